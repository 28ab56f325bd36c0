"""A table of the questions of several factions: a column says whose each is, or a row above them.

Each faction gets a table of its own, with the same head; what stands above the table is shared.
Where it names parties, they ask together, and the column only tells who had the question first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.documents.document import Block, Grid, Line
from archive.documents.labels.meanings import Meaning
from archive.documents.people.askers import askers_in
from archive.documents.people.parties import Parties
from archive.documents.tables.cells import meaning_in, text_of
from archive.documents.tables.form_rows import Row

_FEW = 2
_WHOSE = (Meaning.PARTY, Meaning.ASKERS)


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of one set, and the places of those that an earlier set has too.

    `is_listed` tells that the file has more sets, and `named` are the fields that say whose it is.
    """

    blocks: list[Block]
    shared: frozenset[str] = frozenset()
    named: tuple[Line, ...] = ()
    is_listed: bool = False


def tables_apart(blocks: Sequence[Block], parties: Parties) -> list[Blocks]:
    """Cut the blocks of a file where a table holds the questions of more than one asker."""
    tables = [(at, block) for at, block in enumerate(blocks) if _lists(block)]
    at, grid = tables[0] if len(tables) == 1 else (0, None)
    owned = _by_asker(grid, parties) if isinstance(grid, Grid) else []
    if not isinstance(grid, Grid) or len(owned) < _FEW:
        return [Blocks(list(blocks))]
    above, below = blocks[:at], blocks[at + 1 :]
    if any(parties.find(line.whole) for block in above for line in _lines(block)):
        return [Blocks(list(blocks))]
    places = frozenset(line.place for block in above for line in _lines(block))
    sets: list[Blocks] = []
    for index, (who, rows) in enumerate(owned):
        named = (_field(who),) if who else ()
        last = below if index == len(owned) - 1 else []
        own = replace(grid, rows=tuple(rows))
        shared = places if index else frozenset()
        sets.append(Blocks([*above, own, *last], shared, named, is_listed=True))
    return sets


def _lines(block: Block) -> list[Line]:
    return [block] if isinstance(block, Line) else list(block.lines())


def _lists(block: Block) -> bool:
    """Whether a table has columns of questions and answers."""
    if not isinstance(block, Grid) or len(block.rows) <= _FEW:
        return False
    head = [meaning_in(cell) for cell in block.rows[0] if cell]
    return Meaning.QUESTION in head and Meaning.ANSWER in head


def _by_asker(grid: Grid, parties: Parties) -> list[tuple[Line | None, list[Row]]]:
    """The rows of each asker below the head of the table, and the row above them that names one.

    Nothing when a row is left whose asker is not told.
    """
    head, *rows = grid.rows
    columns = [at for at, cell in enumerate(head) if cell and meaning_in(cell) in _WHOSE]
    column = columns[0] if columns else None
    owned: dict[str, tuple[Line | None, list[Row]]] = {}
    who = ""
    for row in rows:
        line = _owner(row, column, parties)
        who = " ".join(line.text.lower().split()) if line else who if column is None else ""
        if not who:
            return []
        named = line if column is None else None
        _, taken = owned.setdefault(who, (named, [head]))
        if named is None:
            taken.append(row)
    return list(owned.values()) if all(len(taken) > 1 for _, taken in owned.values()) else []


def _owner(row: Row, column: int | None, parties: Parties) -> Line | None:
    """Who asks what stands in a row, or in the rows below one that names a party alone."""
    if column is not None:
        cell = row[column] if column < len(row) else ()
        return cell[0] if cell else None
    filled = [cell for cell in row if cell]
    if len(filled) != 1 or len(filled[0]) != 1:
        return None
    text = text_of(filled[0]).strip(" :")
    named = askers_in([text], parties)
    alone = parties.looks_like(text) or text.lower().startswith(("fractie ", "vragen "))
    return filled[0][0] if alone and named and all(each.party for each in named) else None


def _field(line: Line) -> Line:
    """The row that names a party, as a field of its set."""
    return replace(line, label="-", known_as="Fractie", marker="", markdown="", gap=True)
