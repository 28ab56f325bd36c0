"""What the guard finds in an attachment: by its content alone, so that it is read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive.privacy.files.piece import Mark, Part, Piece
from archive.privacy.found import Found
from archive.privacy.guard import find
from archive.record import Personal
from archive.surnames import PARTICLES, words_of
from archive.unreadable import UnreadableError

SECONDS = 30
# What reading these costs no hostile file can make large.
_HARMLESS, _HARMLESS_SIZE = (".txt", ".csv"), 1024 * 1024
# Of each kind so many are told; when those are mended the next ones are.
MOST_FOUND = 20
_MOST_TEXT = 5_000_000
_TOO_MUCH = "In dit bestand staat meer tekst dan de controle leest. Lees de rest zelf na."
_GONE = "Dit bestand is niet te openen. Kijk of u het mag lezen."


@dataclass(frozen=True, slots=True)
class Trace:
    """Something of a person in an attachment, and where in it, in Dutch."""

    found: Found
    place: str


@dataclass(frozen=True, slots=True)
class Scan:
    """All that is of a person in an attachment; `fault` says why it could not all be read.

    `again` tells that another time, or another machine, may do better.
    """

    traces: tuple[Trace, ...] = ()
    fault: str = ""
    again: bool = False


def scan_files(folder: Path, paths: Sequence[str]) -> Mapping[str, Scan]:
    """Read attachments from disk; what could do harm in a process of its own, with bounds."""
    return dict(scan_all((path, _content(folder / path)) for path in paths))


def scan_all(files: Iterable[tuple[str, bytes | None]]) -> Iterator[tuple[str, Scan]]:
    """Read attachments by name and content; None is what can't be opened."""
    apart: list[tuple[str, bytes]] = []
    for name, data in files:
        if data is None:
            yield name, Scan(fault=_GONE, again=True)
        elif name.lower().endswith(_HARMLESS) and len(data) <= _HARMLESS_SIZE:
            yield name, scan(name, data)
        else:
            apart.append((name, data))
    if apart:
        # Processes take long to load, and most checks need none.
        from archive.sandbox import run_apart  # noqa: PLC0415

        for outcome in run_apart(_scan, apart, SECONDS):
            yield outcome.task[0], outcome.result or Scan(fault=outcome.fault, again=True)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _scan(file: tuple[str, bytes]) -> Scan:
    return scan(*file)


def scan(name: str, data: bytes) -> Scan:
    """Read one attachment. Never raises UnreadableError: that is told in the result."""
    # The readers bring libraries with them, which a check without new attachments can do without.
    from archive.privacy.files.reading import parts  # noqa: PLC0415

    traces: dict[tuple[Personal, str], Trace] = {}
    read = 0
    try:
        for part in parts(name, data):
            read += len(part.text)
            if read > _MOST_TEXT:
                raise UnreadableError(_TOO_MUCH)
            for trace in _traces(part):
                _add(traces, trace)
    except UnreadableError as error:
        return Scan(tuple(traces.values()), str(error))
    return Scan(tuple(traces.values()))


def _traces(part: Part) -> Iterator[Trace]:
    if isinstance(part, Piece):
        for found in find(part.text):
            yield Trace(found, part.place)
    else:
        yield Trace(_marked(part), part.place)


def _marked(mark: Mark) -> Found:
    words = [word for word in words_of(mark.text) if "." not in word and word not in PARTICLES]
    sure = mark.kind is Personal.PLACE
    return Found(mark.kind, mark.text, 0, len(mark.text), sure, " ".join(words))


def _add(traces: dict[tuple[Personal, str], Trace], trace: Trace) -> None:
    """Add what was not found in this file before, as long as there is room."""
    kind, text = trace.found.kind, " ".join(trace.found.text.split())
    if sum(known is kind for known, _ in traces) < MOST_FOUND:
        traces.setdefault((kind, text), trace)
