"""The ways to group that every engine makes pages for: party, theme, year, person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from archive.question import Question

PARTIES, THEMES, YEARS, PEOPLE = "partijen", "themas", "jaren", "personen"
TITLES = {PARTIES: "Partijen", THEMES: "Thema’s", YEARS: "Jaren", PEOPLE: "Personen"}


def groups_of(question: Question) -> Mapping[str, list[str]]:
    """The names of the groups that a question belongs to, for each way to group."""
    people = dict.fromkeys((*question.askers, *question.portfolio_holders))
    return {
        PARTIES: [party.name for party in question.parties],
        THEMES: [theme.name for theme in question.themes],
        YEARS: [str(question.submitted.year)],
        PEOPLE: [person.name for person in people],
    }


def grouped(questions: Iterable[Question]) -> Mapping[str, Mapping[str, list[Question]]]:
    """Divide questions over the groups of each way, names in order; questions keep their order."""
    ways: dict[str, dict[str, list[Question]]] = {way: defaultdict(list) for way in TITLES}
    for question in questions:
        for way, names in groups_of(question).items():
            for name in names:
                ways[way][name].append(question)
    return {way: dict(sorted(groups.items())) for way, groups in ways.items()}
