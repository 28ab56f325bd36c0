"""Holding what is about to be committed against the rules: in a glance where that is enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from archive.checks import attachment_paths, check_draft
from archive.disk import is_ours
from archive.draft import Draft
from archive.finding import Finding, in_order
from archive.privacy.scan import Scan, scan_all
from archive.rules.archive import check_archive
from archive.source import Source, read_source
from archive.staged.index import Index, is_record
from archive.staged.nearby import Nearby, nearby, staged_draft

# More records than this are checked as part of the whole.
MANY = 100
# How a file changes that only has effects nearby: it is added, or modified.
NEAR = ("A", "M")


def check_staged(index: Index, today: date) -> list[Finding]:
    """Hold what the index holds against every rule, as far as the commit changes something.

    A record can be judged by itself and by the few that name the same numbers. Where the commit
    changes what all records depend on, takes files away, or where the glance raises a doubt, the
    whole archive is checked. Errors are told wherever they are, warnings of what changes only.
    """
    if not index.changed:
        return []
    found = None if _reaches_far(index) else _glance(index, nearby(index), today)
    findings = _whole(index, today) if found is None else found
    return in_order(each for each in findings if each.is_error or each.path in index.changed)


def _reaches_far(index: Index) -> bool:
    """Whether a change can touch any record: a register, the settings, a file that goes."""
    records = [path for path in index.changed if is_record(path)]
    near = all(is_ours(path) and each.how in NEAR for path, each in index.changed.items())
    return not (near and 0 < len(records) <= MANY)


def _glance(index: Index, near: Nearby, today: date) -> Sequence[Finding] | None:
    """Judge the records that change by themselves; None when others must be looked at too."""
    general = read_source(index.folder, _none, index)
    attached = all(near.has_attachment(path) for path in index.changed if not is_record(path))
    if any(each.is_error for each in general.general) or near.attachments_left or not attached:
        return None
    drafts = sorted((*near.changed, *near.others), key=lambda draft: draft.path)
    source = replace(general, drafts=tuple(drafts))
    if any(_doubts(source, near)):
        return None
    own = [finding for draft in near.changed for finding in draft.findings]
    scans = _scans(index, source, near.changed)
    judged = (check_draft(source, draft, today, scans) for draft in near.changed)
    return [*own, *(finding for findings in judged for finding in findings)]


def _scans(index: Index, source: Source, drafts: Sequence[Draft]) -> dict[str, Scan]:
    """Give what is of persons in the attachments of these records, as they will be committed."""
    paths = attachment_paths(source, drafts)
    return dict(scan_all(zip(paths, index.contents(paths), strict=True)))


def _doubts(source: Source, near: Nearby) -> Iterator[bool]:
    """Whether a rule over the whole has something to say, each time it has.

    Only some of the records are there, so files may seem loose that are not, and a neighbour may
    seem to follow a question that does not exist.
    """
    others = {draft.path: draft for draft in near.others}
    for finding in check_archive(source):
        if finding.rule == "los-bestand":
            continue
        other = others.get(finding.path)
        follows = (other and other.record and other.record.follows) or ""
        yield finding.rule != "vervolg" or other is None or follows.casefold() in near.own_numbers


def _whole(index: Index, today: date) -> Sequence[Finding]:
    """Check all that the index holds; what stands on disk as it is there comes from the store."""
    # The store and the processes that it comes with take long to load.
    from archive.building.readings import read_again  # noqa: PLC0415

    paths = sorted(filter(is_record, index.unlike_disk & index.entries.keys()))
    other = {
        path: staged_draft(index, path, content)
        for path, content in zip(paths, index.contents(paths), strict=True)
    }
    source, verdict = read_again(index.folder, today, index, other)
    apart = [
        draft
        for draft in source.drafts
        if not index.unlike_disk.isdisjoint(attachment_paths(source, [draft]))
    ]
    if not apart:
        return verdict.findings
    # Attachments were read from disk, where these hold something else.
    scans = _scans(index, source, apart)
    judged_anew = {draft.path for draft in apart}
    again = [each for draft in apart for each in check_draft(source, draft, today, scans)]
    return [
        *(
            each
            for each in verdict.findings
            if not (each.path in judged_anew and _is_personal(each))
        ),
        *filter(_is_personal, again),
    ]


def _is_personal(finding: Finding) -> bool:
    """Whether a finding depends on what attachments hold."""
    return finding.rule.startswith("privacy-") or finding.rule == "toegestaan"


def _none(folder: Path, paths: Sequence[str]) -> tuple[Draft, ...]:
    del folder, paths
    return ()
