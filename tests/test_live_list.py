"""Fetching the list of addresses of the site itself, from a server that may do anything."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from archive.live_list import UnreachableError, fetch_list
from conftest import PROJECT


class Server(ThreadingHTTPServer):
    """A site of which the tests say what it answers; `asked` are the paths that were asked for."""

    status = 200
    body = b""
    headers: tuple[tuple[str, str], ...] = ()
    asked: list[str]

    @property
    def site(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/archief/"


class Answering(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(self.server.status)
        for name, value in self.server.headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, *args: object) -> None:
        del args


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server(("127.0.0.1", 0), Answering)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def archive(folder: Path, site: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(f"site_name: x\nsite_url: '{site}'\n", encoding="utf-8")
    return folder


def fetch(folder: Path) -> str:
    """Run the command; it tells one line and never fails."""
    done = subprocess.run(
        [sys.executable, PROJECT / "scripts/adressen.py", folder],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
    return done.stdout


def test_the_list_is_kept_for_the_next_build(server: Server, tmp_path: Path) -> None:
    server.body = f"{server.site}\n{server.site}vragen/2020-001/\n".encode()
    assert fetch(archive(tmp_path, server.site)).startswith("2 adressen opgehaald")
    assert (tmp_path / ".cache/adressen-vorige.txt").read_bytes() == server.body
    assert server.asked == ["/archief/data/adressen.txt"]


def test_a_site_without_address_or_list_is_told_and_no_fault(
    server: Server, tmp_path: Path
) -> None:
    assert fetch(archive(tmp_path, "")) == (
        "Er is nog geen site_url, dus er is niets op te halen.\n"
    )
    server.status = 404
    assert "heeft nog geen lijst" in fetch(archive(tmp_path, server.site))
    assert not (tmp_path / ".cache").exists()


def test_what_goes_wrong_is_told_and_what_was_fetched_before_stays(
    server: Server, tmp_path: Path
) -> None:
    folder = archive(tmp_path, server.site)
    (folder / ".cache").mkdir()
    kept = folder / ".cache/adressen-vorige.txt"
    kept.write_text("eerder\n", encoding="utf-8")
    for status, body in (
        (500, b"x"),
        (200, b"<html>Binnenkort</html>"),
        (200, b"\xff\xfe"),
        (200, b""),
    ):
        server.status, server.body = status, body
        assert fetch(folder).startswith("Let op: de lijst met adressen is niet opgehaald.")
    server.status, server.body = 404, b""
    fetch(folder)
    assert kept.read_text(encoding="utf-8") == "eerder\n"


def test_nobody_at_home_is_told(tmp_path: Path, server: Server) -> None:
    site = server.site
    server.shutdown()
    server.server_close()
    assert "is niet te bereiken" in fetch(archive(tmp_path, site))


def test_a_redirect_on_the_web_is_followed_and_one_to_a_file_is_not(
    server: Server, tmp_path: Path
) -> None:
    secret = tmp_path / "geheim"
    secret.write_text(server.site, encoding="utf-8")
    server.status, server.headers = 302, (("Location", secret.as_uri()),)
    with pytest.raises(UnreachableError):
        fetch_list(server.site, 5)
    with pytest.raises(UnreachableError):
        fetch_list(secret.as_uri(), 5)


def test_a_server_that_keeps_silent_is_not_waited_for(server: Server) -> None:
    class Silent(Answering):
        def do_GET(self) -> None:
            released.wait(30)

    released = threading.Event()
    server.RequestHandlerClass = Silent
    try:
        with pytest.raises(UnreachableError):
            fetch_list(server.site, 0.2)
    finally:
        released.set()
