"""How the templates of this project are read: HTML is escaped, and what is unknown is a fault."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from archive.compiler import Compiler
from archive.dates import dutch_date
from archive.wording import count, dutch_number, enumerate_words

FOLDER = Path(__file__).parent / "templates"


def environment() -> Environment:
    """Give a new environment, with the filters for days, numbers and lists in words."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.code_generator_class = Compiler
    made.filters.update(
        datum=dutch_date, getal=dutch_number, aantal=count, opsomming=enumerate_words
    )
    return made
