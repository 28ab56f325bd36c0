"""Where a letter greets, closes and is signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.letters.farewells import is_farewell
from archive.documents.letters.letters import SIGNER, TO_COLLEGE, TO_COUNCIL, is_letter_opening
from archive.documents.letters.requests import is_request
from archive.documents.pages.small_print import is_hint
from archive.documents.people.names import is_person
from archive.documents.questions.course import Course
from archive.documents.sheet import Author, Reason

# "Handtekening:", "8. Ondertekening", with a name below it.
_SIGNATURE = re.compile(
    r"(?:ruimte\s+voor\s+(?:de\s+)?)?(?:naam\s+en\s+)?(?:hand|onder)tekening(?:en)?(?:\s+(?:van\s+)?(?:de\s+)?(?:indien(?:st)?ers?|vra(?:gen|ag)stell?(?:st)?ers?|raads(?:lid|leden))(?:\(s\))?|\s+namens\s+(?:het\s+)?college)?"
    r"(?:\s*\([^()]*\))?\s*(?::|$)",
    re.IGNORECASE,
)
# "Indiener(s)", below the questions, with a name below it.
_NAMES = re.compile(
    r"(?:mede-?\s?)?(?:indiener|vrage?nsteller|vraagsteller|ondertekenaar|steller)(?:s|\(s\))?\s*:?",
    re.IGNORECASE,
)
# "Noot: onze fractie …", below the name of who signs
_POSTSCRIPT = re.compile(
    r"(?:noot(?:\s+voor\s+(?:de\s+)?redactie)?|p\.?\s?s\.?|naschrift|post\s?scriptum)\s*[:.–-]\s*\S",
    re.IGNORECASE,
)
# A closing of two or three sentences in one paragraph.
_LONGEST = 300


@dataclass
class Closings:
    """Follows the letters of a form in its course."""

    lines: Sequence[Line]
    course: Course

    def greets(self, line: Line) -> bool:
        """Whether a line is a salutation; it is put aside, and says whose letter this is."""
        if not is_letter_opening(line) or (
            self.course.part is not None and self.course.started and not self.course.closing
        ):
            return False
        sheet = self.course.sheet
        if sheet.author is None:
            if TO_COLLEGE.search(line.text):
                sheet.author = Author.ASKER
            elif TO_COUNCIL.search(line.text):
                sheet.author = Author.COLLEGE
        sheet.letter = True
        self.course.closing = False
        if self.course.sheet.has(Part.QUESTION) and self.course.part is Part.QUESTION:
            self.course.part = None
        # A letter inside a letter: what stood above the second greeting went with the first.
        for above in self.course.intro:
            self.course.sheet.head.append(above)
            self.course.left(above.whole, above.place, Reason.HEAD)
        self.course.intro = []
        self.course.left(line.whole, line.place, Reason.GREETING)
        return True

    def close(self, index: int) -> int:
        """The end of the closing that starts at a line; 0 when none does."""
        if self._is_closing(index):
            return index + 1
        if self._signs_below(index):
            return index + 2
        line = self.lines[index]
        asking = self.course.part is Part.QUESTION and self.course.sheet.has(Part.QUESTION)
        if not asking or line.marker or not line.gap or line.kind is Kind.TABLE:
            return 0
        end = index + 1
        while end < len(self.lines) and not self.lines[end].gap and not self.lines[end].marker:
            end += 1
        text = " ".join(each.text for each in self.lines[index:end])
        return end if is_request(text) or is_hint(text) else 0

    def _is_closing(self, index: int) -> bool:
        line = self.lines[index]
        signature = _SIGNATURE.match(line.text) is not None and len(line.text) < 70
        if (line.marker and not signature) or len(line.text) > _LONGEST:
            return False
        if self.course.part is None and not (
            self.course.sheet.letter and (self.course.intro or self.course.closing)
        ):
            return False
        if signature or self._names_asker(index):
            return True
        if is_farewell(line.text):
            return not (line.text.rstrip().endswith(":") or self._goes_on(index))
        return (
            SIGNER.fullmatch(line.text.strip()) is not None
            and line.text.rstrip().endswith(",")
            and index + 1 < len(self.lines)
            and len(self.lines[index + 1].text) < 60
        )

    def _signs_below(self, index: int) -> bool:
        """Whether two lines say who signs, with the name on the next."""
        first, *below = self.lines[index : index + 3]
        if len(below) < 2 or below[0].gap or not first.gap or first.marker or not self.course.part:
            return False
        whole = f"{first.text.strip()} {below[0].text.strip()}"
        return (
            SIGNER.fullmatch(whole) is not None
            and whole.endswith(",")
            and 0 < len(below[1].text) < 60
            and not below[1].marker
        )

    def _names_asker(self, index: int) -> bool:
        """Whether a line below the questions says that who asks them stands below it."""
        below = self.lines[index + 1 : index + 2]
        return (
            self.course.part is Part.QUESTION
            and self.course.started
            and _NAMES.fullmatch(self.lines[index].text.strip()) is not None
            and any(is_person(line.text.split("(")[0].strip()) for line in below)
        )

    def _goes_on(self, index: int) -> bool:
        """Whether a line is the end of a sentence: "In mei / hopen wij u te berichten."."""
        line, above = self.lines[index], self.lines[index - 1] if index else None
        return (
            above is not None
            and not line.gap
            and line.text[:1].islower()
            and above.text.rstrip()[-1:].isalnum()
        )

    def still_signs(self, line: Line) -> bool:
        """Whether a line after the closing still belongs to it: a name, a postscript."""
        if _POSTSCRIPT.match(line.text) and self.course.resume is Part.QUESTION:
            return not line.text.rstrip().endswith("?")
        signed_in_cells = line.kind is Kind.TABLE and len(line.text.split()) < 40
        if signed_in_cells and not re.search(r"\d|\?", line.text):
            return True
        if line.kind is Kind.TABLE or len(line.text.split()) > 14 or line.text.endswith("?"):
            self.course.closing = False
            self.course.part = self.course.resume
            return False
        if line.kind is Kind.HEADING or (line.marker and line.marker[0].isdigit()):
            self.course.closing = False
            self.course.part = self.course.resume
            return False
        return True
