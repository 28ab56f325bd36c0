"""Who waits for a build is told how far it is: a bar, or a line now and then, and a summary."""

from __future__ import annotations

import io

import pytest

from archive.building import progress as module
from archive.building.progress import PACE, Progress
from archive.building.publishing import Report


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def perf_counter(self) -> float:
        return self.now


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


def test_without_a_terminal_a_line_comes_every_few_seconds(clock: Clock) -> None:
    said: list[str] = []
    with Progress(said.append, io.StringIO()).following(12_000, "pagina’s") as tell:
        for _ in range(6):
            clock.now += PACE / 2
            tell(500)
    assert said == [
        "1.000 van 12.000 pagina’s (200 per seconde)",
        "2.000 van 12.000 pagina’s (200 per seconde)",
        "3.000 van 12.000 pagina’s (200 per seconde)",
    ]


def test_on_a_terminal_there_is_a_bar_that_goes_away() -> None:
    said: list[str] = []
    stream = Terminal()
    with Progress(said.append, stream).following(40, "pagina’s") as tell:
        tell(40)
    drawn = stream.getvalue()
    assert "/40" in drawn
    assert "pagina’s/s" in drawn
    assert drawn.endswith("\r")
    assert said == []


def test_who_asked_for_quiet_hears_nothing(clock: Clock) -> None:
    said: list[str] = []
    with Progress(said.append, None).following(40, "pagina’s") as tell:
        clock.now += 10 * PACE
        tell(40)
    assert said == []


def test_at_the_end_it_tells_what_was_done_and_how_long_each_phase_took(clock: Clock) -> None:
    made = Progress(print, None)
    for name, spent in (("lezen", 0.25), ("gegevens", 1.5), ("lezen", 1.0)):
        with made.phase(name):
            clock.now += spent
    report = Report(wanted=["index.html"], bundled=1_200, stayed=1_200, made=1)
    assert made.summary(report) == (
        "De site telt 1.201 bestanden: 1 gemaakt en 1.200 ongewijzigd. "
        "Tijd: lezen 1,2 s, gegevens 1,5 s."
    )


def test_the_time_of_a_phase_that_fails_counts_too(clock: Clock) -> None:
    made = Progress(print, None)
    with pytest.raises(ValueError, match="wrong"), made.phase("lezen"):
        clock.now += 2.0
        raise ValueError("wrong")
    assert made.phases == {"lezen": 2.0}
