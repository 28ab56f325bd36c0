"""Tables of two columns, with a label and its value on each row."""

from __future__ import annotations

from collections.abc import Sequence

from archive.documents.document import Cell
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.value_forms import is_label_like
from archive.documents.people.names import is_person
from archive.documents.tables.cells import meaning_in, text_of

_PAIR, _MANY = 2, 3
_WHO = (Meaning.ASKERS, Meaning.PARTY)


def in_pairs(rows: Sequence[tuple[Cell, ...]], index: int) -> bool:
    """Whether two rows have a label and a value each: "Status", "Afgehandeld" in a list of such.

    The value is a word that may be a label as well, and no table knows the label below.
    """
    first = sum(
        len(row) == _PAIR and bool(row[0]) and meaning_in(row[0]) is not None for row in rows
    )
    second = sum(
        len(row) == _PAIR and bool(row[1]) and meaning_in(row[1]) is not None for row in rows
    )
    row, below = rows[index], rows[index + 1]
    if len(row) != _PAIR or not below[0] or first < _MANY or second > 1:
        return False
    label = text_of(below[0])
    who = meaning_in(row[1]) in _WHO if row[1] else False
    return is_label_like(label) and not is_person(label) and not who
