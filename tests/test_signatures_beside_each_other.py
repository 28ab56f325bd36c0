"""Signatures in columns: names in one row and parties in the next, in a table or typed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from archive.documents.document import Line
from archive.documents.people.parties import Parties
from archive.documents.people.signing import signers
from archive.documents.tables.signature_tables import signed_beside
from archive.documents.understanding import understand
from papers import NOBODY, Paper, asked, askers
from test_pages_of_pdf import Page
from test_pages_of_pdf import read as pages

LETTER = (
    "Aan het college van burgemeester en wethouders van Rietkraag",
    "Rietkraag, 4 maart 2019",
    "Betreft: de veerpont",
    "Geacht college,",
    "De veerpont ligt al weken stil. Wij hebben de volgende vragen:",
    "1. Vaart de pont nog?",
    "2. Wat kost een kaartje?",
    "Met vriendelijke groet,",
)
ASKED = "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
TWO = [("A.B. Visser", "D66"), ("K. Schipper", "VVD")]
LOCAL = [("A.B. Visser", "Dorpsbelang Rietkraag"), ("K. Schipper", "Waterkant")]
Row = Sequence[str]


def in_table(*rows: Row) -> Paper:
    paper = Paper()
    for line in LETTER:
        paper.line(line)
    return paper.table(*rows)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("A.B. Visser", "K. Schipper"), ("Fractie D66", "Fractie VVD")], TWO),
        ([("D66", "VVD"), ("A.B. Visser", "K. Schipper")], TWO),
        ([("Namens D66,", "Namens de VVD,"), ("", ""), ("A.B. Visser", "K. Schipper")], TWO),
        ([("A.B. Visser,", "K. Schipper,"), ("raadslid D66", "raadslid VVD")], TWO),
        ([("A.B. Visser", "K. Schipper"), ("", ""), ("raadslid", "raadslid"), ("D66", "VVD")], TWO),
        ([("A.B. Visser", "K. Schipper"), ("Dorpsbelang Rietkraag", "Waterkant")], LOCAL),
        ([("A.B. Visser\nvoorzitter\nD66", "K. Schipper\nraadslid\nVVD")], TWO),
        (
            [("A.B. Visser", "K. Schipper"), ("D66", "VVD"), ("M. Veer", ""), ("SP", "")],
            [*TWO, ("M. Veer", "SP")],
        ),
    ],
)
def test_a_table_sets_signatures_beside_each_other(
    rows: list[Row], expected: list[tuple[str, str]]
) -> None:
    draft = in_table(*rows).draft()
    assert askers(draft) == expected
    assert asked(draft) == ASKED


@pytest.mark.parametrize(
    "rows",
    [
        [("Jaar", "Overtochten"), ("2018", "412"), ("2019", "390")],
        [("D66", "VVD"), ("3 zetels", "4 zetels")],
        [("Mei", "Juni"), ("Anna Visser", "Karel Schipper")],
        [("Anna Visser", "Karel Schipper")],
        [("Anna Visser",), ("D66",)],
    ],
)
def test_a_table_of_data_signs_nothing(rows: list[Row]) -> None:
    cells = [[(Line(text, "tabel 1"),) for text in row] for row in rows]
    assert signed_beside(cells) == ()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["A.B. Visser\tD66", "K. Schipper\tVVD"], TWO),
        (["A.B. Visser", "K. Schipper", "D66", "VVD"], TWO),
        (["Namens de fracties,", "A.B. Visser\tD66", "K. Schipper\tVVD"], TWO),
        (["A.B. Visser\tK. Schipper", "Dorpsbelang Rietkraag\tWaterkant"], LOCAL),
        (["A.B. Visser", "D66", "K. Schipper", "VVD"], TWO),
        # Two who sit for one party
        (["A.B. Visser", "K. Schipper", "D66"], [("A.B. Visser", "D66"), ("K. Schipper", "D66")]),
    ],
)
def test_names_and_parties_go_together_by_their_turn(
    lines: list[str], expected: list[tuple[str, str]]
) -> None:
    assert [(each.name, each.party) for each in signers(lines, Parties())] == expected


def test_columns_of_a_page_are_signatures_too() -> None:
    page = Page().rows(70, 80, LETTER, step=26)
    for row, y in ((("A.B. Visser", "K. Schipper"), 310), (("D66", "VVD"), 323)):
        for x, text in zip((70, 260), row, strict=True):
            page.text(x, y, text)
    (draft,) = understand(pages(page), NOBODY)
    assert askers(draft) == TWO
