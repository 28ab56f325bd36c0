"""What a build needs in another process only is not imported in the one that begins it."""

from __future__ import annotations

import subprocess
import sys

from conftest import PROJECT

LATER = ("archive.related.find", "archive.search.supply", "archive.search.index_files")


def test_what_is_made_beside_is_imported_there() -> None:
    code = f"import sys, site_hook; print([each for each in {LATER} if each in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT / "scripts",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
