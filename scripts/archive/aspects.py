"""What general pages know of questions: some aspects, made when they are shown, known by digests.

Most pages stay as they are from build to build. So what they are made from is told without making
it, as far as somebody knows the digests of every aspect of every question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from itertools import repeat
from operator import attrgetter
from typing import Any, Generic, TypeVar

from archive.figures import Outcome, outcome
from archive.question import Listed, Question

T = TypeVar("T")

# A question in a short list: its address, title and year, and no more than that, so that little
# makes a page another one.
Row = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Later(Generic[T]):
    """A value that is made when it is called for; `digest` is another one when the value is."""

    digest: bytes
    make: Callable[[], T] = field(compare=False)

    def __call__(self) -> T:
        """Make the value."""
        return self.make()


def _row(question: Question) -> Row:
    return (question.address, question.title, question.submitted.year)


Aspect = Callable[[Question], Any]

LISTED: Aspect = attrgetter("listed")
TITLED: Aspect = attrgetter("titled")
ALIKE: Aspect = attrgetter("alike")
# Each tells something of one question, in plain values. Of each there must be digests.
ASPECTS: tuple[Aspect, ...] = (LISTED, outcome, _row, TITLED, ALIKE)

# Stands for the digest of a question that is no more, and is as long as one.
_GONE = bytes(16)
_number = attrgetter("record.number")


class Views:
    """Gives pages what they show of questions, aspect by aspect."""

    def __init__(
        self,
        questions: Sequence[Question],
        digests: Sequence[Sequence[bytes]],
        days: Sequence[int],
    ) -> None:
        """Take all questions; `digests` has those of every aspect, question after question.

        `days` has the last day on which something happened to each, as an ordinal.
        """
        ids = list(map(id, questions))
        self._questions = questions  # The same id is not given to another question meanwhile.
        self._digests = {
            aspect: dict(zip(ids, found, strict=True))
            for aspect, found in zip(ASPECTS, digests, strict=True)
        }
        self._days = dict(zip(ids, days, strict=True))
        self._alike = dict(zip(map(_number, questions), digests[ASPECTS.index(ALIKE)], strict=True))

    def told(self, aspect: Aspect, questions: Sequence[Question]) -> bytes:
        """Tell an aspect of questions by its digests, one after the other."""
        if not questions:
            return b""
        return b"".join(map(self._digests[aspect].__getitem__, map(id, questions)))

    def told_alike(self, numbers: Iterable[str]) -> bytes:
        """Tell the same of questions that are like another, by their numbers; some may be gone."""
        return b"".join(map(self._alike.get, numbers, repeat(_GONE)))

    def last_change(self, questions: Sequence[Question]) -> date | None:
        """The last day on which something happened to one of these questions."""
        last = max(map(self._days.__getitem__, map(id, questions)), default=0)
        return date.fromordinal(last) if last else None

    def listed(self, questions: Sequence[Question]) -> Later[tuple[Listed, ...]]:
        """Give questions as lines of a list, in the same order."""
        return Later(
            self._digest(LISTED, questions), lambda: tuple([each.listed for each in questions])
        )

    def outcomes(self, questions: Sequence[Question]) -> Later[tuple[Outcome, ...]]:
        """Give what figures count of questions."""
        return Later(self._digest(outcome, questions), lambda: tuple(map(outcome, questions)))

    def rows(self, questions: Sequence[Question]) -> Later[tuple[Row, ...]]:
        """Give questions as rows of a short list, in the same order."""
        return Later(self._digest(_row, questions), lambda: tuple(map(_row, questions)))

    def _digest(self, aspect: Aspect, questions: Sequence[Question]) -> bytes:
        return blake2b(self.told(aspect, questions), digest_size=16).digest()


def unknown(questions: Sequence[Question]) -> Views:
    """Give views for pages that are made at once: nobody needs to know whether they changed."""
    days = [each.last_change.toordinal() for each in questions]
    return Views(questions, [[b""] * len(questions)] * len(ASPECTS), days)
