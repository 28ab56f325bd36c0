"""Whether a paper says that it has answers, where none of its headings is that of one."""

from __future__ import annotations

import re

from archive.body import Part
from archive.documents.days.when import dates_in
from archive.documents.labels.field_lines import decided_on
from archive.documents.labels.label_words import section_in_place
from archive.documents.labels.labels import meaning_of
from archive.documents.labels.meanings import Meaning
from archive.documents.sheet import Author, Reason, Sheet, paragraphs

_ANSWERS = re.compile(
    r"\b(?:beantwoording|antwoorden|antwoordbrief|reactie\s+(?:van\s+(?:het\s+)?)?college|reactie\s+op"
    r"\s+(?:uw\s+)?vragen)\b",
    re.IGNORECASE,
)
# How a title says it; "schriftelijke beantwoording" is only what somebody asks for.
_ANSWER_TITLE = re.compile(
    r"^\W*(?:\w+\s+){0,2}?(?:be)?antwoord(?:ing|en|brief)?\b|\bvragen\s+(?:en|met)\s+(?:de\s+)?(?:beantwoording"
    r"|antwoord(?:en)?)\b|\breactie\s+(?:van\s+(?:het\s+)?)?college|\bbeantwoording\s+(?:van\s+(?:de\s+)?)?(?:\w+e\s+)?"
    r"(?:raads|staten|art\S*\s?\d*\w*[\s-])?vragen|\bmet\s+(?:de\s+)?beantwoording",
    re.IGNORECASE,
)


# "De antwoorden zijn cursief onder de vragen geplaatst.", "In blauw vindt u onze reactie."
_WHERE = (
    r"(?:cursief|schuin\w*|vet(?:gedrukt\w*)?|onderstreept|kleur|blauwe?|rood|rode|groene?|paarse?|oranje|grijze?|inspring\w*|tussengevoegd|ertussen|eronder"
    r"|(?:daar|er)(?:achter|onder|tussen)|kaders?|(?:onder|achter|na|bij|tussen)\s+(?:de|elke|iedere|uw|deze)\s+(?:\w+\s+)?(?:vra(?:ag|gen)|tekst|regels)"
    r"|per\s+vraag|onderstaand|hieronder)"
)
_GIVES = r"(?:(?:be)?antwoord(?:en|ing)?|reacties?)"
_LOOK = re.compile(
    rf"\b{_GIVES}\b[^.?!]{{0,80}}\b{_WHERE}\b|\b{_WHERE}\b[^.?!]{{0,80}}\b{_GIVES}\b", re.IGNORECASE
)
# What the asker would like, and does not have yet.
_WISHES = re.compile(
    r"\b(?:graag|gaarne|verzoek\w*|wens\w*|gewenst|hop(?:en|e)|hoop|zien?\s+wij|ontvang(?:en|t)?\s+(?:wij|ik)|zal|zullen|wil(?:len|t)?|binnen)\b",
    re.IGNORECASE,
)


def tells_where(sentence: str) -> bool:
    """Whether a sentence says where between the questions the answers stand, or in what look."""
    return _LOOK.search(sentence) is not None and _WISHES.search(sentence) is None


# "met daarachter in het kort het antwoord", "telkens gevolgd door onze reactie"
_BEHIND = re.compile(
    rf"\b(?:(?:daar|er)(?:achter|na)|(?:achter|na)\s+(?:de|elke|iedere)\s+vra(?:ag|gen)|gevolgd\s+door)\b"
    rf"[^.?!]{{0,60}}\b{_GIVES}\b|\b{_GIVES}\b[^.?!]{{0,60}}\b(?:(?:daar|er)(?:achter|na)|achter\s+(?:de|elke|iedere)\s+vra(?:ag|gen))\b",
    re.IGNORECASE,
)


def stands_behind(paragraph: str) -> bool:
    """Whether a paragraph says that the answers stand right behind the questions."""
    return _BEHIND.search(paragraph) is not None and _WISHES.search(paragraph) is None


# "Vergadering d.d.": a form for questions aloud says so before anybody has answered.
_MEETING = re.compile(
    r"(?:datum\s+(?:van\s+)?(?:de\s+)?)?vergadering(?:\s+(?:d\.?d\.?|van|op))?", re.IGNORECASE
)


def names_answers(sheet: Sheet) -> bool:
    """Whether a title, a subject, a section or the opening of a letter says that answers follow."""
    titles = [found.value for found in sheet.fields if found.meaning is Meaning.SUBJECT]
    values = {found.label for found in sheet.fields}
    formulas = []
    told = [" ".join(line.text for line in group) for group in paragraphs(sheet.head)]
    for left in sheet.left:
        if left.reason is Reason.FORMULA:
            formulas.append(left.text)
        elif left.reason is Reason.HEAD and not left.text.rstrip().endswith((".", "?")):
            titles.append(left.text)
        elif left.reason is Reason.LABEL and _opens(left.text) is Meaning.QUESTION:
            titles += [] if left.text in values else [left.text]
        elif left.reason is Reason.LABEL and _opens(left.text) is Meaning.ANSWER:
            # With no answer below it, it is the title of the paper.
            titles += [] if left.text in values or sheet.has(Part.ANSWER) else [left.text]
    dated = any(
        each.meaning is Meaning.ANSWERED
        and dates_in(each.value)
        and not each.in_mail
        and not _MEETING.fullmatch(each.label.strip(" :"))
        for each in sheet.fields
    )
    # "> De pont vaart niet.", below a question
    marked = sum(piece.line.text.startswith("> ") for piece in sheet.parts.get(Part.QUESTION, ()))
    signed = any(decided_on(line) for line in sheet.answer_signature) or signed_by_college(sheet)
    return (
        signed
        or dated
        or marked > 1
        or any(map(_ANSWER_TITLE.search, titles))
        or any(map(tells_where, [*told, *formulas]))
        or any(map(stands_behind, [*told, *formulas]))
        or any(map(_ANSWERS.search, formulas))
    )


# "Het college van burgemeester en wethouders van Zeedijk, 3 april 2018"
_COLLEGE = re.compile(
    r"(?:namens\s+)?(?:het\s+)?(?:college(?:\s+van)?\b|burgemeester\s+en\s+wethouders\b|b\s?(?:&|en)\s?w\b)(?![^.]*\?)",
    re.IGNORECASE,
)


def signed_by_college(sheet: Sheet) -> bool:
    """Whether the college signed below the questions, so that what stands there answers them."""
    return sheet.author is not Author.ASKER and any(
        _COLLEGE.match(line.text.strip()) for line in (*sheet.answer_signature, *sheet.signature)
    )


def _opens(heading: str) -> Meaning | None:
    return meaning_of(heading) or section_in_place(heading)
