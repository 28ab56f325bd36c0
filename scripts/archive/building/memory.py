"""Memory that is free goes back to the system: the C library of Linux keeps it for later."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Give back what is free by now: worth it behind work that took much and will not come again.

    Elsewhere this is done without asking, or can't be.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 (takes time, and most processes need it not)

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # Musl has none.
        if trim:
            trim(0)
