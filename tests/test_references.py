"""What a text refers to is a link: other questions, attachments, articles of laws."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.body import Body, Part, Section
from archive.laws import articles
from archive.prose import to_html
from archive.question_pages import question_page, shown
from archive.record import Attachment
from archive.references import appendices, references
from archive.templates import Templates
from test_question_page import ANSWERED, LATER, archive

GEMEENTEWET = "https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel="
LINKS = {
    "2014-001": "../2014-001/",
    "2014-0012": "../2014-0012/",
    "kaart (1).pdf": "kaart%20(1).pdf",
}


@pytest.mark.parametrize(
    ("text", "linked", "address"),
    [
        ("Op grond van artikel 169 van de Gemeentewet", "artikel 169 van de Gemeentewet", "169"),
        ("art. 213a Gemeentewet", "art. 213a Gemeentewet", "213a"),
        (
            "artikel 169, tweede lid, van de Gemeentewet",
            "artikel 169, tweede lid, van de Gemeentewet",
            "169",
        ),
        (
            "Artikel 160, eerste lid, aanhef en onder e, van de gemeentewet.",
            "Artikel 160, eerste lid, aanhef en onder e, van de gemeentewet",
            "160",
        ),
        ("artikel 7 lid 3 van de\nGemeentewet", "artikel 7 lid 3 van de\nGemeentewet", "7"),
    ],
)
def test_an_article_of_a_law_is_found(text: str, linked: str, address: str) -> None:
    ((start, end, found),) = articles(text)
    assert text[start:end] == linked
    assert found == GEMEENTEWET + address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("artikel 5.1 van de Wet open overheid", "BWBR0045754&artikel=5.1"),
        ("artikel 4:17 Awb", "BWBR0005537&artikel=4:17"),
        ("artikel 2.3.1 Wmo 2015", "BWBR0035362&artikel=2.3.1"),
        ("artikel 13b van de Opiumwet", "BWBR0001941&artikel=13b"),
    ],
)
def test_an_article_keeps_its_own_form(text: str, address: str) -> None:
    found = [each for _, _, each in articles(text)]
    assert found == [f"https://wetten.overheid.nl/jci1.3:c:{address}"]


@pytest.mark.parametrize(
    "text",
    [
        "artikel 38 van het reglement van orde",
        "artikel 5 van de verordening en de Gemeentewet",
        "de Gemeentewet",
        "het artikel in de krant van 3 mei over de Wmo",
        "artikel 3 van de Woonvisie",
    ],
)
def test_what_is_no_article_of_a_known_law_stays_text(text: str) -> None:
    assert list(articles(text)) == []


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Zie vraag 2014-001.", ["2014-001"]),
        ("Zie 2014-0012, en (2014-001)", ["2014-0012", "2014-001"]),
        ("de periode 2014-0013", []),
        ("zaak Z/2014-001", []),
        ("2014-001-concept en 2014-001.pdf", []),
        ("De bijlage kaart (1).pdf toont het.", ["kaart (1).pdf"]),
        ("oude kaart (1).pdfx", []),
    ],
)
def test_questions_and_attachments_are_found_by_their_whole_name(
    text: str, linked: list[str]
) -> None:
    assert [text[each.start : each.end] for each in references(text, LINKS)] == linked


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("De motie 2014-001 is aangenomen.", []),
        ("amendement nr. 2014-001", []),
        ("het raadsvoorstel met nummer 2014-001", []),
        ("de *motie* 2014-001", []),
        ("de motie\n2014-001", []),
        ("Na de motie is vraag 2014-001 gesteld.", ["2014-001"]),
        ("uw vragen (2014-001)", ["2014-001"]),
        ("in het schooljaar 2014-15", []),
        ("van 2014-15 tot nu", []),
        ("zie vraag 2014-15", ["2014-15"]),
        ("zie 2014-12", ["2014-12"]),
    ],
)
def test_a_number_of_another_paper_or_of_years_is_no_question(text: str, linked: list[str]) -> None:
    links = {each: f"../{each}/" for each in ("2014-001", "2014-15", "2014-12")}
    html = to_html(text, 3, "v", (), links)
    assert re.findall(r'<a href="\.\./([^"]+)/">', html) == linked


APPENDED = (
    Attachment("2020-001-bijlage-1.pdf", "Brief"),
    Attachment("kaart.pdf", "Bijlage 2: de kaart"),
    Attachment("kosten.pdf", "Kosten (bijlage B)"),
    Attachment("reactie-op-bijlage-4.pdf", "Reactie op bijlage 4"),
    Attachment("bijlage-5.pdf", "Eerste"),
    Attachment("ander.pdf", "Bijlage 5"),
    Attachment("bijlage-6.pdf", "Bijlage 7"),
    Attachment("bijlage-8-2.pdf", "Twee"),
)


def test_an_attachment_is_known_by_the_name_bijlage_where_that_is_certain() -> None:
    assert appendices(APPENDED) == {
        "bijlage 1": "2020-001-bijlage-1.pdf",
        "bijlage 2": "kaart.pdf",
        "bijlage B": "kosten.pdf",
    }


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Zie bijlage 2.", ["bijlage 2"]),
        ("Bijlage 1 en (bijlage B) tonen het", ["Bijlage 1", "bijlage B"]),
        ("in bijlage\n2 staat", ["bijlage\n2"]),
        ("bijlage 02", ["bijlage 02"]),
        ("bijlage 3, bijlage 4 en bijlage 5", []),
        ("bijlage 2 bij de kadernota", []),
        ("bijlage 2 van het raadsvoorstel", []),
        ("de kadernota, bijlage 2", []),
        ("bijlage 2.1 of bijlage 2a of bijlage 21", []),
        ("de bijlagen 1 en 2", []),
    ],
)
def test_an_attachment_that_the_text_numbers_is_linked(text: str, linked: list[str]) -> None:
    links = appendices(APPENDED)
    assert [text[each.start : each.end] for each in references(text, links)] == linked


def test_a_page_leads_to_the_attachment_that_its_answer_numbers() -> None:
    text = "Zie bijlage 2 en 2020-001-bijlage-1.pdf."
    body = Body((*ANSWERED.body.sections[:2], Section(Part.ANSWER, text)))
    made = archive(replace(ANSWERED, body=body, attachments=APPENDED[:2]), LATER)
    html = Templates(made.settings).render(
        question_page(shown(made, made.by_number["2020-001"]), made.settings)
    )
    first = '<a href="2020-001-bijlage-1.pdf">2020-001-bijlage-1.pdf</a>'
    assert f'Zie <a href="kaart.pdf">bijlage 2</a> en {first}.' in html


@given(st.lists(st.sampled_from([*LINKS, "artikel 4 Awb", " ", ", ", "<b>", "\n", "a", "2014-"])))
def test_references_never_overlap(parts: list[str]) -> None:
    text = "".join(parts)
    end = 0
    for each in references(text, LINKS):
        assert end <= each.start < each.end
        end = each.end


@given(st.text(alphabet="ab <>&*_`[]()2014-01\n.#|!artikel Awb", max_size=80))
def test_links_change_no_word(text: str) -> None:
    def words(html: str) -> str:
        return re.sub(r"<[^>]*>", "", html)

    assert words(to_html(text, 3, "v", (), LINKS)) == words(to_html(text, 3, "v"))


def test_a_link_goes_on_at_the_next_line() -> None:
    html = to_html("Zie **het** besluit, artikel 169 van\nde Gemeentewet.", 3, "v")
    address = f"{GEMEENTEWET}169".replace("&", "&amp;")
    assert f'<a href="{address}">artikel 169 van\nde Gemeentewet</a>' in html


def test_no_link_within_a_link_or_code() -> None:
    html = to_html("[vraag 2014-001](https://a.example/) en `2014-001`", 3, "v", (), LINKS)
    assert html.count("<a ") == 1


def test_a_question_links_to_the_others_that_it_names() -> None:
    text = "Zie 2020-002, 2020-001 en 2019-999."
    named = replace(ANSWERED, body=Body((*ANSWERED.body.sections[:2], Section(Part.ANSWER, text))))
    made = archive(named, LATER)
    page = question_page(shown(made, made.by_number["2020-001"]), made.settings)
    html = Templates(made.settings).render(page)
    assert 'Zie <a href="../2020-002/">2020-002</a>, 2020-001 en 2019-999.' in html
