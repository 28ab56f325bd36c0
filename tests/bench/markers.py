"""The marks that number the parts of a running text: where they stand, and which of them count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

_MEMBER = r"\d{1,2}(?![\d,]\d|\d)(?:[.)](?!\d))?(?:\s?[a-z]\)(?!\w))?"
_JOIN = r"\s*(?:,\s*(?:en\b)?|\ben\b|\bet\b|\btot en met\b|\btot\b|\ba\b|t/m|-|&|\+)\s*"
_NUMBERS = re.compile(rf"(?<![\w/+&-])(?<![.,]\d)({_MEMBER}(?:{_JOIN}(?:{_MEMBER}|[a-z]\)))*)")
_GLUED = re.compile(r"(?<=[a-z])(?<!\bm)(?<!km)(?<!cm)(?<!mm)\d{1,2}\.(?=\s+(?:[A-Z-]|\d+ [a-z]))")
_BRACKETED = re.compile(r"(?<![\w(.,/-])(\d{1,2})\)(?=\s*[\w\"'(])")
_LETTERS = re.compile(
    r"(?<![(\w/-])([a-z])\)(?:(?:\s*,\s*(?:en\s)?|\s+en\s+|\s+tot(?: en met)?\s+|\s*-?\s*)[a-z]\))*"
    r"|(?<=[a-z0-9%])([b-z])\)(?=\s[A-Z])"
)
_LETTER_WORDS = re.compile(r"(?:\b(?:punt|vraag|vragen|lid|littera|onder|bijlage|sub)|\bde)\s*$")
_REFERENCES = re.compile(
    r"(?:\b(?:artikels?|artikelen|art|nrs?|nummers?|vra(?:ag|gen)|deelvra(?:ag|gen)|punt(?:en)?|"
    r"tabel(?:len)?|bijlagen?|lid|leden|blz|blzz|p|pp|paginas?|cf|vol|kolom|fase|niveau|hoofdstuk|"
    r"titel|boek|deel|categorien?|categorieen?|type|klasse|zone|groep|reeks|jaar|maand|rubriek|"
    r"aanbeveling(?:en)?|grafiek|figuur|van|tot|en|of|met|op|in|de|het|dan|voor|bij|onder|naar|"
    r"aan|om|maximaal|minimaal|minstens|ongeveer|totaal|gemiddeld|sub|tussen|zijn|was|is|zie|DOC|"
    r"scenario|terminal|station|module|stap|as|pijler|lijn|versie|index|kb|alinea|schijf)[.:]?|§)"
    r"\s*$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"\b(?:art|nrs?|blz|pp?|cf|vol|afd|hfst|kol|par|tel|bl|lid|sub|n)\.\s*$", re.I
)
# The data have a question mark where the original had a paragraph sign: `artikel 2, ? 1.`
_PARAGRAPH_SIGN = re.compile(r"(?:^|[\"'(,.:]\s?|\b\d{1,3}[a-z]*\s)\?\s+$")
_MONTHS = re.compile(
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b"
)


class Certainty(Enum):
    """How sure it is that a mark starts a part. The value is the cost of passing it over."""

    CERTAIN = 4.0
    LIKELY = 1.2
    DOUBTFUL = 0.3

    @property
    def cost(self) -> float:
        """What it costs to take the mark as the start of a part."""
        return {Certainty.CERTAIN: 0.0, Certainty.LIKELY: 0.6, Certainty.DOUBTFUL: 2.0}[self]


@dataclass(frozen=True, slots=True)
class Marker:
    """A mark such as `2.`, `3. en 4.`, `b)` or `1. b) en 2.`.

    It stands in the text from `start`, and the part itself begins at `end`. `mixed` marks name
    letters beside several numbers; `capital` tells that the part starts with a capital.
    """

    start: int
    end: int
    label: str
    numbers: tuple[int, ...]
    certainty: Certainty
    mixed: bool = False
    capital: bool = True


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read the marks so far: what it costs, numbers `seen`, last number within."""

    cost: float = 0.0
    seen: frozenset[int] = frozenset()
    mixed: bool = False
    inner: int = 0
    chain: tuple[Marker, ...] = ()

    @property
    def key(self) -> tuple[frozenset[int], bool, int]:
        return self.seen, self.mixed, self.inner

    @property
    def closing(self) -> float:
        """A list within of one item is no list."""
        return 3.0 if self.inner == 1 else 0.0


