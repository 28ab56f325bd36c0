"""The blocks of a file as the lines of its sets of questions; mostly there is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.documents.document import Block, Line
from archive.documents.labels.numbered_labels import (
    with_labels_first,
    with_letters_told,
    with_words_told,
)
from archive.documents.labels.unknown_labels import with_labels_by_value
from archive.documents.people.parties import Parties
from archive.documents.questions.dialogue import parted
from archive.documents.questions.headed_answers import with_answers_headed
from archive.documents.questions.inline_lists import with_items
from archive.documents.questions.quoted_numbers import with_quoted_numbers
from archive.documents.questions.roman_numbers import with_figures
from archive.documents.questions.spoken_turns import with_spoken_turns
from archive.documents.sets.listed_askers import Listed, apart
from archive.documents.sets.sets import split_sets
from archive.documents.sets.subject_sets import sets_by_subject
from archive.documents.sets.titled_sets import sets_by_title
from archive.documents.sheet import Left
from archive.documents.tables.grids import flatten
from archive.documents.tables.listed_tables import tables_apart


def sets_in(blocks: Sequence[Block], parties: Parties) -> list[tuple[Listed, Sequence[Left]]]:
    """The sets of questions in a file, each with the signs that were read as numbers in it."""
    found: list[tuple[Listed, Sequence[Left]]] = []
    for table in tables_apart(blocks, parties):
        lines, signs = with_figures(with_quoted_numbers(flatten(table.blocks)))
        lines = with_labels_first(with_words_told(with_letters_told(lines)))
        lines = with_answers_headed(list(with_items(parted(lines))))
        lines = with_spoken_turns(lines, parties)
        groups = [
            group
            for titled in sets_by_title(lines, parties)
            for group in split_sets(with_labels_by_value(titled, parties))
        ]
        for group in groups:
            for each in _all_apart(group, parties):
                listed = replace(
                    each,
                    lines=[*table.named, *each.lines],
                    shared=each.shared | table.shared,
                    is_listed=each.is_listed or table.is_listed,
                )
                found.append((listed, signs))
                signs = []
    return found


def _all_apart(lines: Sequence[Line], parties: Parties) -> Iterator[Listed]:
    """The sets in some lines: by who asks, or else by subject."""
    first, *more = apart(lines, parties)
    if more or first.is_listed:
        yield from (first, *more)
        return
    seen: set[int] = set()
    groups = sets_by_subject(first.lines)
    for group in groups:
        own = {line.place for line in group if id(line) not in seen}
        shared = {line.place for line in group if id(line) in seen} - own
        seen.update(map(id, group))
        yield replace(first, lines=group, shared=frozenset(shared), is_listed=len(groups) > 1)
