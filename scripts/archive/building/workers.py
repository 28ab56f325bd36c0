"""Dividing work over processes that know all that this one knows: forks of it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from archive.building.crew import Crew

T = TypeVar("T")
R = TypeVar("R")

# Pages leave waste behind as they are made; it is looked for after so many objects, which is far
# less often than by itself.
_WASTE_AFTER = 10_000


def processors() -> int:
    """How many processes can work at once here."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else (os.cpu_count() or 1)


def spread(work: Callable[[T], R], items: Sequence[T], worth: bool = True) -> Iterator[R]:
    """Do `work` for each item, here and in forks; give the results in order of the items.

    All of it is done here when it is not `worth` a fork, when there is one processor, and when a
    fork is not safe: where the system has none, or this process has threads.
    """
    if not worth or len(items) < 2 or _is_fork():  # A fork looks for waste already, see `begin`.
        yield from map(work, items)
        return
    # What is there already is not looked through: forks share it, and would copy what is touched.
    gc.freeze()
    try:
        with _looking_for_waste():
            if processors() > 1 and can_fork():
                yield from Crew(work, items, processors(), begin).results()
            else:
                yield from map(work, items)
    finally:
        gc.unfreeze()


@contextmanager
def _looking_for_waste() -> Iterator[None]:
    """Let what is made here not leave more waste than what a fork makes."""
    was, after = gc.isenabled(), gc.get_threshold()
    gc.set_threshold(_WASTE_AFTER)
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*after)
        if not was:
            gc.disable()


def can_fork() -> bool:
    """Whether a fork is safe here."""
    return hasattr(os, "fork") and not _is_fork() and threading.active_count() == 1


def _is_fork() -> bool:
    return multiprocessing.parent_process() is not None


def begin() -> None:
    """Make a worker ready: it ends with the process that it works for, also when that is killed."""
    gc.enable()
    gc.set_threshold(_WASTE_AFTER)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
