"""Citing a question or an answer: in plain words, in the APA style and in BibTeX."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.citing.apa import apa
from archive.citing.author import Author, author
from archive.citing.bibtex import bibtex
from archive.citing.citation import Citations, citations, mail_link
from archive.citing.work import WHOLE, Place, Work, place_of, whole
from archive.question import Question, resolve
from archive.record import Asker, Record
from archive.registers import Person, Register, Registers
from archive.settings import Settings
from test_question_page import ANSWERED, OPEN, REGISTERS, SETTINGS, TODAY, html_of, many

SITE = replace(SETTINGS, site_address="https://vragen.example/raad/", municipality="Zonnehaven")
PROPERTY = settings(max_examples=200, deadline=None, derandomize=True)
HOSTILE = st.text(
    alphabet=st.sampled_from("a B{}\\%&$#_~^<>|\"'@,=\n\t\x00\x01\x1b🚲é’/") | st.characters(),
    max_size=40,
)
# What prints each character that LaTeX keeps for itself.
_COMMANDS = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~", r"\textasciicircum{}": "^", r"\textless{}": "<",
    r"\textgreater{}": ">", r"\textbar{}": "|", r"\textquotedbl{}": '"',
    r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
}  # fmt: skip
_COMMAND = re.compile("|".join(map(re.escape, _COMMANDS)))


def question(record: Record = ANSWERED, site: Settings = SITE) -> Question:
    return resolve(record, REGISTERS, site, TODAY)


def cited(record: Record = ANSWERED, place: Place = WHOLE, site: Settings = SITE) -> Citations:
    return citations(question(record, site), site, place)


def parsed(entry: str) -> tuple[str, str, dict[str, str]]:
    """Read an entry as BibTeX does: its type, its key, and its fields, by their braces."""
    match = re.match(r"@(\w+)\{([^\s,{}]+),\n", entry)
    assert match
    fields: dict[str, str] = {}
    at = match.end()
    while entry[at] != "}":
        start = re.compile(r"  ([a-z]+) = ").match(entry, at)
        assert start, entry[at:]
        at = start.end()
        if entry[at] == "{":
            depth, end = 1, at + 1
            while depth:
                depth += {"{": 1, "}": -1}.get(entry[end], 0)
                end += 1
            fields[start[1]] = entry[at + 1 : end - 1]
        else:
            end = entry.index(",", at)
            fields[start[1]] = entry[at:end]
        assert entry[end : end + 2] == ",\n"
        at = end + 2
    assert entry[at:] == "}"
    return match[1], match[2], fields


def printed(value: str) -> str:
    """What LaTeX prints of a value."""
    return _COMMAND.sub(lambda match: _COMMANDS[match[0]], value)


@pytest.mark.parametrize(
    ("name", "family", "prefix", "initials"),
    [
        ("M.J. de Greef-Nelissen", "Greef-Nelissen", "de", "M. J."),
        ("A. Jansen", "Jansen", "", "A."),
        ("mw. drs. A. Jansen", "Jansen", "", "A."),
        ("P. A. M. van der Steen", "Steen", "van der", "P. A. M."),
        ("Jan-Willem van ’t Hof", "Hof", "van ’t", "J.-W."),
        ("Th.J. Smit", "Smit", "", "Th. J."),
        ("E. Çelebi Özveren", "Çelebi Özveren", "", "E."),
        ("M.M. d'Ysseloo", "Ysseloo", "d'", "M. M."),
        ("Greet van 't Zand-O'Brink", "Zand-O'Brink", "van 't", "G."),
    ],
)
def test_a_name_is_taken_apart(name: str, family: str, prefix: str, initials: str) -> None:
    assert author(name) == Author(name, family, prefix, initials)


@pytest.mark.parametrize(
    "name", ["Jansen", "van Dijk", "Fractie 3", "A. Jansen, MSc", "", "Jansen & co"]
)
def test_a_name_that_may_be_anything_is_left_whole(name: str) -> None:
    assert author(name) == Author(name)


def test_a_question_is_cited_in_each_way() -> None:
    source = cited().whole
    assert source.plain == (
        "A. Jansen (Groen) en 1 ander, ‘Parkeren’, vraag 2020-001, 4 mei 2020, beantwoord op "
        "1 augustus 2020. https://vragen.example/raad/vragen/2020-001/"
    )
    assert str(source.apa) == (
        "Jansen, A., & Vries, B. de. (2020, 4 mei). Parkeren (Nr. 2020-001) [Technische vraag met "
        "antwoord]. Gemeente Zonnehaven. https://vragen.example/raad/vragen/2020-001/"
    )
    assert source.bibtex == (
        "@techreport{zonnehaven-2020-001,\n"
        "  author = {Jansen, A. and de Vries, B.},\n"
        "  title = {{Parkeren}},\n"
        "  type = {Technische vraag met antwoord},\n"
        "  number = {2020-001},\n"
        "  institution = {Gemeente Zonnehaven},\n"
        "  year = {2020},\n  month = may,\n  day = {4},\n  language = {dutch},\n"
        "  url = {https://vragen.example/raad/vragen/2020-001/},\n}"
    )
    assert source.address == "https://vragen.example/raad/vragen/2020-001/"


def test_one_answer_is_cited_by_who_gave_it_and_with_its_own_address() -> None:
    record = replace(many(3), addressed_to="college")
    source = cited(record, place_of([2, 3])).answer
    assert source
    college = "College van burgemeester en wethouders van Zonnehaven"
    address = "https://vragen.example/raad/vragen/2020-001/#vraag-2"
    assert source.address == address
    assert source.plain == (
        f"{college}, antwoord op vragen 2 en 3 van ‘Parkeren’, vraag 2020-001, 1 augustus 2020. "
        f"{address}"
    )
    assert str(source.apa) == (
        f"{college}. (2020, 1 augustus). Parkeren (Nr. 2020-001, vragen 2 en 3) [Antwoord op "
        f"technische vraag]. Gemeente Zonnehaven. {address}"
    )
    kind, key, fields = parsed(source.bibtex)
    assert (kind, key) == ("techreport", "zonnehaven-2020-001-vraag-2")
    assert fields["author"] == f"{{{college}}}"
    assert (fields["year"], fields["month"]) == ("2020", "aug")


def test_an_answer_without_numbers_has_the_address_of_the_answer() -> None:
    source = cited().answer
    assert source
    assert source.address.endswith("/vragen/2020-001/#antwoord")
    assert source.plain.startswith("C. Smit, antwoord op ‘Parkeren’, vraag 2020-001")


def test_without_an_answer_there_is_none_to_cite() -> None:
    assert cited(OPEN).answer is None
    assert "[Technische vraag]" in str(cited(OPEN).whole.apa)


def test_a_site_without_address_makes_none_up() -> None:
    found = cited(site=SETTINGS)
    for source in (found.whole, found.answer):
        assert source
        assert source.address == ""
        assert "http" not in f"{source.plain} {source.apa} {source.bibtex}"
        assert "url" not in parsed(source.bibtex)[2]
    page = html_of(ANSWERED)
    assert "mailto:" not in page
    assert "Vast adres" not in page
    assert "<summary>Citeer</summary>" in page


@PROPERTY
@given(HOSTILE)
def test_bibtex_prints_any_title_and_finds_its_end(title: str) -> None:
    record = replace(ANSWERED, subject=title)
    source = citations(question(record), SITE)
    for each in (source.whole, source.answer):
        assert each
        _, _, fields = parsed(each.bibtex)
        shown = whole(question(record), SITE).title
        assert printed(fields["title"]) == f"{{{shown}}}"
        assert "\n" not in each.plain + str(each.apa)


@PROPERTY
@given(HOSTILE, HOSTILE)
def test_bibtex_finds_the_end_of_any_name(name: str, publisher: str) -> None:
    work = replace(whole(question(), SITE), authors=(author(name),), publisher=publisher)
    _, _, fields = parsed(bibtex(work))
    assert set(fields) >= {"author", "title", "institution", "year"}
    assert printed(fields["institution"]) == publisher


def test_of_very_many_authors_the_apa_style_names_nineteen_and_the_last() -> None:
    people = tuple(author(f"A. {letter}ansen") for letter in "ABCDEFGHIJKLMNOPQRSTUVW")
    work: Work = replace(whole(question(), SITE), authors=people)
    text = str(apa(work))
    assert text.startswith("Aansen, A., Bansen, A.,")
    assert "Sansen, A., . . . Wansen, A. (2020" in text
    assert "Tansen" not in text


def test_a_mail_tells_the_title_and_the_address_and_nothing_else() -> None:
    title = 'a&b=c?\r\nBcc: x@example.org "%" 🚲'
    link = mail_link(question(replace(ANSWERED, subject=title)), SITE)
    assert re.fullmatch(r"mailto:\?subject=[\w.~%-]+&body=[\w.~%-]+", link)
    told = parse_qs(urlsplit(link).query)
    assert told == {
        "subject": ['A&b=c? Bcc: x@example.org "%" 🚲'],
        "body": ["https://vragen.example/raad/vragen/2020-001/"],
    }


def test_every_numbered_answer_has_its_citations_on_the_page() -> None:
    record = replace(many(4), addressed_to="college", subject="<b>x</b> & \x01 {y}")
    page = html_of(record, SITE)
    for block in re.findall(r'<details class="rv-citeer">.*?</details>', page, re.DOTALL):
        assert not re.search(r"[\x00-\x08\x0b-\x1f]", block)
    sources = [html.unescape(each) for each in re.findall(r"<code>(.*?)</code>", page, re.DOTALL)]
    keys = [parsed(each)[1] for each in sources]
    own = [f"zonnehaven-2020-001-vraag-{number}" for number in range(1, 5)]
    assert keys == ["zonnehaven-2020-001", *own]
    for number in range(1, 5):
        made = cited(record, place_of([number])).answer
        assert made
        assert sources[number] == made.bibtex
        assert f"<dd>{html.escape(made.plain, quote=False)}</dd>" in page
        assert f"<summary>Citeer antwoord op vraag {number}</summary>" in page
        assert f'<a href="{made.address}">{made.address}</a>' in page


def test_names_from_the_register_are_cited_not_those_on_the_form() -> None:
    people = Register(
        "personen.yml", (Person("A. Jansen", aliases=("mw Jansen",)), Person("C. Smit"))
    )
    registers = Registers(REGISTERS.parties, people, REGISTERS.themes)
    record = replace(ANSWERED, askers=(Asker("mw Jansen", "Groen"),))
    source = citations(resolve(record, registers, SITE, TODAY), SITE).whole
    assert source.plain.startswith("A. Jansen (Groen), ‘Parkeren’")
