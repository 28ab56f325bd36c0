"""What the griffie asked for: words that are a subject, or no subject, whatever the texts say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from archive.registers import Curation, fold
from archive.subjects.plurals import plurals
from archive.subjects.tokens import tokens

_GENERAL = Path(__file__).with_name("general.txt")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The wishes of the register, by words in small letters.

    `away` are no subjects; `names` gives the subject that a word belongs to, as it is shown;
    `always` are subjects as soon as one question names them. `phrases` are those of more than one
    word or sign, which no reading would find by itself: the row of these, and what it is.
    """

    away: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    always: frozenset[str] = frozenset()
    phrases: Mapping[str, str] = field(default_factory=dict)


def wanted(curation: Curation) -> Wanted:
    """Bring the wishes of the register in a form that is looked up quickly."""
    names = {fold(each.words[0]): each.words[0] for each in curation.always}
    for group in curation.together:
        names |= {fold(word): group.words[0] for word in group.words}
    return Wanted(
        away=general() | _with_plurals(fold(each.words[0]) for each in curation.away),
        names=names,
        always=frozenset(fold(each.words[0]) for each in curation.always),
        phrases={row: word for word in names if (row := " ".join(tokens(word))) not in {"", word}}
        | {word: word for word in names if " " in word},
    )


@cache
def general() -> frozenset[str]:
    """Words that say too little to be a subject anywhere, and their plurals."""
    return _with_plurals(_GENERAL.read_text(encoding="utf-8").split())


def _with_plurals(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, *plurals(word)))
