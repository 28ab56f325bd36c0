"""Dividing work over processes that know all that this one knows: forks of it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

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
    if not worth or processes < 2 or not _can_fork():
        yield from map(work, items)
        return
    global _work  # noqa: PLW0603 (a fork can only inherit what stands in a module)
    _work = work
    gc.freeze()  # What is shared with the forks is not touched, so it is not copied.
    context = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(processes, context, initializer=_begin) as executor:
            try:
                yield from executor.map(_do, items)  # type: ignore[misc]
            except BaseException:
                executor.shutdown(cancel_futures=True)
                raise
    finally:
        gc.unfreeze()
        _work = None


def beside(work: Callable[[], R]) -> Callable[[], R]:
    """Start work in a forked process, and give what waits for its result.

    The result must be picklable. Where a fork is not safe (see `spread`), or there is one
    processor, the work is done when the result is asked for.
    """
    if processors() < 2 or not _can_fork():
        return work
    gc.freeze()
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(work, sender), daemon=True)
    process.start()
    sender.close()

    def result() -> R:
        try:
            found, error = receiver.recv()
        except EOFError:
            process.join()
            raise RuntimeError(f"a worker stopped with {process.exitcode}") from None
        process.join()
        if error is not None:
            raise error
        return found  # type: ignore[no-any-return]

    return result


def end_beside() -> None:
    """End what was started beside this process and has not been waited for."""
    for process in multiprocessing.active_children():
        process.terminate()
        process.join()


def _send(work: Callable[[], object], sender: Connection) -> None:
    gc.enable()
    try:
        answer: tuple[object, Exception | None] = work(), None
    except Exception as error:  # It is raised where the result is asked for.
        answer = None, error
    sender.send(answer)


def _can_fork() -> bool:
    is_first = multiprocessing.parent_process() is None
    return hasattr(os, "fork") and is_first and threading.active_count() == 1


def _begin() -> None:
    """Make a worker ready: it ends with the process that it works for, also when that is killed."""
    gc.enable()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _do(item: object) -> object:
    if _work is None:
        raise RuntimeError("a worker was started outside spread")
    return _work(item)
