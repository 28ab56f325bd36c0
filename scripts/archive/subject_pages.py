"""The pages of subjects: all of them from A to Z, and one page a letter with their questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.feeds import ANSWERS, NEW_QUESTIONS, Feed, offered
from archive.index import Archive, Group
from archive.lists import Counted, Named
from archive.page import HOME, Crumb, Page, last_change
from archive.question import Question
from archive.subjects.subject import LETTERS, OTHERS, SUBJECTS, Subject, Subjects, order
from archive.wording import count

TITLE = "Onderwerpen"
LEAD = "Van A tot Z: de woorden en namen waar vragen over gaan."
# So many questions of a subject are shown at once, so many more by their titles, and the rest by
# their numbers: so that a page stays light, and leaves nothing out.
SHOWN, TITLED = 4, 12
# With more subjects than this, only those with the most questions stand on the first page.
MOST = 1_200
# So many subjects are shown of a theme, each in so many of its questions.
OF_THEME, OF_THEME_LEAST = 16, 2
# A subject belongs to a theme that has so many times the part of its questions that chance would.
MORE_THAN_ELSEWHERE = 2


# A question in a short list: its address, title and year, and no more than that, so that little
# makes a page another one.
Row = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """A subject on its page: the newest questions, more of them, and the numbers of the rest."""

    name: str
    anchor: str
    count: int
    beside: tuple[Named, ...]
    first: tuple[Row, ...]
    more: tuple[Row, ...]
    rest: tuple[str, ...]


def subject_pages(archive: Archive, subjects: Subjects) -> Iterator[Page]:
    """Give the page of all subjects, and that of every letter: each has its address for ever."""
    counts = {letter: len(found) for letter, found in subjects.by_letter.items()}
    feeds = offered(archive.settings, NEW_QUESTIONS, ANSWERS)
    yield Page(
        address=SUBJECTS,
        title=TITLE,
        description=LEAD,
        template="subjects.html",
        crumbs=(HOME,),
        content={
            "lead": LEAD,
            "counts": counts,
            "total": len(subjects.all),
            "letters": {
                letter: [_counted(subject) for subject in found]
                for letter, found in Subjects(_most(subjects.all)).by_letter.items()
                if found
            },
            "complete": len(subjects.all) <= MOST,
        },
        changed=last_change(archive.questions),
        feeds=feeds if subjects.all else (),
    )
    for letter in LETTERS:
        yield _letter(subjects, letter, counts, feeds if subjects.by_letter[letter] else ())


def _most(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """The subjects with the most questions, in their order."""
    if len(subjects) <= MOST:
        return tuple(subjects)
    chosen = sorted(subjects, key=lambda subject: -len(subject.questions))[:MOST]
    names = {subject.name for subject in chosen}
    return tuple(subject for subject in subjects if subject.name in names)


def _letter(
    subjects: Subjects, letter: str, counts: dict[str, int], feeds: tuple[Feed, ...]
) -> Page:
    found = subjects.by_letter[letter]
    shown = in_words(letter)
    return Page(
        address=f"{SUBJECTS}{letter}/",
        title=f"Onderwerpen met {shown}",
        description=f"Onderwerpen met {shown}: {count(len(found), 'onderwerp', 'onderwerpen')}.",
        template="letter.html",
        crumbs=(HOME, Crumb(TITLE, SUBJECTS)),
        content={
            "letter": letter,
            "counts": counts,
            "subjects": [_shown(subjects, subject) for subject in found],
        },
        changed=last_change([each for subject in found for each in subject.questions]),
        feeds=feeds,
        indexed=bool(found),
    )


def in_words(letter: str) -> str:
    """Give a letter as readers see it: `een S`."""
    return "een cijfer" if letter == OTHERS else f"een {letter.upper()}"


def _shown(subjects: Subjects, subject: Subject) -> Shown:
    questions = subject.questions
    others = (subjects.by_name[name] for name in subject.beside)
    return Shown(
        subject.name,
        subject.anchor,
        len(questions),
        tuple(Named(each.name, each.address) for each in others),
        _rows(questions[:SHOWN]),
        _rows(questions[SHOWN : SHOWN + TITLED]),
        tuple(each.number for each in questions[SHOWN + TITLED :]),
    )


def _rows(questions: Sequence[Question]) -> tuple[Row, ...]:
    return tuple((each.address, each.title, each.submitted.year) for each in questions)


def _counted(subject: Subject) -> Counted:
    return Counted(subject.name, subject.address, len(subject.questions))


def subjects_within(subjects: Subjects, group: Group, total: int) -> tuple[Counted, ...]:
    """The subjects that questions of a group are about more often than others are.

    They come in alphabetical order, with the number of questions of the group that they have;
    `total` is the number of all questions.
    """
    found = Counter(name for question in group.questions for name in subjects.of(question))
    share = len(group.questions) / total
    typical = [
        Counted(name, subjects.by_name[name].address, number)
        for name, number in found.items()
        if number >= OF_THEME_LEAST
        and number >= MORE_THAN_ELSEWHERE * share * len(subjects.by_name[name].questions)
    ]
    most = sorted(typical, key=lambda each: (-each.count, each.name))[:OF_THEME]
    return tuple(sorted(most, key=lambda each: order(each.name)))
