"""The labels of who asks, and what they say; not those of who answers or writes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.stacked import is_bare_label
from archive.documents.people.addressing import is_from_college
from archive.documents.people.askers import askers_in, parties_in
from archive.documents.people.civil_servants import is_sent_by_servant
from archive.documents.people.kinds import OFFICIAL
from archive.documents.people.turned_names import forward
from archive.documents.sheet import Found, Reason

# In a letter or memo of the college these label its own people.
_SENDER = re.compile(r"van|door|afzenders?|naam", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:naam\s+)?(?:indien|vragenstel|vraagstel|raadslid|raadsleden|ingediend|gesteld)"
    r"|(?:op\s+)?(?:de\s+)?vra(?:ag|gen)\s+van\b",
    re.IGNORECASE,
)
_STELLER = re.compile(r"(?:op)?stellers?(?:\(s\))?", re.IGNORECASE)


def values_of(evidence: Evidence, named: Sequence[Found]) -> Iterator[str]:
    """What the labels of askers say, each with the party whose label comes next, or before it.

    One label may have several askers, whose parties are another matter.
    """
    fields = [each for each in evidence.fields if each in named or each.meaning is Meaning.PARTY]
    step = -1 if _parties_go_first(fields) else 1
    for found in named:
        value = forward(found.label, _without_heads(found.value), evidence.parties)
        beside = fields.index(found) + step
        other = fields[beside] if beside < len(fields) else None
        alone = [each.party for each in askers_in([value], evidence.parties)] == [""]
        if len(named) > 1 and alone and other is not None and other.meaning is Meaning.PARTY:
            party = parties_in(other.value, evidence.parties)
            value = f"{value} ({party[0]})" if len(party) == 1 else value
        yield value


def _parties_go_first(fields: Sequence[Found]) -> bool:
    """Whether each label of an asker stands right behind that of a party, and none before one."""
    meanings = [found.meaning for found in fields]
    return meanings == [Meaning.PARTY, Meaning.ASKERS] * (len(fields) // 2)


def _without_heads(value: str) -> str:
    """A value without the heads of a small table in it: "Naam" and "Partij" above each other."""
    lines = value.split("\n")
    return "\n".join(line for line in lines if len(lines) == 1 or not is_bare_label(line))


def labels_of(evidence: Evidence) -> list[Found]:
    """The labels of askers: not those of who sends or writes an answer for the college."""
    written = [
        each for each in evidence.values(Meaning.ASKERS) if not each.in_answer and not each.in_mail
    ]
    written = [each for each in written if not is_sent_by_servant(each)]
    if not written:
        # Below the answers, where a form has no such label anywhere else
        below = evidence.values(Meaning.ASKERS, answer=True)
        written = [each for each in below if _ASKS.match(each.label.strip())]
    if not written:
        written = [each for each in evidence.values(Meaning.SUBMITTED) if _names(evidence, each)]
    found = [each for each in written if not OFFICIAL.match(each.value)]
    signed = [each for each in found if "handtekening" not in each.label.lower()]
    found = signed or found
    if _in_department(evidence) or _is_titled(evidence):
        # In a paper for the college this is the official who wrote it.
        found = [each for each in found if not _STELLER.fullmatch(each.label.strip(" :"))]
    others = [each for each in found if not _STELLER.fullmatch(each.label.strip(" :"))]
    college = is_from_college(evidence)
    if others or len(found) < len(written) or college:
        # "Steller" with "Partij" right below it is no official.
        members = [] if others or college else [each for each in found if _sits(evidence, each)]
        found = others or members
    if college:
        return [each for each in found if not _SENDER.fullmatch(each.label.strip(" :"))]
    return found


def _names(evidence: Evidence, found: Found) -> bool:
    """Whether a field says whose the questions are, and their day behind it: "op vragen van"."""
    whose = found.label.lower().rstrip(" :").endswith((" van", " door"))
    named = askers_in([found.value], evidence.parties) if whose else []
    return bool(named) and all(each.name and each.party for each in named)


_DEPARTMENT = re.compile(r"(?:afdeling|team|sector|directie|cluster|domein)\W*", re.IGNORECASE)


def _in_department(evidence: Evidence) -> bool:
    """Whether a field of the paper names a department, and a sentence somebody who asked."""
    named = any(
        left.reason is Reason.OTHER and _DEPARTMENT.fullmatch(left.text)
        for left in evidence.sheet.left
    )
    member = bool(evidence.values(Meaning.PARTY))
    return named and not member and any(said.who for said, _ in evidence.said)


def _is_titled(evidence: Evidence) -> bool:
    """Whether the title or subject says by name whose questions they are, with a party."""
    who = evidence.asked[0].who if evidence.asked else ""
    return any(each.name and each.party for each in askers_in([who], evidence.parties))


def _sits(evidence: Evidence, found: Found) -> bool:
    """Whether the next field of the form is that of a party."""
    after = evidence.fields[evidence.fields.index(found) + 1 :][:1]
    return bool(after) and after[0].meaning is Meaning.PARTY
