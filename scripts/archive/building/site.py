"""The site on disk: changed as one whole, or left as it was."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from filelock import FileLock

from archive.building.beside import beside
from archive.building.digest import digest_of
from archive.building.folder import files, mark, marks
from archive.building.output import Bundle, Content, Output
from archive.building.replacement import Replacement
from archive.building.squeezed import squeezed_from
from archive.building.store import FOLDER, Left, Mark, Store
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
        self._present_now: Callable[[], dict[str, Mark]]
        self._known: dict[str, Left] = {}
        self._bundled: dict[bytes, list[str]] = {}

    @cached_property
    def _present(self) -> dict[str, Mark]:
        """The files of the site: they were being looked up beside other work."""
        return self._present_now()

    @property
    def aside(self) -> Path:
        """A folder for files on their way to the site, while the site is open."""
        return self._work / ASIDE

    @contextlib.contextmanager
    def opened(self) -> Iterator[None]:
        """Have the site to oneself; another build of it waits. Undoes what a dead build left.

        A site is opened once.
        """
        with self._lock:
            self._replacement.start()
            self._forget_others()
            self.is_first = not self._store.sites()
            self._known = self._store.published(self._name)
            self._find_bundles()
            ours = [address for address in self._known if address.startswith(".")]
            self._present_now = beside(
                lambda: {**dict(files(self.folder)), **marks(self.folder, ours)}
            )
            try:
                yield
            finally:
                self._replacement.end()

    @property
    def addresses(self) -> list[str]:
        """The addresses of all files that the site holds."""
        return list(self._present)

    def missing(self, outputs: Iterable[Output]) -> list[Output]:
        """Give the outputs that the site does not hold as the last build left them."""
        return [output for output in outputs if not self._holds(output)]

    def _holds(self, output: Output) -> bool:
        known = self._known.get(output.address)
        return (
            known is not None
            and known.key == output.key
            and known.mark == self._present.get(output.address)
            and (known.sha256 != b"" or not output.counted)
        )

    def _find_bundles(self) -> None:
        found: defaultdict[Bundle, list[str]] = defaultdict(list)
        for address, left in self._known.items():
            if left.bundle:
                found[left.bundle].append(address)
        self._bundled = {
            bundle.key: addresses
            for bundle, addresses in found.items()
            if len(addresses) == bundle.files
        }

    def bundle(self, key: bytes) -> Mapping[str, Left]:
        """Give the files of the bundle of this key, when the site holds all of them; else none."""
        known, present = self._known, self._present
        found = {address: known[address] for address in self._bundled.get(key, ())}
        whole = all(left.mark == present.get(address) for address, left in found.items())
        return found if whole else {}

    def left(self, address: str) -> bool:
        """Whether the last build of this archive left the file that stands at an address."""
        known = self._known.get(address)
        return known is not None and known.mark == self._present.get(address)

    def sum(self, address: str) -> Sum:
        """Give the sum of a file that the site holds, and that was counted."""
        known = self._known[address]
        return Sum(known.mark[0], known.sha256)

    def add(self, address: str, content: Content) -> None:
        """Set a file ready, that will stand at this address."""
        path = f"{self._new}/{address}"
        try:
            file = open(path, "wb")  # noqa: PTH123, SIM115
        except FileNotFoundError:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            file = open(path, "wb")  # noqa: PTH123, SIM115
        with file:
            if isinstance(content, bytes):
                file.write(content)
            else:
                file.writelines(content)

    def read(self, address: str) -> bytes:
        """Give what stands ready for an address, or else what the site holds there.

        Raises OSError when there is neither.
        """
        try:
            return Path(f"{self._new}/{address}").read_bytes()
        except FileNotFoundError:
            return Path(f"{self.folder}/{address}").read_bytes()

    def publish(self, addresses: Iterable[str], added: Mapping[str, Added]) -> None:
        """Put what was set ready in its place, and take away what has none of `addresses`.

        `added` tells what was set ready, by address. When this fails or is broken off, the site is
        as it was.
        """
        wanted = set(addresses)
        hidden = [address for address in added if address.startswith(".")]
        self._present.update(marks(self.folder, hidden))
        removed = [address for address in self._present if self._goes(address, wanted, added)]
        self._replacement.take_place(list(added), removed, self._present)
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
        gone = [address for address in self._known if address not in wanted]
        self._store.note_published(self._name, left, gone)
        for address in (*removed, *gone):
            self._present.pop(address, None)
            self._known.pop(address, None)
        self._present.update((address, each.mark) for address, each in left.items())
        self._known.update(left)

    def _goes(self, address: str, wanted: Set[str], added: Mapping[str, Added]) -> bool:
        """Whether a file must go: nobody wants it, or it was made small from what has changed."""
        source = squeezed_from(address)
        if not source or address in self._known or address in added:
            return address not in wanted
        return source in added or (source not in wanted and address not in wanted)

    def _forget_others(self) -> None:
        """Forget sites that are no more, as those of earlier previews."""
        for name in self._store.sites():
            if name != self._name and not Path(name).exists():
                self._store.forget_site(name)
                (self._locks / _lock_name(name)).unlink(missing_ok=True)


def _lock_name(site: str) -> str:
    return f"{digest_of(site.encode('utf-8', 'surrogateescape')).hex()}.lock"
