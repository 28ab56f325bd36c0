"""Labels in one row, with their values in the row below: "Uw brief van | Ons kenmerk | Datum"."""

from __future__ import annotations

from collections.abc import Sequence

from archive.documents.days.when import dates_in
from archive.documents.labels.label_words import meaning_in_place
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import SECTIONS, Meaning

_DAYS = {Meaning.DAY, Meaning.SUBMITTED, Meaning.RECEIVED, Meaning.ANSWERED}
_LONGEST = 40
# "Abbekerke," above a date: the place that a letter is written in.
_PLACE = ","


def is_stack(labels: Sequence[str], values: Sequence[str]) -> bool:
    """Whether a row holds labels only and the row below holds none: two labels at least."""
    heads = [text for text in labels if text.strip()]
    known = [text for text in heads if is_bare_label(text)]
    placed = [text for text in heads if text.rstrip().endswith(_PLACE) and text not in known]
    return (
        len(known) >= 2
        and 3 * (len(known) + len(placed)) >= 2 * len(heads)
        and all(len(text) < _LONGEST for text in heads)
        and any(text.strip() for text in values)
        and not any(is_bare_label(text) for text in values)
        and not any(meaning_of(text) in SECTIONS for text in heads)
    )


def is_bare_label(text: str) -> bool:
    """Whether a text is a label without its value."""
    bare = text.strip().rstrip(":").strip()
    return ":" not in bare and len(bare) > 1 and meaning_in_place(bare) is not None


def stack(labels: Sequence[str], values: Sequence[str]) -> list[tuple[str, str]]:
    """Give each label the value below it; "" where there is none.

    A place above a date goes in front of it: `("", "Abbekerke, 8 april 2003")`. Where a row of
    values is shorter, dates go to the labels that ask for a date.
    """
    heads = [text.strip() for text in labels if text.strip()]
    found = [text.strip() for text in values if text.strip()]
    if len(labels) == len(values):
        pairs = [
            (label.strip(), value.strip()) for label, value in zip(labels, values, strict=True)
        ]
    elif len(heads) == len(found):
        pairs = list(zip(heads, found, strict=True))
    else:
        pairs = _by_kind(heads, found)
    return [
        ("", f"{label} {value}") if label.endswith(_PLACE) else (label, value)
        for label, value in pairs
        if label or value
    ]


def _by_kind(heads: Sequence[str], found: Sequence[str]) -> list[tuple[str, str]]:
    days = [value for value in found if len(dates_in(value)) == 1 and len(value) < 30]
    asking = [label for label in heads if meaning_of(label) in _DAYS]
    pairs = list(zip(asking, days, strict=False)) if len(asking) == len(days) else []
    given = [label for label, _ in pairs]
    taken = [value for _, value in pairs]
    rest = [(label, "") for label in heads if label not in given]
    return [*pairs, *rest, *(("", value) for value in found if value not in taken)]
