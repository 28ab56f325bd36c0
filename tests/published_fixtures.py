"""The sites of municipalities that fill in everything. A test file asks by `pytest_plugins`."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from archive.fiction.settings import SETTINGS
from archive.folder import write_configuration
from archive.settings import Settings
from conftest import PROJECT, build_or_fail
from published import ADDRESS, CODE, FICTION, SEED, Published, archive_of


def _publish(records: Path, settings: Settings, folder: Path) -> Published:
    shutil.copytree(records, folder / "archive/vragen")
    write_configuration(folder / "archive", PROJECT, settings)
    configuration = folder / "archive/mkdocs.yml"
    configuration.write_text(f"{configuration.read_text()}site_url: {ADDRESS}\n")
    site = build_or_fail(configuration, folder / "site")
    return Published(archive_of(configuration.parent), site)


@pytest.fixture(scope="session")
def published(fiction: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Published]:
    """The seed and the fictional archive, as a municipality that fills in everything has them."""
    seed = Settings(title="Raadsvragen Zonnehaven", municipality="Zonnehaven", code=CODE)
    return {
        SEED: _publish(PROJECT / "vragen", seed, tmp_path_factory.mktemp("published-seed")),
        FICTION: _publish(
            fiction / "vragen",
            replace(SETTINGS, code=CODE),
            tmp_path_factory.mktemp("published-fiction"),
        ),
    }
