"""The pictures of the handbook show the site as it is."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from playwright.sync_api import Browser

from conftest import PROJECT
from pictures import FOLDER, PICTURES, READ, Picture, Taken, difference, looking, write_site

pytest_plugins = ("browser_fixtures",)

STALE = "the picture is no longer what the site shows: run `make beelden` and look at it"
# Letters of another machine make a picture differ by some two of 255; another lay-out by more.
AS_GOOD_AS_EQUAL = 6
SHOWN = re.compile(r"!\[(.+?)\]\(beelden/([a-z-]+)\.webp\)")


@pytest.fixture(scope="module")
def take(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[Picture], Taken]]:
    with looking(browser, write_site(tmp_path_factory.mktemp("pictures"))) as found:
        yield found


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_shows_the_site_as_it_is(
    picture: Picture, take: Callable[[Picture], Taken]
) -> None:
    kept = (FOLDER / f"{picture.name}.webp").read_bytes()
    taken = take(picture)
    assert taken.read == json.loads(READ.read_text(encoding="utf-8"))[picture.name], STALE
    assert difference(kept, taken.content) < AS_GOOD_AS_EQUAL, STALE


def test_another_picture_is_told_apart() -> None:
    kept = (FOLDER / "vraag.webp").read_bytes()
    turned = io.BytesIO()
    ImageOps.flip(Image.open(io.BytesIO(kept))).save(turned, "WEBP", lossless=True)
    assert difference(kept, turned.getvalue()) > AS_GOOD_AS_EQUAL


def test_every_picture_is_shown_with_words_for_who_cannot_see_it() -> None:
    shown = {}
    for page in sorted(Path(PROJECT / "docs/handleiding").glob("*.md")):
        for words, name in SHOWN.findall(page.read_text(encoding="utf-8")):
            assert len(words.split()) > 4, (page, name)
            shown[name] = page
    assert set(shown) == {picture.name for picture in PICTURES}
    assert {path.stem for path in FOLDER.iterdir()} == set(shown)


def test_the_pictures_are_small() -> None:
    assert all(path.stat().st_size < 60_000 for path in FOLDER.iterdir())
