"""The files that a build left of one bundle: written in one, and known again at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, compress
from struct import iter_unpack
from typing import NamedTuple

from archive.building.digest import SIZE, digest_of
from archive.building.mark import LENGTH, Mark

# What a build left of a file: its key, its mark, its SHA-256 when that is told, and whether the
# store has it too. A plain tuple, as there are many, which come from another process.
Left = tuple[bytes, Mark, bytes, bool]

# What is so of a file, in one number.
KEPT, COUNTED = 1, 2
_ARE_KEPT, _ARE_COUNTED = (bytes(each & one for each in range(256)) for one in (KEPT, COUNTED))

# No address has this sign, for no name of a file can.
_BETWEEN = "\0"
_SHA256 = 32


class Parcel(NamedTuple):
    """Files with what was left of them, each kind of thing one after the other.

    `sums` are the SHA-256s of those that are counted; `traits` has a byte for each file.
    """

    addresses: bytes
    marks: bytes
    keys: bytes
    sums: bytes
    traits: bytes

    @classmethod
    def of(cls, files: Mapping[str, Left]) -> Parcel:
        """Put files together, of which each key is a digest."""
        if any(len(key) != SIZE for key, _, _, _ in files.values()):
            raise ValueError("the key of a file in a bundle is a digest")
        keys, marks, sums, kept = zip(*files.values(), strict=True)
        traits = [
            KEPT * has | COUNTED * bool(sha256) for sha256, has in zip(sums, kept, strict=True)
        ]
        addresses = _BETWEEN.join(files).encode("utf-8", "surrogatepass")
        return cls(addresses, b"".join(marks), b"".join(keys), b"".join(sums), bytes(traits))

    def digest(self, key: bytes) -> bytes:
        """Give the digest of all that this holds, as the bundle of a key."""
        lengths = ",".join(map(str, map(len, self)))
        return digest_of(b"".join((lengths.encode(), *self, key)))

    @property
    def names(self) -> list[str]:
        """The addresses of the files."""
        return self.addresses.decode("utf-8", "surrogatepass").split(_BETWEEN)

    @property
    def has_hidden(self) -> bool:
        """Whether a file or a folder at the top of the site is hidden."""
        return self.addresses.startswith(b".") or b"\0." in self.addresses

    def has(self, address: str) -> bool:
        """Whether a file is one of these."""
        # Most don't have it, as is seen sooner here.
        is_in = address.encode("utf-8", "surrogatepass") in self.addresses
        return is_in and address in self.names

    @property
    def files(self) -> Iterator[tuple[str, Left]]:
        """The files by their addresses."""
        sums = _pieces(self.sums, _SHA256)
        marks, keys = _pieces(self.marks, LENGTH), _pieces(self.keys, SIZE)
        for address, mark, key, traits in zip(self.names, marks, keys, self.traits, strict=True):
            sha256 = next(sums) if traits & COUNTED else b""
            yield address, (key, mark, sha256, bool(traits & KEPT))

    @property
    def counted(self) -> Iterable[tuple[str, bytes]]:
        """The SHA-256s of the files that are counted, by their addresses."""
        if not self.sums:  # As of pages.
            return ()
        counted = compress(self.names, self.traits.translate(_ARE_COUNTED))
        return zip(counted, _pieces(self.sums, _SHA256), strict=True)

    @property
    def kept(self) -> Iterable[bytes]:
        """The keys of the files that the store has too."""
        are = self.traits.translate(_ARE_KEPT)
        return compress(_pieces(self.keys, SIZE), are) if any(are) else ()


def _pieces(data: bytes, length: int) -> Iterator[bytes]:
    return chain.from_iterable(iter_unpack(f"{length}s", data))
