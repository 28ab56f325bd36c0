"""Ways in which forms, letters and memos are built, each with a text of its own."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest

from archive.body import Part
from archive.documents.batch.pairing import Sourced, pair_up
from archive.documents.document import Line
from archive.documents.draft import Draft
from archive.documents.labels.label_words import meaning_in_place
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import point_heading
from archive.documents.pages.columns import uncolumned
from archive.documents.reading import read
from archive.documents.sheet import Reason
from archive.documents.understanding import understand
from papers import NOBODY, Paper, answered, asked, askers, understood

FORM = """SCHRIFTELIJKE VRAGEN

Indiener: mw. A. Visser (D66)
Datum: 4 maart 2019
Onderwerp: de veerpont

Vragen:
1. Vaart de pont nog?
2. Wat kost een kaartje?
"""

LETTER = """Gemeente Rietkraag

Aan de fractie van D66
t.a.v. mevrouw A. Visser

Datum: 2 april 2019
Onderwerp: beantwoording vragen over de veerpont

Geachte mevrouw Visser,

In uw brief van 4 maart 2019 stelt u vragen over de veerpont. Hieronder treft u ons antwoord.

{answers}

Hoogachtend,

burgemeester en wethouders van Rietkraag
"""


def of_word(*paragraphs: str | tuple[str, str]) -> Draft:
    """A Word file of paragraphs; a pair is a text with the look that it has."""
    file = docx.Document()
    for each in paragraphs:
        text, look = (each, "") if isinstance(each, str) else each
        run = file.add_paragraph().add_run(text)
        run.bold = "vet" in look
        run.italic = "cursief" in look
    data = io.BytesIO()
    file.save(data)
    (draft,) = understand(read("brief.docx", data.getvalue()), NOBODY)
    assert draft.proof.lost == ()
    return draft


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Vraag gesteld op", Meaning.SUBMITTED),
        ("Antwoord gegeven op", Meaning.ANSWERED),
        ("Beantwoording verzonden", Meaning.ANSWERED),
        ("Vastgesteld in B&W", Meaning.ANSWERED),
        ("Vastgesteld door GS", Meaning.ANSWERED),
        ("Verzonden aan raad", Meaning.ANSWERED),
        ("Datum afdoening", Meaning.ANSWERED),
        ("Statenlid", Meaning.ASKERS),
        ("Groepering", Meaning.PARTY),
        ("Vakwethouder", Meaning.PORTFOLIO),
        ("Betrokken wethouder", Meaning.PORTFOLIO),
        ("Korte aanduiding onderwerp", Meaning.SUBJECT),
        ("Trefwoord", Meaning.SUBJECT),
        ("Waar gaat het over?", Meaning.SUBJECT),
        ("3. Over welk onderwerp?", Meaning.SUBJECT),
        ("Vragen betreffen", Meaning.SUBJECT),
        ("Welke fractie stelt de vraag?", Meaning.PARTY),
        ("Behandeld door wethouder", Meaning.PORTFOLIO),
        ("Verantw. wethouder", Meaning.PORTFOLIO),
        ("Antwoordende wethouder", Meaning.PORTFOLIO),
        ("Afgehandeld", Meaning.ANSWERED),
        ("Wenst antwoord", Meaning.MODE),
        ("Gewenste afdoening", Meaning.MODE),
        ("Licht uw vragen toe", Meaning.EXPLANATION),
        ("Vraag bestemd voor", Meaning.ADDRESSEE),
        ("Naam en partij vrager", Meaning.ASKERS),
        ("Datum afgehandeld", Meaning.ANSWERED),
        ("Uiterlijke datum beantwoording", Meaning.OTHER),
        ("College van burgemeester en wethouders", None),
        ("Aan de leden van de gemeenteraad", None),
        ("Datum van de kermis", None),
    ],
)
def test_a_label_is_told_by_its_words(label: str, meaning: Meaning | None) -> None:
    assert meaning_in_place(label) is meaning


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Eerste vraag", (1,)),
        ("Vraag twee: hoe laat?", (2,)),
        ("Vraag 1 Hoe laat vaart de pont op zondag?", (1,)),
        ("Antwoord vraag 3 (brief van 10 juni)", (3,)),
        ("Eerste vraag van de avond was die van mevrouw Smit.", None),
        ("vragen 3 tot en met 5 hadden wij informatie nodig.", None),
    ],
)
def test_headings_of_points(text: str, numbers: tuple[int, ...] | None) -> None:
    heading = point_heading(text)
    assert (heading and heading.numbers) == numbers


def test_labels_stand_above_their_values() -> None:
    draft = of_word(
        "Uw brief van\tUw kenmerk\tOns kenmerk\tRietkraag,",
        "4 maart 2019\t-\tZ/19/104\t2 april 2019",
        "Onderwerp: vragen over de veerpont",
        "Geachte mevrouw Visser,",
        "Uw vragen beantwoorden wij als volgt.",
        "Vraag 1",
        "Vaart de pont nog?",
        "Antwoord",
        "Ja, tot 1 oktober.",
    )
    assert draft.submitted.value == date(2019, 3, 4)
    assert draft.answered.value == date(2019, 4, 2)


def test_columns_of_a_head_are_read_one_by_one() -> None:
    texts = [
        "Fractie Leefbaar\tons kenmerk\t06.128",
        "t.a.v. de heer P. Smit\tsector\tWelzijn",
        "Postbus 12\tbehandeld door\tmw. T. Vos",
    ]
    lines = uncolumned([Line(text, "x", gap=False) for text in texts], flowing=False)
    assert [line.text for line in lines if isinstance(line, Line)] == [
        "Fractie Leefbaar", "t.a.v. de heer P. Smit", "Postbus 12",
        "ons kenmerk\t06.128", "sector\tWelzijn", "behandeld door\tmw. T. Vos",
    ]  # fmt: skip


def test_a_column_of_labels_beside_a_text_is_no_part_of_it() -> None:
    long = "Deze zin is zo lang als een regel van een brief pleegt te zijn"
    rows = [
        ("Datum", "Geachte leden van de raad,"),
        ("2 april 2019", ""),
        ("Zaaknummer", long),
        ("Z19-44", long),
        ("Bijlagen", long),
        ("geen", long),
        ("", long),
        ("", long),
    ]
    lines = uncolumned(
        [Line(f"{left}\t{right}".rstrip("\t"), "x", gap=False) for left, right in rows], False
    )
    texts = [line.text for line in lines if isinstance(line, Line)]
    assert texts[:6] == ["Datum", "2 april 2019", "Zaaknummer", "Z19-44", "Bijlagen", "geen"]
    assert texts[6:] == ["Geachte leden van de raad,", *[long] * 6]


def test_values_one_behind_another_on_a_line() -> None:
    draft = understood(
        FORM + "\nBeantwoording:\nDatum collegebesluit: 2 april 2019 Portefeuillehouder: J. Vos\n"
        "1. Ja.\n2. Een euro.\n"
    )
    assert draft.answered.value == date(2019, 4, 2)
    assert draft.portfolio_holders.value == ("J. Vos",)


def test_a_line_tells_who_asked_and_who_answered() -> None:
    draft = understood(
        "Raadsvragen: de veerpont\n\nIngediend op 4 maart 2019 door Anna Visser (D66). Beantwoord "
        "op 2 april 2019 door wethouder J. Vos.\n\n1. Vaart de pont nog?\n\nJa, tot oktober.\n"
    )
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 3, 4), date(2019, 4, 2))
    assert [(each.name, each.party) for each in draft.askers.value] == [("Anna Visser", "D66")]
    assert draft.portfolio_holders.value == ("J. Vos",)
    assert "Ja, tot oktober." in answered(draft)


def test_a_label_on_two_lines_is_whole() -> None:
    draft = understood(
        FORM.replace("Onderwerp", "Gewenste wijze van\nbeantwoording\nschriftelijk\n\nOnderwerp")
    )
    assert draft.answer_mode.value == "schriftelijk"


def test_a_story_that_announces_the_questions_explains_them() -> None:
    draft = understood(
        "VRAGEN AAN HET COLLEGE\n\nRietkraag, 4 maart 2019\n\nDe pont ligt al weken stil. Bewoners "
        "rijden om. Daarom stelt de fractie van D66 de volgende vragen:\n\n1. Vaart de pont nog?\n"
    )
    assert asked(draft).startswith("1. Vaart")
    assert draft.body.text(Part.EXPLANATION).startswith("De pont ligt")
    assert draft.submitted.value == date(2019, 3, 4)


def test_a_story_below_the_heading_of_the_questions_stays_there() -> None:
    draft = understood(
        FORM.replace(
            "Vragen:\n", "Vragen:\nDe pont ligt al vier weken stil, zo lazen wij in de krant.\n"
        )
    )
    assert asked(draft).startswith("De pont ligt")


@pytest.mark.parametrize(
    "signature",
    [
        "Het lid van de gemeenteraad,\nA. Visser",
        "Indiener, Anna Visser",
        "w.g. Anna Visser",
        "Anna Visser\nFractievoorzitter D66\nKlik hier voor de antwoorden.",
        "Rietkraag, A. Visser",
        "Handtekening: (w.g.) A. Visser",
        "D66 ziet het antwoord graag binnen de termijn tegemoet.\n\nAnna Visser",
        "Dit formulier mailen aan griffie@rietkraag.nl. Het college antwoordt binnen 30 dagen.",
    ],
)
def test_what_stands_below_the_questions_is_no_part_of_them(signature: str) -> None:
    draft = understood(f"{FORM}\n{signature}\n")
    assert asked(draft).endswith("Wat kost een kaartje?")


def test_an_empty_heading_for_the_answer_says_that_there_is_none() -> None:
    draft = understood(FORM + "   a. voor kinderen;\n   b. voor fietsers.\n\nAntwoord:\n")
    assert answered(draft) == ""
    assert "voor fietsers" in asked(draft)


def test_a_wish_for_an_answer_is_no_answer() -> None:
    draft = understood(
        FORM.replace("Onderwerp", "Beantwoording: schriftelijk\nOnderwerp")
        + "   a) voor kinderen\n   b) voor fietsers\n"
    )
    assert answered(draft) == ""


def test_parts_of_a_question_are_answered_one_by_one() -> None:
    draft = of_word(
        "Beantwoording raadsvragen",
        "Indiener: A. Visser (D66)",
        "Datum vragen: 4 maart 2019",
        "Datum antwoord: 2 april 2019",
        "Onderwerp: de veerpont",
        "Vragen en antwoorden",
        "1. De vaartijden:",
        "a. Vaart de pont op zondag?",
        "Nee, op zondag niet.",
        "b. Vaart de pont in de nacht?",
        "Alleen in de zomer.",
        "2. Wat kost een kaartje?",
        "Een euro.",
    )
    assert answered(draft) == (
        "### Antwoord 1\n\na. Nee, op zondag niet.\n\nb. Alleen in de zomer.\n\n"
        "### Antwoord 2\n\nEen euro."
    )
    assert "zondag?" in asked(draft) and "Nee" not in asked(draft)


def test_questions_without_numbers_get_them_with_their_answers() -> None:
    draft = of_word(
        *LETTER.format(answers="").split("\n\n")[:-3],
        ("Vaart de pont nog?", "cursief"),
        "Ja, tot 1 oktober.",
        ("Wat kost een kaartje?", "cursief"),
        "Een euro.",
        "Hoogachtend,",
        "burgemeester en wethouders van Rietkraag",
    )
    assert (
        asked(draft) == "### Vraag 1\n\nVaart de pont nog?\n\n### Vraag 2\n\nWat kost een kaartje?"
    )
    assert answered(draft) == "### Antwoord 1\n\nJa, tot 1 oktober.\n\n### Antwoord 2\n\nEen euro."
    assert any("genummerd" in each or "geen nummers" in each for each in draft.remarks)


def test_bold_headings_among_the_questions_do_not_tell_the_answers() -> None:
    draft = of_word(
        *LETTER.format(answers="").split("\n\n")[:-3],
        ("1. Vaartijden", "vet"),
        "a. Vaart de pont op zondag?",
        "Nee, op zondag niet.",
        ("2. Kosten", "vet"),
        "a. Wat kost een kaartje?",
        "Een euro.",
        "Hoogachtend,",
    )
    assert "Nee, op zondag niet." in answered(draft) and "Een euro." in answered(draft)
    assert "op zondag?" in asked(draft) and "kaartje?" in asked(draft)


def test_what_looks_like_the_questions_is_of_who_asked() -> None:
    draft = of_word(
        *LETTER.format(answers="").split("\n\n")[:-3],
        "De pont ligt al weken stil en bewoners rijden een heel eind om.",
        "1. Vaart de pont nog?",
        ("Ja, tot 1 oktober varen wij iedere dag.", "cursief"),
        "2. Wat kost een kaartje?",
        ("Een kaartje kost nu een euro.", "cursief"),
        "Hoogachtend,",
    )
    assert draft.body.text(Part.EXPLANATION).startswith("De pont ligt")
    assert answered(draft).startswith("### Antwoord 1")


def test_vraag_above_what_asks_nothing_is_the_answer() -> None:
    draft = understood(
        LETTER.format(answers="Vraag 1\nDe pont vaart tot oktober.\n\nVraag 2\nEen euro.")
    )
    assert asked(draft) == ""
    assert (
        answered(draft)
        == "### Antwoord 1\n\nDe pont vaart tot oktober.\n\n### Antwoord 2\n\nEen euro."
    )


def test_a_sentence_heads_the_answers() -> None:
    draft = understood(
        LETTER.format(
            answers="Uw vragen luiden als volgt:\n\n1. Vaart de pont nog?\n2. Wat kost het?\n\n"
            "Hierop antwoorden wij:\n\n1. Ja.\n2. Een euro."
        )
    )
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost het?"
    assert answered(draft) == "1. Ja.\n2. Een euro."


def test_a_message_of_postponement_is_told() -> None:
    draft = understood(
        FORM + "\nTussenbericht\n\nBij brief van 1 april is de beantwoording verdaagd.\n\n"
        "Antwoord van het college d.d. 2 mei 2019\n\n1. Ja.\n2. Een euro.\n"
    )
    assert "verdaagd" not in asked(draft) + answered(draft)
    assert [left.reason for left in draft.left if "verdaagd" in left.text] == [Reason.POSTPONED]
    assert any("verdaagd" in remark for remark in draft.remarks)
    assert draft.answered.value == date(2019, 5, 2)


@pytest.mark.parametrize(
    "decided",
    [
        "(vastgesteld in de vergadering van 2 april 2019)",
        "Verzonden op 2 april 2019",
        "Antwoord vastgesteld d.d. 2 april 2019",
    ],
)
def test_the_day_of_an_answer_stands_above_it(decided: str) -> None:
    draft = understood(f"{FORM}\nAntwoord:\n\n{decided}\n\n1. Ja.\n2. Een euro.\n")
    assert draft.answered.value == date(2019, 4, 2)
    assert answered(draft) == "1. Ja.\n2. Een euro."


def test_the_day_of_an_answer_stands_below_it() -> None:
    draft = understood(
        f"{FORM}\nAntwoord:\n\n1. Ja.\n2. Een euro.\n\nAldus vastgesteld in de vergadering van het "
        "college van 2 april 2019.\n"
    )
    assert draft.answered.value == date(2019, 4, 2)
    assert answered(draft) == "1. Ja.\n2. Een euro."


def test_a_letter_to_the_mayor_is_not_of_the_college() -> None:
    draft = understood(
        "Aan: de burgemeester van Rietkraag, mevrouw H. Tuinstra\nDatum: 4 maart 2019\n"
        "Onderwerp: de jaarwisseling\n\nGeachte mevrouw Tuinstra,\n\nDe fracties van D66 en SP "
        "leggen u de volgende vragen voor:\n\n1. Is er toezicht?\n\nMet vriendelijke groet,\n\n"
        "Anna Visser, D66\n"
    )
    assert draft.submitted.value == date(2019, 3, 4)
    assert draft.addressed_to.value == "burgemeester"
    assert answered(draft) == ""


def test_a_note_is_called_by_its_sign() -> None:
    draft = understood(
        FORM.replace("kaartje?", "kaartje¹?") + "\n¹ Zie de website van de veerdienst.\n"
    )
    assert asked(draft).endswith("[^¹]: Zie de website van de veerdienst.")
    assert "kaartje[^¹]?" in asked(draft)


def test_columns_of_questions_and_answers_may_have_others_beside_them() -> None:
    file = docx.Document()
    file.add_paragraph("Technische vragen begroting")
    file.add_paragraph("Van: A. Visser (D66)")
    file.add_paragraph("Datum vragen: 4 maart 2019")
    table = file.add_table(rows=3, cols=4)
    rows = [
        ("#", "Blz.", "Vraag", "Antwoord"),
        ("1", "12", "Vaart de pont nog?", "Ja."),
        ("2", "31", "Wat kost een kaartje?", "Een euro."),
    ]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    data = io.BytesIO()
    file.save(data)
    (draft,) = understand(read("begroting.docx", data.getvalue()), NOBODY)
    assert draft.proof.lost == ()
    assert (
        asked(draft) == "### Vraag 1\n\nVaart de pont nog?\n\n### Vraag 2\n\nWat kost een kaartje?"
    )
    assert {"12", "31"} <= {each.text for each in draft.left}
    assert answered(draft) == "### Antwoord 1\n\nJa.\n\n### Antwoord 2\n\nEen euro."


def test_a_story_above_a_table_of_questions_explains_them() -> None:
    story = "De pont ligt al weken stil, en de mensen van de Polderweg komen niet meer in het dorp."
    paper = Paper().line("Vragen van het raadslid Anna Visser (D66) over de veerpont", bold=True)
    paper.line("Ontvangen: 14 november 2011").line(story)
    paper.table(
        ("Vraag van de fractie", "Antwoord college"),
        ("Vraag 1: Vaart de pont nog?", "Antwoord 1: Niet op zondag."),
        ("Vraag 2: Wat kost een kaartje?", "Antwoord 2: Twee euro."),
    )
    draft = paper.draft()
    assert draft.body.text(Part.EXPLANATION) == story
    assert "### Vraag 2\n\nWat kost een kaartje?" in asked(draft)
    assert "### Antwoord 2\n\nTwee euro." in answered(draft)


def test_askers_stand_in_rows_below_each_other() -> None:
    file = docx.Document()
    table = file.add_table(rows=4, cols=3)
    rows = [
        ("Ingediend door", "Anna Visser", "D66"),
        ("", "Piet Smit", "SP"),
        ("Datum", "4 maart 2019", ""),
        ("Onderwerp", "de veerpont", ""),
    ]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    file.add_paragraph("Vragen")
    file.add_paragraph("Vaart de pont nog?")
    data = io.BytesIO()
    file.save(data)
    (draft,) = understand(read("vragen.docx", data.getvalue()), NOBODY)
    assert [(each.name, each.party) for each in draft.askers.value] == [
        ("Anna Visser", "D66"),
        ("Piet Smit", "SP"),
    ]


@pytest.mark.parametrize("title", [(), (("Artikel 42-vragen", ""),)])
def test_a_head_with_a_column_for_parties_stands_above_askers(
    title: tuple[tuple[str, str], ...],
) -> None:
    paper = Paper().table(
        *title,
        ("Fractie", "Naam raadslid"),
        ("D66", "Anna Visser"),
        ("Rietkraag Lokaal", "P. Smit-Cox"),
        ("SP", "Jan Vos"),
        ("Onderwerp: de veerpont", ""),
    )
    draft = paper.line("Vragen:", bold=True).line("1. Vaart de pont nog?").draft()
    assert draft.subject.value == "de veerpont"
    assert askers(draft) == [
        ("Anna Visser", "D66"),
        ("P. Smit-Cox", "Rietkraag Lokaal"),
        ("Jan Vos", "SP"),
    ]


def test_the_heading_of_a_page_is_a_subject_to_check() -> None:
    draft = understood(
        "<html><body><h1>Sloop van de steenfabriek</h1><p>Indiener: A. Visser (D66)</p>"
        "<p>Datum: 4 maart 2019</p><h2>Vraag</h2><p>Gaat de sloop door?</p></body></html>",
        "pagina.html",
    )
    assert draft.subject.value == "Sloop van de steenfabriek"
    assert draft.subject.note


def test_a_form_with_its_answer_goes_with_the_questions_that_it_repeats() -> None:
    other = FORM.replace("veerpont", "brug").replace("pont", "brug")
    papers = [
        Sourced(understood(FORM, "vragen.txt"), ("vragen.txt",)),
        Sourced(understood(other, "brug.txt"), ("brug.txt",)),
        Sourced(
            understood(
                FORM.replace("Datum:", "Datum antwoord: 2 april 2019\nDatum vragen:")
                + "\nAntwoord:\n1. Ja.\n2. Een euro.\n",
                "antwoord.txt",
            ),
            ("antwoord.txt",),
        ),
    ]
    joined = pair_up(papers)
    assert [len(each.sources) for each in joined] == [2, 1]
    assert answered(joined[0].draft) == "1. Ja.\n2. Een euro."


def test_a_form_asks_for_what_goes_below() -> None:
    draft = understood(
        "Indiener: Anna Visser (D66)\nDatum: 4 maart 2019\nOver: de veerpont\n\n"
        "Waarom stelt u deze vragen?\n\nDe pont lag stil.\n\n"
        "Welke vragen stelt u?\n\n1. Vaart de pont nog?\n2. Wat kost een kaartje?\n"
    )
    assert draft.body.text(Part.EXPLANATION) == "De pont lag stil."
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"


def test_a_dash_stands_for_a_colon() -> None:
    draft = understood(
        "Raadsvragen\n\nFractie – D66\n\nRaadslid – Anna Visser\n\nDatum – 4 maart 2019\n\n"
        "Onderwerp – De veerpont\n\nVraag 1. Vaart de pont nog?\n"
    )
    assert [(each.name, each.party) for each in draft.askers.value] == [("Anna Visser", "D66")]
    assert draft.subject.value == "De veerpont"
    assert draft.submitted.value == date(2019, 3, 4)


def test_fields_stand_behind_one_another_with_a_bar_between() -> None:
    draft = understood(
        "Schriftelijke vragen: Vaart de pont nog?\n\n"
        "Datum: 4 maart 2019 | Vragensteller: Anna Visser | Partij: D66\n\n"
        "De pont lag drie weken stil en niemand in het dorp wist waarom dat was.\n\n"
        "1. Wie betaalt dat?\n"
    )
    assert draft.subject.value == "Vaart de pont nog?"
    assert [(each.name, each.party) for each in draft.askers.value] == [("Anna Visser", "D66")]
    assert asked(draft) == "1. Wie betaalt dat?"


def test_the_letters_of_a_list_are_no_labels() -> None:
    draft = understood(
        FORM.split("Vragen", maxsplit=1)[0]
        + "VRAGEN\n\nA.\tVaart de pont nog?\n\nB.\tWat kost een kaartje?\n\n"
        + "ANTWOORDEN COLLEGE\n\nA.\tJa.\n\nB.\tEen euro.\n"
    )
    assert "Vaart de pont nog?" in asked(draft) and "Wat kost een kaartje?" in asked(draft)
    assert "Ja." in answered(draft) and "pont" not in answered(draft)


def test_questions_and_answers_stand_in_small_tables() -> None:
    file = docx.Document()
    file.add_paragraph("Raadslid A. Visser (D66)")
    file.add_paragraph("Voorbeeld, 2 april 2019")
    file.add_paragraph("Onderwerp: Uw vragen van 4 maart 2019 over de veerpont")
    file.add_paragraph("Geachte mevrouw Visser,")
    file.add_paragraph("Hierbij ontvangt u de antwoorden op uw vragen.")
    for number, (question, answer) in enumerate(
        [("Vaart de pont nog?", "Ja."), ("Wat kost een kaartje?", "Een euro.")], 1
    ):
        table = file.add_table(rows=2, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = f"V{number}", question
        table.cell(1, 0).text, table.cell(1, 1).text = f"A{number}", answer
        file.add_paragraph("")
    data = io.BytesIO()
    file.save(data)
    (draft,) = understand(read("brief.docx", data.getvalue()), NOBODY)
    assert draft.proof.lost == ()
    assert draft.submitted.value == date(2019, 3, 4)
    assert [(each.name, each.party) for each in draft.askers.value] == [("A. Visser", "D66")]
    assert (
        asked(draft) == "### Vraag 1\n\nVaart de pont nog?\n\n### Vraag 2\n\nWat kost een kaartje?"
    )
    assert answered(draft) == "### Antwoord 1\n\nJa.\n\n### Antwoord 2\n\nEen euro."


def test_the_numbers_of_labels_are_told() -> None:
    file = docx.Document()
    table = file.add_table(rows=4, cols=2)
    for row, (label, value) in zip(
        table.rows,
        [
            ("1. Fractie", "D66"),
            ("2. Naam raadslid", "Anna Visser"),
            ("3. Datum", "4 maart 2019"),
            ("4. Vragen", "Vaart de pont nog?"),
        ],
        strict=True,
    ):
        row.cells[0].text, row.cells[1].text = label, value
    data = io.BytesIO()
    file.save(data)
    (draft,) = understand(read("vragen.docx", data.getvalue()), NOBODY)
    assert draft.proof.lost == ()
    assert asked(draft) == "Vaart de pont nog?"


def test_all_cells_of_a_row_of_parties_are_parties() -> None:
    draft = understood(
        "Aan: College van B&W\n\nVoorbeeld, 4 maart 2019\n\nOnderwerp: vragen over de veerpont\n\n"
        "Geacht college,\n\nDit leidt tot de volgende vragen:\n\nVaart de pont nog?\n\n"
        "Hoogachtend,\n\nD66\tChristenUnie\tWeerbaar Voorbeeld\n"
        "Anna Visser\tPiet Smit\tJan de Boer\n"
    )
    assert [(each.name, each.party) for each in draft.askers.value] == [
        ("Anna Visser", "D66"),
        ("Piet Smit", "ChristenUnie"),
        ("Jan de Boer", "Weerbaar Voorbeeld"),
    ]


def test_the_subject_names_no_rule() -> None:
    draft = understood(
        "Betreft: beantwoording vragen ex artikel 40 RvO buurtsportcoaches\n\n"
        "Datum: 21 april 2015\n\nGeachte heer Smit,\n\nVraag 1: Wat kost dat?\nAntwoord: Niets.\n"
    )
    assert draft.subject.value == "buurtsportcoaches"


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("vragen art. 39 RvO gladde fietspaden", "gladde fietspaden"),
        ("Vragen artikel 36 Reglement van Orde over de veerpont", "de veerpont"),
        ("artikel 12 van de Huisvestingswet", "artikel 12 van de Huisvestingswet"),
    ],
)
def test_a_rule_stands_in_front_of_a_subject(written: str, subject: str) -> None:
    draft = understood(
        f"Aan: het college van B en W\nBetreft: {written}\n\nGeacht college,\n\n"
        "Wij hebben de volgende vragen:\n\n1. Vaart de pont nog?\n\nHoogachtend,\n\nA. Vis"
    )
    assert draft.subject.value == subject


def test_a_form_in_plain_language_asks_for_each_field() -> None:
    draft = understood(
        "<html><body><h3>Wie stelt de vraag?</h3><p>Dennis Kool (JA21)</p><h3>Wanneer?</h3>"
        "<p>27-11-2023</p><h3>Waarover gaat het?</h3><p>De fietsbrug</p>"
        "<h3>Wat is de aanleiding?</h3><p>De brug komt later.</p>"
        "<h3>Wat wilt u weten?</h3><ul><li>Waarom?</li><li>Hoe lang nog?</li></ul></body></html>",
        "formulier.html",
    )
    assert [(each.name, each.party) for each in draft.askers.value] == [("Dennis Kool", "JA21")]
    assert draft.submitted.value == date(2023, 11, 27)
    assert draft.subject.value == "De fietsbrug"
    assert draft.body.text(Part.EXPLANATION) == "De brug komt later."
    assert asked(draft) == "- Waarom?\n- Hoe lang nog?"


def test_antwoord_door_names_who_answered() -> None:
    draft = understood(
        "Vragensteller: Anna Visser, D66\nDatum vraag: 20 januari 2020\nOnderwerp: de pont\n"
        "Antwoord door: burgemeester E.C. Bloem\nDatum antwoord: 5 februari 2020\n\n"
        "Vraag 1: Vaart de pont nog?\nAntwoord 1: Ja.\n"
    )
    assert draft.portfolio_holders.value == ("E.C. Bloem",)
    assert draft.answered.value == date(2020, 2, 5)
    assert answered(draft) == "### Antwoord 1\n\nJa."


def test_the_last_point_of_a_form_is_its_signature() -> None:
    draft = of_word(
        "1. Indiener",
        "Anna Visser (D66)",
        "2. Vragen",
        "Vaart de pont nog?",
        "3. Ondertekening",
        "w.g. A. Visser",
    )
    assert asked(draft) == "Vaart de pont nog?"


def test_what_a_letter_quotes_of_the_asker_is_no_answer() -> None:
    draft = understood(
        "Onderwerp: vragen van de PVV over de waardering\nVerzonden: 4 juni 2014\n\n"
        "Geachte mevrouw Hendriks,\n\n"
        "Op 13 mei 2014 ontvingen wij uw vragen. Ter inleiding schreef u:\n\n"
        "“Veel mensen krijgen geen bon. Dat is jammer voor hen.”\n\n"
        "Hierbij beantwoorden wij uw vragen.\n\n"
        "Vraag 1: Hoeveel bonnen zijn er?\n\nOns antwoord: Er zijn er 412.\n"
    )
    assert "Veel mensen" in draft.body.text(Part.EXPLANATION)
    assert answered(draft) == "### Antwoord 1\n\nEr zijn er 412."


def test_a_member_stands_above_the_own_seat() -> None:
    text = LETTER.replace("Aan de fractie van D66\nt.a.v. mevrouw A. Visser", "{who}")
    draft = understood(
        text.format(
            who="Mevrouw A. Visser\n\nFractievoorzitter Volt\n\nVogelweg 8",
            answers="Vraag 1\tDe pont vaart.\n",
        )
    )
    assert [(each.name, each.party) for each in draft.askers.value] == [("A. Visser", "Volt")]


def test_the_one_line_above_a_form_may_be_its_subject() -> None:
    draft = understood(
        "Varen op zondag\n\nIndiener: Anna Visser (D66)\nDatum: 4 maart 2019\n\n"
        "Vragen\n\n1. Vaart de pont nog?\n"
    )
    assert draft.subject.value == "Varen op zondag"
    assert draft.subject.note


def test_the_letters_of_a_party_may_have_stops() -> None:
    draft = understood(
        "Fractie: C.D.A.\nVraagsteller: ir. G. Oude Elferink\nDatum: 4 maart 2019\n"
        "Betreft: woonfraude (schriftelijke vragen C.D.A. d.d. 4 maart)\n\nVragen\n\n1. Waarom?\n"
    )
    assert [each.party for each in draft.askers.value] == ["C.D.A."]
    assert draft.subject.value == "woonfraude"


def test_a_letter_says_of_whom_the_questions_came() -> None:
    draft = understood(
        "Betreft: Antwoorden op raadsvragen - Koopzondag\nDatum: 14 december 2021\n\n"
        "Geachte raadsleden,\n\n"
        "Op 30 november 2021 ontvingen wij van mevrouw G. van den Berg-Kooij (ChristenUnie) en de "
        "heer D. Verloop (SGP) vragen over de koopzondag. Hieronder ons antwoord.\n\n"
        "Vraag 1: Mag het?\nAntwoord: Nee.\n"
    )
    assert [(each.name, each.party) for each in draft.askers.value] == [
        ("G. van den Berg-Kooij", "ChristenUnie"),
        ("D. Verloop", "SGP"),
    ]


def test_who_handles_the_questions_is_an_alderman_or_a_clerk() -> None:
    text = "{who}\n".join(["Onderwerp: de pont\nBehandeld door: ", "\nVraag:\n\nWaarom?\n"])
    assert understood(text.format(who="wethouder N. Berg")).portfolio_holders.value == ("N. Berg",)
    assert understood(text.format(who="mw. N. Berg")).portfolio_holders.value == ()


def test_a_letter_greets_a_gentleman() -> None:
    draft = understood(
        "Raadsfractie Inwonersbelangen\n\nT.a.v. R.J. Schol\n\nDatum: 2 april 2019\n\n"
        "Betreft: asbest\n\nBeste meneer Schol,\n\nU heeft op 8 maart 2019 vragen gesteld aan "
        "het college. Onderstaand treft u onze beantwoording aan.\n\n"
        "Vraag 1: Is er asbest?\nAntwoord: Ja.\n"
    )
    assert [(each.name, each.party) for each in draft.askers.value] == [
        ("R.J. Schol", "Inwonersbelangen")
    ]
    assert draft.submitted.value == date(2019, 3, 8)
    assert draft.answered.value == date(2019, 4, 2)


def test_a_last_answer_of_one_bold_word_is_kept() -> None:
    draft = of_word(
        "Onderwerp: de pont",
        "Vraag 1",
        "Vaart de pont nog?",
        "Antwoord 1",
        ("Ja", "vet"),
        "Vraag 2",
        "Kost dat geld?",
        "Antwoord 2",
        ("Nee", "vet"),
    )
    assert "Nee" in answered(draft)
