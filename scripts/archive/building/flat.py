"""Which dataclasses are flat: of nothing but values that JSON can tell apart, field by field."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

_SIMPLE = (str, int, date, Enum)


def is_flat(kind: type) -> bool:
    """Whether two unequal objects of a dataclass never have the same JSON.

    Each field holds a text, a number, a day or a member of an enumeration, or such values one after
    the other; only nothing at all may stand in its place. All fields count when it is compared.
    """
    if not hasattr(kind, "__slots__") or not all(each.compare for each in fields(kind)):
        return False
    try:
        hints = get_type_hints(kind)
    except NameError:  # Some types are known to the checker only.
        return False
    return all(_is_simple(hints[each.name]) for each in fields(kind))


def _is_simple(hint: object) -> bool:
    if get_origin(hint) in (UnionType, Union):
        one, *others = [each for each in get_args(hint) if each is not NoneType]
        return not others and _is_simple(one)
    if get_origin(hint) is tuple:
        return all(_is_one(each) for each in get_args(hint) if each is not Ellipsis)
    return _is_one(hint)


def _is_one(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, _SIMPLE)
