"""How pages look: small pictures of each type of page, compared so that letters may differ a bit.

All pages are shown in the letters of Lato, which come with MkDocs: another machine has others.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Page

from archive.cards.lettering import BOLD, FOLDER, REGULAR
from browsing import Visit, photographed
from conftest import PROJECT
from page_types import PAGE_TYPES, PageType

KEPT = PROJECT / "tests/golden/beelden"
WIDTHS, SCHEMES = (360, 768, 1280), ("light", "dark")
# So much of a page is looked at, in CSS pixels, and so many times smaller it is kept.
HEIGHT, SMALLER = 1400, 4
# Written in half the time of a PNG, and the same bytes for the same picture.
SHOT: Any = {"type": "jpeg", "quality": 95}
# Between the views of one page, and below a page that is short.
GREY = (128, 128, 128)
GAP = 4
QUALITY = 40

# What differs when letters are drawn by another browser is gone after this, in kept pixels.
BLUR = 2
# From here (of 255) a place looks other than it did. So many of a thousand places may, in any
# view: what nobody sees makes none look otherwise, and a menu that is gone more than three.
OTHER, MOST = 24, 1.5

# The types of pages that differ by more than what they tell, with what to ask of them.
LOOKS: Mapping[str, str] = {
    "home": "",
    "all questions": "",
    "open": "",
    "answered": "",
    "paired": "",
    "withdrawn": "",
    "corrected": "",
    "followed": "",
    "every mark-up": "",
    "lapsed": "",
    "parties": "",
    "party": "",
    "theme": "",
    "asker": "",
    "group with many questions": "",
    "years": "",
    "year": "",
    "month": "",
    "subjects": "",
    "subjects of a letter": "",
    "waiting": "",
    "figures": "",
    "open data": "",
    "searching": "?q=parkeren",
    "form of the griffie": "",
    "over": "",
    "volgen": "",
    "handleiding/formulier": "",
    "not found": "",
}
_LETTERS = """async faces => {
  for (const [weight, data] of faces) {
    const bytes = Uint8Array.from(atob(data), each => each.charCodeAt(0));
    const face = new FontFace('Looks', bytes, { weight });
    document.fonts.add(await face.load());
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { font-family: Looks !important; }");
  document.adoptedStyleSheets = [sheet];
}"""
_ADDED = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

EVERY = tuple((width, scheme) for width in WIDTHS for scheme in SCHEMES)


@dataclass(frozen=True)
class Difference:
    """How many of a thousand places of one view look other than they did; a picture of where.

    It is of the view that differs most.
    """

    places: float
    picture: Image.Image


def looked_at() -> list[PageType]:
    """The types of pages of which pictures are kept."""
    return [kind for kind in PAGE_TYPES if kind.name in LOOKS]


def picture_of(kind: PageType) -> Path:
    """Where the picture of a type is kept."""
    return KEPT / f"{kind.name.replace('/', ' ').replace(' ', '-')}.webp"


def seen(opened: Visit, address: str, added: str = "") -> Image.Image:
    """Take a picture of a page in every look; `added` is a stylesheet that is put on top."""
    opened.go(address)
    opened.settle()
    opened.page.evaluate(_LETTERS, _faces())
    opened.page.evaluate(_ADDED, added)
    views = []
    for look in EVERY:
        opened.look(*look)
        views.append(_view(opened.page))
    return _beside(views)


@cache
def _faces() -> list[tuple[str, str]]:
    faces = (("100 500", REGULAR), ("600 900", BOLD))
    folder = files("mkdocs").joinpath(FOLDER)
    return [
        (weight, base64.b64encode(folder.joinpath(name).read_bytes()).decode())
        for weight, name in faces
    ]


def _view(page: Page) -> Image.Image:
    """The upper part of a page as it is now, made small, on a ground of a fixed height."""
    viewport = page.viewport_size
    assert viewport
    tall = int(page.evaluate("document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": viewport["width"], "height": min(tall, HEIGHT)}
    shot = photographed(page, clip, **SHOT)
    found = Image.open(io.BytesIO(shot)).convert("RGB")
    ground = Image.new("RGB", (viewport["width"], HEIGHT), GREY)
    ground.paste(found, (0, 0))
    small = (viewport["width"] // SMALLER, HEIGHT // SMALLER)
    return ground.resize(small, Image.Resampling.BOX)


def _beside(views: list[Image.Image]) -> Image.Image:
    width = sum(each.width for each in views) + GAP * (len(views) - 1)
    found = Image.new("RGB", (width, HEIGHT // SMALLER), GREY)
    left = 0
    for each in views:
        found.paste(each, (left, 0))
        left += each.width + GAP
    return found


def written(picture: Image.Image) -> bytes:
    """A picture as it is kept."""
    content = io.BytesIO()
    picture.save(content, "WEBP", quality=QUALITY, method=6)
    return content.getvalue()


def difference(before: Image.Image, now: Image.Image) -> Difference:
    """How much two pictures of the same looks differ, when seen from some distance."""
    if before.size != now.size:
        return Difference(1000, now)
    soft = ImageFilter.GaussianBlur(BLUR)
    found = ImageChops.difference(before.filter(soft), now.filter(soft)).split()
    most = ImageChops.lighter(ImageChops.lighter(*found[:2]), found[2])
    places = max(_places(each) for each in _views(most))
    return Difference(places, _shown(before, now, most.point(_from(OTHER))))


def _views(picture: Image.Image) -> Iterator[Image.Image]:
    """Divide a picture into its views again; one that is no row of all of them, is one."""
    widths = [width // SMALLER for width, _ in EVERY]
    if picture.width != sum(widths) + GAP * (len(widths) - 1):
        widths = [picture.width]
    left = 0
    for width in widths:
        yield picture.crop((left, 0, left + width, picture.height))
        left += width + GAP


def _places(differences: Image.Image) -> float:
    return sum(differences.histogram()[OTHER:]) * 1000 / (differences.width * differences.height)


def _from(level: int) -> Callable[[int], int]:
    return lambda value: 255 if value >= level else 0


def _shown(before: Image.Image, now: Image.Image, where: Image.Image) -> Image.Image:
    """What was, what is, and where that differs, below each other."""
    shown = Image.new("RGB", (now.width, 3 * now.height + 2 * GAP), GREY)
    for place, each in enumerate((before, now, where.convert("RGB"))):
        shown.paste(each, (0, place * (now.height + GAP)))
    return shown
