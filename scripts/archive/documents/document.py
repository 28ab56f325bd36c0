"""What a reader gives: the lines of a form in their order, whatever file they came from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

# No letters, though they count as such: a soft hyphen, and the sign of "1º" in front of a point.
_UNSEEN = re.compile(r"\u00ad|(?<=\d)º")
_WORD = re.compile(r"[^\W_]+")


class Kind(Enum):
    """What a line is in the layout of its file."""

    TEXT = "tekst"
    HEADING = "kop"
    ITEM = "opsomming"
    TABLE = "tabel"
    FURNITURE = "kop- of voettekst"


# How readers name the place of the headers and footers of a word processor.
PAGE_EDGE = "kop- of voettekst"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form.

    `text` is what people read, without bullet or number; parts between tab stops are kept
    apart by a tab. `markdown` is the same text with its bold, links and footnote marks.
    `place` tells where it stood, in Dutch. `marker` is the bullet or number in front, `depth`
    the nesting of a list or the level of a heading. `gap` tells that a paragraph starts here,
    `label` that the line is the value of this label, from the cell beside or above it, and
    `known_as` the label with the same meaning, where only the value shows what this one means,
    `strong` that all of it is in bold, italics or underlined, and `wrapped` that it goes on
    because the line above was full.
    """

    text: str
    place: str
    markdown: str = ""
    kind: Kind = Kind.TEXT
    marker: str = ""
    depth: int = 0
    gap: bool = True
    page: int = 0
    label: str = ""
    known_as: str = ""
    strong: bool = False
    wrapped: bool = False

    @property
    def whole(self) -> str:
        """The text with its bullet or number in front."""
        return f"{self.marker} {self.text}" if self.marker else self.text


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each with the lines that stand in it."""

    rows: tuple[tuple[Cell, ...], ...]
    place: str

    def lines(self) -> Iterator[Line]:
        """Every line, row by row."""
        for row in self.rows:
            for cell in row:
                yield from cell


Block = Line | Grid


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file inside a file: what was sent along with a mail."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    `notes` are footnotes by their mark in the Markdown. `words` counts every word of the file
    as found by another road than the lines, to prove that no line was missed; None when the
    format has only one road. `remarks` tell in Dutch what a reader could not take along, `doubts`
    what of its text somebody must look at.
    `pages` tells that the lines are those of pages, `flowing` that each is a whole paragraph.
    `messages` are the messages in a mail that passes others on, the last one sent first; their
    lines are those of the mail.
    """

    name: str
    blocks: tuple[Block, ...]
    notes: Mapping[str, Line] = field(default_factory=dict)
    words: Counter[str] | None = None
    enclosures: tuple[Enclosure, ...] = ()
    remarks: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    pages: bool = False
    flowing: bool = False
    messages: tuple[Document, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every line of text, those of tables and footnotes too."""
        for block in self.blocks:
            if isinstance(block, Line):
                yield block
            else:
                yield from block.lines()
        yield from self.notes.values()


def words(texts: Iterable[str]) -> Counter[str]:
    """Count the words of texts, capitals and small letters apart."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(_WORD.findall(_UNSEEN.sub("", text)))
    return counted
