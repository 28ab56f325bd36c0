"""Sentences with gaps: `{doc}`, `{doc:is}`, `[soms|vaak]`, `{#20-90}`; and filling them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random

from archive.fiction.words import capital

_TOKEN = re.compile(r"\{([^{}:]+)(?::([^{}]+))?\}|\[([^\[\]]*\|[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Gap:
    """A word to be filled in, in one of its forms; `upper` asks for a capital."""

    name: str
    form: str
    upper: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives of which one is taken."""

    options: tuple[tuple[Part, ...], ...]


Part = str | Gap | Choice
Fill = Callable[[str, str], str]


@cache
def parse(text: str) -> tuple[Part, ...]:
    """Cut a sentence into its fixed pieces, gaps and choices."""
    parts: list[Part] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            parts.append(text[end : match.start()])
        end = match.end()
        if match[3] is not None:
            parts.append(Choice(tuple(parse(option) for option in match[3].split("|"))))
        else:
            name, form = match[1], match[2] or ""
            upper = name[:1].isupper() and not name.isupper()
            parts.append(Gap(name[:1].lower() + name[1:] if upper else name, form, upper))
    if end < len(text):
        parts.append(text[end:])
    return tuple(parts)


def render(text: str, rng: Random, fill: Fill) -> str:
    """Fill the gaps of a sentence; `fill` gives the word for a name and a form."""
    return "".join(_pieces(parse(text), rng, fill))


def sentence(text: str, rng: Random, fill: Fill) -> str:
    """Fill the gaps of a sentence and begin it with a capital."""
    return capital(render(text, rng, fill))


def _pieces(parts: tuple[Part, ...], rng: Random, fill: Fill) -> list[str]:
    pieces: list[str] = []
    for part in parts:
        match part:
            case str():
                pieces.append(part)
            case Gap():
                filled = fill(part.name, part.form)
                pieces.append(capital(filled) if part.upper else filled)
            case Choice():
                pieces.extend(_pieces(rng.choice(part.options), rng, fill))
    return pieces
