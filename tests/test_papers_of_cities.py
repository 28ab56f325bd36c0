"""Papers as cities, provinces and councils' own systems print them, each with a text of its own."""

from __future__ import annotations

from datetime import date

import pytest

from archive.body import Part
from archive.documents.document import Grid, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.unmarked_labels import without_colon
from archive.documents.letters.letters import PLACE_AND_DAY
from archive.documents.letters.quotations import announces_quotation
from archive.documents.pages.file_lists import without_files
from archive.documents.people.askers import askers_in
from archive.documents.people.parties import Parties
from archive.documents.reading import read
from archive.documents.understanding import understand
from papers import HEAD, NOBODY, Paper, answered, asked, askers, understood

QUESTIONS = "1. Vaart de pont nog?\n2. Wat kost een kaartje?\n"


@pytest.mark.parametrize(
    "text",
    [
        "'s-Rietkraag, 5 juni 2012",
        "’s-Rietkraag, 5 juni 2012",
        "'t Veer, 5 juni 2012",
        "Rietkraag, 5 juni 2012",
    ],
)
def test_a_place_may_start_with_a_shortened_article(text: str) -> None:
    assert PLACE_AND_DAY.fullmatch(text)


def test_the_day_below_an_answer_is_that_of_the_answer() -> None:
    draft = (
        Paper()
        .line("Antwoord van Gedeputeerde Staten op vragen van A. Visser (D66) over de veerpont")
        .line("(d.d. 3 mei 2012)")
        .line("1. Vaart de pont nog?")
        .line("Antwoord")
        .line("Ja, op elke werkdag tot acht uur.")
        .line("'s-Rietkraag, 5 juni 2012")
        .line("Gedeputeerde Staten van Rietland,")
        .draft()
    )

    assert draft.answered.value == date(2012, 6, 5)
    assert answered(draft).rstrip().endswith("tot acht uur.")


@pytest.mark.parametrize("verb", ["gericht", "voorgelegd", "ingediend", "toegezonden"])
def test_what_says_that_the_asker_put_questions_explains_nothing(verb: str) -> None:
    draft = understood(
        "Beantwoording schriftelijke vragen van het raadslid mevrouw A. Visser van 4 maart 2019"
        " inzake de veerpont.\n\nToelichting door vragenstelster:\n\nDe pont vaart op zondag niet"
        " meer, en dat merken de fietsers elke week.\n\nGezien het vorenstaande heeft"
        " vragenstelster op 4 maart 2019, namens de fractie van D66, de volgende schriftelijke"
        f" vragen tot het college van burgemeester en wethouders {verb}:\n\n1. Vaart de pont"
        " nog?\n\nAntwoord:\n\nJa, op werkdagen.\n"
    )

    assert draft.body.text(Part.EXPLANATION).rstrip().endswith("elke week.")


def test_the_college_may_tell_what_it_was_asked() -> None:
    draft = understood(
        "Onderwerp: beantwoording vragen over de veerpont\n\nBeste Anna Visser,\n\nU hebt ons"
        " vragen gesteld over de veerpont. In deze brief leest u onze antwoorden.\n\nUw vraag"
        " 1\nVaart de pont nog?\n\nOns antwoord\nJa, op werkdagen.\n"
    )

    assert not draft.body.text(Part.EXPLANATION)


@pytest.mark.parametrize(
    "text",
    [
        "Inleidend wordt gesteld:",
        "Ter toelichting wordt opgemerkt:",
        "De inleiding bij de vragen luidt als volgt:",
    ],
)
def test_a_sentence_that_announces_a_quotation(text: str) -> None:
    assert announces_quotation(text)


