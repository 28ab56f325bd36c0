"""What words are worth in a question, in one byte."""

from __future__ import annotations

import math

# A part of a compound is worth half a word.
PART = 0.5
# Worth is written in seven bits, in steps of a twelfth: from 0.02 up to 1,000 and more.
FINENESS, SMALLEST = 8, 4

# Between which worths each step lies. docs/zoek/files.js reads the steps.
BOUNDS = [(2 ** ((step + 0.5) / FINENESS) - 1) / SMALLEST for step in range(1, 127)]


def most_of(written: int) -> float:
    """Give what a word is worth at most, that is written so."""
    step = (written >> 1) - 1
    return BOUNDS[step] if step < len(BOUNDS) else math.inf


def saturated(worth: float) -> float:
    """Tell how much a question is about a word: what is repeated counts less and less."""
    return 1 - 2 / (worth + 2)
