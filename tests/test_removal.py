"""Taking something away: it is nowhere any more, and the address and a notice stay."""

from __future__ import annotations

import gzip
import json
import os
import re
import shlex
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from archive.body import Body, Part, Section
from archive.building.packed import unpack
from archive.folder import write_configuration, write_records, write_registers
from archive.record import Asker, Attachment, Correction, Ground, Record, Removal
from archive.record_file import write_record
from archive.registers import Party, Person, Theme
from archive.removal.wanted import GONE, Wanted
from archive.settings import Settings
from archive.source import read_source
from conftest import EPOCH, PROJECT, build_or_fail

SITE = "https://vragen.example.org/"
NAME = "Wilhelmina Ölçük-Zandstra"
FILE = "2020-001-brief-wilhelmina.pdf"
TOLD = Attachment(FILE, f"Brief van {NAME}")
MAP = Attachment("2020-001-kaart.pdf", "Kaart")
RECORD = Record(
    number="2020-001",
    subject=f"de klacht van {NAME}: hoe verder?",
    askers=(Asker("A. Jansen", "Groen"),),
    submitted=date(2020, 5, 4),
    answered=date(2020, 5, 20),
    answer_mode=f"via {NAME.upper()}",
    source=f"Mail {NAME}.msg (sha256:0123456789abcdef)",
    themes=("Parkeren",),
    corrections=(Correction(date(2020, 6, 1), f"De naam {NAME} was fout."),),
    attachments=(TOLD, MAP),
    body=Body(
        (
            Section(
                Part.QUESTION,
                "1. Waarom woont mevrouw Wilhelmina\n   Ölçük-Zandstra daar?\n2. Zie "
                f"[de brief]({FILE}).",
            ),
            Section(
                Part.ANSWER,
                "1. > Geacht college, **Wilhelmina** Ölçük\u2011Zandstra\n   > schreef ons.\n"
                f"2. {NAME}: zo heet zij. Wil\u00adhelmina  ölçük-zandstra (wijkagent).",
            ),
        )
    ),
)
OTHER = replace(
    RECORD,
    number="2020-002",
    subject="bomen",
    answer_mode="",
    source="",
    corrections=(),
    attachments=(),
    body=Body((Section(Part.QUESTION, "Waarom?"), Section(Part.ANSWER, "Daarom."))),
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archief"
    write_configuration(folder, PROJECT, Settings(title="Proef", municipality="Zee"))
    write_registers(folder, [Party("Groen")], [Person("A. Jansen")], [Theme("Parkeren")])
    write_records(folder, [RECORD, OTHER], {FILE: b"%PDF-1.4 brief", MAP.file: b"%PDF-1.4 kaart"})
    configuration = folder / "mkdocs.yml"
    configuration.write_text(f"{configuration.read_text()}site_url: {SITE}\n")
    return folder


def remove(folder: Path, *options: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, PROJECT / "scripts/verwijder.py", *options, "--map", folder]
    return subprocess.run(
        command,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        input=given,
        check=False,
    )


def contents(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def opened(path: Path) -> Iterator[bytes]:
    """What is in a file, and in what is packed in it."""
    data = path.read_bytes()
    yield data
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            yield from (package.read(name) for name in package.namelist())
    elif data.startswith(b"\x1f\x8b"):
        yield gzip.decompress(data)
    elif data.startswith(b"SQLite format 3\0"):
        with closing(sqlite3.connect(path)) as base:
            yield "\n".join(base.iterdump()).encode("utf-8", "surrogateescape")
            tables = base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            if ("results",) in tables:
                for (packed,) in base.execute("SELECT content FROM results"):
                    yield unpack(packed) or b""


def traces(folder: Path, *words: str) -> set[str]:
    """The files of a folder that hold one of some words, or have it in their name."""
    found = set()
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        name = path.relative_to(folder).as_posix()
        texts = [name.lower(), *(data.decode("utf-8", "replace").lower() for data in opened(path))]
        if any(word.lower() in text for word in words for text in texts):
            found.add(name)
    return found


def test_after_a_removal_no_file_of_site_or_store_holds_the_text(archive: Path) -> None:
    site = build_or_fail(archive / "mkdocs.yml", archive / "site")
    (archive / ".cache/adressen-vorige.txt").write_bytes((site / "data/adressen.txt").read_bytes())
    words = ("wilhelmina", "zandstra")
    before = traces(archive, *words)
    for expected in (
        "site/data/vragen.sqlite",
        "site/data/vragen.xlsx",
        "site/data/adressen.txt",
        f"site/vragen/2020-001/{FILE}",
        ".cache/raadsvragen.sqlite",
        ".cache/adressen-vorige.txt",
    ):
        assert expected in before, expected  # Else this would look in the wrong way.
    done = remove(archive, "2020-001", "--tekst", NAME, "--bijlage", FILE, "--reden", "op verzoek")
    assert done.returncode == 0, done.stderr
    assert traces(archive / "vragen", *words) == set()
    assert traces(archive / ".cache", *words) == set()
    build_or_fail(archive / "mkdocs.yml", site)
    assert traces(archive, *words) == set()
    page = (site / "vragen/2020-001/index.html").read_text(encoding="utf-8")
    assert "23 november 2026: van deze pagina is iets weggehaald. Reden: daar is om" in page
    assert page.count(GONE) >= 6
    assert (site / f"vragen/2020-001/{MAP.file}").exists()
    assert f"{SITE}vragen/2020-001/" in (site / "data/adressen.txt").read_text().splitlines()


def test_the_notice_is_told_to_programs_and_followers(archive: Path) -> None:
    assert remove(archive, "2020-001", "--tekst", NAME, "--reden", "fout", "--bijlage", FILE,
                  "--datum", "2021-02-03").returncode == 0  # fmt: skip
    site = build_or_fail(archive / "mkdocs.yml", archive / "site")
    data = json.loads((site / "data/vragen/2020-001.json").read_bytes())
    assert data["verwijderd"] == [{"datum": "2021-02-03", "reden": "fout"}]
    assert data["laatste_wijziging"] == "2021-02-03"
    feed = json.loads((site / "vragen/2020-001/feed.json").read_bytes())
    assert {item["date_modified"][:10] for item in feed["items"]} == {"2021-02-03"}
    assert feed["items"][0]["title"].startswith("Weggehaald: ")
    assert "2021-02-03: fout" in (site / "data/vragen.csv").read_text(encoding="utf-8")
    with closing(sqlite3.connect(site / "data/vragen.sqlite")) as base:
        assert base.execute("SELECT datum, reden FROM verwijderd").fetchall() == [
            ("2021-02-03", "fout")
        ]
        rows = base.execute("SELECT verwijderd FROM vragen_compleet ORDER BY nummer").fetchall()
        assert rows == [("2021-02-03: fout",), ("",)]
    assert "2021-02-03" in (site / "vragen/2020-001/mdto.xml").read_text(encoding="utf-8")


def test_a_record_stays_what_it_was_but_for_the_text(archive: Path) -> None:
    done = remove(archive, "2020-001", "--tekst", NAME, "--bijlage", FILE, "--reden", "privacy")
    assert done.returncode == 0, done.stderr
    (path,) = archive.glob("vragen/2020/2020-001*.md")
    assert path.name == "2020-001-de-klacht-van-weggehaald-hoe-verder.md"
    (record,) = [each for each in read_source(archive).records if each.number == "2020-001"]
    assert path.read_text(encoding="utf-8") == write_record(record)
    assert record.subject == f"de klacht van {GONE}: hoe verder?"
    assert record.source == f"Mail {GONE}.msg (sha256:0123456789abcdef)"
    assert record.attachments == (MAP,)
    assert record.removals == (Removal(date(2026, 11, 23), Ground.PRIVACY),)
    assert record.body.text(Part.QUESTION) == (
        f"1. Waarom woont mevrouw {GONE} daar?\n2. Zie {GONE}."
    )
    # What could make a link of it is not allowed to.
    assert r"2. \[weggehaald\]: zo heet zij. [weggehaald] (wijkagent)." in record.body.text(
        Part.ANSWER
    )
    register = (archive / "vragen/register/verhuisd.yml").read_text(encoding="utf-8")
    assert "sha256:" in register
    assert "wilhelmina" not in register


def test_everything_of_a_question_can_go_while_its_address_lives_on(archive: Path) -> None:
    site = build_or_fail(archive / "mkdocs.yml", archive / "site")
    done = remove(archive, "2020-001", "--alles", "--onderwerp", "--reden", "vertrouwelijk")
    assert done.returncode == 0, done.stderr
    build_or_fail(archive / "mkdocs.yml", site)
    assert traces(archive, "wilhelmina", "zandstra", "klacht-van", "wijkagent", MAP.file) == set()
    assert sorted(path.name for path in (archive / "vragen/2020").iterdir()) == [
        "2020-001-weggehaald.md",
        "2020-002-bomen.md",
    ]
    page = (site / "vragen/2020-001/index.html").read_text(encoding="utf-8")
    assert "De tekst van deze vraag is weggehaald." in page
    assert "De tekst van dit antwoord is weggehaald." in page
    assert "Reden: het is vertrouwelijk." in page


REFUSED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("2020-009", "--tekst", "x"), "Er is geen vraag met nummer 2020-009"),
    (("2020-001", "--tekst", "staat er niet"), "De tekst staat niet in vragen/2020/2020-001-"),
    (("2020-001", "--tekst", "  "), "De tekst die weg moet, is leeg."),
    (("2020-001", "--tekst", "A. Jansen"), "De tekst staat bij 'indieners' in vragen/2020"),
    (("2020-001", "--tekst", "Wilhelmina"), f"in de naam van de bijlage '{FILE}'"),
    (("2020-001", "--bijlage", "weg.pdf"), "'weg.pdf' staat niet bij de bijlagen"),
    (("2020-001", "--tekst", "Zandstra", "--datum", "2030-01-01"), "ligt in de toekomst"),
)


