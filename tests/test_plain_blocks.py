"""Lists, quotes and links of plain text become what Markdown and the sanitiser make of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from archive import prose
from archive.body import Part
from archive.paragraphs import paragraphs
from archive.plain_blocks import block
from archive.prose import sanitised, to_html
from archive.source import read_source
from test_paragraphs import PIECES
from test_prose_beginnings import FAR, FILES, LINKS

GIVEN = (3, "a", FILES, LINKS)
# What these blocks start with, what is a link and what almost is, and what a text refers to.
NEAR = [
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2. ",
    "1) ",
    "10) ",
    "> ",
    "Is dit zo?",
    "Ja",
    "[a](https://a.nl/b)",
    "[Een plan](http://www.a-b.nl/C.d/e-f/)",
    "[a](https://a.nl//b)",
    "[a](https://A.nl)",
    "[a](https://a.nl/b_c)",
    "[a](//a.nl)",
    "[ a](https://a.nl)",
    "[a ](https://a.nl)",
    "[a][b](https://a.nl)",
    "![a](https://a.nl/b.png)",
    "[//a.nl](https://a.nl)",
    "[www.a.nl](https://a.nl)",
    "[2024-001](https://a.nl)",
    "[vraag](https://a.nl)",
    "[artikel 5 van de Gemeentewet](https://a.nl)",
    "!",
    "[",
    "]",
    ":",
    "//a.nl/x",
    "vraag",
    "motie",
    "2024-001",
    "bijlage 1",
    "plan.pdf",
    "artikel 5 van de Gemeentewet",
    "\n",
    "\n",
    "\n\n",
    " ",
    " ",
]
lines = st.lists(st.sampled_from(NEAR), max_size=5).map("".join)
marked = st.builds(
    lambda marker, some: "\n".join(f"{marker}{line}" for line in some),
    st.sampled_from(["", "- ", "* ", "1. ", "1) ", "> "]),
    st.lists(lines, min_size=1, max_size=3),
)
far = st.lists(st.sampled_from([*FAR, *PIECES]), max_size=3).map("".join)
texts = st.lists(marked | lines | far, max_size=4).map("\n\n".join)


@given(texts)
@example("- een\n- twee\n\n- drie")
@example("- een\n- twee\n\n  drie")
@example("1. een\n2. twee\n\n3. drie")
@example("1. een\n3. twee\n\nDat is het.")
@example("* een\n* twee\n\n> drie\n> vier\n\n> vijf\nzes")
@example("Een.\n\n- een\ntwee")
@example("> een\n> \n> twee")
@example("[a](https://a.nl/b)\n\nZie //a.nl/x")
@example("> [a](https://a.nl)\n\n===\n\nmailto:a@b.nl")
@example("Zie vraag [a](https://a.nl) 2024-001 en [vraag](https://a.nl) 2024-001.")
@example("Zie [a](https://a.nl) //b.nl en artikel 5 van de [Gemeentewet](https://a.nl).")
@example(
    "Zie artikel 5\nvan de Gemeentewet, en 2024-001.\n\n[a]: https://b.nl\n\n[a](https://a.nl)"
)
def test_little_mark_up_becomes_what_markdown_makes_of_it(text: str) -> None:
    assume(paragraphs(text) is None)
    assert to_html(text, *GIVEN) == sanitised(text, *GIVEN)
    assert to_html(text, 3, "a", (), {}) == sanitised(text, 3, "a", ())


@pytest.mark.parametrize(
    "text",
    [
        "- een\n- twee",
        "1. een\n2. twee",
        "> Dat zei hij.",
        "Zie [het plan](https://example.org/plan), en vraag 2024-001.",
        "- Zie artikel 5 van de Gemeentewet\n- Zie bijlage 1",
        "Een.\n\n- een\n- twee\n\nTwee.\n\n> drie",
    ],
)
def test_little_mark_up_needs_no_markdown(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = sanitised(text, *GIVEN)
    monkeypatch.delattr(prose, "sanitised")
    assert to_html(text, *GIVEN) == expected


@pytest.mark.parametrize("text", ["", "- a *b*", "- a\nb", "- a\n* b", "> a\nb", "1. a\n2) b"])
def test_more_mark_up_is_left_to_markdown(text: str) -> None:
    assert block(text, {}, "") is None


def test_an_address_that_would_be_written_in_another_way_is_left_to_markdown() -> None:
    assert block("Zie plan.pdf.", {"plan.pdf": "plan%20.pdf"}, "") is None


def test_most_mark_up_of_an_archive_is_little(
    fiction: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [
        text
        for record in read_source(fiction).records
        for part in Part
        if (text := record.body.text(part)) and paragraphs(text) is None
    ]
    expected = [sanitised(text, *GIVEN) for text in texts]
    left: list[str] = []

    def noted(rest: str, *given: object) -> str:
        left.append(rest)
        return sanitised(rest, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(prose, "sanitised", noted)
    assert [to_html(text, *GIVEN) for text in texts] == expected
    assert len(left) < len(texts) / 2
