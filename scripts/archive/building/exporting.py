"""The exports of one build: what each is made from, and which are begun with beside the rest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import chain
from typing import BinaryIO

from archive.building.beside import Beside
from archive.building.code import code_digest
from archive.building.digest import Digests, digest_of, joined
from archive.building.kept_pieces import KeptPieces
from archive.building.months import Month, months
from archive.building.output import Bundle, Output
from archive.building.publishing import ROUND, Publishing
from archive.exports.export import Export, Item, Place, holdings, whole_of
from archive.exports.exports import (
    LONGEST,
    exports_of_all_questions,
    exports_of_downloads,
    exports_of_groups,
    exports_of_question,
    exports_of_sums,
    exports_of_the_whole,
    exports_out_of_others,
    longest_exports,
    make_pieces,
    places,
)
from archive.exports.json_files import with_lines
from archive.exports.keyed import Common, Keyed, keys_of
from archive.exports.ready import Ready
from archive.index import Archive, Group
from archive.sum import Sum

# Gives some exports, which are not made yet.
Make = Callable[[], list[Output]]
# The files of groups are made in portions with so many questions.
PORTION = 50_000
# What others are made out of.
PIECES, LARGE = "pieces", "large"


@dataclass(frozen=True, slots=True)
class Exports:
    """Files for the programs of others; those of the `whole` archive change with every question."""

    outputs: list[Output]
    whole: bool = False


class Exporting:
    """Makes the exports of an archive, of which the attachments are published already."""

    def __init__(
        self,
        archive: Archive,
        keys: Sequence[bytes],
        digests: Digests,
        publishing: Publishing,
        taken: Collection[str],
    ) -> None:
        """Take an archive; `keys` has a digest for each question, of all it holds.

        `taken` are the addresses of files that people put in the site: these go before ours.
        """
        self._publishing = publishing
        self._taken = taken
        self._whole = whole_of(archive, publishing.report.sums)
        self._common = Common(
            settings=joined((code_digest(), digests.of(archive.settings))),
            registers=digests.of(archive.registers),
        )
        self._keys = keys_of(self._whole, keys, self._common, joined)
        self._pieces = KeptPieces(publishing.store, self._keys, archive.settings.site_address)
        self._whole = replace(self._whole, kept=self._pieces)
        self._waits: dict[str, Callable[[], None]] = {}
        self._last: list[Callable[[], None]] = []
        self._here: set[str] = set()

    @cached_property
    def months(self) -> Mapping[bytes, Month]:
        """Where the questions of each month start and end, by the key of their exports."""
        keys = list(self._keys.values())
        divided = months(self._whole.archive.questions)
        return {joined((b"exports", *keys[start:end])): (start, end) for start, end in divided}

    def begin(self, works: Beside) -> None:
        """Start with those of questions together, among `works` that go on beside this process.

        One after the other, for they are made of the same pieces.
        """
        archive, add = self._whole.archive, self._publishing.add_beside
        _ = archive.groups, self._whole.blocks  # What both need, is looked up here.

        def follow(first: str, these: Make, what: str = "") -> Callable[[], None]:
            return add(partial(self._after, first, these, what), works, follows=True)

        pieces = self._waits[PIECES] = add(self._pieces_first, works)
        longest = [follow(PIECES, partial(self._one, place)) for place, _ in enumerate(LONGEST)]
        large = self._waits[LARGE] = follow(PIECES, lambda: self._large, LARGE)
        again = follow(LARGE, lambda: self._again(self._ready))
        # Who waits makes those of groups, the last ones first, while the other process is at what
        # comes before them.
        groups = [follow(LARGE, partial(self._of_groups, some)) for some in _portions(archive)]
        self._last = [pieces, *longest, large, again, *groups]

    def _pieces_first(self) -> Iterator[list[Output]]:
        """Make the pieces of which the others are put together, and no file."""
        try:
            make_pieces(self._whole)
        finally:
            self._here.add(PIECES)
        yield []

    def _after(self, first: str, these: Make, what: str) -> Iterator[list[Output]]:
        """Give some exports when what comes `first` is there; `what` is what these are."""
        outputs = these()  # They are made later.
        if first not in self._here:  # Another process makes it, or nobody did.
            self._waits[first]()
        try:
            yield outputs
        finally:
            self._here.add(what)

    def _one(self, place: int) -> list[Output]:
        """Give one of those that take longest."""
        return self._longest()[place : place + 1]

    @cached_property
    def _ready(self) -> Ready:
        there = {each.address for each in self._large}
        return Ready(list(self._keys), partial(self._opened, there))

    def _opened(self, there: Container[str], address: str) -> BinaryIO | None:
        """Open a file that is `there` by now; None of any other, as one that people wrote."""
        return self._publishing.site.open(address) if address in there else None

    def ours(self, places: Sequence[Place], addresses: Sequence[str]) -> Iterator[Exports]:
        """Give the exports of each question, and those of places, in lists.

        `places` are all pages, and `addresses` all that people may cite.
        """
        yield from map(Exports, self._of_questions())
        yield Exports(self._of_places(places, addresses), True)

    def last(self) -> Iterator[Exports]:
        """Give the other exports, list after list. Each must be added before the next is asked for.

        What was begun with is waited for, and is in none of the lists.
        """
        report = self._publishing.report
        if self._last:
            for wait in self._last:
                wait()
        else:
            for some in _portions(self._whole.archive):
                yield Exports(self._groups(some, Ready()))
            yield Exports([*self._longest(), *self._large, *self._again(Ready())], True)
        yield Exports(self._told(report.sums), True)
        told = exports_of_sums(report.checksums, self._common, joined)
        yield Exports(self._outputs(told), True)

    def _of_questions(self) -> Iterator[list[Output]]:
        """Give the exports of each question of which the site does not hold all.

        They come list after list: together they would take more memory than the questions.
        """
        found: list[Output] = []
        questions = 0
        for key, (start, end) in self.months.items():
            if not self._publishing.holds(key):
                found += self._of_month(key, self._items(start, end))
                questions += end - start
                if questions >= ROUND:
                    yield found
                    found, questions = [], 0
        yield found

    def _items(self, start: int, end: int) -> Iterator[Item]:
        """Give the questions of a month, with what is made of them beside this process by now."""
        for block in self._whole.blocks:
            if start <= block.start < end:
                yield from with_lines(self._whole, block)

    def _of_month(self, key: bytes, items: Iterable[Item]) -> list[Output]:
        """Give the exports of questions, as a bundle with this key."""
        made = [
            (self._keys[item.question.record.number], export)
            for item in items
            for export in exports_of_question(item, self._whole.settings)
        ]
        bundle = Bundle(key, len(made))
        return [_output(export, each, bundle) for each, export in made]

    def _of_places(self, places: Sequence[Place], addresses: Sequence[str]) -> list[Output]:
        told = "\n".join([*(f"{each.address} {each.changed}" for each in places), *addresses])
        key = digest_of(told.encode("utf-8", "surrogatepass"))
        held = holdings(self._whole, places, addresses)
        return self._outputs(exports_of_the_whole(held, self._common, key, joined))

    def _longest(self) -> list[Output]:
        return self._outputs(longest_exports(self._whole, self._keys, self._common, joined))

    @cached_property
    def _large(self) -> list[Output]:
        self._pieces.stay(places(self._whole))
        given = self._whole, self._keys, self._common, joined
        return self._outputs(exports_of_all_questions(*given))

    def _again(self, ready: Ready) -> list[Output]:
        given = self._whole, ready, self._keys, self._common, joined
        return self._outputs(exports_out_of_others(*given))

    def _of_groups(self, groups: Iterable[Group]) -> list[Output]:
        """Give those of groups, out of others."""
        return self._groups(groups, self._ready)

    def _groups(self, groups: Iterable[Group], ready: Ready) -> list[Output]:
        return self._outputs(exports_of_groups(self._whole, groups, ready, self._keys, joined))

    def _told(self, sums: Mapping[str, Sum]) -> list[Output]:
        return self._outputs(exports_of_downloads(self._whole, sums, self._common, joined))

    def _outputs(self, keyed: Keyed) -> list[Output]:
        return [_output(*each) for each in keyed if each[0].address not in self._taken]


def _portions(archive: Archive) -> Iterator[list[Group]]:
    """Divide the groups into portions, so that two processes end at about the same time."""
    portion: list[Group] = []
    questions = 0
    # Those of parties, which stand first, are the largest: these come last.
    for group in reversed(list(chain.from_iterable(archive.groups.values()))):
        portion.append(group)
        questions += len(group.questions)
        if questions > PORTION:
            yield portion
            portion, questions = [], 0
    yield portion


def _output(export: Export, key: bytes, bundle: Bundle | None = None) -> Output:
    return Output(
        export.address,
        joined((key, export.address.encode())),
        export.make,
        kept=export.kept,
        large=export.large,
        counted=export.counted,
        bundle=bundle,
    )
