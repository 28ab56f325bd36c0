"""The colours of the site on one kind of screen, each with where it was set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tinycss2.ast import FunctionBlock, Node

from archive.looks.colour import Colour, read_colour
from archive.looks.pairs import PAIRS, TINTS, Pair
from archive.looks.sheet import BOTH, PREFIX, Setting
from archive.looks.token_colours import Found

# Grounds that let something through lie on the page itself, which browsers paint in these.
CANVAS = {"light": Colour(1, 1, 1), "dark": Colour(0, 0, 0)}
# The variables that are colours.
COLOURS = {name for pair in PAIRS for name in (pair.ink, pair.ground)} | {"lijn"}


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour of the site: the variable that is set to it, and where.

    The origin is a line of a stylesheet or a token. `is_own` tells whether the municipality set it.
    """

    colour: Colour
    name: str
    origin: Setting | Found
    is_own: bool = True

    @property
    def where(self) -> tuple[str, int]:
        """The path and the line where it is set."""
        return self.origin.source.path, self.origin.line

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
        """Each variable that is a colour. What follows another one has the name of that."""
        found = {name: self._shade(name, ()) for name in self.values}
        return {name: shade for name, shade in found.items() if shade}

    def pairs(
        self, name: str = "", tried: Colour | None = None
    ) -> Iterator[tuple[Pair, Colour, Colour]]:
        """Give each pair of which both colours are known, as they are seen: opaque.

        With `tried`, the variable with this name has that colour, and so has what follows it; then
        only the pairs that it takes part in are given.
        """
        for pair in PAIRS:
            parts = self.parts(pair)
            if parts is None or (tried and all(each.name != name for each in parts)):
                continue
            ink, *ground = (tried if tried and each.name == name else each.colour for each in parts)
            seen = self._laid(pair, ground)
            yield pair, ink.over(seen), seen

    def parts(self, pair: Pair) -> tuple[Shade, ...] | None:
        """Give the ink of a pair, and what its ground is made of, the lowest first.

        None when one of them is not known.
        """
        tint = TINTS.get(pair.ground)
        names = (pair.ink, tint.below, tint.above) if tint else (pair.ink, pair.ground)
        if all(name in self.shades for name in names):
            return tuple(self.shades[name] for name in names)
        return None

    def _laid(self, pair: Pair, ground: Sequence[Colour]) -> Colour:
        lowest = ground[0].over(CANVAS[self.scheme])
        return ground[1].mixed(TINTS[pair.ground].share, lowest) if len(ground) > 1 else lowest

    def unreadable(self) -> list[Setting]:
        """Give what the municipality set to something that can't be read as a colour."""
        return [
            value
            for name, value in self.values.items()
            if isinstance(value, Setting)
            and value.source.path in self.own
            and name in COLOURS
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
        own = value.source.path in self.own
        if followed := _followed(nodes[0]):
            shade = self._shade(followed, (*seen, name))
            return Shade(shade.colour, name, value) if shade and own else shade
        colour = read_colour(nodes[0], self.scheme)
        return Shade(colour, name, value, own) if colour else None


def _followed(node: Node) -> str | None:
    """The variable that a value follows, as in `var(--rv-accent)`."""
    if not isinstance(node, FunctionBlock) or node.lower_name != "var" or not node.arguments:
        return None
    first = next((each for each in node.arguments if each.type == "ident"), None)
    return first.value.removeprefix(PREFIX) if first is not None else None


def cascade(settings: Iterable[Setting], scheme: str) -> dict[str, Setting | Shade]:
    """Give what wins on one kind of screen: the last, and before it what is important."""
    found: dict[str, Setting | Shade] = {}
    for each in sorted(settings, key=lambda each: each.is_important):
        if scheme in each.schemes:
            found[each.name] = each
    return found
