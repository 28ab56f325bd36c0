"""Papers as they were typed: lists by hand, letters to the college, pages of the web."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest

from archive.body import Part
from archive.documents.document import Line
from archive.documents.draft import Draft
from archive.documents.labels.numbered_labels import with_words_told
from archive.documents.mails.conversation import drafts_of
from archive.documents.reading import read
from archive.documents.understanding import understand
from papers import HEAD, NOBODY, Paper, answered, asked, askers, understood


def broken(*paragraphs: str) -> Draft:
    """A Word document whose paragraphs hold soft line breaks."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    target = io.BytesIO()
    document.save(target)
    (draft,) = understand(read("formulier.docx", target.getvalue()), NOBODY)
    assert draft.proof.lost == ()
    return draft


def told(draft: Draft) -> str:
    return draft.body.text(Part.EXPLANATION)


def said(text: str) -> str:
    return " ".join(text.split())


# Lists by hand


def test_points_behind_soft_line_breaks_are_a_list() -> None:
    draft = broken(HEAD.strip(), "Vragen:", "1. Vaart de pont?\n2. Hoe vaak?\n3. Wat kost dat?")
    assert asked(draft) == "1. Vaart de pont?\n2. Hoe vaak?\n3. Wat kost dat?"


def test_a_day_behind_a_line_break_is_no_point() -> None:
    draft = broken(HEAD.strip(), "Vragen:", "Vaart de pont op\n3. mei, of pas op\n7. juni?")
    assert "\n- " not in asked(draft)
    assert "\n3\\." in asked(draft)


def test_bullets_behind_soft_line_breaks_are_a_list() -> None:
    draft = broken(HEAD.strip(), "Vragen:", "• Vaart de pont?\n• Hoe vaak?")
    assert asked(draft) == "- Vaart de pont?\n- Hoe vaak?"


@pytest.mark.parametrize("sign", [".", ")", ""])
def test_a_figure_alone_numbers_the_question_below_it(sign: str) -> None:
    text = f"{HEAD}Vragen:\n\n1{sign}\nVaart de pont?\n\n2{sign}\nHoe vaak?\n"
    assert [line for line in asked(understood(text)).split("\n") if line] == [
        "1. Vaart de pont?",
        "2. Hoe vaak?",
    ]


def test_figures_alone_that_number_no_questions_stay_text() -> None:
    draft = understood(f"{HEAD}Vragen:\n\n1. Vaart de pont?\n\n1\nDe pont vaart.\n\n2\nElke dag.\n")
    assert "2. Elke dag" not in asked(draft)


# Letters to the college and of it


def test_a_letter_for_the_attention_of_the_mayor_is_one_of_an_asker() -> None:
    draft = understood(
        "College van B&W van Zeedijk\n"
        "T.a.v. de burgemeester, de heer B. Bos,          Zeedijk, 3 mei 2004.\n\n"
        "Geachte heer Bos,\n\nGraag stellen wij de volgende vragen aan het college.\n\n"
        "1. Vaart de pont?\n\n2. Hoe vaak?\n\nMet vriendelijke groet,\n\nA. Visser (D66)\n"
    )
    assert askers(draft) == [("A. Visser", "D66")]
    assert draft.submitted.value == date(2004, 5, 3)
    assert not draft.body.text(Part.ANSWER)


def test_the_college_answers_by_way_of_the_chair_of_the_council() -> None:
    draft = (
        Paper()
        .line("Datum: 1 juni 2020")
        .line("Aan de voorzitter van de gemeenteraad")
        .line(
            "Onderwerp: Beantwoording schriftelijke vragen van mevrouw A. Visser (D66) over de pont"
        )
        .line(
            "Mevrouw A. Visser heeft op 3 mei 2020 een brief met twee vragen aan de raad gericht."
        )
        .line("1. Vaart de pont?", bold=True)
        .line("Ja, elke dag.")
        .line("2. Hoe vaak?", bold=True)
        .line("Elk uur.")
        .draft()
    )
    assert (draft.submitted.value, draft.answered.value) == (date(2020, 5, 3), date(2020, 6, 1))
    assert "Elk uur." in answered(draft)


