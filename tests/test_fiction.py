from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import voorbeeld
from archive.body import Part
from archive.fiction.attachments import pdf
from archive.fiction.council import make_council
from archive.fiction.hostile import Trap, trap
from archive.fiction.parties import PARTIES, SEATS, SPLIT_TO
from archive.fiction.seeds import seeded
from archive.fiction.settings import SETTINGS
from archive.fiction.template import sentence
from archive.fiction.vocabulary import phrases, vocabularies
from archive.fiction.words import compound, read_measure, read_noun
from archive.fiction.writer import LAST_DAY, project_themes, write_all, write_archive
from archive.numbered import pair, take_apart
from archive.question import Question, Status, resolve
from archive.record import Kind, Record
from archive.registers import Period, Register, Registers, Role
from archive.source import Source, read_source

PROJECT = Path(__file__).resolve().parent.parent
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def themes() -> tuple[str, ...]:
    return tuple(theme.name for theme in project_themes(PROJECT))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Source:
    folder = tmp_path_factory.mktemp("fiction") / "archief"
    assert write_archive(folder, PROJECT, 300) == 300
    return read_source(folder)


@pytest.fixture(scope="module")
def questions(source: Source) -> list[Question]:
    return [
        resolve(record, source.registers, source.settings, LAST_DAY) for record in source.records
    ]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_every_record_reads_back_as_written(source: Source) -> None:
    assert source.findings == ()
    written = {each.record.number: each.record for each in write_all(themes(), 300)}
    read = {record.number: record for record in source.records}
    assert read.keys() == written.keys()
    for number, record in read.items():
        assert _without_lines(record) == _without_lines(written[number]), number


def _without_lines(record: Record) -> tuple[object, ...]:
    fields = [
        getattr(record, name)
        for name in Record.__dataclass_fields__
        if name not in ("body", "path", "lines")
    ]
    return (*fields, *((each.part, each.text) for each in record.body.sections))


def test_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("a", "5"), ("b", "5"), ("c", "6")):
        write_archive(tmp_path / name, PROJECT, 60, seed)
    first = contents(tmp_path / "a")
    assert first == contents(tmp_path / "b")
    assert first != contents(tmp_path / "c")
    write_archive(tmp_path / "c", PROJECT, 60, "5")  # replaces the archive of another seed
    assert first == contents(tmp_path / "c")


def test_small_archives_have_every_status(tmp_path: Path) -> None:
    for seed in range(8):
        write_archive(tmp_path, PROJECT, 50, str(seed))
        read = read_source(tmp_path)
        found = {
            resolve(each, read.registers, read.settings, LAST_DAY).status for each in read.records
        }
        assert found == set(Status), seed


def test_all_features_occur(source: Source, questions: list[Question]) -> None:
    statuses = Counter(question.status for question in questions)
    assert set(statuses) == set(Status)
    assert statuses[Status.ANSWERED] > 250
    assert 1 <= statuses[Status.WITHDRAWN] <= 10
    records = source.records
    assert {record.kind for record in records} == set(Kind)
    assert {record.addressed_to for record in records} == {"college", "burgemeester"}
    for has in (
        lambda record: record.received,
        lambda record: record.postponements,
        lambda record: record.corrections,
        lambda record: record.retention,
        lambda record: record.answer_mode,
        lambda record: record.source,
        lambda record: len(record.askers) > 2,
        lambda record: len(record.themes) > 1,
        lambda record: not record.themes,
        lambda record: not record.portfolio_holders,
        lambda record: record.body.section(Part.EXPLANATION),
        lambda record: "[^1]:" in record.body.text(Part.ANSWER),
        lambda record: "|---" in record.body.text(Part.ANSWER),
        lambda record: re.search(r"\n *- .*\n +  - ", record.body.text(Part.ANSWER)),
        lambda record: "\n> ‘" in record.body.text(Part.QUESTION),
        lambda record: "https://example.org/" in record.body.text(Part.ANSWER),
        lambda record: "Antwoord 2 en 3" in record.body.text(Part.ANSWER),
    ):
        assert any(has(record) for record in records)
    kinds = {each.file.rpartition(".")[2] for record in records for each in record.attachments}
    assert kinds == {"csv", "txt", "pdf"}
    assert any(question.in_time is False for question in questions)
    in_use = {theme.name for question in questions for theme in question.themes}
    assert in_use == set(themes())


def test_follow_ups_come_later_and_are_about_the_same(source: Source) -> None:
    by_number = {record.number: record for record in source.records}
    follow_ups = [record for record in source.records if record.follows]
    assert len(follow_ups) > 10
    for record in follow_ups:
        earlier = by_number[record.follows]
        assert earlier.submitted <= record.submitted
        if earlier.themes and record.themes:
            assert earlier.themes[0] == record.themes[0]
    assert any(by_number[record.follows].follows for record in follow_ups)  # three in a row


