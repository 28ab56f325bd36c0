"""The settings for web servers: under them, in a real browser, every page works as it should."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, BrowserContext

from archive.building.squeezed import squeezed_from
from archive.deploy.headers import FOREVER, SHORT
from archive.deploy.inline import Inline, inline_of_page, inline_of_site
from archive.deploy.media import SQUEEZED, TYPES, TYPES_BY_ADDRESS
from archive.deploy.samples import NAMES, samples
from archive.deploy.squeezing import SMALLEST, squeeze
from archive.exports.downloads import ABOUT, OF_PEOPLE, OF_QUESTIONS
from browsing import Visit, visit
from conftest import PROJECT
from page_types import ADDRESS, BELOW, FICTION, LONG, NOT_FOUND, PAGE_TYPES, SEED, PageType, Site
from sample_server import Sample, installed, running, sampled, trusting

pytest_plugins = ("site_fixtures", "browser_fixtures")

SITE = "https://raadsvragen.voorbeeld.nl/"
_WATCH = """
window.broken = [];
document.addEventListener('securitypolicyviolation', event =>
  window.broken.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""
# Until the results of a query stand on the page.
_FOUND = "#resultaten > li h3 a"


def address_of(name: str) -> str:
    """The address at which a site is served here."""
    return f"https://raadsvragen.example{BELOW}{name}/"


def nginx(address: str, inline: Inline | None = None) -> Sample:
    return Sample(samples(address, inline or Inline())["nginx.conf"])


@pytest.fixture(scope="module")
def known(addressed: dict[str, Site], sites: dict[str, Site]) -> dict[str, Site]:
    """Sites that know their own address, by name."""
    return {**addressed, LONG: sites[LONG]}


@pytest.fixture(scope="module")
def root(known: dict[str, Site]) -> Iterator[str]:
    """The address of a server with every site, each under its own sample."""
    roots = {}
    for name, site in known.items():
        address = address_of(name)
        sample = nginx(address, inline_of_site(site.folder))
        roots[urlsplit(address).path] = (site.folder, sample)
    with sampled(roots) as found:
        yield found


@pytest.fixture(scope="module")
def watched(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(ignore_https_errors=True)
    context.add_init_script(_WATCH)
    yield context
    context.close()


def complaints(opened: Visit, *, missing: bool = False) -> list[str]:
    """What a page complained of; that a page is missing is no surprise when it is."""
    opened.settle()
    opened.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    broken: list[str] = opened.page.evaluate("window.broken")
    said = [each for each in opened.complaints if not (missing and "404" in each)]
    return [*broken, *said, *opened.left_the_host()]


@pytest.fixture(scope="module")
def opened(watched: BrowserContext) -> Iterator[Visit]:
    """A page in which one after another is looked at."""
    with visit(watched, "about:blank") as found:
        yield found


@pytest.mark.parametrize("kind", PAGE_TYPES, ids=lambda kind: kind.name)
def test_no_page_breaks_the_policy(
    kind: PageType, root: str, known: dict[str, Site], opened: Visit
) -> None:
    address = "nergens/" if kind.is_missing else kind.address(known)
    base = urlsplit(address_of(kind.site)).path
    opened.go(f"{root}{base}{address}")
    assert complaints(opened, missing=kind.is_missing) == []


def searches(opened: Visit) -> int:
    opened.page.wait_for_selector(_FOUND)
    return opened.page.locator(_FOUND).count()


def test_searching_works_under_the_policy(root: str, watched: BrowserContext) -> None:
    base = urlsplit(address_of(FICTION)).path
    with visit(watched, f"{root}{base}zoeken/?q=parkeren") as opened:
        assert searches(opened) > 3
        assert complaints(opened) == []


def test_a_feed_opens_as_a_page_with_its_style(root: str, watched: BrowserContext) -> None:
    base = urlsplit(address_of(FICTION)).path
    with visit(watched, f"{root}{base}feeds/vragen.xml") as opened:
        shown = "getComputedStyle(document.documentElement, '::before').content"
        assert "Dit is een feed" in opened.page.evaluate(shown)
        assert [each for each in opened.complaints if "404" not in each] == []


PLANTED = "<script>window.ran = 'script'</script><style>body { margin: 77px }</style>"


def test_what_is_planted_is_refused_and_what_was_there_at_the_build_is_not(
    tmp_path: Path, watched: BrowserContext
) -> None:
    """Otherwise the tests above say little, and the digests are wrong."""
    page = f"<!doctype html><title>x</title><body>{PLANTED}é &amp;"
    for name in ("built", "planted"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(page, encoding="utf-8")
        (tmp_path / name / NOT_FOUND).write_text("x")
    found = inline_of_site(tmp_path / "built")
    assert (len(found.scripts), len(found.styles), found.refused) == (1, 1, ())
    roots = {
        "/built/": (tmp_path / "built", nginx(f"{SITE}built/", found)),
        "/planted/": (tmp_path / "planted", nginx(f"{SITE}planted/")),
    }
    seen = {}
    with sampled(roots) as address:
        for name in ("built", "planted"):
            with visit(watched, f"{address}/{name}/") as opened:
                opened.page.wait_for_timeout(100)
                ran = opened.page.evaluate(
                    "[window.ran ?? '', getComputedStyle(document.body).margin]"
                )
                seen[name] = (ran, sorted(opened.page.evaluate("window.broken")))
    assert seen["built"] == (["script", "77px"], [])
    assert seen["planted"] == (["", "8px"], ["script-src-elem: inline", "style-src-elem: inline"])


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<p style="color: red">x</p>', "'style' bij <p>"),
        ('<a\nhref="x" onclick="x()">x</a>', "'onclick' bij <a>"),
        ('<a href=" JavaScript:x()">x</a>', "een link met code bij <a>"),
    ],
)
def test_what_no_digest_allows_is_told_with_its_place(html: str, words: str) -> None:
    (sentence,) = inline_of_page("over/index.html", b"<!doctype html>\n" + html.encode()).refused
    assert sentence.startswith("over/index.html:2: Hier staat ")
    assert words in sentence


@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/ld+json">{"a": "<style>"}</script>',
        "<script type='application/json'>{}</script>",
        '<script src="x.js"></script>',
        "<p>Schrijf &lt;style&gt; en style=rood, onclick= of javascript:</p>",
        "<!-- <style>a</style> -->",
    ],
)
def test_data_and_text_are_no_code(html: str) -> None:
    assert inline_of_page("x.html", html.encode()) == Inline()


