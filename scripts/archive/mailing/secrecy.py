"""Addresses of people, where others may read along: in the report of a workflow, in a logbook."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from archive.mailing.fault import MailingError

_ADDRESS = re.compile(r"([^\s@<>\"'(),:;])[^\s@<>\"'(),:;]*@([^\s@<>\"'(),:;]+)")


def masked(text: str) -> str:
    """Hide the addresses in a text: `b…@voorbeeld.nl`; who knows the list knows who that is."""
    return _ADDRESS.sub(r"\1…@\2", text)


def mark_of(event: str, address: str) -> str:
    """A mark of one event and one address, from which neither the address nor others follow."""
    return hashlib.sha256(f"{event}\n{address.casefold()}".encode()).hexdigest()[:32]


def keep_outside(path: Path, top: Path, what: str) -> None:
    """Raise MailingError when a file or folder with addresses would stand in the repository."""
    if path.resolve().is_relative_to(top.resolve()):
        raise MailingError(
            f"{what} {path} staat in de opslagplaats. Daar horen geen adressen van mensen. Kies "
            "een plaats erbuiten."
        )
