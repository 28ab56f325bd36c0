"""The archive as it was at a commit, read by the same library from a folder of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

from archive.checks import Verdict, check, check_draft, check_drafts
from archive.draft import Draft, read_file
from archive.finding import Finding
from archive.folder import RECORDS, REGISTERS
from archive.index import Archive
from archive.mailing.fault import MailingError
from archive.mailing.git import commit_of, git, path_in, top_of
from archive.source import Source, read_source


def archive_at(now: Source, revision: str, today: date) -> Archive:
    """Give the faultless questions of the archive at a commit, by the settings of now.

    `now` is without errors. What has not changed since is not read again, nor checked. Raises
    MailingError when there is no such commit, or when its registers can't be read: then all of it
    would seem to be new.
    """
    top = top_of(now.folder)
    below = path_in(now.folder)
    commit = commit_of(now.folder, revision)
    known = {draft.path: draft for draft in now.drafts}
    with TemporaryDirectory() as folder:
        _write(top, below, commit, Path(folder))
        before = read_source(Path(folder, below), lambda *wanted: _drafts(known, *wanted))
    alike = before.registers == now.registers and before.files == now.files
    judge = partial(_check_other, now.drafts) if alike else check_drafts
    verdict = check(replace(before, settings=now.settings), today, judge)
    _refuse_broken(verdict, revision)
    return verdict.archive


def _drafts(known: Mapping[str, Draft], folder: Path, paths: Sequence[str]) -> Iterable[Draft]:
    for path in paths:
        draft = known.get(path)
        same = draft and draft.digest and not (folder / path).is_symlink()
        if draft and same and _digest(folder / path) == draft.digest:
            yield draft
        else:
            yield read_file(folder, path)


def _check_other(same: Sequence[Draft], source: Source, today: date) -> Iterable[Finding]:
    """Hold the drafts that are not the `same` against the rules over one record."""
    known = set(map(id, same))
    others = (draft for draft in source.drafts if id(draft) not in known)
    return (finding for draft in others for finding in check_draft(source, draft, today))


def _digest(path: Path) -> bytes:
    return blake2b(path.read_bytes(), digest_size=16).digest()


def _refuse_broken(verdict: Verdict, revision: str) -> None:
    registers = f"{RECORDS}/{REGISTERS}/"
    for finding in verdict.errors:
        if finding.path.startswith(registers):
            raise MailingError(
                f"In versie {revision} was {finding.path} niet te lezen. Dan lijkt alles nieuw. "
                "Kies een andere versie."
            )


def _write(top: Path, below: str, commit: str, target: Path) -> None:
    """Write the records and registers of a commit to a folder; other files stay empty there.

    `below` is the path of the archive in the repository. What is not read needs not be had: an
    attachment counts by its name only.
    """
    listed = git(top, "ls-tree", "-r", "-z", "--name-only", commit, f"{below}{RECORDS}/")
    paths = [path for path in listed.split(b"\0") if path]
    read = [path for path in paths if path.lower().endswith((b".md", b".yml"))]
    with TemporaryDirectory() as folder:
        index = {"GIT_INDEX_FILE": f"{folder}/index"}
        git(top, "read-tree", commit, environment=index)
        where = f"--prefix={target.resolve()}/"
        named = b"\0".join(read)
        git(top, "checkout-index", where, "-z", "--stdin", typed=named, environment=index)
    for path in set(paths) - set(read):
        file = target / os.fsdecode(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
