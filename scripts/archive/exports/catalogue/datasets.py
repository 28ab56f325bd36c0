"""The collections of data that the catalogue tells of, in the words that readers see."""

from __future__ import annotations

from dataclasses import dataclass

from archive.exports.downloads import OF_PEOPLE, OF_QUESTIONS, POPOLO_STANDARD, Download
from archive.exports.json_files import SCHEMA


@dataclass(frozen=True, slots=True)
class Dataset:
    """A collection of data that can be downloaded in several forms.

    In `title` and `description` stand `{title}` for the name of the site and `{name}` for the
    municipality. `standard` is what tells how it is made up. A dataset `of_questions` has their
    themes and their time.
    """

    key: str
    title: str
    description: str
    keywords: tuple[str, ...]
    downloads: tuple[Download, ...]
    standard: str
    of_questions: bool


QUESTIONS = Dataset(
    key="vragen",
    title="{title}: vragen en antwoorden",
    description=(
        "Alle vragen van raadsleden van de {name} aan het college van burgemeester en wethouders, "
        "met de antwoorden. Bij elke vraag staan de indieners en hun partij, de "
        "portefeuillehouders, de thema’s, de datums en de teksten. De gegevens veranderen als er "
        "een vraag of een antwoord bij komt."
    ),
    keywords=("gemeenteraad", "raadsvragen", "schriftelijke vragen"),
    downloads=OF_QUESTIONS,
    standard=SCHEMA,
    of_questions=True,
)
PEOPLE = Dataset(
    key="mensen",
    title="{title}: mensen en partijen",
    description=(
        "De raadsleden, burgerleden, wethouders, burgemeesters en partijen uit de registers van "
        "het archief van de {name}. Bij hun naam staan hun rollen en partijen, met de datums die "
        "bekend zijn. Andere gegevens van mensen staan er niet in."
    ),
    keywords=("gemeenteraad", "partijen", "raadsleden", "wethouders"),
    downloads=OF_PEOPLE,
    standard=POPOLO_STANDARD,
    of_questions=False,
)
DATASETS = (QUESTIONS, PEOPLE)
