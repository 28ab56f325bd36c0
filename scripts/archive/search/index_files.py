"""Every file of the search index: the one place that knows which there are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.index import Archive
from archive.pages import SEARCH
from archive.question import Question
from archive.search.collection import Collection, find_stems
from archive.search.columns import columns
from archive.search.fields import texts
from archive.search.language import dutch
from archive.search.pieces import Piece, pieces
from archive.search.postings import key_words, make_postings
from archive.search.synonyms import synonyms
from archive.search.written import json_bytes, packed_json, shelves, vocabulary

# The search page reads this version of the files, and no other.
VERSION = 1
START = f"{SEARCH}index.json"


@dataclass(frozen=True, slots=True)
class IndexFile:
    """One file of the index. `address` is from the root of the site."""

    address: str
    content: bytes


def index_files(archive: Archive) -> Iterator[IndexFile]:
    """Make the index of an archive, file by file.

    All but the texts stand in a folder that is named after what they hold: a page that was
    opened before the site was published anew never mixes old files with new ones.
    """
    language = dutch()
    questions = archive.questions[::-1]
    collection = Collection(language)
    cut = []
    for question in questions:
        cut.append(pieces(question))
        collection.add(texts(question, cut[-1]))
    stems = find_stems(collection)
    postings = make_postings(collection, stems)
    keys = key_words(collection, stems, postings)
    for question, parts, key in zip(questions, cut, keys, strict=True):
        yield IndexFile(f"{SEARCH}teksten/{question.number}.json", _text(question, parts, key))
    shelved = list(shelves(stems.names, postings))
    base = {
        "taal": language.rules,
        "synoniemen": synonyms(archive.registers.synonyms, language),
        "planken": " ".join(shelf.first for shelf in shelved),
        **columns(archive, questions),
    }
    yield from _folder(
        {
            "basis.bin": packed_json(base),
            "woorden.bin": vocabulary(stems.levels),
            **{f"plank-{number}.bin": shelf.postings for number, shelf in enumerate(shelved)},
            **{f"plaatsen-{number}.bin": shelf.places for number, shelf in enumerate(shelved)},
            "titels.bin": packed_json([question.title for question in questions]),
        }
    )


def _folder(files: Mapping[str, bytes]) -> Iterator[IndexFile]:
    """Name the folder after what is in it, and give it with the file that tells where it is."""
    content = hashlib.sha256()
    for name, data in files.items():
        content.update(f"{name} {len(data)} ".encode() + data)
    folder = content.hexdigest()[:12]
    for name, data in files.items():
        yield IndexFile(f"{SEARCH}{folder}/{name}", data)
    yield IndexFile(START, json_bytes({"versie": VERSION, "map": folder}))


def _text(question: Question, parts: Sequence[Piece], key: Sequence[tuple[str, int]]) -> bytes:
    """What the page of results shows of one question."""
    return json_bytes(
        {
            "titel": question.title,
            "stukken": [[piece.anchor, piece.label, piece.text] for piece in parts],
            "kern": key,
        }
    )
