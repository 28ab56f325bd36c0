"""The rules that one record must keep. A rule's docstring is the rule; RULES lists them all.

A rule gives `(place, sentence)`: a place is a key of the front matter, or a line number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from archive.body import Part
from archive.dates import dutch_date
from archive.finding import Finding, Level
from archive.nearest import nearest
from archive.numbered import pair, take_apart
from archive.prose import dropped_tags, foreign_images, local_links
from archive.question import Status, derive_deadline, derive_status
from archive.record import Record
from archive.registers import E, Person, Register, Registers, Role
from archive.settings import Settings

ATTACHMENT_TYPES = {
    "csv", "doc", "docx", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "odp", "ods", "odt", "pdf",
    "png", "ppt", "pptx", "rtf", "txt", "webp", "xls", "xlsx", "zip",
}  # fmt: skip


ADDRESSEES = ("college", "burgemeester", "griffie")


@dataclass(frozen=True, slots=True)
class Case:
    """One record, with all that a rule may look at. `files` are the files that exist."""

    record: Record
    registers: Registers
    settings: Settings
    files: frozenset[str]
    today: date


Fault = tuple[str | int, str]
Check = Callable[[Case], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its name and how serious a fault is.

    A rule that draws a conclusion from what is absent needs the `whole` record: it says
    nothing about a record of which a key could not be read.
    """

    name: str
    check: Check
    level: Level = Level.ERROR
    whole: bool = False


def check_record(case: Case, whole: bool = True) -> list[Finding]:
    """Hold one record against every rule; `whole` tells whether all of it could be read."""
    record = case.record
    return [
        Finding(
            record.path,
            place if isinstance(place, int) else record.line(place),
            sentence,
            rule.name,
            rule.level,
        )
        for rule in RULES
        if whole or not rule.whole
        for place, sentence in rule.check(case)
    ]


def number_form(case: Case) -> Iterator[Fault]:
    """A number is a year, a dash and a sequence; letters only where the settings allow them."""
    if not case.settings.is_number(case.record.number):
        yield (
            "nummer",
            f"'{case.record.number}' is geen nummer. Schrijf jaar, streepje en volgnummer, "
            "bijvoorbeeld 2014-001.",
        )


def file_place(case: Case) -> Iterator[Fault]:
    """A record stands in the folder of its year, in a file that starts with its number."""
    path = PurePosixPath(case.record.path)
    year = case.record.number.split("-")[0]
    if path.parts[:-1] != ("vragen", year):
        yield "nummer", f"Dit bestand hoort in de map vragen/{year}/. Verplaats het daarheen."
    elif not re.match(re.escape(case.record.number) + r"\b(?!-?\d)", path.name):
        yield (
            "nummer",
            f"De bestandsnaam begint niet met het nummer {case.record.number}. Kijk welk van de "
            "twee klopt.",
        )


def number_year(case: Case) -> Iterator[Fault]:
    """The year in the number is the year of asking."""
    year = case.record.number.split("-")[0]
    if year.isdigit() and int(year) != case.record.submitted.year:
        yield (
            "nummer",
            f"Het nummer begint met {year}, maar de vraag is ingediend in "
            f"{case.record.submitted.year}. Kijk of dat klopt.",
        )


def _unknown(register: Register[E], name: str, what: str) -> str:
    meant = register.nearest(name)
    question = f"Bedoelt u '{meant}'? Zo niet, zet" if meant else "Zet"
    return (
        f"{what} '{name}' is niet bekend. {question} in {register.path} de regel '- naam: {name}'."
    )


def names_known(case: Case) -> Iterator[Fault]:
    """Every party, person and theme stands in its register."""
    record, registers = case.record, case.registers
    for place, asker in enumerate(record.askers):
        if not registers.people.find(asker.name):
            yield f"indieners.{place}", _unknown(registers.people, asker.name, "De indiener")
        if not registers.parties.find(asker.party):
            yield f"indieners.{place}", _unknown(registers.parties, asker.party, "De partij")
    for place, name in enumerate(record.portfolio_holders):
        if not registers.people.find(name):
            yield (
                f"portefeuillehouders.{place}",
                _unknown(registers.people, name, "De portefeuillehouder"),
            )
    for place, name in enumerate(record.themes):
        if not registers.themes.find(name):
            yield f"themas.{place}", _unknown(registers.themes, name, "Het thema")


