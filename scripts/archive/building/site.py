"""The site on disk: changed as one whole, or left as it was."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock

from archive.building.beside import Beside
from archive.building.digest import digest_of
from archive.building.folder import files, is_file, mark, marks, write
from archive.building.holding import Files, Holding, files_of, holding
from archive.building.output import Bundle, Content, Output
from archive.building.replacement import Replacement
from archive.building.squeezed import squeezed_from
from archive.building.store import FOLDER, Left, Store
from archive.sum import Sum

ASIDE = "erbij"


@dataclass(frozen=True, slots=True)
class Added:
    """What was set ready for the site: its key, and what the store holds of it (see `Left`)."""

    key: bytes
    sha256: bytes
    kept: bool
    bundle: Bundle | None


class Site:
    """The folder of one site, and what the last build left in it.

    Files and folders at its top whose name starts with a dot belong to others and stay, but for
    the files in them that a build made, as `.well-known/security.txt`. A file that was made small
    beside another (`squeezed_from`) stays as long as that other does, as it is. A site that is open
    `is_first` when no other is known of the archive that it is made from.
    """

    def __init__(self, folder: Path, archive: Path, store: Store) -> None:
        """Take the site in `folder`, made from the archive in the folder `archive`."""
        self.folder = folder
        self.is_first = False
        self._store = store
        self._name = str(folder.resolve())
        beside_store = archive / FOLDER
        # Where no store can be kept, a lock can't either.
        can_write = beside_store.is_dir() and os.access(beside_store, os.W_OK)
        self._locks = beside_store if can_write else Path(tempfile.gettempdir())
        self._lock = FileLock(self._locks / _lock_name(self._name))
        self._work = folder.parent / f".{folder.name}-{_lock_name(self._name)[:8]}"
        self._replacement = Replacement(folder, self._work)
        self._new = str(self._replacement.new)  # As a text: a Path costs more to make than a file.
        self._held_now: Callable[[], Holding]
        self._bundles: dict[bytes, Files] = {}
        self._known: Holding | None = None

    @cached_property
    def _held(self) -> Holding:
        """What the site holds: it was being looked up beside other work."""
        return self._held_now()

    @property
    def aside(self) -> Path:
        """A folder for files on their way to the site, while the site is open."""
        return self._work / ASIDE

    @contextlib.contextmanager
    def opened(self, works: Beside | None = None) -> Iterator[None]:
        """Have the site to oneself; another build of it waits. Undoes what a dead build left.

        A site is opened once. What it holds is looked up beside, after the `works` that are started
        for it.
        """
        with self._lock:
            self._replacement.start()
            self._forget_others()
            self.is_first = not self._store.sites()
            works = works or Beside()
            if self._known:
                self._held = self._known
            else:
                self._held_now = works.add(self._look)
            works.start()
            try:
                yield
            finally:
                self._replacement.end()

    def goes_on_from(self, earlier: Site) -> None:
        """Know what the site holds from the build before, of the same process and the same folder.

        This is for a folder in which nobody else writes, but for what `overwritten` tells.
        """
        held = earlier._held
        bundles = {**earlier._bundles, **held.bundles}
        # Of its own, and without the site before: in a long preview these would all stay.
        self._known = Holding(dict(held.files), bundles, set(held.others), set(held.noted))

    def overwritten(self, address: str) -> None:
        """Hear that somebody else wrote a file: it is no longer as a build left it."""
        self._held.files.pop(address, None)
        self._held.others.add(address)
        self._held.noted.add(address)

    def _look(self) -> Holding:
        self._store.after_fork()
        present = dict(files(self.folder))

        def left() -> Iterator[tuple[str, Left]]:
            for address, each in self._store.published(self._name):
                if address.startswith("."):
                    present.update(marks(self.folder, [address]))
                yield address, each

        return holding(left(), present)

    def look(self) -> None:
        """Wait until it is known what the site holds."""
        _ = self._held

    @property
    def addresses(self) -> list[str]:
        """The addresses of all files that the site holds."""
        bundles = [*self._bundles.values(), *self._held.bundles.values()]
        bundled = [address for each in bundles for address, _ in files_of(each)]
        return [*self._held.files, *self._held.others, *bundled]

    def missing(self, outputs: Iterable[Output]) -> list[Output]:
        """Give the outputs that the site does not hold as the last build left them.

        Bundles are not looked into before it was asked which of them stay, with `hold`.
        """
        return [output for output in outputs if not self._holds(output)]

    def _holds(self, output: Output) -> bool:
        known = self._held.files.get(output.address)
        if known is None:
            return False
        key, _, sha256, _ = known
        return key == output.key and (sha256 != b"" or not output.counted)

    def hold(self, keys: Iterable[bytes]) -> Mapping[bytes, Files]:
        """Let the bundles of these keys stay, as far as the site has them whole; give their files.

        This is asked once, about all bundles that are wanted.
        """
        taken = self._held.take(keys)
        self._bundles |= taken
        return taken

    def left(self, address: str) -> bool:
        """Whether the last build of this archive left the file that stands at an address."""
        return address in self._held.files

    def sum(self, address: str) -> Sum:
        """Give the sum of a file that the site holds, and that was counted."""
        _, size, sha256, _ = self._held.files[address]
        return Sum(size, sha256)

    def add(self, address: str, content: Content) -> None:
        """Set a file ready, that will stand at this address."""
        write(f"{self._new}/{address}", content)

    def open(self, address: str) -> BinaryIO:
        """Open what stands ready for an address, or else what the site holds there.

        Raises OSError when there is neither.
        """
        try:
            return Path(f"{self._new}/{address}").open("rb")
        except FileNotFoundError:
            return Path(f"{self.folder}/{address}").open("rb")

    def publish(
        self, addresses: Iterable[str], added: Mapping[str, Added], more: bool = False
    ) -> None:
        """Put what was set ready in its place, and take away what has none of `addresses`.

        `added` tells what was set ready, by address. Bundles that were to stay do; when there is
        `more` to come, everything does. When this fails or is broken off, the site is as it was.
        """
        held, wanted = self._held, set(addresses)
        if more:
            wanted.update(self.addresses)
        else:
            held.take(())
        removed = self._removed(wanted, added)
        # A folder may give way to a file of that name.
        present = {each for each in (*removed, *added) if is_file(f"{self.folder}/{each}")}
        self._replacement.take_place(list(added), removed, present)
        left = {
            address: Left(
                each.key,
                mark(self.folder, address),
                each.sha256,
                each.kept,
                each.bundle,
            )
            for address, each in added.items()
        }
        gone = [each for each in (*held.files, *held.noted) if each not in wanted]
        self._store.note_published(self._name, left, gone)
        for address in (*removed, *gone):
            held.files.pop(address, None)
        held.others.difference_update(removed, added)
        held.noted.difference_update(gone, added)
        held.files.update(
            (address, (each.key, each.mark[0], each.sha256, each.kept))
            for address, each in left.items()
        )

    def _removed(self, wanted: Set[str], added: Mapping[str, Added]) -> list[str]:
        """Give the files that must go: nobody wants them, or what they were made from changed."""
        held, bundled = self._held, set[str]()
        strange = held.others - held.noted - added.keys()
        if any(map(squeezed_from, strange)):
            bundled = {address for each in self._bundles.values() for address, _ in files_of(each)}

        def goes(address: str) -> bool:
            source = squeezed_from(address) if address in strange else None
            if not source:
                return address not in wanted
            both = {address, source}
            return source in added or (both.isdisjoint(wanted) and both.isdisjoint(bundled))

        return [address for address in (*held.files, *held.others) if goes(address)]

    def _forget_others(self) -> None:
        """Forget sites that are no more, as those of earlier previews."""
        for name in self._store.sites():
            if name != self._name and not Path(name).exists():
                self._store.forget_site(name)
                (self._locks / _lock_name(name)).unlink(missing_ok=True)


def _lock_name(site: str) -> str:
    return f"{digest_of(site.encode('utf-8', 'surrogateescape')).hex()}.lock"
