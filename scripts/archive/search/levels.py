"""Which stems the search page knows, and how often each is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# The search page holds this many words to complete, correct and take apart what is typed.
LONGEST_VOCABULARY = 40_000
# In an archive of this size a word that is used once may well be a mistake.
LARGE = 1_000


def fits(stem: str) -> bool:
    """Whether a stem is a word of letters, which the search page may know."""
    return len(stem) > 2 and stem.isascii() and stem.isalpha()


def level_of(used: int, questions: int) -> int:
    """Give a use as a logarithm (base 2).

    In a large archive what is used once gets the level of a stem that is no part of others.
    """
    return used.bit_length() - (questions >= LARGE)


def levels_of(stems: Sequence[str], used: Sequence[int], questions: int) -> dict[str, int]:
    """Choose the stems that the search page knows: words of letters, the most used first.

    They come in the order of `stems`, the alphabetical one, each with its level.
    """
    fitting = [number for number, stem in enumerate(stems) if fits(stem)]
    if len(fitting) > LONGEST_VOCABULARY:
        most_used = sorted(fitting, key=lambda number: -used[number])
        fitting = sorted(most_used[:LONGEST_VOCABULARY])
    return {stems[number]: level_of(used[number], questions) for number in fitting}


def write_levels(stems: Sequence[str], levels: Mapping[str, int]) -> bytearray:
    """Write for each stem its level and one; 0 when the search page does not know it."""
    return bytearray(levels.get(stem, -1) + 1 for stem in stems)


def read_levels(stems: Sequence[str], written: bytes | bytearray) -> dict[str, int]:
    """Read what `write_levels` wrote."""
    return {stem: level - 1 for stem, level in zip(stems, written, strict=True) if level}
