"""A town of which the archive is kept in git, and its lists of people who get mail."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from archive.body import Body, Part, Section
from archive.record import Asker, Record
from archive.record_file import record_path, write_record
from archive.settings import AnswerTerm, Contact, Settings, Unit
from conftest import EPOCH, PROJECT

SITE = "https://raadsvragen.voorbeeld.nl/"
COLLEGE, TEAM, COUNCIL = "College", "managementteam (MT)", "alle raadsleden"
LISTS = {
    COLLEGE: ("b.burger@voorbeeld.nl", "w.wethouder@voorbeeld.nl"),
    TEAM: ("secretaris@voorbeeld.nl",),
    COUNCIL: ("r.een@raad.voorbeeld.nl", "r.twee@raad.voorbeeld.nl", "r.drie@raad.voorbeeld.nl"),
}
EVERYBODY = sorted(address for addresses in LISTS.values() for address in addresses)

SETTINGS = Settings(
    title="Raadsvragen Zonnehaven",
    contact=Contact("de griffie van Zonnehaven", "griffie@voorbeeld.nl"),
    terms=(AnswerTerm(dt.date(2000, 1, 1), 30, Unit.DAYS),),
    recipients=(COLLEGE, TEAM, COUNCIL),
)
ASKED = Record(
    number="2026-001",
    subject="voortgang van de brug",
    askers=(Asker("A. Jansen", "Groen"), Asker("B. Bakker", "Rood & Blauw")),
    submitted=dt.date(2026, 11, 2),
    body=Body((Section(Part.QUESTION, "Wanneer is de *brug* klaar?\n\n- in mei\n- in juni"),)),
    portfolio_holders=("W. Wethouder",),
)
ANSWER = Section(Part.ANSWER, "In **juni**, zie <https://voorbeeld.nl/brug>.")


def answered(record: Record, answer: Section = ANSWER) -> Record:
    body = Body((*record.body.sections, answer))
    return replace(record, answered=dt.date(2026, 11, 16), body=body)


def other(number: str, record: Record = ASKED) -> Record:
    return replace(record, number=number)


def lists_file(path: Path, lists: Mapping[str, tuple[str, ...]] = LISTS, more: str = "") -> None:
    lines = [more, "lijsten:"] if lists else [more]
    for name, addresses in lists.items():
        lines += [f"  {name}:", *(f"    - {address}" for address in addresses)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@dataclass
class Town:
    """An archive in a repository, lists beside it, and the command that mails."""

    home: Path

    @property
    def folder(self) -> Path:
        return self.home / "archief"

    @property
    def lists(self) -> Path:
        return self.home / "post/lijsten.yml"

    @property
    def logbook(self) -> Path:
        return self.home / "post/verstuurd.txt"

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        who = ["-c", "user.name=Griffie", "-c", "user.email=griffie@voorbeeld.nl"]
        command = ["git", *who, *arguments]
        done = subprocess.run(
            command, cwd=folder or self.folder, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def write(self, *records: Record) -> None:
        for record in records:
            path = self.folder / "vragen" / record_path(record)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(write_record(record), encoding="utf-8")

    def commit(self, *records: Record) -> str:
        """Commit records, and all that changed besides; give the name of the commit."""
        self.write(*records)
        self.git("add", "--all")
        self.git("commit", "--allow-empty", "--message", "Bijgewerkt")
        return self.git("rev-parse", "HEAD")

    def start(self, *options: str) -> subprocess.Popen[str]:
        command = [sys.executable, PROJECT / "scripts/meld.py", "--naar", self.folder]
        return subprocess.Popen(
            [*command, "--lijsten", self.lists, *options],
            env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def meld(self, *options: str) -> tuple[int, str, str]:
        """Run the command; give its exit code and what it said, which is never a traceback."""
        process = self.start(*options)
        said, wrong = process.communicate(timeout=120)
        assert "Traceback" not in wrong, wrong
        return process.returncode, said, wrong

    def send(self, *options: str) -> tuple[int, str, str]:
        return self.meld("--verstuur", *options)
