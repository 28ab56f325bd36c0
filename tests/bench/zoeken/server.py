"""A server on this machine that answers as the hosts of static sites do."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

COMPRESSED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
KEPT_A_YEAR = "public, max-age=31536000"
ASKED_AGAIN = "no-cache"


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer of the server: the path that was asked for, and every byte of head and body."""

    path: str
    size: int


@dataclass
class Served:
    """A folder that is served: the address of its root, and what was sent, in order."""

    address: str = ""
    sent: list[Sent] = field(default_factory=list)


class Handler(SimpleHTTPRequestHandler):
    """Serves one folder: text compressed, files kept by the browser, the connection kept open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 60

    def __init__(self, *arguments: Any, served: Served, **options: Any) -> None:
        self.served = served
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        """Answer with a file, with 304 when the browser has it already, or with 404."""
        path = self._file()
        if path is None:
            self._answer(HTTPStatus.NOT_FOUND, {}, b"")
            return
        status = path.stat()
        tag = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
        head = {
            "Cache-Control": ASKED_AGAIN if path.suffix == ".html" else KEPT_A_YEAR,
            "ETag": tag,
            "Vary": "Accept-Encoding",
        }
        if self.headers.get("If-None-Match") == tag:
            self._answer(HTTPStatus.NOT_MODIFIED, head, b"")
            return
        head["Content-Type"] = self.guess_type(path)
        zipped = path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        if zipped:
            head["Content-Encoding"] = "gzip"
        self._answer(HTTPStatus.OK, head, _content(path, tag, zipped))

    def _file(self) -> Path | None:
        """The file that is asked for; the address of a folder gives its page."""
        path = Path(self.translate_path(urlsplit(self.path).path))
        if path.is_dir():
            path /= "index.html"
        return path if path.is_file() else None

    def _answer(self, status: HTTPStatus, head: dict[str, str], body: bytes) -> None:
        lines = [f"{self.protocol_version} {status.value} {status.phrase}"]
        lines += [f"{name}: {value}" for name, value in head.items()]
        lines += [f"Date: {self.date_time_string()}", f"Content-Length: {len(body)}"]
        if status is HTTPStatus.NOT_MODIFIED:
            lines.pop()
        whole = "\r\n".join([*lines, "", ""]).encode("latin-1") + body
        self.served.sent.append(Sent(urlsplit(self.path).path, len(whole)))
        self.wfile.write(whole)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@lru_cache(maxsize=512)
def _content(path: Path, _tag: str, zipped: bool) -> bytes:
    """The body to send for one version of a file, which its tag tells from others."""
    content = path.read_bytes()
    return gzip.compress(content, 6, mtime=0) if zipped else content


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serve a folder, to this machine only."""
    found = Served()
    handler = partial(Handler, directory=str(folder), served=found)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    found.address = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
