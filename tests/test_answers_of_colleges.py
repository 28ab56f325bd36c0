"""Where an answer starts and ends, who gives it, and which question it belongs to."""

from __future__ import annotations

from datetime import date

import pytest

from archive.body import Part
from archive.documents.document import Line
from archive.documents.draft import Draft
from archive.documents.labels.field_lines import rest_of
from archive.documents.labels.label_words import meaning_in_place
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import point_heading
from archive.documents.people.askers import parties_in
from archive.documents.people.parties import Parties
from archive.documents.people.signing import signers
from papers import HEAD, Paper, answered, asked, askers, understood

# Where an answer starts


def test_the_heading_of_an_answer_holds_its_day_on_two_lines() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("Toelichting", bold=True).line("Het is winter.")
    paper.line("ANTWOORD van het college (vastgesteld in de vergadering van 12 april\n2005)", True)
    draft = paper.line("1. Niet op zondag.").draft()
    assert answered(draft) == "1. Niet op zondag."
    assert draft.answered.value == date(2005, 4, 12)


def test_a_heading_repeated_above_the_answers_numbers_none() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?")
    paper.line("Beantwoording", bold=True).line("Datum beantwoording: 12 april 2019")
    paper.line("Antwoorden", bold=True)
    draft = paper.line("1. Niet op zondag.").line("2. Twee euro.").draft()
    assert answered(draft) == "1. Niet op zondag.\n2. Twee euro."


def test_questions_with_their_answers_below_a_story() -> None:
    paper = Paper().line("Beantwoording schriftelijke vragen", bold=True)
    paper.line("Vragen van: A. Visser (D66)").line("Onderwerp: de veerpont")
    paper.line("Toelichting door vragensteller:").line("Het is al weken winter.")
    paper.line("Antwoord van het college:")
    paper.line("1. Graag horen wij wanneer de pont vaart.", bold=True).line("Niet op zondag.")
    draft = paper.line("2. Wat kost een kaartje?", bold=True).line("Twee euro.").draft()
    assert draft.body.text(Part.EXPLANATION) == "Het is al weken winter."
    assert asked(draft) == "1. Graag horen wij wanneer de pont vaart.\n2. Wat kost een kaartje?"
    assert "### Antwoord 2\n\nTwee euro." in answered(draft)


def test_what_the_college_says_first_in_its_memo_is_of_its_answer() -> None:
    paper = Paper().table(
        ("Aan", "mevrouw A. Visser (D66)"),
        ("Van", "Burgemeester en wethouders"),
        ("Datum", "8 mei 2012"),
        ("Onderwerp", "de veerpont"),
    )
    paper.line("Op 13 april heeft u vragen gesteld. In deze memo treft u onze beantwoording aan.")
    paper.line("Vooraf merken wij op dat de pont al honderd jaar in de winter stil ligt.")
    paper.line("1. Vaart de pont nog?", bold=True).line("Niet op zondag.")
    draft = paper.line("2. Wat kost een kaartje?", bold=True).line("Twee euro.").draft()
    assert answered(draft).startswith("Vooraf merken wij op")
    assert draft.body.text(Part.EXPLANATION) == ""


def test_questions_in_bold_below_a_story_need_no_heading_or_number() -> None:
    paper = Paper().line("Aan: gemeenteraad, t.a.v. Anna Visser (D66)")
    paper.line("Van: wethouder Jan Vos").line("Datum: 8 mei 2012")
    paper.line("Betreft: Technische vragen van 13 april 2012 over de veerpont")
    paper.line("Toelichting van de vraagsteller", bold=True).line("De pont ligt al weken stil.")
    paper.line("Vaart de pont nog?", bold=True).line("Niet op zondag.")
    draft = paper.line("Wat kost een kaartje?", bold=True).line("Twee euro.").draft()
    assert draft.body.text(Part.EXPLANATION) == "De pont ligt al weken stil."
    assert asked(draft).endswith("### Vraag 2\n\nWat kost een kaartje?")
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."
    assert draft.portfolio_holders.value == ("Jan Vos",)
    assert draft.answered.value == date(2012, 5, 8)


def test_what_stands_behind_a_label_in_bold_is_in_bold_too() -> None:
    line = Line("Vraag 2: Wat kost een kaartje?", "blz. 1", strong=True)
    assert rest_of(line, "Wat kost een kaartje?").strong
    assert not rest_of(line, "").strong


