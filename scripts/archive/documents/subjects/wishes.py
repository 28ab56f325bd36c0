"""How the asker wants the answer, to whom the questions go, and of what kind they are."""

from __future__ import annotations

import re

from archive.body import Part
from archive.documents.document import Line
from archive.documents.evidence import Evidence
from archive.documents.labels.meanings import Meaning
from archive.documents.letters.letters import GREETING
from archive.documents.people.holders import answers_as_mayor
from archive.documents.people.names import names_in
from archive.documents.sheet import Author, Reason, paragraphs
from archive.documents.value import Certainty, Value
from archive.record import Kind as QuestionKind

_BOX = re.compile(r"(?P<ticked>[☒☑■✓✔🗹]|\[\s?[xX]\s?\])|[☐□▢❑]|\[\s?\]")
# "X schriftelijk O mondeling": letters for boxes.
_CROSS = re.compile(r"(?<!\S)(?P<mark>[xXoO0])\s+(?P<said>.+?)(?=\s+[xXoO0]\s|$)", re.DOTALL)
_WISH = re.compile(
    r"(?P<before>\bschriftelijk|\bmondeling)e?\s+(?:te\s+)?(?:wordt\s+|worden\s+)?(?:(?:be)?antwoord\w*|reactie)"
    r"|(?P<middle>\bschriftelijk|\bmondeling)\b[^.?]{0,60}?\bte\s+beantwoorden"
    r"|\b(?:be)?antwoord\w*\b[^.?]{0,30}?\s(?P<after>schriftelijk|mondeling)\b",
    re.IGNORECASE,
)
# "Bij brief van 8 januari heeft u mij enkele vragen gesteld"; "A. Smit (D66) heeft mij … gesteld"
_TO_ME = re.compile(
    r"\b(?:heeft|hebben|stelden?|legden?)\b[^?!;]{2,160}\b(?:aan\s+)?mij\b[^.?!;]{0,60}\bvragen\b"
    r"|\b(?:aan\s+)?mij\s+(?:zijn\s+)?(?:\w+\s+){0,3}vragen\s+(?:gesteld|gericht|voorgelegd)\b"
    r"|\b(?:u|jij?)\s+(?:(?:heeft|hebt|heb|stelde|vroeg)\s+)?(?:mij|me)\b(?:[^.?]|(?<=\bart)\.|(?<=\b[A-Z])\.){0,170}\bvragen\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"schriftelijke?\b.{0,40}/.{0,40}mondeling|mondelinge?\b.{0,40}/.{0,40}schriftelijk|doorhalen",
    re.IGNORECASE | re.DOTALL,
)
_TO_MAYOR = re.compile(
    r"\bvragen\s+(?:gesteld\s+)?aan\s+(?:de\s+)?burgemeester\b(?!\s+en\b)"
    # "heeft Jan Smit (D66) de burgemeester vragen gesteld"
    r"|\bde\s+burgemeester\s+(?!en\b)(?:\w+\s+){0,3}vragen\s+(?:gesteld|voorgelegd|gericht)\b"
    r"|^aan\s+(?:de\s+)?burgemeester\s+van\s(?!.{0,30}\bwethouders\b)",
    re.IGNORECASE,
)
# The minutes of a meeting, with what was asked and answered there.
_ALOUD = re.compile(r"\b(?:verslag|notulen)\b.{0,80}\bmondelinge?\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^)]*\)")


def mode_of(evidence: Evidence) -> Value[str]:
    """How the asker wants the answer, in the words of the form."""
    for found in evidence.values(Meaning.MODE):
        if "doorhalen" in found.value.lower() or found.value.rstrip().endswith(":"):
            return Value("")
        return Value(_told(" ".join(_ticked(found.value).split())), place=found.place)
    texts = [*evidence.paragraphs, *_asked_around(evidence)]
    for text, place in texts:
        match = _WISH.search(text)
        # "schriftelijk / mondeling (doorhalen wat niet van toepassing is)" wishes nothing.
        if match and not _BOTH.search(text):
            note = "de wijze van beantwoording komt uit een zin"
            mode = (match["before"] or match["middle"] or match["after"]).lower()
            return Value(mode, Certainty.DOUBTFUL, place, note)
    for text, place in evidence.paragraphs:
        if _ALOUD.search(text):
            note = "het stuk is een verslag van mondelinge vragen"
            return Value("mondeling", Certainty.DOUBTFUL, place, note)
    return Value("")


