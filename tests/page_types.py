"""Which pages the tests look at: one page of each type, found by what it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES, Entrance
from archive.filters import FEWEST
from archive.group_pages import SHORT_GROUP
from archive.index import Archive
from archive.lists import LONGEST_WHOLE
from archive.question import Question, Status
from archive.subjects.subject import SUBJECTS
from conftest import PROJECT

# The sites that are tested, by the folder under which they are served.
SEED, FICTION, LONG = "zaad", "fictie", "lang"
NOT_FOUND = "404.html"
# The path under which the sites are served: a site must work below any address.
BELOW = "/archief/"


# Of the sites that all tests look at, only that of the long archive knows its address.
ADDRESS = f"https://raadsvragen.example{BELOW}{LONG}/"


@dataclass(frozen=True)
class Site:
    """A built site, and the archive that it was built from."""

    name: str
    folder: Path
    archive: Archive

    def html(self, address: str) -> str:
        """The HTML of the page with this address (from the root of the site)."""
        return self.file(address).read_text(encoding="utf-8")

    def file(self, address: str) -> Path:
        """The file of the page with this address."""
        return self.folder / (address if address.endswith(".html") else f"{address}index.html")


@dataclass(frozen=True)
class PageType:
    """A sort of page. `find` gives the address of one; it fails when the site has none."""

    name: str
    find: Callable[[Site], str]
    site: str = FICTION

    @property
    def is_written(self) -> bool:
        """Whether people write this page."""
        return f"{self.name}/" in hand_written()

    @property
    def is_missing(self) -> bool:
        """Whether this is what a reader sees at an address without a page."""
        return self.name == "not found"

    def address(self, sites: dict[str, Site]) -> str:
        """The address of the page that stands for this type."""
        try:
            return self.find(sites[self.site])
        except StopIteration:
            raise LookupError(f"site '{self.site}' has no page '{self.name}'") from None


def _at(address: str) -> Callable[[Site], str]:
    return lambda _: address


def _question(fits: Callable[[Question], object]) -> Callable[[Site], str]:
    return lambda site: next(each.address for each in site.archive.questions if fits(each))


def _question_showing(html: str) -> Callable[[Site], str]:
    def find(site: Site) -> str:
        addresses = (question.address for question in site.archive.questions)
        return next(address for address in addresses if html in site.html(address))

    return find


def _followed(site: Site) -> str:
    archive = site.archive
    return next(each.address for each in archive.questions if archive.follow_ups(each))


def _group(entrance: Entrance) -> Callable[[Site], str]:
    """The group with the most questions, on one page if there is such a group."""

    def find(site: Site) -> str:
        groups = site.archive.groups[entrance.folder]
        short = [group for group in groups if len(group.questions) <= SHORT_GROUP]
        return max(short or groups, key=lambda group: len(group.questions)).address

    return find


def _whole_list(site: Site) -> str:
    groups = (group for found in site.archive.groups.values() for group in found)
    return next(each.address for each in groups if FEWEST <= len(each.questions) <= LONGEST_WHOLE)


def _long_group(site: Site) -> str:
    groups = (group for found in site.archive.groups.values() for group in found)
    return next(group.address for group in groups if len(group.questions) > SHORT_GROUP)


def _group_year(site: Site) -> str:
    group = max(site.archive.groups[THEMES.folder], key=lambda each: len(each.questions))
    return f"{group.address}{next(iter(group.years))}/"


def _year(site: Site) -> str:
    return f"jaren/{next(iter(site.archive.years))}/"


def _month(site: Site) -> str:
    pages = sorted(site.folder.glob("jaren/*/*/index.html"))
    return next(path.parent.relative_to(site.folder).as_posix() + "/" for path in pages)


def _letter(site: Site) -> str:
    """The page of a letter that has the most to show."""
    pages = sorted(
        site.folder.glob(f"{SUBJECTS}*/index.html"), key=lambda page: page.stat().st_size
    )
    return f"{SUBJECTS}{pages[-1].parent.name}/"


def hand_written() -> list[str]:
    """The addresses of the pages that people write."""
    docs = PROJECT / "docs"
    paths = sorted(path.relative_to(docs) for path in docs.rglob("*.md"))
    return [
        path.with_suffix("").as_posix().removesuffix("index").strip("/") + "/" for path in paths
    ]


PAGE_TYPES = (
    PageType("home", _at("")),
    PageType("home of a small archive", _at(""), SEED),
    PageType("all questions", _at("vragen/")),
    PageType("home of what can be followed", _at(""), LONG),
    PageType("all questions, to follow", _at("vragen/"), LONG),
    PageType("nothing is waiting, to follow", _at("openstaand/"), LONG),
    PageType("open", _question(lambda each: each.status is Status.OPEN)),
    PageType("postponed", _question(lambda each: each.status is Status.POSTPONED)),
    PageType("overdue", _question(lambda each: each.status is Status.OVERDUE)),
    PageType("answered", _question(lambda each: each.status is Status.ANSWERED)),
    PageType("withdrawn", _question(lambda each: each.status is Status.WITHDRAWN)),
    PageType("seed record", _at("vragen/2014-001/"), SEED),
    PageType("paired", _question(lambda each: each.layout().pairs)),
    PageType(
        "numbered, answered as a whole",
        _question(lambda each: each.layout().question and not each.layout().pairs),
    ),
    PageType("attachments", _question(lambda each: each.record.attachments)),
    PageType("corrected", _question(lambda each: each.record.corrections)),
    PageType("taken away from", _question(lambda each: each.record.removals), LONG),
    PageType("lapsed", _at("oude-lijst/"), LONG),
    PageType("follow-up", _question(lambda each: each.record.follows)),
    PageType("followed", _followed),
    PageType("co-signed", _question(lambda each: len(each.signatories) > 1)),
    PageType("table", _question_showing('<div class="rv-tabel"')),
    PageType("every mark-up", _question_showing('id="fnref-'), LONG),
    PageType("hostile title", _question(lambda each: "<" in each.title)),
    PageType("longest title", lambda site: max(site.archive.questions, key=_widest).address),
    PageType("parties", _at(PARTIES.address)),
    PageType("themes", _at(THEMES.address)),
    PageType("subjects", _at(SUBJECTS)),
    PageType("no subjects", _at(SUBJECTS), SEED),
    PageType("subjects of a letter", _letter),
    PageType("no subjects of a letter", _at(f"{SUBJECTS}q/"), SEED),
    PageType("askers", _at(ASKERS.address)),
    PageType("portfolio holders", _at(PORTFOLIO_HOLDERS.address)),
    PageType("nothing in an overview", _at(PORTFOLIO_HOLDERS.address), SEED),
    PageType("party", _group(PARTIES)),
    PageType("theme", _group(THEMES)),
    PageType("asker", _group(ASKERS)),
    PageType("portfolio holder", _group(PORTFOLIO_HOLDERS)),
    PageType("group with few questions", _whole_list),
    PageType("group with many questions", _long_group, LONG),
    PageType("year of a group", _group_year),
    PageType("years", _at("jaren/")),
    PageType("year", _year),
    PageType("year with many questions", _year, LONG),
    PageType("month", _month, LONG),
    PageType("waiting", _at("openstaand/")),
    PageType("figures", _at("cijfers/")),
    PageType("figures of a small archive", _at("cijfers/"), SEED),
    PageType("open data", _at("data/"), LONG),
    PageType("open data of a site without address", _at("data/")),
    PageType("nothing is waiting", _at("openstaand/"), SEED),
    PageType("searching", _at("zoeken/")),
    PageType("searching a small archive", _at("zoeken/"), SEED),
    PageType("form of the griffie", _at("beheer/nieuw/")),
    *(PageType(address.rstrip("/"), _at(address)) for address in hand_written()),
    PageType("not found", _at(NOT_FOUND), LONG),
)


def _widest(question: Question) -> int:
    return max(map(len, question.title.split()))
