"""How far a long run is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from tqdm import tqdm

from archive.wording import dutch_number

Tell = Callable[[int, int, str], None]

_STEP = 100


@contextmanager
def progress(stream: TextIO) -> Iterator[Tell]:
    """Give a function to call with how many are done, of how many, and the name of the last."""
    if not stream.isatty():
        yield _in_lines(stream)
        return
    with tqdm(file=stream, unit=" bestanden", leave=False, dynamic_ncols=True) as bar:

        def tell(done: int, total: int, name: str) -> None:
            bar.total = total
            bar.set_postfix_str(name[-40:], refresh=False)
            bar.update(done - bar.n)

        yield tell


def _in_lines(stream: TextIO) -> Tell:
    def tell(done: int, total: int, name: str) -> None:
        del name
        if total >= _STEP and (done % _STEP == 0 or done == total):
            stream.write(f"{dutch_number(done)} van {dutch_number(total)} bestanden gelezen\n")
            stream.flush()

    return tell