def test_what_announces_the_words_of_the_asker_is_not_among_them() -> None:
    draft = understood(
        "Beantwoording van de schriftelijke vragen van het raadslid A. Visser (D66) over de"
        " veerpont.\n\nRietkraag, 2 april 2019\n\nAan de gemeenteraad.\n\nOp 4 maart 2019 stelde"
        " het raadslid A. Visser (D66) ons schriftelijke vragen over de veerpont.\n\nInleidend"
        " wordt gesteld:\n\n‘De pont vaart op zondag niet meer, en dat merken de fietsers elke"
        " week.’\n\nVraag 1:\n\nVaart de pont nog?\n\nAntwoord:\n\nJa, op werkdagen.\n"
    )

    assert draft.body.text(Part.EXPLANATION).startswith("‘De pont vaart")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Datum akkoord college van b&w van 14 april 2015", "14 april 2015"),
        ("Datum besluit college 3-4-2011", "3-4-2011"),
        ("Akkoord b&w d.d. 3 april 2011", "3 april 2011"),
        ("De brief van 3 april 2011", ""),
        ("Datum van de kermis 3 april 2011", ""),
    ],
)
def test_a_label_that_asks_for_a_day_needs_no_colon(text: str, day: str) -> None:
    found = without_colon(Line(text, "regel 1"), text)

    assert [each.value for each in found] == ([day] if day else [])


def test_a_bundle_has_its_year_and_number_below_its_name() -> None:
    draft = (
        Paper()
        .line("SCHRIFTELIJKE VRAGEN", bold=True)
        .line("2011, nummer 45", bold=True)
        .line("45 Vragen van mevrouw A. Visser (D66) over de veerpont", bold=True)
        .line("(ingekomen 13 april 2011 en antwoorden door het college verzonden op 31 mei 2011)")
        .line("1. Vaart de pont nog?")
        .line("Antwoord van burgemeester en wethouders:", bold=True)
        .line("1. Ja, op werkdagen.")
        .draft()
    )

    assert draft.number.value == "2011-045"


CHAIR = """Datum: 2 april 2019
Onderwerp: Schriftelijke vragen Veerpont op zondag

Aan de voorzitter van de gemeenteraad

{told}

1. Vaart de pont op zondag nog?

Antwoord
Nee, alleen op werkdagen.

{signed}
"""


@pytest.mark.parametrize(
    ("told", "signed"),
    [
        (
            "Het raadslid mevrouw A. Visser heeft op 4 maart 2019 een brief met twee vragen aan u"
            " gestuurd. Overeenkomstig artikel 30 beantwoordt het college deze vragen als volgt.",
            "",
        ),
        (
            "Het raadslid mevrouw A. Visser heeft op 4 maart 2019 schriftelijke vragen gesteld."
            " Wij beantwoorden deze vragen als volgt.",
            "",
        ),
        (
            "Het raadslid mevrouw A. Visser heeft op 4 maart 2019 schriftelijke vragen gesteld.",
            "Het college van burgemeester en wethouders,\nde secretaris,\nB. de Wit",
        ),
    ],
)
def test_the_college_writes_to_the_chair_too(told: str, signed: str) -> None:
    draft = understood(CHAIR.format(told=told, signed=signed))

    assert askers(draft) == [("A. Visser", "")]
    assert draft.submitted.value == date(2019, 3, 4)
    assert draft.answered.value == date(2019, 4, 2)
    assert not draft.body.text(Part.EXPLANATION)


def test_a_councillor_writes_to_the_chair_and_asks_the_college_to_answer() -> None:
    draft = understood(
        "Datum: 4 maart 2019\nOnderwerp: Veerpont op zondag\n\nAan de voorzitter van de"
        " gemeenteraad\n\nMevrouw A. Visser (D66) verzoekt het college deze vragen schriftelijk te"
        f" beantwoorden.\n\n{QUESTIONS}"
    )

    assert draft.submitted.value == date(2019, 3, 4)
    assert not answered(draft)


def test_a_title_goes_on_below_the_name_of_the_paper() -> None:
    draft = (
        Paper()
        .line("Registratie\t09.R12")
        .line("Inboeknummer\t09bst7")
        .line("Beslisdatum B&W\t8 september 2009")
        .line("Dossiernummer\t93")
        .line("Raadsvragen", bold=True)
        .line("Van het raadslid mevrouw A. Visser (Lijst Visser) over de veerpont", bold=True)
        .line("Lijst Visser")
        .line("Rietkraag, 13 juli 2009")
        .line("De pont vaart op zondag niet meer. Dat merken de fietsers elke week.")
        .line("Ik stel het college de volgende vragen:")
        .line("1. Vaart de pont nog?")
        .line("2. Wat kost een kaartje?")
        .line("Antwoord van burgemeester en wethouders", bold=True)
        .line("1. Ja, op werkdagen.")
        .line("2. Een euro.")
        .draft()
    )

    assert askers(draft) == [("A. Visser", "Lijst Visser")]
    assert draft.subject.value == "de veerpont"
    assert draft.submitted.value == date(2009, 7, 13)
    assert draft.body.text(Part.EXPLANATION).startswith("De pont vaart")


