"""The rules over all records together. A rule's docstring is the rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive.finding import Finding, Level
from archive.nearest import NUMBER, nearest
from archive.question import natural
from archive.record import Record
from archive.sentences import say, say_meant
from archive.source import Source


def check_archive(source: Source) -> list[Finding]:
    """Hold everything that was read against the rules over the whole."""
    return [
        *not_empty(source),
        *numbers_apart(source.records),
        *follow_ups_live(source),
        *files_used(source),
    ]


def not_empty(source: Source) -> Iterator[Finding]:
    """An archive has at least one question; one that reads nothing is not fine but broken."""
    read = any(finding.path.endswith(".md") for finding in source.findings)
    if not source.records and not read:
        yield Finding("vragen", 1, say("leeg-archief.geen-vraag"), "leeg-archief")


def numbers_apart(records: Sequence[Record]) -> Iterator[Finding]:
    """A number is used once, whatever its capitals."""
    first: dict[str, Record] = {}
    for record in records:
        earlier = first.setdefault(record.number.casefold(), record)
        if earlier is not record:
            sentence = say("dubbel-nummer.al-gebruikt", nummer=record.number, pad=earlier.path)
            yield Finding(record.path, record.line("nummer"), sentence, "dubbel-nummer")


def follow_ups_live(source: Source) -> Iterator[Finding]:
    """A follow-up names an earlier question that exists."""
    by_number = {record.number: record for record in source.records}
    unread = {finding.path.rpartition("/")[2] for finding in source.findings}
    for record in source.records:
        if not record.follows or any(name.startswith(f"{record.follows}-") for name in unread):
            continue  # The earlier question is there, but can't be read: that is said already.
        line = record.line("vervolg_op")
        earlier = by_number.get(record.follows)
        if earlier is None:
            meant = nearest(record.follows, by_number, NUMBER)
            message = say_meant("vervolg.bestaat-niet", meant, nummer=record.follows)
        elif _order(earlier) >= _order(record):
            message = say("vervolg.niet-eerder", nummer=record.follows)
        else:
            continue
        yield Finding(record.path, line, message, "vervolg")


def _order(record: Record) -> tuple[object, ...]:
    return (record.submitted, natural(record.number))


def files_used(source: Source) -> Iterator[Finding]:
    """Every other file below `vragen/` is an attachment of a record beside it."""
    used = {
        record.path_beside(attachment.file)
        for record in source.records
        for attachment in record.attachments
    }
    if any(finding.is_error for finding in source.findings):
        return  # A record that can't be read may well name the file.
    for path in sorted(source.files - used):
        yield Finding(path, 1, say("los-bestand.van-niemand"), "los-bestand", Level.WARNING)
