"""Tables, lists and links in the middle of a text."""

from __future__ import annotations

import re

from archive.fiction.calendar import month
from archive.fiction.names import neighbourhood
from archive.fiction.scope import Scope
from archive.fiction.vocabulary import phrases
from archive.slug import slug


def add_blocks(scope: Scope) -> None:
    """Let the sentences of a record hold tables, lists, a planning and links."""
    scope.blocks.update(
        TABEL=lambda: _table(scope),
        LIJST=lambda: _list(scope),
        LIJST2=lambda: scope.phrase(scope.rng.choice(phrases().lists["lijst_kort"])),
        PLANNING=lambda: _planning(scope),
        LINK=lambda: link(scope),
    )


def tidy(text: str) -> str:
    """Take away the spaces that stand around a block."""
    return re.sub(r" *\n\n *(?=\S)", "\n\n", text).strip()


def link(scope: Scope) -> str:
    """A link to a made-up page on a host that can't exist."""
    title = scope.fill("doc", "k")
    return f"[{title}](https://example.org/zonnehaven/{scope.today.year}/{slug(title)})"


def neighbourhoods(scope: Scope, count: int) -> list[str]:
    """Draw different neighbourhoods, without their article."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[neighbourhood(scope.rng).text] = None
    return list(found)


def _table(scope: Scope) -> str:
    rng = scope.rng
    if rng.random() < 0.6:
        return ""
    years = [scope.today.year - back for back in (3, 2, 1)]
    rows = [
        f"| {place} | " + " | ".join(str(rng.randint(2, 90)) for _ in years) + " |"
        for place in neighbourhoods(scope, rng.randint(3, 6))
    ]
    head = "| Wijk | " + " | ".join(map(str, years)) + " |"
    return "\n\n" + "\n".join([head, "|---|" + "---:|" * len(years), *rows])


def _list(scope: Scope) -> str:
    rng = scope.rng
    items = [
        scope.phrase(each)
        for each in rng.sample(phrases().lists["lijst"], rng.choice((2, 3, 3, 4)))
    ]
    lines = [f"- {item}{'.' if item is items[-1] else ';'}" for item in items]
    if rng.random() < 0.25:
        lines[0] = lines[0].rstrip(";.") + ", en wel:"
        lines[1:1] = [f"  - in {place};" for place in _two_places(scope)]
    return "\n\n" + "\n".join(lines)


def _two_places(scope: Scope) -> list[str]:
    return [scope.fill("wijk", ""), scope.fill("wijk2", "")]


def _planning(scope: Scope) -> str:
    start = scope.rng.randint(1, 3)
    steps = (
        "afronding van {cijfer}",
        "bespreking in {overleg}",
        "besluit over {doc}",
        "start van de uitvoering in {wijk}",
    )
    lines = [
        f"- {month(scope.today, start + 2 * place)}: {scope.phrase(step)}"
        for place, step in enumerate(steps)
    ]
    return "\n\n" + "\n".join(lines)
