"""The questions that make a record, in the order of the council's form."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from archive.body import Body, Part
from archive.frontmatter import Plain
from archive.numbers import next_number, taken_numbers
from archive.record import Kind, Record
from archive.registers import Role
from archive.rules.names import ADDRESSEES
from archive.source import Source
from archive.surname import by_surname
from archive.writing.conversation import Conversation, Names
from archive.writing.trial import Trial

_COUNCIL = (Role.COUNCILLOR, Role.COMMITTEE)
_COLLEGE = (Role.ALDERMAN, Role.MAYOR)


def new_trial(source: Source, today: date) -> Trial:
    """Start a record with nothing in it."""
    number = next_number(taken_numbers(source), today.year)
    return Trial(source, today, Record(number, "", (), today, Body(())))


def ask_question(trial: Trial, talk: Conversation) -> None:
    """Ask for all that a new record needs, and for the answer if there is one."""
    registers = trial.source.registers
    _ask(trial, talk, "ingediend", "Wanneer is de vraag ingediend?", trial.today.isoformat())
    year = trial.record.submitted.year
    _ask(trial, talk, "nummer", "Nummer", next_number(taken_numbers(trial.source), year))
    _ask(trial, talk, "onderwerp", "Onderwerp, in één regel")
    _askers(trial, talk)
    kinds = Names([kind.value for kind in Kind], lambda _: False)
    _choose(trial, talk, "soort", "Soort vraag", kinds, otherwise=Kind.WRITTEN.value)
    addressees = Names(ADDRESSEES, registers.people.find)
    _choose(trial, talk, "gericht_aan", "Aan wie is de vraag?", addressees, otherwise="college")
    _ask(trial, talk, "wijze_van_beantwoording", "Wijze van beantwoording (leeg is geen)")
    themes = Names([theme.name for theme in registers.themes.entries], registers.themes.find)
    _several(trial, talk, "themas", "Thema", themes)
    _ask(trial, talk, "vervolg_op", "Nummer van de vraag waar dit een vervolg op is (leeg is geen)")
    _text(trial, talk, Part.QUESTION, "Wat is de vraag?")
    _text(trial, talk, Part.EXPLANATION, "Is er een toelichting? Zo niet: typ alleen de punt.")
    if not talk.yes("Moet het antwoord nog komen?"):
        ask_answer(trial, talk)


def ask_answer(trial: Trial, talk: Conversation) -> None:
    """Ask for what an answer needs: its day, the portfolio holders, its text."""
    _ask(trial, talk, "beantwoord", "Wanneer is de vraag beantwoord?", trial.today.isoformat())
    college = _in_office(trial, _COLLEGE, trial.record.answered or trial.today)
    _several(trial, talk, "portefeuillehouders", "Portefeuillehouder", college)
    _text(trial, talk, Part.ANSWER, "Wat is het antwoord?")


# What a record can't do without.
_NEEDED = ("ingediend", "nummer", "onderwerp", "beantwoord")


def _ask(trial: Trial, talk: Conversation, key: str, question: str, otherwise: str = "") -> None:
    while True:
        typed = talk.line(question, otherwise)
        if not typed and key not in _NEEDED:
            return
        if talk.findings(trial.take(key, typed)):
            return


def _choose(
    trial: Trial, talk: Conversation, key: str, question: str, names: Names, *, otherwise: str
) -> None:
    talk.show(names.options)
    while not talk.findings(trial.take(key, talk.choice(question, names, otherwise))):
        pass


def _several(trial: Trial, talk: Conversation, key: str, what: str, names: Names) -> None:
    """Ask for names until there are no more."""
    talk.show(names.options)
    taken: list[Plain] = []
    while name := talk.choice(_one_of(what, taken), names):
        if talk.findings(trial.take(key, [*taken, name])):
            taken.append(name)


def _one_of(what: str, taken: Sequence[Plain]) -> str:
    return f"Nog een {what.lower()}? (leeg is nee)" if taken else f"{what} (leeg is geen)"


def _askers(trial: Trial, talk: Conversation) -> None:
    """Ask who signed, and for which party; the first is the asker."""
    registers, day = trial.source.registers, trial.record.submitted
    people = _in_office(trial, _COUNCIL, day)
    sitting = [party.name for party in registers.parties.entries if party.holds(day)]
    parties = Names(sitting, registers.parties.find)
    talk.show(people.options)
    taken: list[Plain] = []
    while True:
        question = "Nog een indiener? (leeg is nee)" if taken else "Wie stelt de vraag?"
        name = talk.choice(question, people)
        if taken and not name:
            return
        party = next(iter(sitting), "")
        if not registers.people.lacks(name):  # Of a stranger no party is asked.
            talk.show(parties.options)
            party = talk.choice("Van welke partij?", parties, _party_of(trial, name))
        asker = {"naam": name, "partij": party}
        if talk.findings(trial.take("indieners", [*taken, asker])):
            taken.append(asker)


def _party_of(trial: Trial, name: str) -> str:
    """The party of somebody on the day of asking, where the register knows one."""
    person = trial.source.registers.people.find(name)
    day = trial.record.submitted
    found = [each.party for each in person.memberships if each.holds(day)] if person else []
    return found[0] if len(found) == 1 else ""


def _in_office(trial: Trial, roles: Collection[Role], day: date) -> Names:
    """Who held one of these roles on a day, or may have, as far as the register tells."""
    people = trial.source.registers.people
    found = [
        person.name
        for person in people.entries
        if not person.terms or any(term.role in roles and term.holds(day) for term in person.terms)
    ]
    return Names(sorted(found, key=by_surname), people.find)


def _text(trial: Trial, talk: Conversation, part: Part, question: str) -> None:
    while True:
        text = talk.text(question)
        if not text.strip() and part is Part.EXPLANATION:
            return
        if not text.strip():
            talk.tell("Typ minstens één regel.")
        elif talk.findings(trial.take_text(part, text)):
            return
