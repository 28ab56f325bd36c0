"""Reading and checking records, of which only what has changed is read and checked again."""

from __future__ import annotations

import os
import stat
import time
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from archive.building.digest import Digests, digest_of
from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.building.store import Mark, Store
from archive.building.workers import spread
from archive.checks import check_draft
from archive.draft import Draft, read_file
from archive.finding import Finding
from archive.source import Source

# Drafts are kept in bundles of about this many.
BUNDLE = 256
# Fewer files than this are read sooner than a fork is made.
FEW = 200
# A file that was changed so shortly before (in nanoseconds) might be changed again unseen.
RECENT = 2_000_000_000

Bundle = dict[str, tuple[bytes, Draft]]


class Readings:
    """Reads and checks records with a store; `code` is the digest of the code that does so."""

    def __init__(self, store: Store, code: bytes) -> None:
        self._store = store
        self._code = code

    def read(self, folder: Path, paths: Sequence[str]) -> list[Draft]:
        """Read the record files at these paths (see `archive.draft.Reader`)."""
        bundles = _divided(paths)
        keys = [self._key(b"drafts %d/%d" % (place, len(bundles))) for place in range(len(bundles))]
        kept: list[Bundle] = [_unpacked(self._store.get(key)) for key in keys]
        known = self._store.files()
        marks = {path: mark_of(folder / path) for path in paths}
        digests: dict[str, bytes] = {}
        for bundle, before in zip(bundles, kept, strict=True):
            for path in bundle if before else ():
                digests[path] = _digest(folder, path, marks[path], known)
        stale = [
            place
            for place, bundle in enumerate(bundles)
            if any(_is_new(kept[place].get(path), digests.get(path)) for path in bundle)
            or len(bundle) != len(kept[place])
        ]

        def take(place: int) -> bytes:
            return to_bytes(_take(folder, bundles[place], kept[place], digests))

        missing = sum(
            _is_new(kept[place].get(path), digests.get(path))
            for place in stale
            for path in bundles[place]
        )
        for place, data in zip(stale, spread(take, stale, missing > FEW), strict=True):
            kept[place] = from_bytes(data)
            self._store.put(keys[place], data)
        drafts = {path: taken for bundle in kept for path, taken in bundle.items()}
        self._note(marks, known, {path: digest for path, (digest, _) in drafts.items()})
        return [drafts[path][1] for path in paths]

    def check(self, source: Source, today: date) -> Iterable[Finding]:
        """Hold the records of a source against the rules (see `archive.checks.Judge`)."""
        values = (source.registers, source.settings, sorted(source.files), today)
        key = self._key(b"findings" + Digests().of(values))
        before = _unpacked(self._store.get(key))
        changed = [
            draft
            for draft in source.drafts
            if draft.record and before.get(draft.path, (b"",))[0] != draft.record.digest
        ]
        pieces = [changed[start : start + BUNDLE] for start in range(0, len(changed), BUNDLE)]

        def judge(place: int) -> bytes:
            return to_bytes(
                [
                    (draft.path, (draft.record.digest, tuple(check_draft(source, draft, today))))
                    for draft in pieces[place]
                    if draft.record
                ]
            )

        found = {draft.path: before[draft.path] for draft in source.drafts if draft.path in before}
        for data in spread(judge, range(len(pieces)), len(changed) > FEW):
            found.update(from_bytes(data))
        if changed or len(found) != len(before):
            self._store.put(key, to_bytes(found))
        return [finding for _, findings in found.values() for finding in findings]

    def _key(self, what: bytes) -> bytes:
        return digest_of(self._code + what)

    def _note(
        self,
        marks: Mapping[str, Mark | None],
        known: Mapping[str, tuple[Mark, bytes]],
        digests: Mapping[str, bytes],
    ) -> None:
        """Note by which marks the files are known again, but not those that may yet change."""
        recent = time.time_ns() - RECENT
        read = {
            path: (mark, digests[path])
            for path, mark in marks.items()
            if mark and mark[1] < recent and known.get(path) != (mark, digests[path])
        }
        self._store.note_files(read, [path for path in known if path not in marks])


def mark_of(path: Path) -> Mark | None:
    """Give the mark of a file; None for what is no file of its own."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_size, found.st_ctime_ns, found.st_ino


def _divided(paths: Sequence[str]) -> list[list[str]]:
    """Divide paths over bundles by their names, so that a new one changes one bundle only."""
    number = 1
    while number * BUNDLE < len(paths):
        number *= 2
    bundles: list[list[str]] = [[] for _ in range(number)]
    for path in paths:
        bundles[zlib.crc32(path.encode("utf-8", "surrogatepass")) % number].append(path)
    return bundles


def _unpacked(data: bytes | None) -> dict[str, Any]:
    if data is None:
        return {}
    try:
        return dict(from_bytes(data))
    except (UnreadableError, TypeError, ValueError):
        return {}


def _digest(
    folder: Path, path: str, mark: Mark | None, known: Mapping[str, tuple[Mark, bytes]]
) -> bytes:
    """The digest of a file, without reading it when it is known; empty when it can't be read."""
    noted = known.get(path)
    if mark and noted and noted[0] == mark:
        return noted[1]
    try:
        return digest_of((folder / path).read_bytes()) if mark else b""
    except OSError:
        return b""


def _is_new(kept: tuple[bytes, Draft] | None, digest: bytes | None) -> bool:
    return kept is None or not digest or kept[0] != digest


def _take(
    folder: Path, bundle: Sequence[str], kept: Bundle, digests: Mapping[str, bytes]
) -> Bundle:
    """Read the files of a bundle, but for those that were kept."""
    taken: Bundle = {}
    for path in bundle:
        before = kept.get(path)
        if before and not _is_new(before, digests.get(path)):
            taken[path] = before
        else:
            taken[path] = _read(folder, path)
    return taken


def _read(folder: Path, path: str) -> tuple[bytes, Draft]:
    draft = read_file(folder, path)
    return (draft.record.digest if draft.record else b""), draft