# "Direct door de wethouder in de commissie (mondeling)"
_BRACKETED = re.compile(r"[^()]+\((?P<mode>mondeling|schriftelijk)\)", re.IGNORECASE)


def _told(mode: str) -> str:
    """How the answer is wanted, where the form says it once more in one word."""
    match = _BRACKETED.fullmatch(mode)
    return match["mode"] if match else mode


def _ticked(text: str) -> str:
    """What is ticked, where a form has boxes; the whole text where it has none."""
    boxes = list(_BOX.finditer(text))
    if not boxes:
        crosses = list(_CROSS.finditer(text))
        chosen = [match["said"].strip(" ,;/") for match in crosses if match["mark"] in "xX"]
        return " ".join(chosen) if 0 < len(chosen) < len(crosses) else text
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    chosen = [
        text[box.end() : end].strip(" ,;/")
        for box, end in zip(boxes, ends, strict=True)
        if box["ticked"]
    ]
    return " ".join(chosen)


def _asked_around(evidence: Evidence) -> list[tuple[str, str]]:
    """What the asker wrote around the questions, by paragraph."""
    sheet = evidence.sheet
    lines = [piece.line for piece in sheet.parts.get(Part.EXPLANATION, ())]
    lines += [Line(e.text, e.place) for e in sheet.left if e.reason is Reason.FORMULA]
    if evidence.sheet.author is not Author.COLLEGE:
        lines += evidence.sheet.signature
    return [(" ".join(line.whole for line in group), group[0].place) for group in paragraphs(lines)]


def addressee_of(evidence: Evidence) -> Value[str]:
    """To whom the questions are put; the college when nothing else is said."""
    texts = [
        (found.value, found.place)
        for found in evidence.values(Meaning.ADDRESSEE)
        if not found.in_answer
    ]
    if evidence.sheet.author is Author.COLLEGE:
        texts = []
    told = [(found.value, found.place) for found in evidence.values(Meaning.SUBJECT)]
    above = [(line.text.strip(), line.place) for line in evidence.sheet.head]
    for text, place in [*told, *evidence.paragraphs, *above]:
        if _TO_MAYOR.search(text) or (_TO_ME.search(text) and answers_as_mayor(evidence)):
            return Value("burgemeester", place=place)
    if evidence.asked and evidence.asked[0].to:
        texts.insert(0, (evidence.asked[0].to, evidence.asked[1]))
    texts += [
        (left.text, left.place)
        for left in evidence.sheet.left
        if left.reason is Reason.GREETING and evidence.sheet.author is Author.ASKER
    ]
    for text, place in texts:
        meant = _meant(text)
        # Who greets the clerk has the questions passed on.
        if meant and not (meant == "griffie" and GREETING.match(text)):
            return Value(meant, place=place)
    return Value("college")


def _meant(text: str) -> str:
    lowered = text.lower()
    if (
        "college" in lowered
        or "b&w" in lowered
        or "b en w" in lowered
        or "burgemeester en wethouders" in lowered
    ):
        return "college"
    if "burgemeester" in lowered:
        return "burgemeester"
    if "griffie" in lowered and "raad" not in lowered.replace("raadsgriffie", ""):
        return "griffie"
    if "wethouder" in lowered:
        names = names_in([_BRACKETS.sub("", text)])
        return names[0] if names else ""
    return ""


def kind_of(evidence: Evidence) -> Value[QuestionKind]:
    """Written, technical or oral: from a label or the title."""
    texts = [found.value for found in evidence.values(Meaning.KIND)]
    texts += [left.text for left in evidence.sheet.left[:12]]
    for text in texts:
        lowered = text.lower()
        if re.search(r"technische\s+vra", lowered) or lowered.strip() == "technisch":
            return Value(QuestionKind.TECHNICAL)
        if (
            re.search(r"mondelinge\s+vra|rondvraag|vragenuur", lowered)
            or lowered.strip() == "mondeling"
        ):
            return Value(QuestionKind.ORAL)
        if "schriftelijke vra" in lowered:
            break
    return Value(QuestionKind.WRITTEN)
