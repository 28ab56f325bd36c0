"""Real builds: what a site holds, what a strict build refuses, what a preview survives."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from posixpath import dirname, normpath

import pytest

from archive.body import Body, Part, Section
from archive.checks import check
from archive.entrances import ENTRANCES
from archive.folder import write_configuration, write_records, write_registers
from archive.index import Archive
from archive.record import Asker, Attachment, Record
from archive.registers import Party, Person, Theme
from archive.settings import Forge, Repository, Settings
from archive.source import read_source
from archive.year_pages import LONGEST_LIST
from conftest import EPOCH, PROJECT, build, build_or_fail
from page_types import FICTION, Site

pytest_plugins = ("site_fixtures",)

TODAY = date(2026, 11, 23)
RECORD = Record(
    number="2020-001",
    subject="</title><script>alert(1)</script> & <b>parkeren</b>",
    askers=(Asker("A. Jansen", "Groen"),),
    submitted=date(2020, 5, 4),
    answered=date(2020, 5, 20),
    themes=("Parkeren",),
    body=Body(
        (Section(Part.QUESTION, "1. Waarom?\n2. Hoe?"), Section(Part.ANSWER, "1. Zo.\n2. Zo."))
    ),
    attachments=(Attachment("2020-001-kaart & plan.pdf", "Kaart & plan"),),
)


def write(folder: Path, records: list[Record], settings: Settings | None = None) -> Path:
    write_configuration(folder, PROJECT, settings or Settings(title="Proef"))
    write_registers(folder, [Party("Groen")], [Person("A. Jansen")], [Theme("Parkeren")])
    write_records(folder, records, {RECORD.attachments[0].file: b"%PDF-1.4"})
    return folder / "mkdocs.yml"


def files(site: Path) -> dict[str, bytes]:
    found = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def archive_of(folder: Path) -> Archive:
    return check(read_source(folder), TODAY).archive


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    configuration = write(tmp_path, [RECORD])
    configuration.write_text(configuration.read_text() + "site_url: https://example.org/a/\n")
    first = files(build_or_fail(configuration, tmp_path / "een"))
    time.sleep(1)
    assert files(build_or_fail(configuration, tmp_path / "twee")) == first
    assert b"https://example.org/a/vragen/2020-001/" in first["sitemap.xml"]


def test_a_hostile_title_stays_text_everywhere(tmp_path: Path) -> None:
    site = build_or_fail(write(tmp_path, [RECORD]), tmp_path / "site")
    for name, content in files(site).items():
        if name.endswith(".html"):
            assert b"<script>" not in content, name
            assert b"<b>parkeren" not in content, name
    page = (site / "vragen/2020-001/index.html").read_text(encoding="utf-8")
    assert "<h1>&lt;/title&gt;&lt;script&gt;" in page


def test_attachments_are_copied_beside_their_question(tmp_path: Path) -> None:
    site = build_or_fail(write(tmp_path, [RECORD]), tmp_path / "site")
    assert (site / "vragen/2020-001/2020-001-kaart & plan.pdf").read_bytes() == b"%PDF-1.4"
    page = (site / "vragen/2020-001/index.html").read_text(encoding="utf-8")
    assert '<a href="2020-001-kaart%20%26%20plan.pdf">Kaart &amp; plan</a>' in page


def test_each_question_with_its_own_answer_has_an_address(tmp_path: Path) -> None:
    site = build_or_fail(write(tmp_path, [RECORD]), tmp_path / "site")
    page = (site / "vragen/2020-001/index.html").read_text(encoding="utf-8")
    assert re.findall(r'id="(vraag-\d+)"', page) == ["vraag-1", "vraag-2"]
    assert page.count('class="rv-antwoord"') == 2


@pytest.mark.parametrize(
    ("forge", "middle"), [("GITHUB", "edit"), ("GITLAB", "-/edit"), ("FORGEJO", "_edit")]
)
def test_the_edit_link_leads_to_the_source_file(tmp_path: Path, forge: str, middle: str) -> None:
    configuration = write(tmp_path, [RECORD])
    settings = (
        f"    opslagplaats:\n      adres: https://example.org/gemeente/vragen\n"
        f"      soort: {Forge[forge].value}\n"
    )
    text = configuration.read_text()
    configuration.write_text(text.replace("  archief:\n", f"  archief:\n{settings}"))
    site = build_or_fail(configuration, tmp_path / "site")
    page = (site / "vragen/2020-001/index.html").read_text(encoding="utf-8")
    (path,) = (tmp_path / "vragen/2020").glob("*.md")
    expected = f"https://example.org/gemeente/vragen/{middle}/main/vragen/2020/{path.name}"
    assert f'href="{expected}"' in page
    assert Repository("https://example.org/gemeente/vragen/", Forge[forge]).edit("x").endswith("x")


def test_a_strict_build_with_an_error_leaves_the_last_good_site(tmp_path: Path) -> None:
    configuration = write(tmp_path, [RECORD])
    before = files(build_or_fail(configuration, tmp_path / "site"))
    write_records(
        tmp_path, [replace(RECORD, number="2020-002", askers=(Asker("X", "Y"),), attachments=())]
    )
    changed = next((tmp_path / "vragen/2020").glob("2020-001*.md"))
    changed.write_text(changed.read_text().replace("Waarom?", "Waarom toch?"))
    done = build(configuration, tmp_path / "site", "--strict")
    assert done.returncode == 1
    assert "De partij 'Y' is niet bekend." in done.stderr
    assert "Traceback" not in done.stderr
    assert files(tmp_path / "site") == before


def test_a_strict_build_tells_once_which_settings_are_missing_and_goes_on(tmp_path: Path) -> None:
    done = build(write(tmp_path, [RECORD]), tmp_path / "site", "--strict")
    assert done.returncode == 0
    for key in ("site_url", "gemeente", "gm_code"):
        assert done.stderr.count(f"'{key}' ontbreekt.") == 1
    assert "WARNING" not in done.stderr
    assert {path.name for path in (tmp_path / "site").rglob("*.xml")} == set()


def test_a_build_that_is_not_strict_leaves_the_faulty_record_out(tmp_path: Path) -> None:
    faulty = replace(RECORD, number="2020-002", askers=(Asker("X", "Y"),), attachments=())
    done = build(write(tmp_path, [RECORD, faulty]), tmp_path / "site")
    assert done.returncode == 0
    assert "WARNING" in done.stderr
    assert (tmp_path / "site/vragen/2020-001/index.html").is_file()
    assert not (tmp_path / "site/vragen/2020-002").exists()


def test_a_page_in_docs_with_an_address_of_the_archive_is_refused(tmp_path: Path) -> None:
    configuration = write(tmp_path, [RECORD])
    shutil.copytree(PROJECT / "docs", tmp_path / "docs")
    (tmp_path / "docs/jaren.md").write_text("# Jaren\n")
    text = configuration.read_text()
    configuration.write_text(re.sub(r"docs_dir: .*", "docs_dir: docs", text))
    done = build(configuration, tmp_path / "site")
    assert done.returncode == 1
    assert "docs/jaren.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_robots_txt_of_the_web_team_goes_before_that_of_the_archive(tmp_path: Path) -> None:
    configuration = write(tmp_path, [RECORD])
    docs = tmp_path / "docs"
    shutil.copytree(PROJECT / "docs", docs)
    (docs / "robots.txt").write_text("User-agent: *\nDisallow: /zoeken/\n")
    lines = configuration.read_text().splitlines()
    own = [line for line in lines if not line.startswith("docs_dir:")]
    configuration.write_text("\n".join([*own, "docs_dir: docs", ""]))
    site = build_or_fail(configuration, tmp_path / "site")
    assert (site / "robots.txt").read_text() == "User-agent: *\nDisallow: /zoeken/\n"


def test_no_list_grows_without_bound(tmp_path: Path) -> None:
    first = date(2020, 1, 1)
    many = [
        replace(
            RECORD,
            number=f"2020-{place:03}",
            submitted=first + timedelta(days=place),
            answered=first + timedelta(days=place),
            attachments=(),
        )
        for place in range(1, LONGEST_LIST + 31)
    ]
    site = build_or_fail(write(tmp_path, many), tmp_path / "site")
    for page in ("jaren/2020", "partijen/groen/2020", "themas/parkeren/2020"):
        year = (site / page / "index.html").read_text(encoding="utf-8")
        month = (site / page / "maart/index.html").read_text(encoding="utf-8")
        assert year.count('class="rv-rij"') == 5 * 10
        assert 'id="maart"' in year
        assert month.count('class="rv-rij"') == 31
    group = (site / "partijen/groen/index.html").read_text(encoding="utf-8")
    assert group.count('class="rv-rij"') == 20


def test_every_address_of_the_contract_is_there(seed_site: Path) -> None:
    for address in (
        "", "vragen", "vragen/2014-001", "partijen", "partijen/pvda", "partijen/pvda/2014",
        "indieners", "indieners/m-j-de-greef-nelissen", "indieners/m-j-de-greef-nelissen/2014",
        "portefeuillehouders", "themas", "themas/organisatie-en-personeel",
        "themas/organisatie-en-personeel/2014", "jaren", "jaren/2014", "openstaand", "over",
        "toegankelijkheid", "privacy", "handleiding",
    ):  # fmt: skip
        assert (seed_site / address / "index.html").is_file(), address
    assert 'id="oktober"' in (seed_site / "jaren/2014/index.html").read_text(encoding="utf-8")


def test_a_site_without_address_has_no_made_up_addresses(seed_site: Path) -> None:
    assert not (seed_site / "sitemap.xml").exists()
    assert b'rel="canonical"' not in (seed_site / "index.html").read_bytes()


def test_the_site_holds_nothing_that_no_page_loads(seed_site: Path) -> None:
    names = files(seed_site)
    assert [name for name in names if name.endswith(".map")] == []
    assert [name for name in names if name.endswith(".md")] == ["data/vragen/2014-001.md"]
    loaded = imported("zoek/page.js", names)
    lists = imported("lijst/page.js", names)
    ours = {name for name in names if name.endswith(".js") and not name.startswith("beheer/")}
    assert ours == {"zoek/shortcut.js", "lezen/page.js", "lezen/terms.js", *loaded, *lists}
    assert announced(names["zoeken/index.html"]) == loaded - {"zoek/page.js"}


def test_a_list_announces_the_scripts_that_it_loads(fiction_site: Path) -> None:
    names = files(fiction_site)
    assert announced(names["openstaand/index.html"]) == imported("lijst/page.js", names) - {
        "lijst/page.js"
    }
    scripts = (names[name] for name in names if name.startswith("lijst/"))
    assert sum(len(gzip.compress(script)) for script in scripts) < 3_072


def announced(html: bytes) -> set[str]:
    """The scripts that a page in a folder lets load beforehand."""
    return {name.decode() for name in re.findall(rb'"modulepreload" href="\.\./(.+?)"', html)}


def imported(name: str, contents: dict[str, bytes]) -> set[str]:
    """A script and every script that it imports, and so on."""
    found = {name}
    for other in re.findall(rb'^(?:import|} from) .*"(\.\.?/.+?)";', contents[name], re.MULTILINE):
        found |= imported(normpath(f"{dirname(name)}/{other.decode()}"), contents)
    return found


def test_every_group_and_year_has_its_page(fiction: Path, fiction_site: Path) -> None:
    archive = archive_of(fiction)
    for entrance in ENTRANCES:
        for group in archive.groups[entrance.folder]:
            for year in group.years:
                assert (fiction_site / group.address / str(year) / "index.html").is_file()


def test_a_question_page_is_small(addressed: dict[str, Site]) -> None:
    folder = addressed[FICTION].folder
    pages = folder.glob("vragen/*/index.html")
    sizes = sorted(len(gzip.compress(path.read_bytes())) for path in pages)
    assert sizes[len(sizes) // 2] < 6_000
    assert sizes[int(len(sizes) * 0.99)] < 8_000


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A running `mkdocs serve` of a small archive: its folder and its address."""
    configuration = write(tmp_path, [RECORD, replace(RECORD, number="2020-002", attachments=())])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"127.0.0.1:{port}"
    log = (tmp_path / "log.txt").open("w")
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-f", configuration, "-a", address],
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
        stdout=log,
        stderr=subprocess.STDOUT,
        cwd=tmp_path,
    )
    yield tmp_path, f"http://{address}/"
    server.terminate()
    server.wait(timeout=10)
    log.close()


