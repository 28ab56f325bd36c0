"""The archive of Kamervragen: taking texts apart, writing them as Markdown, and the real data."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from archive.body import Part
from archive.finding import Findings
from archive.numbered import pair, take_apart
from archive.prose import to_html
from archive.record import Record
from archive.record_file import read_record, record_path, write_record
from bench.capitals import sentence_case
from bench.chamber import Entry, make_body, make_records, make_registers, read_entries
from bench.layout import escape
from conftest import PROJECT

COMMAND = [sys.executable, str(PROJECT / "tests/bench/dekamer.py")]


def question(text: str) -> str:
    return make_body(text, "").text(Part.QUESTION)


def answer(text: str, asked: str = "1. Een? 2. Twee? 3. Drie?") -> str:
    return make_body(asked, text).text(Part.ANSWER)


HEADING = "\n\0"


class Shown(HTMLParser):
    """What a reader sees of HTML: text, with the numbers of lists, blocks on lines of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.lists: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append({"p": "\n", "li": "\n", "h3": HEADING}.get(tag, ""))
        if tag in ("ol", "ul"):
            self.lists.append(int(dict(attrs).get("start") or 1) if tag == "ol" else None)
        elif tag == "li" and (number := self.lists[-1]) is not None:
            self.pieces.append(f"{number}. ")
            self.lists[-1] = number + 1

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ol", "ul"):
            self.lists.pop()

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def shown(text: str) -> str:
    parser = Shown()
    parser.feed(to_html(text, 3, "x"))
    return "".join(parser.pieces)


def bare(text: str) -> str:
    """Every sign but white space and what marks lists; joining words between numbers made alike."""
    text = re.sub(r"(?<=\d[. ])\s*(?:et|[+&])\s*(?=\d)", " en ", text)
    text = re.sub(rf"%20|{HEADING}(?:Vraag|Antwoord)|(?<=tot) en met", " ", text)
    return re.sub(r"[\s.)*•-]", "", text)


class TestNumbers:
    def test_glued_questions_become_a_list_behind_their_preface(self) -> None:
        text = question("De brug is dicht. 1. Wanneer gaat ze open?2. Wie betaalt dat?")
        assert text == "De brug is dicht.\n\n1. Wanneer gaat ze open?\n\n2. Wie betaalt dat?"

    @pytest.mark.parametrize(
        "text",
        [
            "Zie vraag nr. 1. De rest volgt op 1.1.2017 en kost 1.500 euro (blz. 2).",
            "Volgens art. 1. De wet geldt. Volgens artikel 2. Ook die.",
            "De lift is 1. 250 kilo zwaar.",
            "In fase 1. De bouw begint.",
            'Er staat: "? 1. De eigenaar betaalt." Artikel 2, ? 2. Dat ook.',
            "1. 1.17 was de datum. Op 2. 2.17 ook.",
        ],
    )
    def test_other_numbers_are_text(self, text: str) -> None:
        assert take_apart(question(text)) is None
        assert "\n" not in question(text)

    def test_an_amount_with_a_lost_space_is_text(self) -> None:
        text = answer("1. Dat kostte 2. 500 euro. 2. Nee. 3. Ja.")
        assert text.split("\n\n") == ["1. Dat kostte 2. 500 euro.", "2. Nee.", "3. Ja."]

    def test_a_number_within_a_sentence_gives_way_to_the_real_one(self) -> None:
        text = answer("1. Zie tabel 2. Dat was alles. 2. Nee. 3. Ja.")
        assert text.split("\n\n") == ["1. Zie tabel 2. Dat was alles.", "2. Nee.", "3. Ja."]

    def test_a_list_within_a_part_keeps_its_own_numbers(self) -> None:
        text = answer("1. Er zijn drie soorten: 1. rood; 2. groen; 3. blauw. 2. Nee. 3. Ja.")
        assert take_apart(text) is not None
        assert text.split("\n\n")[1] == "   - 1\\. rood;\n   - 2\\. groen;\n   - 3\\. blauw."
        assert text.split("\n\n")[2:] == ["2. Nee.", "3. Ja."]

    def test_numbers_with_a_bracket(self) -> None:
        assert question("Graag: 1) de kosten;2) de baten.").split("\n\n")[1:] == [
            "1) de kosten;",
            "2) de baten.",
        ]

    def test_numbering_that_begins_again_stays_text(self) -> None:
        text = answer("1. Ja. 2. Nee. 3. Soms. Voor de post: 4 mei. 1. Nee. 2. Ja. 3. Nooit.")
        assert take_apart(text) is None
        assert text.count("\\.") == 6

    def test_a_preface_with_numbers_of_its_own(self) -> None:
        text = question("Er zijn twee regels: 1. stil zijn; 2. niet rennen. 1. Waarom? 2. Hoe?")
        assert text.startswith("Er zijn twee regels:\n\n- 1\\. stil zijn;\n- 2\\. niet rennen.")
        assert text.endswith("\n\n1. Waarom?\n\n2. Hoe?")