@pytest.mark.parametrize("heading", ["Besluiten:", "Gevraagd besluit", "Het college besluit:"])
def test_decisions_of_the_college_ask_nothing(heading: str) -> None:
    draft = (
        Paper()
        .line("B en W.nr. 08.12 d.d. 17-06-2008")
        .line(
            "Onderwerp: Beantwoording schriftelijke vragen van het raadslid A. Visser (D66) inzake"
            " de veerpont"
        )
        .line(heading)
        .line(
            "1. de schriftelijke vragen van het raadslid A. Visser (D66) inzake de veerpont, zoals"
            " ingekomen bij de griffie op 19 mei 2008, te beantwoorden conform bijgevoegde brief;"
        )
        .line("2. de griffie te verzoeken het antwoord aan de raad te zenden.")
        .line("Portefeuillehouder: B. de Wit")
        .line("Vraag 1")
        .line("Vaart de pont nog?")
        .line("Antwoord vraag 1")
        .line("Ja, op werkdagen.")
        .draft()
    )

    assert "te beantwoorden" not in asked(draft)
    assert draft.subject.value == "de veerpont"
    assert draft.submitted.value == date(2008, 5, 19)
    assert draft.answered.value == date(2008, 6, 17)


def test_questions_about_a_decision_are_no_decisions() -> None:
    draft = understood(
        f"{HEAD}Besluiten:\n\n1. Is het college bereid de pont te laten varen?\n"
        "2. Wat kost het om de pont te laten varen?\n"
    )

    assert "bereid de pont" in asked(draft)


RULE = """Artikel 34 Schriftelijke vragen
1. Schriftelijke vragen worden kort geformuleerd en kunnen worden toegelicht.
2. De vragen worden ingediend bij de griffier.
3. Beantwoording vindt plaats binnen dertig dagen.
"""


@pytest.mark.parametrize(
    "rule", [RULE, RULE.replace("Artikel 34 Schriftelijke vragen", "Uit het reglement van orde:")]
)
def test_the_rule_below_a_form_asks_nothing(rule: str) -> None:
    draft = understood(f"{HEAD}Vragen:\n{QUESTIONS}\n\n{rule}")

    assert asked(draft).rstrip().endswith("een kaartje?")


def test_a_question_about_a_rule_is_asked() -> None:
    draft = understood(
        f"{HEAD}Vragen:\n{QUESTIONS}\n\nArtikel 34 Schriftelijke vragen\n3. Waarom worden vragen"
        " over de pont niet binnen dertig dagen beantwoord en ingediend bij de griffier?\n"
    )

    assert "artikel 34" in asked(draft).lower()


def test_files_with_their_sizes_are_no_part_of_an_answer() -> None:
    draft = (
        Paper()
        .line("Indiener: mw. A. Visser (D66)")
        .line("Datum: 4 maart 2019")
        .line("Onderwerp: de veerpont")
        .line("Vraag", bold=True)
        .line("1. Vaart de pont nog?")
        .line("Antwoord", bold=True)
        .line("1. Ja, op werkdagen.")
        .line("Bijlagen", bold=True)
        .table(
            ("Document", "Datum", "Grootte"),
            ("Brief veerpont.pdf", "04-03-2019", "118 KB"),
            ("Antwoord.pdf", "02-04-2019", "203 KB"),
        )
        .draft()
    )

    assert answered(draft).rstrip().endswith("op werkdagen.")
    assert draft.submitted.value == date(2019, 3, 4)


