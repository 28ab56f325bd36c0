"""The colour of the house on pictures, which know no stylesheet."""

from __future__ import annotations

from archive.looks.colour import Colour, contrast
from archive.looks.pairs import TEXT
from archive.looks.wardrobe import is_dressed, read_wardrobe
from archive.looks.written import Looks

PAPER = Colour(1, 1, 1)
# The bar above each page, or else links: these can be read on a light page in any house style.
NAMES = ("balk", "accent")

# Red, green and blue, from 0 to 255.
Ink = tuple[int, int, int]


def ink_of(looks: Looks) -> Ink | None:
    """Give the colour in which the municipality writes on white, and white on it.

    None where it chose no colour of its own, or none that can be read so.
    """
    if not is_dressed(looks):
        return None
    shades = read_wardrobe(looks).palettes["light"].shades
    for name in NAMES:
        shade = shades.get(name)
        if shade and shade.is_own:
            colour = shade.colour.over(PAPER)
            if contrast(colour, PAPER) >= TEXT:
                red, green, blue = (round(each * 255) for each in colour.channels)
                return red, green, blue
    return None
