"""Earlier questions and their answers, quoted above the questions that follow them up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.document import Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import heading_of

_FOLLOWS_UP = re.compile(
    r"(?:(?:mijn|onze|de|hierbij|daarom)\s+)*(?:vervolgvragen|(?:aanvullende|nadere|nieuwe)\s+vragen)"
    r"(?:\s+(?:van|zijn|luiden|aan)\b[^?]{0,60})?\s*:?",
    re.IGNORECASE,
)
# "Mijn vraag 2 was:", "In vraag 3 vroegen wij:", "Uw antwoord op vraag 1:"
_QUOTES = re.compile(
    r"(?:(?:mijn|onze|uw|in|op|ons|het)\s+)+(?:eerdere\s+)?(?:vraag|vragen|antwoord)\b[^?]{0,50}:"
    r"|(?:de\s+)?(?:gemeente|college)\s+(?:antwoordt|antwoordde|schreef)\s*:",
    re.IGNORECASE,
)


def earlier_in(lines: Sequence[Line]) -> range:
    """The lines, by their index, that quote what was asked and answered before.

    They end at the heading of the questions that follow up, below which nothing is answered.
    """
    end = next((at for at, line in enumerate(lines) if _heads(line)), 0)
    asked = any(line.text.rstrip().endswith("?") for line in lines[end + 1 :])
    if not end or not asked or any(map(_answers, lines[end:])):
        return range(0)
    quoting = [at for at, line in enumerate(lines[:end]) if _QUOTES.fullmatch(line.text.strip())]
    answered = any("antwoord" in lines[at].text.lower() for at in quoting)
    return range(quoting[0], end) if len(quoting) > 1 and answered else range(0)


def _heads(line: Line) -> bool:
    text = line.text.strip()
    stands_out = line.strong or text.endswith(":")
    return not line.marker and stands_out and _FOLLOWS_UP.fullmatch(text) is not None


def _answers(line: Line) -> bool:
    heading = heading_of(line)
    found = labelled(line) if not line.marker else ()
    return (heading is not None and heading.part.name == "ANSWER") or any(
        each.meaning is Meaning.ANSWER for each in found
    )
