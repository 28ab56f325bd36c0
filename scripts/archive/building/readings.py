"""Reading and checking records, of which only what has changed is read and checked again."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeVar

from archive.building.code import code_digest
from archive.building.digest import Digests, digest_of, joined
from archive.building.mark import Mark
from archive.building.marks import Marks, mark_of
from archive.building.pickled import UnreadableError, from_bytes, to_bytes
from archive.building.scans import Scans
from archive.building.store import Store
from archive.building.workers import spread
from archive.checks import Verdict, attachment_paths, check, judge_draft
from archive.disk import DISK, Files
from archive.draft import Draft, read_file
from archive.finding import Finding, Findings
from archive.privacy.scan import Scan
from archive.source import RegisterReader, Source, read_source

T = TypeVar("T")

# Drafts are kept in bundles of about this many.
BUNDLE = 256
# So many are judged at a time: with more, the last process to end would work alone for longer.
PORTION = 64
# Fewer files than this are read sooner than a fork is made.
FEW = 200

Bundle = dict[str, Draft]
# What was found about a record, and from which day on and until which day that is the same (see
# `archive.checks.Judged`).
Found = tuple[tuple[Finding, ...], date, date]
# What most give: nothing, on whatever day.
NOTHING: Found = (), date.min, date.max
# Of the records of a bundle the digest of what was looked at, and what was found where that is not
# nothing: so a bundle that stayed as it was is known at once.
Known = tuple[dict[str, bytes], dict[str, Found]]


def check_again(
    folder: Path, today: date, files: Files = DISK, other: Mapping[str, Draft] | None = None
) -> Verdict:
    """Read and check the archive in a folder, with what its store remembers, and add to that.

    `files` gives all that is read besides records, and their names; `other` has the records, by
    path, that are not to be read from disk.
    """
    return read_again(folder, today, files, other)[1]


def read_again(
    folder: Path, today: date, files: Files = DISK, other: Mapping[str, Draft] | None = None
) -> tuple[Source, Verdict]:
    """Read and check an archive as `check_again` does, and give what was read too."""
    store = Store(folder)
    marks = Marks(folder, store)
    readings = Readings(store, marks, code_digest())
    given = other or {}

    def read(folder: Path, paths: Sequence[str]) -> list[Draft]:
        drafts = iter(readings.read(folder, [path for path in paths if path not in given]))
        return [given[path] if path in given else next(drafts) for path in paths]

    source = read_source(folder, read, files, readings.remembering)
    verdict = check(source, today, readings.check)
    store.save()
    marks.save({*source.files, *source.record_paths})
    store.close()
    return source, verdict


class Readings:
    """Reads and checks records with a store; `code` is the digest of the code that does so."""

    def __init__(self, store: Store, marks: Marks, code: bytes) -> None:
        self._store = store
        self._marks = marks
        self._code = code

    def read(self, folder: Path, paths: Sequence[str]) -> list[Draft]:
        """Read the record files at these paths (see `archive.draft.Reader`)."""
        divided = _divided(paths)
        keys = [self._key(b"drafts %d/%d" % (place, len(divided))) for place in range(len(divided))]
        bundles: list[Bundle] = [_unpacked(self._store.get(key)) for key in keys]
        for place, bundle in enumerate(bundles):
            self._leave_out_changed(bundle, divided[place])
        stale = [place for place, bundle in enumerate(bundles) if len(bundle) < len(divided[place])]
        missing = sum(len(divided[place]) - len(bundles[place]) for place in stale)

        def take(place: int) -> bytes:
            kept = bundles[place]
            read = [_read(folder, path) for path in divided[place] if path not in kept]
            return to_bytes(read, small=False)

        for place, data in zip(stale, spread(take, stale, missing > FEW), strict=True):
            for mark, draft in from_bytes(data):
                bundles[place][draft.path] = draft
                self._marks.note(draft.path, mark, draft.digest)
            self._store.put(keys[place], to_bytes(bundles[place]))
        drafts = {path: draft for bundle in bundles for path, draft in bundle.items()}
        return [drafts[path] for path in paths]

    def remembering(self, read: RegisterReader[T], /) -> RegisterReader[T]:
        """Let a register be read only when its text is another one (see `Remembering`)."""

        def remembered(text: str, findings: Findings) -> T:
            if findings.found:  # The file itself is not right.
                return read(text, findings)
            told = f"{read.__module__}.{read.__qualname__}\0{findings.path}\0{text}"
            key = self._key(b"register " + told.encode("utf-8", "surrogatepass"))
            register: T
            try:
                register, found = from_bytes(self._store.get(key) or b"")
                findings.found += found
            except (UnreadableError, TypeError, ValueError):
                register = read(text, findings)
                self._store.put(key, to_bytes((register, findings.found)))
            return register

        return remembered

    def check(self, source: Source, today: date) -> Iterable[Finding]:
        """Hold the records of a source against the rules (see `archive.checks.Judge`)."""
        values = Digests().of((source.registers, source.settings, sorted(source.files)))
        drafts = {draft.path: draft for draft in source.drafts if draft.record}
        divided = _divided(list(drafts))
        names = [b"findings %d/%d" % (place, len(divided)) for place in range(len(divided))]
        keys = [self._key(name + values) for name in names]
        bundles = [_known(self._store.get(key)) for key in keys]
        looked_at = {path: self._judged(source, each) for path, each in drafts.items()}
        digests = [{path: looked_at[path] for path in paths} for paths in divided]
        stale = [
            dict.fromkeys(_stale(bundle, now, today))
            for bundle, now in zip(bundles, digests, strict=True)
        ]
        changed = [drafts[path] for paths in stale for path in paths]
        judged = self._judge(source, changed, today)
        findings: list[Finding] = []
        for key, bundle, now, again in zip(keys, bundles, digests, stale, strict=True):
            found = {path: judged[path] for path in again if judged[path] != NOTHING}
            for path, each in bundle[1].items():
                if path in now and path not in again:
                    found[path] = each
            if again or bundle[0] != now:
                self._store.put(key, to_bytes((now, found)))
            findings += [finding for each in found.values() for finding in each[0]]
        return findings

    def _judge(self, source: Source, drafts: Sequence[Draft], today: date) -> dict[str, Found]:
        """Hold these records against the rules."""
        kept, scans = Scans(self._store, self._marks), dict[str, Scan]()
        plain = [each for each in drafts if not (each.record and each.record.attachments)]
        others = [each for each in drafts if each.record and each.record.attachments]
        worth = len(drafts) > FEW

        def judge(some: Sequence[Draft]) -> Iterator[bytes]:
            pieces = [some[start : start + PORTION] for start in range(0, len(some), PORTION)]

            def judged(place: int) -> bytes:
                made = ((each, judge_draft(source, each, today, scans)) for each in pieces[place])
                return to_bytes([(draft.path, tuple(found)) for draft, found in made])

            return spread(judged, range(len(pieces)), worth)

        # Attachments are read by processes that have to start first: others work meanwhile.
        of_plain = judge(plain)
        results = [*islice(of_plain, 1)]
        scans.update(kept.of(source.folder, attachment_paths(source, others)))
        kept.uses(attachment_paths(source, source.drafts))
        # Most are judged on the same days, and what is written once is read sooner.
        days: dict[date, date] = {}
        found: dict[str, Found] = {}
        for data in chain(results, of_plain, judge(others)):
            for path, (findings, since, until) in from_bytes(data):
                same = days.setdefault(since, since), days.setdefault(until, until)
                found[path] = findings, *same
        return found

    def _judged(self, source: Source, draft: Draft) -> bytes:
        """The digest of all that judging a record looks at: its file and its attachments."""
        if draft.record is None or not draft.record.attachments:
            return draft.digest
        paths = draft.record.attachment_paths(source.files)
        return joined((draft.digest, *map(self._marks.digest, paths))) if paths else draft.digest

    def _key(self, what: bytes) -> bytes:
        return digest_of(self._code + what)

    def _leave_out_changed(self, bundle: Bundle, paths: Sequence[str]) -> None:
        """Keep of a bundle the drafts of files that are as they were."""
        wanted = set(paths)
        for path, draft in list(bundle.items()):
            if path not in wanted or not draft.digest or self._marks.digest(path) != draft.digest:
                del bundle[path]


def _stale(known: Known, now: Mapping[str, bytes], today: date) -> Iterable[str]:
    """Give the paths of a bundle of which is not known what would be found today."""
    before, found = known
    if before != now:
        yield from (path for path in now if before.get(path) != now[path])
    for path, (_, since, until) in found.items():
        if path in now and not since <= today < until:
            yield path


def _known(data: bytes | None) -> Known:
    try:
        digests, found = from_bytes(data or b"")
        return dict(digests), dict(found)
    except (UnreadableError, TypeError, ValueError):
        return {}, {}


def _divided(paths: Sequence[str]) -> list[list[str]]:
    """Divide paths over bundles by their names, so that a new one changes one bundle only."""
    number = 1
    while number * BUNDLE < len(paths):
        number *= 2
    divided: list[list[str]] = [[] for _ in range(number)]
    for path in paths:
        divided[zlib.crc32(path.encode("utf-8", "surrogatepass")) % number].append(path)
    return divided


def _unpacked(data: bytes | None) -> dict[str, Any]:
    if data is None:
        return {}
    try:
        return dict(from_bytes(data))
    except (UnreadableError, TypeError, ValueError):
        return {}


def _read(folder: Path, path: str) -> tuple[Mark | None, Draft]:
    """Read a file; its mark is taken before, so that a later change is seen."""
    return mark_of(folder / path), read_file(folder, path)