def test_most_questions_stand_with_their_own_answer(questions: list[Question]) -> None:
    texts = [
        (body.text(Part.QUESTION), body.text(Part.ANSWER))
        for body in (question.record.body for question in questions)
        if body.section(Part.ANSWER)
    ]
    asked = [
        (numbered, take_apart(answer)) for text, answer in texts if (numbered := take_apart(text))
    ]
    pairs = [found for one, other in asked if other and (found := pair(one, other))]
    assert len(asked) * 0.75 < len(pairs) < len(asked)
    assert any(len(each.questions) > 1 for found in pairs for each in found)


def test_answers_are_in_order_and_on_working_days(source: Source) -> None:
    for record in source.records:
        assert record.submitted <= LAST_DAY
        for day in (record.answered, record.withdrawn):
            assert day is None or (record.submitted <= day <= LAST_DAY and day.weekday() < 5)
        assert (record.answered is not None) == (record.body.section(Part.ANSWER) is not None)


def test_numbers_follow_the_dates(source: Source) -> None:
    records = sorted(source.records, key=lambda record: record.number)
    assert [each.submitted for each in records] == sorted(each.submitted for each in records)
    numbers = [record.number for record in records]
    assert len(set(numbers)) == len(numbers)
    for year, count in Counter(number[:4] for number in numbers).items():
        assert f"{year}-{count:03d}" in numbers


@pytest.mark.parametrize("seed", ["1", "2", "een ander zaad"])
def test_names_agree_with_the_registers(seed: str) -> None:
    council = make_council(seed)
    registers = Registers(Register("p", PARTIES), Register("q", council.people), Register("t", ()))
    for each in write_all(themes(), 300, seed):
        record = each.record
        people = [registers.people[asker.name] for asker in record.askers]
        assert len(set(people)) == len(people)
        for person, asker in zip(people, record.askers, strict=True):
            assert registers.parties[asker.party].holds(record.submitted)
            assert any(
                membership.party == asker.party and membership.holds(record.submitted)
                for membership in person.memberships
            )
            assert any(
                term.role is Role.COUNCILLOR and term.holds(record.submitted)
                for term in person.terms
            )
        for name in record.portfolio_holders:
            assert any(
                term.role in (Role.ALDERMAN, Role.MAYOR)
                and term.holds(record.answered or record.submitted)
                for term in registers.people[name].terms
            )


def test_the_council_has_25_members_and_people_who_change(source: Source) -> None:
    for seats in SEATS:
        assert sum(count for _, count in seats) == 25
    council = make_council("1")
    for day in (date(2006, 3, 16), date(2015, 6, 1), date(2026, 11, 23)):
        assert len(council.sitting(day)) == 25
        assert len({seat.person for seat in council.sitting(day)}) == 25
    assert 60 <= len(council.people) <= 130
    assert any(seat.party == SPLIT_TO for seat in council.seats)
    parties = [{each.party for each in person.memberships} for person in council.people]
    assert any(len(each) > 1 for each in parties)
    names = [name for person in council.people for name in (person.name, *person.aliases)]
    assert len(names) == len(set(names))
    assert source.settings.code == ""


def test_no_one_has_two_seats_or_roles_at_once() -> None:
    for person in make_council("1").people:
        periods = sorted(person.terms, key=lambda each: str(each.start))
        for earlier, later in pairwise(periods):
            assert _apart(earlier, later), person


def _apart(earlier: Period, later: Period) -> bool:
    return earlier.end is not None and later.start is not None and earlier.end < later.start


def test_hostile_texts_occur_in_an_archive_of_fifty() -> None:
    records = [each.record for each in write_all(themes(), 50)]
    subjects = [record.subject for record in records]
    texts = "\n".join(record.body.text(Part.QUESTION) for record in records)
    for hostile in ("<script>alert(1)</script>", "</title><b>", "&", '"', "🚲"):
        assert any(hostile in subject for subject in subjects)
    assert any(len(subject) > 200 for subject in subjects)
    assert any(" " not in subject for subject in subjects)
    assert any(re.search(r"\w{60}", subject) for subject in subjects)
    assert any("'" in record.askers[0].name for record in records)
    for hostile in ("<script>", "<img src=x onerror=", "](javascript:", "<iframe"):
        assert hostile in texts
    assert "| jan | feb |" in texts
    assert re.search(r"https://\S{200}", texts)
    assert trap(0) is None
    assert trap(3) == Trap(apostrophe=True)


def test_the_vocabulary_is_large() -> None:
    words: set[str] = set()
    count = 0
    for each in write_all(themes(), 2000):
        text = " ".join(section.text for section in each.record.body.sections)
        found = WORD.findall(text.lower())
        count += len(found)
        words.update(found)
    assert len(words) > 12_000
    assert 300 < count / 2000 < 420


