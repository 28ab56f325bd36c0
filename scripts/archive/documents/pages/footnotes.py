"""Footnotes of a text without marks: a figure at a word, and the note at the foot of its page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Block, Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS
from archive.documents.labels.points import point_heading
from archive.documents.markup import escape

_NOTE = re.compile(r"(\d{1,2})\s?(?=[A-Z«‘“\"(]|http|www)")


def notes_of_text(
    given: Sequence[Block], furniture: set[int]
) -> tuple[dict[str, Line], list[Block], set[int]]:
    """Find footnotes of a plain text: they stand just above what ends a page."""
    notes: dict[str, Line] = {}
    moved: set[int] = set()
    blocks = list(given)
    start = 0
    for end in sorted(furniture):
        if end - 1 in furniture or end == start:
            start = max(start, end + 1)
            continue
        for first, last, figure, cut in _foot(blocks, start, end):
            mark = figure if figure not in notes else f"{figure}-{len(notes) + 1}"
            call = _call(blocks, start, first, figure, moved)
            # At the foot of the last page, those of the pages before it may stand too.
            last_page = furniture.issuperset(range(end, len(blocks)))
            glued = call is None and (
                _mark_glued(blocks, start, first, figure, mark)
                or (last_page and _mark_glued(blocks, 0, first, figure, mark))
            )
            if call is None and not glued:
                continue
            texts = [line.whole for line in blocks[first:last] if isinstance(line, Line)]
            text = " ".join([texts[0][cut:], *texts[1:]])
            notes[mark] = Line(text, f"voetnoot {figure}, {blocks[first].place}")
            if call is not None:
                _mark(blocks, call, figure, mark, moved)
            moved.update(range(first, last))
        start = end + 1
    _endnotes(blocks, start, notes, moved)
    return notes, blocks, moved


def _endnotes(blocks: list[Block], start: int, notes: dict[str, Line], moved: set[int]) -> None:
    """Take the notes below the last line of a text, when each is called by a figure at a word."""
    found = _foot(blocks, start, len(blocks))
    for first, last, figure, cut in found:
        mark = figure if figure not in notes else f"{figure}-{len(notes) + 1}"
        if not _mark_glued(blocks, 0, found[0][0], figure, mark):
            continue
        texts = [line.whole for line in blocks[first:last] if isinstance(line, Line)]
        text = " ".join([texts[0][cut:], *texts[1:]])
        notes[mark] = Line(text, f"voetnoot {figure}, {blocks[first].place}")
        moved.update(range(first, last))


def _foot(blocks: list[Block], start: int, end: int) -> list[tuple[int, int, str, int]]:
    """The notes at the foot of the page from `start` to `end`: first, past the last, figure."""
    found: list[tuple[int, int, str, int]] = []
    last = end
    for index in range(end - 1, max(start, end - 14), -1):
        line = blocks[index]
        if not isinstance(line, Line):
            break
        match = _NOTE.match(line.whole)
        if match and (not found or int(match[1]) == int(found[0][2]) - 1):
            found.insert(0, (index, last, match[1], match.end()))
            last = index
        elif point_heading(line.whole):
            break
    # Below "Antwoord van het college" figures number the answers.
    return [] if found and _heads_section(blocks, found[0][0] - 1) else found


def _heads_section(blocks: Sequence[Block], index: int) -> bool:
    line = blocks[index] if index >= 0 else None
    return isinstance(line, Line) and any(each.meaning in SECTIONS for each in labelled(line))


def _call(blocks: list[Block], start: int, end: int, figure: str, moved: set[int]) -> int | None:
    """The line, on the same page, that is or starts with the figure of a footnote.

    A sentence may go on behind it; that is only believed when nothing else calls the note.
    """
    for after in (r"[.,;:]?$|[.,;:]?\s(?=[A-Z])", r"\s(?=[a-z])"):
        for index in range(max(start, 1), end):
            line = blocks[index]
            if (
                isinstance(line, Line)
                and index not in moved
                and isinstance(blocks[index - 1], Line)
                and re.match(rf"{figure}(?:{after})", line.whole)
                and not point_heading(line.whole)
            ):
                return index
    return None


def _mark_glued(blocks: list[Block], start: int, end: int, figure: str, mark: str) -> bool:
    """Mark a footnote whose figure is glued to the word before it: "het bericht»1"."""
    call = re.compile(rf"(?<=[^\W\d_]|[)»”’\"?.]){figure}(?=[\s.,;:?!»)]|$)")
    for index in range(start, end):
        line = blocks[index]
        if not isinstance(line, Line):
            continue
        markdown = line.markdown or escape(line.text)
        if match := call.search(markdown):
            before, after = markdown[: match.start()], markdown[match.end() :]
            blocks[index] = replace(line, markdown=f"{before}[^{mark}]{after}")
            return True
    return False


def _mark(blocks: list[Block], call: int, figure: str, mark: str, moved: set[int]) -> None:
    before, line = blocks[call - 1], blocks[call]
    if not (isinstance(before, Line) and isinstance(line, Line)):
        return
    rest = line.whole[len(figure) :]
    punctuation = rest[:1] if rest[:1] in ".,;:" and rest[:1] else ""
    text = rest[len(punctuation) :].strip()
    blocks[call - 1] = replace(
        before,
        text=before.text + punctuation,
        markdown=f"{before.markdown or before.text}{punctuation}[^{mark}]",
    )
    if text:
        blocks[call] = replace(line, text=text, markdown="", marker="", kind=Kind.TEXT, gap=False)
    else:
        moved.add(call)
