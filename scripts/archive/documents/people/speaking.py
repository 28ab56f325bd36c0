"""Who asks by what the text says: "Op 3 maart heeft raadslid X (Y) vragen gesteld", "Z vindt"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from archive.body import Part
from archive.documents.document import Line
from archive.documents.evidence import Evidence
from archive.documents.people.askers import askers_in
from archive.documents.people.local_parties import is_abbreviation
from archive.documents.people.names import INITIALS, PREFIX, TITLES, UP, is_name
from archive.documents.people.parties import Parties
from archive.documents.sheet import Author, Reason, paragraphs
from archive.record import Asker

Said = tuple[list[Asker], str, bool]

_QUESTION = r"\w*vra(?:ag|gen)"
# What somebody does with questions: "heeft … gesteld", "legde … voor".
_DID = (
    r"(?:heeft|hebben|had|hadden|stelde[nt]?|stelt|stellen|diende[n]?|dien(?:t|en)|leg(?:de|den|t|gen)"
    r"|vroeg(?:en)?|vraagt|vragen|zond(?:en)?|richtte[n]?|wil(?:len)?|wenst|wensen)"
)
# Where the words for who it was end, in the sentence that says that somebody asked.
_UNTIL = (
    r"(?=\s+(?:schriftelijke?|technische|mondelinge|aanvullende|nadere|enkele|diverse|meerdere"
    r"|verschillende|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d+|de\s+volgende"
    r"|het\s+volgende|volgende|onderstaande|deze|hierover|ons|u|het\s+college|aan\s+(?:het|de|ons)"
    r"|op\s+(?:grond|basis|\d)|over|inzake|betreffende|conform|ex|krachtens|overeenkomstig|artikel"
    rf"|vragen|gesteld|ingediend|ingezonden|ingekomen|ontvangen|d\.?d|{_QUESTION})\b|\s*[:;]|\s*\.?$)"
)
_WHO = rf"(?P<who>[^:;?!]{{2,160}}?){_UNTIL}"
_SENTENCES = tuple(
    re.compile(pattern)
    for pattern in (
        # "Op 3 maart heeft het raadslid X (Y) … vragen gesteld"
        rf"(?:^|[\s,])(?i:{_DID})\s+{_WHO}",
        # "Door de fractie van X zijn vragen gesteld"
        r"\b[Dd]oor\s+(?P<who>[^:;?!]{2,160}?)\s+(?:is|zijn|werd|werden|ingediende?|gestelde?)\b",
        # "ontvingen wij van raadslid X vragen"
        r"\b[Oo]ntv(?:ingen|angen)\s+(?:wij\s+)?(?:[^:;?!]{0,60}\s)?van\s+" + _WHO,
        # "Wij hebben van mevrouw X van de fractie Y vragen ontvangen"
        r"\b[Vv]an\s+(?P<who>(?:(?:het|de)\s+)?(?:raads\w+|heren?|heer|mevrouw|mw\.|mevr\.|dhr\.|fracties?"
        rf"|leden|lid)\s[^:;?!]{{2,160}}?){_UNTIL}",
        # "X van de fractie Y heeft vragen gesteld"
        rf"^(?:Op\s+[^,]{{4,30}},?\s+)?(?P<who>[^:;?!]{{2,160}}?),?\s+{_DID}\s",
        # "Beantwoording vragen van raadslid X (Y)", "Mondelinge vraag Y d.d. 4 mei"
        rf"\b(?i:{_QUESTION})\s+(?:d\.?d\.?\s+\d[^,;:]{{5,20}}?\s)?(?:van|door)\s+{_WHO}",
        rf"\b(?i:{_QUESTION})\s+(?P<who>(?:fracties?\s+)?{UP}[^:;?!]{{1,60}}?){_UNTIL}",
        rf"\bbij\s+monde\s+van\s+{_WHO}",
        r"\b(?i:namens)\s+(?P<who>[^:;?!]{2,120}?)" + _UNTIL,
        # "riep bij de SP, D66 en Volt nieuwe vragen op", "is voor de CDA-fractie reden om"
        r"\b(?:bij|voor|brengt|leidt\s+bij)\s+(?:de\s+|het\s+)?(?P<who>[^:;?!]{2,120}?)"
        rf"(?=\s+(?:(?:nieuwe|nadere|enkele|de|tot|wat)\s+(?:\w+\s+){{0,2}}{_QUESTION}|(?:aan)?leiding"
        r"|(?:een\s+)?reden|vragen|tot)\b)",
    )
)
_ASKS = re.compile(
    rf"\b{_QUESTION}\b|\b(?:gevraagd|vraagt|vroeg|weten|verduidelijking|opheldering)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:gesteld|ingediend|ingezonden|gevraagd|gestuurd|toegezonden|voorgelegd|ontvangen|ontvingen"
    r"|stel(?:t|len|de|den)|diende[n]?|dien(?:t|en)|leg(?:de|den|t|gen)|voor|heeft|hebben|wil(?:len)?"
    r"|vraagt|vroeg(?:en)?|van|door|namens|aan|d\.?d|fractie|beantwoording|op|reden|aanleiding|brengt|leidt)\b",
    re.IGNORECASE,
)
# A question that says whose it is: "Vraag van het lid X (Y) over …".
_OF_WHOM = re.compile(rf"(?:\w+\s)?{_QUESTION}\s+van\s", re.IGNORECASE)
_COUNCILLOR = re.compile(
    r"\b(?i:raads?leden|(?:gemeente)?raads?lid|statenl(?:id|eden)|fractievoorzitter|burger(?:raads)?lid"
    r"|lid|leden|heer|heren|mevrouw)\b|\b(?:mw|dhr|mevr)\."
)
# A sentence ends at a full stop with a capital behind it, but not at "mw. A. de Vries".
_END = re.compile(
    r"(?<=[^\W\d_]{3}[.?!])(?<!\bmej\.)(?<!\bdrs\.)(?<!\bing\.)(?<!\bjhr\.)(?<!\bdhr\.)"
    r"(?<!\bmevr\.)(?<!\bprof\.)(?<!\bDrs\.)(?<!\bDhr\.)(?<!\bMevr\.)"
    r"\s+(?=[A-Z0-9“\"'‘(])"
)
# What a party or somebody of it does in a text of its own.
_VERB = (
    r"(?:is|zijn|was|vindt|vinden|wil|willen|heeft|hebben|maakt|maken|constateert|constateren|vraagt"
    r"|vragen|pleit|stelt|stellen|ontvangt|ontving|zag|ziet|zien|merkt|hoort|hoorde|kreeg|krijgt|las"
    r"|leest|begrijpt|betreurt|verzoekt|meent|hecht|rekent|volgt|schrikt|schrok|denkt|gelooft|hoopt"
    r"|verwacht|wenst|roept|dringt|kan|zou|acht|deelt|steunt|signaleert|verneemt|vernam|vreest|weet"
    r"|wacht|blijft|legt|legde|schreef|diende|trekt|komt|was|werd|voelt|twijfelt|overweegt|staat)"
)
_CAPITALS = (
    rf"{UP}[\w’'&/-]*(?:\s(?:(?:voor|van|de|het|der|den|in|op|aan|en|&)\s)*"
    rf"[A-Z0-9][\w’'&/-]*){{0,4}}"
)
_SPEAKS = re.compile(
    rf"(?:(?<=[.?!]\s)|^|\b[Dd]e\s|\b[Hh]et\s)(?P<who>(?:fracties?\s(?:van\s)?(?:de\s|het\s)?)?"
    rf"(?:50PLUS|{_CAPITALS})(?:-fractie)?(?:\s(?:in|te|uit)\s[A-Z]\w+)?)\s+{_VERB}\b"
)
_FACTION = re.compile(
    r"\b(?P<who>[\w/&’'-]+-fractie|(?:fracties?|(?:raads|staten)lid\s(?:van|voor)|fractievoorzitter\svan)"
    r"\s(?:van\s)?(?:de\s|het\s)?" + _CAPITALS + r")"
)
_SOMEBODY = re.compile(
    rf"\b(?:[Rr]aadslid|[Gg]emeenteraadslid|[Ss]tatenlid|[Ff]ractievoorzitter|[Bb]urgerraadslid)\s*:?\s+"
    rf"(?P<who>(?:(?i:{TITLES})\b\.?\s+)*(?:{INITIALS}\s*)?(?:{PREFIX}\s+)*{UP}[\w’'-]+"
    rf"(?:\s(?:{PREFIX}\s+)*{UP}[\w’'-]+){{0,3}}(?:\s*\([^)]{{2,40}}\))?)"
)
# "Anna Visser laat weten:", in a news item of a party
_TELLS = re.compile(
    rf"(?P<who>{UP}[\w’'-]+(?:\s(?:{PREFIX}\s+)*{UP}[\w’'-]+){{1,3}})(?:\s\([^()]{{2,40}}\))?(?:,\s[^,:;?!]{{3,60}},)?\s+"
    r"(?:laat\s+weten|licht\s+toe|zegt|vertelt|schrijft|vraagt|reageert)\b[^.?!:]{0,60}[:.]"
)
# "Op 3 mei om 13:20 schreef Jan Smit <j.smit@…>:" above a mail that is answered.
_WROTE = re.compile(
    rf"\b(?:schreef|wrote)\s+\"?(?P<who>{UP}[^<>\"@:]{{3,50}}?)\"?\s*(?:<[^>]*>\s*)?:?\s*$"
)


def spoken(evidence: Evidence) -> Iterator[Said]:
    """Who asks as sentences say it; those with a name and a party first."""
    texts = list(_texts(evidence))
    found = [
        (askers, place, False)
        for text, place in texts
        for sentence in _END.split(text)
        if (askers := asked_by(sentence, evidence.parties))
    ]
    found.sort(key=lambda each: -sum(bool(one.name) + bool(one.party) for one in each[0]))
    yield from found
    own = evidence.sheet.author is not Author.COLLEGE
    # In a letter of the college, only the explanation that it repeats is the asker's.
    yield from _speakers(texts if own else list(_explained(evidence)), evidence.parties)


def wrote(evidence: Evidence) -> Iterator[Said]:
    """Who wrote the mail that a mail answers."""
    sheet = evidence.sheet
    for line in (*sheet.head, *sheet.signature, *sheet.answer_signature):
        if match := _WROTE.search(line.whole):
            yield askers_in([match["who"]], evidence.parties), line.place, False


def asked_by(sentence: str, parties: Parties) -> list[Asker]:
    """Who asks in a sentence that says that somebody does; nobody when it says no such thing."""
    sentence = " ".join(sentence.split()).lstrip("-–•* ")
    if sentence.endswith("?") and _OF_WHOM.match(sentence):
        sentence = sentence.partition(":")[0]
    if (
        not 10 < len(sentence) < 700
        or sentence.endswith("?")
        or not _ASKS.search(sentence)
        or not _DONE.search(sentence)
    ):
        return []
    best: list[Asker] = []
    for pattern in _SENTENCES:
        for match in pattern.finditer(sentence):
            found = _can_ask(match["who"], parties)
            if _worth(found) > _worth(best):
                best = found
    return best


def _worth(askers: Iterable[Asker]) -> int:
    return sum(bool(each.name) + bool(each.party) for each in askers)


def _can_ask(who: str, parties: Parties) -> list[Asker]:
    """Askers in words of a sentence: a name counts with a party or as a councillor's."""
    found = askers_in([who], parties)
    sure = _COUNCILLOR.search(who) is not None
    return found if found and (sure or all(each.party for each in found)) else []


