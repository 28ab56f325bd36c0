"""What the catalogue says of a dataset and of its downloads."""

from __future__ import annotations

from collections.abc import Iterator

from archive.entrances import THEMES
from archive.exports.catalogue.code_lists import (
    DUTCH,
    GOVERNMENT,
    IRREGULAR,
    PUBLIC,
    SHA256,
    file_type,
    licence_address,
    media_type,
)
from archive.exports.catalogue.datasets import Dataset
from archive.exports.catalogue.described import Described
from archive.exports.catalogue.linked import on, plain, to, typed
from archive.exports.downloads import Download
from archive.exports.json_files import DATA
from archive.exports.question_data import Data
from archive.page import last_change


def dataset_nodes(described: Described, dataset: Dataset) -> Iterator[Data]:
    """Give a dataset, its time, and each of its downloads."""
    node = _dataset(described, dataset)
    yield node
    if dataset.of_questions:
        yield from _time(described, node)
    for download in described.downloads(dataset):
        yield from _distribution(described, download)


def _dataset(described: Described, dataset: Dataset) -> Data:
    names = {"title": described.settings.title, "name": described.by.name}
    node = to(described.node(dataset.key))
    page = to(described.whole(DATA))
    themes = described.held.archive.groups[THEMES.folder] if dataset.of_questions else ()
    return {
        **node,
        "@type": "dcat:Dataset",
        "dct:identifier": plain(node["@id"]),
        "dct:title": dataset.title.format_map(names),
        "dct:description": dataset.description.format_map(names),
        "dcat:keyword": [*dataset.keywords, *(theme.name for theme in themes)],
        "dcat:theme": to(GOVERNMENT),
        "dct:accessRights": to(PUBLIC),
        "dct:accrualPeriodicity": to(IRREGULAR),
        "dct:conformsTo": to(described.whole(dataset.standard)),
        "dct:language": to(DUTCH),
        "dct:spatial": to(described.node("gebied")),
        "dct:publisher": to(described.by.address),
        "dct:creator": to(described.by.address),
        "dcat:contactPoint": to(described.node("contact")),
        "dcat:landingPage": page,
        "foaf:page": page,
        "dcat:distribution": [
            to(described.node(each.name)) for each in described.downloads(dataset)
        ],
    }


def _time(described: Described, node: Data) -> Iterator[Data]:
    """Add to the node of a dataset the time that its questions take, when there are any."""
    questions = described.held.archive.questions
    last = last_change(questions)
    if last is None:
        return
    period = to(described.node("periode"))
    node["dct:modified"] = on(last)
    node["dct:temporal"] = period
    yield {
        **period,
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": on(questions[-1].submitted),
        "dcat:endDate": on(last),
    }


def _distribution(described: Described, download: Download) -> Iterator[Data]:
    """Give a download, and the sum by which somebody can tell that it is whole."""
    counted, kind = described.sums[download.address], download.format
    checksum = to(described.node(f"{download.name}-sha256"))
    file = to(described.whole(download.address))
    yield {
        **to(described.node(download.name)),
        "@type": "dcat:Distribution",
        "dct:title": download.title,
        "dcat:accessURL": file,
        "dcat:downloadURL": file,
        "dcat:mediaType": to(media_type(kind.media_type)),
        **({"dct:format": to(file_type(kind.file_type))} if kind.file_type else {}),
        "dcat:byteSize": typed(str(counted.size), "xsd:nonNegativeInteger"),
        "spdx:checksum": checksum,
        "dct:license": to(licence_address(described.settings.licence)),
        "dct:language": to(DUTCH),
        "dct:conformsTo": to(described.whole(download.standard)),
    }
    yield {
        **checksum,
        "@type": "spdx:Checksum",
        "spdx:algorithm": to(SHA256),
        "spdx:checksumValue": typed(counted.sha256.hex(), "xsd:hexBinary"),
    }