class TestAnswersTogether:
    @pytest.mark.parametrize(
        ("written", "heading"),
        [
            ("1. en 2.", "1 en 2"),
            ("1 en 2.", "1 en 2"),
            ("1. et 2.", "1 en 2"),
            ("1. + 2.", "1 en 2"),
            ("1. tot 2.", "1 tot en met 2"),
            ("1. tot en met 2.", "1 tot en met 2"),
            ("1.-2.", "1-2"),
        ],
    )
    def test_one_answer_to_several_questions_gets_a_heading(
        self, written: str, heading: str
    ) -> None:
        text = answer(f"{written} Dat weet ik niet. 3. Ja.")
        assert text == f"### Antwoord {heading}\n\nDat weet ik niet.\n\n### Antwoord 3\n\nJa."
        asked, replied = take_apart(question("1. Een? 2. Twee? 3. Drie?")), take_apart(text)
        assert asked and replied and pair(asked, replied)

    def test_numbers_that_do_not_follow_on(self) -> None:
        text = answer("1. en 3. Ja. 2. Nee.")
        assert text == "### Antwoord 1 en 3\n\nJa.\n\n### Antwoord 2\n\nNee."

    def test_an_answer_to_letters_of_several_questions_stays_text(self) -> None:
        text = answer("1., 2. a) en 3. Ja. 2. b) Nee.")
        assert text == "1., 2. a) en 3. Ja.\n\n2\\. b) Nee."

    def test_a_missing_number_is_not_counted_on(self) -> None:
        text = answer("1. Ja. 3. Nee.")
        assert text == "### Antwoord 1\n\nJa.\n\n### Antwoord 3\n\nNee."


class TestLists:
    def test_letters_hang_below_their_number(self) -> None:
        text = question("1. a) Hoeveel zijn er?b) Wie betaalt?2. Waarom?")
        assert text == "1. - a) Hoeveel zijn er?\n   - b) Wie betaalt?\n\n2. Waarom?"

    def test_letters_taken_together(self) -> None:
        text = question("Graag: a) en b) de prijs;c) de maat.")
        assert text.split("\n\n")[1] == "- a) en b) de prijs;\n- c) de maat."

    @pytest.mark.parametrize("text", ["De ouder(s) en kind(eren).", "Zie punt a) en b) van (a) x."])
    def test_other_letters_are_text(self, text: str) -> None:
        assert question(text) == text

    def test_glued_bullets(self) -> None:
        text = question("Het gaat om:- de weg;- het pad - zo smal - daar.De rest volgt.")
        assert text.split("\n\n") == [
            "Het gaat om:",
            "- de weg;\n- het pad - zo smal - daar.",
            "De rest volgt.",
        ]

    @pytest.mark.parametrize(
        "text", ["De tijd- en geldkwestie; -14-jarigen.", "Groei: - 3,4 % in 2016 - 2017."]
    )
    def test_other_dashes_are_text(self, text: str) -> None:
        assert question(text) == text


