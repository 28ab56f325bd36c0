"""Question and answer that may have changed places: only the answer asks something."""

from __future__ import annotations

from archive.body import Part
from archive.documents.sheet import Sheet, paragraphs


def may_be_swapped(sheet: Sheet) -> bool:
    """Whether no question has a question mark, and most numbered points of the answer have.

    Where the answer has a list below its headings, that may be what was asked.
    """
    asked = sheet.parts.get(Part.QUESTION, [])
    if any("?" in piece.line.text for piece in asked):
        return False
    pieces = sheet.parts.get(Part.ANSWER, [])
    headed = {id(piece.line) for piece in pieces if piece.numbers}
    groups = paragraphs([piece.line for piece in pieces])
    points = [group for group in groups if group[0].marker[:1].isdigit()]
    points = points or [group for group in groups if id(group[0]) in headed]
    asking = [group for group in points if group[-1].text.rstrip(" ”’\"')").endswith("?")]
    return 2 * len(asking) > len(points)
