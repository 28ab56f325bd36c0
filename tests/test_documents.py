"""The rooms of the import: reading, cleaning, labels, dates, people, text and proof."""

from __future__ import annotations

import html
import io
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.body import Part
from archive.documents.batch.importing import read_batch
from archive.documents.days.when import dates_in
from archive.documents.document import Document, Line, words
from archive.documents.encoding import decode
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import point_heading
from archive.documents.letters.requests import is_request
from archive.documents.letters.sentences import asked_in, bare_subject
from archive.documents.markup import escape, escape_start
from archive.documents.people.askers import askers_in
from archive.documents.people.credits import Credits, credits_in
from archive.documents.people.names import names_in, without_title
from archive.documents.people.parties import Parties
from archive.documents.proof import prove
from archive.documents.reading import read
from archive.documents.sheet import Reason
from archive.documents.understanding import understand
from archive.documents.value import Certainty
from archive.prose import to_html
from archive.unreadable import UnreadableError
from outlook_file import outlook_message
from papers import NOBODY, understood


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Steller vragen", Meaning.ASKERS),
        ("Vraagsteller :", Meaning.ASKERS),
        ("Naam indiener(s)", Meaning.ASKERS),
        ("Naam fractie", Meaning.PARTY),
        ("Datum indiening", Meaning.SUBMITTED),
        ("Ingekomen bij griffie", Meaning.RECEIVED),
        ("Volgnummer (in te vullen door de griffie)", Meaning.NUMBER),
        ("Wijze van afdoening", Meaning.MODE),
        ("Inleiding van de fractie", Meaning.EXPLANATION),
        ("Vragen en beantwoording door het college", Meaning.QUESTION),
        ("Antwurd fan it kolleezje", Meaning.ANSWER),
        ("Uiterste datum beantwoording", Meaning.OTHER),
        ("Behandeld door", Meaning.OTHER),
        ("Datum antwoord", Meaning.ANSWERED),
        ("Betreft", Meaning.SUBJECT),
        ("2. Aanleiding", Meaning.EXPLANATION),
        ("Beantwoording door het college:", Meaning.ANSWER),
        ("VRAGEN AAN HET COLLEGE", Meaning.QUESTION),
        ("Portefeuillehouder(s)", Meaning.PORTFOLIO),
        ("Gemeente Zonnehaven", None),
        ("Vraag is of dat kan", None),
    ],
)
def test_labels_as_municipalities_write_them(label: str, meaning: Meaning | None) -> None:
    assert meaning_of(label) is meaning


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9 oktober 2014", [date(2014, 10, 9)]),
        ("d.d. 12-03-2019", [date(2019, 3, 12)]),
        ("7 sept. 2011 en 2012-01-31", [date(2011, 9, 7), date(2012, 1, 31)]),
        ("17 mei '18", [date(2018, 5, 17)]),
        ("ontvangen 18 november2024", [date(2024, 11, 18)]),
        ("31-02-2019, artikel 3.4.5, 020-1234567", []),
    ],
)
def test_dates_in_words_and_figures(text: str, found: list[date]) -> None:
    assert [written.full for written in dates_in(text)] == found


def test_a_date_without_a_year_takes_it_from_the_others() -> None:
    (written,) = dates_in("2 januari")
    assert written.full is None
    assert written.nearest([date(2014, 12, 9)]) == date(2015, 1, 2)
    assert written.before(date(2014, 12, 9)) == date(2014, 1, 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mw M.J. de Greef-Nelissen, PvdA", [("mw M.J. de Greef-Nelissen", "PvdA")]),
        (
            "mw. A. de Vries (CDA) en dhr. drs. P. van der Molen (D66)",
            [("mw. A. de Vries", "CDA"), ("dhr. drs. P. van der Molen", "D66")],
        ),
        ("Westerveld en Bushoff (beiden VVD)", [("Westerveld", "VVD"), ("Bushoff", "VVD")]),
        ("PvdA: mevrouw K. Bakker", [("K. Bakker", "PvdA")]),
        ("de heer J. van 't Hof namens de fractie van de SGP", [("J. van 't Hof", "SGP")]),
        ("raadslid R. v.d. Heuvel (Denk Mee)", [("R. v.d. Heuvel", "Denk Mee")]),
        ("fracties van SP en GroenLinks", [("", "SP"), ("", "GroenLinks")]),
    ],
)
def test_askers_with_their_parties(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each.name, each.party) for each in askers_in([text], Parties())] == found


