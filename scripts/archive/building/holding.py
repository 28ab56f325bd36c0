"""What a site holds of what the last build left there: bundles as a whole, others file by file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.building.store import Left, Mark

# The key of a file, its size, its SHA-256 when that is told, and whether the store has it too. A
# plain tuple, as there are many, which come from another process.
File = tuple[bytes, int, bytes, bool]

# The files of a bundle: their addresses, as one text, and the files in the same order.
Files = tuple[str, tuple[File, ...]]

# No address has this sign, for no name of a file can.
_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class Holding:
    """The files of a site, known again by their marks.

    `files` are by address those that are as the last build left them, but for those of whole
    `bundles`, which stand by their keys. `others` stand on the site and are not as a build left
    them; `noted` are the addresses of which the store tells what is no longer so.
    """

    files: dict[str, File]
    bundles: dict[bytes, Files]
    others: set[str]
    noted: set[str]

    def take(self, keys: Iterable[bytes]) -> dict[bytes, Files]:
        """Take out the bundles of these keys, as far as they are whole; the rest become files."""
        taken = {key: self.bundles.pop(key) for key in keys if key in self.bundles}
        for bundle in self.bundles.values():
            self.files.update(files_of(bundle))
        self.bundles.clear()
        return taken


def files_of(bundle: Files) -> Iterator[tuple[str, File]]:
    """Give the files of a bundle with their addresses."""
    addresses, files = bundle
    return zip(addresses.split(_BETWEEN), files, strict=True)


def holding(left: Iterable[tuple[str, Left]], present: Mapping[str, Mark]) -> Holding:
    """Compare what the last build left with the files that are `present`, by their marks."""
    files: dict[str, File] = {}
    bundled: defaultdict[bytes, list[str]] = defaultdict(list)
    told: dict[str, int] = {}
    noted = set()
    for address, each in left:
        if present.get(address) != each.mark:
            noted.add(address)
            continue
        files[address] = each.key, each.mark[0], each.sha256, each.kept
        if each.bundle:
            key, told[address] = each.bundle
            bundled[key].append(address)
    others = present.keys() - files.keys()
    bundles = {}
    for key, addresses in bundled.items():
        # What was damaged may tell of another number.
        if all(told[address] == len(addresses) for address in addresses):
            found = tuple([files.pop(address) for address in addresses])
            bundles[key] = _BETWEEN.join(addresses), found
    return Holding(files, bundles, others, noted)
