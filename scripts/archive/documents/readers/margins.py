"""What stands in the upper and lower margin of a page, clearly apart from its text."""

from __future__ import annotations

from collections.abc import Sequence

from archive.documents.readers.rows import Row

_MARGIN = 0.1
_LINES = 3


def in_margins(rows: Sequence[Row], height: float, pitch: float, size: float) -> set[int]:
    """The indexes of the rows in the margins of a page of this height."""
    found: set[int] = set()
    for order in (1, -1):
        indexes = list(range(len(rows)))[::order]
        for at, index in enumerate(indexes[:_LINES]):
            row = rows[index]
            inner = rows[indexes[at + 1]] if at + 1 < len(indexes) else None
            step = abs(inner[0].top - row[0].top) if inner else 0.0
            own = max(word.size for word in row)
            apart = inner is None or step > pitch * 2.2
            # Small print that goes on in small print is a block of its own: an address.
            small = own < size * 0.9 and (
                inner is None or step > own * 1.6 or max(w.size for w in inner) > own * 1.05
            )
            outside = (
                row[0].bottom < height * _MARGIN
                if order > 0
                else row[0].top > height * (1 - _MARGIN)
            )
            if outside and len(rows) > _LINES and (small or apart):
                found.update(indexes[: at + 1])
    return found