class TestSentences:
    @pytest.mark.parametrize("join", ["aan.Pas", "2016.Pas", "(NMBS).Pas", "NMBS.Pas", "aan?Pas"])
    def test_a_lost_space_after_a_sentence_begins_a_paragraph(self, join: str) -> None:
        before, after = join[:-3], join[-3:]
        assert question(f"Het kwam {join} daarna.") == f"Het kwam {before}\n\n{after} daarna."

    def test_a_lost_space_within_a_sentence_is_mended(self) -> None:
        assert question("Het volgende:de weg;het pad.") == "Het volgende: de weg; het pad."

    @pytest.mark.parametrize(
        "text",
        [
            "Kijk op https://voorbeeld.example/Pad.Naam/x_y voor meer.",
            "Schrijf aan Jan.Peeters@voorbeeld.example over 1.500 stuks.",
            "Minister M.-C. Peeters en J.P.Janssens.",
        ],
    )
    def test_addresses_names_and_amounts_stay_whole(self, text: str) -> None:
        assert question(text) == text

    def test_the_number_of_a_lost_table_stands_alone(self) -> None:
        text = question("Zie de tabel:2016201712345-6-789-nl-fr-1\n      Dat was het.")
        assert text == "Zie de tabel:\n\n2016201712345-6-789-nl-fr-1\n\nDat was het."


@pytest.mark.parametrize(
    "text",
    [
        "# geen kop",
        "+ geen lijst",
        "- geen lijst",
        "2014. Dat was het jaar.",
        "3) geen lijst",
        "> geen citaat",
        "*geen* __nadruk__ ~~streep~~ `code`",
        "<b>geen</b> <script>x</script> &amp; [link](x) ![beeld](y) [^1] [1]: x",
        "| geen | tabel |",
        r"een \ streep en \* ster",
        "---",
        "===",
        "```",
        "~~~",
    ],
)
def test_text_is_shown_as_it_is(text: str) -> None:
    assert shown(f"Eerst dit.\n\n{escape(text)}") == f"\nEerst dit.\n\n{text}\n"


@pytest.mark.parametrize(
    ("capitals", "name"),
    [
        ("VERVOER PER SPOOR", "Vervoer per spoor"),
        ("NMBS", "NMBS"),
        ("EG-RICHTLIJN", "EG-richtlijn"),
        ("JUSTITIELE SAMENWERKING EU", "Justitiele samenwerking EU"),
        ("EUROPEES DEFENSIEBELEID", "Europees defensiebeleid"),
        ("VERENIGDE STATEN", "Verenigde Staten"),
    ],
)
def test_themes_in_sentence_case(capitals: str, name: str) -> None:
    assert sentence_case(capitals) == name


def line(**other: Any) -> dict[str, Any]:
    return {
        "id": "7",
        "datum": "2017-02-03",
        "partij": "ABC",
        "indiener": "Van de Velde-Maes, Anna",
        "titel": "Trage\n  treinen.",
        "vraag": "1. Waarom?2. Hoe lang?",
        "antwoord": "1. Daarom. 2. Een uur.",
        "themas": ["NMBS", "VERVOER PER SPOOR"],
        "hoofdthema": "VERVOER PER SPOOR",
        "departement": "Minister van Treinen, belast met Trams",
    } | other


def written(folder: Path, lines: Sequence[dict[str, Any]]) -> Path:
    path = folder / "vragen.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(json.dumps(each) for each in lines).encode()))
    return path


