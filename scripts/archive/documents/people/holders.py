"""Who answers for the college: from a label, a sentence or the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.body import Part
from archive.documents.document import Line
from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.letters.sentences import answered_in
from archive.documents.people.civil_servants import is_civil_servant
from archive.documents.people.names import (
    INITIALS,
    PREFIX,
    TITLES,
    UP,
    is_person,
    names_in,
    strip_name,
)
from archive.documents.people.portfolios import holders_in, is_portfolio
from archive.documents.people.signing import rows_of
from archive.documents.sheet import Author
from archive.documents.value import Certainty, Value, missing, noted

_FUNCTION = re.compile(
    r"\b(?:minister|staatssecretaris|wethouder|burgemeester"
    r"|portefeuillehouder)s?\s+(?P<who>[^.]{2,80}(?:\.[^.]{1,60}){0,3})",
    re.IGNORECASE,
)
_MINISTER = re.compile(r"(?:de\s+)?(?:minister|staatssecretaris)\s+(?:van|voor)\b.*", re.IGNORECASE)
_ALDERMAN = re.compile(
    r"\b(?:wethouder|weth\.|portefeuillehouder|gedeputeerde(?!\s+staten)|locoburgemeester"
    r"|loco-burgemeester)\b",
    re.IGNORECASE,
)
_MAYOR = re.compile(r"\bburgemeester\b(?!\s+en\s+wethouders)", re.IGNORECASE)
_SECRETARY = re.compile(r"\b(?:\w*secretaris|directeur|griffier)\b", re.IGNORECASE)
_COLLEGE = re.compile(
    r"\bburgemeester\s+en\s+wethouders\b|\bcollege\b|\bb\s?(?:&|en)\s?w\b", re.IGNORECASE
)
_FIRST_PERSON = re.compile(r"\b(?:ik|mij|mijn)\b", re.IGNORECASE)
_PERSON = (
    rf"(?:(?i:{TITLES})\b\.?\s+|(?:de\s)?(?:heer|mevrouw)\s+)*(?:{INITIALS}\s*)?(?:\({UP}[\w-]+\)\s*)?"
    rf"(?:{PREFIX}\s+)*{UP}[\w’'-]+(?:\s(?:{PREFIX}\s+)*{UP}[\w’'-]+){{0,3}}"
)
# "(portefeuillehouder: O. Vis)", "pfh. Vis", "portefeuillehouder is wethouder O. Vis".
_IN_TEXT = re.compile(
    rf"\b(?i:portefeuillehouders?|pfh(?:\(s\))?\.?|pho\.?)(?i:\s+(?:is|was|zijn))?\s*:?\s*"
    rf"(?:(?i:wethouder|(?:hoog)?heemraad|gedeputeerde|burgemeester)\s+)?(?P<who>{_PERSON})"
)
_ATTENTION = re.compile(r"\bt\.?a\.?v\.?\s+(?P<who>wethouder\s[^,;()]+)", re.IGNORECASE)
_BEHIND_DAY = re.compile(r"\d\W+(?P<who>(?:wethouder|burgemeester|gedeputeerde)\s[^()]+)", re.I)
_BY = re.compile(rf"\bdoor\s+(?P<who>{_PERSON})\s*\((?i:wethouder|burgemeester|gedeputeerde)\b")
_SENDER = re.compile(
    rf"(?P<who>{_PERSON})\s*[,(–-]\s*(?i:wethouder|burgemeester|gedeputeerde|portefeuillehouder)\b"
)
_OF_PLACE = re.compile(r"(?:de\s+)?burgemeester\s+van\s+(?!de[nr]?\s)", re.IGNORECASE)
_ANSWERS = re.compile(
    rf"\b(?i:(?:be)?antwoordt?|beantwoord)\b[^.?]{{0,24}}?"
    rf"\b(?i:wethouder|burgemeester|gedeputeerde(?!\s+staten))\s+(?P<who>{_PERSON})"
    rf"|\b(?i:wethouder|burgemeester)\s+(?P<other>{_PERSON})\s(?:(?:[^.?]{{0,30}}\s)?(?i:(?:be)?antwoord)"
    # "Wethouder Vis is hiervoor portefeuillehouder."
    rf"|is\s+(?:(?:de|hierin|hiervoor|hierbij|verantwoordelijk|eerste?)\s+){{0,3}}portefeuillehouder\b)"
)
_OFFICE = re.compile(
    r"(?:de\s+)?(?:wethouder|burgemeester|gedeputeerde|portefeuillehouder)\b", re.IGNORECASE
)


def holders_of(evidence: Evidence, is_answered: bool) -> Value[tuple[str, ...]]:
    """The portfolio holders who answer; a question that is open has those it names."""
    found = [each for each in evidence.values(Meaning.PORTFOLIO) if not is_civil_servant(each)]
    names = [name for each in found for name in holders_in(each.value, each.label)]
    if names:
        return noted(tuple(dict.fromkeys(names)), found[0].place, found[0].doubt)
    for who, place in _beside_fields(evidence):
        return Value(tuple(who), place=place)
    for line in _headings(evidence):
        # "Burgemeester van Zeedijk" above a letter is an office and its place.
        if not _OF_PLACE.match(line.text) and (names := holders_in(line.text, "")):
            return Value(tuple(names), place=line.place)
    if not is_answered:
        return _addressed(evidence)
    for said, place in _said(evidence):
        if said:
            return Value(tuple(dict.fromkeys(said)), place=place)
    for found_to in evidence.values(Meaning.ADDRESSEE):
        # "Aan: college van B&W, t.a.v. wethouder Smit"
        match = _ATTENTION.search(found_to.value)
        if match and (names := holders_in(match["who"], "")):
            return Value(tuple(names), place=found_to.place)
    if asked := _addressed(evidence).value:
        note = "de vragen zijn aan deze wethouder gericht; wie antwoordde staat er niet bij"
        return Value(asked, Certainty.DOUBTFUL, "", note)
    return missing((), "de portefeuillehouder staat niet op het formulier")


def _beside_fields(evidence: Evidence) -> Iterator[tuple[list[str], str]]:
    """Who answers as the fields of other things say it besides."""
    for sent in evidence.values(Meaning.ANSWERED):
        # "Antwoord d.d. 11 juni 2024 (wethouder K. Ramdin)"
        match = _BEHIND_DAY.search(sent.value)
        if match and (names := holders_in(match["who"], "")):
            yield names, sent.place
        # "6 december 2011 door ing. A. Kamphuis (wethouder personeel)"
        if (match := _BY.search(sent.value)) and not is_portfolio(match["who"]):
            yield [strip_name(match["who"])], sent.place
        # "(vastgesteld op 2 oktober 2012; portefeuillehouder O. Vis)"
        match = _IN_TEXT.search(sent.label)
        if match and not is_portfolio(match["who"]):
            yield [strip_name(match["who"])], sent.place
    for sender in evidence.values(Meaning.ASKERS, Meaning.ADDRESSEE):
        # "Van: het college (portefeuillehouder: B. Quist)"
        if (match := _IN_TEXT.search(sender.value)) and not is_portfolio(match["who"]):
            yield [strip_name(match["who"])], sender.place
    for sender in evidence.values(Meaning.ASKERS):
        # "Van: Kees de Boer, wethouder financiën", above a memo that answers
        if match := _SENDER.match(sender.value):
            yield [strip_name(match["who"])], sender.place


def _addressed(evidence: Evidence) -> Value[tuple[str, ...]]:
    """The alderman to whom questions go that are open: "Voor: wethouder Smit"."""
    for found in evidence.values(Meaning.ADDRESSEE):
        names = holders_in(found.value, "") if _ALDERMAN.match(found.value) else []
        if names and not _COLLEGE.search(found.value):
            return Value(tuple(names), place=found.place)
    return Value(())


def _headings(evidence: Evidence) -> Iterator[Line]:
    """Lines above the questions that are an office with a name: "Wethouder Jansen"."""
    sheet = evidence.sheet
    first = [piece.line for piece in sheet.parts.get(Part.QUESTION, ())[:1]]
    for line in (*sheet.head, *first):
        if _OFFICE.match(line.text) and len(line.text) < 60 and not line.text.endswith((".", "?")):
            yield line


def answers_for_college(evidence: Evidence) -> bool:
    """Whether an alderman or the mayor signed."""
    sheet = evidence.sheet
    return bool(signing([line.text for line in (*sheet.answer_signature, *sheet.signature)], True))


def answers_as_mayor(evidence: Evidence) -> bool:
    """Whether the mayor signed alone."""
    sheet = evidence.sheet
    lines = [line.text for line in (*sheet.answer_signature, *sheet.signature)]
    return any(map(_MAYOR.search, lines)) and bool(signing(lines, True))


def _said(evidence: Evidence) -> Iterator[tuple[list[str], str]]:
    """Who answers as sentences, the sender and the signature say it, the surest first."""
    sheet = evidence.sheet
    for text, place in evidence.paragraphs:
        if answered := answered_in(text):
            yield _ministers(answered.who), place
    for sent in evidence.values(Meaning.ASKERS):
        if _OFFICE.match(sent.value):
            yield holders_in(sent.value, sent.label), sent.place
    signed = [*sheet.answer_signature]
    if not signed and sheet.author is not Author.ASKER:
        signed = [*sheet.signature]
    above = [line.text.strip(" ,") for line in sheet.head]
    yield list(_signing_ministers(above))[:1], sheet.head[0].place if above else ""
    personal = _is_personal(evidence)
    # A function below a name has the form of a label without a value.
    functions = [each.label for each in evidence.fields if not each.value]
    written = [line.text for line in signed]
    written += [label for label in functions if signed and _OFFICE.fullmatch(label.strip(" :"))]
    yield signing(written, personal), signed[0].place if signed else ""
    answer = [piece.line for piece in sheet.parts.get(Part.ANSWER, ())]
    begin = [(" ".join(each.text for each in answer[:3]), answer[0].place)] if answer else []
    for text, place in [*evidence.paragraphs, *begin]:
        spoken = [match["who"] or match["other"] for match in _ANSWERS.finditer(text)]
        yield [name for name in map(strip_name, spoken) if not is_portfolio(name)], place
    lines = [*sheet.head, *sheet.answer_signature, *sheet.signature, *answer[:3], *answer[-2:]]
    for text, place in [*evidence.paragraphs, *((line.text, line.place) for line in lines)]:
        found = [strip_name(match["who"]) for match in _IN_TEXT.finditer(text)]
        yield [name for name in found if not is_portfolio(name)], place


def _is_personal(evidence: Evidence) -> bool:
    """Whether somebody of the college writes as "ik", or the mayor was asked."""
    asked = [found.value for found in evidence.values(Meaning.ADDRESSEE)]
    if any(_MAYOR.search(whom) and not _COLLEGE.search(whom) for whom in asked):
        return True
    pieces = evidence.sheet.parts.get(Part.ANSWER, [])
    lines = [*evidence.sheet.head, *(piece.line for piece in pieces)]
    return any(_FIRST_PERSON.search(line.text) for line in lines)


def _ministers(who: str) -> list[str]:
    """Surnames after a function: "Minister Veldkamp (Buitenlandse Zaken), mede namens …"."""
    names: list[str] = []
    for match in _FUNCTION.finditer(who):
        bare = re.split(r"\(|,|\s(?:en|mede|namens|d\.?d\.?)\b|\s(?=\d)", match["who"], maxsplit=1)[
            0
        ]
        if not re.match(r"(?:van|voor)\s+(?:het\s|de\s)?", bare):
            names += [name for name in names_in([bare])[:1] if not is_portfolio(name)]
    return list(dict.fromkeys(names))


def signing(signed: Sequence[str], personal: bool) -> list[str]:
    """Who signs as alderman, or as mayor alone: the name on the line of the function or beside it.

    A letter that secretary and mayor sign is the college's, and names nobody.
    """
    lines = [line.strip(" ,") for line in rows_of(signed)]
    ministers = list(_signing_ministers(lines))
    if ministers:
        return ministers
    if any(_SECRETARY.search(line) for line in lines):
        return []
    alone = personal and not any(_COLLEGE.search(line) for line in lines)
    offices = [
        at
        for at, line in enumerate(lines)
        if len(line) < 100
        and (_ALDERMAN.search(line) or (alone and _MAYOR.search(line)))
        and not _COLLEGE.search(line)
    ]
    above = bool(offices) and offices[0] > 0 and _is_somebody(lines[offices[0] - 1])
    found: list[str] = []
    for at in offices:
        own = holders_in(lines[at], "")
        near = (at - 1, at + 1) if above else (at + 1, at - 1)
        beside = [
            lines[each] for each in near if 0 <= each < len(lines) and _is_somebody(lines[each])
        ]
        found += names_in(beside[:1])[:1] or own[:1]
    return list(dict.fromkeys(found))


def _is_somebody(line: str) -> bool:
    return is_person(line) and not _ALDERMAN.search(line) and not is_portfolio(line)


def _signing_ministers(lines: Sequence[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        if _MINISTER.fullmatch(line) and "mede namens" not in line.lower():
            below = [name for each in lines[index + 1 : index + 3] for name in names_in([each])]
            yield from below[:1]
