"""Arrays of numbers: kept as bytes, sorted, in runs and in bytes of seven bits."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from archive.search.arrays import (
    as_numbers,
    as_texts,
    kept,
    runs,
    stable_order,
    starts,
    unkept,
    varints,
)

NUMBERS = st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 300))


@given(st.lists(arrays(np.uint32, array_shapes(max_dims=2, min_side=0))))
def test_arrays_come_back_as_they_were(written: list[np.ndarray]) -> None:
    read = unkept(kept(written))
    assert [each.tolist() for each in read] == [each.tolist() for each in written]
    assert [each.shape for each in read] == [each.shape for each in written]


def test_small_numbers_take_little_room() -> None:
    small, large = (kept([np.full(1000, number, np.uint32)]) for number in (255, 70_000))
    assert len(small) < 1100
    assert len(large) > 4000


@given(st.lists(st.text("aé漢🙂", min_size=1)))
def test_texts_come_back_as_they_were(texts: list[str]) -> None:
    assert as_texts(as_numbers(texts)) == texts


@given(NUMBERS)
def test_sorting_keeps_equal_numbers_in_order(numbers: list[int]) -> None:
    order = stable_order(np.array(numbers, np.uint32)).tolist()
    assert order == sorted(range(len(numbers)), key=numbers.__getitem__)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5))))
def test_runs_are_every_place_of_each(pairs: list[tuple[int, int]]) -> None:
    first, counts = (np.array([pair[side] for pair in pairs], np.intp) for side in (0, 1))
    expected = [place for start, count in pairs for place in range(start, start + count)]
    assert runs(first, counts).tolist() == expected
    assert starts(counts).tolist()[-1] == len(expected)


def varint(number: int) -> bytes:
    """One number, written the long way."""
    written = bytearray()
    while number > 127:
        written.append(number & 127 | 128)
        number >>= 7
    return bytes([*written, number])


@given(NUMBERS)
def test_numbers_take_as_few_bytes_as_they_can(numbers: list[int]) -> None:
    written, sizes = varints(np.array(numbers, np.uint32))
    assert written.tobytes() == b"".join(map(varint, numbers))
    assert sizes.tolist() == [len(varint(number)) for number in numbers]
