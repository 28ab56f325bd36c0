"""One record file as it was read: what could be read of it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from archive.finding import Finding, Findings
from archive.record import Record, hashes_in
from archive.record_file import decode, read_draft

# A link could lead to any file of the machine that publishes.
LINK = "Dit is een koppeling naar een ander bestand. Zet het bestand zelf hier neer."


@dataclass(frozen=True, slots=True)
class Draft:
    """What reading one file gave. `origins` are the hashes of the imported files it came from.

    `record` is None when a required key has no usable value. `digest` is that of the file, 16
    bytes (BLAKE2b); empty when it could not be opened.
    """

    path: str
    record: Record | None
    findings: tuple[Finding, ...] = ()
    origins: tuple[str, ...] = ()
    digest: bytes = b""

    @property
    def is_whole(self) -> bool:
        """Whether all of the file could be read."""
        return not any(finding.is_error for finding in self.findings)


# Reads the record files at these paths below a folder, in the same order.
Reader = Callable[[Path, Sequence[str]], Iterable[Draft]]


def read_drafts(folder: Path, paths: Sequence[str]) -> Iterable[Draft]:
    """Read record files one after the other."""
    return (read_file(folder, path) for path in paths)


def read_file(folder: Path, path: str) -> Draft:
    """Read one record file."""
    file = folder / path
    if file.is_symlink():
        return Draft(path, None, (Finding(path, 1, LINK, "koppeling"),))
    findings = Findings(path)
    data = file_bytes(file, findings)
    return draft_of(path, data) if data is not None else Draft(path, None, tuple(findings.found))


def draft_of(path: str, data: bytes) -> Draft:
    """Make a draft of what is in a record file."""
    findings = Findings(path)
    digest = blake2b(data, digest_size=16).digest()
    text = decode(data, findings)
    if text is None:
        return Draft(path, None, tuple(findings.found), digest=digest)
    record = read_draft(text, findings)
    return Draft(path, record, tuple(findings.found), hashes_in(text), digest)


def file_bytes(path: Path, findings: Findings) -> bytes | None:
    """Give what is in a file; None, with a finding, when it is not there or not to be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        findings.error(1, "geen-bestand", "Dit bestand ontbreekt. Maak het aan of zet het terug.")
    except OSError:
        findings.error(1, "geen-bestand", "Dit bestand is niet te openen. Kijk of u het mag lezen.")
    return None
