"""Hearing from the system that a file was saved."""

from __future__ import annotations

from collections.abc import Callable

from watchdog.events import FileSystemEvent, FileSystemEventHandler

# Of all that the system tells of a file, what makes it another one.
CHANGES = {"created", "deleted", "modified", "moved"}


class Saved(FileSystemEventHandler):
    """Calls `hear` when a file is another one; that somebody reads it is no news."""

    def __init__(self, hear: Callable[[], None]) -> None:
        self._hear = hear

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Hear of anything that happens to a file or folder."""
        if not event.is_directory and event.event_type in CHANGES:
            self._hear()
