"""The exports of one build: what each is made from, and which are begun with beside the rest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from archive.building.beside import Beside
from archive.building.code import code_digest
from archive.building.digest import Digests, digest_of, joined
from archive.building.kept_pieces import KeptPieces
from archive.building.output import Bundle, Output
from archive.building.progress import nothing
from archive.building.publishing import Publishing
from archive.exports.export import Export, Place, holdings, whole_of
from archive.exports.exports import (
    Common,
    Keyed,
    exports,
    exports_of_all_divided,
    exports_of_all_questions,
    exports_of_question,
    exports_of_sums,
    keys_of,
    places,
)
from archive.index import Archive


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
        self._wait: Callable[[], None] = lambda: None
        self._whole = whole_of(archive, publishing.report.sums)
        self._common = Common(
            settings=joined((code_digest(), digests.of(archive.settings))),
            registers=digests.of(archive.registers),
        )
        self._keys = keys_of(self._whole, keys, self._common, joined)
        self._pieces = KeptPieces(publishing.store, self._keys, archive.settings.site_address)
        self._whole = replace(self._whole, kept=self._pieces)
        self._large = self._outputs(
            exports_of_all_questions(self._whole, self._keys, self._common, joined)
        )
        self._begun = False

    def begin(self, works: Beside) -> None:
        """Start with those of all questions, among `works` that go on beside this process.

        One after the other, for they are made of the same pieces.
        """
        self._begun = True
        publishing = self._publishing
        missing = publishing.site.missing
        _ = self._whole.archive.groups  # What both processes need, is looked up once: here.
        if missing(self._large) or missing(self._all_large()):
            self._wait = publishing.add_beside(self._all_large, works)
        else:
            publishing.add(self._all_large(), nothing)

    def _all_large(self) -> list[Output]:
        self._pieces.stay(places(self._whole))
        found = exports_of_all_divided(self._whole, self._keys, self._common, joined)
        return [*self._large, *self._outputs(found)]

    def lists(self, places: Sequence[Place], addresses: Sequence[str]) -> Iterator[Exports]:
        """Give the exports, list after list. Each must be added before the next is asked for.

        `places` are all pages, and `addresses` all that people may cite. What was begun with is
        waited for, and is in none of the lists.
        """
        held = holdings(self._whole, places, self._publishing.site.read, addresses)
        yield Exports(self._of_questions())
        told = "\n".join([*(f"{each.address} {each.changed}" for each in places), *addresses])
        key = digest_of(told.encode("utf-8", "surrogatepass"))
        groups, whole = exports(held, self._keys, self._common, key, joined)
        yield Exports([_output(*each) for each in groups])
        rest = [] if self._begun else self._all_large()
        yield Exports([*rest, *self._outputs(whole)], True)
        self._wait()
        sums = dict(sorted(self._publishing.report.sums.items()))
        lines = (f"{each.size} {each.sha256.hex()} {address}" for address, each in sums.items())
        summed = "\n".join(lines).encode("utf-8", "surrogatepass")
        key = joined((self._common.settings, self._common.registers, summed))
        yield Exports([_output(each, key) for each in exports_of_sums(held, sums)], True)

    def _of_questions(self) -> list[Output]:
        """Give the exports of each question of which the site does not hold all."""
        held = self._publishing.held(self._keys.values())
        found = []
        for item in self._whole.items:
            key = self._keys[item.question.number]
            if key not in held:
                made = exports_of_question(item, self._whole.settings)
                found += [_output(each, key, Bundle(key, len(made))) for each in made]
        return found

    def _outputs(self, keyed: Keyed) -> list[Output]:
        return [_output(*each) for each in keyed if each[0].address not in self._taken]


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