def test_functions_are_no_part_of_a_name_and_titles_are() -> None:
    assert names_in(["wethouder drs. J. Ottens", "Verkeer – burgemeester Van Ekeren"]) == [
        "drs. J. Ottens",
        "Verkeer",
        "Van Ekeren",
    ]
    assert without_title("mw. mr. A. de Wit") == "A. de Wit"


def test_a_sentence_that_holds_a_form() -> None:
    asked = asked_in(
        "Vragen van het raadslid Van Zanten (VVD) aan het college over scooters op de "
        "Boulevard (ingezonden 3 mei 2016)."
    )
    assert asked is not None
    assert (asked.who, asked.to) == ("het raadslid Van Zanten (VVD)", "het college")
    assert (asked.subject, asked.date) == ("scooters op de Boulevard", "3 mei 2016")
    assert bare_subject("Schriftelijke vragen ex artikel 38 RvO over bomen") == "bomen"
    assert bare_subject("Voortgang van de bouw") == "Voortgang van de bouw"


def test_headings_of_points() -> None:
    found = point_heading("Antwoord op de vragen 2 t/m 4: Ja.")
    assert found is not None
    assert (found.part, found.numbers, found.rest) == (Part.ANSWER, (2, 3, 4), "Ja.")
    assert point_heading("Vraag 3 is beantwoord in de raad") is None
    assert point_heading("Vragen over 3 bomen") is None


def test_running_heads_page_numbers_and_hyphens_are_taken_out() -> None:
    page = "Gemeente X, vragen, blad {}\n{}\nPagina {} van 2\n\f"
    text = page.format(1, "Vraag\n\nWaarom is de samen-\nwerking met in- en", 1)
    text += page.format(2, "uitstroom gestopt?", 2)
    draft = understood(text)
    assert (
        draft.body.text(Part.QUESTION)
        == "Waarom is de samenwerking\nmet in- en\nuitstroom gestopt?"
    )


def test_questions_with_the_answer_below_each() -> None:
    draft = understood(
        "Onderwerp: bus\n\n1. Rijdt de bus?\n\nAntwoord:\n\nJa, op:\n\n1. maandag\n2. dinsdag\n\n"
        "2. Hoe laat?\n\nAntwoord:\n\nOm acht uur.\n"
    )
    assert draft.body.text(Part.QUESTION) == "1. Rijdt de bus?\n\n2. Hoe laat?"
    assert draft.body.text(Part.ANSWER) == (
        "### Antwoord 1\n\nJa, op:\n\n1. maandag\n2. dinsdag\n\n### Antwoord 2\n\nOm acht uur."
    )


def test_a_letter_of_answer_is_not_dated_as_a_question() -> None:
    draft = understood(
        "Datum: 3 november 2015\nOnderwerp: uw vragen over opvang\n\nGeachte mevrouw Mulder,\n\n"
        "Op 14 oktober 2015 heeft u namens de fractie van de ChristenUnie vragen gesteld over "
        "opvang. Hieronder treft u de antwoorden aan.\n\nVraag 1\nHoe lang duurt dit?\n\n"
        "Antwoord 1\nTot maart.\n\nHoogachtend,\n\nburgemeester en wethouders van X\n"
    )
    assert draft.submitted.value == date(2015, 10, 14)
    assert draft.answered.value == date(2015, 11, 3)
    assert [(each.name, each.party) for each in draft.askers.value] == [("Mulder", "ChristenUnie")]
    assert draft.askers.certainty is Certainty.DOUBTFUL
    assert draft.body.text(Part.ANSWER) == "### Antwoord 1\n\nTot maart."


def test_nothing_is_invented_for_an_empty_form() -> None:
    draft = understood("Steller:\nDatum:\nOnderwerp:\nPortefeuillehouder:\n\nVraag\n\nWaarom?\n")
    assert (draft.subject.value, draft.askers.value) == ("", ())
    assert (draft.submitted.value, draft.answered.value) == (None, None)
    assert draft.portfolio_holders.value == ()


def test_a_deadline_is_no_day_of_answer() -> None:
    draft = understood(
        "Datum: 2 mei 2020\nUiterste datum beantwoording: 1 juni 2020\n\nVraag\n\nWaarom?\n\n"
        "Antwoord\n\nDaarom.\n"
    )
    assert draft.answered.value is None
    assert draft.answered.certainty is Certainty.MISSING


# Word files


