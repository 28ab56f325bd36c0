"""The ways into the archive. A new entrance is one line in ENTRANCES."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from archive.question import Question
from archive.registers import Party, Person, Theme
from archive.slug import slug
from archive.surname import by_surname

Entry = Party | Person | Theme


@dataclass(frozen=True, slots=True)
class Entrance:
    """One way to group questions: its folder in the addresses, its words, its entries.

    `order` makes the key by which names are put in alphabetical order.
    """

    folder: str
    title: str
    singular: str
    lead: str
    entries: Callable[[Question], tuple[Entry, ...]]
    order: Callable[[str], str] = slug

    @property
    def address(self) -> str:
        """The address of the overview, from the root of the site."""
        return f"{self.folder}/"

    def address_of(self, entry: Entry) -> str:
        """The address of the page of one party, person or theme."""
        return f"{self.folder}/{slug(entry.name)}/"


PARTIES = Entrance(
    "partijen",
    "Partijen",
    "Partij",
    "De vragen van elke partij in de raad.",
    attrgetter("parties"),
)
ASKERS = Entrance(
    "indieners",
    "Indieners",
    "Indiener",
    "De vragen van elk raadslid, op achternaam. Ook de vragen die het mee ondertekende.",
    attrgetter("askers"),
    by_surname,
)
PORTFOLIO_HOLDERS = Entrance(
    "portefeuillehouders",
    "Portefeuillehouders",
    "Portefeuillehouder",
    "De vragen aan elke wethouder en aan de burgemeester, naar wie er over het onderwerp gaat.",
    attrgetter("portfolio_holders"),
    by_surname,
)
THEMES = Entrance(
    "themas",
    "Thema’s",
    "Thema",
    "De vragen over elk onderwerp.",
    attrgetter("themes"),
)

ENTRANCES = (PARTIES, THEMES, ASKERS, PORTFOLIO_HOLDERS)
# Of these, the questions of each group can be downloaded too.
WITH_DATA = (PARTIES, THEMES)
