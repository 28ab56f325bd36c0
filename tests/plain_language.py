"""All that this project says in Dutch, cut into sentences: for the tests of plain language."""

from __future__ import annotations

import ast
import html
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import html as page_html

from archive.sentences import sentences
from archive.settings import Settings
from archive.terms import terms
from conftest import PROJECT

WORDS = PROJECT / "tests/taal/vermijden.toml"
LIBRARY = PROJECT / "scripts"
# What reads the language of others, or makes up theirs, holds their words.
FOREIGN = ("documents", "fiction", "privacy", "search")
# What stands on a page, but is of a record or a register, is code, or is in another language.
NOT_OURS = """
    //head | //script | //style | //pre | //code | //table | //*[@lang='en'] | //dd
    | //article[contains(@class, 'rv-stuk')]//*[contains(@class, 'md-typeset')]
    | //article[contains(@class, 'rv-stuk')]//h1
    | //*[contains(@class, 'rv-rij')] | //*[contains(@class, 'rv-pad')]
    | //*[contains(@class, 'rv-buren')] | //*[contains(@class, 'rv-kolommen')]
    | //*[contains(@class, 'rv-verloop')] | //*[contains(@class, 'rv-adres')]
    | //*[contains(@class, 'rv-melding')]//li | //*[contains(@class, 'rv-stand')]
    | //*[contains(@class, 'rv-knoppen')] | //*[contains(@class, 'rv-namen')]
"""
_INSIDE_A_SENTENCE = {"a", "span", "button", "strong", "b", "em", "time", "code", "abbr"}
_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
# A text with one of these words is Dutch.
_DUTCH = re.compile(r"\b(de|het|een|is|niet|dit|deze|of|uw|van|u)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Text:
    """A text of ours, and where it stands."""

    where: str
    words: str

    @property
    def sentences(self) -> list[str]:
        """Its sentences: an item of a list or a cell of a table is one, too."""
        cut = re.split(
            r"(?<=[.?!])[”’)]*\s+|:\s*\n|\n\s*(?:\n|[-*] |\d+\. )\s*|[|]|\n(?=:)", self.words
        )
        found = (" ".join(each.split()) for each in cut)
        return [each for each in found if len(each.split()) > 2]


def length(sentence: str) -> int:
    """How many words a sentence has."""
    return sum(re.search(r"\w", each) is not None for each in sentence.split())


@cache
def avoided() -> dict[str, str]:
    """Every expression to avoid, with what is plainer."""
    found: dict[str, str] = tomllib.loads(WORDS.read_text(encoding="utf-8"))["vermijden"]
    return found


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(avoided(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first))})(?![\w-])", re.I)


def officialese(text: Text) -> list[str]:
    """Each expression in a text that is to be avoided, with what is plainer."""
    found = (each.group() for each in _pattern().finditer(" ".join(text.words.split())))
    return [f"{text.where}: “{each}”, liever: {avoided()[each.lower()]}" for each in found]


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _where(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def written_pages() -> Iterator[Text]:
    """The pages that people write, in Dutch."""
    for path in sorted((PROJECT / "docs").rglob("*.md")):
        text = _read(path)
        if "\nlocale: en" not in text:
            yield Text(_where(path), markdown_text(text))


def markdown_text(markdown: str) -> str:
    """The sentences of a page in Markdown, without code, addresses and template marks."""
    text = re.sub(r"\A---\n.*?\n---\n", "", markdown, flags=re.DOTALL)
    text = re.sub(r"^( *)```.*?^\1```", "\n", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"^ {4,}(?![-*:\w]).*$|^    \S+$", "\n", text, flags=re.MULTILINE)
    text = re.sub(r"\{%.*?%\}", "\n\n", text, flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}|`[^`]*`|<[^>]*>|\{:? [^}]*\}", "x", text, flags=re.DOTALL)
    text = re.sub(r"!?\[([^]]*)\]\([^)]*\)", r"\1", text).replace("**", "")
    return re.sub(r"^#+ (.*)$", r"\n\1.\n", text, flags=re.MULTILINE)


def templates() -> Iterator[Text]:
    """The templates of pages and mails, every branch of them; only their words are of use."""
    for path in sorted((LIBRARY / "archive/templates").glob("*.*")):
        text = re.sub(
            r"\{#.*?#\}|<style>.*?</style>|<code>.*?</code>", " ", _read(path), flags=re.S
        )
        text = re.sub(r"<pre>.*?</pre>", " ", text, flags=re.DOTALL)
        text = re.sub(r"<[^>]*>|\{%.*?%\}", " | ", text, flags=re.DOTALL)
        yield Text(_where(path), html.unescape(text))


def strings_of_code() -> Iterator[Text]:
    """The Dutch texts in Python: what commands, feeds, mails and files say."""
    for path in sorted(LIBRARY.rglob("*.py")):
        below = path.relative_to(LIBRARY).parts
        if len(below) > 1 and below[1] in FOREIGN:
            continue
        tree = ast.parse(_read(path))
        skipped = _docstrings(tree)
        for node in ast.walk(tree):
            text = _string(node)
            if text and id(node) not in skipped and _DUTCH.search(text):
                yield Text(f"{_where(path)}:{getattr(node, 'lineno', 0)}", text)


def _docstrings(tree: ast.Module) -> set[int]:
    """The nodes that are docstrings, and those inside a text that is filled in."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            found.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            found.update(id(each) for each in ast.walk(node) if each is not node)
    return found


def _string(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (each.value if isinstance(each, ast.Constant) else "x" for each in node.values)
        return "".join(str(each) for each in parts)
    return ""


def strings_of_scripts() -> Iterator[Text]:
    """The Dutch texts in the scripts of search, form and following."""
    for folder in ("zoek", "beheer", "volg"):
        for path in sorted((PROJECT / "docs" / folder).glob("*.js")):
            code = re.sub(r"^\s*(//|/?\*).*$", "", _read(path), flags=re.MULTILINE)
            for found in _STRING.finditer(code):
                text = re.sub(r"\$\{[^}]*\}", "x", found[1] or found[2] or "")
                if " " in text and "=>" not in text and _DUTCH.search(text):
                    yield Text(_where(path), text)


def tables() -> Iterator[Text]:
    """What stands in tables: sentences of the checker, terms, and notes on the data."""
    yield from (Text(f"sentences.toml {name}", text) for name, text in sentences().items())
    for term in terms(Settings()).values():
        yield Text(f"terms.toml {term.key}", f"{term.text} {term.more}")
    notes = json.loads(_read(LIBRARY / "archive/exports/tables.json"))
    yield Text("tables.json", "\n\n".join(_values(notes)))


def _values(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _values(each)


def shown(where: str, text: str) -> Text:
    """What a built page says of its own: without texts, titles and names of records."""
    page = page_html.document_fromstring(text)
    for element in page.xpath(NOT_OURS):
        if element.getparent() is not None:
            element.drop_tree()
    for element in page.iter():
        if isinstance(element.tag, str) and element.tag not in _INSIDE_A_SENTENCE:
            element.text = f"\n\n{element.text or ''}"
            element.tail = f"\n\n{element.tail or ''}"
    return Text(where, page.text_content())