def numbered_parts(text: str, expected: int = 0) -> tuple[Marker, ...]:
    """The marks 1., 2., 3. … of a text's main parts; none when it has no numbered parts.

    `expected` is how many parts there should be, as far as known: it helps where a mark could
    also be a number in the text.
    """
    readings = [_Reading()]
    for marker in _number_markers(text):
        best: dict[tuple[frozenset[int], bool, int], _Reading] = {}
        for reading in readings:
            for follower in _followers(reading, marker):
                known = best.get(follower.key)
                if known is None or follower.cost < known.cost:
                    best[follower.key] = follower
        readings = sorted(best.values(), key=lambda each: each.cost)[:80]
    chosen = min(readings, key=lambda each: _final_cost(each, expected))
    return chosen.chain


def restarted_parts(text: str, chain: Sequence[Marker], *, is_answer: bool) -> tuple[Marker, ...]:
    """The marks outside a chain where numbering begins again; none when it does not.

    Then it is not certain which question a part belongs to. A list before the numbered parts is
    part of the preface of a question, but an answer to something else in an answer.
    """
    left = [
        marker
        for marker in _number_markers(text)
        if marker.capital and marker not in chain and marker.certainty is not Certainty.DOUBTFUL
    ]
    before = [marker for marker in left if marker.start < chain[0].start]
    behind = [
        marker
        for marker in left
        if marker.start > chain[0].start and marker.certainty is Certainty.CERTAIN
    ]
    if is_answer and any(marker.numbers[0] == 2 for marker in before):
        return (*_from_first(before, lambda _: True), *behind)
    return _from_first(behind, lambda marker: text[: marker.start].rstrip()[-1:] in ".?!")


def _from_first(markers: Sequence[Marker], fits: Callable[[Marker], bool]) -> tuple[Marker, ...]:
    """The marks from the first number 1 that fits; none when there is none."""
    places = (i for i, marker in enumerate(markers) if marker.numbers[0] == 1 and fits(marker))
    first = next(places, len(markers))
    return tuple(markers[first:])


def _final_cost(reading: _Reading, expected: int) -> float:
    cost = reading.cost + reading.closing
    if expected and reading.seen:
        highest = max(reading.seen)
        cost += 1.2 * max(0, highest - expected) - (1.5 if highest == expected else 0)
    if len(reading.seen) == 1 and expected != 1 and reading.chain[0].start:
        cost += 2.5
    return cost


def _followers(reading: _Reading, marker: Marker) -> Iterator[_Reading]:
    """The ways to read on with one more mark: text, a main part, or an item of a list within."""
    taken = marker.certainty.cost
    yield _Reading(
        reading.cost + marker.certainty.value,
        reading.seen,
        reading.mixed,
        reading.inner,
        reading.chain,
    )
    step = _step(reading, marker)
    if step is not None:
        cost = reading.cost + reading.closing + taken + step + (0 if marker.capital else 0.5)
        seen = reading.seen | set(marker.numbers)
        yield _Reading(cost, seen, reading.mixed or marker.mixed, 0, (*reading.chain, marker))
    if len(marker.numbers) > 1 or marker.mixed:
        return
    case = 0.5 if marker.capital else 0.0
    if marker.numbers[0] == 1:
        cost = reading.cost + reading.closing + taken + 2 + case
        yield _Reading(cost, reading.seen, reading.mixed, 1, reading.chain)
    if reading.inner and marker.numbers[0] == reading.inner + 1:
        cost = reading.cost + taken + 0.3 + case
        yield _Reading(cost, reading.seen, reading.mixed, reading.inner + 1, reading.chain)


