"""The fields of a question that are searched, and what a word in each is worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from archive.body import Part
from archive.question import Question
from archive.search.pieces import Piece

if TYPE_CHECKING:  # NumPy takes long to start, and what changed little is put together without it.
    from archive.search.arrays import Numbers, Worths


@dataclass(frozen=True, slots=True)
class Field:
    """A sort of text. `weight` is what a word in it is worth, in a text of `usual` words.

    In a longer text it is worth less: `slope` (0-1) tells how much, as b does in BM25F. The usual
    lengths are fixed, so that what one question is worth does not depend on the others.
    """

    weight: float
    usual: int
    slope: float

    @overload
    def worth(self, length: int) -> float: ...

    @overload
    def worth(self, length: Numbers) -> Worths: ...

    def worth(self, length: int | Numbers) -> float | Worths:
        """What one word is worth in a text of this length, in words, or in texts of these."""
        return self.weight / (1 - self.slope + self.slope * length / self.usual)


TITLE = Field(weight=8, usual=7, slope=0.2)
QUESTION = Field(weight=1, usual=200, slope=0.5)
ANSWER = Field(weight=0.4, usual=250, slope=0.5)
NAMES = Field(weight=1, usual=20, slope=0.3)
FIELDS = (TITLE, QUESTION, ANSWER, NAMES)
# Words of different fields do not stand next to each other.
BETWEEN_FIELDS = 8


def texts(question: Question, pieces: Sequence[Piece]) -> Iterator[tuple[Field, str]]:
    """Give every text by which a question can be found, in the order of FIELDS."""
    yield TITLE, question.title
    yield QUESTION, " ".join(each.text for each in pieces if each.part is not Part.ANSWER)
    yield ANSWER, " ".join(each.text for each in pieces if each.part is Part.ANSWER)
    yield NAMES, " . ".join(_names(question))


def _names(question: Question) -> Iterator[str]:
    record = question.record
    yield question.number
    for signatory in question.signatories:
        yield signatory.written
        yield signatory.party.name
        yield signatory.party.full_name
    if question.addressee:
        yield question.addressee.name
    yield from (holder.name for holder in question.portfolio_holders)
    yield from (theme.name for theme in question.themes)
    yield from (attachment.title for attachment in record.attachments)