def word_file(file: Any) -> bytes:
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def test_word_lists_tables_footnotes_boxes_and_deleted_text() -> None:
    file = docx.Document()
    table = file.add_table(rows=2, cols=2)
    for row, (label, value) in zip(
        table.rows, (("Indiener", "J. Smit (SP)"), ("Onderwerp", "Zwembad")), strict=True
    ):
        row.cells[0].text, row.cells[1].text = label, value
    file.add_paragraph("Vraag")
    file.add_paragraph("Gaat het bad open?", style="List Number")
    file.add_paragraph("En de kantine?", style="List Number")
    file.add_paragraph("op zaterdag", style="List Bullet")
    file.add_paragraph("Antwoord")
    data = file.add_table(rows=2, cols=2)
    for row, cells in zip(data.rows, (("Jaar", "Bezoek"), ("2014", "3|4")), strict=True):
        row.cells[0].text, row.cells[1].text = cells
    paragraph = file.add_paragraph("Ja")
    paragraph._p.append(
        parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>weg</w:delText></w:r></w:del>")
    )
    box = (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape>'
        "<v:textbox><w:txbxContent><w:p><w:r><w:t>In een kader.</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    paragraph._p.append(parse_xml(box))
    file.sections[0].header.paragraphs[0].text = "Gemeente X"
    (draft,) = understand(read("x.docx", word_file(file)), NOBODY)
    assert draft.subject.value == "Zwembad"
    assert [(each.name, each.party) for each in draft.askers.value] == [("J. Smit", "SP")]
    assert draft.body.text(Part.QUESTION) == (
        "1. Gaat het bad open?\n2. En de kantine?\n   - op zaterdag"
    )
    assert draft.body.text(Part.ANSWER) == (
        "| Jaar | Bezoek |\n| --- | --- |\n| 2014 | 3\\|4 |\n\nJa\n\nIn een kader."
    )
    assert draft.proof.lost == ()
    assert "weg" not in str(draft)


def test_three_real_word_files_lose_nothing(shared: Path) -> None:
    found = {}
    for path in sorted((shared / "forms/kamervragen-docx").glob("*.docx")):
        (draft,) = understand(read(path.name, path.read_bytes()), NOBODY)
        assert draft.proof.lost == ()
        found[path.stem] = (
            [each.name for each in draft.askers.value],
            str(draft.submitted.value),
            str(draft.answered.value),
        )
    assert found == {
        "kamervragen-1": (["Mutluer", "Lahlah", "Boswijk", "Helder"], "2024-07-05", "2024-07-25"),
        "kamervragen-2": (["Lahlah", "Chakor"], "2024-03-08", "2024-05-16"),
        "kamervragen-5": (["Teunissen"], "2024-07-08", "2024-08-26"),
    }


def test_every_real_text_keeps_every_word(shared: Path) -> None:
    paths = sorted((shared / "forms/kamervragen-tekst").glob("*.txt"))
    assert len(paths) == 29
    for path in paths:
        for draft in understand(read(path.name, path.read_bytes()), NOBODY):
            assert draft.proof.lost == (), path.name


def test_rich_text_with_a_table_and_a_footnote() -> None:
    source = (
        r"{\rtf1\ansi{\header Gemeente X\par}\trowd\intbl Onderwerp\cell Caf\'e9\cell\row"
        r"\pard Vraag\par Open?{\footnote Elke dag.}\par}"
    )
    (draft,) = understand(read("x.rtf", source.encode("cp1252")), NOBODY)
    assert draft.subject.value == "Café"
    assert draft.body.text(Part.QUESTION) == "Open?[^1]\n\n[^1]: Elke dag."


def test_a_footnote_of_a_plain_text_is_counted_once() -> None:
    page = "Vraag\n\n1. Is de brug dicht,\nzoals de krant schrijft?\n1\n2. Hoe lang?\n"
    text = f"{page}1 De Krant, 3 mei 2014\npagina 1 van 2\n3. Waarom?\npagina 2 van 2\n"
    (draft,) = understand(read("x.txt", text.encode()), NOBODY)
    assert draft.body.text(Part.QUESTION).endswith("[^1]: De Krant, 3 mei 2014")
    assert [each.text for each in draft.left if each.reason is Reason.FURNITURE] == [
        "pagina 1 van 2",
        "pagina 2 van 2",
    ]
    # The headings that an import adds are no words of the form.
    assert draft.proof.kept + draft.proof.left == draft.proof.source
    assert draft.proof.lost == ()


def test_a_mark_that_looks_like_a_footnote_stays_as_it_was_written() -> None:
    (draft,) = understand(read("x.txt", b"Vraag\n\nWat staat er bij [^1] en [^noot]?\n"), NOBODY)
    assert draft.body.text(Part.QUESTION) == r"Wat staat er bij \[^1] en \[^noot]?"
    assert draft.proof.lost == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "utf-8-sig"])
