"""A question with its answer in the words of schema.org: a QAPage about one Question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from archive.answering import addressed_person, answering_body
from archive.body import Part
from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES
from archive.plain import beginning
from archive.question import Layout, Question
from archive.registers import Person, Signatory
from archive.settings import Settings

# A thing: its type, and what is known of it.
Node = dict[str, Any]

# So many characters of a question and of its answer are repeated. A search engine shows fewer, the
# page holds all, and both the size of a page and the time to make it go with the length.
LONGEST_TEXT = 600


def question_page_data(question: Question, layout: Layout | None, settings: Settings) -> Node:
    """Give the page of a question. A question without an answer has no answers: 0 of them."""
    return {
        "@type": "QAPage",
        "inLanguage": "nl",
        "dateModified": question.last_change.isoformat(),
        "license": settings.licence.address,
        "isPartOf": {"@id": settings.url("")},
        "mainEntity": _question(question, layout, settings),
    }


def _question(question: Question, layout: Layout | None, settings: Settings) -> Node:
    record, address = question.record, settings.url(question.address)
    answer = record.body.text(Part.ANSWER)
    node: Node = {
        "@type": "Question",
        "url": address,
        "identifier": question.number,
        "name": question.title,
        "text": beginning(record.body.text(Part.QUESTION), LONGEST_TEXT),
        "dateCreated": question.submitted.isoformat(),
        "creativeWorkStatus": question.status.value,
        "author": [_asker(each, settings) for each in question.signatories],
        "answerCount": 1 if answer else 0,
    }
    if question.themes:
        node["about"] = [
            {"@type": "Thing", "name": each.name, "url": settings.url(THEMES.address_of(each))}
            for each in question.themes
        ]
    pairs = (layout and layout.pairs) or ()
    if answer:
        place = "vraag" if pairs else "antwoord"
        node["acceptedAnswer"] = _answer(question, answer, f"{address}#{place}", settings)
    if pairs:
        # A page may have one main question. The numbered ones are parts of it, with an address.
        numbers = (number for each in pairs for point in each.questions for number in point.numbers)
        node["hasPart"] = [
            {"@type": "Question", "name": f"Vraag {number}", "url": f"{address}#vraag-{number}"}
            for number in numbers
        ]
    return node


def _answer(question: Question, text: str, address: str, settings: Settings) -> Node:
    answered = question.record.answered
    return {
        "@type": "Answer",
        "url": address,
        "text": beginning(text, LONGEST_TEXT),
        **({"dateCreated": answered.isoformat()} if answered else {}),
        "author": list(_answerers(question, settings)),
    }


def _answerers(question: Question, settings: Settings) -> Iterator[Node]:
    """Give who answers: whom the question was put to, and those whose portfolio it is in."""
    body = answering_body(question, settings)
    if body:
        yield {"@type": "GovernmentOrganization", "name": body}
    elif question.addressee not in question.portfolio_holders:
        yield {"@type": "Person", "name": addressed_person(question)}
    for person in question.portfolio_holders:
        yield _person(person, PORTFOLIO_HOLDERS.address_of(person), settings)


def _asker(signatory: Signatory, settings: Settings) -> Node:
    node = _person(signatory.person, ASKERS.address_of(signatory.person), settings)
    party = signatory.party
    # The party of that moment: it says nothing of a membership today.
    node["affiliation"] = {
        "@type": "Organization",
        "name": party.name,
        "url": settings.url(PARTIES.address_of(party)),
    }
    return node


def _person(person: Person, address: str, settings: Settings) -> Node:
    return {"@type": "Person", "name": person.name, "url": settings.url(address)}
