"""The FIELDS table: a field's parser is its validator and its documentation."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from archive.finding import Findings
from archive.frontmatter import Items, Plain, Table
from archive.parsers import (
    Choice,
    ListOf,
    Parser,
    TableOf,
    day,
    filled_text,
    is_empty,
    text,
    unknown_keys,
)
from archive.record import (
    Allowance,
    Appraisal,
    Asker,
    Attachment,
    Correction,
    Ground,
    Kind,
    Personal,
    Postponement,
    Removal,
    Retention,
)
from archive.sentences import say


@dataclass(frozen=True, slots=True)
class Field:
    """One key of the front matter: its attribute of Record, its parser, and what it is for.

    A key with `parts` has a small table, or a list of them, with those keys.
    """

    key: str
    attribute: str
    parse: Parser[Any]
    note: str
    example: str = ""
    parts: tuple[str, ...] = ()
    required: bool = False


_asker = TableOf(Asker, {"naam": filled_text, "partij": filled_text})
_postponement = TableOf(Postponement, {"datum": day, "tot": day, "reden": filled_text})
_attachment = TableOf(Attachment, {"bestand": filled_text, "titel": filled_text})
_correction = TableOf(Correction, {"datum": day, "toelichting": filled_text})
_removal = TableOf(Removal, {"datum": day, "reden": Choice(Ground)})
_retention = TableOf(Retention, {"waarde": Choice(Appraisal), "reden": filled_text})
_allowance = TableOf(
    Allowance, {"melding": Choice(Personal), "tekst": filled_text, "reden": filled_text}
)

FIELDS: tuple[Field, ...] = (
    Field(
        "nummer",
        "number",
        filled_text,
        "Het vaste nummer van de vraag: jaar, streepje, volgnummer. "
        "Het staat ook in het adres van de pagina en verandert nooit.",
        "2014-001",
        required=True,
    ),
    Field(
        "onderwerp",
        "subject",
        filled_text,
        "Waar de vraag over gaat, in één regel. Dit wordt de titel van de pagina.",
        "voortgang ambtelijke samenwerking",
        required=True,
    ),
    Field(
        "indieners",
        "askers",
        ListOf(_asker),
        "Wie de vraag stelt, met de partij van dat moment. "
        "De eerste is de indiener, de anderen tekenen mee.",
        parts=("naam", "partij"),
        required=True,
    ),
    Field(
        "ingediend",
        "submitted",
        day,
        "De dag waarop de vraag is ingediend.",
        "2014-10-09",
        required=True,
    ),
    Field(
        "soort",
        "kind",
        Choice(Kind),
        "Schriftelijk, technisch of mondeling. Niets ingevuld: schriftelijk.",
        "schriftelijk",
    ),
    Field(
        "gericht_aan",
        "addressed_to",
        filled_text,
        "Aan wie de vraag is gesteld: college, burgemeester, "
        "griffie of een naam. Niets ingevuld: college.",
        "college",
    ),
    Field(
        "wijze_van_beantwoording",
        "answer_mode",
        text,
        "Hoe de indiener antwoord wil krijgen, in de woorden van het formulier.",
        "graag schriftelijk",
    ),
    Field(
        "themas",
        "themes",
        ListOf(filled_text),
        "Een of meer thema's uit de lijst van het archief.",
        "Verkeer en vervoer",
    ),
    Field(
        "ontvangen",
        "received",
        day,
        "De dag waarop de termijn begint. Niets ingevuld: de dag van indienen.",
        "2014-10-10",
    ),
    Field(
        "verdaagd",
        "postponements",
        ListOf(_postponement),
        "Elk uitstel, met de dag van het besluit, de nieuwe uiterste dag en de reden.",
        parts=("datum", "tot", "reden"),
    ),
    Field(
        "beantwoord",
        "answered",
        day,
        "De dag van het antwoord. Leeg zolang er geen antwoord is.",
        "2014-10-15",
    ),
    Field(
        "portefeuillehouders",
        "portfolio_holders",
        ListOf(filled_text),
        "De wethouders of de burgemeester die over het onderwerp gaan.",
        "A. Jansen",
    ),
    Field(
        "ingetrokken",
        "withdrawn",
        day,
        "De dag waarop de indiener de vraag heeft ingetrokken.",
        "2014-10-20",
    ),
    Field(
        "reden_intrekking",
        "withdrawal_reason",
        filled_text,
        "Waarom de vraag is ingetrokken.",
        "al beantwoord in de raadsvergadering",
    ),
    Field(
        "vervolg_op",
        "follows",
        filled_text,
        "Het nummer van de eerdere vraag waar deze vraag op volgt.",
        "2014-001",
    ),
    Field(
        "bijlagen",
        "attachments",
        ListOf(_attachment),
        "Bestanden die bij de vraag horen. Ze staan in dezelfde map.",
        parts=("bestand", "titel"),
    ),
    Field(
        "bron",
        "source",
        text,
        "De bestandsnaam of het adres van het oorspronkelijke stuk. Achter een ingelezen "
        "bestand staat een controlegetal (sha256), zodat het geen tweede keer wordt ingelezen.",
        "vragen-2014.pdf",
    ),
    Field(
        "correcties",
        "corrections",
        ListOf(_correction),
        "Wat er na publicatie is verbeterd. Dit staat zichtbaar op de pagina.",
        parts=("datum", "toelichting"),
    ),
    Field(
        "verwijderd",
        "removals",
        ListOf(_removal),
        "Dat er na publicatie iets is weggehaald, en waarom: privacy, op verzoek, auteursrecht, "
        "vertrouwelijk of fout. Dit staat zichtbaar op de pagina. Schrijf nooit op wát er weg is.",
        parts=("datum", "reden"),
    ),
    Field(
        "eerdere_nummers",
        "earlier_numbers",
        ListOf(filled_text),
        "Nummers die deze vraag eerder had. Wie zo'n oud adres opent, komt vanzelf bij deze vraag.",
        "2014-017",
    ),
    Field(
        "bewaring",
        "retention",
        _retention,
        "Hoe lang het stuk bewaard blijft, als dat anders is dan "
        "bij de andere vragen: B (blijvend), V (tijdelijk) of N (nader te bepalen).",
        parts=("waarde", "reden"),
    ),
    Field(
        "toegestaan",
        "allowed",
        ListOf(_allowance),
        "Persoonsgegevens die in deze vraag mogen blijven staan, elk met de code van de melding, "
        "de precieze tekst en de reden. Dit staat niet op de pagina.",
        parts=("melding", "tekst", "reden"),
    ),
)

_KEYS = [field.key for field in FIELDS]


def parse_fields(table: Table, findings: Findings) -> dict[str, Any]:
    """Type a record's front matter: values by the attribute names of Record.

    Absent and empty fields are left out, and so is what can't be read; `findings` says why.
    """
    unknown_keys(table, _KEYS, findings)
    values: dict[str, Any] = {}
    for field in FIELDS:
        node = table.values.get(field.key)
        if node is None or is_empty(node):
            if field.required:
                line = table.lines.get(field.key, 1)
                findings.error(line, "ontbreekt", say("ontbreekt.veld", sleutel=field.key))
            continue
        value = field.parse(node, field.key, findings)
        if field.required and value == ():
            findings.error(node.line, "ontbreekt", say("ontbreekt.lijst", sleutel=field.key))
        elif value is not None:
            values[field.attribute] = value
    return values


def lines_of(table: Table) -> Mapping[str, int]:
    """Give the line of each key; those of the items of a list are `key.0`, `key.1`, and so on.

    Many records are written alike: they share what they have the same.
    """
    lines = {sys.intern(key): line for key, line in table.lines.items()}
    for key, node in table.values.items():
        if isinstance(node, Items):
            items = enumerate(node.values)
            lines.update((sys.intern(f"{key}.{i}"), item.line) for i, item in items)
    return _shared(tuple(lines.items()))


@lru_cache(maxsize=4096)
def _shared(lines: tuple[tuple[str, int], ...]) -> Mapping[str, int]:
    return dict(lines)


def plain(value: Any) -> Plain:
    """Turn a field's value back into what stands in the front matter."""
    match value:
        case date():
            return value.isoformat()
        case Enum():
            return str(value.value)
        case str():
            return value
        case tuple():
            return [plain(item) for item in value]
        case Asker():
            return {"naam": value.name, "partij": value.party}
        case Postponement():
            return {"datum": plain(value.day), "tot": plain(value.until), "reden": value.reason}
        case Attachment():
            return {"bestand": value.file, "titel": value.title}
        case Correction():
            return {"datum": plain(value.day), "toelichting": value.note}
        case Removal():
            return {"datum": plain(value.day), "reden": plain(value.ground)}
        case Allowance():
            return {"melding": plain(value.kind), "tekst": value.text, "reden": value.reason}
        case Retention():
            return {"waarde": plain(value.appraisal), "reden": value.reason}
    raise TypeError(f"no field holds a {type(value).__name__}")
