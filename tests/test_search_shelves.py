"""The files of postings hold every posting, each stem in the file where it is looked for."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search import shelf as module
from archive.search import shelves as divided
from archive.search.shelves import shelves
from test_search_postings import QUESTION, STEMS, counted, made

NAMES = sorted(f"stam{number}" for number in {*STEMS.values()})


def bodies(content: bytes) -> Iterator[tuple[str, int | None, bytes]]:
    """Read one file: each stem with its count and its bytes."""
    (length,) = struct.unpack_from("<I", content)
    head = json.loads(content[4 : 4 + length])
    start = 4 + length
    counts = head.get("aantallen", [None] * len(head["stammen"]))
    for stem, count, size in zip(head["stammen"], counts, head["lengtes"], strict=True):
        yield stem, count, content[start : start + size]
        start += size
    assert start == len(content)


@given(st.lists(QUESTION, min_size=1, max_size=6), st.sampled_from([1, 40, 4_000]))
def test_every_posting_is_in_a_file(questions: list[tuple[list[str], ...]], full: int) -> None:
    # Every stem occurs, as in an archive, for a stem comes from a word.
    questions = [*questions, (list(STEMS), [], [], [])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FULL", full)
        patch.setattr(divided, "AT_ONCE", 2)
        found = list(shelves(NAMES, made(questions)))
    rows = counted(questions)
    for number, stem in enumerate(NAMES):
        own_shelf = [each for each in found if each.first <= stem][-1]
        own = [row for row in rows if row[0] == number]
        [(count, postings)] = [rest for name, *rest in bodies(own_shelf.postings) if name == stem]
        [(_, places)] = [rest for name, *rest in bodies(own_shelf.places) if name == stem]
        gaps = [b - a - 1 for a, b in pairwise([-1, *(question for _, question, *_ in own)])]
        assert count == len(own)
        assert postings == bytes(gaps) + bytes(worth for *_, worth, _ in own)
        assert places == b"".join(written for *_, written in own)
