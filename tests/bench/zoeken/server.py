"""A server on this machine that answers as the hosts of static sites do."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

COMPRESSED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
A_YEAR = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"


class Handler(SimpleHTTPRequestHandler):
    """Serves one folder: text compressed, files kept by the browser, the connection kept open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body leave together

    def do_GET(self) -> None:
        """Answer with a file, with `304` when the browser has it already, or with `404`."""
        path = self._file()
        if path is None:
            self._answer(HTTPStatus.NOT_FOUND, b"", {})
            return
        status = path.stat()
        tag = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
        kept = ASK_AGAIN if path.suffix == ".html" else A_YEAR
        head = {"ETag": tag, "Cache-Control": kept, "Vary": "Accept-Encoding"}
        if self.headers.get("If-None-Match") == tag:
            self._answer(HTTPStatus.NOT_MODIFIED, b"", head)
            return
        head["Content-Type"] = self.guess_type(path)
        zipped = path.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", "")
        if zipped:
            head["Content-Encoding"] = "gzip"
        self._answer(HTTPStatus.OK, _content(path, tag, zipped), head)

    def _file(self) -> Path | None:
        """The file at the address that is asked for; a folder gives its page."""
        path = Path(self.translate_path(urlsplit(self.path).path))
        if path.is_dir():
            path /= "index.html"
        return path if path.is_file() else None

    def _answer(self, status: HTTPStatus, body: bytes, head: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in head.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@lru_cache(maxsize=512)
def _content(path: Path, tag: str, zipped: bool) -> bytes:
    """The content to send; `tag` tells one version of a file from another."""
    content = path.read_bytes()
    return gzip.compress(content, 6, mtime=0) if zipped else content


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine only, and give the address of its root."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
