"""Who asks: from the labels, the title, the signature or the greeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.body import Part
from archive.documents.askers import askers_in
from archive.documents.evidence import Evidence
from archive.documents.labels import Meaning
from archive.documents.names import names_in
from archive.documents.parties import strip_faction
from archive.documents.sheet import Author, Found, Reason, paragraphs
from archive.documents.value import Certainty, Value, missing
from archive.record import Asker
from archive.surname import surname


def askers_of(evidence: Evidence) -> Value[tuple[Asker, ...]]:
    """Who asks, each with a party; the labels go first."""
    named = [
        found
        for found in evidence.values(Meaning.ASKERS)
        if not found.in_answer and not found.in_mail
    ]
    parties = [found for found in evidence.values(Meaning.PARTY) if not found.in_answer]
    askers = askers_in([found.value for found in named], evidence.parties) if named else []
    where = next((found.place for found in (*named, *parties)), "")
    askers = _with_parties(evidence, askers, parties)
    if _complete(askers):
        return Value(tuple(askers), place=where)
    others: list[tuple[list[Asker], str, bool]] = []
    if evidence.asked:
        others.append(
            (askers_in([evidence.asked[0].who], evidence.parties), evidence.asked[1], True)
        )
    signed = [line.whole for line in evidence.sheet.signature]
    if signed and evidence.sheet.author is not Author.COLLEGE:
        others.append((_signers(evidence, signed), evidence.sheet.signature[0].place, True))
    others.extend(_letterhead(evidence))
    for said, place in evidence.said:
        if said.who:
            others.append((askers_in([said.who], evidence.parties), place, False))
    if evidence.sheet.author is Author.COLLEGE:
        others.extend(_addressed(evidence))
    others.append((_greeted(evidence), "aanhef", False))
    others.extend(_speaking(evidence))
    mail = [found for found in evidence.values(Meaning.ASKERS) if found.in_mail]
    if mail:
        others.append(
            (askers_in([each.value for each in mail], evidence.parties), mail[0].place, False)
        )
    return _combined(evidence, askers, others, where)


def _combined(
    evidence: Evidence,
    askers: list[Asker],
    others: list[tuple[list[Asker], str, bool]],
    where: str,
) -> Value[tuple[Asker, ...]]:
    """Fill what the labels do not say with what the sentences and the signature say."""
    certain = bool(askers)
    for found, place, sure in others:
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
            askers = [
                Asker(
                    each.name, each.party or by_name.get(surname(each.name).lower(), "") or shared
                )
                for each in askers
            ]
        if _complete(askers):
            break
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
    parties = [each.party for each in written if each.party]
    if not parties:
        parties = [
            stripped
            for each in found
            for piece in re.split(r"\s*(?:,|;|\n|\ben\b|/)\s*", each.value)
            if (stripped := piece.strip(" .()")) and len(stripped) < 50
        ]
    extra = [each for each in written if each.name]
    if not askers:
        return extra or [Asker("", party) for party in parties]
    bare = [each for each in askers if not each.party]
    if len(parties) == len(askers) and bare:
        return [
            Asker(each.name, each.party or party)
            for each, party in zip(askers, parties, strict=True)
        ]
    if len(set(parties)) == 1:
        return [Asker(each.name, each.party or parties[0]) for each in askers]
    return askers


def _from_register(evidence: Evidence, asker: Asker) -> Asker:
    """The one party of a known councillor, where the form names none."""
    if asker.party or not asker.name:
        return asker
    person = evidence.registers.people.find(asker.name)
    memberships = {each.party for each in person.memberships} if person else set()
    return Asker(asker.name, memberships.pop()) if len(memberships) == 1 else asker


def _signers(evidence: Evidence, signed: list[str]) -> list[Asker]:
    lines = [
        re.sub(
            r"^(?:met\s.*groet\w*|hoogachtend|groet\w*|ondertekening|handtekening\w*"
            r"|w\.?g\.?|was getekend)\s*[,:]*\s*",
            "",
            line,
            flags=re.IGNORECASE,
        )
        for line in signed
    ]
    kept = [
        line
        for line in lines
        if len(line.split()) <= 12
        and not re.search(
            r"griffier|secretaris|@|www\.|\d{6}|https?:|behandel", line, re.IGNORECASE
        )
    ]
    return askers_in(
        [", ".join(line.rstrip(",") for line in kept if line.strip())], evidence.parties
    )


_SPEAKS = re.compile(
    r"\b(?:De|Het|de|het)\s+(?P<who>[^\s.,:;]+(?:\s[^\s.,:;]+){0,4}?)\s+(?:is|vindt|wil|heeft|maakt"
    r"|constateert|vraagt|pleit|stelt|ontvangt|zag|ziet|merkt|hoort|hoorde|kreeg|krijgt|las|leest"
    r"|begrijpt|betreurt|verzoekt)\s"
)


def _speaking(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """The only party that says something in the asker's own words: "De SP vindt …"."""
    if evidence.sheet.author is Author.COLLEGE:
        return
    lines = [*evidence.sheet.head]
    lines += [piece.line for piece in evidence.sheet.parts.get(Part.EXPLANATION, ())]
    found = [
        (asker.party, line.place)
        for line in lines
        for match in _SPEAKS.finditer(line.text)
        if evidence.parties.is_known(strip_faction(match["who"]))
        for asker in askers_in([match["who"]], evidence.parties)
        if asker.party
    ]
    if len({party for party, _ in found}) == 1:
        yield [Asker("", found[0][0])], found[0][1], False


