"""Chance that is the same every time."""

from __future__ import annotations

from random import Random


def seeded(*parts: str | int) -> Random:
    """Give the stream of chance that belongs to a seed and a place: `1-12-tijd`."""
    return Random("-".join(map(str, parts)))  # noqa: S311 - a game of words, no secret
