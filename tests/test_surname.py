"""People in the order in which Dutch readers look for them."""

from __future__ import annotations

import pytest

from archive.surname import by_surname, surname


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("M.J. de Greef-Nelissen", "Greef-Nelissen"),
        ("Ahmed de l'Étang", "Étang"),
        ("Dirk d’Hondt-Vaarwater", "Hondt-Vaarwater"),
        ("Esra van 't Zandwijk", "Zandwijk"),
        ("Anna van der Berg van Dijk", "Berg van Dijk"),
        ("Jan Willem Smit", "Smit"),
        ("Cher", "Cher"),
        ("van", "van"),
    ],
)
def test_the_surname_in_a_name(name: str, expected: str) -> None:
    assert surname(name) == expected


def test_people_sort_by_surname_and_then_by_first_name() -> None:
    names = ["Z. Aalders", "B. van den Berg", "A. van den Berg", "A. Smit"]
    assert sorted(names, key=by_surname) == [
        "Z. Aalders",
        "A. van den Berg",
        "B. van den Berg",
        "A. Smit",
    ]
