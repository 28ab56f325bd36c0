"""The shelves of postings, changed stem by stem without NumPy."""

from __future__ import annotations

from itertools import accumulate, pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive.search.arrays import varints
from archive.search.holding import Posting
from archive.search.shelf import Body, bodies, make_shelf
from archive.search.varints import read_varints, write_varints

NUMBERS = st.lists(st.integers(0, 300) | st.integers(0, (1 << 32) - 1))
STEPS = st.lists(st.integers(1, 200), min_size=1, max_size=4)


@st.composite
def postings(draw: st.DrawFn) -> Posting:
    steps = draw(STEPS | st.just([]))
    worth = draw(st.integers(1, 127)) << 1 | bool(steps)
    return Posting(worth, (len(steps), *steps) if steps else ())


HELD = st.dictionaries(st.integers(0, 40_000), postings(), max_size=12)


@given(NUMBERS)
def test_numbers_are_written_as_numpy_writes_them(numbers: list[int]) -> None:
    written, _ = varints(np.array(numbers, np.uint32))
    assert write_varints(numbers) == written.tobytes()
    assert read_varints(written.tobytes()) == numbers


def written(held: dict[int, Posting]) -> Body:
    """What a shelf holds of a stem with these postings."""
    questions = sorted(held)
    gaps = [after - before - 1 for before, after in pairwise([-1, *questions])]
    places = [number for question in questions for number in held[question].places]
    worths = bytes(held[question].worth for question in questions)
    return Body("zorg", len(held), write_varints(gaps) + worths, write_varints(places))


@given(HELD, HELD, st.sets(st.integers(0, 11)))
def test_a_changed_body_is_what_would_be_written_anew(
    held: dict[int, Posting], more: dict[int, Posting], gone: set[int]
) -> None:
    removed = {question for place, question in enumerate(sorted(held)) if place in gone}
    changes = {**dict.fromkeys(removed), **more}
    expected = {question: posting for question, posting in (held | changes).items() if posting}
    body = written(held).changed(changes)
    assert body == written(expected)
    assert list(body.rows()) == [(each, expected[each].worth) for each in sorted(expected)]


@given(st.lists(HELD, min_size=1, max_size=4))
def test_a_shelf_is_read_as_it_was_written(stems: list[dict[int, Posting]]) -> None:
    names = list(accumulate("abcd"[: len(stems)]))
    held = [
        Body(name, each.count, each.postings, each.places)
        for name, each in zip(names, map(written, stems), strict=True)
    ]
    shelf = make_shelf(held)
    assert shelf.first == "a"
    assert bodies(shelf.kept()) == held
