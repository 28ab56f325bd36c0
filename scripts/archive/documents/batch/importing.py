"""From files to drafts: which files there are, what each holds, what belongs together."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive.body import Part
from archive.documents.batch.pairing import Sourced
from archive.documents.document import Enclosure
from archive.documents.draft import Draft
from archive.documents.mails.conversation import drafts_of, origin_of
from archive.documents.mails.enclosing import with_mail
from archive.documents.reading import LARGEST, READERS, extension, read
from archive.registers import Registers
from archive.unreadable import UnreadableError

_STRANGE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read. `name` is how it is named to people; `ocr` has scans recognised."""

    path: Path
    name: str
    registers: Registers
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """What one file held: its drafts, and its content's hash for `bron`."""

    drafts: tuple[Sourced, ...]
    faults: tuple[str, ...] = ()


def shown(name: str) -> str:
    """A file's name as it can be printed and written; a strange character becomes `?`."""
    return _STRANGE.sub("?", name)


def content_hash(data: bytes) -> str:
    """The first 16 figures of the SHA-256 of a file's content."""
    return hashlib.sha256(data).hexdigest()[:16]


def source_line(name: str, digest: str) -> str:
    """How a file is named under `bron`: `brief.docx (sha256:…)`."""
    return f"{name} (sha256:{digest})"


def digest_of(path: Path) -> str:
    """The content hash of a file, as `content_hash` gives it; "" when it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]
    except OSError:
        return ""


def files_in(path: Path) -> Iterator[Path]:
    """Every file to import, in order: a file itself, a folder from top to bottom.

    Links, hidden files and Word's own lock files are passed by.
    """
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            found = Path(folder) / name
            if not name.startswith((".", "~$")) and found.is_file() and not found.is_symlink():
                yield found


def can_read(path: Path) -> bool:
    """Whether a file is of a kind that the archive reads."""
    return extension(path.name) in READERS


def read_task(task: Task) -> Batch:
    """Read one file into drafts. Raises UnreadableError.

    Runs in a process of its own, so it takes and gives values only.
    """
    try:
        # One byte more than the most shows that a file is too large, without reading it all.
        with task.path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableError("Dit bestand is niet te openen. Kijk of u het mag lezen.") from error
    return read_batch(task.name, data, task.registers, task.ocr)


def read_batch(
    name: str, data: bytes, registers: Registers, ocr: bool = False, depth: int = 0
) -> Batch:
    """Read the content of one file into drafts, those in what was enclosed too.

    Raises UnreadableError when the file itself can't be read; a fault in an enclosure is told
    beside the drafts.
    """
    try:
        document = read(name, data, ocr)
        digest = content_hash(data)
        inside, faults = _enclosed(document.enclosures, name, registers, ocr, depth)
        own = drafts_of(document, registers)
    except RecursionError as error:
        raise UnreadableError(
            "Dit bestand is te diep in elkaar gezet. Bewaar het formulier opnieuw als .docx."
        ) from error
    sources = (source_line(name, digest),)
    if inside:
        origin = origin_of(document, own, registers)
        return Batch(with_mail(inside, own, origin, sources), tuple(faults))
    return Batch(
        tuple(
            Sourced(
                draft,
                sources if index == 0 else (source_line(f"{name}, deel {index + 1}", digest),),
            )
            for index, draft in enumerate(own)
        ),
        tuple(faults),
    )


def _enclosed(
    enclosures: Sequence[Enclosure], name: str, registers: Registers, ocr: bool, depth: int
) -> tuple[list[Sourced], list[str]]:
    found: list[Sourced] = []
    faults: list[str] = []
    for each in enclosures:
        inner = Path(shown(each.name).replace("\\", "/")).name
        if extension(inner) not in READERS or depth >= _DEEPEST:
            continue
        try:
            batch = read_batch(f"{name}/{inner}", each.content, registers, ocr, depth + 1)
        except UnreadableError as error:
            faults.append(f"bijlage {inner}: {error}")
            continue
        faults.extend(batch.faults)
        found.extend(draft for draft in batch.drafts if draft.draft.body.sections)
    return found, faults


def has_text(draft: Draft) -> bool:
    """Whether a draft holds a question or an answer at all."""
    return any(draft.body.text(part) for part in Part)
