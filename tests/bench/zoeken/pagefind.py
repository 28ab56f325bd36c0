"""Plain Pagefind over the question pages of a site of ours."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bench.zoeken.process import Cost, run

PAGE = Path(__file__).with_name("pagefind.html")
PAGES = "vragen/*/index.html"


def index(site: Path, folder: Path) -> Cost:
    """Make the index of a site below `folder`, with a page to search it; give what it cost."""
    folder.mkdir(parents=True)
    shutil.copy(PAGE, folder / "index.html")
    command = [sys.executable, "-m", "pagefind", "--site", site, "--glob", PAGES]
    options = ["--root-selector", "article", "--force-language", "nl"]
    return run(*command, *options, "--output-path", files(folder))


def files(folder: Path) -> Path:
    """Where the index stands that `index` makes below a folder."""
    return folder / "pagefind"
