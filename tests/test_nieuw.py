"""A new record, and an answer to one, as `nieuw.py` makes them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from archive.body import Part
from archive.folder import write_configuration
from archive.numbers import next_number, taken_numbers
from archive.settings import Settings
from archive.source import read_source
from conftest import EPOCH, PROJECT

SEED = "2014/2014-001-voortgang-ambtelijke-samenwerking.md"
# What the form of 2014 says, as options.
FORM = (
    "--indiener=mw M.J. de Greef-Nelissen, PvdA",
    "--datum=2014-10-09",
    "--onderwerp=voortgang ambtelijke samenwerking",
    "--wijze=graag uitgebreide schriftelijke beantwoording",
    "--thema=Organisatie en personeel",
    "--bron=schriftelijke-vragen-2014.txt (sha256:e8435fcfa65e88f0)",
)
SHORT = ("--onderwerp=de brug", "--indiener=M.J. de Greef-Nelissen, PvdA", "--vraag=-")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive with the registers of the project, and without questions."""
    folder = tmp_path / "archief"
    write_configuration(folder, PROJECT, Settings(title="Proef"))
    shutil.copytree(PROJECT / "vragen/register", folder / "vragen/register")
    return folder


def run(archive: Path, *options: str, typed: str | bytes = "") -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, PROJECT / "scripts/nieuw.py", "--naar", archive, *options],
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "PYTHONUTF8": "1"},
        input=typed.encode() if isinstance(typed, str) else typed,
        capture_output=True,
        check=False,
    )
    said = (done.stdout.decode(), done.stderr.decode())
    return subprocess.CompletedProcess(done.args, done.returncode, *said)


def files(archive: Path) -> dict[str, bytes]:
    below = archive / "vragen"
    found = [path for path in below.rglob("*") if path.is_file() or not any(path.iterdir())]
    return {
        path.relative_to(below).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in found
        if "register" not in path.parts
    }


def seed_texts(folder: Path) -> list[str]:
    """Write the texts of the seed to files, and give the options that name them."""
    record = read_source(PROJECT).records[0]
    options = []
    for name, part in (("vraag", Part.QUESTION), ("antwoordtekst", Part.ANSWER)):
        path = folder / f"{name}.md"
        path.write_text(f"\n{record.body.text(part)}\n\n", encoding="utf-8")
        options.append(f"--{name}={path}")
    return options


def test_the_form_of_the_seed_gives_its_record_byte_for_byte(archive: Path, tmp_path: Path) -> None:
    done = run(archive, *FORM, *seed_texts(tmp_path), "--beantwoord=2014-10-15")
    assert done.returncode == 0, done.stderr
    assert files(archive) == {SEED: (PROJECT / "vragen" / SEED).read_bytes()}


def test_the_options_are_what_stands_on_the_form(shared: Path) -> None:
    form = (shared / "seed/schriftelijke-vragen-2014.txt").read_text(encoding="utf-8")
    for option in FORM[:4]:
        value = option.partition("=")[2].replace("2014-10-09", "9 oktober 2014")
        assert value in form


def test_question_first_and_answer_later_give_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    asked, answered = seed_texts(tmp_path)
    assert run(archive, *FORM, asked).returncode == 0
    done = run(archive, "--antwoord=2014-001", answered, "--beantwoord=2014-10-15")
    assert done.returncode == 0, done.stderr
    assert files(archive) == {SEED: (PROJECT / "vragen" / SEED).read_bytes()}


