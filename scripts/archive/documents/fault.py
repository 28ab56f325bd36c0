"""Why a file can't be imported, as a sentence for the griffie."""

from __future__ import annotations


class UnreadableError(Exception):
    """A file that can't be read. The message is one Dutch sentence that says what to do."""
