"""The page on which people find everything that they can take home."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from archive.exports.columns import COLUMNS
from archive.exports.csv_files import NOTE
from archive.exports.downloads import ABOUT, OF_PEOPLE, OF_QUESTIONS, held_downloads
from archive.exports.json_files import DATA
from archive.index import Archive
from archive.linked_dataset import dataset
from archive.page import HOME, Page
from archive.sum import Sum

DOWNLOADS = {
    "Vragen en antwoorden": OF_QUESTIONS,
    "Mensen en partijen": OF_PEOPLE,
    "Uitleg en controle": ABOUT,
}


DESCRIPTION = (
    "Alle vragen van de gemeenteraad en de antwoorden van het college als bestand: voor Excel, als "
    "CSV, JSON en SQLite."
)


def data_page(archive: Archive, changed: date | None, sums: Mapping[str, Sum]) -> Page:
    """Give the page of open data, which tells when anything `changed` last.

    `sums` has those of the files of the site, by address.
    """
    held = {title: held_downloads(downloads, sums) for title, downloads in DOWNLOADS.items()}
    everything = [each for downloads in held.values() for each in downloads]
    return Page(
        address=DATA,
        title="Open data",
        description=DESCRIPTION,
        template="data.html",
        crumbs=(HOME,),
        content={
            "count": len(archive.questions),
            "changed": changed,
            "example": archive.questions[0].number if archive.questions else "",
            "downloads": {title: downloads for title, downloads in held.items() if downloads},
            "csv_note": NOTE,
            "fields": [(column.name, column.note) for column in COLUMNS],
        },
        about=dataset(DATA, DESCRIPTION, everything, changed, archive.settings),
    )