def test_the_same_by_answering_questions(archive: Path, tmp_path: Path) -> None:
    asked, answered = (
        Path(option.partition("=")[2]).read_text(encoding="utf-8")
        for option in seed_texts(tmp_path)
    )
    shutil.copytree(PROJECT / "vragen/register", archive / "vragen/register", dirs_exist_ok=True)
    typed = [
        "9 oktober 2014",  # told how to write it
        "2014-10-09",
        "",  # the number that is proposed
        "voortgang ambtelijke samenwerking",
        "M.J. de Graaf",  # told whom it looks like
        "mw M.J. de Greef-Nelissen",
        "pvd",  # a part of a name: chosen by number
        "1",
        "",
        "",  # kind
        "",  # addressee
        "graag uitgebreide schriftelijke beantwoording",
        "20",
        "",
        "",  # no follow-up
        f"{asked}\n.",
        ".",
        "nee",  # the answer is there already
        "2014-10-15",
        "",
        f"{answered}\n.",
        "ja",
    ]
    done = run(archive, typed="\n".join(typed) + "\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "'9 oktober 2014' bij 'ingediend' is geen datum" in done.stdout
    assert "Schrijf 2014-10-09." in done.stdout
    assert "De indiener 'M.J. de Graaf' is niet bekend. Bedoelt u 'M.J. de Greef" in done.stdout
    (record,) = read_source(archive).records
    (seed,) = read_source(PROJECT).records
    assert record.body == seed.body
    assert (record.number, record.askers, record.themes) == (seed.number, seed.askers, seed.themes)
    assert record.source == ""


def test_a_wrong_answer_is_asked_again_and_nothing_wrong_is_written(archive: Path) -> None:
    typed = [
        *("2030-01-01", "2026-11-20"),  # in the future
        *("x", "2026-005"),  # no number
        *("", "de brug"),
        *("M.J. de Greef-Nelissen", "Groenen", "M.J. de Greef-Nelissen", "PvdA"),
        *("M.J. de Greef-Nelissen", "PvdA", ""),  # signs twice
        *("brief", "schriftelijk", "colege", "college", ""),
        *("Vissen", "Dieren", "dieren", ""),
        *("2020-001", ""),
        *("", "."),  # no text
        *("# Kop", ".", "Waarom?", ".", "."),
        *("weet niet", "ja", "ja"),
    ]
    done = run(archive, typed="\n".join(typed) + "\n")
    assert done.returncode == 0, done.stdout + done.stderr
    for sentence in (
        "De datum 1 januari 2030 ligt in de toekomst.",
        "'x' is geen nummer.",
        "Bij 'onderwerp' staat een lege regel.",
        "De partij 'Groenen' is niet bekend.",
        "'M.J. de Greef-Nelissen' staat twee keer onder 'indieners'.",
        "'brief' kan niet bij 'soort'.",
        "'colege' is niet bekend bij 'gericht_aan'. Bedoelt u 'college'?",
        "Het thema 'Vissen' is niet bekend.",
        "'dieren' staat twee keer onder 'themas'.",
        "Vraag 2020-001 bestaat niet in dit archief.",
        "Typ minstens één regel.",
        "De kop '# Kop' is te groot.",
        "Typ ja of nee.",
    ):
        assert sentence in done.stdout, sentence
    (text,) = files(archive).values()
    assert text.decode() == (
        "---\nnummer: 2026-005\nonderwerp: de brug\nindieners:\n"
        "  - naam: M.J. de Greef-Nelissen\n    partij: PvdA\ningediend: 2026-11-20\n"
        "themas:\n  - Dieren\n---\n\n## Vraag\n\nWaarom?\n"
    )


@pytest.mark.parametrize("lines", range(22))
def test_the_end_of_input_leaves_nothing_behind(archive: Path, lines: int) -> None:
    typed = ["", "", "de brug", "M.J. de Greef-Nelissen", "PvdA", *[""] * 5, "W?", ".", ".", "ja"]
    done = run(archive, typed="\n".join(typed[:lines]) + "\n" * (lines > 0))
    written = files(archive)
    if lines < len(typed):
        assert (done.returncode, written) == (1, {})
        assert done.stderr.endswith("Afgebroken. Er is niets geschreven.\n")
        assert "Traceback" not in done.stderr
    elif lines == len(typed):
        assert (done.returncode, written) == (1, {}), "it is not saved unasked"


def test_breaking_off_leaves_nothing_behind(archive: Path) -> None:
    with subprocess.Popen(
        [sys.executable, PROJECT / "scripts/nieuw.py", "--naar", archive],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.read(7) == "Wanneer"
        process.send_signal(2)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said == "\nAfgebroken. Er is niets geschreven.\n"
    assert files(archive) == {}


def test_a_trial_shows_the_file_and_writes_nothing(archive: Path) -> None:
    done = run(archive, *SHORT, "--proef", typed="Waarom?")
    assert done.returncode == 0, done.stderr
    assert "vragen/2026/2026-001-de-brug.md" in done.stdout
    assert "## Vraag\n\nWaarom?\n" in done.stdout
    assert files(archive) == {}


def refused(archive: Path, *options: str, typed: str | bytes = "Waarom?") -> str:
    before = files(archive)
    done = run(archive, *options, typed=typed)
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr
    assert files(archive) == before
    return done.stderr


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (SHORT[1:], "'onderwerp' is niet ingevuld."),
        (SHORT[:2], "De tekst van de vraag ontbreekt."),
        ((*SHORT, "--datum=gisteren"), "'gisteren' bij 'ingediend' is geen datum"),
        ((*SHORT, "--thema=Visen"), "Het thema 'Visen' is niet bekend."),
        ((*SHORT, "--indiener=Jan"), "Schrijf bij --indiener de naam, een komma en de partij."),
        ((*SHORT, "--nummer=26-1"), "'26-1' is geen nummer."),
        ((*SHORT, "--beantwoord=2026-11-20"), "Er is een datum van beantwoording, maar geen"),
        ((*SHORT, "--bijlage=kaart.pdf, Kaart"), "Het bestand 'kaart.pdf' staat niet in de map"),
        ((*SHORT[:2], "--vraag=/is/er/niet"), "Het bestand '/is/er/niet' is niet te openen."),
        ((*SHORT, "--antwoordtekst=mkdocs.yml"), "Het bestand 'mkdocs.yml' is niet te openen."),
    ],
)
def test_what_the_checker_refuses_is_not_written(
    archive: Path, options: Sequence[str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive / "vragen")
    assert sentence in refused(archive, *options)


def test_bytes_that_are_no_text_are_not_written(archive: Path) -> None:
    assert "Sla het bestand op als 'UTF-8'" in refused(archive, *SHORT, typed=b"caf\xe9")


def test_hostile_text_stays_text(archive: Path) -> None:
    subject = "a: 'b' # </title><script>\"&amp;\" --- \U0001f6b2 =cmd()"
    text = "Zie [x](y) --- <b>\n\n---\n\nnummer: 1999-001"
    done = run(archive, f"--onderwerp={subject}", *SHORT[1:], typed=text)
    assert done.returncode == 0, done.stderr
    (record,) = read_source(archive).records
    assert record.subject == subject
    assert record.body.text(Part.QUESTION) == text
    (path,) = files(archive)
    assert path.startswith("2026/2026-001-a-b-title-script-")


def test_numbers_are_used_once(archive: Path) -> None:
    assert run(archive, *SHORT, typed="Waarom?").returncode == 0
    assert run(archive, *SHORT, typed="Waarom?").returncode == 0
    assert sorted(files(archive)) == ["2026/2026-001-de-brug.md", "2026/2026-002-de-brug.md"]
    assert "de-brug.md bestaat al, en is niet" in refused(archive, *SHORT, "--nummer=2026-001")
    other = ("--onderwerp=de kade", *SHORT[1:], "--nummer=2026-001")
    assert "Het nummer 2026-001 is al gebruikt in" in refused(archive, *other)


def test_nothing_is_written_over(archive: Path) -> None:
    """Not even a file that is no record, and that stands in the way."""
    target = archive / "vragen/2026/2026-001-de-brug.md"
    target.parent.mkdir()
    target.symlink_to(archive / "nergens")
    said = run(archive, *SHORT, "--nummer=2026-001", typed="Waarom?")
    assert said.returncode == 1
    assert target.is_symlink()
    assert not (archive / "nergens").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(archive: Path) -> None:
    (archive / "vragen").chmod(0o555)
    said = refused(archive, *SHORT)
    (archive / "vragen").chmod(0o755)
    assert "is niet te schrijven." in said


def test_a_folder_that_is_no_archive_is_not_filled(tmp_path: Path) -> None:
    done = run(tmp_path, *SHORT, typed="Waarom?")
    assert done.returncode == 2
    assert "hier is geen archief" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_warnings_are_told_and_do_not_stop(archive: Path) -> None:
    done = run(archive, *SHORT, "--datum=2026-01-05", typed="Waarom?")
    assert done.returncode == 0
    assert done.stderr.startswith("Let op: ") or done.stderr == ""


def written(archive: Path, number: str, text: str) -> Path:
    path = archive / f"vragen/{number[:4]}/{number}-brug.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


RECORD = """---
onderwerp: "de brug"
nummer: 2026-007
indieners: [{naam: M.J. de Greef-Nelissen, partij: PvdA}]
ingediend: 2026-11-02
---
## Vraag
Waarom?

## Antwoord
"""
ANSWER = ("--antwoord=2026-007", "--antwoordtekst=-")


def test_an_answer_is_added_to_a_file_as_people_write_it(archive: Path) -> None:
    path = written(archive, "2026-007", RECORD)
    path.chmod(0o640)
    done = run(
        archive, *ANSWER, "--portefeuillehouder=M.J. de Greef-Nelissen", typed="1. Daarom.\n"
    )
    assert done.returncode == 0, done.stderr
    assert path.read_text(encoding="utf-8") == (
        "---\nnummer: 2026-007\nonderwerp: de brug\nindieners:\n"
        "  - naam: M.J. de Greef-Nelissen\n    partij: PvdA\ningediend: 2026-11-02\n"
        "beantwoord: 2026-11-23\nportefeuillehouders:\n  - M.J. de Greef-Nelissen\n---\n\n"
        "## Vraag\n\nWaarom?\n\n## Antwoord\n\n1. Daarom.\n"
    )
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_an_answer_is_asked_for(archive: Path) -> None:
    path = written(archive, "2026-007", RECORD)
    typed = ["2026-11-01", "2026-11-20", "Niemand", "", "", ".", "Daarom.", ".", "ja"]
    done = run(archive, ANSWER[0], typed="\n".join(typed) + "\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Antwoord op vraag 2026-007: de brug" in done.stdout
    assert "De vraag zou zijn beantwoord op 1 november 2026, voordat" in done.stdout
    assert "De portefeuillehouder 'Niemand' is niet bekend." in done.stdout
    assert "\nbeantwoord: 2026-11-20\n" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "options", "sentence"),
    [
        (("", ""), ("--antwoord=2026-008",), "Vraag 2026-008 staat niet in dit archief."),
        (("", ""), ("--beantwoord=2026-10-01",), "voordat hij was ingediend"),
        (("", ""), ("--beantwoord=morgen",), "'morgen' bij 'beantwoord' is geen datum"),
        (("", ""), ("--portefeuillehouder=Piet",), "De portefeuillehouder 'Piet' is niet bekend."),
        (("onderwerp:", "onderwrp: x\nonderwerp:"), (), "staat een fout. Verbeter die eerst."),
        (("ingediend", "# nagaan: klopt dit?\ningediend"), (), "'# nagaan: klopt dit?'"),
        (("11-02", "11-02 # of 3 november"), (), "een opmerking die verloren zou gaan"),
        (
            ("---\n## Vraag", "ingetrokken: 2026-11-03\nreden_intrekking: zo\n---\n## Vraag"),
            (),
            "De vraag is ingetrokken én beantwoord.",
        ),
    ],
)
def test_an_answer_that_can_not_be_added_changes_nothing(
    archive: Path, change: tuple[str, str], options: Sequence[str], sentence: str
) -> None:
    written(archive, "2026-007", RECORD.replace(*change) if change[0] else RECORD)
    assert sentence in refused(archive, *ANSWER, *options, typed="Daarom.")


