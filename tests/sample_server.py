"""A small server that sends what a generated setting of nginx says, and real servers with it."""

from __future__ import annotations

import gzip
import re
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from page_types import NOT_FOUND

_MAP = re.compile(r"^map \$uri \$(\w+) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
_LOCATION = re.compile(
    r'^ +location ~ "(.*)" \{\n +types \{ \}\n +default_type (.*);', re.MULTILINE
)


@dataclass(frozen=True)
class Sample:
    """What a setting of nginx says of headers and media types."""

    text: str

    def headers(self, path: str) -> dict[str, str]:
        """The headers of the file at a path, but for its type."""
        values = dict(re.findall(r'add_header (\S+) (?:"(.*)"|\$\w+) always;', self.text))
        for name, variable in re.findall(r"add_header (\S+) \$(\w+) always;", self.text):
            values[name] = self._mapped(variable, path)
        return {name: value for name, value in values.items() if value}

    def _mapped(self, variable: str, path: str) -> str:
        ((_, body),) = [each for each in _MAP.findall(self.text) if each[0] == variable]
        value = ""
        for pattern, given in re.findall(r'^ +"?([^"\n]+?)"? "(.*)";$', body, re.MULTILINE):
            if pattern == "default":
                value = given
            elif re.search(pattern.removeprefix("~"), path):
                return str(given)
        return value

    def media_type(self, path: str) -> str:
        """The media type of the file at a path."""
        for pattern, kind in _LOCATION.findall(self.text):
            if re.search(pattern, path):
                return str(kind)
        kinds = {end: kind for kind, end in re.findall(r"^ {8}(\S+/\S+) (\w+);", self.text, re.M)}
        kind = kinds.get(path.rpartition(".")[2], "application/octet-stream")
        has_charset = kind in re.findall(r"charset_types (.*);", self.text)[0].split()
        return f"{kind}; charset=utf-8" if has_charset or kind == "text/html" else kind

    def is_squeezed(self, path: str) -> bool:
        """Whether the server makes the file at a path small on its way to a browser."""
        kind = self.media_type(path).partition(";")[0]
        return kind in ("text/html", *re.findall(r"gzip_types (.*);", self.text)[0].split())


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(
        self, *arguments: Any, roots: Mapping[str, tuple[Path, Sample]], **options: Any
    ) -> None:
        self.roots = roots
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        # A browser asks for its favicon outside every site.
        base = next((base for base in self.roots if path.startswith(base)), next(iter(self.roots)))
        folder, sample = self.roots[base]
        path += "index.html" if path.endswith("/") else ""
        code = 200
        if not (folder / path.removeprefix(base)).is_file():
            code, path = 404, f"{base}{NOT_FOUND}"
        content = (folder / path.removeprefix(base)).read_bytes()
        self.send_response(code)
        for name, value in sample.headers(path).items():
            self.send_header(name, value)
        if "gzip" in self.headers.get("Accept-Encoding", "") and sample.is_squeezed(path):
            content = gzip.compress(content, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", sample.media_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing."""


@contextmanager
def sampled(roots: Mapping[str, tuple[Path, Sample]]) -> Iterator[str]:
    """Serve folders below paths, each as its sample says; give the address of the server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, roots=roots))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


# A certificate of one's own, that nobody else trusts.
_SIGNED = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1"
_MODULES = "mpm_event authz_core dir mime headers rewrite alias ssl http2 socache_shmcb"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def adapted(text: str, folder: Path, root: Path) -> tuple[str, int, int]:
    """Change what a griffie's web team changes: ports, certificate and folder."""
    plain, secure = _free_port(), _free_port()
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    if not key.exists():
        subprocess.run(
            [*_SIGNED.split(), "-keyout", key, "-out", certificate],
            check=True,
            capture_output=True,
        )
    text = re.sub(r"/etc/letsencrypt/\S+privkey\.pem", str(key), text)
    text = re.sub(r"/etc/letsencrypt/\S+fullchain\.pem", str(certificate), text)
    text = text.replace("/var/www/raadsvragen", str(root))
    text = re.sub(r"^ +listen \[::\].*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"listen 80;", f"listen 127.0.0.1:{plain};", text)
    text = re.sub(r"listen 443", f"listen 127.0.0.1:{secure}", text)
    text = text.replace("<VirtualHost *:80>", f"Listen 127.0.0.1:{plain}\n<VirtualHost *:{plain}>")
    text = text.replace(
        "<VirtualHost *:443>", f"Listen 127.0.0.1:{secure}\n<VirtualHost *:{secure}>"
    )
    return text, plain, secure


def nginx_command(folder: Path, sample: str) -> list[str | Path]:
    """Give the command that runs nginx with a sample."""
    (folder / "sample.conf").write_text(sample)
    modules = sorted(Path("/usr/lib/nginx/modules").glob("*brotli_static*.so"))
    if modules:
        (folder / "sample.conf").write_text(sample.replace("# brotli_static", "brotli_static"))
    loading = "".join(f"load_module {module};\n" for module in modules)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"{loading}daemon off;\nmaster_process off;\npid {folder}/nginx.pid;\n"
        f"error_log {folder}/error.log;\nevents {{ }}\n"
        f"http {{\naccess_log off;\n{temporary}include {folder}/sample.conf;\n}}\n"
    )
    return ["nginx", "-c", folder / "nginx.conf", "-e", folder / "error.log"]


def apache_command(folder: Path, sample: str) -> list[str | Path]:
    """Give the command that runs Apache with a sample."""
    (folder / "sample.conf").write_text(sample)
    modules = Path("/usr/lib/apache2/modules")
    loading = "".join(
        f"LoadModule {each}_module {modules}/mod_{each}.so\n" for each in _MODULES.split()
    )
    (folder / "apache.conf").write_text(
        f"{loading}ServerRoot {folder}\nServerName 127.0.0.1\nPidFile {folder}/apache.pid\n"
        f"ErrorLog {folder}/error.log\nTypesConfig /etc/mime.types\n"
        f"DefaultRuntimeDir {folder}\nInclude {folder}/sample.conf\n"
    )
    return ["apache2", "-DFOREGROUND", "-f", folder / "apache.conf"]


COMMANDS = {"nginx": nginx_command, "apache2": apache_command}


def installed(server: str) -> bool:
    """Whether this web server can be run here."""
    return shutil.which(server) is not None and shutil.which("openssl") is not None


@contextmanager
def running(server: str, text: str, folder: Path, root: Path) -> Iterator[tuple[str, str]]:
    """Run a real web server with a sample; give its address with http and with https."""
    folder.mkdir(exist_ok=True)
    sample, plain, secure = adapted(text, folder, root)
    command = COMMANDS[server](folder, sample)
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        for _ in range(100):
            with socket.socket() as knock:
                if process.poll() is not None or knock.connect_ex(("127.0.0.1", secure)) == 0:
                    break
            time.sleep(0.05)
        assert process.poll() is None, process.stderr.read() if process.stderr else ""
        yield f"http://127.0.0.1:{plain}", f"https://127.0.0.1:{secure}"
    finally:
        process.terminate()
        process.wait()


def trusting() -> ssl.SSLContext:
    """A context that takes any certificate: that of a test is its own."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
