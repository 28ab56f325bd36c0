"""The data of the archive in the words of schema.org: a Dataset, and where it can be fetched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from archive.exports.downloads import Held
from archive.linked_data import municipality_data
from archive.linked_question import Node
from archive.settings import Settings


def dataset(
    page_address: str,
    description: str,
    downloads: Sequence[Held],
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
        "distribution": [_distribution(each, settings) for each in downloads],
    }


def _distribution(held: Held, settings: Settings) -> Node:
    download = held.download
    return {
        "@type": "DataDownload",
        "name": download.title,
        "contentUrl": settings.url(download.address),
        "encodingFormat": download.format.media_type,
        "contentSize": f"{held.size} B",
        "sha256": held.sha256,
    }