@pytest.mark.parametrize(
    "print_",
    [
        "Ingevolge art. 41 lid 4 worden vragen binnen dertig dagen beantwoord.",
        "Gemeente Rietkraag, griffie. Reageren? Mail naar griffie@rietkraag.example",
        "Ik ga akkoord met plaatsing op de website: ja",
        "Bijlage toevoegen: nee",
        "Dit is een automatisch verzonden bericht. U kunt hierop niet antwoorden.",
    ],
)
def test_what_a_web_form_adds_is_no_text_of_anyone(print_: str) -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    draft = paper.line("1. Vaart de pont nog?").line(print_).draft()
    assert asked(draft) == "1. Vaart de pont nog?"


@pytest.mark.parametrize("heading", ["Tot slot", "Afsluiting:", "Ten slotte"])
def test_the_heading_of_a_closing_is_no_part_of_the_answer(heading: str) -> None:
    paper = Paper().line("Geachte raad,").line("Hieronder treft u ons antwoord op uw vragen.")
    paper.line("Vraag 1: Vaart de pont nog?", bold=True).line("Antwoord: Niet op zondag.")
    paper.line(heading, bold=True).line("Wij hopen u hiermee voldoende te hebben geïnformeerd.")
    draft = paper.line("Burgemeester en wethouders van Rietkraag,").line("J. Vos").draft()
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag."


def test_below_such_a_heading_an_answer_goes_on() -> None:
    paper = Paper().line("Geachte raad,").line("Hieronder treft u ons antwoord op uw vragen.")
    paper.line("Vraag 1: Vaart de pont nog?", bold=True).line("Antwoord: Niet op zondag.")
    paper.line("Tot slot", bold=True).line("In mei vaart de pont ook op zondag, als proef.")
    assert "Tot slot" in answered(paper.line("Hoogachtend,").line("J. Vos").draft())


def test_a_sentence_above_the_answers_tells_who_gave_them_and_when() -> None:
    paper = Paper().line("Door: Anna Visser, fractie D66").line("Datum: 30 september 2024")
    paper.line("Betreft: de veerpont")
    story = "De pont ligt al weken stil, en de mensen van de Polderweg komen niet meer in het dorp."
    paper.line(story)
    says = "De vragen van de fractie zijn hieronder door het college beantwoord"
    paper.line(f"{says} (29-10-2024, portefeuillehouder Marloes ter Hof, steller F. Bos).", True)
    draft = paper.line("1. Vaart de pont nog?", bold=True).line("Niet op zondag.").draft()
    assert draft.body.text(Part.EXPLANATION) == story
    assert draft.portfolio_holders.value == ("Marloes ter Hof",)
    assert draft.answered.value == date(2024, 10, 29)


# Questions in an annex


def answer_letter() -> Paper:
    paper = Paper().line("Gemeente Rietkraag").line("Geachte mevrouw Visser,")
    paper.line("Op 4 maart 2019 ontvingen wij uw vragen. Wij antwoorden hierop als volgt.")
    paper.line("Vraag 1", bold=True).line("Niet op zondag.")
    paper.line("Vraag 2", bold=True).line("Een kaartje kost twee euro.")
    return paper.line("Hoogachtend,").line("burgemeester en wethouders van Rietkraag")


@pytest.mark.parametrize("annex", ["Bijlage", "Bijlage 1: brief van D66", "Bijlage - uw vragen"])
def test_the_number_of_a_question_heads_an_answer_when_an_annex_asks(annex: str) -> None:
    paper = answer_letter().line(annex, bold=True).line("D66 Rietkraag", bold=True)
    paper.line("Rietkraag, 4 maart 2019").line("Geacht college,")
    paper.line("De pont ligt al weken stil. Bewoners klagen daarover.")
    paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?")
    draft = paper.line("Met vriendelijke groet,").line("Anna Visser").draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert draft.body.text(Part.EXPLANATION).startswith("De pont ligt al weken stil.")
    assert answered(draft) == (
        "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nEen kaartje kost twee euro."
    )
    assert any("de vragen komen uit de bijlage" in remark for remark in draft.remarks)


