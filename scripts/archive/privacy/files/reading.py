"""From an attachment to its parts: which reader reads what."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from zipfile import BadZipFile

from archive.package import open_zip
from archive.privacy.files.office import read_office
from archive.privacy.files.opendocument import read_opendocument
from archive.privacy.files.pdf import read_pdf
from archive.privacy.files.picture import PICTURES, read_picture
from archive.privacy.files.piece import Part, Piece
from archive.privacy.files.plain import read_table, read_text
from archive.unreadable import UnreadableError

LARGEST = 50 * 1024 * 1024
_MOST_MEMBERS = 200
_TOO_LARGE = (
    f"Dit bestand is groter dan {LARGEST // 1024**2} MB. Maak het kleiner of lees het zelf na."
)
_HEARD = "Geluid en film kan de controle niet nakijken. Luister en kijk zelf."
_OLD = "Dit soort bestand ({kind}) kan de controle niet lezen. Bewaar het als .docx, .xlsx of .pdf."
_BROKEN = "Het zip-bestand is beschadigd. Maak het opnieuw."

_READERS: Mapping[str, Callable[[bytes], Iterator[Part]]] = {
    **dict.fromkeys((".docx", ".xlsx", ".pptx"), read_office),
    **dict.fromkeys((".odt", ".ods", ".odp"), read_opendocument),
    **dict.fromkeys(PICTURES, read_picture),
    ".pdf": read_pdf,
    ".txt": read_text,
    ".csv": read_table,
}
_SOUNDS = (".m4a", ".mp3", ".mp4")


def parts(name: str, data: bytes, inside: bool = False) -> Iterator[Part]:
    """Read a file; `inside` tells that it stands in a zip file itself.

    Raises UnreadableError, with a Dutch sentence, for whatever can't be read.
    """
    kind = extension(name)
    if len(data) > LARGEST:
        raise UnreadableError(_TOO_LARGE)
    if kind == ".zip" and not inside:
        return _members(data)
    if kind in _SOUNDS:
        raise UnreadableError(_HEARD)
    if kind not in _READERS:
        raise UnreadableError(_OLD.format(kind=kind))
    return _READERS[kind](data)


def extension(name: str) -> str:
    """The extension of a file's name in small letters: `.docx`."""
    return f".{name.rpartition('.')[2].lower()}"


def _members(data: bytes) -> Iterator[Part]:
    """Read the names of what is in a zip file, and all that can be read of it.

    Raises UnreadableError at the end when there was something else.
    """
    package = open_zip(data)
    yield Piece("\n".join(package.namelist()), "namen in het zip-bestand")
    unread: UnreadableError | None = None
    for member in [each for each in package.infolist() if not each.is_dir()][:_MOST_MEMBERS]:
        try:
            content = package.read(member)
            for part in parts(member.filename, content, inside=True):
                yield _placed(part, member.filename)
        except UnreadableError as error:
            unread = error
        except (
            BadZipFile,
            zlib.error,
            NotImplementedError,
            OSError,
            EOFError,
            ValueError,
        ) as error:
            raise UnreadableError(_BROKEN) from error
    if unread:
        raise unread


def _placed(part: Part, name: str) -> Part:
    return replace(part, place=f"{name}, {part.place}")
