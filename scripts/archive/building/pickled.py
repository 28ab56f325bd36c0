"""Drafts as bytes and back. Only what a draft is made of comes back, whatever the bytes say.

Their texts come back packed, and are unpacked for who asks for them.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from typing import Any

from archive.body import Body, Part, Section
from archive.building.packed import pack, unpack
from archive.draft import Draft
from archive.finding import Finding, Level
from archive.privacy.found import Found
from archive.privacy.scan import Scan, Trace
from archive.record import (
    Allowance,
    Appraisal,
    Asker,
    Attachment,
    Correction,
    Ground,
    Kind,
    Personal,
    Postponement,
    Record,
    Removal,
    Retention,
)

_OBJECTS = (
    Allowance,
    Asker,
    Attachment,
    Correction,
    Draft,
    Finding,
    Found,
    Postponement,
    Record,
    Removal,
    Retention,
    Scan,
    Trace,
)
_KNOWN: dict[tuple[str, str], object] = {(kind.__module__, kind.__qualname__): kind for kind in (
    *_OBJECTS, Appraisal, Ground, Kind, Level, Personal, date,
)}  # fmt: skip
_PARTS = tuple(Part)


class UnreadableError(ValueError):
    """The bytes are no drafts."""


def _reducer(kind: type) -> Callable[[object], tuple[type, tuple[object, ...]]]:
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)
    return lambda each: (kind, values(each))


@dataclass(frozen=True, slots=True)
class _Texts:
    """The sections of one body, packed."""

    packed: bytes

    def __call__(self) -> tuple[Section, ...]:
        rows = from_bytes(unpack(self.packed) or b"")
        return tuple(Section(_PARTS[part], *rest) for part, *rest in rows)


def _body(packed: bytes, numbers: tuple[str, ...]) -> Body:
    return Body.made_later(_Texts(packed), numbers)


def _reduced(body: Body) -> tuple[Callable[..., Body], tuple[object, ...]]:
    if isinstance(body.later, _Texts):
        return _body, (body.later.packed, body.numbers)
    rows = [
        (_PARTS.index(each.part), each.text, each.line, each.text_line) for each in body.sections
    ]
    return _body, (pack(to_bytes(rows)), body.numbers)


# Every one of these has two fields or more, so that `attrgetter` gives a tuple.
_REDUCERS: dict[type, Callable[[Any], tuple[Callable[..., object], tuple[object, ...]]]] = {
    **{kind: _reducer(kind) for kind in _OBJECTS},
    Body: _reduced,
}
_KNOWN[_body.__module__, _body.__qualname__] = _body


class _Pickler(pickle.Pickler):
    """Writes objects as their class and the values of their fields: short, and soon read."""

    dispatch_table = _REDUCERS


class _Unpickler(pickle.Unpickler):
    """Makes nothing but the objects of drafts: bytes of somebody else can't run anything."""

    def find_class(self, module: str, name: str) -> Any:
        try:
            return _KNOWN[module, name]
        except KeyError:
            raise UnreadableError(f"{module}.{name}") from None


def to_bytes(value: object) -> bytes:
    """Write drafts and findings, in lists, tuples and dictionaries."""
    written = io.BytesIO()
    _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(value)
    return written.getvalue()


def from_bytes(data: bytes) -> Any:
    """Read what `to_bytes` wrote. Raises UnreadableError for anything else."""
    try:
        return _Unpickler(io.BytesIO(data)).load()
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(str(error)) from error
