"""A result as text in Markdown, for whoever looks after a site."""

from __future__ import annotations

from collections.abc import Iterator

from archive.wording import count
from bench.snelheid.figures import figure
from bench.snelheid.goals import GOALS, Goal
from bench.snelheid.result import Measure, Result, disk, memory, processor, seconds
from bench.snelheid.rounds import Scenario
from bench.zoeken.tables import table

COLUMNS: tuple[tuple[str, Scenario, Measure], ...] = (
    ("eerste keer, s", Scenario.COLD, seconds),
    ("na één vraag, s", Scenario.RECORD, seconds),
    ("na één partijnaam, s", Scenario.PARTY, seconds),
    ("rekentijd eerste keer, s", Scenario.COLD, processor),
    ("geheugen eerste keer, MB", Scenario.COLD, memory),
    ("geheugen na één vraag, MB", Scenario.RECORD, memory),
    ("op schijf, MB", Scenario.COLD, disk),
)
METHOD = """\
Tussen haakjes staat hoeveel keer zo veel het is als bij Hugo met Pagefind.

Zo is gemeten:

- Alle programma’s maken een site van dezelfde verzonnen vragen en antwoorden. Er is een pagina
  voor elke vraag en voor elke partij, elk thema, elk jaar en elke persoon.
- De eerste keer is er nog geen site en niets bewaard van een vorige keer.
- Daarna is er een woord bij één antwoord gezet, en is de site opnieuw gemaakt. Ten slotte kreeg de
  partij met de meeste vragen een andere naam, en is de site nog een keer gemaakt. Wat een programma
  zelf bewaart om sneller te zijn, mocht blijven staan.
- Alles is eerst met alle programma’s voor de eerste keer gemaakt, en daarna pas opnieuw. Want een
  schijf waarvan net veel bestanden zijn verwijderd, is een paar minuten trager.
- De programma’s kwamen om de beurt. Elk getal is de middelste uitkomst van alle keren.
- Rekentijd is de tijd van alle processorkernen samen.
- Geheugen is de hoogste stand van een programma met alles wat het start.
- Raadsvragen controleert ook elke vraag, en maakt in elke groep een pagina per jaar. Het maakt ook
  alle bestanden met open data: een rekenblad, een database, JSON en beschrijvingen bij elke vraag.
  De andere programma’s doen dat niet.
- Hugo heeft een kaal thema, zonder stijl. Zensical en MkDocs Material hebben hun gewone thema en
  hun eigen zoeken. Alle programma’s zoeken alleen in de pagina’s van de vragen, Raadsvragen en
  Pagefind met een filter voor elke soort groep."""


def report(result: Result, picture: str = "") -> str:
    """Write everything: the figures at each size, the goals, how, and with what.

    `picture` is the file of the plot, where there is one.
    """
    parts = ["# Hoe snel en hoe zuinig", _introduction(result)]
    if picture:
        parts.append(f"![Tijd en geheugen van elk programma, als staven]({picture})")
    for size in result.counts:
        parts += [f"## {count(size, 'vraag', 'vragen')}", _figures(result, size)]
        parts += _failures(result, size)
    parts += ["## Wat wij willen halen", _goals(result), "## Uitleg", METHOD]
    parts += ["## Versies", _versions(result)]
    return "\n\n".join(parts) + "\n"


def _introduction(result: Result) -> str:
    machine = result.machine
    times = count(result.repeats, "keer", "keer")
    return (
        f"Gemeten op {result.day}, {times}, op een computer met een {machine.processor}, "
        f"{count(machine.cores, 'kern', 'kernen')} en {machine.gigabytes:.0f} GB geheugen "
        f"({machine.system})."
    )


def _figures(result: Result, size: int) -> str:
    rows = (
        [result.titles[engine], *_cells(result, size, engine)] for engine in result.engines(size)
    )
    return table(["programma", *(title for title, _, _ in COLUMNS)], rows)


def _cells(result: Result, size: int, engine: str) -> Iterator[str]:
    for _, scenario, measure in COLUMNS:
        ratio = result.ratio(engine, size, scenario, measure)
        beside = "" if ratio is None else f" ({figure(ratio)}×)"
        yield f"{figure(result.figure(engine, size, scenario, measure))}{beside}"


def _goals(result: Result) -> str:
    return table(["wat", "hoogstens", "gemeten", ""], (_goal(goal, result) for goal in GOALS))


def _goal(goal: Goal, result: Result) -> list[str]:
    found = goal.figure(result)
    if found is None:
        return [goal.text, f"{figure(goal.limit)}{goal.unit}", "–", "niet gemeten"]
    judged = "gehaald" if found <= goal.limit else "niet gehaald"
    return [goal.text, f"{figure(goal.limit)}{goal.unit}", f"{figure(found)}{goal.unit}", judged]


def _failures(result: Result, size: int) -> list[str]:
    return [
        f"{result.titles[each.engine]} kon geen site maken: `{each.reason}`"
        for each in result.failures
        if each.count == size
    ]


def _versions(result: Result) -> str:
    known = [f"- {name} {version}" for name, version in result.versions.items()]
    missing = [
        f"- {name} ontbreekt. Installeren: `{install}`" for name, install in result.missing.items()
    ]
    return "\n".join([*known, *missing])
