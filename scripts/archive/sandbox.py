"""Reading files where they can do no harm: in a process of its own, with bounds."""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as TimedOutError
from dataclasses import dataclass
from multiprocessing.forkserver import ensure_running
from pathlib import Path
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from archive.unreadable import UnreadableError, program_fault

T = TypeVar("T")
R = TypeVar("R")

MOST_MEMORY = 2 * 1024**3
SECONDS = 60
WORKERS = 2
# A worker is made anew now and then, so that what a library keeps does not add up.
_TASKS_PER_WORKER = 1_000
_WAITING = 8
_LIBRARY = str(Path(__file__).resolve().parents[1])

_TOO_LONG = (
    "Dit bestand lezen duurt te lang en is afgebroken. Bewaar het bestand opnieuw als .docx of "
    "maak het kleiner."
)
_TOO_MUCH = (
    "Dit bestand vraagt meer geheugen dan gewoon is en is niet gelezen. Bewaar het bestand "
    "opnieuw als .docx."
)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T, R]):
    """What came of one task: a result, or a Dutch sentence that says why there is none."""

    task: T
    result: R | None
    fault: str = ""


def run_apart(
    work: Callable[[T], R], tasks: Iterable[T], seconds: int = SECONDS
) -> Iterator[Outcome[T, R]]:
    """Do each task in a worker process and give the outcomes in the order of the tasks.

    A task that takes longer than `seconds`, takes too much memory or brings its process down
    ends as a fault, and the others go on. Only a few tasks are in memory at a time.
    """
    context = multiprocessing.get_context("forkserver")
    _let_find_library()
    _start_quietly()
    with ProcessPool(
        max_workers=WORKERS,
        max_tasks=_TASKS_PER_WORKER,
        initializer=_bound,
        context=context,
    ) as pool:
        waiting: deque[tuple[T, ProcessFuture[R]]] = deque()
        for task in tasks:
            waiting.append((task, pool.schedule(work, args=(task,), timeout=seconds)))
            if len(waiting) >= _WAITING:
                yield _outcome(*waiting.popleft())
        while waiting:
            yield _outcome(*waiting.popleft())


def _let_find_library() -> None:
    """Have workers find this library where we did: they get the path, which may be without it."""
    if _LIBRARY not in sys.path:
        sys.path.append(_LIBRARY)


def _start_quietly() -> None:
    """Start the server that makes the workers, with no way to the terminal.

    What libraries mutter about a file is no message to a griffie, nor is the traceback of a worker
    that was still starting when the last file was done. A fault comes back as an outcome.
    """
    sys.stderr.flush()
    terminal = os.dup(2)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
            ensure_running()
    finally:
        os.dup2(terminal, 2)
        os.close(terminal)


def _bound() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, hard))


def _outcome(task: T, future: ProcessFuture[R]) -> Outcome[T, R]:
    try:
        return Outcome(task, future.result())
    except UnreadableError as error:
        return Outcome(task, None, str(error))
    except TimedOutError:
        return Outcome(task, None, _TOO_LONG)
    except (MemoryError, ProcessExpired):
        return Outcome(task, None, _TOO_MUCH)
    except Exception as error:
        # A fault of ours or of a library in one file may not cost the others their turn.
        return Outcome(task, None, program_fault(error))
