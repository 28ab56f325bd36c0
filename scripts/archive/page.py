"""A page to be made: its address, its title, its template and all that it shows.

Before it is made, a page is declared: by all that it is made from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from archive.feeds import Feed
from archive.question import Question
from archive.settings import Settings

SEARCH = "zoeken/"
# Where the pictures are that others show beside a link to a page.
CARDS = "deelkaarten/"
GENERAL_CARD = f"{CARDS}archief.png"


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step from the home page to a page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be made. `address` is from the root of the site; `source` is its file.

    `content` is all that its template shows, besides the settings: a page changes when that does.
    `feeds` tell what changes here.
    `leads_to` is the address that this page only leads to; what is not `indexed` stands in no list
    for search engines.
    `about` tells programs what it is about, besides the question; `card` is the address of the
    picture that others show beside a link to it, where it has one of its own. `style` is the
    address of a stylesheet that no other page needs.
    """

    address: str
    title: str
    description: str
    template: str
    crumbs: tuple[Crumb, ...] = ()
    content: Mapping[str, object] = field(default_factory=dict)
    source: str = ""
    feeds: tuple[Feed, ...] = ()
    about: Mapping[str, object] = field(default_factory=dict)
    card: str = ""
    leads_to: str | None = None
    indexed: bool = True
    style: str = ""

    @property
    def root(self) -> str:
        """The way from this page back to the root of the site: `../../`, or `./` at home."""
        return "../" * self.address.count("/") or "./"


class Shows(Protocol):
    """All that a page is made from, in plain values: the page changes when one of these does."""

    @property
    def address(self) -> str:
        """The address of the page, from the root of the site."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def indexed(self) -> bool:
        """Whether it stands in lists for search engines."""

    def page(self, settings: Settings) -> Page:
        """Make the page, from these and the settings."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A page of which all is made already, since little goes into it."""

    whole: Page

    @property
    def address(self) -> str:
        """The address of the page, from the root of the site."""
        return self.whole.address

    @property
    def title(self) -> str:
        """Its title."""
        return self.whole.title

    @property
    def indexed(self) -> bool:
        """Whether it stands in lists for search engines."""
        return self.whole.indexed

    def page(self, settings: Settings) -> Page:  # noqa: ARG002 (of Shows)
        """Give the page."""
        return self.whole


def _never() -> None:
    """Give no day."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A page that may be made; `last_change` gives the last day on which its questions changed."""

    shows: Shows
    last_change: Callable[[], date | None] = _never

    @property
    def address(self) -> str:
        """The address of the page, from the root of the site."""
        return self.shows.address

    @property
    def title(self) -> str:
        """Its title."""
        return self.shows.title

    @property
    def indexed(self) -> bool:
        """Whether it stands in lists for search engines."""
        return self.shows.indexed

    @property
    def changed(self) -> date | None:
        """The last day on which it changed, where that is known."""
        return self.last_change()


HOME = Crumb("Begin", "")
QUESTIONS = Crumb("Vragen", "vragen/")
YEARS = Crumb("Jaren", "jaren/")


def card_address(number: str) -> str:
    """The address of the card of a question, from the root of the site.

    It is not beside the question: an attachment there may have any name.
    """
    return f"{CARDS}{number}.png"


def last_change(questions: Sequence[Question]) -> date | None:
    """The last day on which something happened to one of these questions."""
    return max((question.last_change for question in questions), default=None)
