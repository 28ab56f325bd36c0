"""A subject without what stands around it: the kind of paper, the rule, the party and the day."""

from __future__ import annotations

import re

from archive.documents.evidence import Evidence
from archive.documents.labels.value_forms import is_subject
from archive.documents.letters.postponed import without_delay
from archive.documents.letters.sentences import asked_in, bare_subject
from archive.documents.people.askers import askers_in
from archive.documents.people.local_parties import resembles
from archive.documents.subjects.paper_kinds import without_kinds, without_party_behind

# "Schriftelijke vragen Duurzaamheidsverslag": the subject without a word before it.
TITLE = re.compile(
    r"(?:\d{1,2}\s\w{3,9}\s\d{4}\s)?(?i:(?:(?:beantwoording|antwoordbrief|antwoord(?:en)?(?:\s+op)?|reactie\s+op)\s+)?(?:(?:schriftelijke|technische|mondelinge|informatieve|feitelijke|financiële|aanvullende)\s+vragen|(?:raads|staten|college)vragen"
    r"|(?:art(?:ikel|\.)?\s?\d+[\s-])vragen))\s*[:–-]?\s+(?P<subject>(?!(?i:van|aan|ex|art|artikel"
    r"|conform|op|raads\w*|de|het|namens|door|in|gesteld|voor|college|fractie\w*|lid|leden|en"
    r"|gemeente\w*|nr|nummer)\b)[\"“‘']?[^\W\d][^.?]{3,120}\??)"
)
# "art. 39 RvO gladde fietspaden"
_RULE_FIRST = re.compile(
    r"(?:vra(?:ag|gen)\s+)?\(?art(?:ikel|\.)?\s*\d+\w*\s+(?:van\s+)?(?:het\s+)?(?:rvo|reglement\s+van\s+orde)"
    r"(?:\)|\b(?![-\s]*(?:vra|gemeente|van\b|voor\b)))[\s:;,–-]*(?:(?:over|inzake|betreffende)\s+)?(?=\w)",
    re.IGNORECASE,
)
# "Vragen opvanglocatie De Kamp": a kind of paper in front of a subject.
_KIND = re.compile(
    r"(?:(?:beantwoording|antwoord(?:en)?)\s+(?:op\s+|van\s+)?(?:de\s+)?)?(?:(?:schriftelijke|technische|mondelinge|informatieve|feitelijke"
    r"|aanvullende)\s+)?(?:(?:raads|staten)?vragen)\s+(?!(?:van|aan|over|in|op|en|de|het|die|bij|voor|met)\b)(?=\w)",
    re.IGNORECASE,
)
# "Art. 39 vragen. De veerpont", "vragen art. 41 veerpont"
_RULED = re.compile(
    r"(?:(?:schriftelijke\s+|raads)?(?:art(?:ikel|\.)?\s*\d+\w*(?:\s+rvo)?[\s-]+)vragen\s*[.:;,–-]+\s+"
    r"|(?:schriftelijke\s+|raads)?vragen\s+art(?:ikel|\.)?\s*\d+\w*[\s:.,–-]+"
    r"(?!(?:van|rvo|r\.v\.o|reglement|lid|eerste|gemeentewet|ro|door|aan|namens|d\.?d|en)\b))(?=[^\W\d])",
    re.IGNORECASE,
)
# "vragen aan B&W huishoudelijke hulp"
_TO_WHOM = re.compile(
    r"(?:(?:schriftelijke|technische|mondelinge)\s+|raads)?vra(?:ag|gen)\s+aan\s+(?:(?:het|de)\s+)?(?:college(?:\s+van\s+(?:b\s?(?:&|en)\s?w"
    r"|burgemeester\s+en\s+wethouders))?|b\s?(?:&|en)\s?w|burgemeester(?:\s+en\s+wethouders)?)"
    r"(?:\s*[:,–-])?\s+(?:(?:over|inzake|betreffende|m\.?b\.?t\.?)\s+)?"
    r"(?!(?:van|op|ex|conform|krachtens|o\.?g\.?v|art|artikel|namens|door|in|en|de\s+gemeente)\b)(?=\w)",
    re.IGNORECASE,
)
# "uw brief van 9 december over zwerfafval"
_YOURS = re.compile(
    r"(?:uw|je|jullie)\s+(?:vragen)?(?:brief|e-?mail|mail|schrijven|bericht)\b[^,:;?]{0,40}?\s"
    r"(?:over|inzake|betreffende|met\s+betrekking\s+tot)\s+(?=\w)",
    re.IGNORECASE,
)
# "raadslid Smit (D66) veerpont": who asks, in front of the subject.
_MEMBER_FIRST = re.compile(
    r"(?:(?:van|door)\s+)?(?:het\s+)?(?:raads|staten|AB[\s-]|ab[\s-]|commissie)lid\s+[^(),:;?]{2,40}\s\([^()]{2,40}\)"
    r"(?:\s*[:,–-]|\s+(?:over|inzake))?\s+(?=\w)"
)
# The rule that gives a councillor the right to ask, which many forms name where the subject stands.
RULE = re.compile(
    r"^(?:(?:schriftelijke|technische|mondelinge)\s+)?(?:vra(?:ag|gen)\s+)?\(?(?:ex\.?|conform|krachtens"
    r"|op\s+grond\s+van|o\.?g\.?v\.?|overeenkomstig|in\s+het\s+kader\s+van)\s+art(?:ikel|\.)?\s*\d+\w*"
    r"(?:,?\s+(?:(?:eerste\s+)?lid\s*\d*,?\s*)?(?:van\s+)?(?:het\s+)?(?:rvo|reglement\s+van\s+orde"
    r"|gemeentewet)(?:\s+(?:van|voor)\s+de\s+(?:vergaderingen\s+van\s+de\s+)?(?:gemeente)?raad"
    r"|\s+(?:gemeente)?raad)?(?:\s+(?:van\s+(?:de\s+)?)?gemeente\s+[^,:;]*)?)?\)?[\s:;,–-]*",
    re.IGNORECASE,
)
# "Woonfraude (schriftelijke vragen VVD d.d. 11 juli)"
_ASIDE = re.compile(
    r"\s*\((?:(?:schriftelijke\s+|raads)?vragen|(?:de\s+|onze\s+)?antwoorden|ingekomen|ingediend|ontvangen|d\.?d\.?)\b[^()]*\)?$",
    re.IGNORECASE,
)
# "Sluiting van de brug (ingevolge art. 47 RvO)"
_RULE_LAST = re.compile(
    r"\s*\((?:(?:ex|conform|krachtens|ingevolge|volgens|o\.?g\.?v\.?|op\s+grond\s+van)\s+)?art(?:ikel|\.)?\s*\d+\w*"
    r"(?:[^()]{0,40})\)$",
    re.IGNORECASE,
)
# "RE: FW: [extern] Vragen over de brug"
_MAILED = re.compile(
    r"^(?:(?:re|fw|fwd|antw|doorst|tr|vs|betreft|onderwerp)\s*:\s*|\[[^\]]{1,20}\]\s*)+",
    re.IGNORECASE,
)
# "SV D66 veerpont": how clerks shorten the kind of paper.
_SHORT_KIND = re.compile(r"^(?:SV|RV|sv|[Ss]chr\.\s?vragen)\s*[:–-]?\s+(?=[^\W\d])")
_DATED_END = re.compile(
    r"(?:,?\s+(?:en\s+)?(?:ingekomen|ingediend|ontvangen|beantwoord|verzonden|gesteld|d\.?d\.?)\s+(?:op\s+)?\d[^,;:]{4,24}?)+$",
    re.IGNORECASE,
)


