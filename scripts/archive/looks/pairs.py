"""Which colours stand on which, on the pages of this site, and how much they must differ.

Source: WCAG 2.2, 1.4.3 (text, level AA) and 1.4.11 (what is needed to know a control or a chart).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

TEXT, SHAPE = 4.5, 3.0


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour on another; both are variables, or a ground of `TINTS`."""

    ink: str
    ground: str
    least: float


@dataclass(frozen=True, slots=True)
class Tint:
    """A ground that the site mixes itself: this share of a variable, laid over another one."""

    above: str
    share: float
    below: str


TINTS = {"vakje": Tint("accent", 0.25, "kaart")}


def _each(least: float, inks: str, grounds: str) -> Iterator[Pair]:
    for ink in inks.split():
        for ground in grounds.split():
            yield Pair(ink, ground, least)


PAIRS = (
    *_each(TEXT, "tekst zacht accent groen rood oker", "kaart vlak"),
    *_each(TEXT, "tekst zacht accent", "nadruk"),
    *_each(TEXT, "tekst", "stift vakje"),
    *_each(TEXT, "knop-tekst", "knop"),
    *_each(TEXT, "balk-tekst", "balk"),
    # The ring around what has the focus. In the bar it has the colour of the letters there.
    *_each(SHAPE, "focus", "kaart vlak"),
)
