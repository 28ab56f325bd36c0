"""What programs get: every question, once, the same in every form."""

from __future__ import annotations

import json
from pathlib import Path

from archive.checks import check
from archive.dates import parse_iso
from archive.entrances import PARTIES, THEMES
from archive.index import Archive
from archive.source import read_source
from conftest import REFERENCE_DATE


def archive_of(folder: Path) -> Archive:
    today = parse_iso(REFERENCE_DATE)
    assert today
    return check(read_source(folder), today).archive


def test_every_question_is_there_once_in_every_form(fiction: Path, fiction_site: Path) -> None:
    archive = archive_of(fiction)
    data = fiction_site / "data"
    whole = json.loads((data / "vragen.json").read_bytes())
    lines = [json.loads(line) for line in (data / "vragen.ndjson").read_bytes().splitlines()]
    single = [
        json.loads((data / f"vragen/{question.number}.json").read_bytes())
        for question in archive.questions
    ]
    assert [each["nummer"] for each in single] == [each.number for each in archive.questions]
    assert whole["vragen"] == lines == single
    assert whole["aantal"] == len(archive.questions)
    assert len(list((data / "vragen").glob("*.json"))) == len(archive.questions)


def test_every_question_is_there_as_its_record(fiction: Path, fiction_site: Path) -> None:
    for question in archive_of(fiction).questions:
        text = (fiction_site / f"data/vragen/{question.number}.md").read_text(encoding="utf-8")
        assert text == (fiction / question.record.path).read_text(encoding="utf-8")


def test_a_party_and_a_theme_have_their_own_questions(fiction: Path, fiction_site: Path) -> None:
    archive = archive_of(fiction)
    for entrance in (PARTIES, THEMES):
        for group in archive.groups[entrance.folder]:
            found = json.loads((fiction_site / group.address / "vragen.json").read_bytes())
            numbers = [each["nummer"] for each in found["vragen"]]
            assert numbers == [question.number for question in group.questions]
