"""What the pages of the archive tell a reader about one question."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from archive.body import Body, Part, Section
from archive.index import Archive, make_archive
from archive.pages import all_pages
from archive.question import resolve
from archive.question_pages import question_page, shown
from archive.record import (
    Appraisal,
    Asker,
    Attachment,
    Correction,
    Kind,
    Postponement,
    Record,
    Retention,
)
from archive.registers import Membership, Party, Person, Register, Registers, Role, Term, Theme
from archive.settings import AnswerTerm, Settings, Unit
from archive.templates import Templates

TODAY = date(2020, 9, 1)
REGISTERS = Registers(
    Register(
        "partijen.yml",
        (
            Party("Groen", "Groene Partij", "Samen", start=date(2010, 1, 1)),
            Party("Rood", "", "Samen"),
            Party("Samen"),
        ),
    ),
    Register(
        "personen.yml",
        (
            Person(
                "A. Jansen",
                (Term(Role.COUNCILLOR, start=date(2018, 3, 29)),),
                (Membership("Groen", end=date(2022, 1, 1)),),
                ("mw Jansen",),
            ),
            Person("B. de Vries"),
            Person("C. Smit"),
        ),
    ),
    Register("themas.yml", (Theme("Parkeren", "Plaatsen en tarieven."), Theme("Wonen"))),
)
SETTINGS = Settings(
    terms=(AnswerTerm(date(2000, 1, 1), 30, Unit.DAYS, "artikel 41"),),
    recipients=("College", "alle raadsleden"),
)
OPEN = Record(
    number="2020-001",
    subject="parkeren",
    askers=(Asker("mw Jansen", "Groen"), Asker("B. de Vries", "Rood")),
    submitted=date(2020, 5, 4),
    received=date(2020, 5, 6),
    kind=Kind.TECHNICAL,
    addressed_to="C. Smit",
    answer_mode="graag schriftelijk",
    themes=("Parkeren", "Wonen"),
    portfolio_holders=("C. Smit",),
    attachments=(Attachment("kaart.pdf", "De kaart"),),
    source="https://example.org/vragen.pdf",
    body=Body((Section(Part.QUESTION, "Waarom?"), Section(Part.EXPLANATION, "Zie de kaart."))),
)
ANSWERED = replace(
    OPEN,
    answered=date(2020, 8, 1),
    postponements=(Postponement(date(2020, 6, 1), date(2020, 7, 15), "Er is onderzoek nodig."),),
    corrections=(Correction(date(2020, 8, 9), "Het bedrag is verbeterd."),),
    body=Body((*OPEN.body.sections, Section(Part.ANSWER, "Daarom."))),
)
LATER = replace(
    OPEN, number="2020-002", subject="wonen", submitted=date(2020, 8, 20), received=None,
    follows="2020-001", attachments=(),
)  # fmt: skip


def archive(*records: Record) -> Archive:
    questions = (resolve(record, REGISTERS, SETTINGS, TODAY) for record in records)
    return make_archive(questions, REGISTERS, SETTINGS, TODAY)


def read(address: str, *records: Record) -> str:
    """The text of one page, without tags and without the explanations of its words."""
    made = archive(*records)
    pages = {page.address: page for page in all_pages(made)}
    html = Templates(made.settings).render(pages[address])
    html = re.sub(r"<span [^>]*\bpopover>.*?</span>", "", html)
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize(
    "words",
    [
        "Technische vraag 2020-001",
        "Gesteld door A. Jansen ( Groen ) en B. de Vries ( Rood ) op 4 mei 2020",
        "Beantwoord op 1 augustus 2020, na 87 dagen.",
        "Het antwoord had er op 15 juli 2020 moeten zijn.",
        "Verbeterd na publicatie 9 augustus 2020: Het bedrag is verbeterd.",
        "Toelichting Zie de kaart.",
        "Vraag Waarom?",
        "Antwoord Daarom.",
        "Bijlagen De kaart (pdf)",
        "Er is een vervolgvraag Wonen",
        "Indiener mw Jansen , Groen",
        "Mede-indiener B. de Vries , Rood",
        "Verloop 4 mei 2020 Ingediend 6 mei 2020 Ontvangen Verzonden aan College en alle "
        "raadsleden. De termijn begint te lopen.",
        "Gericht aan C. Smit",
        "Wijze van beantwoording graag schriftelijk",
        "Portefeuillehouder C. Smit",
        "Thema’s Parkeren Wonen",
        "Termijn 30 dagen, dus uiterlijk 5 juni 2020 (artikel 41)",
        "1 juni 2020 Uitgesteld tot 15 juli 2020 Er is onderzoek nodig.",
        "16 juli 2020 Te laat De dag waarop het antwoord er moest zijn, is voorbij.",
        "1 augustus 2020 Beantwoord Na 87 dagen.",
        "9 augustus 2020 Verbeterd Het bedrag is verbeterd.",
        "20 augustus 2020 Vervolgvraag Wonen",
        "Bron https://example.org/vragen.pdf",
        "Archief Bewaring nader te bepalen",
        "Categorie van de Woo vergaderstukken decentrale overheden",
        "Volgende vraag Wonen",
    ],
)
def test_the_page_of_a_question_tells_it_all(words: str) -> None:
    assert words in read("vragen/2020-001/", ANSWERED, LATER)


def test_how_long_a_question_is_kept_is_told_with_the_reason() -> None:
    kept = replace(ANSWERED, retention=Retention(Appraisal.PERMANENT, "Hoort bij een besluit."))
    words = "Bewaring blijvend te bewaren Hoort bij een besluit. Categorie van de Woo"
    assert words in read("vragen/2020-001/", kept)


@pytest.mark.parametrize(("municipality", "links"), [("", 0), ("Zonnehaven", 1)])
def test_the_description_for_the_archive_is_linked_where_it_is(
    municipality: str, links: int
) -> None:
    made = archive(ANSWERED)
    page = question_page(shown(made, made.questions[0]), made.settings)
    html = Templates(replace(SETTINGS, municipality=municipality)).render(page)
    assert html.count('<a href="mdto.xml">Gegevens voor het archief</a>') == links


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Te laat : het antwoord had er op 5 juni 2020 moeten zijn."),
        (
            {"postponements": (Postponement(date(2020, 6, 1), date(2020, 9, 9), "ziekte"),)},
            "Uitgesteld : het antwoord moet er uiterlijk op 9 september 2020 zijn.",
        ),
        ({"received": date(2020, 8, 20)}, "Open : het antwoord moet er uiterlijk op 19 september"),
        (
            {"withdrawn": date(2020, 6, 1), "withdrawal_reason": "al beantwoord"},
            "Ingetrokken op 1 juni 2020. Reden: al beantwoord.",
        ),
        ({"withdrawn": date(2020, 6, 1), "withdrawal_reason": "x"}, "Er komt geen antwoord."),
    ],
)
def test_the_page_says_how_a_question_stands(changes: dict[str, object], words: str) -> None:
    record = replace(OPEN, **changes)  # type: ignore[arg-type]
    assert words in read("vragen/2020-001/", record)


def test_a_follow_up_leads_back() -> None:
    page = read("vragen/2020-002/", ANSWERED, LATER)
    assert "Deze vraag is een vervolg op Parkeren" in page
    assert "Vorige vraag Parkeren" in page


def test_the_waiting_page_gives_deadline_and_portfolio() -> None:
    page = read("openstaand/", OPEN, LATER)
    assert "Dit is de stand op 1 september 2020." in page
    assert "Te laat 1" in page
    # From 5 June up to 1 September are 88 days.
    assert "Te laat al 88 dagen antwoord uiterlijk 5 juni 2020" in page
    assert "C. Smit" in page


def test_a_question_counts_for_every_party_and_person_that_signed() -> None:
    groups = archive(ANSWERED).groups
    assert [group.name for group in groups["partijen"]] == ["Groen", "Rood"]
    assert [group.name for group in groups["indieners"]] == ["A. Jansen", "B. de Vries"]
    assert [group.name for group in groups["themas"]] == ["Parkeren", "Wonen"]


def test_group_pages_say_who_it_is() -> None:
    party = read("partijen/groen/", ANSWERED)
    assert "Volledige naam Groene Partij" in party
    assert "Sinds 1 januari 2010" in party
    assert "Ging verder als Samen" in party
    person = read("indieners/a-jansen/", ANSWERED)
    assert "Rol Raadslid (sinds 29 maart 2018)" in person
    assert "Partij Groen (tot 1 januari 2022)" in person
    assert "Plaatsen en tarieven." in read("themas/parkeren/", ANSWERED)


def test_a_successor_names_where_it_came_from() -> None:
    samen = replace(ANSWERED, askers=(Asker("A. Jansen", "Samen"),))
    assert "Komt voort uit Groen , Rood" in read("partijen/samen/", samen, LATER)


def test_home_gives_the_latest_answers_the_waiting_and_the_ways_in() -> None:
    page = read("", ANSWERED, LATER)
    assert "2 vragen 1 beantwoord 1 wacht op antwoord" in page
    assert "Laatste antwoorden Parkeren Beantwoord antwoord op 1 augustus 2020" in page
    assert re.search(r"Wacht op antwoord Wonen (Open|Te laat) antwoord uiterlijk \d", page)
    assert "Partijen 2" in page


def test_a_question_that_waits_tells_until_when() -> None:
    waiting = replace(OPEN, submitted=date(2020, 8, 20), received=None)
    assert (
        "20 augustus 2020 Ingediend Verzonden aan College en alle raadsleden. 19 september 2020 "
        "Antwoord uiterlijk"
    ) in read("vragen/2020-001/", waiting)


def many(count: int, follows: str = "") -> Record:
    """A record with so many numbered questions, each with an answer of thirty words."""
    asked = "\n".join(f"{place}. Wat kost plan {place} per jaar?" for place in range(1, count + 1))
    said = "\n".join(f"{place}. {'Veel geld. ' * 15}" for place in range(1, count + 1))
    sections = (Section(Part.QUESTION, asked + follows), Section(Part.ANSWER, said))
    return replace(ANSWERED, attachments=(), body=Body(sections))


def html_of(record: Record, settings: Settings = SETTINGS) -> str:
    """The page of a question, with its tags."""
    questions = (resolve(each, REGISTERS, settings, TODAY) for each in (record, LATER))
    made = make_archive(questions, REGISTERS, settings, TODAY)
    return Templates(settings).render(
        question_page(shown(made, made.by_number[record.number]), made.settings)
    )


def jumps_of(html: str) -> list[str]:
    """The words of the jumps at the top of a page."""
    found = re.search(r'<nav class="rv-sprongen".*?</nav>', html, re.DOTALL)
    return [
        " ".join(re.sub(r"<[^>]+>", "", each).split())
        for each in re.findall(r"<li>.*?</li>", found[0] if found else "", re.DOTALL)
    ]


def test_who_signed_is_named_with_a_way_to_each_person_and_party() -> None:
    html = html_of(ANSWERED)
    (line,) = re.findall(r'<p class="rv-wie">(.*?)</p>', html)
    assert re.findall(r'href="([^"]+)"', line) == [
        "../../indieners/a-jansen/", "../../partijen/groen/",
        "../../indieners/b-de-vries/", "../../partijen/rood/",
    ]  # fmt: skip


def test_of_many_who_signed_the_first_three_are_named_at_the_top() -> None:
    people = tuple(Person(f"{letter}. Smit") for letter in "ABCDE")
    registers = Registers(REGISTERS.parties, Register("personen.yml", people), REGISTERS.themes)
    askers = tuple(Asker(each.name, "Rood") for each in people)
    record = replace(ANSWERED, askers=askers, addressed_to="college", portfolio_holders=())
    question = resolve(record, registers, SETTINGS, TODAY)
    made = make_archive([question], registers, SETTINGS, TODAY)
    html = Templates(SETTINGS).render(question_page(shown(made, question), made.settings))
    (line,) = re.findall(r'<p class="rv-wie">(.*?)</p>', html)
    words = re.sub(r"<[^>]+>", "", line)
    three = "A. Smit (Rood), B. Smit (Rood), C. Smit (Rood)"
    assert words == f"Gesteld door {three} en 2 anderen op 4 mei 2020"
    assert '<a href="#gegevens">2 anderen</a>' in line


def test_a_long_answer_has_jumps_with_the_first_words_of_each_question() -> None:
    html = html_of(many(9))
    assert jumps_of(html) == [
        f"Vraag {each} Wat kost plan {each} per jaar?" for each in range(1, 10)
    ]
    places = re.findall(r'<li><a href="#([^"]+)">', html)
    assert all(html.count(f'id="{place}"') == 1 for place in places)
    assert '<h2 id="hierin">In dit antwoord</h2>' in html
    assert '<a href="#inhoud">Terug naar boven</a>' in html


def test_a_short_page_or_one_with_little_to_jump_to_has_no_jumps() -> None:
    for record in (ANSWERED, many(5), many(3)):
        html = html_of(record)
        assert "rv-sprongen" not in html
        assert "Terug naar boven" not in html


def test_headings_in_an_answer_are_jumped_to_and_each_has_an_address() -> None:
    text = "\n\n".join(
        [
            "Kort.",
            "### Kosten & baten",
            "woord " * 700,
            "#### Klein",
            "### Kosten & baten",
            "### 🌳",
        ]
    )
    html = html_of(replace(ANSWERED, body=Body((*OPEN.body.sections, Section(Part.ANSWER, text)))))
    assert jumps_of(html) == [
        *("Toelichting", "Vraag", "Antwoord"),
        *("Kosten &amp; baten", "Kosten &amp; baten", "🌳", "Bijlagen"),
    ]
    for place in ("a-kosten-baten", "a-kosten-baten-2", "a-klein", "a-kop"):
        assert html.count(f' id="{place}">') == 1, place


@pytest.mark.parametrize(
    ("words", "told"),
    [(150, ""), (200, "Leestijd: 1 minuut"), (400, "Leestijd: 2 minuten"), (3900, "20 minuten")],
)
def test_the_time_to_read_is_told_from_a_minute_on(words: int, told: str) -> None:
    body = Body(
        (
            Section(Part.QUESTION, "woord " * (words // 2)),
            Section(Part.ANSWER, "ja " * (words // 2)),
        )
    )
    html = html_of(replace(ANSWERED, body=body))
    assert told in html
    assert ("Leestijd" in html) is bool(told)


def test_only_questions_that_stand_with_their_answers_can_go_side_by_side() -> None:
    assert html_of(many(3)).count('<input type="checkbox" id="naast">') == 1
    assert 'id="naast"' not in html_of(ANSWERED)
