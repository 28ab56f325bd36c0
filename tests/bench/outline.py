"""A running text taken apart: its paragraphs, its lists, and its numbered parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bench.markers import Marker, bracketed_parts, lettered_parts, numbered_parts, restarted_parts


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of text, white space made single."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; `label` is its mark as written, empty for a bullet."""

    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of bullets, or of items with letters or numbers of their own."""

    items: tuple[Item, ...]


Block = Paragraph | Listing


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part; several numbers where one text serves them all."""

    label: str
    numbers: tuple[int, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A text: what stands before its numbered parts, and the parts.

    `certain` tells that every mark names whole parts; else marks are text like any other.
    """

    before: tuple[Block, ...]
    parts: tuple[Part, ...]
    certain: bool = True

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every number, in order."""
        return tuple(number for part in self.parts for number in part.numbers)


# The Chamber's own number of a table or picture, which stands glued to the text around it.
_TABLE = re.compile(
    r"\s*((?:20\d{2}){2}\d{5}-\d{1,2}-\d+-?[a-z]*(?:-[a-z]{2})?(?:-\d{1,2}[a-z]?)?)(?![\w-])\s*"
)
_TABLE_GLUED = re.compile(r"(?<=\S)(?=20162017\d{5}-\d{1,2}-\d)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.-]+@\S+")
# A full stop without a space after it: here the original began a new line.
_BREAK = re.compile(
    r"(?:[.?!](?:(?<=[a-z0-9%)\"'].)|(?<=[A-Z][A-Z].))\"?|:(?<=[a-z0-9)\"].)|;(?<=[a-z)].))"
    r"(?=[A-Z][a-z]|U\b)"
)
# The same without any full stop: a word that begins sentences, glued to the word before it.
_GLUED = re.compile(r"[A-Z](?:(?<=[a-z0-9)%].)|(?<=[A-Z][A-Z].))[a-z]+(?=\s[a-z0-9])")
_BEGINNERS = {
    "Aangezien", "Al", "Alle", "Als", "Bij", "Bovendien", "Daarnaast", "Dat", "De", "Deze",
    "Die", "Dit", "Een", "Er", "Gezien", "Gelieve", "Het", "Hierbij", "Hierdoor", "Hieronder",
    "Hoe", "Hoeveel", "Ik", "In", "Indien", "Inzake", "Kan", "Kunt", "Met", "Momenteel", "Na",
    "Naar", "Naast", "Om", "Onder", "Ook", "Op", "Over", "Per", "Sinds", "Tot", "Uit", "Van",
    "Verder", "Volgens", "Voor", "Vooraleer", "Vooreerst", "Wanneer", "Wat", "Welke", "Zie",
    "Zo",
}  # fmt: skip
# A space that was lost within a sentence.
_CLOSED_UP = re.compile(r"[;:](?<=[a-z)].)(?=[a-z])")
_BULLET = re.compile(
    r"(?:(?<=[;:.?!,])|(?<=[;:.?!,]\s)|^)\s*[-*](?:\s+|(?=[A-Z][a-z]+ ))(?!en\b|of\b)(?=\S)",
    re.MULTILINE,
)
_BULLET_GLUED = re.compile(r"(?<=[a-z0-9)%\"'])-\s+(?=[A-Z0-9])")
_AMOUNT = re.compile(r"\d[\d.,]*\s*(?:%|miljoen|miljard|euro)")


def outline(text: str, expected: int = 0) -> Outline:
    """Take a text apart; `expected` is how many numbered parts there should be, if known."""
    text = _set_apart_tables(text)
    marks = numbered_parts(text, expected) or _main_brackets(text)
    if not marks:
        return Outline(blocks(text), ())
    again = restarted_parts(text, marks, is_answer=expected > 0)
    marks = tuple(sorted((*marks, *again), key=lambda mark: mark.start))
    parts = tuple(
        Part(mark.label, mark.numbers, blocks(piece)) for mark, piece in _pieces(text, marks)
    )
    certain = not again and not any(mark.mixed for mark in marks)
    return Outline(blocks(text[: marks[0].start]), parts, certain)


def _main_brackets(text: str) -> tuple[Marker, ...]:
    """The marks 1), 2) … when they are a text's main parts: they are not below letters."""
    marks, letters = bracketed_parts(text), lettered_parts(text)
    below = marks and letters and letters[0].start < marks[0].start
    return () if below else marks


def _set_apart_tables(text: str) -> str:
    text = _TABLE_GLUED.sub("\n", text)
    return _TABLE.sub(r"\n\1\n", text).strip()


def _pieces(text: str, marks: Sequence[Marker]) -> list[tuple[Marker, str]]:
    ends = [*(mark.start for mark in marks[1:]), len(text)]
    return [(mark, text[mark.end : end].strip()) for mark, end in zip(marks, ends, strict=True)]


def blocks(text: str) -> tuple[Block, ...]:
    """Take a part apart into paragraphs, bullets, and lists with letters or numbers."""
    found = [
        marks for marks in (_inner(text), bracketed_parts(text), lettered_parts(text)) if marks
    ]
    if not found:
        return _paragraphs(text)
    marks = min(found, key=lambda each: each[0].start)
    items = tuple(Item(mark.label, blocks(piece)) for mark, piece in _pieces(text, marks))
    return (*_paragraphs(text[: marks[0].start]), Listing(items))


def _inner(text: str) -> tuple[Marker, ...]:
    """The marks 1., 2. … of a list within a part; none unless all is plain."""
    marks = numbered_parts(text)
    plain = [mark.numbers for mark in marks] == [(n,) for n in range(1, len(marks) + 1)]
    return marks if plain and len(marks) > 1 else ()


def _paragraphs(text: str) -> tuple[Block, ...]:
    lines = [" ".join(line.split()) for line in _broken(text).split("\n")]
    found: list[Block] = []
    for is_bullet, group in groupby(filter(None, lines), key=lambda line: line[0] == "\x01"):
        pieces = [line.lstrip("\x01 ") for line in group]
        if is_bullet:
            found.append(Listing(tuple(Item("", (Paragraph(p),)) for p in pieces if p)))
        else:
            found.extend(Paragraph(piece) for piece in pieces)
    return tuple(found)


def _broken(text: str) -> str:
    """Put each paragraph on a line, and a sign before each bullet."""

    def bullet(match: re.Match[str]) -> str:
        negative = ":" in text[: match.start()][-2:] and _AMOUNT.match(text, match.end())
        return match[0] if negative else "\n\x01 "

    text = _mended(text, _BREAK, lambda found: f"{found}\n")
    text = _mended(text, _GLUED, lambda found: f"\n{found}" if found in _BEGINNERS else found)
    text = _mended(text, _CLOSED_UP, lambda found: f"{found} ")
    text = _BULLET.sub(bullet, text)
    if "\x01" in text:
        text = _BULLET_GLUED.sub("\n\x01 ", text)
    return text


def _mended(text: str, pattern: re.Pattern[str], mend: Callable[[str], str]) -> str:
    """Mend each piece that the pattern finds, but nothing within an address."""
    kept = [match.span() for match in _ADDRESS.finditer(text)]

    def outside(match: re.Match[str]) -> str:
        inside = any(start < match.start() < end - 1 for start, end in kept)
        return match[0] if inside else mend(match[0])

    return pattern.sub(outside, text)
