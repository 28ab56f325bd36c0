"""Habits of typical papers: what heads a signature, rows below the answer, titles in pieces."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from archive.documents.document import Document, Kind, Line
from archive.documents.letters.passing_on import passes_on
from archive.documents.pages.furniture import furniture_in
from archive.documents.pages.page_numbers import names_page
from archive.documents.sheet import Reason
from papers import HEAD, Paper, answered, asked, askers, understood

NUMBERED = "1. Vaart de pont nog?\n2. Wat kost een kaartje?\n"


@pytest.mark.parametrize(
    "heading", ["Gesteld door:", "Ondertekening", "Namens de fracties:", "De indieners,"]
)
def test_what_heads_a_signature_is_no_part_of_the_questions(heading: str) -> None:
    draft = understood(
        f"Vragen over de pont\n\n{NUMBERED}\n{heading}\n\nLoes Kramer, D66\nBram Vos, SGP\n"
    )
    assert asked(draft).endswith("kaartje?")
    assert askers(draft) == [("Loes Kramer", "D66"), ("Bram Vos", "SGP")]


def test_a_day_of_receipt_in_brackets_is_that_of_asking() -> None:
    draft = understood(
        "Vragen van het raadslid Loes Kramer (D66) over de pont\n\n"
        "(Binnen bij de griffie, ingekomen: 4 maart 2019, antwoord voor 4 april 2019)\n\n"
        f"De pont ligt al weken stil. Dat is jammer.\n\n{NUMBERED}"
    )
    assert draft.submitted.value == date(2019, 3, 4)


@pytest.mark.parametrize("label", ["Vervolgstappen", "Afloop bij ons"])
def test_rows_below_the_fields_of_who_answered_are_no_answer(label: str) -> None:
    draft = (
        Paper()
        .table(
            ("Datum", "4 maart 2019"),
            ("Vragensteller", "Loes Kramer"),
            ("Fractie", "D66"),
            ("Onderwerp", "de veerpont"),
            ("Vraag", "Vaart de pont nog in de winter?"),
            ("Antwoord", "Ja, elke dag behalve op zondag."),
            ("Portefeuillehouder", "M. Bos"),
            ("Collegebesluit d.d.", "2 april 2019"),
            (label, "naar de griffie, dan naar de raad"),
        )
        .draft()
    )
    assert answered(draft) == "Ja, elke dag behalve op zondag."
    assert draft.answered.value == date(2019, 4, 2)


def test_a_long_row_below_the_fields_stays_with_the_answer() -> None:
    more = "De pont vaart ook op feestdagen. Kan dat anders? Dat zoeken wij uit."
    draft = (
        Paper()
        .table(
            ("Vragensteller", "Loes Kramer"),
            ("Vraag", "Vaart de pont nog in de winter?"),
            ("Antwoord", "Ja, elke dag."),
            ("Portefeuillehouder", "M. Bos"),
            ("Op feestdagen", more),
        )
        .draft()
    )
    assert more in answered(draft)


@pytest.mark.parametrize(
    ("agenda", "subject"),
    [
        ("3 – Nota ponten", "Nota ponten"),
        ("12: Nota ponten", "Nota ponten"),
        ("3 ponten", "3 ponten"),
    ],
)
def test_a_place_on_the_agenda_is_no_part_of_the_subject(agenda: str, subject: str) -> None:
    text = f"Indiener: A. Visser (D66)\nDatum: 4 maart 2019\nOnderwerp: {agenda}\n\nVragen:\n"
    assert understood(text + NUMBERED).subject.value == subject


@pytest.mark.parametrize(
    ("who", "holders"),
    [
        ("K. Prins (senior adviseur verkeer)", ()),
        ("Kim Prins, team Wegen", ()),
        ("wethouder K. Prins (verkeersadviseur tot 2018)", ("K. Prins",)),
        ("K. Prins", ("K. Prins",)),
    ],
)
def test_a_civil_servant_who_answers_holds_no_portfolio(who: str, holders: tuple[str, ...]) -> None:
    text = f"{HEAD}Beantwoord door: {who}\n\nVraag 1\nVaart de pont?\nAntwoord 1\nJa, elke dag.\n"
    assert understood(text).portfolio_holders.value == holders


@pytest.mark.parametrize(
    "label",
    [
        "Wenst u een schriftelijk of een mondeling antwoord?",
        "Wordt mondelinge of schriftelijke beantwoording gevraagd?",
        "Antwoord graag schriftelijk dan wel mondeling",
    ],
)
def test_a_form_may_ask_in_a_sentence_how_the_answer_is_wanted(label: str) -> None:
    draft = (
        Paper()
        .table(
            ("Raadslid", "Loes Kramer (D66)"),
            ("Onderwerp", "de veerpont"),
            (label, "Mondeling"),
            ("Vragen", "Vaart de pont nog?"),
        )
        .draft()
    )
    assert draft.answer_mode.value == "Mondeling"
    assert asked(draft) == "Vaart de pont nog?"


def test_a_page_number_may_stick_to_the_foot_in_front_of_it() -> None:
    assert names_page("Vragen raadPagina 2")
    assert not names_page("Dat staat in de webpagina 2")


def test_a_title_may_stand_in_pieces_one_below_another() -> None:
    draft = understood(
        "ANTWOORD\nvan burgemeester en wethouders op vragen van\nL. Kramer (D66)\n"
        "(d.d. 4 maart 2019)\n\nOnderwerp\nDe veerpont\n\n"
        "1. Vaart de pont nog?\nAntwoord\nJa, elke dag.\n2. Wat kost dat?\nAntwoord\nEen euro.\n\n"
        "Zeedijk, 2 april 2019\nburgemeester en wethouders\n"
    )
    assert askers(draft) == [("L. Kramer", "D66")]
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 3, 4), date(2019, 4, 2))


LETTER = """{address}
Kade 4
1234 AB Zeedijk

