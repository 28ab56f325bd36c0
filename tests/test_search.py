"""What a search finds, in what order, and what it tells of each result."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from archive.body import Body, Part, Section
from archive.checks import check
from archive.index import Archive, make_archive
from archive.question import resolve
from archive.record import Asker, Attachment, Kind, Record
from archive.registers import Party, Person, Register, Registers, Synonyms, Theme
from archive.search.index_files import index_files
from archive.settings import Settings
from archive.source import read_source
from searching import ask, write_index

PARTIES = (
    Party("Groen", full_name="Groene Lijst", aliases=("GL",)),
    Party("PvdA"),
    Party("Stadspartij"),
)
PEOPLE = (Person("Ans de Wit", aliases=("mw. De Wit",)), Person("Bo Kaya"), Person("Cas Vos"))
THEMES = (Theme("Jeugd"), Theme("Wonen"), Theme("Verkeer en vervoer"))
SYNONYMS = (
    Synonyms(("ozb", "onroerendezaakbelasting", "huizenbelasting")),
    Synonyms(("rijden onder invloed", "dronken achter het stuur")),
    Synonyms(("crèche", "kinderdagverblijf")),
)
REGISTERS = Registers(
    Register("p", PARTIES), Register("q", PEOPLE), Register("t", THEMES), SYNONYMS
)
FIRST = date(2019, 1, 7)


def record(
    number: int, title: str, question: str, answer: str = "", explanation: str = "", **more: Any
) -> Record:
    """Write a record; it is asked some weeks after the one before it."""
    sections = [Section(Part.QUESTION, question)]
    if explanation:
        sections.append(Section(Part.EXPLANATION, explanation))
    if answer:
        sections.append(Section(Part.ANSWER, answer))
    asked = FIRST + timedelta(weeks=8 * number)
    person = PEOPLE[number % 3].name
    party = PARTIES[number % 3].name
    facts: dict[str, Any] = {
        "askers": (Asker(person, party),),
        "answered": asked + timedelta(days=10 + number) if answer else None,
        **more,
    }
    return Record(
        number=f"{asked.year}-{number:03}",
        subject=title,
        submitted=asked,
        body=Body(tuple(sections)),
        **facts,
    )


RECORDS = (
    record(1, "Wachtlijsten in de jeugdzorg", "Hoeveel kinderen staan op een wachtlijst?",
           "Er staan dertig kinderen op de wachtlijst.", themes=("Jeugd",)),
    record(2, "Jeugdzorgwachtlijst", "Is de lijst korter?", themes=("Jeugd",)),
    record(3, "Regionaal samenwerkingsverband", "Wat kost passend onderwijs in dit verband?",
           "Het samenwerkingsverband betaalt dat."),
    record(4, "Samenwerking met de buren", "Werken wij samen met buurgemeenten?", "Ja."),
    record(5, "Fietsenstalling bij het station", "Komt er een fietsenstalling?", "Nee.",
           themes=("Verkeer en vervoer",)),
    record(6, "Hogere onroerendezaakbelasting", "Gaat de belasting omhoog?", "Ja, 2%."),
    record(7, "Sluiting van crèche De Bij", "Waarom sluit deze créche?"),
    record(8, "<script>alert(1)</script> op de website", "Is dit <b>vet</b> & <img src=x>?"),
    record(9, "Terrassen in de winter",
           "Inleiding.\n\n1. Mag een terras open?\n2. Tot hoe laat?\n3. Mag terrasverwarming?",
           "1. Ja.\n2. Tot tien uur.\n3. Nee, verwarming mag niet wegens het klimaat.",
           themes=("Wonen", "Verkeer en vervoer"), kind=Kind.TECHNICAL),
    record(10, "Alcoholcontrole", "Wordt er gecontroleerd op rijden onder invloed?", "Ja."),
    record(11, "Boek over de haven", "Passend is het: onderwijs over de haven.",
           attachments=(Attachment("kaart.pdf", "Plattegrond van de kade"),)),
    record(12, "Straatverlichting", "Wanneer brandt de verlichting weer?", "Morgen.",
           explanation="In de Dorpsstraat is het al weken donker."),
    record(13, "Twee indieners", "Klopt dit?", "Ja.",
           askers=(Asker("mw. De Wit", "Groen"), Asker("Cas Vos", "PvdA"))),
    *(record(each, f"Parkeren in wijk {each}", "Is er plaats genoeg voor de auto?", "Ja.")
      for each in range(14, 40)),
)  # fmt: skip


def make(records: tuple[Record, ...] = RECORDS) -> Archive:
    """Make an archive without reading anything."""
    today = date(2026, 11, 23)
    questions = [resolve(each, REGISTERS, Settings(), today) for each in records]
    return make_archive(questions, REGISTERS, Settings(), today)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_index(make(), tmp_path_factory.mktemp("index"))


Search = Callable[..., dict[str, Any]]


@pytest.fixture
def search(index: Path) -> Search:
    """Search for words, with choices of facets."""

    def run(q: str, count: int = 50, **choices: Any) -> dict[str, Any]:
        [found] = ask(index, {"do": "search", "state": {"q": q, **choices}, "count": count})
        return dict(found)

    return run


def numbers(found: dict[str, Any]) -> list[int]:
    return [int(each["number"][5:]) for each in found["results"]]


@pytest.mark.parametrize(
    ("q", "first"),
    [
        ("jeugdzorg wachtlijst", {1, 2}),
        ("jeugdzorgwachtlijsten", {1, 2}),
        ("wachtlijst", {1, 2}),
        ("samenwerking", {3, 4}),
        ("verband", {3}),
        ("fietsen stalling", {5}),
        ("stallingen", {5}),
        ("creche", {7}),
        ("CRÈCHES", {7}),
        ("kinderdagverblijf", {7}),
        ("ozb", {6}),
        ("huizenbelasting", {6}),
        ("dronken achter het stuur", {10}),
        ("plattegrond", {11}),
        ("dorpsstraat", {12}),
        ("groene lijst crèche", {7}),
        ("vos jeugdzorgwachtlijst", {2}),
        ("buurgemeente", {4}),
        ("script", {8}),
        ("2019-005", {5}),
    ],
)
def test_a_search_finds(search: Search, q: str, first: set[int]) -> None:
    found = numbers(search(q))
    assert set(found[: len(first)]) == first


def test_the_word_itself_comes_before_compounds_with_it(search: Search) -> None:
    assert numbers(search("samenwerking"))[0] == 4


@pytest.mark.parametrize(
    ("q", "meant", "first"),
    [
        ("fietsenstaling", "fietsenstalling", 5),
        ("straadverlichting", "straatverlichting", 12),
        ("samenwerkigsverband", "samenwerkingsverband", 3),
        ("jeugtzorg", "jeugdzorg", 1),
        ("samenwerkimg", "samenwerking", 4),
        ("Straadverlichting OR crèche -kade", "straatverlichting OR crèche -kade", 7),
        ("wachtlijst jeugtzorg", "wachtlijst jeugdzorg", 1),
        ("parkeerstalling straadverlichting", "parkeerstalling straatverlichting", 12),
    ],
)
def test_a_mistake_is_forgiven(search: Search, q: str, meant: str, first: int) -> None:
    found = search(f"{q} ")
    assert found["meant"] == meant
    assert numbers(found)[0] == first


def test_a_known_word_is_not_corrected(search: Search) -> None:
    assert search("parkeren ")["meant"] == ""


def test_an_unfinished_word_finds_what_starts_with_it(search: Search) -> None:
    assert numbers(search("straatverl"))[0] == 12
    assert numbers(search("een straatverl"))[0] == 12


def test_nonsense_finds_nothing(search: Search) -> None:
    found = search("xqzwvk")
    assert (found["total"], found["results"], found["meant"]) == (0, [], "")


def test_words_may_be_missing_but_complete_questions_come_first(search: Search) -> None:
    found = search("wachtlijst parkeren auto")
    assert found["complete"] == 0
    assert found["total"] >= 10
    found = search("terras verwarming klimaat")
    assert (numbers(found)[0], found["complete"]) == (9, 1)


def test_two_words_for_one_idea_count_once(search: Search) -> None:
    found = search("ozb huizenbelasting parkeren")
    assert numbers(search("ozb huizenbelasting")) == [6]
    assert search("ozb huizenbelasting")["complete"] == 1
    assert found["complete"] == 0


def test_a_phrase_stands_behind_each_other(search: Search) -> None:
    assert numbers(search('"passend onderwijs"')) == [3]
    assert numbers(search("“passend onderwijs”")) == [3]
    assert set(numbers(search("passend onderwijs"))) >= {3, 11}
    assert numbers(search('"rijden onder invloed"')) == [10]
    assert numbers(search('"onderwijs passend"')) == []
    assert numbers(search('"verband"')) == [3]
    assert numbers(search('"stalling"')) == []


def test_a_word_can_be_left_out(search: Search) -> None:
    assert 5 not in numbers(search("station -fietsenstalling"))
    assert set(numbers(search("passend onderwijs -haven"))) == {3}
    assert 3 in numbers(search("samenwerkingsverband"))
    assert 3 not in numbers(search('samenwerkingsverband -"passend onderwijs"'))
    assert len(numbers(search("-parkeren"))) == 13


def test_one_of_two_words_is_enough(search: Search) -> None:
    assert set(numbers(search("straatverlichting OR crèche"))) >= {7, 12}
    assert search("straatverlichting OF crèche")["complete"] == 2
    assert set(numbers(search('crèche OR "passend onderwijs"'))) == {3, 7}


def test_a_pasted_text_is_cut_short(index: Path) -> None:
    texts = ["a" * 5_000, "ab" * 20_000 + " parkeren", " ".join(f"woord{n}" for n in range(3_000))]
    requests = ({"do": "search", "state": {"q": text}} for text in texts)
    [*found, asked] = ask(index, *requests, {"do": "asked"})
    assert [each["total"] for each in found] == [0, 26, 0]
    assert len(asked) < 200


@pytest.mark.parametrize("q", ["OR", '"', '""', "-", "--", "a OR", '-"', "partij:", ":", "\\", "%"])
def test_odd_queries_are_no_trouble(search: Search, q: str) -> None:
    assert search(q)["total"] >= 0


def test_nothing_typed_gives_everything_the_newest_first(search: Search) -> None:
    found = search("")
    assert numbers(found) == list(range(39, 0, -1))
    assert (found["total"], found["complete"]) == (39, 39)
    assert found["results"][0]["excerpt"][0]["text"].startswith("Is er plaats genoeg")


def test_common_words_give_everything_and_say_so(search: Search) -> None:
    assert (search("de het")["total"], search("de het")["common"]) == (39, True)
    assert not search("")["common"]
    assert not search("parkeren")["common"]
    assert not search("-parkeren")["common"]


def test_choices_of_one_facet_add_up_and_facets_narrow(search: Search) -> None:
    assert numbers(search("", thema=["jeugd"])) == [2, 1]
    assert numbers(search("", thema=["jeugd", "wonen"])) == [9, 2, 1]
    assert numbers(search("", thema=["jeugd"], status=["beantwoord"])) == [1]
    assert numbers(search("", soort=["technisch"])) == [9]
    assert numbers(search("", jaar=["2019"], partij=["stadspartij"])) == [5, 2]
    assert numbers(search("", thema=["bestaat-niet"])) == []


def test_a_period_narrows(search: Search) -> None:
    assert numbers(search("", van="2019-03-04", tot="2019-08-19")) == [4, 3, 2, 1]
    assert numbers(search("", tot="2019-03-04")) == [1]
    assert numbers(search("", van="2025-01-01")) == []


def test_counts_follow_the_query_and_the_other_choices(search: Search) -> None:
    everything = search("")["counts"]
    assert everything["thema"] == {"jeugd": 2, "verkeer-en-vervoer": 2, "wonen": 1}
    assert everything["indiener"]["ans-de-wit"] == 14
    assert sum(everything["jaar"].values()) == 39
    narrowed = search("", thema=["jeugd"])["counts"]
    assert narrowed["thema"] == everything["thema"]
    assert narrowed["partij"] == {"pvda": 1, "stadspartij": 1}
    both = search("", thema=["jeugd"], status=["beantwoord"])["counts"]
    assert both["thema"] == {"jeugd": 1, "verkeer-en-vervoer": 2, "wonen": 1}
    assert both["status"] == {"beantwoord": 1, "open": 1}
    assert search("crèche")["counts"]["thema"] == {}


def test_results_can_be_put_in_another_order(search: Search) -> None:
    parking = list(range(14, 40))
    assert numbers(search("parkeren", sorteer="oudste")) == parking
    assert numbers(search("parkeren", sorteer="nieuwste")) == parking[::-1]
    assert numbers(search("", sorteer="langst"))[:3] == [39, 38, 37]
    assert set(numbers(search("", sorteer="langst"))[-4:]) == {2, 7, 8, 11}


def test_a_result_tells_what_and_where(search: Search) -> None:
    result = search("verwarming klimaat")["results"][0]
    facts = (
        "number",
        "title",
        "address",
        "anchor",
        "place",
        "submitted",
        "party",
        "asker",
        "status",
    )
    assert [result[each] for each in facts] == [
        "2020-009", "Terrassen in de winter", "vragen/2020-009/", "#vraag-3",
        "Antwoord op vraag 3", "2020-05-25", "Groen", "Ans de Wit", "Beantwoord",
    ]  # fmt: skip
    marked = [run["text"] for run in result["excerpt"] if run["hit"]]
    assert marked == ["verwarming", "klimaat"]
    assert "".join(run["text"] for run in result["excerpt"]).startswith("Nee, verwarming mag")


def test_a_text_is_given_as_it_is(search: Search) -> None:
    result = search("vet website")["results"][0]
    assert result["title"] == "<script>alert(1)</script> op de website"
    assert "".join(run["text"] for run in result["titleParts"]) == result["title"]
    assert "".join(run["text"] for run in result["excerpt"]) == "Is dit vet & ?"


def test_explanations_have_their_own_place(search: Search) -> None:
    result = search("dorpsstraat")["results"][0]
    assert (result["anchor"], result["place"]) == ("#toelichting", "Toelichting")


def test_fields_typed_become_choices(index: Path) -> None:
    texts = [
        "partij:PvdA parkeren", "partij:gl jaar:2019", 'indiener:"de wit" wonen', "thema:verkeer",
        "partij:VVD auto", "2019-005", "2030-001", "-partij:pvda", "soort:technisch status:te-laat",
        "zomaar:iets",
    ]  # fmt: skip
    answers = ask(index, *({"do": "read", "text": text} for text in texts))
    nothing: dict[str, Any] = {"filters": {}, "unknown": [], "number": ""}
    assert answers == [
        {**nothing, "q": "parkeren", "filters": {"partij": ["pvda"]}},
        {**nothing, "q": "", "filters": {"partij": ["groen"], "jaar": ["2019"]}},
        {**nothing, "q": "wonen", "filters": {"indiener": ["ans-de-wit"]}},
        {**nothing, "q": "", "filters": {"thema": ["verkeer-en-vervoer"]}},
        {**nothing, "q": "partij:VVD auto", "unknown": ["partij:VVD"]},
        {**nothing, "q": "2019-005", "number": "2019-005"},
        {**nothing, "q": "2030-001"},
        {**nothing, "q": "-partij:pvda"},
        {**nothing, "q": "", "filters": {"soort": ["technisch"], "status": ["te-laat"]}},
        {**nothing, "q": "zomaar:iets"},
    ]


def test_the_list_can_be_taken_along(index: Path) -> None:
    state = {"q": "", "thema": ["jeugd"]}
    [rows] = ask(index, {"do": "table", "state": state})
    assert rows == [
        {
            "nummer": "2019-002", "onderwerp": "Jeugdzorgwachtlijst", "ingediend": "2019-04-29",
            "beantwoord": "", "indiener": "Cas Vos", "partij": "Stadspartij", "status": "open",
            "adres": "vragen/2019-002/",
        },
        {
            "nummer": "2019-001", "onderwerp": "Wachtlijsten in de jeugdzorg",
            "ingediend": "2019-03-04", "beantwoord": "2019-03-15", "indiener": "Bo Kaya",
            "partij": "PvdA", "status": "beantwoord", "adres": "vragen/2019-001/",
        },
    ]  # fmt: skip


def test_a_table_runs_nothing_in_a_spreadsheet(index: Path) -> None:
    keys = ("nummer", "onderwerp", "ingediend", "beantwoord", "indiener", "partij", "status")
    titles = ["=1+1", "+31", "-weg", "@SOM(A1)", 'zei "ja", en', "een\ntwee", "gewoon"]
    rows = [dict.fromkeys(keys, "") | {"onderwerp": each, "adres": "vragen/x/"} for each in titles]
    [text] = ask(index, {"do": "csv", "rows": rows, "root": "https://example.org/a/"})
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert text.startswith("\ufeffnummer,onderwerp,")
    assert [row[1] for row in read[1:]] == ["'=1+1", "'+31", "'-weg", "'@SOM(A1)", *titles[4:]]
    assert {row[7] for row in read[1:]} == {"https://example.org/a/vragen/x/"}


def test_facets_are_in_the_order_to_show(index: Path) -> None:
    [facets] = ask(index, {"do": "facets"})
    assert list(facets) == [
        "partij", "thema", "indiener", "portefeuillehouder", "jaar", "status", "soort",
        "antwoord",
    ]  # fmt: skip
    assert facets["partij"] == [
        {"value": "groen", "name": "Groen"},
        {"value": "pvda", "name": "PvdA"},
        {"value": "stadspartij", "name": "Stadspartij"},
    ]
    assert [each["value"] for each in facets["jaar"]] == [
        "2024",
        "2023",
        "2022",
        "2021",
        "2020",
        "2019",
    ]


def test_an_archive_without_questions_can_be_searched(tmp_path: Path) -> None:
    folder = write_index(make(()), tmp_path)
    [found] = ask(folder, {"do": "search", "state": {"q": "wat dan ook"}})
    assert (found["total"], found["results"]) == (0, [])


def test_the_first_record_is_found_by_what_it_says(seed_site: Path) -> None:
    asked = ("De Greef", "reorganisatie", "ambtenaren", "reorganiseren", "PvdA")
    found = ask(seed_site, *({"do": "search", "state": {"q": q}} for q in asked))
    assert [each["total"] for each in found] == [1] * len(asked)


def test_the_same_archive_gives_the_same_index(fiction: Path, tmp_path: Path) -> None:
    archive = check(read_source(fiction), date(2026, 11, 23)).archive
    first, second = (write_index(archive, tmp_path / name) for name in ("a", "b"))
    paths = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert len(paths) > 300
    assert all((first / path).read_bytes() == (second / path).read_bytes() for path in paths)


def test_a_query_loads_a_small_part_of_the_index(fiction_site: Path) -> None:
    [_, asked] = ask(
        fiction_site, {"do": "search", "state": {"q": "fietspad school"}}, {"do": "asked"}
    )
    names = [Path(path).name for path in asked]
    assert len(names) == len(set(names)), "a file was asked for twice"
    assert not any(name.startswith("plaatsen") for name in names)
    assert sum(name.endswith(".json") for name in names) <= 1 + 20


def first_of(folder: Path, q: str) -> list[int]:
    """The numbers that a search finds in another archive, in order."""
    [found] = ask(folder, {"do": "search", "state": {"q": q}, "count": 50})
    return numbers(found)


def test_what_a_question_is_about_decides_the_order(tmp_path: Path) -> None:
    asked = (
        ("Kermis in mei", "Wat kost dit feest?"),
        ("Een feest in mei", "Wat kost de kermis?"),
        ("Fietsbrug", "Komt die er?"),
        ("Bruggen", "Mag daar een fiets over?"),
        ("Stoepen", "Mag daar een fiets over?"),
        ("Rijden onder invloed", "Wie rijdt er?"),
        ("Rijden onder water", "Heeft dat invloed?"),
    )
    records = tuple(record(number, *texts) for number, texts in enumerate(asked, 1))
    folder = write_index(make(records), tmp_path)
    assert first_of(folder, "kermis") == [1, 2]
    assert first_of(folder, "fietsbrug")[:2] == [3, 4]
    assert first_of(folder, '"rijden onder invloed"') == [6]


def test_a_rare_word_is_not_drowned_by_a_common_one(search: Search) -> None:
    found = search("dorpsstraat parkeren")
    assert numbers(found)[0] == 12
    assert found["total"] <= 10


def test_a_change_in_one_question_leaves_nearly_all_files_as_they_were(fiction: Path) -> None:
    archive = check(read_source(fiction), date(2026, 11, 23)).archive
    newest = archive.questions[0]
    (section, *rest) = newest.record.body.sections
    longer = replace(section, text=f"{section.text} Komt er een zwemplas?")
    record = replace(newest.record, body=Body((longer, *rest)))
    changed = replace(archive, questions=(replace(newest, record=record), *archive.questions[1:]))
    before = {file.address: file.key for file in index_files(archive)}
    after = {file.address: file.key for file in index_files(changed)}
    differ = {address for address, key in after.items() if before.get(address) != key}
    assert f"zoeken/teksten/{newest.number}.json" in differ
    assert any(address.startswith("zoeken/delen/plank-") for address in differ)
    assert len(differ) < len(after) / 4
