"""Question and answer in two files, put together to one draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from archive.body import Body, Part
from archive.documents.document import words
from archive.documents.draft import Draft
from archive.documents.proof import Proof, prove
from archive.documents.sheet import Left, Reason
from archive.documents.traces import Traces, trace_of_draft
from archive.documents.value import Certainty, Value

T = TypeVar("T")


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
    traces = Traces(trace_of_draft(each.draft) for each in asked)
    joined: dict[int, Sourced] = {}
    for answer in (each for each in found if is_answer(each.draft)):
        index = traces.take(trace_of_draft(answer.draft))
        if index is not None:
            both = _join(asked[index], answer)
            joined[id(asked[index])] = joined[id(answer)] = both
    done = {id(result): result for each in found if (result := joined.get(id(each), each))}
    return list(done.values())


def _asks_only(draft: Draft) -> bool:
    return bool(draft.body.text(Part.QUESTION)) and not draft.body.text(Part.ANSWER)


def is_answer(draft: Draft) -> bool:
    """An answer without questions, or a letter that repeats them."""
    return bool(draft.body.text(Part.ANSWER)) and (
        draft.repeats or not draft.body.text(Part.QUESTION)
    )


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