def test_text_of_any_editor(encoding: str) -> None:
    text = "Onderwerp: reünie in het café\n\nVraag\n\nKomt er één?\n"
    assert decode(text.encode(encoding)) == text


def test_a_record_is_no_form() -> None:
    record = "---\nnummer: 2014-001\n---\n\n## Vraag\n\nWaarom?\n"
    with pytest.raises(UnreadableError, match="al een vraag van een archief"):
        read("x.md", record.encode())


@pytest.mark.parametrize(
    ("heading", "day", "holder"),
    [
        ("ANTWOORD 3 december 2013, wethouder P.G. Haverkort", "3 december 2013", "P.G. Haverkort"),
        ("Antwoord van het college d.d. 7-2-2012", "7-2-2012", ""),
        ("Beantwoording door wethouder De Vries", "", "De Vries"),
    ],
)
def test_the_heading_of_an_answer_may_say_when_and_who(heading: str, day: str, holder: str) -> None:
    assert credits_in(heading) == Credits(day, holder)


@pytest.mark.parametrize(
    "text",
    [
        "Antwoord van het college",
        "Antwoord krijgen wij op 3 december 2013",
        "Beantwoording van vragen over de wethouder",
        "Antwoord: op 3 mei en op 4 mei was de wethouder ziek",
    ],
)
def test_a_sentence_is_no_heading_with_credits(text: str) -> None:
    assert credits_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Wij zien uw schriftelijke beantwoording met belangstelling tegemoet.",
        "De fractie van het CDA verzoekt u deze vragen binnen de termijn te beantwoorden.",
        "Graag ontvangen wij een schriftelijke reactie.",
        "In afwachting van uw antwoord,",
        "U bij voorbaat dankend voor de moeite",
    ],
)
def test_what_only_asks_for_an_answer_closes_the_questions(text: str) -> None:
    assert is_request(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wij vragen het college de volgende vragen te beantwoorden:",
        "Graag een reactie op onderstaande vragen.",
        "Verwacht het college een reactie van de provincie?",
        "De weg is in 2014 verbreed, en de fractie wacht nog op het rapport.",
    ],
)
def test_what_asks_or_announces_is_no_closing(text: str) -> None:
    assert not is_request(text)


@pytest.mark.parametrize(
    ("boxes", "mode"),
    [
        ("☒ schriftelijk ☐ mondeling", "schriftelijk"),
        ("[ ] schriftelijk [x] mondeling", "mondeling"),
        ("☐ schriftelijk\t☐ mondeling", ""),
        ("schriftelijk", "schriftelijk"),
    ],
)
def test_a_ticked_box_is_what_is_asked_for(boxes: str, mode: str) -> None:
    text = f"Wijze van beantwoording: {boxes}\n\nVraag\n\nWaarom?\n"
    (draft,) = understand(read("x.txt", text.encode()), NOBODY)
    assert draft.answer_mode.value == mode


def test_a_branch_of_a_party_is_that_party_and_its_place_is_nobody() -> None:
    text = "Van: P. Smit, VVD Merendijk; A. Bos, Denk Mee\n\nVraag\n\nWaarom?\n"
    (draft,) = understand(read("x.txt", text.encode()), NOBODY)
    assert [(each.name, each.party) for each in draft.askers.value] == [
        ("P. Smit", "VVD"),
        ("A. Bos", "Denk Mee"),
    ]


LETTER = """Vragen aan het college over de pont

Het college van burgemeester en wethouders
Postbus 1
0000 AA Veerdam

Betreft: schriftelijke vragen aan het college in het kader van artikel 40 van het Reglement van
orde inzake de vaartijden van de pont

Edelachtbaar college,

Onze fractie hoort van reizigers dat de pont sinds mei eerder stopt. Dat is lastig voor scholieren.

Dit leidt tot de volgende vragen:

  • Waarom stopt de pont eerder?
  • Wij ontvangen graag een overzicht van de klachten.

De fractie van Veerdam Vooruit verzoekt u deze vragen schriftelijk te beantwoorden.

Hoogachtend,

Namens de fractie van Veerdam Vooruit
P.J. Dijkman,
fractievoorzitter
"""


