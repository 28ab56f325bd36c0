"""Files of libraries that write to a path: written there, or given in pieces like every export."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

# So much of a file is at hand at a time: it stays in what a processor has nearest.
_PIECE = 1 << 18


@dataclass(frozen=True, slots=True)
class Aside:
    """What a file holds that `write` writes to a path, where nothing stands or an empty file."""

    write: Callable[[Path], None]

    def __iter__(self) -> Iterator[bytes]:
        """Have it written in a folder for the moment, and give it in pieces."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "export"
            self.write(path)
            with path.open("rb") as file:
                yield from pieces(file)


def pieces(file: BinaryIO) -> Iterator[bytes]:
    """Give what is in a file, piece by piece."""
    while piece := file.read(_PIECE):
        yield piece
