"""Which pages the archive has: their addresses, titles, templates and contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from archive.dates import MONTHS, dutch_date
from archive.entrances import ENTRANCES, Entrance
from archive.index import Archive, Group, by_month
from archive.lists import (
    Counted,
    about,
    addressee,
    counted,
    counts,
    listed,
    months,
    table,
    themes_first,
)
from archive.question import Question
from archive.wording import count

# A list with more questions than this is divided over pages of its months.
LONGEST_LIST = 250
# A group with at most this many questions shows them all on its own page.
SHORT_GROUP = 60
LATEST = 20
LATEST_HOME = 5
THEMES_HOME = 10

SEARCH = "zoeken/"


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step from the home page to a page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be made. `address` is from the root of the site; `source` is its file.

    `content` is all that its template shows, besides the settings: a page changes when that does.
    """

    address: str
    title: str
    description: str
    template: str
    crumbs: tuple[Crumb, ...] = ()
    content: Mapping[str, object] = field(default_factory=dict)
    source: str = ""
    changed: date | None = None

    @property
    def root(self) -> str:
        """The way from this page back to the root of the site: `../../`, or `./` at home."""
        return "../" * self.address.count("/") or "./"


HOME = Crumb("Begin", "")
QUESTIONS = Crumb("Vragen", "vragen/")
YEARS = Crumb("Jaren", "jaren/")


def all_pages(archive: Archive) -> Iterator[Page]:
    """Every page that is made from the archive."""
    yield _home(archive)
    yield _questions(archive)
    yield _waiting(archive)
    yield _search()
    yield _years(archive)
    for year, questions in archive.years.items():
        crumbs = (HOME, YEARS)
        yield from _year_pages(f"jaren/{year}/", f"Vragen uit {year}", year, questions, crumbs)
    for entrance in ENTRANCES:
        yield from _entrance_pages(archive, entrance)
    for question in archive.questions:
        yield question_page(archive, question)


def _home(archive: Archive) -> Page:
    waiting = [question for found in archive.waiting.values() for question in found]
    ways = [
        Counted(each.title, each.address, len(archive.groups[each.folder]), each.lead)
        for each in ENTRANCES
    ]
    return Page(
        address="",
        title="Begin",
        description="Alle vragen van de gemeenteraad aan het college, met de antwoorden.",
        template="home.html",
        content={
            "count": len(archive.questions),
            "answered_count": len(archive.answered),
            "waiting_count": len(waiting),
            "year_count": len(archive.years),
            "latest": listed(archive.answered[:LATEST_HOME]),
            "waiting": listed(waiting[:LATEST_HOME]),
            "ways": [way for way in ways if way.count],
            "themes": themes_first(archive, THEMES_HOME),
        },
        changed=_changed(archive.questions),
    )


def _questions(archive: Archive) -> Page:
    return Page(
        address="vragen/",
        title="Vragen",
        description="Alle vragen van de gemeenteraad, per jaar.",
        template="questions.html",
        crumbs=(HOME,),
        content={
            "count": len(archive.questions),
            "years": counts(archive.years),
            "latest": listed(archive.questions[:LATEST]),
        },
        changed=_changed(archive.questions),
    )


def _waiting(archive: Archive) -> Page:
    return Page(
        address="openstaand/",
        title="Openstaand",
        description="Welke vragen nog geen antwoord hebben, en wanneer dat er moet zijn.",
        template="waiting.html",
        crumbs=(HOME,),
        content={
            "today": archive.today,
            "waiting": [
                (status, listed(questions))
                for status, questions in archive.waiting.items()
                if questions
            ],
        },
    )


def _search() -> Page:
    ways = [(entrance.title, entrance.address, entrance.lead) for entrance in ENTRANCES]
    return Page(
        address=SEARCH,
        title="Zoeken",
        description="Zoek in alle vragen en antwoorden van de gemeenteraad.",
        template="search.html",
        crumbs=(HOME,),
        content={"ways": [*ways, ("Jaren", "jaren/", "De vragen van elk jaar, maand na maand.")]},
    )


def _years(archive: Archive) -> Page:
    return Page(
        address="jaren/",
        title="Jaren",
        description="De vragen van de gemeenteraad, jaar na jaar.",
        template="years.html",
        crumbs=(HOME,),
        content={"years": table(archive.years)},
        changed=_changed(archive.questions),
    )


