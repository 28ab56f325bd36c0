"""People, parties and who was a member of what, out of the registers, as Popolo.

Source: https://www.popoloproject.com/specs/. Everything in it stands in the registers; the
registers know no posts, areas or contact details of people, so there are none. What Popolo has no
word for: that one party went on as another. A party is here its group in the council, so that the
days between which it sat there are those of its founding and its dissolution.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

import orjson

from archive.entrances import ASKERS, PARTIES, PORTFOLIO_HOLDERS, Entrance, Entry
from archive.exports.export import Export, Whole
from archive.exports.json_files import DATA
from archive.exports.question_data import Data
from archive.index import Archive
from archive.registers import Party, Period, Person, Role
from archive.settings import Settings
from archive.slug import slug

POPOLO = f"{DATA}popolo.json"

COUNCIL, COLLEGE, MUNICIPALITY = "gemeenteraad", "college", "gemeente"
_BODY = {
    Role.COUNCILLOR: COUNCIL,
    Role.COMMITTEE: COUNCIL,
    Role.ALDERMAN: COLLEGE,
    Role.MAYOR: COLLEGE,
}


def popolo(held: Whole) -> Iterable[Export]:
    """Give the people, the organisations and the memberships, in one file."""
    yield Export(POPOLO, partial(_document, held.archive), counted=True)


def _document(archive: Archive) -> Iterator[bytes]:
    settings, registers = archive.settings, archive.registers
    document = {
        "meta": {"sources": _sources(settings), "licence": settings.licence.address},
        "persons": [_person(person, archive) for person in registers.people.entries],
        "organizations": [
            *_bodies(settings),
            *(_party(party, archive) for party in registers.parties.entries),
        ],
        "memberships": [
            membership
            for person in registers.people.entries
            for membership in _memberships(person, archive)
        ],
    }
    yield orjson.dumps(document, option=orjson.OPT_APPEND_NEWLINE)


def _sources(settings: Settings) -> list[str]:
    return [settings.url("")] if settings.site_address else []


def _person(person: Person, archive: Archive) -> Data:
    return {
        "id": slug(person.name),
        "name": person.name,
        "other_names": [{"name": alias} for alias in person.aliases],
        "links": _links(person, archive, (ASKERS, PORTFOLIO_HOLDERS)),
    }


def _bodies(settings: Settings) -> Iterator[Data]:
    """Give the municipality, when its name is known, with its council and its college."""
    inside: Data = {}
    if settings.municipality:
        codes = [{"scheme": "TOOI", "identifier": settings.code}] if settings.code else []
        yield {
            "id": MUNICIPALITY,
            "name": settings.municipality,
            "classification": "gemeente",
            "identifiers": codes,
        }
        inside = {"parent_id": MUNICIPALITY}
    college = "college van burgemeester en wethouders"
    yield {"id": COUNCIL, "name": "gemeenteraad", "classification": "gemeenteraad", **inside}
    yield {"id": COLLEGE, "name": college, "classification": "college", **inside}


def _party(party: Party, archive: Archive) -> Data:
    full = [{"name": party.full_name, "note": "volledige naam"}] if party.full_name else []
    return {
        "id": _party_id(party),
        "name": party.name,
        "other_names": [*full, *({"name": alias} for alias in party.aliases)],
        "classification": "fractie",
        "parent_id": COUNCIL,
        **_dates(party, "founding_date", "dissolution_date"),
        "links": _links(party, archive, (PARTIES,)),
    }


def _party_id(party: Party) -> str:
    """The address of its page, so that no party is taken for the council or the college."""
    return f"{PARTIES.folder}/{slug(party.name)}"


def _memberships(person: Person, archive: Archive) -> Iterator[Data]:
    """Give somebody's roles, in the council or the college, and then the parties."""
    member = {"person_id": slug(person.name)}
    for term in person.terms:
        body = {"organization_id": _BODY[term.role], "role": term.role.value}
        yield {**member, **body, **_dates(term)}
    for each in person.memberships:
        party = archive.registers.parties.find(each.party)
        if party:
            yield {**member, "organization_id": _party_id(party), **_dates(each)}


def _dates(period: Period, start: str = "start_date", end: str = "end_date") -> Data:
    """Give the days that are known, by the names that Popolo has for them here."""
    known = {start: period.start, end: period.end}
    return {name: day for name, day in known.items() if day}


def _links(entry: Entry, archive: Archive, entrances: tuple[Entrance, ...]) -> list[Data]:
    """Give the pages of somebody or of a party, when the address of the site is known."""
    if not archive.settings.site_address:
        return []
    return [
        {
            "url": archive.settings.url(entrance.address_of(entry)),
            "note": f"{entrance.singular.lower()}: vragen en antwoorden",
        }
        for entrance in entrances
        if archive.has_group(entrance, entry)
    ]
