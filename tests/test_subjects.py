"""The subjects of an archive: which words they are, with which questions, and how that shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.body import Body, Part, Section
from archive.building.store import Store
from archive.building.subjects import kept_subjects
from archive.entrances import THEMES
from archive.finding import Findings
from archive.index import Archive, make_archive
from archive.iv3 import task_fields
from archive.pages import all_pages
from archive.question import resolve
from archive.record import Asker, Record
from archive.register_files import read_curation
from archive.registers import Curation, Party, Person, Register, Registers, Theme
from archive.rules.registers import wishes_agree
from archive.settings import Settings
from archive.subject_pages import MOST, SHOWN, TITLED
from archive.subjects.barred import barred
from archive.subjects.choosing import choose, subjects_from
from archive.subjects.harvest import harvest, together
from archive.subjects.plurals import singular_of
from archive.subjects.reading import subjects_of
from archive.subjects.subject import LETTERS, SUBJECTS, Subjects
from archive.subjects.wanted import general, wanted
from archive.templates import Templates
from hostile import TEXT
from page_types import FICTION, SEED, Site

pytest_plugins = ("site_fixtures",)

TODAY = date(2026, 11, 23)
PEOPLE = (Person("Mark Tegelaar"), Person("Wilma Bosgraaf"))
Text = tuple[str, str]


def archive(texts: Sequence[Text], wishes: str = "", theme: str = "") -> Archive:
    """An archive with a question for each title and text, in their order; the newest last."""
    findings = Findings("onderwerpen.yml")
    registers = Registers(
        Register("partijen.yml", (Party("Havenbelang"),)),
        Register("personen.yml", PEOPLE),
        Register("themas.yml", (Theme("Sport", iv3=("5.1",)), Theme("Wonen"))),
        curation=read_curation(wishes, findings),
    )
    assert findings.found == []
    records = (
        Record(
            number=f"2020-{place:03}",
            subject=title,
            askers=(Asker("Mark Tegelaar", "Havenbelang"),),
            submitted=date(2020, 1, 1) + timedelta(days=place),
            body=Body((Section(Part.QUESTION, text),)),
            themes=(theme,) if theme and theme.lower() in text.lower() else (),
        )
        for place, (title, text) in enumerate(texts)
    )
    town = Settings(municipality="Zonnehaven")
    questions = [resolve(record, registers, town, TODAY) for record in records]
    return make_archive(questions, registers, town, TODAY)


def found(texts: Sequence[Text], wishes: str = "") -> dict[str, int]:
    """How many questions each subject has."""
    return {each.name: len(each.questions) for each in subjects_of(archive(texts, wishes)).all}


POOL = ("Sluiting van het zwembad", "Het zwembad gaat dicht. Wanneer sluit het zwembad?")
POOLS = ("Tarieven van zwembaden", "De zwembaden zijn duur. Wat kosten de zwembaden?")
PATH = ("Het fietspad langs de haven", "Het fietspad is smal. Wie maakt het fietspad breder?")


def test_a_noun_of_several_titles_is_a_subject_with_all_its_questions() -> None:
    assert found([POOL, POOL, PATH]) == {"zwembad": 2}


def test_a_text_that_goes_on_about_it_counts_too() -> None:
    text = "Het zwembad is koud, en dat zwembad blijft koud."
    assert found([POOL, POOL, ("Verwarming", text)])["zwembad"] == 3
    assert found([POOL, POOL, ("Verwarming", "Het zwembad is koud.")])["zwembad"] == 2


def test_an_answer_does_not_make_a_question_about_something() -> None:
    made = archive([POOL, POOL, ("Verwarming", "Is het koud?")])
    newest = made.questions[0]
    body = Body((*newest.record.body.sections, Section(Part.ANSWER, "Het zwembad, het zwembad.")))
    newest = replace(newest, record=replace(newest.record, body=body))
    [pool] = subjects_of(replace(made, questions=(newest, *made.questions[1:]))).all
    assert len(pool.questions) == 2


def test_singular_and_plural_are_one_subject_by_the_form_used_most() -> None:
    assert found([POOL, POOLS, POOLS]) == {"zwembaden": 3}
    assert found([POOL, POOL, POOLS]) == {"zwembad": 3}


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("fietspad", "fietspaden"), ("boom", "bomen"), ("brug", "bruggen"), ("huis", "huizen"),
        ("brief", "brieven"), ("school", "scholen"), ("auto", "auto's"), ("auto", "auto’s"),
        ("winkel", "winkels"), ("gemeente", "gemeenten"), ("raadslid", "raadsleden"),
        ("bijzonderheid", "bijzonderheden"), ("kind", "kinderen"), ("zwembad", "zwembaden"),
        ("industrie", "industrieën"), ("bacterie", "bacteriën"), ("centrum", "centra"),
        ("bus", "bussen"), ("straat", "straten"), ("schip", "schepen"), ("graf", "graffen"),
        ("openbare school", "openbare scholen"),
    ],
)  # fmt: skip
def test_plurals(one: str, many: str) -> None:
    assert singular_of({one, many}) == {many: one}


@pytest.mark.parametrize(
    ("word", "other"), [("wet", "weten"), ("brug", "brugwachter"), ("bom", "bomen"), ("a", "b")]
)
def test_what_only_looks_like_a_plural(word: str, other: str) -> None:
    assert singular_of({word, other}) == {}


def test_verbs_adjectives_and_pale_words_are_no_subjects() -> None:
    text = "Wil het college de gevaarlijke rotonde snel verbeteren? De rotonde is oud."
    title = "De gevaarlijke rotonde verbeteren"
    names = found([(title, text)] * 4)
    assert "rotonde" in names
    assert names.keys().isdisjoint({"verbeteren", "gevaarlijke", "snel", "college", "oud"})


def test_words_that_say_too_little_are_no_subjects() -> None:
    assert {"aanpak", "gevolgen", "gemeente", "maatregelen"} <= general()
    text = "De aanpak is traag. Wat is de aanpak?"
    assert found([("De aanpak", text), ("De aanpak", text), ("De aanpak", text)]) == {}


def test_what_is_in_too_many_questions_tells_nothing() -> None:
    assert "zwembad" in found([POOL] * 25 + [PATH] * 100)
    assert "zwembad" not in found([POOL] * 26 + [PATH] * 100)


def test_groups_of_two_words_that_are_one_thing() -> None:
    title = "Vertraging in het openbaar vervoer"
    text = "Het openbaar vervoer rijdt te laat. Hoe vaak rijdt het openbaar vervoer te laat?"
    assert "openbaar vervoer" in found([(title, text)] * 3)


def test_names_of_places_and_bodies_are_subjects_as_they_are_written() -> None:
    texts = [
        ("Bomen", "In de Anjergracht staan bomen. Hoeveel staan er in de Anjergracht?"),
        ("Paaltjes", "Er staan paaltjes op de Anjergracht. Blijft de Anjergracht open?"),
        ("Subsidie", "Wat krijgt het Stedelijk Museum? Wat kost het Stedelijk Museum nu?"),
        ("Entree", "Hoe duur is het Stedelijk Museum? Wie bezoekt het Stedelijk Museum?"),
        ("Prik", "Belt de GGD terug? Wanneer belt de GGD?"),
        ("Wachttijd", "Hoe lang wacht men bij de GGD, en komt de GGD langs?"),
    ]
    assert {"Anjergracht": 2, "Stedelijk Museum": 2, "GGD": 2}.items() <= found(texts).items()


PEOPLE_IN_TEXTS = [
    "Wat zei mevrouw Duinkerk? Weet mevrouw Duinkerk dat al?",
    "Wat zei de heer Van Duinkerk? Weet de heer Van Duinkerk dat?",
    "Wat zei de heer de Ruigwaard? Weet de heer de Ruigwaard dat?",
    "Wat zei J. de Ruigwaard? En zag men J. de Ruigwaard in Zonnehaven?",
    "Wat zei Petra Duinkerk? Krijgt Petra Duinkerk nu gelijk?",
    "Wat zei Piet van den Duinkerk? Krijgt Piet van den Duinkerk gelijk?",
    "Wat zei wethouder Tegelaar? Komt wethouder Tegelaar terug bij Tegelaar?",
    "Wat wil Tegelaar? In Tegelaar en de Tegelaar en het Tegelaar zit het.",
    "Kent men de familie Duinkerk? Blijft ook de familie Duinkerk?",
    "Wat zei Mark Tegelaar? Krijgt Mark Tegelaar gelijk?",
    "Wat zei buurvrouw Petra? Krijgt Petra gelijk?",
]


@pytest.mark.parametrize("text", PEOPLE_IN_TEXTS)
@pytest.mark.parametrize("titled", [False, True])
def test_nobody_is_a_subject(text: str, titled: bool) -> None:
    name = re.findall(r"(?:[A-Z]\w+ |van den |de |J\. )*[A-Z]\w+(?=\?)", text)[0]
    title = f"Vergunning voor {name}" if titled else "Vergunning"
    names = {name.lower() for name in found([(title, text)] * 4)}
    for word in ("duinkerk", "ruigwaard", "petra", "tegelaar", "piet"):
        assert not any(word in name for name in names), names


def test_somebody_named_once_with_a_title_is_no_subject_anywhere() -> None:
    texts = [
        ("Vergunning", "Klopt het bericht in de Duinkerk? Is de Duinkerk open?"),
        ("Vergunning", "Staat het in de Duinkerk? En bij de Duinkerk?"),
    ]
    assert "Duinkerk" in found(texts)
    assert "Duinkerk" not in found([*texts, ("Bezwaar", "Heeft mevrouw Duinkerk bezwaar?")])


def test_the_register_takes_words_away_with_their_plurals() -> None:
    assert found([POOL, POOLS, POOLS, PATH, PATH], "weg:\n- Zwembad\n") == {"fietspad": 2}


def test_the_register_joins_words_under_the_name_of_the_first() -> None:
    bath = ("Het buitenbad", "Het buitenbad is dicht. Waarom is het buitenbad dicht?")
    spa = ("Wet open baden", "De wet open baden geldt. Kent u de wet open baden?")
    names = found(
        [POOL, POOL, bath, spa], "samen:\n- Zwemmen, zwembad, buitenbad, wet open baden\n"
    )
    assert names == {"Zwemmen": 4}


def test_the_register_keeps_names_that_one_question_tells() -> None:
    names = found([POOL, PATH, ("Bereik", "Werkt 5G al?")], "altijd:\n- Fietspad\n- 5G\n- Mars\n")
    assert names == {"5G": 1, "Fietspad": 1}


def test_wishes_that_contradict_each_other_are_findings() -> None:
    text = "weg:\n- bad\nsamen:\n- zwembad, bad\n- buitenbad, zwembad\naltijd:\n- zwembad\n"
    findings = Findings("onderwerpen.yml")
    wishes = read_curation(text, findings)
    assert findings.found == []
    told = [(each.line, each.message) for each in wishes_agree(wishes)]
    assert [line for line, _ in told] == [4, 5]
    assert "'bad' staat ook bij 'weg' (regel 2)" in told[0][1]
    assert "'zwembad' hoort al bij 'zwembad' (regel 4)" in told[1][1]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("weg: bad\n", 1, "Schrijf"),
        ("weg:\n- bad\n- ''\n", 3, "een lege regel"),
        ("samen:\n- bad\n", 2, "minstens twee woorden"),
        ("wegg:\n- bad\n", 1, "weg"),
        ("- bad\n", 1, "sleutel"),
        ("weg: [\n", 2, ""),
    ],
)
def test_a_fault_in_the_register_is_found(text: str, line: int, says: str) -> None:
    findings = Findings("onderwerpen.yml")
    assert read_curation(text, findings) == Curation()
    assert [each.line for each in findings.found] == [line]
    assert says in findings.found[0].message


def test_an_archive_may_do_without_wishes() -> None:
    for text in ("", "# niets\n", "weg:\nsamen: []\naltijd:\n"):
        findings = Findings("onderwerpen.yml")
        assert read_curation(text, findings) == Curation()
        assert findings.found == []


def test_subjects_with_a_part_in_common_lead_to_each_other() -> None:
    tariff = ("Het zwembadtarief", "Het zwembadtarief stijgt. Waarom stijgt het zwembadtarief?")
    made = subjects_of(archive([POOL, POOL, tariff, tariff, PATH, PATH])).by_name
    assert made["zwembad"].beside == ("zwembadtarief",)
    assert made["zwembadtarief"].beside == ("zwembad",)
    assert made["fietspad"].beside == ()


def test_subjects_stand_at_their_first_letter_and_articles_do_not_count() -> None:
    wishes = 'altijd: [De Spil, Élan, "\'s-Hertogenbosch", 5G, Ørsted]\n'
    text = "De Spil, Élan, 's-Hertogenbosch, 5G en Ørsted."
    made = subjects_of(archive([("Niets", text)], wishes))
    letters = {each.name: each.letter for each in made.all}
    assert letters == {
        "5G": "0-9",
        "Élan": "e",
        "De Spil": "s",
        "'s-Hertogenbosch": "s",
        "Ørsted": "o",
    }
    assert len({each.anchor for each in made.all}) == len(made.all)


def test_names_that_are_written_alike_have_places_of_their_own() -> None:
    made = subjects_of(archive([("Niets", "Café en cafe en CAFÉ-")], "altijd:\n- café\n- cafe\n"))
    assert [each.anchor for each in made.all] == ["o-cafe", "o-cafe-2"]


def test_what_was_read_in_parts_is_what_is_read_at_once() -> None:
    made = archive([POOL, POOLS, PATH, POOL, PATH, ("GGD", "De GGD. De GGD.")])
    wishes = wanted(made.registers.curation)
    said = together(harvest([each], wishes) for each in made.questions)
    chosen = choose(said, wishes, barred(made, wishes))
    assert subjects_from(chosen, made) == subjects_of(made)


def test_a_store_gives_the_same_subjects_and_heeds_what_changed(tmp_path: Path) -> None:
    texts = [POOL, POOLS, PATH, PATH]
    made = archive(texts)
    keys = [bytes([place]) * 16 for place in range(len(texts))]
    store = Store(tmp_path)
    for _ in range(2):
        assert kept_subjects(made, keys, store) == subjects_of(made)
        store.save()
    changed = archive([POOL, POOLS, PATH, POOL])
    assert kept_subjects(changed, [b"n" * 16, *keys[1:]], store) == subjects_of(changed)
    apart = archive(texts, theme="Sport")
    assert kept_subjects(apart, keys[::-1], store) == subjects_of(apart)
    asked = archive(texts, "samen:\n- water, zwembad, zwembaden\n")
    assert kept_subjects(asked, keys, store) == subjects_of(asked)


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), st.text()), max_size=6))
def test_any_text_can_be_read(texts: list[Text]) -> None:
    names = found([(title or "x", text) for title, text in texts] * 2)
    assert all(name.strip() for name in names)


def test_hostile_texts_stay_texts() -> None:
    text = f"Het <script>alert(1)</script> en {TEXT} het <img onerror=x> gevaar van het gevaar."
    texts = [(f"Het </title><b>zwembad</b> {TEXT}", f"Het zwembad. Het zwembad. {text}")] * 3
    made = archive(texts, "altijd:\n- <b>gevaar</b>\n- alert\n")
    assert "script" not in found(texts)
    templates = Templates(made.settings)
    for page in all_pages(made):
        if page.address.startswith(SUBJECTS):
            html = templates.render(page)
            assert "<b>" not in html
            assert "<script" not in html


def pages(made: Archive, subjects: Subjects | None = None) -> dict[str, lxml.html.HtmlElement]:
    templates = Templates(made.settings)
    return {
        page.address: lxml.html.fromstring(templates.render(page))
        for page in all_pages(made, subjects)
        if page.address.startswith((SUBJECTS, THEMES.address))
    }


def test_every_letter_has_its_address_whatever_the_archive_holds() -> None:
    wanted_addresses = {SUBJECTS, *(f"{SUBJECTS}{letter}/" for letter in LETTERS)}
    for texts in ([], [POOL, POOL]):
        found_pages = pages(archive(texts))
        assert wanted_addresses <= found_pages.keys()
        assert len(LETTERS) == 27


def test_a_long_subject_shows_all_its_questions_in_three_ways() -> None:
    total = SHOWN + TITLED + 5
    [section] = pages(archive([POOL] * total))[f"{SUBJECTS}z/"].xpath("//section")
    links = section.xpath(".//@href")
    assert len(set(links)) == len(links) == total
    assert section.xpath("string(h2)").split()[:2] == ["zwembad", str(total)]
    assert len(section.xpath("./ul//a")) == SHOWN
    assert len(section.xpath("./details/ul//a")) == TITLED
    assert [each.text for each in section.xpath("./details/p/a")] == [
        f"2020-{number:03}" for number in range(4, -1, -1)
    ]


def test_a_theme_tells_its_subjects_and_leads_to_them() -> None:
    sport = (POOL[0], f"{POOL[1]} Dat is sport.")
    made = archive([sport, sport, *[PATH] * 6], theme="Sport")
    theme = pages(made)[f"{THEMES.address}sport/"]
    [link] = theme.xpath("//section[@aria-labelledby='waarover']//a")
    assert link.get("href") == "../../onderwerpen/z/#o-zwembad"
    assert "Sportbeleid en activering" in theme.text_content()


def test_a_large_list_names_the_subjects_with_the_most_questions() -> None:
    made = archive([POOL] * 3)
    [pool] = subjects_of(made).all
    many = tuple(replace(pool, name=f"z{place}", questions=()) for place in range(MOST))
    overview = pages(made, Subjects((*many, pool)))[SUBJECTS]
    assert len(overview.xpath("//section//li")) == MOST
    assert overview.xpath("//section//li/a[text()='zwembad']")


@pytest.mark.parametrize("name", [SEED, FICTION])
def test_counts_on_a_site_are_those_of_the_questions_behind_them(
    sites: dict[str, Site], name: str
) -> None:
    site = sites[name]
    overview = lxml.html.fromstring(site.html(SUBJECTS))
    links = overview.xpath("//section//li[a]")
    subjects = subjects_of(site.archive)
    assert len(links) == len(subjects.all)
    by_address = {each.address: each for each in subjects.all}
    letters = {
        letter: lxml.html.fromstring(site.html(f"{SUBJECTS}{letter}/")) for letter in LETTERS
    }
    numbers = site.archive.by_number
    for item in links:
        address = f"{SUBJECTS}{item.xpath('a/@href')[0].partition(SUBJECTS)[2]}"
        subject = by_address[address]
        count = int(item.xpath("string(span)").split()[0])
        [section] = letters[subject.letter].xpath(f"//section[h2[@id='{subject.anchor}']]")
        shown = [href.split("/")[-2] for href in section.xpath(".//@href") if "/vragen/" in href]
        assert count == len(shown) == len(set(shown)) == len(subject.questions)
        assert all(number in numbers for number in shown)


def test_nobody_of_the_registers_is_a_subject(sites: dict[str, Site]) -> None:
    made = sites[FICTION].archive
    names = {each.name.lower() for each in subjects_of(made).all}
    people = {each.name.lower() for each in made.registers.people.entries}
    parties = {each.name.lower() for each in made.registers.parties.entries}
    assert names
    assert names.isdisjoint(people | parties)


def test_task_fields_are_those_of_the_published_list(shared: Path) -> None:
    text = (shared / "standards/iv3/taakvelden_2026.json").read_text(encoding="utf-8")
    for code, name in task_fields().items():
        assert re.search(
            rf'"code": "{re.escape(code)}",\s+"omschrijving": "{re.escape(name)} ?"', text
        )
