"""Papers as a griffie makes them: bundles, pages of a system, answers that came apart."""

from __future__ import annotations

from datetime import date

import pytest

from archive.body import Part
from archive.documents.batch.importing import read_batch
from archive.documents.batch.pairing import Sourced, pair_up
from archive.documents.document import Kind, Line
from archive.documents.draft import Draft
from archive.documents.labels.points import heading_of
from archive.documents.reading import read
from archive.documents.understanding import understand
from papers import HEAD, NOBODY, Paper, answered, asked, askers, understood
from test_pages_of_pdf import BOLD, Page
from test_pages_of_pdf import read as pages

BUNDLE = """Lijst van raadsvragen mei 2019

2019-14 Verlichting fietspad Oostdijk

Steller: A. Visser (D66)
Datum vragen: 2 mei 2019
Datum antwoord: 21 mei 2019
Portefeuillehouder: wethouder Bos

1. Waarom is het fietspad donker?

Antwoord: De kabel is stuk.

2. Komt er weer licht?

Antwoord: Ja, in juni.

2019-15 Bankjes in het park

Steller: K. de Wit (VVD) en
J. Mol (CDA)
Datum vragen: 6 mei 2019
Datum antwoord: 28 mei 2019
Portefeuillehouder: wethouder Smit

De bankjes in het park zijn vorig jaar weggehaald.

1. Komen er nieuwe bankjes?

Antwoord: Nee, het geld is op.
"""


def sets(text: str) -> tuple[Draft, ...]:
    return understand(read("bundel.txt", text.encode()), NOBODY)


def test_the_titles_of_a_bundle_are_the_subjects_of_its_sets() -> None:
    first, second = sets(BUNDLE)
    assert first.subject.value == "Verlichting fietspad Oostdijk"
    assert second.subject.value == "Bankjes in het park"
    assert (first.number.value, second.number.value) == ("2019-014", "2019-015")
    assert [each.party for each in second.askers.value] == ["VVD", "CDA"]
    assert second.answered.value == date(2019, 5, 28)
    assert "geld" in answered(second) and "geld" not in answered(first)
    assert first.proof.lost == second.proof.lost == ()


def test_a_paper_of_one_set_is_not_cut_at_its_titles() -> None:
    """The second block of fields is that of the answer: nothing is asked below it."""
    whole = BUNDLE.split("\n\n2019-15", maxsplit=1)[0]
    told = "Behandeling in de fractie\n\nSteller: J. Mol\nDatum: 28 mei 2019\n\nDe kabel is stuk."
    assert len(sets(f"{whole}\n\n{told}")) == 1


QUOTED = """Geachte mevrouw Visser,

Op 4 maart stelde u mij vragen over de pont. Die beantwoord ik als volgt.

“1. Waarom ligt de pont stil?”

De motor is stuk.

“2. Vaart de pont nog dit jaar?”

Nee, er is geen geld voor een nieuwe motor.

Hoogachtend,

de burgemeester van Zeedijk,
B. Bos
"""


def test_questions_are_told_that_stand_with_their_numbers_between_marks() -> None:
    draft = understood(QUOTED)
    assert asked(draft) == "1. Waarom ligt de pont stil?\n\n2. Vaart de pont nog dit jaar?"
    assert "### Antwoord 2\n\nNee" in answered(draft)


def test_one_number_between_marks_is_a_quotation() -> None:
    quoted = "Geacht college,\n\nIn de nota staat:\n\n“1. De pont blijft.”\n\nKlopt dat nog?\n"
    assert "“1. De pont blijft.”" in str(understood(quoted).body)


ANNOUNCED = """Zeedijk, 4 maart 2006

Mijnheer de voorzitter,

Op grond van artikel 37 legt ondergetekende onderstaande vragen aan het college voor.

Vorig jaar is de pont gestopt. Sindsdien rijden de kinderen acht kilometer om, langs een weg
zonder fietspad. De fractie van D66 vindt dat gevaarlijk voor hen allemaal.

a. Komt de pont terug?

b. Wat kost dat?

Hoogachtend,

A. Visser
"""


