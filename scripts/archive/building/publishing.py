"""From outputs to a site: what is there stays, what is known is found back, the rest is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from archive.building.digest import digest_of
from archive.building.output import Output
from archive.building.site import Site
from archive.building.store import Store, pack
from archive.building.workers import beside, spread

# A worker makes so many files at a time.
BATCH = 64
# Fewer files than this are made sooner than a fork is.
FEW = 24
# Workers are forked anew for each round of so many files: what they touch becomes theirs, and
# takes memory until they end.
ROUND = 4_096

# Hears how many files more have been dealt with.
Tell = Callable[[int], None]


@dataclass
class Report:
    """What a build did: every address, those that were set ready with their keys, and counts.

    Of the files, `stayed` stood on the site already, `found` came out of the store and `made` were
    made.
    """

    wanted: list[str] = field(default_factory=list)
    added: dict[str, bytes] = field(default_factory=dict)
    stayed: int = 0
    found: int = 0
    made: int = 0

    def join(self, other: Report) -> None:
        """Add what another part of the build did."""
        self.wanted += other.wanted
        self.added |= other.added
        self.stayed += other.stayed
        self.found += other.found
        self.made += other.made


@dataclass
class Publishing:
    """One build of a site, while the site is open."""

    site: Site
    store: Store
    report: Report = field(default_factory=Report)

    def add(self, outputs: Sequence[Output], tell: Tell) -> None:
        """Set ready all of these files that the site does not hold as they should be."""
        report = self.report
        report.wanted += [output.address for output in outputs]
        self.store.uses(output.key for output in outputs if output.kept)
        missing = self.site.missing(outputs)
        report.added.update((output.address, output.key) for output in missing)
        tell(len(outputs) - len(missing))
        left = self._find_back(missing, tell)
        for batch, results in self._make(left):
            for output, (digest, packed) in zip(batch, results, strict=True):
                if output.kept:
                    self.store.put_packed(output.key, digest, packed)
            tell(len(batch))
        report.stayed += len(outputs) - len(missing)
        report.found += len(missing) - len(left)
        report.made += len(left)

    def add_beside(self, outputs: Callable[[], Sequence[Output]]) -> Callable[[], None]:
        """Work out and set ready these files in a process beside this one.

        What is given must be called before `finish`, and waits until they are there.
        """

        def work() -> tuple[Report, frozenset[bytes]]:
            self.store.after_fork()
            part = Publishing(self.site, self.store)
            part.add(outputs(), _unheard)
            self.store.save()
            return part.report, self.store.used

        self.site.below("")  # What is being looked up, is looked up once: here.
        result = beside(work)

        def wait() -> None:
            report, used = result()
            self.report.join(report)
            self.store.uses(used)

        return wait

    def finish(self, later: str = "") -> None:
        """Let the site change, as one whole.

        What stands below the folder `later` stays as it is, until this is called again without.
        """
        stays = self.site.below(later) if later else []
        self.site.publish([*self.report.wanted, *stays], self.report.added)
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
                    self.site.add(output.address, found[output.key])
            tell(len(batch) - len(absent))
            left += absent
        return left

    def _make(
        self, outputs: Sequence[Output]
    ) -> Iterator[tuple[Sequence[Output], list[tuple[bytes, bytes]]]]:
        def work(number: int) -> list[tuple[bytes, bytes]]:
            return [self._make_one(output) for output in batches[number]]

        for start in range(0, len(outputs), ROUND):
            batches = list(_batches(outputs[start : start + ROUND]))
            done = spread(work, range(len(batches)), len(outputs) > FEW)
            yield from zip(batches, done, strict=True)

    def _make_one(self, output: Output) -> tuple[bytes, bytes]:
        """Make one file, set it ready, and give it as the store keeps it."""
        content = output.make()
        self.site.add(output.address, content)
        if not output.kept:
            return b"", b""
        return digest_of(output.key + content), pack(content)


def _unheard(number: int) -> None:
    del number  # A process beside this one has nobody to tell it to.


def _batches(outputs: Sequence[Output]) -> Iterator[Sequence[Output]]:
    for start in range(0, len(outputs), BATCH):
        yield outputs[start : start + BATCH]
