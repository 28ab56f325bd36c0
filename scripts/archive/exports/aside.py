"""Files of libraries that write to a path, given in pieces like every export."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

# So much of a file is at hand at a time: it stays in what a processor has nearest.
_PIECE = 1 << 18


def made_aside(write: Callable[[Path], None]) -> Iterator[bytes]:
    """Have a file written in a folder for the moment, and give what it holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export"
        write(path)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
