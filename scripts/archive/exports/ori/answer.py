"""What an ORI API answers to who asks for a list, as a file; and what its two standards share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import orjson

from archive.exports.json_files import DATA
from archive.exports.question_data import Data
from archive.question import Question

ORI = f"{DATA}ori/"

# Dutch in ISO 639-2/B, the list that both standards prefer.
DUTCH = "dut"
# The kinds of document of written questions, in the words of VNG; KOOP leaves them free.
QUESTION, ANSWER = "vraag", "antwoord"


def answer(results: Iterable[Data]) -> Iterator[bytes]:
    """Write the only page of a list: every object on a line of its own."""
    yield b'{"next":null,"previous":null,"results":[\n'
    for place, each in enumerate(results):
        yield (b",\n" if place else b"") + orjson.dumps(each)
    yield b"\n]}\n"


def answer_title(question: Question) -> str:
    """The title of the answer to a question."""
    return f"Antwoord op: {question.record.subject}"


def authors(question: Question) -> str:
    """The names of all who signed a question."""
    return ", ".join(person.name for person in question.askers)
