"""The subjects of an archive, of which only what changed is read again."""

from __future__ import annotations

from collections.abc import Sequence

from archive.building.digest import Digests, digest_of, joined
from archive.building.months import Month, months
from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.building.store import Store
from archive.building.workers import spread
from archive.index import Archive
from archive.subjects.barred import Barred, barred
from archive.subjects.choosing import Chosen, choose, subjects_from
from archive.subjects.harvest import Harvest, harvest, heard, together
from archive.subjects.subject import Subjects
from archive.subjects.wanted import Wanted, wanted

# Fewer questions than this are read sooner than a fork is made.
FEW = 500


def kept_subjects(
    archive: Archive, keys: Sequence[bytes], store: Store, code: bytes = b""
) -> Subjects:
    """Give the subjects of an archive; `keys` has a digest for each question, of `code` too.

    Most changes, as an answer, change nothing of what is read for subjects: so that is what all is
    kept by, month by month, with what the register asks for.
    """
    wishes = wanted(archive.registers.curation)
    bars = barred(archive, wishes)
    wish = Digests().of((code, sorted(wishes.names.items()), sorted(wishes.always)))
    divided = months(archive.questions)
    texts = _texts(archive, keys, store, divided, code)
    month_keys = [joined((b"harvest", wish, text)) for text in texts]
    store.uses(month_keys)
    key = joined((b"subjects", wish, _digest(bars), *texts))
    chosen = _kept(store.get(key))
    if chosen is None:
        said = _said(archive, store, wishes, divided, month_keys)
        chosen = choose(said, wishes, bars)
        store.put(key, to_bytes(chosen))
    return subjects_from(chosen, archive)


def _texts(
    archive: Archive, keys: Sequence[bytes], store: Store, divided: Sequence[Month], code: bytes
) -> list[bytes]:
    """Give the digests of all that is read of the questions of each month."""
    month_keys = [joined((b"heard", code, *keys[start:end])) for start, end in divided]
    found = store.get_all(month_keys)
    for key, (start, end) in zip(month_keys, divided, strict=True):
        if key not in found:
            found[key] = Digests().of([heard(each) for each in archive.questions[start:end]])
            store.put(key, found[key])
    return [found[key] for key in month_keys]


def _said(
    archive: Archive, store: Store, wishes: Wanted, divided: Sequence[Month], keys: Sequence[bytes]
) -> Harvest:
    """What the questions of all months say, by the keys under which that of each is kept."""
    found = store.get_all(keys)
    # Two months in which the same was asked have the same key.
    missing = {key: each for key, each in zip(keys, divided, strict=True) if key not in found}
    many = sum(end - start for start, end in missing.values()) > FEW

    def read(month: Month) -> bytes:
        start, end = month
        return to_bytes(harvest(archive.questions[start:end], wishes))

    parts = spread(read, list(missing.values()), many)
    for key, data in zip(missing, parts, strict=True):
        store.put(key, data)
        found[key] = data
    return together(from_bytes(found[key]) for key in keys)


def _kept(content: bytes | None) -> list[Chosen] | None:
    if content is None:
        return None
    try:
        return list(from_bytes(content))
    except (UnreadableError, TypeError):
        return None


def _digest(barred: Barred) -> bytes:
    # As Python writes them, no two are written alike; it is sooner done than by `Digests`.
    return digest_of(repr((sorted(barred.words), sorted(barred.surnames))).encode())
