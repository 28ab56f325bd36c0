"""A reply that has the questions in it once more, with an answer below each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Block, Document, Line
from archive.documents.letters.farewells import is_farewell
from archive.documents.mails.covering import text_lines
from archive.documents.sheet import paragraphs

_LETTERS = re.compile(r"[^\W_]+")
# A line of fewer words may be the same by chance.
_FEWEST = 3


def answers_below(reply: Document, asked: Document) -> tuple[Document, list[Line]] | None:
    """A reply with a label on each answer, and without the questions; gives those too.

    None when it does not repeat the questions, or when nothing stands below them.
    """
    known = _questions(asked)
    groups = [part for group in paragraphs(text_lines(reply)) for part in _parts(group, known)]
    found = [known.get(_alike(group)) for group in groups]
    labels: dict[int, str] = {}
    waiting: list[int] = []
    for group, number in zip(groups, found, strict=True):
        if number is not None:
            waiting.append(number)
        elif waiting and not is_farewell(group[0].text):
            labels[id(group[0])] = "Antwoord " + " en ".join(map(str, waiting))
            waiting = []
    if not labels or sum(number is not None for number in found) * 2 < len(known):
        return None
    repeated = [
        line
        for group, number in zip(groups, found, strict=True)
        if number is not None
        for line in group
    ]
    gone = {id(line) for line in repeated}
    blocks = [_labelled(block, labels) for block in reply.blocks if id(block) not in gone]
    return replace(reply, blocks=tuple(blocks)), repeated


def _parts(group: list[Line], known: dict[str, int]) -> list[list[Line]]:
    """A question and the answer on the lines right below it are two."""
    for end in range(1, len(group)):
        if _alike(group[:end]) in known:
            return [group[:end], group[end:]]
    return [group]


def _labelled(block: Block, labels: dict[int, str]) -> Block:
    label = labels.get(id(block))
    return replace(block, label=label, gap=True) if isinstance(block, Line) and label else block


def _questions(asked: Document) -> dict[str, int]:
    """The number of each paragraph that asks: its own, or else the next."""
    numbers: dict[str, int] = {}
    last = 0
    for group in paragraphs(text_lines(asked)):
        own = re.match(r"\(?(\d{1,2})", group[0].marker)
        asks = any(line.text.rstrip().endswith("?") for line in group)
        if len(_LETTERS.findall(_alike(group))) >= _FEWEST and (own or asks):
            last = int(own[1]) if own else last + 1
            numbers.setdefault(_alike(group), last)
    return numbers


def _alike(group: Sequence[Line]) -> str:
    """The words of a paragraph, however its lines were broken."""
    return " ".join(_LETTERS.findall(" ".join(line.text for line in group).lower()))
