"""Who signs below answers that were filled in in the letter of the asker."""

from __future__ import annotations

import re
from itertools import takewhile

from archive.documents.document import Line
from archive.documents.labels.field_lines import decided_on
from archive.documents.people.kinds import OFFICIAL
from archive.documents.people.names import is_person
from archive.documents.sheet import Author, Sheet

# What only an asker writes below a letter.
_ASKS = re.compile(
    r"\b(?:(?:raads|staten)?fracties?|raadslid|statenlid|fractievoorzitter|indieners?|vragenstellers?)\b"
    r"|\bafwachting\s+van\b|\buw\s+(?:antwoord|reactie|beantwoording)\b|\b(?:zie\w*|wacht\w*)\b.{0,60}\btegemoet\b",
    re.IGNORECASE,
)
# What stands above a name: "Namens het college,"
_OPENS = re.compile(
    r"(?:mede\s+)?namens\b|(?:het\s+)?college\b|burgemeester\s+en\s+wethouders\b|antwoord",
    re.IGNORECASE,
)
# What somebody signs with has no more words.
_LONGEST = 11


def settle_signature(sheet: Sheet) -> None:
    """Give the asker back the signature of a letter in which the college put its answers.

    It ends where somebody of the college signs, or where a line says when the answer was given.
    """
    if sheet.author is Author.COLLEGE or sheet.signature:
        return
    signed = list(takewhile(lambda line: not _is_college(line), sheet.answer_signature))
    if signed and len(signed) < len(sheet.answer_signature) and _is_official(sheet, len(signed)):
        # The name above "wethouder" is that of the alderman.
        signed.pop()
    asks = any(_asks(line) for line in signed)
    if asks or (sheet.author is Author.ASKER and signed == sheet.answer_signature):
        sheet.signature = signed
        sheet.answer_signature = sheet.answer_signature[len(signed) :]


def _asks(line: Line) -> bool:
    return len(line.text.split()) <= _LONGEST and _ASKS.search(line.text) is not None


def _is_official(sheet: Sheet, at: int) -> bool:
    """Whether a line says in what office the name above it signs."""
    line, above = sheet.answer_signature[at], sheet.answer_signature[at - 1]
    opens = decided_on(line) or _OPENS.match(line.text)
    return not opens and is_person(above.text)


def _is_college(line: Line) -> bool:
    if decided_on(line):
        return True
    return OFFICIAL.search(line.text) is not None and not _asks(line)
