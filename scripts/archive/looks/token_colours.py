"""From the name of a token to its colour, through aliases.

Source: Design Tokens Community Group, format 2025.10 (aliases, the colour type).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive.finding import Finding, Level
from archive.looks.colour import Colour, read_colour
from archive.looks.token_lines import line_of
from archive.looks.tokens import Theme, Token
from archive.looks.variables import DARK
from archive.looks.written import Written
from archive.sentences import say

ALIAS = re.compile(r"\{\s*([^{}]+?)\s*\}")
# Values that leave it to what lies behind or around.
NOTHING = {"", "transparent", "unset", "inherit", "initial", "none", "currentcolor"}
# Spaces that CSS writes as a function of their own.
OWN_FUNCTION = {"hsl", "hwb", "lab", "lch", "oklab", "oklch"}


@dataclass(frozen=True, slots=True)
class Found:
    """The colour of a token, where it is written, and whether that is for dark screens."""

    colour: Colour
    source: Written
    name: str
    is_dark: bool

    @property
    def line(self) -> int:
        """The line where the token stands."""
        return line_of(self.source.text, self.name)


@dataclass(slots=True)
class Reader:
    """Finds the colours of a theme; what is wrong with what is asked for is kept in `findings`."""

    theme: Theme
    findings: list[Finding]

    def colour(self, name: str, scheme: str) -> Found | None:
        """Give the colour of a token; None when there is none, which is told if it seems meant."""
        chain: dict[str, Token] = {}
        is_dark = False
        at = name
        while (token := self._token(at, scheme)) is not None:
            if at in chain:
                names = " → ".join((*list(chain)[list(chain).index(at) :], at))
                self._tell(at, token, say("tokens.kring", namen=names), Level.ERROR)
                return None
            chain[at] = token
            is_dark = is_dark or (scheme == DARK and at in self.theme.dark)
            alias = ALIAS.fullmatch(token.value.strip()) if isinstance(token.value, str) else None
            if not alias:
                colour = self._read(at, token)
                return Found(colour, chain[name].source, name, is_dark) if colour else None
            at = re.sub(r"\.\$?value$", "", alias[1])
        if chain:
            last, token = list(chain.items())[-1]
            self._tell(last, token, say("tokens.weg", naam=last, ander=at))
        return None

    def _token(self, name: str, scheme: str) -> Token | None:
        dark = self.theme.dark.get(name) if scheme == DARK else None
        return dark or self.theme.light.get(name)

    def _read(self, name: str, token: Token) -> Colour | None:
        """Read the colour that stands at the end of a chain of aliases."""
        written = _as_css(token.value)
        if written.lower() in NOTHING:
            return None
        if token.type not in ("", "color"):
            self._tell(name, token, say("tokens.soort", naam=name, soort=token.type))
            return None
        colour = read_colour(written)
        if colour is None:
            self._tell(name, token, say("tokens.kleur", naam=name, waarde=written[:60]))
        elif colour.opacity < 1:
            if colour.opacity > 0:
                self._tell(name, token, say("tokens.doorzichtig", naam=name))
            return None
        return colour

    def _tell(self, name: str, token: Token, sentence: str, level: Level = Level.WARNING) -> None:
        source = token.source
        self.findings.append(
            Finding(source.path, line_of(source.text, name), sentence, "tokens", level)
        )


def _as_css(value: object) -> str:
    """Write a value as CSS does; a colour can be a table of a space and its numbers."""
    if not isinstance(value, dict):
        return str(value).strip()
    space, numbers = value.get("colorSpace"), value.get("components")
    if not isinstance(space, str) or not isinstance(numbers, list):
        return str(value)
    inside = f"{' '.join(map(str, numbers))} / {value.get('alpha', 1)}"
    if space in ("hsl", "hwb"):  # CSS writes these in percents.
        first, *rest = map(str, numbers)
        inside = f"{first} {' '.join(f'{each}%' for each in rest)} / {value.get('alpha', 1)}"
    return f"{space}({inside})" if space in OWN_FUNCTION else f"color({space} {inside})"
