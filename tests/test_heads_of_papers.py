"""Heads of papers: labels above values, titles, days in a corner, and what pages repeat of them."""

from __future__ import annotations

from datetime import date

import pytest

from archive.body import Part
from archive.documents.draft import Draft
from archive.documents.labels.label_words import meaning_in_place
from archive.documents.labels.meanings import Meaning
from archive.documents.people.askers import askers_in
from archive.documents.people.parties import Parties
from archive.documents.people.speaking import asked_by
from archive.documents.readers.portable import read_portable
from archive.documents.subjects.bare_titles import is_bare_title
from archive.documents.subjects.subject_lines import names_paper
from archive.documents.understanding import understand
from archive.documents.value import Certainty
from archive.record import Asker
from papers import Paper, answered, asked, askers, understood
from test_pages_of_pdf import NOBODY, Page, pdf, texts
from test_pages_of_pdf import read as read_pages


def explained(text: str) -> str:
    return understood(text).body.text(Part.EXPLANATION)


# Labels above their values, in columns that are out of step


def test_a_value_goes_on_behind_its_colon_in_the_next_cell() -> None:
    draft = (
        Paper()
        .table(
            ("Onderwerp", "Datum", "Blad"),
            ("Uw vragen ex artikel 39 RvO:", "4 maart 2019", "1"),
            ("Wachttijden bij het pontveer over de Wade", "Behandeld door", "Kenmerk"),
            ("", "O. Schipper", "Z-19/7"),
        )
        .line("Geachte leden van de raad,")
        .line("Vraag 1", bold=True)
        .line("Vaart de pont nog?")
        .line("Antwoord 1", bold=True)
        .line("Ja, elke dag.")
        .draft()
    )
    assert draft.subject.value == "Wachttijden bij het pontveer over de Wade"
    assert draft.answered.value == date(2019, 3, 4)
    assert all(left.text != "O. Schipper" or left.reason.name == "OTHER" for left in draft.left)


def test_one_label_stands_above_its_value_where_the_column_has_such_labels() -> None:
    paper = (
        Paper()
        .table(
            ("Onderwerp", "Programma"),
            ("Schriftelijke vragen over de pont", "Vervoer"),
            ("Korte inhoud van de brief aan de raad", "Portefeuillehouder"),
            ("De fractie van D66 vraagt naar de pont.", "mw. O. Schipper"),
            ("Voorgesteld besluit van het college", "Bijzonderheden"),
            ("De brief vaststellen.", "Geen bijzonderheden te melden"),
        )
        .line("Vraag 1", bold=True)
        .line("Vaart de pont nog?")
        .line("Antwoord 1", bold=True)
        .line("Ja, elke dag.")
    )
    assert paper.draft().portfolio_holders.value == ("mw. O. Schipper",)


def test_a_label_beside_its_value_takes_nothing_from_below() -> None:
    draft = (
        Paper()
        .table(
            ("Onderwerp", "de pont"),
            ("Indiener", "A. Visser (D66)"),
            ("Wie er over gaat", "Portefeuillehouder"),
            ("Waar het speelt", "Aan de oever"),
        )
        .line("Vraag 1", bold=True)
        .line("Vaart de pont nog?")
        .draft()
    )
    assert "Aan de oever" not in draft.portfolio_holders.value


# Parties of a place, and who asked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("het raadslid H. Smit van de Zeedijkse Fractie", [Asker("H. Smit", "Zeedijkse Fractie")]),
        ("van de fractie Wadese Fractie", [Asker("", "Wadese Fractie")]),
        ("H. Smit en B. Bos (Haagsche Fractie)", [
            Asker("H. Smit", "Haagsche Fractie"), Asker("B. Bos", "Haagsche Fractie"),
        ]),
        # A known party stays without the word.
        ("A. Smit van de VVD Fractie", [Asker("A. Smit", "VVD")]),
        ("A. Smit, fractie D66", [Asker("A. Smit", "D66")]),
    ],
)  # fmt: skip
def test_the_party_of_a_place_is_called_fractie(text: str, found: list[Asker]) -> None:
    assert askers_in([text], Parties()) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "De heer J. Visser heeft op 3 mei 2011 een brief met vragen aan de voorzitter gericht.",
        "De heer J. Visser heeft bij brief van 3 mei 2011 vragen gesteld over de pont.",
    ],
)
def test_a_gentleman_asks_as_a_lady_does(sentence: str) -> None:
    assert asked_by(sentence, Parties()) == [Asker("J. Visser", "")]
    assert asked_by(sentence.replace("De heer", "Mevrouw"), Parties()) == [Asker("J. Visser", "")]