def test_a_file_with_its_size_on_one_line() -> None:
    files = [
        Line("Antwoord", "regel 1"),
        Line("Documenten", "regel 2"),
        Line("antwoord.pdf (203 kB)", "regel 3"),
        Line("brief.docx  04-03-2019  1,2 MB", "regel 4"),
    ]

    kept, left = without_files(files)

    assert [block.text for block in kept if isinstance(block, Line)] == ["Antwoord"]
    assert len(left) == 3


def test_a_table_of_other_things_stays() -> None:
    row = (Line("Jaar", "tabel 1"),), (Line("2.310", "tabel 1"),)
    grid = Grid((row, row), "tabel 1")

    assert without_files([grid]) == ([grid], [])


MAIL = """From: "Visser, Anna" <a.visser@raad.rietkraag.voorbeeld.nl>
To: Griffie <griffie@rietkraag.voorbeeld.nl>
Date: Mon, 4 Mar 2019 13:26:00 +0100
Subject: {subject}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Goedemiddag,

Bijgaand, in de tekst van deze mail, onze schriftelijke vragen. Wil je ze registreren en
doorsturen naar de wethouder? Een bevestiging ontvang ik graag.

{title}

De pont vaart op zondag niet meer. Dat merken de fietsers elke week in grote aantallen.

1. Vaart de pont nog?

2. Wat kost een kaartje?

Namens D66,

Anna Visser
"""


@pytest.mark.parametrize(
    ("subject", "title", "found"),
    [
        (
            "SV D66 veerpont",
            "Schriftelijke vragen ex artikel 45 RvO D66: de veerpont op zondag",
            "de veerpont op zondag",
        ),
        ("SV D66 veerpont op zondag", "", "veerpont op zondag"),
        ("Fwd: technische vragen D66 Jaarstukken 2019", "", "Jaarstukken 2019"),
        ("RE: FW: [extern] Vragen over de veerpont", "", "de veerpont"),
    ],
)
def test_the_subject_of_a_mail(subject: str, title: str, found: str) -> None:
    content = MAIL.format(subject=subject, title=title).encode()

    (draft,) = understand(read("vragen.eml", content), NOBODY)

    assert draft.subject.value == found
    assert draft.proof.lost == ()
    assert draft.body.text(Part.EXPLANATION).startswith("De pont vaart")


def test_the_college_answers_a_paper_that_is_addressed_to_nobody() -> None:
    draft = understood(
        "De voorzitter van de gemeenteraad\nPostbus 1\n\nDatum: 2 april 2019\nOnderwerp:"
        " Schriftelijke vragen veerpont\n\nMevrouw A. Visser (D66) heeft op 4 maart 2019 een brief"
        " met vragen aan de voorzitter gestuurd.\n\nOvereenkomstig artikel 30 beantwoordt het"
        " college van burgemeester en wethouders deze vragen als volgt.\n\n1. Vaart de pont"
        " nog?\n\nJa, op werkdagen.\n\n2. Wat kost een kaartje?\n\nEen euro.\n"
    )

    assert "op werkdagen" in answered(draft)
    assert draft.submitted.value == date(2019, 3, 4)
    assert draft.answered.value == date(2019, 4, 2)


@pytest.mark.parametrize(
    "seat", ["lid van uw raad voor", "lid van de gemeenteraad namens", "lid van uw staten voor"]
)
def test_a_member_of_the_council_has_a_party(seat: str) -> None:
    found = askers_in([f"de heer A. Visser, {seat} Leefbaar Veenmeer"], Parties())

    assert [(each.name, each.party) for each in found] == [("A. Visser", "Leefbaar Veenmeer")]


def test_instructions_below_a_form_ask_nothing() -> None:
    draft = understood(
        f"{HEAD}Vragen:\n{QUESTIONS}\n\nToelichting op het formulier\n- Formuleer de vragen"
        " kort.\n- Stuur het formulier naar de griffie.\n- Het college antwoordt binnen vier"
        " weken; de beantwoording wordt gepubliceerd.\n"
    )

    assert asked(draft).rstrip().endswith("een kaartje?")


