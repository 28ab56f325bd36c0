"""From outputs to a site: what is there stays, what is known is found back, the rest is made."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from archive.building.beside import Beside
from archive.building.mark import Mark
from archive.building.memory import give_back
from archive.building.output import Bundle, Content, Output
from archive.building.packed import pack
from archive.building.site import Added, Site
from archive.building.store import Store
from archive.building.workers import spread
from archive.exports.aside import Aside, pieces
from archive.sum import Counter, Sum

# A worker makes so many files at a time.
BATCH = 64
# Fewer files than this are made sooner than a fork is.
FEW = 24
# Workers are forked anew for each list: what they touch becomes theirs, and takes memory until they
# end. So who makes lists puts what is made of about so many questions in one.
ROUND = 4_096

# Gives lists of files, each of which is set ready before the next is asked for.
Lists = Callable[[], Iterable[Sequence[Output]]]
# Hears how many files more have been dealt with.
Tell = Callable[[int], None]


@dataclass
class Report:
    """What a build did: every address, those that were set ready, the sums that are told, counts.

    Of files in bundles that stay only the SHA-256 is told: these are the `bundled_sums`. Of all,
    `stayed` stood on the site already, `found` came out of the store and `made` were made;
    `bundled` of those that stayed are not among the addresses. `bundles` has the addresses of those
    that are wanted of each bundle that does not stay as a whole.
    """

    wanted: list[str] = field(default_factory=list)
    added: dict[str, Added] = field(default_factory=dict)
    sums: dict[str, Sum] = field(default_factory=dict)
    bundled_sums: dict[str, bytes] = field(default_factory=dict)
    bundles: defaultdict[Bundle, list[str]] = field(default_factory=lambda: defaultdict(list))
    bundled: int = 0
    stayed: int = 0
    found: int = 0
    made: int = 0

    @property
    def files(self) -> int:
        """How many files the site has."""
        return self.bundled + len(self.wanted)

    @property
    def checksums(self) -> dict[str, bytes]:
        """The SHA-256 of every file of which it is told, by address."""
        return self.bundled_sums | {address: each.sha256 for address, each in self.sums.items()}

    def join(self, other: Report) -> None:
        """Add what another part of the build did."""
        self.wanted += other.wanted
        self.added |= other.added
        self.sums |= other.sums
        self.bundled_sums |= other.bundled_sums
        for bundle, addresses in other.bundles.items():
            self.bundles[bundle] += addresses
        self.bundled += other.bundled
        self.stayed += other.stayed
        self.found += other.found
        self.made += other.made


class Made(NamedTuple):
    """A file that was set ready: its mark, its sum when that is told, what the store keeps."""

    mark: Mark
    sum: Sum | None = None
    packed: bytes = b""


@dataclass
class Publishing:
    """One build of a site, while the site is open."""

    site: Site
    store: Store
    report: Report = field(default_factory=Report)
    # What is made beside this process reads the store and adds to it, which forks must not do with
    # the connection of another process: each work is done by one.
    spreads: bool = True
    _held: set[bytes] = field(default_factory=set)

    def add(self, outputs: Sequence[Output], tell: Tell) -> None:
        """Set ready all of these files that the site does not hold as they should be."""
        report = self.report
        report.wanted += [output.address for output in outputs]
        for output in outputs:
            if output.bundle:
                report.bundles[output.bundle].append(output.address)
        self.store.uses(output.key for output in outputs if output.kept)
        missing = self.site.missing(outputs)
        known = {output.address for output in missing}
        report.sums.update(
            (output.address, self.site.sum(output.address))
            for output in outputs
            if output.counted and output.address not in known
        )
        tell(len(outputs) - len(missing))
        left = self._find_back(missing, tell)
        for batch, results in self._make(left):
            for output, made in zip(batch, results, strict=True):
                self._note(output, made)
            tell(len(batch))
        report.stayed += len(outputs) - len(missing)
        report.found += len(missing) - len(left)
        report.made += len(left)

    def hold(self, keys: Iterable[bytes]) -> None:
        """Let the bundles stay that the site holds as they should be.

        This is asked once, with the keys of all bundles that are wanted, and before the files of
        the others are added.
        """
        report, bundles = self.report, self.site.hold(keys)
        for parcel in bundles.values():
            report.bundled += len(parcel.traits)
            report.stayed += len(parcel.traits)
            report.bundled_sums.update(parcel.counted)
            self.store.uses(parcel.kept)
        self._held = set(bundles)

    def holds(self, key: bytes) -> bool:
        """Whether the bundle of this key stays as it is, so that nothing of it is to be added."""
        return key in self._held

    def _note(self, output: Output, made: Made) -> None:
        if made.packed:
            self.store.put_packed(output.key, made.packed)
        if made.sum:
            self.report.sums[output.address] = made.sum
        self.report.added[output.address] = Added(
            output.key, made.mark, made.sum.sha256 if made.sum else b"", output.kept
        )

    def leave(self, outputs: Sequence[Output]) -> None:
        """Let these files stand on the site as they are, also when they could be made anew."""
        here = set(self.site.addresses)
        self.report.wanted += [each.address for each in outputs if each.address in here]

    def add_beside(
        self, lists: Lists, works: Beside, *, follows: bool = False
    ) -> Callable[[], None]:
        """Work out and set ready files among `works`, in a process beside this one.

        What is given must be called before `finish`, and waits until they are there; it may be
        called again. See `Beside.add` for what `follows`.
        """
        here = os.getpid()

        def work() -> tuple[Report, frozenset[bytes]]:
            self.store.after_fork()
            part = Publishing(self.site, self.store, spreads=False)
            for outputs in lists():
                give_back()  # What it took to make the list.
                part.add(outputs, _unheard)
            self.store.save()
            give_back()
            # This process knows by itself what it used.
            return part.report, frozenset() if os.getpid() == here else self.store.used

        self.site.look()  # What both processes need, is looked up once: here.
        result = works.add(work, follows=follows)

        @cache
        def wait() -> None:
            done = result()
            if done:  # A fork that waits for another process has nothing to tell of it.
                report, used = done
                self.report.join(report)
                self.store.uses(used)

        return wait

    def finish(self, more: bool = False) -> None:
        """Let the site change, as one whole.

        When there is `more` to come, what the site holds besides stays, until this is called again.
        """
        self.site.publish(self.report.wanted, self.report.added, self.report.bundles, more)
        self.report.added.clear()
        self.store.save()

    def _find_back(self, missing: Sequence[Output], tell: Tell) -> list[Output]:
        """Set ready what the store holds; give the rest."""
        left = []
        for batch in _batches(missing):
            found = self.store.get_all(output.key for output in batch if output.kept)
            absent = [output for output in batch if output.key not in found]
            for output in batch:
                if output.key in found:
                    self._note(output, self._put(output, found[output.key]))
            tell(len(batch) - len(absent))
            left += absent
        return left

    def _make(self, outputs: Sequence[Output]) -> Iterator[tuple[Sequence[Output], list[Made]]]:
        def work(number: int) -> list[Made]:
            # Step by step for all, see `Output`.
            begun = [output.make() for output in batches[number]]
            made = [_at_hand(each() if callable(each) else each) for each in begun]
            return list(map(self._set_ready, batches[number], made))

        large = [output for output in outputs if output.large]
        if large:
            batches: list[Sequence[Output]] = [[output] for output in large]
            yield from zip(batches, spread(work, range(len(batches)), self.spreads), strict=True)
        small = [output for output in outputs if not output.large]
        batches = [sorted(each, key=_kind) for each in _batches(small)]
        done = spread(work, range(len(batches)), self.spreads and len(small) > FEW)
        yield from zip(batches, done, strict=True)

    def _set_ready(self, output: Output, content: Content) -> Made:
        """Set one file ready, and give it as the store keeps it."""
        if not output.kept:
            return self._put(output, content)
        whole = content if isinstance(content, bytes) else b"".join(content)
        return self._put(output, whole)._replace(packed=pack(whole))

    def _put(self, output: Output, content: Content) -> Made:
        """Set one file ready, and count it when its sum is wanted."""
        if not output.counted:
            return Made(self.site.add(output.address, content))
        counter = Counter()
        if isinstance(content, bytes):
            counter.count(content)
            mark = self.site.add(output.address, content)
        elif isinstance(content, Aside):
            mark = self.site.add(output.address, content)
            with self.site.open(output.address) as file:
                for piece in pieces(file):
                    counter.count(piece)
        else:
            mark = self.site.add(output.address, counter.passing(content))
        return Made(mark, counter.sum)


def _kind(output: Output) -> str:
    """Tell which files are made in the same way, so that these come one after the other."""
    return output.address.rpartition(".")[2]


def _at_hand(content: Content) -> Content:
    """Give what was made already in one piece; what is made piece by piece is left as it is."""
    return b"".join(content) if isinstance(content, tuple) else content


def _unheard(number: int) -> None:
    del number  # A process beside this one has nobody to tell it to.


def _batches(outputs: Sequence[Output]) -> Iterator[Sequence[Output]]:
    for start in range(0, len(outputs), BATCH):
        yield outputs[start : start + BATCH]
