"""What became of the files of an import."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from archive.documents.batch.proposals import Proposal
from archive.documents.draft import Draft
from archive.documents.value import Value


class Outcome(Enum):
    """What became of a file. The value is told to the griffie."""

    NEW = "nieuw"
    KNOWN = "staat al in het archief"
    CHANGED = "veranderd sinds het is ingelezen"
    DOUBLE = "zelfde vragen als een ander bestand"
    ANSWER_LATER = "antwoord bij een vraag die er al is"
    FAULT = "niet gelezen"
    SKIPPED = "overgeslagen"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the report: a file, or one of the sets of questions in it."""

    file: str
    outcome: Outcome
    message: str = ""
    path: str = ""
    number: Value[str] | None = None
    draft: Draft | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a batch, in the order of the files, and what to add to the registers."""

    items: tuple[Item, ...]
    proposals: tuple[Proposal, ...]
    try_out: bool

    @property
    def faults(self) -> tuple[Item, ...]:
        """The files that could not be read."""
        return tuple(item for item in self.items if item.outcome is Outcome.FAULT)

    @property
    def new(self) -> tuple[Item, ...]:
        """The sets of questions that became records."""
        return tuple(item for item in self.items if item.outcome is Outcome.NEW)
