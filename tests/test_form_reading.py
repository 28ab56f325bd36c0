"""The form opens a record: what the archive reads in it, or nothing, and never something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from archive.body import Body
from archive.checks import check
from archive.finding import Finding, Findings
from archive.record import Record
from archive.record_file import decode, read_draft, read_record, write_record
from archive.source import read_source
from conftest import PROJECT
from forming import Form, State, data_of, opened, state_of
from test_form_rules import STRANGE, TODAY, days, values
from test_reading import ONE_LINE, TEXTS, records

PROPERTY = settings(
    max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def form(fiction: Path) -> Iterator[Form]:
    source = read_source(fiction)
    with opened() as form:
        form.use(data_of(source, check(source, TODAY)))
        yield form


def opened_in(form: Form, text: str) -> tuple[State | None, str, bool]:
    reading = form.ask("read", text=text)
    assert (reading["state"] is None) == bool(reading["fault"])
    return reading["state"], reading["fault"], reading["comments"]


def state_read(record: Record) -> State:
    """A record as the form holds it after reading: words that count as empty are not written."""
    filled = tuple(section for section in record.body.sections if section.text)
    state = state_of(replace(record, body=Body(filled)))
    usual = {"soort": "schriftelijk", "gericht_aan": "college"}
    return state | {key: "" for key, word in usual.items() if state[key] == word}


def plainly(state: State, record: Record) -> State:
    """What was read of a file in which words that count as empty may be written."""
    usual = {"soort": "schriftelijk", "gericht_aan": "college"}
    state = {key: value for key, value in state.items() if key in state_of(record)}
    return state | {key: "" for key, word in usual.items() if state[key] == word}


def in_python(text: str) -> tuple[Record | None, list[Finding]]:
    findings = Findings("x.md")
    decoded = decode(text.encode(), findings)
    assert decoded is not None
    return read_draft(decoded, findings), findings.found


@PROPERTY
@given(records())
def test_what_is_written_is_read_back(form: Form, record: Record) -> None:
    text = decode(write_record(record).encode(), Findings("x"))
    assert text
    again = read_record(text, Findings("x"))
    assert again
    state, _, comments = opened_in(form, text)
    assert state and not comments
    assert plainly(state, again) == state_read(again)
    filled = [section.part.value for section in again.body.sections]
    assert [part for part in state["delen"] if part in filled] == filled


def test_every_question_of_an_archive_is_read(form: Form, fiction: Path) -> None:
    for folder in (PROJECT, fiction):
        for record in read_source(folder).records:
            text = (folder / record.path).read_text(encoding="utf-8")
            state, fault, _ = opened_in(form, text)
            assert state, fault
            assert plainly(state, record) == state_read(record)
            assert form.ask("written", state=state) == text


def test_whatever_is_filled_in_is_read_back(form: Form, fiction: Path) -> None:
    @PROPERTY
    @given(
        st.fixed_dictionaries(
            values(read_source(fiction), days(), st.sampled_from(STRANGE) | ONE_LINE)
        )
    )
    def hold(state: State) -> None:
        text = form.ask("written", state=state)
        read, fault, comments = opened_in(form, text)
        assert not comments
        if read is None:
            assert "kop" in fault
        else:
            assert_alike(text, form.ask("written", state=read))

    hold()


HEAD = """\
nummer: 2026-001
onderwerp: parkeren
indieners:
  - naam: A. Jansen
    partij: PvdA
