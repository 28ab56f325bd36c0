"""A whole batch of files brought into an archive: read, put together, numbered, written."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from archive.documents.batch.draft_file import draft_path, write_draft
from archive.documents.batch.importing import (
    Task,
    can_read,
    digest_of,
    files_in,
    has_text,
    read_task,
    shown,
)
from archive.documents.batch.known import Known
from archive.documents.batch.numbering import numbers_for
from archive.documents.batch.outcome import Item, Outcome, Result
from archive.documents.batch.pairing import Sourced, pair_up
from archive.documents.batch.proposals import propose
from archive.documents.reading import extension
from archive.documents.value import Value
from archive.folder import RECORDS
from archive.numbers import taken_numbers
from archive.record import Attachment, hashes_in
from archive.rules.texts import ATTACHMENT_TYPES
from archive.sandbox import SECONDS, run_apart
from archive.slug import slug
from archive.source import Source

# Recognising the text of a scan takes minutes.
_OCR_SECONDS = 900


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for: files and folders, and what to do with them."""

    paths: tuple[Path, ...]
    folder: Path
    try_out: bool = False
    keep_original: bool = False
    ocr: bool = False


@dataclass
class _Batch:
    options: Options
    source: Source
    known: Known
    items: list[Item] = field(default_factory=list)
    found: list[Sourced] = field(default_factory=list)
    originals: dict[str, Path] = field(default_factory=dict)


def bring_in(options: Options, source: Source, tell: Callable[[int, int, str], None]) -> Result:
    """Import files into the archive that `source` was read from.

    `tell` is called after each file with how many are done, how many there are, and its name.
    Writes nothing when it is a try-out; a record that exists is never changed.
    """
    batch = _Batch(options, source, Known(source))
    _read(batch, tell)
    fresh: list[Sourced] = []
    for each in pair_up(batch.found):
        if item := batch.known.draft(each):
            batch.items.append(item)
        else:
            fresh.append(each)
    drafts = [each.draft for each in fresh]
    numbers = numbers_for(drafts, taken_numbers(source))
    paths: set[str] = set()
    for each, number in zip(fresh, numbers, strict=True):
        batch.items.append(_write(batch, each, number, paths))
    batch.items.sort(key=lambda item: (item.file, item.path, item.message))
    return Result(tuple(batch.items), tuple(propose(drafts, source.registers)), options.try_out)


def _read(batch: _Batch, tell: Callable[[int, int, str], None]) -> None:
    """Read every file; one that can't be read gets its line."""
    tasks = _tasks(batch)
    seconds = _OCR_SECONDS if batch.options.ocr else SECONDS
    for done, outcome in enumerate(run_apart(read_task, tasks, seconds), 1):
        name = outcome.task.name
        if outcome.result is None:
            batch.items.append(Item(name, Outcome.FAULT, outcome.fault))
        else:
            found = [each for each in outcome.result.drafts if has_text(each.draft)]
            batch.found.extend(found)
            faults = outcome.result.faults or (() if found else (_NOTHING,))
            batch.items.extend(Item(name, Outcome.FAULT, fault) for fault in faults)
        tell(done, len(tasks), name)


_NOTHING = (
    "In dit bestand zijn geen vragen gevonden. Is het een formulier met vragen? Zet dan boven de "
    "vragen een regel 'Vraag' en probeer het opnieuw."
)


def _tasks(batch: _Batch) -> list[Task]:
    """The files to read; what is known already or is no form gets its line at once."""
    seen: dict[str, str] = {}
    tasks: list[Task] = []
    for root in batch.options.paths:
        for path in files_in(root):
            name = shown(path.relative_to(root).as_posix() if root.is_dir() else path.name)
            if not can_read(path):
                outcome = Outcome.SKIPPED if root.is_dir() else Outcome.FAULT
                batch.items.append(Item(name, outcome, _no_form(path)))
                continue
            digest = digest_of(path)
            if item := batch.known.file(name, digest):
                batch.items.append(item)
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


def _write(batch: _Batch, each: Sourced, number: Value[str], paths: set[str]) -> Item:
    draft = each.draft
    path = _free(f"{RECORDS}/{draft_path(draft, number.value)}", batch, paths)
    attachments, copies = _originals(batch, each, Path(path).stem)
    sources = " + ".join(each.sources)
    text = write_draft(draft, number, sources, attachments)
    if not batch.options.try_out:
        try:
            _store(batch.options.folder / path, text, copies)
        except OSError:
            return Item(draft.file, Outcome.FAULT, _NOT_WRITTEN.format(path=path))
    return Item(draft.file, Outcome.NEW, path=path, number=number, draft=draft, source=sources)


_NOT_WRITTEN = (
    "De vraag is gelezen, maar {path} is niet te schrijven. Kijk of er ruimte is en of u daar "
    "mag schrijven, en probeer dit bestand opnieuw."
)


def _store(target: Path, text: str, copies: Mapping[str, Path]) -> None:
    """Write a record with its originals; the record last, so that it never names what is not there.

    Raises OSError, with nothing of it left behind.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    try:
        for name, original in copies.items():
            with original.open("rb") as source, (target.parent / name).open("xb") as copy:
                made.append(target.parent / name)
                shutil.copyfileobj(source, copy)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            made.append(target)
            file.write(text)
    except OSError:
        for path in made:
            path.unlink(missing_ok=True)
        raise


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
