"""Findings in the forms that people and machines read them in."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence

from archive.finding import Finding
from archive.wording import count, enumerate_words

Format = Callable[[Sequence[Finding]], str]


def as_text(findings: Sequence[Finding]) -> str:
    """One finding a line, `path:line: sentence`, and how many there are."""
    return "\n".join([*map(str, findings), summary(findings)])


def summary(findings: Sequence[Finding]) -> str:
    """Say in one sentence how many findings there are."""
    errors = sum(finding.is_error for finding in findings)
    warnings = len(findings) - errors
    if not findings:
        return "Alles is in orde."
    parts = []
    if errors:
        parts.append(count(errors, "fout", "fouten"))
    if warnings:
        parts.append(count(warnings, "waarschuwing", "waarschuwingen"))
    advice = " Verbeter de fouten en probeer het opnieuw." if errors else ""
    return f"Gevonden: {enumerate_words(parts)}.{advice}"


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects, with the Dutch words that the text form uses."""
    return json.dumps(
        [
            {
                "bestand": finding.path,
                "regel": finding.line,
                "ernst": finding.level.value,
                "code": finding.rule,
                "melding": finding.message,
            }
            for finding in findings
        ],
        ensure_ascii=False,
        indent=2,
    )


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands: annotations on the very line of a pull request.

    The text form goes before them, for the log shows commands without their place.
    Source: GitHub Docs, "Workflow commands for GitHub Actions".
    """
    commands = (
        f"::{'error' if finding.is_error else 'warning'} "
        f"file={_property(finding.path)},line={finding.line},"
        f"title={_property(finding.rule)}::{_data(finding.message)}"
        for finding in findings
    )
    return "\n".join([as_text(findings), *commands])


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(findings: Sequence[Finding]) -> str:
    """A Code Quality report for a merge request.

    Source: GitLab Docs, "Code Quality report format". A fingerprint leaves the line out, so
    that a finding stays the same when text above it changes; a count keeps twins apart.
    """
    seen: dict[str, int] = {}
    report = []
    for finding in findings:
        identity = f"{finding.path}|{finding.rule}|{finding.message}"
        seen[identity] = seen.get(identity, 0) + 1
        mark = hashlib.sha256(f"{identity}|{seen[identity]}".encode()).hexdigest()
        report.append(
            {
                "description": finding.message,
                "check_name": finding.rule,
                "fingerprint": mark,
                "severity": "major" if finding.is_error else "minor",
                "location": {"path": finding.path, "lines": {"begin": finding.line}},
            }
        )
    return json.dumps(report, ensure_ascii=False, indent=2)


def as_forgejo(findings: Sequence[Finding]) -> str:
    """A review of a pull request, with a comment on each line.

    Forgejo knows no annotations, but a review has its remarks on the very line too. Source: the
    API of Forgejo, CreatePullReviewOptions.
    """
    comments = [
        {
            "path": finding.path,
            "new_position": finding.line,
            "body": ("" if finding.is_error else "Let op: ") + _plain_markdown(finding.message),
        }
        for finding in findings
    ]
    review = {"event": "COMMENT", "body": summary(findings), "comments": comments}
    return json.dumps(review, ensure_ascii=False, indent=2)


def _plain_markdown(text: str) -> str:
    """Keep what is foreign in a sentence from being read as mark-up."""
    return re.sub(r"([\\`*_{}\[\]()#+!|<>~@&$-])", r"\\\1", text)


FORMATS: Mapping[str, Format] = {
    "tekst": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "forgejo": as_forgejo,
}
