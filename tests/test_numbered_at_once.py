"""What is numbered 1, 2, 3 is found at once, as it would be one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive import numbered

PIECES = (
    *("\n", "\n\n", " ", "   ", "\t", "a", "Zo ja?", "1. ", "2. ", "3) ", "01. ", "\n1. ", "\n2."),
    *(
        "### Vraag 1",
        "### Antwoord 2 en 3",
        "**Vraag 2**",
        "**",
        "\n### 1",
        "\n### 2",
        "```",
        "~~~",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@given(TEXTS)
def test_items(text: str) -> None:
    assert numbered._items(text) == numbered._items_one_by_one(text)


@given(TEXTS)
def test_headings(text: str) -> None:
    marked = "###" in text or "**" in text
    expected = numbered._headings_one_by_one(text) if marked else None
    assert numbered._headings(text) == expected
