"""Papers in which several factions ask, letters signed by more, and papers of officials."""

from __future__ import annotations

import io
from datetime import date

import pytest

from archive.documents.draft import Draft
from archive.documents.reading import read
from archive.documents.understanding import understand
from archive.documents.value import Certainty
from papers import NOBODY, Paper, answered, asked, askers, understood

TECHNICAL = """Antwoorden op technische vragen begroting 2020

Datum: 4 november 2019

Vragen fractie VVD:

1. Wat kost de pont?

Antwoord: Een euro.

2. Waar vaart de pont?

Antwoord: Nergens meer.

Vragen fractie Lokaal Zeedijk d.d. 20 oktober 2019:

1. Hoeveel bankjes komen er?

Antwoord: Drie stuks.

D66-fractie

Hoe lang duurt het nog voor de brug open gaat?

Antwoord: Nog een jaar.
"""
ROUND = """Gemeente Zeedijk
Rondvraag raadsvergadering 4 maart 2019

Vraag van mevrouw A. Visser (D66) over de veerpont:

Kan de pont weer varen?

Antwoord wethouder Bos: Ja, dat kan.

Vraag van de heer K. de Wit (VVD) over bankjes:

Komen er nog bankjes bij?

Antwoord wethouder Smit: Nee, er komen er geen.

Vastgesteld door B&W op 2 april 2019
"""


def sets(text: str) -> list[Draft]:
    drafts = understand(read("stuk.txt", text.encode()), NOBODY)
    assert drafts[0].proof.lost == ()
    return list(drafts)


def test_each_faction_with_its_own_numbers_has_a_set_of_its_own() -> None:
    drafts = sets(TECHNICAL)
    assert [askers(draft) for draft in drafts] == [
        [("", "VVD")],
        [("", "Lokaal Zeedijk")],
        [("", "D66")],
    ]
    assert [draft.submitted.value for draft in drafts] == [None, date(2019, 10, 20), None]
    assert {draft.answered.value for draft in drafts} == {date(2019, 11, 4)}
    assert {draft.subject.value for draft in drafts} == {"begroting 2020"}
    assert asked(drafts[0]) == "1. Wat kost de pont?\n\n2. Waar vaart de pont?"
    assert answered(drafts[1]) == "### Antwoord 1\n\nDrie stuks."
    assert asked(drafts[2]) == "Hoe lang duurt het nog voor de brug open gaat?"
    assert answered(drafts[2]) == "Nog een jaar."


def test_what_stands_above_all_sets_is_left_out_once() -> None:
    left = [each.text for draft in sets(TECHNICAL) for each in draft.left]
    assert left.count("4 november 2019") == 1


def test_a_round_of_questions_has_a_set_for_each_member() -> None:
    first, second = sets(ROUND)
    assert (first.subject.value, second.subject.value) == ("de veerpont", "bankjes")
    assert askers(first) == [("A. Visser", "D66")]
    assert askers(second) == [("K. de Wit", "VVD")]
    assert first.portfolio_holders.value == ("Bos",)
    assert second.portfolio_holders.value == ("Smit",)
    assert asked(first) == "Kan de pont weer varen?"
    assert {first.answered.value, second.answered.value} == {date(2019, 4, 2)}


def test_the_heading_above_each_member_is_the_subject() -> None:
    drafts = sets(
        ROUND.replace("Vraag van mevrouw A. Visser (D66) over de veerpont:\n\n",
                      "1. Veerpont in Oost\n\nVraag van mevrouw A. Visser (D66):\n")
        .replace("Vraag van de heer K. de Wit (VVD) over bankjes:\n\n",
                 "2. Meer bankjes\n\nVraag van de heer K. de Wit (VVD):\n")
    )  # fmt: skip
    assert [draft.subject.value for draft in drafts] == ["Veerpont in Oost", "Meer bankjes"]
    assert {draft.subject.certainty for draft in drafts} == {Certainty.DOUBTFUL}
    assert asked(drafts[1]) == "Komen er nog bankjes bij?"


