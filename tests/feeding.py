"""What the tests of feeds and calendars share: archives of a site that knows its address."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from archive.body import Body, Part, Section
from archive.checks import check
from archive.exports.deadlines import group_deadlines, whole_deadlines
from archive.exports.export import Collection, Export, Holdings, holdings, whole_of
from archive.exports.feed_files import group_feeds, question_feeds, whole_feeds
from archive.index import Archive, make_archive
from archive.question import resolve
from archive.record import Asker, Record
from archive.registers import Party, Person, Register, Registers, Theme
from archive.settings import AnswerTerm, Settings, Unit
from archive.source import read_source
from archive.sum import Sum
from conftest import REFERENCE_DATE
from published import ADDRESS

TODAY = date.fromisoformat(REFERENCE_DATE)
RECORD = Record(
    number="2020-001",
    subject="parkeren",
    askers=(Asker("A. Jansen", "Groen"), Asker("B. Smit", "Groen")),
    submitted=date(2020, 5, 4),
    themes=("Verkeer",),
    portfolio_holders=("C. de Wit",),
    body=Body((Section(Part.QUESTION, "Waarom?"),)),
)
ANSWERED = Body((Section(Part.QUESTION, "Waarom?"), Section(Part.ANSWER, "Daarom.")))
SETTINGS = Settings(
    title="Proef",
    site_address=ADDRESS,
    municipality="Zonnehaven",
    terms=(AnswerTerm(date(2000, 1, 1), 30, Unit.DAYS),),
)
REGISTERS = Registers(
    Register("partijen.yml", (Party("Groen"),)),
    Register("personen.yml", (Person("A. Jansen"), Person("B. Smit"), Person("C. de Wit"))),
    Register("themas.yml", (Theme("Verkeer"),)),
)


def archive_of(folder: Path, address: str = ADDRESS) -> Archive:
    """Read an archive as if its site had this address."""
    archive = check(read_source(folder), TODAY).archive
    return replace(archive, settings=replace(archive.settings, site_address=address))


def archive_with(*records: Record, settings: Settings = SETTINGS) -> Archive:
    """Make an archive of these records."""
    found = [resolve(record, REGISTERS, settings, TODAY) for record in records]
    return make_archive(found, REGISTERS, settings, TODAY)


def held(archive: Archive) -> Holdings:
    sums: dict[str, Sum] = defaultdict(lambda: Sum(0, b""))
    return holdings(whole_of(archive, sums), ())


def feeds(archive: Archive) -> dict[str, bytes]:
    """Give every feed of an archive by its address."""
    whole, settings = held(archive), archive.settings
    exports = [export for item in whole.items for export in question_feeds(item, settings)]
    for collection in collections(whole):
        exports += group_feeds(collection, settings)
    return _made([*exports, *whole_feeds(whole)])


def calendars(archive: Archive) -> dict[str, bytes]:
    """Give every calendar of an archive by its address."""
    whole = held(archive)
    exports = list(whole_deadlines(whole))
    for collection in collections(whole):
        exports += group_deadlines(collection, archive.settings)
    return _made(exports)


def collections(whole: Holdings) -> list[Collection]:
    items = {item.question.number: item for item in whole.items}
    return [
        Collection(group, items) for groups in whole.archive.groups.values() for group in groups
    ]


def _made(exports: Sequence[Export]) -> dict[str, bytes]:
    files = {export.address: b"".join(export.make()) for export in exports}
    assert len(files) == len(exports), "two files at one address"
    return files
