"""What a text refers to: other questions, attachments, articles of laws."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from archive.laws import articles


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a text, and the address that it stands for."""

    start: int
    end: int
    address: str


# What could be the number of a question; whether it is one, the archive tells.
_NUMBER = re.compile(r"\d{4}-[0-9A-Za-z]{1,12}")


def mentioned(texts: Iterable[str], numbers: Collection[str]) -> tuple[str, ...]:
    """Give the numbers of questions that texts seem to name, in order; `numbers` are all there are.

    It may give one that is part of something longer, which `references` leaves alone.
    """
    found = {each for text in texts for each in _NUMBER.findall(text)}
    return tuple(sorted(each for each in found if each in numbers))


def references(text: str, links: Mapping[str, str]) -> list[Reference]:
    """Find what a text refers to, in order and never overlapping.

    `links` has the addresses of questions and attachments, by number and by name of the file.
    """
    found = [Reference(*each) for each in articles(text)]
    if links:
        found += _named(text, links)
    return _apart(sorted(found, key=lambda each: (each.start, -each.end)))


def _named(text: str, links: Mapping[str, str]) -> list[Reference]:
    longest_first = sorted(links, key=lambda name: (-len(name), name))
    names = re.compile(rf"(?<![\w/.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/-]|\.\w)")
    return [
        Reference(match.start(), match.end(), links[match[0]]) for match in names.finditer(text)
    ]


def _apart(found: Iterable[Reference]) -> list[Reference]:
    kept: list[Reference] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
