"""Lighthouse: visits a page as a telephone does, and judges it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.zoeken.browser import executable
from browser_fixtures import ARGUMENTS

_NODE = Path(sys.executable).with_name("node")
CLI = Path(__file__).parent / "node_modules/lighthouse/cli/index.js"
# The browser reaches no other host, and nothing is told to anyone.
_LONELY = "--host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'"
_BROWSER = " ".join(["--headless=new", *ARGUMENTS, _LONELY])
_OPTIONS = ("--quiet", "--output=json", "--no-enable-error-reporting")
# A page that takes longer never becomes ready.
PATIENCE = 180
# On a busy machine a browser may start too late to be followed.
TRIES = 3

# What is this good takes nothing away from a rounded score.
_GOOD = 0.9

PERFORMANCE, ACCESSIBILITY = "performance", "accessibility"
BEST_PRACTICES, SEO = "best-practices", "seo"
CATEGORIES = (PERFORMANCE, ACCESSIBILITY, BEST_PRACTICES, SEO)
Scores = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit came to.

    The scores go to 100. `paint` and `blocked` are milliseconds: until the largest part of the
    page stands there, and that the page did not listen. `shift` is how much moved by itself.
    `size` is in bytes over the network, of all `requests`. `missed` tells what takes away from a
    score.
    """

    scores: Scores
    paint: float
    blocked: float
    shift: float
    size: int
    requests: int
    missed: tuple[str, ...] = ()


def visit(address: str) -> Visit:
    """Visit a page with the mobile profile; raises RuntimeError when it can't be judged."""
    for _ in range(TRIES):
        done = subprocess.run(
            [_NODE, CLI, address, *_OPTIONS, f"--chrome-flags={_BROWSER}"],
            env=os.environ | {"CHROME_PATH": executable()},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        if done.returncode == 0:
            return read(json.loads(done.stdout))
    raise RuntimeError(done.stderr.strip() or f"Lighthouse: {address}")


def version() -> str:
    """The version of Lighthouse; raises RuntimeError when it isn't there."""
    if not CLI.is_file():
        raise RuntimeError("Lighthouse ontbreekt. Installeren: `make bench-lezers`.")
    package: dict[str, str] = json.loads((CLI.parents[1] / "package.json").read_text("utf-8"))
    return package["version"]


def read(report: Mapping[str, Any]) -> Visit:
    """Read the report of one visit; raises RuntimeError when the page could not be judged."""
    if report.get("runtimeError"):
        raise RuntimeError(f"{report['requestedUrl']}: {report['runtimeError']['message']}")
    audits = report["audits"]
    judged = {name: report["categories"][name] for name in CATEGORIES}
    return Visit(
        scores={name: round(100 * each["score"]) for name, each in judged.items()},
        paint=audits["largest-contentful-paint"]["numericValue"],
        blocked=audits["total-blocking-time"]["numericValue"],
        shift=audits["cumulative-layout-shift"]["numericValue"],
        size=round(audits["total-byte-weight"]["numericValue"]),
        requests=len(audits["network-requests"]["details"]["items"]),
        missed=tuple(
            f"{name}: {audits[part['id']]['title']}"
            for name, each in judged.items()
            for part in each["auditRefs"]
            if part["weight"] and (audits[part["id"]]["score"] or 0) < _GOOD
            if audits[part["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual")
        ),
    )
