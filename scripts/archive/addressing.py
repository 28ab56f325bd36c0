"""Every address of a site that is being made: of now, of before, and what would be lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Protocol
from urllib.parse import unquote

from archive.address_list import address_list, missing_from
from archive.finding import Finding
from archive.index import Archive
from archive.lost import Lost, Search
from archive.moved_pages import copies, moved_pages
from archive.moves import Move, Moves, moves_of
from archive.page import Page
from archive.rules.moves import check_targets


class HasTitle(Protocol):
    """A page, or what has one."""

    @property
    def title(self) -> str:
        """What its page is called."""


class Addressing:
    """The addresses of an archive of which the pages are known.

    `attached` are the files of the questions by their addresses, `copied` those that stand at an
    old address too, with their address of now.
    """

    def __init__(
        self,
        archive: Archive,
        register: Sequence[Move],
        pages: Mapping[str, HasTitle],
        written: Iterable[str],
    ) -> None:
        """Take the archive's pages by address, and the addresses of what people have `written`.

        `register` are the moves that the register tells.
        """
        self._archive = archive
        self._moves = Moves((*moves_of(each.record for each in archive.questions), *register))
        self._pages = pages
        self.attached = attached(archive)
        self._living = {*pages, *written, *self.attached}
        self.copied = copies(self._moves, self.attached)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages at old addresses."""
        return tuple(moved_pages(self._moves, self._living, self._title))

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """All that people may cite, as in links and in order."""
        pages = {*self._living, *(page.address for page in self.pages)} - self.attached.keys()
        return address_list(pages, [*self.attached, *self.copied])

    def _title(self, address: str) -> str:
        # Making the titles of all would take longer than all else here, and few are asked for.
        found = self._pages.get(address)
        return found.title if found else ""

    @property
    def paths(self) -> dict[str, str]:
        """The path of the record of each question, by its address."""
        return {each.address: each.record.path for each in self._archive.questions}

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with the moves, now that all addresses are known."""
        return check_targets(self._moves, self._living)

    def lost(self, earlier: set[str]) -> set[str]:
        """Give what was published before, is no more, and of which nothing is recorded.

        `earlier` are addresses as in links.
        """
        lost = missing_from(self.listed, earlier)
        return lost - self._moves.of_hashed(lost)

    def explain(
        self, lost: Iterable[str], earlier: Iterable[str], before: Mapping[str, str]
    ) -> list[Lost]:
        """Tell of lost addresses what to do; `before` are the paths of records, by address."""
        known = {unquote(each) for each in earlier}
        return Search(self._archive, self._moves, self._living, known, before).all(lost)


def attached(archive: Archive) -> dict[str, str]:
    """Give the paths of the files that are attached to questions, by their addresses."""
    return dict(_attached(archive))


def _attached(archive: Archive) -> Iterator[tuple[str, str]]:
    for question in archive.questions:
        record = question.record
        for each in record.attachments:
            yield f"{question.address}{each.file}", record.path_beside(each.file)
