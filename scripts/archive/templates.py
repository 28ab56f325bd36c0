"""The templates that turn a page into HTML. Everything is escaped unless it was sanitised."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from urllib.parse import quote

import orjson
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from archive.body import Part
from archive.dates import MONTHS, dutch_date
from archive.day_calendar import WEEK, anchor, sheets
from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES
from archive.exports.mdto import NAME as MDTO
from archive.exports.mdto import is_described
from archive.filters import Filters, ways_on
from archive.linked_data import linked_data
from archive.lists import LONGEST_WHOLE
from archive.numbered import Point
from archive.page import Page
from archive.pictures import with_places
from archive.prose import to_html
from archive.question import Status
from archive.settings import Settings
from archive.terms import Explained, terms
from archive.tooi import WOO_CATEGORIES, concepts
from archive.wording import count, dutch_number, enumerate_words, size_in_words

FOLDER = Path(__file__).parent / "templates"


class Templates:
    """Renders pages. One object serves a whole build, so that templates are compiled once."""

    def __init__(self, settings: Settings) -> None:
        """Make the templates of one municipality. A page is all that they get besides."""
        environment = Environment(
            loader=FileSystemLoader(FOLDER),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters.update(
            datum=dutch_date,
            maand=lambda month: MONTHS[month - 1],
            getal=dutch_number,
            aantal=count,
            grootte=size_in_words,
            opsomming=enumerate_words,
            nummers=numbers_in_words,
        )
        environment.globals.update(
            settings=settings,
            linked_data=partial(linked_data, settings=settings),
            prose=prose,
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
        environment.policies["json.dumps_function"] = _json
        environment.policies["json.dumps_kwargs"] = {}
        self._environment = environment
        self._terms = terms(settings)

    def render(self, page: Page) -> str:
        """Give the HTML of a page's content: all but the frame of the site."""
        template = self._environment.get_template(page.template)
        explained = Explained(self._terms)
        return template.render(page=page, root=page.root, explained=explained, **page.content)

    def notice(self, title: str, faults: Sequence[str], more: int = 0) -> str:
        """Give the HTML of a notice above a page: what is wrong, and how many faults more."""
        template = self._environment.get_template("notice.html")
        return template.render(title=title, faults=faults, more=more)


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


@pass_context
def prose(context: Context, text: str, headings: int, prefix: str) -> Markup:
    """Give a text of the question of this page as HTML, sanitised."""
    names = [attachment.file for attachment in context["question"].record.attachments]
    links = {name: quote(name) for name in names}
    links |= {number: f"../{number}/" for number in context["mentioned"]}
    html = to_html(text, headings, prefix, names, links)
    return Markup(with_places(html, context.get("sizes", {}).get))  # noqa: S704


def numbers_in_words(points: Sequence[Point]) -> str:
    """Write the numbers of points: `3`, or `3, 4 en 5`."""
    return enumerate_words([str(number) for point in points for number in point.numbers])
