"""The pages that people write: the settings and the table of fields are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from jinja2 import Environment, StrictUndefined, TemplateError

from archive.dates import dutch_date
from archive.fields import FIELDS, Field
from archive.follow_list import groups_to_follow
from archive.index import Archive
from archive.terms import terms_list
from archive.wording import count, enumerate_words

_environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 (Markdown)
_environment.filters["datum"] = dutch_date


class Handbook:
    """Fills in what the pages that people write can show of an archive."""

    def __init__(self, archive: Archive) -> None:
        """Take the archive that is shown."""
        self._archive = archive

    @cached_property
    def values(self) -> Mapping[str, object]:
        """What there is to fill in, by name.

        `{{ archief.… }}` are the settings, `{{ velden }}` is the FIELDS table, `{{ begrippen }}`
        are the words that the site explains, `{{ te_volgen }}` are the pages that can be followed,
        `{{ omvang }}` is how much the archive holds.
        """
        archive = self._archive
        return {
            "archief": archive.settings,
            "velden": fields_list(),
            "begrippen": terms_list(archive.settings),
            "te_volgen": groups_to_follow(archive),
            "omvang": extent(archive),
        }

    def fill_in(self, markdown: str) -> str:
        """Fill in the `values`; a text that is no valid template is given back as it is."""
        try:
            return _environment.from_string(markdown).render(self.values)
        except TemplateError:
            return markdown


def asks(markdown: str) -> bool:
    """Whether there is anything to fill in in a text."""
    return "{{" in markdown or "{%" in markdown


def fields_list() -> str:
    """Give the FIELDS table as a definition list in Markdown, in Dutch."""
    return "\n\n".join(_field(field) for field in FIELDS)


def extent(archive: Archive) -> str:
    """Say how many questions there are and from when; nothing of an archive without any."""
    if not archive.questions:
        return ""
    newest, oldest = archive.questions[0], archive.questions[-1]
    first, last = dutch_date(oldest.submitted), dutch_date(newest.submitted)
    if newest is oldest:
        return f"Er staat 1 vraag in, van {first}."
    number = count(len(archive.questions), "vraag", "vragen")
    return f"Er staan {number} in. De oudste is van {first}, de nieuwste van {last}."


def _field(field: Field) -> str:
    required = " (verplicht)" if field.required else ""
    parts = [f"`{part}`" for part in field.parts]
    shown = f"Schrijf {enumerate_words(parts)}." if parts else f"Bijvoorbeeld: `{field.example}`."
    return f"`{field.key}`{required}\n:   {field.note} {shown}"
