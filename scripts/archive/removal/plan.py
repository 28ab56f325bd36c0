"""What a removal will change, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from archive.address import hash_of
from archive.checks import check_draft
from archive.draft import Draft, draft_of
from archive.folder import RECORDS, REGISTERS
from archive.moves import Move, page_of
from archive.moves_file import MOVES, with_moves
from archive.record import Record, Removal
from archive.record_file import record_path, write_record
from archive.removal.scrubbing import (
    kept_names,
    names_of,
    with_notice,
    without_all,
    without_attachment,
    without_text,
)
from archive.removal.traces import other_places
from archive.removal.wanted import Wanted
from archive.source import Source

LAPSED = "Deze bijlage is weggehaald"


class RefusedError(Exception):
    """Why nothing is taken away, as a Dutch sentence."""


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks to take away from the question with a number, and the notice for it.

    `all` is everything that it says, `subject` too if asked.
    """

    number: str
    removal: Removal
    texts: tuple[Wanted, ...] = ()
    attachments: tuple[str, ...] = ()
    all: bool = False
    subject: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be written at which path, and which files will go; paths are from the archive.

    `gone` are addresses that nobody may remember. `counts` is how often each text was replaced.
    `elsewhere` are places that stay as they are, and `unread` attachments that people must read.
    """

    request: Request
    record: str
    written: dict[str, str]
    removed: tuple[str, ...]
    gone: tuple[str, ...]
    counts: tuple[int, ...]
    elsewhere: tuple[str, ...]
    unread: tuple[str, ...]


def make_plan(source: Source, request: Request, today: date) -> Plan:
    """Work out a removal. Raises RefusedError when it can't be done, or would do nothing."""
    draft = _draft(source, request.number)
    before = draft.record
    assert before is not None  # noqa: S101 (_draft saw to that)
    _check_request(before, request)
    files = tuple(each.file for each in before.attachments) if request.all else request.attachments
    after = with_notice(_changed(before, request), request.removal)
    path = _path(before, after, request)
    _check_result(source, after, path, today)
    folder = PurePosixPath(before.path).parent
    gone = _addresses(before, files)
    written = {path: write_record(after)}
    if gone:
        written[_register()] = _with_hashes(source, gone)
    removed = [f"{folder}/{file}" for file in files]
    return Plan(
        request=request,
        record=path,
        written=written,
        removed=tuple(removed if path == before.path else [*removed, before.path]),
        gone=gone,
        counts=tuple(_count(before, each) for each in request.texts),
        elsewhere=_elsewhere(source, request, before, after, removed),
        unread=tuple(f"{folder}/{each.file}" for each in after.attachments),
    )


def _draft(source: Source, number: str) -> Draft:
    found = [each for each in source.drafts if each.record and each.record.number == number]
    if not found:
        raise RefusedError(f"Er is geen vraag met nummer {number} in dit archief.")
    if len(found) > 1:
        paths = " en ".join(draft.path for draft in found)
        raise RefusedError(f"Nummer {number} staat in meer bestanden: {paths}. Herstel dat eerst.")
    (draft,) = found
    if not draft.is_whole:
        first = next(finding for finding in draft.findings if finding.is_error)
        raise RefusedError(f"Verbeter eerst dit: {first}")
    return draft


def _check_request(record: Record, request: Request) -> None:
    known = {each.file for each in record.attachments}
    for file in request.attachments:
        if file not in known:
            raise RefusedError(f"'{file}' staat niet bij de bijlagen van vraag {record.number}.")
    for wanted in request.texts:
        if not wanted.text.strip():
            raise RefusedError("De tekst die weg moet, is leeg.")
        if keys := kept_names(record, wanted):
            raise RefusedError(
                f"De tekst staat bij '{keys[0]}' in {record.path}:{record.line(keys[0])}. Dat kan "
                "dit programma niet leegmaken. Verander het daar zelf, en zo nodig in het register."
            )
        in_names = set(names_of(record.attachments, wanted)) - set(request.attachments)
        if in_names and not request.all:
            file = min(in_names)
            raise RefusedError(
                f"De tekst staat ook in de naam van de bijlage '{file}'. Haal die ook weg, met "
                f"--bijlage, of geef het bestand eerst een andere naam."
            )
        if not _count(record, wanted) and not in_names and not request.all:
            raise RefusedError(
                f"De tekst staat niet in {record.path}. Schrijf hem zoals op de pagina, met hele "
                "woorden."
            )


def _count(record: Record, wanted: Wanted) -> int:
    return wanted.count(write_record(record))


def _changed(record: Record, request: Request) -> Record:
    if request.all:
        record = without_all(record, request.subject)
    for file in request.attachments if not request.all else ():
        record = without_attachment(record, file)
    for wanted in request.texts:
        record = without_text(record, wanted)
    return record


def _path(before: Record, after: Record, request: Request) -> str:
    """Give where the record will stand: its file gets another name when that names the text."""
    named = any(wanted.names(PurePosixPath(before.path).name) for wanted in request.texts)
    if not named and before.subject == after.subject:
        return before.path
    return f"{PurePosixPath(before.path).parent}/{PurePosixPath(record_path(after)).name}"


def _check_result(source: Source, record: Record, path: str, today: date) -> None:
    draft = draft_of(path, write_record(record).encode())
    found = [*draft.findings, *check_draft(source, draft, today)]
    if wrong := [finding for finding in found if finding.is_error]:
        raise RefusedError(f"Er zou een fout ontstaan. {wrong[0]}")
    if path != record.path and path in source.record_paths:
        raise RefusedError(f"Er is al een ander bestand {path}. Geef dat eerst een andere naam.")


def _addresses(record: Record, files: Sequence[str]) -> tuple[str, ...]:
    numbers = (record.number, *record.earlier_numbers)
    return tuple(f"{page_of(number)}{file}" for number in numbers for file in files)


def _register() -> str:
    return f"{RECORDS}/{REGISTERS}/{MOVES}"


def _with_hashes(source: Source, gone: Sequence[str]) -> str:
    """Write the register with the hashes of addresses: an address may name somebody."""
    known = {move.hash for move in source.moves}
    moves = [Move("", lapsed=LAPSED, hash=hash_of(address)) for address in gone]
    path = source.folder / _register()
    content = path.read_text(encoding="utf-8") if path.exists() else ""
    return with_moves(content, [move for move in moves if move.hash not in known])


def _elsewhere(
    source: Source, request: Request, before: Record, after: Record, removed: Sequence[str]
) -> tuple[str, ...]:
    places = other_places(Path(source.folder), request.texts, before.path)
    parts = [
        f"{before.path}: als deel van een langer woord ('{match[0]}')"
        for wanted in request.texts
        for match in wanted.anywhere.finditer(write_record(after))
    ]
    gone = tuple(f"{path} " for path in removed)
    return (*parts, *(place for place in places if not f"{place} ".startswith(gone)))
