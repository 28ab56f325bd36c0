"""The schema of a question in JSON: what `question_data` gives, with a note for every field."""

from __future__ import annotations

from archive.exports.columns import COLUMNS
from archive.exports.question_data import Data
from archive.question import Status
from archive.record import Ground, Kind
from archive.settings import Settings

_NOTES = {column.name: column.note for column in COLUMNS}
_NAMES = "Een naam, zoals die op de site staat."
_PAGE = "De pagina op de site."


def question_schema(settings: Settings) -> Data:
    """Give the schema of one question."""
    number = {"type": "string", "pattern": f"^{settings.number_pattern}$"}
    return table(
        "Een vraag met het antwoord.",
        {
            "nummer": _noted("nummer", number),
            "adres": _noted("adres", ADDRESS),
            "onderwerp": _noted("onderwerp", TEXT),
            "soort": _noted("soort", {"enum": [kind.value for kind in Kind]}),
            "status": _noted("status", {"enum": [status.value for status in Status]}),
            "indieners": array("Wie de vraag indienden. De eerste is de steller.", _SIGNATORY),
            "ingediend": _noted("ingediend", DAY),
            "ontvangen": _noted("ontvangen", DAY),
            "gericht_aan": _noted("gericht_aan", TEXT),
            "wijze_van_beantwoording": _noted("wijze_van_beantwoording", TEXT),
            "themas": array(_NOTES["themas"], _NAMED),
            "portefeuillehouders": array(_NOTES["portefeuillehouders"], _NAMED),
            "termijn": _noted("termijn", or_none(TEXT)),
            "termijn_artikel": _noted("termijn_artikel", TEXT),
            "verdaagd": array(_NOTES["verdaagd"], _POSTPONEMENT),
            "uiterlijk": _noted("uiterlijk", or_none(DAY)),
            "beantwoord": _noted("beantwoord", or_none(DAY)),
            "dagen_tot_antwoord": _noted("dagen_tot_antwoord", or_none(NUMBER)),
            "op_tijd": _noted("op_tijd", or_none({"type": "boolean"})),
            "ingetrokken": _noted("ingetrokken", or_none(DAY)),
            "reden_intrekking": _noted("reden_intrekking", TEXT),
            "vervolg_op": _noted("vervolg_op", or_none(number)),
            "vervolgvragen": array(_NOTES["vervolgvragen"], number),
            "bijlagen": array("De bestanden die bij de vraag horen.", _ATTACHMENT),
            "bron": _noted("bron", TEXT),
            "correcties": array("Wat er na publicatie is verbeterd.", _CORRECTION),
            "verwijderd": array("Dat er na publicatie iets is weggehaald.", _REMOVAL),
            "eerdere_nummers": array(_NOTES["eerdere_nummers"], number),
            "laatste_wijziging": _noted("laatste_wijziging", DAY),
            "vraag": _noted("vraag", TEXT),
            "toelichting": _noted("toelichting", TEXT),
            "antwoord": _noted("antwoord", TEXT),
            "deelvragen": array("Genummerde vragen, elk met het eigen antwoord.", _PART),
        },
    )


def table(note: str, properties: Data) -> Data:
    """Give the schema of a table in which every field is always there, and no other."""
    return {
        "description": note,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def array(note: str, items: Data) -> Data:
    """Give the schema of a list."""
    return {"description": note, "type": "array", "items": items}


def told(note: str, schema: Data) -> Data:
    """Put a note beside a schema."""
    return {"description": note} | schema


def or_none(schema: Data) -> Data:
    """Give the schema of a value that may not be known."""
    return schema | {"type": [schema["type"], "null"]}


def _noted(name: str, schema: Data) -> Data:
    """Put beside a schema the note of the column of that name."""
    return told(_NOTES[name], schema)


TEXT: Data = {"type": "string"}
NUMBER: Data = {"type": "integer"}
DAY: Data = {"type": "string", "format": "date"}
ADDRESS: Data = {"type": "string", "format": "uri-reference"}

_SIGNATORY = table(
    "Een indiener, met de partij op het moment van de vraag.",
    {
        "naam": told(_NAMES, TEXT),
        "vermeld_als": told("De naam zoals die in het stuk staat.", TEXT),
        "adres": told(_PAGE, ADDRESS),
        "partij": told(_NAMES, TEXT),
        "partij_adres": told("De pagina van de partij.", ADDRESS),
    },
)
_NAMED = table(
    "Een naam met een pagina.", {"naam": told(_NAMES, TEXT), "adres": told(_PAGE, ADDRESS)}
)
_POSTPONEMENT = table(
    "Een uitstel.",
    {
        "datum": told("De dag van het besluit.", DAY),
        "tot": told("De nieuwe uiterste dag.", DAY),
        "reden": told("Waarom het langer duurt.", TEXT),
    },
)
_ATTACHMENT = table(
    "Een bestand.",
    {
        "bestand": told("De naam van het bestand.", TEXT),
        "titel": told("De titel.", TEXT),
        "adres": told("Waar het bestand staat.", ADDRESS),
    },
)
_CORRECTION = table(
    "Een verbetering.",
    {
        "datum": told("De dag.", DAY),
        "toelichting": told("Wat er is verbeterd.", TEXT),
    },
)
_REMOVAL = table(
    "Dat er iets is weggehaald; niet wat.",
    {
        "datum": told("De dag.", DAY),
        "reden": told("Waarom.", {"enum": [ground.value for ground in Ground]}),
    },
)
_PART = table(
    "Een genummerde vraag met het antwoord daarop.",
    {
        "nummers": array("Het nummer, of meer nummers als er één antwoord op is.", NUMBER),
        "adres": told("Het adres van deze vraag op de pagina.", ADDRESS),
        "vraag": told("De tekst van de vraag, in Markdown.", TEXT),
        "antwoord": told("De tekst van het antwoord, in Markdown.", TEXT),
    },
)
