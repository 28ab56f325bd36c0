"""The form as the browser runs it, without a browser: its own code, run by Node."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from archive.body import Part
from archive.checks import Verdict
from archive.exports.form_data import fixed_data, known, numbered
from archive.fields import FIELDS, plain
from archive.record import Record
from archive.source import Source
from conftest import PROJECT

NODE = Path(sys.executable).with_name("node")
HARNESS = PROJECT / "tests/forming.mjs"

State = dict[str, Any]


class Form:
    """One process that answers request after request; see tests/forming.mjs for what it can do."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, do: str, **request: Any) -> Any:
        """Give the answer to one request."""
        return self.ask_all(do, [request])[0]

    def ask_all(self, do: str, requests: Iterable[dict[str, Any]]) -> list[Any]:
        """Give the answer to each of many requests."""
        given, taken = self._process.stdin, self._process.stdout
        assert given and taken
        answers = []
        for request in requests:
            given.write(json.dumps({"do": do, **request}) + "\n")
            given.flush()
            answers.append(json.loads(taken.readline()))
        return answers

    def use(self, data: dict[str, Any]) -> None:
        """Let it use what it knows of an archive from now on."""
        self.ask("gegevens", gegevens=data)


@contextmanager
def opened() -> Iterator[Form]:
    """Have the form to ask of."""
    command = [NODE, HARNESS, PROJECT / "docs/beheer"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield Form(process)
        assert process.stdin
        process.stdin.close()


def data_of(source: Source, verdict: Verdict) -> dict[str, Any]:
    """Give what the form would be sent of an archive."""
    return known(source.registers, source.settings, fixed_data()) | numbered(
        verdict.archive.questions
    )


def state_of(record: Record) -> State:
    """Give a record as the form holds it: all keys, words that count as empty too."""
    state: State = {field.key: _value(record, field.attribute) for field in FIELDS}
    written = {section.part.value: section.text for section in record.body.sections}
    others = {part.value: "" for part in Part if part.value not in written}
    return state | {"delen": written | others}


def _value(record: Record, attribute: str) -> Any:
    value = getattr(record, attribute)
    if value is not None:
        return plain(value)
    return None if attribute == "retention" else ""
