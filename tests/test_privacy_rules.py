"""The privacy guard in the checker: where it looks, what it blocks, and what a record allows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from archive.body import Body, Part, Section
from archive.checks import Verdict, check
from archive.fiction.attachments import pdf
from archive.fields import FIELDS
from archive.finding import Finding, Findings
from archive.folder import write_configuration, write_records, write_registers
from archive.record import (
    Allowance,
    Appraisal,
    Asker,
    Attachment,
    Correction,
    Personal,
    Postponement,
    Record,
    Retention,
)
from archive.record_file import read_record, write_record
from archive.registers import Party, Person
from archive.rules.privacy import front_texts
from archive.settings import Contact, Settings
from archive.source import read_source
from attached import docx, photo
from conftest import PROJECT, build_or_fail

TODAY = date(2026, 11, 23)
RECORD = Record(
    number="2020-001",
    subject="Een vraag",
    askers=(Asker("A. Jansen", "Groen"),),
    submitted=date(2020, 5, 4),
    body=Body((Section(Part.QUESTION, "Waarom?"),)),
)


def asked(text: str, **values: object) -> Record:
    return replace(RECORD, body=Body((Section(Part.QUESTION, text),)), **values)  # type: ignore[arg-type]


def verdict(folder: Path, record: Record, files: dict[str, bytes] | None = None) -> Verdict:
    settings = Settings(
        municipality="Zonnehaven",
        contact=Contact(email="griffie@zonnehaven.nl", phone="0294 123456"),
    )
    write_configuration(folder, folder, settings)
    (folder / "mkdocs.yml").write_text(
        (folder / "mkdocs.yml").read_text().replace("INHERIT: ./mkdocs.yml\n", "")
    )
    write_registers(folder, [Party("Groen")], [Person("A. Jansen")], [])
    write_records(folder, [record], files or {})
    return check(read_source(folder), TODAY)


def private(folder: Path, record: Record, files: dict[str, bytes] | None = None) -> list[Finding]:
    found = verdict(folder, record, files).findings
    return [each for each in found if each.rule.startswith(("privacy", "toegestaan"))]


def test_a_fault_blocks_and_names_the_very_line(tmp_path: Path) -> None:
    record = asked("Eerste regel.\n\nBel 06-12345678.")
    found = verdict(tmp_path, record)
    [finding] = [each for each in found.findings if each.rule == "privacy-telefoon"]
    text = (tmp_path / finding.path).read_text().split("\n")
    assert finding.is_error
    assert text[finding.line - 1] == "Bel 06-12345678."
    assert found.archive.questions == ()


def test_a_question_does_not_block(tmp_path: Path) -> None:
    found = verdict(tmp_path, asked("Mevrouw Pietersen belt 020 123 45 67."))
    assert [each.is_error for each in found.findings if each.rule.startswith("privacy")] == [
        False
    ] * 2
    assert len(found.archive.questions) == 1


def test_the_sentence_gives_the_lines_that_allow_it(tmp_path: Path) -> None:
    [finding] = private(tmp_path, asked("Bel 06-12345678."))
    for line in ("'- melding: privacy-telefoon'", "'tekst: \"06-12345678\"'", "'reden: …'"):
        assert line in finding.message
    allowed = asked(
        "Bel 06-12345678.",
        allowed=(Allowance(Personal.TELEPHONE, "06-12345678", "meldpunt van de vereniging"),),
    )
    assert private(tmp_path, allowed) == []


def test_allowed_is_this_text_for_this_kind_only(tmp_path: Path) -> None:
    reason = "staat op de eigen website"
    allowed = (
        Allowance(Personal.TELEPHONE, "06-12345678", reason),
        Allowance(Personal.BSN, "06-87654321", reason),
    )
    found = private(tmp_path, asked("06-12345678, 06-87654321 en 06-12345679", allowed=allowed))
    assert [each.rule for each in found] == ["toegestaan", "privacy-telefoon", "privacy-telefoon"]
    assert "06-87654321" in found[0].message
    assert not found[0].is_error
    lines = (tmp_path / found[0].path).read_text().split("\n")
    assert lines[found[0].line - 1] == "  - melding: privacy-bsn"


def test_what_is_allowed_may_stand_over_two_lines(tmp_path: Path) -> None:
    allowed = (Allowance(Personal.NAME, "Pietersen", "inspreker die dat goed vond"),)
    assert private(tmp_path, asked("Volgens mevrouw\nPietersen wel.", allowed=allowed)) == []


TOLD = "BSN 111222333"


def test_every_text_of_the_front_matter_is_looked_at() -> None:
    full = replace(
        RECORD,
        subject=TOLD,
        addressed_to=TOLD,
        answer_mode=TOLD,
        themes=(TOLD,),
        portfolio_holders=(TOLD,),
        withdrawal_reason=TOLD,
        follows=TOLD,
        source=TOLD,
        postponements=(Postponement(TODAY, TODAY, TOLD),),
        attachments=(Attachment(TOLD, TOLD),),
        corrections=(Correction(TODAY, TOLD),),
        retention=Retention(Appraisal.UNDECIDED, TOLD),
        allowed=(Allowance(Personal.BSN, TOLD, TOLD),),
    )
    keys = {key.partition(".")[0] for key, text in front_texts(full) if text == TOLD}
    # Names, numbers, dates and words that the archive must know, and what is allowed itself.
    others = {"nummer", "indieners", "ingediend", "soort", "gericht_aan", "themas", "ontvangen"}
    others |= {"beantwoord", "portefeuillehouders", "ingetrokken", "vervolg_op", "toegestaan"}
    others |= {"verwijderd", "eerdere_nummers"}
    assert keys | others == {field.key for field in FIELDS}
    assert not keys & others
    assert {each.name for each in fields(Record)} >= {field.attribute for field in FIELDS}


def test_the_hash_of_an_import_is_no_number(tmp_path: Path) -> None:
    assert private(tmp_path, asked("x", source="a.pdf (sha256:1112223330000000)")) == []


def test_file_names_are_looked_at(tmp_path: Path) -> None:
    record = asked("x", attachments=(Attachment("klacht_mevrouw_Pietersen.txt", "Klacht"),))
    [finding] = private(tmp_path, record, {"klacht_mevrouw_Pietersen.txt": b"x"})
    assert (finding.rule, finding.is_error) == ("privacy-naam", False)
    path = tmp_path / finding.path
    path.rename(path.with_name("2020-001-bsn-111222333.md"))
    rules = [each.rule for each in check(read_source(tmp_path), TODAY).findings]
    assert "privacy-bsn" in rules


def test_attachments_are_looked_at_and_may_be_allowed(tmp_path: Path) -> None:
    files = {
        "a.docx": docx(creator="Piet Pietersen"),
        "b.jpg": photo(),
        "c.pdf": pdf(["Mijn BSN is 111222333."]),
        "d.mp3": b"ID3",
    }
    record = asked("x", attachments=tuple(Attachment(name, "Bijlage") for name in files))
    found = private(tmp_path, record, files)
    assert [(each.rule, each.is_error) for each in found] == [
        ("privacy-maker", False),
        ("privacy-toestel", False),
        ("privacy-plaats", True),
        ("privacy-maker", False),
        ("privacy-bsn", True),
        ("privacy-ongelezen", False),
    ]
    lines = (tmp_path / found[0].path).read_text().split("\n")
    assert lines[found[-1].line - 1] == "  - bestand: d.mp3"
    assert all("toegestaan" in each.message for each in found)
    texts = {
        Personal.MAKER: "Piet Pietersen",
        Personal.DEVICE: "SN-12345",
        Personal.PLACE: "52.2215, 4.9712",
        Personal.BSN: "111222333",
        Personal.UNREAD: "d.mp3",
    }
    allowed = tuple(Allowance(kind, text, "mag") for kind, text in texts.items())
    assert private(tmp_path, replace(record, allowed=allowed), files) == []


def test_the_maker_of_a_file_may_be_in_the_register(tmp_path: Path) -> None:
    record = asked("x", attachments=(Attachment("a.docx", "Brief"),))
    assert private(tmp_path, record, {"a.docx": docx(creator="Anna Jansen")}) == []


def test_what_is_allowed_is_not_called_needless_when_a_file_cannot_be_read(tmp_path: Path) -> None:
    record = asked(
        "x",
        attachments=(Attachment("a.mp3", "Geluid"),),
        allowed=(Allowance(Personal.BSN, "111222333", "mag"),),
    )
    assert [each.rule for each in private(tmp_path, record, {"a.mp3": b""})] == [
        "privacy-ongelezen"
    ]


def test_an_allowance_is_whole_and_of_a_kind_that_exists() -> None:
    text = write_record(
        replace(RECORD, allowed=(Allowance(Personal.TELEPHONE, "06-12345678", "een: reden"),))
    )
    findings = Findings("x.md")
    record = read_record(text, findings)
    assert record is not None
    assert write_record(record) == text
    for change in (("privacy-telefoon", "privacy-fax"), ('    reden: "een: reden"\n', "")):
        findings = Findings("x.md")
        assert read_record(text.replace(*change), findings) is None
        assert len(findings.found) == 1


def test_the_archives_of_the_project_have_no_faults(fiction: Path) -> None:
    for folder in (PROJECT, fiction):
        rules = [each.rule for each in check(read_source(folder), TODAY).errors]
        assert rules == []


def test_what_is_allowed_is_on_no_page_and_in_no_export(tmp_path: Path) -> None:
    allowed = (Allowance(Personal.TELEPHONE, "06-12345678", "geheime reden"),)
    verdict(tmp_path, asked("Bel 06-12345678.", allowed=allowed))
    write_configuration(tmp_path, PROJECT, Settings())
    site = build_or_fail(tmp_path / "mkdocs.yml", tmp_path / "site")
    pages = [path for path in site.rglob("*") if path.is_file() and path.suffix != ".md"]
    assert any(b"06-12345678" in path.read_bytes() for path in pages)
    assert [path for path in pages if b"geheime reden" in path.read_bytes()] == []


def overview(folder: Path, *options: str) -> str:
    done = subprocess.run(
        [sys.executable, PROJECT / "scripts/controleer.py", "--overzicht", *options],
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1795435200"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_overview_lists_what_is_allowed_and_why(tmp_path: Path) -> None:
    verdict(tmp_path, RECORD)
    assert overview(tmp_path) == "Geen enkele vraag staat persoonsgegevens toe.\n"
    verdict(
        tmp_path,
        asked("06-12345678", allowed=(Allowance(Personal.TELEPHONE, "06-12345678", "meldpunt"),)),
    )
    path = "vragen/2020/2020-001-een-vraag.md"
    assert overview(tmp_path) == (
        f"{path}:9: privacy-telefoon '06-12345678'. Reden: meldpunt\n"
        "Toegestaan: 1 tekst in 1 vraag.\n"
    )
    [told] = json.loads(overview(tmp_path, "--formaat", "json"))
    assert told == {
        "bestand": path,
        "regel": 9,
        "code": "privacy-telefoon",
        "tekst": "06-12345678",
        "reden": "meldpunt",
    }


@pytest.mark.parametrize("kind", list(Personal))
def test_every_kind_is_explained_in_the_handbook(kind: Personal) -> None:
    page = (PROJECT / "docs/handleiding/persoonsgegevens.md").read_text(encoding="utf-8")
    assert f"`{kind.value}`" in page
