"""The digest of the program itself: what another version made is not used again."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from archive.building.digest import digest_of

LIBRARY = Path(__file__).parents[1]
# Parts of the library that take no part in making a site.
APART = {"deploy", "documents", "fiction", "mailing", "removal", "staged", "writing"}
# What turns records into pages. A package that is not there makes nothing.
PACKAGES = (
    "mkdocs",
    "mkdocs-material",
    "markdown",
    "jinja2",
    "markupsafe",
    "markdown-it-py",
    "mdit-py-plugins",
    "linkify-it-py",
    "nh3",
    "numpy",
    "pyyaml",
    "python-slugify",
    "orjson",
    "lxml",
    "xlsxwriter",
    "icalendar",
    "rdflib",
    "pillow",
    "phonenumbers",
    "pypdfium2",
    "python-stdnum",
)
# What reads attachments, and how it is bounded.
READING = ("lxml", "phonenumbers", "pillow", "pypdfium2", "python-stdnum")
MODULES = ("package.py", "sandbox.py", "surnames.py", "unreadable.py")


@cache
def code_digest() -> bytes:
    """Give the digest of the library, its templates and the versions that it works with."""
    parts = [platform.python_version().encode()]
    for package in PACKAGES:
        parts.append(f"{package} {_version(package)}\n".encode())
    for name, path in sorted(_files(str(LIBRARY))):
        if name.partition("/")[0] not in APART:
            parts += [name.encode(), digest_of(Path(path).read_bytes())]
    return digest_of(b"\n".join(parts))


def _files(folder: str, before: str = "") -> Iterator[tuple[str, str]]:
    """Give the name of each file of the library from its top, and its path."""
    for entry in os.scandir(folder):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry.path, f"{before}{entry.name}/")
        elif entry.is_file():
            yield before + entry.name, entry.path


@cache
def reading_digest() -> bytes:
    """Give the digest of the code that reads attachments: with other code they are read again."""
    parts = [f"{package} {_version(package)}\n".encode() for package in READING]
    modules = [*sorted((LIBRARY / "privacy").rglob("*.py")), *(LIBRARY / each for each in MODULES)]
    return digest_of(b"\n".join([*parts, *(digest_of(each.read_bytes()) for each in modules)]))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
