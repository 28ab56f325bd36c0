"""What the catalogue says: itself, who publishes it, how to reach them, and each dataset.

Source: DCAT-AP-NL 3.0, https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/. Every node has an
address, so that a harvester finds it back and the same data give the same bytes.

Left out because nobody told it: the day of first publication, and the place in a list of places
(the profile asks for one of the EU or GeoNames; the code of a municipality leads to neither). A
service to ask for data is recommended, and there is none: the archive is files.
"""

from __future__ import annotations

from urllib.parse import quote

from archive.exports.catalogue.code_lists import (
    DUTCH,
    LOCAL_AUTHORITY,
    classes,
    licence_address,
)
from archive.exports.catalogue.dataset_nodes import dataset_nodes
from archive.exports.catalogue.described import Described
from archive.exports.catalogue.linked import on, plain, to
from archive.exports.question_data import Data
from archive.page import last_change


def catalogue_nodes(described: Described) -> list[Data]:
    """Give every node of the catalogue; they point at one another."""
    nodes = [_catalogue(described), _agent(described), _contact(described), _area(described)]
    for dataset in described.datasets:
        nodes += dataset_nodes(described, dataset)
    return [*nodes, *classes(nodes)]


def _catalogue(described: Described) -> Data:
    settings, by = described.settings, described.by
    day = last_change(described.held.archive.questions)
    return {
        **to(described.node("catalogus")),
        "@type": "dcat:Catalog",
        "dct:title": f"Open data van {settings.title}",
        "dct:description": f"De gegevens van het archief met raadsvragen van de {by.name}, om te "
        "downloaden. Programma’s kunnen ze lezen. Iedereen mag ze gebruiken, op de voorwaarden van "
        f"{settings.licence.name}.",
        "dct:license": to(licence_address(settings.licence)),
        "dct:language": to(DUTCH),
        **({"dct:modified": on(day)} if day else {}),
        "dct:publisher": to(by.address),
        "dct:creator": to(by.address),
        "dct:spatial": to(described.node("gebied")),
        "dcat:contactPoint": to(described.node("contact")),
        "foaf:homepage": to(described.whole("")),
        "dcat:dataset": [to(described.node(each.key)) for each in described.datasets],
    }


def _agent(described: Described) -> Data:
    by = described.by
    return {
        **to(by.address),
        "@type": "foaf:Agent",
        "foaf:name": by.name,
        "dct:type": to(LOCAL_AUTHORITY),
    }


def _contact(described: Described) -> Data:
    """Give how to reach the griffie: by the site, and by mail when that is known.

    The shapes ask for a contact point and not for a way to reach it; the profile asks for a mail
    address or a page.
    """
    contact = described.settings.contact
    mail = f"mailto:{quote(contact.email, safe='@')}"
    return {
        **to(described.node("contact")),
        "@type": ["vcard:Kind", "vcard:Organization"],
        "vcard:fn": contact.name,
        "vcard:organization-name": described.by.name,
        "vcard:hasURL": to(described.whole("")),
        **({"vcard:hasEmail": to(mail)} if contact.email else {}),
    }


def _area(described: Described) -> Data:
    """Give the area by its name and code."""
    by = described.by
    return {
        **to(described.node("gebied")),
        "@type": "dct:Location",
        "dct:identifier": plain(by.code),
        "skos:prefLabel": by.municipality,
    }
