"""The Markdown half of a record: its sections, and the line that each starts on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from archive.finding import Findings
from archive.sentences import say, say_meant


class Part(Enum):
    """A section of a record. The value is its heading in the file."""

    QUESTION = "Vraag"
    EXPLANATION = "Toelichting"
    ANSWER = "Antwoord"


@dataclass(frozen=True, slots=True)
class Section:
    """One section: Markdown without its heading.

    `line` is the heading's line in the file, `text_line` that of the text's first line;
    they take no part in comparing sections.
    """

    part: Part
    text: str
    line: int = field(default=1, compare=False)
    text_line: int = field(default=1, compare=False)

    def line_at(self, offset: int) -> int:
        """The line in the file of the character at this place in the text."""
        return self.text_line + self.text.count("\n", 0, offset)


@dataclass(frozen=True, slots=True)
class Body:
    """The sections of a record in the order of the file, each part at most once.

    `numbers` has what in the texts could be the number of a question, in order, also where it is
    part of something longer. Most of what is done with an archive asks for no text at all, so a
    body may have its sections made `later`: as soon as somebody asks for them.
    """

    sections: tuple[Section, ...]
    numbers: tuple[str, ...] = field(init=False, repr=False, compare=False)
    later: Callable[[], tuple[Section, ...]] | None = field(
        default=None, init=False, repr=False, compare=False
    )

    @classmethod
    def made_later(cls, later: Callable[[], tuple[Section, ...]], numbers: tuple[str, ...]) -> Body:
        """Give a body whose sections are what `later` gives; their numbers are known."""
        body = object.__new__(cls)
        object.__setattr__(body, "later", later)
        object.__setattr__(body, "numbers", numbers)
        return body

    if not TYPE_CHECKING:  # Or it would be an attribute of any name to who checks types.

        def __getattr__(self, name: str) -> object:
            """Make what is asked for first; Python comes here for what is not there yet."""
            if name == "sections":
                return self.later()
            if name == "numbers":
                value = _numbers(self.sections)
                object.__setattr__(self, name, value)
                return value
            raise AttributeError(name)

    def section(self, part: Part) -> Section | None:
        """The section of this part, if the record has one."""
        for section in self.sections:
            if section.part is part:
                return section
        return None

    def text(self, part: Part) -> str:
        """The Markdown of this part; empty when the record has none."""
        section = self.section(part)
        return section.text if section else ""


HEADING = re.compile(r" {0,3}(#{1,2})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
NO_SPACE = re.compile(r" {0,3}(#{1,2})([^#\s].*)$")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)$")
_PARTS = {part.value.casefold(): part for part in Part}
MEANT = {
    "vragen": Part.QUESTION,
    "antwoorden": Part.ANSWER,
    "beantwoording": Part.ANSWER,
    "inleiding": Part.EXPLANATION,
}


# What could be the number of a question, from its hyphen on: that is looked for ten times as fast.
_END_OF_NUMBER = re.compile(r"-(?<=\d{4}-)[0-9A-Za-z]{1,12}")


def _numbers(sections: tuple[Section, ...]) -> tuple[str, ...]:
    found = {
        section.text[match.start() - len("2014") : match.end()]
        for section in sections
        for match in _END_OF_NUMBER.finditer(section.text)
    }
    return tuple(sorted(found))


def outside_fences(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Index and text of each line that is not inside a fenced block (CommonMark 4.5)."""
    return _between_fences(lines) if has_fences("\n".join(lines)) else enumerate(lines)


def has_fences(text: str) -> bool:
    """Whether a text may have fenced blocks."""
    # One sign is found ten times as soon as three.
    return ("`" in text and "```" in text) or ("~" in text and "~~~" in text)


def _between_fences(lines: list[str]) -> Iterator[tuple[int, str]]:
    fence = ""
    for index, line in enumerate(lines):
        match = FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence:
            if match and match[1].startswith(fence) and not match[2].strip():
                fence = ""
        elif match and not (match[1][0] == "`" and "`" in match[2]):
            fence = match[1]
        else:
            yield index, line


def read_body(text: str, first_line: int, findings: Findings) -> Body:
    """Cut a record's body into sections; everything that is out of place becomes a finding.

    `first_line` is the line in the file of the body's first line.
    """
    lines = text.split("\n")
    headings = [
        (index, len(match[1]), match[2].strip())
        for index, line in outside_fences(lines)
        if "#" in line and (match := HEADING.match(line))
    ]
    _check_headings(headings, first_line, findings)
    _check_spaces(lines, first_line, findings)
    known = [
        (index, part)
        for index, depth, title in headings
        if depth == 2 and (part := _PARTS.get(title.casefold()))
    ]
    _check_start(lines[: known[0][0]] if known else [], first_line, findings)
    sections: dict[Part, Section] = {}
    ends = [*(index for index, _ in known[1:]), len(lines)][: len(known)]
    for (index, part), end in zip(known, ends, strict=True):
        if part in sections:
            earlier = sections[part].line
            sentence = say("dubbele-kop.twee-keer", kop=part.value, regel=earlier)
            findings.error(first_line + index, "dubbele-kop", sentence)
            continue
        sections[part] = _section(part, lines, index, end, first_line)
    return Body(tuple(sections.values()))


def _section(part: Part, lines: list[str], heading: int, end: int, first_line: int) -> Section:
    filled = [index for index in range(heading + 1, end) if lines[index].strip()]
    if not filled:
        return Section(part, "", first_line + heading, first_line + heading)
    text = "\n".join(lines[filled[0] : filled[-1] + 1]).rstrip()
    return Section(part, text, first_line + heading, first_line + filled[0])


def _check_headings(
    headings: list[tuple[int, int, str]], first_line: int, findings: Findings
) -> None:
    for index, depth, title in headings:
        line = first_line + index
        if depth == 1:
            findings.error(line, "onbekende-kop", say("onbekende-kop.te-groot", kop=title))
        elif title.casefold() not in _PARTS:
            meant = MEANT.get(title.casefold())
            sentence = say_meant("onbekende-kop.anders", meant.value if meant else None, kop=title)
            findings.error(line, "onbekende-kop", sentence)


def _check_spaces(lines: list[str], first_line: int, findings: Findings) -> None:
    for index, line in outside_fences(lines):
        match = NO_SPACE.match(line) if "#" in line else None
        if match and match[2].strip(" #:").casefold() in _PARTS.keys() | MEANT.keys():
            sentence = say("onbekende-kop.spatie", hekjes=match[1], kop=match[2].strip())
            findings.error(first_line + index, "onbekende-kop", sentence)


def _check_start(lines: list[str], first_line: int, findings: Findings) -> None:
    stray = next(
        (i for i, line in enumerate(lines) if line.strip() and not HEADING.match(line)), None
    )
    if stray is not None:
        findings.error(first_line + stray, "tekst-zonder-kop", say("tekst-zonder-kop.boven"))


def write_body(body: Body) -> str:
    """Write the sections as Markdown that `read_body` reads back the same."""
    return "\n\n".join(
        f"## {section.part.value}\n\n{section.text}".rstrip() for section in body.sections
    )
