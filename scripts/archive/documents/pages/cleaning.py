"""What pages add to a text, taken out again: running heads, page numbers, hyphens at line ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.documents.document import Block, Document, Line
from archive.documents.pages.footnotes import notes_of_text
from archive.documents.pages.furniture import furniture_in
from archive.documents.pages.hyphens import without_hyphens
from archive.documents.pages.page_tails import tail_of
from archive.documents.pages.signed_notes import notes_of_signs
from archive.documents.pages.typed_notes import notes_between


@dataclass(frozen=True, slots=True)
class Clean:
    """A document's blocks without what pages added.

    `furniture` are the lines that were taken out, `joined` the words that were broken off, as
    (first half, second half), and `notes` the footnotes by the mark that calls them.
    """

    blocks: tuple[Block, ...]
    furniture: tuple[Line, ...]
    joined: tuple[tuple[str, str], ...]
    notes: dict[str, Line]


def clean(document: Document) -> Clean:
    """Take running heads, page numbers and line-end hyphens out of a document."""
    furniture = furniture_in(document)
    furniture |= tail_of(document.blocks)
    notes, blocks, moved = notes_of_text(document.blocks, furniture)
    taken = tuple(block for i in sorted(furniture) if isinstance(block := blocks[i], Line))
    signed, kept = notes_of_signs(_closed_up(blocks, furniture | moved))
    found = {**document.notes, **notes, **signed}
    typed, kept = ({}, kept) if found else notes_between(kept)
    kept, joined = without_hyphens(kept)
    return Clean(tuple(kept), taken, tuple(joined), {**found, **typed})


def _closed_up(blocks: Sequence[Block], furniture: set[int]) -> list[Block]:
    """Leave the furniture out; a paragraph that ran over the page is one again."""
    kept: list[Block] = []
    cut = False
    for index, block in enumerate(blocks):
        if index in furniture:
            cut = True
            continue
        before = kept[-1] if kept else None
        if (
            isinstance(block, Line)
            and isinstance(before, Line)
            and (cut or block.page != before.page)
            and not block.marker
            and not before.text.endswith((".", "?", "!", ":", ";"))
            and block.text[:1].islower()
        ):
            kept.append(replace(block, gap=False))
        else:
            kept.append(block)
        cut = False
    return kept
