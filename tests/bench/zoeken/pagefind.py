"""Plain Pagefind over the question pages of a site of ours."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bench.zoeken.process import Cost, run
from bench.zoeken.visit import CONTRACT

PAGE = Path(__file__).with_name("pagefind.html")
PAGES = "vragen/*/index.html"


def index(site: Path, folder: Path) -> Cost:
    """Make the index of a site below `folder`, with a page to search it; give what it cost."""
    page = folder / CONTRACT.path / "index.html"
    page.parent.mkdir(parents=True)
    shutil.copy(PAGE, page)
    options = ["--glob", PAGES, "--root-selector", "article", "--force-language", "nl"]
    command = [sys.executable, "-m", "pagefind", *options]
    return run(*command, "--site", site, "--output-path", files(folder))


def files(folder: Path) -> Path:
    """Where the index stands that `index` makes below a folder."""
    return folder / "pagefind"
