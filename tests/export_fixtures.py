"""Archives of which exports are made. A test file asks for them by `pytest_plugins`."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.exports.export import Holdings
from archive.folder import write_configuration, write_records, write_registers
from archive.registers import Party, Person, Theme
from archive.settings import Settings
from conftest import PROJECT
from exporting import ATTACHMENT, TEXTS, held, hostile_records


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of awkward texts."""
    folder = tmp_path_factory.mktemp("hostile")
    write_configuration(folder, PROJECT, Settings(title="=Proef & <b>", municipality="Zee"))
    parties = [Party("Groen & Co"), Party("50PLUS; lokaal")]
    people = [Person("A. Jansen"), Person("=B. de Boer")]
    write_registers(folder, parties, people, [Theme("Parkeren")])
    write_records(folder, hostile_records(), {ATTACHMENT.file: b"%PDF-1.4"})
    return folder


@pytest.fixture(scope="session")
def archives(fiction: Path, hostile: Path) -> dict[str, Holdings]:
    """The archive of this repository, the fictional one and the awkward one, by name."""
    found = {"seed": held(PROJECT), "fiction": held(fiction), "hostile": held(hostile)}
    assert len(found["seed"].items) > 0
    assert len(found["fiction"].items) == 300
    assert len(found["hostile"].items) == len(TEXTS) + 2
    return found
