"""Points whose number stands in front of their label: "1. Vraag: …" for "Vraag 1: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Kind, Line
from archive.documents.labels.points import heading_of

_LABEL = re.compile(
    r"(?P<label>vraag|antwoord|beantwoording|reactie)"
    r"(?:\s+(?P<whose>(?:van\s+(?:het\s+|de\s+)?)?(?:fractie\s+)?(?:college|(?-i:[A-Z0-9])[\w/&’'-]{1,20}(?:\s(?-i:[A-Z])[\w’'-]+){0,2})))?\s*(?::|$)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\(?(\d{1,2})[.):]?\)?")


# "V: Vaart de pont nog?", and "A:" or "R:" below it: letters that readers take for those of a list.
_ASKS, _ANSWERS = ("V:", "Q:"), ("A:", "R:")


def with_letters_told(lines: Sequence[Line]) -> list[Line]:
    """Make labels of the letters that mark questions and answers in turn."""
    marks = [_mark(line) for line in lines]
    if not (set(marks) & set(_ASKS) and set(marks) & set(_ANSWERS)):
        return list(lines)
    return [
        replace(line, text=line.whole, markdown="", marker="", kind=Kind.TEXT, gap=True)
        if line.marker and mark in (*_ASKS, *_ANSWERS)
        else line
        for line, mark in zip(lines, marks, strict=True)
    ]


# "Vraag Waarom is de pont dicht?", and "Antwoord De pont …" below it: a table without its lines.
_WORD = re.compile(r"(?P<word>Vraag|Antwoord)\s+(?=[A-Z0-9“‘\"'€])")
# A sentence may start with such a word; that both do so in turn is a layout.
_FEWEST = 4


def with_words_told(lines: Sequence[Line]) -> list[Line]:
    """Put a colon behind "Vraag" and "Antwoord" where they stand in turn in front of paragraphs."""
    found = {
        index: match
        for index, line in enumerate(lines)
        if line.gap
        and not (line.marker or line.label or line.kind is Kind.TABLE)
        and (match := _WORD.match(line.text))
        and heading_of(line) is None
    }
    row = [match["word"] for match in found.values()]
    turns = row[::2] == ["Vraag"] * len(row[::2]) and row[1::2] == ["Antwoord"] * len(row[1::2])
    if len(row) < _FEWEST or not turns:
        return list(lines)
    return [
        _with_colon(line, found[index]) if index in found else line
        for index, line in enumerate(lines)
    ]


def _with_colon(line: Line, match: re.Match[str]) -> Line:
    word = match["word"]
    markdown = re.sub(rf"^{word}\s+", f"{word}: ", line.markdown)
    return replace(line, text=f"{word}: {line.text[match.end() :]}", markdown=markdown)


def _mark(line: Line) -> str:
    return (line.marker or line.text[:2]).upper()


def with_labels_first(lines: Sequence[Line]) -> list[Line]:
    """Put the number of a point behind its label, where a row of such points counts on from 1.

    One alone is a section of a form that numbers its sections: "2. Vraag".
    """
    counted: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if found := _point(line):
            word, number = found
            row = counted.setdefault(word, [])
            if number == len(row) + 1:
                row.append(index)
    turned = list(lines)
    for row in counted.values():
        for index in row if len(row) > 1 else ():
            turned[index] = _turned(lines[index])
    return turned


def _point(line: Line) -> tuple[str, int] | None:
    """The word of a label and the number in front of it."""
    figure = _FIGURE.fullmatch(line.marker)
    label = _LABEL.match(line.text) if figure and line.kind is not Kind.TABLE else None
    return (label["label"].lower(), int(figure[1])) if figure and label else None


def _turned(line: Line) -> Line:
    label = _LABEL.match(line.text)
    figure = _FIGURE.fullmatch(line.marker)
    if label is None or figure is None:
        return line
    rest = line.text[label.end() :].strip()
    whose = f" ({label['whose']})" if label["whose"] else ""
    text = f"{label['label']} {figure[1]}{whose}: {rest}".strip()
    return replace(line, text=text, markdown="", marker="", kind=Kind.TEXT, gap=True)