@pytest.mark.parametrize(("options", "said"), REFUSED)
def test_nothing_is_written_when_anything_is_wrong(
    archive: Path, options: tuple[str, ...], said: str
) -> None:
    before = contents(archive)
    done = remove(archive, *options, "--reden", "privacy")
    assert done.returncode == 1
    assert done.stderr.startswith("Er is niets weggehaald. ")
    assert said in done.stderr
    assert contents(archive) == before


def test_a_faulty_record_is_mended_first(archive: Path) -> None:
    (path,) = archive.glob("vragen/2020/2020-001*.md")
    path.write_text(path.read_text(encoding="utf-8").replace("themas:", "tema:"), encoding="utf-8")
    before = contents(archive)
    done = remove(archive, "2020-001", "--tekst", "Zandstra", "--reden", "privacy")
    assert "Verbeter eerst dit: " in done.stderr
    assert contents(archive) == before


def test_a_trial_writes_nothing_and_tells_all(archive: Path) -> None:
    before = contents(archive)
    note = archive / "vragen/2020/2020-002-bomen.md"
    done = remove(archive, "2020-001", "--tekst", NAME, "--bijlage", FILE, "--reden", "privacy",
                  "--proef")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert contents(archive) == before
    for said in (
        "er verandert niets",
        f"weggehaald: vragen/2020/{FILE}",
        "geschreven: vragen/register/verhuisd.yml",
        f"vragen/2020/{MAP.file}",
        "72 uur",
    ):
        assert said in done.stdout
    assert note.exists()


