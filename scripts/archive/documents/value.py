"""A value out of a form, with where it stood and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Certainty(Enum):
    """How sure a value is. The value of this enumeration is the word in the report."""

    CERTAIN = "zeker"
    DOUBTFUL = "nagaan"
    MISSING = "ontbreekt"


@dataclass(frozen=True, slots=True)
class Value(Generic[T_co]):
    """A value, how sure it is, where it stood, and what there is to check about it."""

    value: T_co
    certainty: Certainty = Certainty.CERTAIN
    place: str = ""
    note: str = ""


def noted(value: T, place: str, note: str) -> Value[T]:
    """A value that stood somewhere; with something to check it is doubtful, else certain."""
    return Value(value, Certainty.DOUBTFUL if note else Certainty.CERTAIN, place, note)


def missing(value: T, note: str) -> Value[T]:
    """What a form does not say; `value` stands for nothing."""
    return Value(value, Certainty.MISSING, "", note)
