"""Sentences that hold what a form would ask: "Vragen van het raadslid X (VVD) over Y"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_OVER = (
    r"(?:over|inzake|betreffende|betreft|omtrent|aangaande|m\.?b\.?t\.?|met\s+betrekking\s+tot"
    r"|naar\s+aanleiding\s+van|n\.?a\.?v\.?|rondom|rond|t\.?a\.?v\.?|ten\s+aanzien\s+van)"
)
_SENT = r"\s*\((?:ingezonden|ingediend|gesteld|ontvangen|d\.?d\.?)\s*(?:op\s+)?(?P<date>[^()]*)\)"
# Inside one sentence: no full stop behind a word, with another sentence behind it.
_ON = r"(?!(?-i:(?!dhr|drs|ing|mej|jhr)[a-z]{3}\.\s+[A-Z][a-z]*\s))"
_ASKED = re.compile(
    rf"\b\w*vra(?:ag|gen)\b(?:\s+(?!van\b|door\b|namens\b|over\b|inzake\b)[^\s]+){{0,8}}?"
    rf"\s*(?:(?:gesteld|ingediend|ingezonden)\s+)?(?P<by>van|door"
    rf"|namens)\s+(?P<who>(?:{_ON}(?!\bvra(?:ag|gen)\s+van\b).){{2,400}}?)"
    rf"(?:,?\s+(?:gericht\s+)?aan\s+(?P<to>(?:(?!\b{_OVER}(?:\s|het\s|de\s)).){{2,300}}?))?"
    rf"(?:,?\s+(?:d\.?d\.?|van|ingekomen|ingediend|ingezonden|ontvangen)\s+(?:op\s+)?"
    rf"(?P<dd>\d[^,()]{{4,25}}?))?"
    rf",?\s+(?:{_OVER})(?:\s*:\s*|\s+|(?<=over)(?=(?:het|de"
    rf"|een)\s))(?P<subject>(?:{_ON}.){{3,400}}?)(?:{_SENT})?"
    r"(?:[\s.]*$|\s+(?:\([^()]*\)\s*)?(?=kunnen\s+niet\b))",
    re.IGNORECASE | re.DOTALL,
)
# "… over bomen. Verzonden antwoord: 31 maart 2009."
_AFTERWARDS = re.compile(
    r"(?<=\w)\.\s+(?:verzonden|beantwoord|antwoord|ingekomen)\b[^.]{0,80}\.?$", re.IGNORECASE
)
# "… over bomen (2024Z1) kunnen niet binnen de termijn worden beantwoord."
_KUNNEN = re.compile(
    r"\s*,?\s+(?:zoals\s+(?:ingekomen|ingediend|gesteld|ontvangen)|te\s+beantwoorden)\b|\s*(?:\([^()]*\)\s*)?\bkunnen\s+niet\b"
)
# "CDA-fractie stelt vragen aan het college over de sluiting": the heading of a news item.
_NEWS = re.compile(
    rf"^(?:\d{{1,2}}\s\w{{3,9}}\.?\s['’]?\d{{2,4}}\s)?(?P<who>(?-i:[A-Z0-9]).{{2,80}}?)\s(?:stel(?:t|len|de|den)"
    rf"|dien(?:t|en|de|den))\s(?:(?!\bover\b)[^.?!]){{0,60}}?\bvragen\b(?:\s+in)?"
    rf"(?:\s+aan\s+(?:het\s+|de\s+)?\w+)?\s+{_OVER}\s*:?\s+(?P<subject>[^.?!]{{3,150}})[\s.]*$",
    re.IGNORECASE,
)
_PARTY_ONLY = re.compile(
    rf"\b(?:beantwoording|antwoord(?:en)?)\b.{{0,60}}?\b\w*vra(?:ag"
    rf"|gen)\b\s+(?P<who>(?:{_ON}(?!\b{_OVER}\s).){{2,300}}?)"
    rf"(?:,?\s+(?:d\.?d\.?"
    rf"|van)\s+(?P<dd>\d[^,()]{{4,25}}?))?\s*,?\s+{_OVER}\s+(?P<subject>(?:{_ON}.){{3,400}}?)(?:{_SENT}"
    rf")?[\s.]*$",
    re.IGNORECASE | re.DOTALL,
)
# The rule that questions rest on, the party that asks them and the day: all before the subject.
_RULE = (
    r"\(?(?:(?:ex|op\s+grond\s+van|conform|o\.?g\.?v\.?|in\s+het\s+kader\s+van|krachtens|ingevolge"
    r"|overeenkomstig|(?:zo)?als\s+bedoeld|aan\s+(?:het|de)\s+(?:college|burgemeester)|rvo)\b"
    r"|art(?:ikel|\.)?(?=\s*\d)).{0,260}?"
)
_PARTY = r"(?:(?:fracties?\s+)?(?-i:[A-Z0-9])[\w/&’'-]*(?:\s(?:en\s)?(?-i:[A-Z])[\w/&’'-]*){0,5})"
# "Jan van den Berg (D66)"
_CAPITAL = r"(?-i:[A-Z])[\w.’'-]*"
_NAMED = rf"(?:{_CAPITAL}\s(?:(?:van|de|der|den|te[nr]?|{_CAPITAL})\s){{0,5}}\([^()]{{2,40}}\))"
_DATED = r"(?:d\.?d\.?|van|op)\s+\d[^,()]{4,25}?"
_SUBJECT_ONLY = re.compile(
    rf"^(?:\d{{1,2}}\s\w{{3,9}}(?:\s\d{{4}})?\s?[:–-]\s)?"
    rf"(?:vervolg\s+(?:op\s+)?)?(?:(?:beantwoording|antwoord(?:en)?(?:\s+op)?)\s+(?:van\s+)?)?(?:de\s+"
    rf"|uw\s+|mijn\s+|onze\s+)?(?:(?:schriftelijke|technische|mondelinge|aanvullende|nadere"
    rf"|informatieve|raads|art(?:ikel"
    rf"|\.)?\s*\d+\w*)[\s-]*)*\w*vra(?:ag|gen)"
    rf"(?:\s+(?:{_NAMED}|{_PARTY}))?(?:\s+{_DATED})?"
    rf"(?:\s+{_RULE})?(?:\s+{_DATED})?(?:\s*(?:{_OVER}\s*:?|[:;])|\s[–—/-])\s+(?P<subject>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ANSWERED = re.compile(
    r"\b(?:antwoord(?:en)?|beantwoording|beantwoord)\s+(?:op\s+.{0,80}?\s+)?(?:van"
    r"|door)\s+(?P<who>(?:de\s+|het\s+|mede\s+namens\s+)*(?:minister|staatssecretaris|wethouder"
    r"|burgemeester|portefeuillehouder|college)\w*\b.{0,400}?)"
    r"(?:\s*\((?:ontvangen|verzonden|d\.?d\.?)\s*(?:op\s+)?(?P<date>[^()]*)\)|\.|$)",
    re.IGNORECASE | re.DOTALL,
)
_IN_SENTENCE = (
    r"(?:[^.?!]|(?<=\b[A-Za-z])\.|(?<=\b(?:mw|mr|dr|ir|jl|ds|nr))\.|(?<=\b(?:dhr|art|drs|ing))\.|(?<=\b(?:mevr|prof))\."
    # "Plan!" is a party.
    r"|(?<=\w)!(?=[),]|\s[a-z(]))"
)
_LETTER = re.compile(
    r"(?:\b(?:op(?:\s+(?:maan|dins|woens|donder|vrij|zater|zon)dag)?|in\s+de\s+(?:raads|commissie)?vergadering\s+van)\s+(?P<on>\d{1,2}\s+\w+(?:\s+\d{4})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})"
    rf"(?={_IN_SENTENCE}{{0,250}}?(?:\b(?:raads|staten)?vra(?:ag|gen)\b{_IN_SENTENCE}{{0,120}}?\b(?:gesteld"
    rf"|ingediend|gestuurd|gericht|binnengekomen|ingekomen|ontvangen|toegezonden|voorgelegd)|\b(?:stelde|stelden|diende"
    rf"|ontvingen|heeft|hebben)\b{_IN_SENTENCE}{{0,200}}?\b\w*vra(?:ag|gen)\b"
    rf"|\s+(?:gestelde|ingediende|ontvangen)\s+(?:\w+\s+){{0,2}}(?:raads|staten)?vra(?:ag|gen)\b))|\b(?:brief"
    r"|e-?mail|mail|schrijven|bericht|vragen)\s+(?:van"
    r"|d\.?d\.?)\s+(?P<of>\d{1,2}\s+\w+(?:\s+\d{4})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})"
    # "vragen van A. Smit (D66) van 4 oktober 2021 over de pont"
    rf"|\bvragen\s+(?:van|door|namens)\s{_IN_SENTENCE}{{2,120}}?[\s,(](?:van|d\.?d\.?|gesteld\s+op|ingediend\s+op)\s+"
    rf"(?P<whose>\d{{1,2}}\s+[a-z]+\s+\d{{4}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})(?=[\s,)]+(?:over|inzake|betreffende|met|omtrent|rond\w*|aangaande|naar)\b)"
    rf"|\bvragen,?\s+(?:(?:bij|door)\s+ons\s+)?(?:binnengekomen|ingekomen|ontvangen)\s+(?:op|d\.?d\.?)\s+(?P<came>\d{{1,2}}\s+\w+"
    rf"(?:\s+\d{{4}})?|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})"
    rf"|\b(?:stelden?|dienden?|richtten?|zonden?)\b{_IN_SENTENCE}{{0,80}}?\bop\s+(?P<told>\d{{1,2}}\s+\w+(?:\s+\d{{4}})?"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})(?={_IN_SENTENCE}{{0,80}}?\bvragen\b)"
    rf"|\bvragen\b{_IN_SENTENCE}{{0,160}}?\bop\s+(?P<late>\d{{1,2}}\s+\w+(?:\s+\d{{4}})?"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})\s+(?:heeft|hebben|zijn|werden|gesteld|ingediend)"
    # "vragen over de brug, gesteld door A. Smit (D66) op 3 mei"
    rf"|\bvragen\b{_IN_SENTENCE}{{0,160}}?\b(?:gesteld|ingediend|ingezonden)\s+door\s+{_IN_SENTENCE}{{3,120}}?\s"
    r"(?:op|d\.?d\.?|van)\s+(?P<by>\d{1,2}\s+\w+(?:\s+\d{4})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}))",
    re.IGNORECASE,
)
_ASKED_IN_LETTER = re.compile(
    r"\b\w*vra(?:ag|gen)\b|\bin\s+antwoord\s+op\b|\buw\s+brief\b"
    r"|\bhet\s+volgende\b.{0,40}\b(?:voorgelegd|gevraagd|verzocht)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"\bvra(?:ag|gen)\b(?:[^.]|\bd\.d\.|\bj\.?l\.){{0,120}}?\b{_OVER}\s+(?P<subject>[^.:]{{3,200}})",
    re.IGNORECASE,
)
_VERB = r"(?:heeft|hebben|stel(?:t|len)|stelden?|wil(?:len)?|vraagt|vragen|dien(?:t|en|de|den))"
_WHO = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "Op 3 maart ontvingen wij van mevrouw B. Smit (D66) vragen over …"
        rf"\b(?:ontving(?:en)?|kreeg|kregen)\s+(?:wij|we|ik)\s+van\s+(?P<who>(?!u\b){_IN_SENTENCE}{{3,200}}?)"
        r"\s+(?:schriftelijke\s+|technische\s+|de\s+volgende\s+|enkele\s+)*(?:raads|staten)?vra(?:ag|gen)\b",
        # "De heer ir. B. Smit heeft namens de fractie X schriftelijke vragen gesteld"
        rf"\b(?P<who>(?:de\s+heer|mevrouw|mw\.?|dhr\.?|(?:het\s+)?(?:raads|staten)lid)\s+{_IN_SENTENCE}{{3,60}}?"
        r"\s(?:heeft|hebben)\s+namens\s+[^.,]{3,50}?)\s+(?:(?:bij|per|op|aan)\s[^.?!]{2,90}?\s)?(?:schriftelijke\s+|technische\s+|de\s+volgende\s+|enkele\s+|een\s+aantal\s+|ons\s+|diverse\s+)*"
        r"(?:raads|staten)?vra(?:ag|gen)\b",
        # "de antwoorden op de vragen over de brug, gesteld door A. Smit (D66) op 3 mei"
        rf"\bvragen\b{_IN_SENTENCE}{{0,160}}?\b(?:gesteld|ingediend|ingezonden)\s+door\s+(?P<who>{_IN_SENTENCE}{{3,160}}?)"
        r"(?=\s+(?:op|d\.?d\.?|van)\s+\d|[.,;:]?$|[.;:]\s|,?\s+(?:zijn|worden|treft|over|inzake)\b)",
        # "de vragen die de heer B. Smit namens de fractie X op 19 mei heeft gesteld"
        rf"\bvragen\s+die\s+(?P<who>(?!u\b|wij\b|ik\b){_IN_SENTENCE}{{3,160}}?)\s+"
        r"(?:op\s+\d[^,]{4,22}\s+)?(?:heeft|hebben)\s+(?:gesteld|ingediend)\b",
        # "De heer A. Smit (X) en mevrouw B. Bos (Y) hebben schriftelijke vragen gesteld"
        rf"^(?P<who>(?:de\s+heer|mevrouw|mw\.?|dhr\.?|de\s+leden)\s+{_IN_SENTENCE}{{3,200}}?)\s+hebben\s+{_IN_SENTENCE}{{0,60}}?"
        r"(?:raads|staten)?vragen\s+(?:gesteld|ingediend)\b",
        # "Op 3 maart heeft het raadslid X (Y) schriftelijke vragen …"
        rf"\b{_VERB}\s+(?P<who>(?!u\b|wij\b|ik\b){_IN_SENTENCE}{{3,160}}?)"
        r"\s+(?:schriftelijke\s+|technische\s+|de\s+volgende\s+|enkele\s+|onderstaande\s+|een\s+aantal\s+|ons\s+|diverse\s+)*"
        r"(?:raads|staten)?vra(?:ag|gen)\b",
        r"\bnamens\s+(?P<who>(?:de\s+)?(?:fracties?|partij)[^.,]{2,80}?)(?=\s+(?:heeft|hebben"
        r"|schriftelijke|vragen|een|de\s+volgende|technische|stelt?|stellen|wil|willen|wij|ik"
        r"|over|gesteld|enkele|aan)\b|[,.])",
        r"\bnamens\s+(?P<who>(?:de\s+|het\s+|uw\s+)?(?-i:[A-Z0-9])[\w/&’'-]*"
        r"(?:\s(?-i:[A-Z])[\w/&’'-]*){0,3})(?=\s+(?:\w+\s+){0,4}?vragen\b|\s+stel|\s+heef"
        r"|\s+hebt)",
        # "De fracties van X, Y en Z zijn het daarover eens."
        r"\b(?P<who>de\s+(?:\w+\s+)?fracties\s+van\s+(?:de\s+|het\s+)?(?-i:[A-Z0-9])[^.:?;]{3,240}?\s+en\s+"
        r"(?:de\s+|het\s+)?(?-i:[A-Z0-9])[^,.:?;]{1,40}?)(?=,?\s+(?:zijn|hebben|willen|vragen|stellen|maken|vinden"
        r"|verzoeken|leggen|dienen|constateren|zien|hechten|wensen|ontvingen|vernamen)\b)",
        # "De fractie van X heeft", "VVD-fractie stelt", "Het raadslid Y wil"
        rf"\b(?P<who>(?:het\s+|de\s+)?(?:raadslid|raadsleden|fracties?(?:\s+van)?|\S+-fractie"
        rf"|(?-i:[A-Z])\S+\s+fractie)\b(?:[^.,:?]|(?<=\b[A-Z])\.){{0,80}}?)\s+{_VERB}\b",
        rf"\b(?P<who>(?:het\s+|de\s+)?(?-i:[A-Z0-9])[\w/&’'-]*(?:\s(?-i:[A-Z])[\w/&’'-]*){{0,3}})"
        rf"\s+{_VERB}\s[^.?]{{0,60}}?\bvra(?:ag|gen)\b",
        r"\b(?P<who>(?:de\s+)?(?:fracties?\s+(?:van\s+)?\S+|\S+-fractie))\s+(?:\w+\s+){0,6}?"
        r"vra(?:ag|gen)\s+(?:te\s+)?stel",
        r"\bals\s+(?P<who>(?:fractie\s+(?:van\s+)?)?(?-i:[A-Z0-9])[\w/&’'-]*"
        r"(?:\s(?-i:[A-Z])[\w/&’'-]*){0,3})\s+\w+\s+wij\b",
        r"^(?:\w+\s+){0,3}vragen\s+(?:van\s+)?(?:de\s+)?(?:fracties?\s+)?(?P<who>[^.:?]{2,50})$",
        r"\b(?:ondergetekende|stelt)\s*,?\s+(?P<who>[^.]{3,80}?)\s*,\s+(?:stelt|raadslid)",
    )
)


_VERB_BETWEEN = re.compile(r"\s(?:heeft|hebben)\s+namens\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a heading or sentence says about a set of questions; what it does not say is empty."""

    who: str = ""
    to: str = ""
    subject: str = ""
    date: str = ""


