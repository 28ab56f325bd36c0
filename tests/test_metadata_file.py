"""Datasette serves the database: filters, searches, notes, and no text that comes alive."""

from __future__ import annotations

import asyncio
import html
import json
import re
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from datasette.app import Datasette

from archive.exports.columns import COLUMNS
from archive.exports.export import Holdings
from archive.exports.metadata_file import whole_metadata
from archive.exports.sqlite_file import whole_sqlite
from exporting import SITE, TEXTS, held, made

pytest_plugins = ["export_fixtures"]


class Served:
    """A Datasette with one archive; pages come as text, addresses with .json as data."""

    def __init__(self, folder: Path, archive: Holdings) -> None:
        self.path = folder / "vragen.sqlite"
        self.path.write_bytes(made(whole_sqlite, archive))
        self.metadata = json.loads(made(whole_metadata, archive))

    def get(self, *addresses: str) -> list[str]:
        # A browser of another test may have a loop going in this thread.
        with ThreadPoolExecutor(1) as apart:
            return apart.submit(asyncio.run, self._get(addresses)).result()

    async def _get(self, addresses: Sequence[str]) -> list[str]:
        server = Datasette([], immutables=[str(self.path)], metadata=self.metadata)
        await server.invoke_startup()
        answers = [await server.client.get(address) for address in addresses]
        assert [answer.status_code for answer in answers] == [200] * len(addresses)
        return [answer.text for answer in answers]

    def data(self, address: str, **asked: str) -> Any:
        return json.loads(self.get(f"/vragen/{address}.json?{urlencode(asked)}")[0])


@pytest.fixture(scope="module")
def served(
    archives: dict[str, Holdings], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Served]:
    folder = tmp_path_factory.mktemp("datasette")
    found = {}
    for name, archive in archives.items():
        (folder / name).mkdir()
        found[name] = Served(folder / name, archive)
    return found


def test_questions_can_be_filtered_by_party_status_and_year(
    archives: dict[str, Holdings], served: dict[str, Served]
) -> None:
    data = served["fiction"].data("vragen_compleet", _size="5")
    assert data["filtered_table_rows_count"] == 300
    facets = data["facet_results"]
    assert set(facets) == {"partij", "status", "jaar"}
    questions = archives["fiction"].archive.questions
    for name, wanted in {
        "partij": [question.signatories[0].party.name for question in questions],
        "status": [question.status.value for question in questions],
        "jaar": [question.submitted.year for question in questions],
    }.items():
        for result in facets[name]["results"]:
            assert result["count"] == wanted.count(result["value"]), name
    newest = data["rows"][0][data["columns"].index("ingediend")]
    assert newest == questions[0].submitted.isoformat()


def test_the_main_table_has_filters_too(served: dict[str, Served]) -> None:
    assert set(served["fiction"].data("vragen")["facet_results"]) == {"status", "jaar"}


def test_searching_narrows_the_list_and_its_filters(served: dict[str, Served]) -> None:
    fiction = served["fiction"]
    data = fiction.data("vragen_compleet", _search="gemeente", _size="max")
    assert 0 < data["filtered_table_rows_count"] < 300
    assert sum(each["count"] for each in data["facet_results"]["jaar"]["results"]) <= 300
    for row in data["rows"]:
        assert "gemeente" in " ".join(map(str, row)).lower()


@pytest.mark.parametrize("words", ["parkeer", "parkeer kosten", "  parkeer   kosten "])
def test_the_start_of_each_word_is_enough(served: dict[str, Served], words: str) -> None:
    data = served["fiction"].data("zoeken", woorden=words, _shape="objects")
    assert data["rows"]
    fiction = {row["nummer"] for row in data["rows"]}
    with closing(sqlite3.connect(served["fiction"].path)) as database:
        texts = database.execute(
            "SELECT nummer, onderwerp, vraag, toelichting, antwoord FROM vragen"
        )
        for number, *text in texts:
            if number in fiction:
                whole = " ".join(text).lower()
                assert all(re.search(rf"\b{word}", whole) for word in words.split())


@pytest.mark.parametrize(
    "words", ["foto's", '"', '"half', "AND NOT (", "*", "-", "", "  ", "col:x"]
)
def test_whatever_people_type_is_no_error(served: dict[str, Served], words: str) -> None:
    hostile = served["hostile"]
    for answer in (
        hostile.data("zoeken", woorden=words),
        hostile.data("zoeken_in_woorden", deel=words),
    ):
        assert answer.get("error") is None


def test_parts_of_words_are_found(served: dict[str, Served]) -> None:
    fiction = served["fiction"]
    inside = fiction.data("zoeken_in_woorden", deel="parkeer", _shape="objects")["rows"]
    starts = fiction.data("zoeken", woorden="parkeer", _shape="objects")["rows"]
    assert {row["nummer"] for row in starts} < {row["nummer"] for row in inside}
    assert fiction.data("zoeken_in_woorden", deel="ee", _shape="objects")["rows"] == []


def test_every_table_and_column_is_explained(served: dict[str, Served]) -> None:
    tables = served["fiction"].metadata["databases"]["vragen"]["tables"]
    with closing(sqlite3.connect(served["fiction"].path)) as database:
        names = {
            name
            for (name,) in database.execute(
                "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
            )
            if not name.startswith("vragen_fts")
        }
        assert set(tables) == names
        for name in names:
            columns = [column[1] for column in database.execute(f"PRAGMA table_info({name})")]
            assert list(tables[name]["columns"]) == columns, name
            assert tables[name]["description"].endswith(".")


def test_pages_show_names_notes_and_terms(
    archives: dict[str, Holdings], served: dict[str, Served]
) -> None:
    home, table, signed = served["fiction"].get(
        "/", "/vragen/vragen_compleet?_size=1", "/vragen/indieners?_size=1"
    )
    settings = archives["fiction"].settings
    assert html.escape(settings.title) in home
    assert settings.licence.name in home
    assert f'href="{SITE}"' in home
    for column in COLUMNS:
        assert html.escape(column.note, quote=False) in html.unescape(table)
    # A reference is shown by the name that it leads to.
    first = archives["fiction"].items[-1].question.signatories[0].person.name
    assert re.search(rf'<a href="/vragen/personen/\d+">{html.escape(first)}</a>', signed)


def test_no_text_of_the_archive_comes_alive(served: dict[str, Served]) -> None:
    hostile = served["hostile"]
    search = urlencode({"woorden": "script"})
    for page in hostile.get(
        "/",
        "/vragen",
        "/vragen/vragen?_size=max",
        "/vragen/vragen_compleet?_size=max",
        "/vragen/vragen/15",
        "/vragen/partijen",
        f"/vragen/zoeken?{search}",
    ):
        assert "<script>alert(1)" not in page
        assert "<b>" not in page.replace("<b></b>", "")
    (row,) = hostile.get("/vragen/vragen?onderwerp__contains=script")
    assert html.escape(TEXTS[13]) in row.replace("&#34;", "&quot;")


def test_the_file_is_the_same_every_time(
    archives: dict[str, Holdings], fiction: Path, fiction_site: Path
) -> None:
    assert made(whole_metadata, archives["fiction"]) == made(whole_metadata, held(fiction))
    assert json.loads((fiction_site / "data/metadata.json").read_bytes())["title"]


def test_without_an_address_no_source_is_told(fiction: Path) -> None:
    told = json.loads(made(whole_metadata, held(fiction, site="")))
    assert "source_url" not in told