def test_an_entry_becomes_a_record(tmp_path: Path) -> None:
    entries = read_entries(written(tmp_path, [line(), line(id="8", antwoord="")]))
    answered, waiting = make_records(entries)
    assert answered.number == "2017-7"
    assert answered.subject == "Trage treinen."
    assert answered.askers[0].name == "Anna Van de Velde-Maes"
    assert answered.themes == ("Vervoer per spoor", "NMBS")
    assert answered.portfolio_holders == ("Minister van Treinen, belast met Trams",)
    assert answered.answered == answered.submitted
    assert "onbekend" in answered.source
    assert waiting.answered is None
    assert waiting.source == "data.dekamer.be"


def test_spellings_with_one_address_are_one_theme(tmp_path: Path) -> None:
    lines = [line(themas=["EERLIJK-SPEL", "EERLIJK SPEL"], hoofdthema=None)]
    entries = read_entries(written(tmp_path, lines))
    (theme,) = make_registers(entries).themes
    assert (theme.name, theme.aliases) == ("Eerlijk spel", ("Eerlijk-spel",))
    assert make_records(entries)[0].themes == ("Eerlijk spel",)


def test_the_command_writes_an_archive_without_findings(tmp_path: Path) -> None:
    source = written(tmp_path, [line(), line(id="8"), line(id="9")])
    folder = tmp_path / "archief"
    options = ["--map", str(folder), "--bron", str(source), "--aantal", "2"]
    subprocess.run([*COMMAND, *options], check=True, capture_output=True)
    checked = subprocess.run(
        [sys.executable, PROJECT / "scripts/controleer.py", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
    assert len(list(folder.glob("vragen/2017/*.md"))) == 2


def test_the_same_data_give_the_same_files(tmp_path: Path) -> None:
    source = written(tmp_path, [line(), line(id="8", themas=["ZEE", "AIDS", "WET"])])
    seen = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        subprocess.run(
            [*COMMAND, "--map", folder, "--bron", source],
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        seen.append([(path.relative_to(folder), path.read_bytes()) for path in files])
    assert seen[0] == seen[1]


def test_the_command_says_what_is_missing(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "--map", tmp_path / "archief"],
        env=os.environ | {"RAADSVRAGEN_SHARED": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "dekamer-2017.jsonl.gz is er niet." in done.stderr
    assert not (tmp_path / "archief").exists()


@pytest.fixture(scope="module")
def corpus(shared: Path) -> list[tuple[Entry, Record]]:
    """The real data with its records; the reason for skipping names the file."""
    path = shared / "corpus" / "dekamer-2017.jsonl.gz"
    if not path.is_file():
        pytest.skip(f"the questions of the Chamber are not at {path}")
    entries = read_entries(path)
    return list(zip(entries, make_records(entries), strict=True))


def test_every_real_question_is_there(corpus: list[tuple[Entry, Record]]) -> None:
    records = [record for _, record in corpus]
    assert len(records) == len({record.number for record in records}) == 3811
    assert sum(record.answered is None for record in records) == 328
    assert all((record.answered is None) == (not entry.answer) for entry, record in corpus)


def test_real_records_are_read_back_without_a_finding(corpus: list[tuple[Entry, Record]]) -> None:
    for _, record in corpus:
        findings = Findings(record_path(record))
        assert read_record(write_record(record), findings) == record
        assert findings.found == []


def test_no_real_word_is_lost(corpus: list[tuple[Entry, Record]]) -> None:
    for entry, record in corpus:
        body = record.body
        assert record.subject.split() == entry.title.split()
        assert bare(shown(body.text(Part.QUESTION))) == bare(entry.question), record.number
        assert bare(shown(body.text(Part.ANSWER))) == bare(entry.answer), record.number


def test_most_numbered_answers_stand_with_their_questions(
    corpus: list[tuple[Entry, Record]],
) -> None:
    """The splitter is as good as it was: the share only goes up."""
    both = alike = 0
    for _, record in corpus:
        asked = take_apart(record.body.text(Part.QUESTION))
        replied = take_apart(record.body.text(Part.ANSWER))
        if asked and replied:
            both += 1
            alike += pair(asked, replied) is not None
    assert both >= 1700
    assert alike / both > 0.95
