"""The pages of parties, people, themes and years."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from archive.charts import kept_of_group, timeline
from archive.dates import MONTHS
from archive.entrances import THEMES, WITH_DATA, Entrance
from archive.feeds import ANSWERS, NEW_QUESTIONS, Followed, followed_of, offered
from archive.figures import spread
from archive.index import Archive, Group, by_month
from archive.lists import Counted, about, counted, listed, months
from archive.page import HOME, Crumb, Page, last_change
from archive.question import Question
from archive.subjects.subject import SUBJECTS, Subjects
from archive.theme_details import theme_details
from archive.wording import count

# A list with more questions than this is divided over pages of its months.
LONGEST_LIST = 250
# A group with at most this many questions shows them all on its own page.
SHORT_GROUP = 60
LATEST = 20
# The files with the questions of one group, beside its page.
DOWNLOADS = {"CSV": "vragen.csv", "JSON": "vragen.json"}


def year_pages(
    address: str,
    title: str,
    year: int,
    questions: Sequence[Question],
    crumbs: tuple[Crumb, ...],
    *,
    followed: Followed,
    own: str = "",
    years: tuple[str, ...] = (),
) -> Iterator[Page]:
    """The page of one year, and those of its months when the year alone would be too long.

    `followed` is what can be followed there: a year that is over tells nothing new. `own` is the
    key of the group of which this is a year. `years` are those of the archive: only the pages of
    the whole archive have them, and a calendar.
    """
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
            "questions": listed(questions) if years or not divided else (),
            "own": own,
            "years": years,
            "calendar": followed.calendar,
        },
        changed=last_change(questions),
        feeds=followed.feeds,
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
            content={
                "questions": listed(found),
                "own": own,
                "name": name,
                "months": tuple(MONTHS[each - 1] for each in by_months),
                "folder": address,
                "of_all": bool(years),
                "calendar": followed.calendar,
            },
            changed=last_change(found),
            feeds=followed.feeds,
        )


def entrance_pages(archive: Archive, entrance: Entrance, subjects: Subjects) -> Iterator[Page]:
    """The overview of an entrance, and the pages of each group in it."""
    groups = archive.groups[entrance.folder]
    overview = Crumb(entrance.title, entrance.address)
    own = entrance.singular.lower()
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
            "subjects": _all_subjects(subjects) if entrance is THEMES else None,
        },
        changed=last_change(archive.questions),
        feeds=offered(archive.settings, NEW_QUESTIONS, ANSWERS),
    )
    for group in groups:
        yield _group(archive, group, overview, subjects)
        crumbs = (HOME, overview, Crumb(group.name, group.address))
        for year, questions in group.years.items():
            yield from year_pages(
                f"{group.address}{year}/",
                f"{group.name} in {year}",
                year,
                questions,
                crumbs,
                own=own,
                followed=followed_of(archive.settings, group),
            )


def _all_subjects(subjects: Subjects) -> Counted | None:
    """The way to all subjects, where there are any."""
    return Counted("", SUBJECTS, len(subjects.all)) if subjects.all else None


def _group(archive: Archive, group: Group, overview: Crumb, subjects: Subjects) -> Page:
    total = len(group.questions)
    complete = total <= SHORT_GROUP
    others = [each for each in archive.groups_of(group.entry) if each is not group]
    followed = followed_of(archive.settings, group)
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
            "theme": theme_details(archive, group, subjects),
            "count": total,
            "kept": kept_of_group(group),
            "spread": spread(group.questions),
            "waiting": sum(question.status.waits for question in group.questions),
            "others": [(each.entrance.singular, each.address) for each in others],
            "years": timeline(group.years),
            "complete": listed(group.questions) if complete else (),
            "downloads": DOWNLOADS if group.entrance in WITH_DATA else {},
            "latest": () if complete else listed(group.questions[:LATEST]),
            "calendar": followed.calendar,
        },
        changed=last_change(group.questions),
        feeds=followed.feeds,
    )


def by_letter(groups: Sequence[Group]) -> Mapping[str, list[Group]]:
    """Divide groups, in their order, over their first letters (figures are #)."""
    letters: dict[str, list[Group]] = {}
    for group in groups:
        first = group.entrance.order(group.name)[:1].upper()
        letters.setdefault(first if first.isalpha() else "#", []).append(group)
    return letters
