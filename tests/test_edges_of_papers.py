"""What stands at the edges of letters and forms: columns, decisions, stories, wishes, senders."""

from __future__ import annotations

import pytest

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.letters.requests import is_request
from archive.documents.letters.stories import announces_story
from archive.documents.pages.captions import in_look
from archive.documents.pages.hyphens import without_hyphens
from archive.documents.sheet import Piece
from archive.documents.value import Certainty
from papers import HEAD, answered, asked, askers, understood


def columns(*rows: str) -> list[str]:
    """The texts of rows of a head, of which the words that were broken off are whole again."""
    lines = [Line(row, f"regel {at}", gap=at == 0) for at, row in enumerate(rows)]
    return [line.text for line in without_hyphens(list(lines))[0] if isinstance(line, Line)]


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (
            ("Betreft\tvragen over de haven-\tDatum\t3 mei 2016", "\tmeester"),
            ["Betreft\tvragen over de havenmeester\tDatum\t3 mei 2016"],
        ),
        (
            ("Betreft\tonder-\tDatum\t3 mei 2016", "\thoud van de pont"),
            ["Betreft\tonderhoud van de pont\tDatum\t3 mei 2016"],
        ),
        # The other column goes on too.
        (
            ("Betreft\tonder-\tAan\tde raad van", "\thoud pont\t\tRietkraag"),
            ["Betreft\tonderhoud\tAan\tde raad van", "\tpont\t\tRietkraag"],
        ),
        (
            ("Uw kenmerk\tA-1\tBetreft\tonder-\tBijlagen\t1", "\t\t\thoud pont"),
            ["Uw kenmerk\tA-1\tBetreft\tonderhoud pont\tBijlagen\t1"],
        ),
    ],
)
def test_a_word_goes_on_in_its_own_column(rows: tuple[str, ...], whole: list[str]) -> None:
    assert columns(*rows) == whole


@pytest.mark.parametrize(
    "rows",
    [
        ("Betreft\tin-\tDatum\t3 mei 2016", "\ten uitstroom"),
        ("Betreft\tonder-\tDatum\t3 mei 2016", "\t\thoud"),
        ("Betreft\tde pont\tDatum\t3 mei 2016", "\tmeester"),
    ],
)
def test_other_columns_stay_as_they_are(rows: tuple[str, ...]) -> None:
    assert columns(*rows) == list(rows)


ANSWERED = (
    HEAD
    + """Vraag 1
Vaart de pont nog?
Antwoord 1
De pont vaart elke dag, ook in de winter, zolang het ijs dat toelaat en de
schipper aan boord is.
"""
)


@pytest.mark.parametrize(
    "below",
    [
        "\nAldus vastgesteld in de vergadering van burgemeester en wethouders van Rietkraag van 5\n"
        "april 2019.",
        "\nDeze antwoorden zijn door het college vastgesteld op\n5 april 2019.",
        "\nVastgesteld in de vergadering van\nburgemeester en wethouders\nvan 5 april 2019",
        # Without a white line above it
        "Aldus besloten in de vergadering van burgemeester en wethouders van\n5 april 2019.",
    ],
)
def test_a_decision_below_the_answers_takes_more_lines(below: str) -> None:
    draft = understood(ANSWERED + below + "\n")
    assert answered(draft).endswith("schipper aan boord is.")
    assert str(draft.answered.value) == "2019-04-05"


