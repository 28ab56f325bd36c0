"""Every file of the search index: the one place that knows which there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from archive.index import Archive
from archive.page import SEARCH
from archive.question import Question
from archive.search.columns import columns
from archive.search.kept_key_words import KeptKeyWords
from archive.search.language import dutch
from archive.search.prepared import shown_pieces
from archive.search.revision import revised
from archive.search.shelf import halves
from archive.search.state import State, last_state
from archive.search.stock import GoneError, Stock
from archive.search.supply import Supply, digest, in_memory
from archive.search.synonyms import synonyms
from archive.search.written import json_bytes, packed

# The search page reads this version of the files, and no other.
VERSION = 3
START = f"{SEARCH}index.json"
PARTS = f"{SEARCH}delen/"
# Names of files are the first figures of a digest: this many, or more when two begin alike.
SHORT, LONG = 8, 12

# Gives what an index consists of, by its key.
Piece = Callable[[bytes], bytes]


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
    stock = Stock(supply.store)
    before = last_state(supply.store)
    state = before and revised(archive, supply, stock, before)
    if state is None:
        state = _compiled(archive, supply, stock, before)
    if state is not before:
        state.keep(supply.store)
    supply.store.uses(state.pieces())
    supply.hold()

    def piece(key: bytes) -> bytes:
        try:
            return stock.get(key)
        except GoneError:
            _compiled(archive, supply, stock, None)
            return stock.get(key)

    yield from _texts(archive, supply, state, piece)
    yield from _parts(archive, supply, state, piece)


def _compiled(archive: Archive, supply: Supply, stock: Stock, before: State | None) -> State:
    # NumPy takes long to start, and after a small change it is not needed.
    from archive.search.compiled import compiled  # noqa: PLC0415

    return compiled(archive, supply, stock, before)


def _texts(archive: Archive, supply: Supply, state: State, piece: Piece) -> Iterator[IndexFile]:
    """What the page of results shows of each question."""
    key_words = KeptKeyWords(state.key_words, piece)
    each = zip(archive.questions[::-1], state.numbers, state.keys, state.texts, strict=True)
    for place, (question, number, key, text) in enumerate(each):
        yield IndexFile(
            f"{SEARCH}teksten/{number}.json",
            text,
            partial(_text, question, key, partial(key_words.of, place), supply),
        )


def _text(question: Question, key: bytes, words: Callable[[], bytes], supply: Supply) -> bytes:
    [prepared] = supply.prepared([question], [key])
    return b'{"titel":%b,"stukken":%b,"kern":%b}' % (
        json_bytes(question.title),
        shown_pieces(prepared),
        words(),
    )


def _parts(archive: Archive, supply: Supply, state: State, piece: Piece) -> Iterator[IndexFile]:
    """The files that a search loads, and last the one that tells where they are."""
    language = dutch()
    shelves = state.shelves
    names = _names([key.hex() for key in shelves.keys])
    for name, key, (postings, places) in zip(names, shelves.keys, shelves.files, strict=True):
        yield _part(f"plank-{name}", postings, partial(_half, piece, key, 0))
        yield _part(f"plaatsen-{name}", places, partial(_half, piece, key, 1))
    filtered_by, titles = columns(archive, supply)
    base = {
        "taal": language.rules,
        "synoniemen": synonyms(archive.registers.synonyms, language, supply.store),
        "planken": " ".join(shelves.firsts),
        "namen": " ".join(names),
        **filtered_by,
    }
    start: dict[str, int | str] = {"versie": VERSION}
    others: dict[str, tuple[bytes, Callable[[], bytes]]] = {
        "basis": _made(json_bytes(base)),
        "woorden": (state.vocabulary, partial(piece, state.vocabulary)),
        "titels": _made(titles),
    }
    for name, (key, content) in others.items():
        start[name] = key.hex()[:LONG]
        yield _part(f"{name}-{start[name]}", key, content)
    yield IndexFile(START, *_made(json_bytes(start)))


def _made(content: bytes) -> tuple[bytes, Callable[[], bytes]]:
    return digest([content]), lambda: content


def _half(piece: Piece, key: bytes, half: int) -> bytes:
    return halves(piece(key))[half]


def _part(name: str, key: bytes, content: Callable[[], bytes]) -> IndexFile:
    return IndexFile(f"{PARTS}{name}.bin", key, lambda: packed(content()))


def _names(digests: Sequence[str]) -> list[str]:
    """Shorten digests, which every reader loads, so far that no two of them become alike."""
    length = SHORT
    while len({digest[:length] for digest in digests}) < len(set(digests)):
        length += 1
    return [digest[:length] for digest in digests]
