"""Feeds: what followers are told, and that every reader of feeds can read it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import feedparser
import pytest
from jsonschema import Draft7Validator
from lxml import etree

from archive.body import Body, Part, Section
from archive.building.digest import joined
from archive.entrances import ENTRANCES
from archive.exports.channel import MOST
from archive.exports.exports import exports_of_question
from archive.exports.keyed import Common, keys_of
from archive.index import Archive
from archive.question import Question, Status
from archive.record import Correction, Postponement, Record
from conftest import PROJECT
from feeding import ADDRESS, ANSWERED, RECORD, archive_of, archive_with, feeds, held

ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "</title><script>alert(1)</script> & ]]> \x01\x0b\ufffe 🚲 <b>parkeren</b> &amp; =cmd()"


@pytest.fixture(scope="module")
def archives(fiction: Path) -> dict[str, Archive]:
    return {"seed": archive_of(PROJECT), "fiction": archive_of(fiction)}


@pytest.fixture(scope="module")
def made(archives: dict[str, Archive]) -> dict[str, dict[str, bytes]]:
    return {name: feeds(archive) for name, archive in archives.items()}


def items(feed: bytes) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(feed)["items"]
    return found


def marks(archive: Archive, address: str = "vragen/2020-001/feed.json") -> list[str]:
    """The marks of the entries of a feed, the newest first."""
    return [each["id"].partition("#")[2] for each in items(feeds(archive)[address])]


def numbers(feed: bytes, mark: str) -> list[str]:
    """The numbers of the questions of which a feed tells this."""
    found = (each["id"].removeprefix(f"{ADDRESS}vragen/").split("/#") for each in items(feed))
    return [number for number, each in found if each == mark]


def addresses(archive: Archive) -> set[str]:
    """Where feeds should stand, without their endings."""
    groups = [group for found in archive.groups.values() for group in found]
    pages = [*archive.questions, *groups]
    whole = {"feeds/vragen", "feeds/antwoorden", "openstaand/feed"}
    return {f"{page.address}feed" for page in pages} | whole


@pytest.mark.parametrize("name", ["seed", "fiction"])
def test_there_is_a_feed_for_everything_in_both_forms(
    name: str, archives: dict[str, Archive], made: dict[str, dict[str, bytes]]
) -> None:
    bases = addresses(archives[name])
    assert set(made[name]) == {f"{base}.{end}" for base in bases for end in ("xml", "json")}
    assert len(bases) > len(archives[name].questions) + len(ENTRANCES) - 1


@pytest.mark.parametrize("name", ["seed", "fiction"])
def test_a_reader_of_feeds_reads_every_atom_feed(
    name: str, archives: dict[str, Archive], made: dict[str, dict[str, bytes]]
) -> None:
    for address in sorted(base + ".xml" for base in addresses(archives[name])):
        found = feedparser.parse(made[name][address])
        assert not found.bozo, address
        assert found.version == "atom10"
        assert found.feed.id == ADDRESS + address
        links = {link.rel: link.href for link in found.feed.links}
        assert links["self"] == ADDRESS + address
        assert links["license"] == archives[name].settings.licence.address
        assert found.feed.rights == archives[name].settings.licence.name
        assert found.feed.title and found.feed.updated and found.feed.author
        for entry in found.entries:
            assert entry.id and entry.title and entry.summary and entry.updated_parsed
            assert entry.link.startswith(f"{ADDRESS}vragen/")


@pytest.mark.parametrize("name", ["seed", "fiction"])
def test_every_json_feed_fits_its_schema(
    name: str, shared: Path, made: dict[str, dict[str, bytes]]
) -> None:
    schema = json.loads((shared / "standards/json-feed/jsonfeed-1.1.schema.json").read_bytes())
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
    checked = 0
    for address, feed in made[name].items():
        if address.endswith(".json"):
            data = json.loads(feed)
            assert [error.message for error in validator.iter_errors(data)] == [], address
            assert data["feed_url"] == ADDRESS + address
            checked += 1
    assert checked * 2 == len(made[name])


def test_both_forms_tell_the_same(made: dict[str, dict[str, bytes]]) -> None:
    """But for the characters that XML has no way to write, and the white space that it joins."""
    for address, feed in made["fiction"].items():
        if not address.endswith(".xml"):
            continue
        root = etree.fromstring(feed)
        data = json.loads(made["fiction"][address.replace(".xml", ".json")])
        assert root.findtext(f"{ATOM}title") == data["title"]
        assert root.find(f"{ATOM}link[@rel='alternate']").get("href") == data["home_page_url"]
        found = [_entry(element) for element in root.iter(f"{ATOM}entry")]
        assert found == [_of_json(item) for item in data["items"]], address


def _entry(element: etree._Element) -> tuple[object, ...]:
    names = ("id", "title", "summary", "published", "updated")
    return (
        *(element.findtext(f"{ATOM}{name}") for name in names),
        element.find(f"{ATOM}link").get("href"),
        [each.findtext(f"{ATOM}name") for each in element.iter(f"{ATOM}author")],
        [each.get("term") for each in element.iter(f"{ATOM}category")],
    )


def _of_json(item: dict[str, Any]) -> tuple[object, ...]:
    names = ("id", "title", "content_text", "date_published", "date_modified", "url")
    authors = [author["name"] for author in item.get("authors", [])]
    return (*(item[name] for name in names), authors, item.get("tags", []))


def test_new_questions_and_answers_are_those_of_the_archive(
    archives: dict[str, Archive], made: dict[str, dict[str, bytes]]
) -> None:
    archive, files = archives["fiction"], made["fiction"]
    assert len(archive.questions) > MOST
    asked = [each.number for each in archive.questions[:MOST]]
    answered = [each.number for each in archive.answered[:MOST]]
    assert numbers(files["feeds/vragen.json"], "vraag") == asked
    assert numbers(files["feeds/antwoorden.json"], "antwoord") == answered
    assert len(items(files["feeds/vragen.json"])) == len(items(files["feeds/antwoorden.json"]))


def test_what_waits_is_what_waits_in_the_archive(
    archives: dict[str, Archive], made: dict[str, dict[str, bytes]]
) -> None:
    files = made["fiction"]
    waiting = [each for found in archives["fiction"].waiting.values() for each in found]
    feed = files["openstaand/feed.json"]
    assert waiting and len(items(feed)) <= MOST
    assert sorted(numbers(feed, "vraag")) == sorted(each.number for each in waiting)
    late = [each.number for each in waiting if each.status is Status.OVERDUE]
    assert late and sorted(numbers(feed, "te-laat")) == sorted(late)
    assert items(made["seed"]["openstaand/feed.json"]) == []
    assert feedparser.parse(made["seed"]["openstaand/feed.xml"]).feed.updated.startswith("2014-10")


def test_a_group_tells_of_its_own_questions_and_their_answers(
    archives: dict[str, Archive], made: dict[str, dict[str, bytes]]
) -> None:
    full = 0
    for groups in archives["fiction"].groups.values():
        for group in groups:
            found = [each["id"] for each in items(made["fiction"][f"{group.address}feed.json"])]
            happened = sorted(
                (
                    (day, each.order, place, f"{ADDRESS}{each.address}#{mark}")
                    for each in group.questions
                    for place, (mark, day) in enumerate(_ends(each))
                ),
                reverse=True,
            )
            assert found == [identity for *_, identity in happened[:MOST]], group.address
            full += len(happened) > MOST
    assert full


def _ends(question: Question) -> list[tuple[str, date]]:
    record = question.record
    found = [
        ("vraag", record.submitted),
        ("antwoord", record.answered),
        ("ingetrokken", record.withdrawn),
    ]
    return [(mark, day) for mark, day in found if day]


def test_the_newest_stands_first(made: dict[str, dict[str, bytes]]) -> None:
    for address, feed in made["fiction"].items():
        if address.endswith(".json"):
            days = [each["date_published"][:10] for each in items(feed)]
            assert days == sorted(days, reverse=True), address


def test_a_question_tells_all_that_happens_to_it() -> None:
    postponed = (
        Postponement(date(2020, 5, 20), date(2020, 6, 20), "ziekte"),
        Postponement(date(2020, 6, 10), date(2020, 7, 1), "drukte"),
    )
    record = replace(
        RECORD,
        postponements=postponed,
        answered=date(2020, 7, 3),
        body=ANSWERED,
        corrections=(Correction(date(2020, 8, 1), "Een datum is verbeterd."),),
    )
    later = replace(RECORD, number="2020-009", submitted=date(2020, 7, 9), follows=RECORD.number)
    archive = archive_with(record, later)
    assert marks(archive) == [
        "verbeterd-1", "vervolgvraag-2020-009", "antwoord", "te-laat", "verdaagd-2", "verdaagd-1",
        "vraag",
    ]  # fmt: skip
    told = {each["id"].partition("#")[2]: each for each in items(
        feeds(archive)["vragen/2020-001/feed.json"]
    )}  # fmt: skip
    assert told["vraag"]["content_text"] == (
        "Schriftelijke vraag 2020-001 van A. Jansen (Groen) en 1 ander, gesteld op 4 mei 2020. "
        "Termijn: 3 juni 2020. “Waarom?”"
    )
    assert told["vraag"]["title"] == "Vraag: Parkeren"
    assert told["vraag"]["authors"] == [
        {"name": "A. Jansen", "url": f"{ADDRESS}indieners/a-jansen/"},
        {"name": "B. Smit", "url": f"{ADDRESS}indieners/b-smit/"},
    ]
    assert told["vraag"]["tags"] == ["Verkeer"]
    assert told["verdaagd-2"]["content_text"].endswith(
        "komt later, uiterlijk op 1 juli 2020. Reden: drukte."
    )
    assert told["te-laat"]["date_published"] == "2020-07-02T00:00:00+02:00"
    assert told["te-laat"]["content_text"].endswith(
        "is er niet op tijd. De laatste dag was 1 juli 2020."
    )
    assert "na 60 dagen. “Daarom.”" in told["antwoord"]["content_text"]
    assert told["vervolgvraag-2020-009"]["url"] == f"{ADDRESS}vragen/2020-009/"
    assert told["verbeterd-1"]["content_text"].endswith("Een datum is verbeterd.")


def test_a_question_that_is_withdrawn_tells_why() -> None:
    record = replace(RECORD, withdrawn=date(2020, 5, 9), withdrawal_reason="al bekend")
    first = items(feeds(archive_with(record))["vragen/2020-001/feed.json"])[0]
    assert first["title"] == "Ingetrokken: Parkeren"
    assert first["content_text"].endswith("Er komt geen antwoord. Reden: al bekend.")


def test_a_correction_changes_when_an_entry_was_updated() -> None:
    record = replace(RECORD, corrections=(Correction(date(2021, 1, 5), "Een naam."),))
    archive = archive_with(record)
    (entry,) = items(feeds(archive)["feeds/vragen.json"])
    assert entry["date_published"].startswith("2020-05-04")
    assert entry["date_modified"].startswith("2021-01-05")
    assert (
        b"<updated>2021-01-05T00:00:00+01:00</updated><rights>"
        in (feeds(archive)["feeds/vragen.xml"])
    )


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        (date(2026, 3, 28), "2026-03-28T00:00:00+01:00"),
        (date(2026, 3, 29), "2026-03-29T00:00:00+01:00"),
        (date(2026, 3, 30), "2026-03-30T00:00:00+02:00"),
        (date(2026, 10, 25), "2026-10-25T00:00:00+02:00"),
        (date(2026, 10, 26), "2026-10-26T00:00:00+01:00"),
    ],
)
def test_a_day_starts_at_midnight_in_the_netherlands(day: date, moment: str) -> None:
    record = replace(RECORD, submitted=day, number="2026-001")
    files = feeds(archive_with(record))
    entry = items(files["feeds/vragen.json"])[0]
    assert (entry["date_published"], entry["date_modified"]) == (moment, moment)
    assert feedparser.parse(files["feeds/vragen.xml"]).entries[0].published == moment


def test_no_two_entries_of_a_feed_are_one_and_one_is_the_same_everywhere(
    made: dict[str, dict[str, bytes]],
) -> None:
    known: dict[str, dict[str, Any]] = {}
    for address, feed in made["fiction"].items():
        if address.endswith(".json"):
            found = items(feed)
            assert len({each["id"] for each in found}) == len(found), address
            for each in found:
                assert known.setdefault(each["id"], each) == each
    assert len(known) > 300


def _renamed(record: Record) -> Record:
    return replace(record, subject="heel iets anders", themes=())


def _rewritten(record: Record) -> Record:
    sections = tuple(replace(section, text="Anders.") for section in record.body.sections)
    return replace(record, body=Body(sections))


def _dated(record: Record) -> Record:
    return replace(record, answered=date(2020, 6, 30))


@pytest.mark.parametrize("edit", [_renamed, _rewritten, _dated])
def test_an_entry_stays_itself_whatever_is_edited(edit: Callable[[Record], Record]) -> None:
    postponed = (Postponement(date(2020, 5, 20), date(2020, 7, 20), "ziekte"),)
    record = replace(RECORD, answered=date(2020, 6, 1), body=ANSWERED, postponements=postponed)
    before, after = feeds(archive_with(record)), feeds(archive_with(edit(record)))
    for address in ("vragen/2020-001/feed.json", "feeds/vragen.json", "feeds/antwoorden.json"):
        found, same = items(before[address]), items(after[address])
        assert [each["id"] for each in same] == [each["id"] for each in found]
    assert items(before["vragen/2020-001/feed.json"]) != items(after["vragen/2020-001/feed.json"])


def test_hostile_texts_stay_text() -> None:
    body = Body((Section(Part.QUESTION, f"{HOSTILE} waarom?"), Section(Part.ANSWER, HOSTILE)))
    record = replace(RECORD, subject=HOSTILE, body=body, answered=date(2020, 5, 9))
    files = feeds(archive_with(record))
    legal = HOSTILE.replace("\x01\x0b\ufffe", "")
    for base in ("vragen/2020-001/feed", "feeds/vragen", "feeds/antwoorden", "partijen/groen/feed"):
        found = items(files[f"{base}.json"])
        assert found and all(each["title"].endswith(f": {HOSTILE}") for each in found)
        feed = files[f"{base}.xml"]
        assert b"<script" not in feed and b"<b>" not in feed
        root = etree.fromstring(feed)
        titles = [each.findtext(f"{ATOM}title") for each in root.iter(f"{ATOM}entry")]
        assert titles and all(title.endswith(f": {legal}") for title in titles)
        # Without a type a text of Atom is plain text (RFC 4287, 3.1.1).
        assert not [each for each in root.iter(f"{ATOM}title", f"{ATOM}summary") if each.attrib]


def test_what_a_feed_tells_of_later_questions_decides_whether_it_is_made_anew() -> None:
    later = replace(RECORD, number="2020-009", submitted=date(2020, 7, 9), follows=RECORD.number)
    moved = replace(later, submitted=date(2020, 7, 10))
    keys = [_keys(archive_with(RECORD, each)) for each in (later, later, moved)]
    assert keys[0] == keys[1] != keys[2]


def _keys(archive: Archive) -> dict[str, bytes]:
    """The keys of the feeds of questions, in an archive of which no question itself changed."""
    whole = held(archive)
    keys = [item.question.number.encode() for item in whole.items]
    common = Common(b"", b"")
    key_of = keys_of(whole, keys, common, joined)
    return {
        export.address: key_of[item.question.number]
        for item in whole.items
        for export in exports_of_question(item, whole.settings)
        if export.address.endswith("feed.xml")
    }


def test_the_same_archive_gives_the_same_bytes(
    fiction: Path, made: dict[str, dict[str, bytes]]
) -> None:
    assert feeds(archive_of(fiction)) == made["fiction"]


def test_a_site_without_an_address_has_no_feeds(fiction: Path, fiction_site: Path) -> None:
    assert feeds(archive_of(fiction, address="")) == {}
    assert not [*fiction_site.rglob("feed.xml"), *fiction_site.glob("feeds")]


def test_a_feed_names_a_stylesheet_that_exists(made: dict[str, dict[str, bytes]]) -> None:
    for address in ("feeds/vragen.xml", "vragen/2014-001/feed.xml"):
        instruction = etree.fromstring(made["seed"][address]).getprevious()
        up = "../" * address.count("/")
        assert instruction.get("href") == f"{up}stijl/feed.css"
    assert (PROJECT / "docs/stijl/feed.css").is_file()