def test_a_form_in_an_annex_goes_with_the_letter_that_answers_it() -> None:
    paper = answer_letter().line("Bijlage", bold=True).line("Schriftelijke vragen", bold=True)
    paper.line("Indiener: A. Visser (D66)").line("Datum: 2 maart 2019")
    paper.line("Onderwerp: de veerpont").line("Vragen", bold=True)
    draft = paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?").draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft).startswith("### Antwoord 1\n\nNiet op zondag.")
    assert askers(draft) == [("A. Visser", "D66")]
    assert draft.submitted.value == date(2019, 3, 2)
    assert draft.answered.value is None


def test_an_annex_asks_what_the_numbered_answers_of_a_letter_answer() -> None:
    paper = Paper().line("Geachte mevrouw Visser,").line("Hierbij ons antwoord op uw vragen.")
    paper.line("Ad 1", bold=True).line("Niet op zondag.").line("Ad 2", bold=True)
    paper.line("Twee euro.").line("Hoogachtend,").line("burgemeester en wethouders")
    paper.line("Bijlage", bold=True).line("1. Vaart de pont nog?")
    draft = paper.line("2. Wat kost een kaartje?").draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."


def test_no_question_is_the_value_of_a_label_above_it() -> None:
    paper = answer_letter().line("Bijlage", bold=True).line("1. Vaart de pont nog?")
    draft = paper.line("2. Wat kost een kaartje?").line("3. Wie vaart?").draft()
    assert "1. Vaart de pont nog?" in answered(draft)
    assert any("verwisseld" in doubt for doubt in draft.doubts)


def test_a_question_in_the_letter_is_no_answer_to_the_annex() -> None:
    paper = Paper().line("Geachte mevrouw Visser,").line("Hierbij ons antwoord op uw vragen.")
    paper.line("Vraag 1", bold=True).line("Vaart de pont nog?").line("Niet op zondag.")
    paper.line("Hoogachtend,").line("burgemeester en wethouders").line("Bijlage", bold=True)
    assert asked(paper.line("1. Wie betaalt de pont?").draft()).startswith("### Vraag 1\n\nVaart")


def test_the_report_tells_that_question_and_answer_may_have_changed_places() -> None:
    paper = answer_letter().line("De brief van D66", bold=True)
    paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?").line("3. Wie vaart?")
    assert any("verwisseld" in doubt for doubt in paper.draft().doubts)
    letter = understood(HEAD + "Vragen\n1. Vaart de pont nog?\n\nAntwoord\n1. Niet op zondag.")
    assert letter.doubts == ()


# Questions that stand twice


def test_questions_once_more_in_full_above_their_answers() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?")
    paper.line("Antwoorden van Gedeputeerde Staten", bold=True)
    paper.line("Vraag 1", bold=True).line("Vaart de pont nog?", bold=True)
    paper.line("Antwoord", bold=True).line("Niet op zondag.")
    paper.line("Vraag 2", bold=True).line("Wat kost een kaartje?", bold=True)
    draft = paper.line("Antwoord", bold=True).line("Twee euro.").draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."


def test_the_number_of_an_answer_stands_above_it_once() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?")
    paper.line("Antwoord van het college", bold=True)
    paper.line("Vraag 1: Vaart de pont nog?", bold=True).line("Antwoord 1: Niet op zondag.")
    paper.line("Vraag 2: Wat kost een kaartje?", bold=True)
    draft = paper.line("Antwoord 2: Twee euro.").draft()
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nTwee euro."


# Water boards, provinces, and what else the last sets had


def test_a_water_board_writes_to_its_general_board() -> None:
    draft = understood(
        "Aan: Het algemeen bestuur\nVan: Het dagelijks bestuur\nDatum: 8 september 2020\n"
        "Betreft: Beantwoording schriftelijke vragen – beregening\n\nGeacht bestuur,\n\n"
        "De heer J.P.M. Verstappen (fractie Water Natuurlijk) en mevrouw H. Claassens (fractie "
        "Ongebouwd) hebben op 17 augustus 2020 gezamenlijk schriftelijke vragen gesteld.\n\n"
        "Vraag 1: Hoeveel putten zijn er?\n\nAntwoord: Veel.\n\nHoogachtend,\n\n"
        "het dagelijks bestuur van waterschap De Grote Aa,\n"
    )
    assert askers(draft) == [
        ("J.P.M. Verstappen", "Water Natuurlijk"),
        ("H. Claassens", "Ongebouwd"),
    ]
    assert draft.submitted.value == date(2020, 8, 17)
    assert draft.answered.value == date(2020, 9, 8)


