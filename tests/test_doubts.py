"""What the importer asks a clerk to look at, because it may stand in the wrong place."""

from __future__ import annotations

import pytest

from archive.body import read_body
from archive.documents.doubts import doubts_about
from archive.finding import Findings

ORDINARY = """## Vraag

1. Is de brug dicht?
2. Wanneer gaat de brug weer open? Graag een planning.

## Toelichting

De brug is al een jaar dicht.

**Gevolgen**

Fietsers rijden om.

## Antwoord

### Antwoord 1

Ja. Wij noemen drie redenen:

1. het hout is rot;
2. de leuning is los.

Waarom duurt dat lang? Het hout moet uit Noorwegen komen.

### Antwoord 2

1. eerst het hout;
2. dan de leuning.

In mei.
"""


def doubts(text: str) -> list[str]:
    findings = Findings("vraag.md")
    body = read_body(text, 1, findings)
    assert not findings.found
    return list(doubts_about(body))


def test_an_ordinary_record_raises_no_doubt() -> None:
    assert doubts(ORDINARY) == []
    assert doubts("## Vraag\n\nIs de brug dicht?\n\n## Antwoord\n\nJa\n") == []
    assert doubts("## Vraag\n\nIs de brug dicht?\n") == []


@pytest.mark.parametrize(
    ("asked", "explained", "answered", "found"),
    [
        (
            "1. Is de brug dicht?",
            "",
            "Ja.\n\n2. Wanneer gaat die open?\n3. Wie betaalt dat?\n\nIn mei; de gemeente.",
            ["bij het antwoord staan genummerde vragen: kijk na of die bij de vraag horen"],
        ),
        (
            "1. Is de brug dicht?\n2. Vragen gaan naar de griffier.\n3. Een antwoord komt in mei.",
            "",
            "Ja.",
            [
                "achter de laatste vraag staan punten zonder vraagteken: kijk na of die bij de "
                "vraag horen"
            ],
        ),
        (
            "1. Is de brug dicht?\n\n*Artikel 34*\n\n1. Vragen zijn kort.",
            "",
            "Ja.",
            [
                "de nummers bij 'Vraag' beginnen opnieuw: kijk na of dit één stel is, en of alles "
                "hier hoort"
            ],
        ),
        (
            "Is de brug dicht?",
            "",
            "### Antwoord 1\n\nJa.\n\n### Antwoord 1\n\nNee.",
            [
                "de nummers bij 'Antwoord' beginnen opnieuw: kijk na of dit één stel is, en of "
                "alles hier hoort"
            ],
        ),
        (
            "Is de brug dicht?\n\n☐ schriftelijk",
            "",
            "Ja.",
            [
                "bij 'Vraag' staan vakjes om aan te kruisen: kijk na of die erbij horen",
                "de tekst van 'Vraag' eindigt met losse woorden (☐ schriftelijk): kijk na of die "
                "erbij horen",
            ],
        ),
        (
            "Is de brug dicht?",
            "",
            "Ja, tot en met mei.\n\nWaterstad, 3 mei 2019",
            [
                "de tekst van 'Antwoord' eindigt met losse woorden (Waterstad, 3 mei 2019): kijk "
                "na of die erbij horen"
            ],
        ),
        (
            "Is de brug dicht?",
            "De brug is dicht.\n\n**Vervoer**",
            "Ja.",
            [
                "de toelichting eindigt met een kop zonder tekst (Vervoer): kijk na waar die bij "
                "hoort"
            ],
        ),
    ],
)
def test_what_looks_out_of_place_is_asked_about(
    asked: str, explained: str, answered: str, found: list[str]
) -> None:
    explanation = f"## Toelichting\n\n{explained}\n\n" if explained else ""
    assert doubts(f"## Vraag\n\n{asked}\n\n{explanation}## Antwoord\n\n{answered}\n") == found


@pytest.mark.parametrize(
    "answered",
    [
        "Zie de tabel.\n\n| jaar | bezoek |\n| --- | --- |\n| 2014 | 3 |",
        "Wij doen drie dingen.\n\n- het hout\n- de leuning",
        "Wij kopen hout.[^1]\n\n[^1]: Uit Noorwegen",
        "Wij kopen hout; zie het bericht:\n\nhttps://example.org/hout.",
        "### Antwoord 1\n\nJa, dat klopt.\n\n### Antwoord 2\n\nNee",
    ],
)
def test_how_answers_end_otherwise_is_no_loose_end(answered: str) -> None:
    assert doubts(f"## Vraag\n\nIs de brug dicht?\n\n## Antwoord\n\n{answered}\n") == []


def test_of_a_long_word_the_beginning_is_told() -> None:
    (doubt,) = doubts(f"## Vraag\n\nIs de brug dicht?\n\n## Antwoord\n\nJa.\n\n{'x' * 5_000}\n")
    assert f"({'x' * 79}…)" in doubt
