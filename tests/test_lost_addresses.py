"""No address gets lost: the list, a build that would lose one, and what mends it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest

from archive.body import Body, Part, Section
from archive.folder import write_configuration, write_records, write_registers
from archive.record import Asker, Attachment, Record
from archive.registers import Party, Person, Theme
from archive.settings import Settings
from conftest import EPOCH, PROJECT, build, build_or_fail

SITE = "https://vragen.example.org/archief/"
BODY = Body((Section(Part.QUESTION, "1. Waarom?\n2. Hoe?"), Section(Part.ANSWER, "1. Zo.\n2. Ja.")))
FIRST = Record(
    number="2020-001",
    subject="</title><script>alert(1)</script> & parkeren",
    askers=(Asker("A. Jansen", "Groen"),),
    submitted=date(2020, 5, 4),
    answered=date(2020, 5, 20),
    themes=("Parkeren",),
    body=BODY,
    attachments=(Attachment("2020-001-kaart & plan, één.pdf", "Kaart & plan"),),
)
SECOND = replace(
    FIRST, number="2019-007", subject="bomen", submitted=date(2019, 3, 1), attachments=()
)
REGISTER = "vragen/register/verhuisd.yml"


def write(folder: Path, *records: Record, site: str = "", parties: tuple[Party, ...] = ()) -> Path:
    """Write an archive in the place of the one that may be there; what is kept of it stays."""
    shutil.rmtree(folder / "vragen", ignore_errors=True)
    write_configuration(folder, PROJECT, Settings(title="Proef"))
    write_registers(folder, parties or [Party("Groen")], [Person("A. Jansen")], [Theme("Parkeren")])
    files = {each.file: b"%PDF-1.4" for record in records for each in record.attachments}
    write_records(folder, records, files)
    if site:
        configuration = folder / "mkdocs.yml"
        configuration.write_text(f"{configuration.read_text()}site_url: {site}\n")
    return folder / "mkdocs.yml"


def listed(site: Path) -> list[str]:
    return (site / "data/adressen.txt").read_text(encoding="utf-8").splitlines()


def everything(site: Path) -> dict[str, bytes]:
    found = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def refused(configuration: Path, site: Path) -> str:
    """Build strictly, and see that this is refused and that nothing was written."""
    before = everything(site)
    done = build(configuration, site, "--strict")
    assert done.returncode == 1, done.stderr
    assert "Er is niets gepubliceerd" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert everything(site) == before
    return done.stderr


def pasted(told: str) -> str:
    """The lines that a build says to paste."""
    return "".join(f"{line}\n" for line in re.findall(r"^- \{.*\}$", told, re.MULTILINE))


def test_the_list_has_every_page_and_attachment_once_in_order(tmp_path: Path) -> None:
    site = build_or_fail(write(tmp_path, FIRST, SECOND, site=SITE), tmp_path / "site")
    lines = listed(site)
    assert lines == sorted(set(lines))
    assert all(line.startswith(SITE) and line.isascii() for line in lines)
    addresses = {unquote(line.removeprefix(SITE)) for line in lines}
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    files = {f"vragen/2020-001/{FIRST.attachments[0].file}"}
    pages.remove("beheer/nieuw")  # A form is not to be cited.
    assert addresses == {f"{page}/" if page != "." else "" for page in pages} | files
    assert {"over/", "handleiding/velden/", "partijen/groen/2019/"} <= addresses


def test_a_site_that_does_not_know_its_address_lists_them_from_its_root(tmp_path: Path) -> None:
    site = build_or_fail(write(tmp_path, FIRST), tmp_path / "site")
    assert "vragen/2020-001/" in listed(site)
    assert "./" in listed(site)


def test_a_question_with_another_number_is_named_with_the_line_to_add(tmp_path: Path) -> None:
    configuration = write(tmp_path, FIRST, SECOND)
    site = build_or_fail(configuration, tmp_path / "site")
    write(tmp_path, replace(FIRST, number="2020-044"), SECOND)
    told = refused(configuration, site)
    path = next((tmp_path / "vragen/2020").glob("2020-044*.md"))
    assert f"{path.relative_to(tmp_path)}:2: Het adres vragen/2020-001/ zou verdwijnen." in told
    assert "'eerdere_nummers: [2020-001]'" in told
    path.write_text(path.read_text().replace("\n---\n", "\neerdere_nummers: [2020-001]\n---\n", 1))
    build_or_fail(configuration, site)
    page = (site / "vragen/2020-001/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../vragen/2020-044/">' in page
    # The attachment, and what programs and followers ask for, stand at the old address too.
    file = FIRST.attachments[0].file
    assert (site / f"vragen/2020-001/{file}").read_bytes() == b"%PDF-1.4"
    new = (site / "data/vragen/2020-044.json").read_bytes()
    assert (site / "data/vragen/2020-001.json").read_bytes() == new


def test_a_question_that_is_gone_is_named_with_its_file(tmp_path: Path) -> None:
    configuration = write(tmp_path, FIRST, SECOND)
    site = build_or_fail(configuration, tmp_path / "site")
    (path,) = (tmp_path / "vragen/2019").glob("*.md")
    path.unlink()
    told = refused(configuration, site)
    assert f"{path.relative_to(tmp_path)}:1: Het adres vragen/2019-007/ zou verdwijnen" in told
    line = "- {oud: vragen/2019-007/, vervallen: Dit staat niet meer in het archief}"
    assert line in told
    (tmp_path / REGISTER).write_text(f"{line}\n{pasted(told)}", encoding="utf-8")
    build_or_fail(configuration, site)
    page = (site / "vragen/2019-007/index.html").read_text(encoding="utf-8")
    assert "De reden: Dit staat niet meer in het archief." in page
    assert '<meta name="robots" content="noindex">' in page
    assert "vragen/2019-007/" in listed(site)


def test_groups_that_become_empty_are_mended_by_pasting_what_is_told(tmp_path: Path) -> None:
    parties = (Party("Groen"), Party("Rood"))
    configuration = write(tmp_path, FIRST, SECOND, parties=parties)
    site = build_or_fail(configuration, tmp_path / "site")
    write(tmp_path, FIRST, replace(SECOND, askers=(Asker("A. Jansen", "Rood"),)), parties=parties)
    told = refused(configuration, site)
    assert pasted(told) == "- {oud: partijen/groen/2019/, nieuw: partijen/groen/}\n"
    assert f"{REGISTER}:1: Het adres partijen/groen/2019/ zou verdwijnen" in told
    (tmp_path / REGISTER).write_text(pasted(told), encoding="utf-8")
    build_or_fail(configuration, site)
    assert "url=../../../partijen/groen/" in (site / "partijen/groen/2019/index.html").read_text()


def test_a_party_with_another_name_takes_its_pages_along_by_one_line(tmp_path: Path) -> None:
    configuration = write(tmp_path, FIRST, SECOND)
    site = build_or_fail(configuration, tmp_path / "site")
    write(tmp_path, FIRST, SECOND, parties=(Party("Groen Nu", aliases=("Groen",)),))
    told = refused(configuration, site)
    assert pasted(told) == "- {oud: partijen/groen/, nieuw: partijen/groen-nu/}\n"
    assert "vragen/register/partijen.yml:1: Het adres partijen/groen/2019/" in told
    (tmp_path / REGISTER).write_text(pasted(told), encoding="utf-8")
    build_or_fail(configuration, site)
    page = (site / "partijen/groen/2019/index.html").read_text(encoding="utf-8")
    assert "url=../../../partijen/groen-nu/2019/" in page


def test_an_attachment_that_is_no_longer_listed_is_named_at_its_question(tmp_path: Path) -> None:
    configuration = write(tmp_path, FIRST)
    site = build_or_fail(configuration, tmp_path / "site")
    write(tmp_path, replace(FIRST, attachments=(Attachment("nieuw.pdf", "Kaart"),)))
    told = refused(configuration, site)
    assert "staat niet meer bij de bijlagen van vraag 2020-001" in told
    (tmp_path / REGISTER).write_text(pasted(told), encoding="utf-8")
    build_or_fail(configuration, site)
    # It leads to a file, so the file itself stands there.
    assert (site / f"vragen/2020-001/{FIRST.attachments[0].file}").read_bytes() == b"%PDF-1.4"
    (tmp_path / REGISTER).write_text(
        re.sub(r"nieuw: .*\}", "vervallen: Vervangen}", pasted(told)), encoding="utf-8"
    )
    build_or_fail(configuration, site)
    page = site / f"vragen/2020-001/{FIRST.attachments[0].file}/index.html"
    assert "De reden: Vervangen." in page.read_text(encoding="utf-8")
    # And a folder gives way to a file again.
    write(tmp_path, FIRST)
    assert page.parent.is_dir()
    write(tmp_path, replace(FIRST, attachments=(*FIRST.attachments, Attachment("nieuw.pdf", "K"))))
    build_or_fail(configuration, site)
    assert page.parent.read_bytes() == b"%PDF-1.4"


Forget = Callable[[Path, Path], None]


def _nothing(folder: Path, site: Path) -> None:
    del folder, site


def _the_site(folder: Path, site: Path) -> None:
    del folder
    shutil.rmtree(site)


def _the_store(folder: Path, site: Path) -> None:
    del site
    shutil.rmtree(folder / ".cache")


def _all_but_what_was_fetched(folder: Path, site: Path) -> None:
    fetched = (site / "data/adressen.txt").read_bytes()
    _the_site(folder, site)
    _the_store(folder, site)
    (folder / ".cache").mkdir()
    (folder / ".cache/adressen-vorige.txt").write_bytes(fetched)


@pytest.mark.parametrize("forget", [_nothing, _the_site, _the_store, _all_but_what_was_fetched])
@pytest.mark.parametrize("address", ["", SITE])
def test_any_memory_is_enough(tmp_path: Path, forget: Forget, address: str) -> None:
    """Neither the site, nor the store, nor the list of the internet has to be there."""
    configuration = write(tmp_path, FIRST, SECOND, site=address)
    site = build_or_fail(configuration, tmp_path / "site")
    write(tmp_path, FIRST, site=address)
    forget(tmp_path, site)
    assert "vragen/2019-007/ zou verdwijnen" in refused(configuration, site)


def test_a_first_build_and_one_of_another_archive_in_the_same_folder_lose_nothing(
    tmp_path: Path,
) -> None:
    site = tmp_path / "site"
    build_or_fail(write(tmp_path / "een", FIRST, SECOND), site)
    build_or_fail(write(tmp_path / "twee", FIRST), site)
    # The first one still knows its own, though another archive stands there now.
    write(tmp_path / "een", FIRST)
    assert "vragen/2019-007/ zou" in refused(tmp_path / "een/mkdocs.yml", site)


def test_an_archive_remembers_whatever_folder_it_is_built_in(tmp_path: Path) -> None:
    configuration = write(tmp_path / "archief", FIRST, SECOND)
    build_or_fail(configuration, tmp_path / "hier")
    write(tmp_path / "archief", FIRST)
    assert "vragen/2019-007/ zou" in refused(configuration, tmp_path / "daar")


def test_a_fictional_archive_that_is_made_anew_has_lost_nothing(tmp_path: Path) -> None:
    for count in ("12", "5"):
        command = [sys.executable, PROJECT / "scripts/voorbeeld.py", "--map", tmp_path / "a"]
        subprocess.run([*command, "--aantal", count], check=True, capture_output=True)
        build_or_fail(tmp_path / "a/mkdocs.yml", tmp_path / "a/site")


def test_a_build_that_is_not_strict_warns_and_does_not_forget(tmp_path: Path) -> None:
    configuration = write(tmp_path, FIRST, SECOND)
    site = build_or_fail(configuration, tmp_path / "site")
    write(tmp_path, FIRST)
    done = build(configuration, site)
    assert done.returncode == 0
    assert "WARNING" in done.stderr
    assert "vragen/2019-007/ zou" in done.stderr
    assert "vragen/2019-007/" not in listed(site)
    assert "vragen/2019-007/ zou" in refused(configuration, site)


def test_a_preview_neither_stops_nor_remembers(tmp_path: Path) -> None:
    configuration = write(tmp_path, FIRST)
    build_or_fail(configuration, tmp_path / "site")
    before = (tmp_path / ".cache/adressen.txt").read_bytes()
    write(tmp_path, SECOND)
    code = (
        "from mkdocs.commands import serve, build\n"
        "from mkdocs.livereload import LiveReloadServer\n"
        "LiveReloadServer.serve = lambda self, open_in_browser=False: print('voorbeeld')\n"
        f"serve.serve({str(configuration)!r}, strict=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "voorbeeld" in done.stdout, done.stderr
    assert "zou verdwijnen" not in done.stderr
    assert (tmp_path / ".cache/adressen.txt").read_bytes() == before


def test_old_addresses_stand_in_no_sitemap_search_or_feed(tmp_path: Path) -> None:
    record = replace(FIRST, earlier_numbers=("2020-900",))
    configuration = write(tmp_path, record, SECOND, site=SITE)
    (tmp_path / REGISTER).write_text("- {oud: oude-lijst/, nieuw: vragen/}\n")
    site = build_or_fail(configuration, tmp_path / "site")
    for path in (*site.glob("sitemap*.xml"), *site.glob("feeds/*"), site / "data/vragen.csv"):
        text = path.read_text(encoding="utf-8")
        assert "vragen/2020-900/" not in text or path.parent.name == "feeds", path
        assert "oude-lijst" not in text
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "vragen/2020-001/" in sitemap
    page = (site / "vragen/2020-900/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{SITE}vragen/2020-001/">' in page
    assert "<script>alert" not in page
    assert page.count("<script") == 1  # That of the frame, which the strictest policy allows.
    assert "Vraag 2020-900 heeft nu nummer 2020-001." in page
    assert {f"{SITE}vragen/2020-900/", f"{SITE}oude-lijst/"} <= set(listed(site))


def test_followers_hear_nothing_twice_when_a_question_gets_another_number(tmp_path: Path) -> None:
    site = build_or_fail(write(tmp_path, FIRST, site=SITE), tmp_path / "site")
    ids = re.compile(r"<entry><id>([^<]+)")
    before = ids.findall((site / "vragen/2020-001/feed.xml").read_text(encoding="utf-8"))
    assert before
    moved = replace(FIRST, number="2020-044", earlier_numbers=("2020-001",))
    write(tmp_path, moved, site=SITE)
    build_or_fail(tmp_path / "mkdocs.yml", site)
    for number in ("2020-001", "2020-044"):
        feed = (site / f"vragen/{number}/feed.xml").read_text(encoding="utf-8")
        assert ids.findall(feed) == before
        assert f'href="{SITE}vragen/2020-044/feed.xml"' in feed


def test_two_builds_of_moves_give_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for name in ("een", "twee"):
        configuration = write(tmp_path / name, replace(FIRST, earlier_numbers=("2020-9", "2020-8")))
        (tmp_path / name / REGISTER).write_text("- {oud: a/b/, vervallen: weg}\n")
        found.append(everything(build_or_fail(configuration, tmp_path / name / "site")))
    assert found[0] == found[1]
