"""The ways down a long question and its answer: a short list at the top of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.body import Part
from archive.headings import headings
from archive.numbered import Point
from archive.plain import beginning
from archive.question import Layout, Question
from archive.wording import enumerate_words

# There is a list for more places than this on a page of some length, and for any on a long page.
FEW = 3
SOME_WORDS = 250
MANY_WORDS = 600
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Jump:
    """A place on the page, by its address there; `more` is what it is about."""

    place: str
    name: str
    more: str = ""


def jumps(question: Question, layout: Layout, words: int, answer: str) -> tuple[Jump, ...]:
    """Give the places to jump to; none when the page is short or has few.

    `words` is how many there are, `answer` the HTML of an answer that is shown as a whole.
    """
    if words < SOME_WORDS:
        return ()
    found = tuple(_places(question, layout, answer))
    return found if len(found) > (1 if words > MANY_WORDS else FEW) else ()


def _places(question: Question, layout: Layout, answer: str) -> Iterator[Jump]:
    body = question.record.body
    if body.text(Part.EXPLANATION):
        yield Jump("toelichting", "Toelichting")
    if layout.pairs:
        for pair in layout.pairs:
            yield from map(_point, pair.questions)
    else:
        yield Jump("vraag", "Vraag")
        yield from map(_point, layout.question.points if layout.question else ())
        if body.text(Part.ANSWER):
            yield Jump("antwoord", "Antwoord")
            yield from _highest(answer)
    if question.record.attachments:
        yield Jump("bijlagen", "Bijlagen")


def _point(point: Point) -> Jump:
    numbers = enumerate_words([str(number) for number in point.numbers])
    return Jump(f"vraag-{point.numbers[0]}", f"Vraag {numbers}", beginning(point.text, _LONGEST))


def _highest(answer: str) -> Iterator[Jump]:
    """Give the headings of an answer that stand above all others in it."""
    found = list(headings(answer))
    level = min((each.level for each in found), default=0)
    for each in found:
        if each.level == level and each.words:
            yield Jump(each.place, each.words)
