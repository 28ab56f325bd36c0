"""Papers around questions: minutes of a meeting, two letters in one file, themes with headings."""

from __future__ import annotations

from datetime import date

from archive.body import Part
from archive.documents.draft import Draft
from archive.documents.sheet import Reason
from archive.documents.value import Certainty
from papers import Paper, answered, asked, askers, understood

MINUTES = """GEMEENTE RIETKRAAG

Verslag van het vragenuur (mondelinge vragen), gehouden voor de raadsvergadering van 4 maart 2021

2. Mondelinge vragen van het raadslid Visser (D66) aan wethouder Schipper over: de veerpont

De heer Visser leidt zijn vragen kort in. De pont ligt al weken stil, zo zegt hij.

1. Vaart de pont nog?
2. Wat kost een kaartje?

Wethouder Schipper antwoordt dat de pont soms vaart. Een kaartje kost twee euro.

De voorzitter sluit het onderwerp af en dankt de wethouder.

Aldus vastgesteld in de vergadering van de raad van 8 april 2021.
"""
LETTERS = """Raadsfractie Lijst Visser
A. Visser
Rietkraag

Aan het college van burgemeester en wethouders

Rietkraag, 4 maart 2021
Betreft: de veerpont

Geacht college,

De veerpont ligt al weken stil en geen mens in het dorp weet waarom dat zo is.

Heeft u dat laten uitzoeken? Graag hoor ik wat daar uit kwam.

Ook wil ik weten wat een kaartje kost, dan wel waarom dat geheim is.

Uw antwoord zie ik met belangstelling tegemoet.

Hoogachtend,

A. Visser

GEMEENTE RIETKRAAG

datum: 8 april 2021
onderwerp: uw brief over de veerpont

Geachte heer Visser,

Naar aanleiding van uw brief delen wij u het volgende mede.

De pont is lek. Dat hebben wij laten uitzoeken, en er komt een nieuwe.

Hoogachtend,
burgemeester en wethouders van Rietkraag,
namens dezen,

O. Schipper, wethouder
"""


def test_minutes_tell_who_asked_and_who_answered_that_day() -> None:
    draft = understood(MINUTES)
    assert askers(draft) == [("Visser", "D66")]
    assert draft.subject.value == "de veerpont"
    assert draft.portfolio_holders.value == ("Schipper",)
    assert (draft.answer_mode.value, draft.answer_mode.certainty) == (
        "mondeling",
        Certainty.DOUBTFUL,
    )
    for day in (draft.submitted, draft.answered):
        assert (day.value, day.certainty) == (date(2021, 3, 4), Certainty.DOUBTFUL)


def test_minutes_tell_the_answer_in_one_story() -> None:
    draft = understood(MINUTES)
    assert asked(draft).endswith("2. Wat kost een kaartje?")
    assert answered(draft).startswith("Wethouder Schipper antwoordt")
    assert answered(draft).endswith("kost twee euro.")


def test_an_asker_quotes_an_alderman() -> None:
    draft = understood(
        "Indiener: A. Visser (D66)\n\nVragen:\n1. Vaart de pont nog?\n\n"
        "Wethouder Schipper antwoordt dat altijd met een grap.\n"
    )
    assert answered(draft) == ""


def test_two_letters_in_one_file_are_a_question_and_its_answer() -> None:
    draft = understood(LETTERS)
    assert draft.body.text(Part.EXPLANATION).startswith("De veerpont ligt al weken stil")
    assert asked(draft).startswith("Heeft u dat laten uitzoeken?")
    assert asked(draft).endswith("dan wel waarom dat geheim is.")
    assert answered(draft).startswith("De pont is lek.")
    assert answered(draft).endswith("er komt een nieuwe.")


def test_each_of_two_letters_has_its_day() -> None:
    draft = understood(LETTERS)
    assert draft.submitted.value == date(2021, 3, 4)
    assert draft.answered.value == date(2021, 4, 8)
    assert askers(draft) == [("A. Visser", "Lijst Visser")]


def themes() -> Draft:
    paper = Paper().line("Aan de gemeenteraad").line("Geachte raad,")
    paper.line("Op 4 maart 2021 stelde A. Visser (D66) vragen. Wij beantwoorden ze hieronder.")
    for heading, question, answer in (
        ("De pont zelf", "Vaart de pont nog?", "Soms vaart zij."),
        ("De kosten", "Wat kost een kaartje?", "Dat is twee euro."),
    ):
        paper.document.add_paragraph(heading, style="Heading 3")
        paper.line(question, bold=True).line(answer)
    return paper.draft()


def test_the_heading_of_a_theme_goes_with_the_question_below_it() -> None:
    draft = themes()
    first, second = asked(draft).split("### Vraag 2")
    assert "#### De pont zelf" in first
    assert "#### De kosten" in second
    assert answered(draft) == (
        "### Antwoord 1\n\nSoms vaart zij.\n\n### Antwoord 2\n\nDat is twee euro."
    )
    assert draft.body.text(Part.EXPLANATION) == ""


def test_the_mayor_was_asked_who_writes_so() -> None:
    draft = understood(
        "Rietkraag, 8 april 2021\n\nOnderwerp: Uw vragen over de kermis\n\nGeachte heer Visser,\n\n"
        "Bij brief van 4 maart 2021 heeft u mij namens uw fractie op de voet van art. 38 van het "
        "Reglement van Orde van de raad enkele vragen gesteld over de kermis. Ik beantwoord ze "
        "hieronder.\n\nVraag 1. Komt er een kermis?\n\nAntwoord: Ja.\n\nDe burgemeester van "
        "Rietkraag,\n\nB. Quist\n"
    )
    assert draft.addressed_to.value == "burgemeester"


