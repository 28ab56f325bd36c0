"""Findings in the forms that people and machines read them in, to the letter."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from archive.finding import Finding, Level, in_order
from archive.report import FORMATS, summary

GOLDEN = Path(__file__).parent / "golden"
FINDINGS = [
    Finding("vragen/2014/a, b.md", 3, "De naam 'X' is 100% onbekend: verbeter hem.", "naam"),
    Finding("vragen/2014/a, b.md", 9, "Let op de datum.", "datum", Level.WARNING),
]


@pytest.mark.parametrize("form", list(FORMATS))
def test_each_form_to_the_letter(form: str) -> None:
    written = FORMATS[form](FINDINGS)
    golden = GOLDEN / f"meldingen-{form}.txt"
    if os.environ.get("RAADSVRAGEN_GOLDEN"):
        golden.write_text(written + "\n", encoding="utf-8")
    assert written + "\n" == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ([], "Alles is in orde."),
        (FINDINGS[:1], "Gevonden: 1 fout. Verbeter de fouten en probeer het opnieuw."),
        (FINDINGS[1:], "Gevonden: 1 waarschuwing."),
        (FINDINGS * 2, "Gevonden: 2 fouten en 2 waarschuwingen."),
    ],
)
def test_a_sentence_tells_how_many_there_are(findings: list[Finding], words: str) -> None:
    assert summary(findings).startswith(words)


def test_twins_have_their_own_mark_in_gitlab() -> None:
    report = json.loads(FORMATS["gitlab"]([FINDINGS[0], FINDINGS[0]]))
    assert len({entry["fingerprint"] for entry in report}) == 2


def test_findings_are_sorted_and_each_is_told_once() -> None:
    assert in_order([*reversed(FINDINGS), *FINDINGS]) == FINDINGS
