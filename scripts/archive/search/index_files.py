"""Every file of the search index: the one place that knows which there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from archive.index import Archive
from archive.page import SEARCH
from archive.question import Question
from archive.search.columns import columns
from archive.search.compiled import Compiled, compiled
from archive.search.language import dutch
from archive.search.prepared import shown_pieces
from archive.search.shelves import shelves
from archive.search.supply import Supply, digest, in_memory
from archive.search.synonyms import synonyms
from archive.search.vocabulary import vocabulary_bytes
from archive.search.written import json_bytes, packed

# The search page reads this version of the files, and no other.
VERSION = 3
START = f"{SEARCH}index.json"
PARTS = f"{SEARCH}delen/"
# Names of files are the first figures of a digest: this many, or more when two begin alike.
SHORT, LONG = 8, 12


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

    All but the texts have names made from what they hold: what did not change keeps its address, in
    the browser's memory too, and a page that was opened before the site was published anew never
    mixes old files with new ones.
    """
    supply = supply or in_memory(archive)
    index = compiled(archive, supply)
    yield from _texts(archive, supply, index)
    yield from _parts(archive, supply, index)


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


def _parts(archive: Archive, supply: Supply, index: Compiled) -> Iterator[IndexFile]:
    """The files that a search loads, and last the one that tells where they are."""
    language = dutch()
    questions = archive.questions[::-1]
    shelved = list(shelves(index.stems, index.postings))
    names = _names([digest([shelf.postings, shelf.places]).hex() for shelf in shelved])
    for name, shelf in zip(names, shelved, strict=True):
        yield _part(f"plank-{name}", shelf.postings)
        yield _part(f"plaatsen-{name}", shelf.places)
    base = {
        "taal": language.rules,
        "synoniemen": synonyms(archive.registers.synonyms, language, supply.store),
        "planken": " ".join(shelf.first for shelf in shelved),
        "namen": " ".join(names),
        **columns(archive, supply),
    }
    start: dict[str, int | str] = {"versie": VERSION}
    for key, content in {
        "basis": json_bytes(base),
        "woorden": vocabulary_bytes(index.levels, supply.store),
        "titels": json_bytes([question.title for question in questions]),
    }.items():
        start[key] = digest([content]).hex()[:LONG]
        yield _part(f"{key}-{start[key]}", content)
    written = json_bytes(start)
    yield IndexFile(START, digest([written]), lambda: written)


def _part(name: str, content: bytes) -> IndexFile:
    return IndexFile(f"{PARTS}{name}.bin", digest([content]), partial(packed, content))


def _names(digests: Sequence[str]) -> list[str]:
    """Shorten digests, which every reader loads, so far that no two of them become alike."""
    length = SHORT
    while len({digest[:length] for digest in digests}) < len(set(digests)):
        length += 1
    return [digest[:length] for digest in digests]
