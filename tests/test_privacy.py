"""The detectors of the privacy guard: what they find and leave, in the browser too."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as some

from archive.privacy.found import sketch_of
from archive.privacy.guard import DETECTORS, find, likely
from archive.privacy.known import Known
from archive.privacy.telephone import NUMBER, international
from archive.privacy.telling import tell
from archive.record import Personal
from archive.registers import Register
from archive.source import read_source
from conftest import PROJECT
from guarding import REGISTERS, SETTINGS, browser_finds, found_in, labelled, tally

LINES = labelled()
TEXTS = [line.text for line in LINES]


@pytest.mark.parametrize("kind", sorted({line.kind for line in LINES}, key=str))
def test_labelled_lines_are_found_and_others_are_left(kind: Personal) -> None:
    counted = tally(line for line in LINES if line.kind is kind)[kind]
    assert counted.right >= 15
    assert counted.precision >= 0.95, counted
    assert counted.recall >= 0.9, counted


def test_no_kind_sees_something_in_the_lines_of_another_by_mistake() -> None:
    """A line is labelled for its own kind; what others find in it is a number or a name too."""
    strange = [
        (line.text, each.kind)
        for line in LINES
        for each in found_in(line.text)
        if each.kind is not line.kind and each.kind not in (Personal.NAME, Personal.EMAIL)
    ]
    assert strange == []


def test_every_kind_of_text_has_labelled_lines() -> None:
    of_files = {Personal.PLACE, Personal.MAKER, Personal.DEVICE, Personal.UNREAD}
    assert {line.kind for line in LINES} == set(Personal) - of_files


def as_python(texts: list[str]) -> list[list[tuple[object, ...]]]:
    return [
        [
            (each.kind.value, each.sure, each.text, each.start, each.end, tell(each))
            for each in found_in(text)
        ]
        for text in texts
    ]


def as_browser(texts: list[str]) -> list[list[tuple[object, ...]]]:
    return [
        [
            (each["melding"], each["ernst"] == "fout", each["tekst"], each["van"], each["tot"],
             each["told"])
            for each in found
        ]
        for found in browser_finds(texts)
    ]  # fmt: skip


def test_the_browser_finds_the_same_and_says_the_same() -> None:
    shifted = [f"🚲 \U0001f600{text}" for text in TEXTS]
    texts = [*TEXTS, *shifted, *(text.upper() for text in TEXTS), "\n\n".join(TEXTS)]
    ours = as_python(texts)
    assert ours == as_browser(texts)
    assert sum(map(len, ours)) > 400


PIECES = some.sampled_from(
    [*{word for text in TEXTS for word in re.findall(r"\S+|\s", text)}, " ", "\n", ", ", "-", "."]
)
MIXED = some.one_of(
    some.lists(PIECES, max_size=12).map("".join),
    some.lists(PIECES, max_size=12).map(" ".join),
    some.text(alphabet="0123456789 -.()+/ABGHZabz@:\u00a0_é😀\n", max_size=40),
    some.text(alphabet=some.characters(exclude_categories=["Cs"]), max_size=40),
)


@bounds(deadline=None, max_examples=5)
@given(some.lists(MIXED, min_size=200, max_size=200))
def test_the_browser_finds_the_same_in_any_text(texts: list[str]) -> None:
    assert as_python(texts) == as_browser(texts)


def test_the_browser_finds_the_same_in_the_texts_of_archives() -> None:
    texts = [
        text
        for record in read_source(PROJECT).records
        for text in (record.subject, *(section.text for section in record.body.sections))
    ]
    assert as_python(texts) == as_browser(texts)


def test_what_the_browser_finds_is_allowed_by_the_text_on_one_line() -> None:
    found = [each for line in browser_finds(TEXTS) for each in line]
    assert all(each["allows"] for each in found)


@bounds(deadline=None)
@given(MIXED)
def test_a_text_without_signs_holds_nothing(text: str) -> None:
    for detector in DETECTORS:
        if not detector.may_find(sketch_of(text)):
            assert list(detector.find(text)) == []
    assert likely(text) or find(text) == []
    assert find(text) == find(text, DETECTORS)


@given(MIXED)
def test_spans_are_the_text_and_lie_apart(text: str) -> None:
    last = 0
    for found in find(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= last
        last = found.end


@pytest.mark.parametrize(
    "text",
    ["0" * 50_000, "a@" * 20_000, "Aa-" * 20_000, "heer " + "A" * 50_000, "mw " + "A.-" * 20_000,
     "1234 AB " * 8_000, "NL91 " * 10_000, "(0" * 20_000, "de heer " + "van de " * 8_000,
     "http://" + "1" * 50_000, "06 " * 20_000, "Aa 1 " * 10_000 + "1234 AB"],
)  # fmt: skip
def test_hostile_texts_end(text: str) -> None:
    """What takes quadratic time here would not end within the patience of who runs the tests."""
    assert len(find(text)) < len(text)


def test_what_the_archive_makes_known_is_no_finding() -> None:
    text = "mevrouw De Greef, 0294 999999, Raadhuisplein 1, 1234 ZZ, x.y@zonnehaven.nl"
    assert found_in(text) == []
    nobody = Known(replace(SETTINGS, site_address="", contact=type(SETTINGS.contact)()), REGISTERS)
    kinds = [each.kind for each in found_in(text, nobody)]
    assert kinds == [Personal.TELEPHONE, Personal.ADDRESS, Personal.EMAIL]


@pytest.mark.parametrize(
    ("site", "mail", "domains"),
    [
        ("https://raad.zonnehaven.nl/", "griffie@zonnehaven.nl", ("zonnehaven.nl",)),
        ("https://zonnehaven.github.io/vragen/", "", ()),
        ("https://vragen.zonnehaven.nl/", "griffie@raad.nl", ("raad.nl", "zonnehaven.nl")),
        ("", "", ()),
    ],
)  # fmt: skip
def test_domains_of_the_municipality(site: str, mail: str, domains: tuple[str, ...]) -> None:
    contact = replace(SETTINGS.contact, email=mail)
    settings = replace(SETTINGS, site_address=site, contact=contact)
    assert Known(settings, REGISTERS).domains() == domains


def test_nobody_is_a_stranger_where_the_register_cannot_be_read() -> None:
    people = Register("personen.yml", (), readable=False)
    known = Known(SETTINGS, replace(REGISTERS, people=people))
    assert found_in("de heer Pietersen", known) == []


@pytest.mark.parametrize(
    ("written", "number"),
    [("06-12345678", "31612345678"), ("+31 (0)6 12345678", "31612345678"),
     ("0031612345678", "31612345678"), ("(0294) 12 34 56", "31294123456"),
     ("+32 2 543 21 00", "3225432100")],
)  # fmt: skip
def test_a_number_is_one_whatever_way_it_is_written(written: str, number: str) -> None:
    assert re.fullmatch(NUMBER, written)
    assert international(written) == number