LETTER = """Fractie VVD

Aan het college van burgemeester en wethouders

Zeedijk, 4 maart 2019

Betreft: de pont

Geacht college,

De pont ligt stil en geen mens in het dorp weet waarom dat zo is.

{heading}1. Wat kost de pont?
2. Waar vaart de pont?

{other}3. Wie betaalt de pont?

Met vriendelijke groet,

A. Visser

Fractie VVD

K. de Wit

Fractie D66
"""


@pytest.mark.parametrize(
    ("heading", "other"),
    [("De vragen:\n\n", ""), ("Vragen VVD:\n\n", "Vragen D66:\n\n")],
    ids=["factions that sign", "numbers that run on"],
)
def test_one_letter_of_two_factions_is_one_set(heading: str, other: str) -> None:
    (draft,) = sets(LETTER.format(heading=heading, other=other))
    assert {party for _, party in askers(draft)} == {"VVD", "D66"}
    assert "Wie betaalt de pont?" in asked(draft)


def test_factions_that_sign_one_letter_ask_together() -> None:
    text = LETTER.format(heading="Vragen VVD:\n\n", other="Vragen D66:\n\n")
    (draft,) = sets(text.replace("3. Wie", "1. Wie"))
    assert "Wie betaalt de pont?" in asked(draft)


def test_factions_that_the_head_names_ask_together() -> None:
    (draft,) = sets(
        "Indieners: A. Visser (D66) en C. Bos (VVD)\nDatum: 4 maart 2019\nOnderwerp: de pont\n\n"
        "Vraag van A. Visser (D66):\n\nVaart de pont?\n\nAntwoord: Nee.\n\n"
        "Vraag van C. Bos (VVD):\n\nWat kost dat?\n\nAntwoord: Niets.\n"
    )
    assert "Wat kost dat?" in asked(draft)
    assert askers(draft) == [("A. Visser", "D66"), ("C. Bos", "VVD")]


def test_answers_that_come_after_all_factions_keep_the_paper_whole() -> None:
    (draft,) = sets(
        "Fractie VVD\n\n1. Wat kost de pont?\n\nFractie D66\n\n1. Wie betaalt de brug?\n\n"
        "Antwoorden\n\nFractie VVD\n\n1. Een euro.\n\nFractie D66\n\n1. De gemeente.\n"
    )
    assert "Wie betaalt de brug?" in asked(draft)


def test_who_is_named_as_well_comes_behind_who_signed() -> None:
    draft = understood(
        "Zeedijk, 4 maart 2019\n\nBetreft: de pont\n\nGeacht college,\n\nDeze vragen:\n\n"
        "1. Vaart de pont?\n2. Waarom niet?\n\nMet vriendelijke groet,\n\nAnna Visser, D66\n\n"
        "Mede namens:\nKees de Wit (VVD)\nFatma Yildiz (Lokaal Zeedijk)\n"
    )
    assert askers(draft) == [
        ("Anna Visser", "D66"),
        ("Kees de Wit", "VVD"),
        ("Fatma Yildiz", "Lokaal Zeedijk"),
    ]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Steller/telnr.", "B. Kuiper / 55 12"),
        ("Steller / doorkiesnr.", "B. Kuiper / 55 12"),
        ("Opsteller, e-mail", "B. Kuiper"),
    ],
)
def test_a_writer_with_a_telephone_asks_nothing(label: str, value: str) -> None:
    paper = Paper().table(
        ("Onderwerp", "Beantwoording vragen ex art. 36 RvO over veerponten"),
        (label, value),
        ("Datum", "4 april 2019"),
    )
    paper.line("1. Vaart de pont?").line("Antwoord: Ja, weer wel.")
    assert askers(paper.draft()) == []


def test_who_the_title_names_asks_and_not_the_writer_of_the_paper() -> None:
    paper = Paper().table(
        ("Onderwerp", "Beantwoording vragen van A. Visser (D66) en C. Bos (SP) over veerponten"),
        ("Steller", "B. Kuiper"),
        ("Fractie", "D66"),
    )
    paper.line("1. Vaart de pont?").line("Antwoord: Ja, weer wel.")
    assert askers(paper.draft()) == [("A. Visser", "D66"), ("C. Bos", "SP")]