def test_a_story_between_the_announcement_and_the_questions_explains_them() -> None:
    draft = understood(ANNOUNCED)
    assert asked(draft).startswith("a. Komt de pont") and "Vorig jaar" not in asked(draft)
    assert draft.body.text(Part.EXPLANATION).startswith("Vorig jaar is de pont")


def test_a_wish_between_the_announcement_and_the_questions_is_asked() -> None:
    wish = "Graag ontvangen wij de cijfers van de pont. Wij doelen op de jaren na 2001. Dat zijn"
    story = ANNOUNCED[ANNOUNCED.index("Vorig jaar") : ANNOUNCED.index("De fractie")]
    assert "Graag ontvangen" in asked(understood(ANNOUNCED.replace(story, f"{wish} er vier.\n")))


BOARD = """Memo

Aan: leden van het algemeen bestuur
Van: dagelijks bestuur
Datum: 13 augustus 2019
Onderwerp: de sluis

De heer K. de Wit heeft namens de fractie Water Natuurlijk op 9 juli 2019
onderstaande vragen gesteld.

In mei stond de sluis drie weken dicht. De boeren hadden toen geen water voor hun land. Ook de
vissen hadden het moeilijk.

Vraag 1: Waarom was de sluis dicht?

Antwoord DB: De deur was stuk.

Vraag 2: Is de deur nu heel?

Antwoord D&H: Ja.
"""


def test_the_board_of_a_water_authority_answers_below_each_question() -> None:
    draft = understood(BOARD)
    assert asked(draft).startswith("### Vraag 1\n\nWaarom was de sluis dicht?")
    assert answered(draft) == "### Antwoord 1\n\nDe deur was stuk.\n\n### Antwoord 2\n\nJa."
    assert draft.body.text(Part.EXPLANATION).startswith("In mei stond")


PENDING = """Raadsvraag

Indiener: A. Visser (D66)
Datum: 4 maart 2019
Onderwerp: de veerpont

Inhoud

Sinds mei vaart de pont niet meer. De mensen uit het dorp moeten nu elke dag omrijden, ook de
kinderen. D66 vroeg er vorig jaar al om een oplossing.

1. Komt de pont terug?

2. Wat kost dat?

Antwoord

Er is nog geen antwoord beschikbaar.
"""


def test_below_content_a_story_stands_above_the_questions_and_no_answer_is_yet_there() -> None:
    draft = understood(PENDING)
    assert asked(draft) == "1. Komt de pont terug?\n\n2. Wat kost dat?"
    assert draft.body.text(Part.EXPLANATION).startswith("Sinds mei")
    assert answered(draft) == ""


def test_the_end_of_a_sentence_alone_at_the_top_of_a_page_is_text() -> None:
    first = Page()
    for at in range(12):
        first.text(72, 72 + 50 * at, f"Regel {at} van het antwoord")
    second = Page().text(72, 60, "gaat de pont weer varen.").text(72, 160, "Hoogachtend,")
    second.text(72, 175, "de burgemeester,").text(72, 190, "B. Bos").text(72, 205, "Zeedijk")
    lines = [(line.text, line.kind) for line in pages(first, second).lines()]
    assert ("gaat de pont weer varen.", Kind.TEXT) in lines


REFERRED = """De heer K. de Wit

Verzonden: 2 april 2019
Onderwerp: Uw vragen van 4 maart 2019

Geachte heer De Wit,

Met deze brief reageren wij op uw vragen over de sluiting van de veerpont.

Antwoord op vraag 1
De pont is te oud.

Antwoord op vraag 2
In mei.

Hoogachtend,

burgemeester en wethouders van Zeedijk
"""


def test_a_subject_that_only_names_a_letter_is_that_of_what_the_letter_is_about() -> None:
    assert understood(REFERRED).subject.value == "de sluiting van de veerpont"
    told = understood(REFERRED.replace("Uw vragen van 4 maart 2019", "Uw vragen over de pont"))
    assert told.subject.value == "de pont"


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("Art. 39 vragen. Gebruik van de veerpont", "Gebruik van de veerpont"),
        ("vragen artikel 41 sluiting veerpont", "sluiting veerpont"),
        ("Beantwoording art. 33-vragen VVD en Lokaal Zeedijk, sluiting pont", "sluiting pont"),
        ("Beantwoording vragen D66, sluiting pont", "sluiting pont"),
    ],
)
def test_a_subject_is_told_without_the_rule_and_the_parties(written: str, subject: str) -> None:
    form = f"Indiener: A. Visser (D66)\nDatum: 4 maart 2019\nOnderwerp: {written}\n\nVaart hij?\n"
    assert understood(form).subject.value == subject


