"""How far a build is, and where its time went: in Dutch, for whoever waits for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from archive.building.publishing import Report, Tell
from archive.wording import count, dutch_number, enumerate_words

if TYPE_CHECKING:
    from tqdm import tqdm

# Where there is no terminal, a line is written every so many seconds.
PACE = 5.0


@dataclass
class Progress:
    """Follows one build. `say` writes a line; `stream` is where a bar may be drawn.

    None for `stream` writes nothing while the build is busy.
    """

    say: Callable[[str], None]
    stream: TextIO | None
    phases: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count the time that passes as that of a phase."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.phases[name] = self.phases.get(name, 0.0) + time.perf_counter() - start

    @contextmanager
    def following(self, total: int, what: str) -> Iterator[Tell]:
        """Follow the making of `total` files, called `what`: a bar, or a line now and then."""
        if self.stream is None:
            yield nothing
        elif self.stream.isatty():
            with _bar(total, what, self.stream) as bar:
                yield lambda number: _move(bar, number)
        else:
            yield _in_lines(total, what, self.say)

    def summary(self, report: Report) -> str:
        """Tell what was done and how long each phase took."""
        done = [
            f"{dutch_number(number)} {what}"
            for number, what in (
                (report.made, "gemaakt"),
                (report.found, "teruggevonden"),
                (report.stayed, "ongewijzigd"),
            )
            if number
        ]
        files = count(report.files, "bestand", "bestanden")
        times = [f"{name} {seconds(spent)}" for name, spent in self.phases.items()]
        return f"De site telt {files}: {enumerate_words(done)}. Tijd: {', '.join(times)}."


def nothing(number: int) -> None:
    """Hear how many files have been dealt with, and say nothing."""
    del number


def seconds(number: float) -> str:
    """Write a time in seconds, as 1,3 s."""
    return f"{number:.1f} s".replace(".", ",")


def _bar(total: int, what: str, stream: TextIO) -> tqdm[object]:
    from tqdm import tqdm  # noqa: PLC0415 (for who has a terminal only)

    # The thread that redraws a bar that stands still; forks are safe only without threads.
    tqdm.monitor_interval = 0
    return tqdm(total=total, file=stream, unit=f" {what}", leave=False)


def _move(bar: tqdm[object], number: int) -> None:
    bar.update(number)


def _in_lines(total: int, what: str, say: Callable[[str], None]) -> Tell:
    start = last = time.perf_counter()
    done = 0

    def tell(number: int) -> None:
        nonlocal done, last
        done += number
        now = time.perf_counter()
        if now - last >= PACE:
            last = now
            pace = dutch_number(round(done / (now - start)))
            say(f"{dutch_number(done)} van {dutch_number(total)} {what} ({pace} per seconde)")

    return tell
