"""What a preview shows where a record is faulty: what is wrong, instead of nothing at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from archive.checks import Verdict
from archive.finding import Finding
from archive.page import HOME, QUESTIONS, Page
from archive.source import Source

_NUMBER = re.compile(r"(\d{4}-[0-9A-Za-z]+)")


def fault_pages(source: Source, verdict: Verdict) -> Iterator[Page]:
    """Give a page with the faults of each faulty record, at the address of its question.

    A file of which not even the number is known has no page.
    """
    faults: dict[str, list[Finding]] = defaultdict(list)
    for finding in verdict.errors:
        faults[finding.path].append(finding)
    taken = {question.number for question in verdict.archive.questions}
    for draft in source.drafts:
        found = _NUMBER.match(PurePosixPath(draft.path).name)
        number = draft.record.number if draft.record else found[1] if found else ""
        if draft.path in faults and number and number not in taken:
            taken.add(number)
            yield fault_page(number, draft.path, faults[draft.path])


def fault_page(number: str, path: str, faults: list[Finding]) -> Page:
    """Give the page that tells what is wrong with one record."""
    return Page(
        address=f"vragen/{number}/",
        title=f"Vraag {number} heeft een fout",
        description="Deze vraag komt op de site als de fouten zijn verbeterd.",
        template="fault.html",
        crumbs=(HOME, QUESTIONS),
        content={"path": path, "faults": [(fault.line, fault.message) for fault in faults]},
    )
