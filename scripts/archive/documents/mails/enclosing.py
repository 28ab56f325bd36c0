"""Forms that were sent along with a mail, and what the mail around them adds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from archive.body import Part
from archive.documents.batch.pairing import Sourced, asks_only, is_answer, join, may_belong, pair_up
from archive.documents.document import words
from archive.documents.draft import Draft
from archive.documents.mails.conversation import Origin
from archive.documents.proof import Proof
from archive.documents.sheet import Left, Reason
from archive.documents.understanding import NO_HEADING
from archive.documents.value import Certainty, Value

T = TypeVar("T")

_FROM_MAIL = "dit komt uit de mail, niet uit het formulier"
_MAIL_AND_FORM = "vraag en antwoord uit een mail en zijn bijlage"
_POINT = re.compile(r"^(?:### |\d{1,2}\. )", re.MULTILINE)


def with_mail(
    inside: Sequence[Sourced], mails: Sequence[Draft], origin: Origin, sources: tuple[str, ...]
) -> tuple[Sourced, ...]:
    """Put the forms that a mail encloses together with the mail.

    The forms lead. Questions in the mail with the answer enclosed, or the other way round, are
    one draft; so are questions and their answer in two enclosed files. A mail that holds the
    questions itself leads over enclosed files that only seem to.
    """
    firm = [mail for mail in mails if _is_firm(mail)]
    forms = [each for each in inside if _is_firm(each.draft)]
    if firm and not forms:
        names = ", ".join(dict.fromkeys(each.draft.file for each in inside))
        remark = f"bijlagen zonder vragen of antwoorden zijn niet overgenomen: {names}"
        return tuple(
            Sourced(replace(mail, remarks=(*mail.remarks, remark)), sources) for mail in mails
        )
    found = _together(inside)
    if len(found) == len(firm) == len(mails) == 1:
        both = _one_of_both(found[0], firm[0], sources)
        if both is not None:
            return (both,)
    return tuple(_covered(each, mails if at == 0 else (), origin) for at, each in enumerate(found))


def _is_firm(draft: Draft) -> bool:
    """Whether a draft has numbered points or a heading, and did not have to be guessed."""
    texts = [draft.body.text(part) for part in (Part.QUESTION, Part.ANSWER)]
    return any(texts) and (
        NO_HEADING not in draft.doubts or any(_POINT.search(text) for text in texts)
    )


def _together(inside: Sequence[Sourced]) -> list[Sourced]:
    """The one set of questions and the one answer in a mail belong together."""
    found = pair_up(inside)
    asked = [each for each in found if asks_only(each.draft)]
    answers = [each for each in found if is_answer(each.draft)]
    if len(asked) == len(answers) == 1 and may_belong(asked[0].draft, answers[0].draft):
        remark = f"vraag en antwoord uit twee bijlagen van één mail: {asked[0].draft.file} en "
        draft = join(asked[0].draft, answers[0].draft, remark + answers[0].draft.file)
        both = Sourced(draft, (*asked[0].sources, *answers[0].sources))
        rest = [each for each in found if each is not asked[0] and each is not answers[0]]
        return [both, *rest]
    return found


def _one_of_both(form: Sourced, mail: Draft, sources: tuple[str, ...]) -> Sourced | None:
    """Questions in the mail and the answer in the form, or the other way round."""
    every = (*sources, *form.sources)
    if asks_only(mail) and is_answer(form.draft) and may_belong(mail, form.draft):
        return Sourced(join(mail, form.draft, _MAIL_AND_FORM), every)
    if asks_only(form.draft) and is_answer(mail) and may_belong(form.draft, mail):
        return Sourced(join(form.draft, mail, _MAIL_AND_FORM), every)
    return None


def _covered(inside: Sourced, mails: Sequence[Draft], origin: Origin) -> Sourced:
    """Fill what an enclosed form does not say with what the mail around it says."""
    draft = inside.draft
    left = (
        *draft.left,
        *(
            Left(section.text, mail.file, Reason.COVER)
            for mail in mails
            for section in mail.body.sections
        ),
        *(text for mail in mails for text in mail.left),
    )
    proof = Proof(
        draft.proof.source + sum(each.proof.source for each in mails),
        draft.proof.kept,
        words(each.text for each in left).total(),
        draft.proof.lost + tuple(word for each in mails for word in each.proof.lost),
    )
    answers = bool(draft.body.text(Part.ANSWER))
    asks = bool(draft.body.text(Part.QUESTION)) and not answers
    covered = replace(
        draft,
        subject=_filled(draft.subject, origin.subject),
        askers=_filled(draft.askers, origin.askers) if not draft.repeats else draft.askers,
        submitted=_filled(draft.submitted, origin.sent) if asks else draft.submitted,
        answered=_filled(draft.answered, origin.sent) if answers else draft.answered,
        left=left,
        proof=proof,
        remarks=tuple(dict.fromkeys((*draft.remarks, *origin.remarks))),
    )
    return Sourced(covered, inside.sources)


def _filled(own: Value[T], other: Value[T]) -> Value[T]:
    """A value of the form, or else that of the mail, which is never certain."""
    if own.value or not other.value:
        return own
    return replace(other, certainty=Certainty.DOUBTFUL, note=_FROM_MAIL)
