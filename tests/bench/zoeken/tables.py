"""The outcomes as tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from bench.zoeken.answer import Answer, Load, Outcome
from bench.zoeken.metrics import Scores, percentile, score
from bench.zoeken.names import OURS, TITLES
from bench.zoeken.queries import Query

MOST = 0.95


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def score_table(scores: Mapping[str, Mapping[str, Scores]]) -> str:
    """Write the scores of each engine: a row for an engine, a column for a kind."""
    head = ["nDCG@10 / recall@10 / success@1", *next(iter(scores.values()))]
    return table(
        head, ([TITLES[name], *map(_shown, each.values())] for name, each in scores.items())
    )


def _shown(scores: Scores) -> str:
    return f"{scores.ndcg:.2f} / {scores.recall:.2f} / {scores.success:.2f}"


def byte_table(outcomes: Mapping[str, Outcome]) -> str:
    """Write the bytes of the engines that use the network."""
    head = ["kB over het netwerk", *(f"eerste: {load}" for load in Load), "eerste: samen"]
    return table(
        [*head, "volgende: mediaan", "volgende: meeste"],
        (_bytes(TITLES[name], each) for name, each in outcomes.items() if each.select(first=True)),
    )


def _bytes(title: str, outcome: Outcome) -> list[str]:
    first = outcome.select(first=True)
    after = [answer.total for answer in outcome.select(first=False)]
    parts = [median(answer.bytes[load] for answer in first) for load in Load]
    whole = median(answer.total for answer in first)
    return [title, *(f"{size / 1000:.1f}" for size in (*parts, whole, median(after), max(after)))]


def time_table(outcomes: Mapping[str, Outcome]) -> str:
    """Write the times to the results."""
    head = ["ms tot de resultaten", "eerste: mediaan", "eerste: p95", "volgende: mediaan"]
    return table(
        [*head, "volgende: p95"],
        (
            [TITLES[name], *_times(each.select(first=True)), *_times(each.select(first=False))]
            for name, each in outcomes.items()
        ),
    )


def _times(answers: Sequence[Answer]) -> list[str]:
    times = [answer.milliseconds for answer in answers]
    return [f"{median(times):.1f}", f"{percentile(times, MOST):.1f}"] if times else ["–", "–"]


def query_report(query: Query, outcomes: Mapping[str, Outcome], titles: Mapping[str, str]) -> str:
    """Write one query: the nDCG of each engine, and our results with their grades and titles."""
    found = {name: outcome.numbers()[query.text] for name, outcome in outcomes.items()}
    scores = (f"{name} {score(query.grades, each).ndcg:.2f}" for name, each in found.items())
    results = (
        f"{place}. {number} [{query.grades.get(number, 0)}] {titles[number]}"
        for place, number in enumerate(found.get(OURS, ()), 1)
    )
    return "\n".join([f"### {query.text} ({query.kind})", "", ", ".join(scores), "", *results])
