"""Question and answer in two files, put together to one draft."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from archive.body import Body, Part
from archive.documents.document import words
from archive.documents.draft import Draft
from archive.documents.proof import Proof, prove
from archive.documents.sheet import Left, Reason
from archive.documents.value import Certainty, Value
from archive.record import Record
from archive.registers import fold
from archive.slug import slug

T = TypeVar("T")

_KIND_WORDS = {
    "vraag", "vragen", "antwoord", "antwoorden", "beantwoording", "schriftelijke", "raadsvragen",
    "brief", "antwoordbrief", "reactie", "college", "raad", "de", "van", "op", "def", "definitief",
    "a", "b", "q", "v", "beantw", "vr", "antw", "en",
}  # fmt: skip


# What must speak for it before an answer is put with questions.
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Sourced:
    """A draft with the files that it came from, as they are named under `bron`."""

    draft: Draft
    sources: tuple[str, ...]


def pair_up(found: Sequence[Sourced]) -> list[Sourced]:
    """Put each answer that came alone with the questions that it answers.

    An answer is joined only when exactly one set of questions fits it best.
    """
    asked = [each for each in found if _asks_only(each.draft)]
    traces = [_trace(each.draft) for each in asked]
    by_key: dict[str, set[int]] = defaultdict(set)
    for index, trace in enumerate(traces):
        for key in trace.keys:
            by_key[key].add(index)
    joined: dict[int, Sourced] = {}
    used: set[int] = set()
    for answer in (each for each in found if _may_answer(each.draft)):
        mine = _trace(answer.draft)
        near = set().union(*(by_key.get(key, set()) for key in mine.keys)) - used
        scores = sorted(((_likeness(traces[index], mine), index) for index in near), reverse=True)
        best = scores[0] if scores else (0, -1)
        second = scores[1][0] if len(scores) > 1 else 0
        if best[0] >= _ENOUGH and best[0] > second:
            used.add(best[1])
            both = _join(asked[best[1]], answer)
            joined[id(asked[best[1]])] = joined[id(answer)] = both
    done = {id(result): result for each in found if (result := joined.get(id(each), each))}
    return list(done.values())


def _asks_only(draft: Draft) -> bool:
    return bool(draft.body.text(Part.QUESTION)) and not draft.body.text(Part.ANSWER)


def _may_answer(draft: Draft) -> bool:
    """An answer without questions, or a letter that repeats them."""
    return bool(draft.body.text(Part.ANSWER)) and (
        draft.repeats or not draft.body.text(Part.QUESTION)
    )


@dataclass(frozen=True, slots=True)
class _Trace:
    """What two files about the same questions have in common."""

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


def _trace(draft: Draft) -> _Trace:
    askers = draft.askers.value
    return _Trace(
        draft.number.value,
        draft.submitted.value,
        draft.answered.value,
        frozenset(_subject_words(draft.subject.value)),
        frozenset(fold(asker.name).split()[-1] for asker in askers if asker.name),
        frozenset(fold(asker.party) for asker in askers if asker.party),
        _stem(draft.file),
        words([draft.body.text(Part.QUESTION)]),
    )


def _likeness(question: _Trace, answer: _Trace) -> int:
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


def likeness(answer: Draft, record: Record) -> int:
    """Count what speaks for it that an answer belongs to a record; 3 is enough."""
    score = 3 if answer.number.value and answer.number.value == record.number else 0
    score += answer.submitted.value == record.submitted
    mine, theirs = _subject_words(record.subject), _subject_words(answer.subject.value)
    if mine and theirs and len(mine & theirs) > 0.8 * min(len(mine), len(theirs)):
        score += 2
    parties = {fold(asker.party) for asker in record.askers}
    score += bool(parties & {fold(asker.party) for asker in answer.askers.value})
    repeated = words([answer.body.text(Part.QUESTION)])
    own = words([record.body.text(Part.QUESTION)])
    if repeated and (repeated & own).total() > 0.8 * min(repeated.total(), own.total()):
        score += 3
    return score


def _subject_words(subject: str) -> set[str]:
    return {word for word in slug(subject).split("-") if len(word) > 3}


def _stem(name: str) -> tuple[str, ...]:
    parts = re.split(r"[-_ .]+", slug(name.rpartition("/")[2].rpartition(".")[0], longest=0))
    return tuple(part for part in parts if part and part not in _KIND_WORDS)


def _join(question: Sourced, answer: Sourced) -> Sourced:
    """Take the questions from the one and the answer from the other."""
    first, second = question.draft, answer.draft
    sections = [*first.body.sections]
    repeated = [
        Left(section.text, second.file, Reason.REPEATED)
        for section in second.body.sections
        if section.part is not Part.ANSWER
    ]
    sections += [section for section in second.body.sections if section.part is Part.ANSWER]
    left = (*first.left, *second.left, *repeated)
    body = Body(tuple(sections))
    draft = replace(
        first,
        subject=_surest(first.subject, second.subject),
        askers=_surest(first.askers, second.askers),
        submitted=_surest(first.submitted, second.submitted),
        answered=second.answered,
        portfolio_holders=second.portfolio_holders
        if second.portfolio_holders.value
        else first.portfolio_holders,
        number=first.number if first.number.value else second.number,
        body=body,
        left=left,
        proof=_together(first.proof, second.proof, body, left),
        remarks=(
            *first.remarks,
            *second.remarks,
            f"vraag en antwoord uit twee bestanden: {first.file} en {second.file}",
        ),
    )
    return Sourced(draft, (*question.sources, *answer.sources))


def _surest(first: Value[T], second: Value[T]) -> Value[T]:
    order = [Certainty.CERTAIN, Certainty.DOUBTFUL, Certainty.MISSING]
    best = min((first, second), key=lambda value: order.index(value.certainty))
    return best if best.value else first


def _together(first: Proof, second: Proof, body: Body, left: Sequence[Left]) -> Proof:
    whole = prove(
        words([]), (section.text for section in body.sections), (each.text for each in left)
    )
    return Proof(first.source + second.source, whole.kept, whole.left, first.lost + second.lost)
