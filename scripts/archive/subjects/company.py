"""Small words of Dutch, by which it shows what the words beside them are; see company.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

from archive.search.language import dutch
from archive.surnames import FUNCTIONS, TITLES

_rows = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_rows[name].split())


PALE = _words("pale")
BEFORE_NOUNS = _words("before_nouns") | PALE
BEFORE_PLACES = _words("before_places")
NAMED_THINGS = tuple(sorted(_words("named_things")))
BEFORE_VERBS = "te"
CLOSED = _words("closed") | PALE | dutch().stop
IN_NAMES = _words("in_names")
PEOPLE = _words("people") | TITLES | FUNCTIONS
IN_SURNAMES = _words("in_surnames")
BEFORE_SURNAMES = _words("before_surnames")