def test_a_subject_goes_on_beside_a_stamp() -> None:
    draft = understood(
        "Betreft: verplaatsing veerpont\nnaar de Waal\nIndiener: A. Visser (D66)\n\n"
        "Vragen:\n1. Waarom vaart de pont voortaan ergens anders, en wat kost dat de gemeente?\n"
    )
    assert draft.subject.value == "verplaatsing veerpont naar de Waal"
    assert not [each for each in draft.left if each.reason is Reason.HEAD]


def test_to_whom_a_question_goes_is_no_end_of_its_subject() -> None:
    draft = understood(
        "Onderwerp: de veerpont\naan het college van burgemeester en wethouders\n"
        "Indiener: A. Visser (D66)\n\nVragen:\n1. Vaart de pont?\n"
    )
    assert draft.subject.value == "de veerpont"


def test_the_second_of_two_letters_greets_who_asked() -> None:
    draft = understood(
        "Fractie Dorpsbelang\n\nAan burgemeester en wethouders\n\nRietkraag, 3 mei 2006\n"
        "Onderwerp: het fietspad\n\nGeacht college,\n\nWij stellen u de volgende vragen:\n"
        "1. Waarom is het donker?\n2. Wanneer is het licht?\n\nMet vriendelijke groet,\n"
        "J. de Boer\n\nGEMEENTE RIETKRAAG\n\nDatum: 1 juni 2006\nOnderwerp: het fietspad\n\n"
        "Geachte heer De Boer,\n\nIn antwoord op uw brief berichten wij u als volgt.\n\n"
        "1. De lamp is stuk.\n2. In juli.\n\nHoogachtend,\nburgemeester en wethouders\n"
    )
    assert [each.party for each in draft.askers.value] == ["Dorpsbelang"]
    assert [each.name for each in draft.askers.value] == ["J. de Boer"]
    assert (draft.submitted.value, draft.answered.value) == (date(2006, 5, 3), date(2006, 6, 1))
    assert answered(draft) == "1. De lamp is stuk.\n2. In juli."


ASKS = (
    "Aan: college van B&W\nVan: A. Visser, D66\nDatum: 4 maart 2021\nBetreft: de veerpont\n\n"
    "College,\n\nDe pont ligt al weken stil en niemand weet hoe lang dat nog gaat duren.\n\n"
    "1. Vaart de pont nog?\n2. Wat kost een kaartje?\n\n"
)
ANSWERS = (
    "Gemeente Rietkraag\nSector Havens\n\nMevrouw A. Visser\nKade 2\n\nRietkraag, 8 april 2021\n\n"
    "Geachte mevrouw Visser,\n\nIn antwoord op uw fax delen wij u het volgende mede.\n\n"
    "1. Niet op zondag.\n2. Twee euro.\n\nHoogachtend,\n\nburgemeester en wethouders\n"
)


def test_a_letter_of_answer_goes_on_behind_questions_that_nobody_closed() -> None:
    draft = understood(f"{ASKS}Ik reken op een spoedig antwoord.\n\nA. Visser\n\n{ANSWERS}")
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft) == "1. Niet op zondag.\n2. Twee euro."
    assert (draft.submitted.value, draft.answered.value) == (date(2021, 3, 4), date(2021, 4, 8))
    assert askers(draft) == [("A. Visser", "D66")]


def test_a_form_may_have_the_letter_that_answers_it_behind_it() -> None:
    form = "Indiener: A. Visser (D66)\nDatum: 4 maart 2021\nOnderwerp: de veerpont\n\nVragen\n\n"
    draft = understood(f"{form}1. Vaart de pont nog?\n2. Wat kost een kaartje?\n\n{ANSWERS}")
    assert answered(draft) == "1. Niet op zondag.\n2. Twee euro."
    assert draft.answered.value == date(2021, 4, 8)
    assert any("achter elkaar" in remark for remark in draft.remarks)


def test_a_greeting_below_the_heading_of_an_answer_starts_no_other_paper() -> None:
    draft = understood(
        "Indiener: A. Visser (D66)\nDatum: 4 maart 2021\nOnderwerp: de veerpont\n\n"
        "Vraag 1: Vaart de pont nog?\n\nAntwoord:\n\nGeachte mevrouw Visser,\n\nNiet op zondag.\n"
    )
    assert answered(draft).endswith("Niet op zondag.")
    assert draft.remarks == ()


def test_the_letter_that_asks_may_stand_behind_the_one_that_answers() -> None:
    draft = understood(
        "Gemeente Rietkraag\n\nAan de raad\nDatum: 8 april 2021\nOnderwerp: de veerpont\n\n"
        "Geachte raad,\n\nA. Visser (D66) heeft op 4 maart 2021 vragen gesteld over de pont.\n\n"
        "De pont is lek en vaart niet op zondag. Een kaartje kost twee euro, en dat blijft zo.\n\n"
        "Hoogachtend,\nburgemeester en wethouders\n\nD66 Rietkraag\n\nRietkraag, 4 maart 2021\n\n"
        "Geacht college,\n\nDe pont ligt al weken stil in de haven en niemand weet waarom.\n\n"
        "1. Vaart de pont nog?\n2. Wat kost een kaartje?\n\nMet vriendelijke groet,\nA. Visser\n"
    )
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft).startswith("De pont is lek")
    assert answered(draft).endswith("en dat blijft zo.")
    assert draft.body.text(Part.EXPLANATION).startswith("De pont ligt al weken stil")
    assert (draft.submitted.value, draft.answered.value) == (date(2021, 3, 4), date(2021, 4, 8))
    assert askers(draft) == [("A. Visser", "D66")]
