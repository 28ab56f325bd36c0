"""The FIELDS table: a field's parser is its validator and its documentation."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from archive import dates
from archive.finding import Findings
from archive.frontmatter import Items, Node, Plain, Table, Text
from archive.nearest import nearest
from archive.record import (
    Appraisal,
    Asker,
    Attachment,
    Correction,
    Kind,
    Postponement,
    Retention,
)

T = TypeVar("T")
Parser = Callable[[Node, str, Findings], T | None]

_EARLIEST = date(1850, 1, 1)
_DMY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")
_DMY_WORDS = re.compile(r"(\d{1,2}) ([a-z]+) (\d{4})$")
# Control characters, and the invisible marks that can turn text around on screen.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)


def has_invisible(text: str) -> bool:
    """Whether a text holds control characters or marks that change the reading direction."""
    return _INVISIBLE.search(text) is not None


def text(node: Node, key: str, findings: Findings) -> str | None:
    """One line of text."""
    if not isinstance(node, Text):
        findings.error(node.line, "tekst", f"Schrijf bij '{key}' één regel tekst.")
        return None
    value = " ".join(node.value.split())
    if has_invisible(value):
        findings.error(
            node.line, "tekst", f"Bij '{key}' staat een onzichtbaar teken. Typ de regel opnieuw."
        )
        return None
    return value


def day(node: Node, key: str, findings: Findings) -> date | None:
    """A date as year, month and day."""
    value = text(node, key, findings)
    if value is None:
        return None
    found = dates.parse_iso(value)
    if found is None:
        meant = _meant_date(value)
        example = f"Schrijf {meant.isoformat()}" if meant else "Schrijf jaar-maand-dag"
        findings.error(
            node.line,
            "datum",
            f"'{value}' bij '{key}' is geen datum die het archief kan lezen. {example}"
            f"{'' if meant else ', bijvoorbeeld 2014-10-09'}.",
        )
    elif found < _EARLIEST:
        findings.error(node.line, "datum", f"Het jaar {found.year} bij '{key}' klopt vast niet.")
        return None
    return found


def _meant_date(value: str) -> date | None:
    lowered = value.lower()
    if match := _DMY.match(lowered):
        month = int(match[2])
    elif (match := _DMY_WORDS.match(lowered)) and match[2] in dates.MONTHS:
        month = dates.MONTHS.index(match[2]) + 1
    else:
        return None
    try:
        return date(int(match[3]), month, int(match[1]))
    except ValueError:
        return None


def choice(options: type[Enum]) -> Parser[Any]:
    """Make a parser for one word out of an enumeration's values."""
    words = [option.value for option in options]

    def parse(node: Node, key: str, findings: Findings) -> Enum | None:
        value = text(node, key, findings)
        if value is None:
            return None
        if value in words:
            return options(value)
        listed = ", ".join(words[:-1]) + f" of {words[-1]}"
        findings.error(node.line, "keuze", f"'{value}' kan niet bij '{key}'. Kies uit {listed}.")
        return None

    return parse


def list_of(parse_item: Parser[T]) -> Parser[tuple[T, ...]]:
    """Make a parser for a list; empty is allowed."""

    def parse(node: Node, key: str, findings: Findings) -> tuple[T, ...] | None:
        if is_empty(node):
            return ()
        if not isinstance(node, Items):
            findings.error(
                node.line, "lijst", f"Schrijf onder '{key}' een lijst: elke regel begint met '- '."
            )
            return None
        items = [parse_item(item, key, findings) for item in node.values]
        found = tuple(item for item in items if item is not None)
        return found if len(found) == len(items) else None

    return parse


def filled_text(node: Node, key: str, findings: Findings) -> str | None:
    """One line of text that is not empty."""
    value = text(node, key, findings)
    if value == "":
        findings.error(
            node.line, "leeg", f"Bij '{key}' staat een lege regel. Vul hem in of haal hem weg."
        )
        return None
    return value