def repeated(story: str) -> Draft:
    """A letter of the college that repeats a story and a question."""
    return (
        Paper()
        .line("Wade, 8 april 2019")
        .line("Onderwerp: beantwoording vragen raadslid Visser inzake de pont")
        .line(
            "De heer J. Visser heeft op 3 maart 2019 een brief met een vraag aan de raad gericht."
        )
        .line("Het college van burgemeester en wethouders beantwoordt deze vraag als volgt.")
        .line(story, bold=True)
        .line("1. Vaart de pont nog?", bold=True)
        .line("Ja, elke dag.")
        .line("2. Wat kost een kaartje?", bold=True)
        .line("Twee euro.")
        .line("Burgemeester en wethouders van Wade")
        .draft()
    )


def test_the_party_in_the_story_that_the_college_repeats_is_doubtful() -> None:
    draft = repeated("De CDA-fractie is benaderd door pendelaars die uren op de oever staan.")
    assert askers(draft) == [("J. Visser", "CDA")]
    assert draft.askers.certainty is Certainty.DOUBTFUL


def test_of_two_parties_in_the_story_none_is_the_askers() -> None:
    draft = repeated("De CDA-fractie is, net als de VVD-fractie, benaderd door pendelaars.")
    assert askers(draft) == [("J. Visser", "")]


# Copies, titles and days


SIGNED = """Geacht college,

De pont ligt al weken stil. Daarom heeft onze fractie deze vragen:

1. Vaart de pont nog?
2. Wat kost een kaartje?

Met vriendelijke groet,
namens Dorpsbelang Wade

H. Visser
fractievoorzitter

{below}
"""


@pytest.mark.parametrize(
    "below",
    [
        "cc:\tfracties\nde Wadebode, redactie",
        "Afschrift aan: de griffie\nW. Bakker, Wadebode\nRadio Wade",
        "c.c. : raadsleden\nde Wadebode",
    ],
)
def test_whoever_gets_a_copy_does_not_ask(below: str) -> None:
    draft = understood(SIGNED.format(below=below))
    assert askers(draft) == [("H. Visser", "Dorpsbelang Wade")]


def test_below_the_copies_a_second_one_may_sign() -> None:
    draft = understood(SIGNED.format(below="cc: de griffie\n\nB. Bos\nraadslid"))
    assert ("B. Bos", "Dorpsbelang Wade") in askers(draft)


@pytest.mark.parametrize(
    "title",
    ["Artikel 39-vragen (RvO)", "Schriftelijke vragen ex art. 39 RvO", "Vragen aan het college"],
)
def test_a_bare_title_explains_nothing(title: str) -> None:
    assert is_bare_title(title)
    text = f"Geacht college,\n\n{title}\n\nDe pont ligt al weken stil aan de oever van de Wade.\n\n"
    told = explained(text + "Onze vragen:\n\n1. Vaart de pont nog?\n2. Waarom niet?\n")
    assert told == "De pont ligt al weken stil aan de oever van de Wade."


@pytest.mark.parametrize("text", ["Vragen over de pont", "De pont", "Vragen van bewoners"])
def test_other_words_make_no_bare_title(text: str) -> None:
    assert not is_bare_title(text)


TITLED = """Gemeente Wade

Raadsvragen
Van het raadslid dhr. W. Visser (SP) over de renovatie van het veerhuis aan de Wade.

In de Wadebode van 4 juni jl. stond dat de opdracht voor het veerhuis zonder een tweede offerte
is gegund. Voor de renovatie is een half miljoen uitgetrokken. Dit roept bij de SP-fractie
vragen op:

1. Klopt dit bericht, en hoe hoog is de grens waaronder een tweede offerte niet nodig is? Is die
grens hier overschreden?
2. Wie heeft besloten om geen tweede offerte te vragen en op welke datum is dat gebeurd?

Antwoord van burgemeester en wethouders

1. Ten dele.
2. Het bestuur van het veerhuis.

Wade, 8 juli 2008
"""


