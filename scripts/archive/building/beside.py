"""Work that goes on in processes beside this one, while this one goes on too."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from multiprocessing.context import ForkContext, ForkProcess
from multiprocessing.synchronize import Event, Lock
from typing import Any, TypeVar

from archive.building.answers import Answer, Answers, answer_of
from archive.building.workers import begin, can_fork, processors

R = TypeVar("R")

Work = Callable[[], Any]
_TAKEN_BACK: Answer = None, None


class Beside:
    """Works that are started together, in forks of this process: as many as can work at once.

    A fork that does several works does them in the order in which they were added: each fork takes
    time and memory, for what it touches it copies. A work that no fork began is done here, when its
    result is asked for or this process has nothing else to do: where a fork is not safe (see
    `spread`) or there is one processor, and when they are busy with what came before it. A fork
    that needs what is done here waits for it, and finds on disk what became of it.

    With works that were started `before`, and no processor for all of them, a fork begins when one
    of those ends, or this process waits for them: together they take more memory, and no less time.
    """

    def __init__(self, before: Beside | None = None) -> None:
        self._before = before
        self._works: list[Work] = []
        self._chains: list[list[int]] = []
        self._lanes: dict[int, _Lane] = {}
        self._answers: dict[int, Answer] = {}
        self._process = os.getpid()
        # Of each work whether it was done, here or in a fork.
        self._finished: list[Event] = []
        # Whether one of the processors that these take is free again.
        self._free: Event | None = None

    def add(self, work: Callable[[], R], *, follows: bool = False) -> Callable[[], R]:
        """Add a work, before the start; give what waits for its result, which must be picklable.

        One that `follows` is done by the fork that did the one before it, if a fork does it. In a
        fork, what is given waits until another of these works was done, and gives None.
        """
        place = len(self._works)
        self._works.append(work)
        if follows:
            self._chains[-1].append(place)
        else:
            self._chains.append([place])
        return lambda: self._result(place)

    def start(self) -> None:
        """Start all works that were added."""
        lanes = min(processors() - 1, len(self._chains))
        if lanes > 0 and can_fork():
            context = multiprocessing.get_context("fork")
            self._finished = [context.Event() for _ in self._works]
            self._free = context.Event()
            begins = self._begins(lanes)
            gc.freeze()  # What is shared with the forks is not touched, so it is not copied.
            for first in range(lanes):
                places = list(chain.from_iterable(self._chains[first::lanes]))
                works = {place: self._works[place] for place in places}
                finished = [self._finished[place] for place in places]
                lane = _Lane(context, works, finished, begins, self._free)
                self._lanes.update(dict.fromkeys(places, lane))

    def _begins(self, lanes: int) -> Event | None:
        """Give what so many forks wait for before they begin; None when they can at once."""
        busy = 1 + len(multiprocessing.active_children())
        too_many = busy + lanes > processors()
        return self._before._free if self._before and too_many else None

    def help(self) -> None:
        """Do here what no fork began with, the last first."""
        for place in reversed(range(len(self._works))):
            if place not in self._answers and self._takes_back(place):
                self._do(place)

    def _result(self, place: int) -> Any:
        if place not in self._answers and os.getpid() != self._process:
            self._finished[place].wait()
            return None
        if place not in self._answers and self._takes_back(place):
            self._do(place)
        if place not in self._answers and self._free:
            self._free.set()  # This process only waits.
        while place not in self._answers:
            told, answer = self._lanes[place].next()
            self._answers.setdefault(told, answer)
        found, error = self._answers[place]
        if error is not None:
            raise error
        return found

    def _do(self, place: int) -> None:
        self._answers[place] = answer_of(self._works[place])
        if self._finished:
            self._finished[place].set()

    def _takes_back(self, place: int) -> bool:
        return not self._lanes or self._lanes[place].takes_back(place)


def end_beside() -> None:
    """End what was started beside this process and has not been waited for."""
    for process in multiprocessing.active_children():
        process.terminate()
        process.join()


class _Lane:
    """One fork, with the works that it does by their places."""

    def __init__(
        self,
        context: ForkContext,
        works: Mapping[int, Work],
        finished: Sequence[Event],
        begins: Event | None,
        free: Event,
    ) -> None:
        self._answers = Answers(context)
        # Who gets the lock of a work does it.
        self._begun = {place: context.Lock() for place in works}
        each = list(zip(works.values(), self._begun.values(), finished, strict=True))
        self._process: ForkProcess = context.Process(
            target=_do, args=(each, self._answers, begins, free), daemon=True
        )
        self._process.start()
        self._answers.only_hear()
        self._left = list(works)[::-1]

    def takes_back(self, place: int) -> bool:
        """Whether a work was not begun with yet: then it is no longer for this fork."""
        return self._begun[place].acquire(block=False)

    def next(self) -> tuple[int, Answer]:
        """Give the next answer, with the place of its work."""
        place = self._left.pop()
        try:
            answer = self._answers.hear()
        except EOFError:
            self._process.join()
            raise RuntimeError(f"a worker stopped with {self._process.exitcode}") from None
        if not self._left:
            self._answers.close()
            self._process.join()
        return place, answer


def _do(
    works: Sequence[tuple[Work, Lock, Event]], answers: Answers, begins: Event | None, free: Event
) -> None:
    """Do works one after the other, from when it `begins`; then a processor is `free`."""
    begin()
    if begins:
        begins.wait()
    for work, begun, finished in works:
        if begun.acquire(block=False):
            answers.tell(answer_of(work))
            finished.set()
        else:
            answers.tell(_TAKEN_BACK)
    free.set()
