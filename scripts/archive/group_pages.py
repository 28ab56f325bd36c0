"""The pages of parties, people and themes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from archive.aspects import Later, Views
from archive.charts import kept_of_group, timeline
from archive.entrances import THEMES, WITH_DATA, Entrance
from archive.feeds import ANSWERS, NEW_QUESTIONS, Followed, followed_of, offered
from archive.figures import Outcome, spread
from archive.index import Archive, Group
from archive.lists import About, Counted, about, counted, counts
from archive.page import HOME, Crumb, Declared, Page, Ready
from archive.question import Listed
from archive.settings import Settings
from archive.subjects.subject import SUBJECTS, Subjects
from archive.theme_details import ThemeDetails, theme_details
from archive.wording import count
from archive.year_pages import Around, year_pages

# A group with at most this many questions shows them all on its own page.
SHORT_GROUP = 60
LATEST = 20
# The files with the questions of one group, beside its page.
DOWNLOADS = {"CSV": "vragen.csv", "JSON": "vragen.json"}


@dataclass(frozen=True, slots=True)
class _Group:
    """All that the page of a group is made from; `lines` are those of the list on it."""

    indexed: ClassVar[bool] = True

    address: str
    title: str
    kind: str
    overview: Crumb
    about: About
    theme: ThemeDetails
    count: int
    years: Mapping[int, int]
    others: tuple[tuple[str, str], ...]
    downloads: Mapping[str, str]
    followed: Followed
    outcomes: Later[tuple[Outcome, ...]]
    lines: Later[tuple[Listed, ...]]

    def page(self, settings: Settings) -> Page:  # noqa: ARG002 (of Shows)
        """Make the page."""
        outcomes, lines = self.outcomes(), self.lines()
        complete = self.count <= SHORT_GROUP
        return Page(
            address=self.address,
            title=self.title,
            description=f"{self.kind} {self.title}: {count(self.count, 'vraag', 'vragen')}.",
            template="group.html",
            crumbs=(HOME, self.overview),
            content={
                "kind": self.kind,
                "key": self.address.split("/")[1],
                "about": self.about,
                "theme": self.theme,
                "count": self.count,
                "kept": kept_of_group(self.kind, self.title, self.address, outcomes),
                "spread": spread(outcomes),
                "waiting": sum(each.status.waits for each in outcomes),
                "others": self.others,
                "years": timeline(self.years),
                "complete": lines if complete else (),
                "downloads": self.downloads,
                "latest": () if complete else lines,
                "calendar": self.followed.calendar,
            },
            feeds=self.followed.feeds,
        )


def entrance_pages(
    archive: Archive, entrance: Entrance, subjects: Subjects, views: Views
) -> Iterator[Declared]:
    """The overview of an entrance, and the pages of each group in it."""
    groups = archive.groups[entrance.folder]
    own = entrance.singular.lower()
    changed = partial(views.last_change, archive.questions)
    yield Declared(Ready(_overview(archive, entrance, subjects)), changed)
    for group in groups:
        shows = _group(archive, group, subjects, views)
        yield Declared(shows, partial(views.last_change, group.questions))
        crumbs = (HOME, shows.overview, Crumb(shows.title, shows.address))
        around = Around(crumbs, shows.followed, own)
        for year, questions in group.years.items():
            address, title = f"{shows.address}{year}/", f"{shows.title} in {year}"
            yield from year_pages(address, title, year, questions, around, views=views)


def _overview(archive: Archive, entrance: Entrance, subjects: Subjects) -> Page:
    groups = archive.groups[entrance.folder]
    shown = {group.name: counted(group) for group in groups}
    return Page(
        address=entrance.address,
        title=entrance.title,
        description=entrance.lead,
        template="overview.html",
        crumbs=(HOME,),
        content={
            "lead": entrance.lead,
            "letters": {
                letter: [shown[group.name] for group in found]
                for letter, found in by_letter(groups).items()
            },
            "groups": list(shown.values()),
            "subjects": _all_subjects(subjects) if entrance is THEMES else None,
        },
        feeds=offered(archive.settings, NEW_QUESTIONS, ANSWERS),
    )


def _all_subjects(subjects: Subjects) -> Counted | None:
    """The way to all subjects, where there are any."""
    return Counted("", SUBJECTS, len(subjects.all)) if subjects.all else None


def _group(archive: Archive, group: Group, subjects: Subjects, views: Views) -> _Group:
    entrance = group.entrance
    total = len(group.questions)
    others = [each for each in archive.groups_of(group.entry) if each is not group]
    return _Group(
        address=group.address,
        title=group.name,
        kind=entrance.singular,
        overview=Crumb(entrance.title, entrance.address),
        about=about(archive, group),
        theme=theme_details(archive, group, subjects),
        count=total,
        years=counts(group.years),
        others=tuple((each.entrance.singular, each.address) for each in others),
        downloads=DOWNLOADS if entrance in WITH_DATA else {},
        followed=followed_of(archive.settings, group),
        outcomes=views.outcomes(group.questions),
        lines=views.listed(group.questions[: total if total <= SHORT_GROUP else LATEST]),
    )


def by_letter(groups: Sequence[Group]) -> Mapping[str, list[Group]]:
    """Divide groups, in their order, over their first letters (figures are #)."""
    letters: dict[str, list[Group]] = {}
    for group in groups:
        first = group.entrance.order(group.name)[:1].upper()
        letters.setdefault(first if first.isalpha() else "#", []).append(group)
    return letters
