"""Who signs below answers that were filled in in the letter of the asker."""

from __future__ import annotations

import re
from itertools import takewhile

from archive.documents.document import Line
from archive.documents.field_lines import decided_on
from archive.documents.kinds import OFFICIAL
from archive.documents.sheet import Author, Sheet

# What only an asker writes below a letter.
_ASKS = re.compile(
    r"\b(?:(?:raads|staten)?fracties?|raadslid|statenlid|fractievoorzitter|indieners?|vragenstellers?)\b"
    r"|\bafwachting\s+van\b|\buw\s+(?:antwoord|reactie|beantwoording)\b|\b(?:zie\w*|wacht\w*)\b.{0,60}\btegemoet\b",
    re.IGNORECASE,
)


def settle_signature(sheet: Sheet) -> None:
    """Give the asker back the signature of a letter in which the college put its answers.

    It ends where somebody of the college signs, or where a line says when the answer was given.
    """
    if sheet.author is Author.COLLEGE or sheet.signature:
        return
    signed = list(takewhile(lambda line: not _is_college(line), sheet.answer_signature))
    asks = any(_ASKS.search(line.text) for line in signed)
    if asks or (sheet.author is Author.ASKER and signed == sheet.answer_signature):
        sheet.signature = signed
        sheet.answer_signature = sheet.answer_signature[len(signed) :]


def _is_college(line: Line) -> bool:
    if decided_on(line):
        return True
    return OFFICIAL.search(line.text) is not None and _ASKS.search(line.text) is None
