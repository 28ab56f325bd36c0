"""Pictures in texts wait for their readers, and texts don't jump when they come."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from archive.building.digest import digest_of
from archive.building.sizes import size_of
from archive.building.store import Store
from archive.pictures import with_places
from browsing import Contexts, visit
from page_types import FICTION, LONG, SEED, Site
from site_fixtures import MAP

pytest_plugins = ("site_fixtures", "browser_fixtures")


def picture(width: int, height: int, kind: str = "PNG", turned: int = 0) -> bytes:
    content = io.BytesIO()
    exif = Image.Exif()
    exif[274] = turned or 1
    Image.new("RGB", (width, height)).save(content, kind, exif=exif)
    return content.getvalue()


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        (
            '<img src="a.png" alt="x">',
            '<img loading="lazy" width="3" height="2" src="a.png" alt="x">',
        ),
        ('<img alt="a > b" src="a.png" />', None),
        ('<img src="b%20&amp;%20c.png" alt="">', None),
        ('<img src="unknown.png" alt="">', '<img loading="lazy" src="unknown.png" alt="">'),
        ('<img loading="eager" src="b">', '<img loading="eager" src="b">'),
        ("<p>no picture, &lt;img&gt;</p>", "<p>no picture, &lt;img&gt;</p>"),
    ],
)
def test_a_picture_gets_its_place(html: str, wanted: str | None) -> None:
    sizes = {"a.png": (3, 2), "b & c.png": (3, 2)}
    placed = html.replace("<img ", '<img loading="lazy" width="3" height="2" ')
    assert with_places(html, sizes.get) == (wanted or placed)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_the_size_is_that_of_the_picture(kind: str, tmp_path: Path) -> None:
    content = picture(30, 20, kind)
    assert size_of(digest_of(content), lambda: content, Store(tmp_path)) == (30, 20)


def test_a_picture_on_its_side_stands_up(tmp_path: Path) -> None:
    content = picture(30, 20, "JPEG", turned=6)
    assert size_of(digest_of(content), lambda: content, Store(tmp_path)) == (20, 30)


@pytest.mark.parametrize("content", [b"", b"no picture", picture(30, 20)[:20]])
def test_what_is_no_picture_has_no_size(content: bytes, tmp_path: Path) -> None:
    assert size_of(digest_of(content), lambda: content, Store(tmp_path)) is None


def test_a_picture_is_measured_once(tmp_path: Path) -> None:
    content, store = picture(30, 20), Store(tmp_path)
    first = size_of(digest_of(content), lambda: content, store)

    def refuse() -> bytes:
        raise AssertionError("read twice")

    assert size_of(digest_of(content), refuse, store) == first


def test_pictures_of_records_and_of_the_handbook_have_their_places(sites: dict[str, Site]) -> None:
    shown = sites[LONG].html("vragen/2020-001/")
    wanted = f'<img loading="lazy" width="1" height="1" src="{MAP.file}"'
    assert shown.count(wanted) == shown.count("<img") > 1
    shown = sites[SEED].html("handleiding/formulier/")
    found = re.findall(r'<img (?=[^>]*loading="lazy")[^>]*width="\d+" height="\d+"', shown)
    assert len(found) == shown.count("<img") == shown.count("lazy") > 1


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "below", ["handleiding/formulier/", "zoeken/?q=fiets", "beheer/nieuw/", ""]
)
def test_nothing_jumps_while_a_page_loads(
    below: str, width: int, address: str, contexts: Contexts
) -> None:
    with visit(contexts.get(width), f"{address}{FICTION}/{below}") as opened:
        opened.page.wait_for_load_state("networkidle")
        assert opened.page.evaluate(_JUMPED) < 0.02


# How much moved by itself, as browsers count it (Layout Instability).
_JUMPED = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const each of list.getEntries()) sum += each.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 50);
})"""