Uw brief d.d.: 4 maart 2019
Onderwerp: vragen over de pont

Zeedijk, 2 april 2019

VERZONDEN 4 APR. 2019

Geachte heer Kramer,

Wij beantwoorden uw vragen in de volgorde waarin u ze stelde.

1. De dienstregeling
Vraag: Vaart de pont nog in de winter?
Antwoord: Ja, elke dag.

2. De prijzen
Vraag: Wat kost een kaartje?
Antwoord: Een euro.

Hoogachtend,
burgemeester en wethouders van Zeedijk
"""


def test_the_heading_of_a_theme_numbers_the_question_below_it() -> None:
    draft = understood(LETTER.format(address="SGP-fractie\nt.a.v. de heer J. Kramer"))
    assert "dienstregeling" not in asked(draft)
    assert "### Vraag 2\n\nWat kost een kaartje?" in asked(draft)
    assert "### Antwoord 2\n\nEen euro." in answered(draft)
    left = {each.text: each.reason for each in draft.left}
    assert left["2. De prijzen"] is Reason.LABEL


def test_a_letter_is_of_its_own_day_and_not_of_the_stamp_below_it() -> None:
    draft = understood(LETTER.format(address="SGP-fractie\nt.a.v. de heer J. Kramer"))
    assert draft.answered.value == date(2019, 4, 2)


def test_a_faction_above_an_address_is_no_mark_of_a_publisher() -> None:
    texts = ["Gemeente Zeedijk", "SGP-fractie", "Kade 4", "Geachte heer Kramer,"]
    lines = [Line(text, f"regel {at}") for at, text in enumerate(texts)]
    lines[0] = replace(lines[0], kind=Kind.FURNITURE)
    assert furniture_in(Document("brief.docx", tuple(lines))) == {0}
    lines[1] = replace(lines[1], text="ah-tk-575")
    assert furniture_in(Document("brief.docx", tuple(lines))) == {0, 1}


@pytest.mark.parametrize(
    "cover",
    [
        "Zoals gisteren afgesproken hierbij onze vragen aan het college (art. 40).",
        "Zoals beloofd stuur ik je hierbij de vragen over de pont.",
        "Conform afspraak, bijgaand onze schriftelijke vragen.",
    ],
)
def test_what_was_agreed_with_the_clerk_explains_nothing(cover: str) -> None:
    assert passes_on(cover)
    assert not passes_on("Zoals beloofd in 2018 zou de pont in de winter varen.")


def test_questions_between_marks_have_their_answers_below_them() -> None:
    draft = understood(
        "Aan: mevrouw E. Jansen, fractie D66\nOnderwerp: vragen over de pont\n"
        "Datum: 2 april 2019\n\n"
        "Geachte mevrouw Jansen,\n\nUw vragen van 4 maart 2019 beantwoorden wij hieronder.\n\n"
        "“Vaart de pont nog in de winter?”\n\nJa, elke dag. Op zondag één keer.\n\n"
        "“Wat kost een kaartje?”\n\nEen euro.\n\nBurgemeester en wethouders van Zeedijk\n"
    )
    assert "### Vraag 2\n\n“Wat kost een kaartje?”" in asked(draft)
    assert "### Antwoord 2\n\nEen euro." in answered(draft)


def test_one_quotation_in_an_answer_is_no_question() -> None:
    draft = understood(
        "Onderwerp: uw vragen over de pont\nDatum: 2 april 2019\n\nGeachte mevrouw Jansen,\n\n"
        "De pont vaart het hele jaar. Dat staat in het contract van 2018.\n\n"
        "“Mag dat anders?”\n\nDat vroeg u ons ook in 2017. Ons antwoord bleef gelijk.\n\n"
        "Burgemeester en wethouders van Zeedijk\n"
    )
    assert "“Mag dat anders?”" in answered(draft)


@pytest.mark.parametrize(
    "foot",
    [
        "Deze e-mail is vertrouwelijk en alleen voor de geadresseerde bestemd.",
        "Disclaimer: aan dit bericht kunt u geen rechten ontlenen.",
        "Denk aan het milieu voordat u dit bericht afdrukt.",
    ],
)
def test_what_mail_programs_add_is_no_answer(foot: str) -> None:
    text = f"{HEAD}1. Vaart de pont?\nAntwoord: Ja.\n2. Wat kost dat?\nAntwoord: Een euro.\n\n"
    assert answered(understood(text + foot)).endswith("Een euro.")
    promise = "Aan deze toezegging kunnen omwonenden geen rechten ontlenen."
    assert answered(understood(text + promise)).endswith(promise)


THEMES = """Onderwerp: uw vragen over de pont
Datum: 2 april 2019

