"""What the form in the browser must know of the archive: `/beheer/gegevens.json`.

Everything that the form shares with the checker comes from here, so that there is one source of it:
the keys, the names, the sentences and the patterns. What it does with them is in docs/beheer/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

import orjson

from archive.exports.export import Export, Whole
from archive.exports.form_patterns import javascript, rule_patterns, rule_words
from archive.exports.form_shapes import form_fields
from archive.exports.kept import kept_or_made
from archive.exports.pieces import Pieces, Work, piece_of
from archive.exports.question_data import Data, written_day
from archive.frontmatter import BARE
from archive.privacy.form import fixed_patterns, known_patterns
from archive.question import Question
from archive.record_file import record_path
from archive.registers import Party, Period, Person, Registers
from archive.sentences import sentences
from archive.settings import AnswerTerm, Settings

ADDRESS = "beheer/gegevens.json"


def form_data(held: Whole) -> Iterable[Export]:
    """Give what the form needs, in one file, if there is a form."""
    if held.settings.has_form:
        yield Export(ADDRESS, partial(_written, held))


def _written(held: Whole) -> Iterator[bytes]:
    fixed = orjson.loads(kept_or_made(held.kept, FIXED, b"", lambda: orjson.dumps(fixed_data())))
    data = known(held.archive.registers, held.settings, fixed) | numbered(())
    for block in reversed(held.blocks):
        for name, found in orjson.loads(piece_of(held, NUMBERED, block)).items():
            data[name] |= found
    yield orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def _piece(work: Work) -> bytes:
    return orjson.dumps(numbered(item.question for item in reversed(work.items)))


# Of each question the path is worked out that is usual: that takes long.
NUMBERED = Pieces("formulier", _piece)


# Where is kept what no archive changes: looking up how numbers are written takes long to start.
FIXED = "formulier, vast"


def fixed_data() -> Data:
    """Give what is the same for every archive: in parts, by the names that they have in the file.

    Of `privacy` it is a part only.
    """
    return {
        "velden": form_fields(),
        "zinnen": dict(sentences()),
        "kaal": javascript(re.compile(BARE))["patroon"],
        "patronen": rule_patterns(),
        "woorden": rule_words(),
        "privacy": fixed_patterns(),
    }


def known(registers: Registers, settings: Settings, fixed: Data) -> Data:
    """Give what does not depend on questions; `fixed` is what `fixed_data` gives."""
    return {
        "velden": fixed["velden"],
        "partijen": [_party(each) for each in registers.parties.entries],
        "personen": [_person(each) for each in registers.people.entries],
        "themas": [
            {"naam": each.name, "ook": list(each.aliases)} for each in registers.themes.entries
        ],
        "instellingen": _settings(settings),
        "zinnen": fixed["zinnen"],
        "kaal": fixed["kaal"],
        "patronen": fixed["patronen"],
        "woorden": fixed["woorden"],
        "privacy": {**fixed["privacy"], "bekend": known_patterns(settings, registers)},
    }


def numbered(questions: Iterable[Question]) -> Data:
    """Give the numbers that are in use, each with its subject and the day of asking.

    With them come the numbers that questions had before, each with that of now. Of a record whose
    file is named otherwise than usual, the path is given too.
    """
    records = [each.record for each in questions]
    usual = {each.number: f"vragen/{record_path(each)}" for each in records}
    return {
        "nummers": {each.number: each.subject for each in records},
        "dagen": {each.number: written_day(each.submitted) for each in records},
        "eerder": {old: each.number for each in records for old in each.earlier_numbers},
        "paden": {each.number: each.path for each in records if each.path != usual[each.number]},
    }


def _party(party: Party) -> Data:
    names = {"naam": party.name, "volledige_naam": party.full_name, "ook": list(party.aliases)}
    return names | _period(party)


def _person(person: Person) -> Data:
    return {
        "naam": person.name,
        "ook": list(person.aliases),
        "rollen": [{"rol": each.role.value} | _period(each) for each in person.terms],
        "partijen": [{"partij": each.party} | _period(each) for each in person.memberships],
    }


def _period(period: Period) -> Data:
    return {"van": written_day(period.start), "tot": written_day(period.end)}


def _settings(settings: Settings) -> Data:
    repository = settings.repository
    return {
        "titel": settings.title,
        "gemeente": settings.municipality,
        "nummer": settings.number_pattern,
        "antwoordtermijnen": [_term(each) for each in settings.terms],
        "opslagplaats": {
            "adres": repository.address,
            "soort": repository.forge.value,
            "tak": repository.branch,
        }
        if repository
        else None,
        "verzonden_aan": list(settings.recipients),
        "email": settings.contact.email,
    }


def _term(term: AnswerTerm) -> Data:
    return {
        "vanaf": written_day(term.start),
        "waarde": term.amount,
        "eenheid": term.unit.value,
        "artikel": term.article,
    }