def addressee_known(case: Case) -> Iterator[Fault]:
    """A question is put to the college, the mayor, the griffie, or somebody in the register."""
    name, people = case.record.addressed_to, case.registers.people
    if name not in ADDRESSEES and not people.find(name):
        meant = nearest(name, ADDRESSEES)
        if meant:
            yield "gericht_aan", f"'{name}' is niet bekend bij 'gericht_aan'. Bedoelt u '{meant}'?"
        else:
            yield "gericht_aan", _unknown(people, name, "De naam")


def named_once(case: Case) -> Iterator[Fault]:
    """Nobody signs twice, and no portfolio holder or theme is named twice."""
    record, registers = case.record, case.registers
    yield from _twice("indieners", [asker.name for asker in record.askers], registers.people)
    yield from _twice("portefeuillehouders", record.portfolio_holders, registers.people)
    yield from _twice("themas", record.themes, registers.themes)


def _twice(key: str, names: Iterable[str], register: Register[E]) -> Iterator[Fault]:
    seen = set()
    for place, name in enumerate(names):
        entry = register.find(name)
        known = entry.name if entry else name
        if known in seen:
            yield f"{key}.{place}", f"'{name}' staat twee keer onder '{key}'. Laat er één staan."
        seen.add(known)


def party_existed(case: Case) -> Iterator[Fault]:
    """A party can only ask while it exists."""
    for place, asker in enumerate(case.record.askers):
        party = case.registers.parties.find(asker.party)
        if party and not party.period.holds(case.record.submitted):
            yield (
                f"indieners.{place}",
                f"De partij '{party.name}' bestond niet op {dutch_date(case.record.submitted)}. "
                f"Kijk naar de datum, of naar 'van' en 'tot' in {case.registers.parties.path}.",
            )


def member_of_party(case: Case) -> Iterator[Fault]:
    """An asker belongs to the party on the day of asking, where the register knows."""
    for place, asker in enumerate(case.record.askers):
        person = case.registers.people.find(asker.name)
        party = case.registers.parties.find(asker.party)
        if not person or not party or not person.memberships:
            continue
        belongs = any(
            case.registers.parties.find(each.party) == party
            and each.period.holds(case.record.submitted)
            for each in person.memberships
        )
        if not belongs:
            yield (
                f"indieners.{place}",
                f"'{person.name}' hoorde op {dutch_date(case.record.submitted)} niet bij "
                f"'{party.name}', volgens {case.registers.people.path}. Kijk wat er klopt.",
            )


_COUNCIL = (Role.COUNCILLOR, Role.COMMITTEE)
_COLLEGE = (Role.ALDERMAN, Role.MAYOR)


def in_office(case: Case) -> Iterator[Fault]:
    """Askers are councillors and portfolio holders are in the college, where the register knows."""
    record, people = case.record, case.registers.people
    until = record.answered or record.submitted
    held = [
        *((f"indieners.{i}", asker.name, _COUNCIL) for i, asker in enumerate(record.askers)),
        *(
            (f"portefeuillehouders.{i}", name, _COLLEGE)
            for i, name in enumerate(record.portfolio_holders)
        ),
    ]
    for key, name, roles in held:
        person = people.find(name)
        day = record.submitted if roles is _COUNCIL else until
        what = "raadslid" if roles is _COUNCIL else "wethouder of burgemeester"
        if person and person.terms and not _held(person, roles, day):
            yield (
                key,
                f"'{person.name}' was op {dutch_date(day)} geen {what}, volgens {people.path}. "
                "Kijk wat er klopt.",
            )


def _held(person: Person, roles: tuple[Role, ...], day: date) -> bool:
    return any(term.role in roles and term.period.holds(day) for term in person.terms)


