"""The files that people can download, with what each is good for, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive.exports.json_files import DATA
from archive.sum import Sum


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download: its name below `data/`, its media type, its title and a note.

    Source of the media types: https://www.iana.org/assignments/media-types/ where there is one.
    """

    name: str
    media_type: str
    title: str
    note: str

    @property
    def address(self) -> str:
        """The address, from the root of the site."""
        return f"{DATA}{self.name}"


@dataclass(frozen=True, slots=True)
class Held:
    """A download that the site has: its size in bytes and its SHA-256 in figures and letters."""

    download: Download
    size: int
    sha256: str


DOWNLOADS = (
    Download(
        "vragen.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Excel",
        "Een rekenblad met één vraag op elke regel. U kunt meteen filteren en sorteren.",
    ),
    Download(
        "vragen.csv",
        "text/csv",
        "CSV",
        "Dezelfde tabel als gewone tekst. Bijna elk programma kan dit lezen.",
    ),
    Download(
        "vragen.json",
        "application/json",
        "JSON",
        "Alle vragen in één bestand voor programmeurs, met elke deelvraag apart.",
    ),
    Download(
        "vragen.ndjson",
        "application/x-ndjson",
        "JSON, regel voor regel",
        "Hetzelfde, met één vraag op elke regel. Handig als het archief groot is.",
    ),
    Download(
        "vragen.sqlite",
        "application/vnd.sqlite3",
        "SQLite",
        "Een database met tabellen en een index om in de teksten te zoeken.",
    ),
    Download(
        "metadata.json",
        "application/json",
        "Uitleg voor Datasette",
        "Hoort bij de database. Het programma Datasette toont er de uitleg bij elke kolom mee.",
    ),
    Download(
        "schema.json",
        "application/schema+json",
        "JSON Schema",
        "Beschrijft precies welke velden er zijn en wat erin kan staan.",
    ),
    Download(
        "popolo.json",
        "application/json",
        "Personen en partijen",
        "Raadsleden, bestuurders en partijen volgens de standaard Popolo.",
    ),
    Download(
        "catalogus.ttl",
        "text/turtle",
        "Catalogus",
        "De beschrijving van deze bestanden voor data.overheid.nl (DCAT-AP-NL).",
    ),
    Download(
        "catalogus.jsonld",
        "application/ld+json",
        "Catalogus als JSON-LD",
        "Dezelfde beschrijving in een andere vorm.",
    ),
    Download(
        "manifest-sha256.txt",
        "text/plain",
        "Controlegetallen",
        "Het controlegetal (SHA-256) van elk bestand. Zo ziet u of een bestand nog heel is.",
    ),
)


def held(sums: Mapping[str, Sum]) -> tuple[Held, ...]:
    """Give the downloads that the site has; `sums` has those of its files, by address."""
    return tuple(
        Held(each, sums[each.address].size, sums[each.address].sha256.hex())
        for each in DOWNLOADS
        if each.address in sums
    )
