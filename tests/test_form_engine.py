"""The form in the browser writes, reads and checks as Python does: the same bytes and sentences."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.body import Body
from archive.checks import check
from archive.dates import parse_iso
from archive.fields import FIELDS
from archive.finding import Findings
from archive.numbers import next_number
from archive.record import Record
from archive.record_file import decode, read_record, record_path, write_record
from archive.slug import slug
from archive.source import Source, read_source
from conftest import PROJECT, REFERENCE_DATE
from forming import Form, data_of, opened, state_of
from test_reading import ONE_LINE, records

PROPERTY = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


def known_by(folder: Path) -> tuple[Source, dict[str, object]]:
    today = parse_iso(REFERENCE_DATE)
    assert today
    source = read_source(folder)
    return source, data_of(source, check(source, today))


@pytest.fixture(scope="module")
def form() -> Iterator[Form]:
    with opened() as form:
        form.use(known_by(PROJECT)[1])
        yield form


def as_read(record: Record) -> Record:
    """A record as it comes out of its file; a heading with nothing below it tells nothing."""
    text = decode(write_record(record).encode(), Findings("x"))
    assert text is not None
    read = read_record(text, Findings("x"))
    assert read
    return replace(read, body=Body(tuple(each for each in read.body.sections if each.text)))


def test_the_form_has_every_key_and_knows_no_other(form: Form) -> None:
    still_to_come = {"toegestaan", "verwijderd", "eerdere_nummers"}
    keys = {field.key for field in FIELDS}
    assert set(form.ask("empty")) - {"delen"} == keys | still_to_come


@PROPERTY
@given(records())
def test_a_record_is_written_with_the_same_bytes(form: Form, record: Record) -> None:
    record = as_read(record)
    assert form.ask("written", state=state_of(record)) == write_record(record)


@pytest.mark.parametrize("archive", ["seed", "fiction"])
def test_every_record_of_an_archive_is_written_as_it_stands(
    form: Form, fiction: Path, archive: str
) -> None:
    folder = PROJECT if archive == "seed" else fiction
    written = [
        (form.ask("written", state=state_of(record)), form.ask("pathOf", state=state_of(record)))
        for record in read_source(folder).records
    ]
    for text, path in written:
        assert text == (folder / path).read_text(encoding="utf-8")


@PROPERTY
@given(records())
def test_the_path_of_a_record_is_the_same(form: Form, record: Record) -> None:
    record = replace(record, subject="".join(filter(is_european, record.subject)))
    assert form.ask("pathOf", state=state_of(record)) == f"vragen/{record_path(record)}"


def is_european(letter: str) -> bool:
    """Letters that the form can write with Latin ones: up to Cyrillic, as Dutch names may have."""
    return ord(letter) < 0x250 or 0x370 <= ord(letter) < 0x460 or 0x2010 <= ord(letter) < 0x2070


@pytest.mark.parametrize("longest", [0, 20, 60])
def test_words_in_addresses_are_the_same(form: Form, fiction: Path, longest: int) -> None:
    texts = [record.subject for record in read_source(fiction).records]
    texts += [
        "Thema’s & co", "E. Çelebi-Özveren", "50PLUS", "🙂", "", "a--b", "1,5 miljoen; 2.000,00",
        "‘Visie’ … “citaat” – €5 ½ × 3°", "Straße Łódź Ærø ĳ ŉ ĸ", "Иван Ψ", "&amp; &#39; &#x41;",
        "woord " * 20, "x" * 80, f"{'x' * 80} kort", "de " * 19 + "laatste", "İstanbul ﬁets",
    ]  # fmt: skip
    texts += [chr(code) for code in range(1, 0x460) if is_european(chr(code))]
    asked = [{"text": text, "longest": longest} for text in texts]
    expected = [slug(text, longest=longest) for text in texts]
    assert form.ask_all("slug", asked) == expected


def test_capitals_count_alike_in_both(form: Form) -> None:
    letters = [chr(code) for code in range(sys.maxunicode + 1)]
    text = "\n".join(each for each in letters if unicodedata.category(each) not in ("Cn", "Cs"))
    assert form.ask("casefold", text=text) == text.casefold()


@PROPERTY
@given(
    st.lists(
        st.one_of(
            st.from_regex(r"(?:19|20)[0-9]{2}-[0-9]{1,4}", fullmatch=True),
            st.sampled_from(["2014-001", "2014-1", "2015-09", "2015-9", "2016-999", "2014-01a"]),
            ONE_LINE,
        )
    ),
    st.sampled_from([2013, 2014, 2015, 2016]) | st.integers(1900, 2099),
)
def test_the_next_number_is_the_same_and_free(form: Form, numbers: list[str], year: int) -> None:
    form.use({"nummers": dict.fromkeys(numbers, "")})
    number = form.ask("nextNumber", year=str(year))
    assert number == next_number(numbers, year)
    assert number not in numbers
    form.use(known_by(PROJECT)[1])


@pytest.mark.parametrize(
    ("used", "number"),
    [
        ([], "2026-001"),
        (["2026-001", "2026-002", "2026-007"], "2026-008"),
        (["2026-1", "2026-12"], "2026-13"),
        (["2025-0001", "2024-01"], "2026-0001"),
        (["2026-999"], "2026-1000"),
        (["2026-001", "2026-5a"], "2026-002"),
    ],
)
def test_the_next_number_looks_as_those_of_the_archive(used: list[str], number: str) -> None:
    assert next_number(used, 2026) == number
