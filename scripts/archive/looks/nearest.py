"""The nearest colour that can be read: lighter or darker, of the same hue."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from archive.looks.colour import Colour, of_oklch, shown

# Lightness goes from 0 to 1; so many steps are finer than the eye sees.
STEPS = 400

Fits = Callable[[Colour], bool]


def nearest_that(colour: Colour, fits: Fits) -> Colour | None:
    """Give the colour nearest in lightness that fits, with the hue of this one; None without one.

    A colour that fits is given as it is. Another one can be less colourful: near black and white
    there is little colour.
    """
    if fits(colour):
        return colour
    lightness, chroma, hue = shown(colour).oklch
    for each in _lightnesses(lightness):
        found = _brightest(each, chroma, hue)
        if fits(found):
            return found
    return None


def _lightnesses(start: float) -> Iterator[float]:
    """Give every lightness, the nearest to the start first."""
    steps = (place / STEPS for place in range(STEPS + 1))
    yield from sorted(steps, key=lambda each: (abs(each - start), each))


def _brightest(lightness: float, chroma: float, hue: float) -> Colour:
    """Give the most colourful colour, up to this one, that screens have at this lightness."""
    whole = of_oklch(lightness, chroma, hue)
    if whole is not None:
        return whole
    least, most = 0.0, chroma
    found = of_oklch(lightness, 0.0, hue) or Colour(lightness, lightness, lightness)
    for _ in range(12):
        middle = (least + most) / 2
        tried = of_oklch(lightness, middle, hue)
        if tried is None:
            most = middle
        else:
            found, least = tried, middle
    return found
