"""Cards beside shared links are in the colour of the municipality, if white can be read on it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from archive.cards.card import LEFT, question_card
from archive.cards.colours import EDGE, INK, PAPER, colours
from archive.cards.picture import FILTER
from archive.looks.ink import ink_of
from archive.looks.written import Looks, Written
from archive.question import Status
from archive.source import read_source
from test_cards import SETTINGS, luminance, question
from test_tokens import BRAND, DEFAULTS, NAMES, looks, tree

HOUSE = "docs/stijl/huisstijl.css"
GREEN = (0x0B, 0x5D, 0x3B)
PURPLE = (0x5B, 0x2A, 0x86)


def house(*lines: str, dark: str = "") -> Looks:
    text = (
        f":root {{ {' '.join(lines)} }} @media (prefers-color-scheme: dark) {{ :root {{{dark}}} }}"
    )
    return Looks(DEFAULTS, house=Written(HOUSE, text))


@pytest.mark.parametrize(
    ("dressed", "ink"),
    [
        (Looks(DEFAULTS), None),
        (Looks(), None),
        (house("--rv-accent: #5b2a86;"), PURPLE),
        (house("--rv-accent: #5b2a86;", "--rv-balk: #0b5d3b;"), GREEN),
        (house("--rv-balk: rgb(11 93 59);"), GREEN),
        (house("--rv-accent: #5b2a86;", "--rv-balk: #ffd800;"), PURPLE),
        (house("--rv-balk: #ffd800;"), None),
        (house("--rv-vlak: #fafafa;"), None),
        (house("--rv-balk: geel;"), None),
        (house(dark="--rv-accent: #5b2a86;"), None),
        (looks(tree(BRAND, NAMES)), GREEN),
    ],
    ids=[
        "nothing of its own",
        "no files",
        "links",
        "the bar before links",
        "any way to write a colour",
        "a bar that is too light",
        "nothing else than such a bar",
        "another colour",
        "no colour",
        "only in the dark",
        "tokens",
    ],
)
def test_the_ink_is_a_colour_of_the_house_that_can_be_read(
    dressed: Looks, ink: tuple[int, int, int] | None
) -> None:
    assert ink_of(dressed) == ink


@pytest.mark.parametrize("status", [*Status, None])
def test_only_what_is_ink_changes(status: Status | None) -> None:
    plain, dressed = colours(status), colours(status, GREEN)
    assert dressed[INK] == GREEN
    assert dressed[PAPER] == plain[PAPER]
    assert luminance(GREEN) < luminance(dressed[EDGE]) < luminance(plain[PAPER])
    tells = status not in (Status.OPEN, None)
    assert dressed[-1] == (plain[-1] if tells else GREEN)


def test_a_card_is_drawn_in_that_ink() -> None:
    data = question_card(question(status=Status.OVERDUE), replace(SETTINGS, ink=GREEN))
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    assert picture.getpixel((2, 2)) == GREEN
    assert picture.getpixel((LEFT - FILTER + 4, 100)) == colours(Status.OVERDUE)[-1]


def test_the_colours_beside_the_pages_reach_the_settings(tmp_path: Path) -> None:
    (tmp_path / "docs/stijl/delen").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: Raad\n", encoding="utf-8")
    (tmp_path / DEFAULTS.path).write_text(DEFAULTS.text, encoding="utf-8")
    assert read_source(tmp_path).settings.ink is None
    (tmp_path / HOUSE).write_text(":root { --rv-balk: #0b5d3b }", encoding="utf-8")
    assert read_source(tmp_path).settings.ink == GREEN
