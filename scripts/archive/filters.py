"""By what a list of questions can be narrowed, and what a row tells of its question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from archive.entrances import PARTIES, PORTFOLIO_HOLDERS, THEMES, Entrance
from archive.index import Archive, Group
from archive.question import Listed
from archive.search.facets import IN_TIME, STATUSES, Value, values_in_time
from archive.slug import slug

# A shorter list is seen at a glance.
FEWEST = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to choose, how many questions of the list have it, and the page of just those.

    `value` is how addresses write it, as those of the search page do. `address` is from the root of
    the site; it is empty when there is no such page.
    """

    name: str
    count: int
    value: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a list. `key` stands in addresses, as that of the search page does."""

    key: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """How facets are made: the names of a row, their order, and how addresses write them."""

    key: str
    title: str
    names: Callable[[Listed], tuple[str, ...]]
    order: Callable[[str], object] = slug
    value: Callable[[str], str] = slug
    entrance: Entrance | None = None


def _way(entrance: Entrance, names: Callable[[Listed], tuple[str, ...]]) -> Way:
    key = entrance.singular.lower()
    return Way(key, entrance.singular, names, entrance.order, entrance=entrance)


def _fixed(
    key: str, title: str, values: Sequence[Value], names: Callable[[Listed], tuple[str, ...]]
) -> Way:
    """A way of which the values are settled: those of the search page."""
    written = {each.name: each.value for each in values}
    return Way(key, title, names, list(written).index, written.__getitem__)


# In the order in which they are shown.
WAYS = (
    _fixed("status", "Status", STATUSES, lambda row: (row.status.words.capitalize(),)),
    _fixed(
        "antwoord",
        "Antwoord",
        IN_TIME,
        lambda row: tuple(each.name for each in values_in_time(row.in_time)),
    ),
    _way(PARTIES, lambda row: row.parties),
    _way(THEMES, lambda row: row.themes),
)
HOLDERS = _way(PORTFOLIO_HOLDERS, lambda row: row.portfolio_holders)


class Filters:
    """The facets of the list on one page, and the marks by which its rows are filtered.

    There are none when the list is short, and no facet that keeps every row. `own` is the key of
    the group that the list is about. With a `year` those choices have an address that are a group
    with pages of years.
    """

    def __init__(
        self, rows: Sequence[Listed], own: str = "", year: int = 0, with_holders: bool = False
    ) -> None:
        """Count the choices in the rows of a list."""
        self.facets: tuple[Facet, ...] = ()
        self._codes: list[tuple[Way, dict[str, str]]] = []
        ways = (*WAYS, HOLDERS) if with_holders else WAYS
        for way in ways if len(rows) >= FEWEST else ():
            counted = Counter(chain.from_iterable(map(way.names, rows)))
            if way.key == own or min(counted.values(), default=len(rows)) == len(rows):
                continue
            self.facets += (_facet(way, counted, partial(_of_year, way, year)),)
            names = [choice.name for choice in self.facets[-1].choices]
            self._codes.append((way, {name: str(place) for place, name in enumerate(names)}))

    def marks(self, row: Listed) -> str:
        """Tell of a row which choices it has, for each facet: their places, counted from 0."""
        return " ".join(
            ",".join([codes[name] for name in way.names(row)]) or "-" for way, codes in self._codes
        )


def _of_year(way: Way, year: int, name: str) -> str:
    """The address of the page of a group in a year."""
    if not way.entrance or not year:
        return ""
    return f"{way.entrance.address}{slug(name)}/{year}/"


def _facet(way: Way, counted: Counter[str], address: Callable[[str], str]) -> Facet:
    names = sorted(counted, key=lambda name: (way.order(name), name))
    choices = (Choice(name, counted[name], way.value(name), address(name)) for name in names)
    return Facet(way.key, way.title, tuple(choices))


def facets_of_all(archive: Archive) -> tuple[Facet, ...]:
    """The facets of the whole archive: each choice has a page."""
    waiting = [
        Choice(status.words.capitalize(), len(found), address=f"openstaand/#{status.name.lower()}")
        for status, found in archive.waiting.items()
        if found
    ]
    facets = [Facet("status", "Wacht op antwoord", tuple(waiting))]
    for entrance in (PARTIES, THEMES):
        choices = map(_of_group, archive.groups[entrance.folder])
        facets.append(Facet(entrance.singular.lower(), entrance.singular, tuple(choices)))
    return tuple(facet for facet in facets if facet.choices)


def _of_group(group: Group) -> Choice:
    return Choice(group.name, len(group.questions), address=group.address)


def ways_on(key: str, title: str, names: Iterable[str], folder: str) -> Facet:
    """A facet of pages that stand in one folder, by their names; none is counted."""
    return Facet(key, title, tuple(Choice(name, 0, address=f"{folder}{name}/") for name in names))
