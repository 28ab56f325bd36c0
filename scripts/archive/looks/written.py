"""The files in which a municipality says how its site looks, as text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A file: its path as findings name it, and what is in it."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Looks:
    """The files with colours: the defaults, the tokens of the municipality, its own stylesheet."""

    defaults: Written | None = None
    tokens: Written | None = None
    dark_tokens: Written | None = None
    house: Written | None = None


NO_LOOKS = Looks()