def _texts(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Paragraphs in which somebody may be said to ask: around the questions, and their first."""
    sheet = evidence.sheet
    lines: list[Line] = [*sheet.head]
    begun = [
        piece.line
        for part in (Part.QUESTION, Part.ANSWER)
        for piece in sheet.parts.get(part, ())[:6]
        if not piece.line.marker or _OF_WHOM.match(piece.line.text)
    ]
    yield from _told(lines)
    yield from _explained(evidence)
    yield from _told(begun)
    for left in sheet.left:
        if left.reason in (Reason.FORMULA, Reason.CLOSING):
            yield left.text, left.place


def _explained(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """The paragraphs of the explanation."""
    pieces = evidence.sheet.parts.get(Part.EXPLANATION, ())
    yield from _told([piece.line for piece in pieces])


def _told(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    for group in paragraphs(lines):
        yield " ".join(line.whole for line in group), group[0].place


def _speakers(texts: list[tuple[str, str]], parties: Parties) -> Iterator[Said]:
    """The only party that says something in the asker's own words, and its only councillor."""
    people = {
        (asker.name, asker.party): place
        for text, place in texts
        for match in _SOMEBODY.finditer(text)
        for asker in askers_in([match["who"]], parties)
        if asker.name
    }
    if len({name for name, _ in people}) == 1:
        (name, party), place = next(iter(people.items()))
        yield [Asker(name, party)], place, False
    told = {match["who"]: place for text, place in texts if (match := _TELLS.match(text))}
    named = [name for name in told if is_name(name) and not parties.looks_like(name)]
    if len(named) == 1:
        yield [Asker(named[0], "")], told[named[0]], False
    for pattern in (_SPEAKS, _FACTION):
        said = {
            party: place
            for text, place in reversed(texts)
            for sentence in _END.split(text)
            for match in pattern.finditer(sentence)
            for party in _party_of(match["who"], match.start() == 0, sentence, parties)
        }
        if len(said) == 1:
            party, place = next(iter(said.items()))
            yield [Asker("", party)], place, False
            return


def _party_of(who: str, first: bool, sentence: str, parties: Parties) -> Iterator[str]:
    """The party that speaks; an abbreviation that nobody knows must ask something."""
    found = [each for each in askers_in([who], parties) if each.party]
    if len(found) != 1 or found[0].name:
        return
    party = found[0].party
    known = parties.is_known(party) or re.search(r"fractie|lid\s", who) is not None
    if known or (first and (not is_abbreviation(party) or _ASKS.search(sentence))):
        yield party