def _letterhead(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """A line with a party above a letter: "Fractie Samen voor Heuvelrug"."""
    if evidence.sheet.author is Author.COLLEGE:
        return
    for line in evidence.sheet.head:
        if len(line.text) < 70 and re.match(r"(?:raads)?fractie\s", line.text, re.IGNORECASE):
            yield askers_in([line.text], evidence.parties), line.place, False


def _addressed(evidence: Evidence) -> Iterator[tuple[list[Asker], str, bool]]:
    """Whom a letter of answer is sent to, when that is somebody with a party."""
    texts = [(found.value, found.place) for found in evidence.values(Meaning.ADDRESSEE)]
    texts += [
        ("\n".join(line.text for line in group), group[0].place)
        for group in paragraphs(evidence.sheet.head)[:4]
        if group[0].text.lower().startswith("aan ")
    ]
    for text, place in texts:
        bare = re.sub(r"^aan\s", "", text, flags=re.IGNORECASE)
        bare = re.sub(r"\bt\.?a\.?v\.?\s", "; ", bare, flags=re.IGNORECASE)
        askers = askers_in(bare.split("\n"), evidence.parties)
        if any(each.party for each in askers):
            yield askers, place, False


def _full_name(evidence: Evidence, greeted: str) -> str:
    """The name as the address of the letter has it, with initials and titles."""
    texts = [found.value for found in evidence.values(Meaning.ADDRESSEE)]
    texts += [line.whole for line in evidence.sheet.head]
    for text in texts:
        bare = re.sub(r"^(?:aan|t\.?a\.?v\.?)\s*:?\s*", "", text.strip(), flags=re.IGNORECASE)
        for name in names_in(bare.split("\n")):
            if surname(name).lower() == surname(greeted).lower() and len(name) > len(greeted):
                return name
    return greeted


def _greeted(evidence: Evidence) -> list[Asker]:
    """Whom a letter of answer greets: "Geachte heer Smit" is the asker."""
    if evidence.sheet.author is not Author.COLLEGE:
        return []
    for left in evidence.sheet.left:
        if left.reason is Reason.GREETING:
            text = re.sub(r"^(?:geachte|beste)\s+", "", left.text.strip(" ,"), flags=re.IGNORECASE)
            found = [each for each in askers_in([text], evidence.parties) if each.name]
            return [Asker(_full_name(evidence, each.name), each.party) for each in found]
    return []


def _complete(askers: Sequence[Asker]) -> bool:
    return bool(askers) and all(each.name and each.party for each in askers)
