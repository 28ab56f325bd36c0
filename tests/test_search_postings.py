"""The postings: what NumPy makes of whole years is what counting word by word gives."""

from __future__ import annotations

import struct
from bisect import bisect
from collections import defaultdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive.search.fields import BETWEEN_FIELDS, FIELDS
from archive.search.lists import Lists
from archive.search.postings import (
    Postings,
    make_postings,
)
from archive.search.segment import compile_segment, read_segment, write_segment
from archive.search.worth import FINENESS, PART, SMALLEST
from test_search_arrays import varint

WORDS = ("vraag", "zorg", "jeugdzorg", "jeugd", "de", "wethouder", "2014", "漢字")
# What these words come down to, and are made of, in this test.
STEMS = {"vraag": 1, "zorg": 0, "jeugdzorg": 2, "jeugd": 3, "wethouder": 1, "2014": 4, "漢字": 5}
PARTS = {"jeugdzorg": (3, 0), "wethouder": (0,)}

TEXTS = st.lists(st.sampled_from(WORDS), max_size=12)
QUESTION = st.tuples(*[TEXTS] * len(FIELDS))
QUESTIONS = st.lists(QUESTION, max_size=6)


def prepared(fields: tuple[list[str], ...]) -> bytes:
    """A question as `prepare` writes it, without pieces."""
    return struct.pack("<I", 0) + "\n".join(map(" ".join, fields)).encode()


def made(questions: list[tuple[list[str], ...]]) -> Postings:
    segment = compile_segment([prepared(each) for each in questions])
    segment = read_segment(write_segment(segment))
    stems = np.array([STEMS[word] for word in segment.words], np.uint32)
    parts = [PARTS.get(word, ()) for word in segment.words]
    return make_postings(
        segment,
        stems,
        Lists(
            np.array([len(each) for each in parts], np.uint32),
            np.array([stem for each in parts for stem in each], np.uint32),
        ),
    )


def byte(worth: float, exact: bool) -> int:
    """What is written of a worth, with the bit that tells whether the stem itself occurs."""
    bounds = [(2 ** ((step + 0.5) / FINENESS) - 1) / SMALLEST for step in range(1, 127)]
    return (1 + bisect(bounds, worth)) << 1 | exact


Row = tuple[int, int, float, int, bytes]


def counted(questions: list[tuple[list[str], ...]]) -> list[Row]:
    """The same, one word at a time."""
    rows: list[Row] = []
    for number, fields in enumerate(questions):
        own: dict[int, float] = defaultdict(float)
        within: dict[int, float] = defaultdict(float)
        places: dict[int, list[int]] = defaultdict(list)
        start = 0
        for kind, text in zip(FIELDS, fields, strict=True):
            worth = float(kind.worth(np.array([len(text)], np.uint32))[0])
            for place, word in enumerate(text, start):
                if word not in STEMS:
                    continue
                own[STEMS[word]] += worth
                places[STEMS[word]].append(place)
                for part in PARTS.get(word, ()):
                    within[part] += PART * worth
            start += len(text) + BETWEEN_FIELDS
        for stem in own.keys() | within.keys():
            found = places[stem]
            steps = [len(found), *(b - a for a, b in zip([0, *found], found, strict=False))]
            written = b"".join(map(varint, steps)) if found else b""
            worth = byte(own[stem] + within[stem], exact=bool(found))
            rows.append((stem, number, own[stem], worth, written))
    return sorted(rows)


@given(QUESTIONS)
def test_postings_are_what_counting_one_by_one_gives(
    questions: list[tuple[list[str], ...]],
) -> None:
    found = made(questions)
    ends = found.sizes.cumsum()
    places = found.places.tobytes()
    rows = zip(
        found.stem.tolist(),
        found.question.tolist(),
        found.own.tolist(),
        found.worth.tolist(),
        [places[end - size : end] for end, size in zip(ends, found.sizes, strict=True)],
        strict=True,
    )
    assert list(rows) == counted(questions)


def test_a_question_with_a_compound_is_posted_under_its_parts() -> None:
    nothing: list[str] = []
    texts = (["jeugdzorg"], ["jeugd"], ["zorg", "zorg"])
    found = made([(nothing, text, nothing, nothing) for text in texts])
    zorg = found.stem == STEMS["zorg"]
    assert found.question[zorg].tolist() == [0, 2]
    one, two = (FIELDS[1].worth(np.array([each], np.uint32))[0] for each in (1, 2))
    assert found.worth[zorg].tolist() == [byte(PART * one, False), byte(2 * two, True)]
