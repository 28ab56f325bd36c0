"""Which pages the archive has: their addresses, titles, templates and contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from archive.course import course
from archive.data_page import data_page
from archive.dates import dutch_date
from archive.entrances import ENTRANCES
from archive.feeds import (
    ANSWERS,
    NEW_QUESTIONS,
    WAITING,
    Followed,
    calendar_at,
    feed_of_question,
    offered,
)
from archive.figures_page import figures_page
from archive.filters import facets_of_all
from archive.form_page import form_page
from archive.group_pages import LATEST, entrance_pages, year_pages
from archive.index import Archive
from archive.linked_data import website
from archive.lists import Counted, addressee, counts, listed, table, themes_first
from archive.page import HOME, QUESTIONS, SEARCH, YEARS, Crumb, Page, card_address, last_change
from archive.pictures import Size
from archive.question import Question
from archive.references import mentioned
from archive.subject_pages import LEAD as SUBJECTS_LEAD
from archive.subject_pages import TITLE as SUBJECTS_TITLE
from archive.subject_pages import subject_pages
from archive.subjects.reading import subjects_of
from archive.subjects.subject import SUBJECTS, Subjects

LATEST_HOME = 5
THEMES_HOME = 10


def all_pages(archive: Archive, subjects: Subjects | None = None) -> Iterator[Page]:
    """Every page that is made from the archive; that of open data knows no downloads yet.

    Where the `subjects` are not known yet, they are looked for here.
    """
    subjects = subjects_of(archive) if subjects is None else subjects
    yield _home(archive, subjects)
    yield _questions(archive)
    yield _waiting(archive)
    yield _search()
    yield _years(archive)
    yield figures_page(archive)
    yield data_page(archive, {})
    if archive.settings.has_form:
        yield form_page(archive)
    followed = Followed(offered(archive.settings, NEW_QUESTIONS, ANSWERS))
    crumbs, years = (HOME, YEARS), tuple(map(str, archive.years))
    for year, questions in archive.years.items():
        title = f"Vragen uit {year}"
        yield from year_pages(
            f"jaren/{year}/", title, year, questions, crumbs, followed=followed, years=years
        )
    for entrance in ENTRANCES:
        yield from entrance_pages(archive, entrance, subjects)
    yield from subject_pages(archive, subjects)
    for question in archive.questions:
        yield question_page(archive, question)


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
        changed=last_change(archive.questions),
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
        changed=last_change(archive.questions),
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


def _years(archive: Archive) -> Page:
    return Page(
        address="jaren/",
        title="Jaren",
        description="De vragen van de gemeenteraad, jaar na jaar.",
        template="years.html",
        crumbs=(HOME,),
        content={"years": table(archive.years)},
        changed=last_change(archive.questions),
        feeds=offered(archive.settings, NEW_QUESTIONS, ANSWERS),
    )


def question_page(archive: Archive, question: Question) -> Page:
    """The page of one question with its answer."""
    record = question.record
    asker = question.signatories[0]
    following = archive.follow_ups(question)
    earlier, later = archive.earlier(question), archive.later(question)
    return Page(
        address=question.address,
        title=question.title,
        description=(
            f"Vraag {question.number} van {asker.written} ({asker.party.name}), ingediend op "
            f"{dutch_date(question.submitted)}. Status: {question.status.words}."
        ),
        template="question.html",
        crumbs=(HOME, QUESTIONS, _year(question.submitted.year)),
        content={
            "question": question,
            "addressee": addressee(archive, question),
            "earlier": earlier and earlier.titled,
            "later": later and later.titled,
            "course": course(archive, question),
            "mentioned": _mentioned(archive, question),
            "follows": listed(archive.followed(question)),
            "follow_ups": listed(following),
            "related": (),
            "sizes": {},
        },
        source=record.path,
        # A question that follows on it later stands on its page too.
        changed=max([question.last_change, *(each.submitted for each in following)]),
        feeds=offered(archive.settings, feed_of_question(question)),
        card=card_address(question.number),
    )


def completed(
    archive: Archive, page: Page, related: Iterable[str], sizes: Mapping[str, Size]
) -> Page:
    """Give the page of a question with what is found out beside it.

    `related` are the numbers of the questions that are most like it, `sizes` those of its pictures.
    """
    known = (archive.by_number[number] for number in related if number in archive.by_number)
    related_ones = tuple(question.alike for question in known)
    return replace(page, content={**page.content, "related": related_ones, "sizes": sizes})


def _mentioned(archive: Archive, question: Question) -> tuple[str, ...]:
    """The numbers of other questions that its texts name."""
    texts = (section.text for section in question.record.body.sections)
    found = mentioned(texts, archive.by_number)
    return tuple(number for number in found if number != question.number)


@cache
def _year(year: int) -> Crumb:
    return Crumb(str(year), f"jaren/{year}/")