def test_the_pages_of_the_site_have_nothing_of_their_own(known: dict[str, Site]) -> None:
    for site in known.values():
        assert inline_of_site(site.folder) == Inline()


def test_every_file_of_a_site_has_a_media_type(known: dict[str, Site]) -> None:
    for site in known.values():
        kinds = {path.suffix.removeprefix(".") for path in site.folder.rglob("*") if path.is_file()}
        assert kinds <= set(TYPES)
    assert set(TYPES) >= SQUEEZED


def test_a_download_is_sent_as_what_the_page_of_downloads_says_it_is() -> None:
    sample = nginx(SITE)
    for download in (*OF_QUESTIONS, *OF_PEOPLE, *ABOUT):
        sent = sample.media_type(f"/{download.address}").partition(";")[0]
        assert sent == download.format.media_type, download.address


def test_what_the_name_does_not_tell_is_told_by_the_address() -> None:
    sample = nginx(f"{SITE}archief/")
    kinds = {
        "feeds/vragen.xml": "application/xml",
        "feeds/vragen.json": "application/feed+json",
        "vragen/2014-001/feed.json": "application/feed+json",
        "vragen/2014-001/mdto.xml": "application/xml",
        "sitemap.xml": "application/xml",
        "data/vragen.json": "application/json",
        ".well-known/security.txt": "text/plain; charset=utf-8",
        "openstaand/termijnen.ics": "text/calendar; charset=utf-8",
        "data/vragen/2014-001.md": "text/markdown; charset=utf-8",
    }
    assert {path: sample.media_type(f"/archief/{path}") for path in kinds} == kinds
    assert len(TYPES_BY_ADDRESS) == 2


def test_only_open_data_is_for_other_sites_and_only_what_never_changes_is_kept() -> None:
    sample = nginx(f"{SITE}archief/")

    def sent(path: str) -> tuple[str, str]:
        headers = sample.headers(f"/archief/{path}")
        assert headers["Cross-Origin-Resource-Policy"] == (
            "cross-origin" if "Access-Control-Allow-Origin" in headers else "same-origin"
        )
        return headers["Cache-Control"], headers.get("Access-Control-Allow-Origin", "")

    opened = ["data/vragen.csv", "feeds/vragen.xml", "partijen/groen/feed.json", "x/termijnen.ics"]
    opened += ["vragen/2014-001/mdto.xml", "partijen/groen/vragen.csv"]
    assert {sent(path) for path in opened} == {(SHORT, "*")}
    closed = ["index.html", "zoeken/index.json", "beheer/gegevens.json", "vragen/2014-001/a.pdf"]
    closed += ["404.html", "zoeken/page.js", "stijl/huisstijl.css"]
    assert {sent(path) for path in closed} == {(SHORT, "")}
    assert sent("zoeken/delen/basis-befd25d4731b.bin") == (FOREVER, "")
    assert sent("stijl/raadsvragen.57a0d79d.css") == (FOREVER, "")


