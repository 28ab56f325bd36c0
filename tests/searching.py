"""Searching an index as the page does, without a browser: the page's own code, run by Node."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from archive.index import Archive
from archive.search.index_files import index_files
from conftest import PROJECT

NODE = Path(sys.executable).with_name("node")
HARNESS = PROJECT / "tests/searching.mjs"


def write_index(archive: Archive, folder: Path) -> Path:
    """Write the search index of an archive below a folder."""
    for file in index_files(archive):
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content())
    return folder


def ask(folder: Path, *requests: dict[str, Any]) -> list[Any]:
    """Give the answer to each request; see tests/searching.mjs for what can be asked."""
    answers = folder / "answers.json"
    subprocess.run(
        [NODE, HARNESS, PROJECT / "docs/zoek", folder, answers],
        input=json.dumps(requests).encode(),
        check=True,
    )
    return list(json.loads(answers.read_bytes()))
