"""The pages of a year, of the whole archive or of a group, and those of its months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from archive.aspects import Later, Views
from archive.dates import MONTHS
from archive.feeds import Followed
from archive.index import by_month, listed_by_month
from archive.lists import FIRST_OF_MONTH, counts, months
from archive.page import Crumb, Declared, Page
from archive.question import Listed, Question
from archive.settings import Settings
from archive.wording import count

# A list with more questions than this is divided over pages of its months.
LONGEST_LIST = 250


@dataclass(frozen=True, slots=True)
class Around:
    """What the pages of all years of a group have in common, or those of the whole archive.

    `followed` is what can be followed there: a year that is over tells nothing new. `own` is the
    key of the group.
    """

    crumbs: tuple[Crumb, ...]
    followed: Followed
    own: str = ""


@dataclass(frozen=True, slots=True)
class _Year:
    """All that the page of a year is made from.

    `divided` has how many questions each month has of a year that is divided over its months, and
    is empty for another one. `lines` are those of all questions, but of a group whose year is
    divided the first ones of each month.
    """

    indexed: ClassVar[bool] = True

    address: str
    title: str
    year: int
    count: int
    around: Around
    years: tuple[str, ...]
    divided: tuple[tuple[int, int], ...]
    lines: Later[tuple[Listed, ...]]

    def page(self, settings: Settings) -> Page:  # noqa: ARG002 (of Shows)
        """Make the page."""
        lines, around = self.lines(), self.around
        return Page(
            address=self.address,
            title=self.title,
            description=f"{self.title}: {count(self.count, 'vraag', 'vragen')}.",
            template="year.html",
            crumbs=around.crumbs,
            content={
                "year": self.year,
                "count": self.count,
                "months": months(listed_by_month(lines), dict(self.divided)),
                "divided": bool(self.divided),
                "questions": lines if self.years or not self.divided else (),
                "own": around.own,
                "years": self.years,
                "calendar": around.followed.calendar,
            },
            feeds=around.followed.feeds,
        )


@dataclass(frozen=True, slots=True)
class _Month:
    """All that the page of a month is made from; `months` has those of its year."""

    indexed: ClassVar[bool] = True

    folder: str
    name: str
    title: str
    year: int
    around: Around
    months: tuple[str, ...]
    of_all: bool
    lines: Later[tuple[Listed, ...]]

    @property
    def address(self) -> str:
        """The address of the page, from the root of the site."""
        return f"{self.folder}{self.name}/"

    def page(self, settings: Settings) -> Page:  # noqa: ARG002 (of Shows)
        """Make the page."""
        lines, around = self.lines(), self.around
        return Page(
            address=self.address,
            title=self.title,
            description=f"{self.title}: {count(len(lines), 'vraag', 'vragen')}.",
            template="month.html",
            crumbs=(*around.crumbs, Crumb(str(self.year), self.folder)),
            content={
                "questions": lines,
                "own": around.own,
                "name": self.name,
                "months": self.months,
                "folder": self.folder,
                "of_all": self.of_all,
                "calendar": around.followed.calendar,
            },
            feeds=around.followed.feeds,
        )


def year_pages(
    address: str,
    title: str,
    year: int,
    questions: Sequence[Question],
    around: Around,
    *,
    views: Views,
    years: tuple[str, ...] = (),
) -> Iterator[Declared]:
    """The page of one year, and those of its months when the year alone would be too long.

    `years` are those of the archive: only the pages of the whole archive have them, and a calendar.
    """
    by_months = by_month(questions) if len(questions) > LONGEST_LIST else {}
    shown = questions
    if by_months and not years:
        shown = [each for found in by_months.values() for each in found[:FIRST_OF_MONTH]]
    whole = _Year(
        address=address,
        title=title,
        year=year,
        count=len(questions),
        around=around,
        years=years,
        divided=tuple(counts(by_months).items()),
        lines=views.listed(shown),
    )
    yield Declared(whole, partial(views.last_change, questions))
    names = tuple(MONTHS[month - 1] for month in by_months)
    for name, found in zip(names, by_months.values(), strict=True):
        month = _Month(
            folder=address,
            name=name,
            title=f"{title.removesuffix(str(year)).strip()} {name} {year}",
            year=year,
            around=around,
            months=names,
            of_all=bool(years),
            lines=views.listed(found),
        )
        yield Declared(month, partial(views.last_change, found))