def test_an_asker_may_write_to_the_chair_about_an_answer() -> None:
    draft = understood(
        "Aan de voorzitter van de gemeenteraad\nDatum: 1 juni 2020\n"
        "Onderwerp: Beantwoording schriftelijke vragen over de pont, vervolgvragen\n\n"
        "Geachte voorzitter,\n\nDe fractie van D66 heeft de volgende vragen:\n\n"
        "1. Vaart de pont?\n\n2. Hoe vaak?\n\nA. Visser\n"
    )
    assert draft.submitted.value == date(2020, 6, 1)


def test_a_party_in_full_and_in_short_is_one_party() -> None:
    draft = understood(
        "Geacht college,\n\nWij hebben de volgende vragen:\n\n1. Vaart de pont?\n\n2. Hoe vaak?\n\n"
        "Hoogachtend,\n\nNamens Dorpen Partij Zeedijk ( DPZ )\nAnna Visser, Bert Bos\n"
    )
    assert askers(draft) == [
        ("Anna Visser", "Dorpen Partij Zeedijk"),
        ("Bert Bos", "Dorpen Partij Zeedijk"),
    ]


def test_a_sentence_names_all_parties_that_ask() -> None:
    draft = understood(
        "Schriftelijke vragen over de pont\n\nDe fracties van het CDA, Lokaal Zeedijk en de SP "
        "maken zich zorgen over de pont. Wij hebben de volgende vragen:\n\n"
        "1. Vaart de pont?\n\n2. Hoe vaak?\n"
    )
    assert [party for _, party in askers(draft)] == ["CDA", "Lokaal Zeedijk", "SP"]


# Pages of the web


def test_links_below_a_page_are_no_part_of_its_questions() -> None:
    links = "Deel dit bericht\n\nMeer nieuws\n\nNieuwe brug open\n"
    draft = understood(f"{HEAD}Vragen:\n\n1. Vaart de pont?\n\n2. Hoe vaak?\n\n{links}")
    assert asked(draft) == "1. Vaart de pont?\n\n2. Hoe vaak?"
    assert "Nieuwe brug open" in [left.text for left in draft.left]


def test_a_question_below_such_a_link_is_kept() -> None:
    text = f"{HEAD}Vragen:\n\n1. Vaart de pont?\n\nLees ook\n\n2. Klopt het bericht hierover?\n"
    assert "Klopt het bericht" in asked(understood(text))


def test_questions_asked_once_more_above_their_answers_are_not_doubled() -> None:
    draft = understood(
        "Schriftelijke vragen over de pont\n\nIndiendatum: 9 mrt. 2022\n\n"
        "Het lid Visser (D66) stelt de volgende vragen:\n\n"
        "1. Hoe veel mensen varen mee?\n\n2. Vaart de pont?\n\nIndiener(s)\n\nA.B. Visser\n\n"
        "Antwoorddatum: 20 apr. 2022\n\n1. Hoeveel mensen varen mee?\n\nAntwoord: Veertig.\n\n"
        "2. Vaart de pont?\n\nAntwoord: Ja.\n"
    )
    assert said(asked(draft)) == "1. Hoe veel mensen varen mee? 2. Vaart de pont?"
    assert said(answered(draft)) == "### Antwoord 1 Veertig. ### Antwoord 2 Ja."
    assert askers(draft) == [("A.B. Visser", "D66")]


def test_a_title_starts_with_its_day() -> None:
    draft = understood(
        "3 april 2019 Schriftelijke vragen Gladheid op de dijk\n"
        "8 mei 2019 Beantwoording Schriftelijke vragen Gladheid op de dijk\n\n"
        "Het raadslid Anna Visser (D66) stelt de volgende vragen:\n\n1. Wordt er gestrooid?\n\n"
        "Antwoord: Ja.\n\n2. Hoe vaak?\n\nAntwoord: Elke dag.\n"
    )
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 4, 3), date(2019, 5, 8))


def test_how_to_fill_in_a_form_explains_nothing() -> None:
    draft = understood(
        f"{HEAD}Toelichting:\n(Hier kunt u uw vragen toelichten.)\n\nVragen:\n\n1. Vaart de pont?\n"
    )
    assert not told(draft)


# Questions that follow up


FOLLOWS_UP = (
    "Vervolgvragen van de fractie van D66 over de pont\n\nMijn vraag 1 was:\nVaart de pont?\n"
    "Uw antwoord:\nNee.\n\nOnze aanvullende vragen:\n\n1. Waarom niet?\n2. Wanneer wel?\n"
)


