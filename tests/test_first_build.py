"""What a first build begins with, of all that goes on beside it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

import site_build
from archive.building.beside import Beside
from archive.building.store import FOLDER, Store
from site_build import Build
from test_question_page import archive
from test_related import asked, keys, others

SUBJECT = "Parkeerplaatsen voor bezoekers van het ziekenhuis"
ALL = archive(asked(1, SUBJECT), asked(2, SUBJECT), *others())


@pytest.mark.parametrize("is_first", [True, False])
def test_what_is_alike_is_found_before_pages_are_when_there_was_no_build_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_first: bool
) -> None:
    started: list[Beside] = []

    class Noted(Beside):
        def start(self) -> None:
            started.append(self)
            super().start()

    (tmp_path / FOLDER).mkdir()
    monkeypatch.setattr(site_build, "Beside", Noted)
    build = object.__new__(Build)
    build.__dict__.update(
        store=Store(tmp_path),
        works=Noted(),
        site=SimpleNamespace(is_first=is_first),
        verdict=SimpleNamespace(archive=ALL),
        keys=keys(ALL),
    )
    build.find_related()
    assert [each is build.works for each in started] == ([False] if is_first else [])
    build.works.start()
    assert list(build.related()["2020-001"]) == ["2020-002"]
