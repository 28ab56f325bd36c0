"""Labels that stand on two lines, made whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Line
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import SECTIONS, Meaning


def with_whole_labels(lines: Sequence[Line]) -> list[Line]:
    """Make a label whole that stands on two lines: "Gewenste wijze van" and "beantwoording".

    So is the heading of an answer whose brackets close on the next line.
    """
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if above is not None and (
            _is_label_end(above, line) or _closes(above, line) or _announces(above, line)
        ):
            whole[-1] = replace(above, text=f"{above.text} {line.text}", markdown="")
        else:
            whole.append(line)
    return whole


# "ANTWOORD van het college (vastgesteld in de vergadering van 12 april", and below it "2005)".
_OPEN_HEADING = re.compile(
    r"(?:be)?antwoord(?:ing|en)?\b[^().?!]{0,60}\([^()]{3,100}", re.IGNORECASE
)


def _closes(above: Line, line: Line) -> bool:
    return (
        above.strong
        and line.strong
        and not (line.gap or line.marker or line.label or above.label or above.marker)
        and _OPEN_HEADING.fullmatch(above.text.strip()) is not None
        and line.text.strip().endswith(")")
        and len(line.text) < 60
    )


# "Het antwoord van Gedeputeerde Staten op deze vragen luidt", and below it "als volgt:".
_ANSWERS = re.compile(r"[^.?!:;]*\bantwoord[^.?!:;]{0,80}", re.IGNORECASE)


def _announces(above: Line, line: Line) -> bool:
    whole = f"{above.text.strip()} {line.text.strip()}"
    return (
        above.gap
        and not (line.gap or line.marker or line.label or above.label or above.marker)
        and line.text.rstrip().endswith(":")
        and len(line.text) < 40
        and _ANSWERS.fullmatch(above.text.strip()) is not None
        and meaning_of(whole.rstrip(" :")) is Meaning.ANSWER
    )


def _is_label_end(above: Line, line: Line) -> bool:
    texts = (above.text.strip(), line.text.strip())
    return (
        not line.gap
        and not (above.label or line.label or above.marker or line.marker)
        and max(map(len, texts)) < 40
        and not texts[0].endswith((".", ":", ",", ";", "?"))
        and meaning_of(texts[0]) is None
        and "\t" not in above.text
        and meaning_of(" ".join(texts)) not in (None, *SECTIONS)
    )