def test_earlier_answers_are_no_answers_to_questions_that_follow_them_up() -> None:
    draft = understood(FOLLOWS_UP)
    assert said(asked(draft)) == "1. Waarom niet? 2. Wanneer wel?"
    assert not answered(draft)
    assert "Nee." in told(draft)


def test_answers_below_questions_that_follow_up_are_kept() -> None:
    draft = understood(f"{FOLLOWS_UP}\nAntwoord van het college:\n\n1. Door het ijs.\n2. In mei.\n")
    assert "In mei." in answered(draft)


# Titles, numbers and names


def test_a_field_that_names_only_who_asks_names_no_subject() -> None:
    draft = understood(
        "Vragen nr. 41-2019\nAan de leden van de raad\nZeedijk, 14 mei 2019\n"
        "Onderwerp: Vragen van mw. A. Visser (Lokaal Zeedijk)\n\n"
        "De voorzitter deelt u mede dat op 9 april 2019 de volgende schriftelijke vragen zijn "
        "binnengekomen van mw. A. Visser (Lokaal Zeedijk) over de veerpont.\n\nVragen:\n"
        "1) Vaart de pont?\n2) Hoe vaak?\n\nDe fungerend voorzitter van de raad,\nB. Bos\n"
    )
    assert (draft.subject.value, draft.number.value) == ("de veerpont", "2019-041")
    assert draft.submitted.value == date(2019, 4, 9)
    assert "voorzitter" not in asked(draft)


def test_a_paragraph_of_news_with_a_question_in_it_explains_the_list_below() -> None:
    draft = understood(
        "Vragen over de pont\nRaadslid: Anna Visser, D66\n\n"
        "De krant meldt dat de pont in mei weer vaart. Dat is mooi. Maar hoe vaak vaart hij?\n\n"
        "----------\n\n1. Kent het college het bericht?\n\n2. Hoe vaak vaart de pont?\n"
    )
    assert said(asked(draft)) == "1. Kent het college het bericht? 2. Hoe vaak vaart de pont?"
    assert told(draft).startswith("De krant meldt")


def test_a_form_without_a_place_for_questions_has_them_in_its_explanation() -> None:
    draft = understood(
        "Raadslid: Anna Visser\nPartij: D66\n\nToelichting\nDe pont ligt al weken stil.\n\n"
        "Wanneer vaart hij weer?\n\nWat kost dat?\n\nToelichting afhandeling\nIn mei, en niets.\n"
    )
    assert said(asked(draft)) == "Wanneer vaart hij weer? Wat kost dat?"
    assert told(draft) == "De pont ligt al weken stil."
    assert answered(draft) == "In mei, en niets."


def test_a_value_ends_above_to_whom_the_paper_goes() -> None:
    draft = understood(
        "Onderwerp\nDe pont bij Zeedijk.\nAan het college\n\nVragen:\n\n1. Vaart hij?\n"
    )
    assert draft.subject.value == "De pont bij Zeedijk"


@pytest.mark.parametrize(
    ("names", "parties", "found"),
    [
        ("Anna Visser Bert Bos", "D66 SP", [("Anna Visser", "D66"), ("Bert Bos", "SP")]),
        ("Anna Visser Bert van Bos", "D66 SP", None),
    ],
)
def test_names_in_a_row_have_as_many_parties_below_them(
    names: str, parties: str, found: list[tuple[str, str]] | None
) -> None:
    text = (
        f"Schriftelijke vragen pont\n\n1. Vaart de pont?\n\n2. Hoe vaak?\n\n{names}\n\n{parties}\n"
    )
    rows = askers(understood(text))
    assert rows == found if found else len(rows) < 2


def test_the_number_in_front_of_a_title_is_no_part_of_the_subject() -> None:
    draft = understood(
        "SV 1519900 De veerpont bij Zeedijk\nRaadslid: Anna Visser\nVraag: Vaart hij?\n"
    )
    assert draft.subject.value == "De veerpont bij Zeedijk"


