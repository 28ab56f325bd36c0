"""The checksums of a release, to see that what was taken over is whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from archive.exports.catalogue.files import CATALOGUE
from archive.exports.export import Export
from archive.exports.json_files import DATA

ADDRESS = f"{DATA}manifest-sha256.txt"


def manifest_text(sums: Mapping[str, bytes]) -> bytes:
    """Write the SHA-256 of every file that was counted, by its address from the root of the site.

    In the form that `sha256sum -c` reads; call it in the folder of the site. The catalogue tells
    sums itself, and is not in it.
    """
    lines = [f"{sums[each].hex()}  {each}\n" for each in sorted(sums) if each not in CATALOGUE]
    return "".join(lines).encode()


def manifest(text: bytes) -> Iterable[Export]:
    """Give the file with these checksums."""
    yield Export(ADDRESS, lambda: (text,), counted=True)