ingediend: 2026-09-01
"""
BODY = "\n\n## Vraag\n\nWaarom?\n"


def record_text(head: str, body: str = BODY) -> str:
    return f"---\n{head}---{body}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - naam: A. Jansen\n    partij", "- naam: A. Jansen\n  partij"),
        ("  - naam: A. Jansen\n    partij", "    -   naam: A. Jansen\n        partij"),
        ("parkeren", "'het is ''zo'' # niet'"),
        ("parkeren", '"regel\\u00e9 \\"x\\" \\\\ #"'),
        ("parkeren", "no"),
        ("parkeren", "~"),
        ("parkeren", "12:30"),
        ("parkeren", 'parkeren in wijk [x] {y} & z\'s "huis"'),
        ("parkeren", "   parkeren   "),
        ("ingediend:", "soort:\ngericht_aan:   \nthemas:\nbewaring:\ningediend:"),
        ("ingediend:", "themas: []\nbewaring: ''\nverdaagd: ''\ningediend:"),
        ("ingediend:", "themas: [Wonen, \"Zorg\", 'A en B']\ningediend:"),
        ("ingediend:", "themas:\n- Wonen\n- 'Zorg: x'\ningediend:"),
        ("ingediend:", "bewaring:\n    reden: zo maar\n    waarde: B\ningediend:"),
        ("ingediend:", "soort: schriftelijk\n\n\ngericht_aan: college\ningediend:"),
        ("nummer: 2026-001\n", ""),
        ("\n", "\r\n"),
    ],
)
def test_what_people_write_by_hand_is_read(form: Form, old: str, new: str) -> None:
    text = record_text(HEAD.replace(old, new))
    if "nummer" not in text:
        text = text.replace("ingediend", "nummer: '1'\ningediend")
    record, _ = in_python(text)
    state, fault, comments = opened_in(form, text)
    assert record
    assert state, fault
    assert not comments
    assert plainly(state, record) == state_read(record)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ingediend:", "# nagaan: klopt dit?\ningediend:"),
        ("2026-09-01", "2026-09-01 # een dinsdag"),
        ("parkeren", '"parkeren"   # zo'),
        ("ingediend:", "themas: [] # geen\ningediend:"),
        ("ingediend:", "themas: # later\n  - Wonen\ningediend:"),
        ("    partij", "    # toen nog\n    partij"),
    ],
)
def test_comments_are_told_of(form: Form, old: str, new: str) -> None:
    text = record_text(HEAD.replace(old, new))
    record, _ = in_python(text)
    state, fault, comments = opened_in(form, text)
    assert record
    assert state, fault
    assert comments
    assert plainly(state, record) == state_read(record)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", BODY),
        (f"{HEAD}kleur: rood\n", BODY),
        (f"{HEAD}nummer: 2026-002\n", BODY),
        (HEAD.replace("partij", "kleur"), BODY),
        (HEAD.replace("  - naam: A. Jansen\n    partij: PvdA", "  A. Jansen"), BODY),
        (HEAD.replace("\n  - naam: A. Jansen\n    partij: PvdA", " A. Jansen"), BODY),
        (HEAD.replace("    partij", "   partij"), BODY),
        (HEAD.replace("    partij", "     partij"), BODY),
        (HEAD.replace("    partij", "\tpartij"), BODY),
        (HEAD.replace("naam: A", "naam:\n      A"), BODY),
        (HEAD.replace("parkeren", "parkeren\n  en meer"), BODY),
        (HEAD.replace("parkeren", "|\n  parkeren"), BODY),
        (HEAD.replace("parkeren", ">-\n  parkeren"), BODY),
        (HEAD.replace("parkeren", "parkeren: hoe"), BODY),
        (HEAD.replace("parkeren", "parkeren:"), BODY),
        (HEAD.replace("parkeren", "[parkeren]"), BODY),
        (HEAD.replace("parkeren", "{a: b}"), BODY),
        (HEAD.replace("parkeren", "&a x"), BODY),
        (HEAD.replace("parkeren", "*a"), BODY),
        (HEAD.replace("parkeren", "!!str x"), BODY),
        (HEAD.replace("parkeren", "- x"), BODY),
        (HEAD.replace("parkeren", "? x"), BODY),
        (HEAD.replace("parkeren", '"open'), BODY),
        (HEAD.replace("parkeren", '"x" y'), BODY),
        (HEAD.replace("parkeren", "'x' y"), BODY),
        (HEAD.replace("parkeren", '"\\x41"'), BODY),
        (HEAD.replace("parkeren", '"\\ud83d\\ude42"'), BODY),
        (HEAD.replace("parkeren", "x\x07"), BODY),
        (HEAD.replace("parkeren", "x\u2028y"), BODY),
        (f"{HEAD}themas: Wonen\n", BODY),
        (f"{HEAD}themas: [a, [b]]\n", BODY),
        (f'{HEAD}themas: ["a, b"]\n', BODY),
        (f"{HEAD}themas: [a,\n  b]\n", BODY),
        (f"{HEAD}themas:\n  - naam: x\n", BODY),
        (f"{HEAD}themas:\n  - - x\n", BODY),
        (f"{HEAD}themas:\n  -\n    x\n", BODY),
        (f"{HEAD}themas:\n  - a\n   - b\n", BODY),
        (f"{HEAD}themas:\n  - a\n - b\n", BODY),
        (f"{HEAD}verdaagd: [{{datum: x}}]\n", BODY),
        (f"{HEAD}verdaagd:\n  - druk\n", BODY),
        (f"{HEAD}verdaagd: [a]\n", BODY),
        (f"{HEAD}bewaring:\n  - B\n", BODY),
        (f"{HEAD}bewaring: B\n", BODY),
        (f"{HEAD}<<: *a\n", BODY),
        (f'{HEAD}"soort": x\n', BODY),
        (f"{HEAD}? soort\n", BODY),
        (f"  {HEAD}", BODY),
        (HEAD, "\n\nLos.\n\n## Vraag\n\nWaarom?\n"),
        (HEAD, "\n\n# Titel\n\n## Vraag\n\nWaarom?\n"),
        (HEAD, "\n\nWaarom?\n"),
        (HEAD, "\n\n## Vraag\n\nWaarom?\n\n## Vraag\n\nDaarom?\n"),
    ],
)
def test_what_would_be_lost_or_misread_is_refused(form: Form, head: str, body: str) -> None:
    state, fault, _ = opened_in(form, record_text(head, body) if head else body)
    assert state is None
    assert fault.endswith(".")


def test_the_line_of_a_refusal_is_that_of_the_file(form: Form) -> None:
    _, fault, _ = opened_in(form, record_text(HEAD.replace("parkeren", "|\n  parkeren")))
    assert fault.startswith("Regel 4 ")
    _, fault, _ = opened_in(form, record_text(f"{HEAD}kleur: rood\n"))
    assert fault.startswith("Regel 8 ") and "'kleur'" in fault
    _, fault, _ = opened_in(form, record_text(HEAD, "\n\nLos.\n\n## Vraag\n\nx\n"))
    assert fault.startswith("Regel 10 ")


PIECES = st.sampled_from(
    [
        "\n", "\n  ", "\n    ", "  ", " ", ":", ": ", "- ", "\n- ", "#", " # x", '"', "'", "[", "]",
        ", ", "{", "}", "|", ">", "&", "*", "!", "%", "?", "\t", "~", "\\", "---", "\n...\n",
        "nummer", "naam: ", "partij: x", "\nsoort: x", "\nthemas:\n  - a", "\nthemas: [a, b]", "é",
        "\u00a0", "\u0085", "\u2028", "\ufeff", "\x07", "\x00", "🙂", "''", '""', "\\u0041",
        "## Vraag", "\r\n",
    ]
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A record's file to which somebody did something."""
    text = draw(records().map(write_record) | st.just(record_text(HEAD)))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, min(len(text), 400)))
        gone = draw(st.integers(0, 4))
        text = f"{text[:at]}{draw(PIECES | TEXTS)}{text[at + gone :]}"
    return text


