"""What stands below a section and is no part of it: signatures, decisions, notices, page feet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.labels.below_fields import rows_below_fields
from archive.documents.letters.decided_below import decided_below
from archive.documents.letters.farewells import takes_leave
from archive.documents.letters.feet import foot_of
from archive.documents.letters.requests import is_request
from archive.documents.letters.sign_off import signature_start
from archive.documents.pages.form_texts import is_form_text
from archive.documents.pages.rules import rules_from
from archive.documents.pages.small_print import TO_FILL_IN, is_instruction
from archive.documents.people.signature_heads import above_signature
from archive.documents.questions.course import Course
from archive.documents.sheet import Author, Piece, Reason, paragraphs

# A field for remarks at the end of a form, mostly with nothing in it.
_REMARKS = re.compile(r"opmerkingen?\s*:?", re.IGNORECASE)
# The heading of a closing, with nothing left below it.
_LAST = re.compile(
    r"(?:tot\s+(?:slot|besluit)|ten\s+slotte|slot|afsluiting)\s*[:.]?", re.IGNORECASE
)
# The foot of a page: "Deel dit item: …", "Documenten: antwoord.pdf (84 kB)", "© 2024 Gemeente".
_WEB_FOOT = re.compile(
    r"(?:deel|delen|share)(?:\s+(?:dit|deze|via)\b[^:?.]{0,30})?\s*:\s*[^?.]{0,100}"
    r"|(?:documenten|bijlagen?|downloads?|bestanden)\s*:[^?]{0,140}\b(?:pdf|docx?|odt|[km]b)\b[^?]{0,30}"
    # "Gewijzigd op 3-5-2022 10:11"
    r"|(?:(?:laatst|deze\s+pagina\s+is)\s+)?(?:gewijzigd|bijgewerkt|gepubliceerd|geplaatst|aangemaakt|afgedrukt)"
    r"(?:\s+(?:op|door\s[^?:]{2,30}\sop))?\s*:?\s+\d{1,2}[-/. ]\w{1,9}[-/. ]\d{4}"
    r"(?:\s*,?\s*(?:om\s+)?\d{1,2}[:.]\d{2}(?:\s+uur)?)?"
    r"|(?:©|\(c\)\s|copyright\b)[^?]{0,140}",
    re.IGNORECASE,
)
_DOCUMENTS = re.compile(
    r"(?:documenten|bijlagen?|downloads?|bestanden|zie\s+ook|meer\s+informatie|gerelateerd\w*)\s*:?",
    re.IGNORECASE,
)

# The heading of a proposal to the college, and those of what it says besides the answers.
_PROPOSES = re.compile(
    r"(?:gevraagd|voorgesteld|te\s+nemen|ontwerp)\w*[\s-]*(?:besluit|beslissing)(?:en)?\W*"
    r"|(?:advies|voorstel)(?:\s+aan\s+(?:het\s+)?(?:college|b\s?(?:&|en)\s?w))?\W*",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:kanttekening(?:en)?|argumenten|communicatie|publicatie|openbaarheid|uitvoering|planning|vervolg\w*"
    r"|risico['’]?s|participatie|bijlagen?|(?:financi[ëe]le|juridische|personele)\s+\w+|financi[ëe]n)\W*",
    re.IGNORECASE,
)
# What heads the notice that a paper is published, and nothing else.
_NOTICE = re.compile(r"(?:communicatie|publicatie|openbaarheid|verspreiding)\W*", re.IGNORECASE)


def _heads_notice(group: Sequence[Line]) -> bool:
    """Whether a paragraph is the heading of what was said of the paper itself."""
    first, *more = group
    return not (more or first.marker) and _NOTICE.fullmatch(first.text.strip()) is not None


def _stands_free(pieces: Sequence[Piece], count: int) -> bool:
    """Whether the last lines of a section stand below its points, and are none themselves."""
    if count >= len(pieces):
        return False
    first, above = pieces[-count], pieces[-count - 1]
    is_point = bool(first.numbers) or first.line.marker[:1].isdigit()
    return not is_point and bool(above.line.whole.strip())


@dataclass
class Endings:
    """Clears the ends of the sections of a form, once all of it is read."""

    course: Course

    def take_signatures(self) -> None:
        """What signs the questions, the explanation or the answer is no part of them."""
        for part, pieces in self.course.sheet.parts.items():
            self._set_rules_apart(pieces, part)
            self._set_instructions_apart(pieces)
            self._set_decisions_apart(pieces)
            self._set_foot_apart(pieces)
            if part is Part.ANSWER:
                self._set_rows_apart(pieces)
                self._set_proposal_apart(pieces)
                self._set_documents_apart(pieces)
            start = signature_start(pieces, by_asker=part is not Part.ANSWER)
            start = above_signature(pieces, start)
            if start > 1 and _LAST.fullmatch(pieces[start - 1].line.text.strip()):
                start -= 1
            self.course.resume = part
            for piece in pieces[start:]:
                self.course.sign(piece.line)
            del pieces[start:]
            self._set_decisions_apart(pieces)
            self._set_foot_apart(pieces)
            # Where the college answers below each question, the answers stand among these still.
            if part is Part.ANSWER or self.course.sheet.author is Author.COLLEGE:
                self._set_leave_apart(pieces)
            if part is Part.ANSWER:
                self._set_below_table_apart(pieces)
            if part is Part.QUESTION and self.course.sheet.author is not Author.COLLEGE:
                self._set_request_apart(pieces)

    def _set_decisions_apart(self, pieces: list[Piece]) -> None:
        """Take what the college decided off the end of a section, with its day.

        It stands below the answers, though nothing names them.
        """
        count, told = decided_below(pieces)
        while told:
            self.course.resume = Part.ANSWER
            self.course.sign(told)
            del pieces[-count:]
            count, told = decided_below(pieces)

    def _set_foot_apart(self, pieces: list[Piece]) -> None:
        """Take the foot of the form off the end of a section."""
        start, end = foot_of(pieces)
        for piece in pieces[start:end]:
            self.course.left(piece.line.whole, piece.line.place, Reason.OTHER)
        del pieces[start:end]

    def _set_below_table_apart(self, pieces: list[Piece]) -> None:
        """What stands below a table of questions and answers belongs to none of its answers."""
        below = pieces[self.course.table_end :] if self.course.table_end else []
        if not below or any(piece.numbers for piece in below):
            return
        for piece in below:
            self.course.left(piece.line.whole, piece.line.place, Reason.OTHER)
        self.course.sheet.below_table = True
        del pieces[self.course.table_end :]

    def _set_request_apart(self, pieces: list[Piece]) -> None:
        """Take a last paragraph that only asks for an answer off the questions."""
        groups = paragraphs([piece.line for piece in pieces])
        last = groups[-1] if len(groups) > 1 else []
        own = bool(last) and not (last[0].marker or pieces[-len(last)].numbers)
        if own and is_request(" ".join(line.text for line in last)):
            for line in last:
                self.course.sign(line)
            del pieces[-len(last) :]

    def _set_leave_apart(self, pieces: list[Piece]) -> None:
        """Take the last paragraphs of an answer off that only take leave of who asked."""
        for group in reversed(paragraphs([piece.line for piece in pieces])[1:]):
            first = pieces[-len(group)]
            text = " ".join(line.text for line in group)
            if first.numbers or first.line.marker or not takes_leave(text):
                return
            for piece in pieces[-len(group) :]:
                self.course.sign(piece.line)
            del pieces[-len(group) :]

    def _set_instructions_apart(self, pieces: list[Piece]) -> None:
        """Take the small print of the form off the end of a section."""
        groups = paragraphs([piece.line for piece in pieces])
        texts = [" ".join(line.text for line in group).strip() for group in groups]
        if texts[-2:-1] and _REMARKS.fullmatch(texts[-2]) and TO_FILL_IN.fullmatch(texts[-1]):
            texts[-1] = texts[-2]
        taken = False
        while groups and (
            is_instruction(texts[len(groups) - 1])
            or (is_form_text(texts[len(groups) - 1]) and _stands_free(pieces, len(groups[-1])))
            or (taken and _heads_notice(groups[-1]))
        ):
            taken = True
            for line in groups.pop():
                self.course.left(line.whole, line.place, Reason.LABEL)
                pieces.pop()

    def _set_rules_apart(self, pieces: list[Piece], part: Part) -> None:
        """Take the rule of order that the form prints below a section off its end."""
        start = rules_from(pieces, answer=part is Part.ANSWER)
        for piece in pieces[start:]:
            self.course.left(piece.line.whole, piece.line.place, Reason.LABEL)
        del pieces[start:]

    def _set_rows_apart(self, pieces: list[Piece]) -> None:
        """Take the rows of a form below the fields of who answered off the end of the answer."""
        start = rows_below_fields(pieces, self.course.sheet.fields)
        for piece in pieces[start:]:
            self.course.left(piece.line.whole, piece.line.place, Reason.OTHER)
        del pieces[start:]

    def _set_proposal_apart(self, pieces: list[Piece]) -> None:
        """Take what a proposal to the college says below its last answer off the end."""
        if not any(_PROPOSES.fullmatch(line.text.strip()) for line in self.course.sheet.head):
            return
        last = max((at for at, piece in enumerate(pieces) if piece.numbers), default=len(pieces))
        for at in range(last + 1, len(pieces)):
            line = pieces[at].line
            if (line.strong or line.kind is Kind.HEADING) and _BESIDE.fullmatch(line.text.strip()):
                for piece in pieces[at:]:
                    self.course.left(piece.line.whole, piece.line.place, Reason.OTHER)
                del pieces[at:]
                return

    def _set_documents_apart(self, pieces: list[Piece]) -> None:
        """Take a list of files off the end of an answer, as web pages have it."""
        for at in range(len(pieces) - 1, max(len(pieces) - 15, 0), -1):
            line = pieces[at].line
            if at == len(pieces) - 1 and _WEB_FOOT.fullmatch(line.text.strip()):
                self.course.left(line.whole, line.place, Reason.FURNITURE)
                pieces.pop()
                continue
            if _DOCUMENTS.fullmatch(line.text.strip()) and (
                line.strong or line.kind is Kind.HEADING
            ):
                for piece in pieces[at:]:
                    self.course.left(piece.line.whole, piece.line.place, Reason.FURNITURE)
                del pieces[at:]
                return
            if len(line.text) > 100 or line.text.rstrip().endswith((".", "?")):
                return
