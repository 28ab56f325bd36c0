"""The data of the archive in the words of schema.org: a Dataset, and where it can be fetched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from archive.linked_data import municipality_data
from archive.linked_question import Node
from archive.settings import Settings


@dataclass(frozen=True, slots=True)
class Distribution:
    """A form in which data can be fetched: what it is called, where it is, and its media type.

    `size` is in bytes, `sha256` in figures and letters.
    """

    name: str
    address: str
    media_type: str
    size: int
    sha256: str


def dataset(
    page_address: str,
    description: str,
    distributions: Sequence[Distribution],
    changed: date | None,
    settings: Settings,
) -> Node:
    """Give the data of the whole archive, with every form in which it can be fetched.

    `page_address` is that of the page that tells about it, `changed` the day of its last change.
    """
    municipality = municipality_data(settings)
    return {
        "@type": "Dataset",
        "@id": settings.url(page_address),
        "url": settings.url(page_address),
        "name": settings.title,
        "description": description,
        "inLanguage": "nl",
        "license": settings.licence.address,
        "isAccessibleForFree": True,
        **({"dateModified": changed.isoformat()} if changed else {}),
        **({"creator": municipality, "publisher": municipality} if municipality else {}),
        "isPartOf": {"@id": settings.url("")},
        "distribution": [_distribution(each, settings) for each in distributions],
    }


def _distribution(form: Distribution, settings: Settings) -> Node:
    return {
        "@type": "DataDownload",
        "name": form.name,
        "contentUrl": settings.url(form.address),
        "encodingFormat": form.media_type,
        "contentSize": f"{form.size} B",
        "sha256": form.sha256,
    }
