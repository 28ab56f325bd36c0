"""Why nothing, or no more, is mailed."""

from __future__ import annotations


class MailingError(Exception):
    """It can't be done; the message is a Dutch sentence that says why, and what to do."""