def test_no_gap_is_left_and_nothing_is_said_twice() -> None:
    for each in write_all(themes(), 300, "9"):
        text = "\n".join(section.text for section in each.record.body.sections)
        assert not re.search(r"[{}]|\[[^\]]*\|", text), each.record.number
        assert not re.search(r"\b(de|het|een|van|te|en|wij) \1\b", text, re.I), each.record.number
        assert not re.search(r"[a-z,] {2,}[a-z]", text), each.record.number


def test_every_sentence_of_every_theme_can_be_filled() -> None:
    assert set(vocabularies()) >= set(themes())
    for vocabulary in vocabularies().values():
        assert len(vocabulary.facts) >= 6
        assert len(vocabulary.explanations) >= 6
        assert len(vocabulary.measures) >= 5
    for exchange in phrases().exchanges:
        assert exchange.loose or len(exchange.questions) == len(exchange.answers)


def test_one_record_works_and_none_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert voorbeeld.main(["--aantal", "1", "--map", str(tmp_path / "een")]) == 0
    assert "1 verzonnen vra" in capsys.readouterr().out
    assert len(read_source(tmp_path / "een").records) == 1
    assert voorbeeld.main(["--aantal", "0", "--map", str(tmp_path / "nul")]) == 1
    assert "Kies een aantal van 1 of meer." in capsys.readouterr().err
    assert not (tmp_path / "nul").exists()


def test_a_folder_of_somebody_else_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "vragen" / "mijn.md").write_text("van mij", encoding="utf-8")
    before = contents(tmp_path)
    assert voorbeeld.main(["--aantal", "5", "--map", str(tmp_path)]) == 1
    assert "is niet leeg" in capsys.readouterr().err
    assert contents(tmp_path) == before
    file = tmp_path / "vragen" / "mijn.md"
    assert voorbeeld.main(["--aantal", "5", "--map", str(file)]) == 1
    assert "is geen map" in capsys.readouterr().err


def test_a_date_can_be_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path)
    assert voorbeeld.main(["--aantal", "60", "--map", folder, "--datum", "2012-06-01"]) == 0
    records = read_source(tmp_path).records
    assert max(record.submitted for record in records) <= date(2012, 6, 1)
    assert voorbeeld.main(["--aantal", "5", "--map", folder, "--datum", "1999-01-01"]) == 1
    assert "Kies een datum vanaf" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        voorbeeld.main(["--aantal", "5", "--map", folder, "--datum", "1 juni"])


def test_the_archive_has_no_errors(source: Source) -> None:
    from archive.checks import check

    assert [each for each in check(source, LAST_DAY).findings if each.is_error] == []


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("het loket", "", "het loket"),
        ("het loket", "dit", "dit loket"),
        ("de middelen*", "is", "zijn"),
        ("de middelen*", "een", "middelen"),
        ("de monitor", "een", "een monitor"),
        ("Havenbelang", "", "Havenbelang"),
    ],
)
def test_nouns(text: str, form: str, expected: str) -> None:
    assert read_noun(text).form(form) == expected


def test_measures_and_compounds() -> None:
    separable = read_measure("de brug||ophogen|opgehoogd")
    assert separable.form("te") == "de brug op te hogen"
    assert separable.form("inf") == "de brug ophogen"
    assert read_measure("de raad||informeren|geïnformeerd").form("te") == "de raad te informeren"
    assert compound("energie", "inspecteur") == "energie-inspecteur"
    assert compound("energie", "advies") == "energieadvies"


def test_templates() -> None:
    filled = sentence("{a} [x|x] {B:is}.", seeded(1), lambda name, form: f"{name}{form}")
    assert filled == "A x Bis."


def test_a_pdf_says_where_its_objects_are() -> None:
    data = pdf(["Één (regel)", "twee"])
    start = int(re.search(rb"startxref\n(\d+)", data)[1])  # type: ignore[index]
    assert data[start:].startswith(b"xref")
    for number, offset in enumerate(re.findall(rb"(\d{10}) 00000 n", data), 1):
        assert data[int(offset) :].startswith(b"%d 0 obj" % number)


def test_settings_have_two_terms() -> None:
    old, new = SETTINGS.term(date(2010, 1, 1)), SETTINGS.term(date(2020, 1, 1))
    assert (str(old), str(new)) == ("30 dagen", "3 weken")


def test_all_numbered_parts_can_be_taken_apart() -> None:
    for each in write_all(themes(), 100, "4"):
        asked = take_apart(each.record.body.text(Part.QUESTION))
        answer = take_apart(each.record.body.text(Part.ANSWER))
        if asked and answer and len(asked.numbers) == len(answer.numbers):
            assert pair(asked, answer)