def table_of(
    make: Callable[..., T],
    parts: Mapping[str, Parser[Any]],
    optional: Mapping[str, tuple[str, Parser[Any]]] | None = None,
) -> Parser[T]:
    """Make a parser for a small table.

    `parts` are the required keys, handed to `make` in their order; `optional` keys are
    handed to it by the attribute name beside their parser.
    """
    extra = optional or {}
    known = [*parts, *extra]
    listed = " en ".join(f"'{name}'" for name in parts) or "met een sleutel en een waarde"

    def parse(node: Node, key: str, findings: Findings) -> T | None:
        if not isinstance(node, Table):
            findings.error(node.line, "tabel", f"Schrijf bij '{key}' de regels {listed}.")
            return None
        before = len(findings.found)
        unknown_keys(node, known, findings, inside=key)
        required: list[Any] = []
        for name, parse_part in parts.items():
            part = node.values.get(name)
            if part is None or is_empty(part):
                findings.error(node.line, "ontbreekt", f"Bij '{key}' ontbreekt '{name}'.")
            else:
                required.append(parse_part(part, f"{key}: {name}", findings))
        named = {
            attribute: parse_part(node.values[name], f"{key}: {name}", findings)
            for name, (attribute, parse_part) in extra.items()
            if name in node.values and not is_empty(node.values[name])
        }
        return make(*required, **named) if len(findings.found) == before else None

    return parse


def is_empty(node: Node) -> bool:
    """Whether a key has nothing behind it."""
    return isinstance(node, Text) and not node.value.strip()


def unknown_keys(table: Table, known: Sequence[str], findings: Findings, inside: str = "") -> None:
    """Report each key that is not in `known`, with the nearest one that is."""
    for key in table.values:
        if key not in known:
            meant = nearest(key, known)
            where = f" bij '{inside}'" if inside else ""
            findings.error(
                table.lines[key],
                "onbekende-sleutel",
                f"De sleutel '{key}'{where} kent het archief niet. "
                + (
                    f"Bedoelt u '{meant}'?"
                    if meant
                    else "Haal de regel weg of kijk in de handleiding."
                ),
            )


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


_asker = table_of(Asker, {"naam": filled_text, "partij": filled_text})
_postponement = table_of(Postponement, {"datum": day, "tot": day, "reden": filled_text})
_attachment = table_of(Attachment, {"bestand": filled_text, "titel": filled_text})
_correction = table_of(Correction, {"datum": day, "toelichting": filled_text})
_retention = table_of(Retention, {"waarde": choice(Appraisal), "reden": filled_text})

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
        list_of(_asker),
        "Wie de vraag stelt, met de partij van dat moment. "
        "De eerste is de steller, de anderen tekenen mee.",
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
        choice(Kind),
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
        "Hoe de steller antwoord wil krijgen, in de woorden van het formulier.",
        "graag schriftelijk",
    ),
    Field(
        "themas",
        "themes",
        list_of(filled_text),
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
        list_of(_postponement),
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
        list_of(filled_text),
        "De wethouders of de burgemeester die over het onderwerp gaan.",
        "A. Jansen",
    ),
    Field(
        "ingetrokken",
        "withdrawn",
        day,
        "De dag waarop de steller de vraag heeft ingetrokken.",
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
        list_of(_attachment),
        "Bestanden die bij de vraag horen. Ze staan in dezelfde map.",
        parts=("bestand", "titel"),
    ),
    Field(
        "bron",
        "source",
        text,
        "De bestandsnaam of het adres van het oorspronkelijke stuk.",
        "vragen-2014.pdf",
    ),
    Field(
        "correcties",
        "corrections",
        list_of(_correction),
        "Wat er na publicatie is verbeterd. Dit staat zichtbaar op de pagina.",
        parts=("datum", "toelichting"),
    ),
    Field(
        "bewaring",
        "retention",
        _retention,
        "Hoe lang het stuk bewaard blijft, als dat anders is dan "
        "bij de andere vragen: B (blijvend), V (tijdelijk) of N (nader te bepalen).",
        parts=("waarde", "reden"),
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
                findings.error(
                    line,
                    "ontbreekt",
                    f"'{field.key}' is niet ingevuld. Zet bovenaan een regel '{field.key}: …'.",
                )
            continue
        value = field.parse(node, field.key, findings)
        if field.required and value == ():
            findings.error(
                node.line, "ontbreekt", f"Onder '{field.key}' staat niets. Noem er minstens één."
            )
        elif value is not None:
            values[field.attribute] = value
    return values


def lines_of(table: Table) -> dict[str, int]:
    """Give the line of each key; those of the items of a list are `key.0`, `key.1`, and so on."""
    lines = dict(table.lines)
    for key, node in table.values.items():
        if isinstance(node, Items):
            lines.update((f"{key}.{i}", item.line) for i, item in enumerate(node.values))
    return lines


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
        case Retention():
            return {"waarde": plain(value.appraisal), "reden": value.reason}
    raise TypeError(f"no field holds a {type(value).__name__}")
