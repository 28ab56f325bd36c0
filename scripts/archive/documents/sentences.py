"""Sentences that hold what a form would ask: "Vragen van het raadslid X (VVD) over Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OVER = (
    r"(?:over|inzake|betreffende|betreft|omtrent|aangaande|m\.?b\.?t\.?|met\s+betrekking\s+tot"
    r"|naar\s+aanleiding\s+van|n\.?a\.?v\.?|rondom|rond|t\.?a\.?v\.?|ten\s+aanzien\s+van)"
)
_SENT = r"\s*\((?:ingezonden|ingediend|gesteld|ontvangen|d\.?d\.?)\s*(?:op\s+)?(?P<date>[^()]*)\)"
_ASKED = re.compile(
    rf"\b\w*vra(?:ag|gen)\b(?:\s+(?!van\b|door\b|namens\b|over\b|inzake\b)[^\s]+){{0,8}}?"
    rf"\s*(?:(?:gesteld|ingediend|ingezonden)\s+)?(?P<by>van|door"
    rf"|namens)\s+(?P<who>(?:(?!\bvra(?:ag|gen)\s+van\b).){{2,400}}?)"
    rf"(?:,?\s+(?:gericht\s+)?aan\s+(?P<to>(?:(?!\b{_OVER}(?:\s|het\s|de\s)).){{2,300}}?))?"
    rf"(?:,?\s+(?:d\.?d\.?|van)\s+(?P<dd>\d[^,()]{{4,25}}?))?"
    rf",?\s+(?:{_OVER})(?:\s+|(?<=over)(?=(?:het|de"
    rf"|een)\s))(?P<subject>.{{3,400}}?)(?:{_SENT})?[\s.]*$",
    re.IGNORECASE | re.DOTALL,
)
# "… over bomen (2024Z1) kunnen niet binnen de termijn worden beantwoord."
_KUNNEN = re.compile(r"\s*(?:\([^()]*\)\s*)?\bkunnen\s+niet\b")
_PARTY_ONLY = re.compile(
    rf"\b(?:beantwoording|antwoord(?:en)?)\b.{{0,60}}?\b\w*vra(?:ag"
    rf"|gen)\b\s+(?P<who>(?:(?!\b{_OVER}\s).){{2,300}}?)"
    rf"(?:,?\s+(?:d\.?d\.?"
    rf"|van)\s+(?P<dd>\d[^,()]{{4,25}}?))?\s*,?\s+{_OVER}\s+(?P<subject>.{{3,400}}?)(?:{_SENT}"
    rf")?[\s.]*$",
    re.IGNORECASE | re.DOTALL,
)
_SUBJECT_ONLY = re.compile(
    rf"^(?:(?:beantwoording|antwoord(?:en)?(?:\s+op)?)\s+(?:van\s+)?)?(?:de\s+"
    rf"|uw\s+|mijn\s+|onze\s+)?(?:(?:schriftelijke|technische|mondelinge|aanvullende|nadere"
    rf"|raads|art(?:ikel"
    rf"|\.)?\s*\d+\w*)[\s-]*)*\w*vra(?:ag|gen)"
    rf"(?:\s+(?:ex|op\s+grond\s+van|conform|o\.?g\.?v\.?)\s+(?:art(?:ikel"
    rf"|\.)?)\s*\d+\w*(?:\s+(?:van\s+(?:het\s+)?)?(?:rvo"
    rf"|reglement\s+van\s+orde)\w*(?:\s+\w+){{0,4}}?)?)?\s*(?:{_OVER}|:)\s+(?P<subject>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ANSWERED = re.compile(
    r"\b(?:antwoord(?:en)?|beantwoording|beantwoord)\s+(?:op\s+.{0,80}?\s+)?(?:van"
    r"|door)\s+(?P<who>(?:de\s+|het\s+|mede\s+namens\s+)*(?:minister|staatssecretaris|wethouder"
    r"|burgemeester|portefeuillehouder|college)\w*\b.{0,400}?)"
    r"(?:\s*\((?:ontvangen|verzonden|d\.?d\.?)\s*(?:op\s+)?(?P<date>[^()]*)\)|\.|$)",
    re.IGNORECASE | re.DOTALL,
)
_LETTER = re.compile(
    r"(?:\bop\s+(?P<on>\d{1,2}\s+\w+(?:\s+\d{4})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})|\b(?:brief"
    r"|e-?mail|mail|schrijven|bericht|vragen)\s+(?:van"
    r"|d\.?d\.?)\s+(?P<of>\d{1,2}\s+\w+(?:\s+\d{4})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}))",
    re.IGNORECASE,
)
_ASKED_IN_LETTER = re.compile(
    r"\bvra(?:ag|gen)\b|\bin\s+antwoord\s+op\b|\buw\s+brief\b", re.IGNORECASE
)
_ABOUT = re.compile(
    rf"\bvra(?:ag|gen)\b[^.]{{0,120}}?\b{_OVER}\s+(?P<subject>[^.:]{{3,200}})", re.IGNORECASE
)
_WHO_ASKED = re.compile(
    r"(?:\b(?:heeft|hebben|stelden?)\s+(?P<who>(?!u\b)(?:[^.]"
    r"|(?<=\b[A-Z])\.){3,160}?)\s+(?:schriftelijke\s+|technische\s+)?vra(?:ag"
    r"|gen)\b|\bnamens\s+(?P<for>(?:de\s+)?(?:fracties?|partij)[^.,]{2,80}?)(?=\s+(?:heeft"
    r"|hebben|schriftelijke|vragen|een|de\s+volgende|technische|stel|stelt|stellen|wil|willen"
    r"|wij|ik|over|gesteld|enkele|aan)\b|[,.])"
    r"|\bnamens\s+(?P<short>(?:de\s+|het\s+|uw\s+)?(?-i:[A-Z0-9])[\w/&’'-]*"
    r"(?:\s(?-i:[A-Z])[\w/&’'-]*){0,3})(?=\s+(?:\w+\s+){0,4}?vragen\b|\s+stel|\s+heef|\s+hebt)"
    r"|\bde\s+fracties?\s+(?:van\s+)?(?P<party>[^.,]{2,60}?)\s+(?:heeft|hebben|stelt|stellen"
    r"|wil|willen|verzoekt|vraagt)\b|\b(?:ondergetekende"
    r"|stelt)\s*,?\s+(?P<self>[^.]{3,80}?)\s*,\s+(?:stelt|raadslid))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a heading or sentence says about a set of questions; what it does not say is empty."""

    who: str = ""
    to: str = ""
    subject: str = ""
    date: str = ""


