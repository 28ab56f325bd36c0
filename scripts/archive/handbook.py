"""The pages that people write: the settings and the table of fields are filled in."""

from __future__ import annotations

from jinja2 import Environment, StrictUndefined, TemplateError

from archive.dates import dutch_date
from archive.fields import FIELDS
from archive.index import Archive

_environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 (Markdown)
_environment.filters["datum"] = dutch_date


def fill_in(markdown: str, archive: Archive) -> str:
    """Fill in `{{ archief.… }}` (the settings) and `{{ velden }}` (the FIELDS table).

    A text that is no valid template is given back as it is.
    """
    if "{{" not in markdown and "{%" not in markdown:
        return markdown
    try:
        template = _environment.from_string(markdown)
        return template.render(archief=archive.settings, velden=fields_table())
    except TemplateError:
        return markdown


def fields_table() -> str:
    """Give the FIELDS table as a Markdown table, in Dutch."""
    rows = [
        f"| `{field.key}` | {'ja' if field.required else 'nee'} | {field.note} | {field.example} |"
        for field in FIELDS
    ]
    head = ["| sleutel | verplicht | wat het is | voorbeeld |", "|---|---|---|---|"]
    return "\n".join([*head, *rows])
