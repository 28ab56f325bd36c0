"""The columns of a table of questions: the same in CSV, in the sheet and in the database.

A column has the name that the field has in `question_data`, where that has one value. Of a list
of persons, themes or attachments a table shows the names, with "; " between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from urllib.parse import quote

from archive.body import Part
from archive.exports.export import Item
from archive.question import Question
from archive.record import Record
from archive.settings import Settings

# What stands in one place of a table; a bool is written as yes or no, None is empty.
Value = str | int | bool | date | None

BETWEEN = "; "


class Kind(Enum):
    """What a column holds. The value is the word that readers see."""

    TEXT = "tekst"
    ADDRESS = "adres"
    DAY = "datum"
    NUMBER = "getal"
    YES_NO = "ja of nee"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it is for, how to get its value, how wide it is on a sheet.

    What is `gathered` has more than one value, or stands with the persons and themes: in the
    database it has a table of its own.
    """

    name: str
    note: str
    get: Callable[[Item, Settings], Value]
    kind: Kind = Kind.TEXT
    width: int = 16
    gathered: bool = False


def _of(get: Callable[[Question], Value]) -> Callable[[Item, Settings], Value]:
    return lambda item, _: get(item.question)


def _written(get: Callable[[Record], Value]) -> Callable[[Item, Settings], Value]:
    return lambda item, _: get(item.question.record)


def _together(get: Callable[[Question], Iterable[str]]) -> Callable[[Item, Settings], Value]:
    return lambda item, _: BETWEEN.join(get(item.question))


def _addressee(question: Question) -> str:
    return question.addressee.name if question.addressee else question.record.addressed_to


def _attachments(item: Item, settings: Settings) -> str:
    address = item.question.address
    return BETWEEN.join(
        f"{each.title} ({settings.url(f'{address}{quote(each.file)}')})"
        for each in item.question.record.attachments
    )


