"""The site on disk: changed as one whole, or left as it was."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock

from archive.building.beside import Beside
from archive.building.digest import digest_of
from archive.building.folder import files, is_file, mark_at, write
from archive.building.holding import Holding, holding
from archive.building.mark import Mark, sizes
from archive.building.output import Bundle, Content, Output
from archive.building.parcel import Left, Parcel
from archive.building.replacement import Replacement
from archive.building.squeezed import squeezed_from
from archive.building.store import FOLDER, Store
from archive.sum import Sum

ASIDE = "erbij"


@dataclass(frozen=True, slots=True)
class Added:
    """What was set ready for the site: its key, its mark there, what is told of it (see `Left`)."""

    key: bytes
    mark: Mark
    sha256: bytes
    kept: bool


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
        self._bundles: dict[bytes, Parcel] = {}
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
        # Of its own, and without the site before: in a long preview these would all stay.
        self._known = earlier._held.copy()
        self._known.bundles.update(earlier._bundles)

    def overwritten(self, address: str) -> None:
        """Hear that somebody else wrote a file: it is no longer as a build left it."""
        for bundles in (self._bundles, self._held.bundles):
            for key in [key for key, parcel in bundles.items() if parcel.has(address)]:
                self._held.part(bundles.pop(key))
        self._held.lose(address)

    def _look(self) -> Holding:
        self._store.after_fork()
        present = files(self.folder)
        hidden = set[str]()

        def find(addresses: Iterable[str]) -> None:
            # What is hidden at the top is not looked for, but for this; and is found once.
            for address in addresses:
                if address.startswith(".") and address not in hidden:
                    hidden.add(address)
                    with contextlib.suppress(OSError):
                        present[address] = mark_at(self.folder, address)

        def bundles() -> Iterator[tuple[bytes, Parcel | None]]:
            for key, parcel in self._store.bundles(self._name):
                if parcel and parcel.has_hidden:
                    find(parcel.names)
                yield key, parcel

        def others() -> Iterator[tuple[str, Left]]:
            for address, left in self._store.published(self._name):
                if address.startswith("."):
                    find([address])
                yield address, left

        return holding(bundles(), others(), present)

    def look(self) -> None:
        """Wait until it is known what the site holds."""
        _ = self._held

    @property
    def addresses(self) -> list[str]:
        """The addresses of all files that the site holds."""
        bundles = [*self._bundles.values(), *self._held.bundles.values()]
        bundled = [address for parcel in bundles for address in parcel.names]
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

    def hold(self, keys: Iterable[bytes]) -> Mapping[bytes, Parcel]:
        """Let the bundles of these keys stay, as far as the site has them whole; give these.

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
        _, mark, sha256, _ = self._held.files[address]
        [size] = sizes(mark)
        return Sum(size, sha256)

    def add(self, address: str, content: Content) -> Mark:
        """Set a file ready, that will stand at this address; give its mark until it is moved."""
        return write(f"{self._new}/{address}", content)

    def open(self, address: str) -> BinaryIO:
        """Open what stands ready for an address, or else what the site holds there.

        Raises OSError when there is neither.
        """
        try:
            return Path(f"{self._new}/{address}").open("rb")
        except FileNotFoundError:
            return Path(f"{self.folder}/{address}").open("rb")

    def publish(
        self,
        addresses: Iterable[str],
        added: Mapping[str, Added],
        bundles: Mapping[Bundle, Sequence[str]],
        more: bool = False,
    ) -> None:
        """Put what was set ready in its place, and take away what has none of `addresses`.

        `added` tells what was set ready, by address, and `bundles` which addresses make a bundle,
        if they are all there. Bundles that were to stay do; when there is `more` to come,
        everything does. When this fails or is broken off, the site is as it was.
        """
        held, wanted = self._held, set(addresses)
        if not more:
            held.take(())
        removed = self._removed(wanted, added, more)
        # A folder may give way to a file of that name; a site that is new has neither.
        asked = (*removed, *added) if self.folder.exists() else ()
        present = {each for each in asked if is_file(f"{self.folder}/{each}")}
        together = self._replacement.take_place(list(added), removed, present)
        if not more:
            self._replacement.clear()
        marks = self._marks(added, together)
        left = {
            address: (each.key, mark, each.sha256, each.kept)
            for mark, (address, each) in zip(marks, added.items(), strict=True)
        }
        gone = [] if more else [each for each in (*held.files, *held.noted) if each not in wanted]
        whole = self._whole(bundles, left)
        bundled = {address for parcel in whole.values() for address in parcel.names}
        told, no_more = held.change(left, [*removed, *gone], bundled)
        self._bundles |= whole
        parted = held.told - self._bundles.keys() - held.bundles.keys()
        self._store.note_published(self._name, told, no_more, whole, parted)
        held.told = {*self._bundles, *held.bundles}

    def _marks(self, added: Mapping[str, Added], together: bool) -> list[Mark]:
        """Give the marks of what was added: no need to look when all came in place `together`."""
        first = next(iter(added.items()), None)
        # One tells for all: on some systems times change when a file is closed.
        if together and first and mark_at(self.folder, first[0]) == first[1].mark:
            return [each.mark for each in added.values()]
        return [mark_at(self.folder, address) for address in added]

    def _whole(
        self, bundles: Mapping[Bundle, Sequence[str]], left: Mapping[str, Left]
    ) -> dict[bytes, Parcel]:
        """Give the bundles of which all files stand there by now: some were `left`, some stayed."""
        found = {}
        for bundle, addresses in bundles.items():
            known = {each: left.get(each) or self._held.files.get(each) for each in addresses}
            files = {address: each for address, each in known.items() if each}
            if len(files) == bundle.files and bundle.key not in self._bundles:
                found[bundle.key] = Parcel.of(files)
        return found

    def _removed(self, wanted: Set[str], added: Mapping[str, Added], more: bool) -> list[str]:
        """Give the files that must go: nobody wants them, or what they were made from changed."""
        held, bundled = self._held, set[str]()
        strange = held.others - held.noted - added.keys()
        if any(map(squeezed_from, strange)):
            bundled = {address for each in self._bundles.values() for address in each.names}

        def goes(address: str) -> bool:
            source = squeezed_from(address) if address in strange else None
            if source in added:
                return True
            wants = {address, source}
            return not more and wants.isdisjoint(wanted) and wants.isdisjoint(bundled)

        return [address for address in (*held.files, *held.others) if goes(address)]

    def _forget_others(self) -> None:
        """Forget sites that are no more, as those of earlier previews."""
        for name in self._store.sites():
            if name != self._name and not Path(name).exists():
                self._store.forget_site(name)
                (self._locks / _lock_name(name)).unlink(missing_ok=True)


def _lock_name(site: str) -> str:
    return f"{digest_of(site.encode('utf-8', 'surrogateescape')).hex()}.lock"
