"""Every file of the search index: the one place that knows which there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from archive.index import Archive
from archive.pages import SEARCH
from archive.question import Question
from archive.search.columns import columns
from archive.search.compiled import Compiled, compiled
from archive.search.language import dutch
from archive.search.prepared import shown_pieces
from archive.search.shelves import shelves
from archive.search.supply import Supply, digest, in_memory
from archive.search.synonyms import synonyms
from archive.search.written import json_bytes, packed, vocabulary_bytes

# The search page reads this version of the files, and no other.
VERSION = 1
START = f"{SEARCH}index.json"


@dataclass(frozen=True, slots=True)
class IndexFile:
    """One file of the index. `address` is from the root of the site.

    `key` is a digest of all that the file is made from, of 16 bytes; `content` makes it.
    """

    address: str
    key: bytes
    content: Callable[[], bytes]


def index_files(archive: Archive, supply: Supply | None = None) -> Iterator[IndexFile]:
    """Make the index of an archive, file by file.

    All but the texts stand in a folder that is named after the keys of what it holds: a page that
    was opened before the site was published anew never mixes old files with new ones.
    """
    supply = supply or in_memory(archive)
    index = compiled(archive, supply)
    yield from _texts(archive, supply, index)
    yield from _folder(dict(_contents(archive, index)))


def _texts(archive: Archive, supply: Supply, index: Compiled) -> Iterator[IndexFile]:
    """What the page of results shows of each question."""
    each = zip(archive.questions[::-1], supply.keys[::-1], index.key_words, strict=True)
    for question, key, words in each:
        yield IndexFile(
            f"{SEARCH}teksten/{question.number}.json",
            digest([key, words]),
            partial(_text, question, words, supply),
        )


def _text(question: Question, words: bytes, supply: Supply) -> bytes:
    [prepared] = supply.prepared([question])
    return b'{"titel":%b,"stukken":%b,"kern":%b}' % (
        json_bytes(question.title),
        shown_pieces(prepared),
        words,
    )


def _contents(archive: Archive, index: Compiled) -> Iterator[tuple[str, bytes]]:
    """Give the name of each file of the folder, and its bytes before they are compressed."""
    language = dutch()
    questions = archive.questions[::-1]
    shelved = list(shelves(index.stems, index.postings))
    base = {
        "taal": language.rules,
        "synoniemen": synonyms(archive.registers.synonyms, language),
        "planken": " ".join(shelf.first for shelf in shelved),
        **columns(archive, questions),
    }
    yield "basis.bin", json_bytes(base)
    yield "woorden.bin", vocabulary_bytes(index.levels)
    for number, shelf in enumerate(shelved):
        yield f"plank-{number}.bin", shelf.postings
    for number, shelf in enumerate(shelved):
        yield f"plaatsen-{number}.bin", shelf.places
    yield "titels.bin", json_bytes([question.title for question in questions])


def _folder(contents: dict[str, bytes]) -> Iterator[IndexFile]:
    """Name the folder after what is in it, and give it with the file that tells where it is."""
    keys = {name: digest([content]) for name, content in contents.items()}
    folder = digest(part for name, key in keys.items() for part in (name.encode(), key)).hex()[:12]
    for name, content in contents.items():
        yield IndexFile(f"{SEARCH}{folder}/{name}", keys[name], partial(packed, content))
    start = json_bytes({"versie": VERSION, "map": folder})
    yield IndexFile(START, digest([start]), lambda: start)
