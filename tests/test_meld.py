"""What is new since a commit arrives with those who were promised it, once."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from lxml import html
from playwright.sync_api import Browser

import meld
from archive.body import Body, Part, Section
from archive.mailing.message import compose
from archive.mailing.news import BESIDES, PROMISED, news
from archive.mailing.plan import Delivery
from archive.record import Attachment, Correction, Postponement
from archive.source import read_source
from conftest import PROJECT
from hostile import hostile_holdings
from mail_office import Certificate, Office, as_seen, free_port
from mail_town import (
    ASKED,
    COLLEGE,
    COUNCIL,
    EVERYBODY,
    LISTS,
    SITE,
    TEAM,
    Town,
    answered,
    lists_file,
    other,
)

pytest_plugins = ["browser_fixtures", "mail_fixtures"]

HOST = "raadsvragen.voorbeeld.nl"


def text_of(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def to_list(office: Office, name: str) -> list[EmailMessage]:
    shown = f'"{name}"' if "(" in name else name
    return [got.message for got in office.got if got.message["To"] == f"{shown}:;"]


def test_a_new_question_reaches_every_list(town: Town, office: Office) -> None:
    town.commit(ASKED)
    code, said, wrong = town.send("--sinds=eerst")
    assert (code, wrong) == (0, "")
    assert sorted(address for got in office.got for address in got.addresses) == EVERYBODY
    assert [set(got.addresses) for got in office.got] == [set(each) for each in LISTS.values()]
    assert office.users == {b"griffie"}
    assert {got.sender for got in office.got} == {"griffie@voorbeeld.nl"}
    (message,) = to_list(office, COUNCIL)
    assert message["From"] == "de griffie van Zonnehaven <griffie@voorbeeld.nl>"
    assert message["Subject"] == "Nieuwe vraag 2026-001: Voortgang van de brug"
    assert message["Message-ID"] == f"<2026-001.vraag@{HOST}>"
    assert message["List-Id"] == f"<alle-raadsleden.{HOST}>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"] == "Mon, 23 Nov 2026 12:00:00 +0000"
    assert message["In-Reply-To"] is None
    assert "- Nieuwe vraag 2026-001: Voortgang van de brug" in said
    assert "- alle raadsleden: 1 bericht aan 3 adressen" in said
    assert "Klaar: 3 berichten." in said


def test_nobody_sees_the_address_of_another(town: Town, office: Office) -> None:
    town.commit(ASKED)
    _, said, _ = town.send("--sinds=eerst")
    for got in office.got:
        assert "Bcc" not in got.message
        for address in EVERYBODY:
            assert address.encode() not in got.raw
            assert address not in said
    assert [got.message["To"] for got in office.got] == [
        "College:;",
        '"managementteam (MT)":;',
        "alle raadsleden:;",
    ]


def test_the_mail_says_what_the_form_says(town: Town, office: Office) -> None:
    record = replace(
        ASKED,
        body=Body((*ASKED.body.sections, Section(Part.EXPLANATION, "Omdat het *mooi* is."))),
        received=dt.date(2026, 11, 3),
        answer_mode="graag schriftelijk",
        themes=("Wonen",),
        attachments=(Attachment("2026-001-kaart & plan.pdf", "De kaart"),),
    )
    (town.folder / "vragen/2026").mkdir()
    (town.folder / "vragen/2026/2026-001-kaart & plan.pdf").write_bytes(b"%PDF")
    town.commit(record)
    town.send("--sinds=eerst")
    (message,) = to_list(office, COLLEGE)
    text = text_of(message, "plain")
    for line in (
        "Nieuwe vraag 2026-001",
        "Voortgang van de brug",
        "Gesteld door: A. Jansen (Groen) en B. Bakker (Rood & Blauw)",
        "Ingediend: 2 november 2026",
        "Ontvangen: 3 november 2026",
        "Gericht aan: het college van burgemeester en wethouders",
        "Wijze van beantwoording: graag schriftelijk",
        "Antwoord van: W. Wethouder",
        "Antwoord uiterlijk: 3 december 2026",
        "Thema: Wonen",
        f"Lees op de site: {SITE}vragen/2026-001/",
        "Wanneer is de *brug* klaar?",
        "Omdat het *mooi* is.",
        f"- De kaart: {SITE}vragen/2026-001/2026-001-kaart%20%26%20plan.pdf",
    ):
        assert line in text.splitlines(), line
    shown = html.fromstring(text_of(message, "html"))
    facts = {dt.text: dt.getnext().text_content() for dt in shown.iter("dt")}
    assert facts["Gesteld door"] == "A. Jansen (Groen) en B. Bakker (Rood & Blauw)"
    assert facts["Op de site"] == f"{SITE}vragen/2026-001/"
    assert [each.text for each in shown.iter("em")] == ["brug", "mooi"]
    assert [each.text_content() for each in shown.iter("h3")] == [
        "Vraag",
        "Toelichting",
        "Bijlagen",
    ]
    links = [each.get("href") for each in shown.iter("a")]
    assert links == [
        f"{SITE}vragen/2026-001/",
        f"{SITE}vragen/2026-001/2026-001-kaart%20%26%20plan.pdf",
        "mailto:griffie@voorbeeld.nl",
    ]


def test_an_answer_is_told_when_it_comes_and_belongs_to_its_question(
    town: Town, office: Office
) -> None:
    before = town.commit(ASKED)
    town.commit(answered(ASKED))
    assert town.send(f"--sinds={before}")[0] == 0
    (message,) = to_list(office, TEAM)
    assert message["Subject"] == "Antwoord op vraag 2026-001: Voortgang van de brug"
    assert message["Message-ID"] == f"<2026-001.antwoord@{HOST}>"
    assert message["In-Reply-To"] == message["References"] == f"<2026-001.vraag@{HOST}>"
    text = text_of(message, "plain")
    assert "Beantwoord: 16 november 2026" in text
    assert "Antwoord uiterlijk" not in text
    assert text.index("VRAAG") < text.index("ANTWOORD") < text.index("In **juni**, zie")
    shown = html.fromstring(text_of(message, "html"))
    assert "https://voorbeeld.nl/brug" in [each.get("href") for each in shown.iter("a")]


def test_a_question_that_comes_with_its_answer_is_one_message(town: Town, office: Office) -> None:
    town.commit(answered(ASKED))
    town.send("--sinds=eerst")
    assert [got.message["Subject"] for got in office.got] == [
        "Vraag 2026-001 met antwoord: Voortgang van de brug"
    ] * 3
    assert {got.message["Message-ID"] for got in office.got} == {
        f"<2026-001.vraag.antwoord@{HOST}>"
    }


def test_together_all_is_one_message(town: Town, office: Office) -> None:
    before = town.commit(ASKED)
    town.commit(answered(ASKED), other("2026-002"), other("2026-003"))
    assert town.send(f"--sinds={before}", "--samen")[0] == 0
    assert len(office.got) == 3
    (message,) = to_list(office, COUNCIL)
    expected = "Raadsvragen Zonnehaven: 2 nieuwe vragen en 1 nieuw antwoord"
    assert message["Subject"] == expected
    shown = html.fromstring(text_of(message, "html"))
    jumps = [each.get("href") for each in shown.iter("a") if each.get("href")[0] == "#"]
    assert jumps == [f"#{each.get('id')}" for each in shown.iter("article")]
    assert jumps == ["#vraag-2026-001", "#vraag-2026-002", "#vraag-2026-003"]
    assert text_of(message, "plain").count("Lees op de site: ") == 3
    assert town.send(f"--sinds={before}")[0] == 0
    assert len(office.got) == 3, "told together is told"


def quiet(town: Town, *options: str) -> None:
    code, said, _ = town.meld(*options)
    assert code == 0
    assert said == f"{options[0].replace('--sinds=', 'Sinds ')} is er niets nieuws.\n"


def test_what_is_moved_or_edited_is_no_news(town: Town) -> None:
    before = town.commit(answered(ASKED))
    path = next((town.folder / "vragen/2026").glob("*.md"))
    path.rename(path.with_name("2026-001-iets-anders.md"))
    text = path.with_name("2026-001-iets-anders.md").read_text(encoding="utf-8")
    path.with_name("2026-001-iets-anders.md").write_text(
        text.replace("beantwoord: 2026-11-16", "beantwoord: 2026-11-17").replace("mei", "maart"),
        encoding="utf-8",
    )
    town.commit()
    quiet(town, f"--sinds={before}")


def test_a_renumbered_question_is_no_news(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = hostile_holdings().archive
    renumbered = replace(
        archive,
        questions=tuple(
            replace(each, record=replace(each.record, number=f"{each.number}9", follows=""))
            for each in archive.questions
        ),
    )
    assert len(news(archive, renumbered, PROMISED)) == 2
    had = lambda record: (record.number, record.number.removesuffix("9"))  # noqa: E731
    monkeypatch.setattr("archive.mailing.news.numbers_of", had)
    assert news(archive, renumbered, PROMISED) == []


def test_what_happens_besides_is_told_when_that_is_wished(town: Town, office: Office) -> None:
    records = [ASKED, other("2026-002"), answered(other("2026-003"))]
    before = town.commit(*records)
    late = Postponement(dt.date(2026, 11, 18), dt.date(2027, 1, 4), "het onderzoek loopt nog")
    town.commit(
        replace(ASKED, postponements=(late,)),
        replace(records[1], withdrawn=dt.date(2026, 11, 18), withdrawal_reason="al beantwoord"),
        replace(records[2], corrections=(Correction(dt.date(2026, 11, 18), "Bedrag verbeterd."),)),
    )
    quiet(town, f"--sinds={before}")
    wished = ("--ook=uitstel", "--ook=intrekking", "--ook=verbetering")
    assert town.send(f"--sinds={before}", *wished)[0] == 0
    told = {
        str(message["Subject"]).partition(":")[0]: text_of(message, "plain")
        for message in to_list(office, COUNCIL)
    }
    assert list(told) == [
        "Uitstel bij vraag 2026-001",
        "Vraag 2026-002 is ingetrokken",
        "Verbeterd",
    ]
    assert (
        "komt later, uiterlijk op 4 januari 2027. Reden: het onderzoek loopt nog."
        in told["Uitstel bij vraag 2026-001"]
    )
    assert "Reden: al beantwoord." in told["Vraag 2026-002 is ingetrokken"]
    assert "Bedrag verbeterd." in told["Verbeterd"]


def test_nothing_is_sent_unless_it_is_asked_for(town: Town, office: Office) -> None:
    town.commit(ASKED)
    for options in ((), ("--proef",), ("--proef", "--verstuur")):
        code, said, wrong = town.meld("--sinds=eerst", *options)
        assert (code, wrong) == (0, "")
        assert "- managementteam (MT): 1 bericht aan 1 adres\n" in said
        assert said.endswith("Dit was een proef: er is niets verstuurd, en niets onthouden.\n")
    assert office.got == []
    assert [path.name for path in town.lists.parent.iterdir()] == ["lijsten.yml"]


def test_the_same_is_never_sent_twice(town: Town, office: Office) -> None:
    town.commit(ASKED)
    assert town.send("--sinds=eerst")[0] == 0
    code, said, _ = town.send("--sinds=eerst")
    assert (code, len(office.got)) == (0, 3)
    assert said.endswith("Dit is allemaal al verstuurd.\n")
    town.commit(answered(ASKED))
    town.send("--sinds=eerst")
    assert len(office.got) == 6
    assert {got.message["Message-ID"] for got in office.got[3:]} == {f"<2026-001.antwoord@{HOST}>"}


def test_who_joins_a_list_gets_what_the_others_had(town: Town, office: Office) -> None:
    town.commit(ASKED)
    town.send("--sinds=eerst")
    lists_file(town.lists, {**LISTS, TEAM: (*LISTS[TEAM], "nieuw@voorbeeld.nl")})
    town.send("--sinds=eerst")
    assert [got.addresses for got in office.got[3:]] == [("nieuw@voorbeeld.nl",)]


def test_who_is_on_two_lists_gets_one_message(town: Town, office: Office) -> None:
    again = (*LISTS[COUNCIL], "B.Burger@voorbeeld.nl", "r.een@raad.voorbeeld.nl")
    lists_file(town.lists, {**LISTS, COUNCIL: again})
    town.commit(ASKED)
    town.send("--sinds=eerst")
    assert sorted(address for got in office.got for address in got.addresses) == EVERYBODY


def test_a_refused_address_is_told_and_tried_again_alone(town: Town, office: Office) -> None:
    town.commit(ASKED, other("2026-002"))
    office.refuses = {"r.twee@raad.voorbeeld.nl", *LISTS[TEAM]}
    code, said, _ = town.send("--sinds=eerst")
    assert code == 1
    assert "- r…@raad.voorbeeld.nl, alle raadsleden: 550 5.1.1 <r…@raad.voorbeeld.nl>: no" in said
    assert "- s…@voorbeeld.nl, managementteam (MT): 550" in said
    assert "Klaar: 4 berichten." in said
    assert "krijgt het de volgende keer" in said
    assert not [address for address in EVERYBODY if address in said]
    assert len(office.got) == 4
    office.refuses = set()
    code, said, _ = town.send("--sinds=eerst")
    assert code == 0
    assert sorted(got.addresses for got in office.got[4:]) == [
        ("r.twee@raad.voorbeeld.nl",),
        ("r.twee@raad.voorbeeld.nl",),
        ("secretaris@voorbeeld.nl",),
        ("secretaris@voorbeeld.nl",),
    ]
    everything = [(who, f"<2026-00{n}.vraag@{HOST}>") for who in EVERYBODY for n in (1, 2)]
    assert office.deliveries() == sorted(everything)


def test_a_message_that_is_refused_is_told_and_the_next_is_tried(
    town: Town, office: Office
) -> None:
    town.commit(ASKED)
    office.reply = "554 5.7.1 spam, zegt b.burger@voorbeeld.nl"
    code, said, _ = town.send("--sinds=eerst")
    assert (code, said.count("554 5.7.1 spam, zegt b…@voorbeeld.nl")) == (1, 6)
    assert "Klaar: 0 berichten." in said
    office.reply = ""
    assert town.send("--sinds=eerst")[0] == 0
    assert len(office.deliveries()) == len(EVERYBODY)


@pytest.mark.parametrize("last", [1, 2, 5])
def test_a_sudden_death_sends_nothing_twice_and_loses_nothing(
    town: Town, office: Office, last: int
) -> None:
    town.commit(ASKED, other("2026-002"))
    office.kill_at = last
    process = town.start("--sinds=eerst", "--verstuur")
    office.kills = process.pid
    process.communicate(timeout=60)
    assert process.returncode == -9
    assert len(office.got) == last - 1
    assert town.send("--sinds=eerst")[0] == 0
    everything = [(who, f"<2026-00{n}.vraag@{HOST}>") for who in EVERYBODY for n in (1, 2)]
    assert office.deliveries() == sorted(everything)


def test_half_a_line_in_the_logbook_does_not_spoil_the_next(town: Town, office: Office) -> None:
    town.commit(ASKED)
    town.logbook.write_text("2026-001#vr", encoding="utf-8")
    town.send("--sinds=eerst")
    assert town.logbook.read_text(encoding="utf-8").startswith("2026-001#vr\n2026-001#vraag ")
    town.send("--sinds=eerst")
    assert len(office.got) == 3


def test_two_runs_at_once_send_each_message_once(town: Town, office: Office) -> None:
    town.commit(*(other(f"2026-{number:03}") for number in range(1, 8)))
    runs = [town.start("--sinds=eerst", "--verstuur") for _ in range(3)]
    for process in runs:
        _, wrong = process.communicate(timeout=120)
        assert (process.returncode, wrong) == (0, "")
    assert len(office.deliveries()) == len(set(office.deliveries())) == 7 * len(EVERYBODY)


def test_the_logbook_holds_no_addresses_and_is_for_its_owner(town: Town, office: Office) -> None:
    town.commit(ASKED)
    town.send("--sinds=eerst")
    lines = town.logbook.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(EVERYBODY)
    assert all(re.fullmatch(r"2026-001#vraag [0-9a-f]{32}", line) for line in lines)
    assert town.logbook.stat().st_mode & 0o077 == 0
    elsewhere = town.home / "elders/boek.txt"
    town.send("--sinds=eerst", f"--logboek={elsewhere}")
    assert len(office.got) == 6
    assert elsewhere.read_text(encoding="utf-8").splitlines() == lines


def drafts(folder: Path) -> dict[str, EmailMessage]:
    found = {}
    for path in sorted(folder.iterdir()):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        found[path.name] = message
    return found


def test_messages_become_files_for_who_sends_by_hand(town: Town) -> None:
    town.commit(ASKED)
    folder = town.home / "uit"
    code, _, wrong = town.meld("--sinds=eerst", f"--map={folder}")
    assert (code, wrong) == (0, "")
    made = drafts(folder)
    assert list(made) == [
        "2026-001.vraag-alle-raadsleden.eml",
        "2026-001.vraag-college.eml",
        "2026-001.vraag-managementteam-mt.eml",
    ]
    draft = made["2026-001.vraag-alle-raadsleden.eml"]
    assert draft["X-Unsent"] == "1"
    assert draft["To"] == "alle raadsleden:;"
    assert draft["Bcc"] == ", ".join(LISTS[COUNCIL])
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())
    shutil.rmtree(folder)
    town.meld("--sinds=eerst", f"--map={folder}")
    assert not folder.exists(), "what was handed over is remembered"


def test_a_trial_shows_the_files_and_remembers_nothing(town: Town) -> None:
    town.commit(ASKED)
    one, two = town.home / "een", town.home / "twee"
    for folder in (one, two):
        assert town.meld("--sinds=eerst", "--proef", f"--map={folder}")[0] == 0
    assert not town.logbook.exists()
    bytes_of = [{path.name: path.read_bytes() for path in each.iterdir()} for each in (one, two)]
    assert bytes_of[0] == bytes_of[1]
    assert len(bytes_of[0]) == 3


HOSTILE = "</title><script>alert(1)</script> \"x\" & 'y' =cmd() {{ 7*7 }} \U0001f6b2 é"
MARKDOWN = """<script>alert(1)</script> <img src="https://kwaad.example/p.gif" onerror=alert(1)>

