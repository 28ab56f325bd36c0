"""The addresses that people can follow out of the sheet. Source: ECMA-376, part 1, 18.3.1.48."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from archive.exports.cells import ADDRESS_COLUMN, MOST_LINKS, is_followed
from archive.exports.export import Item, Whole
from archive.exports.sheet_rows import FIRST
from archive.exports.zip_file import Deflated, deflated

# So many are deflated at a time.
_PIECE = 1_000

_START = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
_RELATION = (
    '<Relationship Id="rId{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/hyperlink" Target="{}" TargetMode="External"/>'
)
_END = b"</Relationships>"


def has_links(held: Whole) -> bool:
    """Whether there is an address to follow."""
    return bool(_followed(held))


def _followed(held: Whole) -> tuple[Item, ...]:
    return held.items[:MOST_LINKS] if is_followed(held.settings.url("")) else ()


def links(held: Whole) -> bytes:
    """Tell which cells hold an address that people can follow; nothing when none does."""
    links = [
        f'<hyperlink ref="{ADDRESS_COLUMN}{place + FIRST}" r:id="rId{place + 1}"/>'
        for place in range(len(_followed(held)))
    ]
    return f"<hyperlinks>{''.join(links)}</hyperlinks>".encode() if links else b""


def relations(held: Whole) -> Iterator[Deflated]:
    """Give the file that tells what those addresses are."""
    items, settings = _followed(held), held.settings
    yield deflated(_START)
    for start in range(0, len(items), _PIECE):
        addresses = (settings.url(item.question.address) for item in items[start : start + _PIECE])
        lines = [
            _RELATION.format(number, escape(address))
            for number, address in enumerate(addresses, start + 1)
        ]
        yield deflated("".join(lines).encode())
    yield deflated(_END)