@pytest.mark.parametrize(
    "label",
    ["Vastgesteld door dagelijks bestuur", "Vastgesteld in D&H", "Akkoord door het college"],
)
def test_each_body_decides_on_a_day(label: str) -> None:
    paper = Paper().table(("Indiener", "A. Visser (D66)"), (label, "4 april 2019"))
    paper.line("Vraag 1", bold=True).line("Vaart de pont?").line("Antwoord 1", bold=True)
    draft = paper.line("Ja, weer wel.").draft()
    assert draft.answered.value == date(2019, 4, 4)


def test_the_college_names_the_day_above_its_answers() -> None:
    draft = understood(
        "Beantwoording technische vragen\n\nCollege van burgemeester en wethouders Zeedijk, "
        "4 april 2019\n\nVraag 1: Vaart de pont?\n\nAntwoord: Ja.\n"
    )
    assert draft.answered.value == date(2019, 4, 4)


def test_a_table_of_amounts_in_an_answer_keeps_its_head() -> None:
    paper = Paper().line("Vraag 1", bold=True).line("Wat kost inhuur?")
    paper.line("Antwoord 1", bold=True).line("Zie het overzicht.")
    paper.table(("Afdeling", "Inhuur 2019"), ("Havens", "€ 612.000"), ("Groen", "€ 88.000"))
    assert "| Afdeling | Inhuur 2019 |" in answered(paper.draft())


def test_the_number_stands_in_the_subject() -> None:
    draft = understood("Onderwerp: Beantwoording schriftelijke vragen 2019-014 over de veerpont\n"
                       "Datum: 4 april 2019\n\n1. Vaart de pont?\n\nAntwoord: Ja.\n")  # fmt: skip
    assert draft.number.value == "2019-014"


# Questions and answers in turn, without numbers


BULLETS = """D66 Zeedijk

Zeedijk, 4 maart 2019

Betreft: de pont

Geacht college,

Van inwoners horen wij dat de pont al weken stil ligt. Wij hebben de volgende vragen.

{0}waar vaart de pont?

Antwoord B&W: nergens meer.

{0}wie betaalt de pont?

Antwoord B&W: de gemeente.

Dat blijft zo.

{0}hoe lang nog?

Antwoord B&W: een jaar.

Met vriendelijke groet,

A. Visser, fractie D66
"""


@pytest.mark.parametrize("bullet", ["- ", ""], ids=["with bullets", "paragraphs"])
def test_what_asks_above_each_labelled_answer_is_a_question(bullet: str) -> None:
    draft = understood(BULLETS.format(bullet))
    assert asked(draft) == (
        "### Vraag 1\n\nwaar vaart de pont?\n\n### Vraag 2\n\nwie betaalt de pont?"
        "\n\n### Vraag 3\n\nhoe lang nog?"
    )
    assert "### Antwoord 2\n\nde gemeente.\n\nDat blijft zo." in answered(draft)


def test_a_question_of_two_paragraphs_is_asked_as_one() -> None:
    text = BULLETS.format("").replace("hoe lang nog?", "hoe lang nog?\n\nEn waarom?")
    assert asked(understood(text)).endswith("### Vraag 3\n\nhoe lang nog?\n\nEn waarom?")


def test_who_signs_below_answers_in_the_own_letter_asks() -> None:
    assert askers(understood(BULLETS.format("- "))) == [("A. Visser", "D66")]


