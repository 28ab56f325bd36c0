"""People, groups in the council and the college, in the terms of VNG's ORI, version 2.0.0-beta.4.

Source: https://github.com/VNG-Realisatie/ODS-Open-Raadsinformatie.

What does not fit: membership of a group (`FractieLidmaatschap`) must tell who leads it, which the
registers don't hold, so that is left to Popolo; somebody has one function, so it is that of the
last role; the registers don't take names apart, so `volledigeNaam` is the name that counts; when a
group sat in the council, what it is called in full and what it went on as have no words. Of a
membership of the college the moment is asked, and only the day is known: it is told as its start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time

from archive.exports.export import Export, Whole
from archive.exports.ori.answer import answer
from archive.exports.ori.identity import VNG, VNG_PEOPLE, bounded, identity, person
from archive.exports.ori.vng import municipality
from archive.exports.publisher import Publisher, publisher
from archive.exports.question_data import Data
from archive.registers import Person, Role, Term
from archive.settings import Settings
from archive.slug import slug
from archive.surname import surname

VNG_GROUPS = f"{VNG}fracties.json"
VNG_COLLEGES = f"{VNG}dagelijksebesturen.json"
VNG_COLLEGE_MEMBERS = f"{VNG}dagelijksbestuurlidmaatschappen.json"

_COLLEGE = "college"


def ori_vng_people(held: Whole) -> Iterable[Export]:
    """Give who and what stands in the registers, when it is known who publishes them."""
    by = publisher(held.settings)
    if by:
        yield Export(VNG_PEOPLE, lambda: answer(_people(held)), counted=True)
        yield Export(VNG_GROUPS, lambda: answer(_groups(held, by)), counted=True)
        yield Export(VNG_COLLEGES, lambda: answer(_colleges(held, by)), counted=True)
        yield Export(VNG_COLLEGE_MEMBERS, lambda: answer(_members(held)), counted=True)


def _people(held: Whole) -> Iterator[Data]:
    for each in held.archive.registers.people.entries:
        yield {
            **person(held.settings, each),
            "naamNatuurlijkPersoon": {
                "achternaam": bounded(surname(each.name) or each.name, 200),
                "volledigeNaam": bounded(each.name, 300),
            },
            **({"functie": _last(each.terms).role.value} if each.terms else {}),
        }


def _last(terms: Sequence[Term]) -> Term:
    """Give the role that ends last; of those the one that started last."""
    return max(terms, key=lambda term: (term.end or date.max, term.start or date.min))


def _groups(held: Whole, by: Publisher) -> Iterator[Data]:
    for party in held.archive.registers.parties.entries:
        yield {
            **identity(held.settings, VNG_GROUPS, slug(party.name)),
            "fractienaam": bounded(party.name, 100),
            "gemeente": municipality(by),
        }


def _colleges(held: Whole, by: Publisher) -> Iterator[Data]:
    yield {
        **identity(held.settings, VNG_COLLEGES, _COLLEGE),
        "dagelijksBestuursnaam": "college van burgemeester en wethouders",
        "dagelijksBestuurstype": _COLLEGE,
        "gemeente": municipality(by),
    }


def _members(held: Whole) -> Iterator[Data]:
    for each in held.archive.registers.people.entries:
        for place, term in enumerate(each.terms, 1):
            if term.role in (Role.ALDERMAN, Role.MAYOR):
                yield _member(each, term, place, held.settings)


def _member(each: Person, term: Term, place: int, settings: Settings) -> Data:
    days = {
        "datumBeginDagelijksBestuurLidmaatschap": term.start,
        "datumeindeDagelijksBestuurLidmaatschap": term.end,  # Spelled so in the standard.
    }
    since = term.start.isoformat() if term.start else str(place)
    return {
        **identity(settings, VNG_COLLEGE_MEMBERS, slug(each.name), term.role.value, since),
        "dagelijksBestuur": identity(settings, VNG_COLLEGES, _COLLEGE),
        "natuurlijkPersoon": person(settings, each),
        **{name: datetime.combine(day, time(), UTC) for name, day in days.items() if day},
    }
