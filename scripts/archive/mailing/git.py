"""Git, as far as it is asked about the past of an archive."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from archive.mailing.fault import MailingError

_NOTHING: Mapping[str, str] = {}


def git(
    folder: Path, *arguments: str, typed: bytes = b"", environment: Mapping[str, str] = _NOTHING
) -> bytes:
    """Give what git says in a folder. Raises MailingError when it refuses."""
    done = _run(folder, arguments, typed, environment)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        if "not a git repository" in said:
            raise MailingError(
                f"De map {folder} is geen opslagplaats van git. Alleen daarin is te zien wat er "
                "nieuw is."
            )
        raise MailingError(f"Git kan de map {folder} niet lezen: {said}")
    return done.stdout


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
    done = _run(folder, wanted, b"", _NOTHING)
    if done.returncode == 0:
        return done.stdout.decode().strip()
    if git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise MailingError(
            f"Versie '{revision}' is niet opgehaald: deze kopie heeft alleen de laatste versies. "
            "Haal ook de oude versies op, met 'git fetch --unshallow --tags'."
        )
    raise MailingError(f"Versie '{revision}' bestaat niet in deze opslagplaats.")


def _run(
    folder: Path, arguments: tuple[str, ...], typed: bytes, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[bytes]:
    # What git says is recognised by its words, which others translate.
    surroundings = {**os.environ, "LC_ALL": "C", **environment}
    try:
        return subprocess.run(  # noqa: S603 (no shell; a revision can't be taken for an option)
            ["git", "-C", str(folder), *arguments],  # noqa: S607 (git stands where git stands)
            input=typed,
            env=surroundings,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise MailingError("Het programma git is niet gevonden. Installeer het.") from None
