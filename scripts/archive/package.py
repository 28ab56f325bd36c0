"""Files that are really zip archives (Word, OpenDocument): opened only when that is safe."""

from __future__ import annotations

import io
import zipfile
import zlib

from archive.unreadable import UnreadableError

# A form of a hundred pages with pictures stays far below these.
_MOST_UNPACKED = 200 * 1024 * 1024
_MOST_TEXT = 40 * 1024 * 1024
_MOST_PARTS = 5_000

_BROKEN = "Het bestand is beschadigd. Open het in Word of LibreOffice en bewaar het opnieuw."
_TOO_BIG = (
    "Het bestand pakt uit tot meer dan gewoon is en is daarom niet geopend. "
    "Vraag de afzender om een nieuw bestand."
)


def open_package(data: bytes, start: str) -> zipfile.ZipFile:
    """Open a zip archive of which `start` is the main part; see `open_zip`.

    Raises UnreadableError also when it has no such part, or two of one name.
    """
    package = open_zip(data)
    names = package.namelist()
    if start not in names or len(names) != len(set(names)):
        raise UnreadableError(_BROKEN)
    return package


def open_zip(data: bytes) -> zipfile.ZipFile:
    """Open a zip archive.

    Raises UnreadableError when it is broken, locked with a password or would unpack to more
    than a form can be.
    """
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise UnreadableError(_BROKEN) from error
    text = sum(
        part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels"))
    )
    if (
        len(parts) > _MOST_PARTS
        or sum(part.file_size for part in parts) > _MOST_UNPACKED
        or text > _MOST_TEXT
    ):
        raise UnreadableError(_TOO_BIG)
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableError("Het bestand heeft een wachtwoord. Bewaar het zonder wachtwoord.")
    return package


def check_parts(package: zipfile.ZipFile) -> None:
    """Unpack each text part within the size that it claims; a lie about it is refused.

    Raises UnreadableError.
    """
    for part in package.infolist():
        if part.filename.lower().endswith((".xml", ".rels")):
            try:
                content = package.read(part)
            except (
                zipfile.BadZipFile,
                ValueError,
                NotImplementedError,
                OSError,
                EOFError,
            ) as error:
                raise UnreadableError(_BROKEN) from error
            except zlib.error as error:
                raise UnreadableError(_BROKEN) from error
            if b"<!ENTITY" in content or b"<!DOCTYPE" in content:
                raise UnreadableError(
                    "Het bestand verwijst naar zaken buiten zichzelf en is daarom niet geopend. "
                    "Bewaar het opnieuw in Word of LibreOffice."
                )
