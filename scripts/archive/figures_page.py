"""The page of figures: what was asked and answered, by year, party, theme and person."""

from __future__ import annotations

from collections.abc import Sequence

from archive.charts import YEARS, Kept, bars, boxes, grid, kept, kept_of_group
from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES, Entrance
from archive.index import Archive, Group
from archive.page import HOME, Page, last_change

FIGURES = "cijfers/"
# So many askers are named.
MOST_ASKERS = 15


def figures_page(archive: Archive) -> Page:
    """Give the page of figures."""
    years = archive.years
    shown = list(years)[:YEARS]
    return Page(
        address=FIGURES,
        title="Cijfers",
        description="Hoeveel vragen de gemeenteraad stelt, aan wie, waarover, en hoe snel er "
        "antwoord komt.",
        template="figures.html",
        crumbs=(HOME,),
        content={
            "today": archive.today,
            "count": len(archive.questions),
            "waiting": [(status, len(found)) for status, found in archive.waiting.items()],
            "years": bars([(str(year), f"jaren/{year}/", len(q)) for year, q in years.items()]),
            "parties": bars(_counted(archive, PARTIES)),
            "party_grid": grid(_most_first(archive, PARTIES), shown, archive.today.year),
            "kept_by_year": _counting(
                [
                    kept(str(year), f"jaren/{year}/", {"jaar": str(year)}, questions)
                    for year, questions in years.items()
                ]
            ),
            "kept_by_holder": _counting(
                [kept_of_group(group) for group in archive.groups[PORTFOLIO_HOLDERS.folder]]
            ),
            "boxes": boxes(years),
            "theme_grid": grid(_most_first(archive, THEMES), shown, archive.today.year),
            "askers": bars(_counted(archive, ASKERS)[:MOST_ASKERS]),
            "asker_count": len(archive.groups[ASKERS.folder]),
        },
        changed=last_change(archive.questions),
    )


def _counting(found: Sequence[Kept]) -> tuple[Kept, ...]:
    """Leave out where nothing is counted."""
    return tuple(
        each for each in found if each.in_time.count + each.late.count + each.overdue.count
    )


def _most_first(archive: Archive, entrance: Entrance) -> list[Group]:
    """The groups with the most questions first; of equals in alphabetical order."""
    return sorted(archive.groups[entrance.folder], key=lambda group: -len(group.questions))


def _counted(archive: Archive, entrance: Entrance) -> list[tuple[str, str, int]]:
    groups = _most_first(archive, entrance)
    return [(group.name, group.address, len(group.questions)) for group in groups]
