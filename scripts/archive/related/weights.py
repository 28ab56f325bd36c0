"""What a stem counts in a question, among all others: by these rules everything is weighed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import sqrt

# A stem tells nothing when more than one in so many questions has it, or more than this many.
IN_AT_MOST_ONE_IN, IN_AT_MOST = 10, 400
# In a small archive it is chance how many that is.
ALWAYS = 5
# A question is told apart by so many stems.
MOST_STEMS = 32
# The length of each vector.
LENGTH = 255
# No weight is more, so that one stem in common is never enough (see `LEAST`).
HEAVIEST = 96

# So many questions are shown with another.
MOST = 5
# Two questions with the same vector score this much.
SAME = LENGTH * LENGTH
# What scores less, is not like it; two stems or more are needed for it.
LEAST = round(0.15 * SAME)
# A theme in common is a little likeness, but not enough by itself.
THEME = round(0.02 * SAME)


def too_many(total: int) -> int:
    """Tell how many of so many questions may have a stem at most."""
    return min(total // IN_AT_MOST_ONE_IN + ALWAYS, IN_AT_MOST)


def rarity(used: int, total: int) -> int:
    """How rare a stem is: the logarithm of how many times as many questions there are.

    It goes in steps of a half (base 2), so that it seldom changes. What one question has is
    as rare as what two have: it may be a mistake.
    """
    return max((total * total).bit_length() + 1 - (max(used, 2) ** 2).bit_length(), 1)


def half(worth: int) -> int:
    """What the parts of a compound count."""
    return worth + 1 >> 1


def vector(
    worth: Mapping[str, int], used: Callable[[str], int], most: int, total: int
) -> dict[str, int]:
    """Give the stems that tell a question apart, with their weights: `Vectors`, for one question.

    `worth` has its stems and parts of stems; `used` tells how many of all `total` questions have
    one, which are `most` at most.
    """
    heavy = []
    for stem, each in worth.items():
        holders = used(stem)
        if holders <= most:
            heavy.append((-each * rarity(holders, total), stem))
    heavy.sort()
    chosen = heavy[:MOST_STEMS]
    length = sqrt(sum(weight * weight for weight, _ in chosen))
    return {stem: min(round(LENGTH * -weight / length), HEAVIEST) for weight, stem in chosen}
