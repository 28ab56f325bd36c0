"""How alike a question is to others, of one question at a time; `nearest` does so of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from archive.index import Archive
from archive.related.holders import Stems
from archive.related.questions import Questions
from archive.related.state import State
from archive.related.weights import LEAST, MOST, THEME

# A question that is like another, so that the most alike is the lowest: what it scores, below
# zero; its place among all; and its number.
Like = tuple[int, int, str]
# What is most like each question, by their numbers; and what these score.
Near = dict[str, list[str]]
Scores = dict[str, list[int]]


class Likeness:
    """Tells what is like a question, by what is known of stems and questions now."""

    def __init__(self, archive: Archive, state: State, stems: Stems, vectors: Questions) -> None:
        """Take an archive, with its numbers, slots and chains as they are in `state`."""
        self._archive = archive
        self._state = state
        self._stems = stems
        self._vectors = vectors
        self._place = {slot: place for place, slot in enumerate(state.slots)}
        self.place_of = {number: place for place, number in enumerate(state.numbers)}

    def of(self, number: str) -> list[Like]:
        """Give all that is like a question enough to be shown, the most alike first."""
        place = self.place_of[number]
        scores: dict[int, int] = defaultdict(int)
        for stem, weight in self._vectors[self._state.slots[place]].items():
            holders = self._stems[stem]
            for other, each in zip(holders.weighty, holders.weights, strict=True):
                scores[other] += weight * each
        chains, numbers = self._state.chains, self._state.numbers
        chain, themes = chains[place], self._themes(place)
        found = []
        for other, score in scores.items():
            if score < LEAST or chains[there := self._place[other]] == chain:
                continue
            shared = 0 if themes.isdisjoint(self._themes(there)) else THEME
            found.append((-score - shared, there, numbers[there]))
        found.sort()
        return found

    def _themes(self, place: int) -> Set[str]:
        return {theme.name for theme in self._archive.questions[place].themes}


def renew(near: Near, scores: Scores, likeness: Likeness, moved: Set[str]) -> None:
    """Bring the most alike up to date, after some questions moved: are new, gone or others now."""
    of_moved = {each: likeness.of(each) for each in moved & likeness.place_of.keys()}
    gained: dict[str, list[Like]] = defaultdict(list)
    for number, found in of_moved.items():
        for score, _, other in found:
            gained[other].append((score, likeness.place_of[number], number))
    lost = [number for number, others in near.items() if not moved.isdisjoint(others)]
    for number in {*gained, *lost} - moved:
        before = [
            (-score, likeness.place_of.get(other, 0), other)
            for other, score in zip(near.get(number, ()), scores.get(number, ()), strict=True)
        ]
        stay = [each for each in before if each[2] not in moved]
        best = sorted([*stay, *gained[number]])[:MOST]
        if len(before) == MOST and not _is_sure(best, before[-1], moved):
            best = likeness.of(number)
        _note(near, scores, number, best)
    for number in moved:
        _note(near, scores, number, of_moved.get(number, ()))


def _is_sure(best: Sequence[Like], last: Like, moved: Set[str]) -> bool:
    """Whether nothing else can be more alike: that was less so than what came last before."""
    score, place, number = last
    return len(best) == MOST and best[-1][:2] <= (score, 0 if number in moved else place)


def _note(near: Near, scores: Scores, number: str, best: Sequence[Like]) -> None:
    if best:
        near[number] = [other for _, _, other in best[:MOST]]
        scores[number] = [-score for score, _, _ in best[:MOST]]
    else:
        near.pop(number, None)
        scores.pop(number, None)
