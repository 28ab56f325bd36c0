"""The sentence with which the college says that the story of who asked follows."""

from __future__ import annotations

import re

_STORY = re.compile(
    r"\b(?:toelichting|inleiding|aanleiding|achtergrond|motivering)\b", re.IGNORECASE
)
# Whose story it is: of the questions, or of who asked them.
_WHOSE = re.compile(
    r"\b(?:vra(?:ag|gen)|vra(?:gen|ag)stell\w+|indien(?:st)?ers?|stellers?|u|uw|(?:\w+-)?fracties?|raads(?:lid|leden)|zij|hij)\b",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\b(?:lui(?:dt|dden?|den)|was|is|schre(?:ef|ven)|schrijf(?:t|ven)|ga(?:f|ven)|geeft|geven|gegeven|meegegeven"
    r"|sta(?:at|an)|stond(?:en)?|volgt)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:wij|we|ik|ons|onze|(?:het|de)\s+college|antwoord\w*|beantwoord\w*)\b", re.I
)
_SENTENCE = re.compile(r"[.?!][”’\"']?\s+(?=[A-Z“\"])")


def announces_story(paragraph: str) -> bool:
    """Whether the last sentence says so: "De toelichting op de vragen luidde:".

    What the college explains itself is no story of who asked.
    """
    last = _SENTENCE.split(paragraph.strip())[-1]
    tells = all(each.search(last) for each in (_STORY, _WHOSE, _GIVES))
    return last.endswith(":") and tells and _OWN.search(last) is None
