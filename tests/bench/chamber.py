"""The questions of the Belgian Chamber, January to June 2017, as an archive of ours.

The data hold no day of the answer, and the format asks for one. An answered question therefore
gets the day of asking as `beantwoord`, and `bron` says that the real day is not known: figures
about answer times mean nothing in this archive.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from archive.body import Body, Section
from archive.body import Part as Heading
from archive.record import Asker, Record
from archive.registers import Party, Person, Theme
from archive.settings import Settings
from archive.slug import slug
from bench.capitals import sentence_case
from bench.layout import markdown
from bench.outline import outline

SETTINGS = Settings(title="Kamervragen 2017")
SOURCE = "data.dekamer.be"
SOURCE_ANSWERED = f"{SOURCE}; datum van het antwoord onbekend"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the data: names and themes as written there, `themes` with the main one first."""

    id: str
    day: date
    party: str
    asker: str
    title: str
    question: str
    answer: str
    themes: tuple[str, ...]
    department: str


@dataclass(frozen=True, slots=True)
class Registers:
    """The entries of the three registers, in order of name."""

    parties: tuple[Party, ...]
    people: tuple[Person, ...]
    themes: tuple[Theme, ...]


def read_entries(path: Path) -> list[Entry]:
    """Read the file of the data, one question a line. Raises OSError when there is none."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_entry(json.loads(line)) for line in lines]


def _entry(line: dict[str, str | list[str] | None]) -> Entry:
    def text(key: str) -> str:
        return str(line[key] or "")

    themes = [text("hoofdthema"), *(line["themas"] or ())]
    return Entry(
        id=text("id"),
        day=date.fromisoformat(text("datum")),
        party=text("partij"),
        asker=_straight(text("indiener")),
        title=text("titel"),
        question=text("vraag"),
        answer=text("antwoord"),
        themes=tuple(dict.fromkeys(filter(None, themes))),
        department=text("departement"),
    )


def _straight(name: str) -> str:
    """Turn `Van de Velde, Robert` into `Robert Van de Velde`."""
    surname, _, first = name.partition(",")
    return f"{first.strip()} {surname.strip()}".strip()


def theme_names(entries: Iterable[Entry]) -> dict[str, str]:
    """Give the name of each theme in the data; spellings with one address get one name."""
    by_address: dict[str, str] = {}
    spellings = sorted({theme for entry in entries for theme in entry.themes})
    return {
        spelling: by_address.setdefault(slug(sentence_case(spelling)), sentence_case(spelling))
        for spelling in spellings
    }


def make_registers(entries: Sequence[Entry]) -> Registers:
    """List every party, person, department and theme. Departments are people: they answer."""
    people = {entry.asker for entry in entries} | {entry.department for entry in entries}
    aliases: dict[str, set[str]] = {}
    for spelling, name in theme_names(entries).items():
        aliases.setdefault(name, set()).add(sentence_case(spelling))
    return Registers(
        parties=tuple(Party(name) for name in sorted({entry.party for entry in entries})),
        people=tuple(Person(name) for name in sorted(people)),
        themes=tuple(
            Theme(name, aliases=tuple(sorted(aliases[name] - {name}))) for name in sorted(aliases)
        ),
    )


def make_records(entries: Sequence[Entry]) -> list[Record]:
    """Turn each entry into a record, in the order of the data."""
    names = theme_names(entries)
    return [_record(entry, names) for entry in entries]


def _record(entry: Entry, names: dict[str, str]) -> Record:
    answered = bool(entry.answer.strip())
    return Record(
        number=f"2017-{entry.id}",
        subject=" ".join(entry.title.split()),
        askers=(Asker(entry.asker, entry.party),),
        submitted=entry.day,
        body=make_body(entry.question, entry.answer),
        addressed_to=entry.department,
        themes=tuple(dict.fromkeys(names[theme] for theme in entry.themes)),
        answered=entry.day if answered else None,
        portfolio_holders=(entry.department,),
        source=SOURCE_ANSWERED if answered else SOURCE,
    )


def make_body(question: str, answer: str) -> Body:
    """Make the sections out of the two running texts; an empty answer gives no section."""
    asked = outline(question)
    sections = [Section(Heading.QUESTION, markdown(asked, "Vraag"))]
    if answer.strip():
        replied = outline(answer, expected=max(asked.numbers, default=0))
        sections.append(Section(Heading.ANSWER, markdown(replied, "Antwoord")))
    return Body(tuple(sections))
