"""The lines of a section as Markdown: paragraphs, lists, numbered points, tables, footnotes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.markup import escape, escape_start
from archive.documents.pages.captions import in_look
from archive.documents.sheet import Piece

_NUMBER = re.compile(r"\(?(\d{1,3})\s?[.):/º°–-]?\.?\)?$")
_CALL = re.compile(r"(?<!\\)\[\^([^\]]+)\]")


def render(part: Part, pieces: Sequence[Piece], notes: Mapping[str, Line], flowing: bool) -> str:
    """Write one section; `flowing` tells that each line is a whole paragraph."""
    writer = _Writer(flowing, _width(pieces))
    last_item = _last_item(pieces)
    for index, piece in enumerate(pieces):
        if piece.numbers:
            writer.heading(f"### {part.value} {piece.written}")
        if re.search(r"[^\W_]", piece.line.text) or "[^" in piece.line.markdown:
            line = piece.line if flowing else in_look(piece.line, pieces[index + 1 : index + 2])
            writer.line(line, within=index < last_item)
    text = writer.text()
    called = list(dict.fromkeys(_CALL.findall(text)))
    known = [mark for mark in called if mark in notes]
    for mark in called:
        if mark not in notes:
            text = text.replace(f"[^{mark}]", "")
    definitions = [
        f"[^{mark}]: {notes[mark].markdown or escape(notes[mark].text)}" for mark in known
    ]
    return "\n\n".join([text, *definitions]).strip()


def _width(pieces: Sequence[Piece]) -> int:
    """How wide the lines of the section run, in characters."""
    return max((len(piece.line.whole) for piece in pieces), default=0)


def _last_item(pieces: Sequence[Piece]) -> int:
    """The index of the last numbered item before which the items count on."""
    expected, last = 1, -1
    for index, piece in enumerate(pieces):
        if piece.numbers:
            expected = 1
            continue
        match = _NUMBER.match(piece.line.marker) if piece.line.marker else None
        if match and int(match[1]) == expected:
            expected += 1
            last = index
    return last


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: its depth in the source, and where its marker and its text start.

    `number` is that of its last item, 0 in a list without figures.
    """

    depth: int
    indent: int
    text: int
    number: int


class _Writer:
    def __init__(self, flowing: bool, width: int) -> None:
        self.flowing = flowing
        self.width = width
        self.out: list[str] = []
        self.levels: list[_Level] = []
        self.item: Line | None = None
        self.previous: Line | None = None

    def text(self) -> str:
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self.out)).strip("\n")

    def heading(self, text: str) -> None:
        self._blank()
        self.out.append(text)
        self.out.append("")
        self.levels, self.item, self.previous = [], None, None

    def line(self, line: Line, within: bool) -> None:
        if line.kind is Kind.TABLE:
            self._blank()
            self.out.extend((line.markdown or line.text).split("\n"))
            self.out.append("")
            self.levels, self.item = [], None
        elif line.kind is Kind.HEADING:
            self.levels, self.item = [], None
            self._blank()
            marker = f"{line.marker} " if line.marker else ""
            self.out.append(f"{'#' * min(max(line.depth + 1, 3), 6)} {marker}{_inline(line)}")
            self.out.append("")
        elif line.marker:
            self._item(line)
        else:
            self._paragraph(line, within)
        self.previous = line

    def _blank(self) -> None:
        if self.out and self.out[-1]:
            self.out.append("")

    def _item(self, line: Line) -> None:
        match = _NUMBER.match(line.marker)
        own_list = line.marker == "-" or match is not None
        began = bool(self.levels)
        number = int(match[1]) if match else 0
        indent = self._indent(line, number)
        tight = began and self.item is not None and (self.flowing or not line.gap)
        apart = self.previous is not None and not self.previous.marker and self.flowing and line.gap
        if not own_list or not tight or apart:
            self._blank()
        # CommonMark has no lists with letters, so those are paragraphs with their letter in front.
        marker = f"{match[1]}." if match else line.marker
        shown = marker if own_list else escape_start(escape(marker))
        self.out.append(f"{' ' * indent}{shown} {escape_start(_inline(line))}")
        text = indent + len(marker) + 1 if own_list else indent
        self.levels[-1] = replace(self.levels[-1], text=text, number=number)
        self.item = line

    def _indent(self, line: Line, number: int) -> int:
        """Find the level of an item; bullets below a numbered point belong to that point.

        A point that counts on from one further to the left is of its list, and so is one that
        counts on below bullets.
        """
        depth = 2 * line.depth
        if line.marker == "-" and any(
            level.number and level.depth == depth for level in self.levels
        ):
            depth += 1
        last = self.levels[-1] if self.levels else None
        if number > 1 and last and (last.depth < depth or not last.number):
            before = [level.depth for level in self.levels if level.number == number - 1]
            depth = before[-1] if before else depth
        while self.levels and self.levels[-1].depth > depth:
            self.levels.pop()
        if not self.levels or self.levels[-1].depth < depth:
            indent = self.levels[-1].text if self.levels else 0
            self.levels.append(_Level(depth, indent, indent, number))
        return self.levels[-1].indent

    def _paragraph(self, line: Line, within: bool) -> None:
        text = escape_start(_inline(line))
        if self.item is None or not self.levels:
            if line.gap:
                self._blank()
            self.out.append(text)
            return
        indent = " " * self.levels[-1].text
        if not line.gap:
            if self._broke_off(line):
                self._blank()
            self.out.append(indent + text)
        elif within or self._hangs(line):
            self._blank()
            self.out.append(indent + text)
        else:
            self.levels, self.item = [], None
            self._blank()
            self.out.append(text)

    def _broke_off(self, line: Line) -> bool:
        """Whether the line before ended where its writer pressed return.

        The next word would have fitted on it, and a sentence starts here.
        """
        previous = self.previous
        if previous is None or not previous.marker or self.flowing:
            return False
        first = len(line.text.split()[0]) if line.text.split() else 0
        room = self.width * 0.8
        return len(previous.whole) + 1 + first < room and line.text[:1].isupper()

    def _hangs(self, line: Line) -> bool:
        return (
            not self.flowing
            and self.item is not None
            and line.depth > self.item.depth
            and line.depth - self.item.depth < 40
        )


def _inline(line: Line) -> str:
    return " ".join((line.markdown or escape(line.text)).split())
