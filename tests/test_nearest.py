"""The known word that a misspelt one is nearest to."""

from __future__ import annotations

import pytest

from archive.nearest import NUMBER, nearest
from archive.slug import slug


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("pvdaa", "PvdA"),
        ("Verker en vervoer", "Verkeer en vervoer"),
        ("verkeer", "Verkeer en vervoer"),
        ("iets heel anders", None),
    ],
)
def test_the_nearest_name(word: str, found: str | None) -> None:
    assert nearest(word, ["PvdA", "Verkeer en vervoer", "Wonen"]) == found


def test_a_number_must_be_nearly_right() -> None:
    assert nearest("2018-014", ["2019-001"], NUMBER) is None
    assert nearest("2018-014", ["2018-015"], NUMBER) == "2018-015"


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Thema's & co", "themas-co"),
        ("E. Çelebi-Özveren", "e-celebi-ozveren"),
        ("50PLUS", "50plus"),
        ("🙂", ""),
    ],
)
def test_a_name_in_an_address(name: str, word: str) -> None:
    assert slug(name) == word


def test_a_long_address_is_cut_at_a_word() -> None:
    assert slug("de voortgang van de samenwerking", longest=20) == "de-voortgang-van-de"
