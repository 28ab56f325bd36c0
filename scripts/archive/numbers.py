"""Numbers of questions: which are taken, and which is the next."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from archive.record import Record
from archive.source import Source

_IN_NAME = re.compile(r"[0-9]{4}-[0-9A-Za-z]+(?=[-.])")
_COUNTED = re.compile(r"([0-9]{4})-([A-Za-z]*)([0-9]+)")
# So many figures has a number where an archive does not show another way.
FIGURES = 3


def numbers_of(record: Record) -> tuple[str, ...]:
    """Every number that leads to a question: its own, and those that it had before."""
    return (record.number, *record.earlier_numbers)


def taken_numbers(source: Source) -> set[str]:
    """Every number of an archive, also of records with a fault, by the names of their files."""
    names = (path.rpartition("/")[2] for path in source.record_paths)
    named = {match[0] for name in names if (match := _IN_NAME.match(name))}
    return named.union(*map(numbers_of, source.records))


def next_number(taken: Collection[str], year: int) -> str:
    """Give the number after the highest of a year, written as the archive writes its numbers.

    That is with as many figures, and with the letters that the highest number of the year has. A
    year without numbers follows the last year that has them. The form in the browser does the same
    (docs/beheer/nummers.js).
    """
    counted = sorted(_counted(taken))
    same = [each for each in counted if each[0] == year]
    shown = same or [each for each in counted if each[0] == max(counted)[0]]
    _, highest, letters, _ = max(shown, default=(year, 0, "", ""))
    figures = min((len(each[3]) for each in shown if each[2] == letters), default=FIGURES)
    return f"{year}-{letters}{(highest if same else 0) + 1:0{figures}d}"


def _counted(numbers: Collection[str]) -> Iterator[tuple[int, int, str, str]]:
    """Numbers that can be counted on: year, value, letters, and the figures as written."""
    for number in numbers:
        if match := _COUNTED.fullmatch(number):
            yield int(match[1]), int(match[3]), match[2], match[3]
