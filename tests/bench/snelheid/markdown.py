"""The records as Markdown for MkDocs Material and Zensical, with pages for the groups."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from archive.dates import dutch_date
from archive.question import Question
from archive.slug import slug
from bench.snelheid.folders import File, text
from bench.snelheid.groups import TITLES, grouped, groups_of
from bench.snelheid.states import State, attachments

SETTINGS = Path(__file__).with_name("mkdocs")
LATEST = 20

_SIGNS = re.compile(r"[\\`*_\[\]]")


def content_with(settings: str) -> Callable[[State], Iterator[File]]:
    """Give what makes the content for an engine that has its settings in a file of this name."""

    def content(state: State) -> Iterator[File]:
        yield File(settings, (SETTINGS / settings).read_bytes())
        yield from _pages(state)

    return content


def _pages(state: State) -> Iterator[File]:
    questions = state.archive.questions
    yield text("docs/index.md", _list("Vragen", questions[:LATEST], ""))
    for way, groups in grouped(questions).items():
        links = (f"- [{literal(name)}]({slug(name)}.md)" for name in groups)
        yield text(f"docs/{way}/index.md", _unsearched(TITLES[way], links))
        for name, found in groups.items():
            yield text(f"docs/{way}/{slug(name)}.md", _list(name, found, "../"))
    for question in questions:
        yield text(f"docs/vragen/{question.number}.md", page(question))
        for name, data in attachments(state.source, question.record):
            yield File(f"docs/{question.address}{name}", data)


def page(question: Question) -> str:
    """Write the page of a question."""
    facts = [f"- Nummer: {question.number}", f"- Ingediend: {dutch_date(question.submitted)}"]
    facts.append(f"- Status: {question.status.value}")
    for way, names in groups_of(question).items():
        links = ", ".join(f"[{literal(name)}](../{way}/{slug(name)}.md)" for name in names)
        facts.append(f"- {TITLES[way]}: {links}")
    files = [
        f"- [{literal(each.title)}]({question.number}/{quote(each.file)})"
        for each in question.record.attachments
    ]
    body = (f"## {part.part.value}\n\n{part.text}\n" for part in question.record.body.sections)
    return _page(question.title, [*facts, "", *body, *files])


def literal(words: str) -> str:
    """Make a name or title safe in a line of Markdown that may hold HTML."""
    return _SIGNS.sub(r"\\\g<0>", html.escape(words, quote=False))


def _list(title: str, questions: Sequence[Question], root: str) -> str:
    return _unsearched(title, (_entry(question, root) for question in questions))


def _entry(question: Question, root: str) -> str:
    signed = ", ".join(party.name for party in question.parties)
    facts = literal(f"{question.number}, {dutch_date(question.submitted)}, {signed}")
    return f"- [{literal(question.title)}]({root}vragen/{question.number}.md) {facts}"


def _unsearched(title: str, lines: Iterable[str]) -> str:
    """A page that leads to questions. Zensical refuses to index a long one."""
    return _page(title, lines, "search:\n  exclude: true\n")


def _page(title: str, lines: Iterable[str], keys: str = "") -> str:
    front = json.dumps(html.escape(title, quote=False), ensure_ascii=False)
    return "\n".join([f"---\ntitle: {front}\n{keys}---\n", *lines, ""])