def test_questions_go_on_below_the_answer_to_more_of_them() -> None:
    paper = Paper().table(("Indiener", "A. Visser (D66)"), ("Datum", "4 maart 2019"))
    paper.line("Vragen", bold=True).line("1. Vaart de pont?").line("2. Wie betaalt dat?")
    paper.line("Antwoord op vragen 1 en 2", bold=True).line("De pont vaart niet.")
    paper.line("Bankjes", bold=True).line("3. Komen er bankjes?").line("4. Zo ja, waar?")
    paper.line("Antwoord op de vragen 3 en 4", bold=True).line("Ja, op de dijk.")
    draft = paper.draft()
    assert "3. Komen er bankjes?" in asked(draft)
    assert "Bankjes" in asked(draft).replace("bankjes", "")
    assert answered(draft) == (
        "### Antwoord 1 en 2\n\nDe pont vaart niet.\n\n### Antwoord 3 en 4\n\nJa, op de dijk."
    )


def test_a_list_inside_an_answer_asks_nothing() -> None:
    paper = Paper().table(("Indiener", "A. Visser (D66)"), ("Datum", "4 maart 2019"))
    paper.line("Vragen", bold=True).line("1. Vaart de pont?").line("2. Wie betaalt dat?")
    paper.line("Antwoord op vragen 1 en 2", bold=True).line("Er is gekeken naar:")
    paper.line("3. de kosten van de pont;").line("4. de kosten van de brug.")
    assert "3. de kosten van de pont;" in answered(paper.draft())


def test_follow_up_questions_have_numbers_and_reactions() -> None:
    draft = understood(
        "Datum: 15 mei 2017\nVan: Anna Visser, D66\nOnderwerp: de pont\n"
        "Reactie college: 13 juni 2017 (wethouder Bos)\n\nGeacht college,\n\n"
        "Uw antwoorden van vorige maand zijn voor ons nog niet duidelijk genoeg geweest.\n\n"
        "Vervolgvraag 1: Waarom vaart de pont niet?\n\nReactie college: Zij is lek.\n\n"
        "Vervolgvraag 2: Sinds wanneer is dat?\n\nReactie college: Sinds april.\n"
    )
    assert draft.answered.value == date(2017, 6, 13)
    assert draft.portfolio_holders.value == ("Bos",)
    assert asked(draft).startswith("### Vraag 1\n\nWaarom vaart de pont niet?")
    assert answered(draft).startswith("### Antwoord 1\n\nZij is lek.")


def test_an_answer_yet_to_be_filled_in_is_none() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Datum: 4 maart 2019")
    paper.table(("Vraag", "Antwoord"), ("1. Vaart de pont?", "Ja."), ("2. Wie betaalt dat?", ""))
    draft = paper.draft()
    assert "Wie betaalt dat?" in asked(draft)
    assert answered(draft) == "### Antwoord 1\n\nJa."


# Papers of the college


INFORMS = """Van: College van burgemeester en wethouders
Aan: Gemeenteraad
Datum: 2 april 2019
Onderwerp: Beantwoording raadsvragen veerpont

Kennisnemen van

De beantwoording van de vragen van Anna Visser (D66) en C. Bos (VVD) van 25 februari 2019.

Inleiding:

Bovengenoemde leden van uw raad hebben ons de volgende vragen gesteld:

1. Vaart de pont?
2. Wie betaalt dat?

Omdat de vragen met elkaar samenhangen,
beantwoorden wij deze samen.

Kernboodschap:

De pont vaart niet meer, want het geld is op.
"""


def test_a_paper_that_informs_repeats_the_questions_in_its_introduction() -> None:
    draft = understood(INFORMS)
    assert asked(draft) == "1. Vaart de pont?\n2. Wie betaalt dat?"
    assert answered(draft) == "De pont vaart niet meer, want het geld is op."
    assert draft.submitted.value == date(2019, 2, 25)


DELAY = """Aan de fractie D66
t.a.v. mevrouw A. Visser

Datum: 2 april 2019
Onderwerp: {0}

Geachte mevrouw Visser,

Op 4 maart 2019 ontvingen wij van u vragen over de veerpont. Het lukt ons niet om die op tijd te
beantwoorden. U krijgt uiterlijk 1 juni antwoord.

Met vriendelijke groet,

B. Kuiper
"""


