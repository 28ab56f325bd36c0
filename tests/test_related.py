"""Which questions are shown as alike."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from archive.body import Body, Part, Section
from archive.building.beside import Beside
from archive.building.related import Related, related_beside
from archive.building.store import Store
from archive.index import Archive
from archive.question_pages import question_page, shown
from archive.record import Asker, Record
from archive.related.compounds import parts
from archive.related.find import find
from archive.related.letters import letter_stems
from archive.related.terms import Terms
from archive.search.language import dutch
from archive.search.supply import Forgetful, digest
from archive.templates import Templates
from hostile import TEXT
from test_question_page import archive

ASKER = Asker("mw Jansen", "Groen")
BOILERPLATE = (
    "Geacht college, de fractie stelt de volgende schriftelijke vragen aan het college van "
    "burgemeester en wethouders. Is het college bereid deze vragen te beantwoorden?"
)
# Questions on other subjects, so that what few share is rare.
OTHERS = (
    "Afvalcontainers in de wijk worden te laat geleegd door de reinigingsdienst",
    "Het zwembad sluit in de zomer wegens lekkage van het dak",
    "Subsidie voor het muziekfestival in het stadspark",
    "Wachtlijsten voor de jeugdzorg en specialistische behandeling",
    "Kapotte lantaarnpalen langs de provinciale weg",
    "Verkoop van het oude postkantoor aan een projectontwikkelaar",
    "Honden los in het natuurgebied bij de rivier",
    "Energiecrisis en compensatie voor minima",
)


class Remembering:
    """A store in memory."""

    def __init__(self) -> None:
        self.kept: dict[bytes, bytes] = {}

    def get(self, key: bytes) -> bytes | None:
        return self.kept.get(key)

    def put(self, key: bytes, content: bytes) -> None:
        self.kept[key] = content


def asked(number: int, subject: str, text: str = "", **others: object) -> Record:
    record = Record(
        number=f"2020-{number:03}",
        subject=subject,
        askers=(ASKER,),
        submitted=date(2020, 1, 1) + timedelta(days=number),
        body=Body((Section(Part.QUESTION, f"{BOILERPLATE} {text}"),)),
    )
    return replace(record, **others)  # type: ignore[arg-type]


def others() -> list[Record]:
    return [asked(number, subject) for number, subject in enumerate(OTHERS, 100)]


def related_of(made: Archive, known: Sequence[bytes], store: Store) -> Related:
    """Find which questions are alike, as a build does."""
    works = Beside()
    wait = related_beside(made, known, store, works)
    works.start()
    return wait()


def keys(made: Archive) -> list[bytes]:
    return [digest([repr(question.record).encode()]) for question in made.questions]


def related(*records: Record) -> dict[str, tuple[str, ...]]:
    made = archive(*records)
    near = find(made, keys(made), Forgetful()).near
    return {number: tuple(others) for number, others in near.items()}


def are_alike(first: str, second: str) -> bool:
    found = related(asked(1, first), asked(2, second), *others())
    return found.get("2020-001") == ("2020-002",) and found.get("2020-002") == ("2020-001",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Parkeerplaatsen voor bezoekers van het ziekenhuis",) * 2,
        ("Vleermuizen en een kerkorgel", "Vleermuis in de kerkorgels"),
        ("Onderhoud van het fietspad door bomen", "Bomen en wortels: een pad voor fietsen"),
        ("Inzameling van het glas bij flats", "Glasinzameling bij een flat"),
        ("Verzakking van de Hazelaarkade", "Hoe staat het met de verzakking aan de hazelaarkade?"),
    ],
)
def test_the_same_words_in_another_form_are_alike(first: str, second: str) -> None:
    assert are_alike(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Schriftelijke vragen over de pont", "Schriftelijke vragen over het museum"),
        ("Groen licht voor fietsers", "Groene nummers van diensten"),
        ("Vragen van mw Jansen over bruggen", "Bibliotheek"),
    ],
)
def test_the_words_of_letters_and_a_single_word_make_nothing_alike(first: str, second: str) -> None:
    assert not are_alike(first, second)


def test_who_asks_does_not_count() -> None:
    text = "Vraag van A. Jansen, raadslid van Groene Partij, en van mw Jansen van Groen"
    found = related(asked(1, "Brug", text), asked(2, "Kermis", text), *others())
    assert found == {}


def test_the_name_of_a_party_counts_when_it_is_the_subject() -> None:
    question = archive(asked(1, "Groen op daken", "Groen vraagt naar daken")).questions[0]
    assert "groen" in Terms().of(question)
    other = archive(asked(1, "Daken", "Groen vraagt naar daken")).questions[0]
    assert "groen" not in Terms().of(other)


def test_a_follow_up_is_not_repeated() -> None:
    subject = "Verzakking van de Hazelaarkade"
    chain = (asked(1, subject), asked(2, subject, follows="2020-001"))
    chain += (asked(3, subject, follows="2020-002"),)
    assert related(*chain, *others()) == {}
    apart = asked(4, subject)
    found = related(*chain, apart, *others())
    assert set(found["2020-004"]) == {"2020-001", "2020-002", "2020-003"}
    assert found["2020-001"] == ("2020-004",)


def test_at_most_five_the_most_alike_first_and_of_equal_ones_the_newest() -> None:
    subject = "Verzakking van de Hazelaarkade: damwand, funderingspalen en beschoeiing"
    same = [asked(number, subject) for number in range(1, 8)]
    close = asked(20, "Verzakking van de damwand aan de singel, bij het muziekpaviljoen")
    found = related(*same, close, *(asked(number, f"zaak{number}") for number in range(30, 80)))
    assert found["2020-007"] == ("2020-006", "2020-005", "2020-004", "2020-003", "2020-002")
    assert len(found["2020-020"]) == 5


def test_a_theme_in_common_decides_between_equals_and_is_not_enough() -> None:
    subject = "Verzakking van de Hazelaarkade"
    records = (asked(1, subject, themes=("Wonen",)), asked(2, subject, themes=("Wonen",)))
    found = related(*records, asked(3, subject), *others())
    assert found["2020-001"] == ("2020-002", "2020-003")
    far = (asked(1, "Brug", themes=("Wonen",)), asked(2, "Kermis", themes=("Wonen",)))
    assert related(*far, *others()) == {}


def test_a_withdrawn_question_may_be_shown() -> None:
    subject = "Verzakking van de Hazelaarkade"
    gone = asked(2, subject, withdrawn=date(2020, 3, 1), withdrawal_reason="Al beantwoord.")
    assert related(asked(1, subject), gone, *others())["2020-001"] == ("2020-002",)


@pytest.mark.parametrize("records", [(), (asked(1, "Brug"),), (asked(1, ""), asked(2, ""))])
def test_small_archives_show_nothing(records: Sequence[Record]) -> None:
    assert related(*records) == {}


def test_hostile_texts_do_no_harm() -> None:
    records = [
        asked(number, text, text, body=Body((Section(Part.QUESTION, text * 3),)))
        for number, text in enumerate(
            (TEXT, TEXT, "<" * 5_000, "a" * 5_000, "=cmd()\t-1", "🚲" * 9), 1
        )
    ]
    found = related(*records, *others())
    assert found == related(*records, *others())
    numbers = {record.number for record in (*records, *others())}
    assert all(set(each) <= numbers - {number} for number, each in found.items())


def test_what_readers_do_not_see_does_not_count() -> None:
    text = "<!-- verzakking hazelaarkade --> [hier](https://voorbeeld.nl/verzakking-hazelaarkade)"
    assert Terms().of(archive(asked(1, "Brug", text)).questions[0]).keys() <= {"brug", "hier"}


def test_parts_of_compounds_are_stems_that_are_used() -> None:
    assert parts(["fiets", "fietspad", "glas", "padd"]) == {}
    assert parts(["glas", "inzamel", "glasinzamel"]) == {"glasinzamel": ("glas", "inzamel")}
    # The letter that links them may be part of neither.
    assert parts(["woning", "voorraad", "woningsvoorraad"])["woningsvoorraad"] == (
        "woning",
        "voorraad",
    )


def test_the_words_of_letters_are_known_in_every_form() -> None:
    assert {dutch().stem(word) for word in ("fracties", "college", "raad")} <= letter_stems()


def edited(records: list[Record], chance: random.Random) -> list[Record]:
    """Do something to an archive that its griffie might."""
    place = chance.randrange(len(records))
    other = chance.choice(records)
    number = chance.randrange(200, 900)
    edits = (
        lambda each: [replace(each, subject=f"{each.subject} {other.subject.split()[-1]}")],
        lambda each: [replace(each, body=other.body)],
        lambda each: [replace(each, submitted=other.submitted)],
        lambda each: [replace(each, number=f"2021-{number}")],
        lambda each: [each, replace(other, number=f"2022-{number}")],
        lambda each: [replace(each, follows=other.number if other is not each else "")],
        lambda each: [replace(each, themes=other.themes or ("Wonen",))],
        lambda _: [],
    )
    return [*records[:place], *chance.choice(edits)(records[place]), *records[place + 1 :]]


@pytest.mark.parametrize("seed", range(3))
def test_what_is_remembered_gives_the_same_as_all_anew(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    words = [
        f"{head}{tail}" for head in ("fiets", "glas", "boom") for tail in ("pad", "bak", "huis")
    ]
    records = [
        asked(number, " ".join(chance.sample(words, 3)), " ".join(chance.sample(words, 5)))
        for number in range(60)
    ]
    store = Remembering()
    for _ in range(25):
        made = archive(*{record.number: record for record in records}.values())
        assert find(made, keys(made), store).near == find(made, keys(made), Forgetful()).near
        records = edited(records, chance)


def test_it_is_known_again_while_nothing_changes(tmp_path: Path) -> None:
    made = archive(asked(1, OTHERS[0]), asked(2, OTHERS[0]), *others()[1:])
    store = Store(tmp_path)
    first = related_of(made, keys(made), store)
    assert first["2020-001"] == ["2020-002"]
    store.save()
    again = related_of(archive(), keys(made), store)  # Nothing of the archive is looked at.
    assert again == first
    store.close()


def test_a_page_shows_them_and_nothing_when_there_are_none() -> None:
    made = archive(asked(1, "Brug <b>&", themes=("Wonen",)), asked(2, "Kermis <script>alert(1)"))
    html = _page(made)
    assert "Lijkt op deze vraag" not in html
    html = _page(made, "2020-002", "2020-999")
    assert "Lijkt op deze vraag" in html
    assert '<a href="../../vragen/2020-002/">Kermis &lt;script&gt;alert(1)</a>' in html
    assert "2020-999" not in html


def _page(made: Archive, *related: str) -> str:
    page = question_page(shown(made, made.by_number["2020-001"], related), made.settings)
    return Templates(made.settings).render(page)