def asked_in(text: str) -> Asked | None:
    """Read "Vragen van het lid X (Y) aan Z over W (ingezonden D)"; None when it is no such text."""
    text = _AFTERWARDS.sub("", " ".join(text.split()))
    if len(text) > 1_500:
        return None
    for pattern in (_ASKED, _NEWS, _PARTY_ONLY):
        if match := pattern.search(text):
            groups = match.groupdict()
            # "Vragen ex artikel 39 Reglement van Orde inzake …" names nobody.
            if groups["who"].lower().startswith("orde"):
                continue
            return Asked(
                groups["who"].strip(" ,"),
                (groups.get("to") or "").strip(" ,"),
                _KUNNEN.split(groups["subject"])[0].strip(" ."),
                groups.get("date") or groups.get("dd") or _day_behind(groups["subject"]),
            )
    return None


def _day_behind(subject: str) -> str:
    """The day behind a subject: "de weekmarkt, d.d. 2 okt. 2014"."""
    match = re.search(r"\bd\.?d\.?\s+(\d[^,;:]{4,24})$", subject.strip(" ."), re.IGNORECASE)
    return match[1] if match else ""


def bare_subject(text: str) -> str:
    """Take "Schriftelijke vragen over" and the like off a subject."""
    text = " ".join(text.split()).strip(" .:")
    match = _SUBJECT_ONLY.match(text)
    return match["subject"].strip(" .\"'“”‘’") if match else text


