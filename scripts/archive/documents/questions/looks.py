"""Questions and answers told apart by their look: in bold, italics or a colour, or plain."""

from __future__ import annotations

from collections.abc import Sequence

from archive.documents.document import Kind, Line
from archive.documents.sheet import Piece, paragraphs

# What may stand behind a question mark.
QUOTES = " ”’\"'»)"


def looks(line: Line) -> bool:
    """Whether a line stands out: a heading between the questions does so as bold does."""
    return line.strong or line.kind is Kind.HEADING


def look_of_questions(asked: Sequence[Piece]) -> bool | None:
    """Whether questions are in bold or italics and answers plain, or the other way round.

    None when the look does not tell them apart: no sentence looks unlike the questions.
    """
    filled = [piece for piece in asked if len(piece.line.text.split()) > 1]
    asking = [piece for piece in filled if piece.line.text.rstrip(QUOTES).endswith("?")]
    strong = sum(piece.line.strong for piece in asking)
    look = 2 * strong > len(asking) if asking else asked[0].line.strong
    if asking and strong not in (0, len(asking)) and not look and strong * 4 < len(asking) * 3:
        return None
    others = [piece for piece in filled if piece.line.strong != look]
    told = any(piece.line.text.rstrip(QUOTES).endswith((".", ":", "!")) for piece in others)
    return look if told else None


def alternates(points: Sequence[Sequence[Piece]], look: bool | None) -> bool:
    """Whether each of some questions has a paragraph below it that looks otherwise and answers."""
    return look is not None and len(points) > 1 and all(_is_answered(each, look) for each in points)


def _is_answered(point: Sequence[Piece], look: bool) -> bool:
    groups = paragraphs([piece.line for piece in point])
    asked = [at for at, group in enumerate(groups) if looks(group[0]) is look and _ends(group, "?")]
    told = [
        at for at, group in enumerate(groups) if looks(group[0]) is not look and _ends(group, ".")
    ]
    return bool(asked) and bool(told) and asked[0] < told[0]


def _ends(group: Sequence[Line], sign: str) -> bool:
    return group[-1].text.rstrip(QUOTES).endswith(sign)
