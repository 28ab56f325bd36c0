"""The rules that the colours of a municipality must keep. A rule's docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archive.finding import Finding, Level
from archive.looks.colour import Colour, contrast
from archive.looks.nearest import nearest_that
from archive.looks.pairs import TINTS, Pair
from archive.looks.palette import Palette, Shade
from archive.looks.variables import DARK, LIGHT, WORDS
from archive.looks.wardrobe import Wardrobe, read_wardrobe
from archive.looks.written import Looks
from archive.sentences import say

SCHEMES = {LIGHT: "lichte", DARK: "donkere"}


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


def check_looks(looks: Looks) -> list[Finding]:
    """Hold the colours against every rule. Without colours of its own an archive keeps them all."""
    if not (looks.tokens or looks.dark_tokens or (looks.house and "--rv-" in looks.house.text)):
        return []
    wardrobe = read_wardrobe(looks)
    return [*wardrobe.findings, *colours_can_be_read(wardrobe), *_unreadable(wardrobe)]


def colours_can_be_read(wardrobe: Wardrobe) -> Iterator[Finding]:
    """Letters, controls and charts differ enough from what they stand on (WCAG 2.2 AA)."""
    for palette in wardrobe.palettes.values():
        for name, failures in _failures(palette).items():
            worst = min(failures, key=lambda each: each.ratio / each.pair.least)
            yield _told(palette, name, worst, proposal(palette, name))


def _failures(palette: Palette) -> Mapping[str, list[Failure]]:
    """Give the pairs that fail, by the variable that must change: one of the municipality."""
    found: dict[str, list[Failure]] = {}
    for pair, ink, ground in palette.pairs():
        failure = Failure(pair, ink, ground)
        if failure.ratio < pair.least and (name := _to_change(palette, pair)):
            found.setdefault(name, []).append(failure)
    return found


def _to_change(palette: Palette, pair: Pair) -> str | None:
    """Which of the two is of the municipality, the letters first; None when neither is."""
    names = (pair.ink, *map(str, TINTS.get(pair.ground, (pair.ground,))))
    own = (name for name in names if name in palette.shades and palette.shades[name].is_own)
    return next(own, None)


def proposal(palette: Palette, name: str) -> Colour | None:
    """Give the nearest colour for a variable with which no pair that it takes part in fails.

    Without such a colour, the one that mends what fails worst; None when there is none either.
    """
    failing = {pair for pair, *colours in palette.pairs() if contrast(*colours) < pair.least}
    mine = _failures(palette)[name]
    worst = min(mine, key=lambda each: each.ratio / each.pair.least).pair
    colour = palette.shades[name].colour

    def mends_all(tried: Colour) -> bool:
        return all(
            contrast(ink, ground) >= pair.least or (pair in failing and not _names(pair, name))
            for pair, ink, ground in palette.replaced(name, tried).pairs()
        )

    def mends_worst(tried: Colour) -> bool:
        return all(
            contrast(ink, ground) >= pair.least
            for pair, ink, ground in palette.replaced(name, tried).pairs()
            if pair == worst
        )

    return nearest_that(colour, mends_all) or nearest_that(colour, mends_worst)


def _names(pair: Pair, name: str) -> bool:
    return name in (pair.ink, pair.ground, *TINTS.get(pair.ground, ()))


def _told(palette: Palette, name: str, worst: Failure, better: Colour | None) -> Finding:
    shade = palette.shades[name]
    is_ink = name == worst.pair.ink
    other = worst.pair.ground if is_ink else worst.pair.ink
    mine, its = (worst.ink, worst.ground) if is_ink else (worst.ground, worst.ink)
    values = {
        "kleur": mine,
        "wat": WORDS[name],
        "ander": its,
        "anders": WORDS.get(other, WORDS["accent"]),
        "weergave": SCHEMES[palette.scheme],
        "maat": _floored(worst.ratio),
        "nodig": f"{worst.pair.least:g}".replace(".", ","),
        "naam": f"--rv-{name}",
        "voorstel": better or its,
    }
    sentence = _sentence(palette, shade, is_ink, values)
    path, line = shade.where
    return Finding(path, line, sentence, "kleur")


def _sentence(palette: Palette, shade: Shade, is_ink: bool, values: Mapping[str, object]) -> str:
    sentence = say("kleur.letters", **values) if is_ink else say("kleur.grond", **values)
    more = say("kleur.voorstel", **values)
    if palette.scheme == DARK and shade.is_for_both:
        more = say("kleur.ook-donker", **values)
    return f"{sentence} {more}"


def _floored(ratio: float) -> str:
    """Write a ratio so that it never looks like enough when it is not."""
    return f"{int(ratio * 100) / 100:.2f}".replace(".", ",")


def _unreadable(wardrobe: Wardrobe) -> Iterator[Finding]:
    """A colour that the checker can't read is told: then nobody knows whether it can be seen."""
    told = {setting for each in wardrobe.palettes.values() for setting in each.unreadable()}
    for setting in told:
        sentence = say("kleur.onleesbaar", naam=f"--rv-{setting.name}", waarde=setting.written[:60])
        yield Finding(setting.source.path, setting.line, sentence, "kleur", Level.WARNING)
