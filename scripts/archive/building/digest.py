"""Digests of what things are made from: equal digests mean equal results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import blake2b
from operator import attrgetter

import orjson

from archive.building.flat import is_flat
from archive.draft import Draft

SIZE = 16

Write = Callable[[object], bytes]


def digest_of(data: bytes) -> bytes:
    """Give the digest of bytes: 16 bytes (BLAKE2b)."""
    return blake2b(data, digest_size=SIZE).digest()


def joined(digests: Iterable[bytes]) -> bytes:
    """Give one digest of several, in their order."""
    return digest_of(b"".join(digests))


class Digests:
    """Makes digests of values by their structure: 16 bytes each.

    Knows texts, numbers, dates, members of enumerations, sequences, mappings and dataclasses, and
    raises TypeError for anything else, so that nothing can influence a page without counting. Of a
    dataclass those fields count by which it is compared. Dataclasses are remembered: the same
    object is met often. The records of `drafts` are known by their files: what these hold, and
    where they stand.
    """

    def __init__(self, drafts: Iterable[Draft] = ()) -> None:
        self._writers: dict[type, Write] = {}
        known = [each for each in drafts if each.record and each.digest]
        self._known: dict[int, bytes] = {
            id(each.record): b"r%b%b" % (each.digest, _text(each.path)) for each in known
        }
        # What is known stays, so that its id is not given to another object.
        self._kept: list[object] = [each.record for each in known]
        # Of these there is only one each.
        self._known.update((id(each), self._written(each)) for each in (None, ()))
        self._keys: dict[tuple[object, ...], bytes] = {}
        self._days: dict[date, bytes] = {}

    def know(self, values: Iterable[object]) -> None:
        """Find out now how values are written that will be met many times, as the same objects."""
        for value in values:
            self._known[id(value)] = self._written(value)
            self._kept.append(value)

    def of(self, value: object) -> bytes:
        """Give the digest of a value."""
        return digest_of(self._written(value))

    def of_each(self, values: Iterable[object], shared: bytes) -> list[bytes]:
        """Give a digest of each value with what they all share."""
        written = self._written
        return [digest_of(shared + written(value)) for value in values]

    def _written(self, value: object) -> bytes:
        """Write a value so that no two values are written alike: a mark, the length, the bytes."""
        kind = type(value)
        write = self._writers.get(kind)
        if write is None:
            write = self._writers[kind] = self._writer(kind)
        return write(value)

    def _writer(self, kind: type) -> Write:
        """Find how values of a type are written."""
        if is_dataclass(kind):
            return self._object_writer(kind)
        if issubclass(kind, Enum):
            self._known.update((id(each), _member(each)) for each in kind)
        if kind is date:
            return self._day
        for base, write in _SIMPLE:
            if issubclass(kind, base):
                return write
        if issubclass(kind, tuple | list):
            return self._sequence
        if issubclass(kind, Mapping):
            return self._mapping
        raise TypeError(f"no digest of {kind.__name__}: a page may hold plain values only")

    def _object_writer(self, kind: type) -> Write:
        known, keep = self._known, self._kept.append
        whole = self._flat_writer(kind) if is_flat(kind) else self._parts(kind)

        def write(value: object) -> bytes:
            found = known.get(id(value))
            if found is not None:
                return found
            digest = known[id(value)] = b"o" + digest_of(whole(value))
            keep(value)
            return digest

        return write

    def _parts(self, kind: type) -> Write:
        """Find how all that an object holds is written: part by part."""
        names = [each.name for each in fields(kind) if each.compare]
        mark = kind.__qualname__.encode() + b"("
        if len(names) < 2:  # `attrgetter` gives a tuple of two and more.
            return lambda value: mark + self._joined([getattr(value, name) for name in names])
        values = attrgetter(*names)
        return lambda value: mark + self._joined(values(value))

    def _joined(self, values: Iterable[object]) -> bytes:
        known, written = self._known, self._written
        # Most are met before: they are looked up here.
        return b"".join([known.get(id(each)) or written(each) for each in values])

    def _flat_writer(self, kind: type) -> Write:
        """Find how a flat object is written: at once, since no two of a kind have the same JSON."""
        mark = kind.__qualname__.encode()
        in_parts = self._parts(kind)

        def write(value: object) -> bytes:
            try:
                return mark + orjson.dumps(value)
            except TypeError:  # Half a character, or a number of more than 64 bits.
                return in_parts(value)

        return write

    def _sequence(self, value: object) -> bytes:
        items: Sequence[object] = value  # type: ignore[assignment]
        return b"l%d:%b" % (len(items), self._joined(items))

    def _day(self, value: object) -> bytes:
        day: date = value  # type: ignore[assignment]
        found = self._days.get(day)
        if found is None:
            found = self._days[day] = f"d{day};".encode()
        return found

    def _mapping(self, value: object) -> bytes:
        items: Mapping[object, object] = value  # type: ignore[assignment]
        names = tuple(items)
        keys = self._keys.get(names)
        if keys is None:
            keys = b"m%d:" % len(names) + self._sequence(names)
            if all(type(name) is str for name in names):  # 1 and True are equal, and not the same.
                self._keys[names] = keys
        return keys + self._joined(items.values())


def _text(value: object) -> bytes:
    text = str(value).encode("utf-8", "surrogatepass")
    return b"s%d:%b" % (len(text), text)


def _bytes(value: object) -> bytes:
    data: bytes = value  # type: ignore[assignment]
    return b"b%d:%b" % (len(data), data)


def _member(value: object) -> bytes:
    return f"e{type(value).__qualname__}.{value.name};".encode()  # type: ignore[attr-defined]


def _plain(value: object) -> bytes:
    return f"n{value!r};".encode()


# The first that fits; a date is written as such, and a member of an enumeration by its name.
_SIMPLE: tuple[tuple[type, Write], ...] = (
    (Enum, _member),
    (str, _text),
    (bytes, _bytes),
    (date, lambda value: f"d{value};".encode()),
    (int, _plain),
    (float, _plain),
    (type(None), _plain),
)
