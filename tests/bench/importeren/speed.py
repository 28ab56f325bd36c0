#!/usr/bin/env python3
"""How long a thousand Word files take, and the memory that goes with it."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_word import make_word

HERE = Path(__file__).parent
PROJECT = HERE.parents[2]
FILES = 1_000
GOAL = 120


def main() -> int:
    """Make the files, import them without writing, print; 1 when it takes too long."""
    forms = sorted((HERE / "formulieren").glob("*.html"))
    with tempfile.TemporaryDirectory() as folder:
        for number in range(FILES):
            html = forms[number % len(forms)].read_text(encoding="utf-8")
            # Each is different, so that none is passed by as a copy.
            html = html.replace("?", f" in straat {number} bij nummer {number * 7}?")
            make_word(html, Path(folder) / f"{number:04}.docx")
        command = [sys.executable, PROJECT / "scripts/importeer.py", "--proef", folder]
        start = time.perf_counter()
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(done.stdout.rsplit("\n", 2)[-2])
    print(f"{FILES} Word-bestanden: {seconds:.1f} s (doel {GOAL} s), hoogste proces {peak:.0f} MB")
    return 0 if seconds < GOAL and done.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
