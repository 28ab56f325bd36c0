"""Figures as Dutch readers write them."""

from __future__ import annotations

from archive.wording import dutch_number


def figure(value: float | None) -> str:
    """Write a figure with as many decimals as say something; a dash when there is none."""
    if value is None:
        return "–"
    if value >= 100:
        return dutch_number(round(value))
    return f"{value:.{1 if value >= 10 else 2}f}".replace(".", ",")
