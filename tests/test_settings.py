"""The settings of a municipality, over those of the file they build on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from archive.finding import Findings
from archive.record import Appraisal
from archive.settings import AnswerTerm, Contact, Settings, Unit
from archive.settings_file import parent_of, read_settings, write_settings
from archive.source import read_source

BASE = """
site_name: Basis
site_url: https://example.org/
theme: !!python/name:material.x
extra:
  archief:
    gemeente: Zonnehaven
    gm_code: gm0363
    griffie: {naam: de griffie, email: griffie@example.org}
    antwoordtermijnen:
      - {vanaf: 2006-01-01, waarde: 30, eenheid: dagen, artikel: artikel 41}
    nummer_met_letters: ja
    bewaring: B
"""


def read(text: str, base: Settings | None = None) -> tuple[Settings, list[str]]:
    findings = Findings("mkdocs.yml")
    found = read_settings(text, base or Settings(), findings)
    return found, [f"{each.line}: {each.message}" for each in findings.found]


def test_every_key_is_read() -> None:
    settings, found = read(BASE)
    assert found == []
    assert (settings.title, settings.site_address) == ("Basis", "https://example.org/")
    assert (settings.municipality, settings.code) == ("Zonnehaven", "gm0363")
    assert settings.contact == Contact("de griffie", "griffie@example.org")
    assert settings.terms == (AnswerTerm(date(2006, 1, 1), 30, Unit.DAYS, "artikel 41"),)
    assert settings.numbers_with_letters is True
    assert settings.appraisal is Appraisal.PERMANENT


def test_a_key_replaces_that_of_the_file_built_on() -> None:
    base, _ = read(BASE)
    settings, _ = read("extra:\n  archief:\n    antwoordtermijnen: []\n", base)
    assert settings.terms == ()
    assert settings.municipality == "Zonnehaven"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("gm_code: 0363", "gm0363"),
        ("kleur: rood", "kent het archief niet"),
        ("gemeent: X", "Bedoelt u 'gemeente'?"),
        ("griffie: {email: geen}", "e-mailadres"),
        ("toegankelijkheidsverklaring: www.x.nl", "https://"),
        ("nummer_met_letters: misschien", "ja of nee"),
        ("antwoordtermijnen: [{vanaf: 2006-01-01, waarde: 0, eenheid: dagen}]", "getal"),
        ("antwoordtermijnen: [{vanaf: 2006-01-01, waarde: 3}]", "eenheid"),
        ("opslagplaats: {adres: 'javascript:x', soort: github}", "https://"),
        ("bewaring: X", "B, V of N"),
        ("woo_categorie: c_816e508d", "artikel 3.3 van de Woo"),
    ],
)
def test_a_wrong_setting_is_a_finding_with_its_line(line: str, words: str) -> None:
    settings, found = read(f"extra:\n  archief:\n    {line}\n")
    assert settings == Settings()
    assert found
    assert found[0].startswith("3: ")
    assert words in " ".join(found)


def test_a_code_that_no_municipality_has_is_a_warning_and_stays() -> None:
    findings = Findings("mkdocs.yml")
    text = BASE.replace("gm_code: gm0363", "gm_code: gm9999")
    settings = read_settings(text, Settings(), findings)
    (found,) = findings.found
    assert settings.code == "gm9999"
    assert (found.line, found.rule, found.is_error) == (8, "gm-code", False)
    assert "'gm9999'" in found.message


def test_settings_read_back_as_written() -> None:
    settings, _ = read(BASE)
    written = yaml.safe_dump({"extra": {"archief": write_settings(settings)}})
    again, found = read(written)
    assert found == []
    assert (again.municipality, again.contact, again.terms) == (
        settings.municipality,
        settings.contact,
        settings.terms,
    )


def test_the_file_built_on_is_followed(tmp_path: Path) -> None:
    (tmp_path / "basis.yml").write_text(BASE)
    (tmp_path / "kind").mkdir()
    (tmp_path / "kind/mkdocs.yml").write_text("INHERIT: ../basis.yml\nsite_name: Kind\n")
    assert parent_of("INHERIT: ../basis.yml\n") == "../basis.yml"
    settings = read_source(tmp_path / "kind").settings
    assert (settings.municipality, settings.code) == ("Zonnehaven", "gm0363")


def test_a_file_that_builds_on_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("INHERIT: mkdocs.yml\nsite_name: X\n")
    assert read_source(tmp_path).settings.municipality == ""


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (AnswerTerm(date(2000, 1, 1), 30, Unit.DAYS), "30 dagen"),
        (AnswerTerm(date(2000, 1, 1), 1, Unit.WEEKS), "1 week"),
        (AnswerTerm(date(2000, 1, 1), 1, Unit.MONTHS), "1 maand"),
    ],
)
def test_a_term_in_words(term: AnswerTerm, words: str) -> None:
    assert str(term) == words


def test_a_wrong_setting_leaves_the_others_as_they_are() -> None:
    settings, found = read(BASE.replace("gm_code: gm0363", "gm_code: 1"))
    assert len(found) == 1
    assert (settings.municipality, settings.code) == ("Zonnehaven", "")
    assert settings.numbers_with_letters is True


@pytest.mark.parametrize(
    ("name", "body"),
    [("", ""), ("Zonnehaven", "gemeente Zonnehaven"), ("Gemeente Zonnehaven",) * 2],
)
def test_a_municipality_is_called_so_once(name: str, body: str) -> None:
    assert Settings(municipality=name).body == body
