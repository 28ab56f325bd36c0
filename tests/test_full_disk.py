"""A site that can't be written stays as it was, and the reason is told in plain words."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import EPOCH, PROJECT

# No file may be larger than this, in bytes, as on a disk that is nearly full: too little for what
# MkDocs copies, or for the database only.
ROOM = (40_000, 200_000)


@pytest.mark.parametrize("room", ROOM)
@pytest.mark.parametrize("site", ["none yet", "one before"])
def test_a_full_disk_is_told_without_a_traceback(tmp_path: Path, site: str, room: int) -> None:
    folder = tmp_path / "archive"
    command = [sys.executable, PROJECT / "scripts/voorbeeld.py", "--aantal", "20", "--map", folder]
    subprocess.run(command, check=True, capture_output=True)
    if site == "one before":
        assert building(folder).returncode == 0
        records = sorted(folder.glob("vragen/20*/*.md"))
        records[-1].write_text(f"{records[-1].read_text()}\nEn nog dit.\n")
    before = files(folder / "site")
    done = building(folder, room)
    assert done.returncode == 1
    assert "Kijk of de schijf vol is" in done.stderr
    assert "Traceback" not in done.stderr
    assert files(folder / "site") == before
    assert building(folder).returncode == 0


def building(folder: Path, room: int = resource.RLIM_INFINITY) -> subprocess.CompletedProcess[str]:
    """Build an archive, with room for files of so many bytes."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