def test_whose_questions_they_are_goes_on_below_the_title() -> None:
    draft = understood(TITLED)
    assert draft.subject.value == "de renovatie van het veerhuis aan de Wade"
    assert askers(draft) == [("dhr. W. Visser", "SP")]
    assert draft.body.text(Part.EXPLANATION).startswith("In de Wadebode")
    assert asked(draft).endswith("op welke datum is dat gebeurd?")
    # The day of the newspaper is not that of the questions.
    assert draft.submitted.value is None


@pytest.mark.parametrize(
    "corner",
    [
        "B&W-nr. 09.0977, d.d. 6 oktober 2009",
        "BW-nummer 09.11 d.d. 6 oktober 2009",
        "Besluit B&W d.d. 6 oktober 2009",
        "B en W besluitnummer 12/44 van 6 oktober 2009",
        "College-nr. 12, d.d. 6-10-2009",
    ],
)
def test_the_day_of_a_decision_in_the_corner_is_that_of_the_answer(corner: str) -> None:
    draft = understood(
        f"GEMEENTE WADE\nSchriftelijke vragen nr. 31/2009\n{corner}\n\n"
        "Van het raadslid: A. Visser (D66)\nInzake: de pont\n"
        "Ingekomen bij de voorzitter: 20 augustus 2009\n\n"
        "Vragen:\n1. Vaart de pont nog?\n2. Waarom niet?\n\nAntwoorden:\n1. Nee.\n2. Hij lekt.\n"
    )
    assert draft.answered.value == date(2009, 10, 6)
    assert (draft.submitted.value, draft.submitted.certainty) == (
        date(2009, 8, 20),
        Certainty.DOUBTFUL,
    )


def test_the_day_of_a_decision_that_questions_are_about_is_no_answer() -> None:
    draft = understood(
        "Vragen van het raadslid A. Visser (D66) over het collegebesluit van 6 oktober 2009\n\n"
        "Datum: 20 oktober 2009\n\nVragen:\n1. Vaart de pont nog?\n\n"
        "Antwoord:\n1. Ja.\n"
    )
    assert draft.submitted.value == date(2009, 10, 20)
    assert draft.answered.value is None


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Ingekomen bij de voorzitter", Meaning.RECEIVED),
        ("Ontvangen door de griffier", Meaning.RECEIVED),
        ("Ingediend bij de raadsgriffie", Meaning.SUBMITTED),
        ("De voorzitter van de raad", None),
    ],
)
def test_with_whom_questions_came_in(label: str, meaning: Meaning | None) -> None:
    assert meaning_in_place(label) is meaning


# Subjects that stand by themselves


def test_a_line_in_bold_above_the_greeting_is_the_subject() -> None:
    paper = (
        Paper()
        .line("Onderwerp: Beantwoording raadsvragen ex artikel 39 RvO")
        .line("Wachttijden bij het pontveer", bold=True)
        .line("Geachte leden van de raad,")
        .line("Op 3 maart 2019 heeft A. Visser (D66) vragen gesteld over het veer naar de stad.")
        .line("Vraag 1", bold=True)
        .line("Vaart de pont nog?")
        .line("Antwoord 1", bold=True)
        .line("Ja, elke dag.")
    )
    subject = paper.draft().subject
    assert (subject.value, subject.certainty) == (
        "Wachttijden bij het pontveer",
        Certainty.DOUBTFUL,
    )


