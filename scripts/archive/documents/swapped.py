"""Question and answer that may have changed places: only the answer asks something."""

from __future__ import annotations

from archive.body import Part
from archive.documents.sheet import Sheet, paragraphs


def may_be_swapped(sheet: Sheet) -> bool:
    """Whether no question has a question mark, and most numbered points of the answer have."""
    asked = sheet.parts.get(Part.QUESTION, [])
    if not asked or any("?" in piece.line.text for piece in asked):
        return False
    pieces = sheet.parts.get(Part.ANSWER, [])
    headed = {id(piece.line) for piece in pieces if piece.numbers}
    points = [
        group
        for group in paragraphs([piece.line for piece in pieces])
        if group[0].marker[:1].isdigit() or id(group[0]) in headed
    ]
    asking = [group for group in points if group[-1].text.rstrip(" ”’\"')").endswith("?")]
    return 2 * len(asking) > len(points)
