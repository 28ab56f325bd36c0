"""What Datasette shows beside the database: titles, notes, filters, searches.

Source: the documentation of Datasette 0.65, under Metadata. Datasette 1.0 reads the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import orjson

from archive.exports.columns import COLUMNS
from archive.exports.export import Export, Whole
from archive.exports.json_files import DATA
from archive.exports.main_table import OWN_COLUMNS, TABLE, VIEW
from archive.exports.question_data import Data
from archive.settings import Settings

# What each table is, and what its columns are; a column without a note has it in COLUMNS.
TABLES: dict[str, Data] = orjson.loads(Path(__file__).with_name("tables.json").read_bytes())

# The name of the database is that of its file.
DATABASE = "vragen"

_UNITS = {"dagen_tot_antwoord": "d"}
_SHOWN: dict[str, Data] = {
    VIEW: {
        "facets": ["partij", "status", "jaar"],
        "sort_desc": "ingediend",
        "fts_table": "vragen_fts",
        "fts_pk": "id",
        "units": _UNITS,
    },
    TABLE: {
        "facets": ["status", "jaar"],
        "sort_desc": "ingediend",
        "label_column": "nummer",
        "units": _UNITS,
    },
    "personen": {"label_column": "naam", "sort": "naam"},
    "partijen": {"label_column": "naam", "sort": "naam"},
    "themas": {"label_column": "naam", "sort": "naam"},
}

_FOUND = """SELECT vragen.nummer, vragen.onderwerp, vragen.ingediend, vragen.status,
  snippet(vragen_fts, -1, '', '', ' … ', 24) AS fragment, vragen.adres
FROM vragen_fts JOIN vragen ON vragen.id = vragen_fts.rowid
WHERE vragen_fts MATCH %s
ORDER BY vragen_fts.rank, vragen.id DESC LIMIT 200"""
# Each word may be the start of a longer one; whatever people type, it is a valid expression.
_STARTS = """'"' || replace(replace(trim(:woorden), '"', ''), ' ', '"* "') || '"*'"""
_INSIDE = """(
  SELECT coalesce(group_concat('"' || term || '"', ' OR '), '""') FROM woorden
  WHERE length(:deel) > 2 AND term LIKE '%' || :deel || '%'
)"""
_SEARCHES: dict[str, Data] = {
    "zoeken": {
        "title": "Zoeken in alle teksten",
        "description": "Alle woorden moeten voorkomen. Het begin van een woord is genoeg: parkeer "
        "vindt ook parkeervergunning.",
        "sql": _FOUND % _STARTS,
    },
    "zoeken_in_woorden": {
        "title": "Zoeken binnen woorden",
        "description": "Vul een deel van een woord in, minstens drie letters: parkeer vindt ook "
        "fietsparkeren.",
        "sql": _FOUND % _INSIDE,
    },
}


def whole_metadata(held: Whole) -> Iterable[Export]:
    """Give the file that stands beside the database."""
    make = partial(_written, held.settings)
    yield Export(f"{DATA}metadata.json", make, counted=True)


def _written(settings: Settings) -> Iterator[bytes]:
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    yield orjson.dumps(_metadata(settings), option=options)


def _metadata(settings: Settings) -> Data:
    about: Data = {
        "title": settings.title,
        "description": "Vragen van de gemeenteraad aan het college, met de antwoorden.",
        "license": settings.licence.name,
        "license_url": settings.licence.address,
    }
    if settings.site_address:
        about |= {"source": settings.title, "source_url": settings.url("")}
    tables = {name: _table(name) for name in TABLES}
    return about | {"databases": {DATABASE: {"tables": tables, "queries": _SEARCHES}}}


def _table(name: str) -> Data:
    told = TABLES[name]
    of_questions = {
        TABLE: {column.name: column.note for column in OWN_COLUMNS},
        VIEW: _NOTES,
    }.get(name, {})
    notes = {column: note or _NOTES[column] for column, note in told["kolommen"].items()}
    return {"description": told["over"], "columns": notes | of_questions} | _SHOWN.get(name, {})


_NOTES = {column.name: column.note for column in COLUMNS}
