"""PDF: the text that can be selected (under a black bar too), notes, forms and properties."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from archive.privacy.files.piece import Part, Piece, maker
from archive.privacy.files.xmp import read_xmp
from archive.unreadable import UnreadableError

_MOST_PAGES, _MOST_NOTES = 2_000, 500
_BROKEN = "Deze pdf is beschadigd of heeft een wachtwoord. Maak hem opnieuw."
_SCANNED = (
    "In deze pdf staat geen tekst die de controle kan lezen, bijvoorbeeld omdat het een scan is. "
    "Lees hem zelf na."
)


def read_pdf(data: bytes) -> Iterator[Part]:
    """Read a PDF. Raises UnreadableError when it is broken, or holds pictures only."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(_BROKEN) from error
    told = document.get_metadata_dict()
    yield from maker(told.get("Author"), "eigenschappen")
    yield Piece(
        "\n".join(told.get(key) or "" for key in ("Title", "Subject", "Keywords")), "eigenschappen"
    )
    yield from read_xmp(data, "eigenschappen")
    has_text = False
    for number in range(min(len(document), _MOST_PAGES)):
        for part in _page(document, number):
            has_text |= isinstance(part, Piece) and bool(part.text.strip())
            yield part
    if not has_text:
        raise UnreadableError(_SCANNED)


def _page(document: pypdfium2.PdfDocument, number: int) -> Iterator[Part]:
    place = f"bladzijde {number + 1}"
    try:
        page = document[number]
        text = page.get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(_BROKEN) from error
    yield Piece(text.replace("\r\n", "\n").replace("\r", "\n"), place)
    for at in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_NOTES)):
        note = raw.FPDFPage_GetAnnot(page, at)
        if raw.FPDFAnnot_GetSubtype(note) != raw.FPDF_ANNOT_WIDGET:
            yield from maker(_told(note, b"T"), f"opmerking op {place}")
        yield Piece(f"{_told(note, b'Contents')}\n{_told(note, b'V')}", f"opmerking op {place}")
        raw.FPDFPage_CloseAnnot(note)
    page.close()


def _told(note: object, key: bytes) -> str:
    """Give what a note says under a key, which PDFium writes as UTF-16."""
    size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    kept = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(
        note, key, ctypes.cast(kept, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return kept.raw.decode("utf-16-le", "replace").rstrip("\0")
