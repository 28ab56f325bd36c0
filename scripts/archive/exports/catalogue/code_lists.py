"""Addresses out of code lists, and of which class what a catalogue points at is.

The class is told in the catalogue itself, as in the examples of the profile: the lists of Europe
don't tell it, and the shapes of the profile ask it of whoever validates without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from archive.exports.question_data import Data
from archive.settings import Licence

_EU = "http://publications.europa.eu/resource/authority/"
DUTCH = f"{_EU}language/NLD"
PUBLIC = f"{_EU}access-right/PUBLIC"
GOVERNMENT = f"{_EU}data-theme/GOVE"
IRREGULAR = f"{_EU}frequency/IRREG"
LOCAL_AUTHORITY = "http://purl.org/adms/publishertype/LocalAuthority"
SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"

# Concepts must be called something; these are the names that their lists give them.
_LABELS = {GOVERNMENT: "Government and public sector", LOCAL_AUTHORITY: "Local Authority"}

_RANGES = {
    "dcat:landingPage": "foaf:Document",
    "dcat:mediaType": "dct:MediaType",
    "dcat:theme": "skos:Concept",
    "dct:accessRights": "dct:RightsStatement",
    "dct:accrualPeriodicity": "dct:Frequency",
    "dct:conformsTo": "dct:Standard",
    "dct:format": "dct:MediaTypeOrExtent",
    "dct:language": "dct:LinguisticSystem",
    "dct:license": "dct:LicenseDocument",
    "dct:type": "skos:Concept",
    "foaf:homepage": "foaf:Document",
    "foaf:page": "foaf:Document",
    "spdx:algorithm": "spdx:ChecksumAlgorithm",
}

_CREATIVE_COMMONS = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/((?:licenses|publicdomain)/[a-z-]+/[\d.]+)(?:/.*)?"
)


def media_type(name: str) -> str:
    """The address of a kind of file in the list of IANA."""
    return f"https://www.iana.org/assignments/media-types/{name}"


def file_type(code: str) -> str:
    """The address of a kind of file in the list of the EU."""
    return f"{_EU}file-type/{code}"


def licence_address(licence: Licence) -> str:
    """The address by which catalogues know a licence: its deed in Dutch, in one spelling.

    Source: the examples of DCAT-AP-NL, and the list of licences of data.overheid.nl.
    """
    found = _CREATIVE_COMMONS.fullmatch(licence.address)
    return f"http://creativecommons.org/{found[1]}/deed.nl" if found else licence.address


def classes(nodes: Iterable[Data]) -> list[Data]:
    """Tell of which class everything is that nodes point at and that has no node of its own."""
    found: dict[str, set[str]] = {}
    for node in nodes:
        for name in _RANGES.keys() & node.keys():
            found.setdefault(node[name]["@id"], set()).add(_RANGES[name])
    return [
        {"@id": address, "@type": sorted(kinds), **_label(address)}
        for address, kinds in sorted(found.items())
    ]


def _label(address: str) -> Data:
    label = _LABELS.get(address)
    return {"skos:prefLabel": {"@value": label, "@language": "en"}} if label else {}
