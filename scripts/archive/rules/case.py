"""What a rule over one record looks at, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from archive.finding import Level
from archive.privacy.scan import Scan
from archive.record import Record
from archive.registers import Registers
from archive.rules.day import Day
from archive.settings import Settings


@dataclass(frozen=True, slots=True)
class Case:
    """One record, with all that a rule may look at.

    `files` are the files that exist, `scans` by path what is of persons in attachments.
    """

    record: Record
    registers: Registers
    settings: Settings
    files: frozenset[str]
    today: Day
    scans: Mapping[str, Scan] = field(default_factory=dict)


# A place is a key of the front matter, or the number of a line.
Fault = tuple[str | int, str]
Check = Callable[[Case], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its name and how serious a fault is.

    A rule that draws a conclusion from what is absent needs the `whole` record: it says
    nothing about a record of which a key could not be read.
    """

    name: str
    check: Check
    level: Level = Level.ERROR
    whole: bool = False