def test_the_foot_of_a_web_page_is_no_answer() -> None:
    form = f"{HEAD}Vraagtekst\n{QUESTIONS}\nAntwoordtekst\n1. Ja.\n2. Een euro.\n\n"
    draft = understood(f"{form}Laatst bijgewerkt: 26 februari 2021, 14:03\n")
    told = understood(f"{form}Geplaatst in mei 2019.\n")

    assert answered(draft).rstrip().endswith("Een euro.")
    assert answered(told).rstrip().endswith("mei 2019.")
    assert "tekst" not in asked(draft)


def test_a_title_names_the_parties_before_the_subject() -> None:
    draft = understood(
        "Schriftelijke vragen VVD en 50PLUS over de veerpont\n\nIndieners: T. Bakker (VVD), A."
        f" Visser (50PLUS)\nDatum: 4 maart 2019\n\nVragen:\n{QUESTIONS}"
    )

    assert draft.subject.value == "de veerpont"


def test_a_surname_with_its_prefix_gets_the_initials_that_a_sentence_has() -> None:
    draft = understood(
        "Beantwoording van de schriftelijke vragen van het lid Van der Visser (D66) inzake de"
        " veerpont\n\nRietkraag, 2 april 2019\n\nAan de Raad,\n\nOp 4 maart 2019 hebben wij van de"
        " heer A. van der Visser, lid van uw raad, vragen ontvangen over de veerpont. De vragen en"
        " onze antwoorden luiden als volgt.\n\nVraag 1:\nVaart de pont nog?\n\nAntwoord:\nJa.\n"
    )

    assert askers(draft) == [("A. van der Visser", "D66")]


@pytest.mark.parametrize(
    "told",
    [
        "Hierbij verzoekt mevrouw A. Visser (D66) het college om de beantwoording van vragen.",
        "Het college beantwoordt brieven van bewoners niet, schrijft mevrouw A. Visser (D66).",
    ],
)
def test_what_a_councillor_writes_to_the_chair_is_no_answer(told: str) -> None:
    draft = understood(
        f"Datum: 4 maart 2019\n\nAan de voorzitter van de gemeenteraad\n\n{told}\n\n{QUESTIONS}"
    )

    assert draft.submitted.value == date(2019, 3, 4)
    assert not answered(draft)


def test_a_decision_that_an_answer_tells_of_stays_in_the_answer() -> None:
    draft = understood(
        f"{HEAD}Vraag 1\nWat besloot het college?\n\nAntwoord 1\nWij namen een besluit.\n\n"
        "Besluit:\n1. de pont te laten varen;\n2. de kaartjes gratis te maken.\n"
    )

    assert "gratis te maken" in answered(draft)


def test_below_a_title_about_the_subject_stands_whose_questions_they_are() -> None:
    draft = understood(
        "Raadsvragen over de veerpont\n\nVan de raadsleden mevrouw A. Visser (D66) en de heer T."
        " Bakker (VVD) over de veerpont\n\nRietkraag, 26 april 2012\n\nInleiding\nDe pont vaart"
        f" niet.\n\nVragen\n{QUESTIONS}\nNamens de fracties,\n\nA. Visser\nT. Bakker\n"
    )

    assert askers(draft) == [("A. Visser", "D66"), ("T. Bakker", "VVD")]


def test_a_subject_may_end_with_the_day_of_asking() -> None:
    draft = understood(
        "B en W.nr. 11.0233 d.d. 8-3-2011\n\nOnderwerp: Beantwoording van schriftelijke vragen van"
        " het raadslid A. Visser (D66) inzake de veerpont, ingekomen op 9 februari 2011\n\n"
        "Vraag 1\nVaart de pont nog?\n\nAntwoord 1\nJa.\n"
    )

    assert draft.subject.value == "de veerpont"
    assert draft.submitted.value == date(2011, 2, 9)


@pytest.mark.parametrize("office", ["burgemeester van Rietkraag", "wethouder verkeer en vervoer"])
def test_a_name_above_an_office_signs_the_answer(office: str) -> None:
    draft = understood(
        f"{HEAD}Vragen\n{QUESTIONS}\nAntwoord\n1. Ja.\n2. Een euro.\n\nMr. B. de Wit\n{office}\n"
    )

    assert answered(draft).rstrip().endswith("Een euro.")


