"""The forms of the import benchmark: their truth is true, and as Word files they are read right."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from archive.source import read_source
from conftest import PROJECT

BENCH = PROJECT / "tests/bench/importeren"
FORMS = sorted((BENCH / "formulieren").glob("*.json"))
sys.path.append(str(BENCH))

from made_word import make_word  # noqa: E402
from measure import GOALS, Tally, judge  # noqa: E402


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def told(truth: dict[str, object]) -> Iterator[str]:
    for key in ("vraag", "toelichting", "antwoord"):
        each = truth[key]
        if isinstance(each, dict):
            yield from (each["begin"], each["eind"])
    yield str(truth["onderwerp"])


def test_there_are_about_forty_layouts() -> None:
    assert len(FORMS) >= 36


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_what_the_truth_says_stands_in_the_form(path: Path) -> None:
    form = json.loads(path.read_text(encoding="utf-8"))
    shown = [str(form["mail"])] if form["mail"] else []
    for name in form["bestanden"]:
        soup = BeautifulSoup((path.parent / name).read_text(encoding="utf-8"), "html.parser")
        shown.append(soup.get_text(" "))
    words = set(plain(" ".join(shown)).split())
    for truth in form["vragen"]:
        for text in told(truth):
            assert set(plain(text).split()) <= words, text


def test_word_files_of_every_layout_are_read_right(tmp_path: Path) -> None:
    registers = read_source(PROJECT).registers
    tally = Tally()
    for path in FORMS:
        form = json.loads(path.read_text(encoding="utf-8"))
        if "docx" not in form["formaten"]:
            continue
        made = [
            make_word(
                (path.parent / name).read_text(encoding="utf-8"), tmp_path / f"{name[:-5]}.docx"
            )
            for name in form["bestanden"]
        ]
        judge(path.stem, made, form["vragen"], registers, tally)
    assert tally.files >= 30
    assert (tally.lost, tally.invented) == (0, 0), tally.failures
    for key, goal in GOALS.items():
        assert tally.scores[key].f1 >= goal, tally.failures
