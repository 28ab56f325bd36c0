"""The options of a command that give a record, and what they say."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from archive.body import Part
from archive.fields import FIELDS
from archive.finding import Findings
from archive.frontmatter import Plain
from archive.record_file import decode
from archive.writing.proposal import NotWrittenError

# Options by the key of the front matter that they fill.
ONE = {
    "onderwerp": "onderwerp",
    "datum": "ingediend",
    "nummer": "nummer",
    "soort": "soort",
    "gericht-aan": "gericht_aan",
    "wijze": "wijze_van_beantwoording",
    "ontvangen": "ontvangen",
    "beantwoord": "beantwoord",
    "vervolg-op": "vervolg_op",
    "bron": "bron",
}
SEVERAL = {"thema": "themas", "portefeuillehouder": "portefeuillehouders"}
# Of these both parts are given at once, with a comma between them.
PAIRS = {"indiener": ("indieners", "naam", "partij"), "bijlage": ("bijlagen", "bestand", "titel")}
TEXTS = {"vraag": Part.QUESTION, "toelichting": Part.EXPLANATION, "antwoordtekst": Part.ANSWER}
# What an answer to a record that stands in the archive can't change.
NOT_FOR_ANSWERS = frozenset({*ONE, *PAIRS, "thema", "vraag", "toelichting"}) - {"beantwoord"}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options to a command; what they are for is told as in the table of fields."""
    notes = {field.key: field.note for field in FIELDS}
    for name, key in ONE.items():
        parser.add_argument(f"--{name}", help=notes[key])
    for name, key in SEVERAL.items():
        parser.add_argument(f"--{name}", action="append", metavar="NAAM", help=notes[key])
    for name, (key, first, second) in PAIRS.items():
        shown = f"{first}, {second}".upper()
        parser.add_argument(f"--{name}", action="append", metavar=f'"{shown}"', help=notes[key])
    for name, part in TEXTS.items():
        text = f"bestand met de tekst onder '## {part.value}'; - leest wat u typt"
        parser.add_argument(f"--{name}", metavar="BESTAND", help=text)


def given(options: argparse.Namespace) -> frozenset[str]:
    """The names of the options that were used."""
    names = (*ONE, *SEVERAL, *PAIRS, *TEXTS)
    return frozenset(name for name in names if _value(options, name) is not None)


def values_of(options: argparse.Namespace) -> dict[str, Plain]:
    """What the options put in the front matter. Raises NotWrittenError for half a pair."""
    values: dict[str, Plain] = {}
    for name, key in (ONE | SEVERAL).items():
        if (value := _value(options, name)) is not None:
            values[key] = value
    for name, (key, first, second) in PAIRS.items():
        if (pairs := _value(options, name)) is not None:
            values[key] = [_pair(pair, name, first, second) for pair in pairs]
    return values


def _pair(text: str, name: str, first: str, second: str) -> Mapping[str, Plain]:
    before, comma, after = text.rpartition(",")
    if not comma:
        raise NotWrittenError(f"Schrijf bij --{name} de {first}, een komma en de {second}.")
    return {first: before.strip(), second: after.strip()}


def texts_of(options: argparse.Namespace, standard_input: Callable[[], bytes]) -> dict[Part, str]:
    """The texts that the options name. Raises NotWrittenError when one can't be read."""
    texts: dict[Part, str] = {}
    for name, part in TEXTS.items():
        place = _value(options, name)
        if place is not None:
            data = standard_input() if place == "-" else _file(Path(place))
            findings = Findings(str(place))
            text = decode(data, findings)
            if text is None:
                raise NotWrittenError(" ".join(map(str, findings.found)))
            texts[part] = text.strip("\n")
    return texts


def _file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise NotWrittenError(f"Het bestand '{path}' is niet te openen.") from None


def _value(options: argparse.Namespace, name: str) -> Any:
    return getattr(options, name.replace("-", "_"))
