"""What is digested at once, as JSON: only objects of which the JSON tells all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

import pytest

from archive.building.digest import Digests
from archive.building.flat import is_flat
from archive.question import Listed


class Colour(Enum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Flat:
    name: str
    day: date | None = None
    count: int = 0
    colour: Colour | None = None
    names: tuple[str, ...] = ()
    sure: bool | None = None


@dataclass(frozen=True, slots=True)
class Either:
    value: str | date


@dataclass(frozen=True, slots=True)
class Broken:
    value: float


@dataclass(frozen=True, slots=True)
class Nested:
    value: Flat


@dataclass(frozen=True, slots=True)
class Partly:
    name: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Open:
    name: str


def test_what_lists_show_is_flat() -> None:
    assert is_flat(Listed)
    assert is_flat(Flat)


@pytest.mark.parametrize("kind", [Either, Broken, Nested, Partly, Open])
def test_what_json_would_tell_differently_is_not(kind: type) -> None:
    assert not is_flat(kind)


def test_each_field_of_a_flat_object_counts() -> None:
    values = [
        Flat("a"),
        Flat("b"),
        Flat("a", date(2020, 1, 1)),
        Flat("a", count=1),
        Flat("a", colour=Colour.RED),
        Flat("a", names=("x",)),
        Flat("a", names=("x", "y")),
        Flat("a", names=('x","y',)),
        Flat("a", sure=False),
        Flat("a", sure=True),
        Flat("a", count=True),
        Flat('a","day":"2020-01-01'),
    ]
    assert len({Digests().of(each) for each in values}) == len(values)
    assert Digests().of(Flat("a", count=2**70)) != Digests().of(Flat("a", count=2**71))
    assert Digests().of(Flat("\ud800")) != Digests().of(Flat("\ud801"))


def test_two_kinds_with_the_same_values_differ() -> None:
    @dataclass(frozen=True, slots=True)
    class Other:
        name: str

    @dataclass(frozen=True, slots=True)
    class Another:
        name: str

    assert Digests().of(Other("a")) != Digests().of(Another("a"))
