"""Heads of mails inside a mail: what programs put above a message that is passed on or quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from archive.dates import dutch_date
from archive.documents.days.when import dates_in
from archive.documents.document import Kind, Line, words
from archive.documents.sheet import MAIL_HEAD

# What the programs call a line of a head, by what it is called here.
_NAMES = {
    "Van": "van|from|von|de|afzender",
    "Verzonden": "verzonden|verzonden op|sent|datum|date|gesendet",
    "Aan": "aan|to|naar",
    "Onderwerp": "onderwerp|subject|betreft|betr|re|betreff",
    "Cc": "cc|bcc|kopie|kopie aan",
    "": "bijlagen?|attachments?|prioriteit|priority|urgentie|importance|gevoeligheid|sensitivity"
    "|antwoord aan|beantwoorden aan|reply-to|reply to|namens|categorieën|categories",
}
_FIELD = re.compile(
    r"[*_>\s]*(?P<name>" + "|".join(_NAMES.values()) + r")\s*(?:\([^)]*\)\s*)?[*_]*:[*_\s]*"
    r"(?P<value>.*?)[*_\s]*$",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"[-_=\s>]*(?:(?:oorspronkelijke?|originele?|origineel|doorgestuurde?|doorgezonden|original"
    r"|forwarded|ursprüngliche)\s+(?:e-?mail)?(?:bericht|message|mail|nachricht)s?"
    r"|begin\s+(?:doorgestuurd\s+bericht|forwarded\s+message)"
    r"|(?:doorgestuurd|doorgezonden|forwarded)\s+(?:door|by)\b[^:]{0,60})[-_=:\s]*",
    re.IGNORECASE,
)
_LINE = re.compile(r"[-_=]{5,}\s*")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_ENGLISH = re.compile(
    rf"\b(?P<first>{_MONTH}|[a-z]{{3,4}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<day2>\d{{1,2}})\s+(?P<second>{_MONTH}|[a-z]{{3,4}})\.?,?\s+(?P<year2>\d{{4}})\b"
    r"|\b(?P<month>\d{1,2})/(?P<day3>\d{1,2})/(?P<year3>\d{4}),?\s+\d{1,2}:\d{2}(?::\d{2})?\s*[ap]m\b",
    re.IGNORECASE,
)
_STARTS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ADDRESS = r"(?:\s*[<\[(]\s*(?:mailto:)?[^<>\[\]()\s]+@[^<>\[\]()]*[>\])]+)*"
_WHO = rf"(?P<who>[^<>:\n]{{2,90}}?){_ADDRESS}"
_WHEN = r"(?P<when>[^<>\n]{0,24}?\d[^<>\n]{3,60}?)"
# How a reply says whose words it quotes.
_QUOTES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"op\s+{_WHEN}\s*,?\s+(?:schreef|heeft)\s+{_WHO}"
        r"(?:\s+(?:het\s+volgende\s+)?geschreven)?\s*:",
        rf"{_WHO}\s+heeft\s+(?:op\s+)?{_WHEN}\s*(?:het\s+volgende\s+)?geschreven\s*:",
        rf"on\s+{_WHEN}\s*,?\s+{_WHO}\s+wrote\s*:",
        rf"{_WHO}\s+schreef\s+(?:op|in)\s+{_WHEN}\s*(?:het\s+volgende\s*)?:",
        rf"(?P<when>\d{{4}}-\d\d-\d\d\s+\d{{1,2}}:\d\d)[^<\n]{{0,12}}?\s+{_WHO}\s*:",
        r"(?P<who>[^<>:\n]{2,60}?)\s*<[^<>\s]+@[^<>\s]+>\s+(?:schreef|wrote)\s*:",
        rf">>>\s*(?:op\s+)?{_WHO}\s+(?P<when>\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{2,4}}[^>]{{0,20}})>>>\s*",
        rf">>>\s*op\s+{_WHEN}\s+schreef\s+{_WHO}\s*:?\s*(?:>>>)?",
    )
)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a message: its lines, how many lines of text it took, and what follows it.

    `quotes` tells that the words of the message are marked as a quote below it.
    """

    lines: tuple[Line, ...]
    taken: int
    quotes: bool


def head_at(texts: Sequence[str], place: str) -> Head | None:
    """Read the head of a message at the start of some lines of text; None when there is none."""
    return _quoting(texts, place) or _listed(texts, place)


def is_field(text: str) -> bool:
    """Whether a line has the form of one in a head: "Van: …"."""
    return _FIELD.match(text) is not None


def head_lines(sender: str, receiver: str, sent: str, subject: str) -> list[Line]:
    """Write a head as lines of a form; what is empty is left out."""
    if re.match(r"undisclosed[ -]recipients", receiver, re.IGNORECASE):
        receiver = ""
    written = {
        "Van": _named(sender),
        "Verzonden": _sent(sent),
        "Aan": receiver,
        "Onderwerp": subject,
    }
    return [
        Line(text, f"{MAIL_HEAD}, {label}", label=label) for label, text in written.items() if text
    ]


