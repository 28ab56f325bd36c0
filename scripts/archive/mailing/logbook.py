"""What was sent, and to whom: so that nobody gets anything twice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from archive.mailing.fault import MailingError
from archive.mailing.secrecy import mark_of

# The other run may be sending; this long is waited for it, in seconds.
PATIENCE = 600


class Logbook:
    """Marks of events and addresses, in a file to which is only added; without one, for a trial."""

    def __init__(self, path: Path | None, marks: Iterable[str]) -> None:
        self._path = path
        self._marks = set(marks)

    def has(self, names: Iterable[str], address: str) -> bool:
        """Whether an address was sent an event, under any of its names."""
        return any(mark_of(name, address) in self._marks for name in names)

    def add(self, names: Iterable[str], addresses: Iterable[str]) -> None:
        """Remember that addresses were sent events; on disk too, before this returns."""
        marks = {mark_of(name, each): name for name in names for each in addresses}
        self._marks.update(marks)
        if self._path:
            with self._path.open("ab") as file:
                file.write("".join(f"{name} {mark}\n" for mark, name in marks.items()).encode())
                file.flush()
                os.fsync(file.fileno())


@contextmanager
def opened(path: Path, patience: float = PATIENCE) -> Iterator[Logbook]:
    """Open the logbook for one run; another run waits until this one is done.

    Raises MailingError when it can't be read and written, or when the wait is too long.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{path}.lock", timeout=patience):
            path.touch(mode=0o600)
            _end_line(path)
            yield Logbook(path, _marks(path))
    except Timeout:
        raise MailingError("Er wordt al verstuurd. Probeer het later opnieuw.") from None
    except OSError as error:
        raise MailingError(_unusable(path, error)) from error


def _unusable(path: Path, error: OSError) -> str:
    return (
        f"Het logboek {path} is niet te lezen of te schrijven ({error.strerror}). Zonder logboek "
        "zou iedereen alles nog een keer krijgen."
    )


def known(path: Path) -> Logbook:
    """Give what a logbook holds, without writing anything; nothing when there is none yet."""
    try:
        return Logbook(None, _marks(path) if path.exists() else ())
    except OSError as error:
        raise MailingError(_unusable(path, error)) from error


def _marks(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        yield line.rpartition(" ")[2]


def _end_line(path: Path) -> None:
    """What a sudden death left of a line is no part of the next."""
    with path.open("rb+") as file:
        if file.seek(0, os.SEEK_END) and file.seek(-1, os.SEEK_END) and file.read(1) != b"\n":
            file.write(b"\n")