def test_a_title_of_three_lines_says_who_asked_and_when() -> None:
    paper = Paper().line("Antwoord van Gedeputeerde Staten op schriftelijke vragen van")
    paper.line("R.A. (Rob) Schellekens (SP)", bold=True).line("(d.d. 4 juni 2018)")
    paper.line("Onderwerp: vrachtverkeer").line("Toelichting vragensteller", bold=True)
    paper.line("Het is druk.").line("1. Bent u bekend met de klachten?")
    paper.line("Antwoord", bold=True).line("Ja, die zijn ons bekend.")
    draft = paper.line("Den Dungen-Stad, 3 juli 2018").line("Gedeputeerde Staten,").draft()
    assert askers(draft) == [("R.A. (Rob) Schellekens", "SP")]
    assert draft.submitted.value == date(2018, 6, 4)
    assert draft.answered.value == date(2018, 7, 3)


def test_who_asked_stands_in_a_subordinate_clause() -> None:
    draft = understood(
        "Geachte leden van de raad,\n\nHierbij ontvangt u de antwoorden op de vragen die de heer "
        "C. Onderwater namens 50PLUS op 19 mei 2022 heeft gesteld volgens art. 33 RvO.\n\n"
        "1. Vaart de pont nog?\nAntwoord:\nNiet op zondag.\n"
    )
    assert askers(draft) == [("C. Onderwater", "50PLUS")]


def test_the_decision_in_brackets_names_the_alderman() -> None:
    draft = understood(
        HEAD + "Vragen:\n1. Vaart de pont nog?\n\nBEANTWOORDING\n\n(vastgesteld op 2 oktober 2019, "
        "nr. 12/4417; steller: A. Oldenhuis; portefeuillehouder: E.K. Tammes)\n\n"
        "1. Niet op zondag.\n"
    )
    assert draft.portfolio_holders.value == ("E.K. Tammes",)
    assert draft.answered.value == date(2019, 10, 2)


def test_a_story_that_the_college_quotes_explains_the_questions() -> None:
    paper = Paper().line("Geachte mevrouw Visser,")
    paper.line("Op 4 maart heeft u vragen ingediend. U heeft de vragen als volgt toegelicht:")
    paper.line("Sinds weken ligt de pont stil en niemand weet waarom.", bold=True)
    paper.line("Hieronder herhalen wij uw vragen, gevolgd door onze antwoorden.")
    paper.line("1. Vaart de pont nog?", bold=True).line("Niet op zondag.")
    paper.line("2. Wat kost een kaartje?", bold=True).line("Twee euro.")
    draft = paper.line("Hoogachtend,").line("Burgemeester en wethouders van Rietkraag").draft()
    assert draft.body.text(Part.EXPLANATION).startswith("Sinds weken")
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"


def test_questions_between_quotation_marks_are_asked() -> None:
    paper = Paper().line("Geachte heer Visser,").line("Wij beantwoorden uw vragen als volgt.")
    paper.line("1. “Vaart de pont nog?”", bold=True).line("Niet op zondag.")
    paper.line("2. “Wat kost een kaartje?”", bold=True).line("Twee euro.")
    draft = paper.line("Hoogachtend,").line("burgemeester en wethouders van Rietkraag,").draft()
    assert "kaartje" in asked(draft)
    assert "### Antwoord 2\n\nTwee euro." in answered(draft)


@pytest.mark.parametrize(
    "closing",
    [
        "Met de meeste hoogachting,",
        "Dijkgraaf en hoogheemraden van Amstelgouw",
        "Wij gaan ervan uit dat wij de vragen hiermee voldoende hebben beantwoord.",
        "Ondertekening namens het college (in te vullen na besluitvorming)",
    ],
)
def test_more_ways_to_close(closing: str) -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("Antwoord", bold=True).line("1. Niet op zondag.")
    assert answered(paper.line(closing).line("mr. G.P. Beukema").draft()) == "1. Niet op zondag."


@pytest.mark.parametrize(
    ("text", "part"), [("V 1", Part.QUESTION), ("A 2", Part.ANSWER), ("V3", Part.QUESTION)]
)
def test_letters_for_question_and_answer_stand_apart_from_the_figure(text: str, part: Part) -> None:
    heading = point_heading(text)
    assert heading is not None
    assert heading.part is part


