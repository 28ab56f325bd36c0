"""Answers that were put in between the questions of a mail, as the mail above it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from archive.body import Part
from archive.documents.document import Document, Line
from archive.documents.draft import Draft
from archive.documents.questions.answered import tells_where
from archive.documents.sheet import MAIL_HEAD, paragraphs
from archive.documents.understanding import understand
from archive.registers import Registers

_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_PLACE = "het bericht erboven"


def answers_put_in(above: Document, message: Document, registers: Registers) -> tuple[Draft, ...]:
    """Read a message of which the one above says that answers stand between its questions.

    Gives () when that says no such thing, or when no answers are found.
    """
    told = next((text for text in _sentences(above) if tells_where(text)), "")
    if not told:
        return ()
    blocks = (Line(told, _PLACE), *message.blocks)
    drafts = understand(replace(message, blocks=blocks), registers)
    if not all(draft.body.text(Part.QUESTION) and draft.body.text(Part.ANSWER) for draft in drafts):
        return ()
    return tuple(
        # The sentence itself is left out with its own message.
        replace(draft, left=tuple(left for left in draft.left if left.place != _PLACE))
        for draft in drafts
    )


def _sentences(message: Document) -> Iterator[str]:
    own = [line for line in message.lines() if not line.place.startswith(MAIL_HEAD)]
    for group in paragraphs(own):
        yield from _SENTENCE.split(" ".join(line.text for line in group))
