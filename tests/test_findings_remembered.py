"""What was found about records is found again only where something changed, or a day came."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from archive.building import readings as module
from archive.building.readings import read_again
from archive.checks import Judged, check, judge_draft
from archive.draft import Draft
from archive.finding import Finding
from archive.privacy.scan import Scan
from archive.source import Source, read_source

TODAY = date(2026, 11, 23)


@pytest.fixture
def archive(fiction: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    shutil.copytree(fiction, folder, ignore=shutil.ignore_patterns(".cache"))
    return folder


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of what is judged."""
    paths: list[str] = []

    def judge(source: Source, draft: Draft, today: date, scans: Mapping[str, Scan]) -> Judged:
        paths.append(draft.path)
        return judge_draft(source, draft, today, scans)

    monkeypatch.setattr(module, "judge_draft", judge)
    monkeypatch.setattr(module, "FEW", 10_000)  # All in this process.
    return paths


def found(folder: Path, today: date = TODAY) -> tuple[Finding, ...]:
    findings = read_again(folder, today)[1].findings
    assert findings == check(read_source(folder), today).findings
    return findings


def test_only_what_changed_is_judged(archive: Path, judged: list[str]) -> None:
    before = found(archive)
    records = len(judged)
    assert before
    assert records > 100
    judged.clear()
    assert found(archive) == before
    assert judged == []
    told = next(each.path for each in before if each.path.endswith(".md"))
    for path in {told, sorted((archive / "vragen").rglob("2*-*.md"))[0].relative_to(archive)}:
        text = (archive / path).read_text(encoding="utf-8")
        (archive / path).write_text(f"{text}\nEen zin meer.\n", encoding="utf-8")
        judged.clear()
        found(archive)
        assert judged == [str(path)]


def test_of_a_record_that_is_gone_nothing_is_told(archive: Path, judged: list[str]) -> None:
    told = [each.path for each in found(archive) if each.path.endswith(".md")]
    (archive / told[0]).unlink()
    judged.clear()
    assert told[0] not in {each.path for each in found(archive)}
    assert told[0] not in judged


def test_a_day_that_comes_makes_another_finding(archive: Path, judged: list[str]) -> None:
    found(archive)
    judged.clear()
    found(archive, TODAY + timedelta(days=60))
    assert 0 < len(judged) < 100