def test_a_message_between_question_and_answer_is_no_answer() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("Antwoord:")
    draft = paper.line("Tussenbericht griffie 01/07/25: het antwoord volgt na de zomer.").draft()
    assert answered(draft) == ""
    assert any("uitstel" in remark for remark in draft.remarks)


def test_steller_with_a_party_below_it_asks() -> None:
    draft = understood(
        "Onderwerp: de veerpont\nSteller: Bert-Jan Oosterhof\nPartij: D66\nAan: Burgemeester\n"
        "Ingediend: 9 januari 2023\nBeantwoord: 30 januari 2023\n"
        "Door: burgemeester I. Haverkort\n\nVragen:\n1. Vaart de pont nog?\n\nAntwoord:\n1. Ja.\n"
    )
    assert askers(draft) == [("Bert-Jan Oosterhof", "D66")]


def test_a_title_of_two_lines_names_the_subject() -> None:
    paper = Paper().line("Raadsvraag: Honden in het Wilgenpark en", bold=True)
    paper.line("de Uiterwaard", bold=True).line("Vraagsteller: A. Visser (D66)")
    paper.line("Datum gesteld: 12-02-2020").line("Vraag 1", bold=True)
    draft = paper.line("Hoeveel meldingen zijn er?").draft()
    assert draft.subject.value == "Honden in het Wilgenpark en de Uiterwaard"
    assert asked(draft) == "### Vraag 1\n\nHoeveel meldingen zijn er?"


def test_a_title_in_bold_above_the_fields_is_the_subject() -> None:
    paper = Paper().line("Wachttijden in de jeugdhulp", bold=True)
    paper.line("Indieners: A. Visser (D66)").line("Datum indienen: 5 maart 2024")
    paper.line("Ambtelijk adviseur: D. Kromhout, Maatschappelijke Ontwikkeling")
    draft = paper.line("Vragen", bold=True).line("1. Hoe lang wachten zij?").draft()
    assert draft.subject.value == "Wachttijden in de jeugdhulp"
    assert draft.subject.note != ""


def test_the_initial_at_the_end_of_a_line_ends_no_value() -> None:
    draft = understood(
        "Onderwerp:\tBeantwoording schriftelijke vragen van het raadslid mevrouw L.\n"
        "\tAbrahams (D66) inzake tijdelijke huisvesting\nDatum:\t12 april 2016\n\n"
        "1. Hoeveel woningen zijn er?\n\nAntwoord:\nVeel.\n"
    )
    assert draft.subject.value == "tijdelijke huisvesting"


def test_the_number_in_the_title_of_an_answer() -> None:
    draft = understood(
        "Beantwoording raadsvragen 2024-017\n\nVragensteller: A. Visser (D66)\n"
        "Onderwerp: zwemles\n\nVraag 1\nHoe lang wachten zij?\n\nAntwoord 1\nLang.\n"
    )
    assert draft.number.value == "2024-017"


def test_the_place_of_a_party_has_more_words_in_its_field() -> None:
    assert parties_in("D66 Kromme Waard", Parties()) == ["D66 Kromme Waard"]


def test_a_mode_that_is_ticked_last() -> None:
    draft = understood(
        "Indiener: A. Visser (D66)\nBeantwoording: ☐ in de raad ☒ schriftelijk\n"
        "Onderwerp: de pont\n\nVragen:\n1. Vaart de pont nog?\n"
    )
    assert draft.answer_mode.value == "schriftelijk"
    empty = understood(
        "Indiener: A. Visser (D66)\nMondeling / schriftelijk:\tAgendering:\n\nVragen:\n1. Ja?\n"
    )
    assert empty.answer_mode.value == ""


def test_no_sentence_runs_on_past_the_salutation() -> None:
    draft = understood(
        "schriftelijke vragen fractie Water Natuurlijk over\nwateroverlast 22 juni\n"
        "Geachte leden,\n"
        "De heer ir. B. Noordervliet heeft namens de fractie Water Natuurlijk vragen gesteld.\n"
        "1. Hoeveel meldingen zijn er?\nAntwoord: 268.\n"
    )
    assert draft.subject.value == "wateroverlast 22 juni"


