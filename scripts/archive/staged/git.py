"""Asking git. All paths that it gives are relative to the top of the working tree."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path


class GitError(Exception):
    """Git is not there, or says no; the message is what git said."""


def git(top: Path, *arguments: str, given: bytes = b"", fine: Iterable[int] = (0,)) -> bytes:
    """Call git in a folder and give what it answers; raises GitError.

    A hook gets the place of the index from git, relative to the top: so that is where to call it.
    """
    command = ["git", "--literal-pathspecs", *arguments]
    try:
        done = subprocess.run(command, cwd=top, input=given, capture_output=True, check=False)  # noqa: S603
    except OSError as error:
        raise GitError(str(error)) from error
    if done.returncode not in fine:
        raise GitError(os.fsdecode(done.stderr).strip())
    return done.stdout


def names(listed: bytes) -> list[str]:
    """Give the names in a list that git ends with zeros."""
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def top_of_tree() -> Path:
    """The top of the working tree around the current folder; raises GitError without one."""
    return Path(os.fsdecode(git(Path(), "rev-parse", "--show-toplevel")).rstrip("\n"))


def changed_since(revision: str) -> frozenset[Path]:
    """The files that differ from what they were in a revision, as whole paths.

    Raises GitError.
    """
    top = top_of_tree()
    listed = git(top, "diff", "--name-only", "--no-renames", "-z", "--end-of-options", revision)
    return frozenset((top / name).resolve() for name in names(listed))
