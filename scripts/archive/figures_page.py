"""The page of figures: what was asked and answered, by year, party, theme and person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from archive.aspects import Later, Views
from archive.charts import YEARS, Asked, Kept, bars, boxes, grid, kept, kept_of_group
from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES, Entrance
from archive.figures import Outcome
from archive.index import Archive, Group
from archive.lists import counts
from archive.page import HOME, Page, Shows
from archive.question import Status
from archive.settings import Settings

FIGURES = "cijfers/"
# So many askers are named.
MOST_ASKERS = 15


@dataclass(frozen=True, slots=True)
class _Figures:
    """All that the page of figures is made from; those who hold a portfolio by name and address.

    Groups come with the most questions first; of askers, those who are named.
    """

    indexed: ClassVar[bool] = True
    address: ClassVar[str] = FIGURES
    title: ClassVar[str] = "Cijfers"

    today: date
    count: int
    waiting: tuple[tuple[Status, int], ...]
    years: Mapping[int, Later[tuple[Outcome, ...]]]
    holders: tuple[tuple[str, str, Later[tuple[Outcome, ...]]], ...]
    parties: tuple[Asked, ...]
    themes: tuple[Asked, ...]
    askers: tuple[Asked, ...]
    asker_count: int

    def page(self, settings: Settings) -> Page:  # noqa: ARG002 (of Shows)
        """Make the page."""
        years = {year: outcomes() for year, outcomes in self.years.items()}
        shown, this_year = list(years)[:YEARS], self.today.year
        kind = PORTFOLIO_HOLDERS.singular
        return Page(
            address=self.address,
            title=self.title,
            description="Hoeveel vragen de gemeenteraad stelt, aan wie, waarover, en hoe snel er "
            "antwoord komt.",
            template="figures.html",
            crumbs=(HOME,),
            content={
                "today": self.today,
                "count": self.count,
                "waiting": self.waiting,
                "years": bars([(str(year), f"jaren/{year}/", len(q)) for year, q in years.items()]),
                "parties": bars(_counted(self.parties)),
                "party_grid": grid(self.parties, shown, this_year),
                "kept_by_year": _counting(
                    kept(str(year), f"jaren/{year}/", {"jaar": str(year)}, outcomes)
                    for year, outcomes in years.items()
                ),
                "kept_by_holder": _counting(
                    kept_of_group(kind, name, address, outcomes())
                    for name, address, outcomes in self.holders
                ),
                "boxes": boxes(years),
                "theme_grid": grid(self.themes, shown, this_year),
                "askers": bars(_counted(self.askers)),
                "asker_count": self.asker_count,
            },
        )


def figures_page(archive: Archive, views: Views) -> Shows:
    """Give the page of figures."""
    return _Figures(
        today=archive.today,
        count=len(archive.questions),
        waiting=tuple((status, len(found)) for status, found in archive.waiting.items()),
        years={year: views.outcomes(questions) for year, questions in archive.years.items()},
        holders=tuple(
            (group.name, group.address, views.outcomes(group.questions))
            for group in archive.groups[PORTFOLIO_HOLDERS.folder]
        ),
        parties=_most_first(archive, PARTIES),
        themes=_most_first(archive, THEMES),
        askers=_most_first(archive, ASKERS)[:MOST_ASKERS],
        asker_count=len(archive.groups[ASKERS.folder]),
    )


def _counting(found: Iterable[Kept]) -> tuple[Kept, ...]:
    """Leave out where nothing is counted."""
    return tuple(each for each in found if each.total)


def _most_first(archive: Archive, entrance: Entrance) -> tuple[Asked, ...]:
    """The groups with the most questions first; of equals in alphabetical order."""
    groups = sorted(archive.groups[entrance.folder], key=lambda group: -len(group.questions))
    return tuple(map(_asked, groups))


def _asked(group: Group) -> Asked:
    return Asked(group.name, group.address, len(group.questions), counts(group.years))


def _counted(groups: Sequence[Asked]) -> list[tuple[str, str, int]]:
    return [(group.name, group.address, group.count) for group in groups]