def is_title(text: str) -> bool:
    """Whether a paragraph is a title as "Schriftelijke vragen D66: de veerpont"."""
    text = " ".join(text.split())
    return (
        len(text) < 200
        and not text.endswith((".", ",", ":", "?", "!"))
        and bare_subject(text) != text.strip(" .:")
    )


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


def asked_in_letter(text: str, is_asker: Callable[[str], bool]) -> Asked | None:
    """Read a sentence of a letter: "Op D heeft u namens de fractie X vragen gesteld over W".

    `is_asker` tells whether words name somebody who can ask; the first that do so count.
    """
    text = " ".join(text.split())
    if len(text) > 3_000:
        return None
    asks = _ASKED_IN_LETTER.search(text) is not None
    day = _LETTER.search(text) if asks else None
    about = _ABOUT.search(text) if asks else None
    said = (match["who"] for pattern in _WHO for match in pattern.finditer(text))
    written = (_VERB_BETWEEN.sub(", namens ", who) for who in said)
    named = next((who for who in written if is_asker(who)), "")
    subject = about["subject"] if about else ""
    subject = re.split(
        r",?\s+(?:beantwoord\w*|gesteld|ingediend|worden|zijn|heeft|hebben|aan\s+(?:het"
        r"|ons)\s+college|treft|hieronder|hierbij|vindt|waarop|op\s+grond\s+van"
        r"|(?:delen|deel|berichten|bericht|kunnen|kan|informeren|antwoorden|merken)\s+(?:wij|we|ik))\b",
        subject,
        maxsplit=1,
    )[0].strip(" ,.\"'“”‘’")
    return Asked(
        named.strip(" ,"),
        "",
        subject,
        next(filter(None, day.groups()), "") if day else "",
    )
