"""The pages that people write: the settings and the table of fields are filled in."""

from __future__ import annotations

from jinja2 import Environment, StrictUndefined, TemplateError

from archive.dates import dutch_date
from archive.fields import FIELDS, Field
from archive.follow_list import groups_to_follow
from archive.index import Archive
from archive.terms import terms_list
from archive.wording import count, enumerate_words

_environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 (Markdown)
_environment.filters["datum"] = dutch_date


def fill_in(markdown: str, archive: Archive) -> str:
    """Fill in `{{ archief.… }}` (the settings) and the lists below.

    `{{ velden }}` is the FIELDS table, `{{ begrippen }}` are the words that the site explains,
    `{{ te_volgen }}` are the pages that can be followed, `{{ omvang }}` is how much the archive
    holds. A text that is no valid template is given back as it is.
    """
    if "{{" not in markdown and "{%" not in markdown:
        return markdown
    try:
        template = _environment.from_string(markdown)
        return template.render(
            archief=archive.settings,
            velden=fields_list(),
            begrippen=terms_list(archive.settings),
            te_volgen=groups_to_follow(archive),
            omvang=extent(archive),
        )
    except TemplateError:
        return markdown


def fields_list() -> str:
    """Give the FIELDS table as a definition list in Markdown, in Dutch."""
    return "\n\n".join(_field(field) for field in FIELDS)


def extent(archive: Archive) -> str:
    """Say how many questions there are and from when; nothing of an archive without any."""
    if not archive.questions:
        return ""
    days = [question.submitted for question in archive.questions]
    first, last = dutch_date(min(days)), dutch_date(max(days))
    if len(days) == 1:
        return f"Er staat 1 vraag in, van {first}."
    number = count(len(days), "vraag", "vragen")
    return f"Er staan {number} in. De oudste is van {first}, de nieuwste van {last}."


def _field(field: Field) -> str:
    required = " (verplicht)" if field.required else ""
    parts = [f"`{part}`" for part in field.parts]
    shown = f"Schrijf {enumerate_words(parts)}." if parts else f"Bijvoorbeeld: `{field.example}`."
    return f"`{field.key}`{required}\n:   {field.note} {shown}"
