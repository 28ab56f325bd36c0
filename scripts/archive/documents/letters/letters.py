"""How Dutch letters greet, ask, close and sign."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.document import Line
from archive.documents.letters.stories import announces_story

GREETING = re.compile(
    r"l\.?\s?s\.?\W*$|(?:(?:zeer\s+)?geachte?|beste|waarde|mijne?\s?her?en|college(?=,\s*$)|mijnheer|(?:mevrouw|meneer)(?=\s+de\s+(?:voorzitter|burgemeester|wethouder|commissaris|dijkgraaf))"
    r"|hooggeachte?|weledel\w*|edelachtbaar|dames en heren"
    r"|goede(?:morgen|middag|navond|ndag)|hallo|dag\s+(?=[A-Z]))\b[^.?]{0,120}$",
    re.IGNORECASE,
)
TO_COUNCIL = re.compile(
    r"raad\b|raads(?!griffie)|leden|fractie|heer\b|heren\b|meneer\b|mevrouw", re.IGNORECASE
)
TO_COLLEGE = re.compile(
    r"college|burgemeester|wethouder|portefeuillehouder|voorzitter|griffi", re.IGNORECASE
)
SIGNER = re.compile(
    r"(?:mede\s+namens\s+)?(?:de|het)\s+(?:(?:fungerend|waarnemend|plaatsvervangend)\s+)?(?:minister|voorzitter|griffier|staatssecretaris|burgemeester|wethouder"
    r"|college|gemeentesecretaris)\b[^.?]{0,90},?",
    re.IGNORECASE,
)
TRIGGER = re.compile(
    r"\b(?:vragen|vraag|vraagt)\b[^.?!]*[:.]?\s*$|\bvolgende\b[^.?!]*\bvra(?:ag|gen)\b"
    r"|\b(?:weten|verne(?:em|emt|men)|verzoek(?:t|en)?|leg(?:t|gen)?|stel(?:t|len)?|ho(?:or|oren|ren)"
    r"|opheldering|antwoord|reactie)\b[^.?!]*:\s*$",
    re.IGNORECASE,
)
FORMULA = re.compile(
    r"\b(?:vragen\s+(?:gesteld|ingediend|beantwoord)|gestelde\s+vragen|(?:onze\s+antwoorden|ons\s+antwoord)"
    r"\s+(?:zijn|luiden|luidt|is)|(?:uw|deze|de|gestelde"
    r"|schriftelijke)\s+vragen|hieronder|hierbij|hiermee|onderstaand\w*|treft\s+u|beantwoord\w*"
    r"|in\s+antwoord\s+op|del?en?\s+(?:ik|wij|we)\s+u\b.{0,40}\bmee?(?:de)?|in\s+antwoord\s+hierop"
    r"|geven\s+(?:wij|we|ik)\b.{0,30}\bantwoord(?:en)?"
    r"|(?:leest|vindt)\s+u\b.{0,60}\b(?:antwoord\w*|beantwoording|reactie)"
    r"|u\s+(?:vroeg|vraagt)\s+ons\b|(?:vraagt|vroeg|legt|legde)\s+u\s+(?:ons\s+)?(?:het\s+volgende|de\s+volgende)|u\s+stelde\s+(?:ons|mij)\b.{0,60}\bvragen"
    r"|(?:staan|volgen)\s+(?:uw|de)\s+vragen\b.{0,40}\bantwoord\w*"
    r"|het\s+volgende\b.{0,40}\bvoorgelegd"
    r"|stelt\s+u\b.{0,80}\bvragen|bericht(?:en)?\s+(?:wij|ik)\s+u|(?:wij|ik)\s+bericht(?:en)?\s+u\b.{0,40}\b(?:als\s+volgt|het\s+volgende))\b",
    re.IGNORECASE,
)
# What the college wants to say before it answers is no formula.
SAYS_FIRST = re.compile(
    r"\b(?:op\s+te\s+merken|merken?\s+(?:wij|we|ik)\s+(?:graag\s+)?op|vooraf|allereerst|voorop(?:gesteld)?)\b",
    re.IGNORECASE,
)
COLLEGE_FIRST = re.compile(
    r"^(?:het|ons)\s+college\s+(?:hecht|wil|merkt|stelt)\b[^.?]{0,40}\b(?:vooraf|allereerst|voorop)\b",
    re.IGNORECASE,
)
PLACE_AND_DAY = re.compile(
    r"(?:['’‘`´]\s?[stn]\s?-?\s?)?[A-Z][\w'’ -]{1,40},\s*(?:d\.?d\.?\s*)?"
    r"(?:\d{1,2}[\s./-].{3,22}|(?:[a-z]{3,15}\s)?(?:janu|febr|maart|apri|mei|juni|juli|augu|sept|okto|nove|dece)"
    r"[a-z]*\s\d{4})(?:\s*\([^()]{5,25}\))?"
)
FUNCTION = re.compile(
    r"(?:namens\s+(?:het\s+college|de\s+(?:raads)?fracties?)\b|(?:(?:de|het)\s+)?(?:wethouder"
    r"|burgemeester|portefeuillehouder|gemeentesecretaris|secretaris|fractievoorzitter"
    r"|(?:raads|staten|commissie|burgerraads)?(?:lid|leden)(?:\s+van\s+(?:de\s+|het\s+)?"
    r"(?:gemeente)?(?:raad|staten|provinciale\s+staten))?)\b(?:\s+[A-Z]|,|$))",
    re.IGNORECASE,
)
# What an asker writes in front of the own name.
SIGNS_AS = re.compile(
    r"(?:w\.?g\.?|(?:mede-?\s?)?indieners?|(?:vragen)?stellers?|ondergetekenden?|(?:mede\s+)?namens"
    r"(?:\s+de)?|fracties?)\b[\s,.:]",
    re.IGNORECASE,
)


TITLE = re.compile(
    r"(?:beantwoording\s+)?(?:schriftelijke|mondelinge|technische|aanvullende|raads)\s?-?vragen\b"
    r"|vragen\s+(?:inzake|betreffende|over)\b",
    re.IGNORECASE,
)


def is_letter_opening(line: Line) -> bool:
    """Whether a line greets somebody; beside it another column may stand."""
    text = line.text.split("\t")[0].rstrip()
    return (
        not line.marker
        and len(text) < 130
        and GREETING.match(text) is not None
        and (text.endswith((",", "!", ":", ".", "-")) or len(text.split()) <= 6)
    )


def ends_with_trigger(intro: Sequence[Line]) -> bool:
    """Whether the last paragraph announces the questions."""
    paragraph: list[str] = []
    for line in reversed(intro):
        paragraph.insert(0, line.text)
        if line.gap or line.marker or len(paragraph) > 40:
            break
    return announces(" ".join(paragraph))


# "U vroeg ons het volgende:"
_ASKED_US = re.compile(
    r"\b(?:u|jullie)\s+(?:vroeg|vroegen|vraagt|vragen|stelde|stelden|stelt)\b[^.?!]*:$"
    r"|\b(?:uw|deze|de)\s+vragen\s+(?:luid\w*|waren|zijn)\b[^.?!]*:$",
    re.IGNORECASE,
)


def asked_us(paragraph: str) -> bool:
    """Whether a paragraph of the college ends by saying that what was asked follows."""
    return _ASKED_US.search(paragraph.rstrip()) is not None


# "Wij kunnen u hierover het volgende mededelen."
_ANSWERS_NEXT = re.compile(
    r"(?:(?:hierop|hierover|daarop|daarover|naar\s+aanleiding\s+(?:hier|daar)van|in\s+antwoord\s+(?:hierop|daarop)"
    r"|op\s+(?:deze|uw)\s+vragen)\s+)?(?:(?:kunnen|kan|willen|wil|delen|deel|berichten|bericht)\s+(?:wij|we|ik)"
    r"|(?:wij|we|ik)\s+(?:kunnen|kan|willen|wil|delen|deel|berichten|bericht))\s+u\b"
    r"[^.?!]{0,60}\b(?:het\s+volgende|als\s+volgt)\b[^.?!]{0,30}[.:]?",
    re.IGNORECASE,
)


# "Omdat de vragen samenhangen, beantwoorden wij deze gezamenlijk."
_TOGETHER = re.compile(
    r"(?:(?:omdat|aangezien|gezien|gelet\s+op|vanwege)\b[^.?!]{3,160}?[,\s]\s*)?(?:hieronder\s+|hierna\s+)?"
    r"(?:(?:be)?antwoorden\s+(?:wij|we)|(?:wij|we)\s+(?:be)?antwoorden|(?:de|deze|uw)\s+vragen\s+worden|worden\s+(?:deze|ze|de\s+vragen))\b"
    r"[^.?!]{0,80}\b(?:gezamenlijk|samen|tegelijk|samenhang|geheel|als\s+volgt|één\s+keer)\b[^.?!]{0,30}[.:]?",
    re.IGNORECASE,
)


def says_answer_follows(text: str) -> bool:
    """Whether a line of the college says that its answer follows, and says nothing else."""
    return any(each.fullmatch(text.strip()) for each in (_ANSWERS_NEXT, _TOGETHER))


def announces(paragraph: str) -> bool:
    """Whether a paragraph ends with the sentence that announces the questions."""
    text = paragraph.rstrip()
    if text.endswith(":"):
        # "U heeft de vragen als volgt toegelicht:"
        if text.rstrip(" :").endswith("toegelicht") or announces_story(text):
            return False
        return TRIGGER.search(text) is not None
    return _FOLLOWING.search(text) is not None


def has_sentences(paragraph: str) -> bool:
    """Whether a paragraph is more than one sentence; "art. 30" ends none."""
    return re.search(r"[^\W\d_]{4}[.?!]\s+[A-Z]", paragraph) is not None


def is_lead_in(intro: Sequence[Line]) -> bool:
    """Whether the whole introduction of a letter is the sentence that announces the questions."""
    text = " ".join(line.text for line in intro)
    alone = not any(line.gap for line in intro[1:])
    return alone and len(text) < 300 and not has_sentences(text) and announces(text)


_FOLLOWING = re.compile(
    r"\b(?:(?:na)?volgende|onderstaande)\s+(?:\w+\s+){0,2}vra(?:ag|gen)\b[^.?!]{0,160}\.?$"
    r"|\bleg\w*\s+(?:ik|wij|we|u)\b[^.?!]{0,40}\bhet\s+volgende\b[^.?!]{0,12}\bvoor\W*$"
    r"|\b(?:vernemen|weten|vragen|horen)\s+(?:wij|we|ik)\b[^.?!]{0,30}\bhet\s+volgende\b\W*$"
    r"|\bhet\s+volgende\s+(?:\w+\s+){0,3}(?:gevraagd|weten|vragen|vernemen)\.?$",
    re.IGNORECASE,
)
_PROSE = re.compile(r"[.:?!;][”’\"')]?\s*(?:\[?\d{1,2}\]?|[¹²³⁴-⁹*])?$")
_INSTRUCTS = re.compile(
    r"\b(?:formulier|invullen|in\s+te\s+vullen|mailen|e-?mailadres|griffie)\b|@", re.IGNORECASE
)


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph is running text, and no title or instruction of a form."""
    text = " ".join(paragraph.split())
    return (
        len(text.split()) >= 12
        and _PROSE.search(text) is not None
        and _INSTRUCTS.search(text) is None
    )


