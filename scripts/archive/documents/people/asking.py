"""Who asks: from the labels, the title, the signature or the greeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.body import Part
from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.people.addressing import addressed, greeted, is_from_college
from archive.documents.people.asker_labels import labels_of, values_of
from archive.documents.people.asker_parties import (
    headed,
    may_be_party,
    own_faction,
    party_fields,
    titled,
)
from archive.documents.people.askers import askers_in, parties_in
from archive.documents.people.capitals import as_written
from archive.documents.people.faction_contacts import faction_contacts
from archive.documents.people.holders import answers_for_college
from archive.documents.people.letterheads import letterhead
from archive.documents.people.names import PREFIX
from archive.documents.people.own_factions import with_own_faction
from archive.documents.people.printed_parties import with_letterhead, with_printed_party
from archive.documents.people.short_parties import in_full
from archive.documents.people.signed_below import signed_below
from archive.documents.people.signing import signers
from archive.documents.people.speaking import spoken, wrote
from archive.documents.people.turned_names import NOTE, forward
from archive.documents.sheet import Author, Found
from archive.documents.value import Certainty, Value, missing, noted
from archive.record import Asker
from archive.surname import surname

_PREFIXED = re.compile(rf"(?i:{PREFIX})\s+(?:(?i:{PREFIX})\s+)*(?=[A-Z])")
# A label of who asks beside the one whose letter it is.
_ALSO = re.compile(r"mede(?:\s|-|indien|onderteken|namens)", re.IGNORECASE)
_TOO = re.compile(
    r"\bmede\s+namens\s+(?!het\s+college)(?:(?:[^.:;?!]|(?<=\b[A-Z])\.)(?!\b(?:wil|stel|vra(?:ag|gen)|heb|leg|dien)\w*\b)){3,120}",
    re.IGNORECASE,
)


def askers_of(evidence: Evidence) -> Value[tuple[Asker, ...]]:
    """Who asks, each with a party."""
    found = with_letterhead(with_printed_party(_asking(evidence), evidence), evidence)
    texts = [line.whole for line in evidence.document.lines()]
    return replace(found, value=as_written(with_own_faction(found.value, texts), texts))


def _asking(evidence: Evidence) -> Value[tuple[Asker, ...]]:
    """Who asks; the labels go first."""
    named = labels_of(evidence)
    if named and all(_ALSO.match(found.label.strip()) for found in named):
        return _with_others(evidence, named)
    parties = party_fields(evidence)
    values = list(values_of(evidence, named))
    askers = askers_in(values, evidence.parties) if named else []
    where = next((found.place for found in (*named, *parties)), "")
    askers = _with_parties(evidence, askers, parties)
    if _complete(askers):
        return noted(tuple(askers), where, _doubt(evidence, named))
    found = _combined(evidence, askers, list(_others(evidence)), where)
    found = replace(found, value=tuple(own_faction(evidence, each) for each in found.value))
    if not parties:
        texts = [line.text for line in (*evidence.sheet.head, *evidence.sheet.signature)]
        found = replace(found, value=tuple(in_full(found.value, texts, evidence.parties)))
    too = (*_too(evidence, found.value), *headed(evidence, found.value))
    if too and not found.value:
        where = found.place or "kop"
        return Value(too, Certainty.DOUBTFUL, where, "de naam van de indiener is niet gevonden")
    return replace(found, value=(*found.value, *too)) if too else found


def _doubt(evidence: Evidence, named: Sequence[Found]) -> str:
    """What to check of askers that labels name; "" when nothing is."""
    told = next((each.doubt for each in named if each.doubt), "")
    turned = any(each.value != forward(each.label, each.value, evidence.parties) for each in named)
    return told or (NOTE if turned else "")


def _with_others(evidence: Evidence, named: Sequence[Found]) -> Value[tuple[Asker, ...]]:
    """Who asks, where labels only name who asks as well: "Mede namens:", below a signature."""
    more = askers_in([found.value for found in named], evidence.parties)
    own = _combined(evidence, [], list(_others(evidence)), "")
    if not own.value:
        return _combined(evidence, more, [], named[0].place)
    new = [each for each in more if each not in own.value]
    return replace(own, value=(*own.value, *new))


def _others(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """What says who asks where no label does, the surest first; with its place."""
    if evidence.asked:
        asked, place = evidence.asked
        yield askers_in([asked.who], evidence.parties), place, True
    signed = evidence.sheet.signature
    if signed and not is_from_college(evidence):
        yield signers([line.text for line in signed], evidence.parties), signed[0].place, True
    below = evidence.sheet.answer_signature
    if not signed and below and evidence.sheet.author is Author.ASKER and evidence.sheet.letter:
        # The letter of who asks, with the answers between its questions
        found = signers([line.text for line in below], evidence.parties)
        yield [each for each in found if each.party], below[0].place, True
    if is_from_college(evidence):
        yield from addressed(evidence)
    else:
        yield from signed_below(evidence)
        yield from letterhead(evidence)
    for said, place in evidence.said:
        if said.who:
            yield askers_in([said.who], evidence.parties), place, False
    yield greeted(evidence), "aanhef", False
    yield from titled(evidence)
    yield from spoken(evidence)
    yield from wrote(evidence)
    yield from faction_contacts(evidence)
    mail = [found for found in evidence.values(Meaning.ASKERS) if found.in_mail]
    if mail and not answers_for_college(evidence):
        yield askers_in([each.value for each in mail], evidence.parties), mail[0].place, False


def _combined(
    evidence: Evidence,
    askers: list[Asker],
    others: list[tuple[list[Asker], str, bool]],
    where: str,
) -> Value[tuple[Asker, ...]]:
    """Fill what the labels do not say with what the sentences and the signature say."""
    certain = bool(askers)
    for found, place, sure in others:
        if not found:
            continue
        if not askers or not any(each.name for each in askers):
            known = [each.party for each in askers if each.party]
            if any(each.name for each in found) or not askers:
                fallback = known[0] if len(known) == 1 else ""
                askers = [Asker(each.name, each.party or fallback) for each in found]
                where = where or place
                certain = sure
        else:
            known = [each.party for each in found if each.party]
            by_name = {surname(each.name).lower(): each.party for each in found if each.party}
            shared = known[0] if len(set(known)) == 1 else ""
            # A party by itself, in a sentence, may be another's.
            certain = certain and (sure or any(each.name for each in found))
            askers = [
                Asker(
                    each.name, each.party or by_name.get(surname(each.name).lower(), "") or shared
                )
                for each in askers
            ]
        if _complete(askers):
            break
    askers = [_in_full(each, others) for each in askers]
    named = askers
    askers = [_from_register(evidence, each) for each in askers]
    if _complete(askers):
        if askers != named:
            note = "de partij staat niet op het formulier en komt uit het register van personen"
            return Value(tuple(askers), Certainty.DOUBTFUL, where, note)
        if certain:
            return Value(tuple(askers), place=where)
        return Value(
            tuple(askers), Certainty.DOUBTFUL, where, "de indiener staat niet bij een opschrift"
        )
    if not askers:
        return missing((), "de indiener staat niet op het formulier")
    what = "de partij" if any(each.name for each in askers) else "de naam van de indiener"
    return Value(tuple(askers), Certainty.DOUBTFUL, where, f"{what} is niet gevonden")


def _with_parties(evidence: Evidence, askers: list[Asker], found: list[Found]) -> list[Asker]:
    """Put the askers of one label with the parties of another."""
    if not found:
        return askers
    written = askers_in([each.value for each in found], evidence.parties)
    parties = [party for each in found for party in parties_in(each.value, evidence.parties)]
    extra = [each for each in written if each.name and not may_be_party(each, parties)]
    if not askers:
        return extra or [Asker("", party) for party in dict.fromkeys(parties)]
    bare = [each for each in askers if not each.party]
    if len(parties) == len(askers) and bare:
        return [
            Asker(each.name, each.party or party)
            for each, party in zip(askers, parties, strict=True)
        ]
    if len(set(parties)) == 1:
        return [Asker(each.name, each.party or parties[0]) for each in askers]
    return askers


def _in_full(asker: Asker, others: list[tuple[list[Asker], str, bool]]) -> Asker:
    """A surname alone with the first name or initials that a signature gives it."""
    if match := _INITIAL.fullmatch(asker.name):
        return replace(asker, name=_first_name(match, others) or asker.name)
    # "Van Driel" is a surname alone too.
    alone = _PREFIXED.sub("", asker.name)
    if not alone or " " in alone or "." in alone:
        return asker
    longer = [
        each.name
        for found, _, _ in others
        for each in found
        if re.search(rf"(?:[\s.]){re.escape(asker.name)}(?:$|[-–\s])", each.name, re.IGNORECASE)
    ]
    return replace(asker, name=longer[0]) if longer else asker


# "S. Uiterwijk", whom a sentence calls "Sven Uiterwijk"
_INITIAL = re.compile(r"(?P<initial>[A-Z])\.\s?(?P<rest>(?:[a-z’']+\s)*[A-Z][\w’'-]+)")


def _first_name(short: re.Match[str], others: list[tuple[list[Asker], str, bool]]) -> str:
    """The one name with a first name that fits an initial and a surname; "" of none or more."""
    names = {each.name for found, _, _ in others for each in found}
    whole = re.compile(rf"{short['initial']}[^\W\d_]+\s{re.escape(short['rest'])}")
    fitting = {name for name in names if whole.fullmatch(name)}
    return fitting.pop() if len(fitting) == 1 else ""


def _from_register(evidence: Evidence, asker: Asker) -> Asker:
    """The one party of a known councillor, where the form names none."""
    if asker.party or not asker.name:
        return asker
    person = evidence.registers.people.find(asker.name)
    memberships = {each.party for each in person.memberships} if person else set()
    return Asker(asker.name, memberships.pop()) if len(memberships) == 1 else asker


def _too(evidence: Evidence, askers: Sequence[Asker]) -> Iterator[Asker]:
    """Parties for which somebody asks as well: "Mede namens de fracties van X en Y"."""
    known = {each.party for each in askers}
    sheet = evidence.sheet
    lines = [*sheet.head, *sheet.signature]
    lines += [piece.line for piece in sheet.parts.get(Part.EXPLANATION, ())]
    for line in lines:
        if match := _TOO.search(line.text):
            for asker in askers_in([match[0]], evidence.parties):
                if asker.party and asker.party not in known:
                    known.add(asker.party)
                    yield asker


def _complete(askers: Sequence[Asker]) -> bool:
    return bool(askers) and all(each.name and each.party for each in askers)
