"""Numbered questions and answers: taking them apart, and putting like with like."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from archive.body import has_fences, outside_fences

ITEM = re.compile(r"( {0,3})([0-9]{1,3})[.)](?=[ \t]|$)[ \t]*")
DEFINITION = re.compile(r" {0,3}(\[[^\]]+\]):[ \t]+\S")
_RANGE = r"[0-9]{1,3}(?:\s*(?:,|en|t/m|tot(?: en met)?|-|–)\s*[0-9]{1,3})*"
HEADING = re.compile(
    r" {0,3}(?:#{3,6}[ \t]+|\*\*)"
    r"(?:vra(?:ag|gen)|antwoord(?:en)?(?: op vra(?:ag|gen))?)?[ \t]*"
    rf"({_RANGE})[.):]?[ \t]*(?:\*\*[:.]?|#*)[ \t]*$",
    re.IGNORECASE,
)
# The same within a whole text, of which every line starts behind a "\n": those lines are found so
# far sooner than by looking at each line. Of a heading, this is how its line starts.
_ITEM = re.compile(r"\n {0,3}([0-9]{1,3})[.)](?=[ \t\n]|\Z)[ \t]*")
_HEADING = re.compile(r"(\n {0,3}(?:###|\*\*)[^\n]*)")
# How items and headings are numbered, nearly always: 1, 2, 3 …
_IN_ORDER = [str(number) for number in range(1, 1000)]
_ONE_EACH = [(number,) for number in range(1, 1000)]
# The last item ends where a paragraph starts that is not indented.
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n(?=[^ \t\n])")


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
    # One sign is found ten times as soon as two, and most texts have none of these.
    has_definitions = "]" in text and "]:" in text
    text, definitions = _set_apart(text) if has_definitions else (text, {})
    numbered = _headings(text) or _items(text)
    return _with_definitions(numbered, definitions) if numbered else None


def _set_apart(text: str) -> tuple[str, dict[str, str]]:
    """Take out the definitions of footnotes and links: any point may need them."""
    lines = text.split("\n")
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
    left = [line for index, line in enumerate(lines) if index not in taken]
    return "\n".join(left), definitions


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
    asked: list[tuple[Point, ...]] | None = None
    if [each.numbers for each in question.points] == [each.numbers for each in answer.points]:
        asked = [(each,) for each in question.points]
    elif question.numbers == answer.numbers:
        asked = _asked(question, answer)
    if asked is None:
        return None
    pairs = map(Pair, asked, answer.points)
    return tuple(sorted(pairs, key=lambda each: min(each.answer.numbers)))


def _asked(question: Numbered, answer: Numbered) -> list[tuple[Point, ...]] | None:
    """Find the questions of each answer; None when a question has more answers than one."""
    by_number = {number: point for point in question.points for number in point.numbers}
    asked = []
    for point in answer.points:
        # By its numbers a point is known sooner than by its text.
        found = {by_number[number].numbers: by_number[number] for number in point.numbers}
        if {number for numbers in found for number in numbers} != set(point.numbers):
            return None
        asked.append(tuple(found.values()))
    return asked


def _headings(text: str) -> Numbered | None:
    if not (("#" in text and "###" in text) or ("*" in text and "**" in text)):
        return None  # As in most texts: no line has to be looked at.
    before, *rest = _HEADING.split(f"\n{text}")
    numbers = list(map(_numbers_of, rest[::2]))
    if numbers != _ONE_EACH[: len(numbers)] or has_fences(text):
        return _headings_one_by_one(text)
    if not numbers:
        return None
    points = map(Point, _ONE_EACH, [each.strip("\n") for each in rest[1::2]])
    return Numbered(before.strip("\n"), tuple(points), "")


def _headings_one_by_one(text: str) -> Numbered | None:
    """Find headings of which some have other numbers, several or none."""
    starts = [
        (line.start(), line.end() - 1, numbers)
        for line in _found(_HEADING, text)
        if (numbers := _numbers_of(line[0])) is not None
    ]
    starts = _in_any_order(starts) or _in_sequence(starts)
    if not starts:
        return None
    ends = [place for place, _, _ in starts[1:]] + [len(text)]
    points = [
        Point(numbers, text[behind:end].strip("\n"))
        for (_, behind, numbers), end in zip(starts, ends, strict=True)
    ]
    return Numbered(text[: starts[0][0]].strip("\n"), tuple(points), "")


def _items(text: str) -> Numbered | None:
    before, *rest = _ITEM.split(f"\n{text}")
    if not rest:
        return None
    if rest[::2] != _IN_ORDER[: len(rest) // 2] or has_fences(text):
        return _items_one_by_one(text)
    return _of_items(before, rest[1::2])


def _items_one_by_one(text: str) -> Numbered | None:
    """Find the items of a list of which some have another number, or none."""
    starts: list[re.Match[str]] = []
    for match in _found(_ITEM, text):
        if int(match[1]) == len(starts) + 1:
            starts.append(match)
    if not starts:
        return None
    ends = [match.start() for match in starts[1:]] + [len(text)]
    texts = [text[match.end() - 1 : end] for match, end in zip(starts, ends, strict=True)]
    return _of_items(text[: starts[0].start()], texts)


def _of_items(before: str, texts: list[str]) -> Numbered:
    """Make points of items; behind the last stands what comes after them."""
    last = texts[-1]
    paragraph = _PARAGRAPH.search(last)
    end = paragraph.end() if paragraph else len(last)
    texts[-1] = last[:end]
    points = tuple([Point((number,), _item_text(each)) for number, each in enumerate(texts, 1)])
    return Numbered(before.strip("\n"), points, last[end:].strip("\n"))


def _found(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Find lines outside fences. In the text, the line of a match starts at its `start()`."""
    found = list(pattern.finditer(f"\n{text}"))
    if not found or not has_fences(text):
        return found
    lines = text.split("\n")
    places = list(accumulate((len(line) + 1 for line in lines), initial=0))
    outside = {places[index] for index, _ in outside_fences(lines)}
    return [match for match in found if match.start() in outside]


