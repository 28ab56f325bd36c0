"""Drafts and registers as bytes and back. Nothing else comes back, whatever the bytes say.

Their texts come back packed, and are unpacked for who asks for them. Those that were written
together stay together: many small things take more memory, and each process that comes near one
gets a copy of what stands around it.
"""

from __future__ import annotations

import io
import pickle
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cache, lru_cache, partial
from itertools import accumulate
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
from archive.registers import (
    Curation,
    Membership,
    Party,
    Period,
    Person,
    Register,
    Role,
    Synonyms,
    Term,
    Theme,
)

_OBJECTS = (
    Allowance,
    Asker,
    Attachment,
    Correction,
    Curation,
    Draft,
    Finding,
    Found,
    Person,
    Postponement,
    Record,
    Register,
    Removal,
    Retention,
    Scan,
    Synonyms,
    Theme,
    Trace,
)
# Of these, the days are no plain arguments.
_PERIODS = (Membership, Party, Term)
_KNOWN: dict[tuple[str, str], object] = {(kind.__module__, kind.__qualname__): kind for kind in (
    *_OBJECTS, *_PERIODS, Appraisal, Ground, Kind, Level, Personal, Role, date,
)}  # fmt: skip
# Of these most come back many times: there needs to be only one of each.
_KNOWN.update(((kind.__module__, kind.__qualname__), cache(kind)) for kind in (Asker, date))
_PARTS = tuple(Part)
# The size of a text.
_SIZE = "I"
# Who asks for a text soon asks again: so many stay unpacked.
UNPACKED = 512
# How a text begins that was not packed.
_PLAIN = pickle.PROTO + bytes([pickle.HIGHEST_PROTOCOL])


class UnreadableError(ValueError):
    """The bytes are no drafts."""


def _reducer(kind: type) -> Callable[[object], tuple[type, tuple[object, ...]]]:
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)
    return lambda each: (kind, values(each))


def _lasting(kind: Callable[..., Period], start: date, end: date, *rest: object) -> Period:
    """Make what has a period; as all of it comes out of bytes, `kind` may be anything known."""
    return kind(*rest, start=start, end=end)


def _period_reducer(
    kind: type,
) -> Callable[[object], tuple[Callable[..., Period], tuple[Any, ...]]]:
    values = attrgetter(*[field.name for field in fields(kind)])
    return lambda each: (_lasting, (kind, *values(each)))


_KNOWN[_lasting.__module__, _lasting.__qualname__] = _lasting


class _Packed:
    """The texts of bodies that were written together, one after the other: most are packed."""

    __slots__ = ("count", "ends", "texts")

    def __init__(self) -> None:
        self.count = 0
        self.texts = b""
        self.ends: Sequence[int] = ()

    def fill(self, data: bytes) -> None:
        """Take as many texts as there are bodies, with their sizes behind them."""
        sizes = array(_SIZE)
        behind = len(data) - self.count * sizes.itemsize
        if behind >= 0:
            sizes.frombytes(data[behind:])
        if sum(sizes) != behind:
            raise UnreadableError(f"no {self.count} texts")
        self.texts = data[:behind]
        self.ends = array(_SIZE, accumulate(sizes, initial=0))

    def text(self, place: int) -> bytes:
        """Give one text."""
        return self.texts[self.ends[place] : self.ends[place + 1]]


@dataclass(frozen=True, slots=True)
class _Texts:
    """The sections of one body: of the texts that are `packed`, those at a place."""

    packed: _Packed
    place: int

    def __call__(self) -> tuple[Section, ...]:
        return _sections(self.packed, self.place)


@lru_cache(maxsize=UNPACKED)
def _sections(packed: _Packed, place: int) -> tuple[Section, ...]:
    text = packed.text(place)
    plain = text if text.startswith(_PLAIN) else unpack(text) or b""
    rows = _loaded(_Plain(io.BytesIO(plain)))
    return tuple([Section(_PARTS[part], *rest) for part, *rest in rows])


def _texts_of(body: Body) -> bytes:
    if isinstance(body.later, _Texts):
        return body.later.packed.text(body.later.place)
    rows = [
        (_PARTS.index(each.part), each.text, each.line, each.text_line) for each in body.sections
    ]
    return pickle.dumps(rows, pickle.HIGHEST_PROTOCOL)


def _small(text: bytes) -> bytes:
    return pack(text) if text.startswith(_PLAIN) else text


def _body(numbers: tuple[str, ...]) -> None:
    """Stands for a body in what is written; who reads makes it, with the next of the texts."""
    raise UnreadableError(f"no texts: {numbers}")


_BODY = _body.__module__, _body.__qualname__
# Every one of these has two fields or more, so that `attrgetter` gives a tuple.
_REDUCERS: dict[type, Callable[[Any], tuple[Callable[..., object], tuple[object, ...]]]] = {
    **{kind: _reducer(kind) for kind in _OBJECTS},
    **{kind: _period_reducer(kind) for kind in _PERIODS},
}


class _Pickler(pickle.Pickler):
    """Writes objects as their class and the values of their fields: short, and soon read.

    The texts of bodies are in `texts`, in the order in which these are written.
    """

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        texts: list[bytes] = []

        # No method: what refers to itself stays, for a build does not look for such waste.
        def reduced(body: Body) -> tuple[Callable[..., object], tuple[object, ...]]:
            texts.append(_texts_of(body))
            return _body, (body.numbers,)

        self.texts = texts
        self.dispatch_table = {**_REDUCERS, Body: reduced}


class _Plain(pickle.Unpickler):
    """Makes nothing but plain values."""

    def find_class(self, module: str, name: str) -> Any:
        raise UnreadableError(f"{module}.{name}")


class _Unpickler(pickle.Unpickler):
    """Makes nothing but the objects of drafts: bytes of somebody else can't run anything."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file)
        self.packed = _Packed()

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == _BODY:
            return partial(_made, self.packed)
        try:
            return _KNOWN[module, name]
        except KeyError:
            raise UnreadableError(f"{module}.{name}") from None


def _made(packed: _Packed, numbers: tuple[str, ...]) -> Body:
    place = packed.count
    packed.count += 1
    return Body.made_later(_Texts(packed, place), numbers)


def to_bytes(value: object, small: bool = True) -> bytes:
    """Write drafts, findings and registers, in lists, tuples and dictionaries.

    It need not be `small` for another process of the same build: that takes each text several
    times, and would unpack it each time.
    """
    written = io.BytesIO()
    pickler = _Pickler(written)
    pickler.dump(value)
    texts = list(map(_small, pickler.texts)) if small else pickler.texts
    sizes = array(_SIZE, map(len, texts))
    return b"".join([written.getvalue(), *texts, sizes.tobytes()])


def from_bytes(data: bytes) -> Any:
    """Read what `to_bytes` wrote. Raises UnreadableError for anything else."""
    written = io.BytesIO(data)
    unpickler = _Unpickler(written)
    value = _loaded(unpickler)
    unpickler.packed.fill(written.read())
    return value


def _loaded(unpickler: pickle.Unpickler) -> Any:
    try:
        return unpickler.load()
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(str(error)) from error
