"""A result as text in Markdown, for whoever looks after a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from archive.wording import count
from bench.lezers.lighthouse import ACCESSIBILITY, BEST_PRACTICES, PERFORMANCE, SEO, Visit
from bench.snelheid.figures import figure
from bench.zoeken.tables import table

COLUMNS: Mapping[str, str] = {
    PERFORMANCE: "snelheid",
    ACCESSIBILITY: "toegankelijkheid",
    BEST_PRACTICES: "goede gewoonten",
    SEO: "vindbaarheid",
}
# At least so many of 100.
GOALS: Mapping[str, int] = {PERFORMANCE: 95, ACCESSIBILITY: 100, BEST_PRACTICES: 100, SEO: 100}
# At most so many kB over the network, for who reads a question and was never here before.
QUESTION, HEAVIEST = "vraag", 70
METHOD = """\
Zo is gemeten:

- Lighthouse bezoekt elke pagina in een echte browser, zoals een gewone telefoon op een traag mobiel
  netwerk. Er is niets bewaard van een vorig bezoek.
- De site is van een verzonnen archief. Hij wordt verstuurd met dezelfde instellingen als die van
  `make uitrol`, maar over HTTP/1.1.
- Van de vragen en de partijen is de zwaarste pagina gekozen.
- Elk getal is de middelste uitkomst van alle keren.
- “Eerst te zien” is de tijd tot het grootste deel van de pagina er staat. “Bezet” is hoe lang de
  pagina niet luistert. “Verspringt” is hoeveel er vanzelf verschuift (0 is niets)."""


@dataclass(frozen=True, slots=True)
class Result:
    """The visits to each page, with when and with what they were made."""

    day: str
    count: int
    versions: Mapping[str, str]
    visits: Mapping[str, Sequence[Visit]]

    def score(self, page: str, category: str) -> int:
        """The score that half of the visits got."""
        return round(median(each.scores[category] for each in self.visits[page]))

    def figure(self, page: str, measure: str) -> float:
        """The median of a measure of the visits."""
        return median(getattr(each, measure) for each in self.visits[page])

    def as_json(self) -> dict[str, Any]:
        """All of it as plain values."""
        visits = {page: [asdict(each) for each in found] for page, found in self.visits.items()}
        return {
            **{name: getattr(self, name) for name in ("day", "count")},
            "versions": dict(self.versions),
            "visits": visits,
        }


def report(result: Result) -> str:
    """Write everything: the scores, the weights, what misses a goal, how and with what."""
    times = len(next(iter(result.visits.values())))
    parts = [
        "# Hoe licht en hoe goed voor lezers",
        f"Gemeten op {result.day}, {count(times, 'keer', 'keer')}, met "
        f"{count(result.count, 'vraag', 'vragen')}.",
        "## Oordeel van Lighthouse, van 100",
        table(["pagina", *COLUMNS.values()], _scores(result)),
        "## Gewicht en tijd",
        table(_HEAD, _weights(result)),
        "## Wat wij willen halen",
        _missed(result),
        "## Uitleg",
        METHOD,
        "## Versies",
        "\n".join(f"- {name} {version}" for name, version in result.versions.items()),
    ]
    return "\n\n".join(parts) + "\n"


_HEAD = ("pagina", "kB", "bestanden", "eerst te zien, s", "bezet, ms", "verspringt")


def _scores(result: Result) -> Iterator[list[str]]:
    for page in result.visits:
        yield [page, *(str(result.score(page, name)) for name in COLUMNS)]


def _weights(result: Result) -> Iterator[list[str]]:
    for page in result.visits:
        yield [
            page,
            figure(result.figure(page, "size") / 1000),
            f"{result.figure(page, 'requests'):.0f}",
            figure(result.figure(page, "paint") / 1000),
            f"{result.figure(page, 'blocked'):.0f}",
            f"{result.figure(page, 'shift'):.3f}".replace(".", ","),
        ]


def _missed(result: Result) -> str:
    goals = ", ".join(f"{COLUMNS[name]} {goal}" for name, goal in GOALS.items())
    lines = [f"Op elke pagina minstens: {goals}. Een vraag hoogstens {HEAVIEST} kB."]
    lines += [f"- Niet gehaald: {each}" for each in missed(result)] or ["Alles is gehaald."]
    return "\n\n".join([lines[0], "\n".join(lines[1:])])


def missed(result: Result) -> list[str]:
    """The goals that are missed, each with what Lighthouse says of it."""
    found = []
    for page, visits in result.visits.items():
        for name, goal in GOALS.items():
            if result.score(page, name) < goal:
                why = sorted({each for visit in visits for each in visit.missed if name in each})
                told = f" ({'; '.join(why)})" if why else ""
                found.append(f"{page}, {COLUMNS[name]} {result.score(page, name)}{told}")
    if (size := result.figure(QUESTION, "size") / 1000) > HEAVIEST:
        found.append(f"{QUESTION}, {figure(size)} kB")
    return found
