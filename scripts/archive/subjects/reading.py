"""The subjects of an archive, from its texts."""

from __future__ import annotations

from archive.index import Archive
from archive.subjects.barred import barred
from archive.subjects.choosing import choose, subjects_from
from archive.subjects.harvest import harvest
from archive.subjects.subject import Subjects
from archive.subjects.wanted import wanted


def subjects_of(archive: Archive) -> Subjects:
    """Read all questions and choose the subjects, without anything that was read before."""
    wishes = wanted(archive.registers.curation)
    found = harvest(archive.questions, wishes)
    return subjects_from(choose(found, wishes, barred(archive, wishes)), archive)
