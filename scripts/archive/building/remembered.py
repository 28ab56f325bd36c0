"""The addresses that were published before, as far as anything here remembers them."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from archive.address_list import ADDRESS, listed_in
from archive.building.site import Site
from archive.building.store import FOLDER

# What the last finished build listed, whichever site it made.
LAST = "adressen.txt"
# The list of the site on the internet, as `scripts/adressen.py` fetched it.
FETCHED = "adressen-vorige.txt"


def remembered(folder: Path, site: Site, address: str) -> set[str]:
    """Give every address that the archive in a folder is known to have published, as in links.

    `address` is that of the site on the internet, empty when it is not known.
    """
    texts = [_text(folder / FOLDER / name) for name in (LAST, FETCHED)]
    texts.append(_text_of(site, folder, address))
    return set().union(*(listed_in(text, address) for text in texts))


def paths_before(folder: Path) -> dict[str, str]:
    """Give the path of the record of each question at the last build, by its address."""
    lines = _text(folder / FOLDER / LAST).splitlines()
    return {address: path for address, _, path in (line.partition("\t") for line in lines) if path}


def to_remember(lines: Iterable[str], paths: Mapping[str, str]) -> str:
    """Write what is to be remembered of a build: its addresses, as in links.

    `paths` are those of records, by the address of their question.
    """
    return "".join(_line(each, paths) for each in sorted(lines))


def remember(folder: Path, text: str) -> None:
    """Remember this of a build that was finished. Where nothing can be kept, nothing is.

    It is kept beside the store and not in it, for the store may be replaced at any time.
    """
    with contextlib.suppress(OSError):
        _write(folder / FOLDER / LAST, text)


def remember_fetched(folder: Path, text: str) -> None:
    """Remember the list of the site on the internet, in the place of the one before."""
    (folder / FOLDER).mkdir(exist_ok=True)
    _write(folder / FOLDER / FETCHED, text)


def forget(folder: Path, forgotten: Callable[[str], bool]) -> None:
    """Take addresses out of what is remembered: those of which `forgotten` says so, unescaped."""
    for name in (LAST, FETCHED):
        path = folder / FOLDER / name
        if path.exists():
            # A path may name what an address does not.
            lines = (line.partition("\t")[0] for line in _text(path).splitlines())
            _write(path, "".join(f"{line}\n" for line in lines if not forgotten(unquote(line))))


def _line(address: str, paths: Mapping[str, str]) -> str:
    path = paths.get(address, "")
    return f"{address or './'}\t{path}\n" if path else f"{address or './'}\n"


def _write(path: Path, text: str) -> None:
    """Write a file in one go, so that a build beside this one never reads half of it."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def _text_of(site: Site, folder: Path, address: str) -> str:
    """Give the list on the site, when that site is of this archive and no other.

    That is so when the last build of this archive left it there. A store that knows no site at
    all is new: then a site in the archive's own folder counts, and one with our address.
    """
    if site.left(ADDRESS):
        return _text(site.folder / ADDRESS)
    if not site.is_first:
        return ""
    text = _text(site.folder / ADDRESS)
    if site.folder.resolve().is_relative_to(folder.resolve()):
        return text
    return "\n".join(_ours(text, address)) if address else ""


def _ours(text: str, address: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line.startswith(address))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeError):
        return ""
