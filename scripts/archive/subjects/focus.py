"""Whether questions with a word in common have more than that in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

# Of fewer questions with themes it is chance what they share.
FEW = 5
# Two questions about one thing share a theme so many times as often as any two questions do.
MORE_OFTEN = 3


class Focus:
    """Tells of words whether they are about one thing, by the themes of their questions."""

    def __init__(self, themes: Sequence[Sequence[str]]) -> None:
        """Look at the themes of all questions."""
        self._themes = themes
        self._usual = self._shared(range(len(themes)))[1]

    def is_clear(self, places: Iterable[int]) -> bool:
        """Whether questions go together by their themes; so it is as long as that is not sure."""
        number, shared = self._shared(places)
        return number < FEW or shared >= MORE_OFTEN * self._usual

    def _shared(self, places: Iterable[int]) -> tuple[int, float]:
        """How many of these questions have a theme, and how many themes two of those share."""
        found: Counter[str] = Counter()
        number = 0
        for place in places:
            themes = self._themes[place]
            number += bool(themes)
            found.update(themes)
        if number < 2:
            return number, 0
        return number, sum(n * (n - 1) for n in found.values()) / (number * (number - 1))
