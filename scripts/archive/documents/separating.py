"""The blocks of a file as the lines of its sets of questions; mostly there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.documents.dialogue import parted
from archive.documents.document import Block
from archive.documents.grids import flatten
from archive.documents.listed_askers import Listed, apart
from archive.documents.listed_tables import tables_apart
from archive.documents.numbered_labels import (
    with_labels_first,
    with_letters_told,
    with_words_told,
)
from archive.documents.parties import Parties
from archive.documents.roman_numbers import with_figures
from archive.documents.sets import split_sets
from archive.documents.sheet import Left
from archive.documents.unknown_labels import with_labels_by_value


def sets_in(blocks: Sequence[Block], parties: Parties) -> list[tuple[Listed, Sequence[Left]]]:
    """The sets of questions in a file, each with the signs that were read as numbers in it."""
    found: list[tuple[Listed, Sequence[Left]]] = []
    for table in tables_apart(blocks, parties):
        lines, signs = with_figures(flatten(table.blocks))
        lines = with_labels_first(with_words_told(with_letters_told(lines)))
        for group in split_sets(with_labels_by_value(list(parted(lines)), parties)):
            for each in apart(group, parties):
                listed = replace(
                    each,
                    lines=[*table.named, *each.lines],
                    shared=each.shared | table.shared,
                    is_listed=each.is_listed or table.is_listed,
                )
                found.append((listed, signs))
                signs = []
    return found
