"""Questions without numbers that a letter of the college repeats, each above its answer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from archive.documents.document import Line
from archive.documents.letters.letters import FORMULA, has_sentences
from archive.documents.letters.quotations import CLOSES, OPENS


def _asks_in_marks(group: Sequence[Line]) -> bool:
    """Whether a paragraph is a question between marks, and nothing else."""
    text = _text(group).strip()
    return text.startswith(OPENS) and text.endswith(CLOSES) and text[:-1].endswith("?")


def alternate_in_marks(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether more questions between marks have an answer each, from the first paragraph on."""
    asked = [at for at, group in enumerate(groups) if _asks_in_marks(group)]
    told = [at + 1 < len(groups) and not _asks_in_marks(groups[at + 1]) for at in asked]
    return asked[:1] == [0] and len(asked) > 1 and all(told)


def alternate(groups: Sequence[Sequence[Line]], at: int) -> bool:
    """Whether questions and answers take turns from a paragraph on, below a formula alone."""
    above, rest = groups[:at], groups[at:]
    asks = [_only_asks(_text(group)) for group in rest]
    turns = all(not (first and second) for first, second in pairwise(asks))
    formulas = bool(above) and all(FORMULA.search(_text(group)) for group in above)
    return formulas and turns and asks[0] and not asks[-1] and sum(asks) > 1


def _only_asks(text: str) -> bool:
    """Whether each sentence of a paragraph is a question."""
    return text.rstrip().endswith("?") and not has_sentences(text.replace("?", ","))


def _text(group: Sequence[Line]) -> str:
    return " ".join(line.text for line in group)
