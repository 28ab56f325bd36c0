"""The questions of the Belgian Chamber as an archive in memory, without what would give away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from archive.index import Archive, make_archive
from archive.question import resolve
from archive.registers import Register, Registers
from bench.chamber import SETTINGS, Entry, make_records
from bench.chamber import make_registers as read_registers

TODAY = date(2017, 7, 1)


def chamber_archive(entries: Sequence[Entry]) -> Archive:
    """Make an archive of these questions, without their themes, by which they are judged.

    Who answers is a department here, of which the name says what it is about; it is left out too,
    for in a council that is a person.
    """
    found = read_registers(entries)
    registers = Registers(
        Register("partijen.yml", found.parties),
        Register("personen.yml", found.people),
        Register("themas.yml", ()),
    )
    records = [
        replace(record, themes=(), portfolio_holders=(), addressed_to="college")
        for record in make_records(entries)
    ]
    questions = (resolve(record, registers, SETTINGS, TODAY) for record in records)
    return make_archive(questions, registers, SETTINGS, TODAY)