def dates_in_order(case: Case) -> Iterator[Fault]:
    """Nothing happens before the question, and a postponement ends after it began."""
    record = case.record
    later = [
        ("ontvangen", "ontvangen", record.received),
        ("beantwoord", "beantwoord", record.answered),
        ("ingetrokken", "ingetrokken", record.withdrawn),
    ]
    for key, what, day in later:
        if day and day < record.submitted:
            yield (
                key,
                f"De vraag zou zijn {what} op {dutch_date(day)}, voordat hij was ingediend "
                f"({dutch_date(record.submitted)}). Verbeter een van de datums.",
            )
    last: date | None = None
    for place, postponement in enumerate(record.postponements):
        key = f"verdaagd.{place}"
        if postponement.day < record.submitted:
            yield key, "Deze vraag is uitgesteld voordat hij was ingediend. Verbeter 'datum'."
        if postponement.until <= postponement.day:
            yield key, "Het uitstel eindigt voordat het begint. Verbeter 'datum' of 'tot'."
        if last and postponement.until <= last:
            yield key, "Dit uitstel loopt niet langer dan het vorige. Zet ze op volgorde."
        if record.answered and postponement.day > record.answered:
            yield key, "Deze vraag is uitgesteld nadat hij was beantwoord. Verbeter een datum."
        last = postponement.until


def not_in_future(case: Case) -> Iterator[Fault]:
    """What is recorded has happened."""
    record = case.record
    days = [
        ("ingediend", record.submitted),
        ("ontvangen", record.received),
        ("beantwoord", record.answered),
        ("ingetrokken", record.withdrawn),
        *((f"verdaagd.{place}", each.day) for place, each in enumerate(record.postponements)),
        *((f"correcties.{place}", each.day) for place, each in enumerate(record.corrections)),
    ]
    for key, day in days:
        if day and day > case.today:
            yield (
                key,
                f"De datum {dutch_date(day)} ligt in de toekomst. Verbeter hem, of wacht tot "
                "die dag.",
            )


def answer_complete(case: Case) -> Iterator[Fault]:
    """An answer has a date and a text, or neither."""
    record = case.record
    answer = record.body.section(Part.ANSWER)
    has_text = answer is not None and bool(answer.text)
    if record.answered and not has_text:
        yield (
            "beantwoord",
            "Er is een datum van beantwoording, maar geen antwoord. Zet het onder '## Antwoord', "
            "of haal de datum weg.",
        )
    if answer and has_text and not record.answered:
        yield (
            answer.line,
            "Er is een antwoord, maar geen datum. Zet bovenaan een regel 'beantwoord: …'.",
        )


def withdrawal_complete(case: Case) -> Iterator[Fault]:
    """A withdrawal has a date and a reason, and is of a question without an answer."""
    record = case.record
    if record.withdrawn and not record.withdrawal_reason:
        yield "ingetrokken", "Zet bij een ingetrokken vraag ook 'reden_intrekking: …'."
    if record.withdrawal_reason and not record.withdrawn:
        yield "reden_intrekking", "Zet bij 'reden_intrekking' ook de dag: 'ingetrokken: …'."
    if record.withdrawn and record.answered:
        yield (
            "ingetrokken",
            "De vraag is ingetrokken én beantwoord. Haal een van de twee datums weg.",
        )


def deadline_kept(case: Case) -> Iterator[Fault]:
    """A question whose deadline has passed is answered or postponed."""
    record = case.record
    term = case.settings.term(record.received or record.submitted)
    deadline = derive_deadline(record, term)
    if deadline and derive_status(record, deadline, case.today) is Status.OVERDUE:
        yield (
            "verdaagd" if record.postponements else "ingediend",
            f"Het antwoord had er op {dutch_date(deadline)} moeten zijn. Zet het antwoord erbij, "
            "of het uitstel onder 'verdaagd'.",
        )