# With these a file can't be read, or says what the form can't hold.
UNREADABLE = {
    "geen-kop", "yaml", "dubbele-sleutel", "onbekende-sleutel", "geen-sleutels", "lijst", "tabel",
    "dubbele-kop", "tekst-zonder-kop",
}  # fmt: skip


@settings(PROPERTY, max_examples=1500)
@given(damaged())
def test_a_damaged_file_is_read_alike_or_refused(form: Form, text: str) -> None:
    # What nobody can see is no text to the form, and no fault.
    assume(not any(sign in text[1:] for sign in "\u00ad\u200b\u2060"))
    _, found = in_python(text)
    state, _, _ = opened_in(form, text)
    if state is None:
        return
    assert not {each.rule for each in found} & UNREADABLE
    assert_alike(text, form.ask("written", state=state))


def assert_alike(one: str, other: str) -> None:
    """Two files say the same, but for headings with nothing below them."""
    (record, found), (again, found_again) = in_python(one), in_python(other)
    assert told(found_again) == told(found)
    assert (again is None) == (record is None)
    if record and again:
        assert without_empty(again) == without_empty(record)


def told(found: list[Finding]) -> list[str]:
    """What is said; a comment is not kept, nor a line."""
    return sorted({each.message for each in found if each.rule != "nagaan"})


def without_empty(record: Record) -> Record:
    filled = tuple(section for section in record.body.sections if section.text)
    return replace(record, body=Body(filled))


def test_most_damage_that_python_can_read_is_read(form: Form) -> None:
    """That much is refused rightly must not hide that all is refused."""
    counts = {"read": 0, "refused": 0}

    @settings(PROPERTY, max_examples=400)
    @given(damaged())
    def count(text: str) -> None:
        record, found = in_python(text)
        if record and not found:
            state, _, _ = opened_in(form, text)
            counts["read" if state else "refused"] += 1

    count()
    assert counts["read"] > counts["refused"], counts


def test_the_harness_hears_of_every_key(form: Form) -> None:
    keys: dict[str, Any] = form.ask("empty")
    state, _, _ = opened_in(form, record_text(HEAD))
    assert state and set(state) == set(keys)
