"""An archive whose every text is hostile; much of it could not even be read from a record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from archive.body import Body, Part, Section
from archive.exports.export import Holdings, Place, holdings, whole_of
from archive.index import make_archive
from archive.question import resolve
from archive.record import Appraisal, Asker, Attachment, Correction, Postponement, Record, Retention
from archive.registers import Party, Person, Register, Registers, Theme
from archive.settings import Licence, Settings
from archive.sum import Sum

# Control characters, a lone half of a pair, ends of sections, tags, an ampersand, an emoji.
TEXT = "\x00a\x0b\x1b\ud800\ufffe]]><b>&amp; \"'</url><!-- 🚲 é\x85"
CLEAN = "a]]><b>&amp; \"'</url><!-- 🚲 é\x85"
FILE = "a \x0b]]><b>&amp; é🚲.PDF"
TODAY = date(2026, 11, 23)

SETTINGS = Settings(
    title=TEXT,
    site_address="https://example.org/a?b=1&c=2/",
    municipality=TEXT,
    code="gm0363",
    licence=Licence(TEXT, f"https://example.org/{TEXT}"),
)

_RECORD = Record(
    number="2020-001",
    subject=TEXT,
    askers=(Asker(TEXT, TEXT), Asker("B", TEXT)),
    submitted=date(2020, 5, 4),
    body=Body((Section(Part.QUESTION, TEXT), Section(Part.ANSWER, TEXT))),
    received=date(2020, 5, 5),
    postponements=(Postponement(date(2020, 5, 6), date(2020, 7, 1), TEXT),),
    answered=date(2020, 6, 1),
    portfolio_holders=(TEXT,),
    addressed_to=TEXT,
    themes=(TEXT, "Wonen"),
    attachments=(Attachment(FILE, TEXT), Attachment("b.png", TEXT)),
    corrections=(Correction(date(2020, 6, 2), TEXT),),
    retention=Retention(Appraisal.TEMPORARY, TEXT),
)


def hostile_holdings(settings: Settings = SETTINGS) -> Holdings:
    """Give an archive of two questions, of which one follows on the other."""
    registers = Registers(
        parties=Register("partijen.yml", (Party(TEXT),)),
        people=Register("personen.yml", (Person(TEXT), Person("B"))),
        themes=Register("themas.yml", (Theme(TEXT), Theme("Wonen", top="c_124eaf3a"))),
    )
    later = replace(
        _RECORD,
        number="2020-002",
        follows="2020-001",
        answered=None,
        withdrawn=date(2020, 6, 3),
        withdrawal_reason=TEXT,
        attachments=(),
        retention=None,
    )
    questions = [resolve(each, registers, settings, TODAY) for each in (_RECORD, later)]
    archive = make_archive(questions, registers, settings, TODAY)
    sums = {
        f"{question.address}{each.file}": Sum(3, bytes(32))
        for question in questions
        for each in question.record.attachments
    }
    return holdings(whole_of(archive, sums), [Place("")])
