"""Reading what people write: never a crash, always a line and a sentence; writing gives it back."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.body import Body, Part, Section, read_body, write_body
from archive.finding import Findings
from archive.frontmatter import Table, Text, read_table, read_yaml, write_yaml
from archive.parsers import text as one_line
from archive.record import (
    Appraisal,
    Asker,
    Attachment,
    Correction,
    Kind,
    Postponement,
    Record,
    Retention,
)
from archive.record_file import decode, read_draft, read_record, write_record
from archive.register_files import (
    read_parties,
    read_people,
    read_themes,
    write_parties,
    write_people,
    write_themes,
)
from archive.registers import Membership, Party, Person, Role, Term, Theme
from archive.settings import Settings
from archive.settings_file import parent_of, read_settings

PROPERTY = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)

TOKENS = st.sampled_from(
    [
        "nummer", "onderwerp", "indieners", "naam", "partij", "ingediend", "themas", "extra",
        "archief", "griffie", "---", "\n---\n", "## Vraag", "## Antwoord", "2014-001",
        "2014-10-09", "no", "012", "~", "12:30:00", ": ", "- ", "\n- ", "\n  - ", "&a ", "*a ",
        "<<: ", "!!python/object ", "!", "|\n", ">\n", "%", "#", '"', "'", "[", "]", "{", "}", ",",
        "? ", "\t", "\n", "  ", "\x00", "\x07", "\ufeff", "\u2028", "\ud7ff", "🙂", "```\n", "é",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(TOKENS, max_size=40).map("".join))
ONE_LINE = (
    st.one_of(
        st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp", "Cs"))),
        st.sampled_from(
            [
                "a: b", "# geen", "- streep", "no", "012", "~", "null", "'x'", '"x', "*ster", "&en",
                "!roep", "%", "@", "`", "{a}", "[b]", "a #b", "x:", ": x", "?", "|", ">", "---",
                "2014-10-09", "12:30:00", "</title><script>alert(1)</script>", "🙂 x", "=cmd()",
            ]
        ),
    )
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and "\ufffe" not in text and "\uffff" not in text)
)  # fmt: skip
DAYS = st.dates(date(1850, 1, 1), date(2199, 12, 31))
PARAGRAPHS = st.lists(
    st.one_of(
        ONE_LINE.filter(lambda text: not re.match(r"#{1,2}([ \t]|$)|[`~]{3}", text)),
        st.sampled_from(
            [
                "1. een\n2. twee",
                "- a\n  - b",
                "### kop",
                "```\n## Vraag\n```",
                "|a|\n|-|\n|b|",
                "> q",
            ]
        ),
    ),
    min_size=1,
    max_size=4,
).map("\n\n".join)


@st.composite
def records(draw: st.DrawFn) -> Record:
    parts = draw(st.permutations(list(Part)))
    chosen = [part for part in parts if part is Part.QUESTION or draw(st.booleans())]
    askers = st.lists(st.builds(Asker, ONE_LINE, ONE_LINE), min_size=1, max_size=3)
    return Record(
        number=draw(ONE_LINE),
        subject=draw(ONE_LINE),
        askers=tuple(draw(askers)),
        submitted=draw(DAYS),
        body=Body(tuple(Section(part, draw(PARAGRAPHS)) for part in chosen)),
        kind=draw(st.sampled_from(Kind)),
        addressed_to=draw(ONE_LINE),
        answer_mode=draw(st.one_of(st.just(""), ONE_LINE)),
        themes=tuple(draw(st.lists(ONE_LINE, max_size=3))),
        received=draw(st.none() | DAYS),
        postponements=tuple(
            draw(st.lists(st.builds(Postponement, DAYS, DAYS, ONE_LINE), max_size=2))
        ),
        answered=draw(st.none() | DAYS),
        portfolio_holders=tuple(draw(st.lists(ONE_LINE, max_size=2))),
        withdrawn=draw(st.none() | DAYS),
        withdrawal_reason=draw(st.one_of(st.just(""), ONE_LINE)),
        follows=draw(st.one_of(st.just(""), ONE_LINE)),
        attachments=tuple(draw(st.lists(st.builds(Attachment, ONE_LINE, ONE_LINE), max_size=2))),
        source=draw(st.one_of(st.just(""), ONE_LINE)),
        corrections=tuple(draw(st.lists(st.builds(Correction, DAYS, ONE_LINE), max_size=2))),
        retention=draw(st.none() | st.builds(Retention, st.sampled_from(Appraisal), ONE_LINE)),
    )


def check_findings(findings: Findings, text: str) -> None:
    """Each finding names a line of the text and is a Dutch sentence."""
    for finding in findings.found:
        assert finding.path == findings.path
        assert 1 <= finding.line <= text.count("\n") + 2, finding
        assert finding.message[-1] in ".?…", finding
        assert finding.rule


@PROPERTY
@given(TEXTS)
def test_no_text_makes_the_reader_raise(text: str) -> None:
    findings = Findings("x.md")
    record = read_record(text, findings)
    check_findings(findings, text)
    assert (record is None) == any(finding.is_error for finding in findings.found)


@PROPERTY
@given(TEXTS, TEXTS)
def test_no_front_matter_and_no_body_makes_the_reader_raise(head: str, body: str) -> None:
    text = f"---\n{head}\n---\n{body}"
    findings = Findings("x.md")
    read_draft(text, findings)
    check_findings(findings, text)


@PROPERTY
@given(st.binary())
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    findings = Findings("x.md")
    text = decode(data, findings)
    assert (text is None) == bool(findings.found)
    if text is not None:
        assert "\r" not in text


@PROPERTY
@given(TEXTS)
@pytest.mark.parametrize("read", [read_table, read_yaml, read_parties, read_people, read_themes])
def test_no_register_makes_the_reader_raise(
    read: Callable[[str, Findings], object], text: str
) -> None:
    findings = Findings("x.yml")
    read(text, findings)
    check_findings(findings, text)


@PROPERTY
@given(TEXTS)
def test_no_settings_make_the_reader_raise(text: str) -> None:
    findings = Findings("mkdocs.yml")
    parent_of(text)
    read_settings(f"extra:\n  archief:\n{text}", Settings(), findings)
    read_settings(text, Settings(), findings)


@PROPERTY
@given(records())
def test_reading_what_we_write_gives_the_same_record(record: Record) -> None:
    findings = Findings("x.md")
    assert read_record(write_record(record), findings) == record
    assert findings.found == []


@PROPERTY
@given(st.lists(st.builds(Party, ONE_LINE, ONE_LINE, start=st.none() | DAYS, end=st.none() | DAYS)))
def test_parties_read_back_as_written(parties: list[Party]) -> None:
    findings = Findings("partijen.yml")
    read = read_parties(write_parties(parties), findings)
    assert sorted(map(repr, (strip(each) for each in read.entries))) == sorted(
        map(repr, (strip(each) for each in parties))
    )
    assert findings.found == []


def strip(entry: Party) -> tuple[object, ...]:
    return (entry.name, entry.full_name, entry.start, entry.end, entry.aliases)


def test_people_and_themes_read_back_as_written() -> None:
    person = Person(
        "A. Jansen: 'x'",
        (Term(Role.COUNCILLOR, start=date(2014, 3, 27)),),
        (Membership("D66", end=date(2018, 3, 28)),),
        ("mw Jansen",),
    )
    theme = Theme("Parkeren", "Plaatsen.", "c_849842ac", ("0.10", "2.2"), ("P",))
    findings = Findings("x.yml")
    assert read_people(write_people([person]), findings).entries == (person,)
    assert read_themes(write_themes([theme]), findings).entries == (theme,)
    assert findings.found == []


@pytest.mark.parametrize(
    "value", ["no", "012", "12:30:00", "2024-13-01", "~", "null", "1e3", "0x1F"]
)
def test_a_scalar_is_the_string_that_was_written(value: str) -> None:
    table = read_table(f"a: {value}", Findings("x"))
    assert table == Table({"a": Text(value, 1)}, {"a": 1}, 1)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3", 3, "twee keer"),
        ("a: &x [1]\nb: *x", 1, "& en *"),
        ("a: &x [*x]", 1, "& en *"),
        ("a: b\n\tc: d", 2, "tab"),
        ("a: b: c", 1, "dubbele punt"),
        ('a: 1\nb: "c\nd: 2\ne: 3', 2, "aanhalingsteken"),
        ("a: 1\n---\nb: 2", 2, "past niet"),
        ("a: \x07", 1, "onzichtbaar"),
        ("- a\n- b", 1, "sleutel: waarde"),
    ],
)
def test_what_yaml_allows_and_a_record_does_not(text: str, line: int, words: str) -> None:
    findings = Findings("x")
    read_table(text, findings)
    assert [(each.line, words in each.message) for each in findings.found] == [(line, True)]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "a: [" * 3_000,
        "a: &a [x, x]\n" + "\n".join(f"k{i}: &k{i} [*a, *a, *a]" for i in range(200)),
        "onderwerp: " + "x" * 1_000_000,
        "- " * 20_000,
    ],
    ids=["deep", "deeper", "laughs", "large", "dashes"],
)
def test_hostile_yaml_ends_soon(text: str) -> None:
    start = time.monotonic()
    read_yaml(text, Findings("x"))
    assert time.monotonic() - start < 5


@PROPERTY
@given(st.recursive(ONE_LINE, lambda inner: st.lists(inner) | st.dictionaries(ONE_LINE, inner)))
def test_yaml_reads_back_as_written(value: object) -> None:
    findings = Findings("x")
    node = read_yaml(write_yaml({"waarde": value}), findings)  # type: ignore[dict-item]
    assert isinstance(node, Table)
    assert findings.found == []


def body(text: str) -> tuple[Body, list[str]]:
    findings = Findings("x")
    return read_body(text, 10, findings), [f"{each.line} {each.rule}" for each in findings.found]


@pytest.mark.parametrize("fence", ["```", "~~~", "`````", "~~~~ python"])
def test_a_heading_in_a_fence_is_text(fence: str) -> None:
    text = f"## Vraag\n\n{fence}\n## Antwoord\n{fence.split(maxsplit=1)[0]}\n\nSlot."
    read, found = body(text)
    assert found == []
    assert [section.part for section in read.sections] == [Part.QUESTION]
    assert "## Antwoord" in read.text(Part.QUESTION)


def test_sections_know_their_lines() -> None:
    read, found = body("\n## Vraag\n\n\nWaarom?\n\n## antwoord ##\nDaarom.\n")
    assert found == []
    assert [(each.line, each.text_line, each.text) for each in read.sections] == [
        (11, 14, "Waarom?"),
        (16, 17, "Daarom."),
    ]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("Tekst\n\n## Vraag\n\nx", "10 tekst-zonder-kop"),
        ("## Vraag\n\nx\n\n## Vraag\n\ny", "14 dubbele-kop"),
        ("## Vraag\n\nx\n\n# Kop", "14 onbekende-kop"),
        ("## Vraag\n\nx\n\n## Slot", "14 onbekende-kop"),
        ("## Vraag\n\nx\n\n## Vragen", "14 onbekende-kop"),
        ("## Vraag\n\nx\n\n##Antwoord", "14 onbekende-kop"),
    ],
)
def test_what_is_out_of_place_in_a_body(text: str, finding: str) -> None:
    assert body(text)[1] == [finding]


def test_a_body_reads_back_as_written() -> None:
    text = "## Toelichting\n\nEerst.\n\n## Vraag\n\n1. A\n2. B\n\n## Antwoord\n\nZo."
    read, _ = body(text)
    assert write_body(read) == text


def test_windows_line_ends_and_a_byte_order_mark_are_no_fault() -> None:
    text = write_record(
        Record(
            "1",
            "x",
            (Asker("A", "B"),),
            date(2020, 1, 1),
            Body((Section(Part.QUESTION, "Waarom?"),)),
        )
    )
    findings = Findings("x")
    decoded = decode(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), findings)
    assert decoded == text
    assert findings.found == []


def test_accents_are_alike_however_they_were_typed() -> None:
    assert decode("Andre\u0301".encode(), Findings("x")) == "André"


def test_what_a_word_processor_leaves_unseen_is_taken_out() -> None:
    table = read_table("naam: A.\u00a0Jan\u00adsen\u200b", Findings("x"))
    assert table is not None
    assert one_line(table.values["naam"], "naam", Findings("x")) == "A. Jansen"


@pytest.mark.parametrize("day", ["0014-10-09", "1204-10-09", "9999-12-31"])
def test_a_year_that_cannot_be_right_is_a_finding(day: str) -> None:
    text = write_record(
        Record(
            "1", "x", (Asker("A", "B"),), date(2020, 1, 1), Body((Section(Part.QUESTION, "Hoe?"),))
        )
    )
    findings = Findings("x")
    assert read_record(text.replace("2020-01-01", day), findings) is None
    assert findings.found[0].rule == "datum"
