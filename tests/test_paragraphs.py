"""The short way for plain text gives what the long way gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archive import prose
from archive.body import Part
from archive.numbered import take_apart
from archive.paragraphs import paragraphs
from archive.source import read_source

# Little words and marks of which Markdown makes something when they stand in the right place.
PIECES = [
    "a",
    "Is dit zo?",
    " ",
    "  ",
    "\n",
    "\n\n",
    "-",
    "- ",
    "1",
    "1.",
    "12)",
    "1. ",
    "+ ",
    "=",
    "==",
    "---",
    ":",
    ": ",
    "(",
    ")",
    "'",
    '"',
    "“",
    "/",
    "//",
    "www.a.nl",
    "a@b.nl",
    "http",
    "&",
    "&amp;",
    "<",
    ">",
    "*",
    "_",
    "`",
    "~",
    "|",
    "[",
    "]",
    "!",
    "\\",
    "#",
    "€ 3",
    "½",
    "\t",
    "\xa0",
    "\u2028",
    "\u00ad",
    "é",
    "ß",
    "²",
    "1\u0660.",
    "\u0660.",
    "É.",
    "…",
    "%",
    "    ",
    "%%",
    "\x00",
]
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=20)


def the_long_way(text: str) -> str:
    return prose.sanitised(text, 3, "a", ())


@given(texts)
@example("Wij doen dat.\nDat is zo.\n\n\nEn (dit) ook: 3 + 4.")
@example("2014 was een jaar.\n10% meer.")
@example("٣. Een lijst in andere cijfers?")
def test_plain_text_becomes_what_markdown_makes_of_it(text: str) -> None:
    short = paragraphs(text)
    assert short is None or short == the_long_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. Waarom?",
        "- een",
        "a\n===",
        "a *b*",
        "a_b_c",
        "a  \nb",
        "    code",
        "https://a.nl/",
        "",
        "a <b>",
        "a & b",
        "[a](b)",
        "a\tb",
        "\na",
        "a\n",
        "a\xa0b",
    ],
)
def test_what_may_be_mark_up_goes_the_long_way(text: str) -> None:
    assert paragraphs(text) is None


def test_most_of_an_archive_goes_the_short_way(fiction: Path) -> None:
    pieces = []
    for record in read_source(fiction).records:
        for part in Part:
            text = record.body.text(part)
            numbered = take_apart(text)
            pieces += [point.text for point in numbered.points] if numbered else [text]
    pieces = [piece for piece in pieces if piece]
    short = [(piece, made) for piece in pieces if (made := paragraphs(piece)) is not None]
    assert len(short) > len(pieces) / 2
    for piece, made in short:
        assert made == the_long_way(piece)
