"""Questions that follow on each other: each names the one before it."""

from __future__ import annotations

from archive.index import Archive


def chains(archive: Archive) -> list[int]:
    """Give for each question the place of the one that its chain starts with, or its own."""
    records = [question.record for question in archive.questions]
    place_of = {record.number: place for place, record in enumerate(records)}
    start = list(range(len(records)))
    for place in reversed(start.copy()):
        before = place_of.get(records[place].follows, 0) if records[place].follows else 0
        if before > place:  # The newest stands first; of what comes later none can be followed.
            start[place] = start[before]
    return start
