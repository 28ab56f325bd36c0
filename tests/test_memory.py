"""What a build holds in memory: no more than it needs, and not for longer than it needs it."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from archive.building import exporting
from archive.building.digest import Digests
from archive.building.exporting import Exporting
from archive.building.memory import give_back
from archive.building.publishing import Publishing
from archive.building.site import Site
from archive.building.store import FOLDER, Store
from archive.record import Correction
from test_question_page import ANSWERED, archive

# One in each month: those of a month stay together.
ALL = archive(
    *(
        replace(
            ANSWERED,
            number=f"2019-{month:03}",
            submitted=date(2019, month, 1),
            received=None,
            attachments=(),
        )
        for month in range(1, 10)
    )
)


@pytest.fixture
def publishing(tmp_path: Path) -> Publishing:
    (tmp_path / FOLDER).mkdir()
    store = Store(tmp_path)
    return Publishing(Site(tmp_path / "site", tmp_path, store), store)


def test_exports_of_questions_come_list_after_list(
    publishing: Publishing, monkeypatch: pytest.MonkeyPatch
) -> None:
    digests = Digests()
    keys = [digests.of(each) for each in ALL.questions]
    found: dict[int, list[list[str]]] = {}
    for most in (2, 1_000):
        monkeypatch.setattr(exporting, "ROUND", most)
        with publishing.site.opened():
            made = Exporting(ALL, keys, digests, publishing, ())
            *lists, _ = made.ours([], [])
            found[most] = [[each.address for each in some.outputs] for some in lists]
        publishing = Publishing(
            Site(publishing.site.folder, publishing.site.folder.parent, publishing.store),
            publishing.store,
        )
    assert len(found[2]) > 4
    assert len(found[1_000]) == 1
    assert [each for some in found[2] for each in some] == found[1_000][0]


def test_what_a_question_tells_is_made_once_and_of_itself() -> None:
    [question] = archive(ANSWERED).questions
    assert not hasattr(question, "__dict__")
    assert question.listed is question.listed
    changed = replace(
        question, record=replace(question.record, corrections=(Correction(date(2026, 5, 4), "x"),))
    )
    assert question.last_change < changed.last_change == date(2026, 5, 4)
    with pytest.raises(AttributeError):
        question.colour  # type: ignore[attr-defined] # noqa: B018


def test_memory_can_be_given_back_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    give_back()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "ctypes", None)
    give_back()
