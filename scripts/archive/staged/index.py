"""What will be committed of one archive: the files of git's index, whatever stands on disk."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from archive.disk import DISK, is_ours
from archive.finding import Findings
from archive.folder import RECORDS, REGISTERS
from archive.git import git, names
from archive.looks.files import NAMES
from archive.source import CONFIGURATION, PAGES

LINK = "120000"
# The files with the colours of the site.
LOOKS = tuple(f"{PAGES}/{name}" for name in NAMES)


class Entry(NamedTuple):
    """A file in the index: the kind of file, and the name of its content."""

    mode: str
    content: str


class Change(NamedTuple):
    """How a file changes: the letter that git has for it, and the name of what it held."""

    how: str
    before: str


class Index:
    """The index of git, seen from the archive in a folder (see `archive.disk.Files`).

    Paths are relative to `folder`. What is not in the index, as a file elsewhere that an archive
    builds on, is read from disk. Raises GitError when git has no answer, and ValueError when the
    folder is not below the top of the working tree.
    """

    def __init__(self, top: Path, folder: Path) -> None:
        self._top = top.resolve()
        self.folder = folder.resolve()
        below = self.folder.relative_to(self._top).as_posix()
        self._prefix = "" if below == "." else f"{below}/"
        self._where = [f"{self._prefix}{name}" for name in (RECORDS, CONFIGURATION, *LOOKS)]

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every file of the archive that will be committed."""
        listed = names(git(self._top, "ls-files", "--stage", "-z", "--", *self._where))
        found = {}
        for line in listed:
            about, _, path = line.partition("\t")
            mode, content, _ = about.split(" ")
            found[self._own(path)] = Entry(mode, content)
        return found

    @cached_property
    def changed(self) -> dict[str, Change]:
        """The files that the commit changes, as far as records depend on them."""
        options = ["--cached", "--raw", "--no-abbrev", "--no-renames", "-z"]
        listed = names(git(self._top, "diff", *options, "--", *self._where))
        found = {}
        for about, path in zip(*[iter(listed)] * 2, strict=True):
            _, _, before, _, how = about.split(" ")
            found[self._own(path)] = Change(how, before)
        return {path: found[path] for path in found if is_ours(path) or _is_shared(path)}

    @cached_property
    def unlike_disk(self) -> frozenset[str]:
        """The files that stand on disk otherwise than they will be committed."""
        listed = git(self._top, "diff-files", "--name-only", "-z", "--", *self._where)
        return frozenset(map(self._own, names(listed)))

    def _own(self, path: str) -> str:
        return path.removeprefix(self._prefix)

    def contents(self, paths: Sequence[str]) -> list[bytes | None]:
        """Give what these files hold; None for one that is not there."""
        return self._objects([self.entries[path].content for path in paths])

    def contents_before(self, paths: Sequence[str]) -> list[bytes | None]:
        """Give what these files, which change, held in the last commit; None for a new one."""
        return self._objects([self.changed[path].before for path in paths])

    def _objects(self, wanted: Sequence[str]) -> list[bytes | None]:
        given = "".join(f"{name}\n" for name in wanted).encode()
        answer = git(self._top, "cat-file", "--batch", given=given) if wanted else b""
        found: list[bytes | None] = []
        at = 0
        for _ in wanted:
            end = answer.index(b"\n", at)
            head = answer[at:end]
            if head.endswith(b" missing"):
                found.append(None)
                at = end + 1
                continue
            size = int(head.rsplit(b" ", 1)[1])
            found.append(answer[end + 1 : end + 1 + size])
            at = end + 1 + size + 1
        return found

    def mentioning(self, words: Collection[str]) -> frozenset[str]:
        """The records with one of these words in them, whatever its capitals."""
        if not words:
            return frozenset()
        patterns = [each for word in sorted(words) for each in ("-e", word)]
        options = ["--cached", "--name-only", "--fixed-strings", "--ignore-case", "-I", "-z"]
        # Nothing found is an answer too.
        where = ["--", f"{self._prefix}{RECORDS}"]
        listed = names(git(self._top, "grep", *options, *patterns, *where, fine=(0, 1)))
        found = (self._own(path) for path in listed)
        return frozenset(path for path in found if is_record(path))

    def below(self, folder: Path) -> Iterator[str]:
        """See `archive.disk.Files`."""
        del folder
        yield from filter(is_ours, self.entries)

    def content(self, path: Path, findings: Findings) -> bytes | None:
        """See `archive.disk.Files`."""
        entry = self.entries.get(self._name(path))
        if entry is None:
            return DISK.content(path, findings)
        (found,) = self._objects([entry.content])
        return found

    def exists(self, path: Path) -> bool:
        """See `archive.disk.Files`."""
        return self._name(path) in self.entries

    def is_link(self, folder: Path, path: str) -> bool:
        """See `archive.disk.Files`."""
        del folder
        return self.entries[path].mode == LINK

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else ""


def _is_shared(path: str) -> bool:
    return path in (CONFIGURATION, *LOOKS) or path.startswith(f"{RECORDS}/{REGISTERS}/")


def is_record(path: str) -> bool:
    """Whether a path, relative to the archive, is that of a record."""
    return is_ours(path) and path.lower().endswith(".md")
