"""Letterheads, stamps, lists of files and answers in forms as town halls lay them out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from archive.body import Part
from archive.documents.batch.importing import read_batch
from archive.documents.batch.pairing import pair_up
from archive.documents.document import Kind, Line
from archive.documents.draft import Draft
from archive.documents.labels.markers import split_marker
from archive.documents.people.capitals import as_written
from archive.documents.reading import read
from archive.documents.understanding import understand
from archive.documents.value import Certainty
from archive.record import Asker
from papers import HEAD, NOBODY, Paper, answered, asked, askers, understood

LETTER = (
    "{above}\n\nAan het college van burgemeester\nen wethouders van Zeedijk\nKade 1\nZEEDIJK\n\n"
    "Zeedijk, 4 maart 2019\n\nOnderwerp: de veerpont\n\nGeacht college,\n\n"
    "Ondergetekende, lid van de gemeenteraad van Zeedijk voor de fractie van\n{party}, heeft "
    "gehoord dat de pont stilligt. Ik stel u de volgende vragen:\n\n"
    "1. Vaart de pont nog?\n2. Wat kost een kaartje?\n\nHoogachtend,\n\nA. Visser\n"
)
ASKED = "\n\nVragen\n1. Vaart de pont nog?\n2. Wat kost een kaartje?\n\n"


def explained(draft: Draft) -> str:
    return draft.body.text(Part.EXPLANATION)


@pytest.mark.parametrize("label", ["raadsfractie", "Fractie"])
def test_below_the_word_for_a_faction_the_address_is_no_value(label: str) -> None:
    above = f"DORPSBELANGEN ZEEDIJK\n{label}"
    draft = understood(LETTER.format(above=above, party="Dorpsbelangen"))
    assert draft.submitted.value == date(2019, 3, 4)
    assert askers(draft) == [("A. Visser", "Dorpsbelangen")]


@pytest.mark.parametrize(
    ("party", "said", "expected"),
    [
        ("LIBERAAL APPÈL ZEEDIJK", "Het Liberaal Appèl Zeedijk vraagt", "Liberaal Appèl Zeedijk"),
        (
            "DORPSBELANGEN ZEEDIJK",
            "lid van de raad van Zeedijk voor de fractie van Dorpsbelangen",
            "Dorpsbelangen",
        ),
        # Nothing says that the place is that of the council: it may be a part of the name.
        ("DORPSBELANGEN ZEEDIJK", "de fractie van Dorpsbelangen", "DORPSBELANGEN ZEEDIJK"),
        ("DORPSBELANGEN ZEEDIJK", "DORPSBELANGEN ZEEDIJK", "DORPSBELANGEN ZEEDIJK"),
        ("DORPSBELANGEN", "de dorpsbelangen in de raad", "DORPSBELANGEN"),
        ("CDA/VVD", "Cda/vvd", "CDA/VVD"),
    ],
)
def test_a_party_in_capitals_is_written_as_the_sentences_write_it(
    party: str, said: str, expected: str
) -> None:
    assert as_written([Asker("A. Visser", party)], [said]) == (Asker("A. Visser", expected),)


def test_a_letterhead_in_capitals_names_the_party_of_the_letter() -> None:
    paper = Paper().line("DORPSBELANGEN ZEEDIJK", True)
    for line in LETTER.format(above="raadsfractie", party="Dorpsbelangen").split("\n\n"):
        paper.line(line.replace("\n", " "))
    assert askers(paper.draft()) == [("A. Visser", "Dorpsbelangen")]


@pytest.mark.parametrize(
    "party",
    ["Gemeente Belang Zeedijk", "Gemeente Belangen", "Gemeente-Belangen Zeedijk", "Gemeente Lijst"],
)
def test_a_party_may_have_the_municipality_as_a_word_of_its_own(party: str) -> None:
    paper = Paper().table(("Steller", "Anna Visser", "Fractie", party))
    draft = paper.table(("Onderwerp", "De pont", "Wethouder", "P. Bos")).line("Vragen", True)
    assert askers(draft.line("1. Vaart de pont nog?").draft()) == [("Anna Visser", party)]


def test_the_municipality_itself_is_no_party() -> None:
    draft = understood(f"Vragensteller: Anna Visser\nFractie: Gemeente Zeedijk{ASKED}")
    assert askers(draft) == [("Anna Visser", "")]


@pytest.mark.parametrize("stamp", ["Verzonden", "VERZONDEN", "Verzonden:"])
def test_the_day_of_a_letter_goes_before_the_day_on_which_it_was_sent(stamp: str) -> None:
    draft = understood(
        f"Datum: 2 april 2019\nOnderwerp: antwoord op uw vragen over de pont\n{stamp} 3 april 2019"
        "\n\nGeachte mevrouw Visser,\n\nIn uw brief van 4 maart 2019 stelt u ons vragen.\n\n"
        "Antwoord vraag 1\nJa, elke dag.\n\nHoogachtend,\n\nBurgemeester en wethouders\n"
    )
    assert draft.answered.value == date(2019, 4, 2)


def test_a_form_that_says_to_whom_it_was_sent_keeps_that_day() -> None:
    draft = understood(
        f"{HEAD}Datum collegebesluit: 2 april 2019\nVerzonden aan raad: 5 april 2019\n\n"
        "Vraag 1\nVaart de pont nog?\n\nAntwoord 1\nJa.\n"
    )
    assert draft.answered.value == date(2019, 4, 5)


EDGES = [
    ("Art. 42 vragen D66 | antwoord college d.d. 2 april 2019", date(2019, 4, 2)),
    ("Beantwoord op 2 april 2019", date(2019, 4, 2)),
    ("Formulier vastgesteld op 2 april 2015", None),
]
DATED = "Van: Anna Visser, D66\nDatum: 4 maart 2019\nBetreft: de pont"


@pytest.mark.parametrize(("edge", "day"), EDGES)
def test_the_edge_of_the_pages_may_tell_when_was_answered(edge: str, day: date | None) -> None:
    form = read("formulier.txt", f"{DATED}\n\nVraag 1\nVaart hij?\n\nAntwoord 1\nJa.\n".encode())
    above = Line(edge, "blz. 1, rand", kind=Kind.FURNITURE, page=1)
    words = None if form.words is None else form.words + Counter(edge.split())
    paged = replace(form, blocks=(above, *form.blocks), pages=True, words=words)
    (draft,) = understand(paged, NOBODY)
    assert draft.answered.value == day


@pytest.mark.parametrize(("edge", "day"), EDGES)
def test_the_header_of_a_document_may_tell_when_was_answered(edge: str, day: date | None) -> None:
    paper = Paper()
    paper.document.sections[0].header.paragraphs[0].text = edge
    for line in DATED.splitlines():
        paper.line(line)
    paper.line("Vraag 1", True).line("Vaart de pont nog?").line("Antwoord 1", True).line("Ja.")
    assert paper.draft().answered.value == day


PAGE = (
    "<html><body><h1>Schriftelijke vragen D66 – de pont</h1><dl><dt>Indiener</dt><dd>Anna Visser "
    "(D66)</dd><dt>Datum ingediend</dt><dd>4 maart 2019</dd><dt>Datum beantwoord</dt><dd>2 april "
    "2019</dd></dl><h2>Vragen en antwoorden</h2><ol><li><p><strong>Vaart de pont nog?</strong></p>"
    "<p>Ja, elke dag.</p></li><li><p><strong>Wat kost een kaartje?</strong></p><p>Een kaartje kost "
    "twee euro.</p></li></ol><h2>Bijlagen</h2><ul>{files}</ul></body></html>"
)


@pytest.mark.parametrize(
    "files",
    [
        "<li>Vragen D66 (pdf, 148 kB)</li><li>Beantwoording (pdf, 212 kB)</li>",
        "<li>Vragen D66 [1,2 MB]</li><li>Antwoord van het college [0,3 MB]</li>",
        "<li>Vragen D66 (pdf)</li><li>Beantwoording (PDF-bestand)</li>",
    ],
)
def test_files_below_the_answers_are_no_heading_of_an_answer(files: str) -> None:
    draft = understood(PAGE.format(files=files), "vragen.html")
    assert asked(draft) == "1. Vaart de pont nog?\n2. Wat kost een kaartje?"
    assert answered(draft).endswith("### Antwoord 2\n\nEen kaartje kost twee euro.")
    assert draft.answered.value == date(2019, 4, 2)


def test_a_remark_in_brackets_is_no_file() -> None:
    draft = understood(
        f"{HEAD}Vraag 1\nVaart de pont nog?\n\nAntwoord 1\nDat staat in het rapport (pdf)\n"
    )
    assert "in het rapport" in answered(draft)


ANSWER = (
    "Antwoord van het college op schriftelijke vragen\n"
    "Vragensteller: Anna Visser (D66)\nOnderwerp: de veerpont\n"
    "Vragen d.d.: 4 maart 2019\nAntwoord d.d.: 2 april 2019\nPortefeuillehouder: P. Bos\n\n"
)
CLOSE = "\n\nVastgesteld in de collegevergadering van 2 april 2019."


@pytest.mark.parametrize(
    "text",
    [
        "a. Ja, elke dag.\nb. Een kaartje kost twee euro.",
        "1. Ja, elke dag.\n2. Een kaartje kost twee euro.",
        "Ja.\n\nDe pont vaart elke dag van zes uur in de ochtend tot twaalf uur in de nacht.",
        "1. Ja, elke dag.\n2. Een kaartje kost twee euro.\n\nP. Bos\nwethouder",
    ],
)
def test_a_paper_that_only_answers_goes_with_its_questions(text: str) -> None:
    files = {
        "pont-vragen.txt": f"{HEAD}Vragen\na. Vaart de pont nog?\nb. Wat kost een kaartje?\n",
        "pont-antwoord.txt": f"{ANSWER}{text}{CLOSE}",
    }
    found = [
        one
        for name, content in files.items()
        for one in read_batch(name, content.encode(), NOBODY).drafts
    ]
    (both,) = pair_up(found)
    expected = text.partition("\n\nP. Bos")[0]
    assert answered(both.draft) == expected.replace(".\nb", ".\n\nb")
    assert both.draft.answered.value == date(2019, 4, 2)
    assert both.draft.portfolio_holders.value == ("P. Bos",)


def test_only_a_title_and_a_field_make_an_answer_of_loose_text() -> None:
    told = "De pont vaart elke dag van zes uur in de ochtend tot twaalf uur in de nacht.\n"
    assert not answered(understood(f"Memo\nOnderwerp: de pont\nDatum: 2 april 2019\n\n{told}"))
    assert not answered(understood(f"{ANSWER}Aan de gemeenteraad\n"))


@pytest.mark.parametrize(
    "below",
    [
        "Ondertekening vragensteller: w.g. A. Visser",
        "Handtekening van de indiener: A. Visser",
        "Ondertekening raadslid:\nA. Visser",
    ],
)
def test_who_signs_below_an_empty_answer_answers_nothing(below: str) -> None:
    draft = understood(
        f"{HEAD}Vragen\n1. Vaart de pont nog?\n\nAntwoord college\nDatum collegebesluit:\n"
        f"Portefeuillehouder:\nAntwoord:\n\n{below}\n"
    )
    assert not answered(draft)
    assert draft.answered.value is None


@pytest.mark.parametrize(
    ("written", "number"),
    [("SV 2019-18", "2019-018"), ("SV2019/18", "2019-018"), ("Z19-2019/18", ""), ("48213", "")],
)
def test_the_clerk_may_register_the_number_of_the_questions(written: str, number: str) -> None:
    draft = understood(
        f"In te vullen door de griffie\nRegistratienummer: {written}\n\n{HEAD}{ASKED}"
    )
    assert draft.number.value == number


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("2.Waarom niet?", "2."),
        ("b.Waarom niet?", "b."),
        ("2.500 euro", ""),
        ("A.Visser", ""),
        ("v.Dijk", ""),
        ("3.De pont", "3."),
        ("1.v. de pont", ""),
    ],
)
def test_a_figure_may_stand_right_in_front_of_its_question(text: str, marker: str) -> None:
    assert split_marker(text)[0] == marker


@pytest.mark.parametrize(
    ("said", "holders"),
    [
        ("Wethouder Anna Bos is portefeuillehouder.", ("Anna Bos",)),
        ("Burgemeester P. Bos is hiervoor de portefeuillehouder.", ("P. Bos",)),
        ("Wethouder Bos is geen portefeuillehouder meer.", ()),
    ],
)
def test_a_sentence_may_say_who_holds_the_portfolio(said: str, holders: tuple[str, ...]) -> None:
    draft = understood(
        "Datum: 2 april 2019\nOnderwerp: vragen over de pont\n\nBeste mevrouw Visser,\n\n"
        "Op 4 maart 2019 stelde u vragen over de pont. Hieronder leest u onze antwoorden. "
        f"{said}\n\nVraag 1\nVaart de pont nog?\nAntwoord\nJa, elke dag.\n\n"
        "Met vriendelijke groet,\n\nhet college\n"
    )
    assert draft.portfolio_holders.value == holders


def test_the_contact_of_a_faction_asks_where_nobody_else_does() -> None:
    form = "Fractie: Sterk Zeedijk\nContactpersoon: Anna Visser\nDatum: 4 maart 2019"
    draft = understood(f"{form}{ASKED}")
    assert askers(draft) == [("Anna Visser", "Sterk Zeedijk")]
    assert draft.askers.certainty is Certainty.DOUBTFUL
    other = understood(f"Vragensteller: Bert Smit\n{form}{ASKED}")
    assert askers(other) == [("Bert Smit", "Sterk Zeedijk")]


def test_the_title_of_a_paper_goes_before_the_edge_of_its_pages() -> None:
    paper = Paper()
    footer = paper.document.sections[0].footer.paragraphs[0]
    footer.text = "Technische vragen Sterk Zeedijk – jaarstukken 2018\t1"
    paper.line("Technische vragen jaarstukken 2018-2019", True)
    paper.line("Fractie: Sterk Zeedijk").line("Datum: 4 maart 2019")
    paper.line("1. Wat kost de pont?").line("2. Wat kost de kade?")
    assert paper.draft().subject.value == "jaarstukken 2018-2019"


def test_parts_of_a_question_do_not_make_its_answer_that_of_all() -> None:
    draft = understood(
        "Van: De burgemeester\nDatum: 2 april 2019\nBetreft: vragen van A. Visser (D66) over de "
        "pont\n\nOp 4 maart 2019 heeft mevrouw A. Visser van de fractie D66 de burgemeester vragen "
        "gesteld over de pont.\n\n1. De pont vaart weer.\n   a. Hoe vaak?\n   b. Tot hoe laat?\n"
        "   Antwoord 1\n   a. Elk uur.\n   b. Tot twaalf uur.\n\n2. Wat kost:\n   a. een kaartje?\n"
        "   b. een fiets?\n   Antwoord 2\n   a. Twee euro.\n   b. Drie euro.\n"
    )
    assert "2. Wat kost:" in asked(draft)
    assert "?" not in answered(draft)
    assert draft.addressed_to.value == "burgemeester"


def test_an_answer_without_a_number_has_those_of_the_heading_above_it() -> None:
    draft = understood(
        f"{HEAD}Vraag 1\nVaart de pont nog?\nAntwoord\nJa.\n\nVraag 2 en 3\nWat kost een kaartje?\n"
        "En een fiets?\nAntwoord\nTwee euro.\n\nVraag 4\nEn een auto?\nAntwoord\nZes euro.\n"
    )
    heads = [line for line in answered(draft).splitlines() if line.startswith("###")]
    assert heads == ["### Antwoord 1", "### Antwoord 2 en 3", "### Antwoord 4"]


@pytest.mark.parametrize(
    "head", ["Inleiding door vragensteller.", "Toelichting van de indienster."]
)
def test_a_heading_may_end_with_a_full_stop(head: str) -> None:
    draft = understood(
        f"{HEAD}Aan de gemeenteraad\n\n{head}\nDe pont ligt al drie weken stil en niemand weet "
        "waarom dat zo is.\n\n1. Vaart de pont nog?\nAntwoord 1\nJa.\n"
    )
    assert explained(draft).startswith("De pont ligt al")


def test_the_occasion_stays_where_the_college_tells_who_asked() -> None:
    told = "Op 4 maart 2019 heeft raadslid A. Visser (D66) vragen gesteld over de pont."
    why = " Aanleiding is de drukte bij de steiger in de zomer."
    form = "{}\n\nInleiding\n{}\n\nVraag 1\nVaart de pont nog?\nAntwoord 1\nJa.\n"
    head = "Van: college van burgemeester en wethouders\nDatum: 2 april 2019"
    assert "drukte bij de steiger" in explained(understood(form.format(head, told + why)))
    assert not explained(understood(form.format(head, told)))


def test_the_end_of_a_sentence_is_no_heading_of_the_questions() -> None:
    draft = understood(
        f"{HEAD}Inleiding door vragenstelster\nDe pont ligt al drie weken stil bij de steiger.\n\n"
        "Gezien het vorenstaande stelt vragenstelster, namens de fractie van D66, de volgende\n"
        "schriftelijke vragen:\n\n1. Vaart de pont nog?\n\nAntwoord:\n\nJa.\n\n"
        "2. Wat kost een kaartje?\n\nAntwoord:\n\nTwee euro.\n"
    )
    assert asked(draft) == "1. Vaart de pont nog?\n\n2. Wat kost een kaartje?"
    assert answered(draft) == "### Antwoord 1\n\nJa.\n\n### Antwoord 2\n\nTwee euro."
