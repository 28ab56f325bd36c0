"""Archives that know their municipality and their address. A test file asks for them by name."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from archive.fiction.settings import SETTINGS
from archive.folder import write_configuration
from archive.settings import Settings
from conftest import PROJECT, build_or_fail
from published import ADDRESS, CODE, FICTION, SEED, Published


def _publish(folder: Path, records: Path, settings: Settings) -> Published:
    """Copy records with their registers, fill in who publishes them where, and build the site."""
    shutil.copytree(records, folder / "vragen")
    write_configuration(folder, PROJECT, replace(settings, code=CODE))
    configuration = folder / "mkdocs.yml"
    configuration.write_text(f"{configuration.read_text()}site_url: {ADDRESS}\n")
    return Published(folder, build_or_fail(configuration, folder / "site"))


@pytest.fixture(scope="session")
def published_seed(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The first record, as if it were of a municipality."""
    settings = Settings(title="Raadsvragen Zonnehaven", municipality="Zonnehaven")
    return _publish(tmp_path_factory.mktemp("published-seed"), PROJECT / "vragen", settings)


@pytest.fixture(scope="session")
def published_fiction(fiction: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The fictional archive, hostile texts included."""
    return _publish(tmp_path_factory.mktemp("published-fiction"), fiction / "vragen", SETTINGS)


@pytest.fixture(params=["published_seed", "published_fiction"])
def published(request: pytest.FixtureRequest) -> Published:
    """Each of the two."""
    found: Published = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def municipalities(published_seed: Published, published_fiction: Published) -> dict[str, Published]:
    """Both of them, by name."""
    return {SEED: published_seed, FICTION: published_fiction}
