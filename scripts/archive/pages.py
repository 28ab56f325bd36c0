"""Which pages the archive has: their addresses, titles, templates and contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from archive.aspects import Later, Views, unknown
from archive.data_page import data_page
from archive.entrances import ENTRANCES
from archive.feeds import (
    ANSWERS,
    NEW_QUESTIONS,
    WAITING,
    Followed,
    calendar_at,
    offered,
)
from archive.figures import Outcome
from archive.figures_page import figures_page
from archive.filters import facets_of_all
from archive.form_page import form_page
from archive.group_pages import LATEST, entrance_pages
from archive.index import Archive
from archive.linked_data import website
from archive.lists import Counted, counts, listed, table, themes_first
from archive.page import HOME, SEARCH, YEARS, Declared, Page, Ready
from archive.question_pages import question_page, shown
from archive.settings import Settings
from archive.subject_pages import LEAD as SUBJECTS_LEAD
from archive.subject_pages import TITLE as SUBJECTS_TITLE
from archive.subject_pages import subject_pages
from archive.subjects.reading import subjects_of
from archive.subjects.subject import SUBJECTS, Subjects
from archive.year_pages import Around, year_pages

LATEST_HOME = 5
THEMES_HOME = 10


def all_pages(archive: Archive, subjects: Subjects | None = None) -> Iterator[Page]:
    """Every page that is made from the archive; that of open data knows no downloads yet.

    Where the `subjects` are not known yet, they are looked for here. What is found out beside a
    build, as which questions are alike, is not on these pages.
    """
    found = subjects_of(archive) if subjects is None else subjects
    for declared in general_pages(archive, found, unknown(archive.questions)):
        yield declared.shows.page(archive.settings)
    for question in archive.questions:
        yield question_page(shown(archive, question), archive.settings)


def general_pages(archive: Archive, subjects: Subjects, views: Views) -> Iterator[Declared]:
    """Declare every page but those of questions; that of open data knows no downloads yet.

    `views` is how they look at the questions of the archive.
    """
    changed = partial(views.last_change, archive.questions)
    yield Declared(Ready(_home(archive, subjects)), changed)
    yield Declared(Ready(_questions(archive)), changed)
    yield Declared(Ready(_waiting(archive)))
    yield Declared(Ready(_search()))
    yield Declared(_years(archive, views), changed)
    yield Declared(figures_page(archive, views), changed)
    yield Declared(Ready(data_page(archive, changed(), {})), changed)
    if archive.settings.has_form:
        yield Declared(Ready(form_page(archive)))
    followed = Followed(offered(archive.settings, NEW_QUESTIONS, ANSWERS))
    around, years = Around((HOME, YEARS), followed), tuple(map(str, archive.years))
    for year, questions in archive.years.items():
        address, title = f"jaren/{year}/", f"Vragen uit {year}"
        yield from year_pages(address, title, year, questions, around, views=views, years=years)
    for entrance in ENTRANCES:
        yield from entrance_pages(archive, entrance, subjects, views)
    yield from subject_pages(archive, subjects, views)


def _home(archive: Archive, subjects: Subjects) -> Page:
    waiting = [question for found in archive.waiting.values() for question in found]
    ways = [
        Counted(each.title, each.address, len(archive.groups[each.folder]), each.lead)
        for each in ENTRANCES
    ]
    ways.append(Counted(SUBJECTS_TITLE, SUBJECTS, len(subjects.all), SUBJECTS_LEAD))
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
            "latest": [
                (each.listed, each.record.answered) for each in archive.answered[:LATEST_HOME]
            ],
            "waiting": listed(waiting[:LATEST_HOME]),
            "ways": [way for way in ways if way.count],
            "themes": themes_first(archive, THEMES_HOME),
            "calendar": calendar_at(WAITING.page),
        },
        feeds=offered(archive.settings, NEW_QUESTIONS, ANSWERS, WAITING),
        about=website(archive.settings),
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
            "facets": facets_of_all(archive),
            "latest": listed(archive.questions[:LATEST]),
        },
        feeds=offered(archive.settings, NEW_QUESTIONS, ANSWERS),
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
            "questions": listed(
                question for questions in archive.waiting.values() for question in questions
            ),
            "calendar": calendar_at(WAITING.page),
        },
        feeds=offered(archive.settings, WAITING),
    )


def _search() -> Page:
    ways = [(entrance.title, entrance.address, entrance.lead) for entrance in ENTRANCES]
    ways.append((SUBJECTS_TITLE, SUBJECTS, SUBJECTS_LEAD))
    return Page(
        address=SEARCH,
        title="Zoeken",
        description="Zoek in alle vragen en antwoorden van de gemeenteraad.",
        template="search.html",
        crumbs=(HOME,),
        content={"ways": [*ways, ("Jaren", "jaren/", "De vragen van elk jaar, maand na maand.")]},
    )


@dataclass(frozen=True, slots=True)
class _Years:
    """All that the page of the years is made from."""

    indexed: ClassVar[bool] = True
    address: ClassVar[str] = YEARS.address
    title: ClassVar[str] = YEARS.title

    years: Mapping[int, Later[tuple[Outcome, ...]]]

    def page(self, settings: Settings) -> Page:
        """Make the page."""
        return Page(
            address=self.address,
            title=self.title,
            description="De vragen van de gemeenteraad, jaar na jaar.",
            template="years.html",
            crumbs=(HOME,),
            content={"years": table({year: found() for year, found in self.years.items()})},
            feeds=offered(settings, NEW_QUESTIONS, ANSWERS),
        )


def _years(archive: Archive, views: Views) -> _Years:
    return _Years({year: views.outcomes(found) for year, found in archive.years.items()})
