"""From a file to a Document: which reader reads what."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from archive.documents.document import Document
from archive.documents.readers.mail import read_mail, read_outlook
from archive.documents.readers.markdown import read_markdown
from archive.documents.readers.office import read_old_word
from archive.documents.readers.opendocument import read_opendocument
from archive.documents.readers.plain_text import read_plain_text
from archive.documents.readers.portable import ScannedError, read_portable
from archive.documents.readers.rich_text import read_rich_text
from archive.documents.readers.scan import read_scan
from archive.documents.readers.web import read_web
from archive.documents.readers.word import read_word
from archive.unreadable import UnreadableError

Reader = Callable[[str, bytes], Document]

LARGEST = 50 * 1024 * 1024
# The longest known forms have some 100,000 characters; a thick report has a million.
_MOST_CHARACTERS = 2_000_000
_MOST_LINES = 50_000

READERS: Mapping[str, Reader] = {
    ".docx": read_word,
    ".docm": read_word,
    ".dotx": read_word,
    ".doc": read_old_word,
    ".rtf": read_rich_text,
    ".odt": read_opendocument,
    ".pdf": read_portable,
    ".txt": read_plain_text,
    ".md": read_markdown,
    ".html": read_web,
    ".htm": read_web,
    ".eml": read_mail,
    ".msg": read_outlook,
}

# How files start, whatever they are called.
_STARTS: tuple[tuple[bytes, frozenset[str]], ...] = (
    (b"PK\x03\x04", frozenset({".docx", ".docm", ".dotx", ".odt"})),
    (b"%PDF", frozenset({".pdf"})),
    (b"{\\rtf", frozenset({".rtf"})),
    (b"\xd0\xcf\x11\xe0", frozenset({".doc", ".msg"})),
)


def extension(name: str) -> str:
    """The extension of a file's name in small letters: `.docx`."""
    _, dot, last = name.rpartition(".")
    return f".{last.lower()}" if dot else ""


def read(name: str, data: bytes, ocr: bool = False) -> Document:
    """Read a file; `ocr` has a scanned PDF recognised.

    Raises UnreadableError, with a Dutch sentence, for whatever can't be read.
    """
    if len(data) > LARGEST:
        raise UnreadableError(
            f"Dit bestand is groter dan {LARGEST // 1024**2} MB. Haal de afbeeldingen eruit en "
            "bewaar het opnieuw."
        )
    if not data.strip():
        raise UnreadableError("Dit bestand is leeg.")
    reader = _reader(name, data)
    try:
        document = reader(name, data)
    except ScannedError:
        if not ocr:
            raise
        document = read_scan(name, data)
    _check_length(document)
    return document


def _check_length(document: Document) -> None:
    lines = [len(line.text) for line in document.lines()]
    if sum(lines) > _MOST_CHARACTERS or len(lines) > _MOST_LINES:
        raise UnreadableError(
            "In dit bestand staat veel meer tekst dan in een formulier past. Knip de vragen eruit "
            "en bewaar die apart."
        )


def _reader(name: str, data: bytes) -> Reader:
    """The reader of what a file is; clerks do rename an .rtf or .odt to .doc."""
    own = extension(name)
    if own not in READERS:
        raise UnreadableError(
            f"Bestanden als '{own or name}' kan het archief niet lezen. Bewaar het formulier als "
            ".docx, .odt of .pdf."
        )
    head = data[:1024].lstrip()
    for start, kinds in _STARTS:
        if head.startswith(start) and own not in kinds:
            return READERS[_kind_of_package(data) if ".odt" in kinds else min(kinds)]
    expected = next((start for start, kinds in _STARTS if own in kinds), b"")
    if own in (".doc", ".docx", ".odt", ".rtf", ".pdf", ".msg") and not head.startswith(expected):
        if own == ".pdf" and b"%PDF" in data[:1024]:
            return READERS[own]
        raise UnreadableError(
            f"Dit is geen {own}-bestand, al heet het zo. Open het in het programma waarmee het is "
            "gemaakt en bewaar het opnieuw."
        )
    return READERS[own]


def _kind_of_package(data: bytes) -> str:
    return ".odt" if b"application/vnd.oasis.opendocument" in data[:200] else ".docx"
