"""A real browser on a served site, with everything that it complains of."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from page_types import BELOW, NOT_FOUND

# The strictest policy under which a page with stylesheets, pictures and scripts of its own can
# live. What breaks it, is an error in the console.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; script-src 'self'; connect-src 'self'"
)
AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
AXE_OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
_RUN_AXE = "options => axe.run(document, options).then(found => found.violations)"
# Pages that go on reading files when they are loaded: that of searching and the form.
_READING = "#zoekscherm, #beheer"
# What a browser says that gave no picture, and how many times it is asked.
NO_PICTURE = "Unable to capture screenshot"
ATTEMPTS = 3
_SCROLL_WIDTH = "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"


class Handler(SimpleHTTPRequestHandler):
    """Serves folders below /archief/, each under its own name."""

    def __init__(self, *arguments: Any, folders: dict[str, Path], **options: Any) -> None:
        self.folders = folders
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        name, _, rest = urlsplit(path).path.removeprefix(BELOW).partition("/")
        if not path.startswith(BELOW) or name not in self.folders:
            return "/nonexistent"
        self.directory = str(self.folders[name])
        return super().translate_path(f"/{rest}")

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / NOT_FOUND
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folders: dict[str, Path]) -> Iterator[str]:
    """Serve folders, and give the address that they are below."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, folders=folders))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{BELOW}"
    server.shutdown()
    server.server_close()
    thread.join()


@cache
def axe_source() -> str:
    """The text of axe-core."""
    if not AXE.is_file():
        pytest.fail(f"{AXE} is missing: run `make test`, or `npm ci` in tests/")
    return AXE.read_text(encoding="utf-8")


def photographed(page: Page, clip: dict[str, float], **options: Any) -> bytes:
    """A picture of a part of a page, in CSS pixels from its upper left corner.

    Now and then a busy Chromium gives none and says so; then it is asked again.
    """
    part: Any = clip
    how = {"full_page": True, "animations": "disabled", "caret": "hide", **options}
    for _ in range(ATTEMPTS - 1):
        try:
            return page.screenshot(clip=part, **how)
        except Error as error:
            if NO_PICTURE not in error.message:
                raise
    return page.screenshot(clip=part, **how)


@dataclass
class Visit:
    """A page that is open in the browser, with what it complained of and asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def look(self, width: int, scheme: str) -> None:
        """Look at the page in a window of this width, with a preference for light or dark."""
        preference: Any = scheme
        self.page.set_viewport_size({"width": width, "height": 900})
        self.page.emulate_media(color_scheme=preference)

    def go(self, address: str) -> None:
        """Go on to another address: in the same page that costs half of what a new one does."""
        self.complaints.clear()
        self.requests.clear()
        self.page.goto(address, wait_until="load")

    def settle(self) -> None:
        """Wait until the page has done what it does by itself."""
        reads = self.page.locator(_READING).count()
        self.page.wait_for_load_state("networkidle" if reads else "load")

    def axe(self) -> list[str]:
        """Run axe-core; give each rule that is broken with the elements that break it."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(axe_source())
        found: list[dict[str, Any]] = self.page.evaluate(_RUN_AXE, AXE_OPTIONS)
        return [
            f"{rule['id']} ({rule['help']}): {node['html']} [{node.get('failureSummary', '')}]"
            for rule in found
            for node in rule["nodes"]
        ]

    def too_wide(self) -> list[str]:
        """Tell whether the page must be scrolled sideways."""
        width = int(self.page.evaluate("window.innerWidth"))
        needed = int(self.page.evaluate(_SCROLL_WIDTH))
        return [f"{needed} px needed of {width}"] if needed > width else []

    def left_the_host(self) -> list[str]:
        """Every request to another host than that of the page."""
        host = urlsplit(self.page.url).netloc
        return [each for each in self.requests if urlsplit(each).netloc != host]


@contextmanager
def visit(context: BrowserContext, address: str) -> Iterator[Visit]:
    """Open an address in a page of its own."""
    page = context.new_page()
    opened = Visit(page)
    page.on("request", lambda request: opened.requests.append(request.url))
    page.on("pageerror", lambda error: opened.complaints.append(f"error: {error}"))
    page.on("crash", lambda _: opened.complaints.append("the page crashed"))
    page.on(
        "console",
        lambda message: (
            opened.complaints.append(f"{message.type}: {message.text}")
            if message.type in ("error", "warning")
            else None
        ),
    )

    def refuse(dialog: Any) -> None:
        opened.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", refuse)
    page.on(
        "response",
        lambda response: (
            opened.complaints.append(f"{response.status}: {response.url}")
            if response.status >= 400
            else None
        ),
    )
    page.goto(address, wait_until="load")
    yield opened
    page.close()


class Contexts:
    """Contexts of the browser, one for each set of options."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._open: dict[str, BrowserContext] = {}

    def get(self, width: int, scheme: str = "light", **options: Any) -> BrowserContext:
        """A context with a window of this width and a preference for light or dark."""
        key = json.dumps([width, scheme, options], sort_keys=True)
        if key not in self._open:
            viewport: Any = {"width": width, "height": 900}
            preference: Any = scheme
            self._open[key] = self._browser.new_context(
                viewport=viewport,
                color_scheme=preference,
                reduced_motion="reduce",  # else the page still scrolls while it is looked at
                **options,
            )
        return self._open[key]
