"""What a build begins with, of all that goes on beside it."""

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


def test_what_is_alike_is_looked_for_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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
        _relating=Noted(),
        works=Noted(),
        verdict=SimpleNamespace(archive=ALL),
        keys=keys(ALL),
    )
    build.find_related()
    # What the other works need is not known yet.
    assert len(started) == 1
    assert build.works not in started
    assert list(build.related()["2020-001"]) == ["2020-002"]