COLUMNS: tuple[Column, ...] = (
    Column(
        "nummer",
        "Het vaste nummer van de vraag: jaar, streepje, volgnummer.",
        _of(lambda question: question.number),
        width=11,
    ),
    Column(
        "adres",
        "Het adres van de pagina met de vraag en het antwoord. Het verandert nooit.",
        lambda item, settings: settings.url(item.question.address),
        Kind.ADDRESS,
        width=30,
    ),
    Column(
        "onderwerp",
        "Waar de vraag over gaat.",
        _written(lambda record: record.subject),
        width=50,
    ),
    Column(
        "soort",
        "Schriftelijk, technisch of mondeling.",
        _written(lambda record: record.kind.value),
        width=12,
    ),
    Column(
        "status",
        "Hoe het met de vraag staat: open, verdaagd (er is uitstel), te laat, beantwoord of "
        "ingetrokken.",
        _of(lambda question: question.status.value),
        width=12,
    ),
    Column(
        "steller",
        "Het raadslid dat de vraag stelt: de eerste indiener.",
        _of(lambda question: question.signatories[0].person.name),
        width=24,
        gathered=True,
    ),
    Column(
        "partij",
        "De partij van de steller op het moment van de vraag.",
        _of(lambda question: question.signatories[0].party.name),
        width=20,
        gathered=True,
    ),
    Column(
        "mede_indieners",
        "Wie de vraag mee ondertekenden, met hun partij tussen haakjes.",
        _together(
            lambda question: (
                f"{each.person.name} ({each.party.name})" for each in question.signatories[1:]
            )
        ),
        width=30,
        gathered=True,
    ),
    Column(
        "partijen",
        "Alle partijen die de vraag indienden, elk één keer.",
        _together(lambda question: (party.name for party in question.parties)),
        width=24,
        gathered=True,
    ),
    Column(
        "jaar",
        "Het jaar waarin de vraag is ingediend.",
        _of(lambda question: question.submitted.year),
        Kind.NUMBER,
        width=8,
    ),
    Column(
        "ingediend",
        "De dag waarop de vraag is ingediend.",
        _of(lambda question: question.submitted),
        Kind.DAY,
        width=12,
    ),
    Column(
        "ontvangen",
        "De dag waarop de termijn voor het antwoord begint.",
        _of(lambda question: question.received),
        Kind.DAY,
        width=12,
    ),
    Column(
        "gericht_aan",
        "Aan wie de vraag is gesteld: college, burgemeester, griffie of een naam.",
        _of(_addressee),
        width=14,
    ),
    Column(
        "wijze_van_beantwoording",
        "Hoe de indiener antwoord wil krijgen, in de woorden van het formulier.",
        _written(lambda record: record.answer_mode),
        width=20,
    ),
    Column(
        "themas",
        "De onderwerpen waar de vraag bij hoort.",
        _together(lambda question: (theme.name for theme in question.themes)),
        width=30,
        gathered=True,
    ),
    Column(
        "portefeuillehouders",
        "De wethouders of de burgemeester die over het onderwerp gaan.",
        _together(lambda question: (person.name for person in question.portfolio_holders)),
        width=30,
        gathered=True,
    ),
    Column(
        "termijn",
        "Hoe lang het college over het antwoord mag doen. Leeg als er geen termijn bekend is.",
        _of(lambda question: str(question.term) if question.term else None),
        width=12,
    ),
    Column(
        "termijn_artikel",
        "Waar die termijn is vastgelegd.",
        _of(lambda question: question.term.article if question.term else ""),
        width=24,
    ),
    Column(
        "verdaagd",
        "Elk uitstel: de dag van het besluit, de nieuwe uiterste dag en de reden.",
        _together(
            lambda question: (
                f"{each.day} tot {each.until}: {each.reason}"
                for each in question.record.postponements
            )
        ),
        width=30,
        gathered=True,
    ),
    Column(
        "uiterlijk",
        "De laatste dag waarop een antwoord op tijd is. Uitstel telt mee.",
        _of(lambda question: question.deadline),
        Kind.DAY,
        width=12,
    ),
    Column(
        "beantwoord",
        "De dag van het antwoord. Leeg zolang er geen antwoord is.",
        _written(lambda record: record.answered),
        Kind.DAY,
        width=12,
    ),
    Column(
        "dagen_tot_antwoord",
        "Het aantal dagen van ontvangst tot antwoord. Leeg zolang er geen antwoord is.",
        _of(lambda question: question.days_to_answer),
        Kind.NUMBER,
        width=11,
    ),
    Column(
        "op_tijd",
        "Of het antwoord er uiterlijk op de laatste dag was. Leeg zolang er geen antwoord is.",
        _of(lambda question: question.in_time),
        Kind.YES_NO,
        width=8,
    ),
    Column(
        "ingetrokken",
        "De dag waarop de indiener de vraag heeft ingetrokken.",
        _written(lambda record: record.withdrawn),
        Kind.DAY,
        width=12,
    ),
    Column(
        "reden_intrekking",
        "Waarom de vraag is ingetrokken.",
        _written(lambda record: record.withdrawal_reason),
        width=24,
    ),
    Column(
        "vervolg_op",
        "Het nummer van de eerdere vraag waar deze vraag op volgt.",
        _written(lambda record: record.follows or None),
        width=11,
        gathered=True,
    ),
    Column(
        "vervolgvragen",
        "De nummers van latere vragen die op deze vraag volgen.",
        lambda item, _: BETWEEN.join(item.follow_ups),
        width=14,
        gathered=True,
    ),
    Column(
        "bijlagen",
        "De bestanden die bij de vraag horen: titel, met het adres tussen haakjes.",
        _attachments,
        width=30,
        gathered=True,
    ),
    Column(
        "bron",
        "De bestandsnaam of het adres van het oorspronkelijke stuk.",
        _written(lambda record: record.source_names),
        width=20,
    ),
    Column(
        "correcties",
        "Wat er na publicatie is verbeterd, met de dag ervoor.",
        _together(
            lambda question: (f"{each.day}: {each.note}" for each in question.record.corrections)
        ),
        width=30,
        gathered=True,
    ),
    Column(
        "verwijderd",
        "Dat er na publicatie iets is weggehaald: de dag en de reden.",
        _together(
            lambda question: (
                f"{each.day}: {each.ground.value}" for each in question.record.removals
            )
        ),
        width=20,
        gathered=True,
    ),
    Column(
        "eerdere_nummers",
        "Nummers die de vraag eerder had.",
        _together(lambda question: question.record.earlier_numbers),
        width=14,
        gathered=True,
    ),
    Column(
        "laatste_wijziging",
        "De laatste dag waarop er iets met de vraag gebeurde.",
        _of(lambda question: question.last_change),
        Kind.DAY,
        width=12,
    ),
    Column(
        "vraag",
        "De hele tekst van de vraag, in Markdown.",
        _written(lambda record: record.body.text(Part.QUESTION)),
        width=60,
    ),
    Column(
        "toelichting",
        "De hele tekst van de toelichting, in Markdown.",
        _written(lambda record: record.body.text(Part.EXPLANATION)),
        width=40,
    ),
    Column(
        "antwoord",
        "De hele tekst van het antwoord, in Markdown.",
        _written(lambda record: record.body.text(Part.ANSWER)),
        width=60,
    ),
)


def row(item: Item, settings: Settings) -> list[Value]:
    """Give the values of one question, in the order of the columns."""
    return [column.get(item, settings) for column in COLUMNS]
