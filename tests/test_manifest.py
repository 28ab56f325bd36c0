"""The checksums of a release can be held against the files that were taken over."""

from __future__ import annotations

import subprocess
from pathlib import Path

from published import Published

pytest_plugins = ["published_fixtures"]

MANIFEST = "data/manifest-sha256.txt"


def checked(site: Path) -> subprocess.CompletedProcess[str]:
    command = ["sha256sum", "--check", "--strict", "--quiet", MANIFEST]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)


def test_sha256sum_finds_every_file_whole(published: Published) -> None:
    done = checked(published.site)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_every_attachment_description_and_download_is_in_it_once(published: Published) -> None:
    lines = (published.site / MANIFEST).read_text(encoding="utf-8").splitlines()
    names = [line[66:] for line in lines]
    assert names == sorted(set(names))
    assert MANIFEST not in names
    assert {"data/vragen.json", "data/vragen.ndjson"} <= set(names)
    for question in published.archive.questions:
        assert f"{question.address}mdto.xml" in names
        assert f"data/vragen/{question.number}.json" in names
        for attachment in question.record.attachments:
            assert f"{question.address}{attachment.file}" in names
            assert f"{question.address}{attachment.file}.mdto.xml" in names


def test_a_file_that_changed_on_its_way_is_found_out(
    published_seed: Published, tmp_path: Path
) -> None:
    for line in (published_seed.site / MANIFEST).read_text(encoding="utf-8").splitlines():
        copy = tmp_path / line[66:]
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((published_seed.site / line[66:]).read_bytes())
    (tmp_path / MANIFEST).write_bytes((published_seed.site / MANIFEST).read_bytes())
    assert checked(tmp_path).returncode == 0
    (tmp_path / "data/vragen.json").write_bytes(b"{}")
    done = checked(tmp_path)
    assert done.returncode == 1
    assert "data/vragen.json" in done.stdout