# "schriftelijke vragen artikel 36 RvO": the rule, and no subject.
_ONLY_RULE = re.compile(
    r"(?:(?:schriftelijke|technische|mondelinge)\s+|raads)?(?:vra(?:ag|gen)\s+)?\(?(?:(?:ex|conform|ingevolge|volgens|op\s+grond\s+van)\s+)?"
    r"art(?:ikel|\.)?\s*\d+\w*(?:,?\s+(?:lid\s+\d+\s+)?(?:van\s+)?(?:het\s+)?(?:rvo|reglement(?:\s+van\s+orde)?|gemeentewet)[^,:;]{0,60})?\)?",
    re.IGNORECASE,
)


# "7 – Verordening leerlingenvervoer", "Agendapunt 7: de kadernota": the place on the agenda
_AGENDA = re.compile(
    r"^(?:(?:agenda|bespreek|hamer)punt\s+(?:nr\.?\s*)?\d{1,2}(?:\.\d{1,2})?[a-z]?\s*[.:,–—-]?"
    r"|\d{1,2}(?:\.\d{1,2})?[a-z]?\s*(?:\s[–—-]|[.:]))\s+(?=[^\W\d_]{3})",
    re.IGNORECASE,
)


def bare(value: str, evidence: Evidence) -> str:
    """The subject in a field, without the kind of paper, the rule and the party it names."""
    text = _AGENDA.sub("", without_delay(" ".join(value.split())))
    asked = asked_in(text)
    if asked and askers_in([asked.who], evidence.parties):
        return clipped(asked.subject)
    text = bare_subject(without_kinds(_MAILED.sub("", bare_subject(text))))
    if short := _SHORT_KIND.match(text):
        text = _behind_party(text[short.end() :], evidence)
    text = _TO_WHOM.sub("", _YOURS.sub("", _DATED_END.sub("", text)))
    if (ruled := _RULED.match(text)) and is_subject(text[ruled.end() :], evidence.parties):
        text = text[ruled.end() :]
    text = _without_rule(
        _without_kind(_without_rule(bare_subject(text), evidence), evidence), evidence
    )
    text = _MEMBER_FIRST.sub("", text)
    if _ONLY_RULE.fullmatch(text):
        return ""
    return without_party_behind(clipped(_without_parties(text, evidence)), evidence.parties)


