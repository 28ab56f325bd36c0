"""Headings above some of the points of a section, as pages show them: in bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Kind, Line
from archive.documents.markup import emphasised, escape
from archive.documents.sheet import Piece

_LONGEST = 80


def in_look(line: Line, below: Sequence[Piece]) -> Line:
    """A line of a page in bold, where it stands out above a numbered point that does not.

    A page gives no look to its words, only to its lines; a question that is all in bold, and a
    sentence, need none. `below` is the next line, if there is one.
    """
    point = below[0].line if below else line
    stands_out = line.strong and line.gap and line.kind is Kind.TEXT and not line.marker
    heads = point.marker[:1].isdigit() and not point.strong
    caption = len(line.text) < _LONGEST and line.text.rstrip()[-1:].isalnum()
    markdown = line.markdown or escape(line.text)
    if not (stands_out and heads and caption) or "*" in markdown or "[" in markdown:
        return line
    return replace(line, markdown=emphasised(markdown, "**"))
