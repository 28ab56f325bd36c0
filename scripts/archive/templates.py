"""The templates that turn a page into HTML. Everything is escaped unless it was sanitised."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from urllib.parse import quote

import orjson
from jinja2 import BytecodeCache
from markupsafe import Markup

from archive.body import Part
from archive.citing.citation import citations, mail_link
from archive.citing.work import Place, place_of
from archive.dates import MONTHS
from archive.day_calendar import WEEK, anchor, sheets
from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES
from archive.exports.mdto import NAME as MDTO
from archive.exports.mdto import is_described
from archive.filters import Filters, ways_on
from archive.headings import placed
from archive.jumps import jumps
from archive.linked_data import linked_data
from archive.lists import LONGEST_WHOLE
from archive.numbered import Point
from archive.page import Page
from archive.pictures import Size, with_places
from archive.prose import to_html
from archive.question import Status
from archive.reading import minutes, words
from archive.record import Attachment
from archive.references import appendices
from archive.settings import Settings
from archive.templating import environment
from archive.terms import Explained, terms
from archive.tooi import WOO_CATEGORIES, concepts
from archive.wording import enumerate_words, size_in_words

# Stands for the place of an answer in what is made once for all answers on a page: no text that is
# cited has these characters.
ANY_PLACE = Place("\x01", "\x02")


class Templates:
    """Renders pages. One object serves a whole build, so that templates are compiled once."""

    def __init__(self, settings: Settings, compiled: BytecodeCache | None = None) -> None:
        """Make the templates of one municipality. A page is all that they get besides.

        `compiled` keeps what they become.
        """
        made = environment()
        made.bytecode_cache = compiled
        made.filters.update(
            maand=lambda month: MONTHS[month - 1],
            grootte=size_in_words,
            nummers=numbers_in_words,
            op_plaats=at_place,
        )
        made.globals.update(
            settings=settings,
            linked_data=partial(linked_data, settings=settings),
            prose_of=prose_of,
            citations=partial(citations, settings=settings),
            ANY_PLACE=ANY_PLACE,
            mail_link=partial(mail_link, settings=settings),
            jumps=jumps,
            minutes=minutes,
            words_of=words,
            PARTIES=PARTIES,
            THEMES=THEMES,
            ASKERS=ASKERS,
            PORTFOLIO_HOLDERS=PORTFOLIO_HOLDERS,
            Filters=Filters,
            ways_on=ways_on,
            WEEK=WEEK,
            sheets=sheets,
            anchor=anchor,
            LONGEST_WHOLE=LONGEST_WHOLE,
            Part=Part,
            Status=Status,
            woo_category=concepts(WOO_CATEGORIES)[settings.woo_category].label,
            mdto=MDTO if is_described(settings) else "",
        )
        # Data is written small and fast; Jinja sees to it that no value can end the block.
        made.policies["json.dumps_function"] = _json
        made.policies["json.dumps_kwargs"] = {}
        self._environment = made
        self._terms = terms(settings)

    def render(self, page: Page) -> str:
        """Give the HTML of a page's content: all but the frame of the site."""
        template = self._environment.get_template(page.template)
        explained = Explained(self._terms, page.root)
        return template.render(page=page, root=page.root, explained=explained, **page.content)

    def notice(self, title: str, faults: Sequence[str], more: int = 0) -> str:
        """Give the HTML of a notice above a page: what is wrong, and how many faults more."""
        template = self._environment.get_template("notice.html")
        return template.render(title=title, faults=faults, more=more)


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


# Gives a text as HTML: its headings start at a level, its places with a prefix (see `to_html`).
Prose = Callable[[str, int, str], Markup]


def prose_of(
    attachments: tuple[Attachment, ...], mentioned: tuple[str, ...], sizes: Mapping[str, Size]
) -> Prose:
    """Give what turns the texts of one question into HTML, sanitised.

    `mentioned` are the numbers of questions that they may refer to, `sizes` those of its pictures.
    """
    names, links = _links(attachments, mentioned)

    def prose(text: str, headings: int, prefix: str) -> Markup:
        html = placed(to_html(text, headings, prefix, names, links), prefix)
        return Markup(with_places(html, sizes.get))  # noqa: S704

    return prose


def _links(
    attachments: tuple[Attachment, ...], mentioned: tuple[str, ...]
) -> tuple[Sequence[str], Mapping[str, str]]:
    """Give the files of a question, and the addresses of what its texts may refer to."""
    names = [attachment.file for attachment in attachments]
    links = {name: quote(name) for name in names}
    links |= {label: quote(name) for label, name in appendices(attachments).items()}
    return names, links | {number: f"../{number}/" for number in mentioned}


def numbers_in_words(points: Sequence[Point]) -> str:
    """Write the numbers of points: `3`, or `3, 4 en 5`."""
    return enumerate_words([str(number) for point in points for number in point.numbers])


def at_place(pattern: Markup, numbers: Sequence[int]) -> Markup:
    """Put the place of the answer to these numbers where `ANY_PLACE` stands in a piece of HTML."""
    place = place_of(numbers)
    # Both are ours and hold nothing to escape, so the text is handled as the plain text it is.
    html = str.replace(
        str.replace(pattern, ANY_PLACE.name, place.name), ANY_PLACE.words, place.words
    )
    return Markup(html)  # noqa: S704
