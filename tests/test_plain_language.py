"""Plain Dutch (B1) in all that pages, commands, feeds and mails say; records speak for themselves.

The words to avoid stand in tests/taal/vermijden.toml, each with what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from statistics import mean

import pytest

from page_types import PAGE_TYPES, PageType, Site
from plain_language import (
    Text,
    avoided,
    length,
    markdown_text,
    officialese,
    shown,
    strings_of_code,
    strings_of_scripts,
    tables,
    templates,
    written_pages,
)

pytest_plugins = ("site_fixtures",)

LONGEST = 25
HIGHEST_AVERAGE = 10
# Of the sentences for readers, at most so many in a hundred hide who does something.
MOST_PASSIVE = 10
SOURCES = (written_pages, templates, strings_of_code, strings_of_scripts, tables)
# A template has the words of every branch, but not its sentences: those stand on built pages.
WITH_SENTENCES = (written_pages, strings_of_code, strings_of_scripts, tables)
FOR_READERS = ("begrippen", "over", "privacy", "toegankelijkheid", "volgen")
Source = Callable[[], Iterator[Text]]


def too_long(text: Text) -> list[str]:
    """Each sentence of a text with too many words."""
    return [
        f"{text.where}: {length(each)} woorden: {each}"
        for each in text.sentences
        if length(each) > LONGEST
    ]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.__name__)
def test_no_officialese(source: Source) -> None:
    texts = list(source())
    assert sum(len(each.words.split()) for each in texts) > 100
    assert [fault for text in texts for fault in officialese(text)] == []


@pytest.mark.parametrize("source", WITH_SENTENCES, ids=lambda source: source.__name__)
def test_no_sentence_is_too_long(source: Source) -> None:
    assert [fault for text in source() for fault in too_long(text)] == []


@pytest.mark.parametrize("kind", PAGE_TYPES, ids=lambda kind: kind.name)
def test_a_page_speaks_plainly(kind: PageType, sites: dict[str, Site]) -> None:
    address = kind.address(sites)
    text = shown(address, sites[kind.site].html(address))
    assert text.sentences
    assert officialese(text) + too_long(text) == []


def test_sentences_are_short_on_average() -> None:
    lengths = [length(each) for text in written_pages() for each in text.sentences]
    assert len(lengths) > 500
    assert mean(lengths) < HIGHEST_AVERAGE


def test_who_does_something_is_named() -> None:
    found = [
        each
        for text in written_pages()
        if text.where.removeprefix("docs/").removesuffix(".md") in FOR_READERS
        for each in text.sentences
    ]
    passive = [each for each in found if re.search(r"\b(wordt|worden|werd|werden)\b", each)]
    assert len(found) > 150
    assert len(passive) * 100 < MOST_PASSIVE * len(found), passive


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        ("Indien u dit leest, is het middels een feed.", 2),
        ("Als u dit leest, is het met een feed.", 0),
        ("De be-treffende", 0),
        ("ten\nbehoeve van u", 1),
    ],
)
def test_officialese_is_found(words: str, faults: int) -> None:
    assert len(officialese(Text("hier", words))) == faults


def test_a_sentence_is_measured_without_what_is_not_ours() -> None:
    written = "---\ntitle: Titel\n---\n# Kop\n\nEen [zin met](adres.md) `code`.\n\n    slot.txt"
    assert markdown_text(written).split() == ["Kop.", "Een", "zin", "met", "x."]
    page = "<body><h1>Kop</h1><p>Een <a>zin</a> hier.</p><table><td>Indien</td></table></body>"
    assert Text("", shown("", page).words).sentences == ["Een zin hier."]
    assert too_long(Text("", " ".join(["woord"] * (LONGEST + 1))))


def test_the_list_has_no_word_that_it_advises() -> None:
    assert len(avoided()) > 150
    assert [each for word, each in avoided().items() if each.lower() in avoided()] == []