@pytest.mark.parametrize(
    "subject", ["Uitstel beantwoording schriftelijke vragen", "Bericht van uitstel", "Verdaging"]
)
def test_a_letter_that_delays_answers_nothing(subject: str) -> None:
    draft = understood(DELAY.format(subject))
    assert answered(draft) == ""
    assert draft.answered.value is None
    assert draft.subject.value == "de veerpont"
    assert any("uitstel" in remark for remark in draft.remarks)


def test_what_is_prolonged_is_a_subject() -> None:
    draft = understood(DELAY.format("Verlenging vergunning veerpont"))
    assert draft.subject.value == "Verlenging vergunning veerpont"
    assert not any("uitstel" in remark for remark in draft.remarks)


def test_the_subject_of_what_is_delayed_is_that_of_the_questions() -> None:
    draft = understood(DELAY.format("Uitstel beantwoording vragen over de oude veerpont"))
    assert draft.subject.value == "de oude veerpont"


def test_the_day_of_a_letter_goes_before_the_stamp_of_sending() -> None:
    draft = understood(
        "De fractie van D66\nt.a.v. mevrouw A. Visser\n\nDatum: 2 april 2019\n"
        "Onderwerp: veerponten\n\nVERZONDEN 5 APR. 2019\n\nGeachte mevrouw Visser,\n\n"
        "Uw brief van 4 maart jl. hebben wij ontvangen. Wij berichten u als volgt.\n\n"
        "De pont vaart niet meer, want het geld is op.\n\n"
        "Wij menen u hiermede voldoende te hebben ingelicht.\n\nHoogachtend,\n\nBurgemeester en "
        "wethouders van Zeedijk\n"
    )
    assert draft.answered.value == date(2019, 4, 2)
    assert answered(draft) == "De pont vaart niet meer, want het geld is op."


def test_the_day_behind_the_subject_is_that_of_the_letter() -> None:
    draft = understood(
        "INGEKOMEN 6 MRT. 2019\n\nBetreft: schriftelijke vragen pontveer, d.d. 3 mrt. '19\n\n"
        "Geacht college,\n\nGraag vernemen wij of de pont nog vaart, en zo ja, hoe vaak per dag. "
        "Kunt u ons zeggen wie dat betaalt?\n\nHoogachtend,\n\nA. Visser\nfractievoorzitter D66\n"
    )
    assert draft.submitted.value == date(2019, 3, 3)
    assert draft.subject.value == "pontveer"


@pytest.mark.parametrize(
    ("boxes", "mode"),
    [
        (("☒ direct door de wethouder (mondeling)", "☐ schriftelijk in een brief"), "mondeling"),
        (("☐ mondeling", "☒ schriftelijk"), "schriftelijk"),
        (("[ ] mondeling", "[x] schriftelijk"), "schriftelijk"),
    ],
)
def test_boxes_below_the_questions_tell_how_to_answer(boxes: tuple[str, str], mode: str) -> None:
    paper = Paper().table(
        ("Naam", "A. Visser"),
        ("Fractie", "D66"),
        ("Vragen", "1. Vaart de pont?"),
        ("Beantwoording", "\n".join(boxes)),
        ("Antwoord", ""),
    )
    draft = paper.draft()
    assert draft.answer_mode.value == mode
    assert asked(draft) == "1. Vaart de pont?"


def test_a_first_name_in_the_greeting_is_nobody_else() -> None:
    draft = understood(
        "Aan de raadsleden A. Visser en C. Bos\n\nZeedijk, 2 april 2019\n\n"
        "Geachte mevrouw Visser, beste Anna, geachte heer Bos,\n\n"
        "Op 4 maart 2019 heeft u mij, Anna Visser namens D66 en C. Bos namens de VVD, vragen "
        "gesteld over de veerpont.\n\n1. Vaart de pont?\n\nNee.\n\n"
        "Met vriendelijke groet,\n\nB. Lamers\nburgemeester van Zeedijk\n"
    )
    assert askers(draft) == [("Anna Visser", "D66"), ("C. Bos", "VVD")]
    assert draft.addressed_to.value == "burgemeester"


