"""What stands above the questions or the answer: an explanation, a formula, or more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive.body import Part
from archive.documents.document import Kind, Line
from archive.documents.letters.letters import (
    FORMULA,
    SAYS_FIRST,
    TITLE,
    announces,
    has_sentences,
    is_prose,
    says_answer_follows,
)
from archive.documents.letters.passing_on import passes_on
from archive.documents.letters.quotations import (
    CLOSES,
    OPENS,
    announces_quotation,
    cut_at_quotation,
)
from archive.documents.letters.sentences import asked_in, is_title
from archive.documents.questions.indirect_questions import asks_somebody
from archive.documents.questions.quoted_questions import quoted_in
from archive.documents.questions.taking_turns import alternate, alternate_in_marks
from archive.documents.sheet import Reason
from archive.documents.subjects.bare_titles import is_bare_title

# A line that is drawn with signs.
_RULED = re.compile(r"[-_=*~.·\s]{3,}")
# "Van het raadslid A. Visser (D66) over de brug."
_WHOSE = re.compile(r"Van\s+(?:(?:het|de)\s+)?(?:\w*(?:lid|leden)|heer|mevrouw|dhr|mw|fracties?)\b")
Group = list[Line]
# Where a line goes: to a section, or out, with the reason.
Placed = tuple[Line, Part | Reason]


def text_of(group: Sequence[Line]) -> str:
    """The text of a paragraph."""
    return " ".join(line.text for line in group)


def explains(groups: Sequence[Group]) -> list[Placed]:
    """Running text just above the questions of a form explains them.

    The sentence that announces them belongs to it, but explains nothing by itself. A heading
    above the first of them is theirs. What is in none of these is left where it was.
    """
    taken: list[Line] = []
    heading: Group = []
    told = False
    for group in reversed(groups):
        text = text_of(group)
        if _RULED.fullmatch(text.strip()):
            continue
        leads = not taken and (announces(text) or _is_formula(text))
        short = not (taken or heading or leads) and len(text) < 80
        if short and (text.endswith(":") or _heads(group)):
            heading = group
            continue
        quoted = text.startswith(OPENS) and is_prose(text)
        heads = all(line.strong for line in group) and not (quoted or leads or is_prose(text))
        # "van het raadslid A. Visser (D66) over …", below "Schriftelijke vragen nr. 4"
        whose = text[:1].islower() or _WHOSE.match(text)
        goes_on = whose and asked_in(f"Vragen {text}")
        titled = heads or asked_in(text) or goes_on or TITLE.match(text)
        ahead = bool(taken) and text.endswith(":")
        more = bool(taken) and len(text.split()) >= 6 and text.rstrip().endswith((".", "?", "!"))
        if titled or not (leads or ahead or more or is_prose(text)):
            break
        told = told or not leads or has_sentences(text)
        taken = [*group, *taken]
    placed: list[Placed] = [(line, Part.EXPLANATION) for line in taken if told]
    own = told or text_of(heading).endswith(":")
    return [*placed, *((line, Part.QUESTION) for line in heading if own)]


def _heads(group: Group) -> bool:
    """Whether a paragraph is a heading of some questions: "Veiligheid", below a story."""
    text = text_of(group)
    heads = all(line.strong or line.kind is Kind.HEADING for line in group)
    return heads and text[-1:].isalpha() and not (asked_in(text) or TITLE.match(text))


def _is_formula(text: str) -> bool:
    """Whether a paragraph only says that the questions and their answers follow."""
    return len(text) < 160 and FORMULA.search(text) is not None and not has_sentences(text)


def covers(groups: Sequence[Group]) -> Iterator[Group]:
    """The paragraphs that only ask the clerk to pass the questions on."""
    return (group for group in groups if passes_on(text_of(group)))


def answers(groups: Sequence[Group], asked: bool) -> Iterator[Placed]:
    """What the college writes first: a formula, its answer, or the questions repeated.

    `asked` tells that the questions are known already. What stands beside the letter, before its
    first sentence, is no part of it.
    """
    if not asked and (span := quoted_in(groups)):
        yield from _quoted(groups, *span)
        return
    begins = len(groups) if asked else _repeated_from(groups)
    began = told_some = False
    quotes = quoted = False
    for paragraph in groups[:begins]:
        headed = heads_answer(paragraph[0])
        yield from ((line, Reason.LABEL) for line in paragraph[: int(headed)])
        group = paragraph[int(headed) :]
        text = text_of(group)
        # A quotation of more paragraphs ends where its last mark stands.
        strong = all(line.strong for line in group)
        if quotes and (text.startswith(OPENS) or quoted or strong):
            quoted = not strong and not text.rstrip().endswith(CLOSES)
            yield from ((line, Part.EXPLANATION) for line in group)
            continue
        own, story = cut_at_quotation(group)
        if story:
            yield from ((line, Reason.FORMULA) for line in own)
            yield from ((line, Part.EXPLANATION) for line in story)
            continue
        quotes = announces_quotation(text)
        formula = FORMULA.search(text) is not None and len(text) < 700
        formula = formula and SAYS_FIRST.search(text) is None
        # Below the start of an answer, only a sentence by itself or the last one announces.
        last = paragraph is groups[begins - 1]
        formula = formula and (not told_some or last or not has_sentences(text))
        prose = text.rstrip().endswith((".", ":", "?")) and len(text.split()) > 5
        began = began or formula or prose
        where = Reason.FORMULA if formula else Part.ANSWER
        if not began and len(text) < 120:
            where = Reason.HEAD
        if quotes:
            where = Reason.FORMULA
        elif strong and asked_in(text):
            # The title of the questions, above the first of them.
            where = Reason.HEAD
        elif formula and not asked and begins == len(groups) and _TELLS_ASKED.search(text):
            # No other words of the letter say what was asked.
            where = Part.QUESTION
        told_some = told_some or (where is Part.ANSWER and prose)
        yield from ((line, where) for line in group)
    yield from _repeated(groups[begins:])


def _quoted(groups: Sequence[Group], start: int, end: int) -> Iterator[Placed]:
    """What a letter quotes from one paragraph to another, with its own words around that."""
    yield from answers(groups[: start - 1], asked=True)
    yield from ((line, Reason.FORMULA) for line in groups[start - 1])
    yield from ((line, Part.QUESTION) for group in groups[start:end] for line in group)
    for at, group in enumerate(groups[end:]):
        says = at == 0 and (says_answer_follows(text_of(group)) or _is_formula(text_of(group)))
        yield from ((line, Reason.FORMULA if says else Part.ANSWER) for line in group)


def _repeated(groups: Sequence[Group]) -> Iterator[Placed]:
    """The questions that a letter repeats, up to the one sentence that says that it answers now."""
    says = [at for at, group in enumerate(groups) if says_answer_follows(text_of(group))]
    once = len(says) == 1 and says[0] > 0
    for at, group in enumerate(groups):
        if at in says and at:
            yield from ((line, Reason.FORMULA) for line in group)
            continue
        part = Part.ANSWER if once and at > says[0] else Part.QUESTION
        yield from ((line, part) for line in group)


# "U vraagt of het juist is dat de pont stilligt."
_TELLS_ASKED = re.compile(
    r"\b(?:u|uw\s+fractie|(?:de\s+)?(?:\w+-)?fractie|vragenstell?(?:st)?er|de\s+heer\s\S+|mevrouw\s\S+)\s+(?:vraagt|vroeg|wil(?:t)?(?:\s+graag)?\s+weten)"
    r"\b[^.?!:]{0,60}\b(?:of|hoe\w*|waarom|wat|wanneer|welke?|wie|waar\w*)\b"
    r"|\b(?:vraagt|vroeg)\s+(?:u|uw\s+fractie)\b[^.?!:]{0,40}\b(?:of|hoe\w*|waarom|wat|wanneer|welke?|wie|waar\w*)\b",
    re.IGNORECASE,
)
# "Vooraf", above what the college says before it answers the questions one by one.
_BEFORE = re.compile(
    r"(?:vooraf|inleidend|algemeen|ter\s+inleiding|(?:algemene|inleidende|voorafgaande)\s+(?:opmerking(?:en)?|reactie))\W*",
    re.IGNORECASE,
)


def heads_answer(line: Line) -> bool:
    """Whether a line is the heading of what the college says first, and says nothing itself."""
    stands_out = line.strong or line.kind is Kind.HEADING or line.text.endswith(":")
    return stands_out and not line.marker and _BEFORE.fullmatch(line.text.strip()) is not None


def _repeated_from(groups: Sequence[Group]) -> int:
    """Where a letter without numbers starts to repeat the questions.

    They stand in bold or between marks, each with an answer below it.
    """
    for index, group in enumerate(groups):
        bold = "?" in text_of(group) and all(line.strong for line in group)
        if bold or alternate_in_marks(groups[index:]) or alternate(groups, index):
            # The heading of a theme goes with the questions below it.
            return index - 1 if index and _heads(groups[index - 1]) else index
    return len(groups)


def tells(groups: Sequence[Group]) -> Iterator[Placed]:
    """What an asker writes above the questions: its title, or a ruled line, explains nothing."""
    for group in groups:
        text = text_of(group).strip()
        titled = is_title(text) or (text[-1:] not in ":.?!" and is_bare_title(text))
        aside = _RULED.fullmatch(text) or titled
        yield from ((line, Reason.HEAD if aside else Part.EXPLANATION) for line in group)


def asks(groups: Sequence[Group]) -> Iterator[Placed]:
    """A letter without numbers or headings: it asks from its first question mark on.

    Without any, it asks from the first sentence on that asks something.
    """
    asking = [at for at, group in enumerate(groups) if "?" in text_of(group)]
    asking += [at for at, group in enumerate(groups) if asks_somebody(text_of(group))]
    first = asking[0] if asking else 0
    for index, group in enumerate(groups):
        where = Part.QUESTION if index >= first else Part.EXPLANATION
        yield from ((line, where) for line in group)
