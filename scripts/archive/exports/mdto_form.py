"""What the descriptions of questions share: forms to fill in, with the elements in their order.

A description has some eighty elements, and most are alike: to copy a form is far cheaper than to
make it.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from archive.exports.mdto_terms import (
    APPRAISALS,
    EVENTS,
    INVOLVEMENTS,
    LEVELS,
    LIMITS,
    OWN,
    document,
    identity,
    inside,
    new,
    numbering,
    reference,
    term,
)
from archive.exports.xml_text import xml_text
from archive.record import Appraisal
from archive.settings import Licence, Settings
from archive.tooi import MUNICIPALITIES, concepts

# How somebody has to do with a question. The list of MDTO has a word for the first only.
ASKER, ADDRESSEE, HOLDER = "Indiener", "Geadresseerde", "Portefeuillehouder"
# Kinds of events.
CREATED, RECEIVED, SENT, CHANGED = "Creatie", "Ontvangst", "Verzending", "Wijziging"

# A licence at such an address puts no limit to anything.
_PUBLIC_DOMAIN = "//creativecommons.org/publicdomain/"


def question_form(settings: Settings, appraisal: Appraisal) -> Any:
    """Give the form of a question, in which all is filled in that others than the question tell.

    Its children are the number, the name, the level, the place, the period, the language, the
    events of creation and receipt, the appraisal, the maker, the asker and the limit.
    """
    return deepcopy(_question_form(settings, appraisal).getparent())[0]


@cache
def _question_form(settings: Settings, appraisal: Appraisal) -> Any:
    about = document("informatieobject")
    identity(inside(about, "identificatie"), "", numbering(settings))
    inside(about, "naam")
    about.append(term("aggregatieniveau", "Archiefstuk", LEVELS))
    inside(inside(about, "raadpleeglocatie"), "raadpleeglocatieOnline")
    period = inside(about, "dekkingInTijd")
    period.append(term("dekkingInTijdType", "Looptijd van de vraag", OWN))
    inside(period, "dekkingInTijdBegindatum")
    inside(about, "taal", "nl")
    created = event(CREATED, "")
    reference(inside(created, "eventVerantwoordelijkeActor"), "")
    about.extend([created, event(RECEIVED, "")])
    about.append(term("waardering", appraisal.words, APPRAISALS, appraisal.value))
    known = concepts(MUNICIPALITIES).get(settings.code)
    maker = inside(about, "archiefvormer")
    reference(maker, settings.body, known.address if known else "", "TOOI")
    about.append(person(ASKER, ""))
    _limit(about, settings.licence)
    return about


def _limit(about: Any, licence: Licence) -> None:
    """Tell that everybody may read it, and under what licence it may be used."""
    limit = inside(about, "beperkingGebruik")
    free = _PUBLIC_DOMAIN in licence.address
    limit.append(term("beperkingGebruikType", "Geen beperking" if free else "Overig", LIMITS))
    shown = f"Openbaar. Hergebruik onder de voorwaarden van {licence.name}."
    inside(limit, "beperkingGebruikNadereBeschrijving", shown)
    reference(inside(limit, "beperkingGebruikDocumentatie"), licence.name, licence.address, "URI")


def event(kind: str, day: str) -> Any:
    """Give an event: its kind and its day."""
    found = deepcopy(_event(kind))
    found[1].text = day
    return found


@cache
def _event(kind: str) -> Any:
    found = new("event")
    found.append(term("eventType", kind, EVENTS))
    inside(found, "eventTijd")
    return found


def person(how: str, name: str) -> Any:
    """Give somebody who had to do with a question, and how."""
    found = deepcopy(_person(how))
    name_person(found, name)
    return found


def name_person(found: Any, name: str) -> None:
    """Fill in the name of somebody."""
    found[1][0].text = xml_text(name)


@cache
def _person(how: str) -> Any:
    found = new("betrokkene")
    terms = INVOLVEMENTS if how == ASKER else OWN
    found.append(term("betrokkeneTypeRelatie", how, terms))
    reference(inside(found, "betrokkeneActor"), "")
    return found