def test_a_label_in_a_table_is_no_subject() -> None:
    paper = (
        Paper()
        .line("Home > Vragen > 2019")
        .table(
            ("Nummer", "2019-004"),
            ("Type", "Schriftelijke vragen (art. 43)"),
            ("Indiener", "A. Visser (D66)"),
            ("Status", "Afgehandeld"),
            ("Datum beantwoording", "1-3-2019"),
            ("Laatst gewijzigd", "3-3-2019"),
        )
    )
    paper.line("Toelichting", bold=True).line("De pont ligt stil.").line("Vraag 1")
    draft = paper.line("Vaart hij?").line("Antwoord 1").line("Nee.").draft()
    assert draft.subject.value == ""


def test_a_party_that_signs_and_is_printed_above_the_letter_is_that_of_who_signs() -> None:
    letter = "RUIMTE ZEEDIJK\n\nZeedijk, 4 maart 2019\n\nGeacht college,\n\nVaart de pont?\n\n"
    signed = "Met vriendelijke groet,\n\nJan Bakker\nRuimte Zeedijk\n"
    assert askers(understood(letter + signed)) == [("Jan Bakker", "Ruimte Zeedijk")]
    both = signed.replace("Ruimte Zeedijk", "Kees de Wit")
    assert ("Kees de Wit", "") in askers(understood(letter + both))


def test_a_label_with_a_long_instruction_behind_it_is_still_a_label() -> None:
    hint = "(Schrijf hier in niet meer dan tien regels waarom u de vragen hieronder wilt stellen.)"
    form = f"{HEAD}Inleiding {hint}\n\nDe pont ligt stil.\n\nVragen\n\n1. Vaart de pont?\n"
    assert understood(form).body.text(Part.EXPLANATION) == "De pont ligt stil."


def test_the_title_of_an_answer_names_the_asker_and_the_day_below_it() -> None:
    title = (
        "Antwoord\n\nvan Gedeputeerde Staten\nop vragen van\nA. Visser (D66)\n(d.d. 4 maart 2019)\n"
    )
    body = "\nNummer\n12\n\nOnderwerp\nDe pont\n\nVraag 1\nVaart hij?\n\nAntwoord\nJa.\n"
    body += "De pont is in mei door een bedrijf uit Zeedijk nagekeken, en is goed bevonden.\n"
    draft = understood(title + body)
    assert askers(draft) == [("A. Visser", "D66")]
    assert draft.submitted.value == date(2019, 3, 4)


def test_an_answer_below_headings_goes_with_the_questions_of_the_same_factions() -> None:
    questions = understood(
        "CDA en D66\n\nDatum: 4 maart 2019\nOnderwerp: de sluiting van de veerpont\n\nVragen\n\n"
        "1. Is er advies gevraagd?\n\n2. Wat kost het?\n\n3. Wanneer is hij dicht?\n\n"
        "Namens de fracties,\n\nA. Visser (CDA)\nK. de Wit (D66)\n",
        "vragen.txt",
    )
    memo = Paper().table(
        ("Datum", "2 april 2019"), ("Wethouder", "B. Bos"), ("Steller", "C. Smit"),
        ("Onderwerp", "Antwoorden op vragen CDA en D66 over die pont"),
    )  # fmt: skip
    for heading, text in (("1. Advies", "Ja."), ("2. Kosten", "Een euro."), ("3. Plan", "In mei.")):
        memo.line(heading, bold=True).line(text)
    answer = memo.draft()
    assert answered(answer).startswith("### Antwoord 1\n\nJa.")
    assert ("", "CDA") in askers(answer) and answer.answered.value == date(2019, 4, 2)
    (both,) = pair_up([Sourced(questions, ("a",)), Sourced(answer, ("b",))])
    assert "### Antwoord 3\n\nIn mei." in answered(both.draft)
    assert both.draft.portfolio_holders.value == ("B. Bos",)


