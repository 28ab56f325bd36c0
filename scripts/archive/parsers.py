"""Parsers of values: from a node of the front matter to a typed value, or a finding."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, Generic, TypeVar

from archive import dates
from archive.finding import Findings
from archive.frontmatter import Items, Node, Table, Text
from archive.nearest import nearest
from archive.sentences import say, say_meant

T = TypeVar("T")
Parser = Callable[[Node, str, Findings], T | None]

# Years outside these are typing errors; with them a deadline could not be counted.
_EARLIEST, _LATEST = date(1850, 1, 1), date(2199, 12, 31)
DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})$")
DAY_IN_WORDS = re.compile(r"([0-9]{1,2}) ([a-z]+) ([0-9]{4})$")
# Control characters, and the invisible marks that can turn text around on screen.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]"
)


# What comes along when text is pasted from a word processor, and nobody can see or search.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")


def has_invisible(text: str) -> bool:
    """Whether a text holds control characters or marks that change the reading direction."""
    # What is all printable holds none of them, and that is known far sooner.
    return not text.isprintable() and _INVISIBLE.search(text) is not None


def text(node: Node, key: str, findings: Findings) -> str | None:
    """One line of text."""
    if not isinstance(node, Text):
        findings.error(node.line, "tekst", say("tekst.vorm", sleutel=key))
        return None
    # Names come back in many records: there needs to be only one of each.
    written = node.value if node.value.isprintable() else _UNSEEN.sub("", node.value)
    value = sys.intern(" ".join(written.split()))
    if has_invisible(value):
        findings.error(node.line, "tekst", say("tekst.veld-onzichtbaar", sleutel=key))
        return None
    return value


def day(node: Node, key: str, findings: Findings) -> date | None:
    """A date as year, month and day."""
    value = text(node, key, findings)
    if value is None:
        return None
    found = dates.parse_iso(value)
    if found is None:
        meant = _meant_date(value)
        written = meant.isoformat() if meant else None
        sentence = say_meant("datum.onleesbaar", written, waarde=value, sleutel=key)
        findings.error(node.line, "datum", sentence)
    elif not _EARLIEST <= found <= _LATEST:
        findings.error(node.line, "datum", say("datum.jaar", jaar=found.year, sleutel=key))
        return None
    return found


def _meant_date(value: str) -> date | None:
    lowered = value.lower()
    if match := DAY_FIRST.match(lowered):
        month = int(match[2])
    elif (match := DAY_IN_WORDS.match(lowered)) and match[2] in dates.MONTHS:
        month = dates.MONTHS.index(match[2]) + 1
    else:
        return None
    try:
        return date(int(match[3]), month, int(match[1]))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Choice:
    """Parses one word out of an enumeration's values."""

    options: type[Enum]

    @property
    def words(self) -> list[str]:
        """The words that can be chosen."""
        return [option.value for option in self.options]

    def __call__(self, node: Node, key: str, findings: Findings) -> Any:
        """Give the member of the enumeration."""
        value = text(node, key, findings)
        if value is None:
            return None
        words = self.words
        if value in words:
            return self.options(value)
        listed = ", ".join(words[:-1]) + f" of {words[-1]}"
        sentence = say("keuze.anders", waarde=value, sleutel=key, keuzes=listed)
        findings.error(node.line, "keuze", sentence)
        return None


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """Parses a list; empty is allowed."""

    parse_item: Parser[T]

    def __call__(self, node: Node, key: str, findings: Findings) -> tuple[T, ...] | None:
        """Give the items, or None when one of them is faulty."""
        if is_empty(node):
            return ()
        if not isinstance(node, Items):
            findings.error(node.line, "lijst", say("lijst.vorm", sleutel=key))
            return None
        items = [self.parse_item(item, key, findings) for item in node.values]
        found = tuple(item for item in items if item is not None)
        return _shared(found) if len(found) == len(items) else None


@lru_cache(maxsize=4096)
def _shared(items: tuple[T, ...]) -> tuple[T, ...]:
    """Many records have the same list: give the first one that was."""
    return items


def filled_text(node: Node, key: str, findings: Findings) -> str | None:
    """One line of text that is not empty."""
    value = text(node, key, findings)
    if value == "":
        findings.error(node.line, "leeg", say("leeg.regel", sleutel=key))
        return None
    return value


@dataclass(frozen=True, slots=True)
class TableOf(Generic[T]):
    """Parses a small table.

    `parts` are the required keys, handed to `make` in their order; `optional` keys are
    handed to it by the attribute name beside their parser.
    """

    make: Callable[..., T]
    parts: Mapping[str, Parser[Any]]
    optional: Mapping[str, tuple[str, Parser[Any]]] = field(default_factory=dict)

    def __call__(self, node: Node, key: str, findings: Findings) -> T | None:
        """Give what is made of the table, or None when any of it is faulty."""
        if not isinstance(node, Table):
            listed = " en ".join(f"'{name}'" for name in self.parts)
            given = say("tabel.delen", sleutel=key, delen=listed)
            findings.error(
                node.line, "tabel", given if self.parts else say("tabel.vorm", sleutel=key)
            )
            return None
        before = len(findings.found)
        unknown_keys(node, [*self.parts, *self.optional], findings, inside=key)
        required: list[Any] = []
        for name, parse_part in self.parts.items():
            part = node.values.get(name)
            if part is None or is_empty(part):
                findings.error(
                    node.line, "ontbreekt", say("ontbreekt.deel", sleutel=key, deel=name)
                )
            else:
                required.append(parse_part(part, f"{key}: {name}", findings))
        named = {
            attribute: parse_part(node.values[name], f"{key}: {name}", findings)
            for name, (attribute, parse_part) in self.optional.items()
            if name in node.values and not is_empty(node.values[name])
        }
        return self.make(*required, **named) if len(findings.found) == before else None


def is_empty(node: Node) -> bool:
    """Whether a key has nothing behind it."""
    return isinstance(node, Text) and not node.value.strip()


def unknown_keys(table: Table, known: Sequence[str], findings: Findings, inside: str = "") -> None:
    """Report each key that is not in `known`, with the nearest one that is."""
    for key in table.values:
        if key not in known:
            meant = nearest(key, known)
            if inside:
                sentence = say_meant("onbekende-sleutel.deel", meant, sleutel=key, waar=inside)
            else:
                sentence = say_meant("onbekende-sleutel.veld", meant, sleutel=key)
            findings.error(table.lines[key], "onbekende-sleutel", sentence)
