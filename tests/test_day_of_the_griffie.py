"""A municipality begins by the handbook, and its griffie has a day: asked, answered, told."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import EPOCH, PROJECT
from mail_office import Office
from mail_town import lists_file

pytest_plugins = ("mail_fixtures",)

KEPT = ("docs", "scripts", "vragen", ".ci", "deploy", "mkdocs.yml", "Makefile", "requirements.txt")
LISTS = {"College": ("b@voorbeeld.nl",), "alle raadsleden": ("r@voorbeeld.nl", "s@voorbeeld.nl")}
QUESTION = "1. Komt er een zebrapad bij de school?\n2. Zo nee, waarom niet?\n"
ANSWER = "1. Ja.\n2. Zie het antwoord op vraag 1.\n"


class Copy:
    """A copy of the repository, in which commands are given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *command: str | Path, told: str = "") -> subprocess.CompletedProcess[str]:
        who = {"GIT_AUTHOR_NAME": "G", "GIT_AUTHOR_EMAIL": "g@voorbeeld.nl"}
        who |= {"GIT_COMMITTER_NAME": "G", "GIT_COMMITTER_EMAIL": "g@voorbeeld.nl"}
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=os.environ | who | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"},
            input=told,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def well(self, *command: str | Path, told: str = "") -> str:
        done = self.run(*command, told=told)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def command(self, name: str, *options: str, told: str = "") -> str:
        return self.well(sys.executable, f"scripts/{name}.py", *options, told=told)

    def commit(self, message: str) -> subprocess.CompletedProcess[str]:
        self.well("git", "add", "--all")
        return self.run("git", "commit", "--message", message)

    def build(self) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "mkdocs", "build", "--strict")

    def page(self, address: str) -> str:
        html = (self.folder / "site" / address / "index.html").read_text(encoding="utf-8")
        html = re.sub(
            r"<span [^>]*\bpopover>.*?</span>", "", html
        )  # An explanation is not in view.
        return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def examples() -> list[str]:
    """The pieces of YAML that the handbook gives to who begins."""
    page = (PROJECT / "docs/handleiding/beginnen.md").read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)


@pytest.fixture
def copied(tmp_path: Path) -> Copy:
    """A copy in which the steps of the handbook were taken, up to the first question."""
    copy = Copy(tmp_path / "raadsvragen")
    copy.folder.mkdir()
    for name in (*KEPT, ".gitignore", ".gitattributes"):
        source = PROJECT / name
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__", ".cache")
            shutil.copytree(source, copy.folder / name, ignore=ignore)
        else:
            shutil.copy(source, copy.folder / name)
    (copy.folder / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    shutil.rmtree(copy.folder / "vragen/2014")
    settings, people = examples()
    own = yaml.safe_load(settings)
    own["extra"]["archief"]["verzonden_aan"] = list(LISTS)
    own["extra"]["archief"]["gm_code"] = "gm0363"
    own["extra"]["archief"]["gemeente"] = "Amsterdam"
    shared = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nextra:\n")[0]
    text = f"{shared}\nsite_url: https://vragen.voorbeeld.nl/\n{yaml.safe_dump(own)}"
    (copy.folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    registers = copy.folder / "vragen/register"
    (registers / "personen.yml").write_text(people, encoding="utf-8")
    (registers / "partijen.yml").write_text("- naam: Groen Zonnehaven\n", encoding="utf-8")
    copy.well("git", "init", "--initial-branch", "main")
    hook = copy.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    shutil.copy(PROJECT / ".ci/pre-commit", hook)
    hook.chmod(0o755)
    return copy


def test_a_question_is_asked_answered_published_and_told(
    copied: Copy, office: Office, tmp_path: Path
) -> None:
    asked = ["--onderwerp=zebrapad bij de school", "--indiener=F. Yilmaz, Groen Zonnehaven"]
    asked += ["--datum=2026-11-09", "--thema=Verkeer en vervoer", "--vraag=-"]
    copied.command("nieuw", *asked, told=QUESTION)
    assert copied.commit("Vraag 2026-001 toegevoegd").returncode == 0
    copied.well("git", "tag", "gemeld")
    assert copied.build().returncode == 0
    assert "Er is nog geen antwoord" in copied.page("vragen/2026-001")

    record = copied.folder / "vragen/2026/2026-001-zebrapad-bij-de-school.md"
    right = record.read_text(encoding="utf-8")
    record.write_text(f"{right}\nMijn BSN is 111222333.\n", encoding="utf-8")
    refused = copied.commit("Met een nummer van een inwoner")
    assert refused.returncode == 1
    assert f"{record.relative_to(copied.folder)}:{right.count(chr(10)) + 2}: " in refused.stderr
    assert copied.well("git", "log", "--oneline").count("\n") == 1
    assert copied.build().returncode == 1
    assert "111222333" not in copied.page("vragen/2026-001")
    record.write_text(right, encoding="utf-8")

    answered = ["--antwoord=2026-001", "--beantwoord=2026-11-20", "--antwoordtekst=-"]
    copied.command("nieuw", *answered, told=ANSWER)
    assert copied.commit("Antwoord op vraag 2026-001").returncode == 0
    assert copied.build().returncode == 0
    page = copied.page("vragen/2026-001")
    assert "Beantwoord op 20 november 2026, na 11 dagen." in page
    assert "Antwoord Ja." in page

    lists = tmp_path / "post/lijsten.yml"
    lists.parent.mkdir()
    lists_file(lists, LISTS)
    mail = ["--sinds=gemeld", f"--lijsten={lists}", "--verstuur"]
    copied.command("meld", *mail)
    sent = {address for each in office.got for address in each.addresses}
    assert sent == {address for addresses in LISTS.values() for address in addresses}
    count = len(office.got)
    copied.command("meld", *mail)
    assert len(office.got) == count


def test_a_question_that_is_thrown_away_is_missed(copied: Copy) -> None:
    for subject in ("zebrapad", "fietspad"):
        asked = [f"--onderwerp={subject}", "--indiener=F. Yilmaz, Groen Zonnehaven"]
        copied.command("nieuw", *asked, "--datum=2026-11-09", "--vraag=-", told=QUESTION)
    assert copied.commit("Twee vragen").returncode == 0
    assert copied.build().returncode == 0
    (copied.folder / "vragen/2026/2026-002-fietspad.md").unlink()
    lost = copied.build()
    assert lost.returncode == 1
    assert "er is geen bestand meer van vraag 2026-002" in lost.stderr
    assert "fietspad" in copied.page("vragen/2026-002").lower()
