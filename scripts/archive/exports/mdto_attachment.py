"""An attachment as a file of an archive: "bestand" in MDTO."""

from __future__ import annotations

from urllib.parse import quote

from archive.exports.mdto_terms import (
    ALGORITHMS,
    MEDIA_TYPES,
    document,
    identity,
    inside,
    numbering,
    reference,
    term,
    written,
)
from archive.exports.media_types import media_type
from archive.question import Question
from archive.record import Attachment
from archive.settings import Settings
from archive.sum import Sum


def describe_attachment(
    question: Question, attachment: Attachment, found: Sum, settings: Settings
) -> tuple[bytes]:
    """Write the description of an attachment whose size and checksum were found.

    The checksum is made anew at each build. Its date is the last day on which something happened
    to the question, so that the same archive gives the same bytes.
    """
    file, numbers = document("bestand"), numbering(settings)
    identity(inside(file, "identificatie"), f"{question.number}/{attachment.file}", numbers)
    inside(file, "naam", attachment.file)
    inside(file, "omvang", str(found.size))
    file.append(term("bestandsformaat", media_type(attachment.file), MEDIA_TYPES))
    checksum = inside(file, "checksum")
    checksum.append(term("checksumAlgoritme", "SHA-256", ALGORITHMS))
    inside(checksum, "checksumWaarde", found.sha256.hex())
    inside(checksum, "checksumDatum", f"{question.last_change.isoformat()}T00:00:00")
    if settings.site_address:
        address = f"{question.address}{quote(attachment.file)}"
        inside(file, "URLBestand", settings.url(address))
    reference(inside(file, "isRepresentatieVan"), question.title, question.number, numbers)
    return (written(file),)
