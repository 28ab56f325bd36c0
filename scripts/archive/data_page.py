"""The page on which people find everything that they can take home."""

from __future__ import annotations

from collections.abc import Mapping

from archive.exports.downloads import ABOUT, OF_PEOPLE, OF_QUESTIONS, held_downloads
from archive.exports.json_files import DATA
from archive.index import Archive
from archive.page import HOME, Page, last_change
from archive.sum import Sum

DOWNLOADS = {
    "Vragen en antwoorden": OF_QUESTIONS,
    "Mensen en partijen": OF_PEOPLE,
    "Uitleg en controle": ABOUT,
}


def data_page(archive: Archive, sums: Mapping[str, Sum]) -> Page:
    """Give the page of open data; `sums` has those of the files of the site, by address."""
    return Page(
        address=DATA,
        title="Open data",
        description="Alle vragen en antwoorden als bestand: Excel, CSV, JSON en SQLite.",
        template="data.html",
        crumbs=(HOME,),
        content={
            "count": len(archive.questions),
            "example": archive.questions[0].number if archive.questions else "",
            "downloads": {
                title: held
                for title, downloads in DOWNLOADS.items()
                if (held := held_downloads(downloads, sums))
            },
            "fields": (),
        },
        changed=last_change(archive.questions),
    )
