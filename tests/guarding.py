"""The privacy guard on labelled lines, in Python and in the browser's code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archive.privacy.form import fixed_patterns, known_patterns
from archive.privacy.found import Found
from archive.privacy.guard import find
from archive.privacy.known import Known
from archive.record import Personal
from archive.registers import Person, Register, Registers
from archive.sentences import sentences
from archive.settings import Contact, Settings

TESTS = Path(__file__).parent
NODE = Path(sys.executable).with_name("node")

SETTINGS = Settings(
    municipality="Zonnehaven",
    site_address="https://raadsvragen.zonnehaven.nl/",
    contact=Contact(
        "de griffie", "griffie@zonnehaven.nl", "0294 999 999", "Raadhuisplein 1\n1234 ZZ"
    ),
)
REGISTERS = Registers(
    parties=Register("partijen.yml"),
    people=Register(
        "personen.yml",
        (Person("mw M.J. de Greef-Nelissen"), Person("A. Jansen"), Person("Robert van Dijk")),
    ),
    themes=Register("themas.yml"),
)
_MARKED = re.compile("«(.*?)»|‹(.*?)›")

# What stands in a text: from, up to, and whether it is sure.
Span = tuple[int, int, bool]


@dataclass(frozen=True)
class Line:
    """A labelled line: its text, and what must be found in it."""

    kind: Personal
    text: str
    spans: frozenset[Span]


@dataclass(frozen=True)
class Tally:
    """How a detector does: what it found of what it should, and what it should not have."""

    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


def labelled() -> list[Line]:
    """Give the labelled lines of every kind."""
    lines = []
    for path in sorted((TESTS / "privacy").glob("*.txt")):
        kind = Personal(f"privacy-{path.stem}")
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                lines.append(_line(kind, line.replace("⏎", "\n")))
    return lines


def _line(kind: Personal, marked: str) -> Line:
    text, spans, last = "", set(), 0
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        found = match[1] or match[2]
        spans.add((len(text), len(text) + len(found), match[1] is not None))
        text, last = text + found, match.end()
    return Line(kind, text + marked[last:], frozenset(spans))


def found_in(text: str, known: Known | None = None) -> list[Found]:
    """What the guard finds and does not know."""
    who = known or Known(SETTINGS, REGISTERS)
    return [each for each in find(text) if not who.has(each)]


def tally(lines: Iterable[Line]) -> dict[Personal, Tally]:
    """Count by kind. A span counts only when place, length and level are right."""
    right: dict[Personal, int] = {}
    missed: dict[Personal, list[str]] = {}
    wrong: dict[Personal, list[str]] = {}
    for line in lines:
        found = found_in(line.text)
        spans = {(each.start, each.end, each.sure) for each in found if each.kind is line.kind}
        right[line.kind] = right.get(line.kind, 0) + len(spans & line.spans)
        missed.setdefault(line.kind, []).extend(line.text for _ in line.spans - spans)
        wrong.setdefault(line.kind, []).extend(line.text for _ in spans - line.spans)
    return {
        kind: Tally(right[kind], tuple(missed[kind]), tuple(wrong[kind]))
        for kind in sorted(right, key=str)
    }


def browser_finds(
    texts: Sequence[str], settings: Settings = SETTINGS, registers: Registers = REGISTERS
) -> list[list[dict[str, Any]]]:
    """What the code of the form finds in each text; see tests/guarding.mjs."""
    request = {
        "patterns": {**fixed_patterns(), "bekend": known_patterns(settings, registers)},
        "sentences": dict(sentences()),
        "texts": list(texts),
    }
    done = subprocess.run(
        [NODE, TESTS / "guarding.mjs", TESTS.parent / "docs/beheer"],
        input=json.dumps(request).encode(),
        capture_output=True,
        check=True,
    )
    return list(json.loads(done.stdout))
