"""Linked data as JSON-LD: nodes with an address of their own, and what points at them."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote

from archive.exports.question_data import Data

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "@language": "nl",
}

# What an address may not hold in Turtle. Source: Turtle 1.1, `IRIREF`.
_FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|\\^`]')


def iri(address: str) -> str:
    """Write an address so that every reader of linked data takes it."""
    return _FORBIDDEN.sub(lambda found: quote(found[0]), address)


def to(address: str) -> Data:
    """Point at the node with an address."""
    return {"@id": iri(address)}


def typed(value: str, kind: str) -> Data:
    """Give a value of a kind, as `xsd:date`."""
    return {"@value": value, "@type": kind}


def on(day: date) -> Data:
    """Give a day."""
    return typed(day.isoformat(), "xsd:date")


def plain(text: str) -> Data:
    """Give a text in no language."""
    return {"@value": text}
