"""What readers can follow: which feeds and calendars there are, and where."""

from __future__ import annotations

from dataclasses import dataclass

from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES
from archive.index import Group
from archive.question import Question
from archive.settings import Settings

# The questions of a group, in the words of its entrance.
_OF = {
    PARTIES.folder: "Vragen van",
    ASKERS.folder: "Vragen van",
    PORTFOLIO_HOLDERS.folder: "Vragen aan",
    THEMES.folder: "Vragen over",
}

_OF_WAITING = "Een bericht als er antwoord is, en bij uitstel."
_OF_ENDED = "Een bericht bij een vervolgvraag, en als er iets op deze pagina wordt verbeterd."


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title, its address without the ending, and that of the page it belongs to.

    The same feed stands there as Atom and as JSON. Addresses are from the root of the site.
    `promise` is a sentence for readers: of what a follower gets a message.
    """

    title: str
    base: str
    page: str
    promise: str

    @property
    def atom(self) -> str:
        """The address of the Atom feed."""
        return f"{self.base}.xml"

    @property
    def json(self) -> str:
        """The address of the JSON Feed."""
        return f"{self.base}.json"


NEW_QUESTIONS = Feed(
    "Nieuwe vragen", "feeds/vragen", "vragen/", "Een bericht bij elke nieuwe vraag."
)
ANSWERS = Feed(
    "Nieuwe antwoorden", "feeds/antwoorden", "vragen/", "Een bericht bij elk nieuw antwoord."
)
WAITING = Feed(
    "Vragen die wachten op antwoord",
    "openstaand/feed",
    "openstaand/",
    "Een bericht bij elke vraag die op antwoord wacht, bij uitstel en als een antwoord te laat is.",
)


def feed_of_question(question: Question) -> Feed:
    """Give the feed of one question: what happens to it."""
    address = question.address
    return Feed(
        f"Vraag {question.number}: {question.title}",
        f"{address}feed",
        address,
        _OF_WAITING if question.status.waits else _OF_ENDED,
    )


def feed_of_group(group: Group) -> Feed:
    """Give the feed of a party, person or theme."""
    of = _OF[group.entrance.folder]
    return Feed(
        f"{of} {group.name}",
        f"{group.address}feed",
        group.address,
        f"Een bericht bij elke nieuwe {of.lower().replace('vragen', 'vraag')} {group.name}, "
        "en als er antwoord is.",
    )


def calendar_at(page: str) -> str:
    """Give the address of the calendar with the deadlines of the questions on a page."""
    return f"{page}termijnen.ics"


def has_calendar(group: Group) -> bool:
    """Whether a group has a calendar: those who have to see to the answers have."""
    return group.entrance is PORTFOLIO_HOLDERS


def offered(settings: Settings, *feeds: Feed) -> tuple[Feed, ...]:
    """Give the feeds of a site that knows its own address, and none of another.

    A feed is read elsewhere, so its addresses must be whole.
    """
    return feeds if settings.site_address else ()


@dataclass(frozen=True, slots=True)
class Followed:
    """What can be followed on a page: feeds, and the address of a calendar if there is one."""

    feeds: tuple[Feed, ...] = ()
    calendar: str = ""


def followed_of(settings: Settings, group: Group) -> Followed:
    """Give what can be followed of a party, person or theme."""
    calendar = calendar_at(group.address) if has_calendar(group) else ""
    return Followed(offered(settings, feed_of_group(group)), calendar)
