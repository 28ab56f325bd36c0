"""The names of authors, taken apart as lists of sources want them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from archive.surname import is_prefix
from archive.surnames import TITLES

# A name of a person has letters, points, hyphens and apostrophes; what is more is left whole.
_PERSON = re.compile(r"(?:[^\W\d_]|[ .'’‑-])+")
_ELIDED = re.compile(r"([^\W\d_]['’])(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Author:
    """A person, or a body: of that the `name` is all there is.

    Of `M.J. de Greef` the `family` is `Greef`, the `prefix` `de` and the `initials` are `M. J.`.
    """

    name: str
    family: str = ""
    prefix: str = ""
    initials: str = ""


@cache
def author(name: str) -> Author:
    """Take the name of a person apart; one that can't be is left whole, as that of a body."""
    words = name.split()
    while words and words[0].rstrip(".").casefold() in TITLES:
        del words[0]
    if len(words) < 2 or is_prefix(words[0]) or not _PERSON.fullmatch(name):
        return Author(name)
    first = _start(words)
    last = first
    while last < len(words) - 1 and is_prefix(words[last]):
        last += 1
    prefix, family = words[first:last], " ".join(words[last:])
    elided = _ELIDED.match(family)
    if elided and is_prefix(elided[1]):
        prefix.append(elided[1])
        family = family[elided.end() :]
    return Author(name, family, " ".join(prefix), " ".join(map(_initials, words[:first])))


def _start(words: list[str]) -> int:
    """Find where the surname starts: at a prefix, behind the initials, else at the last word."""
    last = len(words) - 1
    for place in range(1, last):
        if is_prefix(words[place]) or ("." in words[0] and "." not in words[place]):
            return place
    return last


def _initials(word: str) -> str:
    """Write given names as initials: `M.J.` as `M. J.`, `Jan-Willem` as `J.-W.`."""
    if "." in word:
        return " ".join(f"{part}." for part in word.split(".") if part)
    return "-".join(f"{part[0]}." for part in re.split("[-‑]", word) if part)
