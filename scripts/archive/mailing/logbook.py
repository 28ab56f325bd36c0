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
    """Marks of events and addresses, in a file to which is only added."""

    def __init__(self, path: Path, marks: Iterable[str]) -> None:
        self._path = path
        self._marks = set(marks)

    def has(self, names: Iterable[str], address: str) -> bool:
        """Whether an address was sent an event, under any of its names."""
        return any(mark_of(name, address) in self._marks for name in names)

    def add(self, names: Iterable[str], addresses: Iterable[str]) -> None:
        """Remember that addresses were sent events; on disk too, before this returns."""
        marks = {mark_of(name, each): name for name in names for each in addresses}
        lines = [f"{name} {mark}\n" for mark, name in marks.items()]
        with self._path.open("ab") as file:
            file.write("".join(lines).encode())
            file.flush()
            os.fsync(file.fileno())
        self._marks.update(marks)


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
        raise MailingError(
            f"Het logboek {path} is niet te lezen of te schrijven ({error.strerror}). Zonder "
            "logboek zou iedereen alles nog een keer krijgen."
        ) from error


def known(path: Path) -> Logbook:
    """Give what a logbook holds, without writing anything; nothing when there is none yet."""
    return Logbook(path, _marks(path) if path.is_file() else ())


def _marks(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        yield line.rpartition(" ")[2]


def _end_line(path: Path) -> None:
    """What a sudden death left of a line is no part of the next."""
    with path.open("rb+") as file:
        if file.seek(0, os.SEEK_END) and file.seek(-1, os.SEEK_END) and file.read(1) != b"\n":
            file.write(b"\n")
