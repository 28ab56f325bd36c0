"""The words that this site explains: where they stand, and on a page with all of them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from archive.settings import Settings
from archive.slug import slug

PAGE = "begrippen/"


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is explained. `key` is its anchor on the page of terms.

    `text` is the explanation; `more` stands on that page alone; `also` are words for the same.
    """

    key: str
    name: str
    text: str
    more: str = ""
    also: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where it stands on the page of terms, from the root of the site."""
        return f"{PAGE}#{self.key}"


class Explained:
    """Which terms a page explained so far: each is explained once, where it stands first.

    `root` is the way from that page to the root of the site.
    """

    def __init__(self, terms: Mapping[str, Term], root: str) -> None:
        self.root = root
        self._terms = terms
        self._seen: set[str] = set()

    def first(self, key: str) -> Term | None:
        """Give the term when this is its first time, else None. Raises KeyError without it."""
        term = self._terms[key]
        if key in self._seen:
            return None
        self._seen.add(key)
        return term


def terms(settings: Settings) -> dict[str, Term]:
    """Every term by its key, with what the settings of a municipality fill in."""
    filled = {"termijn": _term_in_words(settings)}
    return {
        key: replace(term, text=term.text.format_map(filled)) for key, term in _written().items()
    }


def terms_list(settings: Settings) -> str:
    """Give all terms and the other words for them as a definition list in Markdown."""
    found = terms(settings)
    lines = sorted(_lines(found), key=lambda line: slug(line[0]))
    return "\n\n".join(f"{name} {{: #{anchor} }}\n:   {text}" for name, anchor, text in lines)


def _lines(found: Mapping[str, Term]) -> Iterator[tuple[str, str, str]]:
    """Each line of the list: the word, its anchor and what is told of it."""
    for term in found.values():
        yield term.name, term.key, " ".join(filter(None, (term.text, term.more)))
        for other in term.also:
            yield other, slug(other), f"Zie [{term.name}](#{term.key})."


@cache
def _written() -> Mapping[str, Term]:
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return {
        key: Term(
            key, each["naam"], each["tekst"], each.get("meer", ""), tuple(each.get("ook", ()))
        )
        for key, each in tomllib.loads(text).items()
    }


def _term_in_words(settings: Settings) -> str:
    """How long the college has, in a sentence; where that stands when it changed or is unknown."""
    if len(settings.terms) == 1:
        return f"In deze gemeente is dat {settings.terms[0]}."
    if settings.terms:
        return "Die tijd is in de loop van de jaren veranderd."
    return "Die tijd staat in de spelregels van de gemeenteraad."