def test_who_signs_stands_on_two_lines_below_the_questions() -> None:
    draft = understood(
        f"{HEAD}Vragen:\n\n1. Vaart de pont?\n\n2. Hoe vaak?\n\n"
        "De plaatsvervangend voorzitter van de raad van\nZeedijk,\nB. Bos\n\n"
        "Het antwoord van Gedeputeerde Staten op deze vragen luidt\nals volgt:\n\n"
        "Antwoord 1: Ja.\n\nAntwoord 2: Elk uur.\n"
    )
    assert said(asked(draft)) == "1. Vaart de pont? 2. Hoe vaak?"
    assert said(answered(draft)) == "### Antwoord 1 Ja. ### Antwoord 2 Elk uur."


# Mails


MAIL = """\
From: Griffie <griffie@zeedijk.voorbeeld.nl>
To: raad@zeedijk.voorbeeld.nl
Subject: FW: vragen over de pont
Date: Thu, 30 Sep 2021 10:00:00 +0200
Content-Type: text/plain; charset=utf-8

Beste Anna,

Hierbij de antwoorden van de organisatie. {where}

Groet,
Griffie

Van: Anna Visser (D66) <a.visser@zeedijk.voorbeeld.nl>
Verzonden: maandag 27 september 2021 23:41
Aan: Griffie
Onderwerp: vragen over de pont

Dag griffie,

Kun je deze doorsturen naar de organisatie?

1) Wie is de eigenaar van de pont?

De gemeente, al sinds 1999.

2) Hoe vaak vaart hij?

Elk uur.

Thanks! Anna
"""


def mailed(where: str) -> Draft:
    document = read("vragen.eml", MAIL.format(where=where).encode())
    (draft,) = drafts_of(document, NOBODY)
    assert draft.proof.lost == ()
    return draft


def test_answers_stand_between_the_questions_where_the_mail_above_says_so() -> None:
    draft = mailed("De reacties zijn tussengevoegd.")
    assert said(asked(draft)) == "1. Wie is de eigenaar van de pont? 2. Hoe vaak vaart hij?"
    assert (
        said(answered(draft))
        == "### Antwoord 1 De gemeente, al sinds 1999. ### Antwoord 2 Elk uur."
    )
    assert (draft.submitted.value, draft.answered.value) == (date(2021, 9, 27), date(2021, 9, 30))


def test_no_answers_are_guessed_between_the_questions_of_a_mail() -> None:
    assert not answered(mailed("Tot ziens."))


# Words in front of paragraphs


def test_question_and_answer_in_turn_need_no_colon() -> None:
    draft = understood(
        f"{HEAD}Vraag Waarom ligt de pont stil?\n\nAntwoord De motor is stuk.\n\n"
        "Vraag Wanneer vaart hij weer?\n\nAntwoord In mei.\n"
    )
    assert said(asked(draft)) == (
        "### Vraag 1 Waarom ligt de pont stil? ### Vraag 2 Wanneer vaart hij weer?"
    )
    assert said(answered(draft)) == "### Antwoord 1 De motor is stuk. ### Antwoord 2 In mei."


def test_a_sentence_that_starts_with_such_a_word_is_no_label() -> None:
    texts = ("Vraag Zeedijk dit?", "Vraag Dorp dit?", "Antwoord Zeedijk?", "Antwoord Dorp?")
    lines = [Line(text, "r") for text in texts]
    assert with_words_told(lines) == lines


def test_a_plain_heading_above_a_numbered_list_below_the_questions_is_that_of_the_answers() -> None:
    draft = understood(
        "Geacht college,\n\nWij hebben de volgende vragen:\n\n1. Vaart de pont?\n\n2. Hoe vaak?\n\n"
        "Groet,\n\nAnna Visser (D66)\n\nBeantwoording van de vragen\n\n1. Ja.\n\n2. Elk uur.\n"
    )
    assert said(answered(draft)) == "1. Ja. 2. Elk uur."


def test_the_answers_came_by_letter() -> None:
    draft = understood(
        "Lijst van vragen en antwoorden\nVastgesteld 7 februari 2018\n\n"
        "Beantwoording door het college: brief van 6 februari 2018. Hierna volgen de vragen.\n\n"
        "1\nVaart de pont?\n\nJa.\n\n2\nHoe vaak?\n\nElk uur.\n"
    )
    assert draft.answered.value == date(2018, 2, 6)
    assert said(answered(draft)) == "### Antwoord 1 Ja. ### Antwoord 2 Elk uur."