def _step(reading: _Reading, marker: Marker) -> float | None:
    """What it costs to go on to this number; None when that can't be."""
    fresh = [number for number in marker.numbers if number not in reading.seen]
    wanted = next(number for number in range(1, 200) if number not in reading.seen)
    if len(fresh) < len(marker.numbers):
        return 0.5 if (reading.mixed or marker.mixed) and marker.capital else None
    gap = marker.numbers[0] - wanted
    if gap == 0:
        return 0.0
    if not reading.seen:
        return 3.0 if marker.start == 0 and 0 < gap < 20 else None
    last = max(reading.seen)
    allowed = marker.certainty is Certainty.CERTAIN and marker.capital
    if not allowed or not last < marker.numbers[0] <= last + 4:
        return None
    return 0.5 if marker.numbers[0] == last + 1 else 3.0


def _number_markers(text: str) -> list[Marker]:
    found = [marker for match in _NUMBERS.finditer(text) if (marker := _marker(text, match))]
    taken = {marker.start for marker in found}
    for match in _GLUED.finditer(text):
        if match.start() not in taken:
            found.append(_placed(text, match.start(), match.end(), Certainty.LIKELY))
    return sorted(found, key=lambda each: each.start)


def _marker(text: str, match: re.Match[str]) -> Marker | None:
    label = match[1]
    numbers, mixed = _expand(label)
    if len(numbers) == 1:
        single = re.match(r"\d{1,2}\.", label)
        if not single:
            return None
        label, mixed = single[0], False
    elif not label.endswith((".", ")")) or not _rises(numbers):
        first = re.match(r"\d{1,2}\.(?=\s)", label)
        if not first:
            return None
        label, numbers, mixed = first[0], (int(first[0][:-1]),), False
    if not mixed and not label.endswith("."):
        return None
    start, end = match.start(), match.start() + len(label)
    certainty = _certainty(text, start, end, len(numbers) > 1)
    if certainty is None:
        return None
    return _placed(text, start, end, certainty, numbers=numbers, mixed=mixed)


def _placed(
    text: str,
    start: int,
    end: int,
    certainty: Certainty,
    *,
    numbers: tuple[int, ...] = (),
    mixed: bool = False,
) -> Marker:
    """Make the mark that stands at this place in the text."""
    label = text[start:end]
    while end < len(text) and text[end].isspace():
        end += 1
    rest = text[end : end + 12].lstrip("\"'(- ")
    capital = not rest[:1].islower() or re.match(r"[a-z]\)", rest) is not None
    numbers = numbers or (int(re.sub(r"\D", "", label)),)
    return Marker(start, end, label, numbers, certainty, mixed, capital)


def _rises(numbers: tuple[int, ...]) -> bool:
    return all(low < high for low, high in pairwise(numbers))


def _expand(label: str) -> tuple[tuple[int, ...], bool]:
    """The numbers that a mark names, and whether it names letters too."""
    numbers: list[int] = []
    through = False
    for token in re.findall(r"\d+|tot|t/m|-|\ba\b(?!\))|[a-z]\)", label):
        if token.isdigit():
            first = numbers[-1] + 1 if through and numbers else int(token)
            numbers.extend(range(first, int(token)))
            numbers.append(int(token))
        through = token in ("tot", "t/m", "-", "a")
    return tuple(dict.fromkeys(numbers)), re.search(r"[a-z]\)|\ba\b", label) is not None


