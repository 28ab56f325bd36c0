"""What two papers about the same questions have in common, to find them together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from archive.body import Body, Part
from archive.documents.document import words
from archive.documents.draft import Draft
from archive.documents.subjects.gist import stem_of, subject_words
from archive.record import Asker, Record
from archive.registers import fold
from archive.surname import surname

# What must speak for it before an answer is put with questions.
ENOUGH = 3
# Days between what a letter of answer calls the day of the questions and what they say, and days
# that an answer may take.
_NEAR, _LATE = 31, 1000
# So few questions has many a paper.
_FEW = 2

_CASE = re.compile(
    r"(?:zaak|kenmerk|registratie|dossier|corsa|verseon|documentn|ref)", re.IGNORECASE
)
_CASE_NUMBER = re.compile(r"[A-Z]{0,6}[-./ ]?\d[\dA-Z./-]{4,20}", re.IGNORECASE)


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
    cases: frozenset[str] = frozenset()
    points: int = 0

    @property
    def keys(self) -> list[str]:
        """What to look others up by; without one of these in common nothing fits."""
        keys = [f"woord {word[:5]}" for word in (*self.subject, *self.stem) if len(word) > 3]
        keys += [f"naam {' '.join(self.stem)}"] if self.stem else []
        keys += [f"nummer {self.number}"] if self.number else []
        keys += [f"dag {self.asked}"] if self.asked else []
        keys += [f"zaak {case}" for case in self.cases]
        together = len(self.parties) > 1 and self.points
        keys += [f"fracties {' '.join(sorted(self.parties))} {self.points}"] if together else []
        return keys


@dataclass(frozen=True, slots=True)
class Fit:
    """The questions that an answer fits best: mostly one, more when nothing tells them apart.

    `strong` tells that more than a day and a name speaks for it.
    """

    indexes: tuple[int, ...] = ()
    strong: bool = False


def trace_of_draft(draft: Draft) -> Trace:
    """The trace of what was read from a file."""
    return Trace(
        draft.number.value,
        draft.submitted.value,
        draft.answered.value,
        subject_words(draft.subject.value),
        _surnames(draft.askers.value),
        _parties(draft.askers.value),
        stem_of(draft.file),
        words([draft.body.text(Part.QUESTION)]),
        _cases(draft),
        points_of(draft.body),
    )


def trace_of_record(record: Record) -> Trace:
    """The trace of a record of the archive; the name of its file says nothing more."""
    return Trace(
        record.number,
        record.submitted,
        record.answered,
        subject_words(record.subject),
        _surnames(record.askers),
        _parties(record.askers),
        (),
        words([record.body.text(Part.QUESTION)]),
        points=points_of(record.body),
    )


class Traces:
    """Traces of questions, to find the one that an answer belongs to."""

    def __init__(self, traces: Iterable[Trace]) -> None:
        self._traces = list(traces)
        self._by_key: dict[str, set[int]] = defaultdict(set)
        for index, trace in enumerate(self._traces):
            for key in trace.keys:
                self._by_key[key].add(index)

    def find(self, answer: Trace) -> int | None:
        """The index of the only questions that fit an answer best, or None."""
        fit = self.fit(answer)
        return fit.indexes[0] if len(fit.indexes) == 1 else None

    def fit(self, answer: Trace) -> Fit:
        """The questions that fit an answer best; none when too little speaks for any."""
        near: set[int] = set().union(*(self._by_key.get(key, set()) for key in answer.keys))
        scores = {index: likeness(self._traces[index], answer) for index in near}
        best = max(scores.values(), default=(0, False))
        if best[0] < ENOUGH:
            return Fit()
        fitting = sorted(index for index, score in scores.items() if score[0] == best[0])
        return Fit(tuple(fitting), best[1])


def likeness(question: Trace, answer: Trace) -> tuple[int, bool]:
    """Count what speaks for it that an answer belongs to questions, and whether that is strong."""
    if contradicts(question, answer):
        return 0, False
    strong = 3 if question.number and question.number == answer.number else 0
    strong += 3 if question.cases & answer.cases else 0
    strong += _of_names(question.stem, answer.stem)
    strong += _of_subjects(question.subject, answer.subject)
    strong += _of_factions(question, answer)
    smallest = min(question.question.total(), answer.question.total())
    if smallest and (question.question & answer.question).total() > 0.8 * smallest:
        strong += 3
    weak = int(question.asked is not None and question.asked == answer.asked)
    weak += bool(question.names & answer.names) + bool(question.parties & answer.parties)
    return strong + weak - _against(question, answer), strong >= 2


def contradicts(question: Trace, answer: Trace) -> bool:
    """Whether two papers can't be about the same questions: by number, or by their days."""
    if question.number and answer.number and question.number != answer.number:
        return True
    if question.asked and answer.answered:
        days = (answer.answered - question.asked).days
        if not 0 <= days <= _LATE:
            return True
    if question.asked and answer.asked:
        return abs((question.asked - answer.asked).days) > _NEAR
    return False


def _against(question: Trace, answer: Trace) -> int:
    """What speaks against it: other parties and names, or a subject without one word in common."""
    other = bool(question.parties and answer.parties and not question.parties & answer.parties)
    other = other and not question.names & answer.names
    subjects = min(len(question.subject), len(answer.subject))
    apart = subjects > 1 and not _shared(question.subject, answer.subject)
    return 2 * other + 2 * apart


def _of_factions(question: Trace, answer: Trace) -> int:
    """What it says that the same factions asked together, as many questions as are answered."""
    together = len(question.parties) > 1 and question.parties == answer.parties
    return 2 if together and question.points == answer.points > _FEW else 0


def _of_names(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """What the names of two files say: the same, or nearly."""
    if not first or not second:
        return 0
    if first == second:
        return 3
    fewest = min(len(set(first)), len(set(second)))
    shared = len(set(first) & set(second))
    if shared < 2 or shared < 0.75 * fewest:
        return 0
    return 3 if shared == fewest else 2


def _of_subjects(first: frozenset[str], second: frozenset[str]) -> int:
    fewest = min(len(first), len(second))
    if not fewest or _shared(first, second) <= 0.8 * fewest:
        return 0
    return 3 if fewest > 1 else 2


def _shared(first: frozenset[str], second: frozenset[str]) -> int:
    """How many words two subjects share; "bomenkap" has "bomen" in it."""
    few, many = sorted((first, second), key=len)
    return sum(any(_alike(word, other) for other in many) for word in few)


def _alike(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return short == long or (len(short) > 4 and long.startswith(short))


def _surnames(askers: Iterable[Asker]) -> frozenset[str]:
    return frozenset(fold(surname(asker.name)) for asker in askers if asker.name)


def _parties(askers: Iterable[Asker]) -> frozenset[str]:
    return frozenset(fold(asker.party) for asker in askers if asker.party)


_POINT = re.compile(r"^(?:### (?:Vraag|Antwoord) [^\n]+|\d{1,2}\. )", re.MULTILINE)


def points_of(body: Body) -> int:
    """How many questions a paper has, or answers where it has no questions."""
    return len(_POINT.findall(body.text(Part.QUESTION) or body.text(Part.ANSWER)))


def _cases(draft: Draft) -> frozenset[str]:
    """The numbers of cases and letters that a paper names."""
    found: set[str] = set()
    for label, value in pairwise(draft.left):
        if len(label.text) < 40 and _CASE.search(label.text):
            text = value.text if label.place == value.place else ""
            found.update(fold(match[0]) for match in _CASE_NUMBER.finditer(text[:60]))
    return frozenset(found)
