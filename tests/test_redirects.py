"""Real Chromium on an old address: it leads on, without scripts and under the strictest policy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from conftest import build_or_fail
from test_lost_addresses import FIRST, REGISTER, write

pytest_plugins = ("browser_fixtures",)

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Strict(SimpleHTTPRequestHandler):
    """Serves files as a web server does, with the strictest policy."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        del args


@contextmanager
def strictly(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("redirects")
    configuration = write(folder, replace(FIRST, earlier_numbers=("2020-900",)))
    (folder / REGISTER).write_text(
        "- {oud: oude-lijst/, nieuw: vragen/}\n- {oud: oudste/, nieuw: oude-lijst/}\n"
        "- {oud: vragen/2020-001/oud.pdf, vervallen: Verouderd}\n",
        encoding="utf-8",
    )
    return build_or_fail(configuration, folder / "site")


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("vragen/2020-900/", "vragen/2020-001/"),
        ("oude-lijst/", "vragen/"),
        ("oudste/", "vragen/"),
        ("oudste", "vragen/"),
    ],
)
def test_an_old_address_leads_on(
    browser: Browser, site: Path, old: str, new: str, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with strictly(site) as address:
        page.goto(f"{address}{old}")
        page.wait_for_url(f"{address}{new}")
        assert page.locator("h1").count() == 1
    context.close()
    assert [each for each in said if "Content Security Policy" in each] == []


def test_the_address_of_a_file_that_lapsed_tells_why(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    with strictly(site) as address:
        page.goto(f"{address}vragen/2020-001/oud.pdf")
        assert page.locator("main").inner_text().count("De reden: Verouderd.") == 1
        page.get_by_role("link", name="Naar de pagina waar dit bij hoorde").click()
        page.wait_for_url(f"{address}vragen/2020-001/")
    page.close()
