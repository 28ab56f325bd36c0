"""The plain paragraphs that a text starts with may be made by themselves."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import assume, example, given
from hypothesis import strategies as st

from archive.paragraphs import paragraphs
from archive.prose import sanitised, to_html
from test_paragraphs import PIECES

FILES = ("plan.pdf",)
LINKS = {"2024-001": "../2024-001/", "plan.pdf": "plan.pdf", "bijlage 1": "plan.pdf"}
# What could reach over a blank line: lists, quotes, notes, definitions, fences, HTML, references.
FAR = [
    *PIECES,
    "> ",
    "Zie //a.nl/x",
    "mailto:a@b.nl",
    "```\n",
    "\n~~~\n",
    "[^1]",
    "\n[^1]: noot",
    "\n[a]: https://a.nl/",
    "[a]",
    "<div>",
    "</div>",
    "</p>",
    "<p>",
    "<b>",
    "<pre>\n",
    "<!--",
    "-->",
    "<table><tr><td>",
    "<tr>",
    "<li>",
    "<body>",
    "<frameset>",
    "<script>",
    "<svg>",
    "<math>",
    "|a|b|\n|-|-|\n",
    "\n# ",
    "\n### ",
    "\n===\n",
    "\n---\n",
    "\n    ",
    "2024-001",
    "vraag 2024-001",
    "motie 2024-001",
    "plan.pdf",
    "bijlage 1",
    "artikel 5 van de Gemeentewet",
]
plain = st.lists(
    st.sampled_from(["Is dit zo?", "//a.nl/x", "Ja", "vraag 2024-001", "motie", "bijlage 1", "\n"])
)
paragraph = plain.map(" ".join)
texts = st.builds(
    lambda first, rest: "\n\n".join([*first, "".join(rest)]),
    st.lists(paragraph, max_size=3),
    st.lists(st.sampled_from(FAR), max_size=10),
)


def both(text: str, links: Mapping[str, str]) -> tuple[str, str]:
    given = (text, 3, "a", FILES, links)
    return to_html(*given), sanitised(*given)


@given(texts)
@example("Wij doen dat.\n\n- een\n- twee\n\nEn dit.")
@example("Zie motie\n\n2024-001\n\n- een")
@example("Zie vraag 2024-001.\n\nEn artikel 5 van de Gemeentewet.\n\nEn dit.")
@example("Een.\n\nTwee[^1].\n\n[^1]: Noot.")
@example("Een.\n\n    code")
@example("Zie //a.nl/x ook.\n\nhttps://b.nl/")
@example("Een.\n\n</p>twee")
@example("Een.\n\n")
def test_paragraphs_before_mark_up_become_what_they_become_with_it(text: str) -> None:
    assume(paragraphs(text) is None)
    short, long = both(text, LINKS)
    assert short == long
    short, long = both(text, {})
    assert short == long
