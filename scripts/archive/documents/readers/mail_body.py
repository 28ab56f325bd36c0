"""The text of a mail, in whatever alphabet and line length it was sent."""

from __future__ import annotations

import re
from email.message import EmailMessage

from archive.documents.encoding import clean, decode
from archive.unreadable import UnreadableError

_LATIN = {"iso-8859-1", "latin-1", "latin1", "iso8859-1", "us-ascii", "ascii", "iso-8859-15"}
_FLOWED = re.compile(r"(>*)( ?)(.*)", re.DOTALL)


def text_of(part: EmailMessage) -> str:
    """The text of a part of a mail. Raises UnreadableError for UTF-7, which hides what it says.

    Programs say Latin-1 or ASCII for what is really the code page of Windows, or UTF-8.
    """
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return clean(str(data or ""))
    named = str(part.get_content_charset() or "")
    if named.replace("_", "-") in ("utf-7", "unicode-1-1-utf-7"):
        raise UnreadableError(
            "Deze mail is in UTF-7 geschreven en wordt niet gelezen, omdat er iets in verstopt kan "
            "zijn. Bewaar de mail opnieuw in een ander programma."
        )
    return clean(_decoded(data, named))


def _decoded(data: bytes, named: str) -> str:
    if named in _LATIN or not named:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252", errors="replace")
    try:
        return data.decode(named)
    except (UnicodeDecodeError, LookupError):
        return decode(data)


def joined(text: str, part: EmailMessage) -> str:
    """Join the lines that a mail program broke off. Source: RFC 3676, 4.1 to 4.5."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    glue = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    rows: list[str] = []
    open_depth: int | None = None
    for raw in text.split("\n"):
        match = _FLOWED.match(raw)
        depth, row = (len(match[1]), match[3]) if match else (0, raw)
        flows = row.endswith(" ") and row != "-- "
        body = row.rstrip(" ") if flows else row
        if open_depth == depth and row != "-- ":
            rows[-1] += body
        else:
            rows.append(f"{'>' * depth}{' ' if depth else ''}{body}")
        if flows:
            rows[-1] += glue
        open_depth = depth if flows else None
    return "\n".join(rows)
