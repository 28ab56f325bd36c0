"""Questions and answers as KOOP's ORI API for Open Overheid takes them in, version 1.0.0.

Source: https://gitlab.com/koop/woo/aanleveren-ori. An object has the shape in which it is handed
over (`InformatieObjectZonderPid`), in the list that the API answers with: the `pid` and the UUID of
the other shape are given out by Open Overheid when it takes an object in, and can't be known here.

What does not fit: a question has no meeting or item on an agenda, so there are no lists of these;
an object relates to one other, so an answer tells its question, and that a question follows on
another is not told; of an attachment the day on which it was handed in, which is required, is not
known; deadlines, postponements, themes and parties have no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from archive.exports.export import Export, Whole
from archive.exports.ori.answer import (
    ANSWER,
    DUTCH,
    ORI,
    QUESTION,
    answer_in_pieces,
    answer_title,
    authors,
    lines,
)
from archive.exports.pieces import Pieces, Work
from archive.exports.publisher import publisher
from archive.exports.question_data import Data
from archive.question import Question
from archive.settings import Settings

KOOP_DOCUMENTS = f"{ORI}koop/informatieobjecten.json"

# "is reactie op". Source: TOOI, scw_documentrelatie.
_REACTION = "https://identifier.overheid.nl/tooi/def/thes/kern/c_07748060"


def ori_koop(held: Whole) -> Iterable[Export]:
    """Give every question and every answer, when it is known who publishes them."""
    if publisher(held.settings):
        make = partial(answer_in_pieces, held, DOCUMENTS)
        yield Export(KOOP_DOCUMENTS, make, large=True, counted=True)


def _documents(work: Work) -> bytes:
    settings = work.whole.settings
    shared = _shared(settings)
    return lines(
        document
        for item in work.items
        for document in _of_question(item.question, shared, settings)
    )


DOCUMENTS = Pieces("ori-koop", _documents)


def _shared(settings: Settings) -> Data:
    """Give what is the same of every document."""
    by = publisher(settings)
    if by is None:
        return {}
    return {
        "organisatie": {"gemeente": by.code, "naam": by.name},
        "wooinformatiecategorie": settings.woo_category,
        "bronorganisatie": by.address,
        "formaat": "text/html",
        "taal": DUTCH,
    }


def _of_question(question: Question, shared: Data, settings: Settings) -> Iterator[Data]:
    """Give a question and its answer; both are read on the same page."""
    page = settings.url(question.address)
    yield {
        "id": question.number,
        "webpaginalink": page,
        "titel": question.title,
        "datumingediend": question.submitted,
        "auteur": authors(question),
        "informatieobjecttype": QUESTION,
        **shared,
    }
    if question.record.answered:
        yield {
            "id": f"{question.number}-{ANSWER}",
            "webpaginalink": page,
            "titel": answer_title(question),
            "datumingediend": question.record.answered,
            "informatieobjecttype": ANSWER,
            **shared,
            "gerelateerdinformatieobject": {
                "informatieobject": question.number,
                "rol": _REACTION,
            },
        }