# The college's people, and where its text ends


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Beleidsmedewerker", Meaning.OTHER),
        ("Vakafdeling", Meaning.OTHER),
        ("Ambtelijk contactpersoon", Meaning.OTHER),
        ("Deel B – in te vullen namens het college", Meaning.OTHER),
        ("Vastgesteld", Meaning.ANSWERED),
        ("Algemeen bestuurslid", Meaning.ASKERS),
        ("De vragensteller verzoekt om", Meaning.MODE),
    ],
)
def test_more_labels(label: str, meaning: Meaning) -> None:
    assert meaning_in_place(label) is meaning


def test_who_signs_for_a_party_that_starts_with_a_figure() -> None:
    signed = signers(["P. de Ruijter, SP", "Bas Snoek, 50PLUS"], Parties())
    assert [(each.name, each.party) for each in signed] == [
        ("P. de Ruijter", "SP"),
        ("Bas Snoek", "50PLUS"),
    ]


def test_the_end_of_a_sentence_closes_no_answer() -> None:
    draft = understood(
        HEAD + "Vragen:\n1. Vaart de pont nog?\n\nAntwoord:\n1. Nee. In de commissie van mei\n"
        "hopen wij u over de uitkomst te berichten.\n"
    )
    assert answered(draft).endswith("hopen wij u over de uitkomst te berichten.")


def test_answers_that_a_sign_marks() -> None:
    paper = Paper().line("Door: A. Visser, D66").line("Betreft: de veerpont")
    paper.line("De vragen zijn hieronder door het college beantwoord.", bold=True)
    paper.line("1. Vaart de pont nog?", bold=True).line("> Niet op zondag.")
    draft = paper.line("2. Wat kost een kaartje?", bold=True).line("> Twee euro.").draft()
    assert "euro" not in asked(draft)
    assert "Twee euro." in answered(draft)


def test_who_answered_stands_behind_the_day() -> None:
    draft = understood(
        "Indiener: A. Visser (PVV)\nOntvangen: 14 november 2011\nBeantwoord: 6 december 2011 door "
        "ing. A. Kamphuis (wethouder personeel)\n\nVragen:\n1. Hoeveel?\n\nAntwoord:\n1. Veel.\n"
    )
    assert draft.portfolio_holders.value == ("ing. A. Kamphuis",)


@pytest.mark.parametrize(
    "last",
    [
        "mr. drs. J. Rijpstra, burgemeester / M. Wassenaar, secretaris",
        "Secretaris: J. Pol Burgemeester: mr. K. Wessels",
        "Namens het college, de secretaris M. Bogaard, de burgemeester D. van der Borg",
        "Ambtenaar: C. den Dikken",
    ],
)
def test_who_signs_or_writes_is_no_answer(last: str) -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("Antwoord", bold=True).line("1. Niet op zondag.")
    assert answered(paper.line(last).draft()) == "1. Niet op zondag."


def test_the_number_of_a_paper_is_no_subject() -> None:
    paper = Paper().line("Zonnepanelen op daken", bold=True)
    paper.line("Schriftelijke vragen – nummer 2023/47").line("Gesteld door: A. Visser (D66)")
    draft = paper.line("Vragen", bold=True).line("1. Op welke daken?").draft()
    assert draft.subject.value == "Zonnepanelen op daken"
    assert draft.number.value == "2023-047"


@pytest.mark.parametrize(
    "edge", ["Beantwoording raadsvragen 2022-118", "Rietkraag\tSchriftelijke vragen\t2022-118"]
)
def test_the_number_of_a_form_stands_at_the_edge_of_its_pages(edge: str) -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.document.sections[0].header.paragraphs[0].text = edge
    assert paper.line("1. Vaart de pont nog?").draft().number.value == "2022-118"


def test_a_title_of_one_question_has_its_number() -> None:
    paper = Paper().line("Raadsvraag 2023-047", bold=True).line("Indiener: A. Visser (D66)")
    paper.line("Vragen", bold=True)
    assert paper.line("1. Vaart de pont nog?").draft().number.value == "2023-047"


# A question with its answer, and what stands between them


