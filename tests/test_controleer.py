"""The command `controleer.py`, called as its users call it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import EPOCH, PROJECT

BROKEN = PROJECT / "tests/broken"


def run(*arguments: str | Path, cwd: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, PROJECT / "scripts/controleer.py", *arguments]
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_our_own_archive_is_right_and_belongs_to_no_municipality() -> None:
    done = run()
    assert done.returncode == 0
    *lines, last = done.stdout.splitlines()
    assert all(line.startswith("mkdocs.yml:") and ": Let op: '" in line for line in lines)
    missing = [re.search(r"'(\w+)' ontbreekt", line) for line in lines]
    assert [each[1] for each in missing if each] == ["gemeente", "gm_code", "site_url"]
    assert last == "Gevonden: 3 waarschuwingen."


def test_errors_give_exit_code_1_and_paths_as_seen_from_here() -> None:
    done = run("tests/broken")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert all(line.startswith("tests/broken/") for line in lines[:-1])
    assert lines[-1].startswith("Gevonden: ")
    assert done.stderr == ""


def test_only_findings_about_the_given_file_and_what_all_depends_on() -> None:
    file = "vragen/2019/2019-003-tab.md"
    lines = run(file, cwd=BROKEN).stdout.splitlines()
    assert lines[0].startswith(f"{file}:3: ")
    assert len(lines) == 2


@pytest.mark.parametrize("form", ["json", "gitlab"])
def test_forms_for_programs_are_json(form: str) -> None:
    done = run("tests/broken", "--formaat", form)
    golden = (BROKEN / "meldingen.txt").read_text(encoding="utf-8").splitlines()
    assert len(json.loads(done.stdout)) == len(golden)


def test_github_form_annotates_each_line() -> None:
    lines = run("tests/broken", "--formaat", "github").stdout.splitlines()
    text = run("tests/broken").stdout.splitlines()
    assert lines[: len(text)] == text
    commands = lines[len(text) :]
    assert len(commands) == len(text) - 1
    starts = ("::error file=tests/broken/", "::warning file=tests/broken/")
    assert all(line.startswith(starts) for line in commands)


def test_a_path_that_does_not_exist_is_said_and_not_a_traceback() -> None:
    done = run("weg.md")
    assert done.returncode == 2
    assert "weg.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_reference_date_is_said_and_not_a_traceback() -> None:
    command = [sys.executable, PROJECT / "scripts/controleer.py"]
    environment = os.environ | {"SOURCE_DATE_EPOCH": "gisteren"}
    done = subprocess.run(
        command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr
    assert "Traceback" not in done.stderr


def test_since_a_version_warnings_are_of_what_changed_and_errors_of_everything(
    tmp_path: Path,
) -> None:
    shutil.copytree(BROKEN, tmp_path, dirs_exist_ok=True)
    who = ["-c", "user.name=Griffie", "-c", "user.email=griffie@example.org"]
    for arguments in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "x"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    every = json.loads(run("--formaat", "json", cwd=tmp_path).stdout)
    warned = next(each["bestand"] for each in every if each["ernst"] == "waarschuwing")
    with (tmp_path / warned).open("a") as file:
        file.write("\n")
    found = json.loads(run("--formaat", "json", "--sinds", "HEAD", cwd=tmp_path).stdout)
    assert found == [each for each in every if each["ernst"] == "fout" or each["bestand"] == warned]
    assert len(found) < len(every)


@pytest.mark.parametrize("option", ["--sinds=bestaat-niet", "--sinds=--output=x"])
def test_a_version_that_does_not_exist_is_said_and_not_a_traceback(option: str) -> None:
    done = run(option)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (PROJECT / "x").exists()


def test_numpy_is_loaded_for_the_search_index_only() -> None:
    for command in ("controleer", "importeer"):
        code = f"import sys, {command}; sys.exit('numpy' in sys.modules)"
        subprocess.run([sys.executable, "-c", code], cwd=PROJECT / "scripts", check=True)