def asked_in(text: str) -> Asked | None:
    """Read "Vragen van het lid X (Y) aan Z over W (ingezonden D)"; None when it is no such text."""
    text = " ".join(text.split())
    if len(text) > 1_500:
        return None
    for pattern in (_ASKED, _PARTY_ONLY):
        if match := pattern.search(text):
            groups = match.groupdict()
            return Asked(
                groups["who"].strip(" ,"),
                (groups.get("to") or "").strip(" ,"),
                _KUNNEN.split(groups["subject"])[0].strip(" ."),
                groups.get("date") or groups.get("dd") or "",
            )
    return None


def bare_subject(text: str) -> str:
    """Take "Schriftelijke vragen over" and the like off a subject."""
    text = " ".join(text.split()).strip(" .:")
    match = _SUBJECT_ONLY.match(text)
    return match["subject"].strip(" .\"'“”‘’") if match else text


@dataclass(frozen=True, slots=True)
class Answered:
    """Who answered, and when, as a heading says it."""

    who: str
    date: str = ""


def answered_in(text: str) -> Answered | None:
    """Read "Antwoord van wethouder X (ontvangen D)"; None when it is no such text."""
    text = " ".join(text.split())
    match = _ANSWERED.search(text) if len(text) < 1_500 else None
    return Answered(match["who"].strip(" ,"), match["date"] or "") if match else None


def asked_in_letter(text: str) -> Asked | None:
    """Read a letter of answer: "Op D heeft u namens de fractie X vragen gesteld over W"."""
    text = " ".join(text.split())
    if len(text) > 3_000 or not _ASKED_IN_LETTER.search(text):
        return None
    day = _LETTER.search(text)
    about = _ABOUT.search(text)
    who = _WHO_ASKED.search(text)
    named = next((part for part in who.groups() if part), "") if who else ""
    subject = about["subject"] if about else ""
    subject = re.split(
        r",?\s+(?:beantwoord\w*|gesteld|ingediend|worden|zijn|heeft|hebben|aan\s+(?:het"
        r"|ons)\s+college|treft|hieronder|hierbij|vindt|waarop|op\s+grond\s+van)\b",
        subject,
        maxsplit=1,
    )[0].strip(" ,.\"'“”‘’")
    return Asked(named.strip(" ,"), "", subject, (day["on"] or day["of"]) if day else "")
