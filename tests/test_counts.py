"""Whatever form the archive takes, it holds every question once and no other."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from published import Published

pytest_plugins = ("published_fixtures",)

NUMBER = re.compile(r"/vragen/([^/]+)/(?:#.*)?$")


def _json(site: Path) -> Iterable[str]:
    return [each["nummer"] for each in json.loads(_bytes(site, "data/vragen.json"))["vragen"]]


def _lines(site: Path) -> Iterable[str]:
    return [json.loads(line)["nummer"] for line in _bytes(site, "data/vragen.ndjson").splitlines()]


def _csv(site: Path) -> Iterable[str]:
    text = _bytes(site, "data/vragen.csv").decode("utf-8-sig")
    return [row["nummer"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def _sheet(site: Path) -> Iterable[str]:
    book = openpyxl.load_workbook(site / "data/vragen.xlsx", read_only=True)
    return [str(row[0]) for row in book["Vragen"].iter_rows(min_row=2, values_only=True)]


def _database(site: Path) -> Iterable[str]:
    with closing(sqlite3.connect(site / "data/vragen.sqlite")) as database:
        return [number for (number,) in database.execute("SELECT nummer FROM vragen")]


def _ori(site: Path) -> Iterable[str]:
    found = json.loads(_bytes(site, "data/ori/koop/informatieobjecten.json"))["results"]
    return [each["id"] for each in found if each["informatieobjecttype"] == "vraag"]


def _diwoo(site: Path) -> Iterable[str]:
    tree = etree.parse(site / "diwoo/sitemap-1.xml")
    return _numbers(tree.xpath("//*[local-name() = 'loc']/text()"))


def _sitemap(site: Path) -> Iterable[str]:
    tree = etree.parse(site / "sitemap.xml")
    return _numbers(tree.xpath("//*[local-name() = 'loc']/text()"))


def _numbers(addresses: Iterable[str]) -> list[str]:
    return [found[1] for address in addresses if (found := NUMBER.search(address))]


def _named(pattern: str, place: int) -> Callable[[Path], Iterable[str]]:
    """The numbers in the names of files; `place` tells which part of the path that is."""
    return lambda site: [
        path.relative_to(site).parts[place].partition(".")[0] for path in site.glob(pattern)
    ]


FORMS: dict[str, Callable[[Path], Iterable[str]]] = {
    "page": _named("vragen/*-*/index.html", 1),
    "one question as JSON": _named("data/vragen/*.json", 2),
    "one question as its record": _named("data/vragen/*.md", 2),
    "Atom": _named("vragen/*-*/feed.xml", 1),
    "JSON Feed": _named("vragen/*-*/feed.json", 1),
    "MDTO": _named("vragen/*-*/mdto.xml", 1),
    "card": _named("deelkaarten/*-*.png", 1),
    "JSON": _json,
    "JSON lines": _lines,
    "CSV": _csv,
    "sheet": _sheet,
    "database": _database,
    "ORI": _ori,
    "DiWoo": _diwoo,
    "sitemap": _sitemap,
}


def _bytes(site: Path, address: str) -> bytes:
    return (site / address).read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_every_question_is_there_once(published: Published, form: str) -> None:
    found = sorted(FORMS[form](published.site))
    assert found == sorted(question.number for question in published.archive.questions)
