"""What two papers about the same questions have in common, to find them together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from archive.body import Part
from archive.documents.document import words
from archive.documents.draft import Draft
from archive.record import Asker, Record
from archive.registers import fold
from archive.slug import slug
from archive.surname import surname

# What must speak for it before an answer is put with questions.
ENOUGH = 3

_KIND_WORDS = {
    "vraag", "vragen", "antwoord", "antwoorden", "beantwoording", "schriftelijke", "raadsvragen",
    "brief", "antwoordbrief", "reactie", "college", "raad", "de", "van", "op", "def", "definitief",
    "a", "b", "q", "v", "beantw", "vr", "antw", "en",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trace:
    """What a set of questions, or an answer to them, is known by."""

    number: str
    asked: date | None
    answered: date | None
    subject: frozenset[str]
    names: frozenset[str]
    parties: frozenset[str]
    stem: tuple[str, ...]
    question: Counter[str]

    @property
    def keys(self) -> list[str]:
        """What to look others up by; without one of these in common nothing fits."""
        keys = [f"woord {word}" for word in self.subject]
        keys += [f"naam {' '.join(self.stem)}"] if self.stem else []
        keys += [f"nummer {self.number}"] if self.number else []
        keys += [f"dag {self.asked}"] if self.asked else []
        return keys


def trace_of_draft(draft: Draft) -> Trace:
    """The trace of what was read from a file."""
    return Trace(
        draft.number.value,
        draft.submitted.value,
        draft.answered.value,
        _subject_words(draft.subject.value),
        _surnames(draft.askers.value),
        _parties(draft.askers.value),
        _stem(draft.file),
        words([draft.body.text(Part.QUESTION)]),
    )


def trace_of_record(record: Record) -> Trace:
    """The trace of a record of the archive; the name of its file says nothing more."""
    return Trace(
        record.number,
        record.submitted,
        record.answered,
        _subject_words(record.subject),
        _surnames(record.askers),
        _parties(record.askers),
        (),
        words([record.body.text(Part.QUESTION)]),
    )


class Traces:
    """Traces of questions, to find the one that an answer belongs to."""

    def __init__(self, traces: Iterable[Trace]) -> None:
        self._traces = list(traces)
        self._by_key: dict[str, set[int]] = defaultdict(set)
        for index, trace in enumerate(self._traces):
            for key in trace.keys:
                self._by_key[key].add(index)
        self._used: set[int] = set()

    def take(self, answer: Trace) -> int | None:
        """Find the questions of an answer, and give them out once."""
        index = self.find(answer)
        if index is not None:
            self._used.add(index)
        return index

    def find(self, answer: Trace) -> int | None:
        """The index of the only questions that fit an answer best, or None."""
        near: set[int] = set().union(*(self._by_key.get(key, set()) for key in answer.keys))
        scores = sorted(
            ((_likeness(self._traces[index], answer), index) for index in near - self._used),
            reverse=True,
        )
        if not scores or scores[0][0] < ENOUGH:
            return None
        if len(scores) > 1 and scores[1][0] == scores[0][0]:
            return None
        return scores[0][1]


def _likeness(question: Trace, answer: Trace) -> int:
    """Count what speaks for it that an answer belongs to questions."""
    if question.number and answer.number and question.number != answer.number:
        return 0
    if question.asked and answer.answered and question.asked > answer.answered:
        return 0
    score = 3 if question.number and question.number == answer.number else 0
    score += bool(question.asked and question.asked == answer.asked)
    score += bool(question.names & answer.names) + bool(question.parties & answer.parties)
    score += 3 if question.stem and question.stem == answer.stem else 0
    fewest = min(len(question.subject), len(answer.subject))
    if fewest and len(question.subject & answer.subject) > 0.8 * fewest:
        score += 3 if fewest > 1 else 2
    smallest = min(question.question.total(), answer.question.total())
    if smallest and (question.question & answer.question).total() > 0.8 * smallest:
        score += 3
    return score


def _subject_words(subject: str) -> frozenset[str]:
    return frozenset(word for word in slug(subject).split("-") if len(word) > 3)


def _surnames(askers: Iterable[Asker]) -> frozenset[str]:
    return frozenset(fold(surname(asker.name)) for asker in askers if asker.name)


def _parties(askers: Iterable[Asker]) -> frozenset[str]:
    return frozenset(fold(asker.party) for asker in askers if asker.party)


def _stem(name: str) -> tuple[str, ...]:
    parts = re.split(r"[-_ .]+", slug(name.rpartition("/")[2].rpartition(".")[0], longest=0))
    return tuple(part for part in parts if part and part not in _KIND_WORDS)
