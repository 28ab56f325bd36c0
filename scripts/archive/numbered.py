"""Numbered questions and answers: taking them apart, and putting like with like."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

from archive.body import outside_fences

ITEM = re.compile(r"( {0,3})([0-9]{1,3})[.)](?=[ \t]|$)[ \t]*")
DEFINITION = re.compile(r" {0,3}(\[[^\]]+\]):[ \t]+\S")
_RANGE = r"[0-9]{1,3}(?:\s*(?:,|en|t/m|tot(?: en met)?|-|–)\s*[0-9]{1,3})*"
HEADING = re.compile(
    r" {0,3}(?:#{3,6}[ \t]+|\*\*)"
    r"(?:vra(?:ag|gen)|antwoord(?:en)?(?: op vra(?:ag|gen))?)?[ \t]*"
    rf"({_RANGE})[.):]?[ \t]*(?:\*\*[:.]?|#*)[ \t]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Point:
    """One numbered piece of text; `numbers` holds several where one answer serves them all."""

    numbers: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A section taken apart: what stands before, the points 1, 2, 3 …, and what stands after."""

    before: str
    points: tuple[Point, ...]
    after: str

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every number, from low to high."""
        return tuple(sorted(number for point in self.points for number in point.numbers))


@dataclass(frozen=True, slots=True)
class Pair:
    """Questions with the one answer that belongs to them."""

    questions: tuple[Point, ...]
    answer: Point


def take_apart(text: str) -> Numbered | None:
    """Find the numbered points 1, 2, 3 … of a section; None when it has none.

    Points are either items of a list (`1.`, `2)`) or headings (`### Vraag 1`, `**Antwoord 2
    en 3**`). A number that does not follow on the last one is text of that point.
    """
    lines = text.split("\n")
    lines, definitions = _set_apart(lines) if "]:" in text else (lines, {})
    numbered = _headings(lines) if "###" in text or "**" in text else None
    numbered = numbered or _items(lines)
    return _with_definitions(numbered, definitions) if numbered else None


def _set_apart(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """Take out the definitions of footnotes and links: any point may need them."""
    definitions: dict[str, str] = {}
    taken: set[int] = set()
    for index, line in outside_fences(lines):
        match = DEFINITION.match(line)
        if match and index not in taken:
            end = index + 1
            while end < len(lines) and lines[end].startswith(("  ", "\t")):
                end += 1
            definitions[match[1]] = "\n".join(lines[index:end])
            taken.update(range(index, end))
    return [line for index, line in enumerate(lines) if index not in taken], definitions


def _with_definitions(numbered: Numbered, definitions: dict[str, str]) -> Numbered:
    """Give each piece the definitions that it uses; the last piece gets those nobody uses."""
    if not definitions:
        return numbered
    used: set[str] = set()

    def complete(text: str) -> str:
        here = [label for label in definitions if label in text]
        used.update(here)
        return "\n\n".join([text, *(definitions[label] for label in here)])

    before = complete(numbered.before)
    points = tuple(Point(point.numbers, complete(point.text)) for point in numbered.points)
    after = complete(numbered.after)
    unused = [text for label, text in definitions.items() if label not in used]
    return Numbered(before, points, "\n\n".join([after, *unused]).strip("\n"))


def pair(question: Numbered, answer: Numbered) -> tuple[Pair, ...] | None:
    """Put each answer with its questions, in the order of the questions.

    None unless both have exactly the same numbers.
    """
    if question.numbers != answer.numbers:
        return None
    by_number = {number: point for point in question.points for number in point.numbers}
    pairs = []
    for point in answer.points:
        # By its numbers a point is known sooner than by its text.
        found = {by_number[number].numbers: by_number[number] for number in point.numbers}
        asked = tuple(found.values())
        if {number for each in asked for number in each.numbers} != set(point.numbers):
            return None
        pairs.append(Pair(asked, point))
    return tuple(sorted(pairs, key=lambda each: min(each.answer.numbers)))


def _headings(lines: list[str]) -> Numbered | None:
    found = [
        (index, _expand(match[1]))
        for index, line in outside_fences(lines)
        if (match := HEADING.match(line))
    ]
    starts = _in_any_order(found) or _in_sequence(found)
    if not starts:
        return None
    ends = [index for index, _ in starts[1:]] + [len(lines)]
    points = tuple(
        Point(numbers, "\n".join(lines[index + 1 : end]).strip("\n"))
        for (index, numbers), end in zip(starts, ends, strict=True)
    )
    return Numbered("\n".join(lines[: starts[0][0]]).strip("\n"), points, "")


def _items(lines: list[str]) -> Numbered | None:
    starts = _in_sequence(
        (index, (int(match[2]),))
        for index, line in outside_fences(lines)
        if (match := ITEM.match(line))
    )
    if not starts:
        return None
    end = _end_of_item(lines, starts[-1][0])
    ends = [index for index, _ in starts[1:]] + [end]
    points = tuple(
        Point(numbers, _item_text(lines[index:stop]))
        for (index, numbers), stop in zip(starts, ends, strict=True)
    )
    before = "\n".join(lines[: starts[0][0]]).strip("\n")
    return Numbered(before, points, "\n".join(lines[end:]).strip("\n"))


# The lines at which something numbered may start, and the numbers that stand there.
Starts = list[tuple[int, tuple[int, ...]]]


def _in_any_order(found: Starts) -> Starts:
    """Headings may serve numbers in any order, "1 en 3" before "2", if each occurs once."""
    served = sorted(number for _, numbers in found for number in numbers)
    return found if served == list(range(1, len(served) + 1)) else []


def _in_sequence(found: Iterable[tuple[int, tuple[int, ...]]]) -> Starts:
    starts = []
    expected = 1
    for index, numbers in found:
        if numbers and numbers == tuple(range(expected, expected + len(numbers))):
            starts.append((index, numbers))
            expected += len(numbers)
    return starts


def _end_of_item(lines: list[str], start: int) -> int:
    """The last item ends where a paragraph starts that is not indented."""
    for index in range(start + 1, len(lines)):
        line = lines[index]
        if line[:1] not in ("", " ", "\t") and not lines[index - 1].strip():
            return index
    return len(lines)


def _item_text(lines: list[str]) -> str:
    match = ITEM.match(lines[0])
    if match is None:
        raise ValueError("an item starts with its number")
    first = lines[0][match.end() :]
    rest = lines[1:]
    if not any(line[:1] in (" ", "\t") for line in rest if line):
        return "\n".join([first, *rest]).strip("\n") if rest else first
    indents = [len(line) - len(line.lstrip(" ")) for line in rest if line.strip()]
    indented = [indent for indent in indents if indent >= 2]
    if indented and min(indents) < 2:
        # Part of the text hangs under the number and part does not; bring both to the margin.
        width = min(indented)
        rest = [line[width:] if line.startswith(" " * width) else line for line in rest]
        return "\n".join([first, *rest]).strip("\n")
    return "\n".join([first, textwrap.dedent("\n".join(rest))]).strip("\n")


def _expand(text: str) -> tuple[int, ...]:
    """Give the numbers of "3 en 4", "1, 2" or "3 t/m 5"."""
    numbers: list[int] = []
    joined = False
    for token in re.findall(r"[0-9]+|t/m|tot|-|–", text):
        if not token.isdigit():
            joined = True
            continue
        number = int(token)
        if joined and numbers:
            numbers.extend(range(numbers[-1] + 1, number))
        numbers.append(number)
        joined = False
    return tuple(numbers)
