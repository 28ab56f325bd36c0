"""How rare a word is, in steps: what few questions change, changes little of this."""

from __future__ import annotations

import math
from functools import cache

# So many key words a question has at most.
KEY_WORDS = 25
KEY_WORDS_IN_AT_MOST = 0.1
# In a smaller archive it is chance which words go together.
KEY_WORDS_FROM = 100
# So many steps lie between a number and its double.
STEPS = 8


@cache
def rounded(number: int) -> float:
    """Round a number of questions to the nearest step."""
    return float(2 ** (round(STEPS * math.log2(number)) / STEPS))


@cache
def rarity(used: int, total: float) -> float:
    """How rare a word is that so many questions hold, out of a (rounded) total.

    It is 0 for a word that is never a key word.
    """
    most = KEY_WORDS_IN_AT_MOST * total
    return math.log(1 + total / rounded(used)) if used >= 2 and rounded(used) <= most else 0.0


def total_of(questions: int) -> float:
    """Give the total to judge by, in an archive of so many questions; 0 when it is too small."""
    return rounded(questions) if questions >= KEY_WORDS_FROM else 0.0
