"""The page of one question with its answer, made from no more than what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import NamedTuple

from archive.aspects import ALIKE, LISTED, TITLED, Views
from archive.course import course
from archive.dates import dutch_date
from archive.feeds import feed_of_question, offered
from archive.index import Archive
from archive.lists import Named, addressee, listed
from archive.page import HOME, QUESTIONS, Crumb, Page, card_address
from archive.pictures import Size
from archive.question import Alike, Listed, Question, Titled
from archive.settings import Settings

_NO_SIZES: Mapping[str, Size] = {}


class Shown(NamedTuple):
    """A question with all that its page shows of others: the page changes when one of these does.

    `mentioned` are the numbers of other questions that its texts name, `related` those that are
    most like it, `sizes` those of the pictures beside it, by the names of their files.
    """

    question: Question
    addressee: Named | None
    earlier: Titled | None
    later: Titled | None
    follows: tuple[Listed, ...]
    follow_ups: tuple[Listed, ...]
    mentioned: tuple[str, ...]
    related: tuple[Alike, ...] = ()
    sizes: Mapping[str, Size] = _NO_SIZES


class Around(NamedTuple):
    """A question among the others of its archive: what its page shows is told by these.

    The names are those of `Shown`.
    """

    question: Question
    addressee: Named | None
    earlier: Question | None
    later: Question | None
    follows: Sequence[Question]
    follow_ups: Sequence[Question]
    mentioned: tuple[str, ...]
    related: Sequence[Question]
    sizes: Mapping[str, Size]

    @property
    def shown(self) -> Shown:
        """All that the page shows."""
        return Shown(
            question=self.question,
            addressee=self.addressee,
            earlier=self.earlier.titled if self.earlier else None,
            later=self.later.titled if self.later else None,
            follows=listed(self.follows),
            follow_ups=listed(self.follow_ups),
            mentioned=self.mentioned,
            related=tuple([each.alike for each in self.related]),
            sizes=self.sizes,
        )

    def told(self, views: Views) -> tuple[object, ...]:
        """Tell what the page shows besides the question: others by digests, the rest as it is."""
        return (
            self.addressee,
            views.told(TITLED, [self.earlier] if self.earlier else ()),
            views.told(TITLED, [self.later] if self.later else ()),
            views.told(LISTED, self.follows),
            views.told(LISTED, self.follow_ups),
            self.mentioned,
            views.told(ALIKE, self.related),
            self.sizes,
        )


def around(
    archive: Archive,
    question: Question,
    related: Iterable[str] = (),
    sizes: Mapping[str, Size] = _NO_SIZES,
) -> Around:
    """Give a question of an archive with those that its page shows something of.

    `related` are the numbers of the questions that are most like it, `sizes` those of its pictures.
    """
    known = archive.by_number
    return Around(
        question=question,
        addressee=addressee(archive, question),
        earlier=archive.earlier(question),
        later=archive.later(question),
        follows=archive.followed(question),
        follow_ups=archive.follow_ups(question),
        mentioned=_mentioned(archive, question),
        related=[known[number] for number in related if number in known],
        sizes=sizes,
    )


def told_together(
    archive: Archive,
    questions: Sequence[Question],
    related: Mapping[str, Sequence[str]],
    sizes: Callable[[Question], Mapping[str, Size]],
    views: Views,
) -> tuple[object, ...]:
    """Tell what the pages of questions, one after the other, show besides these questions.

    It is another one when what any of these pages shows is (see `Around.told`), and is made much
    sooner than that of each. `related` are by number the questions that are most like each.
    """
    edges = archive.later(questions[0]), archive.earlier(questions[-1])
    near = [related.get(each.number, ()) for each in questions]
    linked = [each for each in questions if archive.is_linked(each)]
    people = {id(each.addressee): each for each in questions}
    return (
        [addressee(archive, each) for each in people.values()],
        [views.told(TITLED, [each]) if each else b"" for each in edges],
        [
            (
                each.number,
                views.told(LISTED, archive.followed(each)),
                views.told(LISTED, archive.follow_ups(each)),
            )
            for each in linked
        ],
        [
            (each.number, _mentioned(archive, each))
            for each in questions
            if each.record.body.numbers
        ],
        bytes(map(len, near)),
        views.told_alike(chain.from_iterable(near)),
        [(each.number, sizes(each)) for each in questions if each.record.attachments],
    )


def shown(
    archive: Archive,
    question: Question,
    related: Iterable[str] = (),
    sizes: Mapping[str, Size] = _NO_SIZES,
) -> Shown:
    """Give all that the page of a question shows; see `around`."""
    return around(archive, question, related, sizes).shown


def page_changed(archive: Archive, question: Question) -> date:
    """The last day on which the page of a question changed: what follows on it stands there too."""
    later = [each.submitted for each in archive.follow_ups(question)]
    return max(question.last_change, *later) if later else question.last_change


def question_page(shown: Shown, settings: Settings) -> Page:
    """Make the page of one question with its answer."""
    question = shown.question
    asker = question.signatories[0]
    return Page(
        address=question.address,
        title=question.title,
        description=(
            f"Vraag {question.number} van {asker.written} ({asker.party.name}), ingediend op "
            f"{dutch_date(question.submitted)}. Status: {question.status.words}."
        ),
        template="question.html",
        crumbs=(HOME, QUESTIONS, _year(question.submitted.year)),
        content={
            "question": question,
            "addressee": shown.addressee,
            "earlier": shown.earlier,
            "later": shown.later,
            "course": course(question, shown.follow_ups, settings),
            "mentioned": shown.mentioned,
            "follows": shown.follows,
            "follow_ups": shown.follow_ups,
            "related": shown.related,
            "sizes": shown.sizes,
        },
        source=question.record.path,
        feeds=offered(settings, feed_of_question(question)),
        card=card_address(question.number),
    )


def _mentioned(archive: Archive, question: Question) -> tuple[str, ...]:
    """The numbers of other questions that its texts name."""
    found = question.record.body.numbers
    return tuple(each for each in found if each in archive.by_number and each != question.number)


@cache
def _year(year: int) -> Crumb:
    return Crumb(str(year), f"jaren/{year}/")
