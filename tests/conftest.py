"""What the tests share: real built sites, and the place of the real material."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
REFERENCE_DATE = "2026-11-23"
# The same day, noon, as SOURCE_DATE_EPOCH: what a site says then does not depend on today.
EPOCH = "1795435200"


def build(configuration: Path, site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build a site as its users do, on the reference date of the tests."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", configuration, "-d", site, *options],
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
        cwd=configuration.parent,
    )


def build_or_fail(configuration: Path, site: Path) -> Path:
    """Build strictly; a build that fails shows all that it said."""
    done = build(configuration, site, "--strict")
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the standards and the real material, beside the project."""
    folder = Path(os.environ.get("RAADSVRAGEN_SHARED", PROJECT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no shared material at {folder}")
    return folder


@pytest.fixture(scope="session")
def seed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the archive in this repository."""
    return build_or_fail(PROJECT / "mkdocs.yml", tmp_path_factory.mktemp("seed") / "site")


@pytest.fixture(scope="session")
def fiction(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fictional archive of 300 questions: every status, feature and hostile text."""
    folder = tmp_path_factory.mktemp("fiction") / "archive"
    command = [sys.executable, PROJECT / "scripts/voorbeeld.py", "--aantal", "300", "--map", folder]
    subprocess.run([*command, "--datum", REFERENCE_DATE], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def fiction_site(fiction: Path) -> Path:
    """The site of the fictional archive."""
    return build_or_fail(fiction / "mkdocs.yml", fiction.parent / "site")
