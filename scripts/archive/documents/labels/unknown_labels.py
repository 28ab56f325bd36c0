"""Labels that no table knows: told by the form of the value, in the head where labels stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import ranked
from archive.documents.labels.label_words import meaning_in_place
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labelled_value import Labelled, is_date
from archive.documents.labels.meanings import SECTIONS, Meaning
from archive.documents.labels.points import heading_of, point_heading
from archive.documents.labels.titles import ends_sentence, titles
from archive.documents.labels.value_forms import LABEL, is_label_like, is_subject
from archive.documents.letters.letters import is_letter_opening
from archive.documents.people.askers import askers_in
from archive.documents.people.names import is_person
from archive.documents.people.parties import Parties
from archive.documents.people.portfolios import holders_in

_LONGEST_HEAD = 40
_LONGEST_NAME = 100
# A label of what the archive does not keep.
_NO_MEANING = "kenmerk"
# A head with fewer labels that are known may be running text.
_LABELS = 2
_BEFORE_VALUE = re.compile(rf"(?P<label>{LABEL.pattern})(?:\s*:\s*|\s*\t\s*:?\s*)(?P<value>\S.*)")
_OFFICE = re.compile(
    r"(?:de\s+)?(?:wethouder|weth\.?|(?:loco-?\s?)?burgemeester|gedeputeerde)\s+(?!en\b)",
    re.IGNORECASE,
)
# "Bestuurlijk trekker", "Antwoordend bestuurder", "Namens B&W"
_COLLEGE = re.compile(
    r"bestuur(?!s?secret)|verantwoord|portef|college|weth|b\s?(?:&|en)\s?w\b|gedeput|antwoord",
    re.IGNORECASE,
)
# The day of what: "Retour college op", "Aan de griffie gestuurd".
_OF_DAY = {
    "datum antwoord": r"antw|reactie|college|besluit|b\s?(?:&|en)\s?w\b|retour|afge|afhand|verz",
    "datum indiening": r"vra(?:ag|gen)|indien|inzend|ingez|(?<!vast)gesteld|steller",
    "datum ontvangst": r"ontv|ingek|binnen|griffie",
}
_LATER = re.compile(
    r"uiter|termijn|v[oó][oó]r|deadline|verwacht|streef|vergadering|doorg|geagend|publi",
    re.IGNORECASE,
)
_NO_ASKER = re.compile(
    rf"{_COLLEGE.pattern}|behand|ambt|contact|opgesteld|secretar|griffi|afdeling|team|medewerk|aan\b",
    re.IGNORECASE,
)
# Labels of what a form has besides: where, when and by whom it is handled.
_NO_LABEL = re.compile(
    r"\b(?:locatie|plaats|zaal|ruimte|adres|tijd|aanvang|afdeling|team|medewerk\w+|ambt\w+|auteur|adviseur"
    r"|contact\w*|telefoon\w*|bijlage\w*|status|opmerking\w*|kenmerk|nummer|nr|code|datum|naam"
    r"|gemeente|griffie|fracties?|partij\w*|lid|leden|steller\w*|let\s+op|nb|ps)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Unknown:
    """A label that no table knows, with its value; `span` is how many lines they take."""

    label: str
    value: Line
    span: int


def with_labels_by_value(lines: Sequence[Line], parties: Parties) -> list[Line]:
    """Give lines with a label that no table knows the one that their value shows it to be.

    An alderman behind it makes it the label of the portfolio holder; words of a subject, where
    the head of the form has no other, that of the subject. What shows neither stays as it is,
    with the label as a line of its own where that was a cell.
    """
    end = _head_end(lines)
    head = _Head(lines[:end], greets=end < len(lines) and is_letter_opening(lines[end]))
    unknown = {at: found for at in range(len(lines)) if (found := head.unknown(lines, at, parties))}
    told = {at: label for at, found in unknown.items() if (label := _told(found))}
    if (asker := head.asker_among(unknown, parties)) >= 0:
        told.setdefault(asker, "indiener")
    if (subject := head.subject_among(unknown, parties)) >= 0:
        told.setdefault(subject, "onderwerp")
    settled: list[Line] = []
    at = 0
    while at < len(lines):
        found = unknown.get(at) if at in told else None
        settled += [_known_as(found, told[at])] if found else _opened(lines[at])
        at += found.span if found else 1
    return settled


def _told(found: _Unknown) -> str:
    """The label that a value and some word of its own label show it to be, "" when they do not."""
    if _holds_portfolio(found):
        return "portefeuillehouder"
    if is_date(found.value.text) and not _LATER.search(found.label):
        label = found.label.lower()
        return next((known for known, word in _OF_DAY.items() if re.search(word, label)), "")
    return ""


def _holds_portfolio(found: _Unknown) -> bool:
    """Whether a value is somebody of the college: by the office in front, or by the label."""
    text = found.value.text
    told = _OFFICE.match(text) or (_COLLEGE.search(found.label) and is_person(text))
    return bool(told) and len(text) < _LONGEST_NAME and bool(holders_in(text, ""))


class _Head:
    """The part of a form where labels stand, above its first section, point or salutation."""

    def __init__(self, lines: Sequence[Line], greets: bool) -> None:
        self.size = len(lines)
        lines = [line for at, line in enumerate(lines) if not ends_sentence(lines, at)]
        self.numbered = any(line.marker and _labels(line) for line in lines)
        found = [each for line in lines for each in _labels(line)]
        self.greets = greets
        self.known = {each.meaning for each in found if each.meaning is not Meaning.OTHER}
        # How labels look that stand alone, with their values below.
        self.looks = {
            _look(line)
            for line in lines
            for each in _labels(line)
            if each.value == "" and not line.label
        }

    def unknown(self, lines: Sequence[Line], at: int, parties: Parties) -> _Unknown | None:
        """The label that stands at a line and that no table knows; None when there is none."""
        line = lines[at]
        if line.marker and not line.label and not (self.numbered and at < self.size):
            return None
        found = _beside(line) or (self._above(lines, at) if at < self.size else None)
        if found is None or parties.looks_like(found.label) or is_person(found.label):
            return None
        return found

    def _above(self, lines: Sequence[Line], at: int) -> _Unknown | None:
        line, below = lines[at], lines[at + 1] if at + 1 < self.size else None
        if (
            line.label
            or below is None
            or below.label
            or ends_sentence(lines, at)
            or _labels(line)
            or not is_label_like(line.text)
        ):
            return None
        if _look(line) not in self.looks or _look(below) in self.looks or _labels(below):
            return None
        return _Unknown(line.whole, below, 2)

    def asker_among(self, unknown: Mapping[int, _Unknown], parties: Parties) -> int:
        """The line with who asks; -1 when that has a label that is known, or there is none.

        A name needs its party beside it, or in a field of its own.
        """
        if Meaning.ASKERS in self.known:
            return -1
        for at, found in unknown.items():
            named = [each for each in askers_in([found.value.text], parties) if each.name]
            sure = Meaning.PARTY in self.known or any(each.party for each in named)
            if at < self.size and named and sure and not _NO_ASKER.search(found.label):
                return at
        return -1

    def subject_among(self, unknown: Mapping[int, _Unknown], parties: Parties) -> int:
        """The line with the subject; -1 when it has a label that is known, or there is none.

        In a letter it may stand right above the salutation. More than one word says more than one.
        """
        if Meaning.SUBJECT in self.known:
            return -1
        fitting = [
            at
            for at, found in unknown.items()
            if at < self.size
            and (len(self.known) >= _LABELS or (self.greets and at + found.span == self.size))
            and not _NO_LABEL.search(found.label)
            and is_subject(found.value.text, parties)
        ]
        longer = [at for at in fitting if " " in unknown[at].value.text]
        return next(iter([*longer, *fitting]), -1)


def _labels(line: Line) -> tuple[Labelled, ...]:
    if line.kind is Kind.TABLE:
        return ()
    return ranked(line) if line.marker and not line.label else labelled(line)


def _look(line: Line) -> tuple[bool, Kind, bool]:
    return line.strong, line.kind, bool(line.marker)


def _beside(line: Line) -> _Unknown | None:
    if line.kind is Kind.TABLE or _labels(line):
        return None
    if line.label:
        return _Unknown(line.label, line, 1) if is_label_like(line.label) else None
    match = _BEFORE_VALUE.fullmatch(line.text.strip())
    if match is None or not is_label_like(match["label"]):
        return None
    label = f"{line.marker} {match['label']}".strip()
    value = replace(line, text=match["value"], markdown="", marker="", kind=Kind.TEXT)
    return _Unknown(label, value, 1)


def _known_as(found: _Unknown, label: str) -> Line:
    return replace(found.value, label=found.label.strip(), known_as=label, gap=True)


def _opened(line: Line) -> Iterator[Line]:
    """A line of text; a label that is no label after all stands above its text."""
    if not line.label or line.known_as or meaning_in_place(line.label) or point_heading(line.label):
        yield line
        return
    if not line.text:
        yield replace(line, known_as=_NO_MEANING)
        return
    yield replace(line, text=line.label, markdown="", label="", marker="", gap=True)
    yield replace(line, label="")


def _head_end(lines: Sequence[Line]) -> int:
    above = titles(lines)
    for index, line in enumerate(lines[:_LONGEST_HEAD]):
        found = _labels(line)
        opens = bool(found) and found[0].meaning in SECTIONS and index not in above
        if opens or heading_of(line) or is_letter_opening(line):
            return index
    return min(len(lines), _LONGEST_HEAD)
