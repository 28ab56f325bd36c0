"""Every question and attachment for the Woo index, as its harvester takes them in.

Source: KOOP, https://standaarden.overheid.nl/diwoo/metadata (0.9.8). The harvester looks in the
robots.txt for an index by its name, and from there in the sitemaps.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

import orjson

from archive.exports.blocks import Block
from archive.exports.diwoo_document import Document, documents
from archive.exports.diwoo_xml import (
    Publication,
    around_documents,
    most_bytes,
    written_documents,
)
from archive.exports.export import Export, Whole
from archive.exports.pieces import Pieces, Work, piece_of
from archive.exports.sitemap_files import Entry, last_changed, portions, sitemap_index
from archive.question import Question
from archive.settings import Settings
from archive.tooi import MUNICIPALITIES, WOO_CATEGORIES, concepts


def publication(settings: Settings) -> Publication | None:
    """Give who publishes, and what; None unless the site's address and the code are known."""
    publisher = concepts(MUNICIPALITIES).get(settings.code)
    if not settings.site_address or publisher is None:
        return None
    return Publication(publisher, concepts(WOO_CATEGORIES)[settings.woo_category])


def diwoo_index(held: Whole) -> str:
    """Give the address of the index; empty when there is none.

    The categories are numbered as article 3.3 of the Woo lists them.
    """
    if not held.items or publication(held.settings) is None:
        return ""
    number = 1 + list(concepts(WOO_CATEGORIES)).index(held.settings.woo_category)
    return f"sitemapindex-diwoo-infocat{number:03}.xml"


def diwoo(held: Whole) -> Iterable[Export]:
    """Give the index and its sitemaps. The oldest come first, so that most stay as they are."""
    address = diwoo_index(held)
    if not address:
        return
    index = []
    start = 0
    sizes = [_sizes_of(held, block) for block in reversed(held.blocks)]
    counts = [sum(map(len, each)) for each in sizes]
    measured = _measured(held, sizes)
    for number, portion in enumerate(portions(measured, lambda each: each.most_bytes), 1):
        part = f"diwoo/sitemap-{number}.xml"
        changed = last_changed(each.question.last_change for each in portion)
        index.append(Entry(held.settings.url(part), changed))
        wanted = range(start, start + len(portion))
        yield Export(part, partial(_sitemap, held, counts, wanted), large=True)
        start = wanted.stop
    yield Export(address, partial(sitemap_index, index))


class _Measured(NamedTuple):
    """A document that will be written: of which question, and how many bytes it takes at most."""

    question: Question
    most_bytes: int


def _measured(held: Whole, sizes: Iterable[list[list[int]]]) -> Iterator[_Measured]:
    """Give every document; `sizes` has for each block what each of its questions has."""
    for item, some in zip(reversed(held.items), chain.from_iterable(sizes), strict=True):
        yield from (_Measured(item.question, size) for size in some)


def _sizes_of(held: Whole, block: Block) -> list[list[int]]:
    found: list[list[int]] = orjson.loads(piece_of(held, _SIZES, block))
    return found


def _sitemap(held: Whole, counts: Sequence[int], wanted: range) -> Iterator[bytes]:
    """Write a sitemap of these documents, of which the first of the oldest question is 0.

    `counts` tells how many each block has, the oldest first.
    """
    before, after = around_documents()
    yield before
    start = 0
    for block, count in zip(reversed(held.blocks), counts, strict=True):
        first, last = max(wanted.start - start, 0), min(wanted.stop - start, count)
        if first < last:
            lengths, written = _read(piece_of(held, _DOCUMENTS, block))
            yield written[sum(lengths[:first]) :][: sum(lengths[first:last])]
        start += count
    yield after


def _sizes(work: Work) -> bytes:
    """Give at most how many bytes each document takes, question by question, the oldest first."""
    found = [[most_bytes(each) for each in some] for some in _documents(work)]
    return orjson.dumps(found)


def _pieces(work: Work) -> bytes:
    """Give the documents, with before them how long each is, and the length of that."""
    by = publication(work.whole.settings)
    if by is None:
        return _HEAD.pack(0)
    found = (each for some in _documents(work) for each in some)
    written = list(written_documents(found, by))
    lengths = orjson.dumps([len(each) for each in written])
    return b"".join((_HEAD.pack(len(lengths)), lengths, *written))


def _read(piece: bytes) -> tuple[list[int], bytes]:
    """Read what `_pieces` gave."""
    (length,) = _HEAD.unpack_from(piece)
    end = _HEAD.size + length
    return orjson.loads(piece[_HEAD.size : end]) if length else [], piece[end:]


def _documents(work: Work) -> Iterator[Iterator[Document]]:
    return (documents(item, work.whole) for item in reversed(work.items))


def _related(held: Whole, block: Block) -> Iterator[str]:
    """Give the numbers of the questions to which those of a block lead: their titles are told."""
    for item in block.items:
        for each in (
            *held.archive.followed(item.question),
            *held.archive.follow_ups(item.question),
        ):
            yield each.number


_HEAD = struct.Struct("<I")
_SIZES = Pieces("diwoo-maten", _sizes, _related)
_DOCUMENTS = Pieces("diwoo", _pieces, _related)
PIECES = (_SIZES, _DOCUMENTS)
