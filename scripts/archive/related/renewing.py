"""Which questions are alike after a few of them changed: only what may differ is found again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from archive.index import Archive
from archive.related.compounds import changed_parts
from archive.related.holders import Stems
from archive.related.likeness import Likeness, Near, Scores, renew
from archive.related.pieces import LostError, Pieces, keep, kept
from archive.related.questions import Questions
from archive.related.state import State, chains_of, ground_of, numbers_of
from archive.related.terms import Terms
from archive.related.weights import rarity, too_many, vector
from archive.search.supply import Store

# When more changed than this, or weighs otherwise for it, all is found anew sooner.
MOST_CHANGED, MOST_WEIGHED = 16, 120


class TooMuchError(Exception):
    """So much changed that all must be found anew."""


def renewed(
    state: State, archive: Archive, keys: list[str], store: Store
) -> tuple[State, Near] | None:
    """Give what is known of an archive now, and what is alike, from what was known before.

    It is what is found anew (see `anew`), but for the order in which things are kept. None when
    much changed, or when what was known is lost.
    """
    known = dict(zip(state.keys, state.slots, strict=True))
    stay = known.keys() & keys
    gone = [slot for key, slot in known.items() if key not in stay]
    new = len(keys) - len(stay)
    if max(new, len(gone)) > min(MOST_CHANGED, len(stay)) or state.ground != ground_of(len(keys)):
        return None
    if [key for key in state.keys if key in stay] != [key for key in keys if key in stay]:
        return None
    after = max(state.slots, default=-1) + 1
    free = iter([*gone, *range(after, after + new)])
    slots = [known[key] if key in stay else next(free) for key in keys]
    fresh = {slot: place for place, slot in enumerate(slots) if keys[place] not in stay}
    now = replace(
        state,
        keys=keys,
        numbers=numbers_of(archive),
        slots=slots,
        chains=chains_of(archive, slots),
    )
    try:
        return _Renewal(state, now, archive, store).done(gone, fresh)
    except (LostError, TooMuchError):
        return None


class _Renewal:
    """What was known `before` of an archive, brought up to date; questions go by their slots."""

    def __init__(self, before: State, now: State, archive: Archive, store: Store) -> None:
        """Take a state, and the same with the questions that there are now."""
        self._before = before
        self._now = now
        self._archive = archive
        self._store = store
        self._total = len(now.slots)
        self._most = too_many(self._total)
        self._stems = Stems(Pieces(list(before.holders), store))
        self._terms = Questions(Pieces(list(before.terms), store))
        self._vectors = Questions(Pieces(list(before.vectors), store))
        self._stem_key = before.stems

    def done(self, gone: Iterable[int], fresh: Mapping[int, int]) -> tuple[State, Near]:
        """Give what is known now; `fresh` are new questions with their places among all."""
        terms, questions = Terms(), self._archive.questions
        changed: dict[int, Mapping[str, int]] = {slot: {} for slot in gone}
        changed |= {slot: terms.of(questions[place]) for slot, place in fresh.items()}
        near, scores = self._near(changed.keys() | self._weighed(changed))
        state = replace(
            self._now,
            near=keep(near, self._store),
            scores=keep(scores, self._store),
            terms=self._terms.saved(),
            vectors=self._vectors.saved(),
            holders=self._stems.saved(),
            stems=self._stem_key,
        )
        return state, near

    def _near(self, moved: Set[int]) -> tuple[Near, Scores]:
        """Bring what is most alike up to date, when these questions weigh otherwise."""
        before, now = self._before, self._now
        near: Near = kept(before.near, self._store)
        scores: Scores = kept(before.scores, self._store)
        chains = [set(zip(state.slots, state.chains, strict=True)) for state in (before, now)]
        slots = moved | {slot for slot, _ in chains[0] ^ chains[1]}
        numbers = {
            number
            for state in (before, now)
            for slot, number in zip(state.slots, state.numbers, strict=True)
            if slot in slots
        }
        renew(near, scores, Likeness(self._archive, now, self._stems, self._vectors), numbers)
        return near, scores

    def _weighed(self, changed: Mapping[int, Mapping[str, int]]) -> set[int]:
        """Weigh all questions again that this may change; give those that weigh otherwise now."""
        used = self._used(changed)
        apart = self._apart(used)
        slots = changed.keys() | {slot for stem in apart for slot in self._stems[stem].slots}
        self._is_enough(slots)
        old = {slot: self._stems.with_parts(self._terms[slot], self._most) for slot in slots}
        for stem, times in used.items():
            self._stems.changes(stem).used += times
        for stem, parts in apart.items():
            self._stems.changes(stem).parts = parts
        for slot, terms in changed.items():
            self._terms[slot] = terms
        new = {slot: self._stems.with_parts(self._terms[slot], self._most) for slot in slots}
        slots |= self._held(old, new)
        self._is_enough(slots)
        return {slot for slot in slots if self._is_other(slot, new.get(slot))}

    def _used(self, changed: Mapping[int, Mapping[str, int]]) -> dict[str, int]:
        """How many questions more or less have a stem."""
        used: Counter[str] = Counter()
        for slot, terms in changed.items():
            used.update(terms.keys())
            used.subtract(self._terms[slot].keys())
        found = {stem: times for stem, times in used.items() if times}
        for stem, times in found.items():
            before = self._stems[stem].used
            if (before > self._most) != (before + times > self._most):
                raise TooMuchError
        return found

    def _apart(self, used: Mapping[str, int]) -> dict[str, list[str]]:
        """The parts of stems that come apart otherwise, for there are others now."""
        stems = self._stems
        born = {stem for stem in used if not stems[stem].used}
        died = {stem for stem, times in used.items() if times == -stems[stem].used}
        if not born and not died:
            return {}
        before = frozenset[str](kept(self._stem_key, self._store))
        now = (before | born) - died
        self._stem_key = keep(sorted(now), self._store)
        return {stem: list(parts or ()) for stem, parts in changed_parts(before, now).items()}

    def _held(
        self, old: Mapping[int, Mapping[str, int]], new: Mapping[int, Mapping[str, int]]
    ) -> set[int]:
        """Note which questions have a stem; give those for which another counts otherwise now."""
        counts: dict[str, int] = {}
        for slot, stems in old.items():
            for stem in stems.keys() ^ new[slot].keys():
                slots = self._stems.changes(stem).slots
                counts.setdefault(stem, self._counts(len(slots)))
                if stem in stems:
                    slots.remove(slot)
                else:
                    slots.append(slot)
        found: set[int] = set()
        for stem, before in counts.items():
            slots = self._stems[stem].slots
            if self._counts(len(slots)) != before:
                found.update(slots)
        return found

    def _counts(self, holders: int) -> int:
        return rarity(holders, self._total) if holders <= self._most else 0

    def _is_other(self, slot: int, worth: Mapping[str, int] | None) -> bool:
        """Weigh a question, note its vector, and tell whether it was another."""
        if worth is None:
            worth = self._stems.with_parts(self._terms[slot], self._most)
        before = self._vectors[slot]
        now = vector(worth, lambda stem: len(self._stems[stem].slots), self._most, self._total)
        if now == before:
            return False
        for stem in before.keys() | now.keys():
            if before.get(stem) != now.get(stem):
                self._stems.changes(stem).weighs(slot, now.get(stem, 0))
        self._vectors[slot] = now
        return True

    def _is_enough(self, slots: Set[int]) -> None:
        if len(slots) > MOST_WEIGHED:
            raise TooMuchError
