"""Question and answer in two files, put together to one draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from archive.body import Body, Part, Section
from archive.documents.batch.traces import Traces, contradicts, trace_of_draft
from archive.documents.document import words
from archive.documents.draft import Draft
from archive.documents.proof import Proof, prove
from archive.documents.sheet import MAIL_HEAD, Left, Reason
from archive.documents.value import Certainty, Value
from archive.record import Asker
from archive.surname import surname

T = TypeVar("T")

_DOUBTED = "dit antwoord kan horen bij {names}: voeg het zelf samen als dat zo is"
_FROM_ANSWER = "de partij komt uit het stuk met het antwoord"
_TWO_FILES = "vraag en antwoord uit twee bestanden: {question} en {answer}"


@dataclass(frozen=True, slots=True)
class Sourced:
    """A draft with the files that it came from, as they are named under `bron`."""

    draft: Draft
    sources: tuple[str, ...]


def pair_up(found: Sequence[Sourced]) -> list[Sourced]:
    """Put each answer that came alone with the questions that it answers.

    An answer is joined only when exactly one set of questions fits it best; when more do, it
    gets a remark. A second answer to the same questions stands below the first.
    """
    asked = [each for each in found if asks_only(each.draft)]
    traces = Traces(trace_of_draft(each.draft) for each in asked)
    answers: dict[int, list[tuple[bool, Sourced]]] = defaultdict(list)
    told: dict[int, Sourced] = {}
    for answer in (each for each in found if each.draft.body.text(Part.ANSWER)):
        fit = traces.fit(trace_of_draft(answer.draft))
        if not is_answer(answer.draft) and not _repeats(answer, [asked[at] for at in fit.indexes]):
            continue
        if len(fit.indexes) == 1:
            answers[fit.indexes[0]].append((fit.strong, answer))
        elif fit.indexes:
            told[id(answer)] = _doubted(answer, [asked[index] for index in fit.indexes])
    joined: dict[int, Sourced] = {}
    for index, fitting in answers.items():
        own = _own(fitting)
        both = asked[index]
        for answer in own:
            both = _joined(both, answer)
        for each in (asked[index], *own):
            joined[id(each)] = both
        told.update(
            (id(answer), _doubted(answer, [asked[index]]))
            for _, answer in fitting
            if not any(answer is each for each in own)
        )
    results = [told.get(id(each)) or joined.get(id(each), each) for each in found]
    return list({id(result): result for result in results}.values())


def _repeats(answer: Sourced, asked: Sequence[Sourced]) -> bool:
    """Whether a form with its answer has the very questions of the one that it fits."""
    if len(asked) != 1:
        return False
    ours, theirs = (words([each.draft.body.text(Part.QUESTION)]) for each in (asked[0], answer))
    return (ours & theirs).total() > 0.9 * max(ours.total(), theirs.total())


def _own(fitting: Sequence[tuple[bool, Sourced]]) -> list[Sourced]:
    """The answers to join, the first sent first; of more than one, only those that fit well."""
    chosen = [answer for strong, answer in fitting if strong or len(fitting) == 1]
    return sorted(chosen, key=lambda each: each.draft.answered.value or date.max)


def _doubted(answer: Sourced, asked: Sequence[Sourced]) -> Sourced:
    """An answer with a doubt about the questions that it may belong to."""
    names = ", ".join(each.draft.file for each in asked)
    doubt = _DOUBTED.format(names=names)
    return replace(answer, draft=replace(answer.draft, doubts=(*answer.draft.doubts, doubt)))


def may_belong(question: Draft, answer: Draft) -> bool:
    """Whether nothing speaks against it that an answer belongs to questions."""
    return not contradicts(trace_of_draft(question), trace_of_draft(answer))


def asks_only(draft: Draft) -> bool:
    """Questions that have no answer with them."""
    return bool(draft.body.text(Part.QUESTION)) and not draft.body.text(Part.ANSWER)


def is_answer(draft: Draft) -> bool:
    """An answer without questions, or a letter that repeats them."""
    return bool(draft.body.text(Part.ANSWER)) and (
        draft.repeats or not draft.body.text(Part.QUESTION)
    )


def _joined(question: Sourced, answer: Sourced) -> Sourced:
    remark = _TWO_FILES.format(question=question.draft.file, answer=answer.draft.file)
    draft = join(question.draft, answer.draft, remark)
    return Sourced(draft, (*question.sources, *answer.sources))


def join(first: Draft, second: Draft, remark: str) -> Draft:
    """Take the questions from the one and the answer from the other.

    A second answer to the same questions stands below the first. `remark` tells what was done.
    """
    sections = [section for section in first.body.sections if section.part is not Part.ANSWER]
    repeated = [
        Left(section.text, second.file, Reason.REPEATED)
        for section in second.body.sections
        if section.part is not Part.ANSWER
    ]
    answers = [first.body.text(Part.ANSWER), second.body.text(Part.ANSWER)]
    sections.append(Section(Part.ANSWER, "\n\n".join(filter(None, answers))))
    left = (*first.left, *second.left, *repeated)
    body = Body(tuple(sections))
    return replace(
        first,
        subject=_subject(first.subject, second.subject),
        askers=_in_full(_surest(first.askers, second.askers), second.askers.value),
        submitted=_surest(first.submitted, second.submitted),
        answered=second.answered if second.answered.value else first.answered,
        portfolio_holders=second.portfolio_holders
        if second.portfolio_holders.value
        else first.portfolio_holders,
        number=first.number if first.number.value else second.number,
        body=body,
        left=left,
        proof=_together(first.proof, second.proof, body, left),
        remarks=tuple(dict.fromkeys((*first.remarks, *second.remarks, remark))),
        doubts=tuple(dict.fromkeys((*first.doubts, *second.doubts))),
    )


def repeats(question: Draft, answer: Draft) -> bool:
    """Whether an answer has the questions in it once more."""
    asked = words([question.body.text(Part.QUESTION)])
    again = words([answer.body.text(Part.QUESTION)])
    smallest = min(asked.total(), again.total())
    return smallest > 0 and (asked & again).total() > 0.8 * smallest


def _surest(first: Value[T], second: Value[T]) -> Value[T]:
    order = [Certainty.CERTAIN, Certainty.DOUBTFUL, Certainty.MISSING]
    best = min((first, second), key=lambda value: order.index(value.certainty))
    return best if best.value else first


def _subject(first: Value[str], second: Value[str]) -> Value[str]:
    """The surest subject; what a mail has above it is less sure than a field in a paper."""
    told = second.value and second.certainty is Certainty.CERTAIN
    if first.place.startswith(MAIL_HEAD) and told and not second.place.startswith(MAIL_HEAD):
        return second
    return _surest(first, second)


def _in_full(found: Value[tuple[Asker, ...]], others: Sequence[Asker]) -> Value[tuple[Asker, ...]]:
    """Askers with the party that the other paper gives to somebody of the same surname."""
    known = {surname(each.name): each.party for each in others if each.name and each.party}
    whole = tuple(
        replace(each, party=each.party or known.get(surname(each.name), "")) for each in found.value
    )
    note = found.note if whole == found.value else _FROM_ANSWER
    return replace(found, value=whole, note=note)


def _together(first: Proof, second: Proof, body: Body, left: Sequence[Left]) -> Proof:
    whole = prove(
        words([]), (section.text for section in body.sections), (each.text for each in left)
    )
    return Proof(first.source + second.source, whole.kept, whole.left, first.lost + second.lost)
