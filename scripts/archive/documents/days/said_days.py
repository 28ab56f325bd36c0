"""Days that a paper tells of in its sentences, its signature and the head of a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.days.title_days import DECISION, Said, days_inside_titles, titled_days
from archive.documents.days.when import Written, dates_in
from archive.documents.document import Line
from archive.documents.evidence import Evidence
from archive.documents.labels.field_lines import decided_on
from archive.documents.labels.meanings import Meaning
from archive.documents.letters.letters import PLACE_AND_DAY
from archive.documents.letters.sentences import answered_in
from archive.documents.people.credits import COLLEGE
from archive.documents.sheet import Author

# "Onderwerp: Uw vragen van 10 januari 2024 over energie"
_OF_DAY = re.compile(r"\bvragen\s+(?:van|d\.?d\.?)\s+(\d[^(),;]{4,24})", re.IGNORECASE)

_DONE_ON = re.compile(
    r"\b(?:ingezonden|ingediend|ingekomen|gesteld)\s*:?\s+(?:bij\s+(?:de\s+|het\s+)?\w+\s+)?(?:op\s+"
    r"|d\.?d\.?\s*)?(\d[^().;]{4,24})",
    re.IGNORECASE,
)
# "Betreft: vragen vuurwerk, d.d. 3 jan. '09", of the asker's own letter
_DAY_LAST = re.compile(r"\bd\.?\s?d\.?\s+(\d[^(),;:]{4,24})$", re.IGNORECASE)
# "De beantwoording van de vragen van Jan Smit (VVD) van 25 januari 2021."
_OF_WHOM = re.compile(
    r"\bvragen\s+(?:van|door)\s+(?:[^.?!\d]|(?<=\b[A-Z])\.|(?<=[A-Z])\d{1,2}|(?<=\()\d{2}){3,200}?[\s(](?:van|d\.?d\.?)\s+"
    r"(\d{1,2}[\s./-]\w{1,9}[\s./-]\d{4})",
    re.IGNORECASE,
)


def asked_days(evidence: Evidence) -> list[Said]:
    """Days of asking in the sentences of a paper, its title and its subject."""
    found = []
    if evidence.asked and evidence.asked[0].date:
        found.append((evidence.asked[0].date, evidence.asked[1], True))
    for subject in evidence.values(Meaning.SUBJECT):
        value = subject.value.strip()
        if match := _OF_DAY.search(value) or _DAY_LAST.search(value):
            found.append((match[1], subject.place, True))
    if evidence.sheet.author is not Author.ASKER:
        dated = [(said.date, place, True) for said, place in evidence.said if said.date]
        found += dated[:1]
    subjects = [(found.value, found.place) for found in evidence.values(Meaning.SUBJECT)]
    for text, place in [*evidence.paragraphs, *subjects]:
        match = _DONE_ON.search(text)
        if match is None and evidence.sheet.author is Author.COLLEGE:
            match = _OF_WHOM.search(text)
        if match:
            found.append((match[1], place, True))
    found += [*titled_days(evidence, answer=False), *days_inside_titles(evidence)]
    return found


# "Beantwoord op 3 mei", "Verzonden: 3 mei", "Beantwoording college 3 mei"
_ANSWERED_ON = re.compile(
    r"\b(?:beantwoord|verzonden|ontvangen|antwoord(?:en)?(?=\s+d\.?d\.?\s)|antwoord\s+ontvangen|vastgesteld|verzonden\s+antwoord"
    rf"|(?:(?:be)?antwoord(?:ing|en)?|reactie)\s+(?:van\s+|door\s+)?{COLLEGE},?)"
    r"(?:\s+door\s+(?:[^.;:()\d]|(?<=\b[A-Z])\.){2,60}?)?\s*:?,?\s+(?:op\s+|van\s+|d\.?d\.?\s*|in\s+de\s+\w*vergadering\s+van\s+)?(\d[^().;]{4,24})",
    re.IGNORECASE,
)

# "Formulier vastgesteld op 3 mei 2015", at the foot of a page
_OF_FORM = re.compile(r"\b(?:\w*formulier|format|model|sjabloon|versie)\W*$", re.IGNORECASE)
_OF_ANSWER = re.compile(r"(?:be)?antwoord|reactie|verzonden", re.IGNORECASE)


# "College van burgemeester en wethouders Zeedijk, 6 juni 2016", above its answers
_COLLEGE_DAY = re.compile(
    rf"(?!(?:aan|t\.?a\.?v)\b){COLLEGE}(?:\s+(?:van\s+)?(?:de\s+)?(?:gemeente\s+)?[A-Z'’][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,3}})?"
    r"\s*[,|–-]?\s+(?:d\.?d\.?\s+)?(?P<day>\d{1,2}[\s./-]\w{1,9}[\s./-]\d{4})\.?",
    re.IGNORECASE,
)


def answer_days(evidence: Evidence) -> list[Said]:
    """Days of the answer in the sentences of a paper."""
    found = []
    for text, place in evidence.paragraphs:
        answered = answered_in(text)
        if answered and answered.date:
            found.append((answered.date, place, True))
        elif (match := _ANSWERED_ON.search(text)) and not _OF_FORM.search(text[: match.start()]):
            found.append((match[1], place, True))
        elif match := _COLLEGE_DAY.fullmatch(text.strip()):
            found.append((match["day"], place, True))
    found += titled_days(evidence, answer=True)
    # In the corner of the paper, alone in its cell
    found += [
        (match["day"], line.place, True)
        for line in evidence.sheet.head
        for cell in line.text.split("\t")
        if (match := DECISION.fullmatch(cell.strip()))
    ]
    return found


def edge_days(evidence: Evidence) -> list[Said]:
    """Days of the answer at the edge of pages; when a form itself was made is no such day."""
    found = ((_ANSWERED_ON.search(line.text), line.place) for line in evidence.cleaned.furniture)
    told = [(each, place) for each, place in found if each and _OF_ANSWER.match(each[0])]
    # What was sent may be the mail in which it went.
    return [(each[1], place, each[0][:1] not in "vV") for each, place in told]


def decided_days(lines: Sequence[Line]) -> list[Said]:
    """Days in lines such as "Vastgesteld in de collegevergadering van 7/2/2023"."""
    own = [line for line in lines if not _OF_COUNCIL.search(line.text)]
    return [(day, line.place, True) for line in own if (day := decided_on(line))]


# "Graag antwoord in de raadsvergadering van 15 mei": a day that is still to come.
_TO_COME = re.compile(r"\b\w*vergadering\b", re.IGNORECASE)
# What the council decided are the minutes of its meeting, and no answer.
_OF_COUNCIL = re.compile(
    r"\bvastgesteld\b.{0,60}\b(?:vergadering\s+van\s+de\s+(?:gemeente)?raad|raadsvergadering)\b",
    re.IGNORECASE,
)
# "Vragenuur 12 november 2015"; "Verslag van het vragenuur,
# gehouden voor de raadsvergadering van 12 november 2015"
_MEETING = re.compile(
    r"\b(?:mondelinge\s+vragen|vragen(?:half)?uur\w*|rondvraag)\b.{0,120}"
    r"\b\w*vergadering(?:\s+van)?(?:\s+de\s+(?:gemeente)?raad)?(?:\s+(?:van|op|d\.?d\.?))?\s+(\d[^(),;:]{4,24})"
    r"|\b(?:vragen(?:half)?uur|rondvraag)\s+(?:(?:van|op|d\.?d\.?)\s+)?(?:\w+dag\s+)?(\d{1,2}\s+\w+\s+\d{4})",
    re.IGNORECASE,
)


def meeting_days(evidence: Evidence) -> list[Said]:
    """The day of the meeting in which was asked and answered aloud."""
    return [
        (match[1] or match[2], place, False)
        for text, place in evidence.paragraphs
        if (match := _MEETING.search(text))
    ]


def signed_days(lines: Sequence[Line]) -> list[Said]:
    """Short lines of a signature, which may hold its day."""
    own = [line for line in lines if decided_on(line) or not _TO_COME.search(line.text)]
    own = [line for line in own if not _OF_COUNCIL.search(line.text)]
    return [(line.text, line.place, False) for line in own if len(line.text) < 80]


def _is_little_more(text: str, day: Written) -> bool:
    """Whether a text is a date with a few words, and no sentence: "Ja, per 1 juli."."""
    says = text.rstrip().endswith((".", "?", "!")) and day.start > 0 and text[:1].isupper()
    words = text[: day.start].split()
    return len(text) - (day.end - day.start) < 32 and not (says and len(words) > 1)


def _dated_cell(text: str) -> str:
    """The one cell of a row that is a place and a day, beside an address; else all of the row."""
    cells = [cell.strip().rstrip(".") for cell in text.split("\t")]
    dated = [cell for cell in cells if PLACE_AND_DAY.fullmatch(cell)]
    return dated[0] if len(cells) > 1 and len(dated) == 1 else text


# "College van burgemeester en wethouders van Zeedijk, 6 juni 2016"
_FROM = re.compile(
    r"^(?:het\s+)?(?:college\s+van\s+)?(?:burgemeester\s+en\s+wethouders|b\s?(?:&|en)\s?w)(?:\s+(?:van\s+)?(?=[A-Z]))?",
    re.IGNORECASE,
)


# "rotonde Veldweg (ingekomen 3 juni 2010)", the end of a title: that is the day of asking.
_CAME = re.compile(
    r"\((?:(?:schriftelijk\s+)?(?:ingekomen|ingediend|ingezonden|gesteld|ontvangen))\b",
    re.IGNORECASE,
)


def days_beside(evidence: Evidence) -> list[Said]:
    """A place with a day in the column beside the subject of a letter."""
    return [
        (cell.strip(), found.place, True)
        for found in evidence.values(Meaning.SUBJECT)
        for cell in found.value.split("\t")[1:]
        if PLACE_AND_DAY.fullmatch(cell.strip())
    ]


def loose_days(lines: Sequence[Line]) -> list[Said]:
    """Short lines that are little more than a date: "Voorbeeld, 12 maart 2019"."""
    found = []
    for line in lines:
        if DECISION.search(line.text):
            continue
        days = dates_in(line.text)
        # Beside the day another column may stand: "Zeedijk, 3 mei 2022", and the mark of the paper.
        first = line.text.split("\t")[0]
        beside = len(days) == 1 and dates_in(first)
        text = re.split(r"\s[•|·]\s", first if beside else _dated_cell(line.text))[-1]
        text = _FROM.sub("", text)
        days = dates_in(text)
        if len(days) == 1 and not _CAME.search(text) and _is_little_more(text, days[0]):
            found.append((text, line.place, True))
    # A day behind a place is that of the letter; one alone may be that of a web page.
    return sorted(found, key=lambda each: PLACE_AND_DAY.match(each[0].strip()) is None)
