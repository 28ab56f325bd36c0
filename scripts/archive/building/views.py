"""What general pages know of questions: of a month that stayed the same, nothing is made for it."""

from __future__ import annotations

from collections.abc import Sequence

from archive.aspects import ASPECTS, Views
from archive.building.digest import SIZE, Digests, joined
from archive.building.months import months
from archive.building.store import Store
from archive.question import Question


def kept_views(questions: Sequence[Question], keys: Sequence[bytes], store: Store) -> Views:
    """Give the views of all questions; `keys` has a digest for each, of the code too."""
    divided = months(questions)
    month_keys = [joined((b"aspects", *keys[start:end])) for start, end in divided]
    found = store.get_all(month_keys)
    for key, (start, end) in zip(month_keys, divided, strict=True):
        if key not in found:
            found[key] = _digests(questions[start:end])
            store.put(key, found[key])
    everything = b"".join([found[key] for key in month_keys])
    step = SIZE * len(ASPECTS)
    columns = range(0, step, SIZE)
    return Views(
        questions,
        [
            [everything[at : at + SIZE] for at in range(column, len(everything), step)]
            for column in columns
        ],
    )


def _digests(questions: Sequence[Question]) -> bytes:
    """Give the digest of each aspect of each question, one after the other."""
    digests = Digests()
    return b"".join([digests.of(aspect(each)) for each in questions for aspect in ASPECTS])
