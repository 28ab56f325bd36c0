"""A question in pieces of plain text, each with the place on its page where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.body import Part
from archive.numbered import Numbered, Pair, Point
from archive.plain import plain
from archive.question import Layout, Question
from archive.wording import enumerate_words


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text. `anchor` is its address on the page, `label` what readers call it."""

    anchor: str
    label: str
    text: str
    part: Part


def pieces(question: Question, layout: Layout | None = None) -> list[Piece]:
    """Cut the texts of a question up as its page does, in the order of the page.

    `layout` is that of the question, where it is known already.
    """
    body, layout = question.record.body, layout or question.layout()
    found = [Piece("toelichting", "Toelichting", body.text(Part.EXPLANATION), Part.EXPLANATION)]
    if layout.pairs and layout.question and layout.answer:
        found.extend(_paired(layout.question, layout.pairs, layout.answer))
    else:
        found.extend(_asked(layout.question, body.text(Part.QUESTION)))
        found.append(Piece("antwoord", "Antwoord", body.text(Part.ANSWER), Part.ANSWER))
    cleaned = (Piece(each.anchor, each.label, plain(each.text), each.part) for each in found)
    return [piece for piece in cleaned if piece.text]


def _paired(question: Numbered, pairs: Sequence[Pair], answer: Numbered) -> Iterator[Piece]:
    yield Piece("vraag", "Vraag", question.before, Part.QUESTION)
    yield Piece("vraag", "Inleiding bij de antwoorden", answer.before, Part.ANSWER)
    for pair in pairs:
        for point in pair.questions:
            yield _point(point)
        first = pair.questions[0].numbers[0]
        label = f"Antwoord op vraag {_numbers(pair.answer)}"
        yield Piece(f"vraag-{first}", label, pair.answer.text, Part.ANSWER)
    yield Piece("vraag", "Slot van de vragen", question.after, Part.QUESTION)
    yield Piece("vraag", "Slot van de antwoorden", answer.after, Part.ANSWER)


def _asked(question: Numbered | None, text: str) -> Iterator[Piece]:
    if question is None:
        yield Piece("vraag", "Vraag", text, Part.QUESTION)
        return
    yield Piece("vraag", "Vraag", question.before, Part.QUESTION)
    for point in question.points:
        yield _point(point)
    yield Piece("vraag", "Slot van de vragen", question.after, Part.QUESTION)


def _point(point: Point) -> Piece:
    first = point.numbers[0]
    return Piece(f"vraag-{first}", f"Vraag {_numbers(point)}", point.text, Part.QUESTION)


def _numbers(point: Point) -> str:
    return enumerate_words([str(number) for number in point.numbers])
