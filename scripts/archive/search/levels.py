"""Which stems the search page knows, and how often each is used."""

from __future__ import annotations

from collections.abc import Sequence

# The search page holds this many words to complete, correct and take apart what is typed.
LONGEST_VOCABULARY = 40_000
# In an archive of this size a word that is used once may well be a mistake.
LARGE = 1_000


def levels_of(stems: Sequence[str], used: Sequence[int], questions: int) -> dict[str, int]:
    """Choose the stems that the search page knows: words of letters, the most used first.

    They come in the order of `stems`, the alphabetical one, each with its use as a logarithm (base
    2). In a large archive what is used once gets the level of a stem that is no part of others.
    """
    fitting = [
        number
        for number, stem in enumerate(stems)
        if len(stem) > 2 and stem.isascii() and stem.isalpha()
    ]
    if len(fitting) > LONGEST_VOCABULARY:
        most_used = sorted(fitting, key=lambda number: -used[number])
        fitting = sorted(most_used[:LONGEST_VOCABULARY])
    doubtful = questions >= LARGE
    return {stems[number]: used[number].bit_length() - doubtful for number in fitting}
