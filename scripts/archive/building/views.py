"""What general pages know of questions: of a month that stayed the same, nothing is made for it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from archive.aspects import ASPECTS, Views
from archive.building.digest import SIZE, Digests, joined
from archive.building.months import months
from archive.building.store import Store
from archive.question import Question

# So many bytes are the digests of the aspects of one question; a day comes as a number besides.
_STEP = SIZE * len(ASPECTS)
_DAY = "I"


def kept_views(questions: Sequence[Question], keys: Sequence[bytes], store: Store) -> Views:
    """Give the views of all questions; `keys` has a digest for each, of the code too."""
    divided = months(questions)
    month_keys = [joined((b"aspects", *keys[start:end])) for start, end in divided]
    found = store.get_all(month_keys)
    for key, (start, end) in zip(month_keys, divided, strict=True):
        if key not in found:
            found[key] = _told(questions[start:end])
            store.put(key, found[key])
    days = array(_DAY)
    digests = []
    for key, (start, end) in zip(month_keys, divided, strict=True):
        size = (end - start) * _STEP
        digests.append(found[key][:size])
        days.frombytes(found[key][size:])
    return Views(questions, _columns(b"".join(digests)), days)


def _columns(digests: bytes) -> list[list[bytes]]:
    """Give the digests of each aspect, question after question."""
    return [
        [digests[at : at + SIZE] for at in range(column, len(digests), _STEP)]
        for column in range(0, _STEP, SIZE)
    ]


def _told(questions: Sequence[Question]) -> bytes:
    """Give the digest of each aspect of each question, one after the other; then all days."""
    digests = Digests()
    found = [digests.of(aspect(each)) for each in questions for aspect in ASPECTS]
    days = array(_DAY, [each.last_change.toordinal() for each in questions])
    return b"".join([*found, days.tobytes()])
