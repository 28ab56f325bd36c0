"""The subjects of an archive, of which only what changed is read again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from archive.building.digest import Digests, digest_of, joined
from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.building.store import Store
from archive.building.workers import spread
from archive.index import Archive
from archive.question import Question
from archive.subjects.barred import Barred, barred
from archive.subjects.choosing import Chosen, choose, subjects_from
from archive.subjects.harvest import harvest, together
from archive.subjects.subject import Subjects
from archive.subjects.wanted import Wanted, wanted

# Fewer questions than this are read sooner than a fork is made.
FEW = 500


def kept_subjects(
    archive: Archive, keys: Sequence[bytes], store: Store, code: bytes = b""
) -> Subjects:
    """Give the subjects of an archive; `keys` has a digest for each question, of `code` too.

    What the questions of half a year say is kept by their keys and by what the register asks for;
    what is chosen, by what all questions say: most changes, as an answer, change nothing of that.
    """
    wishes = wanted(archive.registers.curation)
    wish = Digests().of((code, sorted(wishes.names.items()), sorted(wishes.always)))
    said = _said(archive, keys, store, wishes, wish)
    return subjects_from(_chosen(said, store, wishes, barred(archive, wishes), wish), archive)


def _said(
    archive: Archive, keys: Sequence[bytes], store: Store, wishes: Wanted, wish: bytes
) -> list[bytes]:
    """What the questions of each half year say, the newest first, as bytes."""
    parts = _parts(archive.questions)
    part_keys = [joined((b"harvest", wish, *keys[start:end])) for start, end in parts]
    found = store.get_all(part_keys)
    missing = [place for place, key in enumerate(part_keys) if key not in found]
    many = sum(parts[place][1] - parts[place][0] for place in missing) > FEW

    def read(place: int) -> bytes:
        start, end = parts[place]
        return to_bytes(harvest(archive.questions[start:end], wishes))

    for place, data in zip(missing, spread(read, missing, many), strict=True):
        store.put(part_keys[place], data)
        found[part_keys[place]] = data
    return [found[key] for key in part_keys]


def _chosen(
    said: Sequence[bytes], store: Store, wishes: Wanted, barred: Barred, wish: bytes
) -> list[Chosen]:
    bars = Digests().of((sorted(barred.words), sorted(barred.surnames)))
    key = joined((b"subjects", wish, bars, *map(digest_of, said)))
    kept = store.get(key)
    if kept is not None:
        try:
            return list(from_bytes(kept))
        except (UnreadableError, TypeError):
            pass
    chosen = choose(together(map(from_bytes, said)), wishes, barred)
    store.put(key, to_bytes(chosen))
    return chosen


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
