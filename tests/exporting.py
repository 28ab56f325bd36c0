"""What the tests of exports are made from: awkward records, and all that an archive holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from archive.body import Body, Part, Section
from archive.checks import check
from archive.exports.export import Export, Holdings, holdings, whole_of
from archive.record import Asker, Attachment, Correction, Postponement, Record
from archive.source import read_source
from archive.sum import Sum
from conftest import REFERENCE_DATE

SITE = "https://vragen.example.org/"
# What spreadsheets, databases, browsers and readers of XML may trip over.
TEXTS = (
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("https://elders.example/","klik")',
    "+1+1",
    "-2+3",
    "- lijst\n- nog een",
    "@SUM(A1:A9)",
    "＝1+1",
    "a,b;c\td|e",
    'hij zei "ja", en "nee"',
    "'al een apostrof",
    "<r>geen opmaak</r>",
    "<r><t>half</r>",
    "_x0041_ is geen A",
    "</script><script>alert(1)</script> & <b>vet</b> ]]>",
    "émigré, ’s-Hertogenbosch, 🙂👩‍👩‍👧 €",
    "1" * 400,
    "#VERW!",
    "TRUE",
    "007",
    "{=1+1}",
    "https://elders.example/?a=1&b=2",
)
LONG = "🙂" + "lang " * 10_000
ATTACHMENT = Attachment("2020-001-kaart & plan.pdf", "Kaart; & <plan>")


def hostile_records() -> list[Record]:
    """Records of which every text is one of TEXTS, and one that is too long for a cell."""
    records = [
        Record(
            number=f"2020-{place:03}",
            subject=" ".join(text.split()),
            askers=(Asker("A. Jansen", "Groen & Co"), Asker("=B. de Boer", "50PLUS; lokaal")),
            submitted=date(2020, 5, 4),
            answered=date(2020, 5, 20),
            themes=("Parkeren",),
            answer_mode=" ".join(text.split()),
            source=" ".join(text.split()),
            corrections=(Correction(date(2020, 6, 1), " ".join(text.split())),),
            follows="" if place == 1 else "2020-001",
            attachments=(ATTACHMENT,) if place == 1 else (),
            body=Body(tuple(Section(part, text) for part in Part)),
        )
        for place, text in enumerate(TEXTS, 1)
    ]
    plain = Body((Section(Part.QUESTION, "1. Waarom?\n2. Hoe?"), Section(Part.ANSWER, LONG)))
    old = replace(
        records[0],
        number="1899-001",
        submitted=date(1899, 12, 31),
        answered=date(1900, 3, 1),
        corrections=(),
        attachments=(),
        body=plain,
    )
    waits = Record(
        number="2020-900",
        subject="wacht",
        askers=(Asker("A. Jansen", "Groen & Co"),),
        submitted=date(2026, 11, 20),
        postponements=(Postponement(date(2026, 11, 21), date(2027, 1, 1), "Druk; te druk."),),
        body=Body((Section(Part.QUESTION, "Wanneer?"),)),
    )
    return [old, *records, waits]


def held(folder: Path, site: str = SITE) -> Holdings:
    """All that the archive in a folder holds, for a site at this address."""
    archive = check(read_source(folder), date.fromisoformat(REFERENCE_DATE)).archive
    archive = replace(archive, settings=replace(archive.settings, site_address=site))
    sums = {
        f"{question.address}{each.file}": Sum(1, bytes(32))
        for question in archive.questions
        for each in question.record.attachments
    }
    return holdings(whole_of(archive, sums), ())


def made(exports: Callable[..., object], *given: object) -> bytes:
    """What the one export that somebody gives holds."""
    (export,) = exports(*given)
    assert isinstance(export, Export)
    return b"".join(export.make())
