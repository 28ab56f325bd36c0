"""An archive that was damaged at random: findings, and pages of what is left, never a crash."""

from __future__ import annotations

import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from archive.checks import check
from archive.pages import all_pages
from archive.source import read_source
from archive.templates import Templates

PIECES = [
    b"---", b"## Vraag", b"## Antwoord", b": ", b"- ", b"\n", b"\t", b'"', b"'", b"{", b"[", b"|",
    b"<script>", b"1. ", b"### Antwoord 1 en 2\n", b"[^1]", b"[^1]: x\n", b"```", b"\xff", b"\x00",
    b"2014-10-09", b"9999-12-31", b"&a", b"*a", b"", b"![x](y.png)", b"<img src=x>", b"#",
    b"**Vraag 1**", b"\xe2\x80\xa8",
]  # fmt: skip


def damage(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 6)):
        start = chance.randrange(len(data) + 1)
        data[start : start + chance.choice([0, 0, 1, 5, 40])] = chance.choice(PIECES)
    path.write_bytes(bytes(data))


@pytest.mark.parametrize("seed", range(6))
def test_damage_gives_findings_and_pages_of_the_rest(
    fiction: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    folder = tmp_path / "archive"
    shutil.copytree(fiction, folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in chance.sample(files, 40):
        damage(path, chance)
    if seed % 2:
        chance.choice(files).unlink()
    verdict = check(read_source(folder), date(2026, 11, 23))
    pages = {page.address: page for page in all_pages(verdict.archive)}
    templates = Templates(verdict.archive.settings)
    for address in chance.sample(sorted(pages), min(200, len(pages))):
        assert "<h1>" in templates.render(pages[address])
    assert verdict.findings