def test_a_note_typed_between_the_text_is_a_footnote() -> None:
    form = (
        f"{HEAD}Toelichting\n\nDe brug is oud.1 Hij moet dicht.\n\nVragen\n\n1. Gaat hij dicht?\n\n"
    )
    answer = "".join(f"De brug heeft deel {at}.\n\n" for at in "ABCDEFGHIJKLMNOP")
    told = understood(f"{form}1 Rapport Bruggen 2018, blz. 6.\n\nAntwoord\n\n{answer}")
    assert asked(told) == "1. Gaat hij dicht?"
    assert "De brug is oud.[^1] Hij moet" in str(told.body.text(Part.EXPLANATION))
    uncalled = understood(f"{form.replace('oud.1', 'oud.')}1 Rapport Bruggen.\n")
    assert "Rapport Bruggen" in asked(uncalled)


def test_a_foot_below_a_page_with_a_table_alone_is_no_answer() -> None:
    rows = [("Vraag 1", "Vaart de pont?"), ("Antwoord 1", "Nee, de pont ligt stil.")]
    first, second = Page(), Page()
    for page, top in ((first, 100), (second, 100)):
        page.text(72, 40, "Vragen 2019-12").text(72, 790, "Gemeente Zeedijk, openbaar")
        page.grid([70, 170, 400], [top, top + 30, top + 60])
        for at, (label, text) in enumerate(rows):
            said = label.replace("1", "2") if page is second else label
            page.text(75, top + 20 + 30 * at, said).text(175, top + 20 + 30 * at, text)
    for at in range(6):
        first.text(72, 300 + 20 * at, f"Regel {at} van het stuk, dat de raad kreeg.")
    foot = [line for line in pages(first, second).lines() if "openbaar" in line.text]
    draft = understand(pages(first, second), NOBODY)[0]
    assert len(foot) == 2 and "openbaar" not in str(draft.body)


def test_a_heading_over_two_lines_above_a_table_of_fields_is_the_subject() -> None:
    page = Page().text(72, 72, "Home > Vragen > 2019")
    page.text(72, 100, "Sluiting van de veerpont", 16, BOLD).text(72, 120, "in Zeedijk", 16, BOLD)
    fields = [("Nummer", "2019-004"), ("Indiener", "A. Visser (D66)"), ("Datum", "4 maart 2019")]
    page.grid([70, 170, 400], [150, 180, 210, 240])
    for at, (label, text) in enumerate(fields):
        page.text(75, 170 + 30 * at, label).text(175, 170 + 30 * at, text)
    page.text(72, 300, "Vraag 1").text(72, 315, "Vaart hij?").text(72, 345, "Antwoord 1")
    (draft,) = understand(pages(page.text(72, 360, "Nee.")), NOBODY)
    assert draft.subject.value == "Sluiting van de veerpont in Zeedijk"


@pytest.mark.parametrize("leave", ["m.vr.gr.", "Mvg,", "m.v.g.", "vr. gr."])
def test_the_short_leave_of_a_mail_is_no_question(leave: str) -> None:
    mail = "Geacht college,\n\nIk heb de volgende vragen:\n\n- vaart de pont?\n- wat kost dat\n\n"
    draft = understood(f"{mail}{leave}\n\nAnna Visser\nfractie D66\n")
    assert asked(draft).endswith("wat kost dat")
    assert askers(draft) == [("Anna Visser", "D66")]


FORWARDED = """From: griffie@zeedijk.nl
To: raad@zeedijk.nl
Subject: FW: vragen pont
Date: Tue, 28 May 2019 10:00:00 +0200
Content-Type: text/plain; charset=utf-8

Geachte raadsleden,

Hierbij de antwoorden op de vragen van Anna Visser (D66).

Onderwerp: Sluiting van de veerpont

Ad 1) De pont is oud.

Ad 2) In mei.

Met vriendelijke groet,
Jan Baas, griffie

-----Oorspronkelijk bericht-----
Van: Anna Visser
Verzonden: dinsdag 7 mei 2019 13:05
Aan: Griffie
Onderwerp: vragen pont

Beste griffie,

Hierbij vragen van D66 voor het college.

1) Waarom vaart de pont niet?

2) Wanneer vaart hij weer?

Groet,
Anna
"""


