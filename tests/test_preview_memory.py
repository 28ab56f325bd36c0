"""A preview that goes on for a day keeps no more than the last build."""

from __future__ import annotations

import gc
import threading
import weakref
from types import SimpleNamespace
from typing import Any

from site_preview import Preview


class Held:
    """Something that a build holds, and that refers to itself."""

    def __init__(self) -> None:
        self.itself = self


def test_what_a_build_held_goes_when_the_next_is_there() -> None:
    held: list[weakref.ref[Held]] = []

    def build() -> None:
        held.append(weakref.ref(Held()))
        gc.freeze()  # As the end of a build does.

    server: Any = SimpleNamespace(
        _epoch_cond=threading.Condition(), _wanted_epoch=0, _visible_epoch=0, _want_rebuild=False
    )
    preview = Preview()
    preview._server = server
    preview._whole = build
    gc.disable()
    try:
        preview.build()
    finally:
        gc.enable()
    assert held[0]() is None