# "De fractie vraagt het college of het waar is dat de brug sluit."
_IN_SENTENCE = re.compile(
    r"\b(?:vraagt|vragen|vroeg|vroegen|wil(?:len)?|wenst|wensen|verneemt|vernemen)\b[^.?!]{0,80}?\b(?:of|hoe\w*|wat|waar\w*|wanneer"
    r"|welke?|wie|hoeverre)\b[^?!]{10,}[.]$",
    re.IGNORECASE | re.DOTALL,
)


def asks_in_sentence(paragraph: str) -> bool:
    """Whether a paragraph asks something, with its mark or in a sentence that tells of it."""
    text = paragraph.strip()
    return is_prose(text) and ("?" in text or _IN_SENTENCE.search(text) is not None)


# "hoeveel inwoners minder uren kregen", "of het college dat erkent": below "Wij willen weten:"
_INDIRECT = re.compile(
    r"(?:en\s+)?(?:(?:in|op|met|aan|voor|door|tot|van|sinds|per)\s+)?(?:of|hoe\w*|wat|waar\w*|wanneer|welke?|wie|wiens|hoeverre)\b",
    re.IGNORECASE,
)


def asks_indirectly(line: Line) -> bool:
    """Whether an item of a list asks something without a question mark."""
    return bool(line.marker) and _INDIRECT.match(line.text) is not None