def test_what_is_kept_forever_is_there_under_such_a_name(known: dict[str, Site]) -> None:
    for name, site in known.items():
        sample = nginx(address_of(name))
        base = urlsplit(address_of(name)).path
        found = [path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.*")]
        kept = [path for path in found if sample.headers(base + path)["Cache-Control"] == FOREVER]
        wanted = [path for path in found if path.startswith(("zoeken/delen/", "stijl/raadsv"))]
        assert sorted(kept) == sorted(wanted)
        assert any(path.startswith("zoeken/delen/") for path in kept)


@pytest.mark.parametrize("address", ["", "geen adres", "https://a b.nl/", 'https://a.nl/";}/'])
def test_an_address_that_no_server_has_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="site_url"):
        samples(address, Inline())


def small(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.is_file())
    return {
        name: path.read_bytes()
        for path in found
        if squeezed_from(name := path.relative_to(site).as_posix())
    }


def test_files_are_made_small_once_and_alike(known: dict[str, Site], tmp_path: Path) -> None:
    for place in ("one", "two"):
        shutil.copytree(known[SEED].folder, tmp_path / place)
    (tmp_path / "one/random.txt").write_bytes(bytes(range(256)) * 2 + b"x" * 600)
    (tmp_path / "one/tiny.txt").write_text("x" * (SMALLEST - 1))
    first = squeeze(tmp_path / "one")
    assert first.made > 50 and first.stayed == 0
    made = small(tmp_path / "one")
    for name, content in made.items():
        original = (tmp_path / "one" / squeezed_from(name)).read_bytes()
        assert len(content) < len(original)
        way = gzip.decompress if name.endswith(".gz") else brotli.decompress
        assert way(content) == original
        assert name.split(".")[-2] in SQUEEZED
    assert "tiny.txt.gz" not in made
    squeeze(tmp_path / "two")
    assert {name: made[name] for name in small(tmp_path / "two")} == small(tmp_path / "two")
    again = squeeze(tmp_path / "one")
    assert (again.made, again.stayed) == (0, first.made)
    (tmp_path / "one/index.html.br").unlink()
    (tmp_path / "one/index.html.gz").unlink()
    assert squeeze(tmp_path / "one").made == 1
    assert small(tmp_path / "one") == made


def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, PROJECT / "scripts/uitrol.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_writes_settings_and_small_files(
    known: dict[str, Site], tmp_path: Path
) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "mkdocs.yml").write_text(f"site_name: x\nsite_url: {SITE}\n")
    assert call("--archief", archive).returncode == 2
    shutil.copytree(known[SEED].folder, archive / "site")
    done = call("--archief", archive)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (archive / "uitrol").iterdir()) == sorted(NAMES)
    assert (archive / "site/index.html.br").is_file()
    assert not re.search(r"[{}]{2}|\{[%#]", (archive / "uitrol/nginx.conf").read_text())

    (archive / "site/over/index.html").write_text('<p style="color: red">x</p>')
    done = call("--archief", archive)
    assert done.returncode == 1
    assert f"{archive}/site/over/index.html:1: Hier staat het kenmerk 'style'" in done.stdout
    (archive / "mkdocs.yml").write_text("site_name: x\n")
    (archive / "site/over/index.html").write_text("x")
    done = call("--archief", archive)
    assert done.returncode == 2 and "site_url" in done.stderr


def fetch(address: str, encoding: str = "") -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(address, headers={"Accept-Encoding": encoding})  # noqa: S310
    opener = urllib.request.build_opener(_Still, urllib.request.HTTPSHandler(context=trusting()))
    try:
        with opener.open(request) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, dict(answer.headers), answer.read()


class _Still(urllib.request.HTTPRedirectHandler):
    """Goes nowhere else than where it was sent."""

    def redirect_request(self, *arguments: Any) -> None:
        """Follow nothing."""


