"""Processes that take turns at the items of one work: this one, and forks of it."""

from __future__ import annotations

import mmap
import multiprocessing
import pickle
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkContext, ForkProcess
from queue import SimpleQueue
from typing import Any

from archive.building.answers import Answer, answer_of

Work = Callable[[Any], Any]


class Crew:
    """Does a work for each of some items, in this process and in forks of it.

    At most so many `processes` are at work, those that do other work beside this one (see `Beside`)
    counted in: when one of these ends, a fork comes in its place. `begin` makes a fork ready. What
    is given of an item must be picklable; the items need not be.
    """

    def __init__(
        self, work: Work, items: Sequence[Any], processes: int, begin: Callable[[], None]
    ) -> None:
        self._work, self._items = work, items
        self._processes, self._begin = processes, begin
        self._context = multiprocessing.get_context("fork")
        self._turns = _Turns(self._context, len(items))
        self._forks: dict[Connection, ForkProcess] = {}
        self._answers: dict[int, Answer] = {}

    def results(self) -> Iterator[Any]:
        """Give the results in order of the items; raises what the work raised for one of them."""
        try:
            for place in range(len(self._items)):
                while place not in self._answers:
                    self._go_on()
                result, error = self._answers.pop(place)
                if error is not None:
                    raise error
                yield result
        finally:
            for fork in self._forks.values():
                fork.terminate()
                fork.join()

    def _go_on(self) -> None:
        """Do one item here, and hear what the forks did; with none left, wait for them."""
        self._fork()
        place = self._turns.take()
        if place is not None:
            self._answers[place] = self._done(place)
        elif not self._forks:
            raise RuntimeError("a worker stopped without an answer")
        for receiver in wait(self._forks, timeout=None if place is None else 0):
            self._hear(receiver)  # type: ignore[arg-type]

    def _done(self, place: int) -> Answer:
        return answer_of(partial(self._work, self._items[place]))

    def _fork(self) -> None:
        """Add forks, as long as there is a processor for one and an item besides ours."""
        idle = self._processes - 1 - len(multiprocessing.active_children())
        for _ in range(min(idle, self._turns.left - 1)):
            receiver, sender = self._context.Pipe(duplex=False)
            fork = self._context.Process(target=self._serve, args=(sender,), daemon=True)
            fork.start()
            sender.close()
            self._forks[receiver] = fork

    def _hear(self, receiver: Connection) -> None:
        try:
            while receiver.poll():
                place, answer = receiver.recv()
                self._answers[place] = answer
        except EOFError:
            fork = self._forks.pop(receiver)
            receiver.close()
            fork.join()
            if fork.exitcode:
                raise RuntimeError(f"a worker stopped with {fork.exitcode}") from None

    def _serve(self, sender: Connection) -> None:
        """Take turns in a fork. Who hears of it is at work too: the next item does not wait.

        No `Answers`, as of one work: the results of all items would stay in their file to the end.
        """
        self._begin()
        answers: SimpleQueue[bytes] = SimpleQueue()
        teller = threading.Thread(target=_tell, args=(answers, sender))
        teller.start()
        while (place := self._turns.take()) is not None:
            answers.put(pickle.dumps((place, self._done(place)), pickle.HIGHEST_PROTOCOL))
        answers.put(b"")
        teller.join()


class _Turns:
    """The places of items, each of which is taken once, by whichever process."""

    def __init__(self, context: ForkContext, count: int) -> None:
        self._count = count
        self._lock = context.Lock()
        # One number, which all processes see.
        self._next = memoryview(mmap.mmap(-1, mmap.PAGESIZE)).cast("Q")

    @property
    def left(self) -> int:
        """How many were not taken yet."""
        return self._count - self._next[0]

    def take(self) -> int | None:
        """Take the next place; None when there is none."""
        with self._lock:
            if not self.left:
                return None
            self._next[0] += 1
            return self._next[0] - 1


def _tell(answers: SimpleQueue[bytes], sender: Connection) -> None:
    while answer := answers.get():
        sender.send_bytes(answer)
