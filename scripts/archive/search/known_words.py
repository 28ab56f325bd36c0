"""The words of an archive that were looked at before: their stems, and what they are made of."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple
from zlib import crc32

from archive.search.stock import Stock

# So many words stand together in what is kept.
BLOCK = 2_048
# How many bytes a mark has, as a number in an array.
MARK = 4
# So many marks are looked for one by one.
FEW = 24


def mark(stem: str) -> int:
    """Give a number of 32 bits that stands for a stem; seldom for another one too."""
    return crc32(stem.encode())


@dataclass(frozen=True, slots=True)
class Blocks:
    """The keys of the pieces that hold known words, and of those that hold their marks."""

    words: Sequence[bytes] = ()
    marks: Sequence[bytes] = ()


class Looked(NamedTuple):
    """What was found of a word: its stem and those of its parts, none twice, with spaces between.

    `marks` tell by which stems that was decided (see `Splitter`): while their levels stay, it
    holds.
    """

    stems: str
    marks: bytes


class KnownWords:
    """Words by number, and what was found of each.

    The marks stand apart: they are large and seldom asked for.
    """

    def __init__(self, blocks: Blocks, stock: Stock) -> None:
        """Get the words. Raises GoneError when they are not there."""
        self._blocks = blocks
        self._stock = stock
        self.words: list[str] = []
        self.texts: list[str] = []
        for piece in stock.get_all(blocks.words):
            words, texts = piece.decode().split("\0")
            self.words += words.split("\n")
            self.texts += texts.split("\n")

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.words)}

    def stems(self, word: str) -> tuple[str, ...]:
        """Give the stem of a word and then its parts; nothing of a word that is not known."""
        number = self._numbers.get(word)
        return () if number is None else tuple(self.texts[number].split(" "))

    def all(self) -> Iterator[tuple[str, Looked]]:
        """Give every word, and what was found of it."""
        marks = (each for block in range(len(self._blocks.marks)) for each in self.marks(block))
        return zip(self.words, map(Looked, self.texts, marks), strict=True)

    def marks(self, block: int) -> list[bytes]:
        """Give the marks of every word of a block."""
        if block >= len(self._blocks.marks):
            return []
        ends, marks = _read(self._stock.get(self._blocks.marks[block]))
        return [marks[start:end] for start, end in pairwise([0, *ends])]

    def decided_by(self, stems: Iterable[str]) -> list[str]:
        """Give the words that came apart as they did because of one of these stems."""
        wanted = {mark(stem) for stem in stems}
        found: set[int] = set()
        for block, piece in enumerate(self._stock.get_all(self._blocks.marks) if wanted else ()):
            found.update(block * BLOCK + place for place in _holding(piece, wanted))
        return [self.words[number] for number in sorted(found)]

    def joined_by(self, looked: Mapping[str, Looked]) -> Blocks:
        """Keep what was found of words, known or new; give the blocks of all words then."""
        words, texts = [*self.words], [*self.texts]
        own: dict[int, dict[int, bytes]] = defaultdict(dict)
        for word, each in looked.items():
            number = self._numbers.get(word, len(words))
            words[number : number + 1] = [word]
            texts[number : number + 1] = [each.stems]
            own[number // BLOCK][number % BLOCK] = each.marks
        of_words, of_marks = [*self._blocks.words], [*self._blocks.marks]
        for block, marks in sorted(own.items()):
            span = slice(block * BLOCK, (block + 1) * BLOCK)
            known = dict(enumerate(self.marks(block))) | marks
            all_marks = [known[place] for place in range(len(words[span]))]
            of_words[block : block + 1] = [self._stock.put(_words(words[span], texts[span]))]
            of_marks[block : block + 1] = [self._stock.put(_written(all_marks))]
        return Blocks(of_words, of_marks)


def keep_words(words: Sequence[str], looked: Sequence[Looked], stock: Stock) -> Blocks:
    """Keep words, and what was found of each."""
    spans = [slice(start, start + BLOCK) for start in range(0, len(words), BLOCK)]
    texts, marks = [each.stems for each in looked], [each.marks for each in looked]
    return Blocks(
        [stock.put(_words(words[span], texts[span])) for span in spans],
        [stock.put(_written(marks[span])) for span in spans],
    )


def _words(words: Sequence[str], texts: Sequence[str]) -> bytes:
    return "\0".join(["\n".join(words), "\n".join(texts)]).encode()


def _written(marks: Sequence[bytes]) -> bytes:
    """Write how many words there are, where the marks of each end, and all marks."""
    ends = array("I", accumulate(map(len, marks)))
    return array("I", [len(marks)]).tobytes() + ends.tobytes() + b"".join(marks)


def _read(piece: bytes) -> tuple[array[int], bytes]:
    """Give where the marks of each word end, and all marks."""
    start = MARK * (1 + memoryview(piece[:MARK]).cast("I")[0])
    return array("I", piece[MARK:start]), piece[start:]


def _holding(piece: bytes, wanted: Set[int]) -> Iterator[int]:
    """Give the words, by place, that have one of these marks."""
    ends, marks = _read(piece)
    if len(wanted) > FEW:
        every = array("I", marks)
        for place, (start, end) in enumerate(pairwise([0, *ends])):
            if not wanted.isdisjoint(every[start // MARK : end // MARK]):
                yield place
        return
    for each in (array("I", [number]).tobytes() for number in wanted):
        place = marks.find(each)
        while place >= 0:
            if place % MARK == 0:
                yield bisect_right(ends, place)
            place = marks.find(each, place + 1)
