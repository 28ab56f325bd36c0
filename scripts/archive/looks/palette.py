"""The colours of the site on one kind of screen, each with where it was set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from tinycss2.ast import FunctionBlock, Node

from archive.looks.colour import Colour, read_colour
from archive.looks.pairs import PAIRS, TINTS, Pair
from archive.looks.sheet import BOTH, PREFIX, Setting
from archive.looks.token_colours import Found

# Grounds that let something through lie on the page itself, which browsers paint in these.
CANVAS = {"light": Colour(1, 1, 1), "dark": Colour(0, 0, 0)}


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour of the site, with the line of a stylesheet or the token where it comes from.

    `is_own` tells whether the municipality set it.
    """

    colour: Colour
    origin: Setting | Found | None = None
    is_own: bool = True

    @property
    def where(self) -> tuple[str, int]:
        """The path and the line where it is set."""
        return (self.origin.source.path, self.origin.line) if self.origin else ("", 1)

    @property
    def is_for_both(self) -> bool:
        """Whether one line sets it for light and for dark screens."""
        return isinstance(self.origin, Setting) and self.origin.schemes == BOTH


@dataclass(frozen=True)
class Palette:
    """What each variable is set to on a light or a dark screen: a colour, or what CSS says.

    `own` are the paths of the files of the municipality.
    """

    scheme: str
    values: Mapping[str, Setting | Shade]
    own: frozenset[str] = frozenset()

    @cached_property
    def shades(self) -> dict[str, Shade]:
        """Each variable that is a colour."""
        found = {name: self._shade(name, ()) for name in self.values}
        return {name: shade for name, shade in found.items() if shade}

    def ground(self, name: str) -> Shade | None:
        """Give a ground: a variable, or a mixture of two, which is laid to the first."""
        if name not in TINTS:
            return self.shades.get(name)
        above, share, below = TINTS[name]
        upper, lower = self.shades.get(above), self.shades.get(below)
        if upper is None or lower is None:
            return None
        mixed = upper.colour.mixed(share, lower.colour)
        return Shade(mixed, upper.origin, upper.is_own)

    def pairs(self) -> Iterable[tuple[Pair, Colour, Colour]]:
        """Give each pair of which both colours are known, as they are seen: opaque."""
        for pair in PAIRS:
            ink, ground = self.shades.get(pair.ink), self.ground(pair.ground)
            if ink and ground:
                seen = ground.colour.over(CANVAS[self.scheme])
                yield pair, ink.colour.over(seen), seen

    def replaced(self, name: str, colour: Colour) -> Palette:
        """Give these colours with another one for a variable, and for what follows it."""
        return Palette(self.scheme, {**self.values, name: Shade(colour)}, self.own)

    def unreadable(self) -> list[Setting]:
        """Give what the municipality set to something that can't be read as a colour."""
        settings = (each for each in self.values.items() if isinstance(each[1], Setting))
        return [
            setting
            for name, setting in settings
            if isinstance(setting, Setting)
            and setting.source.path in self.own
            and name in _colours()
            and name not in self.shades
        ]

    def _shade(self, name: str, seen: tuple[str, ...]) -> Shade | None:
        value = self.values.get(name)
        if value is None or name in seen:
            return None
        if isinstance(value, Shade):
            return value
        nodes = [node for node in value.value if node.type not in ("whitespace", "comment")]
        if len(nodes) != 1:
            return None
        (node,) = nodes
        followed = _followed(node)
        if followed:
            return self._shade(followed, (*seen, name))
        colour = read_colour(node, self.scheme)
        return Shade(colour, value, value.source.path in self.own) if colour else None


def _followed(node: Node) -> str | None:
    """The variable that a value follows, as in `var(--rv-accent)`."""
    if not isinstance(node, FunctionBlock) or node.lower_name != "var" or not node.arguments:
        return None
    first = next((each for each in node.arguments if each.type == "ident"), None)
    return first.value.removeprefix(PREFIX) if first is not None else None


def _colours() -> set[str]:
    """The variables that must differ from others."""
    tints = {name for above, _, below in TINTS.values() for name in (above, below)}
    return tints | {name for pair in PAIRS for name in (pair.ink, pair.ground)}


def cascade(settings: Iterable[Setting], scheme: str) -> dict[str, Setting | Shade]:
    """Give what wins on one kind of screen: the last, and before it what is important."""
    found: dict[str, Setting | Shade] = {}
    for each in sorted(settings, key=lambda each: each.is_important):
        if scheme in each.schemes:
            found[each.name] = each
    return found
