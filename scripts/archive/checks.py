"""From what was read to an archive that is right, with every finding at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from archive.finding import Finding, in_order
from archive.index import Archive, make_archive
from archive.question import can_resolve, resolve
from archive.rules.archive import check_archive
from archive.rules.case import Case
from archive.rules.record import check_record
from archive.rules.registers import check_registers
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


def check(source: Source, today: date) -> Verdict:
    """Hold everything against every rule; `today` is the reference date.

    A record with an error is left out of the archive; one fault never hides another.
    """
    drafts = {finding.path for finding in source.findings if finding.is_error}
    found = [*source.findings, *check_registers(source.registers), *check_archive(source)]
    for record in source.records:
        case = Case(record, source.registers, source.settings, source.files, today)
        found.extend(check_record(case, whole=record.path not in drafts))
    faulty = {finding.path for finding in found if finding.is_error}
    questions = [
        resolve(record, source.registers, source.settings, today)
        for record in source.records
        if record.path not in faulty and can_resolve(record, source.registers)
    ]
    archive = make_archive(questions, source.registers, source.settings, today)
    return Verdict(archive, tuple(in_order(found)))