@pytest.mark.parametrize(
    ("above", "bold"),
    [("Wachttijden bij het pontveer", False), ("Per e-mail verzonden", True), ("A. de Wit", True)],
)
def test_otherwise_the_sentence_of_the_letter_tells(above: str, bold: bool) -> None:
    paper = (
        Paper()
        .line("Gemeente Wade", bold=True)
        .line(above, bold=bold)
        .line("Geachte leden van de raad,")
        .line("Op 3 maart 2019 heeft A. Visser (D66) vragen gesteld over het veer naar de stad.")
        .line("Vraag 1", bold=True)
        .line("Vaart de pont nog?")
        .line("Antwoord 1", bold=True)
        .line("Ja, elke dag.")
    )
    assert paper.draft().subject.value == "het veer naar de stad"


def test_below_a_title_that_only_says_whose_they_are_stands_the_subject() -> None:
    paper = (
        Paper()
        .line("Vragen van mevrouw A. Visser", bold=True)
        .line("(ingekomen 12 april 2011)")
        .line("Kaartjes voor het pontveer", bold=True)
        .line("Sinds maart kost een kaartje voor de pont over de Wade twee keer zo veel als eerst.")
        .line("De fractie van D66 heeft daarom de volgende vragen:")
        .line("1. Waarom is de prijs verdubbeld?")
        .line("2. Wat kost een jaarkaart?")
    )
    assert paper.draft().subject.value == "Kaartjes voor het pontveer"


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Vragen van mevrouw A. Visser", True),
        ("Beantwoording van vragen van de heer Bos (D66)", True),
        ("Schriftelijke vragen", True),
        ("Vragen van mevrouw A. Visser over de pont", False),
        ("Vragen van bewoners", False),
    ],
)
def test_a_title_says_what_paper_it_is_or_more(text: str, only: bool) -> None:
    assert names_paper(text) is only


# Pages


FIELDS = ["Jaar", "Afdeling", "Nummer", "Datum"]
HEAD_FIELDS = ["Jaar", "Afdeling", "Nummer", "Datum akkoord"]
BODY = [
    "1. Vaart de pont over de Wade in de wintermaanden ook op zondag, en zo nee, waarom niet?",
    "2. Hoeveel mensen staan er dan op de oever te wachten, en heeft het college hen geteld?",
]
ANSWERS = [
    "Antwoord op vraag 1:",
    "Nee, in de wintermaanden ligt de pont op zondag aan de oever, omdat er dan niemand komt.",
    "Antwoord op vraag 2:",
    "Het college heeft op drie zondagen laten tellen en kwam uit op vier mensen in totaal.",
]


def paged(second: list[str]) -> Page:
    page = Page()
    page.rows(60, 120, second)
    return page.rows(60, 120 + 13 * len(second) + 30, ANSWERS)


def head(day: str) -> Page:
    page = Page()
    page.rows(60, 80, ["Gemeente Wade", "Gemeenteraad", "Verzameling", "Schriftelijke vragen"])
    page.rows(60, 150, HEAD_FIELDS)
    page.rows(160, 150, ["2010", "1", "34", day])
    page.rows(60, 220, ["Onderwerp: de pont"])
    return page.rows(60, 260, BODY)


def test_a_head_that_stands_on_the_next_page_too_is_no_answer() -> None:
    second = Page()
    second.rows(60, 120, FIELDS).rows(160, 120, ["2010", "1", "34", "20 januari 2010"])
    second.rows(60, 172, ["Gemeente Wade", "Schriftelijke vragen Visser"])
    second.rows(60, 230, ANSWERS)
    (draft,) = understand(read_portable("x.pdf", pdf(head("12 januari 2010"), second)), NOBODY)
    assert draft.proof.lost == ()
    assert answered(draft).startswith("### Antwoord 1\n\nNee, in de wintermaanden")
    assert "Gemeente" not in asked(draft)
    assert "Afdeling" not in asked(draft)


def test_text_at_the_top_of_a_page_stays() -> None:
    second = paged(["Gemeente Wade", "Het college heeft de vragen in januari besproken."])
    (draft,) = understand(read_portable("x.pdf", pdf(head("12 januari 2010"), second)), NOBODY)
    assert all("besproken" not in left.text for left in draft.left)


