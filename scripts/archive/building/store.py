"""What earlier builds made, kept by what it was made from. One file, safe to lose."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from archive.building.digest import digest_of
from archive.building.mark import Mark
from archive.building.packed import pack, sealed, unpack, whole
from archive.building.parcel import COUNTED, KEPT, Left, Parcel
from archive.building.store_file import TROUBLE, is_damage, opened, remove

FOLDER = ".cache"
NAME = "raadsvragen.sqlite"

# So many results that are not used may always stay, besides as many as are used.
ALWAYS_SPARE = 2_000
AT_ONCE = 500
# So many results are in memory before they are written.
MANY = 512


class Store:
    """Results by key, in a SQLite file below the archive's folder.

    A key is a digest of all that a result was made from, so a result never grows old. What comes
    out is held against the digest that was kept beside it: a damaged result counts as absent, and
    a file that is damaged or not ours is replaced. Several builds may use the file at once. Where
    nothing can be written, the store works in memory, and starts empty each time.
    """

    def __init__(self, folder: Path) -> None:
        """Open the store of the archive in a folder."""
        self._path = folder / FOLDER / NAME
        self._base = opened(self._path)
        self._used: set[bytes] = set()
        self._new: dict[bytes, tuple[bytes, bytes]] = {}
        self._damaged = False
        self._process = os.getpid()

    def get(self, key: bytes) -> bytes | None:
        """Give the result of this key, if it is there and whole."""
        return self.get_all([key]).get(key)

    def get_all(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Give the results of these keys, as far as they are there and whole."""
        wanted = list(dict.fromkeys(keys))
        self._used.update(wanted)
        found: dict[bytes, bytes] = {}
        for key in wanted:
            if key in self._new and (content := whole(key, *self._new[key])) is not None:
                found[key] = content
        wanted = [key for key in wanted if key not in found]
        for start in range(0, len(wanted), AT_ONCE):
            some = wanted[start : start + AT_ONCE]
            marks = ",".join("?" * len(some))
            query = f"SELECT key, digest, content FROM results WHERE key IN ({marks})"  # noqa: S608
            for key, seal, packed in self._rows(query, some):
                content = whole(key, seal, packed)
                if content is not None:
                    found[key] = content
        return found

    def put(self, key: bytes, content: bytes) -> None:
        """Keep a result; it is written at `save`, or sooner when there are many."""
        self.put_packed(key, pack(content))

    def put_packed(self, key: bytes, packed: bytes) -> None:
        """Keep a result that is packed already."""
        self._put(key, sealed(key, packed), packed)

    def _put(self, key: bytes, seal: bytes, packed: bytes) -> None:
        self._used.add(key)
        self._new[key] = (seal, packed)
        if len(self._new) >= MANY:
            self.save()

    def find(self, place: bytes, key: bytes) -> bytes | None:
        """Give what is kept at a place, if it is whole and was kept with this key."""
        packed = self._kept(place, key)
        return None if packed is None else unpack(packed)

    def has(self, place: bytes, key: bytes) -> bool:
        """Whether `find` would give something."""
        return self._kept(place, key) is not None

    def _kept(self, place: bytes, key: bytes) -> bytes | None:
        self._used.add(place)
        rows = self._rows("SELECT digest, content FROM results WHERE key = ?", [place])
        for seal, packed in [self._new[place]] if place in self._new else rows:
            if isinstance(packed, bytes) and seal == sealed(place + key, packed):
                return packed
        return None

    def keep(self, place: bytes, key: bytes, content: bytes) -> None:
        """Keep the one result of a place; `key` is a digest of all that it was made from.

        What can be told from its place needs no room of its own after every change.
        """
        packed = pack(content)
        self._put(place, sealed(place + key, packed), packed)

    def uses(self, keys: Iterable[bytes]) -> None:
        """Note keys whose results are in use without being asked for."""
        self._used.update(keys)

    def after_fork(self) -> None:
        """Use a connection of its own, in a process that was forked from the one that opened it."""
        if os.getpid() == self._process:
            return
        self._process = os.getpid()
        self._base = opened(self._path)
        self._new.clear()
        self._used.clear()  # The process that this was forked from knows these.

    @property
    def used(self) -> frozenset[bytes]:
        """The keys that were asked for, put in or noted, in this process."""
        return frozenset(self._used)

    def save(self) -> None:
        """Write what is new."""
        rows = [(key, *rest) for key, rest in self._new.items()]
        self._new.clear()
        self._write(("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows))

    def trim(self) -> None:
        """Throw away what this build did not use, when there is more of it than of what it did."""
        for (kept,) in self._rows("SELECT count(*) FROM results", []):
            if kept > 2 * len(self._used) + ALWAYS_SPARE:
                keys = self._rows("SELECT key FROM results", [])
                unused = [(key,) for (key,) in keys if key not in self._used]
                self._write(("DELETE FROM results WHERE key = ?", unused))

    def sites(self) -> list[str]:
        """The names of the sites of which it is known what they hold."""
        # There are few, with many files: each is looked up in the index after the one before.
        next_one = "SELECT min(site) FROM published WHERE site > ?"
        next_other = "SELECT min(site) FROM bundles WHERE site > ?"
        found = [""]
        while names := [
            name
            for query in (next_one, next_other)
            for (name,) in self._rows(query, found[-1:])
            if _is_name(name)
        ]:
            found.append(min(names))
        return found[1:]

    def forget_site(self, site: str) -> None:
        """Forget what a site holds."""
        self._write(
            ("DELETE FROM published WHERE site = ?", [(site,)]),
            ("DELETE FROM bundles WHERE site = ?", [(site,)]),
        )

    def published(self, site: str) -> Iterator[tuple[str, Left]]:
        """The files that builds left in this site by themselves, but what is damaged."""
        query = "SELECT address, key, mark, sha256, traits FROM published WHERE site = ?"
        for address, key, mark, written, traits in self._rows(query, [site]):
            counted = traits & COUNTED
            if not counted or _is_whole(key, written):
                yield address, (key, mark, written[:32] if counted else b"", bool(traits & KEPT))

    def bundles(self, site: str) -> Iterator[tuple[bytes, Parcel | None]]:
        """The bundles that builds left in this site, by their keys; None for what is damaged."""
        query = (
            "SELECT key, digest, addresses, marks, keys, sums, traits FROM bundles WHERE site = ?"
        )
        for key, digest, *parts in self._rows(query, [site]):
            parcel = Parcel(*parts)
            is_data = all(isinstance(each, bytes) for each in (key, *parts))
            yield key, parcel if is_data and parcel.digest(key) == digest else None

    def note_published(
        self,
        site: str,
        files: Mapping[str, Left],
        removed: Iterable[str],
        bundles: Mapping[bytes, Parcel],
        parted: Iterable[bytes],
    ) -> None:
        """Note what a site holds from now on, all of it or nothing.

        `files` and `bundles` were added or changed; `removed` and `parted` are no more, by their
        addresses and their keys.
        """
        rows = [
            (
                site,
                address,
                key,
                mark,
                sha256 and sha256 + digest_of(key + sha256),
                KEPT * kept | COUNTED * bool(sha256),
            )
            for address, (key, mark, sha256, kept) in files.items()
        ]
        parcels = [(site, key, each.digest(key), *each) for key, each in bundles.items()]
        self._write(
            (
                "DELETE FROM published WHERE site = ? AND address = ?",
                [(site, it) for it in removed],
            ),
            ("DELETE FROM bundles WHERE site = ? AND key = ?", [(site, key) for key in parted]),
            ("INSERT OR REPLACE INTO published VALUES (?, ?, ?, ?, ?, ?)", rows),
            ("INSERT OR REPLACE INTO bundles VALUES (?, ?, ?, ?, ?, ?, ?, ?)", parcels),
        )

    def files(self) -> dict[str, tuple[Mark, bytes]]:
        """The mark and the digest of every file that was read before, by its path."""
        rows = self._rows("SELECT path, mark, digest FROM files", [])
        return {path: (mark, digest) for path, mark, digest in rows}

    def note_files(self, read: Mapping[str, tuple[Mark, bytes]], gone: Iterable[str]) -> None:
        """Note files that were read, and paths that are gone."""
        self._write(
            ("DELETE FROM files WHERE path = ?", [(path,) for path in gone]),
            (
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?)",
                [(path, mark, digest) for path, (mark, digest) in read.items()],
            ),
        )

    def close(self) -> None:
        """Close the file; one in which damage was found is removed."""
        self._base.close()
        if self._damaged:
            remove(self._path)

    def _rows(self, query: str, values: Sequence[object]) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._base.execute(query, values)
        except TROUBLE as error:
            self._damaged |= is_damage(error)

    def _write(self, *statements: tuple[str, Sequence[tuple[object, ...]]]) -> None:
        """Do each of these for its rows, as one whole."""
        if not any(rows for _, rows in statements):
            return
        try:
            with self._base:
                for statement, rows in statements:
                    self._base.executemany(statement, rows)
        except TROUBLE as error:
            self._damaged |= is_damage(error)


def _is_name(name: object) -> bool:
    """Whether this is the name of a site; what was damaged may be of another kind."""
    return isinstance(name, str) and name != ""


def _is_whole(key: object, written: object) -> bool:
    """Whether what was written of a SHA-256 is as it was."""
    if not isinstance(key, bytes) or not isinstance(written, bytes):
        return False
    return digest_of(key + written[:32]) == written[32:]
