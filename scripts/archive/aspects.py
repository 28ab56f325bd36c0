"""What general pages know of questions: some aspects, made when they are shown, known by digests.

Most pages stay as they are from build to build. So what they are made from is told without making
it, as far as somebody knows the digests of every aspect of every question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
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


_LISTED: Callable[[Question], Listed] = attrgetter("listed")
# Each tells something of one question, in plain values. Of each there must be digests.
ASPECTS: tuple[Callable[[Question], Any], ...] = (_LISTED, outcome, _row)


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
        self._listed, self._outcomes, self._rows = (
            dict(zip(ids, found, strict=True)) for found in digests
        )
        self._days = dict(zip(ids, days, strict=True))

    def last_change(self, questions: Sequence[Question]) -> date | None:
        """The last day on which something happened to one of these questions."""
        last = max(map(self._days.__getitem__, map(id, questions)), default=0)
        return date.fromordinal(last) if last else None

    def listed(self, questions: Sequence[Question]) -> Later[tuple[Listed, ...]]:
        """Give questions as lines of a list, in the same order."""
        return Later(
            _joined(self._listed, questions), lambda: tuple([each.listed for each in questions])
        )

    def outcomes(self, questions: Sequence[Question]) -> Later[tuple[Outcome, ...]]:
        """Give what figures count of questions."""
        return Later(_joined(self._outcomes, questions), lambda: tuple(map(outcome, questions)))

    def rows(self, questions: Sequence[Question]) -> Later[tuple[Row, ...]]:
        """Give questions as rows of a short list, in the same order."""
        return Later(_joined(self._rows, questions), lambda: tuple(map(_row, questions)))


def unknown(questions: Sequence[Question]) -> Views:
    """Give views for pages that are made at once: nobody needs to know whether they changed."""
    days = [each.last_change.toordinal() for each in questions]
    return Views(questions, [[b""] * len(questions)] * len(ASPECTS), days)


def _joined(digests: dict[int, bytes], questions: Iterable[Question]) -> bytes:
    found = b"".join(map(digests.__getitem__, map(id, questions)))
    return blake2b(found, digest_size=16).digest()
