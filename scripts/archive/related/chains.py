"""Questions that follow on each other: each names the one before it."""

from __future__ import annotations

from archive.index import Archive


def chains(archive: Archive) -> list[int]:
    """Give for each question the place of the one that its chain starts with, or its own."""
    start: dict[str, int] = {}
    last = len(archive.questions) - 1
    for place, question in enumerate(reversed(archive.questions)):
        start[question.number] = start.get(question.record.follows, last - place)
    return [start[question.number] for question in archive.questions]
