"""The last words of a sentence at the top of a page, apart from what follows: no running head."""

from __future__ import annotations

from collections.abc import Sequence

from archive.documents.readers.rows import Row


def goes_on_over(before: Sequence[Row], head: Sequence[Row], size: float) -> int:
    """From which row on the upper margin of a page ends the last sentence of the page before.

    `before` are the rows of that page. Gives the number of rows where none does.
    """
    texts = [" ".join(word.text for word in row) for row in head]
    last = before[-1][-1].text.rstrip("”’\"')") if before else "."
    if not texts or last.endswith((".", "?", "!", ":", ";")):
        return len(head)
    for at, text in enumerate(texts):
        alike = all(abs(word.size - size) < 0.05 * size for row in head[at:] for word in row)
        goes_on = text[:1].islower() and len(head[at]) > 1
        if alike and goes_on and texts[-1].endswith((".", "?", "!")):
            return at
    return len(head)
