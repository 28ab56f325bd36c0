"""The subjects of an archive, of which only what changed is read again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from archive.building.digest import Digests, joined
from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.building.store import Store
from archive.building.workers import spread
from archive.index import Archive
from archive.question import Question
from archive.subjects.choosing import choose
from archive.subjects.harvest import Harvest, harvest, together
from archive.subjects.subject import Subjects
from archive.subjects.wanted import wanted

# Fewer questions than this are read sooner than a fork is made.
FEW = 500


def kept_subjects(archive: Archive, keys: Sequence[bytes], store: Store) -> Subjects:
    """Give the subjects of an archive; `keys` has a digest for each question.

    What the questions of half a year say is kept by their keys, and by what the register asks for.
    """
    wishes = wanted(archive.registers.curation)
    wish = Digests().of((sorted(wishes.names), sorted(wishes.always)))
    parts = _parts(archive.questions)
    part_keys = [joined((b"harvest", wish, *keys[start:end])) for start, end in parts]
    kept = store.get_all(part_keys)
    found = {key: known for key in part_keys if (known := _read(kept.get(key))) is not None}
    missing = [place for place, key in enumerate(part_keys) if key not in found]
    many = sum(parts[place][1] - parts[place][0] for place in missing) > FEW

    def read(place: int) -> bytes:
        start, end = parts[place]
        return to_bytes(harvest(archive.questions[start:end], wishes))

    for place, data in zip(missing, spread(read, missing, many), strict=True):
        store.put(part_keys[place], data)
        found[part_keys[place]] = from_bytes(data)
    harvests = ((start, found[key]) for (start, _), key in zip(parts, part_keys, strict=True))
    return choose(archive, together(harvests), wishes)


def _parts(questions: Sequence[Question]) -> list[tuple[int, int]]:
    """Where the questions of each half year start and end."""
    parts = []
    start = 0
    for _, found in groupby(questions, key=_half_year):
        end = start + len(list(found))
        parts.append((start, end))
        start = end
    return parts


def _half_year(question: Question) -> tuple[int, bool]:
    return question.submitted.year, question.submitted.month > 6


def _read(data: bytes | None) -> Harvest | None:
    try:
        return dict(from_bytes(data)) if data is not None else None
    except (UnreadableError, TypeError, ValueError):
        return None
