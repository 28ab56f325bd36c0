"""The sentence below the answers that tells when the college decided on them, on one line or more.

"Aldus vastgesteld in de vergadering van burgemeester en wethouders van / 5 oktober 2021."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import decided_on
from archive.documents.sheet import Piece

# The sentence takes no more lines than these, in the narrowest columns.
_MOST = 4
_ENDS = (".", "?", "!", ":", ")", "”", '"')


def decided_below(pieces: Sequence[Piece]) -> tuple[int, Line | None]:
    """How many of the last lines of a section are that sentence, and the whole of it as one line.

    The first of several starts a paragraph, or stands below the end of a sentence; none of them
    belongs to a list. (0, None) without such a sentence.
    """
    for count in range(1, min(_MOST, len(pieces) - 1) + 1):
        first, tail = pieces[-count], pieces[-count:]
        whole = replace(first.line, text=" ".join(piece.line.text for piece in tail), markdown="")
        if count == 1 and decided_on(first.line):
            return 1, first.line
        if count > 1 and decided_on(whole) and _starts(first.line, pieces[-count - 1].line):
            listed = any(piece.numbers or piece.line.marker for piece in tail)
            tabled = any(piece.line.kind is Kind.TABLE for piece in tail)
            gapped = any(piece.line.gap for piece in tail[1:])
            return (0, None) if listed or tabled or gapped else (count, whole)
    return 0, None


def _starts(line: Line, above: Line) -> bool:
    return line.gap or above.text.rstrip().endswith(_ENDS)
