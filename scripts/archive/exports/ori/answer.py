"""What an ORI API answers to who asks for a list, as a file; and what its two standards share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import orjson

from archive.exports.export import Whole
from archive.exports.json_files import DATA
from archive.exports.pieces import Pieces, pieces_of
from archive.exports.question_data import Data
from archive.question import Question

ORI = f"{DATA}ori/"

# Dutch in ISO 639-2/B, the list that both standards prefer.
DUTCH = "dut"
_BETWEEN = b",\n"
# The kinds of document of written questions, in the words of VNG; KOOP leaves them free.
QUESTION, ANSWER = "vraag", "antwoord"


def answer(results: Iterable[Data]) -> Iterator[bytes]:
    """Write the only page of a list: every object on a line of its own."""
    return _page(map(orjson.dumps, results))


def answer_in_pieces(whole: Whole, kind: Pieces) -> Iterator[bytes]:
    """Write such a page of pieces, each of which `lines` gave."""
    return _page(filter(None, pieces_of(whole, kind)))


def lines(results: Iterable[Data]) -> bytes:
    """Write a piece of a list."""
    return _BETWEEN.join(map(orjson.dumps, results))


def _page(found: Iterable[bytes]) -> Iterator[bytes]:
    yield b'{"next":null,"previous":null,"results":[\n'
    for place, each in enumerate(found):
        yield (_BETWEEN if place else b"") + each
    yield b"\n]}\n"


def answer_title(question: Question) -> str:
    """The title of the answer to a question."""
    return f"Antwoord op: {question.record.subject}"


def authors(question: Question) -> str:
    """The names of all who signed a question."""
    return ", ".join(person.name for person in question.askers)
