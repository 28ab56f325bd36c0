"""security.txt, as RFC 9116 has it, and what the checker says of its date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from archive.exports.export import Export
from archive.exports.security_txt import SECURITY_TXT, security_txt
from archive.finding import Findings
from archive.rules.settings import security_holds
from archive.settings import Security, Settings
from archive.settings_file import read_settings
from archive.source import read_source
from conftest import PROJECT, build_or_fail
from exporting import held
from test_site import RECORD, write

SITE = "https://raadsvragen.voorbeeld.nl/"
TODAY = date(2026, 11, 23)


def made(settings: Settings) -> list[Export]:
    whole = held(PROJECT)
    return list(security_txt(replace(whole, archive=replace(whole.archive, settings=settings))))


def fields(settings: Settings) -> dict[str, str]:
    """Read the file as RFC 9116 says it is made up: lines with a name, a colon and a value."""
    (export,) = made(settings)
    assert export.address == SECURITY_TXT
    text = b"".join(export.make()).decode("ascii")
    assert text.endswith("\n")
    lines = [line for line in text.removesuffix("\n").split("\n") if not line.startswith("#")]
    found = [re.fullmatch(r"([A-Z][A-Za-z-]+): (\S.*\S)", line) for line in lines]
    assert all(found)
    names = [each[1] for each in found if each]
    assert len(set(names)) == len(names)
    return {each[1]: each[2] for each in found if each}


def test_all_that_is_known_is_told() -> None:
    security = Security("security@voorbeeld.nl", date(2027, 6, 30), f"{SITE}beleid/")
    assert fields(Settings(site_address=SITE, security=security)) == {
        "Contact": "mailto:security@voorbeeld.nl",
        "Expires": "2027-06-30T23:59:59Z",
        "Preferred-Languages": "nl, en",
        "Canonical": f"{SITE}.well-known/security.txt",
        "Policy": f"{SITE}beleid/",
    }


def test_a_page_can_be_the_contact_and_the_day_is_a_moment_of_rfc_3339() -> None:
    security = Security("https://voorbeeld.nl/melden", date(2027, 6, 30))
    found = fields(Settings(security=security))
    assert found["Contact"] == "https://voorbeeld.nl/melden"
    assert datetime.fromisoformat(found["Expires"]).utcoffset() is not None
    assert "Canonical" not in found and "Policy" not in found


def test_nothing_is_made_up() -> None:
    assert made(Settings(site_address=SITE)) == []


def test_a_site_below_a_path_tells_where_the_file_must_stand() -> None:
    security = Security("security@voorbeeld.nl", date(2027, 6, 30))
    (export,) = made(Settings(site_address=f"{SITE}archief/", security=security))
    first = b"".join(export.make()).decode().split("\n")[0]
    assert first.startswith("# ") and f"{SITE}.well-known/security.txt" in first


def read(text: str) -> tuple[Settings, list[str]]:
    findings = Findings("mkdocs.yml")
    lines = "\n".join(f"      {line}" for line in text.split("\n"))
    settings = read_settings(
        f"extra:\n  archief:\n    beveiliging:\n{lines}\n", Settings(), findings
    )
    return settings, [each.message for each in findings.found]


def test_the_settings_are_read() -> None:
    settings, found = read("contact: security@voorbeeld.nl\nverloopt: 2027-06-30")
    assert found == []
    assert settings.security == Security("security@voorbeeld.nl", date(2027, 6, 30))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("contact: onze balie\nverloopt: 2027-06-30", "'onze balie' kan niet bij"),
        ("contact: http://voorbeeld.nl\nverloopt: 2027-06-30", "https://"),
        ("contact: security@voorbeeld.nl", "ontbreekt 'verloopt'"),
        ("verloopt: 2027-06-30", "ontbreekt 'contact'"),
        ("contact: a@b.nl\nverloopt: morgen", "geen datum"),
    ],
)
def test_a_wrong_setting_is_told(text: str, words: str) -> None:
    settings, (message,) = read(text)
    assert words in message
    assert settings.security is None


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 22), "is voorbij: 22 november 2026"),
        (date(2026, 11, 23), "komt eraan"),
        (date(2026, 12, 22), "komt eraan"),
        (date(2026, 12, 23), ""),
        (date(2027, 11, 23), ""),
        (date(2027, 11, 24), "is ver weg"),
    ],
)
def test_the_checker_asks_to_look_again_in_time(day: date, words: str) -> None:
    settings = Settings(security=Security("a@b.nl", day))
    found = list(security_holds(settings, TODAY))
    assert [each.is_error for each in found] == ([False] if words else [])
    assert all(words in each.message for each in found)
    assert list(security_holds(Settings(), TODAY)) == []


def test_it_stands_on_the_site_and_goes_with_the_setting(tmp_path: Path) -> None:
    configuration = write(tmp_path, [RECORD])
    plain = configuration.read_text(encoding="utf-8")
    own = "\n    beveiliging: {contact: security@voorbeeld.nl, verloopt: 2027-06-30}"
    configuration.write_text(plain.replace("\n  archief:", f"\n  archief:{own}"), encoding="utf-8")
    assert read_source(tmp_path).settings.security
    site = build_or_fail(configuration, tmp_path / "site")
    text = (site / SECURITY_TXT).read_text(encoding="utf-8")
    assert "Contact: mailto:security@voorbeeld.nl\n" in text
    configuration.write_text(plain, encoding="utf-8")
    build_or_fail(configuration, tmp_path / "site")
    assert not (site / ".well-known").exists()


def test_the_archive_of_this_project_speaks_for_nobody() -> None:
    assert read_source(PROJECT).settings.security is None