def test_boxes_below_one_another_in_a_cell() -> None:
    draft = (
        Paper()
        .table(
            ("Naam", "A. Visser", "Fractie", "D66"),
            ("Datum indiening", "4 maart 2019", "Beantwoording", "☐ mondeling\n☒ schriftelijk"),
            ("Onderwerp", "de veerpont", "", ""),
        )
        .line("Vragen")
        .line("1. Vaart de pont nog?")
        .draft()
    )

    assert draft.answer_mode.value == "schriftelijk"


def test_the_rule_below_an_answered_form_is_no_answer() -> None:
    draft = understood(
        f"{HEAD}Vragen:\n{QUESTIONS}\nAntwoord:\n1. Ja.\n2. Een euro.\n\nLet op: dit formulier gaat"
        f" naar de griffie.\n\n{RULE}"
    )

    assert answered(draft).rstrip().endswith("Een euro.")


def test_a_column_may_hold_a_label_and_its_value() -> None:
    line = Line("Portefeuillehouder wethouder Snel\tDatum antwoord\t20 februari 2020", "regel 1")

    assert [each.value for each in labelled(line)] == ["wethouder Snel", "20 februari 2020"]


@pytest.mark.parametrize("name", ["Visser", "Van Dam", "Den Otter", "De Wit"])
def test_a_faction_of_one_member_has_the_name_of_that_member(name: str) -> None:
    head = f"Indiener: A. {name.replace('Van', 'van').replace('De', 'de')}\nFractie: Fractie {name}"
    draft = understood(
        f"{head}\nDatum: 4 maart 2019\nOnderwerp: de veerpont\n\nVragen:\n{QUESTIONS}"
    )

    assert [each.party for each in draft.askers.value] == [f"Fractie {name}"]


def test_a_faction_keeps_its_own_name() -> None:
    draft = understood(
        f"Indiener: A. Visser (fractie Dorpsgoed)\nDatum: 4 maart 2019\nOnderwerp: de veerpont\n\n"
        f"Vragen:\n{QUESTIONS}"
    )

    assert askers(draft) == [("A. Visser", "Dorpsgoed")]


def test_a_sentence_says_by_whom_and_when_questions_were_asked() -> None:
    draft = understood(
        "Onderwerp: Antwoorden technische vragen\nDatum: 21 januari 2016\n\nBeste raadsleden,\n\n"
        "Hieronder de antwoorden op de technische vragen over de kadernota, gesteld door Anna"
        " Visser (D66) op 18 januari.\n\nVraag 1: Wat kost dat?\nAntwoord: Een euro.\n"
    )

    assert askers(draft) == [("Anna Visser", "D66")]
    assert draft.submitted.value == date(2016, 1, 18)
    assert draft.answered.value == date(2016, 1, 21)


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        (
            "Technische vragen PvdA en CDA bij raadsvoorstel De Veerpont",
            "raadsvoorstel De Veerpont",
        ),
        ("Schriftelijke vragen PvdA/CDA veerpont op zondag", "veerpont op zondag"),
        ("Technische vragen SP en Dorp veerpont", "SP en Dorp veerpont"),
    ],
)
def test_parties_in_front_of_a_subject(subject: str, found: str) -> None:
    draft = understood(
        f"Indiener: A. Visser (D66)\nDatum: 4 maart 2019\nOnderwerp: {subject}\n\nVragen:\n"
        f"{QUESTIONS}"
    )

    assert draft.subject.value == found


@pytest.mark.parametrize(
    "text",
    [
        "* doorhalen wat niet van toepassing is",
        "(zie ommezijde voor uitleg)",
        "Versie januari 2015",
        "Formulier vastgesteld in het presidium d.d. 4 mei 2010",
        "Het college beantwoordt de vragen binnen dertig dagen (artikel 40 RvO).",
        "Vragen dienen een dag voor de vergadering te worden ingediend bij de griffier.",
        "De griffie stuurt de vragen door naar het college.",
        "Deze vragen worden gesteld op grond van artikel 40 van het reglement van orde.",
        "De beantwoordingstermijn is vier weken. Bij uitstel krijgt u bericht.",
        "Ruimte voor antwoord:",
        "c.c. fractievoorzitters",
        "Verzonden vanaf mijn tablet",
    ],
)
def test_texts_of_the_form_itself_stand_in_no_section(text: str) -> None:
    open_form = understood(f"{HEAD}Vragen:\n{QUESTIONS}\n\n{text}\n")
    answered_form = understood(
        f"{HEAD}Vragen:\n{QUESTIONS}\nAntwoord:\n1. Ja.\n2. Een euro.\n\n{text}\n"
    )

    assert asked(open_form).rstrip().endswith("een kaartje?")
    assert answered(answered_form).rstrip().endswith("Een euro.")


