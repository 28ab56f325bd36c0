"""What the page of a theme tells besides its questions: what it is about, and what is near."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from archive.entrances import THEMES
from archive.index import Archive, Group
from archive.iv3 import task_fields
from archive.lists import Counted
from archive.registers import Theme
from archive.subjects.subject import Subjects, order
from archive.tooi import THEMES as TOP
from archive.tooi import concepts

# So many subjects are shown of a theme, each in so many of its questions.
OF_THEME, OF_THEME_LEAST = 16, 2
# A subject belongs to a theme that has so many times the part of its questions that chance would.
MORE_THAN_ELSEWHERE = 2
# So many themes are named that often go together with one, each in so many questions.
MOST_NEAR, LEAST_NEAR = 4, 2


@dataclass(frozen=True, slots=True)
class ThemeDetails:
    """Of a theme: its subjects, the themes of the same questions, and what lists call it.

    `top` is its concept in the TOP list, `task_fields` are those of Iv3, by their names.
    """

    subjects: tuple[Counted, ...] = ()
    near: tuple[Counted, ...] = ()
    top: str = ""
    task_fields: tuple[str, ...] = ()


def theme_details(archive: Archive, group: Group, subjects: Subjects) -> ThemeDetails:
    """Tell what a theme is about; nothing of a party or a person."""
    theme = group.entry
    if not isinstance(theme, Theme):
        return ThemeDetails()
    top = concepts(TOP).get(theme.top)
    names = task_fields()
    return ThemeDetails(
        subjects=_subjects(subjects, group, len(archive.questions)),
        near=_near(archive, group, theme),
        top=top.label if top else "",
        task_fields=tuple(names[code] for code in theme.iv3 if code in names),
    )


def _near(archive: Archive, group: Group, theme: Theme) -> tuple[Counted, ...]:
    """The themes that most of its questions have too, with how many have both."""
    themes_of = chain.from_iterable(map(attrgetter("themes"), group.questions))
    found = Counter(map(attrgetter("name"), themes_of))
    del found[theme.name]
    most = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    themes = archive.registers.themes
    return tuple(
        Counted(name, THEMES.address_of(themes[name]), number)
        for name, number in most[:MOST_NEAR]
        if number >= LEAST_NEAR
    )


def _subjects(subjects: Subjects, group: Group, total: int) -> tuple[Counted, ...]:
    """The subjects that questions of a group are about more often than others are.

    They come in alphabetical order, with the number of questions of the group that they have;
    `total` is the number of all questions.
    """
    found = subjects.within(group.questions)
    share = len(group.questions) / total
    typical = [
        Counted(name, subjects.by_name[name].address, number)
        for name, number in found.items()
        if number >= OF_THEME_LEAST
        and number >= MORE_THAN_ELSEWHERE * share * len(subjects.by_name[name].questions)
    ]
    most = sorted(typical, key=lambda each: (-each.count, each.name))[:OF_THEME]
    return tuple(sorted(most, key=lambda each: order(each.name)))
