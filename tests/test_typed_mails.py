"""Threads of mails that were saved or printed as one text, in .txt, Word or PDF."""

from __future__ import annotations

from datetime import date

import pytest

from archive.documents.document import Document, words
from archive.documents.draft import Draft
from archive.documents.mails.conversation import drafts_of
from archive.documents.mails.typed_mails import with_messages
from archive.documents.reading import read
from papers import NOBODY, answered, asked, askers
from test_pages_of_pdf import Page, pdf

QUESTION = """Van: Anna de Boer
Verzonden: maandag 4 maart 2019 10:12
Aan: Griffie Rietkraag
Onderwerp: vragen veerpont

Beste griffier,

Namens D66 heb ik de volgende vragen over de veerpont:

1. Vaart de pont nog?
2. Wat kost een kaartje?

Groet,
Anna de Boer
D66
"""
REPLY = """Van: Griffie Rietkraag
Verzonden: donderdag 14 maart 2019 09:00
Aan: Anna de Boer
Onderwerp: RE: vragen veerpont

Beste Anna,

Hierbij de antwoorden op je vragen:

1. Ja, de pont vaart elke dag.
2. Een kaartje kost twee euro.

Groet,
Karin Mulder
"""
PASSED_ON = """Van: Karin Mulder
Verzonden: vrijdag 15 maart 2019 11:00
Aan: Raadsleden
Onderwerp: FW: vragen veerpont

Ter informatie.

-----Oorspronkelijk bericht-----
"""
ASKED = "1. Vaart de pont nog?\n2. Wat kost een kaartje?"


def drafts(text: str, name: str = "mail.txt") -> tuple[Draft, ...]:
    document = read(name, text.encode())
    found = drafts_of(document, NOBODY)
    kept = words(
        text
        for draft in found
        for text in (
            *(section.text for section in draft.body.sections),
            *(left.text for left in draft.left),
        )
    )
    assert words([text]) <= kept | words(["1 2"])
    return found


@pytest.mark.parametrize(
    "text",
    [
        f"{REPLY}\n{QUESTION}",
        f"{QUESTION}\n{REPLY}",
        f"{PASSED_ON}{REPLY}\n{QUESTION}",
        f"Karin Mulder\n\n{REPLY}\n{QUESTION}",
    ],
)
def test_each_mail_has_a_day_of_its_own(text: str) -> None:
    (draft,) = drafts(text)
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 3, 4), date(2019, 3, 14))
    assert askers(draft) == [("Anna de Boer", "D66")]
    assert asked(draft) == ASKED
    assert answered(draft).startswith("1. Ja, de pont vaart elke dag.")


def test_questions_that_were_only_passed_on_have_no_answer() -> None:
    (draft,) = drafts(f"{PASSED_ON}{QUESTION}")
    assert draft.submitted.value == date(2019, 3, 4)
    assert (asked(draft), answered(draft)) == (ASKED, "")


def test_a_printed_thread_is_one_too() -> None:
    rows = [row or " " for row in f"{REPLY}\n{QUESTION}".splitlines()]
    data = pdf(Page().rows(70, 60, rows))
    (draft,) = drafts_of(read("mail.pdf", data), NOBODY)
    assert (draft.submitted.value, draft.answered.value) == (date(2019, 3, 4), date(2019, 3, 14))


MEMO = "Van: het college\nAan: de raad\nDatum: 4 maart 2019\nOnderwerp: veerpont {}\n\nTekst.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        QUESTION,
        MEMO.format(1) + MEMO.format(2),
        "\n".join(
            ["Vragen van D66", "Vaart de pont nog?", "Wie weet dat?", "Waarom?", REPLY, QUESTION]
        ),
    ],
)
def test_one_mail_and_memos_are_no_thread(text: str) -> None:
    document = read("mail.txt", text.encode())
    assert with_messages(document) is document


def test_the_messages_of_a_mail_program_stay_as_they_are() -> None:
    data = f"From: a@b.nl\nTo: c@d.nl\nSubject: x\n\n{REPLY}\n{QUESTION}".encode()
    document: Document = read("mail.eml", data)
    assert with_messages(document) is document
