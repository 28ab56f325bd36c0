"""One real Chromium, which can reach nothing but this machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from browser_fixtures import ARGUMENTS, BROWSERS


def executable() -> str:
    """Where the browser is. Raises FileNotFoundError when there is none."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise FileNotFoundError(f"Er is geen browser: installeer {' of '.join(BROWSERS)}.")
    return path


@contextmanager
def chromium() -> Iterator[Browser]:
    """Open the browser."""
    arguments = [*ARGUMENTS, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=executable(), args=arguments)
        try:
            yield found
        finally:
            found.close()
