"""How clerks number, head, stack and repeat, each in a paper of its own."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

import docx
import pytest

from archive.body import Part
from archive.documents.days.when import dates_in
from archive.documents.document import Kind, Line
from archive.documents.labels.label_words import meaning_in_place, section_in_place
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.markers import split_marker
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import point_heading
from archive.documents.pages.columns import uncolumned
from archive.documents.people.askers import askers_in, parties_in
from archive.documents.people.names import strip_name
from archive.documents.people.parties import Parties
from archive.documents.people.portfolios import holders_in
from archive.documents.people.signing import signers
from archive.documents.questions.bare_numbers import with_bare_numbers
from archive.documents.readers.line_of_words import Setting, line_of
from archive.documents.readers.words import Word
from archive.documents.reading import read
from archive.documents.rendering import render
from archive.documents.sheet import Piece
from archive.documents.understanding import understand
from papers import HEAD, NOBODY, Paper, answered, asked, askers, understood

# Numbers


def test_numbers_need_no_full_stop() -> None:
    draft = (
        Paper()
        .line("Indiener: A. Visser (D66)")
        .line("Onderwerp: de veerpont")
        .line("Vragen", bold=True)
        .line("1\tVaart de pont nog?")
        .line("2\tWat kost een kaartje?")
        .line("Antwoord", bold=True)
        .line("1\tNiet op zondag.")
        .line("2\tTwee euro.")
        .draft()
    )
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft) == "1. Niet op zondag.\n2. Twee euro."


def _lines(*texts: str, marker: str = "") -> list[Line]:
    lines = [Line(text, "regel") for text in texts]
    if marker:
        lines.insert(0, Line("Vaart de pont nog?", "regel", kind=Kind.ITEM, marker=marker))
    return lines


def _markers(lines: Sequence[Line]) -> list[str]:
    return [line.marker for line in with_bare_numbers(lines) if isinstance(line, Line)]


def test_a_list_goes_on_below_the_end_of_a_page() -> None:
    assert _markers(_lines("3\tWat kost een kaartje?", marker="2.")) == ["2.", "3."]


@pytest.mark.parametrize(
    "texts",
    [
        ("1 januari was er geen pont.", "2 februari ook niet."),
        ("1 Pont is te weinig.",),
        ("2 Ponten varen.", "4 Ponten liggen stil."),
        ("12 Provinciën", "13 Steden"),
    ],
)
def test_what_does_not_count_from_one_is_no_list(texts: tuple[str, ...]) -> None:
    assert _markers(_lines(*texts)) == [""] * len(texts)


def test_text_behind_the_tab_of_a_number_goes_on_without_it() -> None:
    lines = [
        Line("1\tVaart de pont", "regel"),
        Line("\tin de winter?", "regel", gap=False),
        Line("2\tWat kost een kaartje?", "regel"),
    ]
    texts = [line.text for line in with_bare_numbers(lines) if isinstance(line, Line)]
    assert texts == ["Vaart de pont", "in de winter?", "Wat kost een kaartje?"]


def test_a_telephone_number_starts_no_list() -> None:
    assert split_marker("06 - 1234 5678") == ("", "06 - 1234 5678")


@pytest.mark.parametrize("text", ["Op vraag 2:", "Ten aanzien van vraag 2", "Oan/ad 2.", "Ad 2"])
def test_what_stands_above_an_answer(text: str) -> None:
    heading = point_heading(text)
    assert heading is not None
    assert (heading.part, heading.numbers) == (Part.ANSWER, (2,))


# Headings


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Vragen van de fractie en antwoorden van het college", Meaning.QUESTION),
        ("Gestelde vragen en de beantwoording ervan", Meaning.QUESTION),
        ("Beantwoording van de gestelde vragen", Meaning.ANSWER),
        ("Context zoals geschetst door de fractie", Meaning.EXPLANATION),
        ("Inleiding van de indieners", Meaning.EXPLANATION),
        ("Vragen over de veerpont", None),
        ("Vragen aan mevrouw Visser", None),
        ("Antwoord", None),
        ("De fractie van de raad", None),
    ],
)
def test_words_tell_what_a_heading_opens(heading: str, meaning: Meaning | None) -> None:
    assert section_in_place(heading) is meaning


def test_a_heading_in_words_of_its_own_opens_the_questions() -> None:
    draft = (
        Paper()
        .line("Indiener: A. Visser (D66)")
        .line("Onderwerp: de veerpont")
        .line("Gestelde vragen en de beantwoording ervan", bold=True)
        .line("1. Vaart de pont nog?", bold=True)
        .line("Niet op zondag.")
        .line("2. Wat kost een kaartje?", bold=True)
        .line("Twee euro.")
        .draft()
    )
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert "### Antwoord 1\n\nNiet op zondag." in answered(draft)
    assert "### Antwoord 2\n\nTwee euro." in answered(draft)


def test_vooraf_is_a_heading_and_what_it_heads_is_answer() -> None:
    draft = (
        Paper()
        .line("Indiener: A. Visser (D66)")
        .line("Vragen", bold=True)
        .line("1. Vaart de pont nog?")
        .line("Antwoord van het college", bold=True)
        .line("Vooraf", bold=True)
        .line("De pont is van de provincie.")
        .line("1. Niet op zondag.")
        .draft()
    )
    assert answered(draft).startswith("De pont is van de provincie.")


def test_the_questions_stand_in_an_annex() -> None:
    draft = (
        Paper()
        .line("Geachte raadsleden,")
        .line("Hierbij ontvangt u ons antwoord op uw vragen van 4 maart 2019.")
        .line("Ad 1", bold=True)
        .line("Niet op zondag.")
        .line("Hoogachtend,")
        .line("burgemeester en wethouders van Rietkraag")
        .line("Bijlage: vragen van mevrouw Visser", bold=True)
        .line("1. Vaart de pont nog?")
        .draft()
    )
    assert asked(draft) == "1. Vaart de pont nog?"
    assert "Niet op zondag." in answered(draft)


def test_a_title_has_the_subject_beside_it() -> None:
    draft = (
        Paper()
        .table(
            ("Schriftelijke vragen", "Het vervallen van de veerpont"),
            ("Indieners", "A. Visser (D66)"),
            ("Datum", "4 maart 2019"),
        )
        .line("1. Vaart de pont nog?")
        .line("2. Wat kost een kaartje?")
        .draft()
    )
    assert draft.subject.value == "Het vervallen van de veerpont"


# Questions once more


@pytest.mark.parametrize("heading", ["Vraag {}:", "Vraag {}) {}"])
def test_a_question_is_repeated_above_its_answer(heading: str) -> None:
    questions = ["Vaart de pont nog?", "Wat kost een kaartje?"]
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    for number, text in enumerate(questions, 1):
        paper.line(f"{number}. {text}")
    paper.line("Antwoord van het college", bold=True).line("Wij antwoorden graag.")
    for number, (text, answer) in enumerate(zip(questions, ["Nee.", "Niets."], strict=True), 1):
        paper.line(heading.format(number, text), bold=True).line(answer)
    draft = paper.draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert "### Antwoord 1\n\nNee." in answered(draft)
    assert "### Antwoord 2\n\nNiets." in answered(draft)


def test_a_question_that_was_not_asked_before_is_no_repetition() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?")
    paper.line("Antwoord van het college", bold=True).line("De pont vaart niet.")
    paper.line("Vraag 3: Waarom niet?", bold=True)
    assert "Waarom niet?" in asked(paper.draft())


# Tables


def test_a_table_sets_the_letters_of_a_list_apart() -> None:
    draft = (
        Paper()
        .line("Indiener: A. Visser (D66)")
        .line("Vragen", bold=True)
        .line("A. Vaart de pont nog?")
        .line("B. Wat kost een kaartje?")
        .line("Antwoord van het college", bold=True)
        .table(("A", "De pont vaart niet."), ("B", "Een kaartje kost niets."))
        .draft()
    )
    assert "A. De pont vaart niet." in answered(draft)
    assert "| A |" not in answered(draft)


def test_the_number_of_a_question_has_a_row_of_its_own() -> None:
    draft = (
        Paper()
        .table(
            ("Indiener", "A. Visser (D66)"),
            ("Onderwerp", "de veerpont"),
            ("Vraag", "1"),
            ("Tekst", "Vaart de pont nog?"),
            ("Antwoord", "Niet op zondag."),
            ("Vraag", "2"),
            ("Tekst", "Wat kost een kaartje?"),
            ("Antwoord", "Twee euro."),
        )
        .draft()
    )
    assert "Vaart de pont nog?" in asked(draft)
    assert "Tekst" not in asked(draft)
    assert "### Antwoord 2\n\nTwee euro." in answered(draft)


def test_labels_and_values_are_stacked_twice() -> None:
    draft = (
        Paper()
        .table(
            ("Steller 1", "Steller 2", "Ingediend"),
            ("A. Visser", "B. de Boer", "4 maart 2019"),
            ("Fractie", "Fractie", "Beantwoord"),
            ("D66", "SGP", "2 april 2019"),
        )
        .line("Vragen", bold=True)
        .line("1. Vaart de pont nog?")
        .line("Antwoord", bold=True)
        .line("1. Nee.")
        .draft()
    )
    assert askers(draft) == [("A. Visser", "D66"), ("B. de Boer", "SGP")]
    assert draft.answered.value == date(2019, 4, 2)


def test_a_table_in_an_answer_may_have_a_label_for_a_head() -> None:
    draft = (
        Paper()
        .line("Indiener: A. Visser (D66)")
        .line("Vragen", bold=True)
        .line("1. Welke ponten zijn er?")
        .line("Antwoord", bold=True)
        .line("1. De ponten zijn:")
        .table(("Soort", "Aantal", "Leeftijd"), ("Voetpont", "2", "9"), ("Autopont", "1", "30"))
        .draft()
    )
    assert "| Soort | Aantal | Leeftijd |" in answered(draft)


def test_a_column_for_clerks_is_no_part_of_the_question() -> None:
    draft = (
        Paper()
        .line("Indiener: A. Visser (D66)")
        .table(
            ("Nr", "Vraag", "Team", "Reactie van het college"),
            ("1", "Vaart de pont nog?", "Veren", "Niet op zondag."),
        )
        .draft()
    )
    assert "Veren" not in asked(draft)
    assert "Niet op zondag." in answered(draft)


def test_what_the_clerk_fills_in_is_no_part_of_the_last_question() -> None:
    draft = (
        Paper()
        .line("Indiener: A. Visser (D66)")
        .line("Vragen", bold=True)
        .line("1. Vaart de pont nog?")
        .line("B. In te vullen door de griffie", bold=True)
        .line("Ingeboekt door Petra, map 12")
        .table(("Datum ontvangst:", ""), ("Naar portefeuillehouder:", ""))
        .draft()
    )
    assert asked(draft) == "1. Vaart de pont nog?"


def test_dots_lead_from_a_label_to_its_value() -> None:
    draft = understood(
        "naam raadslid............A. Visser\nfractie......................D66\n"
        "datum.......... 4 maart 2019\nonderwerp: ......... de veerpont ........\n\n"
        "Vragen:\n1. Vaart de pont nog?\n"
    )
    assert askers(draft) == [("A. Visser", "D66")]
    assert draft.submitted.value == date(2019, 3, 4)
    assert draft.subject.value == "de veerpont"


# Values


def test_each_asker_has_the_party_whose_label_comes_next() -> None:
    draft = understood(
        "Indiener: A. Visser\nNamens fractie: Volt\nMede-indiener: B. de Boer (D66)\n"
        "Onderwerp: de veerpont\n\nVragen:\n1. Vaart de pont nog?\n"
    )
    assert askers(draft) == [("A. Visser", "Volt"), ("B. de Boer", "D66")]


def test_the_day_of_sending_counts_before_that_of_the_college() -> None:
    draft = understood(
        f"{HEAD}Datum collegevergadering: 26 maart 2019\nVerzonden aan raad: 2 april 2019\n\n"
        "Vragen:\n1. Vaart de pont nog?\n\nAntwoord:\n1. Nee.\n"
    )
    assert draft.answered.value == date(2019, 4, 2)


def test_who_answers_stands_behind_the_day() -> None:
    draft = understood(
        f"{HEAD}Antwoord d.d.: 2 april 2019 (wethouder K. Bakker)\n\n"
        "Vragen:\n1. Vaart de pont nog?\n\nAntwoord:\n1. Nee.\n"
    )
    assert draft.portfolio_holders.value == ("K. Bakker",)
    assert draft.answered.value == date(2019, 4, 2)


def test_a_day_may_be_spelled() -> None:
    (written,) = dates_in("Rietkraag, zes juli 2023")
    assert written.full == date(2023, 7, 6)


def test_letters_stand_for_boxes() -> None:
    draft = understood(f"{HEAD}Beantwoording: O mondeling X schriftelijk\n\nVragen:\n1. Wat?\n")
    assert draft.answer_mode.value == "schriftelijk"


def test_a_sentence_about_the_council_above_a_name_is_no_office() -> None:
    found = signers(["geval vóór de raad van 11 juli.", "A. Visser", "D66"], Parties())
    assert [(each.name, each.party) for each in found] == [("A. Visser", "D66")]


def test_a_letter_of_the_college_quotes_the_asker() -> None:
    draft = understood(
        "Geachte raadsleden,\n\nOp 4 maart 2019 stelde A. Visser (D66) vragen over de veerpont.\n\n"
        "Inleidend wordt gesteld:\n\n“De pont ligt al weken stil.\n\nDat moet anders.”\n\n"
        "Hieronder volgt de beantwoording van de vragen.\n\nVraag 1:\nVaart de pont nog?\n\n"
        "Antwoord:\nNiet op zondag.\n"
    )
    assert draft.body.text(Part.EXPLANATION) == "“De pont ligt al weken stil.\n\nDat moet anders.”"
    assert answered(draft).endswith("Niet op zondag.")
    assert "Inleidend" not in answered(draft)


# What stands below


@pytest.mark.parametrize(
    "print_",
    [
        "Let op: vragen die na 12.00 uur worden ingediend, gelden als ingekomen op maandag.",
        "Bij meer dan één onderwerp graag een nieuw formulier gebruiken.",
        "Voor de griffie: scan in zaaksysteem opslaan, termijn instellen.",
        "Toelichting bij dit formulier: de griffie kent het nummer toe.",
        "De termijn van dertig dagen vangt aan op de dag na ontvangst door de griffie.",
    ],
)
def test_small_print_is_no_part_of_a_question_or_an_answer(print_: str) -> None:
    open_ = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    draft = open_.line("1. Vaart de pont nog?").line(print_).draft()
    assert asked(draft) == "1. Vaart de pont nog?"
    closed = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    closed.line("1. Vaart de pont nog?").line("2. Wanneer?").line("Antwoord", bold=True)
    closed.line("1. Nee.").line("2. Nooit.")
    if not print_.startswith("De termijn"):
        assert answered(closed.line(print_).draft()).endswith("Nooit.")


def test_an_answer_about_a_form_is_kept() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Is het formulier duidelijk?").line("Antwoord", bold=True)
    assert "Het formulier wordt aangepast." in answered(
        paper.line("1. Nee.").line("Het formulier wordt aangepast.").draft()
    )


def test_the_mayor_signs_behind_a_comma() -> None:
    paper = Paper().line("Vragen aan de burgemeester", bold=True).line("Indiener: A. Visser (D66)")
    paper.line("Vragen", bold=True).line("1. Vaart de pont nog?").line("2. Wanneer?")
    paper.line("Antwoorden", bold=True).line("1. Nee.").line("2. Nooit, zeg ik.")
    draft = paper.line("A.B. Noord, burgemeester").draft()
    assert answered(draft).endswith("Nooit, zeg ik.")
    assert draft.portfolio_holders.value == ("A.B. Noord",)


def test_the_day_above_an_answer_is_a_field() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("Antwoord", bold=True)
    draft = paper.line("Rietkraag, 2 april 2019").line("1. Nee.").draft()
    assert draft.answered.value == date(2019, 4, 2)
    assert answered(draft) == "1. Nee."


# Who speaks


def test_the_college_speaks_behind_its_name() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Beantwoord: 2 april 2019")
    paper.line("Waarom deze vragen?", bold=True).line("De pont is al drie weken uit de vaart.")
    paper.line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("B&W: Niet op zondag, want dan slaapt iedereen.")
    paper.line("2. Wat kost een kaartje?").line("B&W: Twee euro.")
    draft = paper.draft()
    assert "B&W" not in answered(draft)
    assert "### Antwoord 2\n\nTwee euro." in answered(draft)


def test_a_heading_that_names_the_alderman_opens_the_answer() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("Toelichting", bold=True).line("Zij lag stil.")
    paper.line("Beantwoording door: wethouder Kuipers", bold=True)
    draft = paper.line("De pont vaart weer, elke dag behalve op zondag.").draft()
    assert answered(draft) == "De pont vaart weer, elke dag behalve op zondag."
    assert draft.portfolio_holders.value == ("Kuipers",)


def test_a_letter_of_the_college_lists_what_was_asked() -> None:
    draft = understood(
        "Aan: mevrouw A. Visser, D66\n\nGeachte mevrouw Visser,\n\n"
        "Dank voor uw brief van 4 maart 2019. U vroeg ons het volgende:\n\n"
        "- Vaart de pont nog?\n- Wat kost een kaartje?\n\n"
        "De pont vaart niet op zondag.\n\nEen kaartje kost twee euro.\n\nMet vriendelijke groet,\n"
        "burgemeester en wethouders van Rietkraag\n"
    )
    assert asked(draft) == "- Vaart de pont nog?\n- Wat kost een kaartje?"
    assert answered(draft) == "De pont vaart niet op zondag.\n\nEen kaartje kost twee euro."


def test_what_the_college_says_below_its_title_is_answer() -> None:
    paper = Paper().line("Onderwerp: beantwoording vragen D66 over de veerpont")
    paper.line("Antwoorden", bold=True)
    paper.line("De pont is van de provincie, zodat wij alleen in algemene zin kunnen antwoorden.")
    paper.line("1. Vaart de pont nog?", bold=True).line("Niet op zondag.")
    paper.line("2. Wat kost een kaartje?", bold=True).line("Twee euro.")
    assert answered(paper.draft()).startswith("De pont is van de provincie")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ellen Smit – Ondernemend Rietkraag", ("Ellen Smit", "Ondernemend Rietkraag")),
        ("mevrouw Smit van de Partij Nieuw Rietkraag", ("Smit", "Partij Nieuw Rietkraag")),
        ("de heer Jan Smit van Amersvoorde2014", ("Jan Smit", "Amersvoorde2014")),
        ("van Anna de Vries (D66)", ("Anna de Vries", "D66")),
    ],
)
def test_names_with_parties(text: str, expected: tuple[str, str]) -> None:
    found = [(strip_name(each.name), each.party) for each in askers_in([text], Parties())]
    assert found == [expected]


def test_running_heads_hold_fields() -> None:
    paper = Paper()
    section = paper.document.sections[0]
    section.footer.paragraphs[0].text = "Verzonden: 2 april 2019\tSteller: M. Bos (tst. 4417)"
    section.header.paragraphs[0].text = "Raadsvragen\tIngekomen: 4 maart 2019"
    paper.line("Namens: Volt (A. Visser) en SGP (B. de Boer)").line("Onderwerp: de veerpont")
    paper.line("Vragen", bold=True).line("1. Vaart de pont nog?").line("2. Wanneer?")
    draft = paper.line("Antwoord", bold=True).line("1. Nee.").line("2. Nooit.").draft()
    assert askers(draft) == [("A. Visser", "Volt"), ("B. de Boer", "SGP")]
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 3, 4), date(2019, 4, 2))


def test_halves_of_a_line_may_be_printed_a_little_above_each_other() -> None:
    lines = [
        Line("Onderwerp", "regel"),
        Line("\tPortefeuillehouder", "regel", gap=False),
        Line("Toekomst van de tuinen aan de", "regel", gap=False),
        Line("\tA. Smit", "regel", gap=False),
        Line("Vaart", "regel", gap=False),
    ]
    values = {
        line.label: line.text
        for line in uncolumned(lines, flowing=False)
        if isinstance(line, Line) and line.label
    }
    assert values == {
        "Onderwerp": "Toekomst van de tuinen aan de Vaart",
        "Portefeuillehouder": "A. Smit",
    }


# Labels and columns


def _uncolumned(*lines: Line) -> dict[str, str]:
    return {
        label.strip(): value.strip()
        for line in uncolumned(list(lines), flowing=False)
        if isinstance(line, Line)
        for label, _, value in [line.text.partition("\t")]
        if value
    }


def test_a_label_goes_on_below_its_value() -> None:
    found = _uncolumned(
        Line("Vragen ingediend\tA. Visser", "regel"),
        Line("door", "regel", gap=False),
        Line("Onderwerp\tde veerpont", "regel", gap=False),
    )
    assert found["Vragen ingediend door"] == "A. Visser"


def test_a_label_stands_level_with_the_middle_of_its_value() -> None:
    found = _uncolumned(
        Line("\tA. Visser (D66), B. de Boer (SGP), C.", "regel"),
        Line("Raadsleden", "regel", gap=False),
        Line("\tBakker (VVD)", "regel", gap=False),
    )
    assert found["Raadsleden"] == "A. Visser (D66), B. de Boer (SGP), C. Bakker (VVD)"


def test_a_word_is_broken_where_its_cell_is_narrow() -> None:
    paper = docx.Document()
    table = paper.add_table(rows=0, cols=2)
    for broken, value in ((("Portefeuille-ho", "uder"), "P. Bakker"), (("Onderwerp",), "de pont")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = "\n".join(broken), value
    paper.add_paragraph().add_run("Vragen").bold = True
    paper.add_paragraph("1. Vaart de pont nog?")
    target = io.BytesIO()
    paper.save(target)
    (draft,) = understand(read("formulier.docx", target.getvalue()), NOBODY)
    assert draft.portfolio_holders.value == ("P. Bakker",)


def test_names_stand_in_columns_of_spaces() -> None:
    paper = Paper().line("Geacht college,").line("De pont ligt stil.").line("1. Vaart zij nog?")
    paper.line("Met vriendelijke groet,").line("A. Visser" + " " * 18 + "B. de Boer")
    draft = paper.line("D66" + " " * 24 + "SGP").draft()
    assert askers(draft) == [("A. Visser", "D66"), ("B. de Boer", "SGP")]


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Welke wethouder?", Meaning.PORTFOLIO),
        ("Te beantwoorden door", Meaning.PORTFOLIO),
        ("Te beantwoorden vóór", Meaning.OTHER),
        ("Voor welke partij?", Meaning.PARTY),
        ("Naam raadslid 2", Meaning.ASKERS),
        ("Wat is het onderwerp?", Meaning.SUBJECT),
        ("De vragen gaan over:", Meaning.SUBJECT),
        ("Agendapunt/onderwerp", Meaning.SUBJECT),
        ("Datum B&W;", Meaning.ANSWERED),
        ("Wanneer zijn de vragen gesteld?", Meaning.SUBMITTED),
        ("6 Vraag:", Meaning.QUESTION),
        ("Waarom wilt u dit weten?", Meaning.EXPLANATION),
        ("Datum doorgezonden aan college", Meaning.OTHER),
    ],
)
def test_labels_of_many_forms(label: str, meaning: Meaning) -> None:
    assert meaning_of(label) is meaning


def test_a_field_for_parties_may_name_the_place_too() -> None:
    assert parties_in("Volt Rietkraag", Parties()) == ["Volt Rietkraag"]
    assert parties_in("Volt", Parties()) == ["Volt"]
    assert parties_in("D66 ChristenUnie", Parties()) == ["D66", "ChristenUnie"]
    assert parties_in("Socialistische Partij (SP)", Parties()) == ["Socialistische Partij (SP)"]


# Answers that no heading names


def test_the_college_decided_below_answers_that_nothing_names() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    for number, (question, answer) in enumerate([("Vaart de pont?", "Nee."), ("Nooit?", "Nooit.")]):
        paper.line(f"Vraag {number + 1}", bold=True).line(question, bold=True).line(answer)
    paper.line("Vastgesteld door het college op 3 juli 2018. Portefeuillehouder: mw. C. Kuiper")
    draft = paper.draft()
    assert "### Antwoord 2\n\nNooit." in answered(draft)
    assert draft.answered.value == date(2018, 7, 3)
    assert draft.portfolio_holders.value == ("mw. C. Kuiper",)


def test_the_part_of_the_college_holds_the_answer() -> None:
    draft = (
        Paper()
        .line("Indiener: A. Visser (D66)")
        .line("Uw vraag", bold=True)
        .line("Is het waar dat de pont niet meer vaart en wat doet u eraan?")
        .line("In te vullen door het college", bold=True)
        .line("De pont is in de begroting van dit jaar geschrapt, zoals de raad weet.")
        .draft()
    )
    assert answered(draft) == (
        "De pont is in de begroting van dit jaar geschrapt, zoals de raad weet."
    )


def test_a_numbered_list_repeats_the_questions_above_the_answers() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("2. Wat kost een kaartje?")
    paper.line("Antwoorden", bold=True)
    paper.line("1. Vaart de pont nog?", bold=True).line("Niet op zondag.")
    paper.line("2. Wat kost een kaartje?", bold=True).line("Twee euro.")
    draft = paper.draft()
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert "### Antwoord 2\n\nTwee euro." in answered(draft)
    assert "kaartje" not in answered(draft)


def test_roman_numbers_in_front_of_questions_are_not_lost() -> None:
    draft = understood(
        "Aan de fractie van D66\n\nGeachte mevrouw Visser,\n\n"
        "Hierbij beantwoorden wij uw vragen over de veerpont als volgt.\n\n"
        "I. Vaart de pont nog?\n\nNiet op zondag.\n\nII. Wat kost een kaartje?\n\nTwee euro.\n\n"
        "Hoogachtend,\n\nburgemeester en wethouders van Rietkraag\n"
    )
    assert "Niet op zondag." in answered(draft)


def test_the_portfolio_names_its_alderman_in_brackets() -> None:
    assert holders_in("Wonen (wethouder Mirjam Slot)", "Portefeuille") == ["Mirjam Slot"]
    assert holders_in("A. Smit (Wonen)", "Portefeuille") == ["A. Smit"]


def test_open_questions_go_to_an_alderman() -> None:
    draft = understood(
        "Voor: wethouder T. Verkuijl\nIndiener: A. Visser (D66)\nOnderwerp: de veerpont\n\n"
        "Vragen:\n1. Vaart de pont nog?\n"
    )
    assert draft.portfolio_holders.value == ("T. Verkuijl",)


# Small print, once more, and instructions


@pytest.mark.parametrize(
    "print_",
    [
        "Na beantwoording sturen aan griffie@rietkraag.example – de griffie plaatst het formulier.",
        "Inleveren bij de griffie, kamer 1.14. Vragen worden na registratie gepubliceerd.",
        "Antwoorden worden binnen 30 dagen aan alle raadsleden gezonden.",
        "Beantwoording wordt opgenomen in de besluitenlijst van de raad.",
    ],
)
def test_how_papers_go_round_is_no_answer(print_: str) -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    draft = paper.line("1. Vaart de pont nog?").line("Antwoord", bold=True).line(print_).draft()
    assert answered(draft) == ""
    assert asked(draft) == "1. Vaart de pont nog?"


def test_an_answer_that_names_the_clerk_is_kept() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Waar ligt het rapport?").line("Antwoord", bold=True)
    answer = "Het rapport ligt vertrouwelijk ter inzage bij de griffie."
    assert answer in answered(paper.line(f"1. {answer}").draft())


def test_a_form_that_instructs() -> None:
    draft = (
        Paper()
        .line("Stellen van schriftelijke vragen aan het college", bold=True)
        .line("Gebruik dit formulier als u een vraag wilt stellen. Een vraag is kort.", bold=True)
        .table(
            ("Naam vragensteller(s)\nA. Visser", "Fractie(s)\nD66"),
            ("Waar gaat uw vraag over? (titel)\nDe veerpont in de winter", "Datum\n4 maart 2019"),
        )
        .line("Geef een korte toelichting op uw vraag", bold=True)
        .line("De pont ligt stil.")
        .line("Formuleer uw vraag of vragen. Nummer de vragen", bold=True)
        .line("Vraag 1: Vaart zij nog?")
        .draft()
    )
    assert askers(draft) == [("A. Visser", "D66")]
    assert draft.subject.value == "De veerpont in de winter"
    assert "Vaart zij nog?" in asked(draft)
    assert draft.body.text(Part.EXPLANATION) == "De pont ligt stil."


def test_placeholders_of_a_form_are_no_answer() -> None:
    paper = Paper().line("Indiener: A. Visser (D66)").line("Vragen", bold=True)
    paper.line("1. Vaart de pont nog?").line("Beantwoording", bold=True)
    paper.line("Klik of tik om tekst in te voeren.")
    draft = paper.line("Datum collegebesluit: Klik of tik om een datum in te voeren.").draft()
    assert answered(draft) == ""


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("Antwoord vraag I", (1,)), ("Antwoord op vraag IV:", (4,)), ("Vraag IX. Waarom?", (9,))],
)
def test_points_have_roman_numbers(text: str, numbers: tuple[int, ...]) -> None:
    heading = point_heading(text)
    assert heading is not None
    assert heading.numbers == numbers


def test_words_printed_over_each_other_stay_apart() -> None:
    def word(text: str, x0: float, x1: float, top: float) -> Word:
        return Word(text, x0, x1, top, top + 8, 8.0, "Helvetica")

    line = line_of(
        [[word("Postbus", 507, 532, 67), word("Griffie", 520, 542, 56), word("12", 534, 542, 67)]],
        "blz. 1",
        Setting(10.0, 1),
    )
    assert line.text.split() == ["Postbus", "Griffie", "12"]


def test_a_cell_of_labels_stands_beside_a_cell_of_values() -> None:
    draft = (
        Paper()
        .table(("Vragensteller\nPartij\nOnderwerp\nDatum", "A. Visser\nD66\nde pont\n4 maart 2019"))
        .line("Vragen", bold=True)
        .line("1. Vaart de pont nog?")
        .draft()
    )
    assert askers(draft) == [("A. Visser", "D66")]
    assert (draft.subject.value, draft.submitted.value) == ("de pont", date(2019, 3, 4))


# Fields once more


def test_the_year_of_days_without_one_stands_in_the_head() -> None:
    draft = understood(
        "RAADSVRAGEN\njaargang 2018\n\nIndiener: A. Visser (D66)\nGesteld op: 19 november\n"
        "Beantwoord op: 11 december\nOnderwerp: de veerpont\n\nVragen:\n1. Vaart de pont nog?\n\n"
        "Antwoord:\n1. Ja.\n"
    )
    assert draft.submitted.value == date(2018, 11, 19)
    assert draft.answered.value == date(2018, 12, 11)
    assert draft.submitted.note != ""


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Afdeling/steller", Meaning.OTHER),
        ("Te beantwoorden", Meaning.MODE),
        ("Uiterlijk te beantwoorden", Meaning.OTHER),
        ("Te beantwoorden voor", Meaning.OTHER),
        ("Te beantwoorden door", Meaning.PORTFOLIO),
        ("Vragen worden beantwoord", Meaning.MODE),
        ("Ingevuld op", Meaning.SUBMITTED),
        ("Naam raads- of commissielid", Meaning.ASKERS),
        ("Antwurd fêststeld op / Antwoord vastgesteld op", Meaning.ANSWERED),
        ("Gedeputeerde Staten", None),
        ("Vastgesteld in de vergadering van 7/2/2023, pfh. Bartels", None),
    ],
)
def test_labels_by_their_words(label: str, meaning: Meaning | None) -> None:
    assert meaning_in_place(label) is meaning


def test_a_department_is_no_asker() -> None:
    draft = understood(
        "Vragensteller: A. Visser (D66)\nAfdeling/steller: Ruimte / C. Hubrechtse\n"
        "Onderwerp: de veerpont\n\nVragen:\n1. Vaart de pont nog?\n"
    )
    assert askers(draft) == [("A. Visser", "D66")]


def test_copies_below_a_signature_take_no_name_along() -> None:
    signed = ["namens de fractie van D66,", "A.C.M. (Ad) Pulles", "c.c. leden van de gemeenteraad"]
    assert [each.name for each in signers(signed, Parties())] == ["A.C.M. (Ad) Pulles"]


def test_the_line_above_the_names_of_an_address_is_their_party() -> None:
    draft = understood(
        "Inwonersbelangen Rietkraag\nMevrouw T. Schouten\nRaadhuisstraat 1\n1234 AB Rietkraag\n\n"
        "Datum: 6 juli 2021\nOnderwerp: de veerpont\n\nGeachte mevrouw Schouten,\n\n"
        "Hierbij ontvangt u de beantwoording van uw vragen van 8 juni 2021.\n\n"
        "Vraag 1\nVaart de pont nog?\n\nAntwoord\nNiet op zondag.\n\n"
        "burgemeester en wethouders van Rietkraag\n"
    )
    assert askers(draft) == [("T. Schouten", "Inwonersbelangen Rietkraag")]


@pytest.mark.parametrize(
    "closing", ["Met een hartelijke groet,", "Hartelijk dank voor de beantwoording."]
)
def test_who_takes_leave_asks_nothing(closing: str) -> None:
    letter = (
        "Geacht college,\n\nWij vragen het volgende:\n\n1. Vaart de pont nog?\n\n{}\n\nA. Visser\n"
    )
    assert asked(understood(letter.format(closing))) == "1. Vaart de pont nog?"


def test_a_question_below_bullets_counts_on() -> None:
    lines = [
        Line(text, "", kind=Kind.ITEM, marker=marker, depth=depth, gap=False)
        for marker, text, depth in (
            ("1)", "Wat kost de pont?", 57),
            ("2)", "Wat kosten de kaartjes:", 182),
            ("-", "heen;", 182),
            ("-", "terug?", 182),
            ("3)", "Vaart de pont nog?", 182),
        )
    ]
    text = render(Part.QUESTION, [Piece(line) for line in lines], {}, flowing=False)
    assert text.split("\n")[-1] == "3. Vaart de pont nog?"
