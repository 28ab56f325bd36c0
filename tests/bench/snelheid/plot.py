"""A result as a plot: a panel for each measure, with one bar for each engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, log10
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from archive.wording import count
from bench.snelheid.engines import OURS
from bench.snelheid.figures import figure
from bench.snelheid.result import Measure, Result, memory, seconds
from bench.snelheid.rounds import Scenario

TEMPLATE = "plot.svg.jinja"
WIDTH, LEFT, ROW = 820, 240, 26
LENGTH = WIDTH - LEFT - 90
TOP, HEAD, FOOT = 60, 34, 52

PANELS: tuple[tuple[str, str, Scenario, Measure], ...] = (
    ("De site voor het eerst maken", "seconden", Scenario.COLD, seconds),
    ("Opnieuw maken na één veranderde vraag", "seconden", Scenario.RECORD, seconds),
    ("Opnieuw maken na één veranderde partijnaam", "seconden", Scenario.PARTY, seconds),
    ("Geheugen, de eerste keer", "megabyte", Scenario.COLD, memory),
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: `y` is its top and `length` its length, in pixels."""

    title: str
    value: str
    y: float
    length: float
    ours: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis."""

    value: str
    x: float


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars on one axis, which starts at nothing; `y` is the top and `bottom` that of the axis."""

    title: str
    axis: str
    y: float
    bottom: float
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def plot(result: Result) -> str:
    """Draw the largest archive that the most engines made."""
    size = max(result.counts, key=lambda each: (len(result.engines(each)), each))
    panels = tuple(_panels(result, size))
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(TEMPLATE).render(
        title=f"Een site van {count(size, 'vraag', 'vragen')} maken",
        day=result.day,
        panels=panels,
        width=WIDTH,
        left=LEFT,
        right=LEFT + LENGTH,
        height=panels[-1].bottom + FOOT,
    )


def _panels(result: Result, size: int) -> Iterator[Panel]:
    top = float(TOP)
    for title, axis, scenario, measure in PANELS:
        figures = {
            engine: found
            for engine in result.engines(size)
            if (found := result.figure(engine, size, scenario, measure)) is not None
        }
        scale = LENGTH / max(figures.values())
        bars = tuple(
            Bar(
                result.titles[engine],
                figure(value),
                top + HEAD + place * ROW,
                round(value * scale, 1),
                engine == OURS,
            )
            for place, (engine, value) in enumerate(figures.items())
        )
        bottom = top + HEAD + len(bars) * ROW
        marks = (
            Tick(figure(value) if value else "0", round(LEFT + value * scale, 1))
            for value in ticks(max(figures.values()))
        )
        yield Panel(title, axis, top, bottom, bars, tuple(marks))
        top = bottom + FOOT


def ticks(highest: float) -> list[float]:
    """Round values from nothing up to the highest, three to six of them."""
    power = 10.0 ** ceil(log10(highest) - 1)
    step = next(part * power for part in (0.2, 0.5, 1, 2) if highest / (part * power) < 6)
    return [place * step for place in range(int(highest / step) + 1)]