@pytest.mark.parametrize("heading", ["2. ", "Antwoord 2\n"])
def test_an_answer_that_reads_like_a_text_of_the_form_stays(heading: str) -> None:
    first = heading.replace("2", "1")
    draft = understood(
        f"{HEAD}Vragen:\n{QUESTIONS}\nAntwoord:\n\n{first}Ja.\n\n"
        f"{heading}De griffie stuurt de vragen door naar het college.\n"
    )

    assert "stuurt de vragen door" in answered(draft)


@pytest.mark.parametrize("heading", ["", "Antwoord:\n\n"])
@pytest.mark.parametrize("points", ["1. Ja.\n2. Een euro.\n", "Ad 1. Ja.\n\nAd 2. Een euro.\n"])
@pytest.mark.parametrize(
    "formula",
    [
        "Onderstaand treft u de antwoorden aan.",
        "Hieronder de antwoorden.",
        "Naar aanleiding van uw vragen berichten wij u als volgt.",
        "De beantwoording van de vragen is als volgt:",
        "In antwoord op uw vragen delen wij u het volgende mede:",
        "Op de gestelde vragen kan het volgende worden geantwoord:",
        "Namens het college beantwoord ik de vragen als volgt.",
        "Voor de beantwoording verwijzen wij naar het onderstaande.",
    ],
)
def test_a_sentence_before_the_answers_parts_them_from_the_questions(
    formula: str, points: str, heading: str
) -> None:
    draft = understood(f"{HEAD}Vragen:\n{QUESTIONS}\n{heading}{formula}\n\n{points}")

    assert asked(draft).rstrip().endswith("een kaartje?")
    assert "Een euro." in answered(draft)
    assert formula.split(maxsplit=1)[0] not in answered(draft)


def test_a_sentence_before_the_answers_may_have_their_day() -> None:
    draft = understood(
        f"{HEAD}Vragen:\n{QUESTIONS}\nHet college heeft in de vergadering van 2 april 2019 besloten"
        " de vragen als volgt te beantwoorden:\n\n1. Ja.\n2. Een euro.\n"
    )

    assert draft.answered.value == date(2019, 4, 2)
    assert draft.submitted.value == date(2019, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "De wethouder antwoordde destijds als volgt.",
        "Wij vragen het college om de volgende vragen als volgt te beantwoorden:",
        "Graag ontvangen wij hieronder de antwoorden.",
    ],
)
def test_what_an_asker_says_of_answers_is_no_answer(text: str) -> None:
    draft = understood(
        f"{HEAD}Vragen:\n1. Vaart de pont nog?\n\n{text}\n\n2. Wat kost een kaartje?\n"
    )

    assert not answered(draft)


@pytest.mark.parametrize(
    "subject",
    [
        "SV 2019/12: de veerpont",
        "RIB 2019-33 beantwoording vragen over de veerpont",
        "Reactie op schriftelijke vragen over de veerpont",
        "Concept beantwoording vragen over de veerpont",
        "Ingekomen vragen D66 over de veerpont",
        "Schriftelijke vragen ex art. 41 RvO: de veerpont (D66)",
        "Technische vragen over de veerpont - D66 en VVD",
        "Vragen art. 36 RvO D66 de veerpont",
    ],
)
def test_a_subject_is_bare(subject: str) -> None:
    draft = understood(
        f"Indiener: A. Visser (D66)\nDatum: 4 maart 2019\nOnderwerp: {subject}\n\nVragen:\n"
        f"{QUESTIONS}"
    )

    assert draft.subject.value == "de veerpont"


