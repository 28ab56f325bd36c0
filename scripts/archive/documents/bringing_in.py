"""A whole batch of files brought into an archive: read, put together, numbered, written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path

from archive.body import Part
from archive.documents.document import words
from archive.documents.draft import Draft
from archive.documents.draft_file import draft_path, write_draft
from archive.documents.importing import (
    Task,
    can_read,
    content_hash,
    files_in,
    has_text,
    read_task,
    shown,
)
from archive.documents.numbering import numbers_for
from archive.documents.pairing import Sourced, likeness, pair_up
from archive.documents.proposals import Proposal, propose
from archive.documents.reading import LARGEST, extension
from archive.documents.sandbox import SECONDS, run_apart
from archive.documents.value import Value
from archive.folder import RECORDS
from archive.record import Attachment, Record, hashes_in
from archive.registers import fold
from archive.rules.texts import ATTACHMENT_TYPES
from archive.slug import slug
from archive.source import Source

# Recognising the text of a scan takes minutes.
_OCR_SECONDS = 900


class Outcome(Enum):
    """What became of a file. The value is told to the griffie."""

    NEW = "nieuw"
    KNOWN = "staat al in het archief"
    CHANGED = "veranderd sinds het is ingelezen"
    DOUBLE = "zelfde vragen als een ander bestand"
    ANSWER_LATER = "antwoord bij een vraag die er al is"
    FAULT = "niet gelezen"
    SKIPPED = "overgeslagen"


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for: files and folders, and what to do with them."""

    paths: tuple[Path, ...]
    folder: Path
    try_out: bool = False
    keep_original: bool = False
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the report: a file, or one of the sets of questions in it."""

    file: str
    outcome: Outcome
    message: str = ""
    path: str = ""
    number: Value[str] | None = None
    draft: Draft | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a batch, in the order of the files, and what to add to the registers."""

    items: tuple[Item, ...]
    proposals: tuple[Proposal, ...]
    try_out: bool

    @property
    def faults(self) -> tuple[Item, ...]:
        """The files that could not be read."""
        return tuple(item for item in self.items if item.outcome is Outcome.FAULT)

    @property
    def new(self) -> tuple[Item, ...]:
        """The sets of questions that became records."""
        return tuple(item for item in self.items if item.outcome is Outcome.NEW)


@dataclass
class _Batch:
    options: Options
    source: Source
    items: list[Item] = field(default_factory=list)
    found: list[Sourced] = field(default_factory=list)
    originals: dict[str, Path] = field(default_factory=dict)


def bring_in(options: Options, source: Source, tell: Callable[[int, int, str], None]) -> Result:
    """Import files into the archive that `source` was read from.

    `tell` is called after each file with how many are done, how many there are, and its name.
    Writes nothing when it is a try-out; a record that exists is never changed.
    """
    batch = _Batch(options, source)
    tasks = _tasks(batch)
    seconds = _OCR_SECONDS if options.ocr else SECONDS
    total = len(tasks)
    for done, outcome in enumerate(run_apart(read_task, tasks, seconds), 1):
        name = outcome.task.name
        if outcome.result is None:
            batch.items.append(Item(name, Outcome.FAULT, outcome.fault))
        else:
            batch.found.extend(each for each in outcome.result.drafts if has_text(each.draft))
            for fault in outcome.result.faults:
                batch.items.append(Item(name, Outcome.FAULT, fault))
            if not any(has_text(each.draft) for each in outcome.result.drafts):
                batch.items.append(Item(name, Outcome.FAULT, _NOTHING))
        tell(done, total, name)
    fresh = _fresh(batch, pair_up(batch.found))
    drafts = [each.draft for each in fresh]
    numbers = numbers_for(drafts, {record.number for record in source.records})
    paths: set[str] = set()
    for each, number in zip(fresh, numbers, strict=True):
        batch.items.append(_write(batch, each, number, paths))
    batch.items.sort(key=lambda item: (item.file, item.path, item.message))
    return Result(tuple(batch.items), tuple(propose(drafts, source.registers)), options.try_out)