def test_a_subject_in_the_text_of_an_answer_goes_above_that_of_the_mail() -> None:
    (found,) = read_batch("pont.eml", FORWARDED.encode(), NOBODY).drafts
    assert found.draft.subject.value == "Sluiting van de veerpont"


def test_a_status_in_a_list_of_fields_is_no_label_of_the_day_below_it() -> None:
    paper = Paper().table(
        ("Nummer", "2019-004"),
        ("Indiener", "A. Visser (D66)"),
        ("Datum indiening", "1-2-2019"),
        ("Status", "Afgehandeld"),
        ("Laatst gewijzigd", "3-3-2019"),
    )
    draft = paper.line("Vraag 1").line("Vaart hij?").line("Antwoord 1").line("Nee.").draft()
    assert draft.answered.value != date(2019, 3, 3)


def test_a_bundle_may_have_words_in_front_of_its_numbers() -> None:
    text = BUNDLE.replace("2019-14 Verl", "Vraagnummer 2019/14: Verl")
    first, second = sets(text.replace("2019-15 Bank", "Vraagnummer 2019/15: Bank"))
    assert first.subject.value == "Verlichting fietspad Oostdijk"
    assert (first.number.value, second.number.value) == ("2019-014", "2019-015")


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Op 4 maart heeft u vragen gesteld over de oude pont. Hieronder", "de oude pont"),
        ("In uw brief van 4 maart stelt u namens de VVD vragen over de pont. Hier", "de pont"),
        ("Hierbij", ""),
    ],
)
def test_a_letter_says_in_many_ways_what_the_questions_were_about(
    sentence: str, subject: str
) -> None:
    letter = REFERRED.replace("Uw vragen van", "beantwoording schriftelijke vragen d.d.")
    first = next(line for line in letter.splitlines() if line.startswith("Met deze brief"))
    told = letter.replace(first, f"{sentence} treft u onze antwoorden aan.")
    assert understood(told).subject.value == subject


def test_a_story_between_the_announcement_and_a_list_of_bullets_explains_it() -> None:
    letter = (
        "Geacht college,\n\nGraag stel ik u de volgende vragen:\n\nDe pont ligt al vier maanden"
        " stil. Bewoners rijden daarom om via de dijk, wat gevaarlijk is.\n\n- Komt de pont terug?"
        "\n- Wat kost dat?\n\nMet vriendelijke groet,\n\nA. Visser (D66)\n"
    )
    assert asked(understood(letter)).startswith("- Komt de pont")


def test_answers_stand_below_headings_of_a_look_of_their_own_too() -> None:
    memo = Paper().line("Antwoorden op de vragen van D66 over de pont", bold=True)
    for heading, text in (("1. Kosten", "Een euro."), ("2. Plan", "In mei.")):
        memo.document.add_heading(heading, 2)
        memo.line(text)
    assert answered(memo.draft()) == "### Antwoord 1\n\nEen euro.\n\n### Antwoord 2\n\nIn mei."


@pytest.mark.parametrize(
    "told", ["Deze vraag is nog niet beantwoord.", "Het antwoord is nog niet beschikbaar."]
)
def test_a_line_that_says_that_there_is_no_answer_is_none(told: str) -> None:
    form = f"{HEAD}Vraag\n\nVaart de pont?\n\nAntwoord\n\n"
    assert answered(understood(f"{form}{told}\n")) == ""
    assert answered(understood(f"{form}Het rapport is nog niet beschikbaar.\n")) != ""


def test_a_point_keeps_its_number_where_its_value_tells_another_meaning() -> None:
    line = Line("Stichting Huis", "", label="Vraag 3", known_as="portefeuillehouder")
    assert (heading := heading_of(line)) is not None and heading.numbers == (3,)
