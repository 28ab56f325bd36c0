"""Dividing work over processes that know all that this one knows: forks of it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# So much less does a worker get than a work beside (see `Beside`) that two of them leave it a
# processor.
_GIVES_WAY = 5

# Pages leave waste behind as they are made; it is looked for after so many objects, which is far
# less often than by itself.
_WASTE_AFTER = 10_000

# The work of the moment: a fork inherits it, so that it needs not be sent.
_work: Callable[[Any], Any] | None = None


def processors() -> int:
    """How many processes can work at once here."""
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else (os.cpu_count() or 1)


def spread(work: Callable[[T], R], items: Sequence[T], worth: bool = True) -> Iterator[R]:
    """Do `work` for each item, in forked processes; give the results in order of the items.

    Items and results travel between processes, so they must be picklable. The work is done here
    when it is not `worth` a fork, when there is one processor, and when a fork is not safe: where
    the system has none, or this process has threads.
    """
    processes = min(processors(), len(items))
    if not worth or processes < 2 or not can_fork():
        yield from map(work, items)
        return
    global _work  # noqa: PLW0603 (a fork can only inherit what stands in a module)
    _work = work
    gc.freeze()  # What is shared with the forks is not touched, so it is not copied.
    context = multiprocessing.get_context("fork")
    first = _begin_giving_way if multiprocessing.active_children() else begin
    try:
        with ProcessPoolExecutor(processes, context, initializer=first) as executor:
            try:
                yield from executor.map(_do, items)  # type: ignore[misc]
            except BaseException:
                executor.shutdown(cancel_futures=True)
                raise
    finally:
        gc.unfreeze()
        _work = None


def can_fork() -> bool:
    """Whether a fork is safe here."""
    is_first = multiprocessing.parent_process() is None
    return hasattr(os, "fork") and is_first and threading.active_count() == 1


def begin() -> None:
    """Make a worker ready: it ends with the process that it works for, also when that is killed."""
    gc.enable()
    gc.set_threshold(_WASTE_AFTER)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _begin_giving_way() -> None:
    """Make a worker ready that gives way to works beside: these can't be divided at the end."""
    os.nice(_GIVES_WAY)
    begin()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _do(item: object) -> object:
    if _work is None:
        raise RuntimeError("a worker was started outside spread")
    return _work(item)
