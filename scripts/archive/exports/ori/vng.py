"""Questions, answers and who handed them in, in the terms of VNG's ORI, version 2.0.0-beta.4.

Source: https://github.com/VNG-Realisatie/ODS-Open-Raadsinformatie.

What does not fit: `bronorganisatie` is a number that the settings don't hold; an object relates to
one other, and only in three ways, so that a question follows on another is not told; there is no
kind of document for attachments; deadlines, postponements, themes and the party at that moment have
no words. Texts are not repeated here: `link` leads to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from archive.exports.export import Export, Whole
from archive.exports.ori.answer import (
    ANSWER,
    DUTCH,
    QUESTION,
    answer_in_pieces,
    answer_title,
    authors,
    lines,
)
from archive.exports.ori.identity import (
    VNG,
    VNG_DOCUMENTS,
    bounded,
    document,
    identity,
    person,
)
from archive.exports.pieces import Pieces, Work
from archive.exports.publisher import Publisher, publisher
from archive.exports.question_data import Data
from archive.question import Question
from archive.record import Kind
from archive.settings import Settings

VNG_SUBMITTERS = f"{VNG}indieners.json"

_KIND = {
    Kind.WRITTEN: "schriftelijke_politieke_vraag",
    Kind.TECHNICAL: "technische_vraag",
    Kind.ORAL: "mondelinge_politieke_vraag",
}


def ori_vng(held: Whole) -> Iterable[Export]:
    """Give every question, every answer and who signed, when it is known who publishes them."""
    if publisher(held.settings):
        for address, kind in ((VNG_DOCUMENTS, DOCUMENTS), (VNG_SUBMITTERS, SUBMITTERS)):
            make = partial(answer_in_pieces, held, kind)
            yield Export(address, make, large=True, counted=True)


def municipality(by: Publisher) -> Data:
    """Give who publishes; the code has no letters. Source: Landelijke tabellen, tabel 33."""
    return {"gemeentecode": by.code.removeprefix("gm"), "gemeentenaam": by.municipality}


def _documents(work: Work) -> bytes:
    settings = work.whole.settings
    by = publisher(settings)
    shared = {"gemeente": municipality(by), "taal": DUTCH} if by else {}
    return lines(
        found for item in work.items for found in _of_question(item.question, shared, settings)
    )


def _of_question(question: Question, shared: Data, settings: Settings) -> Iterator[Data]:
    """Give a question and its answer; both are read on the same page."""
    link = settings.url(question.address)
    holders = ", ".join(each.name for each in question.portfolio_holders)
    more = {"link": link, **shared}
    if holders:
        more["portefeuillehouder"] = bounded(holders, 100)
    yield {
        **document(settings, question),
        "informatieobjecttype": QUESTION,
        "vraagtype": _KIND[question.record.kind],
        "titel": bounded(question.title, 200),
        "auteur": bounded(authors(question), 200),
        "datumIngediend": question.submitted,
        "natuurlijkePersonen": [person(settings, each)["url"] for each in question.askers],
        **more,
    }
    if question.record.answered:
        yield {
            **document(settings, question, ANSWER),
            "informatieobjecttype": ANSWER,
            "titel": bounded(answer_title(question), 200),
            "datumIngediend": question.record.answered,
            "gerelateerdInformatieobject": {
                "informatieobject": document(settings, question),
                "rol": QUESTION,
            },
            **more,
        }


def _submitters(work: Work) -> bytes:
    settings = work.whole.settings
    return lines(
        {
            **identity(settings, VNG_SUBMITTERS, item.question.number, str(place)),
            "naam": bounded(each.written, 200),
            "informatieobject": document(settings, item.question),
            "natuurlijkPersoon": person(settings, each.person),
        }
        for item in work.items
        for place, each in enumerate(item.question.signatories, 1)
    )


DOCUMENTS = Pieces("ori-vng", _documents)
SUBMITTERS = Pieces("ori-vng-indieners", _submitters)
