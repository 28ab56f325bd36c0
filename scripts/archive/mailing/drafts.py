"""Messages as files, for who sends them with a mail program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from pathlib import Path

from archive.mailing.fault import MailingError
from archive.slug import slug


class Drafts:
    """A folder in which each message becomes a file that a mail program opens as a draft."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: set[str] = set()

    def send(self, message: EmailMessage, addresses: Sequence[str]) -> Mapping[str, str]:
        """Write a message, with its addresses as blind copies: who sends it takes those off.

        Nobody is refused. Raises MailingError when it can't be written.
        """
        message["Bcc"] = ", ".join(addresses)
        message["X-Unsent"] = "1"  # Outlook then shows a button to send it.
        path = self._folder / self._name(message)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_bytes(message.as_bytes())
        except OSError:
            raise MailingError(f"{path} is niet te schrijven.") from None
        return {}

    def _name(self, message: EmailMessage) -> str:
        identity = str(message["Message-ID"]).strip("<>").partition("@")[0]
        stem = f"{identity}-{slug(str(message['To']))}"
        name, count = f"{stem}.eml", 1
        while name in self._taken:
            count += 1
            name = f"{stem}-{count}.eml"
        self._taken.add(name)
        return name
