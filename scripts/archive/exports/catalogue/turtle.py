"""A catalogue as Turtle: sorted by rdflib, which is started when more than its values change.

What changes with every question are the days, sizes and sums. They decide nothing of where they
stand, so others stand in for them in what rdflib writes, and that is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import orjson

from archive.exports.kept import Kept, kept_or_made

PLACE = "catalogus"

# How a value stands in for that of a type: every one is another, and written as it is.
_STAND_INS: dict[str, Callable[[int], str]] = {
    "xsd:date": lambda number: date.fromordinal(number).isoformat(),
    "xsd:nonNegativeInteger": lambda number: str(10**17 + number),
    "xsd:hexBinary": "{:064x}".format,
}


def turtle(text: bytes, kept: Kept) -> bytes:
    """Write a catalogue in JSON-LD as Turtle; what `kept` has of it is used."""
    document = orjson.loads(text)
    values: list[tuple[bytes, bytes]] = []
    _stand_in(document["@graph"], values)
    form = orjson.dumps(document)
    made = kept_or_made(kept, PLACE, form, partial(_written, form))
    for there, value in values:
        if made.count(there) != 1:  # Somebody wrote in a text what stands in for a value.
            return _written(text)
        made = made.replace(there, value)
    return made


def _stand_in(part: Any, values: list[tuple[bytes, bytes]]) -> None:
    """Put other values in a part of a document; note of each how it is written, and the first."""
    if isinstance(part, list):
        for each in part:
            _stand_in(each, values)
    elif isinstance(part, dict):
        kind = part.get("@type")
        if "@value" in part and kind in _STAND_INS:
            other = _STAND_INS[kind](len(values) + 1)
            values.append((_literal(other, kind), _literal(part["@value"], kind)))
            part["@value"] = other
        else:
            _stand_in(list(part.values()), values)


def _literal(value: str, kind: str) -> bytes:
    return f'"{value}"^^{kind}'.encode()


def _written(text: bytes) -> bytes:
    """Write JSON-LD as Turtle.

    It goes straight into a graph: what parses JSON-LD from bytes warns of what rdflib itself calls.
    """
    # Takes 0.1 s, which only this file should cost.
    from rdflib import Graph  # noqa: PLC0415
    from rdflib.plugins.parsers.jsonld import to_rdf  # noqa: PLC0415

    graph = Graph(bind_namespaces="none")
    to_rdf(orjson.loads(text), graph)
    return graph.serialize(format="turtle", encoding="utf-8")
