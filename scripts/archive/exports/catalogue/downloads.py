"""The downloads that the catalogue describes, and what kinds of file they are.

A new download is one line in a table; what an archive does not have is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from archive.exports.json_files import DATA, SCHEMA
from archive.exports.ori.identity import VNG_DOCUMENTS, VNG_PEOPLE
from archive.exports.ori.koop import KOOP_DOCUMENTS
from archive.exports.ori.vng import VNG_SUBMITTERS
from archive.exports.ori.vng_people import VNG_COLLEGE_MEMBERS, VNG_COLLEGES, VNG_GROUPS
from archive.exports.popolo import POPOLO


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
CSV = Format("text/csv", "CSV")
XLSX = Format("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX")
SQLITE = Format("application/vnd.sqlite3")


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download. `standard` is the address of what tells how it is made up.

    That may be a file of the site itself.
    """

    address: str
    title: str
    format: Format
    standard: str

    @property
    def key(self) -> str:
        """What tells it from the other downloads: `vragen.json`."""
        return self.address.removeprefix(DATA)


POPOLO_STANDARD = "https://www.popoloproject.com/specs/"
_KOOP = "https://gitlab.com/koop/woo/aanleveren-ori"
_VNG = "https://github.com/VNG-Realisatie/ODS-Open-Raadsinformatie"

OF_QUESTIONS = (
    Download(f"{DATA}vragen.json", "Alle vragen als JSON", JSON, SCHEMA),
    Download(f"{DATA}vragen.ndjson", "Alle vragen als JSON, één per regel", JSON_LINES, SCHEMA),
    Download(
        f"{DATA}vragen.csv", "Alle vragen als CSV", CSV, "https://www.rfc-editor.org/rfc/rfc4180"
    ),
    Download(
        f"{DATA}vragen.xlsx",
        "Alle vragen voor Excel",
        XLSX,
        "https://ecma-international.org/publications-and-standards/standards/ecma-376/",
    ),
    Download(
        f"{DATA}vragen.sqlite",
        "Alle vragen als database (SQLite)",
        SQLITE,
        "https://www.sqlite.org/fileformat2.html",
    ),
    Download(KOOP_DOCUMENTS, "Vragen en antwoorden volgens ORI van KOOP", JSON, _KOOP),
    Download(VNG_DOCUMENTS, "Vragen en antwoorden volgens ORI van de VNG", JSON, _VNG),
    Download(VNG_SUBMITTERS, "Indieners van vragen volgens ORI van de VNG", JSON, _VNG),
)
OF_PEOPLE = (
    Download(POPOLO, "Mensen en partijen volgens Popolo", JSON, POPOLO_STANDARD),
    Download(VNG_PEOPLE, "Mensen volgens ORI van de VNG", JSON, _VNG),
    Download(VNG_GROUPS, "Fracties volgens ORI van de VNG", JSON, _VNG),
    Download(VNG_COLLEGES, "Het college volgens ORI van de VNG", JSON, _VNG),
    Download(VNG_COLLEGE_MEMBERS, "Leden van het college volgens ORI van de VNG", JSON, _VNG),
)
