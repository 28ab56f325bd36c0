"""Which words of an archive are its subjects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.index import Archive
from archive.registers import fold
from archive.subjects.barred import Barred
from archive.subjects.beside import beside
from archive.subjects.focus import Focus
from archive.subjects.harvest import Harvest, Word, words
from archive.subjects.nouns import Kind, kinds
from archive.subjects.plurals import singular_of
from archive.subjects.subject import Subject, Subjects, anchors, letter_of, order
from archive.subjects.wanted import Wanted

# In an archive of so many questions a subject has three of them at least, and two in a smaller one.
LARGE = 2_000
# In an archive of so many, a noun must stand in two titles.
SOME = 600
# What is in more than this share of all questions tells nothing, if it is in more than so many.
MOST, ALWAYS_FITS = 0.04, 25
# A noun that readers look for stands in the titles of a quarter of the questions about it.
TITLED = 0.25


@dataclass(frozen=True, slots=True)
class _Found:
    """A subject to be: its name, and the places of its questions."""

    name: str
    places: tuple[int, ...]


# A subject as plain values: its name, anchor and letter, the names beside it, and the places of its
# questions.
Chosen = tuple[str, str, str, tuple[str, ...], tuple[int, ...]]


def choose(found: Harvest, wanted: Wanted, barred: Barred) -> list[Chosen]:
    """Choose the subjects of an archive, in their order; `found` is what its questions say."""
    seen = {word.text: word for word in words(found)}
    total = len(found[1])
    chosen = {each.name: each.places for each in _asked_for(seen, wanted, total)}
    free = {text: word for text, word in seen.items() if text not in wanted.names}
    focus = Focus(found[1])
    for each, kind in _by_themselves(free, barred, total):
        # Whatever happens in a place, it is a place that people look for.
        if kind is Kind.NAME or focus.is_clear(each.places):
            chosen.setdefault(each.name, each.places)
    names = sorted(chosen, key=order)
    anchor, others = anchors(names), beside(names)
    return [
        (name, anchor[name], letter_of(name), others.get(name, ()), chosen[name]) for name in names
    ]


def subjects_from(chosen: Iterable[Chosen], archive: Archive) -> Subjects:
    """Give the subjects that were chosen, with their questions."""
    question = archive.questions.__getitem__
    return Subjects(
        tuple(
            Subject(name, anchor, letter, tuple(map(question, places)), tuple(others))
            for name, anchor, letter, others, places in chosen
        )
    )


def _asked_for(seen: Mapping[str, Word], wanted: Wanted, total: int) -> Iterable[_Found]:
    """What the griffie joined, or wants to be shown."""
    groups: dict[str, list[Word]] = defaultdict(list)
    for text, name in wanted.names.items():
        if text in seen:
            groups[name].append(seen[text])
    for name, members in groups.items():
        least = 1 if fold(name) in wanted.always else _least(total)
        places = _places(members)
        if len(places) >= least:
            yield _Found(name, places)


def _by_themselves(
    seen: Mapping[str, Word], barred: Barred, total: int
) -> Iterable[tuple[_Found, Kind]]:
    """What the texts show to be a subject, and of which kind it is."""
    for members, kind in _joined(seen, kinds(seen)):
        if barred.has(members, kind):
            continue
        places = _places(members)
        most = max(ALWAYS_FITS, int(MOST * total))
        if not _least(total) <= len(places) <= most:
            continue
        if kind is Kind.NAME or _is_in_titles(members, len(places), total):
            yield _Found(_name(members), places), kind


def _least(total: int) -> int:
    return 3 if total >= LARGE else 2


def _is_in_titles(members: Sequence[Word], questions: int, total: int) -> bool:
    """Whether titles use a word for what questions are about, which their texts go on about."""
    titled = sum(word.titled for word in members)
    needed = 2 if total >= SOME else 1
    return titled >= max(needed, TITLED * questions) and any(word.echoed for word in members)


def _joined(
    seen: Mapping[str, Word], kind_of: Mapping[str, Kind]
) -> Iterable[tuple[list[Word], Kind]]:
    """Bring plurals to their singulars, each kind by itself."""
    for kind in Kind:
        texts = [text for text in kind_of if kind_of[text] is kind]
        singular = singular_of(frozenset(texts))
        groups: dict[str, list[Word]] = defaultdict(list)
        for text in texts:
            head = singular.get(text, text)
            groups[singular.get(head, head)].append(seen[text])
        yield from ((members, kind) for members in groups.values())


def _places(members: Iterable[Word]) -> tuple[int, ...]:
    return tuple(sorted({place for word in members for place in word.questions}))


def _name(members: Sequence[Word]) -> str:
    """Write a subject as most questions do."""
    most = max(members, key=lambda word: (len(word.questions), -len(word.text), word.text))
    if most.capital * 2 < most.total - most.titled or not most.written:
        return most.text
    return max(most.written, key=lambda form: (most.written[form], form))
