"""Runs of text with one look, as word processors and web pages hold them, joined to lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from archive.documents.document import Kind, Line
from archive.documents.labels.markers import split_marker
from archive.documents.markup import emphasised, escape, link

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Run:
    r"""A piece of text with one look; `note` is the mark of a footnote that is called here.

    A line break is "\\n", a tab stop "\\t".
    """

    text: str
    bold: bool = False
    slanted: bool = False
    underlined: bool = False
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks at a place in a file, for the runs that are found there."""

    bold: bool = False
    slanted: bool = False
    underlined: bool = False
    address: str = ""

    def run(self, text: str) -> Run:
        """A run of text that looks like this."""
        return Run(text, self.bold, self.slanted, self.underlined, self.address)


def lines_of(runs: Iterable[Run], model: Line) -> Iterator[Line]:
    """Join the runs of one paragraph into its lines.

    Each takes kind, marker, depth, place and label from `model`; a marker stands on the first
    line only. An empty paragraph gives nothing.
    """
    first, typed_list = True, False
    for found in _rows(runs):
        row = found
        if model.kind is Kind.TEXT if first else typed_list:
            typed, row = _typed_marker(found)
            typed_list = bool(typed)
            model = replace(model, kind=Kind.ITEM if typed else Kind.TEXT, marker=typed)
        text = "".join(run.text for run in row).strip(" \u00a0\t")
        marks = "".join(f"[^{run.note}]" for run in row if run.note)
        if not text and not marks:
            continue
        strong = all(
            run.bold or run.slanted or run.underlined for run in row if run.text.strip()
        ) and bool(text)
        line = replace(
            model,
            text=_spaces(text),
            markdown=_markdown(row, whole=strong),
            strong=strong,
        )
        if not first and not typed_list:
            line = replace(line, marker="", kind=_continued(model.kind))
        yield line if first else replace(line, gap=False)
        first = False


def _typed_marker(row: list[Run]) -> tuple[str, list[Run]]:
    """A bullet or number that was typed, not made by the list button."""
    text = "".join(run.text for run in row)
    marker, rest = split_marker(text.lstrip(" \u00a0"))
    if not marker:
        return "", row
    cut = len(text) - len(rest)
    left: list[Run] = []
    for run in row:
        taken = min(cut, len(run.text))
        cut -= taken
        left.append(replace(run, text=run.text[taken:]))
    return marker, left


def _continued(kind: Kind) -> Kind:
    return Kind.TEXT if kind is Kind.ITEM else kind


def _rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    row: list[Run] = []
    for run in runs:
        pieces = run.text.split("\n")
        for piece in pieces[:-1]:
            yield [*row, replace(run, text=piece, note="")]
            row = []
        row.append(replace(run, text=pieces[-1]))
    yield row


def _spaces(text: str) -> str:
    # Columns are made with tab stops, or with a row of spaces.
    return "\t".join(
        " ".join(part.split()) for part in re.split(r"\t|(?<=\S)[ \u00a0]{5,}(?=\S)", text)
    )


def _markdown(row: list[Run], whole: bool) -> str:
    """Write a line. One that is all in bold or italics keeps its look only if it is a caption."""
    text = "".join(run.text for run in row).strip()
    caption = len(text) < 80 and not text.rstrip("”’\"')").endswith((".", "?", "!", ":", ";", ","))
    if whole and not caption:
        row = [replace(run, bold=False, slanted=False) for run in row]
    parts = []
    for (bold, slanted, address), group in groupby(row, key=_look):
        part = "".join(escape(run.text) + (f"[^{run.note}]" if run.note else "") for run in group)
        if bold or slanted:
            part = emphasised(part, "**" if bold else "*")
        parts.append(link(part, address) if address else part)
    return " ".join("".join(parts).split())


def _look(run: Run) -> tuple[bool, bool, str]:
    return run.bold, run.slanted and not run.bold, run.address


def numeral(number: int, style: str) -> str:
    """Write a list number: `style` is decimal, lower-letter, upper-letter, lower- or upper-roman.

    A number that a style can't write is written in figures.
    """
    if style.endswith("letter") and 1 <= number <= len(_LETTERS):
        written = _LETTERS[number - 1]
    elif style.endswith("roman") and 1 <= number < 90:
        written, rest = "", number
        for value, sign in _ROMAN:
            times, rest = divmod(rest, value)
            written += sign * times
    else:
        return str(number)
    return written.upper() if style.startswith("upper") else written
