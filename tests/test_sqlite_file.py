"""The archive as a database: the same as everywhere else, whole, and quickly searched."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from archive.exports.columns import COLUMNS, row
from archive.exports.export import Holdings
from archive.exports.main_table import GATHERED, OWN_COLUMNS
from archive.exports.question_data import parts_data
from archive.exports.sqlite_file import whole_sqlite
from archive.question import Status
from conftest import PROJECT
from exporting import held, made

pytest_plugins = ["export_fixtures"]
NAMES = ["seed", "fiction", "hostile"]


@pytest.fixture(scope="module")
def databases(
    archives: dict[str, Holdings], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, sqlite3.Connection]]:
    folder = tmp_path_factory.mktemp("databases")
    found = {}
    for name, archive in archives.items():
        path = folder / f"{name}.sqlite"
        path.write_bytes(made(whole_sqlite, archive))
        found[name] = sqlite3.connect(path)
    yield found
    for database in found.values():
        database.close()


def one(database: sqlite3.Connection, query: str, *values: object) -> object:
    (found,) = database.execute(query, values).fetchone()
    return found


def found_by(database: sqlite3.Connection, expression: str) -> set[str]:
    query = (
        "SELECT nummer FROM vragen_fts JOIN vragen ON vragen.id = vragen_fts.rowid "
        "WHERE vragen_fts MATCH ?"
    )
    return {number for (number,) in database.execute(query, (expression,))}


@pytest.mark.parametrize("name", NAMES)
def test_the_database_is_whole(databases: dict[str, sqlite3.Connection], name: str) -> None:
    database = databases[name]
    assert one(database, "PRAGMA integrity_check") == "ok"
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.execute("INSERT INTO vragen_fts (vragen_fts, rank) VALUES ('integrity-check', 1)")
    database.rollback()
    assert one(database, "PRAGMA freelist_count") == 0


def test_every_child_table_leads_to_its_question(databases: dict[str, sqlite3.Connection]) -> None:
    database = databases["fiction"]
    for table in (
        "indieners",
        "portefeuillehouders",
        "vraag_themas",
        "verdagingen",
        "correcties",
        "bijlagen",
        "deelvragen",
    ):
        keys = database.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        assert ("vragen", "vraag_id", "id") in [key[2:5] for key in keys]


@pytest.mark.parametrize("name", NAMES)
def test_the_view_has_the_columns_and_the_values_of_the_other_tables(
    archives: dict[str, Holdings], databases: dict[str, sqlite3.Connection], name: str
) -> None:
    archive = archives[name]
    cursor = databases[name].execute("SELECT * FROM vragen_compleet ORDER BY id DESC")
    assert [column[0] for column in cursor.description] == ["id", *(c.name for c in COLUMNS)]
    rows = cursor.fetchall()
    assert len(rows) == len(archive.items)
    for item, (_, *kept) in zip(archive.items, rows, strict=True):
        values = row(item, archive.settings)
        assert kept == [v.isoformat() if isinstance(v, date) else v for v in values]


def test_what_is_gathered_is_told_how(databases: dict[str, sqlite3.Connection]) -> None:
    assert set(GATHERED) == {column.name for column in COLUMNS if column.gathered}
    columns = databases["seed"].execute("PRAGMA table_info(vragen)").fetchall()
    own = [column.name for column in OWN_COLUMNS]
    assert [column[1] for column in columns] == ["id", "vervolg_op_id", *own]


@pytest.mark.parametrize("name", NAMES)
def test_counts_are_those_of_the_archive(
    archives: dict[str, Holdings], databases: dict[str, sqlite3.Connection], name: str
) -> None:
    archive, database = archives[name], databases[name]
    questions, registers = archive.archive.questions, archive.archive.registers
    records = [question.record for question in questions]
    for table, number in {
        "vragen": len(questions),
        "personen": len(registers.people.entries),
        "partijen": len(registers.parties.entries),
        "themas": len(registers.themes.entries),
        "indieners": sum(len(question.signatories) for question in questions),
        "portefeuillehouders": sum(len(question.portfolio_holders) for question in questions),
        "vraag_themas": sum(len(question.themes) for question in questions),
        "verdagingen": sum(len(record.postponements) for record in records),
        "correcties": sum(len(record.corrections) for record in records),
        "bijlagen": sum(len(record.attachments) for record in records),
        "deelvragen": sum(len(parts_data(each, archive.settings)) for each in questions),
        "openstaand": sum(question.status.waits for question in questions),
    }.items():
        count = f"SELECT count(*) FROM {table}"  # noqa: S608 (a name of ours)
        assert one(database, count) == number, table


def test_the_view_per_party_and_year_counts_every_question_of_a_party_once(
    archives: dict[str, Holdings], databases: dict[str, sqlite3.Connection]
) -> None:
    database = databases["fiction"]
    for group in archives["fiction"].archive.groups["partijen"]:
        for year, questions in group.years.items():
            answered = [q.days_to_answer for q in questions if q.days_to_answer is not None]
            found = database.execute(
                "SELECT vragen, beantwoord, gemiddeld_dagen_tot_antwoord "
                "FROM per_partij_per_jaar WHERE partij = ? AND jaar = ?",
                (group.name, year),
            ).fetchall()
            mean = pytest.approx(sum(answered) / len(answered), abs=0.051) if answered else None
            assert found == [(len(questions), len(answered), mean)]


def test_open_questions_are_in_order_of_their_deadline(
    databases: dict[str, sqlite3.Connection],
) -> None:
    rows = databases["fiction"].execute("SELECT uiterlijk, status FROM openstaand").fetchall()
    days = [day for day, _ in rows if day]
    assert days == sorted(days)
    assert {status for _, status in rows} <= {s.value for s in Status if s.waits}


def test_words_are_found_as_people_type_them(databases: dict[str, sqlite3.Connection]) -> None:
    database = databases["hostile"]
    assert found_by(database, "emigre") == {"2020-015"}
    assert found_by(database, "ÉMIGRÉ") == {"2020-015"}
    assert found_by(database, '"s-Hertogenbosch"') == {"2020-015"}
    assert "1899-001" in found_by(database, "antwoord: lan*")
    assert found_by(database, "onderwerp: wacht") == {"2020-900"}


def test_words_inside_words_are_found_by_the_list_of_words(
    databases: dict[str, sqlite3.Connection],
) -> None:
    database = databases["fiction"]
    query = (
        "SELECT group_concat('\"' || term || '\"', ' OR ') FROM woorden WHERE term LIKE '%parkeer%'"
    )
    expression = one(database, query)
    texts = database.execute("SELECT nummer, onderwerp, vraag, toelichting, antwoord FROM vragen")
    wanted = {number for number, *text in texts if "parkeer" in " ".join(text).lower()}
    assert wanted
    assert found_by(database, str(expression)) == wanted
    assert found_by(database, "parkeer*") <= wanted


def test_texts_are_kept_once(databases: dict[str, sqlite3.Connection]) -> None:
    """The index points to the texts of the main table, and has no copy of them."""
    database = databases["fiction"]
    names = {name for (name,) in database.execute("SELECT name FROM sqlite_schema")}
    assert "vragen_fts_data" in names
    assert "vragen_fts_content" not in names


def test_two_makings_give_the_same_bytes(archives: dict[str, Holdings], fiction: Path) -> None:
    """In another process, in which sets and dictionaries may come in another order, too."""
    program = (
        "import hashlib, pathlib, sys; from exporting import held, made; "
        "from archive.exports.sqlite_file import whole_sqlite; "
        "print(hashlib.sha256(made(whole_sqlite, held(pathlib.Path(sys.argv[1])))).hexdigest())"
    )
    paths = os.pathsep.join(str(PROJECT / folder) for folder in ("scripts", "tests"))
    sums = [
        subprocess.run(
            [sys.executable, "-c", program, fiction],
            env=os.environ | {"PYTHONPATH": paths, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert sums[0] == sums[1] != ""
    assert made(whole_sqlite, archives["fiction"]) == made(whole_sqlite, held(fiction))


def test_the_database_stands_on_the_site(fiction_site: Path) -> None:
    with closing(sqlite3.connect(fiction_site / "data/vragen.sqlite")) as database:
        assert one(database, "SELECT count(*) FROM vragen_compleet") == 300
        assert one(database, "PRAGMA user_version") == 1
        assert one(database, "PRAGMA auto_vacuum") == 0
