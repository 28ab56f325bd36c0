"""A question as data: every field by its Dutch name, as it stands in JSON and in tables.

A field is always there; one without a value is null, an empty text or an empty list.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import quote

from archive.body import Part
from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, THEMES
from archive.exports.export import Item
from archive.numbered import Pair
from archive.question import Question
from archive.settings import Settings

# A field of JSON: a text, a number, a list of smaller tables, and so on.
Data = dict[str, Any]


def question_data(item: Item, settings: Settings) -> Data:
    """Give a question as data. Addresses are whole when the site's own address is known."""
    question = item.question
    record = question.record
    return {
        "nummer": question.number,
        "adres": settings.url(question.address),
        "onderwerp": record.subject,
        "soort": record.kind.value,
        "status": question.status.value,
        "indieners": [
            {
                "naam": each.person.name,
                "vermeld_als": each.written,
                "adres": settings.url(ASKERS.address_of(each.person)),
                "partij": each.party.name,
                "partij_adres": settings.url(PARTIES.address_of(each.party)),
            }
            for each in question.signatories
        ],
        "ingediend": written_day(question.submitted),
        "ontvangen": written_day(question.received),
        "gericht_aan": question.addressee.name if question.addressee else record.addressed_to,
        "wijze_van_beantwoording": record.answer_mode,
        "themas": [
            {"naam": theme.name, "adres": settings.url(THEMES.address_of(theme))}
            for theme in question.themes
        ],
        "portefeuillehouders": [
            {"naam": person.name, "adres": settings.url(PORTFOLIO_HOLDERS.address_of(person))}
            for person in question.portfolio_holders
        ],
        "termijn": str(question.term) if question.term else None,
        "termijn_artikel": question.term.article if question.term else "",
        "verdaagd": [
            {"datum": written_day(each.day), "tot": written_day(each.until), "reden": each.reason}
            for each in record.postponements
        ],
        "uiterlijk": written_day(question.deadline),
        "beantwoord": written_day(record.answered),
        "dagen_tot_antwoord": question.days_to_answer,
        "op_tijd": question.in_time,
        "ingetrokken": written_day(record.withdrawn),
        "reden_intrekking": record.withdrawal_reason,
        "vervolg_op": record.follows or None,
        "vervolgvragen": list(item.follow_ups),
        "bijlagen": [
            {
                "bestand": each.file,
                "titel": each.title,
                "adres": settings.url(f"{question.address}{quote(each.file)}"),
            }
            for each in record.attachments
        ],
        "bron": record.source_names,
        "correcties": [
            {"datum": written_day(each.day), "toelichting": each.note}
            for each in record.corrections
        ],
        "verwijderd": [
            {"datum": written_day(each.day), "reden": each.ground.value} for each in record.removals
        ],
        "eerdere_nummers": list(record.earlier_numbers),
        "laatste_wijziging": written_day(question.last_change),
        "vraag": record.body.text(Part.QUESTION),
        "toelichting": record.body.text(Part.EXPLANATION),
        "antwoord": record.body.text(Part.ANSWER),
    }


def written_day(day: date | None) -> str | None:
    """Write a day as in ISO 8601, when there is one."""
    return day.isoformat() if day else None


def parts_data(question: Question, settings: Settings) -> list[Data]:
    """Give each numbered question with its own answer, where they are numbered alike."""
    address = settings.url(question.address)
    return [_part(pair, address) for pair in question.layout().pairs or ()]


def _part(pair: Pair, address: str) -> Data:
    numbers = [number for point in pair.questions for number in point.numbers]
    return {
        "nummers": numbers,
        "adres": f"{address}#vraag-{numbers[0]}",
        "vraag": "\n\n".join(point.text for point in pair.questions),
        "antwoord": pair.answer.text,
    }
