"""From what was read to an archive that is right, with every finding at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from archive.draft import Draft
from archive.finding import Finding, in_order
from archive.index import Archive, make_archive
from archive.privacy.scan import Scan, scan_files
from archive.question import resolver
from archive.rules.archive import check_archive
from archive.rules.case import Case
from archive.rules.day import Day
from archive.rules.looks import check_looks
from archive.rules.moves import check_moves
from archive.rules.record import check_record
from archive.rules.registers import check_registers
from archive.rules.settings import check_settings
from archive.source import Source


@dataclass(frozen=True)
class Verdict:
    """The archive of all faultless records, and what is wrong with the others."""

    archive: Archive
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that publication must wait for."""
        return tuple(finding for finding in self.findings if finding.is_error)


# Holds every draft of a source against the rules over one record, on a reference date.
Judge = Callable[[Source, date], Iterable[Finding]]


def check_drafts(source: Source, today: date) -> Iterable[Finding]:
    """Read all attachments, and hold one record after the other against the rules."""
    scans = scan_files(source.folder, attachment_paths(source, source.drafts))
    return (each for draft in source.drafts for each in check_draft(source, draft, today, scans))


def attachment_paths(source: Source, drafts: Iterable[Draft]) -> list[str]:
    """Give the paths of all attachments of some records, each once."""
    records = (each.record for each in drafts if each.record and each.record.attachments)
    return list(
        dict.fromkeys(path for each in records for path in each.attachment_paths(source.files))
    )


class Judged(NamedTuple):
    """What was found about one record, on each day from `since` on and before `until`."""

    findings: tuple[Finding, ...]
    since: date
    until: date


def check_draft(
    source: Source, draft: Draft, today: date, scans: Mapping[str, Scan] | None = None
) -> tuple[Finding, ...]:
    """Hold one record against the rules.

    `scans` are by path what its attachments hold; without them they are read here.
    """
    if scans is None:
        scans = scan_files(source.folder, attachment_paths(source, [draft]))
    return judge_draft(source, draft, today, scans).findings


def judge_draft(source: Source, draft: Draft, today: date, scans: Mapping[str, Scan]) -> Judged:
    """Hold one record against the rules, and tell on which other days that would give the same."""
    day = Day(today)
    if draft.record is None:
        return Judged((), day.since, day.until)
    case = Case(draft.record, source.registers, source.settings, source.files, day, scans)
    found = check_record(case, whole=draft.is_whole)
    return Judged(tuple(found), day.since, day.until)


def check(source: Source, today: date, judge: Judge = check_drafts) -> Verdict:
    """Hold everything against every rule; `today` is the reference date.

    A record with an error is left out of the archive; one fault never hides another. `judge`
    checks the records; another one may remember what it found before.
    """
    found = [
        *source.findings,
        *check_settings(source, today),
        *check_registers(source.registers),
        *check_archive(source),
        *check_moves(source),
        *check_looks(source.looks),
    ]
    found += judge(source, today)
    faulty = {finding.path for finding in found if finding.is_error}
    records = [record for record in source.records if record.path not in faulty]
    resolved = map(resolver(source.registers, source.settings, today), records)
    questions = (question for question in resolved if question)
    archive = make_archive(questions, source.registers, source.settings, today)
    return Verdict(archive, tuple(in_order(found)))
