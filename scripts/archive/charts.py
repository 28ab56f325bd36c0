"""What the charts show: plain values, each with the address of the questions behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from archive.figures import Outcome, Spread, Timeliness, spread, timeliness
from archive.page import SEARCH
from archive.slug import slug

# A cell of a grid has one of so many shades, after its share of the largest.
SHADES = 5
# A grid shows so many years, the newest first.
YEARS = 8
# A time line shows the years without questions too, unless it would become longer than this.
LONGEST_TIMELINE = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is of, how many questions that is, and its length (0-100)."""

    name: str
    address: str
    count: int
    length: float


@dataclass(frozen=True, slots=True)
class Asked:
    """How many questions a group has, and how many in each year, the newest year first."""

    name: str
    address: str
    count: int
    years: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Way:
    """How many questions, and where they are; without an address there are none."""

    count: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many questions of one year or person were answered in time (`percent`), and not."""

    name: str
    address: str
    percent: int
    length: float
    in_time: Way
    late: Way
    overdue: Way

    @property
    def total(self) -> int:
        """How many questions are counted."""
        return self.in_time.count + self.late.count + self.overdue.count


@dataclass(frozen=True, slots=True)
class Box:
    """How long answers took in one year: in days, and as places on a scale (0-100).

    `left`, `middle` and `right` are those of the first quarter, the middle and the third quarter.
    """

    name: str
    address: str
    spread: Spread
    left: float
    middle: float
    right: float


@dataclass(frozen=True, slots=True)
class Cell:
    """How many questions in one year, and the shade (0-5) that tells so at a glance."""

    count: int
    address: str
    shade: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a grid: a name, the total, and a cell for each year.

    `change` is how many more questions the last whole year had than the year before it.
    """

    name: str
    address: str
    total: int
    change: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Numbers of questions by name and year; `compared` are the last two whole years."""

    years: tuple[int, ...]
    compared: tuple[int, ...]
    rows: tuple[Row, ...]

    @property
    def most_risen(self) -> Row | None:
        """The row that rose most; of equals the first."""
        risen = [row for row in self.rows if row.change > 0]
        return max(risen, key=lambda row: row.change, default=None)

    @property
    def most_fallen(self) -> Row | None:
        """The row that fell most; of equals the first."""
        fallen = [row for row in self.rows if row.change < 0]
        return min(fallen, key=lambda row: row.change, default=None)


def bars(counted: Sequence[tuple[str, str, int]]) -> tuple[Bar, ...]:
    """Give a bar for each name, address and number, in the same order."""
    most = max((count for _, _, count in counted), default=0)
    return tuple(
        Bar(name, address, count, percentage(count, most)) for name, address, count in counted
    )


def timeline(years: Mapping[int, int]) -> tuple[Bar, ...]:
    """Give a bar for each year from the first to the last; one without questions leads nowhere.

    `years` has how many questions each year has. Addresses are from the page of the group.
    """
    first, last = min(years), max(years)
    span = range(first, last + 1) if last - first < LONGEST_TIMELINE else sorted(years)
    return bars(
        [(str(year), f"{year}/" if year in years else "", years.get(year, 0)) for year in span]
    )


def kept(name: str, address: str, asked: Mapping[str, str], outcomes: Iterable[Outcome]) -> Kept:
    """Tell how many questions were answered in time; `asked` narrows a search to them."""
    found = timeliness(outcomes)
    return Kept(
        name,
        address,
        percent(found),
        percentage(found.in_time, found.total),
        _way(found.in_time, {**asked, "antwoord": "op-tijd"}),
        _way(found.late, {**asked, "antwoord": "te-laat"}),
        _way(found.overdue, {**asked, "status": "te-laat"}),
    )


def kept_of_group(kind: str, name: str, address: str, outcomes: Iterable[Outcome]) -> Kept:
    """Tell how many questions of a group were answered in time; `kind` is what it is, in a word."""
    return kept(name, address, {kind.lower(): slug(name)}, outcomes)


def percent(found: Timeliness) -> int:
    """The part that was answered in time, as a whole number of hundredths.

    It says 100 (and 0) only when that is true of each question.
    """
    if found.in_time in (0, found.total):
        return 100 if found.in_time else 0
    return min(max(int(found.share * 100 + 0.5), 1), 99)


def boxes(years: Mapping[int, Iterable[Outcome]]) -> tuple[Box, ...]:
    """Tell how long answers took, for each year that has any."""
    spreads = {year: found for year, outcomes in years.items() if (found := spread(outcomes))}
    ends = [each.three_quarters or each.median for each in spreads.values()]
    last = max(ends, default=0)
    return tuple(
        Box(
            str(year),
            searched({"jaar": str(year), "status": "beantwoord", "sorteer": "langst"}),
            each,
            percentage(each.quarter if each.quarter is not None else each.median, last),
            percentage(each.median, last),
            percentage(each.three_quarters or each.median, last),
        )
        for year, each in spreads.items()
    )


def grid(groups: Sequence[Asked], years: Sequence[int], this_year: int) -> Grid:
    """Give the numbers of questions of groups in each of these years, the newest first.

    A group without questions in these years is left out. `this_year` is not over yet.
    """
    whole = tuple(year for year in years if year < this_year)[:2]
    most = max(
        (count for group in groups for year, count in group.years.items() if year in years),
        default=0,
    )
    return Grid(
        tuple(years),
        whole if len(whole) == 2 else (),
        tuple(
            Row(
                group.name,
                group.address,
                group.count,
                _change(group, whole),
                tuple(_cell(group, year, most) for year in years),
            )
            for group in groups
            if any(year in group.years for year in years)
        ),
    )


def _change(group: Asked, years: Sequence[int]) -> int:
    if len(years) < 2:
        return 0
    later, earlier = (group.years.get(year, 0) for year in years)
    return later - earlier


def _cell(group: Asked, year: int, most: int) -> Cell:
    count = group.years.get(year, 0)
    return Cell(count, f"{group.address}{year}/", -(-count * SHADES // most) if count else 0)


def _way(count: int, asked: Mapping[str, str]) -> Way:
    return Way(count, searched(asked)) if count else Way(0)


def searched(asked: Mapping[str, str]) -> str:
    """The address of a search for these, from the root of the site."""
    return f"{SEARCH}?{urlencode(asked)}"


def percentage(part: int, whole: int) -> float:
    """A part of a whole as a length (0-100), in tenths."""
    return round(100 * part / whole, 1) if whole else 0.0
