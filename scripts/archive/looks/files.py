"""Where the colours of a municipality stand, from the folder of the pages (`docs`)."""

from __future__ import annotations

from collections.abc import Callable

from archive.looks.written import Looks, Written

DEFAULTS = "stijl/delen/kleuren.css"
TOKENS = "stijl/tokens.json"
DARK_TOKENS = "stijl/tokens-donker.json"
HOUSE = "stijl/huisstijl.css"

NAMES = (DEFAULTS, TOKENS, DARK_TOKENS, HOUSE)

# Gives what is in a file that people can do without; None when there is none.
Read = Callable[[str], str | None]


def read_looks(docs: str, read: Read) -> Looks:
    """Read the files with colours below a folder; `read` takes paths as findings name them."""

    def written(name: str) -> Written | None:
        path = f"{docs}/{name}"
        text = read(path)
        return None if text is None else Written(path, text)

    return Looks(*map(written, NAMES))