def _certainty(text: str, start: int, end: int, several: bool) -> Certainty | None:
    """How sure a mark is, by what stands before and after it; None when it can't be one."""
    before = text[max(0, start - 60) : start]
    trimmed = before.rstrip()
    after = text[end : end + 30]
    sure = _before(before, trimmed, start == len(before) and not trimmed, several)
    if sure is None or not _possible_after(after, several):
        return None
    if re.match(r"\s+\d{3}\b", after):
        return Certainty.LIKELY if sure is Certainty.CERTAIN else None
    if re.match(r"\s*\d{1,2}\.(?:\s|$)", after) or _in_brackets(text, start):
        return Certainty.DOUBTFUL
    if re.match(r"\s+\d", after) and sure is not Certainty.CERTAIN:
        return Certainty.DOUBTFUL
    return sure


def _before(before: str, trimmed: str, first: bool, several: bool) -> Certainty | None:
    if first or "\n" in before[len(trimmed) :]:
        return Certainty.CERTAIN
    last = trimmed[-1:]
    if last in "([/-+,=&<" or _PARAGRAPH_SIGN.search(before) or _ABBREVIATED.search(trimmed):
        return None
    if last in ".?!;":
        ordinal = re.search(r"\b\d{1,2}\.$", trimmed)
        return Certainty.LIKELY if ordinal else Certainty.CERTAIN
    if last == ":":
        return Certainty.LIKELY if before == trimmed + " " else Certainty.CERTAIN
    if last in ")\"'%":
        return Certainty.LIKELY
    if before == trimmed or _REFERENCES.search(trimmed):
        return None
    return Certainty.DOUBTFUL if several else Certainty.LIKELY


def _possible_after(after: str, several: bool) -> bool:
    stripped = after.lstrip()
    if after == stripped and stripped:
        return several or re.match(r"[A-Z][A-Za-z]|[a-z]\)|\"", stripped) is not None
    return not re.match(rf"{_MONTHS.pattern}|\d{{1,2}}\.\d{{1,2}}\b", stripped)


def _in_brackets(text: str, place: int) -> bool:
    """Whether a bracket just before this place is still open."""
    opened = text.rfind("(", max(0, place - 80), place)
    return opened >= 0 and ")" not in text[opened:place]


def bracketed_parts(text: str) -> tuple[Marker, ...]:
    """The marks 1), 2), 3) … of a text; none when there are fewer than two."""
    chain: list[Marker] = []
    for match in _BRACKETED.finditer(text):
        tied = _in_brackets(text, match.start()) or _REFERENCES.search(text[: match.start()][-30:])
        if int(match[1]) == len(chain) + 1 and not tied:
            chain.append(_placed(text, match.start(), match.end(), Certainty.CERTAIN))
    return tuple(chain) if len(chain) > 1 else ()


def lettered_parts(text: str) -> tuple[Marker, ...]:
    """The marks a), b), c) … of a text, `a) en b)` too; none when there are fewer than two.

    A letter may be missing only when it stands nowhere further on.
    """
    marks = [mark for match in _LETTERS.finditer(text) if (mark := _letter(text, match))]
    chain: list[Marker] = []
    wanted = 1
    for index, mark in enumerate(marks):
        first = mark.numbers[0]
        later = {number for each in marks[index + 1 :] for number in each.numbers}
        missing = set(range(wanted, first))
        if first == wanted or (chain and 0 < len(missing) <= 2 and not missing & later):
            chain.append(mark)
            wanted = mark.numbers[-1] + 1
    alone = len(chain) == 1 and len(chain[0].numbers) == 1
    return () if alone else tuple(chain)


def _letter(text: str, match: re.Match[str]) -> Marker | None:
    before = text[max(0, match.start() - 30) : match.start()]
    if _in_brackets(text, match.start()) or _LETTER_WORDS.search(before):
        return None
    end = match.end()
    while end < len(text) and text[end] in " .\n":
        end += 1
    letters = re.findall(r"([a-z])\)", match[0])
    numbers = tuple(ord(letter) - ord("a") + 1 for letter in letters)
    if not _rises(numbers):
        return None
    if re.search(r"\btot\b|-", match[0]):
        numbers = tuple(range(numbers[0], numbers[-1] + 1))
    return Marker(match.start(), end, text[match.start() : end].strip(), numbers, Certainty.CERTAIN)
