"""An index of which little changed, made from the one before: without NumPy, and soon."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from archive.index import Archive
from archive.search.compounds import KNOWN
from archive.search.holding import Holding, Posting
from archive.search.kept_key_words import KeptKeyWords, key_words_of
from archive.search.kept_shelves import KeptShelves
from archive.search.known_words import KnownWords, Looked
from archive.search.language import dutch
from archive.search.levels import LARGE, read_levels
from archive.search.parts import Looker
from archive.search.rarity import rarity, total_of
from archive.search.shelf import Body
from archive.search.state import State, text_key
from archive.search.stock import GoneError, Stock
from archive.search.supply import Supply
from archive.search.tally import Tally
from archive.search.vocabulary import vocabulary_bytes
from archive.search.worth import most_of, saturated

# When more questions than this must be looked at, to make the index anew is as soon done.
MOST = 64


def revised(archive: Archive, supply: Supply, stock: Stock, before: State) -> State | None:
    """Give the index of an archive, made from the one `before`.

    It is what making it anew would give. None comes back when too much changed for that, when
    questions came between others, or when something is not in the store any more.
    """
    numbers = [question.number for question in archive.questions[::-1]]
    changed = _changed(before, numbers, supply.keys[::-1])
    if changed is None:
        return None
    if not changed:
        return before
    try:
        return _Revision(archive, supply, stock, before).state(numbers, changed)
    except GoneError:
        return None


def _changed(before: State, numbers: Sequence[str], keys: Sequence[bytes]) -> list[int] | None:
    """Give the places of the questions that changed, came last or were last."""
    old, new = len(before.numbers), len(numbers)
    both = min(old, new)
    # What depends on how many questions there are, goes in steps; see there.
    if total_of(old) != total_of(new) or (old < LARGE) != (new < LARGE):
        return None
    if not both or not before.shelves.firsts or before.numbers[:both] != numbers[:both]:
        return None
    pairs = zip(before.keys, keys, strict=False)
    changed = [place for place, (one, other) in enumerate(pairs) if one != other]
    changed += range(both, max(old, new))
    return changed if len(changed) <= MOST else None


class _Revision:
    """All that is needed to go from one index to the next."""

    def __init__(self, archive: Archive, supply: Supply, stock: Stock, before: State) -> None:
        self._questions = archive.questions[::-1]
        self._keys = supply.keys[::-1]
        self._supply = supply
        self._stock = stock
        self._before = before
        self._known = KnownWords(before.known, stock)
        self._language = dutch()
        self._shelves = KeptShelves(before.shelves, stock)
        self._kept = KeptKeyWords(before.key_words, stock.get)
        self._tally = Tally(before.stems, before.used, before.counts, before.levels)
        self._looked: dict[str, Looked] = {}
        # What questions held and hold, by place, of those that changed in any way.
        self._held: dict[int, Holding] = {}
        self._hold: dict[int, Holding] = {}

    def state(self, numbers: Sequence[str], changed: Sequence[int]) -> State | None:
        """Give the next index, when these questions changed."""
        before, tally, total = self._before, self._tally, len(numbers)
        self._held = self._earlier([place for place in changed if place < len(before.numbers)])
        self._hold = self._now([place for place in changed if place < total])
        levels = tally.use(self._uses(), total)
        looker = Looker(self._language, tally.level)
        others = self._look(looker, [stem for stem, level in levels.items() if level >= KNOWN])
        if len(others) + len(changed) > MOST:
            return None
        same = self._now(others)
        self._held |= same
        self._hold |= same
        changes = self._changes()
        shelves, bodies = self._shelves.changed(changes)
        for stem, body in bodies.items():
            tally.hold(stem, body.count - self._shelves.body(stem).count)
        key_words = self._key_words(bodies, total)
        keys = self._keys
        texts = [*before.texts[:total], *[b""] * (total - len(before.texts))]
        for place, words in key_words.items():
            texts[place] = text_key(keys[place], words)
        vocabulary = before.vocabulary
        if levels:
            known = read_levels(tally.stems, tally.levels)
            vocabulary = self._stock.put(vocabulary_bytes(known, self._supply.store))
        return State(
            numbers,
            keys,
            tally.stems,
            tally.used,
            tally.counts,
            bytes(tally.levels),
            shelves,
            vocabulary,
            self._kept.joined_by(key_words, total, self._stock),
            texts,
            self._known.joined_by(self._looked),
        )

    def _earlier(self, places: Sequence[int]) -> dict[int, Holding]:
        """What questions held, by place."""
        prepared = self._supply.earlier(self._before.keys[place] for place in places)
        try:
            return {place: self._holding(prepared[self._before.keys[place]]) for place in places}
        except KeyError:
            raise GoneError from None

    def _now(self, places: Sequence[int]) -> dict[int, Holding]:
        """What questions hold now, by place."""
        questions = [self._questions[place] for place in places]
        prepared = self._supply.prepared(questions, [self._keys[place] for place in places])
        return dict(zip(places, map(self._holding, prepared), strict=True))

    def _holding(self, prepared: bytes) -> Holding:
        return Holding(prepared, self._language, self._stem)

    def _stem(self, word: str) -> str:
        known = self._known.stems(word)
        return known[0] if known else self._language.stem(word)

    def _uses(self) -> dict[str, int]:
        """How much more each stem is used."""
        uses = Counter(stem for each in self._hold.values() for stem in each.stems.values())
        uses.subtract(stem for each in self._held.values() for stem in each.stems.values())
        return {stem: more for stem, more in uses.items() if more}

    def _look(self, looker: Looker, stems: Sequence[str]) -> list[int]:
        """Look at new words, and at those that may come apart otherwise for the sake of stems.

        The other questions come back, by place, that hold one that does.
        """
        known = self._known
        now = {word for each in self._hold.values() for word in each.stems}
        doubtful = known.decided_by(stems)
        new = sorted(word for word in now if not known.stems(word))
        self._looked = {word: looker.look(word) for word in (*doubtful, *new)}
        found: set[int] = set()
        for word in doubtful:
            own = known.stems(word)
            if self._looked[word].stems.split(" ") != [*own]:
                body = self._shelves.body(own[0])
                found.update(_exact(body))
        return sorted(found - self._held.keys() - self._hold.keys())

    def _changes(self) -> dict[str, dict[int, Posting | None]]:
        """Give the postings that are others now, by stem and by question."""
        found: dict[str, dict[int, Posting | None]] = defaultdict(dict)
        for place in sorted(self._held.keys() | self._hold.keys()):
            before, now = self._held.get(place), self._hold.get(place)
            old = before.postings(self._parts_before) if before else {}
            new = now.postings(self._parts) if now else {}
            for stem in old.keys() | new.keys():
                if old.get(stem) != new.get(stem):
                    found[stem][place] = new.get(stem)
        return found

    def _parts_before(self, word: str) -> Sequence[str]:
        return self._known.stems(word)[1:]

    def _parts(self, word: str) -> Sequence[str]:
        looked = self._looked.get(word)
        return looked.stems.split(" ")[1:] if looked else self._parts_before(word)

    def _key_words(self, bodies: Mapping[str, Body], total: int) -> dict[int, bytes]:
        """Give the key words of the questions that may have others now, by place."""
        found = {*self._hold}
        for stem, body in bodies.items():
            found.update(self._drawn(stem, body, total_of(total)))
        others = sorted(found - self._hold.keys())
        hold = self._hold | self._now(others)
        tally, rounded = self._tally, total_of(total)

        @cache
        def rare(stem: str) -> float:
            return rarity(tally.count(stem), rounded) if stem.isalpha() else 0.0

        return {place: key_words_of(hold[place].own(), rare) for place in sorted(found)}

    def _drawn(self, stem: str, body: Body, total: float) -> Iterator[int]:
        """Give the questions in which a stem is a key word or was one, or nearly."""
        counts = body.count, self._shelves.body(stem).count
        before, now = (rarity(count, total) for count in counts)
        if before == now or not stem.isalpha():
            return
        most = max(before, now)
        for question, worth in body.rows():
            if worth & 1 and question not in self._hold:
                lowest = self._kept.lowest(question)
                if lowest is None or 10 * most * saturated(most_of(worth)) > lowest - 1:
                    yield question


def _exact(body: Body) -> Iterator[int]:
    """Give the questions in which a stem stands by itself."""
    return (question for question, worth in body.rows() if worth & 1)