![foto](https://kwaad.example/p.png) ![kaart](kaart.png) [bijlage](kaart.pdf)

<iframe src="https://kwaad.example/"></iframe> <a href="javascript:alert(1)">klik</a>
<style>body { background: url(https://kwaad.example/) }</style> <form action="/"><input></form>

.

From hier
"""


def test_hostile_texts_stay_texts(town: Town, office: Office) -> None:
    body = Body((Section(Part.QUESTION, MARKDOWN.strip()), Section(Part.ANSWER, MARKDOWN.strip())))
    town.commit(replace(answered(ASKED), subject=HOSTILE, body=body, answer_mode=HOSTILE))
    assert town.send("--sinds=eerst")[0] == 0
    for got in office.got:
        assert got.message["Subject"] == f"Vraag 2026-001 met antwoord: {HOSTILE}"
        text = text_of(got.message, "plain")
        assert f"\n{HOSTILE}\n" in text
        assert "\n.\n" in text
        assert "\nFrom hier\n" in text
        page = text_of(got.message, "html")
        shown = html.fromstring(page)
        tags = {each.tag for each in shown.iter() if isinstance(each.tag, str)}
        assert not tags & {"script", "img", "iframe", "form", "input", "object", "link", "svg"}
        assert [each.getparent().tag for each in shown.iter("style")] == ["head"]
        assert "kwaad.example" not in page.replace("src=&quot;https://kwaad.example", "")
        assert "url(" not in page
        assert "{{ 7*7 }}" in page
        for each in shown.iter():
            assert not [name for name, _ in each.items() if name.startswith(("on", "style", "src"))]
        hrefs = [each.get("href") for each in shown.iter("a") if each.get("href")]
        assert len(hrefs) == 2
        assert all(href.startswith((SITE, "mailto:", "#")) for href in hrefs)


WIDE = """| een | twee | drie | vier | vijf | zes |
|---|---|---|---|---|---|
| Rijnvisfeestwinkelcentrumparkeerplaats | betaalautomaatkwartaalcijfers | b | c | d | e |

```
een regel met code die veel langer is dan een telefoon breed is en dus moet afbreken of schuiven
```

Een noot[^1], en een woord van Rijnvisfeestwinkelcentrumparkeerplaatsvergunninghoudersbijeenkomst.

[^1]: De noot.
"""


@pytest.mark.parametrize("width", [360, 600])
def test_the_mail_fits_on_a_phone_and_asks_nothing_of_others(
    town: Town, browser: Browser, width: int
) -> None:
    body = Body((Section(Part.QUESTION, WIDE.strip()), Section(Part.ANSWER, MARKDOWN.strip())))
    town.commit(replace(answered(ASKED), subject=f"{HOSTILE} {'lang' * 30}", body=body))
    folder = town.home / "uit"
    assert town.meld("--sinds=eerst", "--proef", f"--map={folder}")[0] == 0
    page = browser.new_page(viewport={"width": width, "height": 700})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.set_content(text_of(drafts(folder)["2026-001.vraag.antwoord-college.eml"], "html"))
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.title().endswith("lang")
    assert page.locator("td").count() == 6
    assert asked == []
    page.close()


def refused(town: Town, *options: str) -> str:
    code, said, wrong = town.meld("--sinds=eerst", *options)
    assert (code, said) == (1, "")
    assert wrong.count("\n") == 1, wrong
    return wrong


@pytest.mark.parametrize("revision", ["bestaat-niet", "0" * 40, "--output=x", "eerst:vragen", ""])
def test_a_commit_that_is_not_there_is_told(town: Town, revision: str) -> None:
    town.commit(ASKED)
    code, said, wrong = town.meld(f"--sinds={revision}")
    assert (code, said) == (1, "")
    assert wrong == f"Versie '{revision}' bestaat niet in deze opslagplaats.\n"


def test_a_shallow_clone_is_told_how_to_get_the_rest(town: Town) -> None:
    town.commit(ASKED)
    clone = town.home.with_name(f"{town.home.name}-kloon") / "archief"
    town.git("clone", "--depth", "1", town.folder.as_uri(), str(clone), folder=town.home)
    near = Town(clone.parent)
    near.lists.parent.mkdir()
    lists_file(near.lists)
    assert "met 'git fetch --unshallow --tags'" in refused(near)


def test_outside_of_git_there_is_nothing_to_compare_with(town: Town) -> None:
    shutil.rmtree(town.folder / ".git")
    assert "is geen opslagplaats van git." in refused(town)


def test_without_git_the_command_says_so(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(town.home))
    assert refused(town) == "Het programma git is niet gevonden. Installeer het.\n"


def test_an_archive_in_a_folder_of_a_repository(town: Town, office: Office) -> None:
    """It may stand beside others, below the top of the repository."""
    (town.folder / ".git").rename(town.home / ".git")
    town.lists.parent.rename(town.home.parent / f"{town.home.name}-post")
    lists = town.home.parent / f"{town.home.name}-post/lijsten.yml"
    before = town.commit()
    town.commit(ASKED)
    assert town.send(f"--sinds={before}", f"--lijsten={lists}")[0] == 0
    assert len(office.got) == 3


def test_a_fault_in_the_archive_stops_the_mail(town: Town) -> None:
    town.commit(replace(ASKED, askers=(replace(ASKED.askers[0], name="Niemand"),)))
    assert "Het archief heeft fouten en staat dus niet op de site." in refused(town)


def test_a_record_that_had_a_fault_is_told_when_that_is_mended(town: Town, office: Office) -> None:
    """It was not on the site before."""
    faulty = replace(ASKED, askers=(replace(ASKED.askers[0], name="Niemand"),))
    before = town.commit(faulty)
    town.commit(ASKED)
    assert town.send(f"--sinds={before}")[0] == 0
    assert len(office.got) == 3


def test_a_commit_with_broken_registers_is_refused(town: Town) -> None:
    people = town.folder / "vragen/register/personen.yml"
    right = people.read_text(encoding="utf-8")
    people.write_text("- naam: [", encoding="utf-8")
    before = town.commit(ASKED)
    people.write_text(right, encoding="utf-8")
    town.commit()
    code, _, wrong = town.meld(f"--sinds={before}")
    assert code == 1
    assert "was vragen/register/personen.yml niet te lezen. Dan lijkt alles nieuw." in wrong


def test_attachments_of_the_past_are_not_missed(town: Town) -> None:
    """They are not fetched, yet the record that names them was faultless."""
    (town.folder / "vragen/2026").mkdir()
    (town.folder / "vragen/2026/2026-001-é kaart.pdf").write_bytes(b"%PDF" * 1000)
    attachments = (Attachment("2026-001-é kaart.pdf", "Kaart"),)
    before = town.commit(replace(ASKED, attachments=attachments))
    quiet(town, f"--sinds={before}")


@pytest.mark.parametrize(
    ("lists", "more", "sentence"),
    [
        ({**LISTS, COUNCIL: ()}, "", "de lijst 'alle raadsleden' is leeg."),
        ({COLLEGE: LISTS[COLLEGE], TEAM: LISTS[TEAM]}, "", "de lijst 'alle raadsleden' ontbreekt."),
        ({}, "lijsten: {}", "de lijst 'College' ontbreekt."),
        ({**LISTS, "Pers": ("p@voorbeeld.nl",)}, "", "de lijst 'Pers' staat niet bij"),
        (
            {**LISTS, TEAM: ("geen adres",)},
            "",
            "lijsten.yml:7: hier staat bij 'managementteam (MT)'",
        ),
        ({**LISTS, TEAM: ("geheim.persoon@",)}, "", ":7: hier staat bij"),
        ({**LISTS, TEAM: ("a@voorbeeld.nl, b@voorbeeld.nl",)}, "", ":7: hier staat bij"),
        ({**LISTS, TEAM: ("a@voorbeeld.nl\\nBcc: b@voorbeeld.nl",)}, "", ":7: hier staat bij"),
        ({**LISTS, TEAM: ("é@voorbeeld.nl",)}, "", ":7: hier staat bij"),
        (LISTS, "afzender: niemand", ":1: hier staat bij 'afzender' geen e-mailadres."),
        (LISTS, "lijst: x", "De sleutel 'lijst' kent het archief niet. Bedoelt u 'lijsten'?"),
        (LISTS, "afzender: [", "lijsten.yml:"),
    ],
)
def test_lists_that_are_wrong_are_told_without_addresses(
    town: Town, lists: dict[str, tuple[str, ...]], more: str, sentence: str
) -> None:
    town.commit(ASKED)
    lists_file(town.lists, lists, more)
    wrong = refused(town)
    assert sentence in wrong
    assert "@" not in wrong
    assert "geheim.persoon" not in wrong


def test_without_lists_the_command_says_what_to_do(town: Town) -> None:
    town.commit(ASKED)
    town.lists.unlink()
    assert "is niet te openen. Maak het, of noem een ander met --lijsten." in refused(town)


def test_the_lists_may_be_named_by_the_environment(
    town: Town, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    town.commit(ASKED)
    monkeypatch.setenv("MELD_LIJSTEN", str(town.lists))
    assert meld.main(["--sinds=eerst", f"--naar={town.folder}"]) == 0
    assert "Dit was een proef" in capsys.readouterr().out
    monkeypatch.delenv("MELD_LIJSTEN")
    with pytest.raises(SystemExit) as stopped:
        meld.main(["--sinds=eerst", f"--naar={town.folder}"])
    assert stopped.value.code == 2
    assert "noem het bestand met de lijsten" in capsys.readouterr().err


def test_a_sender_of_its_own(town: Town, office: Office) -> None:
    lists_file(town.lists, LISTS, 'afzender: "Griffie, Zonnehaven <post@voorbeeld.nl>"')
    town.commit(ASKED)
    town.send("--sinds=eerst")
    (message,) = to_list(office, COLLEGE)
    assert message["From"] == '"Griffie, Zonnehaven" <post@voorbeeld.nl>'
    assert message["Reply-To"] == "griffie@voorbeeld.nl"
    assert {got.sender for got in office.got} == {"post@voorbeeld.nl"}


def test_addresses_never_stand_in_the_repository(town: Town) -> None:
    inside = town.folder / "lijsten.yml"
    shutil.copy(town.lists, inside)
    for option in (f"--lijsten={inside}", f"--logboek={town.folder / 'boek.txt'}"):
        assert "Daar horen geen adressen van mensen." in refused(town, option)
    code, _, wrong = town.meld("--sinds=eerst", f"--map={town.folder / 'uit'}")
    assert (code, "Daar horen geen adressen" in wrong) == (1, True)


def configured(town: Town, old: str, new: str) -> None:
    path = town.folder / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_without_what_a_mail_needs_nothing_is_sent(town: Town, office: Office) -> None:
    town.commit(ASKED)
    configured(town, f"site_url: {SITE}\n", "")
    assert "In mkdocs.yml staat geen 'site_url'." in refused(town)
    configured(town, "      email: griffie@voorbeeld.nl\n", "")
    assert "er is geen afzender." in refused(town)
    lines = (
        "    verzonden_aan:\n      - College\n      - managementteam (MT)\n      - alle raadsleden"
    )
    configured(town, lines, "    verzonden_aan: []")
    assert "In mkdocs.yml staat bij 'verzonden_aan' niemand." in refused(town)
    assert office.got == []


def test_many_questions_at_once_are_no_news(town: Town, office: Office) -> None:
    """An import of the past would fill the mailboxes of the whole council."""
    town.commit(*(other(f"2026-{number:03}") for number in range(1, 22)))
    code, _, wrong = town.send("--sinds=eerst")
    assert (code, office.got) == (1, [])
    assert "Er zijn 21 vragen te melden, meer dan 20. Er is niets verstuurd." in wrong
    assert town.send("--sinds=eerst", "--samen", "--hoogstens=21")[0] == 0
    assert len(office.got) == 3


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("MELD_SERVER=", "Zet in de omgevingsvariabele MELD_SERVER de naam van de mailserver."),
        ("MELD_SERVER=bestaat.invalid", "De mailserver bestaat.invalid is niet te bereiken"),
        ("MELD_SERVER=127.0.0.2", "is niet te bereiken op poort"),
        ("MELD_POORT=veel", "In MELD_POORT staat geen poort."),
        ("MELD_POORT=99999", "In MELD_POORT staat geen poort."),
        ("MELD_BEVEILIGING=geen", "In MELD_BEVEILIGING kan alleen tls of starttls staan."),
        ("MELD_BEVEILIGING=tls", "is niet te bereiken op poort"),
        ("MELD_WACHTWOORD=", "MELD_WACHTWOORD is leeg."),
        ("MELD_WACHTWOORD=fout", "De mailserver neemt de naam en het wachtwoord niet aan."),
        ("SSL_CERT_FILE=/dev/null", "Het certificaat van localhost klopt niet"),
        ("MELD_SERVER=127.0.0.1", "Het certificaat van 127.0.0.1 klopt niet"),
    ],
)
def test_a_server_that_can_not_be_used_is_told(
    town: Town, office: Office, monkeypatch: pytest.MonkeyPatch, setting: str, sentence: str
) -> None:
    town.commit(ASKED)
    monkeypatch.setenv(*setting.split("=", 1))
    code, said, wrong = town.send("--sinds=eerst")
    assert code == 1
    assert sentence in said + wrong
    assert "geheim" not in said + wrong
    assert office.got == []
    assert not town.logbook.exists() or town.logbook.read_bytes() == b""


def test_a_server_without_tls_gets_nothing(
    town: Town, monkeypatch: pytest.MonkeyPatch, certificate: Certificate
) -> None:
    office, port = Office(), free_port()
    plain = Controller(office, hostname="127.0.0.1", port=port)
    plain.start()
    try:
        as_seen(monkeypatch, certificate, port, "starttls")
        town.commit(ASKED)
        code, said, _ = town.send("--sinds=eerst")
    finally:
        plain.stop()
    assert code == 1
    assert "geen STARTTLS" in said
    assert "Onbeveiligd versturen kan niet." in said
    assert office.got == []


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_tls_from_the_start(town: Town, safe_office: Office) -> None:
    town.commit(ASKED)
    code, said, wrong = town.send("--sinds=eerst")
    assert code == 0, said + wrong
    assert len(safe_office.got) == 3


def test_the_seed_as_it_would_have_been_sent(town: Town, office: Office) -> None:
    """The form says to whom: "vragen en antwoorden worden verzonden aan …"."""
    shutil.copytree(
        PROJECT / "vragen/register", town.folder / "vragen/register", dirs_exist_ok=True
    )
    (town.folder / "vragen/2025").rename(town.home / "weg")
    before = town.commit()
    shutil.copytree(PROJECT / "vragen/2014", town.folder / "vragen/2014")
    town.commit()
    assert town.send(f"--sinds={before}")[0] == 0
    (seed,) = read_source(PROJECT).records
    for name in (COLLEGE, TEAM, COUNCIL):
        (message,) = to_list(office, name)
        text = text_of(message, "plain")
        assert "Gesteld door: mw M.J. de Greef-Nelissen (PvdA)" in text
        for part in (Part.QUESTION, Part.ANSWER):
            assert seed.body.text(part) in text
        shown = html.fromstring(text_of(message, "html"))
        assert len(list(shown.iter("li"))) == 3 + 5 + 2 + 5


def test_the_steps_of_the_handbook_send_what_was_not_told_yet(
    town: Town, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (PROJECT / "docs/handleiding/melden.md").read_text(encoding="utf-8")
    first, steps = (
        block for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) if "gemeld" in block
    )
    who = "git config user.name G; git config user.email g@voorbeeld.nl\n"
    (town.folder / ".gitignore").write_text(".venv\nscripts\n.cache\n")
    town.commit()
    origin = town.home.with_name(f"{town.home.name}-bron") / "archief"
    town.git("clone", "--bare", str(town.folder), str(origin))
    town.git("remote", "add", "origin", str(origin))
    subprocess.run(["bash", "-e", "-c", first], cwd=town.folder, check=True, capture_output=True)
    monkeypatch.setenv("LIJSTEN", town.lists.read_text(encoding="utf-8"))
    monkeypatch.setenv("POST", str(town.home / "bewaard"))
    counts = []
    for number in (1, 2, 3):
        if number < 3:
            town.commit(other(f"2026-00{number}"), other(f"2026-01{number}"))
            town.git("push", "origin", "main")
        clone = town.home.with_name(f"{town.home.name}-kloon-{number}") / "archief"
        town.git("clone", "--depth", "1", origin.as_uri(), str(clone), folder=town.home)
        (clone / ".venv").symlink_to(sys.prefix, target_is_directory=True)
        (clone / "scripts").symlink_to(PROJECT / "scripts", target_is_directory=True)
        done = subprocess.run(
            ["bash", "-e", "-c", who + steps],
            cwd=clone,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert not [each for each in EVERYBODY if each in done.stdout + done.stderr]
        counts.append(len(office.deliveries()))
    assert counts == [2 * len(EVERYBODY), 4 * len(EVERYBODY), 4 * len(EVERYBODY)]
    kept = sorted(path.name for path in (town.home / "bewaard").iterdir())
    assert [name for name in kept if not name.endswith(".lock")] == ["verstuurd.txt"]


def test_more_than_a_hundred_addresses_go_in_portions(town: Town, office: Office) -> None:
    many = tuple(f"r{number}@raad.voorbeeld.nl" for number in range(150))
    lists_file(town.lists, {**LISTS, COUNCIL: many})
    town.commit(ASKED)
    assert town.send("--sinds=eerst")[0] == 0
    assert [len(got.addresses) for got in office.got] == [2, 1, 100, 50]


def test_a_record_unlike_any_that_can_be_read_breaks_no_header() -> None:
    """The checker lets none of this through; the mail does not count on that."""
    archive = hostile_holdings().archive
    empty = replace(archive, questions=())
    found = news(empty, archive, {*PROMISED, *BESIDES.values()})
    assert len(found) == 2
    injected = replace(
        found[0],
        question=replace(
            found[0].question,
            record=replace(
                found[0].question.record, subject="x\r\nBcc: kwaad@voorbeeld.nl\r\n\r\n"
            ),
        ),
    )
    moment = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
    for parcel in ((injected,), (found[1],), tuple(found)):
        delivery = Delivery(parcel, "lijst\r\nBcc: x@y.nl", ("a@voorbeeld.nl",))
        sender = Address("Griffie", addr_spec="griffie@voorbeeld.nl")
        raw = compose(delivery, sender, archive.settings, moment).as_bytes()
        message = email.message_from_bytes(raw, policy=email.policy.default)
        assert "Bcc" not in message
        assert isinstance(message, EmailMessage)
        assert not set(text_of(message, "html")) & {"\x00", "\x0b", "\x1b", "\ud800"}
