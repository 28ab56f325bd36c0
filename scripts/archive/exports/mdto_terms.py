"""The building blocks of MDTO: terms out of lists, and references. Source: MDTO-XML 1.0.1."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree

from archive.exports.xml_text import xml_text
from archive.settings import Settings

NAMESPACE = "https://www.nationaalarchief.nl/mdto"
_TAG = f"{{{NAMESPACE}}}"


@dataclass(frozen=True, slots=True)
class TermList:
    """A list of terms by its name; `address` is its permanent address, if it has one."""

    name: str
    address: str = ""


LEVELS = TermList("Begrippenlijst Aggregatieniveaus MDTO")
EVENTS = TermList("Begrippenlijst EventTypeLijst MDTO")
APPRAISALS = TermList("Begrippenlijst Waarderingen MDTO")
INVOLVEMENTS = TermList("Begrippenlijst Relatietypen (betrokkene) MDTO")
RELATIONS = TermList("Begrippenlijst Relatietypen (informatieobject) MDTO")
LIMITS = TermList("Begrippenlijst BeperkingGebruikTypeLijst MDTO")
ALGORITHMS = TermList("Begrippenlijst ChecksumAlgoritme MDTO")
MEDIA_TYPES = TermList("IANA Media Types", "https://www.iana.org/assignments/media-types/")
TOP = TermList(
    "Thema-indeling voor Officiële Publicaties (TOP-lijst)",
    "https://identifier.overheid.nl/tooi/set/scw_toplijst",
)
# What no list of MDTO has a word for. Those lists are open: who describes may add to them.
OWN = TermList("Begrippenlijst Raadsvragen")


def document(kind: str) -> Any:
    """Start a document of a kind: give the element to fill."""
    return inside(new("MDTO"), kind)


def new(name: str) -> Any:
    """Make an element that stands by itself."""
    return etree.Element(f"{_TAG}{name}", nsmap={None: NAMESPACE})


def inside(parent: Any, name: str, text: str | None = None) -> Any:
    """Add an element at the end of another; `text` may be anything that people write."""
    element = etree.SubElement(parent, f"{_TAG}{name}")
    if text is not None:
        element.text = xml_text(text)
    return element


def term(name: str, label: str, terms: TermList, code: str = "") -> Any:
    """Make an element with a term out of a list (begripGegevens)."""
    return deepcopy(_term(name, label, terms, code))


@cache
def _term(name: str, label: str, terms: TermList, code: str) -> Any:
    """Make a term for the first time; few occur, and to copy one is far cheaper."""
    element = new(name)
    inside(element, "begripLabel", label)
    if code:
        inside(element, "begripCode", code)
    reference(inside(element, "begripBegrippenlijst"), terms.name, terms.address, "URI")
    return element


def reference(element: Any, name: str, mark: str = "", source: str = "") -> None:
    """Fill an element with a name, and a mark out of a source if there is one.

    In MDTO these are verwijzingGegevens.
    """
    inside(element, "verwijzingNaam", name)
    if mark:
        identity(inside(element, "verwijzingIdentificatie"), mark, source)


def identity(element: Any, mark: str, source: str) -> None:
    """Fill an element with a mark and the source that it comes from (identificatieGegevens)."""
    inside(element, "identificatieKenmerk", mark)
    inside(element, "identificatieBron", source)


def numbering(settings: Settings) -> str:
    """Name where the numbers of questions come from."""
    return f"Raadsvragen gemeente {settings.municipality}"


def written(element: Any) -> bytes:
    """Give the whole document that an element stands in."""
    data: bytes = etree.tostring(element.getroottree(), encoding="UTF-8", xml_declaration=True)
    return data
