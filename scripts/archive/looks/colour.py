"""A colour as screens show it, and how much two of them differ.

Sources: CSS Color 4 (spaces and their matrices); WCAG 2.2 (relative luminance, contrast ratio).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, cbrt, cos, hypot, sin

from tinycss2.ast import Node
from tinycss2.color4 import Color as Base
from tinycss2.color5 import parse_color

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

# CSS Color 4, 18: XYZ for daylight (D65) and for print (D50), linear light, and Oklab.
_XYZ_TO_LINEAR: Matrix = (
    (12831 / 3959, -329 / 214, -1974 / 3959),
    (-851781 / 878810, 1648619 / 878810, 36519 / 878810),
    (705 / 12673, -2585 / 12673, 705 / 667),
)
_D50_TO_D65: Matrix = (
    (0.955473421488075, -0.02309845494876471, 0.06325924320057072),
    (-0.0283697093338637, 1.0099953980813041, 0.021041441191917323),
    (0.012314014864481998, -0.020507649298898964, 1.330365926242124),
)
_LINEAR_TO_LMS: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LMS_TO_OKLAB: Matrix = (
    (0.2104542553, 0.793617785, -0.0040720468),
    (1.9779984951, -2.428592205, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.808675766),
)
_OKLAB_TO_LMS: Matrix = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.291485548),
)
_LMS_TO_LINEAR: Matrix = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.707614701),
)


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in sRGB; each channel and the opacity go from 0 to 1."""

    red: float
    green: float
    blue: float
    opacity: float = 1.0

    @property
    def channels(self) -> Triple:
        """Red, green and blue."""
        return self.red, self.green, self.blue

    @property
    def luminance(self) -> float:
        """How light it is to the eye: 0 for black, 1 for white."""
        red, green, blue = map(_linear, self.channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    @property
    def oklch(self) -> Triple:
        """Lightness, colourfulness and hue (in radians), as the eye sees them."""
        red, green, blue = map(_linear, self.channels)
        long, medium, short = map(cbrt, _times(_LINEAR_TO_LMS, (red, green, blue)))
        lightness, a, b = _times(_LMS_TO_OKLAB, (long, medium, short))
        return lightness, hypot(a, b), atan2(b, a)

    def over(self, ground: Colour) -> Colour:
        """Give what is seen where this colour lies on another one that is opaque."""
        share = self.opacity
        red, green, blue = (
            above * share + below * (1 - share)
            for above, below in zip(self.channels, ground.channels, strict=True)
        )
        return Colour(red, green, blue)

    def mixed(self, share: float, other: Colour) -> Colour:
        """Give a mixture with this share of this colour, as `color-mix(in srgb, …)` does."""
        return Colour(*self.channels, share).over(other)

    def __str__(self) -> str:
        digits = "".join(f"{round(channel * 255):02x}" for channel in self.channels)
        return f"#{digits}"


def contrast(one: Colour, other: Colour) -> float:
    """Tell how much two colours differ in light: from 1, when they are alike, to 21."""
    lighter, darker = sorted((one.luminance, other.luminance), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def of_oklch(lightness: float, chroma: float, hue: float) -> Colour | None:
    """Give the colour with these properties; None when no screen has it."""
    place = (lightness, chroma * cos(hue), chroma * sin(hue))
    long, medium, short = (each**3 for each in _times(_OKLAB_TO_LMS, place))
    linear = _times(_LMS_TO_LINEAR, (long, medium, short))
    if not all(-1e-4 <= each <= 1 + 1e-4 for each in linear):
        return None
    red, green, blue = map(_encoded, linear)
    return shown(Colour(red, green, blue))


def shown(colour: Colour) -> Colour:
    """Give the colour that screens show: each channel is one of 256 steps, and opaque."""
    red, green, blue = (round(each * 255) / 255 for each in colour.channels)
    return Colour(red, green, blue)


def read_colour(written: str | Node, scheme: str = "light") -> Colour | None:
    """Read a colour as CSS writes it, as text or as what tinycss2 made of it.

    `scheme` is "light" or "dark", for `light-dark()`. None when it is none, depends on where it
    stands (`currentcolor`), or is in a space that only some screens have.
    """
    try:
        found = parse_color(written, (scheme,))
    except (ValueError, IndexError, AttributeError, TypeError):
        return None  # tinycss2 does not expect every way to be wrong.
    if not isinstance(found, Base) or found.space not in _TO_SRGB:
        return None
    red, green, blue = (min(max(each, 0.0), 1.0) for each in _TO_SRGB[found.space](found))
    return Colour(red, green, blue, found.alpha)


def _from_daylight(place: Triple) -> Triple:
    red, green, blue = map(_encoded, _times(_XYZ_TO_LINEAR, place))
    return red, green, blue


def _from_print(place: Triple) -> Triple:
    return _from_daylight(_times(_D50_TO_D65, place))


def _in(space: str) -> Callable[[Base], Triple]:
    def convert(colour: Base) -> Triple:
        first, second, third = colour.to(space).coordinates
        return first, second, third

    return convert


_TO_SRGB: dict[str, Callable[[Base], Triple]] = {
    **{space: _in("srgb") for space in ("srgb", "hsl", "hwb")},
    **{
        space: lambda colour: _from_daylight(_in("xyz-d65")(colour))
        for space in ("oklab", "oklch", "xyz-d65")
    },
    **{
        space: lambda colour: _from_print(_in("xyz-d50")(colour))
        for space in ("lab", "lch", "xyz-d50")
    },
}


def _times(matrix: Matrix, place: Triple) -> Triple:
    first, second, third = (
        sum(weight * each for weight, each in zip(row, place, strict=True)) for row in matrix
    )
    return first, second, third


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(light: float) -> float:
    light = min(max(light, 0.0), 1.0)
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
