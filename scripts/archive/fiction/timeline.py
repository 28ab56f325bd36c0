"""What happened to a question: received, postponed, answered, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from archive.fiction.calendar import working_day
from archive.fiction.settings import SETTINGS
from archive.record import Kind

# From this many questions on, each kind of status is sure to occur.
_FULL = 50


@dataclass(frozen=True, slots=True)
class Delay:
    """A postponement without its reason."""

    day: date
    until: date


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of one question; None for what has not happened by the reference date."""

    kind: Kind
    submitted: date
    received: date | None
    delays: tuple[Delay, ...] = ()
    answered: date | None = None
    withdrawn: date | None = None


def make_timeline(
    rng: Random, submitted: date, last_day: date, place: int, from_end: int
) -> Timeline:
    """Draw the dates of a question asked on `submitted`.

    `place` counts from the first question and `from_end` from the last, both from 0; in
    an archive that is not small a few places have a fate of their own.
    """
    kind = rng.choices((Kind.WRITTEN, Kind.TECHNICAL, Kind.ORAL), (83, 11, 6))[0]
    received = _received(rng, submitted, last_day)
    start = received or submitted
    full = place + from_end + 1 >= _FULL
    fixed = Timeline(kind, submitted, received)
    term = SETTINGS.term(start)
    deadline = term.deadline(start) if term else start + timedelta(days=30)
    if rng.random() < 0.008 or (full and place in (7, 33)):
        day = working_day(submitted + timedelta(days=rng.randint(1, 12)))
        if day <= last_day:
            return Timeline(kind, submitted, received, withdrawn=day)
    if full and from_end == 0:
        return fixed
    if full and from_end in (1, 6) and start + timedelta(days=1) < last_day:
        return _postponed_now(rng, fixed, start, last_day)
    if rng.random() < 0.003 or (full and from_end in (9, 14)):
        return fixed
    if kind is Kind.ORAL:
        answered = working_day(submitted + timedelta(days=rng.choice((0, 0, 7, 14))))
        return Timeline(kind, submitted, None, answered=_by(answered, last_day))
    return _answered(rng, fixed, start, deadline, last_day)


def _received(rng: Random, submitted: date, last_day: date) -> date | None:
    if rng.random() > 0.18:
        return None
    day = working_day(submitted + timedelta(days=rng.randint(1, 4)))
    return day if day <= last_day else None


def _by(day: date, last_day: date) -> date | None:
    return day if day <= last_day else None


def _postponed_now(rng: Random, fixed: Timeline, start: date, last_day: date) -> Timeline:
    day = working_day(start + timedelta(days=1))
    until = working_day(last_day + timedelta(days=rng.randint(8, 40)))
    if day > last_day:
        return fixed
    return Timeline(fixed.kind, fixed.submitted, fixed.received, (Delay(day, until),))


def _answered(
    rng: Random, fixed: Timeline, start: date, deadline: date, last_day: date
) -> Timeline:
    delays: tuple[Delay, ...] = ()
    fate = rng.random()
    if fate < 0.72:
        span = max((deadline - start).days, 2)
        answered = working_day(start + timedelta(days=rng.randint(2, span - 1)))
        if answered > deadline:
            answered = working_day(start + timedelta(days=1))
    elif fate < 0.86:
        answered = working_day(deadline + timedelta(days=rng.choice((1, 2, 4, 7, 12, 21, 40))))
    else:
        until = deadline
        for _ in range(2 if fate > 0.975 else 1):
            day = working_day(until - timedelta(days=rng.randint(5, 9)))
            until = working_day(until + timedelta(days=rng.randint(10, 45)))
            if day <= last_day:
                delays += (Delay(day, until),)
        late = rng.choice((-6, -4, -3, -2, -1, 0, 3, 25, 70))
        answered = working_day(until + timedelta(days=late))
    delays = tuple(each for each in delays if each.day <= answered)
    return Timeline(fixed.kind, fixed.submitted, fixed.received, delays, _by(answered, last_day))
