"""The rules that the colours of a municipality must keep. A rule's docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator

from archive.finding import Finding, Level
from archive.looks.failing import Failure, failures, proposal
from archive.looks.palette import Palette
from archive.looks.variables import DARK, LIGHT, WORDS
from archive.looks.wardrobe import Wardrobe, is_dressed, read_wardrobe
from archive.looks.written import Looks
from archive.sentences import say

SCHEMES = {LIGHT: "lichte", DARK: "donkere"}


def check_looks(looks: Looks) -> list[Finding]:
    """Hold the colours against every rule. Without colours of its own an archive keeps them all."""
    if not is_dressed(looks):
        return []
    wardrobe = read_wardrobe(looks)
    return [*wardrobe.findings, *colours_differ(wardrobe), *colours_are_known(wardrobe)]


def colours_differ(wardrobe: Wardrobe) -> Iterator[Finding]:
    """Letters, controls and charts differ enough from what they stand on (WCAG 2.2 AA)."""
    for palette in wardrobe.palettes.values():
        for name, worst in failures(palette).items():
            yield _told(palette, name, worst)


def colours_are_known(wardrobe: Wardrobe) -> Iterator[Finding]:
    """A colour can be read by the checker, or else nobody knows whether it can be seen."""
    unreadable = (each for palette in wardrobe.palettes.values() for each in palette.unreadable())
    for setting in dict.fromkeys(unreadable):
        sentence = say("kleur.onleesbaar", naam=f"--rv-{setting.name}", waarde=setting.written[:60])
        yield Finding(setting.source.path, setting.line, sentence, "kleur", Level.WARNING)


def _told(palette: Palette, name: str, worst: Failure) -> Finding:
    pair, shade = worst.pair, palette.shades[name]
    is_ink = palette.shades[pair.ink].name == name
    what, other = (pair.ink, pair.ground) if is_ink else (pair.ground, pair.ink)
    mine, its = (worst.ink, worst.ground) if is_ink else (worst.ground, worst.ink)
    values = {
        "kleur": mine,
        "wat": WORDS[what],
        "ander": its,
        "anders": WORDS[other],
        "weergave": SCHEMES[palette.scheme],
        "maat": _floored(worst.ratio),
        "nodig": f"{pair.least:g}".replace(".", ","),
        "naam": f"--rv-{name}",
        "voorstel": proposal(palette, name, pair) or its,
    }
    sentence = say("kleur.letters", **values) if is_ink else say("kleur.grond", **values)
    more = say("kleur.voorstel", **values)
    if palette.scheme == DARK and shade.is_for_both:
        more = say("kleur.ook-donker", **values)
    path, line = shade.where
    return Finding(path, line, f"{sentence} {more}", "kleur")


def _floored(ratio: float) -> str:
    """Write a ratio so that it never looks like enough when it is not."""
    return f"{int(ratio * 100) / 100:.2f}".replace(".", ",")
