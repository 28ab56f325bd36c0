"""What many questions say of their words, added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from archive.question import Question
from archive.subjects.sightings import COUNT, JOINED, OFTEN, TITLED, sightings, texts
from archive.subjects.wanted import Wanted

# Of a word the questions that are about it, by their places; what is counted; and its spellings
# with a capital. Plain values, for there are many, and they are read back at every build.
Row = tuple[list[int], list[int], dict[str, int]]
# All words of some questions, and the themes of each question, in their order.
Harvest = tuple[dict[str, Row], list[list[str]]]

# Besides what is counted of a word in one question: how many questions have it both in the title
# and in the texts.
ECHOED = JOINED + 1
_SUMS = ECHOED + 1


class Word(NamedTuple):
    """A word, a group of two words or a name, in small letters, and all that was seen of it.

    `questions` are those that are about it, by their places; `titled` of these have it in the
    title, and `echoed` in the texts too. `times` is how often texts hold it; see `sightings` for
    the counts after that. `written` are its spellings with a capital, and how often those occur.
    """

    text: str
    questions: list[int]
    titled: int
    times: int
    noun: int
    verb: int
    capital: int
    place: int
    person: int
    joined: int
    echoed: int
    written: dict[str, int]

    @property
    def total(self) -> int:
        """How often it occurs; in titles each question counts once."""
        return self.titled + self.times


def heard(question: Question) -> tuple[object, ...]:
    """Give all of a question that `harvest` reads, as plain values: never its answer."""
    names = tuple(theme.name for theme in question.themes)
    return question.title, *texts(question), names


def harvest(questions: Iterable[Question], wanted: Wanted) -> Harvest:
    """Add up what some questions say; their places are counted from 0."""
    found: dict[str, Row] = {}
    themes = []
    for place, question in enumerate(questions):
        themes.append([theme.name for theme in question.themes])
        seen = sightings(question, wanted)
        for word, tally in seen.tallies.items():
            row = found.get(word)
            if row is None:
                row = found[word] = [], [0] * _SUMS, {}
            places, sums, written = row
            if tally[TITLED] or tally[COUNT] >= OFTEN or word in wanted.always:
                places.append(place)
            for number, each in enumerate(tally):
                sums[number] += each
            sums[ECHOED] += tally[TITLED] > 0 and tally[COUNT] > 0
            if form := seen.written.get(word):
                written[form] = written.get(form, 0) + 1
    return found, themes


def together(harvests: Iterable[Harvest]) -> Harvest:
    """Bring the harvests of questions together that follow one another."""
    found: dict[str, Row] = {}
    themes: list[list[str]] = []
    for each, themes_of_each in harvests:
        first = len(themes)
        themes += themes_of_each
        for word, (places, sums, written) in each.items():
            row = found.get(word)
            if row is None:
                found[word] = [place + first for place in places], sums[:], dict(written)
                continue
            row[0].extend([place + first for place in places])
            row[1][:] = [one + other for one, other in zip(row[1], sums, strict=True)]
            for form, count in written.items():
                row[2][form] = row[2].get(form, 0) + count
    return found, themes


def words(found: Harvest) -> Iterator[Word]:
    """Give every word that some question is about, in alphabetical order."""
    rows = found[0]
    for text in sorted(rows):
        places, sums, written = rows[text]
        if places:
            yield Word._make((text, places, *sums, written))