def test_the_answer_stands_behind_its_question_in_one_paragraph() -> None:
    paper = Paper().line("De burgemeester van Zeedijk").line("Aan het raadslid de heer A. Visser")
    paper.line("D66").line("Zeedijk, 3 oktober 2022\t\t\tkenmerk 22-B-0419")
    paper.line("Betreft: de veerpont").line("Geachte heer Visser,")
    paper.line("U heeft mij op 15 september vragen gesteld over de pont. Die beantwoord ik hier.")
    paper.line("Vraag 1: Vaart de pont nog? Antwoord: Niet op zondag.")
    paper.line("Vraag 2: Graag een overzicht. Antwoord: Dat volgt in mei. Kunt u wachten?")
    draft = paper.line("Hoogachtend,").line("B. Bos").line("burgemeester").draft()
    assert asked(draft) == (
        "### Vraag 1\n\nVaart de pont nog?\n\n### Vraag 2\n\nGraag een overzicht."
    )
    assert answered(draft) == (
        "### Antwoord 1\n\nNiet op zondag.\n\n### Antwoord 2\n\nDat volgt in mei. Kunt u wachten?"
    )
    assert (draft.answered.value, draft.addressed_to.value) == (date(2022, 10, 3), "burgemeester")


def test_a_short_label_stands_in_front_of_an_answer() -> None:
    paper = Paper().table(
        ("Indiener", "A. Visser (D66)"),
        ("Vraag 1", "Vaart de pont nog? Antw.: Niet op zondag."),
        ("Vraag 2", "Wat kost een kaartje?\nAntw.: Twee euro."),
    )
    draft = paper.draft()
    assert "Antw." not in answered(draft)
    assert "### Antwoord 1\n\nNiet op zondag." in answered(draft)


def test_a_story_behind_a_colon_is_of_the_asker() -> None:
    paper = Paper().line("Geachte heer Visser,").line("In deze brief leest u ons antwoord.")
    paper.line("In de toelichting schrijft u: De pont ligt al weken stil. Dat is jammer.")
    paper.line("Vraag 1").line("Vaart de pont nog?").line("Antwoord").line("Niet op zondag.")
    draft = paper.draft()
    assert draft.body.text(Part.EXPLANATION) == "De pont ligt al weken stil. Dat is jammer."
    assert answered(draft) == "### Antwoord 1\n\nNiet op zondag."


def test_the_part_of_the_college_has_a_letter_and_its_day() -> None:
    paper = Paper().line("Deel A – in te vullen door de vragensteller", True)
    paper.line("Ingediend door: A. Visser (D66)").line("Vragen:").line("- vaart de pont nog?")
    paper.line("Deel B – Beantwoording door het college (datum: 21 feb 2017)", bold=True)
    draft = paper.line("Ad 1\tNiet op zondag.").draft()
    assert asked(draft) == "- vaart de pont nog?"
    assert draft.answered.value == date(2017, 2, 21)


def test_answers_with_a_heading_stand_between_questions_of_a_list() -> None:
    paper = Paper().line("Onderwerp: vragen van A. Visser (D66) over de veerpont")
    paper.line("Inleiding door vragensteller:", bold=True).line("De pont ligt al weken stil.")
    paper.line(
        "Gezien het vorenstaande heeft vragensteller op 3 mei 2016, namens de fractie van D66, de "
        "volgende schriftelijke vragen aan het college van burgemeester en wethouders gesteld:"
    )
    paper.line("1. Vaart de pont nog?").line("Antwoord vraag 1:", bold=True)
    paper.line("Niet op zondag.").line("2. Wat kost een kaartje? Graag een lijst.")
    draft = paper.line("Antwoord vraag 2:", bold=True).line("Twee euro.").draft()
    assert draft.body.text(Part.EXPLANATION) == "De pont ligt al weken stil."
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje? Graag een lijst."
    assert answered(draft).endswith("### Antwoord 2\n\nTwee euro.")


@pytest.mark.parametrize(
    "line",
    [
        "Wij kunnen u hierover het volgende mededelen.",
        "Hierop delen wij u het volgende mee.",
        "Naar aanleiding hiervan berichten wij u als volgt:",
    ],
)
def test_a_sentence_between_questions_and_answers_is_of_neither(line: str) -> None:
    paper = Paper().line("Geachte heer Visser,").line("U stelde ons de volgende vragen:")
    paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?").line(line)
    draft = paper.line("Ad 1.").line("Niet op zondag.").line("Ad 2.").line("Twee euro.").draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft).startswith("### Antwoord 1\n\nNiet op zondag.")


