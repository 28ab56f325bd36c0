"""The catalogue as files: Turtle and JSON-LD, which say the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import orjson

from archive.exports.catalogue.described import TURTLE, Described
from archive.exports.catalogue.linked import CONTEXT
from archive.exports.catalogue.nodes import catalogue_nodes
from archive.exports.catalogue.turtle import turtle
from archive.exports.export import Export, Whole
from archive.exports.json_files import DATA
from archive.exports.kept import Kept
from archive.exports.publisher import publisher
from archive.sum import Sum

JSON_LD = f"{DATA}catalogus.jsonld"
CATALOGUE = {TURTLE, JSON_LD}


def catalogue_text(held: Whole, sums: Mapping[str, Sum]) -> bytes:
    """Write the catalogue of the downloads as JSON-LD; empty unless it is known who publishes them.

    `sums` has those of the downloads, by address.
    """
    by = publisher(held.settings)
    if not by:
        return b""
    document = {"@context": CONTEXT, "@graph": catalogue_nodes(Described(held, by, sums))}
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def catalogue(text: bytes, kept: Kept) -> Iterable[Export]:
    """Give the files of a catalogue, if there is one; `kept` keeps what was made of them."""
    if text:
        yield Export(TURTLE, lambda: (turtle(text, kept),), counted=True)
        yield Export(JSON_LD, lambda: (text,), counted=True)
