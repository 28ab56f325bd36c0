"""Pairs of colours that differ too little, and the nearest colour that mends them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive.looks.colour import Colour, contrast
from archive.looks.nearest import nearest_that
from archive.looks.pairs import Pair
from archive.looks.palette import Palette


@dataclass(frozen=True, slots=True)
class Failure:
    """Two colours that differ too little."""

    pair: Pair
    ink: Colour
    ground: Colour

    @property
    def ratio(self) -> float:
        """How much they differ."""
        return contrast(self.ink, self.ground)


def failures(palette: Palette) -> Mapping[str, Failure]:
    """Give the pair that fails worst, by the variable that must change.

    That is one that the municipality set: letters rather than what they stand on.
    """
    found: dict[str, Failure] = {}
    for pair, ink, ground in palette.pairs():
        failure = Failure(pair, ink, ground)
        own = [each for each in palette.parts(pair) or () if each.is_own]
        if failure.ratio < pair.least and own:
            name = own[0].name
            found[name] = min(found.get(name, failure), failure, key=_share)
    return found


def _share(failure: Failure) -> float:
    """How much there is of the difference that is needed."""
    return failure.ratio / failure.pair.least


def proposal(palette: Palette, name: str, worst: Pair) -> Colour | None:
    """Give the nearest colour for a variable that is right in every pair that it takes part in.

    Without one, give the nearest that is right in the pair that fails worst, or else None.
    """

    def is_right(tried: Colour, only: Pair | None = None) -> bool:
        return all(
            contrast(ink, ground) >= pair.least
            for pair, ink, ground in palette.pairs(name, tried)
            if only is None or pair == only
        )

    colour = palette.shades[name].colour
    return nearest_that(colour, is_right) or nearest_that(
        colour, lambda tried: is_right(tried, worst)
    )
