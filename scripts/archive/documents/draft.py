"""What a form says, each value with where it stood and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from archive.body import Body
from archive.documents.proof import Proof
from archive.documents.sheet import Left
from archive.documents.value import Value
from archive.record import Asker, Kind


@dataclass(frozen=True, slots=True)
class Draft:
    """One set of questions out of a form, before it has a number in the archive.

    `number` is the form's own, "" when it has none. A date that is None is missing, or there is
    no answer yet. `repeats` tells that the questions stand in a letter of answer.
    `remarks` tell in Dutch what was done; `doubts` what somebody must look at in the text.
    """

    file: str
    subject: Value[str]
    askers: Value[tuple[Asker, ...]]
    submitted: Value[date | None]
    received: Value[date | None]
    answered: Value[date | None]
    portfolio_holders: Value[tuple[str, ...]]
    addressed_to: Value[str]
    answer_mode: Value[str]
    kind: Value[Kind]
    number: Value[str]
    themes: Value[tuple[str, ...]]
    body: Body
    left: tuple[Left, ...]
    proof: Proof
    remarks: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    repeats: bool = False
