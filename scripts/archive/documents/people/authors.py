"""Who wrote a letter or memo: shown by to whom and from whom it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.documents.document import Kind, Line
from archive.documents.labels.labelled import labelled
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of
from archive.documents.letters.letters import is_letter_opening
from archive.documents.people.chair_letters import is_of_college, says_it_answers
from archive.documents.sheet import MAIL_HEAD, Author

_COLLEGE = (
    r"college\b|burgemeester|wethouder|b\s?(?:&|en)\s?w\b|portefeuillehouder|gedeputeerde"
    r"|dagelijks\s+bestuur|dijkgraaf|heemra(?:ad|den)"
)
_TO_COLLEGE = re.compile(
    rf"{_COLLEGE}|griffie|presidium|voorzitter\s+van\s+de\s+(?:gemeente)?raad\b|"
    r"voorzitter\s+van\s+(?:de\s+)?(?:provinciale\s+)?staten\b",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(r"\ben\s+(?:de\s+|overige\s+)*(?:raads)?leden\b", re.IGNORECASE)
_TO_COUNCIL = re.compile(
    r"\b(?:gemeente|provinciale\s+)?(?:raad|staten)\b|\b(?:raads|staten)?leden\b|\b(?:raads)?lid\b"
    r"|algemeen\s+bestuur|verenigde\s+vergadering|fractie|\braads(?!griffie)\w+|dames\s+en\s+heren",
    re.IGNORECASE,
)
_FROM_COLLEGE = re.compile(rf"(?:het\s+|de\s+)?(?:{_COLLEGE})", re.IGNORECASE)
_AIM = re.compile(r"aan\s+(?P<whom>.+)$", re.IGNORECASE | re.DOTALL)
# "T.a.v. de burgemeester, mevrouw A. Smit", below the name of the college
_FOR = re.compile(
    rf"(?:t\.?\s?a\.?\s?v\.?|ter\s+attentie\s+van)\s*:?\s+(?P<whom>(?:de\s+|het\s+)?(?:{_COLLEGE}).*)",
    re.IGNORECASE,
)
# "Beantwoording schriftelijke vragen van de heer Smit over de brug"
_ANSWERS = re.compile(
    r"(?:de\s+)?beantwoording\s+(?:van\s+|op\s+)?(?:de\s+)?(?:\w+\s+){0,2}\w*vragen\b(?!.*\b(?:vervolg|aanvullend|nader)\w*)",
    re.IGNORECASE,
)
# The chair of the council gets the letters of both sides.
_CHAIR = re.compile(r"\W*(?:de\s+)?(?:voorzitter|griffie)", re.IGNORECASE)
_REACH = 40


def author_of(lines: Sequence[Line]) -> Author | None:
    """Tell whose letter this is by its head; None when the head does not say."""
    if _sends_answer(lines):
        return Author.COLLEGE
    heads = list(_heads(lines))
    answers = any(
        meaning is Meaning.SUBJECT and _ANSWERS.match(value.strip()) for meaning, value in heads
    )
    for meaning, value in heads:
        if meaning is Meaning.ASKERS and _FROM_COLLEGE.match(value.strip()):
            return Author.COLLEGE
        if meaning is Meaning.ADDRESSEE and (author := _writes_to(value)):
            told = _CHAIR.match(value) and (answers or is_of_college(lines))
            return Author.COLLEGE if told else author
    named = any(meaning in (Meaning.ASKERS, Meaning.PARTY) for meaning, _ in heads)
    return Author.COLLEGE if not named and says_it_answers(lines) else None


# "RE: Beantwoording schriftelijke vragen over de brug"
_ANSWER = re.compile(r"(?:\w{2,6}\s*:\s*)*(?:beantwoording|antwoord(?:en)?)\b", re.IGNORECASE)
_CLERK = re.compile(r"\W*(?:\w+)?griffie\b", re.IGNORECASE)


def _sends_answer(lines: Sequence[Line]) -> bool:
    """Whether the clerk mails the answer of the college, and says so in the head of the mail."""
    head = [line for line in lines[:_REACH] if line.place.startswith(MAIL_HEAD)]
    told = {each.meaning: each.value for line in head for each in labelled(line)}
    return (
        _CLERK.match(told.get(Meaning.ASKERS, "")) is not None
        and _ANSWER.match(told.get(Meaning.SUBJECT, "")) is not None
    )


def _heads(lines: Sequence[Line]) -> Iterator[tuple[Meaning, str]]:
    """Senders and receivers above the first section, point or salutation."""
    for line, below in zip(lines[:_REACH], [*lines[1 : _REACH + 1], None], strict=False):
        # The head of a mail names who passed it on.
        if line.kind is Kind.TABLE or line.place.startswith(MAIL_HEAD):
            continue
        found = labelled(line) if not line.marker else ()
        if heading_of(line) or is_letter_opening(line):
            return
        if found and found[0].meaning in SECTIONS and found[0].value:
            return
        for each in found:
            empty = each.meaning is Meaning.SUBJECT and not each.value and below is not None
            yield each.meaning, below.text if below and empty else each.value
        text = line.text.split("\t")[0].strip()
        aim = _AIM.match(line.text.strip()) or _FOR.match(text)
        if not found and len(line.text) < 120 and aim and not _ends_sentence(line):
            yield Meaning.ADDRESSEE, aim["whom"]


# "… sturen wij dat / aan de raad. Daarna volgt"
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.?!](?:\s+[A-Z]|\s*$)")


def _ends_sentence(line: Line) -> bool:
    """Whether a line is where a sentence of running text goes on and ends, and no address."""
    small = not line.gap and line.text[:1].islower()
    return small and _SENTENCE_END.search(line.text) is not None


def _writes_to(whom: str) -> Author | None:
    if _TO_COLLEGE.search(whom) and not _EVERYBODY.search(whom):
        return Author.ASKER
    return Author.COLLEGE if _TO_COUNCIL.search(whom) else None
