"""Which questions are known to belong together, by others than who finds them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean

from archive.related.weights import MOST
from bench.chamber import Entry
from bench.verwant.methods import Rows, number

# Themes that so many questions have say what a question is about.
FEWEST, MANY = 6, 60
# A subject of fewer questions tells little.
SMALLEST_SUBJECT = 3
ABOUT_THIS = 2


def close_themes(entries: Sequence[Entry]) -> Mapping[str, frozenset[str]]:
    """Give the narrow themes of each question that has any, as the Chamber itself gave them."""
    used = Counter(theme for entry in entries for theme in entry.themes)
    narrow = {theme for theme, times in used.items() if FEWEST <= times <= MANY}
    found = {number(entry): narrow.intersection(entry.themes) for entry in entries}
    return {name: frozenset(themes) for name, themes in found.items() if themes}


def share_of_themes(
    rows: Rows, themes: Mapping[str, frozenset[str]], wanted: Collection[str]
) -> tuple[float, float]:
    """Give how many of five places hold a question with a narrow theme in common.

    The first figure is over all places, the second over those that are filled.
    """
    hits, shown, places = 0, 0, 0
    for name in themes.keys() & wanted:
        found = rows.get(name, ())
        hits += sum(bool(themes[name] & themes.get(other, frozenset())) for other in found)
        shown += len(found)
        places += MOST
    return hits / max(places, 1), hits / max(shown, 1)


def subjects(path: Path) -> list[frozenset[str]]:
    """Read the judged queries of the search: questions that are about the same subject."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found = (_about(json.loads(line)["rel"].items()) for line in lines)
    return [subject for subject in found if len(subject) >= SMALLEST_SUBJECT]


def _about(grades: Iterable[tuple[str, int]]) -> frozenset[str]:
    return frozenset(f"2017-{each}" for each, grade in grades if grade == ABOUT_THIS)


def share_of_subjects(
    rows: Rows, found: Sequence[frozenset[str]], wanted: Collection[str]
) -> float:
    """Give how much of what is about the same subject is shown, of what could be."""
    shares = [
        sum(other in subject for other in rows.get(name, ())) / min(MOST, len(subject) - 1)
        for subject in found
        for name in sorted(subject & set(wanted))
    ]
    return fmean(shares) if shares else 0.0
