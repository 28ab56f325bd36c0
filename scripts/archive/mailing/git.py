"""Git, as far as it is asked about the past of an archive."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from archive import git as asked
from archive.mailing.fault import MailingError

_NOTHING: Mapping[str, str] = {}


def git(
    folder: Path, *arguments: str, typed: bytes = b"", environment: Mapping[str, str] = _NOTHING
) -> bytes:
    """Give what git says in a folder. Raises MailingError when it refuses."""
    try:
        return asked.git(folder, *arguments, given=typed, environment=environment)
    except asked.GitError as error:
        raise MailingError(_in_words(folder, str(error))) from None


def _in_words(folder: Path, said: str) -> str:
    if "not a git repository" in said:
        return (
            f"De map {folder} is geen opslagplaats van git. Alleen daarin is te zien wat er "
            "nieuw is."
        )
    if said.startswith("Het programma git"):
        return said
    return f"Git kan de map {folder} niet lezen: {said}"


def top_of(folder: Path) -> Path:
    """The folder of the repository that a folder is in. Raises MailingError without one."""
    return Path(os.fsdecode(git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))


def path_in(folder: Path) -> str:
    """The path of a folder in its repository, with a slash at its end; empty for the top."""
    return os.fsdecode(git(folder, "rev-parse", "--show-prefix").rstrip(b"\n"))


def commit_of(folder: Path, revision: str) -> str:
    """The full name of a commit. Raises MailingError when there is none of that name."""
    named = f"{revision}^{{commit}}"
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", named)
    try:
        return asked.git(folder, *wanted).decode().strip()
    except asked.GitError:
        pass
    if git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise MailingError(
            f"Versie '{revision}' is niet opgehaald: deze kopie heeft alleen de laatste versies. "
            "Haal ook de oude versies op, met 'git fetch --unshallow --tags'."
        )
    raise MailingError(f"Versie '{revision}' bestaat niet in deze opslagplaats.")
