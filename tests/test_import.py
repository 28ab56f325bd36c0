"""Old forms become records: the whole road, as `importeer.py` goes it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from archive.body import Part
from archive.documents.batch.draft_file import write_draft
from archive.documents.batch.importing import read_batch
from archive.documents.doubts import RECOGNISED
from archive.documents.reading import read
from archive.documents.understanding import understand
from archive.documents.value import Value
from archive.finding import Findings
from archive.record import Record
from archive.record_file import read_record
from archive.sandbox import run_apart
from archive.source import read_source
from conftest import EPOCH, PROJECT

FORM = """SCHRIFTELIJKE VRAGEN

Steller: mw. drs. A. van der Berg-de Wit (CDA) en dhr. P. Smit (Lokaal Belang)
Datum: 9 oktober 2014
Onderwerp: bomen & <b>perken</b> aan de *Laan*

VRAAG

1. Is het college bekend met de bomen_ziekte? Zie <script>alert(1)</script>.
2. Wat kost het?

ANTWOORD

Datum: 4 november
Portefeuillehouder: wethouder J. de Boer

1. Ja.
2. € 12.500.
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive without questions."""
    folder = tmp_path / "archief"
    register = folder / "vragen/register"
    register.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text("site_name: Test\nextra:\n  archief: {}\n")
    (register / "partijen.yml").write_text("- naam: CDA\n- naam: Lokaal Belangen\n")
    (register / "personen.yml").write_text("- naam: A. van der Berg\n")
    (register / "themas.yml").write_text(
        "- naam: Groen\n  omschrijving: Parken.\n  aliassen: [Bomen]\n"
    )
    return folder


def run(archive: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, PROJECT / "scripts/importeer.py", "--naar", archive, *arguments]
    return subprocess.run(
        command,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        check=False,
    )


def records(archive: Path) -> list[Path]:
    return sorted((archive / "vragen").rglob("*.md"))


def only_record(archive: Path) -> Record:
    (path,) = records(archive)
    findings = Findings(path.name)
    record = read_record(path.read_text(encoding="utf-8"), findings)
    assert record is not None, findings.found
    return record


def form(folder: Path, text: str = FORM, name: str = "formulier.txt") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_the_seed_becomes_the_record_as_published(shared: Path, tmp_path: Path) -> None:
    folder = tmp_path / "archief"
    (folder / "vragen").mkdir(parents=True)
    (folder / "mkdocs.yml").write_bytes((PROJECT / "mkdocs.yml").read_bytes())
    register = folder / "vragen/register"
    register.mkdir()
    for path in (PROJECT / "vragen/register").glob("*.yml"):
        (register / path.name).write_bytes(path.read_bytes())
    done = run(folder, shared / "seed/schriftelijke-vragen-2014.txt")
    assert done.returncode == 0, done.stdout
    (published,) = read_source(PROJECT).records
    assert only_record(folder) == published
    assert records(folder)[0].name == Path(published.path).name


def test_a_form_becomes_a_record_with_every_field(archive: Path, tmp_path: Path) -> None:
    done = run(archive, form(tmp_path / "in"))
    assert done.returncode == 0, done.stdout + done.stderr
    record = only_record(archive)
    assert [(asker.name, asker.party) for asker in record.askers] == [
        ("mw. drs. A. van der Berg-de Wit", "CDA"),
        ("dhr. P. Smit", "Lokaal Belang"),
    ]
    assert record.number == "2014-001"
    assert record.subject == "bomen & <b>perken</b> aan de *Laan*"
    assert str(record.submitted) == "2014-10-09"
    assert str(record.answered) == "2014-11-04"
    assert record.portfolio_holders == ("J. de Boer",)
    assert record.themes == ("Groen",)
    assert record.body.text(Part.QUESTION) == (
        "1. Is het college bekend met de bomen_ziekte? Zie \\<script>alert(1)\\</script>.\n"
        "2. Wat kost het?"
    )
    assert record.body.text(Part.ANSWER) == "1. Ja.\n2. € 12.500."
    assert record.source.startswith("formulier.txt (sha256:")


def test_what_is_doubtful_is_marked_and_the_checker_says_so(archive: Path, tmp_path: Path) -> None:
    run(archive, form(tmp_path / "in"))
    text = records(archive)[0].read_text(encoding="utf-8")
    assert "# nagaan: het jaar staat er niet bij en komt uit de andere datums\nbeantwoord" in text
    findings = Findings("x")
    read_record(text, findings)
    assert [(found.rule, found.is_error) for found in findings.found] == [("nagaan", False)] * 2
    cleaned = "\n".join(line for line in text.split("\n") if not line.startswith("# nagaan"))
    without = Findings("x")
    read_record(cleaned, without)
    assert without.found == []


def test_the_report_names_place_certainty_and_what_was_left_out(
    archive: Path, tmp_path: Path
) -> None:
    done = run(archive, form(tmp_path / "in"), "--formaat", "json")
    report = json.loads(done.stdout)
    (told,) = report["bestanden"]
    assert told["uitkomst"] == "nieuw"
    assert told["velden"]["onderwerp"]["plaats"] == "regel 5"
    assert told["velden"]["onderwerp"]["zekerheid"] == "zeker"
    assert told["velden"]["beantwoord"]["zekerheid"] == "nagaan"
    assert told["woorden"]["verloren"] == []
    assert {"tekst": "SCHRIFTELIJKE VRAGEN", "plaats": "regel 1"}.items() <= told["weggelaten"][
        0
    ].items()
    near = {each["naam"]: each["lijkt_op"] for each in report["registers"]}
    assert near["Lokaal Belang"] == ["Lokaal Belangen"]
    assert "A. van der Berg" in near["A. van der Berg-de Wit"]


def test_a_second_time_makes_nothing_and_changes_nothing(archive: Path, tmp_path: Path) -> None:
    source = form(tmp_path / "in")
    run(archive, source)
    (path,) = records(archive)
    before = path.read_bytes()
    again = run(archive, source)
    assert again.returncode == 0
    assert "staat al in het archief" in again.stdout
    form(tmp_path / "in", FORM.replace("Wat kost het?", "Wat kost dat nu?"))
    changed = run(archive, source)
    assert "is veranderd sinds dat is gemaakt" in changed.stdout
    assert records(archive) == [path]
    assert path.read_bytes() == before


def test_a_form_without_a_date_is_not_made_twice_either(archive: Path, tmp_path: Path) -> None:
    source = form(tmp_path / "in", "Vraag\n\nWaarom is de brug dicht?\n")
    assert "0 verloren" in run(archive, source).stdout
    assert [path.parent.name for path in records(archive)] == ["zonder-datum"]
    assert "0 nieuwe vragen" in run(archive, source).stdout
    assert len(records(archive)) == 1


def test_a_try_out_writes_nothing(archive: Path, tmp_path: Path) -> None:
    done = run(archive, form(tmp_path / "in"), "--proef")
    assert "er is niets geschreven" in done.stdout
    assert records(archive) == []


def test_the_original_is_kept_when_asked(archive: Path, tmp_path: Path) -> None:
    source = form(tmp_path / "in")
    run(archive, source, "--bewaar-origineel")
    record = only_record(archive)
    (attachment,) = record.attachments
    assert (records(archive)[0].parent / attachment.file).read_bytes() == source.read_bytes()


def test_numbers_count_on_by_date_and_a_number_on_the_form_is_kept(
    archive: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    form(folder, FORM.replace("9 oktober", "1 december").replace("bomen", "zand"), "a.txt")
    form(folder, FORM.replace("9 oktober", "1 mei").replace("bomen", "water"), "b.txt")
    form(folder, "Nummer: 2014-007\n" + FORM.replace("bomen", "gas"), "c.txt")
    run(archive, folder)
    subjects = {path.name[:8]: path.name[9:] for path in records(archive)}
    assert subjects["2014-007"].startswith("gas")
    assert subjects["2014-008"].startswith("water")
    assert subjects["2014-009"].startswith("zand")


def test_a_number_of_a_record_with_a_fault_is_not_given_again(
    archive: Path, tmp_path: Path
) -> None:
    run(archive, form(tmp_path / "in", FORM.replace("Onderwerp: bomen & <b>perken</b>", "Bomen")))
    (first,) = records(archive)
    form(tmp_path / "in", FORM.replace("ziekte", "pest").replace("9 okt", "10 okt"), "later.txt")
    run(archive, tmp_path / "in/later.txt")
    assert {path.name[:8] for path in records(archive)} == {first.name[:8], "2014-002"}


def test_an_answer_that_comes_twice_makes_no_record_of_its_own(
    archive: Path, tmp_path: Path
) -> None:
    question, _, answer = FORM.partition("ANTWOORD")
    folder = tmp_path / "in"
    form(folder, question, "brug-vragen.txt")
    answer = "Antwoord op schriftelijke vragen\n\nANTWOORD" + answer.replace("Ja.", "Ja " * 10)
    form(folder, answer, "brug-antwoord.txt")
    form(folder, answer + "\n", "nog-eens.txt")
    done = run(archive, folder)
    assert "Dit is hetzelfde antwoord als bij brug-vragen.txt" in done.stdout
    assert len(records(archive)) == 1


def test_what_a_program_recognised_in_a_scan_is_to_be_read(archive: Path) -> None:
    document = replace(
        read("scan.txt", FORM.encode()),
        remarks=("1 afbeelding is niet meegenomen",),
        doubts=(RECOGNISED,),
    )
    (draft,) = understand(document, read_source(archive).registers)
    assert f"# nagaan: {RECOGNISED}\nbron: " in write_draft(draft, Value("2014-001"), "scan.pdf")


def test_what_may_stand_in_the_wrong_place_is_to_be_looked_at(
    archive: Path, tmp_path: Path
) -> None:
    doubt = (
        "de tekst van 'Antwoord' eindigt met losse woorden (Waterstad, 3 mei 2019): kijk na of die "
        "erbij horen"
    )
    (found,) = read_batch("brief.txt", FORM.encode(), read_source(archive).registers).drafts
    assert found.draft.doubts == ()
    draft = replace(found.draft, doubts=(doubt, "kijk nog eens"))
    text = write_draft(draft, Value("2014-001"), "brief.txt")
    assert f"# nagaan: {doubt}; kijk nog eens\nbron: " in text
    form(tmp_path / "in", FORM + "\n\n☐ mondeling\n", "brief.txt")
    done = run(archive, tmp_path / "in")
    assert "  nagaan     tekst: bij 'Antwoord' staan vakjes om aan te kruisen" in done.stdout
    (path,) = (archive / "vragen").rglob("2014*.md")
    assert "# nagaan: bij 'Antwoord' staan vakjes" in path.read_text()


def test_a_bug_in_one_file_does_not_cost_the_others_their_turn() -> None:
    outcomes = list(run_apart(int, ["geen getal", "7"]))
    assert "door een fout in het programma (ValueError)" in outcomes[0].fault
    assert [each.result for each in outcomes] == [None, 7]


def test_a_worker_that_was_still_starting_says_nothing(tmp_path: Path) -> None:
    program = tmp_path / "veel.py"
    program.write_text(
        f"""import sys