def attachments_usable(case: Case) -> Iterator[Fault]:
    """Attachments lie beside the record, once, and are of a kind that is safe to publish."""
    folder = PurePosixPath(case.record.path).parent
    seen: set[str] = set()
    for place, attachment in enumerate(case.record.attachments):
        key, name = f"bijlagen.{place}", attachment.file
        kind = name.rpartition(".")[2].lower()
        if "/" in name or "\\" in name or name.startswith("."):
            yield key, f"Schrijf bij 'bestand' alleen de naam van het bestand, niet '{name}'."
        elif kind not in ATTACHMENT_TYPES:
            yield (
                key,
                f"Een bijlage kan geen .{kind}-bestand zijn ('{name}'). Maak er bijvoorbeeld een "
                "pdf van.",
            )
        elif (folder / name).as_posix() not in case.files:
            yield key, f"Het bestand '{name}' staat niet in de map {folder}/. Zet het daar neer."
        if name.casefold() in seen:
            yield key, f"Het bestand '{name}' staat twee keer bij de bijlagen. Laat er één staan."
        seen.add(name.casefold())


def numbered_alike(case: Case) -> Iterator[Fault]:
    """Where questions and answers are both numbered, they have the same numbers."""
    body = case.record.body
    answer = body.section(Part.ANSWER)
    if answer is None:
        return
    asked = take_apart(body.text(Part.QUESTION))
    answered = take_apart(answer.text)
    if asked and answered and pair(asked, answered) is None:
        yield (
            answer.line,
            f"De vragen zijn genummerd tot en met {asked.numbers[-1]} en de antwoorden tot en met "
            f"{answered.numbers[-1]}. Daarom staan ze niet bij elkaar. Klopt de nummering?",
        )


def text_survives(case: Case) -> Iterator[Fault]:
    """No text vanishes because it looks like HTML."""
    for section in case.record.body.sections:
        for place, tag in dropped_tags(section.text):
            yield (
                section.line_at(place),
                f"De code '{tag}' wordt niet getoond. Zet er een schuine streep voor (\\<) als het "
                "gewone tekst is, of haal hem weg.",
            )


def no_foreign_images(case: Case) -> Iterator[Fault]:
    """Pictures come from this archive: a page asks nothing of other sites."""
    for section in case.record.body.sections:
        for place, address in foreign_images(section.text):
            yield (
                section.line_at(place),
                f"De afbeelding '{address}' staat op een andere website en wordt niet getoond. "
                "Voeg hem toe als bijlage.",
            )


def local_links_live(case: Case) -> Iterator[Fault]:
    """A link without a site leads to an attachment of the same record or a place on its page."""
    names = {attachment.file for attachment in case.record.attachments}
    for section in case.record.body.sections:
        for place, link in local_links(section.text):
            if link.partition("#")[0] not in names:
                yield (
                    section.line_at(place),
                    f"De link '{link}' loopt dood. Schrijf het hele adres (https://…) of zet het "
                    "bestand bij 'bijlagen'.",
                )


RULES = (
    Rule("nummer", number_form),
    Rule("plaats", file_place, Level.WARNING),
    Rule("nummer-jaar", number_year, Level.WARNING),
    Rule("onbekende-naam", names_known),
    Rule("gericht-aan", addressee_known),
    Rule("dubbele-naam", named_once),
    Rule("partij-periode", party_existed),
    Rule("partij-lid", member_of_party, Level.WARNING),
    Rule("rol", in_office, Level.WARNING),
    Rule("volgorde-datums", dates_in_order),
    Rule("toekomst", not_in_future),
    Rule("antwoord", answer_complete, whole=True),
    Rule("intrekking", withdrawal_complete, whole=True),
    Rule("termijn", deadline_kept, Level.WARNING, whole=True),
    Rule("bijlage", attachments_usable),
    Rule("nummering", numbered_alike, Level.WARNING, whole=True),
    Rule("html", text_survives, Level.WARNING),
    Rule("afbeelding", no_foreign_images, Level.WARNING),
    Rule("dode-link", local_links_live, Level.WARNING, whole=True),
)
