"""Question and answer in two files: put together by what they share, and never by guess."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.body import Part
from archive.documents.batch.importing import read_batch
from archive.documents.batch.pairing import Sourced, pair_up
from archive.registers import Register, Registers

NOBODY = Registers(Register("partijen.yml"), Register("personen.yml"), Register("themas.yml"))
SUBJECTS = (
    "bomenkap Molenweg", "het pontje Rietkraag", "afval in het Julianapark", "zwembad De Duiker",
    "sluiting bibliotheek Oost", "vuurwerk jaarwisseling", "fietstunnel station", "Wmo-vervoer",
    "leegstand Kerkstraat", "huisvesting statushouders", "geluid vliegbasis", "subsidie harmonie",
)  # fmt: skip
PARTIES = ("VVD", "D66", "SP", "CDA")


def question(name: str, subject: str, party: str = "SP", day: str = "3 maart 2014") -> Sourced:
    text = (
        f"Onderwerp: {subject}\nIndiener: K. van Buren ({party})\nDatum: {day}\n\nVraag\n\n"
        f"1. Wat is de stand van {subject}?\n"
    )
    return only(name, text)


def answer(name: str, about: str, day: str = "1 april 2014", text: str = "Ja.") -> Sourced:
    head = f"Datum: {day}\nOnderwerp: beantwoording vragen {about}\n\n"
    return only(name, f"{head}Antwoord\n\n{text}\n")


def only(name: str, text: str) -> Sourced:
    (found,) = read_batch(name, text.encode(), NOBODY).drafts
    return found


def pairs(found: list[Sourced]) -> set[tuple[str, ...]]:
    return {
        tuple(source.split(" (sha256")[0] for source in each.sources)
        for each in pair_up(found)
        if len(each.sources) > 1
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SUBJECTS), min_size=1, unique=True), st.randoms())
def test_questions_and_answers_in_any_order_find_each_other(
    subjects: list[str], chance: Random
) -> None:
    found = []
    for index, subject in enumerate(subjects):
        found.append(question(f"v{index}.txt", subject, chance.choice(PARTIES)))
        found.append(answer(f"x{index}.txt", f"over {subject}"))
    chance.shuffle(found)
    expected = {(f"v{index}.txt", f"x{index}.txt") for index in range(len(subjects))}
    assert pairs(found) == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SUBJECTS), min_size=2, unique=True), st.data())
def test_an_answer_without_its_questions_is_never_put_with_others(
    subjects: list[str], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(subjects))
    found = [question(f"v{at}.txt", each) for at, each in enumerate(subjects) if each != gone]
    found.append(answer("antwoord.txt", f"over {gone}"))
    assert pairs(found) == set()


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (
            "2014-03-03 art 40 vragen SP pontje.txt",
            "2014-04-01 ANTWOORD college op art 40 vragen SP pontje Rietkraag (def).txt",
        ),
        ("21a.txt", "21b.txt"),
        ("2014/7 vraag.txt", "2014/7 antwoord.txt"),
        ("20140303 Schriftelijke vragen pontje.txt", "20140401 Beantwoording vragen pontje v.txt"),
        ("dossier pontje/vragen.txt", "dossier pontje/antwoord.txt"),
        ("2014-045 vragen.txt", "2014-045 antwoordbrief college.txt"),
    ],
)
def test_names_as_clerks_give_them(asked: str, answered: str) -> None:
    one = only(asked, "Vraag\n\n1. Waarom vaart het pontje niet?\n")
    other = only(answered, "Antwoord\n\n1. De motor is stuk.\n")
    assert pairs([other, one]) == {(asked, answered)}


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("2013/1 vraag.txt", "2014/1 antwoord.txt"),
        ("21a.txt", "22b.txt"),
        ("vraag.txt", "antwoord.txt"),
        ("2014-03-03 vragen VVD zwembad.txt", "2014-03-03 antwoord pontje.txt"),
    ],
)
def test_names_that_say_too_little(asked: str, answered: str) -> None:
    one = only(asked, "Vraag\n\n1. Waarom vaart het pontje niet?\n")
    other = only(answered, "Antwoord\n\n1. De motor is stuk.\n")
    assert pairs([other, one]) == set()


def test_a_case_number_in_both_brings_them_together() -> None:
    one = only("a1.txt", "Zaaknummer: Z14.00123\n\nVraag\n\n1. Waarom vaart het pontje niet?\n")
    other = only("b2.txt", "Uw kenmerk: Z14.00123\n\nAntwoord\n\n1. De motor is stuk.\n")
    assert pairs([one, other]) == {("a1.txt", "b2.txt")}


def test_an_answer_that_fits_two_questions_is_told_and_not_joined() -> None:
    found = [question(name, "het pontje Rietkraag") for name in ("een.txt", "twee.txt")]
    results = pair_up([*found, answer("uit.txt", "over het pontje Rietkraag")])
    assert len(results) == 3
    assert any("een.txt, twee.txt" in doubt for doubt in results[2].draft.doubts)


def test_an_interim_and_a_final_answer_stand_below_each_other() -> None:
    late = answer("z.txt", "over het pontje Rietkraag", "1 mei 2014", "De motor is vervangen.")
    soon = answer("y.txt", "over het pontje Rietkraag", "20 maart 2014", "Wij zoeken het uit.")
    (result,) = pair_up([late, question("v.txt", "het pontje Rietkraag"), soon])
    assert result.draft.body.text(Part.ANSWER) == "Wij zoeken het uit.\n\nDe motor is vervangen."
    assert result.draft.answered.value == date(2014, 5, 1)
    assert result.draft.proof.lost == ()
    assert len(result.sources) == 3


def reply(name: str, subject: str = "") -> Sourced:
    """An answer that names who asked and when."""
    head = "Indiener: K. van Buren (SP)\nIngediend: 3 maart 2014\nDatum antwoord: 2 april 2014\n"
    return only(name, f"{head}{subject and 'Onderwerp: ' + subject}\n\nAntwoord\n\nNee.\n")


def test_who_asked_and_when_bring_papers_together_unless_the_subject_is_another() -> None:
    asked = question("v.txt", "het pontje Rietkraag")
    assert pairs([asked, reply("x.txt")]) == {("v.txt", "x.txt")}
    assert pairs([asked, reply("x.txt", "zwembad De Duiker")]) == set()


def test_a_second_answer_must_fit_well() -> None:
    asked = question("v.txt", "het pontje Rietkraag")
    own = answer("x.txt", "over het pontje Rietkraag")
    results = pair_up([asked, own, reply("y.txt")])
    assert [len(each.sources) for each in results] == [2, 1]
    assert any("v.txt" in doubt for doubt in results[1].draft.doubts)


def test_days_and_numbers_that_contradict_keep_papers_apart() -> None:
    late = question("v.txt", "het pontje Rietkraag", day="3 mei 2014")
    assert pairs([late, answer("x.txt", "over het pontje Rietkraag", "1 april 2014")]) == set()
    one = only("p.txt", "Nummer: 2014-012\nOnderwerp: het pontje\n\nVraag\n\n1. Vaart het?\n")
    other = only("q.txt", "Nummer: 2014-013\nOnderwerp: het pontje\n\nAntwoord\n\nNee.\n")
    assert pairs([one, other]) == set()


def test_a_compound_holds_the_word_of_the_questions() -> None:
    one = question("v.txt", "bomen Molenweg")
    assert pairs([one, answer("x.txt", "over bomenkap Molenweg")]) == {("v.txt", "x.txt")}