sys.path.insert(0, {str(PROJECT / "scripts")!r})
from archive import sandbox
sandbox.WORKERS = 16
if __name__ == "__main__":
    for _ in range(4):
        print([each.result for each in sandbox.run_apart(abs, [-1])])
"""
    )
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[1]\n" * 4, "")


def test_a_record_that_cannot_be_written_is_one_line(archive: Path, tmp_path: Path) -> None:
    (archive / "vragen/2014").write_text("geen map")
    done = run(archive, form(tmp_path / "in"), "--bewaar-origineel")
    assert done.returncode == 1
    assert "formulier.txt:1: De vraag is gelezen, maar vragen/2014/2014-001" in done.stdout
    assert "Traceback" not in done.stderr


def test_question_and_answer_in_two_files_become_one_record(archive: Path, tmp_path: Path) -> None:
    question, _, answer = FORM.partition("ANTWOORD")
    folder = tmp_path / "in"
    form(folder, question, "brug-vragen.txt")
    form(folder, "Antwoord op schriftelijke vragen\n\nANTWOORD" + answer, "brug-antwoord.txt")
    done = run(archive, folder)
    record = only_record(archive)
    assert record.body.text(Part.ANSWER) == "1. Ja.\n2. € 12.500."
    assert record.source.count("sha256:") == 2
    assert "0 nieuwe vragen" in run(archive, folder).stdout, done.stdout


def test_the_same_form_in_two_formats_becomes_one_record(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    form(folder)
    word = docx.Document()
    for line in FORM.split("\n"):
        word.add_paragraph(line)
    word.save(str(folder / "zelfde.docx"))
    done = run(archive, folder)
    assert "Dit zijn dezelfde vragen als in formulier.txt" in done.stdout
    assert len(records(archive)) == 1


def test_a_mail_with_the_form_enclosed(archive: Path, tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = "P. Smit <p.smit@raad.voorbeeld.nl>"
    message["Subject"] = "vragen"
    message["Date"] = "Thu, 09 Oct 2014 10:00:00 +0200"
    message.set_content("Beste griffie, hierbij mijn vragen.")
    message.add_attachment(FORM, filename="../../../etc/formulier.txt")
    (tmp_path / "mail.eml").write_bytes(message.as_bytes())
    done = run(archive, tmp_path / "mail.eml")
    assert done.returncode == 0, done.stdout
    assert only_record(archive).source.startswith("mail.eml/formulier.txt (sha256:")
    assert "0 verloren" in done.stdout


HOSTILE = {
    "leeg.docx": (b"", "Dit bestand is leeg"),
    "geen.docx": (b"zomaar tekst", "Dit is geen .docx-bestand"),
    "rommel.pdf": (b"%PDF-1.7\nrommel", "Deze pdf is beschadigd"),
    "foto.jpg": (b"\xff\xd8", "leest het archief niet"),
    "diep.html": (b"<div>" * 50_000 + b"hoi?", "te diep in elkaar"),
    "lang.txt": (b"Vraag\n" + b"a" * 3_000_000, "veel meer tekst"),
    "zonder.txt": (b"Dit is een boodschappenlijst: brood, melk.", "geen vragen gevonden"),
}


def test_hostile_files_end_in_one_line_each_and_the_rest_goes_on(
    archive: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    form(folder)
    for name, (data, _) in HOSTILE.items():
        (folder / name).write_bytes(data)
    bomb(folder / "bom.docx", b"<a>" + b" " * 60_000_000 + b"</a>")
    entity = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    )
    bomb(folder / "entiteit.docx", entity)
    (folder / "koppeling.txt").symlink_to("/etc/passwd")
    done = run(archive, folder)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    lines = {line.split(":1: ")[0]: line for line in done.stdout.split("\n") if ":1: " in line}
    for name, (_, said) in HOSTILE.items():
        assert said in lines[name]
    assert "pakt uit tot meer" in lines["bom.docx"]
    assert "verwijst naar zaken buiten zichzelf" in lines["entiteit.docx"]
    assert "root:" not in done.stdout
    assert only_record(archive).number == "2014-001"


def bomb(path: Path, document: bytes) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", document)


def test_a_path_that_is_not_there_is_said(archive: Path) -> None:
    done = run(archive, "bestaat-niet.docx")
    assert done.returncode == 2
    assert "dit pad bestaat niet" in done.stderr
