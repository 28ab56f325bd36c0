"""A DiWoo sitemap: each document with its metadata. Source: KOOP, DiWoo-metadata.xsd 0.9.8.

The schema wants a moment for each handling. The archive knows days, so the moment is the start of
the day. Of a question it is known when it was received ("ontvangst"), and when the answer was there
("vaststelling": that day question and answer got the form in which they are published). When
something was signed is not known. An attachment shares the handlings of its question.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import etree

from archive.exports.diwoo_document import Document
from archive.exports.sitemap_files import NAMESPACE, URL, URLSET, Entry, note
from archive.exports.xml_text import xml_text
from archive.question import Question
from archive.tooi import (
    DOCUMENT_KINDS,
    HANDLINGS,
    LANGUAGES,
    RELATIONS,
    THEMES,
    Concept,
    concepts,
)

DIWOO = "https://standaarden.overheid.nl/diwoo/metadata/"
_TAG = f"{{{DIWOO}}}"
_PREFIXES = {None: NAMESPACE, "diwoo": DIWOO}

COUNCIL_PAPER, DUTCH = "c_7f9dffa7", "NLD"
RECEIVED, ADOPTED = "c_dfcee535", "c_641ecd76"


@dataclass(frozen=True, slots=True)
class Publication:
    """What all documents share: the municipality, and the category of article 3.3 of the Woo."""

    publisher: Concept
    category: Concept


def most_bytes(document: Document) -> int:
    """Give how many bytes a document takes at most: a character takes five when it is escaped."""
    texts = [document.address, document.title, document.identifier, document.author]
    for relation in document.relations:
        texts += [relation.address, relation.title]
    texts += [theme.name for theme in document.question.themes]
    parts = len(document.relations) + len(document.question.themes)
    return 3_000 + 500 * parts + 6 * sum(map(len, texts))


def written_documents(documents: Iterable[Document], by: Publication) -> Iterator[bytes]:
    """Write each document as it stands in a sitemap, between the start and the end of that."""
    blank = _blank(by)
    written = io.BytesIO()
    with etree.xmlfile(written, encoding="UTF-8") as xml, _sitemap(xml):
        xml.flush()
        for document in documents:
            written.seek(0)
            written.truncate()
            xml.write(_filled_in(blank, document))
            xml.flush()
            yield written.getvalue()


def around_documents() -> tuple[bytes, bytes]:
    """Give the start and the end of a sitemap."""
    written = io.BytesIO()
    with etree.xmlfile(written, encoding="UTF-8") as xml:
        xml.write_declaration()
        with _sitemap(xml):
            xml.flush()
            start = written.getvalue()
    return start, written.getvalue()[len(start) :]


def _sitemap(xml: Any) -> Any:
    return xml.element(URLSET, nsmap=_PREFIXES)


def _blank(by: Publication) -> Any:
    """Make a form with all that documents share: to copy that is far cheaper than to make it."""
    url = etree.Element(URL, nsmap=_PREFIXES)
    note(url, Entry("", date.min))
    about = _inside(_inside(url, "Document"), "DiWoo")
    _inside(_inside(about, "identifiers"), "identifier")
    _inside(_inside(about, "titelcollectie"), "officieleTitel")
    _inside(about, "format")
    _inside(about, "aggregatiekenmerk")
    classes = _inside(about, "classificatiecollectie")
    _coded(_inside(classes, "informatiecategorieen"), "informatiecategorie", by.category)
    kind = concepts(DOCUMENT_KINDS)[COUNCIL_PAPER]
    _coded(_inside(classes, "documentsoorten"), "documentsoort", kind)
    _tell(_inside(about, "documenthandelingen"), RECEIVED, date.min)
    _coded(about, "publisher", by.publisher)
    _coded(about, "language", concepts(LANGUAGES)[DUTCH])
    return url


def _filled_in(blank: Any, document: Document) -> Any:
    url = deepcopy(blank)
    question = document.question
    location, changed, holder = url
    about = holder[0]
    identifiers, titles, kind, whole, classes, handlings = about[:6]
    location.text = document.address
    changed.text = question.last_change.isoformat()
    identifiers[0].text = xml_text(document.identifier)
    titles[0].text = xml_text(document.title)
    kind.text = document.kind.label
    kind.set("resource", document.kind.address)
    whole.text = question.number
    _classify(classes, question)
    handlings[0][1].text = _moment(question.received)
    if question.record.answered:
        _tell(handlings, ADOPTED, question.record.answered)
    if document.author:
        _foreign(about, "naamOpsteller", document.author)
        _inside(about, "creatiedatum").text = question.submitted.isoformat()
    _relate(about, document)
    return url


def _classify(classes: Any, question: Question) -> None:
    """Name the themes by the codes of the TOP list, and as key words by our own names."""
    if not question.themes:
        return
    listed = concepts(THEMES)
    codes = dict.fromkeys(theme.top for theme in question.themes if theme.top in listed)
    if codes:
        themes = _inside(classes, "themas")
        for code in codes:
            _coded(themes, "thema", listed[code])
    words = _inside(classes, "trefwoorden")
    for theme in question.themes:
        _foreign(words, "trefwoord", theme.name)


def _tell(handlings: Any, code: str, day: date) -> None:
    handling = _inside(handlings, "documenthandeling")
    _coded(handling, "soortHandeling", concepts(HANDLINGS)[code])
    _inside(handling, "atTime").text = _moment(day)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00"


def _relate(about: Any, document: Document) -> None:
    if not document.relations:
        return
    relations = _inside(about, "documentrelaties")
    for each in document.relations:
        relation = _inside(relations, "documentrelatie")
        _coded(relation, "role", concepts(RELATIONS)[each.role])
        _foreign(relation, "relation", each.title).set("resource", each.address)


def _inside(parent: Any, name: str) -> Any:
    return etree.SubElement(parent, f"{_TAG}{name}")


def _coded(parent: Any, name: str, concept: Concept) -> None:
    element = etree.SubElement(parent, f"{_TAG}{name}", resource=concept.address)
    element.text = concept.label


def _foreign(parent: Any, name: str, text: str) -> Any:
    element = etree.SubElement(parent, f"{_TAG}{name}")
    element.text = xml_text(text)
    return element