Geachte mevrouw Jansen,

Op 4 maart 2019 stelde u namens D66 vragen. Hieronder beantwoorden wij deze.

## Dienstregeling

{first} Vaart de pont in de winter?

Antwoord: Ja, elke dag.

## Prijzen

{second} Wat kost een kaartje?

Antwoord:

**Niets**

Burgemeester en wethouders van Zeedijk
"""


def test_headings_of_themes_are_no_part_of_the_answers() -> None:
    draft = understood(THEMES.format(first="Vraag:", second="Vraag:"), "brief.md")
    assert asked(draft).startswith("### Vraag 1\n\nVaart de pont")
    assert answered(draft) == "### Antwoord 1\n\nJa, elke dag.\n\n### Antwoord 2\n\n**Niets**"
    assert {"Dienstregeling", "Prijzen"} <= {each.text for each in draft.left}


def test_the_theme_of_a_numbered_question_goes_with_it() -> None:
    draft = understood(THEMES.format(first="Vraag 1:", second="Vraag 2:"), "brief.md")
    assert asked(draft).startswith("### Vraag 1\n\nVaart de pont")
    assert "Prijzen\n\n### Vraag 2" in asked(draft)
    assert answered(draft).startswith("### Antwoord 1\n\nJa, elke dag.\n\n### Antwoord 2")


def test_numbers_in_cells_of_their_own_count_the_rows_below_them() -> None:
    draft = (
        Paper()
        .line("Beantwoording vragen van Loes Kramer (D66) over de pont")
        .table(
            ("1", "Vaart de pont in de winter?"),
            ("", "Ja, elke dag."),
            ("2", "Wat kost een kaartje?"),
            ("", "Een euro."),
        )
        .draft()
    )
    assert asked(draft) == "1. Vaart de pont in de winter?\n2. Wat kost een kaartje?"
    assert answered(draft) == "### Antwoord 1\n\nJa, elke dag.\n\n### Antwoord 2\n\nEen euro."


def test_a_table_without_heads_may_have_its_numbers_in_a_column() -> None:
    draft = (
        Paper()
        .line("Beantwoording vragen van Loes Kramer (D66) over de pont")
        .table(
            ("1.", "Vaart de pont in de winter?", "Ja, dat doet hij elke dag."),
            ("2.", "Wat kost een kaartje?", "Een kaartje kost een euro."),
        )
        .draft()
    )
    assert "### Vraag 2\n\nWat kost een kaartje?" in asked(draft)
    assert "### Antwoord 2\n\nEen kaartje kost een euro." in answered(draft)


def test_a_table_of_amounts_is_no_list_of_questions() -> None:
    draft = (
        Paper()
        .line("Vragen van Loes Kramer (D66) over de pont")
        .line("1. Wat kost een kaartje?")
        .line("Antwoord: zie de tabel.")
        .table(("1", "kind", "€ 1"), ("2", "fiets", "€ 2"))
        .draft()
    )
    assert "| 1 | kind | € 1 |" in answered(draft)


def test_how_answers_look_is_no_part_of_a_subject() -> None:
    draft = understood(
        "Beantwoording technische vragen D66 jaarverslag 2018 (antwoorden in blauw)\n\n"
        "Gesteld door: Loes Kramer, 4 maart 2019\n\n1. Vaart de pont?\nAntwoord: Ja.\n"
    )
    assert draft.subject.value == "jaarverslag 2018"


def test_bullets_in_front_of_vraag_number_nothing() -> None:
    draft = (
        Paper()
        .line("Technische vragen over de pont")
        .line("Gesteld door: Loes Kramer, D66")
        .line("• Vraag: Vaart de pont in de winter?")
        .line("• Antwoord: Ja, elke dag.")
        .line("• Vraag: Wat kost een kaartje?")
        .line("• Antwoord: Een euro.")
        .draft()
    )
    assert asked(draft).startswith("### Vraag 1\n\nVaart de pont in de winter?\n\n### Vraag 2")
    assert answered(draft) == "### Antwoord 1\n\nJa, elke dag.\n\n### Antwoord 2\n\nEen euro."


@pytest.mark.parametrize("more", ["Aanvullende vraag:", "Vervolgvraag:", "Nadere vraag:"])
def test_one_more_question_is_asked_behind_an_answer(more: str) -> None:
    draft = understood(
        f"{HEAD}Vraag:\nVaart de pont?\nAntwoord wethouder Bos:\nJa.\n"
        f"{more}\nOok op zondag?\nAntwoord wethouder Bos:\nNee, dan niet.\n"
    )
    assert "### Vraag 2\n\nOok op zondag?" in asked(draft)
    assert answered(draft).endswith("### Antwoord 2\n\nNee, dan niet.")


@pytest.mark.parametrize(
    "foot",
    [
        "Afgehandeld op 2 april 2019 door wethouder Bos.",
        "Antwoorden college vastgesteld op 2 april 2019",
        "Afgedaan d.d. 2 april 2019",
        "Dit document is vastgesteld door het college op 2 april 2019.",
    ],
)
def test_what_was_done_with_the_answers_is_no_answer(foot: str) -> None:
    text = f"{HEAD}1. Vaart de pont?\nAntw.: Ja.\n2. Wat kost dat?\nAntw.: Een euro.\n\n{foot}\n"
    draft = understood(text)
    assert answered(draft).endswith("Een euro.")
    assert draft.answered.value == date(2019, 4, 2)


def test_the_day_may_stand_inside_a_title() -> None:
    title = "Vragen D66 (Loes Kramer) d.d. 4 maart 2019 – de pont"
    draft = understood(f"{title}\n\n1. Vaart de pont?\nReactie wethouder Bos:\nJa, elke dag.\n")
    assert draft.submitted.value == date(2019, 3, 4)


def test_a_notice_of_publication_goes_with_its_heading() -> None:
    draft = understood(
        "Onderwerp: beantwoording vragen D66 over de pont\nDatum: 2 april 2019\n\n"
        "1. Vaart de pont?\nAntwoord: Ja.\n2. Wat kost dat?\nAntwoord: Een euro.\n\n"
        "Communicatie\n\nDeze brief wordt gepubliceerd op de website van de gemeente.\n"
    )
    assert answered(draft).endswith("Een euro.")


def test_points_typed_in_one_cell_are_a_list() -> None:
    draft = (
        Paper()
        .table(
            ("Vragensteller: Loes Kramer (D66)",),
            ("Vragen\n1. Vaart de pont?\n2. Wat kost dat?",),
            ("Antwoord\n1. Ja, elke dag.\n2. Een euro.",),
        )
        .draft()
    )
    assert asked(draft) == "1. Vaart de pont?\n2. Wat kost dat?"
    assert answered(draft) == "1. Ja, elke dag.\n2. Een euro."


ALOUD = """Onderwerp: uw vragen over de pont
Datum: 2 april 2019

