"""The catalogue as files: Turtle and JSON-LD, which say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

import orjson

from archive.exports.catalogue.described import TURTLE, Described
from archive.exports.catalogue.linked import CONTEXT
from archive.exports.catalogue.nodes import catalogue_nodes
from archive.exports.export import Export, Holdings
from archive.exports.json_files import DATA
from archive.exports.publisher import publisher
from archive.exports.question_data import Data
from archive.sum import Sum

JSON_LD = f"{DATA}catalogus.jsonld"


def catalogue(held: Holdings, sums: Mapping[str, Sum]) -> Iterable[Export]:
    """Give the catalogue of the downloads, when it is known who publishes them."""
    by = publisher(held.settings)
    if by:
        described = Described(held, by, sums)
        yield Export(TURTLE, partial(_turtle, described), counted=True)
        yield Export(JSON_LD, partial(_json_ld, described), counted=True)


def _document(described: Described) -> Data:
    return {"@context": CONTEXT, "@graph": catalogue_nodes(described)}


def _json_ld(described: Described) -> Iterator[bytes]:
    yield orjson.dumps(_document(described), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _turtle(described: Described) -> Iterator[bytes]:
    """Write the same document as Turtle, which is sorted.

    It goes straight into a graph: what parses JSON-LD from bytes warns of what rdflib itself calls.
    """
    # Takes 0.1 s, which only this file should cost.
    from rdflib import Graph  # noqa: PLC0415
    from rdflib.plugins.parsers.jsonld import to_rdf  # noqa: PLC0415

    graph = Graph(bind_namespaces="none")
    to_rdf(_document(described), graph)
    yield graph.serialize(format="turtle", encoding="utf-8")