_NOTHING = (
    "In dit bestand zijn geen vragen gevonden. Is het een formulier met vragen? Zet dan boven de "
    "vragen een regel 'Vraag' en probeer het opnieuw."
)


def _tasks(batch: _Batch) -> list[Task]:
    """The files to read; what is known already or is no form gets its line at once."""
    known = batch.source.origins
    seen: dict[str, str] = {}
    tasks: list[Task] = []
    for root in batch.options.paths:
        for path in files_in([root]):
            name = shown(path.relative_to(root).as_posix() if root.is_dir() else path.name)
            if not can_read(path):
                outcome = Outcome.SKIPPED if root.is_dir() else Outcome.FAULT
                batch.items.append(Item(name, outcome, _no_form(path)))
                continue
            digest = _digest(path)
            if record := known.get(digest):
                batch.items.append(_known(name, record))
            elif digest and digest in seen:
                message = f"Dit bestand is gelijk aan {seen[digest]}."
                batch.items.append(Item(name, Outcome.DOUBLE, message))
            else:
                seen[digest] = name
                batch.originals[digest] = path
                tasks.append(Task(path, name, batch.source.registers, batch.options.ocr))
    return tasks


def _no_form(path: Path) -> str:
    kind = extension(path.name) or "zonder extensie"
    return (
        f"Bestanden als '{kind}' leest het archief niet. Is het een formulier? Bewaar het dan als "
        ".docx, .odt of .pdf."
    )


def _digest(path: Path) -> str:
    try:
        return content_hash(path.read_bytes()) if path.stat().st_size <= LARGEST else ""
    except OSError:
        return ""


def _known(name: str, path: str) -> Item:
    return Item(name, Outcome.KNOWN, f"Dit bestand staat al in het archief: {path}.", path=path)


# What is new, and what only looks new


def _fresh(batch: _Batch, found: Sequence[Sourced]) -> list[Sourced]:
    """Leave out what the archive or the batch has already, with a line that says so."""
    known = batch.source.origins
    by_name = {_bare_name(record.source): record for record in batch.source.records}
    by_day: dict[date, list[Record]] = defaultdict(list)
    for record in batch.source.records:
        by_day[record.submitted].append(record)
    twins: dict[tuple[date | None, str], list[Sourced]] = defaultdict(list)
    fresh: list[Sourced] = []
    for each in found:
        draft = each.draft
        digests = [digest for source in each.sources for digest in hashes_in(source)]
        known_path = next((known[digest] for digest in digests if digest in known), None)
        same_day = by_day[draft.submitted.value] if draft.submitted.value else []
        key = draft.submitted.value, fold(draft.subject.value)
        if known_path is not None:
            batch.items.append(_known(draft.file, known_path))
        elif item := (
            _changed(draft, by_name.get(_bare_name(each.sources[0])))
            or _same_questions(draft, same_day)
            or _twin(draft, twins[key])
            or _later_answer(draft, batch.source.records)
        ):
            batch.items.append(item)
        else:
            fresh.append(each)
            twins[key].append(each)
    return fresh


def _bare_name(source: str) -> str:
    """The name of the first file under `bron`, without its hash."""
    return source.split(" (sha256:", maxsplit=1)[0]


def _changed(draft: Draft, record: Record | None) -> Item | None:
    """A file of which the archive has an earlier version, by its name and by what it is about."""
    if record is None or _alike(draft, record) == 0:
        return None
    message = (
        f"Dit bestand hoort bij {record.number}, maar is veranderd sinds dat is gemaakt. Er is "
        "niets aangepast: vergelijk ze zelf."
    )
    return Item(draft.file, Outcome.CHANGED, message, path=record.path)


def _same_questions(draft: Draft, records: Sequence[Record]) -> Item | None:
    """Questions that the archive has already, out of another file."""
    for record in records:
        if _alike(draft, record) == 3:
            message = f"Deze vragen staan al in het archief als {record.number}."
            return Item(draft.file, Outcome.KNOWN, message, path=record.path)
    return None


