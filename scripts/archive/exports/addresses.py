"""Every address that people may cite, as a file: one a line, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from archive.address_list import ADDRESS
from archive.exports.export import Export, Holdings


def whole_addresses(held: Holdings) -> Iterable[Export]:
    """Give the list of addresses: whole ones when the site knows its own."""
    yield Export(ADDRESS, partial(_lines, held), counted=True)


def _lines(held: Holdings) -> Iterator[bytes]:
    lines = (held.settings.url(address) or "./" for address in held.addresses)
    yield "".join(f"{line}\n" for line in lines).encode()
