"""Scanned PDFs: text out of pictures, by ocrmypdf and tesseract, where those are installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from archive.documents.document import Document
from archive.documents.doubts import RECOGNISED
from archive.documents.readers.portable import read_portable
from archive.unreadable import UnreadableError

_SECONDS = 600


def read_scan(name: str, data: bytes) -> Document:
    """Recognise the text of a scanned PDF and read it.

    Raises UnreadableError, also when ocrmypdf or its Dutch words are not installed.
    """
    program = shutil.which("ocrmypdf")
    if program is None:
        raise UnreadableError(
            "gescand: eerst OCR. Installeer het programma daarvoor met 'sudo apt install "
            "ocrmypdf tesseract-ocr-nld' en probeer het opnieuw."
        )
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "scan.pdf", Path(folder) / "tekst.pdf"
        source.write_bytes(data)
        command = [program, "-l", "nld", "--force-ocr", "--quiet", str(source), str(made)]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
            found = made.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise UnreadableError(
                "gescand: OCR is niet gelukt. Kijk of 'tesseract-ocr-nld' is geïnstalleerd en of "
                "de scan recht en scherp is."
            ) from error
    document = read_portable(name, found)
    return replace(document, doubts=(*document.doubts, RECOGNISED))
