"""The words and sentences of each theme, read from `data/`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from archive.fiction.words import Measure, Noun, read_measure, read_noun

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Exchange:
    """One thing to ask, in several wordings, with answers to it.

    `rank` puts questions in a natural order: what is known first, what comes next last.
    Each wording has its own answer, unless `loose`: then every answer fits every wording.
    """

    rank: int
    questions: tuple[str, ...]
    answers: tuple[str, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is said about one theme. Texts are templates; phrases begin with their article."""

    theme: str
    subjects: tuple[str, ...]
    facts: tuple[str, ...]
    explanations: tuple[str, ...]
    measures: tuple[Measure, ...]
    groups: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    stems: tuple[str, ...]
    exchanges: tuple[Exchange, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """What can be said about any theme."""

    exchanges: tuple[Exchange, ...]
    lists: dict[str, tuple[str, ...]]


def read_toml(name: str) -> dict[str, Any]:
    """Read one file of the folder `data/`."""
    return tomllib.loads((_DATA / name).read_text(encoding="utf-8"))


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """Every theme's vocabulary by the name of the theme."""
    names = sorted(path.name for path in (_DATA / "themes").glob("*.toml"))
    read = [_vocabulary(read_toml(f"themes/{name}")) for name in names]
    return {vocabulary.theme: vocabulary for vocabulary in read}


def _vocabulary(data: dict[str, Any]) -> Vocabulary:
    return Vocabulary(
        theme=data["thema"],
        subjects=tuple(data["onderwerpen"]),
        facts=tuple(data["feiten"]),
        explanations=tuple(data["uitleg"]),
        measures=tuple(read_measure(text) for text in data["maatregelen"]),
        groups=tuple(data["groepen"]),
        places=tuple(data["plekken"]),
        organisations=tuple(data["organisaties"]),
        stems=tuple(data["stammen"].split()),
        exchanges=tuple(_pair(text) for text in data["vragen"]),
    )


def _pair(text: str) -> Exchange:
    asked, _, answered = text.partition(" => ")
    return Exchange(4, (asked,), (answered,))


@cache
def phrases() -> Phrases:
    """The sentences that fit every theme."""
    data = read_toml("exchanges.toml")["soort"]
    exchanges = tuple(
        Exchange(
            each["rang"], tuple(each["vragen"]), tuple(each["antwoorden"]), each.get("los", False)
        )
        for each in data
    )
    lists = {key: tuple(values) for key, values in read_toml("phrases.toml").items()}
    return Phrases(exchanges, lists)


@cache
def heads() -> dict[str, tuple[Noun, ...]]:
    """The last parts of compounds by kind: documents, money, people and so on."""
    data = read_toml("heads.toml")
    return {kind: tuple(read_noun(text) for text in texts) for kind, texts in data.items()}


@cache
def names() -> dict[str, tuple[str, ...]]:
    """Parts of names of streets, buildings, firms and people."""
    return {key: tuple(text.split()) for key, text in read_toml("names.toml").items()}
