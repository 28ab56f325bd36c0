"""Paragraphs that ask the clerk to pass the questions on."""

from __future__ import annotations

import re

from archive.documents.letters.letters import has_sentences
from archive.documents.letters.requests import is_request

# "Hierbij namens de fractie D66 schriftelijke vragen aan het college."
_SENDS = re.compile(
    r"(?:(?:hierbij|bijgaand|hiermee)\s+(?:(?:ontvang(?:t|en)?|stu(?:ur|ren)|zend(?:en)?|mail(?:en)?|dien(?:en)?)\s+"
    r"(?:(?:ik|wij|we)\s+)?(?:(?:u|je|jij|jullie)\s+)?)?"
    r"(?:namens|de|onze|mijn|een\s+aantal|enkele|twee|drie|vier|schriftelijke|technische|raads\w+|vragen)\b(?![^.?!]*\b(?:volgende|stel))"
    r"[^.?!]{0,120}\bvragen\b[^.?!:]{0,160}"
    r"|(?:hierbij|bijgaand|bijgevoegd|hieronder|in\s+de\s+bijlage)\b,?\s+(?:[^.?!,]{3,50},\s+)?(?:ontvangt\s+u\s+|ontvang\s+je\s+|vindt?\s+(?:u|je)\s+)?"
    r"(?:namens|de|onze|mijn|enkele|schriftelijke)\b(?![^.?!]*\b(?:volgende|stel))[^.?!]{0,120}\bvragen\b[^.?!:]{0,60})\.?",
    re.IGNORECASE,
)
_PASSES_ON = re.compile(
    r"\b(?:deze|bijgaande|onderstaande|bijgevoegde|mijn|onze)\s+(?:schriftelijke\s+)?(?:brief|vragen)\b"
    r".{0,200}?\b(?:door\s+te\s+(?:leiden|geleiden|sturen|zenden)|doorsturen|doorzenden|doorzetten|doorgeleiden"
    r"|voor\s+te\s+leggen|voorleggen|uitzetten|inboeken|in\s+behandeling\s+te\s+nemen)\b"
    r"|\b(?:zou|kan|kun|kunt|wil|wilt)\s+(?:je|jij|jullie|u)\s+(?:(?:deze|dit|ze|onderstaande|bijgaande)\b|(?:de\s+)?volgende\s+vragen\b)[^.?!]{0,60}"
    r"\bdoor(?:zetten|sturen|zenden|geleiden)\b",
    re.IGNORECASE,
)


_FORWARDS = re.compile(r"\bdoor(?:geleiden|sturen|zenden|zetten)\b", re.IGNORECASE)


def asks_to_forward(sentence: str) -> bool:
    """Whether a sentence asks the clerk to pass something on."""
    return _FORWARDS.search(sentence) is not None


_SENTENCE = re.compile(r"(?<=[^\W\d_]{4}[.?!])\s+(?=[A-Z])|(?<=\(s\)\?)\s+(?=[A-Z])")
# "Een bevestiging ontvang ik graag."
_CONFIRMS = re.compile(
    r"\b(?:ontvangst)?bevestig\w*\b[^.?!]{0,60}\b(?:graag|ontvang\w*|mij|ons|ontvangst)\b"
    r"|\bgraag\b[^.?!]{0,60}\b(?:ontvangst)?bevestig\w*",
    re.IGNORECASE,
)
# "Wil je deze vragen doorsturen? Alvast bedankt!"
_THANKS = re.compile(
    r"(?<=[.?!])\s+(?:alvast|bij\s+voorbaat|hartelijk|(?:be)?dank)\b[^.?!]{0,40}[.!]*$",
    re.IGNORECASE,
)


# "Zoals gisteren besproken stuur ik je hierbij onze vragen (art. 35)."
_AGREED = re.compile(
    r"^\s*(?:zoals\s+(?:\w+\s+){0,4}?(?:besproken|afgesproken|beloofd|toegezegd|aangekondigd|gemeld|gezegd)"
    r"|(?:conform|volgens)\s+(?:onze\s+)?afspraak)\s*,?\s+"
    r"(?:(?:stuur|zend|mail|geef)\s+(?:ik|wij|we)\s+(?:(?:u|je|jou|jullie)\s+)?(?=hierbij|bijgaand))?",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*\((?:ex\s+|conform\s+)?art(?:ikel)?\b[^()?!]{0,40}\)", re.IGNORECASE)


def passes_on(paragraph: str) -> bool:
    """Whether a paragraph only asks to pass the questions on."""
    paragraph = _AGREED.sub("", _RULE.sub("", _THANKS.sub("", paragraph)))
    first, *more = _SENTENCE.split(paragraph)
    if more and all(
        is_request(each) or asks_to_forward(each) or _CONFIRMS.search(each) for each in more
    ):
        paragraph = first
    passes = _PASSES_ON.search(paragraph) or _SENDS.fullmatch(" ".join(paragraph.split()))
    return passes is not None and not has_sentences(paragraph)