def test_other_places_that_hold_the_text_are_told_and_left(archive: Path) -> None:
    other = archive / "vragen/2020/2020-002-bomen.md"
    other.write_text(other.read_text(encoding="utf-8") + f"\nOok {NAME}.\n", encoding="utf-8")
    before = other.read_bytes()
    done = remove(archive, "2020-001", "--tekst", "Ölçük-Zandstra", "--reden", "privacy")
    assert done.returncode == 0, done.stderr
    line = before.decode().splitlines().index(f"Ook {NAME}.") + 1
    assert f"- vragen/2020/2020-002-bomen.md:{line}\n" in done.stdout
    assert other.read_bytes() == before


def test_a_part_of_a_longer_word_stays_and_is_told(archive: Path) -> None:
    done = remove(archive, "2020-001", "--tekst", "Wil", "--reden", "privacy")
    assert "De tekst staat niet in" in done.stderr
    done = remove(
        archive, "2020-001", "--tekst", "wijkagent", "--tekst", "Geacht", "--reden", "fout"
    )
    assert done.returncode == 0
    (path,) = archive.glob("vragen/2020/2020-001*.md")
    path.write_text(path.read_text(encoding="utf-8") + "\nAgenten en agent.\n", encoding="utf-8")
    done = remove(archive, "2020-001", "--tekst", "agent", "--reden", "fout")
    assert "als deel van een langer woord ('Agent')" in done.stdout
    assert f"Agenten en {GONE}." in path.read_text(encoding="utf-8")