# Where something numbered starts and where its own line ends, and the numbers that stand there.
Starts = list[tuple[int, int, tuple[int, ...]]]


def _in_any_order(found: Starts) -> Starts:
    """Headings may serve numbers in any order, "1 en 3" before "2", if each occurs once."""
    served = sorted(number for _, _, numbers in found for number in numbers)
    return found if served == list(range(1, len(served) + 1)) else []


def _in_sequence(found: Starts) -> Starts:
    starts = []
    expected = 1
    for each in found:
        numbers = each[2]
        if numbers and numbers == tuple(range(expected, expected + len(numbers))):
            starts.append(each)
            expected += len(numbers)
    return starts


def _item_text(text: str) -> str:
    line = text.rstrip("\n")
    if "\n" not in line:
        return line
    if "\n " not in text and "\n\t" not in text:
        return text.strip("\n")
    first, *rest = text.split("\n")
    indents = [len(line) - len(line.lstrip(" ")) for line in rest if line.strip()]
    indented = [indent for indent in indents if indent >= 2]
    if indented and min(indents) < 2:
        # Part of the text hangs under the number and part does not; bring both to the margin.
        width = min(indented)
        rest = [line[width:] if line.startswith(" " * width) else line for line in rest]
        return "\n".join([first, *rest]).strip("\n")
    return "\n".join([first, textwrap.dedent("\n".join(rest))]).strip("\n")


@lru_cache(1 << 12)
def _numbers_of(line: str) -> tuple[int, ...] | None:
    """Give the numbers of a line, behind the end of the one before, when it is a heading.

    Most come back.
    """
    match = HEADING.match(line, 1)
    return _expand(match[1]) if match else None


def _expand(text: str) -> tuple[int, ...]:
    """Give the numbers of "3 en 4", "1, 2" or "3 t/m 5"."""
    if text.isdigit():
        return (int(text),)
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
