"""Work that goes on in processes beside this one, while this one goes on too."""

from __future__ import annotations

import gc
import multiprocessing
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from queue import SimpleQueue
from typing import Any, TypeVar

from archive.building.workers import begin, can_fork, processors

R = TypeVar("R")

Work = Callable[[], Any]
# A result, or else what went wrong.
Answer = tuple[object, Exception | None]


class Beside:
    """Works that are started together, in forks of this process: as many as can work at once.

    A fork that does several works does them in the order in which they were added: each fork takes
    time and memory, for what it touches it copies. Where a fork is not safe (see `spread`), or
    there is one processor, a work is done when its result is asked for.
    """

    def __init__(self) -> None:
        self._works: list[Work] = []
        self._lanes: list[_Lane] = []
        self._answers: dict[int, Answer] = {}

    def add(self, work: Callable[[], R]) -> Callable[[], R]:
        """Add a work, before the start; give what waits for its result, which must be picklable."""
        place = len(self._works)
        self._works.append(work)
        return lambda: self._result(place)

    def start(self) -> None:
        """Start all works that were added."""
        lanes = min(processors() - 1, len(self._works))
        if lanes > 0 and can_fork():
            gc.freeze()  # What is shared with the forks is not touched, so it is not copied.
            self._lanes = [_Lane(self._works[first::lanes]) for first in range(lanes)]

    def _result(self, place: int) -> Any:
        if not self._lanes:
            return self._works[place]()
        lanes = len(self._lanes)
        lane = self._lanes[place % lanes]
        while place not in self._answers:
            number, answer = lane.next()
            self._answers[place % lanes + number * lanes] = answer
        found, error = self._answers[place]
        if error is not None:
            raise error
        return found


def beside(work: Callable[[], R]) -> Callable[[], R]:
    """Start one work beside this process, and give what waits for its result."""
    works = Beside()
    result = works.add(work)
    works.start()
    return result


def end_beside() -> None:
    """End what was started beside this process and has not been waited for."""
    for process in multiprocessing.active_children():
        process.terminate()
        process.join()


class _Lane:
    """One fork, with the works that it does."""

    def __init__(self, works: Sequence[Work]) -> None:
        context = multiprocessing.get_context("fork")
        self._receiver, sender = context.Pipe(duplex=False)
        self._process: ForkProcess = context.Process(target=_do, args=(works, sender), daemon=True)
        self._process.start()
        sender.close()
        self._left = list(reversed(range(len(works))))

    def next(self) -> tuple[int, Answer]:
        """Give the next answer, with the number of its work in this lane."""
        number = self._left.pop()
        try:
            answer = self._receiver.recv()
        except EOFError:
            self._process.join()
            raise RuntimeError(f"a worker stopped with {self._process.exitcode}") from None
        if not self._left:
            self._process.join()
        return number, answer


def _do(works: Sequence[Work], sender: Connection) -> None:
    """Do works one after the other; who waits for the first may be slow to hear of it."""
    begin()
    answers: SimpleQueue[Answer | None] = SimpleQueue()
    teller = threading.Thread(target=_tell, args=(answers, sender))
    teller.start()
    for work in works:
        try:
            answers.put((work(), None))
        except Exception as error:  # It is raised where the result is asked for.
            answers.put((None, error))
    answers.put(None)
    teller.join()


def _tell(answers: SimpleQueue[Answer | None], sender: Connection) -> None:
    while (answer := answers.get()) is not None:
        sender.send(answer)
