"""What is remembered of an index, for the next one: what little changed, changes little of it."""

from __future__ import annotations

import json
import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from archive.search.kept_shelves import Shelves
from archive.search.known_words import Blocks
from archive.search.language import RULES
from archive.search.supply import Storehouse, digest
from archive.search.written import json_bytes

# Goes up when a state, or a piece that it names, is written in another way or made by other rules.
STATE = b"state 1"
DIGEST = 16

_LENGTH = struct.Struct("<I")


@dataclass(frozen=True)
class State:
    """An index: of these questions, the oldest first, with their keys.

    Of each stem, in alphabetical order: how often its words are `used`, and the `counts` of
    questions that hold it, in compounds too. Of each shelf: its first stem, its key, the digests
    of both files. `key_words` and `known` are keys of pieces; `texts` the keys of the files of
    texts. `vocabulary` is the digest of the words that the search page knows.
    """

    numbers: Sequence[str]
    keys: Sequence[bytes]
    stems: Sequence[str]
    used: array[int]
    counts: array[int]
    levels: bytes
    shelves: Shelves
    vocabulary: bytes
    key_words: Sequence[bytes]
    texts: Sequence[bytes]
    known: Blocks

    def pieces(self) -> list[bytes]:
        """Give the keys of everything that the index consists of."""
        return [
            *self.shelves.keys,
            self.vocabulary,
            *self.key_words,
            *self.known.words,
            *self.known.marks,
        ]

    def keep(self, store: Storehouse) -> None:
        """Remember this for the next index."""
        texts = (self.numbers, self.stems, self.shelves.firsts)
        keys = (
            self.keys,
            self.shelves.keys,
            [digest for pair in self.shelves.files for digest in pair],
            [self.vocabulary],
            self.key_words,
            self.texts,
            self.known.words,
            self.known.marks,
        )
        parts = [
            *("\n".join(each).encode() for each in texts),
            self.used.tobytes(),
            self.counts.tobytes(),
            self.levels,
            *(b"".join(each) for each in keys),
        ]
        head = json_bytes([*map(len, parts)])
        store.put(_key(), b"".join([_LENGTH.pack(len(head)), head, *parts]))


def last_state(store: Storehouse) -> State | None:
    """Give the state of the last index, if there is one that can be read."""
    content = store.get(_key())
    try:
        return _read(content) if content else None
    except (ValueError, struct.error):
        return None


def _read(content: bytes) -> State:
    (length,) = _LENGTH.unpack_from(content)
    start = _LENGTH.size + length
    parts = []
    for size in json.loads(content[_LENGTH.size : start]):
        parts.append(content[start : start + size])
        start += size
    numbers, stems, firsts, used, counts, levels, *keys = parts
    own, shelves, files, [vocabulary], key_words, texts, words, marks = map(_digests, keys)
    return State(
        _texts(numbers),
        own,
        _texts(stems),
        array("I", used),
        array("I", counts),
        levels,
        Shelves(_texts(firsts), shelves, list(zip(files[::2], files[1::2], strict=True))),
        vocabulary,
        key_words,
        texts,
        Blocks(words, marks),
    )


def text_key(key: bytes, key_words: bytes) -> bytes:
    """Give the key of the file with the texts of a question, from its key and its key words."""
    return digest([key, key_words])


def _key() -> bytes:
    return digest([STATE, RULES.read_bytes()])


def _texts(written: bytes) -> list[str]:
    return written.decode().split("\n") if written else []


def _digests(written: bytes) -> list[bytes]:
    return [written[start : start + DIGEST] for start in range(0, len(written), DIGEST)]