def test_a_text_may_come_from_the_input_so_that_no_terminal_remembers_it(archive: Path) -> None:
    done = remove(archive, "2020-001", "--tekst", "-", "--reden", "privacy", given="wijkagent\n")
    assert done.returncode == 0, done.stderr
    assert traces(archive / "vragen", "wijkagent") == set()


@pytest.mark.parametrize(
    "written",
    [
        "Jan de Vries",
        "JAN DE VRIES",
        "Jan\u00a0de  Vries",
        "Jan de\n> Vries",
        "Jan **de** _Vries_",
        "J\u00adan de Vr\u200bies",
    ],
)
def test_a_text_is_found_however_it_is_written(written: str) -> None:
    wanted = Wanted("Jan de Vries")
    assert GONE in wanted.removed_from_markdown(f"Dat is {written}.")
    assert not re.search("vries", wanted.removed(f"Dat is {written}."), re.IGNORECASE)


def test_quotes_and_dashes_are_alike() -> None:
    assert Wanted("'s-Gravenhage").count("\u2019s\u2011Gravenhage") == 1


@pytest.mark.parametrize("text", ["a.c (x) [y] ==> \\d+", "(?i)*", "$^|", "<script>&amp;"])
def test_no_text_is_a_pattern(text: str) -> None:
    wanted = Wanted(text)
    assert wanted.removed(f"x {text} y") == f"x {GONE} y"
    assert wanted.count("abc x y d5") == 0


def test_the_commands_for_git_match_the_text(archive: Path) -> None:
    done = remove(archive, "2020-001", "--tekst", NAME, "--bijlage", FILE, "--reden", "privacy")
    (line,) = [line for line in done.stdout.splitlines() if "printf" in line]
    expression = shlex.split(line)[2]
    pattern, _, replacement = expression.removeprefix("regex:").partition("==>")
    assert replacement == GONE
    assert re.search(pattern.encode(), b"mevrouw Wilhelmina\n  " + "Ölçük-Zandstra".encode())
    assert f"--path vragen/2020/{FILE}" in done.stdout
    assert "git push --force" in done.stdout


def test_the_command_says_what_it_needs(archive: Path) -> None:
    for options in (
        ("2020-001", "--reden", "privacy"),
        ("2020-001", "--tekst", "x"),
        ("2020-001", "--tekst", "x", "--reden", "zomaar"),
        ("2020-001", "--tekst", "x", "--reden", "fout", "--onderwerp"),
        ("2020-001", "--tekst", "x", "--reden", "fout", "--datum", "gisteren"),
    ):
        assert remove(archive, *options).returncode == 2