def status_of(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return 0


def eventually(condition: Callable[[], bool], seconds: int = 30) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.2)
    return False


def test_a_preview_lives_on_when_a_record_is_broken_and_mended(preview: tuple[Path, str]) -> None:
    folder, address = preview
    page = f"{address}vragen/2020-002/"
    assert eventually(lambda: status_of(page) == 200)
    (record,) = (folder / "vragen/2020").glob("2020-002*.md")
    right = record.read_text(encoding="utf-8")
    record.write_text(right.replace("partij: Groen", "partij: Rood"), encoding="utf-8")
    told = "De partij &#39;Rood&#39; is niet bekend."
    assert eventually(lambda: told in shown(page)), (folder / "log.txt").read_text()
    assert "<h1>Vraag 2020-002 heeft een fout</h1>" in shown(page)
    assert eventually(lambda: told in shown(address))
    assert "Gevonden: 1 fout." in shown(f"{address}vragen/2020-001/")
    assert "De partij 'Rood' is niet bekend." in (folder / "log.txt").read_text()
    record.write_text(right, encoding="utf-8")
    assert eventually(lambda: "heeft een fout" not in shown(page)), (folder / "log.txt").read_text()
    assert eventually(lambda: "Gevonden: 1 fout." not in shown(address))


@pytest.mark.parametrize(
    ("name", "fault", "told"),
    [
        ("vragen/register/partijen.yml", "- naam: [", "partijen.yml:"),
        ("mkdocs.yml", "nav: [", "mkdocs.yml:"),
    ],
)
def test_a_preview_keeps_the_site_when_a_register_or_setting_is_broken(
    preview: tuple[Path, str], name: str, fault: str, told: str
) -> None:
    folder, address = preview
    page = f"{address}vragen/2020-002/"
    assert eventually(lambda: status_of(page) == 200)
    right = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(f"{right}\n{fault}\n", encoding="utf-8")
    log = folder / "log.txt"
    assert eventually(lambda: "De site kon niet opnieuw worden gemaakt" in shown(page)), (
        log.read_text()
    )
    assert told in shown(page)
    assert "Traceback" not in log.read_text()
    assert "2020-002" in shown(page)
    (folder / name).write_text(right, encoding="utf-8")
    assert eventually(lambda: "kon niet opnieuw" not in shown(page)), log.read_text()


