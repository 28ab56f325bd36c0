"""Rules over a record's number and the place of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from archive.rules.case import Case, Fault
from archive.sentences import say


def number_form(case: Case) -> Iterator[Fault]:
    """A number is a year, a dash and a sequence; letters only where the settings allow them."""
    if not case.settings.is_number(case.record.number):
        yield "nummer", say("nummer.vorm", nummer=case.record.number)


def file_place(case: Case) -> Iterator[Fault]:
    """A record stands in the folder of its year, in a file that starts with its number."""
    path = PurePosixPath(case.record.path)
    year = case.record.number.split("-")[0]
    if path.parts[:-1] != ("vragen", year):
        yield "nummer", say("plaats.map", jaar=year)
    elif not path.name.startswith((f"{case.record.number}-", f"{case.record.number}.")):
        yield "nummer", say("plaats.naam", nummer=case.record.number)


def number_year(case: Case) -> Iterator[Fault]:
    """The year in the number is the year of asking."""
    year = case.record.number.split("-")[0]
    if re.fullmatch("[0-9]{1,9}", year) and int(year) != case.record.submitted.year:
        asked = case.record.submitted.year
        yield "nummer", say("nummer-jaar.anders", jaar=year, ingediend=asked)
