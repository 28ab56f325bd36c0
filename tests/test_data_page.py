"""The page of open data: what can be taken home, how large it is, and that it is whole."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

from archive.data_page import DOWNLOADS
from archive.wording import size_in_words
from built_pages import read_page
from conftest import build_or_fail
from page_types import Site

pytest_plugins = ("site_fixtures",)


def test_every_download_is_there_with_its_size_and_checksum(sites: dict[str, Site]) -> None:
    for site in sites.values():
        html = site.html("data/")
        files = [each["href"] for each in read_page(html).all("a") if "download" in each]
        known = [each.name for downloads in DOWNLOADS.values() for each in downloads]
        assert files == [name for name in known if (site.folder / "data" / name).is_file()]
        told = re.findall(r"<code>([0-9a-f]{64})</code>", html)
        assert told == [sha256(site.folder / "data" / name) for name in files]
        for name in files:
            size = size_in_words((site.folder / "data" / name).stat().st_size)
            assert f"<span>{name}</span> <span>{size}</span>" in html


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_page_of_which_a_download_changed_tells_the_new_checksum(
    fiction: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    shutil.copytree(fiction, folder, ignore=shutil.ignore_patterns(".cache"))
    site = build_or_fail(folder / "mkdocs.yml", tmp_path / "site")
    before = sha256(site / "data/vragen.json")
    record = next(iter(sorted(folder.glob("vragen/2*/*.md"))))
    record.write_text(f"{record.read_text(encoding='utf-8')}\nNog een zin.\n", encoding="utf-8")
    build_or_fail(folder / "mkdocs.yml", tmp_path / "site")
    after = sha256(site / "data/vragen.json")
    html = (site / "data/index.html").read_text(encoding="utf-8")
    assert after != before
    assert after in html
    assert before not in html


def test_the_example_of_counting_open_questions_is_right(sites: dict[str, Site]) -> None:
    site = sites["fictie"]
    html = site.html("data/")
    pattern = re.search(r"grep -c (&#39;|')(.+?)(&#39;|')\n", html.replace("</code>", "\n"))
    assert pattern
    wanted = pattern[2].replace("&#34;", '"')
    command = ["grep", "-c", wanted, site.folder / "data/vragen.ndjson"]
    counted = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert counted == sum(each.status.value == "open" for each in site.archive.questions) > 0