def test_a_preview_shows_what_was_saved_before_all_else_is_made(preview: tuple[Path, str]) -> None:
    folder, address = preview
    page = f"{address}vragen/2020-002/"
    assert eventually(lambda: status_of(page) == 200)
    (record,) = (folder / "vragen/2020").glob("2020-002*.md")
    text = record.read_text(encoding="utf-8")
    subject = next(line for line in text.splitlines() if line.startswith("onderwerp: "))
    record.write_text(text.replace(subject, "onderwerp: een heel andere naam"), encoding="utf-8")
    assert eventually(lambda: "Een heel andere naam" in shown(page))
    assert eventually(lambda: "Een heel andere naam" in shown(f"{address}jaren/2020/"))


def test_a_preview_makes_the_data_of_a_question_and_leaves_that_of_the_whole(
    preview: tuple[Path, str],
) -> None:
    folder, address = preview
    whole = f"{address}data/vragen.json"
    assert eventually(lambda: status_of(whole) == 200)
    (record,) = (folder / "vragen/2020").glob("2020-002*.md")
    record.write_text(f"{record.read_text(encoding='utf-8')}\nNog een zin.\n", encoding="utf-8")
    assert eventually(lambda: "Nog een zin." in shown(f"{address}data/vragen/2020-002.json"))
    record.unlink()
    assert eventually(lambda: status_of(f"{address}data/vragen/2020-002.json") == 404)
    assert "2020-002" in shown(whole)
    assert status_of(f"{address}data/") == status_of(f"{address}data/vragen.csv") == 200


def shown(address: str) -> str:
    """The page at an address; empty while there is none."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
            return str(answer.read().decode())
    except OSError:
        return ""


def index_of(address: str) -> str:
    """Which index a site searches."""
    try:
        with urllib.request.urlopen(f"{address}zoeken/index.json", timeout=5) as answer:  # noqa: S310
            return str(json.load(answer)["basis"])
    except OSError:
        return ""


def test_a_preview_can_be_searched_and_follows_what_is_saved(preview: tuple[Path, str]) -> None:
    folder, address = preview
    assert eventually(lambda: index_of(address) != "")
    before = index_of(address)
    (record,) = (folder / "vragen/2020").glob("2020-002*.md")
    text = record.read_text(encoding="utf-8")
    record.write_text(f"{text}\nEen zwemplas.\n", encoding="utf-8")
    assert eventually(lambda: index_of(address) not in ("", before)), (
        folder / "log.txt"
    ).read_text()
    assert b"zwemplas" in urllib.request.urlopen(f"{address}zoeken/teksten/2020-002.json").read()  # noqa: S310