@pytest.mark.parametrize(
    "subject", ["vragen aan B&W veerpont Oost", "Raadsvragen aan het college over veerpont Oost"]
)
def test_to_whom_the_questions_go_is_no_subject(subject: str) -> None:
    draft = understood(f"Indiener: A. Visser (D66)\nOnderwerp: {subject}\n\n1. Vaart de pont?\n")
    assert draft.subject.value == "veerpont Oost"


# Tables of questions of more factions


def table_sets(*rows: tuple[str, ...]) -> list[Draft]:
    paper = Paper().line("Technische vragen jaarrekening 2020", bold=True).table(*rows)
    target = io.BytesIO()
    paper.document.save(target)
    drafts = understand(read("stuk.docx", target.getvalue()), NOBODY)
    assert drafts[0].proof.lost == ()
    return list(drafts)


def test_a_column_says_whose_each_question_is() -> None:
    first, second = table_sets(
        ("Nr", "Fractie", "Vraag", "Antwoord"),
        ("1", "VVD", "Wat kost de pont?", "Een euro."),
        ("2", "Lokaal Zeedijk", "Hoeveel bomen zijn er?", "Drie."),
        ("3", "VVD", "Waar is de pont?", "Weg."),
    )
    assert (askers(first), askers(second)) == ([("", "VVD")], [("", "Lokaal Zeedijk")])
    assert "Waar is de pont?" in asked(first) and "bomen" not in asked(first)
    assert answered(second) == "### Antwoord 2\n\nDrie."
    assert first.subject.value == second.subject.value == "jaarrekening 2020"


def test_a_row_says_whose_the_questions_below_it_are() -> None:
    first, second = table_sets(
        ("Vraag", "Antwoord"),
        ("Fractie VVD", ""),
        ("1. Wat kost de pont?", "Een euro."),
        ("2. Waar is de pont?", "Weg."),
        ("Lokaal Zeedijk", ""),
        ("1. Hoeveel bomen zijn er?", "Drie."),
    )
    assert (askers(first), askers(second)) == ([("", "VVD")], [("", "Lokaal Zeedijk")])
    assert answered(first) == "### Antwoord 1\n\nEen euro.\n\n### Antwoord 2\n\nWeg."


@pytest.mark.parametrize("other", ["VVD", ""], ids=["one faction", "an empty cell"])
def test_a_table_whose_rows_are_not_all_told_apart_is_one_set(other: str) -> None:
    (draft,) = table_sets(
        ("Nr", "Fractie", "Vraag", "Antwoord"),
        ("1", "VVD", "Wat kost de pont?", "Een euro."),
        ("2", other, "Hoeveel bomen zijn er?", "Drie."),
    )
    assert "Hoeveel bomen zijn er?" in asked(draft)


def test_a_name_with_a_party_heads_the_own_questions() -> None:
    first, second = sets(
        "Beantwoording rondvraag\n\nMevrouw A. Visser (D66):\n\nWat kost de pont?\n\n"
        "Antwoord: Een euro.\n\nDe heer C. Bos (VVD):\n\nHoeveel bomen zijn er?\n\n"
        "Antwoord: Drie.\n"
    )
    assert (askers(first), askers(second)) == ([("A. Visser", "D66")], [("C. Bos", "VVD")])
    assert (asked(second), answered(second)) == ("Hoeveel bomen zijn er?", "Drie.")


def test_a_field_below_a_subject_starts_a_set() -> None:
    first, second = sets(
        "Vragenhalfuur 4 maart 2019\n\n1. Pont in Oost\n\nIndiener: A. Visser (D66)\n\n"
        "Wat kost de pont?\n\nAntwoord: Een euro.\n\n2. Bomen in West\n\n"
        "Indiener: C. Bos (VVD)\n\nHoeveel bomen zijn er?\n\nAntwoord: Drie.\n"
    )
    assert (first.subject.value, second.subject.value) == ("Pont in Oost", "Bomen in West")
    assert (askers(second), answered(second)) == ([("C. Bos", "VVD")], "Drie.")