@pytest.mark.parametrize(
    "subject", ["2019-2022 het strandplan", "de afdoening van moties (2019)", "de brief van de NAM"]
)
def test_a_subject_keeps_its_own_words(subject: str) -> None:
    draft = understood(
        f"Indiener: A. Visser (D66)\nDatum: 4 maart 2019\nOnderwerp: {subject}\n\nVragen:\n"
        f"{QUESTIONS}"
    )

    assert draft.subject.value == subject


@pytest.mark.parametrize(
    "told",
    [
        "Het raadslid mevrouw A. Visser (D66) heeft op 4 maart 2019 een brief gestuurd met vragen.",
        "Wij ontvingen op 4 maart 2019 vragen van mevrouw A. Visser (D66).",
        "Raadslid A. Visser (D66) vroeg ons op 4 maart 2019 schriftelijk naar de veerpont. Zij"
        " stelde de volgende vragen:",
        "In antwoord op de vragen van raadslid A. Visser (D66) van 4 maart jl. delen wij u het"
        " volgende mee.",
        "Mevrouw A. Visser heeft namens de fractie van D66 bij brief van 4 maart 2019 aan de"
        " voorzitter van de raad vragen gesteld.",
    ],
)
def test_the_college_tells_who_asked_and_when(told: str) -> None:
    draft = understood(
        "Onderwerp: vragen over de veerpont\nDatum: 2 april 2019\n\nAan de leden van de"
        f" gemeenteraad\n\n{told}\n\n1. Vaart de pont nog?\n\nAntwoord: Ja.\n\nBurgemeester en"
        " wethouders van Rietkraag\n"
    )

    assert askers(draft) == [("A. Visser", "D66")]
    assert draft.submitted.value == date(2019, 3, 4)
    assert draft.answered.value == date(2019, 4, 2)


def test_a_day_of_something_else_is_not_that_of_asking() -> None:
    draft = understood(
        "Onderwerp: vragen van D66 over de veerpont\nDatum: 2 april 2019\n\nAan de leden van de"
        " gemeenteraad\n\nMevrouw A. Visser vroeg om een kaart. Het besluit van 20 maart 2019 heeft"
        " er een.\n\n1. Vaart de pont nog?\n\nAntwoord: Ja.\n"
    )

    assert draft.submitted.value != date(2019, 3, 20)


@pytest.mark.parametrize(
    "foot",
    [
        "B&W 2 april 2019",
        "College d.d. 2-4-2019",
        "Besluit B&W van 2 april 2019",
        "Gedaan te Rietkraag op 2 april 2019",
        "Nieuw Rietkraag 2 april 2019",
        "B. de Wit, wethouder, 2 april 2019",
        "’s-Rietkraag, 2 april 2019",
    ],
)
def test_the_foot_of_an_answer_has_its_day(foot: str) -> None:
    draft = understood(f"{HEAD}Vragen:\n{QUESTIONS}\nAntwoord:\n1. Ja.\n2. Een euro.\n\n{foot}\n")

    assert draft.answered.value == date(2019, 4, 2)
    assert answered(draft).rstrip().endswith("Een euro.")


@pytest.mark.parametrize(
    "text", ["Vanaf 2 april 2019", "Aanbesteding 2 april 2019", "Ja 2 april 2019"]
)
def test_an_answer_may_be_little_more_than_a_day(text: str) -> None:
    draft = understood(f"{HEAD}Vragen:\n{QUESTIONS}\nAntwoord:\n1. Ja.\n\n{text}\n")

    assert text in answered(draft)


def test_the_day_of_a_message_is_not_that_of_asking() -> None:
    draft = understood(
        "Rietkraag 11.03.2015 - De fractie D66 heeft burgemeester en wethouders vragen gesteld over"
        " de veerpont.\n\nVraag 1\nVaart de pont nog?\n\nAntwoord 1\nJa.\n"
    )

    assert draft.submitted.value is None


def test_columns_hold_a_label_with_its_day() -> None:
    line = Line("Datum 10-03-2020\tUw brief van 06-02-2020", "regel 1")

    assert [each.value for each in labelled(line)] == ["10-03-2020", "06-02-2020"]
