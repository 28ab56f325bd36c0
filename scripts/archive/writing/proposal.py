"""A record that is about to be written: its file, and what the checker says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from archive.body import Body, Part, Section, write_body
from archive.checks import check_draft
from archive.draft import Draft, draft_of
from archive.fields import FIELDS
from archive.finding import Finding, in_order
from archive.folder import RECORDS
from archive.frontmatter import Plain, write_document
from archive.record import Record
from archive.record_file import record_path, write_record
from archive.rules.archive import check_archive
from archive.source import Source


class NotWrittenError(Exception):
    """Nothing was written; the message is a Dutch sentence that says why."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file as it would be: its path from the archive's folder, its text, and the findings."""

    path: str
    text: str
    findings: tuple[Finding, ...]

    @property
    def is_right(self) -> bool:
        """Whether the checker lets it through; it may still have warnings."""
        return not any(finding.is_error for finding in self.findings)


def propose(
    source: Source, values: Mapping[str, Plain], texts: Mapping[Part, str], today: date
) -> Proposal:
    """Make the file of a new record of what stands in the front matter and the texts by part.

    It is read and checked as if it stood in the archive already.
    """
    ordered = {field.key: values[field.key] for field in FIELDS if field.key in values}
    sections = tuple(Section(part, texts[part]) for part in Part if texts.get(part))
    written = write_document(ordered, write_body(Body(sections)))
    path = f"{RECORDS}/{ordered.get('nummer', '')}.md"
    draft = draft_of(path, written.encode("utf-8", "surrogatepass"))
    if draft.record is None or not draft.is_whole:
        return Proposal(path, written, tuple(judged(source, draft, today)))
    return proposal_of(source, draft.record, today)


def proposal_of(source: Source, record: Record, today: date, path: str = "") -> Proposal:
    """Make the file of a record, at a path where it stands already or else at its own."""
    text = write_record(record)
    where = path or f"{RECORDS}/{record_path(record)}"
    draft = draft_of(where, text.encode())
    return Proposal(where, text, tuple(judged(source, draft, today)))


def judged(source: Source, draft: Draft, today: date) -> Sequence[Finding]:
    """Hold a draft against every rule, as one of the archive; it may take the place of its file."""
    others = (each for each in source.drafts if each.path != draft.path)
    whole = replace(source, drafts=(*others, draft))
    found = [*draft.findings, *check_draft(whole, draft, today), *check_archive(whole)]
    return in_order(finding for finding in found if finding.path == draft.path)


def write_new(folder: Path, proposal: Proposal) -> None:
    """Write a new file below the folder of an archive; what breaks that off leaves nothing behind.

    Raises NotWrittenError when there is a file already, or when it can't be written.
    """
    target = folder / proposal.path
    made = _missing_folders(target.parent)
    written = False
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            try:
                file.write(proposal.text.encode())
                written = True
            finally:
                if not written:
                    target.unlink()
    except FileExistsError:
        raise NotWrittenError(f"{proposal.path} bestaat al, en is niet veranderd.") from None
    except OSError as error:
        raise NotWrittenError(_unwritable(proposal.path)) from error
    finally:
        if not written:
            _remove_empty(made)


def write_again(folder: Path, proposal: Proposal) -> None:
    """Put a file in the place of the one that stands there, as one whole.

    Raises NotWrittenError when it can't be written; then the old one stands there still.
    """
    target = folder / proposal.path
    aside = target.with_name(f".{target.name}.nieuw")
    try:
        aside.write_bytes(proposal.text.encode())
        aside.chmod(target.stat().st_mode & 0o777)
        aside.replace(target)
    except OSError as error:
        raise NotWrittenError(_unwritable(proposal.path)) from error
    finally:
        aside.unlink(missing_ok=True)


def _unwritable(path: str) -> str:
    return f"{path} is niet te schrijven. Kijk of er ruimte is en of u daar mag schrijven."


def _missing_folders(folder: Path) -> list[Path]:
    """The folders that a file needs and that are not there yet, the deepest first."""
    return [each for each in (folder, *folder.parents) if not each.exists()]


def _remove_empty(folders: Sequence[Path]) -> None:
    for folder in folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
