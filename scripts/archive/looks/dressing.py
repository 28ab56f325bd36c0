"""The colours that the tokens of a municipality give to the site, in light and in dark.

Most themes have no colours for dark screens. What the theme does not give is derived: links get
lighter until they can be read, bars and buttons keep their hue, and grounds and letters stay those
of this site.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from archive.looks.colour import Colour, contrast
from archive.looks.nearest import nearest_that
from archive.looks.pairs import SHAPE, TEXT
from archive.looks.palette import Palette, Shade
from archive.looks.token_colours import Reader
from archive.looks.variables import DARK, FAMILIES, LIGHT, Family

WHITE, BLACK = Colour(1, 1, 1), Colour(0, 0, 0)
# A bar on a dark screen is dark: letters of white differ more from it than they must.
DARK_BAR = 7.0

Dress = dict[str, Shade]


def dressed(reader: Reader, defaults: Mapping[str, Palette]) -> dict[str, Dress]:
    """Give the colours that tokens set, by scheme. All that is set for light is set for dark."""
    light: Dress = {}
    dark: Dress = {}
    for family in FAMILIES:
        found = _family(reader, family, LIGHT)
        light |= found
        given = _family(reader, family, DARK, only_dark=True)
        dark |= given or _derived(family, found, defaults[DARK], dark)
    return {LIGHT: light, DARK: dark}


def _family(reader: Reader, family: Family, scheme: str, only_dark: bool = False) -> Dress:
    """Give the colours of the first way in which the theme sets this family."""
    for way in family.ways:
        first = reader.colour(way[0], scheme)
        if first is None or (only_dark and not first.is_dark):
            continue
        ground = Shade(first.colour, family.names[0], first)
        dress = {ground.name: ground}
        for name, token in zip(family.names[1:], way[1:], strict=True):
            found = reader.colour(token, scheme)
            dress[name] = Shade(found.colour, name, found) if found else _on(ground, name)
        return dress
    return {}


def _on(ground: Shade, name: str) -> Shade:
    """White letters where these can be read, or else black ones."""
    fits = contrast(WHITE, ground.colour) >= TEXT
    return replace(ground, name=name, colour=WHITE if fits else BLACK)


def _derived(family: Family, light: Dress, defaults: Palette, dark: Dress) -> Dress:
    """Make colours for dark screens of those for light ones."""
    if not light:
        return {}
    first = family.names[0]
    made = _MAKERS.get(first)
    if made is None:
        return {name: _as_default(light[name], name, defaults) for name in family.names}
    shade = light[first]
    around = {**defaults.shades, **dark}
    ground = replace(shade, colour=made(shade.colour, around))
    dress = {first: ground}
    return dress | {name: _on(ground, name) for name in family.names[1:]}


def _as_default(shade: Shade, name: str, defaults: Palette) -> Shade:
    return defaults.shades.get(name, shade)


def _link(colour: Colour, around: Mapping[str, Shade]) -> Colour:
    return _clear_of(colour, TEXT, around)


def _button(colour: Colour, around: Mapping[str, Shade]) -> Colour:
    return _clear_of(colour, SHAPE, around)


def _clear_of(colour: Colour, least: float, around: Mapping[str, Shade]) -> Colour:
    """Give the nearest colour that differs enough from all grounds that it may stand on."""
    grounds = [around[name].colour for name in ("kaart", "vlak", "nadruk") if name in around]

    def fits(tried: Colour) -> bool:
        return all(contrast(tried, each) >= least for each in grounds)

    return nearest_that(colour, fits) or colour


def _bar(colour: Colour, around: Mapping[str, Shade]) -> Colour:
    del around
    return nearest_that(colour, lambda tried: contrast(tried, WHITE) >= DARK_BAR) or BLACK


_MAKERS = {"accent": _link, "knop": _button, "balk": _bar}
