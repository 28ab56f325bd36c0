"""Question and answer in two files, put together to one draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    answers = [each for each in found if _may_answer(each.draft)]
    joined: dict[int, Sourced] = {}
    used: set[int] = set()
    for answer in answers:
        scores = sorted(
            (
                (_likeness(question, answer), index)
                for index, question in enumerate(asked)
                if index not in used
            ),
            reverse=True,
        )
        best = scores[0] if scores else (0, -1)
        second = scores[1][0] if len(scores) > 1 else 0
        if best[0] >= 3 and best[0] > second:
            used.add(best[1])
            joined[id(asked[best[1]])] = _join(asked[best[1]], answer)
            joined[id(answer)] = joined[id(asked[best[1]])]
    done: list[Sourced] = []
    for each in found:
        result = joined.get(id(each), each)
        if all(result is not other for other in done):
            done.append(result)
    return done


def _asks_only(draft: Draft) -> bool:
    return bool(draft.body.text(Part.QUESTION)) and not draft.body.text(Part.ANSWER)


def _may_answer(draft: Draft) -> bool:
    """An answer without questions, or a letter that repeats them."""
    return bool(draft.body.text(Part.ANSWER)) and (
        draft.repeats or not draft.body.text(Part.QUESTION)
    )


def _likeness(question: Sourced, answer: Sourced) -> int:
    """Count what speaks for it that an answer belongs to questions; 3 is enough."""
    first, second = question.draft, answer.draft
    score = 0
    if first.number.value and first.number.value == second.number.value:
        score += 3
    elif first.number.value and second.number.value:
        return 0
    if (
        first.submitted.value
        and second.answered.value
        and first.submitted.value > second.answered.value
    ):
        return 0
    if first.submitted.value and first.submitted.value == second.submitted.value:
        score += 1
    mine, theirs = _subject_words(first.subject.value), _subject_words(second.subject.value)
    if mine and theirs:
        shared = len(mine & theirs) / min(len(mine), len(theirs))
        score += 3 if shared > 0.8 and min(len(mine), len(theirs)) > 1 else 2 if shared > 0.8 else 0
    names = {fold(asker.name).split()[-1] for asker in first.askers.value if asker.name}
    if names & {fold(asker.name).split()[-1] for asker in second.askers.value if asker.name}:
        score += 1
    parties = {fold(asker.party) for asker in first.askers.value if asker.party}
    if parties & {fold(asker.party) for asker in second.askers.value if asker.party}:
        score += 1
    stems = _stem(first.file), _stem(second.file)
    if stems[0] and stems[0] == stems[1]:
        score += 3
    if repeated := words([second.body.text(Part.QUESTION)]):
        own = words([first.body.text(Part.QUESTION)])
        if (repeated & own).total() > 0.8 * min(repeated.total(), own.total()):
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
