"""The files that people can download: what kind they are, how they are made up, what they are for.

A new download is one line in a table; what an archive does not have is left out everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive.address_list import ADDRESS
from archive.exports.json_files import DATA, SCHEMA
from archive.exports.media_types import MEDIA_TYPES
from archive.exports.ori.identity import VNG_DOCUMENTS, VNG_PEOPLE
from archive.exports.ori.koop import KOOP_DOCUMENTS
from archive.exports.ori.vng import VNG_SUBMITTERS
from archive.exports.ori.vng_people import VNG_COLLEGE_MEMBERS, VNG_COLLEGES, VNG_GROUPS
from archive.exports.popolo import POPOLO
from archive.sum import Sum


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    `media_type` is its name in the list of IANA; `file_type` is its code in the list of the EU,
    empty when it has none there.
    """

    media_type: str
    file_type: str = ""


JSON = Format("application/json", "JSON")
# There is no registered type for a JSON document a line, so it is told what it is at least.
JSON_LINES = Format("text/plain", "JSON")
CSV = Format(MEDIA_TYPES["csv"], "CSV")
XLSX = Format(MEDIA_TYPES["xlsx"], "XLSX")
SQLITE = Format("application/vnd.sqlite3")


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download, with what readers hear of it: its title, and a note.

    `standard` is the address of what tells how it is made up; that may be a file of the site
    itself, and it is empty for what only explains another file.
    """

    address: str
    title: str
    note: str
    format: Format
    standard: str = ""

    @property
    def name(self) -> str:
        """What tells it from the other downloads: `vragen.json`."""
        return self.address.removeprefix(DATA)


@dataclass(frozen=True, slots=True)
class Held:
    """A download that the site has: its size in bytes, and its SHA-256 in figures and letters."""

    download: Download
    size: int
    sha256: str


def held_downloads(downloads: Sequence[Download], sums: Mapping[str, Sum]) -> tuple[Held, ...]:
    """Give those of some downloads that the site has; `sums` has those of its files, by address."""
    return tuple(
        Held(each, sums[each.address].size, sums[each.address].sha256.hex())
        for each in downloads
        if each.address in sums
    )


POPOLO_STANDARD = "https://www.popoloproject.com/specs/"
_KOOP = "https://gitlab.com/koop/woo/aanleveren-ori"
_VNG = "https://github.com/VNG-Realisatie/ODS-Open-Raadsinformatie"
_ORI_OF_VNG = "Volgens de standaard Open Raadsinformatie van de VNG (2.0)."

OF_QUESTIONS = (
    Download(
        f"{DATA}vragen.xlsx",
        "Alle vragen voor Excel",
        "Een rekenblad met één vraag op elke regel. U kunt meteen filteren en sorteren.",
        XLSX,
        "https://ecma-international.org/publications-and-standards/standards/ecma-376/",
    ),
    Download(
        f"{DATA}vragen.csv",
        "Alle vragen als CSV",
        "Dezelfde tabel als gewone tekst. Bijna elk programma kan dit lezen.",
        CSV,
        "https://www.rfc-editor.org/rfc/rfc4180",
    ),
    Download(
        f"{DATA}vragen.json",
        "Alle vragen als JSON",
        "Alle vragen in één bestand voor programmeurs, met elke deelvraag apart.",
        JSON,
        SCHEMA,
    ),
    Download(
        f"{DATA}vragen.ndjson",
        "Alle vragen als JSON, één per regel",
        "Hetzelfde, maar zonder iets eromheen. Handig als het archief groot is.",
        JSON_LINES,
        SCHEMA,
    ),
    Download(
        f"{DATA}vragen.sqlite",
        "Alle vragen als database (SQLite)",
        "Een database met tabellen, en een index om in de teksten te zoeken.",
        SQLITE,
        "https://www.sqlite.org/fileformat2.html",
    ),
    Download(
        KOOP_DOCUMENTS,
        "Vragen en antwoorden volgens ORI van KOOP",
        "Volgens de standaard Open Raadsinformatie van KOOP (1.0.0).",
        JSON,
        _KOOP,
    ),
    Download(VNG_DOCUMENTS, "Vragen en antwoorden volgens ORI van de VNG", _ORI_OF_VNG, JSON, _VNG),
    Download(
        VNG_SUBMITTERS, "Indieners van vragen volgens ORI van de VNG", _ORI_OF_VNG, JSON, _VNG
    ),
)
OF_PEOPLE = (
    Download(
        POPOLO,
        "Mensen en partijen volgens Popolo",
        "Raadsleden, bestuurders en partijen, met hun rollen. Volgens de standaard Popolo.",
        JSON,
        POPOLO_STANDARD,
    ),
    Download(VNG_PEOPLE, "Mensen volgens ORI van de VNG", _ORI_OF_VNG, JSON, _VNG),
    Download(VNG_GROUPS, "Fracties volgens ORI van de VNG", _ORI_OF_VNG, JSON, _VNG),
    Download(VNG_COLLEGES, "Het college volgens ORI van de VNG", _ORI_OF_VNG, JSON, _VNG),
    Download(
        VNG_COLLEGE_MEMBERS, "Leden van het college volgens ORI van de VNG", _ORI_OF_VNG, JSON, _VNG
    ),
)
# What explains the other files, or tells whether they are whole.
ABOUT = (
    Download(
        SCHEMA,
        "Het schema van de JSON",
        "Beschrijft precies welke velden er zijn en wat erin kan staan (JSON Schema).",
        Format("application/schema+json"),
    ),
    Download(
        f"{DATA}metadata.json",
        "Uitleg voor Datasette",
        "Hoort bij de database. Het programma Datasette toont er de uitleg bij elke kolom mee.",
        JSON,
    ),
    Download(
        ADDRESS,
        "Alle adressen",
        "Elk adres van dit archief, één per regel. Geen adres verdwijnt zonder dat het hier staat.",
        Format("text/plain", "TXT"),
    ),
    Download(
        f"{DATA}catalogus.ttl",
        "De catalogus",
        "Beschrijft deze bestanden voor data.overheid.nl. Volgens de standaard DCAT-AP-NL 3.0.",
        Format("text/turtle", "RDF_TURTLE"),
    ),
    Download(
        f"{DATA}catalogus.jsonld",
        "De catalogus als JSON-LD",
        "Dezelfde beschrijving in een andere vorm.",
        Format("application/ld+json", "JSON_LD"),
    ),
    Download(
        f"{DATA}manifest-sha256.txt",
        "Controlegetallen",
        "Het controlegetal (SHA-256) van elk bestand. Zo ziet u of een bestand nog heel is.",
        Format("text/plain", "TXT"),
    ),
)
