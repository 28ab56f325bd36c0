"""The number that a form carries, in the ways in which papers write it."""

from __future__ import annotations

import pytest

from archive.documents.labels.points import expand
from archive.documents.value import Certainty
from papers import Paper, answered, asked, askers, understood

FORM = (
    "{}\n\nIndiener: A. Visser (D66)\nDatum: 4 maart 2021\nOnderwerp: de pont\n\nVraag:\nWaarom?\n"
)


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Raadsvragen 2021/12", "2021-012"),
        ("SCHRIFTELIJKE VRAGEN SV 21-034", "2021-034"),
        ("Schriftelijke vragen nr. 45 (2021)", "2021-045"),
        ("Raadsstukken, volgnr. 7/2021", "2021-007"),
        ("Nr. 2021/45", "2021-045"),
    ],
)
def test_a_number_written_in_another_way_is_told(title: str, number: str) -> None:
    draft = understood(FORM.format(title))
    assert draft.number.value == number
    assert draft.number.certainty is Certainty.DOUBTFUL
    assert draft.number.note.removeprefix("op het formulier staat ") in title


def test_a_number_as_the_archive_writes_it_is_certain() -> None:
    draft = understood(FORM.format("Raadsvragen 2021-012"))
    assert (draft.number.value, draft.number.certainty) == ("2021-012", Certainty.CERTAIN)


@pytest.mark.parametrize(
    "title", ["Vragen SV 19-034", "Stuk nr. 21-03", "2021-2022 begroting", "Lokaal 21/3"]
)
def test_what_may_be_anything_is_no_number(title: str) -> None:
    assert understood(FORM.format(title)).number.value == ""


def test_the_heading_of_a_page_has_number_and_subject() -> None:
    paper = Paper().line("2021-087 drukte bij de veerpont", bold=True)
    paper.table(
        ("Ingediend door", "A. Visser"),
        ("Fractie", "D66"),
        ("Datum indiening", "4-3-2021"),
        ("Thema", "Verkeer; Water"),
    )
    paper.line("Omschrijving", bold=True)
    paper.line("Op zondag staat er al weken een lange rij auto's en fietsen voor de veerpont.")
    paper.line("Vraag 1", bold=True).line("Waarom?").line("Antwoord", bold=True).line("Het is mei.")
    paper.line("Deel dit item: Facebook | X | E-mail")
    draft = paper.line("Documenten: 2021-087 antwoord.pdf (84 KB)").line("© 2021 Rietkraag").draft()
    assert draft.number.value == "2021-087"
    assert draft.subject.value == "drukte bij de veerpont"
    assert answered(draft) == "### Antwoord 1\n\nHet is mei."


def test_a_description_tells_a_story_or_names_the_subject() -> None:
    form = "Indiener: A. Visser (D66)\nOmschrijving\n{}\n\nVraag:\nWaarom?\n"
    assert understood(form.format("De veerpont")).subject.value == "De veerpont"
    story = "Op zondag staat er al weken een lange rij auto's\nen fietsen voor de veerpont."
    draft = understood(form.format(story))
    assert draft.subject.value == ""
    assert draft.body.sections[1].text == story


def test_roman_numbers_have_parts_and_their_answers() -> None:
    draft = understood(
        "Aan de leden van de D66-fractie\nA. Visser en dhr. B. Quist\n\nRietkraag, 4 maart 2021\n"
        "Onderwerp: Uw vragen over de pont\n\nL.S.,\n\nHieronder treft u uw vragen aan.\n\n"
        "I. Vaart de pont nog?\n\nAd I. Soms.\n\nII.a Wat kost dat?\n\nAd II.a Twee euro.\n\n"
        "II.b Waarom zoveel?\n\nAd II.b Het is ver.\n\nIII. Hoe ver?\n\nAd III. Zie II.a.\n"
    )
    assert asked(draft).startswith("1. Vaart de pont nog?\n")
    assert "2b. Waarom zoveel?" in asked(draft)
    assert answered(draft).startswith("### Antwoord 1\n\nSoms.\n\n### Antwoord 2a\n\nTwee euro.")
    assert answered(draft).endswith("### Antwoord 3\n\nZie II.a.")
    assert askers(draft) == [("A. Visser", "D66"), ("dhr. B. Quist", "D66")]
    assert {"II.a", "II.b"} <= {left.text.strip() for left in draft.left}


def test_points_counted_from_to() -> None:
    assert expand("1 t/m 3") == (1, 2, 3)


def test_who_wrote_a_proposal_for_the_college_asks_nothing() -> None:
    paper = Paper().table(
        ("Afdeling", "Financiën", "Steller", "P. Roos"),
        ("Portefeuillehouder", "O. Schipper", "Datum vergadering", "4 maart 2021"),
    )
    paper.line("Gevraagd besluit", bold=True)
    paper.line("In te stemmen met de beantwoording van de vragen die het raadslid A. Visser (D66)")
    paper.line("op 4 februari 2021 heeft gesteld.").line("Vragen en beantwoording", bold=True)
    paper.line("Vraag 1: Vaart de pont?").line("Antwoord: Soms.")
    paper.line("Communicatie", bold=True)
    draft = paper.line("Geen persbericht.").draft()
    assert [each.name for each in draft.askers.value] == ["A. Visser"]
    assert answered(draft) == "### Antwoord 1\n\nSoms."


def test_who_writes_for_a_party_asks() -> None:
    draft = understood(
        "Afdeling: Griffie\nSteller: A. Visser\nFractie: D66\nDatum: 4 maart 2021\n\n"
        "Het raadslid B. Quist (SGP) heeft hierover eerder vragen gesteld.\n\n"
        "Vragen:\n1. Vaart de pont?\n"
    )
    assert askers(draft) == [("A. Visser", "D66")]


def test_a_title_goes_on_below_its_number() -> None:
    draft = understood(
        "Schriftelijke vragen nr. 45 (2021)\n\nvan het raadslid mw. A. Visser (D66) aan het "
        "college van burgemeester en wethouders, ingediend op 4 maart 2021, inzake de pont.\n\n"
        "De pont ligt al weken stil, en niemand van de bewoners weet waarom.\n\n1. Waarom?\n"
    )
    assert draft.body.sections[1].text.startswith("De pont ligt")
    assert draft.subject.value == "de pont"


def test_a_letter_says_when_somebody_asked() -> None:
    draft = understood(
        "Aan de gemeenteraad\n\nDatum: 31 maart 2021\nOnderwerp: Vragen D66 over de pont\n\n"
        "Geachte raad,\n\nAnna Visser van de fractie D66 stelde op 4 maart 2021 twee schriftelijke "
        "vragen. Met deze brief geven wij u antwoord.\n\nVraag 1: Vaart de pont?\n\n"
        "Antwoord: Soms.\n"
    )
    assert str(draft.submitted.value) == "2021-03-04"
