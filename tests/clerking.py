"""The form in a real browser, filled in as a clerk does: by keyboard, from field to field."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from archive.folder import write_configuration
from archive.settings import Settings
from browsing import Visit, served, visit
from conftest import PROJECT, build_or_fail

FORM = "beheer/nieuw/"
SEED = PROJECT / "vragen/2014/2014-001-voortgang-ambtelijke-samenwerking.md"
# An archive without any question is a fault, so there is one of another year.
OTHER = """---
nummer: 2013-001
onderwerp: de haven
indieners:
  - naam: M.J. de Greef-Nelissen
    partij: PvdA
ingediend: 2013-05-01
themas:
  - Organisatie en personeel
---

## Vraag

Waarom?
"""
# So many stops of the tab key a page has at most.
STOPS = 120


def build_archive(folder: Path, settings: Settings, records: dict[str, str]) -> Path:
    """Build the site of an archive with the registers of the project and these records."""
    shutil.copytree(PROJECT / "vragen/register", folder / "vragen/register")
    write_configuration(folder, PROJECT, settings)
    for name, text in {"2013-001-de-haven.md": OTHER, **records}.items():
        path = folder / "vragen" / name[:4] / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return build_or_fail(folder / "mkdocs.yml", folder / "site")


@contextmanager
def at_the_form(browser: Browser, site: Path, **options: object) -> Iterator[Visit]:
    """Open the form of a site in a browser that remembers nothing, and look that it is calm."""
    context = browser.new_context(
        viewport={"width": 1100, "height": 900},
        reduced_motion="reduce",
        accept_downloads=True,
        timezone_id="Europe/Amsterdam",
        **options,  # type: ignore[arg-type]
    )
    with served({"griffie": site}) as below, visit(context, f"{below}griffie/{FORM}") as opened:
        opened.page.wait_for_selector("#beheer:not([hidden])")
        yield opened
        assert opened.complaints == []
        assert opened.left_the_host() == []
    context.close()


class Clerk:
    """Somebody who has a keyboard and no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go(self, selector: str, back: bool = False) -> None:
        """Press the tab key until this has the focus; fails when it never has."""
        for _ in range(STOPS):
            if self.page.evaluate("css => document.activeElement.matches(css)", selector):
                return
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"no stop of the tab key is at {selector}")

    def type(self, selector: str, text: str) -> None:
        """Go to a field and write in it, in the place of what it holds."""
        self.go(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def press(self, selector: str, key: str = "Enter") -> None:
        """Go to a button and press it."""
        self.go(selector)
        self.page.keyboard.press(key)

    def settle(self) -> None:
        """Wait until the form has looked at what was typed."""
        self.page.wait_for_timeout(400)


def row(key: str, part: str = "", place: int = 1) -> str:
    """Where a part of an item of a list is filled in."""
    return f'[data-rijen="{key}"] > :nth-child({place}) [data-deel="{part}"]'


def file_text(page: Page) -> str:
    """The text of the file, as the page shows it."""
    return str(page.evaluate("document.getElementById('bestandstekst').textContent"))


def saved(clerk: Clerk) -> tuple[str, str]:
    """Save the file; give its name and what it holds."""
    with clerk.page.expect_download() as download:
        clerk.press("#bewaar")
    return download.value.suggested_filename, download.value.path().read_bytes().decode("utf-8")


def told(page: Page) -> list[str]:
    """Every finding that the page tells, in the order of the list."""
    return page.locator("#bevindingen > ul > li").all_inner_texts()


def body_of(record: str, part: str) -> str:
    """The text of a part in a record's file."""
    text = record.split(f"\n## {part}\n", 1)[1]
    return text.split("\n## ", 1)[0].strip("\n")
