"""What in a text that was taken apart looks as if it stands in the wrong place.

Nothing is changed here: a clerk is asked to look. What is asked in vain costs a glance; what is
wrong and not asked about is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.body import Body, Part
from archive.numbered import take_apart

RECOGNISED = "tekst herkend uit een scan: lees alles na"
ASKED_IN_ANSWER = "bij het antwoord staan genummerde vragen: kijk na of die bij de vraag horen"
BEHIND_QUESTIONS = (
    "achter de laatste vraag staan punten zonder vraagteken: kijk na of die bij de vraag horen"
)
TOLD_BELOW = "onder elke vraag staat een zin die niets vraagt: kijk na of dat de antwoorden zijn"
STARTS_AGAIN = (
    "de nummers bij '{part}' beginnen opnieuw: kijk na of dit één stel is, en of alles hier hoort"
)
BOXES = "bij '{part}' staan vakjes om aan te kruisen: kijk na of die erbij horen"
LOOSE_END = "de tekst van '{part}' eindigt met losse woorden ({words}): kijk na of die erbij horen"
LOOSE_HEADING = (
    "de toelichting eindigt met een kop zonder tekst ({words}): kijk na waar die bij hoort"
)

# A point of a list, with the lines that go on with it.
_POINT = re.compile(
    r"^ {0,3}(?:\d{1,2}|[a-z])[.)] +(.*(?:\n+ {2,}.*|\n(?!\s*(?:\n|#|\d+[.)])).*)*)",
    re.MULTILINE,
)
# A point that asks, and below it, in the same point, a sentence that tells something.
_ASKING = re.compile(r"^(?:-|\d{1,2}\.) [^\n]*\?", re.MULTILINE)
_TELLING = re.compile(_ASKING.pattern + r"\n{1,2} {2,}[^\n?]*[.!]$", re.MULTILINE)
# The first point of all: as a heading, or else in a list at the margin.
_FIRST = (
    re.compile(r"^### (?:Vraag|Antwoord) 1$", re.MULTILINE),
    re.compile(r"^1[.)] ", re.MULTILINE),
)
_BOX = re.compile("[☐☑☒□■]")
_ASKS = re.compile(r"\?[\"”’')\]*_]*\s*$")
# How a sentence, an item of a list, a row of a table or a formula ends.
_CLOSED = re.compile(r"[.?!:;,…\])|`>\"”’*_]\s*$")
_LISTED = re.compile(r"^\s*(?:[-*+|#>]|\d{1,2}[.)]\s|[a-z][.)]\s|\[\^)")
_HEADING = re.compile(r"^(?:#{3,6} +(?!Vraag|Antwoord)(.+)|\*\*([^*\n]+)\*\*)$")
# Loose words are no more than this many; an answer that is one word ("Ja") is no loose end.
_LOOSE = 5
# Of these so many characters are told.
_TOLD = 80


def doubts_about(body: Body) -> Iterator[str]:
    """Tell in Dutch what in the sections of a record a clerk must look at."""
    asked, answered = body.text(Part.QUESTION), body.text(Part.ANSWER)
    explained = body.text(Part.EXPLANATION)
    if len(_asking(answered)) > 1:
        yield ASKED_IN_ANSWER
    if _ends_without_asking(asked):
        yield BEHIND_QUESTIONS
    told = len(_TELLING.findall(asked))
    if told > 1 and told == len(_ASKING.findall(asked)) and not answered:
        yield TOLD_BELOW
    for part, text in ((Part.QUESTION, asked), (Part.ANSWER, answered)):
        if _starts_again(text):
            yield STARTS_AGAIN.format(part=part.value)
        if _BOX.search(text):
            yield BOXES.format(part=part.value)
        if words := _loose_end(text):
            yield LOOSE_END.format(part=part.value, words=_cut(words))
    if match := _HEADING.match(_paragraphs(explained)[-1] if explained else ""):
        yield LOOSE_HEADING.format(words=_cut(match[1] or match[2]))


def _asking(text: str) -> list[str]:
    """The points of a text that end with a question mark."""
    return [point for point in _POINT.findall(text) if _ASKS.search(point)]


def _ends_without_asking(text: str) -> bool:
    """Whether a list of questions goes on with two points or more of which none asks."""
    numbered = take_apart(text)
    points = [point.text for point in numbered.points] if numbered else []
    asking = [place for place, point in enumerate(points) if "?" in point]
    return bool(asking) and len(points) - 1 - asking[-1] > 1


def _starts_again(text: str) -> bool:
    """Whether a text has more than one first point; below headings there may be lists."""
    headed, listed = (len(first.findall(text)) for first in _FIRST)
    return (headed or listed) > 1


def _loose_end(text: str) -> str:
    """The last paragraph of a text of several, when it is a few words and no sentence."""
    paragraphs = _paragraphs(text)
    last = paragraphs[-1] if len(paragraphs) > 1 else ""
    is_loose = 0 < len(last.split()) <= _LOOSE and not _CLOSED.search(last)
    before = paragraphs[-2] if is_loose else ""
    return "" if not is_loose or _LISTED.match(last) or before.startswith("#") else last


def _cut(words: str) -> str:
    return words if len(words) <= _TOLD else f"{words[: _TOLD - 1]}…"


def _paragraphs(text: str) -> list[str]:
    return [each for each in re.split(r"\n\s*\n", text.strip()) if each.strip()]
