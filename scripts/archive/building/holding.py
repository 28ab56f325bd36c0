"""What a site holds of what the last build left there: bundles as a whole, others file by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from itertools import repeat

from archive.building.mark import Mark
from archive.building.parcel import Left, Parcel


@dataclass(slots=True)
class Holding:
    """The files of a site, known again by their marks.

    `files` are by address those that are as the last build left them, but for those of whole
    `bundles`, which stand by their keys. `others` stand on the site and are not as a build left
    them; `noted` are the addresses of which the store tells what is no longer so. Of the files the
    store tells of `loose` ones only in a bundle; it tells of the bundles with keys in `told`.
    """

    files: dict[str, Left] = field(default_factory=dict)
    bundles: dict[bytes, Parcel] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)
    noted: set[str] = field(default_factory=set)
    loose: set[str] = field(default_factory=set)
    told: set[bytes] = field(default_factory=set)

    def take(self, keys: Iterable[bytes]) -> dict[bytes, Parcel]:
        """Take out the bundles of these keys, as far as they are whole; the rest become files."""
        taken = {key: self.bundles.pop(key) for key in keys if key in self.bundles}
        for parcel in self.bundles.values():
            self.part(parcel)
        self.bundles.clear()
        return taken

    def part(self, parcel: Parcel) -> None:
        """Let the files of a bundle be known one by one from now on."""
        for address, left in parcel.files:
            if address not in self.files:
                self.files[address] = left
                self.loose.add(address)

    def lose(self, address: str) -> None:
        """Hear that a file is no longer as a build left it."""
        self.files.pop(address, None)
        self.loose.discard(address)
        self.others.add(address)
        self.noted.add(address)

    def change(
        self, left: Mapping[str, Left], gone: Iterable[str], bundled: Set[str]
    ) -> tuple[dict[str, Left], list[str]]:
        """Know what was `left` now, what is `gone`, and what is in a bundle from now on.

        Gives what must be told of files by themselves: of which something new, and of which no
        more.
        """
        loose = {each: self.files[each] for each in self.loose.difference(left, gone, bundled)}
        by_themselves = {each: told for each, told in left.items() if each not in bundled}
        no_more = [each for each in (*gone, *bundled) if each in self.noted or each in self.files]
        for address in no_more:
            self.files.pop(address, None)
        self.files.update(by_themselves)
        self.others.difference_update(gone, left)
        self.noted.difference_update(gone, left, bundled)
        own = [each for each in no_more if each not in self.loose]
        self.loose.clear()
        return by_themselves | loose, own

    def copy(self) -> Holding:
        """Give a holding of its own that knows the same."""
        return Holding(
            dict(self.files),
            dict(self.bundles),
            set(self.others),
            set(self.noted),
            set(self.loose),
            set(self.told),
        )


def holding(
    bundles: Iterable[tuple[bytes, Parcel | None]],
    files: Iterable[tuple[str, Left]],
    present: dict[str, Mark],
) -> Holding:
    """Compare what the last build left with the files that are `present`, by their marks.

    Each file is taken out of `present` by who tells of it, so that nothing is known twice.
    """
    found = Holding()

    def are_there(left: Iterable[tuple[str, Left]]) -> Iterator[tuple[str, Left]]:
        for address, each in left:
            if present.get(address) == each[1]:
                del present[address]
                yield address, each
            else:
                found.noted.add(address)

    parted = []
    for key, parcel in bundles:
        found.told.add(key)
        if parcel and _is_there(parcel, present):
            found.bundles[key] = parcel
        elif parcel:
            parted.append(parcel)
    found.files.update(are_there(files))
    for parcel in parted:
        loose = dict(are_there(parcel.files))
        found.files.update(loose)
        found.loose.update(loose)
    found.others.update(present)
    return found


def _is_there(parcel: Parcel, present: dict[str, Mark]) -> bool:
    """Whether a bundle is there as a whole; its files are then taken out of what is present."""
    names = parcel.names
    marks = list(map(present.pop, names, repeat(b"")))
    if b"".join(marks) == parcel.marks:
        return True
    present.update((name, mark) for name, mark in zip(names, marks, strict=True) if mark)
    return False
