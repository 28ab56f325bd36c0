"""Brings a word down to its stem, by rules in steps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

# So many letters of the end of a word choose the rules that are tried.
LOOKED_AT = 3

# The last thing that a pattern asks for: one letter of these, or one text of these.
_LAST = re.compile(
    r"(?:(?<!\\)(?P<letter>[a-z])|\\(?P<plus>\+)|\[(?P<letters>[a-z]+)\]"
    r"|\((?:\?:)?(?P<texts>[a-z|]+)\))(?P<maybe>\??)$"
)
# A group that its last thing can be looked for in, for it holds no other group and no choice.
_GROUP = re.compile(r"\((?:\?:)?(?P<inside>[^()|]+)\)$")


@dataclass(frozen=True, slots=True)
class Step:
    """Rules of which the first that fits is applied, to words whose last letter is in `last`.

    A rule is a pattern, without a choice outside its groups, and what comes in its place.
    """

    last: str
    rules: Sequence[tuple[str, str]]


class _Rule(NamedTuple):
    """A rule, with what every word that it fits ends in: one of `endings`.

    `replacement` is a row of texts and of numbers of groups.
    """

    endings: tuple[str, ...]
    pattern: re.Pattern[str]
    replacement: tuple[str | int, ...]


class _Choice(dict[str, tuple[int, tuple[_Rule, ...]]]):
    """The first step, from one on, that has rules for words with some ending; and these rules.

    It looks at the last letters of a word. A step behind the last one has no rules.
    """

    def __init__(self, steps: Sequence[tuple[str, Sequence[_Rule]]], first: int) -> None:
        super().__init__()
        self._steps = steps
        self._first = first

    def __missing__(self, end: str) -> tuple[int, tuple[_Rule, ...]]:
        found: tuple[int, tuple[_Rule, ...]] = (len(self._steps), ())
        for number in range(self._first, len(self._steps)):
            last, rules = self._steps[number]
            fitting = tuple(rule for rule in rules if _may_fit(rule, end))
            if fitting and end[-1:] in last:
                found = (number, fitting)
                break
        self[end] = found
        return found


def _may_fit(rule: _Rule, end: str) -> bool:
    return any(end.endswith(each) or each.endswith(end) for each in rule.endings)


class Stemmer:
    """Applies the first rule that fits of each step, one step after another.

    Most rules fit few words; to look at the ends of both first saves most of the time.
    """

    def __init__(self, steps: Sequence[Step]) -> None:
        compiled = [(step.last, [_compiled(*rule) for rule in step.rules]) for step in steps]
        self._choices = [_Choice(compiled, first) for first in range(len(steps) + 1)]

    def stem(self, word: str) -> str:
        """Give the stem of a word of small letters without marks."""
        step = 0
        while True:
            step, rules = self._choices[step][word[-LOOKED_AT:]]
            if not rules:
                return word
            for endings, pattern, replacement in rules:
                if word.endswith(endings) and (match := pattern.search(word)):
                    word = _replaced(word, match, replacement)
                    break
            step += 1


def _replaced(word: str, match: re.Match[str], replacement: tuple[str | int, ...]) -> str:
    parts = [match[part] or "" if isinstance(part, int) else part for part in replacement]
    return word[: match.start()] + "".join(parts) + word[match.end() :]


def _compiled(pattern: str, replacement: str) -> _Rule:
    parts = enumerate(re.split(r"\\(\d)", replacement))
    return _Rule(
        endings(pattern),
        re.compile(pattern),
        tuple(int(part) if place % 2 else part for place, part in parts),
    )


def endings(pattern: str) -> tuple[str, ...]:
    """Give endings of which every word has one that a pattern fits; an empty one fits any word."""
    if not pattern.endswith("$"):
        return ("",)
    rest = pattern[:-1]
    found = [""]
    while True:
        if last := _LAST.search(rest):
            found = [option + ending for option in _options(last) for ending in found]
            rest = rest[: last.start()]
        elif group := _GROUP.search(rest):
            rest = group["inside"]
        else:
            return tuple(found)


def _options(last: re.Match[str]) -> list[str]:
    """Give what may stand for the last thing."""
    if last["texts"]:
        options = last["texts"].split("|")
    else:
        options = list(last["letters"] or last["letter"] or last["plus"])
    return [*options, ""] if last["maybe"] else options
