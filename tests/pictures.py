"""The pictures of the handbook. `make beelden` takes them anew; a test says when that is needed."""

from __future__ import annotations

import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from browser_fixtures import launched
from browsing import photographed, served
from conftest import PROJECT, REFERENCE_DATE, build_or_fail

FOLDER = PROJECT / "docs/handleiding/beelden"
# What was to be read in each picture when it was taken, as a digest.
READ = PROJECT / "tests/golden/beelden.json"
NAME = "archief"
COLOURS = 64
# Around the part that is shown, in CSS pixels.
MARGIN = 20
# To this size pictures are brought back to be compared: letters of another machine look the same.
COARSE = (48, 48)


@dataclass(frozen=True)
class Picture:
    """One picture: a page, what is done there first, and the part that is shown.

    `height` bounds a long part, in CSS pixels.
    """

    name: str
    address: str
    part: str
    act: Callable[[Page], None] = lambda _: None
    width: int = 900
    height: int = 700


@dataclass(frozen=True)
class Taken:
    """A picture as it was taken (WebP), and a digest of the text that can be read in that part."""

    content: bytes
    read: str


FORM = "beheer/nieuw/"
# Long enough for the form to look at what was typed.
SETTLE = 700


def _ready(page: Page) -> None:
    page.wait_for_selector("#beheer:not([hidden])")


def _asked(page: Page) -> None:
    """Fill in a question as a clerk does, with a name that the archive does not know."""
    _ready(page)
    page.fill("#veld-ingediend", "12 november 2026")
    page.fill('[data-rijen="indieners"] [data-deel="naam"]', "Petra van der Lindedam")
    page.fill('[data-rijen="indieners"] [data-deel="partij"]', "Samen Groen Sociaal")
    page.fill("#veld-onderwerp", "oversteekplaats bij de school")
    page.fill("#veld-Vraag", "1. Komt er een zebrapad bij de school?\n2. Zo nee, waarom niet?")
    page.wait_for_timeout(SETTLE)
    page.locator("#veld-wijze_van_beantwoording").focus()
    page.wait_for_timeout(SETTLE)


def _right(page: Page) -> None:
    """Fill in the same question without a fault."""
    _asked(page)
    page.fill('[data-rijen="indieners"] [data-deel="naam"]', "Petra van der Lindendam")
    page.locator("#veld-wijze_van_beantwoording").focus()
    page.wait_for_timeout(SETTLE)


def _opened(page: Page) -> None:
    """Open a question that waits for an answer."""
    _ready(page)
    page.fill("#open-nummer", "2026-006")
    page.click("#openen button")
    page.wait_for_selector("#bestaand:not([hidden])")
    page.check('[name="doel"][value="antwoord"]')
    page.wait_for_timeout(SETTLE)


PICTURES: tuple[Picture, ...] = (
    Picture("vraag", "vragen/2026-001/", "article", height=640),
    Picture("formulier", FORM, "#beheer", _ready, width=1100, height=620),
    Picture("formulier-fout", FORM, "#veld-indieners", _asked, width=1100),
    Picture("formulier-voorbeeld", FORM, ".rv-voorbeeld", _right, width=1100, height=560),
    Picture("formulier-opslaan", FORM, ".rv-klaar", _right, width=1100),
    Picture("formulier-antwoord", FORM, "#bestaand", _opened, width=1100),
)


def write_site(folder: Path) -> Path:
    """Make the fictional archive that the pictures are of, and its site."""
    archive = folder / "archief"
    command = [sys.executable, PROJECT / "scripts/voorbeeld.py", "--aantal", "60", "--map", archive]
    subprocess.run([*command, "--datum", REFERENCE_DATE], check=True, capture_output=True)
    configuration = archive / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    forge = "    opslagplaats:\n      adres: https://github.com/zonnehaven/raadsvragen\n"
    text = re.sub(r"^  archief:\n", rf"\g<0>{forge}      soort: github\n", text, flags=re.MULTILINE)
    configuration.write_text(text, encoding="utf-8")
    return build_or_fail(configuration, folder / "site")


@contextmanager
def looking(browser: Browser, site: Path) -> Iterator[Callable[[Picture], Taken]]:
    """Give a function that takes a picture of this site."""
    with served({NAME: site}) as address:
        yield lambda picture: _take(browser, f"{address}{NAME}/", picture)


def _take(browser: Browser, root: str, picture: Picture) -> Taken:
    context = browser.new_context(
        viewport={"width": picture.width, "height": 900}, locale="nl-NL", color_scheme="light"
    )
    try:
        page = context.new_page()
        page.clock.set_fixed_time(f"{REFERENCE_DATE}T12:00:00")
        page.goto(f"{root}{picture.address}", wait_until="networkidle")
        picture.act(page)
        part = page.locator(picture.part).first
        box = part.bounding_box()
        assert box, f"{picture.name}: {picture.part} is not on {picture.address}"
        top = box["y"] + page.evaluate("scrollY")
        clip = {
            "x": max(box["x"] - MARGIN, 0),
            "y": max(top - MARGIN, 0),
            "width": min(box["width"] + 2 * MARGIN, picture.width),
            "height": min(box["height"], picture.height) + 2 * MARGIN,
        }
        shot = photographed(page, clip)
        return Taken(_small(shot), _digest(part.inner_text()))
    finally:
        context.close()


def _small(shot: bytes) -> bytes:
    """Bring a PNG back to few colours."""
    written = io.BytesIO()
    few = Image.open(io.BytesIO(shot)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.convert("RGB").save(written, "WEBP", lossless=True, quality=100, method=6)
    return written.getvalue()


def _digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def difference(one: bytes, other: bytes) -> float:
    """How much two pictures differ when seen from afar, from 0 to 255."""
    coarse = [
        Image.open(io.BytesIO(each)).convert("L").resize(COARSE, Image.Resampling.BOX).tobytes()
        for each in (one, other)
    ]
    return sum(abs(a - b) for a, b in zip(*coarse, strict=True)) / (COARSE[0] * COARSE[1])


def main() -> None:
    """Take every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launched(playwright)
        with looking(browser, write_site(Path(folder))) as take:
            taken = {picture.name: take(picture) for picture in PICTURES}
        browser.close()
    for name, each in taken.items():
        (FOLDER / f"{name}.webp").write_bytes(each.content)
    read = {name: each.read for name, each in taken.items()}
    READ.write_text(json.dumps(read, indent=2) + "\n", encoding="utf-8")
    print(f"{len(taken)} pictures in {FOLDER.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