def _quoting(texts: Sequence[str], place: str) -> Head | None:
    """A sentence as "Op 3 maart schreef X:", over three lines at most."""
    for count in range(1, min(3, len(texts)) + 1):
        if not texts[count - 1].strip() or (count > 1 and _quote(texts[1:count])):
            return None
        if match := _quote(texts[:count]):
            when = match.groupdict().get("when") or ""
            raw = [Line(each.strip(), place, kind=Kind.FURNITURE) for each in texts[:count]]
            lines = head_lines(match["who"].strip(' "'), "", when.strip(" ,"), "")
            return Head((*lines, *raw), count, quotes=True)
    return None


def _quote(texts: Sequence[str]) -> re.Match[str] | None:
    text = " ".join(each.strip() for each in texts).strip()
    for pattern in _QUOTES if len(text) <= 240 else ():
        if match := pattern.fullmatch(text):
            when = match.groupdict().get("when") or ""
            if not when or dates_in(when) or _sent(when) != when:
                return match
    return None


def _listed(texts: Sequence[str], place: str) -> Head | None:
    """A head of lines as "Van: …" and "Verzonden: …", with or without a rule above it."""
    ruled = index = 0
    while index < len(texts) and index < 3 and _is_rule(texts[index]):
        index += 1
        ruled += bool(_RULE.fullmatch(texts[index - 1]))
    fields: list[tuple[str, str, list[str]]] = []
    start = index
    while index < len(texts):
        match = _FIELD.match(texts[index])
        if match and _name_of(match["name"]) in [name for name, _, _ in fields if name]:
            break
        if match:
            fields.append((_name_of(match["name"]), match["value"], [texts[index]]))
        elif fields and texts[index].strip() and _goes_on(texts[index + 1 : index + 5]):
            name, value, raw = fields[-1]
            fields[-1] = (name, f"{value} {texts[index].strip()}", [*raw, texts[index]])
        else:
            break
        index += 1
    found = {name: value for name, value, _ in fields if name}
    if not _is_head(found, texts[start:index], ruled > 0):
        return None
    lines = head_lines(
        found["Van"], found.get("Aan", ""), found.get("Verzonden", ""), found.get("Onderwerp", "")
    )
    raws = [*texts[:start], *(text for _, _, raw in fields for text in raw)]
    return Head((*lines, *_rest(raws, lines, place)), index, quotes=False)


def _is_head(found: dict[str, str], texts: Sequence[str], ruled: bool) -> bool:
    """Whether labels are those of a mail; a letter has some of them too, without a time of day."""
    if "Van" not in found or len(found) < 3:
        return False
    sent = found.get("Verzonden", "")
    if not sent:
        return ruled
    said = any(re.match(r"[*_>\s]*(?:verzonden|sent)\b", text, re.IGNORECASE) for text in texts)
    return ruled or said or bool(_TIME.search(sent)) or any("@" in text for text in texts)


def _is_rule(text: str) -> bool:
    return bool(_RULE.fullmatch(text) or _LINE.fullmatch(text.strip()) or not text.strip())


def _goes_on(below: Sequence[str]) -> bool:
    """Whether the value of a head ran over its line: another line of the head follows soon."""
    for text in below:
        if not text.strip():
            return False
        if _FIELD.match(text):
            return True
    return False


def _name_of(written: str) -> str:
    for name, pattern in _NAMES.items():
        if re.fullmatch(pattern, written.strip(), re.IGNORECASE):
            return name
    return ""


def _rest(raws: Sequence[str], lines: Sequence[Line], place: str) -> list[Line]:
    """The lines of a head as they stood, where the form of it does not hold all their words."""
    kept = words(text for line in lines for text in (line.label, line.text))
    rest: list[Line] = []
    for raw in raws:
        own = words([raw])
        if own <= kept:
            kept -= own
        else:
            rest.append(Line(" ".join(raw.split()), place, kind=Kind.FURNITURE))
    return rest


def _named(sender: str) -> str:
    """The name of a sender, without the address; "Vries, J. de" has the surname in front."""
    name = re.sub(r"\s*(?:<[^<>]*>|\[[^\[\]]*@[^\[\]]*\])\s*$", "", sender).strip(" \"'*_")
    name = name or sender.strip()
    if match := re.fullmatch(r"([^\W\d_][\w'’ -]+),\s+((?:[A-Z]\.|[A-Z][\w.-]*)[\w.' -]*)", name):
        return f"{match[2]} {match[1]}"
    return name


def _sent(written: str) -> str:
    """A date as Dutch people write it; one that is written so already stays as it is."""
    match = _ENGLISH.search(written)
    day = _english(match) if match else None
    if day is not None and (not dates_in(written) or (match and match["month"])):
        return dutch_date(day)
    return written


def _english(match: re.Match[str]) -> date | None:
    name = (match["first"] or match["second"] or "").lower()[:3]
    month = _STARTS.index(name) + 1 if name in _STARTS else int(match["month"] or 0)
    try:
        return date(
            int(match["year"] or match["year2"] or match["year3"]),
            month,
            int(match["day"] or match["day2"] or match["day3"]),
        )
    except ValueError:
        return None
