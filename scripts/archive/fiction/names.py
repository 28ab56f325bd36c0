"""Invented names of streets, buildings, firms and people."""

from __future__ import annotations

from random import Random

from archive.fiction.vocabulary import names
from archive.fiction.words import Noun, capital

_PREFIXES = ("", "", "", "", "", "van", "de", "van der", "van den", "ter", "van 't")


def surname(rng: Random) -> tuple[str, str]:
    """Draw a surname: its prefix and its main part, as `van der`, `Hazelberg`."""
    parts = names()
    main = rng.choice(parts["naam_voor"]) + rng.choice(parts["naam_achter"])
    return rng.choice(_PREFIXES), main


def first_name(rng: Random) -> tuple[str, bool]:
    """Draw a first name, and whether it is a woman's."""
    woman = rng.random() < 0.5
    return rng.choice(names()["vrouw" if woman else "man"]), woman


def resident(rng: Random) -> Noun:
    """Draw an inhabitant: `mevrouw Van der Hazelberg`."""
    prefix, main = surname(rng)
    title = rng.choice(("mevrouw", "de heer"))
    return Noun("", f"{title} {capital(prefix)} {main}" if prefix else f"{title} {main}")


def street(rng: Random) -> Noun:
    """Draw a street: `de Eikenlaan`."""
    parts = names()
    first = capital(rng.choice(parts["straat"]))
    if rng.random() < 0.2:
        return Noun("het", first + rng.choice(parts["straat_het"]))
    return Noun("de", first + rng.choice(parts["straat_de"]))


def square(rng: Random) -> Noun:
    """Draw a square: `het Sluisplein`."""
    return Noun("het", capital(rng.choice(names()["straat"])) + "plein")


def building(rng: Random) -> Noun:
    """Draw the name of a building or society: `De Vlinderhof`."""
    parts = names()
    name = capital(rng.choice(parts["huis_voor"]) + rng.choice(parts["huis_achter"]))
    return Noun("", name)


def firm(rng: Random) -> Noun:
    """Draw a firm: `Bouwbedrijf Hazelstra`."""
    parts = names()
    first = rng.choice(parts["naam_voor"]) + rng.choice(parts["naam_achter"])
    return Noun("", f"{rng.choice(parts['firma'])} {first}")


def neighbourhood(rng: Random) -> Noun:
    """Draw a neighbourhood: `Merelwoude`, `de Wilgenbuurt`."""
    parts = names()
    if rng.random() < 0.4:
        return Noun("de", rng.choice(parts["wijk_de"]).replace("_", " "))
    return Noun("", rng.choice(parts["wijk"]))