def test_blanks_that_were_printed_over_a_word_do_not_part_it() -> None:
    page = Page().rows(60, 120, ["De pont vaart over de Wade en komt weer terug."])
    page.drawn += [
        "BT /F0 7 Tf 60 642 Td (Retour) Tj ET",
        "BT /F0 7 Tf 60 642 Td ( ) Tj ET",
        "BT /F0 7 Tf 78 642 Td ( ) Tj ET",
        "BT /F0 7 Tf 80.62 642 Td (adres: Wade) Tj ET",
    ]
    document = read_pages(page)
    assert "Retouradres: Wade" in texts(document)
    assert document.words is not None
    assert document.words["Retouradres"] == 1
    assert "adres" not in document.words


def test_figures_that_hang_before_the_answers_start_again() -> None:
    page = Page()
    page.rows(60, 100, ["Vragen van A. Visser (D66) over de pont"], font=1)
    for number, text in enumerate(BODY, 1):
        page.text(60, 120 + 13 * number, str(number)).text(90, 120 + 13 * number, text[3:])
    page.rows(60, 180, ["Antwoord van burgemeester en wethouders"], font=1)
    for number, text in enumerate(ANSWERS[1::2], 1):
        page.text(60, 190 + 13 * number, str(number)).text(90, 190 + 13 * number, text)
    page.text(290, 800, "- 1 -")
    (draft,) = understand(read_portable("x.pdf", pdf(page)), NOBODY)
    assert draft.proof.lost == ()
    assert asked(draft).startswith("1. Vaart de pont")
    assert answered(draft).startswith("1. Nee, in de wintermaanden")
    assert "[^" not in asked(draft)


def test_numbers_below_the_heading_of_the_answers_call_no_notes() -> None:
    draft = understood(
        "Vragen van A. Visser (D66)\n(ingekomen 12 april 2011)\n\n"
        "De pont ligt sinds maart stil. De fractie heeft daarom de volgende vragen:\n\n"
        "1   Waarom ligt de pont stil, en wanneer\n    vaart hij weer?\n"
        "2   Wat kost de stilstand?\n\nAntwoord van Burgemeester en Wethouders\n"
        "1   De pont lekt. Wij verwachten dat hij in\n    mei weer vaart.\n"
        "2   Op dit moment tien euro per dag.\n\n- 1 -\n"
    )
    assert asked(draft).startswith("1. Waarom ligt de pont stil")
    assert answered(draft).startswith("1. De pont lekt.")
    assert answered(draft).endswith("2. Op dit moment tien euro per dag.")


def test_notes_at_the_foot_of_a_page_stay_notes() -> None:
    draft = understood(
        "Indiener: A. Visser (D66)\nDatum: 4 maart 2019\nOnderwerp: de pont\n\nVragen\n\n"
        "1. Vaart de pont1 nog?\n2. Wat kost een kaartje?\n\n1 De veerpont over de Wade.\n- 1 -\n"
    )
    assert asked(draft).endswith("[^1]: De veerpont over de Wade.")


def test_a_word_that_breaks_off_in_a_value_is_whole_again() -> None:
    draft = understood(
        "Betreft:\tBeantwoording van de vragen van het raadslid R.D. Waterman-\n"
        "\tsteeg (VVD) over de wachttijd bij de pont\n\n"
        "Geachte leden van de raad,\n\nVraag 1:\nVaart de pont nog?\nAntwoord:\nJa.\n"
    )
    assert askers(draft) == [("R.D. Watermansteeg", "VVD")]
    assert draft.subject.value == "de wachttijd bij de pont"


def test_a_heading_of_the_explanation_may_end_with_a_full_stop() -> None:
    page = Page()
    page.rows(60, 100, ["Onderwerp: de pont"])
    page.text(60, 140, "Inleiding door de vragenstelster.", font=1)
    page.rows(
        60, 153, ["De pont ligt sinds de winter stil aan de oever van de Wade, zonder dat er"]
    )
    page.rows(
        60, 166, ["iemand aan werkt. Pendelaars staan daar nu elke dag voor niets te wachten."]
    )
    page.rows(60, 200, BODY)
    (draft,) = understand(read_portable("x.pdf", pdf(page)), NOBODY)
    assert draft.proof.lost == ()
    assert draft.body.text(Part.EXPLANATION).startswith("De pont ligt sinds de winter")
