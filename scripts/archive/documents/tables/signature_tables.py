"""Tables of signatures beside each other: names, with what they sign for below or above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from archive.documents.document import Cell, Line
from archive.documents.people.local_parties import named
from archive.documents.people.names import FUNCTIONS, is_person
from archive.documents.people.parties import Parties

_PARTIES = Parties()
_FEWEST, _MOST = 2, 8
# "Fractie VVD", "raadslid D66", "Namens de fractie van Lokaal Belang,"
_SIGNS_FOR = re.compile(
    r"(?:(?:mede\s+)?namens\s+(?:de\s+|het\s+)?)?(?:(?:raads)?fractie\s+(?:van\s+)?(?:de\s+|het\s+)?)?",
    re.IGNORECASE,
)
# Room to sign on, and marks that someone did
_ROOM = re.compile(
    r"[._…\s-]*|\(?(?:w\.?\s?g\.?|was\s+getekend|handtekening)\)?[.:]?", re.IGNORECASE
)


def signed_beside(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[Line, ...], ...]:
    """The lines of signatures that a table sets beside each other, row by row; () of another table.

    Each row has a line for each column; one that is empty has no text.
    """
    table = _upright(rows)
    texts = [[line.text.strip(" ,;") for line in row] for row in table]
    named_in = [all(map(_is_name, _filled(row))) for row in texts]
    held_in = [_are_capacities(_filled(row)) for row in texts]
    known = all(
        names or held or not _filled(row)
        for row, names, held in zip(texts, named_in, held_in, strict=True)
    )
    signs = known and any(named_in) and any(held_in) and len(texts) <= _MOST
    beside = max((len(_filled(row)) for row in texts), default=0) >= _FEWEST
    return table if signs and beside else ()


def beside(rows: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """A line for each row of signatures, with a tab stop between its columns."""
    for index, row in enumerate(rows):
        text = "\t".join(line.whole for line in row)
        first = next((line for line in row if line.place), row[0])
        yield replace(first, text=text, markdown="", marker="", gap=index == 0)


def _upright(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[Line, ...], ...]:
    """The lines of a table as rows: those of the first lines of its cells, then of the second."""
    empty = Line("", "")
    widths = {len(row) for row in rows}
    if len(widths) != 1 or widths == {1}:
        return ()
    return tuple(lines for row in rows for lines in zip_longest(*row, fillvalue=empty))


def _filled(row: Sequence[str]) -> list[str]:
    return [text for text in row if not _ROOM.fullmatch(text)]


def _is_name(text: str) -> bool:
    return is_person(text) and bool(re.search(r"[\s.]", text)) and not _PARTIES.looks_like(text)


def _are_capacities(texts: Sequence[str]) -> bool:
    """Whether texts are parties or functions; beside one, an unknown name is one too."""
    held = [_is_capacity(text) for text in texts]
    return any(held) and all(
        holds or (bool(named(text)) and not _is_name(text))
        for text, holds in zip(texts, held, strict=True)
    )


def _is_capacity(text: str) -> bool:
    """Whether a text is a party or a function and nothing else."""
    rest = FUNCTIONS.sub("", text).strip(" ,;.")
    bare = _SIGNS_FOR.sub("", rest, count=1).strip()
    return not bare or _PARTIES.looks_like(bare) or (bare != text and bool(named(bare)))