def test_an_empty_answer_or_a_second_one_is_refused(archive: Path) -> None:
    written(archive, "2026-007", RECORD)
    assert "maar geen antwoord" in refused(archive, ANSWER[0], "--beantwoord=2026-11-20")
    assert run(archive, *ANSWER, typed="Daarom.").returncode == 0
    assert "Vraag 2026-007 is al beantwoord, op 23 november 2026." in refused(archive, *ANSWER)


def test_options_that_an_answer_can_not_take_are_refused(archive: Path) -> None:
    done = run(archive, *ANSWER, "--onderwerp=x")
    assert done.returncode == 2
    assert "--onderwerp kan niet samen met --antwoord" in done.stderr


@pytest.mark.parametrize(
    ("taken", "year", "number"),
    [
        ([], 2026, "2026-001"),
        (["2026-001"], 2026, "2026-002"),
        (["2026-009", "2026-010", "2025-300"], 2026, "2026-011"),
        (["2026-9", "2026-10"], 2026, "2026-11"),
        (["2025-0042"], 2026, "2026-0001"),
        (["2026-999"], 2026, "2026-1000"),
        (["2026-A11", "2026-A12"], 2026, "2026-A13"),
        (["2025-A07"], 2026, "2026-A01"),
        (["2026-extra", "2026-003"], 2026, "2026-004"),
        (["2026-003", "2024-07"], 2025, "2025-001"),
    ],
)
def test_the_next_number_is_written_as_the_archive_writes_them(
    taken: list[str], year: int, number: str
) -> None:
    assert next_number(taken, year) == number


def test_a_number_of_a_file_that_can_not_be_read_is_taken(archive: Path) -> None:
    written(archive, "2026-007", "niets")
    assert taken_numbers(read_source(archive)) == {"2026-007"}