def test_a_letter_with_bullets_and_a_long_subject_line() -> None:
    draft = understood(LETTER)
    assert draft.subject.value == "de vaartijden van de pont"
    assert [(each.name, each.party) for each in draft.askers.value] == [
        ("P.J. Dijkman", "Veerdam Vooruit")
    ]
    assert draft.answer_mode.value == "schriftelijk"
    assert draft.body.text(Part.QUESTION).endswith("een overzicht van de klachten.")
    assert draft.body.text(Part.EXPLANATION).startswith("Onze fractie hoort")


NOTICE = """Schriftelijke vragen Veerpont

Indiendatum: 24 jul. 2019

Schriftelijke vragen 163/2019

Op 14 mei 2019 stuurde het college de cijfers over de pont. Onze fractie wil de antwoorden daarop
nog bespreken met de raad.

Vaartijden:

1. Waarom vaart de pont korter? 2 is te weinig.

2. Wat kost een uur langer?

Jan de Boer

VVD
"""


def test_a_notice_without_headings_or_greeting() -> None:
    draft = understood(NOTICE)
    assert draft.subject.value == "Veerpont"
    assert draft.number.value == "2019-163"
    assert draft.submitted.value == date(2019, 7, 24)
    assert [(each.name, each.party) for each in draft.askers.value] == [("Jan de Boer", "VVD")]
    assert draft.body.text(Part.QUESTION).startswith("Vaartijden:\n\n1. Waarom")
    assert draft.body.text(Part.QUESTION).endswith("2. Wat kost een uur langer?")
    assert draft.body.text(Part.EXPLANATION).startswith("Op 14 mei 2019")
    assert not draft.body.text(Part.ANSWER)


@pytest.mark.parametrize(
    ("sentence", "name", "party"),
    [
        (
            "Overeenkomstig artikel 30 van het Reglement van orde stelt het raadslid Rita Bos "
            "(Hart voor Veerdam) de volgende vragen:",
            "Rita Bos",
            "Hart voor Veerdam",
        ),
        ("De SP stelt daarom de volgende vragen aan het college.", "", "SP"),
        ("Hierover heeft de CDA fractie de volgende vragen:", "", "CDA"),
        ("Daarom heeft onze fractie de volgende vragen:", "", ""),
    ],
)
def test_who_asks_in_the_sentence_above_the_questions(sentence: str, name: str, party: str) -> None:
    draft = understood(f"{sentence}\n\n1. Waarom vaart de pont korter?\n\n2. Wat kost het?\n")
    assert [(each.name, each.party) for each in draft.askers.value] == (
        [(name, party)] if name or party else []
    )
    assert draft.body.text(Part.EXPLANATION) == ""


def test_a_letter_to_the_clerk_is_the_askers_and_asks_the_college() -> None:
    draft = understood(
        "Veerdam, 12 september 2016\n\nBetreft: art. 43-vragen Veerpont\n\nGeachte griffier,\n\n"
        "Wij verzoeken u deze brief op basis van art. 43 RvO door te leiden naar het college.\n\n"
        "Inleiding\n\nWeer moet de LVV-fractie vragen stellen over de vaartijden van de pont.\n\n"
        "1. Waarom vaart de pont korter?\n\n2. Wat kost het?\n"
    )
    assert draft.subject.value == "Veerpont"
    assert draft.submitted.value == date(2016, 9, 12)
    assert draft.addressed_to.value == "college"
    assert [each.party for each in draft.askers.value] == ["LVV"]
    assert draft.body.text(Part.EXPLANATION).startswith("Weer moet de LVV-fractie")


def test_a_subject_line_that_names_only_the_rule_is_no_subject() -> None:
    draft = understood(
        "Vragen over het grofvuil\n\nBetreft: Vragen conform artikel 36 Reglement van Orde "
        "Gemeenteraad\n\nHierover willen wij u de volgende vragen stellen:\n\n1. Waarom?\n\n"
        "Wij zien uw reactie met belangstelling tegemoet.\n\nNamens de PvdA fractie,\n"
    )
    assert draft.subject.value == "het grofvuil"
    assert [(each.name, each.party) for each in draft.askers.value] == [("", "PvdA")]


