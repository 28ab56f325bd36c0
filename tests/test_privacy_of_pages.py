"""No page runs anything or asks anything of other sites, whatever stands in a record."""

from __future__ import annotations

import re

import pytest

from built_pages import live_parts, read_page, read_pages
from page_types import FICTION, LONG, SEED, Site

pytest_plugins = ("site_fixtures",)

_LOADS = re.compile(r"url\(\s*[\"']?([^\"')]*)|@import\s+([^;]+)")


@pytest.mark.parametrize("name", [SEED, FICTION, LONG])
def test_pages_run_nothing_and_load_nothing_from_elsewhere(
    name: str, sites: dict[str, Site]
) -> None:
    pages = read_pages(sites[name].folder)
    found = [f"{path}: {part}" for path, page in pages.items() for part in live_parts(page)]
    assert found == []


def test_the_fictional_archive_has_hostile_texts(sites: dict[str, Site]) -> None:
    """Otherwise the test above says little."""
    records = [question.record for question in sites[FICTION].archive.questions]
    texts = [section.text for record in records for section in record.body.sections]
    for danger in ("<script", "<iframe", "onerror=", "javascript:"):
        assert any(danger in text.lower() for text in texts), danger
    assert any("<script" in record.subject for record in records)


@pytest.mark.parametrize("name", [SEED, FICTION, LONG])
def test_stylesheets_load_nothing_from_elsewhere(name: str, sites: dict[str, Site]) -> None:
    sheets = list(sites[name].folder.rglob("*.css"))
    assert len(sheets) >= 3
    for sheet in sheets:
        for match in _LOADS.finditer(sheet.read_text(encoding="utf-8")):
            loaded = match[1] or match[2]
            assert loaded.startswith(("data:", "#")), f"{sheet.name}: {match[0]}"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("<script>x</script>", ["<script>"]),
        ('<script type="application/ld+json">{"a": "<b>"}</script>', []),
        ('<script type="application/ld+json" src="x.js"></script>', ["<script>"]),
        (
            '<script type="application/ld+json" onload="x"></script>',
            ["<script>", "<script onload>"],
        ),
        ('<script type="text/javascript">x</script>', ["<script>"]),
        ('<script type="module">x</script>', ["<script>"]),
        ('<script src="../zoek/page.js" type="module"></script>', []),
        ('<script src="x.js"></script>', ["<script>"]),
        (
            '<script src="//example.org/zoek/page.js"></script>',
            ["<script>", "<script src='//example.org/zoek/page.js'> is loaded from elsewhere"],
        ),
        ('<img src="x" onerror="y">', ["<img onerror>"]),
        ('<p style="color: red">', ["<p style>"]),
        ('<meta http-equiv="refresh" content="0">', ["<meta http-equiv='refresh'>"]),
        ('<a href="javascript:x">', ["<a href='javascript:x'>"]),
        ('<a href="https://example.org">', []),
        ('<a href="mailto:a@example.org">', []),
        ('<link rel="canonical" href="https://example.org/">', []),
        (
            '<img src="https://example.org/x">',
            ["<img src='https://example.org/x'> is loaded from elsewhere"],
        ),
        (
            '<link rel="stylesheet" href="//example.org/x">',
            ["<link href='//example.org/x'> is loaded from elsewhere"],
        ),
    ],
)
def test_a_live_part_is_found(part: str, said: list[str]) -> None:
    assert list(live_parts(read_page(part))) == said
