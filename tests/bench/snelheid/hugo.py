"""The records as content for Hugo, with a theme of our own that has every kind of page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from archive.question import Question
from bench.snelheid.folders import File, below, text
from bench.snelheid.groups import groups_of
from bench.snelheid.states import State, attachments

THEME = Path(__file__).with_name("hugo")

# Hugo reads these as the start of a command, and refuses one that it does not know.
_SHORTCODE = re.compile(r"\{\{([<%])")


def content(state: State) -> Iterator[File]:
    """Give the theme, and a page for each question; Hugo makes the groups itself."""
    yield from below(THEME)
    for question in state.archive.questions:
        yield text(f"content/vragen/{question.number}.md", page(question))
        for name, data in attachments(state.source, question.record):
            yield File(f"static/{question.address}{name}", data)


def page(question: Question) -> str:
    """Write a page: the front matter as JSON, in which no sign means anything else."""
    record = question.record
    front = {
        "title": question.title,
        "date": question.submitted.isoformat(),
        "nummer": question.number,
        "status": question.status.value,
        "bijlagen": [{"bestand": each.file, "titel": each.title} for each in record.attachments],
        **groups_of(question),
    }
    body = "\n\n".join(f"## {part.part.value}\n\n{part.text}" for part in record.body.sections)
    safe = _SHORTCODE.sub(lambda match: f"{{&#123;{match[1]}", body)
    return f"{json.dumps(front, ensure_ascii=False, indent=1)}\n\n{safe}\n"