@pytest.mark.parametrize(
    "below",
    [
        # The end of a sentence, and one that goes on behind its day
        "\nHet plan voor de steiger is in de raad besproken en daarna ongewijzigd\n"
        "vastgesteld en nog niet uitgevoerd na 5 april 2019 door de provincie\nen het waterschap.",
        "\nDe steiger wordt vervangen zodra het geld er is.",
    ],
)
def test_other_last_sentences_stay_in_the_answer(below: str) -> None:
    assert answered(understood(ANSWERED + below + "\n")).endswith(below.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize(
    "sentence",
    [
        "De toelichting op de vragen luidde:",
        "Op 4 maart 2019 ontvingen wij vragen van mw. A. Visser (D66). De toelichting bij de "
        "vragen luidt als volgt:",
        "Uw fractie gaf daarbij de volgende toelichting:",
        "Als achtergrond van haar vragen schreef de D66-fractie:",
        "De inleiding van de vragenstellers was:",
    ],
)
def test_the_story_of_who_asked_is_announced(sentence: str) -> None:
    assert announces_story(sentence)
    draft = understood(
        f"""Onderwerp: beantwoording vragen over de veerpont
Datum: 2 april 2019

Geachte leden van de raad,

{sentence}

“Sinds mei ligt de pont stil. Fietsers rijden twintig minuten om.”

Hieronder beantwoorden wij de vragen.

Vraag 1
Vaart de pont nog?
Antwoord op vraag 1
Ja, elke dag.

Hoogachtend,
burgemeester en wethouders van Rietkraag
"""
    )
    assert "Sinds mei ligt de pont stil" in draft.body.text(Part.EXPLANATION)
    assert answered(draft) == "### Antwoord 1\n\nJa, elke dag."


@pytest.mark.parametrize(
    "sentence",
    [
        "Ter toelichting op uw vragen geven wij het volgende mee:",
        "De toelichting van het college op de vragen luidt:",
        "Uw fractie stelde de volgende vragen:",
        "De toelichting op de vragen luidde anders.",
    ],
)
def test_the_college_explains_in_its_own_words(sentence: str) -> None:
    assert not announces_story(sentence)


@pytest.mark.parametrize(
    "wish",
    [
        "Gezien de datum stellen wij een snelle beantwoording op prijs.",
        "Wij zouden het op prijs stellen als u deze vragen voor de zomer beantwoordt.",
        "Vanwege de haast zouden wij uw antwoord graag deze week ontvangen.",
        "Een reactie vóór 1 mei wordt op prijs gesteld.",
        "Gelet op de vergadering van mei verwachten wij uw antwoorden uiterlijk op 20 april.",
    ],
)
def test_a_wish_for_an_answer_is_no_question(wish: str) -> None:
    assert is_request(wish)
    draft = understood(HEAD + f"Vragen\n1. Vaart de pont nog?\n2. Wat kost dat?\n\n{wish}\n")
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost dat?"


@pytest.mark.parametrize(
    "text",
    [
        "Stelt u het op prijs als inwoners een antwoord krijgen?",
        "In het antwoord op eerdere vragen zien wij geen bedrag.",
        "Bewoners stellen de nieuwe pont op prijs.",
    ],
)
def test_other_sentences_wish_for_no_answer(text: str) -> None:
    assert not is_request(text)


SENT = """Anna de Boer
{seat}
Dijkweg 3
1234 AB Rietkraag

Aan het college van burgemeester en wethouders

Rietkraag, 4 maart 2019
Betreft: de veerpont

Geacht college,

De veerpont ligt al weken stil. Ik heb de volgende vragen:

1. Vaart de pont nog?
2. Wat kost een kaartje?

Hoogachtend,
Anna de Boer
"""


@pytest.mark.parametrize(
    "seat",
    [
        "Raadslid Samen Rietkraag",
        "Fractievoorzitter Samen Rietkraag",
        "gemeenteraadslid namens Samen Rietkraag",
        "Raadslid, Samen Rietkraag",
        "Raadslid van de fractie Samen Rietkraag",
    ],
)
def test_the_party_stands_behind_the_seat_of_the_sender(seat: str) -> None:
    draft = understood(SENT.format(seat=seat))
    assert askers(draft) == [("Anna de Boer", "Samen Rietkraag")]
    assert draft.askers.certainty is Certainty.DOUBTFUL


@pytest.mark.parametrize("seat", ["Raadslid Rietkraag", "Raadslid", "Raadslid gemeente Rietkraag"])
def test_a_seat_in_a_council_is_no_party(seat: str) -> None:
    assert askers(understood(SENT.format(seat=seat))) == [("Anna de Boer", "")]


def heading(text: str, *, strong: bool = True) -> Line:
    return Line(text, "blz. 1, regel 3", markdown=text, strong=strong)


def point(*, strong: bool = False) -> list[Piece]:
    line = Line("Vaart hij?", "blz. 1, regel 4", kind=Kind.ITEM, marker="5.", strong=strong)
    return [Piece(line)]


def test_a_heading_on_a_page_is_in_bold_above_a_point() -> None:
    assert in_look(heading("De pont zelf"), point()).markdown == "**De pont zelf**"
    for line, below in (
        (heading("De pont zelf", strong=False), point()),
        (heading("De pont zelf"), point(strong=True)),
        (heading("De pont zelf"), []),
        (heading("De pont ligt stil."), point()),
    ):
        assert in_look(line, below).markdown == line.text


PAGE = """<!DOCTYPE html>
<html lang="nl"><head><title>Raad van Rietkraag</title></head><body>
<main><h1>Vaartijden veerpont</h1>
<dl><dt>Ingediend door</dt><dd>Anna de Boer (D66)</dd>
<dt>Datum ingediend</dt><dd>4 maart 2019</dd></dl>
<h2>Vraag</h2><p>Vaart de pont nog?</p>
<h2>Antwoord</h2><p>Ja, elke dag.</p>
<h3>Documenten</h3>
<ul><li><a href="/a.pdf">{file}</a></li>
<li><a href="/b.pdf">Antwoordbrief (pdf, 90 kB)</a></li></ul>
</main></body></html>
"""


@pytest.mark.parametrize(
    "file",
    ["Schriftelijke vragen D66 (pdf, 88 kB)", "Raadsvragen pont D66 (88 kB, pdf)", "vraag-d66.pdf"],
)
def test_a_file_on_a_web_page_is_no_subject(file: str) -> None:
    draft = understood(PAGE.format(file=file), "vraag.html")
    assert draft.subject.value == "Vaartijden veerpont"
