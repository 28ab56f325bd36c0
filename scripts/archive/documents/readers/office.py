"""Old Word files (.doc), which LibreOffice turns into .odt, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from archive.documents.document import Document
from archive.documents.readers.opendocument import read_opendocument
from archive.unreadable import UnreadableError

_SECONDS = 90


def read_old_word(name: str, data: bytes) -> Document:
    """Read a .doc file. Raises UnreadableError, also when LibreOffice is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise UnreadableError(
            "Voor een .doc-bestand is LibreOffice nodig. Installeer het met 'sudo apt install "
            "libreoffice-writer-nogui', of bewaar het bestand in Word als .docx."
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "formulier.doc"
        source.write_bytes(data)
        command = [
            program,
            # A profile of its own: no macros of the user, and no waiting for an open window.
            f"-env:UserInstallation={(Path(folder) / 'profiel').as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            "odt:writer8",
            "--outdir",
            folder,
            str(source),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603
            made = (Path(folder) / "formulier.odt").read_bytes()
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnreadableError(
                "LibreOffice kan dit .doc-bestand niet lezen. Open het in Word en bewaar het "
                "als .docx."
            ) from error
    return read_opendocument(name, made)
