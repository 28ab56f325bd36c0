"""The main table of the database, a question a row, and the view that has every column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from archive.exports.columns import BETWEEN, COLUMNS, Column, Kind, Value

TABLE = "vragen"
VIEW = "vragen_compleet"

OWN_COLUMNS = tuple(column for column in COLUMNS if not column.gathered)

_LINE = ",\n  "
_TYPES = {Kind.NUMBER: "INTEGER", Kind.YES_NO: "INTEGER"}
_TOGETHER = f"group_concat(een, '{BETWEEN}')"


def _one(value: str, source: str) -> str:
    return f"(SELECT {value} FROM {source})"  # noqa: S608 (no text of others)


def _all(value: str, source: str, order: str = "volgorde") -> str:
    each = _one(f"{value} AS een", f"{source} ORDER BY {order}")
    return f"coalesce({_one(_TOGETHER, each)}, '')"


_OWN = f"WHERE vraag_id = {TABLE}.id"
_PERSON = "JOIN personen ON personen.id = persoon_id"
_PARTY = "JOIN partijen ON partijen.id = partij_id"
_THEME = "JOIN themas ON themas.id = thema_id"

# How the view gets the columns that the main table does not have.
GATHERED = {
    "steller": _one("naam", f"indieners {_PERSON} {_OWN} AND volgorde = 1"),
    "partij": _one("naam", f"indieners {_PARTY} {_OWN} AND volgorde = 1"),
    "mede_indieners": _all(
        "personen.naam || ' (' || partijen.naam || ')'",
        f"indieners {_PERSON} {_PARTY} {_OWN} AND volgorde > 1",
    ),
    "partijen": _all("naam", f"indieners {_PARTY} {_OWN} GROUP BY partij_id", "min(volgorde)"),
    "themas": _all("naam", f"vraag_themas {_THEME} {_OWN}"),
    "portefeuillehouders": _all("naam", f"portefeuillehouders {_PERSON} {_OWN}"),
    "verdaagd": _all("datum || ' tot ' || tot || ': ' || reden", f"verdagingen {_OWN}"),
    "vervolg_op": _one("nummer", f"{TABLE} AS eerder WHERE eerder.id = {TABLE}.vervolg_op_id"),
    "vervolgvragen": _all(
        "nummer", f"{TABLE} AS later WHERE later.vervolg_op_id = {TABLE}.id", "later.id"
    ),
    "bijlagen": _all("titel || ' (' || adres || ')'", f"bijlagen {_OWN}"),
    "verwijderd": _all("datum || ': ' || reden", f"verwijderd {_OWN}"),
    "eerdere_nummers": _all("nummer", f"eerdere_nummers {_OWN}"),
    "correcties": _all("datum || ': ' || toelichting", f"correcties {_OWN}"),
}


def main_table() -> str:
    """Give the statement that makes the main table: what a question has one of."""
    columns = [
        "id INTEGER PRIMARY KEY",
        "vervolg_op_id INTEGER REFERENCES vragen (id)",
        *(f"{column.name} {_TYPES.get(column.kind, 'TEXT')}" for column in OWN_COLUMNS),
        "UNIQUE (nummer)",
    ]
    return f"CREATE TABLE {TABLE} (\n  {_LINE.join(columns)}\n)"


def main_view() -> str:
    """Give the statement that makes the view: the columns of the CSV, in their order."""
    columns = ["id", *(f"{_expression(column)} AS {column.name}" for column in COLUMNS)]
    return f"CREATE VIEW {VIEW} AS\nSELECT\n  {_LINE.join(columns)}\nFROM {TABLE}"


def _expression(column: Column) -> str:
    return GATHERED[column.name] if column.gathered else f"{TABLE}.{column.name}"


def own_values(values: Sequence[Value]) -> list[Value]:
    """Give what the main table holds of the values of a question, as SQLite keeps it."""
    return [_kept(values[place]) for place in _OWN_PLACES]


_OWN_PLACES = [place for place, column in enumerate(COLUMNS) if not column.gathered]


def _kept(value: Value) -> Value:
    return value.isoformat() if isinstance(value, date) else value
