"""The columns of tables: the same values as the JSON has, each with a note."""

from __future__ import annotations

import re
from datetime import date

from archive.exports.columns import COLUMNS, row
from archive.exports.export import Holdings
from archive.exports.question_data import question_data

pytest_plugins = ["export_fixtures"]


def test_every_column_has_a_name_of_its_own_and_a_note() -> None:
    names = [column.name for column in COLUMNS]
    assert len(set(names)) == len(names)
    for column in COLUMNS:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", column.name)
        assert column.note.endswith("."), column.name


def test_a_column_holds_what_the_field_of_that_name_holds(archives: dict[str, Holdings]) -> None:
    compared = set()
    for held in archives.values():
        for item in held.items:
            data = question_data(item, held.settings)
            for column, value in zip(COLUMNS, row(item, held.settings), strict=True):
                if column.name in data and not isinstance(data[column.name], list):
                    plain = value.isoformat() if isinstance(value, date) else value
                    assert plain == data[column.name], column.name
                    compared.add(column.name)
    assert len(compared) > 20


def test_every_field_of_a_question_has_a_column(archives: dict[str, Holdings]) -> None:
    held = archives["seed"]
    names = {column.name for column in COLUMNS}
    fields = set(question_data(held.items[0], held.settings))
    # Those who signed stand in columns of their own; the rest has the same name.
    assert fields - names == {"indieners"}
    assert names - fields == {"steller", "partij", "mede_indieners", "partijen", "jaar"}


def test_names_stand_together_in_one_place(archives: dict[str, Holdings]) -> None:
    held = archives["hostile"]
    names = [column.name for column in COLUMNS]
    values = dict(zip(names, row(held.items[-2], held.settings), strict=True))
    assert values["steller"] == "A. Jansen"
    assert values["partij"] == "Groen & Co"
    assert values["mede_indieners"] == "=B. de Boer (50PLUS; lokaal)"
    assert values["partijen"] == "Groen & Co; 50PLUS; lokaal"
    waits = dict(zip(names, row(held.items[0], held.settings), strict=True))
    assert waits["verdaagd"] == "2026-11-21 tot 2027-01-01: Druk; te druk."
    assert waits["op_tijd"] is None
