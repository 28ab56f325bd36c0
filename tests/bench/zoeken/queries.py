"""Queries as people type them, with the questions that a judge found to be about them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


def number_of(id_: str) -> str:
    """Give the number that a record of the data has in the archive; see bench/chamber.py."""
    return f"2017-{id_}"


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, its kind, and the grade (2 about this, 1 partly) of each judged number."""

    text: str
    kind: str
    grades: Mapping[str, int] = field(default_factory=dict)


def read_queries(path: Path) -> list[Query]:
    """Read a file with one judged query a line. Raises OSError, or ValueError for another layout.

    A line is `{"q": text, "soort": kind, "rel": {id: grade}}`.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    try:
        return [_query(json.loads(line)) for line in lines if line.strip()]
    except (KeyError, AttributeError, TypeError) as error:
        raise ValueError(f"geen regels met q, soort en rel: {error}") from error


def _query(line: Mapping[str, Any]) -> Query:
    return Query(
        text=str(line["q"]),
        kind=str(line["soort"]),
        grades={number_of(id_): int(grade) for id_, grade in line["rel"].items()},
    )


def kinds(queries: Sequence[Query]) -> list[str]:
    """Give every kind once, in order of appearance."""
    return list(dict.fromkeys(query.kind for query in queries))