def _alike(draft: Draft, record: Record) -> int:
    """How many of subject, day and first asker are the same, from 0 to 3."""
    first = draft.askers.value[0].name if draft.askers.value else ""
    return (
        (fold(draft.subject.value) == fold(record.subject) and bool(draft.subject.value))
        + (draft.submitted.value == record.submitted)
        + (bool(first) and fold(first) == fold(record.askers[0].name))
    )


def _twin(draft: Draft, others: Sequence[Sourced]) -> Item | None:
    """The same form in another format: the same questions, of the same day and subject."""
    mine = words([draft.body.text(Part.QUESTION)])
    for other in others:
        theirs = words([other.draft.body.text(Part.QUESTION)])
        shared = (mine & theirs).total()
        if mine.total() >= 8 and shared > 0.97 * max(mine.total(), theirs.total()):
            message = (
                f"Dit zijn dezelfde vragen als in {other.draft.file}. Er is één record van gemaakt."
            )
            return Item(draft.file, Outcome.DOUBLE, message)
    return None


def _later_answer(draft: Draft, records: Sequence[Record]) -> Item | None:
    """An answer to questions that the archive has, still open."""
    if not draft.body.text(Part.ANSWER) or (draft.body.text(Part.QUESTION) and not draft.repeats):
        return None
    for record in records:
        if not record.body.text(Part.ANSWER) and likeness(draft, record) >= 3:
            message = (
                f"Dit is het antwoord op {record.number}, die al in het archief staat. Zet de "
                f"tekst onder '## Antwoord' in {record.path} en vul 'beantwoord' in."
            )
            return Item(draft.file, Outcome.ANSWER_LATER, message, path=record.path, draft=draft)
    return None


# Writing


def _write(batch: _Batch, each: Sourced, number: Value[str], paths: set[str]) -> Item:
    draft = each.draft
    path = _free(f"{RECORDS}/{draft_path(draft, number.value)}", batch, paths)
    attachments, copies = _originals(batch, each, Path(path).stem)
    notes = {"bron": draft.remarks[0]} if _needs_reading(draft) else {}
    text = write_draft(draft, number, " + ".join(each.sources), attachments, notes)
    if not batch.options.try_out:
        target = batch.options.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        for name, original in copies.items():
            (target.parent / name).write_bytes(original.read_bytes())
    return Item(
        draft.file,
        Outcome.NEW,
        path=path,
        number=number,
        draft=draft,
        source=" + ".join(each.sources),
    )


def _needs_reading(draft: Draft) -> bool:
    return bool(draft.remarks) and "lees alles na" in draft.remarks[0]


def _free(path: str, batch: _Batch, paths: set[str]) -> str:
    """A path that nothing stands at yet, in the archive or in this batch."""
    stem, dot, kind = path.rpartition(".")
    count = 1
    while path in paths or (batch.options.folder / path).exists():
        count += 1
        path = f"{stem}-{count}{dot}{kind}"
    paths.add(path)
    return path


def _originals(
    batch: _Batch, each: Sourced, stem: str
) -> tuple[tuple[Attachment, ...], dict[str, Path]]:
    """The original files as attachments, under names that are safe in an address."""
    if not batch.options.keep_original:
        return (), {}
    attachments: list[Attachment] = []
    copies: dict[str, Path] = {}
    for source in each.sources:
        for digest in hashes_in(source):
            original = batch.originals.get(digest)
            kind = extension(original.name).lstrip(".") if original else ""
            if original is None or kind not in ATTACHMENT_TYPES:
                continue
            name = f"{slug(stem)}-origineel{len(copies) + 1 if copies else ''}.{kind}"
            title = "Oorspronkelijk formulier" + (f" {len(copies) + 1}" if copies else "")
            attachments.append(Attachment(name, title))
            copies[name] = original
    return tuple(attachments), copies
