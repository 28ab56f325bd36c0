"""The engines side by side: what each found, and how good that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bench.zoeken.answer import Outcome
from bench.zoeken.metrics import Scores, mean, score
from bench.zoeken.names import TITLES
from bench.zoeken.queries import Query, kinds
from bench.zoeken.tables import byte_table, query_report, score_table, time_table

ALL = "alle"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome of each engine for the same queries; `titles` are those of the records."""

    queries: Sequence[Query]
    outcomes: Mapping[str, Outcome]
    titles: Mapping[str, str]

    def scores(self) -> dict[str, dict[str, Scores]]:
        """Give the mean scores of each engine for each kind, and for all queries."""
        return {name: self._scores(outcome.numbers()) for name, outcome in self.outcomes.items()}

    def _scores(self, found: Mapping[str, Sequence[str]]) -> dict[str, Scores]:
        judged = [(each.kind, score(each.grades, found[each.text])) for each in self.queries]
        of_kind = {
            kind: mean(scores for of, scores in judged if of == kind)
            for kind in kinds(self.queries)
        }
        return of_kind | {ALL: mean(scores for _, scores in judged)}

    def report(self, each_query: bool) -> str:
        """Write everything as tables in Markdown, with each query when that is asked for."""
        tables = [score_table(self.scores()), byte_table(self.outcomes), time_table(self.outcomes)]
        parts = [f"## {len(self.queries)} zoekvragen", *tables, self._moments(), *self._unsteady()]
        if each_query:
            parts += [query_report(query, self.outcomes, self.titles) for query in self.queries]
        return "\n\n".join(parts)

    def _moments(self) -> str:
        """When each engine was asked: a peer is not asked anew when nothing changed."""
        moments = (f"{TITLES[name]} {each.moment}" for name, each in self.outcomes.items())
        return f"Gemeten op: {', '.join(moments)}."

    def _unsteady(self) -> list[str]:
        """What is wrong with engines that give one list when opened and another when typed."""
        return [
            f"Let op: {TITLES[name]} geeft andere resultaten in het adres dan in het zoekveld bij: "
            + ", ".join(f"“{text}”" for text in texts)
            for name, outcome in self.outcomes.items()
            if (texts := outcome.unsteady())
        ]

    def as_json(self) -> dict[str, Any]:
        """Give the scores and every answer as plain lists and texts."""
        return {
            "scores": {
                name: {kind: asdict(each) for kind, each in scores.items()}
                for name, scores in self.scores().items()
            },
            "uitkomsten": [outcome.as_json() for outcome in self.outcomes.values()],
        }
