"""The search of Material for MkDocs, in a project of its own as its manual tells."""

from __future__ import annotations

import html
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.chamber import Entry
from bench.zoeken.process import run
from bench.zoeken.queries import number_of
from bench.zoeken.visit import Marks

CONFIGURATION = """\
site_name: Kamervragen 2017
theme:
  name: material
  language: nl
  font: false
plugins:
  - search:
      lang: nl
nav:
  - index.md
validation:
  nav:
    omitted_files: ignore
"""
_META = 'document.querySelector(".md-search-result__meta")?.textContent ?? ""'
MARKS = Marks(
    path="",
    shown=f"""() => /overeenkomende/.test({_META})
      ? document.querySelector(".md-search__input").value : null""",
    items=".md-search-result__list > li",
    field=".md-search__input",
    key="End",
    empty=f"() => /Typ om te beginnen/.test({_META})",
)


def build(entries: Sequence[Entry], folder: Path) -> None:
    """Build the site of the records below `folder`: a page for each, with its title and texts.

    There are no headings in a page: Material ranks each section by itself, and finds less then.
    """
    pages = folder / "docs" / "vragen"
    pages.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (pages.parent / "index.md").write_text("# Kamervragen 2017\n", encoding="utf-8")
    for entry in entries:
        (pages / f"{number_of(entry.id)}.md").write_text(_page(entry), encoding="utf-8")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    run(*mkdocs, "-f", folder / "mkdocs.yml", "-d", site(folder))


def site(folder: Path) -> Path:
    """Where the site stands that `build` makes below a folder."""
    return folder / "site"


def _page(entry: Entry) -> str:
    """A page in Markdown; the texts stand in HTML, in which no sign means anything else."""
    title = " ".join(entry.title.split())
    texts = (" ".join(text.split()) for text in (entry.question, entry.answer))
    paragraphs = [f"<p>{html.escape(text)}</p>" for text in texts if text]
    return "\n\n".join([f"---\ntitle: {json.dumps(title)}\n---", *paragraphs, ""])
