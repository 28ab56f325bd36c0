"""Work that is divided gives way to work beside, which one process must do alone."""

from __future__ import annotations

import os

import pytest

from archive.building.beside import beside
from archive.building.workers import processors, spread

pytestmark = pytest.mark.skipif(processors() < 2, reason="there is nobody to give way to")


def _niceness(_: int = 0) -> int:
    return os.nice(0)


def test_workers_give_way_to_the_build_and_to_a_work_beside_it() -> None:
    here = os.nice(0)
    waiting = beside(_niceness)
    assert waiting() == here
    assert all(each > here for each in spread(_niceness, range(4)))
    assert os.nice(0) == here
