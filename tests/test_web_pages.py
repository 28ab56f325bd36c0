"""Web pages: what stands around the text, lists of terms, tables, numbers that were typed."""

from __future__ import annotations

import pytest

from archive.documents.document import Grid, Kind, Line
from archive.documents.reading import read


def blocks_of(body: str) -> list[Line | Grid]:
    document = read("blad.html", f"<html><body>{body}</body></html>".encode())
    assert document.words is None
    return list(document.blocks)


def kept(body: str) -> list[str]:
    lines = [block for block in blocks_of(body) if isinstance(block, Line)]
    return [line.whole for line in lines if line.kind is not Kind.FURNITURE]


TEXT = (
    "<h1>Het pontje</h1><p>De SP stelt vragen over het pontje, dat al weken niet vaart.</p>"
    "<h2>Vraag</h2><ol><li>Sinds wanneer ligt het pontje stil?</li></ol><h2>Antwoord</h2>"
    "<p>Sinds twee mei; de motor is stuk en wordt hersteld.</p>"
)
OWN = [
    "Het pontje",
    "De SP stelt vragen over het pontje, dat al weken niet vaart.",
    "Vraag",
    "1. Sinds wanneer ligt het pontje stil?",
    "Antwoord",
    "Sinds twee mei; de motor is stuk en wordt hersteld.",
]


@pytest.mark.parametrize(
    "around",
    [
        "<nav><ul><li><a href='/'>Home</a></li><li>Bestuur</li></ul></nav>{}",
        "<div class='breadcrumb'>Home &gt; Raad</div>{}",
        "<p class='kruimelpad'>U bent hier: Raad</p>{}",
        "<div id='cookie-melding'>Wij gebruiken cookies. <button>Akkoord</button></div>{}",
        "<header><a href='/'>Gemeente Rietkraag</a></header><main>{}</main>",
        "<div role='navigation'>Menu</div>{}",
        "<a class='skip-link' href='#m'>Naar de inhoud</a>{}",
        "{}<footer><p>Dorpsplein 1</p></footer>",
        "{}<h2>Zie ook</h2><ul><li><a href='x'>Vragen over de haven</a></li></ul>",
        "{}<h3>Documenten</h3><p><a href='a.pdf'>antwoordbrief (pdf, 12 kB)</a></p>",
        "{}<div class='social-share'><a href='f'>Facebook</a></div>",
        "{}<aside><h2>Nieuws</h2><p>De haven is open.</p></aside>",
        "{}<table class='menu'><tr><td>Home</td><td>Contact</td></tr></table>",
    ],
)
def test_what_a_page_has_around_its_text_is_left_out(around: str) -> None:
    assert kept(around.format(TEXT)) == OWN


@pytest.mark.parametrize(
    "inside",
    [
        "<div class='page-with-menu'>{}</div>",
        "<header>{}</header>",
        "<article class='navigation'>{}</article>",
        "<div class='content has-sidebar'>{}</div>",
        "{}<h2>Bijlagen</h2>",
    ],
)
def test_a_class_with_such_a_word_does_not_take_the_text_away(inside: str) -> None:
    assert kept(inside.format(TEXT))[: len(OWN)] == OWN


def test_the_title_of_a_page_is_kept_wherever_it_stands() -> None:
    body = f"<div class='masthead'><h1>Vragen</h1></div>{TEXT.partition('</h1>')[2]}"
    assert kept(body)[0] == "Vragen"


def test_a_heading_above_text_is_no_list_of_links() -> None:
    said = "Zie ook de brief van mei, waarin het college dit al heeft uitgelegd."
    assert said in kept(f"{TEXT}<h2>Meer informatie</h2><p>{said}</p>")


def test_a_list_of_terms_gives_labels_with_their_values() -> None:
    terms = (
        "<dl><dt>Onderwerp</dt><dd>Het pontje</dd><div><dt>Gesteld door</dt><dd>K. Buren</dd>"
        "<dd>A. Smit</dd></div></dl>"
    )
    (grid,) = blocks_of(terms)
    assert isinstance(grid, Grid)
    texts = [[[line.text for line in cell] for cell in row] for row in grid.rows]
    assert texts == [[["Onderwerp"], ["Het pontje"]], [["Gesteld door"], ["K. Buren", "A. Smit"]]]


def test_questions_as_terms_are_text() -> None:
    found = blocks_of("<dl><dt>Vaart het pontje?</dt><dd>Nee, het ligt stil.</dd></dl>")
    assert [(line.text, line.strong) for line in found if isinstance(line, Line)] == [
        ("Vaart het pontje?", True),
        ("Nee, het ligt stil.", False),
    ]


def test_typed_numbers_behind_breaks_are_markers() -> None:
    lines = blocks_of("<p>Wij vragen:<br>1) Waarom?<br><br>2) Wanneer dan?<br>en hoe?</p>")
    assert [(line.marker, line.text, line.gap) for line in lines if isinstance(line, Line)] == [
        ("", "Wij vragen:", True),
        ("1)", "Waarom?", False),
        ("2)", "Wanneer dan?", True),
        ("", "en hoe?", False),
    ]


def test_a_table_that_only_sets_text_is_opened() -> None:
    form = "<table><tr><td>Onderwerp</td><td>Het pontje</td></tr></table>"
    found = blocks_of(f"<table><tr><td>{TEXT}{form}</td></tr></table>")
    assert isinstance(found[0], Line) and found[0].text == "Het pontje"
    assert isinstance(found[-1], Grid) and len(found[-1].rows[0]) == 2


def test_a_table_in_an_answer_stays_a_table() -> None:
    data = "<table><tr><th>Jaar</th><th>Ritten</th></tr><tr><td>2013</td><td>12</td></tr></table>"
    (grid,) = blocks_of(f"<table><tr><td>Antwoord</td><td>Zie:{data}</td></tr></table>")
    assert isinstance(grid, Grid)
    said, table = grid.rows[0][1]
    assert said.text == "Zie:" and table.kind is Kind.TABLE
    assert table.markdown.split("\n")[-1] == "| 2013 | 12 |"


def test_a_cell_that_hangs_down_keeps_the_columns_below_each_other() -> None:
    (grid,) = blocks_of(
        "<table><tr><td rowspan='2'>Indieners</td><td>K. Buren</td></tr><tr><td>A. Smit</td></tr>"
        "<tr><td>Datum</td><td>3 mei</td></tr></table>"
    )
    assert isinstance(grid, Grid)
    assert [len(row) for row in grid.rows] == [2, 2, 2]
    assert grid.rows[1][0] == ()


def test_list_numbers_start_where_the_page_says() -> None:
    lines = blocks_of("<ol start='3'><li>drie</li><li value='7'>zeven</li><li>acht</li></ol>")
    assert [line.marker for line in lines if isinstance(line, Line)] == ["3.", "7.", "8."]
