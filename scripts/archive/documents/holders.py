"""Who answers for the college: from a label, a sentence or the signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.evidence import Evidence
from archive.documents.labels import Meaning
from archive.documents.names import names_in
from archive.documents.sentences import answered_in
from archive.documents.sheet import Author
from archive.documents.value import Value, missing

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_FUNCTION = re.compile(
    r"\b(?:minister|staatssecretaris|wethouder|burgemeester"
    r"|portefeuillehouder)s?\s+(?P<who>[^.]{2,80}(?:\.[^.]{1,60}){0,3})",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"(?:portefeuillehouder|wethouder)\b[\s:,]*(?:\([^)]*\)\s*)?(?P<after>.*)$", re.IGNORECASE
)
_MINISTER = re.compile(r"(?:de\s+)?(?:minister|staatssecretaris)\s+(?:van|voor)\b.*", re.IGNORECASE)


def holders_of(evidence: Evidence, is_answered: bool) -> Value[tuple[str, ...]]:
    """The portfolio holders who answer; a question that is open has those it names."""
    found = evidence.values(Meaning.PORTFOLIO)
    if found:
        names: list[str] = []
        for each in found:
            short = each.label.lower().strip() == "portefeuille"
            names += [
                name
                for name in names_in([_BRACKETS.sub("", each.value)])
                if not short or "." in name or len(name.split()) > 1
            ]
        if names:
            return Value(tuple(dict.fromkeys(names)), place=found[0].place)
    if not is_answered:
        return Value(())
    for text, place in evidence.paragraphs:
        answered = answered_in(text)
        if answered and (names := _ministers(answered.who)):
            return Value(tuple(names), place=place)
    lines = [*evidence.sheet.answer_signature]
    if not lines and evidence.sheet.author is not Author.ASKER:
        lines = [*evidence.sheet.signature]
    lines += evidence.sheet.head
    if names := _signing_holders([line.whole for line in lines]):
        return Value(tuple(names), place=_signed_at(evidence))
    return missing((), "de portefeuillehouder staat niet op het formulier")


def _signed_at(evidence: Evidence) -> str:
    lines = evidence.sheet.answer_signature or evidence.sheet.signature
    return lines[0].place if lines else ""


def _ministers(who: str) -> list[str]:
    """Surnames after a function: "Minister Veldkamp (Buitenlandse Zaken), mede namens …"."""
    names: list[str] = []
    for match in _FUNCTION.finditer(who):
        bare = re.split(r"\(|,|\s(?:en|mede|namens|d\.?d\.?)\b|\s(?=\d)", match["who"], maxsplit=1)[
            0
        ]
        if not re.match(r"(?:van|voor)\s+(?:het\s|de\s)?", bare):
            names += names_in([bare])[:1]
    return list(dict.fromkeys(names))


def _signing_holders(signed: Sequence[str]) -> list[str]:
    """Who signs as alderman: the name behind, before or below the function."""
    names: list[str] = []
    for index, line in enumerate(signed):
        if _MINISTER.fullmatch(line.strip(" ,")) and "mede namens" not in line.lower():
            names += [
                name for below in signed[index + 1 : index + 3] for name in names_in([below])
            ][:1]
            continue
        match = _HOLDER.search(line)
        if not match:
            continue
        own = names_in([match["after"]]) or names_in([line[: match.start()]])
        near = [*signed[index + 1 : index + 2], *signed[max(0, index - 1) : index]]
        if not own:
            own = [name for each in near for name in names_in([each])][:1]
        names += own[:1]
    return list(dict.fromkeys(names))