@pytest.fixture(scope="module", params=["nginx", "apache2"])
def real(
    request: pytest.FixtureRequest, known: dict[str, Site], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str, Sample]]:
    """A real web server with a site, when it is installed: its address, and what it should send."""
    if not installed(request.param):
        pytest.skip(f"{request.param} is not installed")
    folder = tmp_path_factory.mktemp(request.param)
    root = folder / "www"
    site = root / urlsplit(ADDRESS).path.strip("/")
    shutil.copytree(known[LONG].folder, site)
    (site / ".well-known").mkdir()
    (site / ".well-known/security.txt").write_text("Contact: mailto:a@b.nl\n")
    (site / ".geheim").write_text("x")
    for path in (folder, *folder.parents):
        if path.stat().st_mode & 0o777 == 0o700:  # A server drops its rights, and must come by.
            path.chmod(0o755)
    squeeze(site)
    name = {"nginx": "nginx.conf", "apache2": "apache.conf"}[request.param]
    made = samples(ADDRESS, inline_of_site(site))
    with running(request.param, made[name], folder / "server", root) as (plain, secure):
        yield plain, secure, Sample(made["nginx.conf"])


BASE = urlsplit(ADDRESS).path
SOME = (
    "",
    "vragen/2020-001/",
    "vragen/2020-001/feed.xml",
    "vragen/2020-001/feed.json",
    "vragen/2020-001/2020-001-kaart.png",
    "data/vragen.csv",
    "data/vragen.sqlite",
    "data/vragen.ndjson",
    "data/schema.json",
    "data/",
    "openstaand/termijnen.ics",
    "zoek/page.js",
    "stijl/teken.svg",
    "robots.txt",
    ".well-known/security.txt",
)


@pytest.mark.parametrize("encoding", ["", "gzip", "br", "gzip, deflate, br"])
def test_a_real_server_sends_what_the_sample_says(
    real: tuple[str, str, Sample], encoding: str, known: dict[str, Site]
) -> None:
    _, secure, sample = real
    parts = [path.name for path in (known[LONG].folder / "zoeken/delen").iterdir()]
    for address in (*SOME, f"zoeken/delen/{min(parts)}"):
        code, headers, content = fetch(f"{secure}{BASE}{address}", encoding)
        assert code == 200, address
        path = (
            f"{BASE}{address}index.html"
            if address.endswith("/") or not address
            else f"{BASE}{address}"
        )
        for name, value in sample.headers(path).items():
            assert headers[name] == value, (address, name)
        assert headers["Content-Type"].lower() == sample.media_type(path), address
        assert ("Access-Control-Allow-Origin" in headers) == (
            "Access-Control-Allow-Origin" in sample.headers(path)
        )
        how = headers.get("Content-Encoding", "")
        assert how in encoding
        content = {"gzip": gzip.decompress, "br": brotli.decompress}.get(how, bytes)(content)
        on_disk = known[LONG].folder / path.removeprefix(BASE)
        if on_disk.is_file():
            assert content == on_disk.read_bytes(), address
        if address == "data/vragen.csv" and encoding == "gzip":
            assert how == "gzip"


def test_a_real_server_sends_the_small_files_that_stand_ready(
    real: tuple[str, str, Sample], known: dict[str, Site]
) -> None:
    _, secure, _ = real
    expected = gzip.compress((known[LONG].folder / "data/vragen.csv").read_bytes(), 9, mtime=0)
    _, headers, content = fetch(f"{secure}{BASE}data/vragen.csv", "gzip")
    assert content == expected
    assert "Accept-Encoding" in headers["Vary"]


def test_a_real_server_leads_to_https_and_shows_our_page_when_there_is_none(
    real: tuple[str, str, Sample], known: dict[str, Site]
) -> None:
    plain, secure, sample = real
    code, headers, _ = fetch(f"{plain}{BASE}vragen/?q=a%20b")
    assert (code, headers["Location"]) == (301, f"{ADDRESS}vragen/?q=a%20b")
    code, headers, content = fetch(f"{secure}{BASE}nergens/")
    assert code == 404
    assert content == (known[LONG].folder / NOT_FOUND).read_bytes()
    assert headers["Content-Security-Policy"] == sample.headers("/")["Content-Security-Policy"]
    for hidden in (".geheim", ".git/config", "data/.htaccess"):
        assert fetch(f"{secure}{BASE}{hidden}")[0] == 404


def test_a_browser_searches_on_a_real_server(
    real: tuple[str, str, Sample], watched: BrowserContext
) -> None:
    _, secure, _ = real
    with visit(watched, f"{secure}{BASE}zoeken/?q=onderwerp") as opened:
        assert searches(opened) > 3
        assert complaints(opened) == []