def report(introduction: str, heading: str) -> Draft:
    paper = Paper().table(
        ("Aan", "De gemeenteraad"), ("Van", "College van burgemeester en wethouders")
    )
    paper.line("Kennisnemen van", bold=True)
    paper.line(
        "De beantwoording van de door raadslid A. Visser (D66) op 16 juni 2020 gestelde vragen."
    )
    paper.line("Inleiding", bold=True).line(introduction).line(heading, bold=True)
    paper.line("1. Vaart de pont nog?", bold=True).line("Niet op zondag.")
    paper.line("Communicatie", bold=True).line("Deze brief wordt geplaatst op de website.")
    return paper.draft()


@pytest.mark.parametrize("heading", ["Vragen en antwoorden", "Kernboodschap"])
def test_the_college_introduces_a_paper_that_informs_the_council(heading: str) -> None:
    draft = report("De gemeente pacht de pont van het waterschap.", heading)
    assert not draft.body.text(Part.EXPLANATION)
    assert "Vaart de pont nog?" in asked(draft)
    assert answered(draft).startswith("De gemeente pacht de pont van het waterschap.")
    assert answered(draft).endswith("Niet op zondag.")
    assert draft.submitted.value == date(2020, 6, 16)


def test_the_introduction_of_a_paper_quotes_the_asker() -> None:
    told = "D66 geeft bij de vragen de volgende toelichting: De pont ligt al weken stil."
    draft = report(told, "Vragen en antwoorden")
    assert draft.body.text(Part.EXPLANATION) == told
    assert "stil" not in answered(draft)


def test_the_day_on_which_a_paper_was_printed_is_not_that_of_the_questions() -> None:
    draft = understood(
        "ARCHIEF GEMEENTE ZEEDIJK\texport 14-02-2009 11:02:37\n\nIndiener(s): A. Visser (SP)\n"
        "Ingekomen: 09-09-2004\n\nVragen:\n1. Vaart de pont nog?\n"
    )
    assert draft.submitted.value == date(2004, 9, 9)


@pytest.mark.parametrize(
    "closing",
    [
        "Ik hoop u zo voldoende te hebben geinformeerd. Mocht u nog vragen hebben, belt u mij dan.",
        "Ruimte voor ondertekening",
        "De vragen en antwoorden worden ook op de website gezet.",
    ],
)
def test_what_ends_an_answer_is_no_part_of_it(closing: str) -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("Antwoord: Niet op zondag.")
    assert answered(paper.line(closing, bold=True).draft()).endswith("Niet op zondag.")


def test_a_mail_of_the_college_says_when_the_questions_came() -> None:
    draft = understood(
        "Aan: de heer A. Visser, raadslid D66\nDatum: 11 mei 2023\nOnderwerp: de veerpont\n\n"
        "Geachte heer Visser,\n\nIn antwoord op uw vragen, bij ons binnengekomen op 13 april 2023, "
        "berichten wij u het volgende.\n\n1. Vaart de pont nog?\nNiet op zondag.\n"
    )
    assert (draft.submitted.value, draft.answered.value) == (date(2023, 4, 13), date(2023, 5, 11))


def test_both_days_stand_on_one_line() -> None:
    draft = understood(
        "Vragen gesteld door: A. Visser (D66)\nVragen d.d. 10 september 2024, antwoorden d.d. "
        "24 september 2024\nOnderwerp: de pont\n\nVraag 1: Vaart de pont?\n\nAntwoord 1: Soms.\n"
    )
    assert draft.answered.value == date(2024, 9, 24)


def test_who_holds_a_portfolio_stands_beside_that_word() -> None:
    form = "Indiener: A. Visser (D66)\n{}\n\nVragen:\n1. Hoeveel?\n\nAntwoord:\n1. Veel.\n"
    assert understood(form.format("Portefeuille F.W. van Ittersum")).portfolio_holders.value == (
        "F.W. van Ittersum",
    )
    assert understood(form.format("Portefeuille Wonen en Zorg")).portfolio_holders.value == ()


@pytest.mark.parametrize(
    "subject",
    [
        "uw vragen over de veerpont (ingevolge art. 47 RvO)",
        "uw brief over de veerpont",
        "uw e-mail van 9 december over de veerpont",
        "Vragen AB-lid Visser (Water Natuurlijk) de veerpont",
        "Raadsvragen raadslid A. Visser (D66) over de veerpont",
    ],
)
def test_what_is_no_part_of_a_subject(subject: str) -> None:
    form = "Indiener: A. Visser (D66)\nOnderwerp: {}\n\nVragen:\n1. Vaart de pont nog?\n"
    assert understood(form.format(subject)).subject.value == "de veerpont"
