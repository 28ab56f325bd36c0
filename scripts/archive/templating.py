"""How the templates of this project are read: HTML is escaped, and what is unknown is a fault."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from archive.compiler import Compiler
from archive.dates import dutch_date
from archive.wording import count, dutch_number, enumerate_words

FOLDER = Path(__file__).parent / "templates"


class _Environment(Environment):
    code_generator_class = Compiler

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give the globals of a template as they are now, in one dictionary.

        It is copied for each page; of a chain of them, as Jinja's own, that takes far longer.
        """
        return {**self.globals, **(d or {})}


def environment() -> Environment:
    """Give a new environment, with the filters for days, numbers and lists in words."""
    made = _Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters.update(
        datum=dutch_date, getal=dutch_number, aantal=count, opsomming=enumerate_words
    )
    return made
