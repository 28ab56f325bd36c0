"""The browser that the tests share. A test file asks for it by `pytest_plugins`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from browsing import Contexts, served
from page_types import Site

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def address(sites: dict[str, Site]) -> Iterator[str]:
    """The address that every site under test is served below, by its name."""
    with served({name: site.folder for name, site in sites.items()}) as found:
        yield found


def launched(playwright: Playwright) -> Browser:
    """Start a real Chromium that can reach no other host."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.fail(f"no browser found; install one of {', '.join(BROWSERS)}")
    arguments = [*ARGUMENTS, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    return playwright.chromium.launch(executable_path=path, args=arguments)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        found = launched(playwright)
        yield found
        found.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Contexts:
    """Contexts that the tests share."""
    return Contexts(browser)
