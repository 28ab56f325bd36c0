"""Asking git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

_NOTHING: Mapping[str, str] = {}


class GitError(Exception):
    """Git is not there, or says no; the message is the first line of what git said."""


def git(
    folder: Path,
    *arguments: str,
    given: bytes = b"",
    fine: Iterable[int] = (0,),
    environment: Mapping[str, str] = _NOTHING,
) -> bytes:
    """Call git in a folder and give what it answers; raises GitError.

    A hook gets the place of the index from git, relative to the top: so that is where to call it.
    """
    try:
        done = subprocess.run(  # noqa: S603 (no shell; a revision can't be taken for an option)
            ["git", "--literal-pathspecs", *arguments],  # noqa: S607 (git stands where git stands)
            cwd=folder,
            # What git says is recognised by its words, which others translate.
            env={**os.environ, "LC_ALL": "C", **environment},
            input=given,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise GitError("Het programma git is niet gevonden. Installeer het.") from None
    except OSError as error:
        raise GitError(str(error)) from error
    if done.returncode not in fine:
        raise GitError(os.fsdecode(done.stderr).strip().partition("\n")[0])
    return done.stdout


def names(listed: bytes) -> list[str]:
    """Give the names in a list that git ends with zeros."""
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def top_of(folder: Path) -> Path:
    """The top of the working tree around a folder; raises GitError without one."""
    return Path(os.fsdecode(git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))


def changed_since(revision: str) -> frozenset[Path]:
    """The files that differ from what they were in a revision, as whole paths; raises GitError.

    The repository is that of the current folder.
    """
    top = top_of(Path())
    listed = git(top, "diff", "--name-only", "--no-renames", "-z", "--end-of-options", revision)
    return frozenset((top / name).resolve() for name in names(listed))
