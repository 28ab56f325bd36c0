"""What the index needs of one question, made apart from all others."""

from __future__ import annotations

import struct

from archive.question import Layout, Question
from archive.search.fields import texts
from archive.search.language import dutch
from archive.search.pieces import pieces
from archive.search.written import json_bytes

_LENGTH = struct.Struct("<I")


def prepare(question: Question, layout: Layout | None = None) -> bytes:
    """Give everything that the index needs of one question.

    It depends on the question and on dutch.json only. `layout` is that of the question, where it
    is known already. The bytes are read by `shown_pieces` and `words_of`.
    """
    parts = pieces(question, layout)
    text = json_bytes([[piece.anchor, piece.label, piece.text] for piece in parts])
    language = dutch()
    fields = [language.spaced_words(each) for _, each in texts(question, parts)]
    return _LENGTH.pack(len(text)) + text + "\n".join(fields).encode()


def shown_pieces(prepared: bytes) -> bytes:
    """Give the pieces that the page of results shows: JSON, a list of [anchor, label, text]."""
    (length,) = _LENGTH.unpack_from(prepared)
    return prepared[_LENGTH.size : _LENGTH.size + length]


def words_of(prepared: bytes) -> list[str]:
    """Give the words of each field, in the order of `fields.FIELDS`; see `spaced_words`."""
    (length,) = _LENGTH.unpack_from(prepared)
    return prepared[_LENGTH.size + length :].decode().split("\n")