def test_lines_of_a_whole_paragraph_are_paragraphs() -> None:
    long = "De fractie van de SP maakt zich zorgen over de pont, die sinds mei korter vaart. " * 3
    draft = understood(
        f"SP stelt vragen over de veerpont\n{long}\nDit zijn de vragen die de SP heeft gesteld:\n"
        "- Waarom vaart de pont korter?\n- Wat kost het?\n"
    )
    assert draft.subject.value == "de veerpont"
    assert draft.body.text(Part.EXPLANATION).startswith("De fractie van de SP maakt")
    assert draft.body.text(Part.QUESTION).startswith("- Waarom vaart")


def test_the_words_of_two_columns_that_became_one_line() -> None:
    draft = understood(
        "Vraag Waarom vaart de pont korter?\n\na) Is dat besloten?\n\n"
        "Antwoord De schipper is ziek.\n\nDat duurt tot mei.\n"
    )
    assert draft.body.text(Part.QUESTION).startswith("Waarom vaart")
    assert draft.body.text(Part.ANSWER) == "De schipper is ziek.\n\nDat duurt tot mei."


# Properties

LETTERS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60
)


@settings(max_examples=150, deadline=None)
@given(LETTERS)
def test_escaped_text_is_shown_as_it_stands(text: str) -> None:
    line = " ".join(text.split())
    shown = html.unescape(re.sub(r"<[^>]*>", "", to_html(escape_start(escape(line)), 3, "v")))
    assert "".join(shown.split()) == "".join(line.split())


FORM_LINES = st.lists(
    st.sampled_from(
        [
            "Vraag", "Antwoord", "Vraag 1", "Antwoord 1 en 2", "1. Waarom?", "2. Hoe dan?", "",
            "Onderwerp: bomen", "Datum: 3 mei 2011", "Steller: J. Smit (SP)", "- een punt",
            "Geacht college,", "Geachte heer Smit,", "Met vriendelijke groet,", "De burgemeester,",
            "Wij hebben de volgende vragen:", "Pagina 1 van 2", "\f", "Toelichting:", "Ja.",
            "een regel die midden in een woord af-", "breekt en doorgaat.", "A. Jansen, VVD",
            "Kolom een\tkolom twee", "Datum\t4 mei 2011", "[1] een noot", "zie noot[1].",
        ]
    ),
    max_size=30,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(FORM_LINES)
def test_no_order_of_lines_loses_a_word(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    for draft in understand(read("x.txt", text.encode()), NOBODY):
        assert draft.proof.lost == ()


def test_the_proof_finds_a_word_that_is_gone() -> None:
    source = words(["een twee twee drie samen werking"])
    proof = prove(source, ["een twee"], ["drie samenwerking"], [("samen", "werking")])
    assert proof.lost == ("twee",)
    assert (proof.source, proof.kept, proof.left) == (6, 2, 2)


def test_a_figure_at_a_word_hides_no_word_that_is_gone() -> None:
    source = words(["norm norm 2 km"])
    assert prove(source, ["norm2 norm"], ["Antwoord 2"]).lost == ("km",)
    assert prove(source, ["norm2 norm"], ["km"]).lost == ()


def test_a_line_that_is_missed_by_a_reader_is_lost() -> None:
    line = Line("Waarom?", "regel 1")
    document = Document("x.txt", (line,), words=words(["Waarom? Daarom."]))
    (draft,) = understand(document, NOBODY)
    assert draft.proof.lost == ("Daarom",)


# Mails of Outlook


def test_an_outlook_mail_with_the_form_enclosed_and_without() -> None:
    sent = datetime(2019, 3, 12, 9, 14, tzinfo=UTC)
    text = "Geachte burgemeester,\r\n\r\nIk heb een vraag:\r\n\r\n1. Is de brug open?\r\n"
    bare = outlook_message("Vragen over de brug", '"Jan Smit" <j@voorbeeld.nl>', sent, text, {})
    (draft,) = understand(read("mail.msg", bare), NOBODY)
    assert (draft.subject.value, draft.submitted.value) == ("de brug", date(2019, 3, 12))
    assert draft.addressed_to.value == "burgemeester"
    assert draft.body.text(Part.QUESTION) == "1. Is de brug open?"
    form = b"Onderwerp: zwembad\n\nVraag\n\nWaarom is het bad dicht?\n"
    full = outlook_message("formulier", "Jan Smit", sent, "Zie bijlage.", {"f.txt": form})
    batch = read_batch("mail.msg", full, NOBODY)
    (found,) = batch.drafts
    assert found.draft.subject.value == "zwembad"
    assert found.draft.submitted.value == date(2019, 3, 12)
    assert found.draft.submitted.certainty is Certainty.DOUBTFUL
    assert found.draft.proof.lost == ()
