"""A picture of a page is taken again when the browser gives none, and only then."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Error

from browsing import ATTEMPTS, NO_PICTURE, photographed

CLIP = {"x": 0.0, "y": 0.0, "width": 10.0, "height": 10.0}


class Shy:
    """A page that refuses some times before it lets a picture be taken."""

    def __init__(self, *refusals: str) -> None:
        self.refusals = list(refusals)
        self.asked = 0

    def screenshot(self, **_: Any) -> bytes:
        self.asked += 1
        if self.refusals:
            raise Error(self.refusals.pop(0))
        return b"picture"


def test_a_busy_browser_is_asked_again() -> None:
    page: Any = Shy(*[f"Protocol error: {NO_PICTURE}"] * (ATTEMPTS - 1))
    assert photographed(page, CLIP) == b"picture"
    assert page.asked == ATTEMPTS


@pytest.mark.parametrize(
    ("refusals", "asked"),
    [([NO_PICTURE] * ATTEMPTS, ATTEMPTS), (["the page crashed"], 1)],
    ids=["always", "something else"],
)
def test_what_stays_wrong_is_told(refusals: list[str], asked: int) -> None:
    page: Any = Shy(*refusals)
    with pytest.raises(Error, match=refusals[0]):
        photographed(page, CLIP)
    assert page.asked == asked
