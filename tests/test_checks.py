"""The rules: one broken archive with its whole list of findings, and what it cannot show."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from archive.body import Body, Part, Section
from archive.checks import Verdict, check
from archive.fiction.attachments import pdf
from archive.folder import write_configuration, write_records, write_registers
from archive.record import Asker, Attachment, Postponement, Record
from archive.registers import Party, Person, Theme
from archive.rules.record import RULES
from archive.rules.settings import code_is_ours
from archive.settings import AnswerTerm, Settings, Unit
from archive.source import read_source

BROKEN = Path(__file__).parent / "broken"
TODAY = date(2026, 11, 23)

TEXT = Body((Section(Part.QUESTION, "Waarom?"), Section(Part.ANSWER, "Daarom.")))
RECORD = Record(
    number="2020-001",
    subject="Een vraag",
    askers=(Asker("A. Jansen", "Groen"),),
    submitted=date(2020, 5, 4),
    answered=date(2020, 5, 20),
    body=TEXT,
)
OPEN = replace(RECORD, answered=None, body=Body(TEXT.sections[:1]))
SETTINGS = Settings(
    municipality="Amsterdam",
    code="gm0363",
    terms=(AnswerTerm(date(2000, 1, 1), 30, Unit.DAYS),),
)
SITE = "site_url: https://example.org/\n"


def verdict(folder: Path, *records: Record, today: date = TODAY) -> Verdict:
    """Write an archive with these records and check it."""
    write_configuration(folder, folder, SETTINGS)
    (folder / "mkdocs.yml").write_text(
        (folder / "mkdocs.yml").read_text().replace("INHERIT: ./mkdocs.yml\n", SITE)
    )
    people = [Person("A. Jansen", aliases=("mw Jansen",)), Person("B. Pietersen")]
    write_registers(folder, [Party("Groen")], people, [Theme("Parkeren")])
    files = {each.file: pdf(["Een kaart."]) for record in records for each in record.attachments}
    write_records(folder, records, files)
    return check(read_source(folder), today)


def test_the_broken_archive_gives_its_whole_list_of_findings() -> None:
    found = [str(finding) for finding in check(read_source(BROKEN), TODAY).findings]
    golden = BROKEN / "meldingen.txt"
    if os.environ.get("RAADSVRAGEN_GOLDEN"):
        golden.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8").splitlines()


def test_the_broken_archive_breaks_every_rule_of_a_record() -> None:
    broken = {finding.rule for finding in check(read_source(BROKEN), TODAY).findings}
    only_in_whole_records = {"termijn"}
    assert {rule.name for rule in RULES} - broken == only_in_whole_records


def test_every_rule_says_in_its_docstring_what_it_asks() -> None:
    assert all(rule.check.__doc__ for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_record_that_is_right_gives_no_finding(tmp_path: Path) -> None:
    found = verdict(tmp_path, RECORD)
    assert found.findings == ()
    assert [question.number for question in found.archive.questions] == ["2020-001"]


def test_a_faulty_record_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    faulty = replace(RECORD, number="2020-002", askers=(Asker("A. Jansen", "Rood"),))
    found = verdict(tmp_path, RECORD, faulty)
    assert [question.number for question in found.archive.questions] == ["2020-001"]
    assert [finding.rule for finding in found.errors] == ["onbekende-naam"]


def test_an_archive_without_questions_is_an_error(tmp_path: Path) -> None:
    found = verdict(tmp_path)
    assert [(finding.path, finding.rule) for finding in found.errors] == [
        ("vragen", "leeg-archief")
    ]


@pytest.mark.parametrize(
    ("line", "missing", "not_made"),
    [
        (SITE, "site_url", "sitemap"),
        ("    gemeente: Amsterdam\n", "gemeente", "MDTO"),
        ("    gm_code: gm0363\n", "gm_code", "geen bestanden voor de Woo"),
    ],
)
def test_a_setting_that_is_missing_is_one_warning_that_tells_what_is_not_made(
    tmp_path: Path, line: str, missing: str, not_made: str
) -> None:
    verdict(tmp_path, RECORD)
    configuration = tmp_path / "mkdocs.yml"
    assert line in configuration.read_text()
    configuration.write_text(configuration.read_text().replace(line, ""))
    (found,) = check(read_source(tmp_path), TODAY).findings
    assert (found.path, found.rule, found.is_error) == (
        "mkdocs.yml",
        "instelling-ontbreekt",
        False,
    )
    assert configuration.read_text().splitlines()[found.line - 2].strip() == "archief:"
    assert found.message.startswith(f"'{missing}' ontbreekt.")
    assert not_made in found.message


@pytest.mark.parametrize(
    ("name", "code", "is_ours"),
    [
        ("Amsterdam", "gm0363", True),
        ("gemeente amsterdam", "gm0363", True),
        ("Bergen", "gm0893", True),
        ("Den Bosch", "gm0796", True),
        ("’s-Hertogenbosch", "gm0796", True),
        ("Amstelveen", "gm0363", False),
        ("Amsterdam", "gm0796", False),
        ("Amsterdam", "gm9999", True),
    ],
)
def test_the_code_of_another_municipality_is_a_warning(name: str, code: str, is_ours: bool) -> None:
    found = list(code_is_ours(Settings(municipality=name, code=code)))
    assert [(each.rule, each.is_error) for each in found] == [("gm-code", False)] * (not is_ours)


def test_settings_that_cannot_be_read_are_not_missing_too(tmp_path: Path) -> None:
    verdict(tmp_path, RECORD)
    (tmp_path / "mkdocs.yml").write_text("extra:\n  archief:\n    gm_code: 1\n")
    assert [each.rule for each in check(read_source(tmp_path), TODAY).findings] == ["instelling"]


def test_a_passed_deadline_is_a_warning_and_not_an_error(tmp_path: Path) -> None:
    found = verdict(tmp_path, OPEN)
    assert [finding.rule for finding in found.findings] == ["termijn"]
    assert found.errors == ()
    assert "3 juni 2020" in found.findings[0].message


def test_a_postponement_moves_the_deadline(tmp_path: Path) -> None:
    later = Postponement(date(2020, 6, 1), date(2020, 7, 1), "ziekte")
    postponed = replace(OPEN, postponements=(later,))
    assert verdict(tmp_path / "a", postponed, today=date(2020, 7, 1)).findings == ()
    assert len(verdict(tmp_path / "b", postponed, today=date(2020, 7, 2)).findings) == 1


def test_a_file_that_no_record_names_is_a_warning(tmp_path: Path) -> None:
    verdict(tmp_path, RECORD)
    (tmp_path / "vragen/2020/los.pdf").write_bytes(b"x")
    found = check(read_source(tmp_path), TODAY).findings
    assert [(finding.path, finding.rule) for finding in found] == [
        ("vragen/2020/los.pdf", "los-bestand")
    ]


def test_an_attachment_beside_the_record_is_found(tmp_path: Path) -> None:
    record = replace(RECORD, attachments=(Attachment("2020-001-kaart.pdf", "Kaart"),))
    assert verdict(tmp_path, record).findings == ()
    (tmp_path / "vragen/2020/2020-001-kaart.pdf").unlink()
    assert [each.rule for each in check(read_source(tmp_path), TODAY).findings] == ["bijlage"]


@pytest.mark.parametrize(("letters", "rules"), [(236, []), (237, ["bijlage"])])
def test_the_name_of_an_attachment_leaves_room_for_what_stands_beside_it(
    tmp_path: Path, letters: int, rules: list[str]
) -> None:
    record = replace(RECORD, attachments=(Attachment(f"{'a' * letters}.pdf", "Kaart"),))
    assert [each.rule for each in verdict(tmp_path, record).findings] == rules


def test_numbers_that_differ_only_in_capitals_are_the_same_number(tmp_path: Path) -> None:
    settings = replace(SETTINGS, numbers_with_letters=True)
    assert settings.is_number("2020-001a")
    assert not SETTINGS.is_number("2020-001a")
    twins = (replace(RECORD, number="2020-a"), replace(RECORD, number="2020-A", subject="Twee"))
    rules = [finding.rule for finding in verdict(tmp_path, *twins).errors]
    assert rules.count("dubbel-nummer") == 1


def test_an_alias_is_the_same_person(tmp_path: Path) -> None:
    other = replace(RECORD, number="2020-002", askers=(Asker("mw  Jansen", "groen"),))
    found = verdict(tmp_path, RECORD, other)
    assert found.findings == ()
    (group,) = found.archive.groups["indieners"]
    assert (group.name, len(group.questions)) == ("A. Jansen", 2)


def test_a_follow_up_is_linked_in_both_directions(tmp_path: Path) -> None:
    later = replace(
        RECORD,
        number="2020-002",
        submitted=date(2020, 6, 4),
        answered=date(2020, 6, 5),
        follows="2020-001",
    )
    archive = verdict(tmp_path, RECORD, later).archive
    first, second = archive.by_number["2020-001"], archive.by_number["2020-002"]
    assert archive.follow_ups(first) == (second,)
    assert archive.follow_ups(second) == ()
    assert (archive.earlier(second), archive.later(first)) == (first, second)


@pytest.mark.parametrize("name", ["../x.pdf", "x/y.pdf", ".x.pdf", "x.html", "x.svg", "x.md", "x"])
def test_an_attachment_that_is_not_safe_is_refused(tmp_path: Path, name: str) -> None:
    verdict(tmp_path, RECORD)
    path = tmp_path / "vragen/2020"
    (path / "x.html").write_text("x")
    record = next(path.glob("*.md"))
    record.write_text(
        record.read_text().replace(
            "beantwoord:", f"bijlagen:\n- bestand: {name}\n  titel: Bijlage\nbeantwoord:"
        )
    )
    found = check(read_source(tmp_path), TODAY)
    assert "bijlage" in {finding.rule for finding in found.errors}


def test_a_link_to_a_file_elsewhere_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim")
    archive = tmp_path / "archief"
    record = replace(RECORD, attachments=(Attachment("2020-001-kaart.txt", "Kaart"),))
    verdict(archive, record)
    link = archive / "vragen/2020/2020-001-kaart.txt"
    link.unlink()
    link.symlink_to(secret)
    found = check(read_source(archive), TODAY)
    assert {finding.rule for finding in found.errors} == {"koppeling", "bijlage"}
    assert found.archive.questions == ()


def test_an_apostrophe_is_the_same_name_however_it_was_typed(tmp_path: Path) -> None:
    write_registers(tmp_path, [Party("Groen")], [Person("D. d'Hondt–Smit")], [Theme("Parkeren")])
    registers = read_source(tmp_path).registers
    assert registers.people.find("D. d’Hondt-Smit") is registers.people.entries[0]


def test_a_file_that_explains_a_folder_is_no_record(tmp_path: Path) -> None:
    verdict(tmp_path, RECORD)
    (tmp_path / "vragen/README.md").write_text("Hier staan de vragen.")
    (tmp_path / "vragen/2020/2020-009-x.MD").write_text("Geen kop.")
    found = check(read_source(tmp_path), TODAY)
    assert [finding.path for finding in found.errors] == ["vragen/2020/2020-009-x.MD"]


@pytest.mark.parametrize(
    ("day", "until", "faults"),
    [
        (date(2020, 6, 1), date(2020, 6, 2), 0),
        (date(2020, 6, 1), date(2020, 6, 1), 1),
        (date(2020, 5, 3), date(2020, 6, 1), 1),
    ],
)
def test_a_postponement_ends_after_it_began(
    tmp_path: Path, day: date, until: date, faults: int
) -> None:
    record = replace(OPEN, postponements=(Postponement(day, until, "ziekte"),))
    found = verdict(tmp_path, record, today=date(2020, 6, 1)).errors
    assert [finding.rule for finding in found] == ["volgorde-datums"] * faults


@pytest.mark.parametrize("content", ['- naam: "Groen\n', "Groen\n", "a: [", None])
def test_a_register_that_cannot_be_read_is_one_finding_and_not_one_a_record(
    tmp_path: Path, content: str | None
) -> None:
    verdict(tmp_path, RECORD, replace(RECORD, number="2020-002", subject="Twee"))
    register = tmp_path / "vragen/register/partijen.yml"
    register.unlink() if content is None else register.write_text(content)
    found = check(read_source(tmp_path), TODAY)
    assert [finding.path for finding in found.findings] == ["vragen/register/partijen.yml"]
    assert found.archive.questions == ()


@pytest.mark.parametrize(
    "content",
    ["- Groen\n", "- naam: Groen\n  kleur: groen\n", "- naam: X\n  tot: nu\n  aliassen: [Groen]\n"],
)
def test_records_are_not_blamed_for_a_faulty_entry(tmp_path: Path, content: str) -> None:
    verdict(tmp_path, RECORD)
    (tmp_path / "vragen/register/partijen.yml").write_text(content)
    found = check(read_source(tmp_path), TODAY)
    assert {finding.path for finding in found.errors} == {"vragen/register/partijen.yml"}
    assert len(found.archive.questions) == 1


def test_a_follow_up_of_a_file_that_cannot_be_read_is_not_blamed(tmp_path: Path) -> None:
    later = replace(
        RECORD, number="2020-002", submitted=date(2020, 6, 4), answered=date(2020, 6, 5),
        follows="2020-001",
    )  # fmt: skip
    verdict(tmp_path, RECORD, later)
    (earlier,) = (tmp_path / "vragen/2020").glob("2020-001*")
    earlier.write_text("Geen kop.")
    found = check(read_source(tmp_path), TODAY)
    assert {finding.path for finding in found.errors} == {f"vragen/2020/{earlier.name}"}
    assert [question.number for question in found.archive.questions] == ["2020-002"]


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ("- ozb, onroerendezaakbelasting\n- Wmo\n", 2, "minstens twee woorden"),
        ("- ozb, ozb\n", 1, "minstens twee woorden"),
        ("- [a, b]\n", 1, "minstens twee woorden"),
        ("ozb: belasting\n", 1, "Schrijf hier een lijst"),
        ('- "ozb, belasting\n', 1, "aanhalingsteken"),
    ],
)
def test_a_fault_in_the_synonyms_is_found(
    tmp_path: Path, content: str, line: int, says: str
) -> None:
    folder = tmp_path / "archive"
    shutil.copytree(BROKEN, folder)
    path = folder / "vragen/register/synoniemen.yml"
    path.write_text(content, encoding="utf-8")
    before = set(check(read_source(BROKEN), TODAY).findings)
    [found] = set(check(read_source(folder), TODAY).findings) - before
    assert (found.path, found.line, found.is_error) == (
        "vragen/register/synoniemen.yml", line, True,
    )  # fmt: skip
    assert says in found.message


def test_an_archive_may_do_without_synonyms(tmp_path: Path) -> None:
    for content in ("", "# nog niets\n", "[]\n"):
        folder = tmp_path / str(len(content))
        shutil.copytree(BROKEN, folder)
        (folder / "vragen/register/synoniemen.yml").write_text(content, encoding="utf-8")
        source = read_source(folder)
        assert source.registers.synonyms == ()
        assert source.findings == read_source(BROKEN).findings
