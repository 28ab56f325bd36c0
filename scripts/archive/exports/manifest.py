"""The checksums of a release, to see that what was taken over is whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from archive.exports.export import Export, Holdings
from archive.exports.json_files import DATA
from archive.sum import Sum

ADDRESS = f"{DATA}manifest-sha256.txt"


def manifest(held: Holdings, sums: Mapping[str, Sum]) -> Iterable[Export]:
    """Give the checksum of every file that was counted, by its address from the root of the site.

    In the form that `sha256sum -c` reads; call it in the folder of the site.
    """
    del held
    yield Export(ADDRESS, partial(_lines, sums), counted=True)


def _lines(sums: Mapping[str, Sum]) -> Iterator[bytes]:
    yield from (f"{each.sha256.hex()}  {address}\n".encode() for address, each in sums.items())
