"""Archives that know their municipality and their address. A test file asks for them by name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import PROJECT, build_or_fail
from published import ADDRESS, CODE, Published


def _publish(folder: Path, records: Path) -> Published:
    """Copy records with their registers, fill in who publishes them where, and build the site."""
    shutil.copytree(records, folder / "vragen")
    configuration = folder / "mkdocs.yml"
    configuration.write_text(
        f"INHERIT: {PROJECT}/mkdocs.yml\n"
        f"site_url: {ADDRESS}\n"
        f"docs_dir: {PROJECT}/docs\n"
        f"theme: {{custom_dir: {PROJECT}/docs/thema}}\n"
        f"hooks: [{PROJECT}/scripts/site_hook.py]\n"
        f"extra: {{archief: {{gemeente: Zonnehaven, gm_code: {CODE}}}}}\n"
    )
    return Published(folder, build_or_fail(configuration, folder / "site"))


@pytest.fixture(scope="session")
def published_seed(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The first record, as if it were of a municipality."""
    return _publish(tmp_path_factory.mktemp("published-seed"), PROJECT / "vragen")


@pytest.fixture(scope="session")
def published_fiction(fiction: Path, tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The fictional archive, hostile texts included."""
    return _publish(tmp_path_factory.mktemp("published-fiction"), fiction / "vragen")


@pytest.fixture(params=["published_seed", "published_fiction"])
def published(request: pytest.FixtureRequest) -> Published:
    """Each of the two."""
    found: Published = request.getfixturevalue(request.param)
    return found
