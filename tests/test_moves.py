"""The register of addresses that moved or lapsed: how it is read, and what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from archive.address import hash_of, is_possible, tidy
from archive.body import Body, Part, Section
from archive.checks import check
from archive.finding import Findings
from archive.folder import write_configuration, write_records, write_registers
from archive.moves import Move, Moves
from archive.moves_file import read_moves, with_moves
from archive.record import Asker, Record
from archive.registers import Party, Person, Theme
from archive.rules.moves import check_targets
from archive.settings import Settings
from archive.source import read_source
from conftest import PROJECT

SITE = "https://vragen.example.org/archief/"
RECORD = Record(
    number="2020-001",
    subject="bomen",
    askers=(Asker("A. Jansen", "Groen"),),
    submitted=date(2020, 5, 4),
    body=Body((Section(Part.QUESTION, "Waarom?"),)),
)
OTHER = replace(RECORD, number="2020-002", subject="paden")


def read(text: str) -> tuple[tuple[Move, ...], list[str]]:
    findings = Findings("verhuisd.yml")
    return read_moves(text, findings, SITE), [
        f"{each.line}: {each.message}" for each in findings.found
    ]


def findings(folder: Path, register: str, *records: Record) -> list[str]:
    write_configuration(folder, PROJECT, Settings())
    write_registers(folder, [Party("Groen")], [Person("A. Jansen")], [Theme("Parkeren")])
    write_records(folder, records)
    (folder / "vragen/register/verhuisd.yml").write_text(register, encoding="utf-8")
    verdict = check(read_source(folder), date(2020, 6, 1))
    return [f"{each.path}:{each.line}: {each.message}" for each in verdict.errors]


@pytest.mark.parametrize(
    "written",
    [
        "vragen/2020-001/",
        "/vragen/2020-001",
        "vragen/2020-001/index.html",
        "vragen/2020-001/#vraag-3",
        f"{SITE}vragen/2020-001/?a=b",
        "vragen/2020%2D001/",
    ],
)
def test_an_address_may_be_pasted_as_people_find_it(written: str) -> None:
    assert tidy(written, SITE) == "vragen/2020-001/"


def test_files_have_no_last_slash_and_home_is_empty() -> None:
    assert tidy("/vragen/2020-001/kaart%20&%20plan.pdf") == "vragen/2020-001/kaart & plan.pdf"
    assert tidy("/") == tidy(SITE, SITE) == ""


@pytest.mark.parametrize(
    "address", ["../x/", "a/../b/", "/x/", "a//b/", ".git/x/", "a\x00b/", "a\\b/", "a" * 250 + "/"]
)
def test_no_address_leads_out_of_the_site(address: str) -> None:
    assert not is_possible(address)


def test_moves_are_read_with_their_lines() -> None:
    moves, said = read(
        f"- oud: {SITE}vragen/2020-009/\n  nieuw: vragen/2020-001/\n"
        "- {oud: a/b, vervallen: 'Samen & <b>gegaan</b>'}\n"
        f"- oud: sha256:{'0' * 64}\n  vervallen: weg\n"
        "- {oud: oud/, nieuw: /}\n"
    )
    assert said == []
    assert [(each.old, each.new, each.lapsed, each.hash, each.line) for each in moves] == [
        ("vragen/2020-009/", "vragen/2020-001/", "", "", 1),
        ("a/b/", "", "Samen & <b>gegaan</b>", "", 3),
        ("", "", "weg", "0" * 64, 4),
        ("oud/", "", "", "", 6),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("oud: a/\n", "Schrijf hier een lijst"),
        ("- {oud: a/}\n", "Schrijf bij 'oud' één regel erbij"),
        ("- {oud: a/, nieuw: b/, vervallen: c}\n", "Schrijf bij 'oud' één regel erbij"),
        ("- {nieuw: a/}\n", "ontbreekt 'oud'"),
        ("- {oud: https://elders.example/, nieuw: a/}\n", "is geen adres op deze site"),
        ("- {oud: 'javascript:alert(1)', nieuw: a/}\n", "is geen adres op deze site"),
        ("- {oud: a/, nieuw: 'https://elders.example/'}\n", "is geen adres op deze site"),
        ("- {oud: ../../etc/, vervallen: x}\n", "is geen adres op deze site"),
        ("- {oud: data/vragen.json, vervallen: x}\n", "kan het archief geen pagina zetten"),
        ("- {oud: data/oud/, vervallen: x}\n", "kan het archief geen pagina zetten"),
        ("- {oud: vragen/2020-001/feed.xml, vervallen: x}\n", "kan het archief geen pagina zetten"),
        ("- {oud: vragen.json/x/, vervallen: x}\n", "kan het archief geen pagina zetten"),
        ("- {oud: /, nieuw: vragen/}\n", "kan het archief geen pagina zetten"),
        (f"- {{oud: 'sha256:{'0' * 64}', nieuw: a/}}\n", "kan alleen 'vervallen' zijn"),
    ],
)
def test_mistakes_in_the_register_are_told(text: str, said: str) -> None:
    moves, found = read(text)
    assert moves == ()
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(
    ("register", "line", "said"),
    [
        ("- {oud: vragen/2020-001/, nieuw: vragen/}\n", 1, "staat een pagina van nu"),
        ("- {oud: a/, nieuw: b/}\n- {oud: b/, nieuw: a/}\n", 2, "leidt in een kring"),
        ("- {oud: a/, nieuw: a/}\n", 1, "leidt in een kring"),
        ("- {oud: a/, nieuw: vragen/}\n- {oud: /a, vervallen: x}\n", 2, "staat hier al op regel 1"),
        ("- {oud: a/, nieuw: vragen/2020-099/}\n", 1, "bestaat niet op deze site"),
        ("- {oud: vragen/2020-007/, vervallen: x}\n", 1, "staat al bij 'eerdere_nummers'"),
    ],
)
def test_moves_that_can_not_be_right_are_told(
    tmp_path: Path, register: str, line: int, said: str
) -> None:
    found = findings(tmp_path, register, replace(RECORD, earlier_numbers=("2020-007",)), OTHER)
    assert any(
        each.startswith(f"vragen/register/verhuisd.yml:{line}: ") and said in each for each in found
    ), found


def test_moves_that_are_right_are_not_told(tmp_path: Path) -> None:
    register = (
        "- {oud: a/, nieuw: b/}\n- {oud: b/, nieuw: vragen/2020-007/}\n"
        "- {oud: c/, nieuw: d/}\n- {oud: d/, vervallen: x}\n"
    )
    assert findings(tmp_path, register, replace(RECORD, earlier_numbers=("2020-007",))) == []


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (("x",), "is geen nummer"),
        (("2020-001",), "is het nummer van nu"),
        (("2020-002",), "staat nu in vragen/2020/2020-002-paden.md"),
        (("2020-003", "2020-003"), "staat ook bij 'eerdere_nummers' in"),
    ],
)
def test_an_earlier_number_is_of_nobody_else(
    tmp_path: Path, numbers: tuple[str, ...], said: str
) -> None:
    found = findings(tmp_path, "", replace(RECORD, earlier_numbers=numbers), OTHER)
    assert any(said in each for each in found), found
    text = (tmp_path / "vragen/2020/2020-001-bomen.md").read_text(encoding="utf-8")
    line = text[: text.index("eerdere_nummers:")].count("\n") + 1
    assert all(each.startswith(f"vragen/2020/2020-001-bomen.md:{line}: ") for each in found)


def test_two_questions_can_not_have_had_the_same_number(tmp_path: Path) -> None:
    both = [replace(each, earlier_numbers=("2020-003",)) for each in (RECORD, OTHER)]
    (found,) = findings(tmp_path, "", *both)
    assert found.startswith("vragen/2020/2020-002-paden.md:")
    assert "2020-001-bomen.md" in found


def test_targets_are_held_against_all_pages() -> None:
    path = "vragen/register/verhuisd.yml"
    moves = Moves((Move("a/", "partijen/weg/", path=path), Move("over/", "vragen/", path=path)))
    said = [each.message for each in check_targets(moves, {"vragen/", "over/"})]
    assert len(said) == 2
    assert "'partijen/weg/'" in said[1]


def test_a_question_takes_what_is_below_it_along_and_a_page_elsewhere_does_not() -> None:
    moves = Moves((Move("vragen/2020-1/", "vragen/2020-2/"), Move("oud/x/", "partijen/groen/")))
    living = [
        "vragen/2020-2/",
        "vragen/2020-2/a.pdf",
        "vragen/2020-22/b.pdf",
        "partijen/groen/2020/",
    ]
    assert moves.mirrored(living) == {"vragen/2020-1/a.pdf": "vragen/2020-2/a.pdf"}


def test_more_moves_are_added_and_what_stands_there_stays() -> None:
    before = "# Van ons\n- oud: a/\n  nieuw: b/"
    hashed = Move("", lapsed="weg", hash=hash_of("vragen/2020-001/brief van jan.pdf"))
    after = with_moves(before, [hashed, Move("c d/", "e/")])
    assert after.startswith(f"{before}\n- oud: ")
    moves, said = read(after)
    assert said == []
    assert [each.old for each in moves] == ["a/", "", "c d/"]
    assert Moves(moves).of_hashed(["vragen/2020-001/brief van jan.pdf", "x/"]) == {
        "vragen/2020-001/brief van jan.pdf"
    }
    assert read(with_moves("# leeg\n", [hashed]))[0][0].hash == hashed.hash
