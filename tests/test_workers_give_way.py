"""Work that is divided gives way to work beside, which one process must do alone."""

from __future__ import annotations

import multiprocessing
import os

import pytest

from archive.building.beside import Beside
from archive.building.workers import processors, spread

pytestmark = pytest.mark.skipif(processors() < 2, reason="there is nobody to give way to")


def _niceness(_: int = 0) -> int:
    return os.nice(0)


def test_workers_give_way_to_a_work_beside_while_it_goes_on() -> None:
    here = os.nice(0)
    may_end = multiprocessing.get_context("fork").Event()

    def work() -> int:
        may_end.wait()
        return _niceness()

    works = Beside()
    waiting = works.add(work)
    works.start()
    try:
        assert all(each > here for each in spread(_niceness, range(4)))
    finally:
        may_end.set()
    assert waiting() == here
    assert os.nice(0) == here


def test_workers_work_as_others_do_when_nothing_goes_on_beside() -> None:
    assert list(spread(_niceness, range(4))) == [os.nice(0)] * 4