def _year_pages(
    address: str, title: str, year: int, questions: Sequence[Question], crumbs: tuple[Crumb, ...]
) -> Iterator[Page]:
    """The page of one year, and those of its months when the year alone would be too long."""
    by_months = by_month(questions)
    divided = len(questions) > LONGEST_LIST
    yield Page(
        address=address,
        title=title,
        description=f"{title}: {count(len(questions), 'vraag', 'vragen')}.",
        template="year.html",
        crumbs=crumbs,
        content={
            "year": year,
            "count": len(questions),
            "months": months(by_months, divided),
            "divided": divided,
        },
        changed=_changed(questions),
    )
    if not divided:
        return
    for month, found in by_months.items():
        name = MONTHS[month - 1]
        month_title = f"{title.removesuffix(str(year)).strip()} {name} {year}"
        yield Page(
            address=f"{address}{name}/",
            title=month_title,
            description=f"{month_title}: {count(len(found), 'vraag', 'vragen')}.",
            template="month.html",
            crumbs=(*crumbs, Crumb(str(year), address)),
            content={"questions": listed(found)},
            changed=_changed(found),
        )


def _entrance_pages(archive: Archive, entrance: Entrance) -> Iterator[Page]:
    groups = archive.groups[entrance.folder]
    overview = Crumb(entrance.title, entrance.address)
    yield Page(
        address=entrance.address,
        title=entrance.title,
        description=entrance.lead,
        template="overview.html",
        crumbs=(HOME,),
        content={
            "lead": entrance.lead,
            "letters": {
                letter: [counted(group) for group in found]
                for letter, found in by_letter(groups).items()
            },
            "groups": [counted(group) for group in groups],
        },
        changed=_changed(archive.questions),
    )
    for group in groups:
        yield _group(archive, group, overview)
        crumbs = (HOME, overview, Crumb(group.name, group.address))
        for year, questions in group.years.items():
            yield from _year_pages(
                f"{group.address}{year}/", f"{group.name} in {year}", year, questions, crumbs
            )


def _group(archive: Archive, group: Group, overview: Crumb) -> Page:
    total = len(group.questions)
    complete = total <= SHORT_GROUP
    others = [each for each in archive.groups_of(group.entry) if each is not group]
    return Page(
        address=group.address,
        title=group.name,
        description=f"{group.entrance.singular} {group.name}: {count(total, 'vraag', 'vragen')}.",
        template="group.html",
        crumbs=(HOME, overview),
        content={
            "kind": group.entrance.singular,
            "key": group.address.split("/")[1],
            "about": about(archive, group),
            "count": total,
            "waiting": sum(question.status.waits for question in group.questions),
            "others": [(each.entrance.singular, each.address) for each in others],
            "years": counts(group.years),
            "complete": [
                (year, listed(questions)) for year, questions in group.years.items() if complete
            ],
            "latest": () if complete else listed(group.questions[:LATEST]),
        },
        changed=_changed(group.questions),
    )


def question_page(archive: Archive, question: Question) -> Page:
    """The page of one question with its answer."""
    record = question.record
    asker = question.signatories[0]
    return Page(
        address=question.address,
        title=question.title,
        description=(
            f"Vraag {question.number} van {asker.written} ({asker.party.name}), ingediend op "
            f"{dutch_date(question.submitted)}. Status: {question.status.value}."
        ),
        template="question.html",
        crumbs=(
            HOME,
            QUESTIONS,
            Crumb(str(question.submitted.year), f"jaren/{question.submitted.year}/"),
        ),
        content={
            "question": question,
            "addressee": addressee(archive, question),
            "earlier": _neighbour(archive.earlier(question)),
            "later": _neighbour(archive.later(question)),
            "follows": listed(archive.followed(question)),
            "follow_ups": listed(archive.follow_ups(question)),
        },
        source=record.path,
        changed=question.last_change,
    )


def _neighbour(question: Question | None) -> Crumb | None:
    return Crumb(question.title, question.address) if question else None


def by_letter(groups: Sequence[Group]) -> Mapping[str, list[Group]]:
    """Divide groups, in their order, over their first letters (figures are #)."""
    letters: dict[str, list[Group]] = {}
    for group in groups:
        first = group.entrance.order(group.name)[:1].upper()
        letters.setdefault(first if first.isalpha() else "#", []).append(group)
    return letters


def _changed(questions: Sequence[Question]) -> date | None:
    return max((question.last_change for question in questions), default=None)
