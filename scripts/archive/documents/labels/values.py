"""Lines of labels with their values, taken out of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.documents.document import Kind, Line
from archive.documents.labels.field_lines import (
    fits,
    goes_on,
    is_clerks_part,
    is_copied,
    is_field_in_text,
    is_foot_note,
    ticks_on,
)
from archive.documents.labels.labelled import labelled
from archive.documents.labels.labelled_value import Labelled
from archive.documents.labels.meanings import Meaning
from archive.documents.labels.points import point_heading
from archive.documents.labels.stacked import is_bare_label
from archive.documents.letters.letters import PLACE_AND_DAY, is_letter_opening
from archive.documents.questions.course import Course
from archive.documents.sheet import Reason

# Askers and parties stand one a line.
_IN_ROWS = (Meaning.ASKERS, Meaning.PARTY)
_RECEIVER = 80


@dataclass
class Values:
    """Takes values into a course; `width` is that of the widest line, in characters."""

    lines: Sequence[Line]
    course: Course
    width: int

    def take(self, index: int, line: Line, found: tuple[Labelled, ...]) -> int:
        """Take a line of labels; gives the index of the next line, 0 when it is text after all."""
        first = found[0]
        if first.meaning is Meaning.POSTPONED:
            return self._postponed(index, line, first)
        if (
            self.course.part is not None
            and self.course.started
            and not self._is_field_here(index, found[0])
        ):
            return 0
        if self.course.part is not None and is_clerks_part(first):
            self.course.aside = True
            self.course.left(line.label, line.place, Reason.OTHER)
            self.course.left(line.whole, line.place, Reason.OTHER)
            return index + 1
        if len(found) == 1 and not first.value and not line.label:
            return self._value_below(index, line, first)
        self.course.left(line.marker, line.place, Reason.LABEL)
        end = index + 1
        taken = list(found)
        while end < len(self.lines) and ticks_on(taken[-1].meaning, self.lines[end]):
            taken[-1] = replace(taken[-1], value=f"{taken[-1].value} {self.lines[end].whole}")
            end += 1
        while self._runs_on(index, end, taken[-1].meaning) or self._copied_on(end, taken[-1]):
            beside = self.lines[end].text.startswith("\t")
            at = _below(self.lines[end], line, len(taken)) if beside else len(taken) - 1
            more = self.lines[end].whole.strip()
            glue = "\n" if beside and taken[at].meaning in _IN_ROWS else " "
            taken[at] = replace(taken[at], value=f"{taken[at].value}{glue}{more}")
            end += 1
        for each in taken:
            self.course.field(each, line.place)
        return end

    def _postponed(self, index: int, line: Line, found: Labelled) -> int:
        """A message between question and answer, which says that the answer takes longer."""
        below = self.lines[index + 1 : index + 2]
        heads = line.strong or line.kind is Kind.HEADING or (below and below[0].gap)
        if not line.label and not found.value and not (line.gap and heads):
            return 0
        self.course.left(line.label, line.place, Reason.POSTPONED)
        self.course.left(line.whole, line.place, Reason.POSTPONED)
        self.course.postponing = not found.value
        return index + 1

    def _copied_on(self, end: int, found: Labelled) -> bool:
        """Whether a line below a signature is the next to whom a copy goes: no one signs there."""
        sheet = self.course.sheet
        signed = self.course.closing and (sheet.signature or sheet.answer_signature)
        if not (signed and is_copied(found)) or end >= len(self.lines):
            return False
        line = self.lines[end]
        return not (line.gap or line.label or labelled(line)) and len(line.text) < _RECEIVER

    def _runs_on(self, index: int, end: int, meaning: Meaning) -> bool:
        """Whether the value of a label goes on, because its line was full.

        A subject does so beside a picture or a stamp too, where no line is: in a small letter.
        """
        if end >= len(self.lines) or end - index > 4 or self.lines[index].label:
            return False
        line, before = self.lines[end], self.lines[end - 1]
        # A title of two lines may have white between them.
        titled = line.strong and before.strong and _breaks_off(before)
        return (
            (titled or not line.gap)
            and not line.marker
            and (
                _breaks_off(before)
                or line.wrapped
                or (meaning is Meaning.SUBJECT and _ends_subject(line.text))
                or line.text.startswith("\t")
                or (len(before.whole) > 0.72 * self.width and self.width > 50)
            )
            and not labelled(line)
            and not point_heading(line.whole)
            and not is_letter_opening(line)
            and not _ENDS.search(before.text)
        )

    def _is_field_here(self, index: int, first: Labelled) -> bool:
        line = self.lines[index]
        if self.course.closing or (line.label and not self.course.started):
            return True
        rest = self.lines[index + 1 :]
        # A list below it is taken off with the foot of the form.
        lists = not first.value and bool(rest) and bool(rest[0].marker)
        short = all(len(each.text) < 80 for each in rest)
        if line.gap and is_foot_note(first) and short and not lists:
            return True
        return is_field_in_text(line, first, rest[0] if rest else None)

    def _value_below(self, index: int, line: Line, found: Labelled) -> int:
        """A label alone on its line: the value stands on the next lines, if it fits there."""
        taken: list[Line] = []
        after = index + 1
        while after < len(self.lines) and len(taken) < 8:
            below = self.lines[after]
            if (
                below.kind is Kind.TABLE
                or labelled(below)
                or point_heading(below.whole)
                or is_letter_opening(below)
                or (below.marker and below.text.rstrip().endswith("?"))
                or (taken and below.gap and not goes_on(found.meaning, taken, below))
                or (below.gap and below.kind is Kind.HEADING)
                or (taken and _ends_above(taken[-1], below))
                or _opens_letter(found.meaning, below)
            ):
                break
            taken.append(below)
            after += 1
        value = "\n".join(each.whole for each in taken)
        if taken and not fits(found.meaning, value):
            single = taken[0].whole
            taken, value = ([taken[0]], single) if fits(found.meaning, single) else ([], "")
        place = taken[0].place if taken else line.place
        self.course.left(line.marker, line.place, Reason.LABEL)
        self.course.field(replace(found, value=value), place)
        return index + 1 + len(taken)


def _ends_above(last: Line, below: Line) -> bool:
    """Whether a value ends with a full stop, above to whom the paper goes."""
    return last.text.rstrip().endswith(".") and _TO.match(below.text) is not None


def _opens_letter(meaning: Meaning, below: Line) -> bool:
    """Whether a line below a party or an asker is the address or the day of the letter."""
    dated = PLACE_AND_DAY.fullmatch(below.text.strip()) is not None
    return meaning in _IN_ROWS and (dated or _TO.match(below.text) is not None)


_TO = re.compile(
    r"aan\s+(?:de|het)\s+(?:leden|gemeenteraad|raad|college|voorzitter|burgemeester)\b",
    re.IGNORECASE,
)
# The full stop of an initial ends no value.
_ENDS = re.compile(r"(?<!\b[A-Z])\.$|\?$")
# No value ends with such a word.
_OPEN = re.compile(
    r"\b(?:inzake|over|betreffende|van|de|het|een|en|voor|in|op|aan|bij|met|tot|te|ter|rond)$",
    re.IGNORECASE,
)


# Below a subject this says to whom the questions go, by whom and on what ground.
_NO_SUBJECT = re.compile(
    r"aan\s+(?:het|de)\s+\w*(?:college|burgemeester|wethouder|raad|griffie)|(?:ingediend|gesteld|door|namens|ex"
    r"|conform|krachtens|art(?:ikel)?|op\s+grond|d\.?d)\b"
)


def _ends_subject(text: str) -> bool:
    """Whether a line below a subject has the form of its end."""
    return text[:1].islower() and _NO_SUBJECT.match(text) is None


def _breaks_off(line: Line) -> bool:
    """Whether a line ends in the middle of what it says."""
    return _OPEN.search(line.text.rstrip()) is not None


def _below(line: Line, above: Line, count: int) -> int:
    """Which of the labels of a line a continuation stands under, by its column."""
    parts = above.text.split("\t")
    columns = [at + 1 for at, part in enumerate(parts) if is_bare_label(part)]
    indent = len(line.text) - len(line.text.lstrip("\t"))
    under = [at for at, column in enumerate(columns[:count]) if column <= indent]
    return under[-1] if under else count - 1
