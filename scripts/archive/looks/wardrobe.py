"""All colours of the site together: the defaults, tokens over them, a stylesheet over those."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from archive.finding import Finding, Findings, in_order
from archive.looks.dressing import Dress, dressed
from archive.looks.palette import Palette, cascade
from archive.looks.sheet import BOTH, settings_of
from archive.looks.token_colours import Reader
from archive.looks.tokens import read_theme
from archive.looks.written import Looks


@dataclass(frozen=True)
class Wardrobe:
    """The colours by scheme; `tokens` are those that the tokens set."""

    palettes: Mapping[str, Palette]
    tokens: Mapping[str, Dress]
    findings: tuple[Finding, ...]


def is_dressed(looks: Looks) -> bool:
    """Whether the municipality set any colour of its own."""
    house = settings_of(looks.house) if looks.house else []
    return bool(house or looks.tokens or looks.dark_tokens)


@lru_cache(maxsize=2)
def read_wardrobe(looks: Looks) -> Wardrobe:
    """Bring the colours together. What is wrong with the tokens stands in the findings."""
    defaults = settings_of(looks.defaults) if looks.defaults else []
    plain = {scheme: Palette(scheme, cascade(defaults, scheme)) for scheme in BOTH}
    tokens, findings = _tokens(looks, plain)
    house = settings_of(looks.house) if looks.house else []
    own = frozenset({looks.house.path} if looks.house else ())
    palettes = {
        scheme: Palette(
            scheme, {**plain[scheme].values, **tokens[scheme], **cascade(house, scheme)}, own
        )
        for scheme in BOTH
    }
    return Wardrobe(palettes, tokens, tuple(in_order(findings)))


def _tokens(
    looks: Looks, plain: Mapping[str, Palette]
) -> tuple[Mapping[str, Dress], list[Finding]]:
    if not looks.tokens and not looks.dark_tokens:
        return {scheme: {} for scheme in BOTH}, []
    told: list[Findings] = []
    theme = read_theme(looks.tokens, looks.dark_tokens, told)
    reader = Reader(theme, [finding for each in told for finding in each.found])
    return dressed(reader, plain), reader.findings


def tokens_css(looks: Looks) -> str:
    """Write the colours that the tokens set as CSS; nothing when there are none."""
    dresses = read_wardrobe(looks).tokens if looks.tokens or looks.dark_tokens else {}
    light, dark = (
        "".join(f"  --rv-{name}: {shade.colour};\n" for name, shade in sorted(dress.items()))
        for dress in (dresses.get(scheme, {}) for scheme in BOTH)
    )
    if not light and not dark:
        return ""
    return (
        f"/* The tokens of the municipality. */\n:root {{\n{light}}}\n\n"
        f"@media (prefers-color-scheme: dark) {{\n:root {{\n{dark}}}\n}}\n"
    )