def clipped(subject: str) -> str:
    """A subject without the day, the rule and the remark behind it."""
    return _DATED_END.sub("", _RULE_LAST.sub("", _ASIDE.sub("", subject))).strip(" .\"'“”‘’:;,-–")


# "D66 en Plan! over de brug", "D66 en 50PLUS, de brug": whose questions they are, and the subject.
_WHOSE_ABOUT = re.compile(
    r"(?:(?:[A-Z0-9][\w/&’'!-]*|en|van|voor|de|fracties?|lid|leden|raadslid),?\s+)+(?:over|inzake)\s+(?=\w)"
)
_AND = re.compile(r"\s*(?:[,/&:–-]|\ben\b|\bover\b|\binzake\b)\s*")


def _without_parties(subject: str, evidence: Evidence) -> str:
    """A subject without the parties in front of it that ask."""
    whose = _WHOSE_ABOUT.match(subject)
    if whose and evidence.parties.find(whose[0]):
        return subject[whose.end() :]
    rest, count = subject, 0
    while (found := evidence.parties.find(rest)[:1]) and found[0][0] == 0:
        joint = _AND.match(rest, found[0][1])
        if joint is None:
            break
        rest, count = rest[joint.end() :], count + 1
    return rest if count > 1 and " " in rest else subject


def _without_rule(subject: str, evidence: Evidence) -> str:
    """A subject without the rule it rests on; "" when it names nothing else."""
    if match := TITLE.fullmatch(subject):
        return _behind_party(match["subject"], evidence)
    if first := _RULE_FIRST.match(subject):
        return _behind_party(subject[first.end() :], evidence)
    return RULE.sub("", subject) if RULE.match(subject) else subject


def _without_kind(subject: str, evidence: Evidence) -> str:
    """Without "beantwoording vragen", and the party that stands behind it."""
    match = _KIND.match(subject)
    if match is None:
        return subject
    return _behind_party(subject[match.end() :], evidence)


_BEFORE_SLASH = re.compile(r"[\w'’-]+(?=/)")
_JOINT = re.compile(r"\s*(?:,|/|&|\+|\ben\b)\s*")
_AT = re.compile(r"^(?:bij|over|inzake|betreffende)\s+(?=\w)", re.IGNORECASE)


def _behind_party(text: str, evidence: Evidence) -> str:
    """A subject without the parties in front of it that ask: "D66 en VVD bij de kadernota"."""
    end = _party_end(text, evidence)
    while end and (joint := _JOINT.match(text, end)):
        more = _party_end(text[joint.end() :], evidence) or _local_end(text[joint.end() :])
        if not more and joint[0].strip() == ",":
            break
        if not more:
            return text
        end = joint.end() + more
    rest = _AT.sub("", text[end:].strip(" ,:–-"))
    return rest if end and re.match(r"\w+\s+\w", rest) else text


# "Lokaal Zeedijk", with the subject behind its comma
_LOCAL = re.compile(r"(?P<name>[A-Z][\w’'!-]*(?:\s[A-Z][\w’'!-]*){0,3})(?=\s*[,:–-]\s)")


def _local_end(text: str) -> int:
    """Where the name of a party ends that sits in one council, in front of a subject; or 0."""
    match = _LOCAL.match(text)
    return match.end() if match and resembles(match["name"]) else 0


def _party_end(text: str, evidence: Evidence) -> int:
    """Where the known party ends that a text starts with; 0 when it starts with none."""
    found = evidence.parties.find(text)[:1]
    if found and found[0][0] == 0:
        return found[0][1]
    first = _BEFORE_SLASH.match(text)
    return first.end() if first and evidence.parties.is_known(first[0]) else 0
