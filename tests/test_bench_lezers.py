"""The benchmark of readers: what it reads in Lighthouse's reports, its goals and its tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.lezers import lighthouse
from bench.lezers.lighthouse import CATEGORIES, PERFORMANCE, Visit, read, version
from bench.lezers.measure import main
from bench.lezers.pages import pages
from bench.lezers.report import GOALS, HEAVIEST, QUESTION, Result, missed, report
from conftest import PROJECT

FOLDER = PROJECT / "tests/bench/lezers"


def told(score: float = 1, shift: float = 0) -> dict[str, Any]:
    """A report of Lighthouse, as far as it is read."""
    audits = {
        "largest-contentful-paint": 900.4,
        "total-blocking-time": 12.0,
        "cumulative-layout-shift": shift,
        "total-byte-weight": 15_000.0,
    }
    found: dict[str, Any] = {
        name: {"numericValue": value, "score": 1, "scoreDisplayMode": "numeric", "title": name}
        for name, value in audits.items()
    }
    found["cumulative-layout-shift"]["score"] = 1 if shift < 0.1 else 0.5
    found["network-requests"] = {"details": {"items": [{}, {}, {}]}}
    parts = [{"id": name, "weight": 25} for name in audits]
    categories = {name: {"score": 1, "auditRefs": []} for name in CATEGORIES}
    categories[PERFORMANCE] = {"score": score, "auditRefs": parts}
    return {"requestedUrl": "http://x/", "audits": found, "categories": categories}


def result(*visits: Visit) -> Result:
    return Result("1 januari 2026", 300, {"Lighthouse": "13"}, {QUESTION: visits})


def test_what_takes_away_from_a_score_is_told() -> None:
    found = read(told(0.87, shift=0.3))
    assert found.scores[PERFORMANCE] == 87
    assert (found.paint, found.size, found.requests) == (900.4, 15_000, 3)
    assert found.missed == ("performance: cumulative-layout-shift",)
    assert read(told()).missed == ()


def test_a_page_that_was_not_judged_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="http://x/: no page"):
        read({**told(), "runtimeError": {"message": "no page"}})


def test_the_goals_are_held_against_the_median() -> None:
    good, bad = read(told()), read(told(0.94, shift=0.2))
    assert missed(result(good, bad, good)) == []
    (found,) = missed(result(bad, good, bad))
    assert "snelheid 94" in found and "cumulative-layout-shift" in found
    heavy = Visit(good.scores, 1, 1, 0, HEAVIEST * 1000 + 1, 9)
    assert len(missed(result(heavy))) == 1
    assert GOALS[PERFORMANCE] == 95 and set(GOALS.values()) == {95, 100}


def test_the_report_is_a_table_for_whoever_looks_after_a_site() -> None:
    text = report(result(read(told())))
    assert "| vraag | 100 | 100 | 100 | 100 |" in text
    assert "| vraag | 15,0 | 3 | 0,90 | 12 | 0,000 |" in text
    assert "Alles is gehaald." in text


def test_the_heaviest_pages_are_visited(seed_site: Path) -> None:
    found = pages(seed_site)
    assert found[QUESTION] == "vragen/2014-001/"
    for address in found.values():
        assert (seed_site / address.partition("?")[0] / "index.html").is_file()


def test_nothing_is_told_to_anyone_and_no_other_host_is_reached() -> None:
    assert "--no-enable-error-reporting" in lighthouse._OPTIONS
    assert "MAP * ~NOTFOUND" in lighthouse._BROWSER


def test_without_lighthouse_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lighthouse, "CLI", tmp_path / "lighthouse/cli/index.js")
    with pytest.raises(RuntimeError, match="make bench-lezers"):
        version()
    assert main(["--site", str(tmp_path)]) == 1
    assert "make bench-lezers" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--herhaal", "0"], ["--aantal", "0"], ["x"]])
def test_a_wrong_call_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2


def test_the_packages_are_named_exactly_and_without_a_registry() -> None:
    package = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))
    for name, wanted in package["dependencies"].items():
        assert lock["packages"][f"node_modules/{name}"]["version"] == wanted
    assert not [name for name, each in lock["packages"].items() if "resolved" in each]
    assert all("integrity" in each for name, each in lock["packages"].items() if name)
