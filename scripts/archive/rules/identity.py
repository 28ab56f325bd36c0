"""Rules over a record's number and the place of its file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from archive.rules.case import Case, Fault


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
    elif not path.name.startswith((f"{case.record.number}-", f"{case.record.number}.")):
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
