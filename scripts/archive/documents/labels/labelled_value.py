"""A label of a form with what stands behind it."""

from __future__ import annotations

from dataclasses import dataclass

from archive.documents.days.when import dates_in
from archive.documents.labels.meanings import Meaning


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label, and what stands behind it on the same line (a piece of the line's text).

    `guessed` tells that only the value shows what the label means.
    """

    meaning: Meaning
    label: str
    value: str
    guessed: bool = False


def is_date(text: str) -> bool:
    """Whether a text is one date and nothing else."""
    days = dates_in(text)
    return len(days) == 1 and days[0].end - days[0].start >= len(text.strip(" .,;()")) - 1