Geachte mevrouw Jansen,

Op 4 maart 2019 stelde u namens D66 vragen. Hieronder beantwoorden wij deze een voor een.

{body}

Burgemeester en wethouders van Zeedijk
"""


def test_plain_questions_take_turns_with_their_answers() -> None:
    body = "Vaart de pont? En ook op zondag?\n\nJa, elke dag.\n\nWat kost het?\n\nEen euro."
    draft = understood(ALOUD.format(body=body))
    assert asked(draft).startswith("### Vraag 1\n\nVaart de pont? En ook op zondag?")
    assert answered(draft) == "### Antwoord 1\n\nJa, elke dag.\n\n### Antwoord 2\n\nEen euro."


def test_an_answer_that_asks_something_once_is_one_answer() -> None:
    body = (
        "De pont vaart elke dag.\n\nKan dat anders?\n\nDat zoeken wij uit.\n\nWanneer?\n\nIn mei."
    )
    draft = understood(ALOUD.format(body=body))
    assert "Kan dat anders?" in answered(draft)


@pytest.mark.parametrize(
    "formula", ["Wij beantwoorden deze vragen als volgt.", "Ons antwoord luidt als volgt:", ""]
)
def test_a_formula_may_stand_between_the_heading_and_the_answers(formula: str) -> None:
    draft = understood(
        f"{HEAD}Vraag 1\nVaart de pont?\n\nVraag 2\nWat kost dat?"
        f"\n\nAntwoord college\n\n{formula}\n\n"
        "Vraag 1\nJa, elke dag.\n\nVraag 2\nEen euro.\n"
    )
    assert asked(draft) == "### Vraag 1\n\nVaart de pont?\n\n### Vraag 2\n\nWat kost dat?"
    assert answered(draft) == "### Antwoord 1\n\nJa, elke dag.\n\n### Antwoord 2\n\nEen euro."


def test_figures_of_their_own_number_the_answers_too() -> None:
    draft = understood(
        f"{HEAD}1\nVaart de pont in de winter?\n\n2\nWat kost een kaartje?\n\nAntwoord\n\n"
        "1\nJa, elke dag.\n\n2\nEen euro.\n"
    )
    assert asked(draft) == "1. Vaart de pont in de winter?\n\n2. Wat kost een kaartje?"
    assert answered(draft) == "1. Ja, elke dag.\n\n2. Een euro."


def test_a_figure_in_an_answer_is_no_number() -> None:
    draft = understood(
        f"{HEAD}1\nVaart de pont in de winter?\n\n2\nHoeveel ponten zijn er?\n\nAntwoord\n\n"
        "Ja, elke dag. Het aantal ponten is:\n\n1\n\nMeer zijn er niet.\n"
    )
    assert "1\n\nMeer zijn er niet." in answered(draft)


@pytest.mark.parametrize(
    "verb", ["vraagt u het volgende", "legde u ons de volgende vragen voor", "vroeg u het volgende"]
)
def test_a_letter_announces_what_was_asked(verb: str) -> None:
    draft = understood(
        "Onderwerp: uw vragen over de pont\nDatum: 2 april 2019\n\nGeachte mevrouw Jansen,\n\n"
        f"Met uw brief van 4 maart 2019 {verb}:\n\n1. Vaart de pont?\n2. Wat kost dat?\n\n"
        "Wij antwoorden u als volgt:\n\n1. Ja, elke dag.\n2. Een euro.\n\n"
        "Burgemeester en wethouders van Zeedijk\n"
    )
    assert asked(draft) == "1. Vaart de pont?\n2. Wat kost dat?"
    assert answered(draft) == "1. Ja, elke dag.\n2. Een euro."


def test_the_college_may_say_as_follows_before_it_says_on_what() -> None:
    draft = understood(
        f"{HEAD}Vraag 1: Vaart de pont?\n\nVraag 2: Wat kost dat?\n\n"
        "Het college antwoordt als volgt op deze vragen (2 april 2019).\n\n"
        "1. Ja, elke dag.\n2. Een euro.\n"
    )
    assert answered(draft) == "1. Ja, elke dag.\n2. Een euro."
    assert draft.answered.value == date(2019, 4, 2)


@pytest.mark.parametrize(
    ("sender", "names"),
    [
        ("B. Prins (beleidsadviseur wegen)", []),
        ("B. Prins, team Verkeer", []),
        ("B. Prins (D66)", ["B. Prins"]),
    ],
)
def test_a_civil_servant_who_sends_a_memo_asks_nothing(sender: str, names: list[str]) -> None:
    draft = understood(
        f"Memo\n\nAan: commissie Ruimte\nVan: {sender}\nDatum: 2 april 2019\n"
        "Onderwerp: technische vragen over de pont\n\n1. Vaart de pont?\nAntwoord: Ja.\n"
    )
    assert [name for name, _ in askers(draft) if name] == names
