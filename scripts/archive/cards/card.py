"""What stands on a card, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw

from archive.cards.colours import ACCENT, EDGE, INK, PAPER, colours
from archive.cards.lettering import BOLD, REGULAR, Lettering, lettering
from archive.cards.picture import FILTER, blank, png
from archive.cards.size import WIDTH
from archive.dates import dutch_date
from archive.question import Question, Status
from archive.settings import Settings
from archive.wording import enumerate_words

LEFT = FILTER + 40
ROOM = WIDTH - 80
BAR = 66
# The title in the largest letters in which it fits: size, distance of lines, how many.
TITLES = ((46, 56, 3), (36, 43, 4))
TITLE_TOP = 138
BADGE = (84, 122)


@dataclass(frozen=True, slots=True)
class Look:
    """How the letters of a card look: each of them in its size."""

    name: Lettering
    badge: Lettering
    titles: tuple[Lettering, ...]
    party: Lettering
    number: Lettering


@cache
def _look() -> Look:
    return Look(
        lettering(BOLD, 25),
        lettering(BOLD, 23),
        tuple(lettering(BOLD, size) for size, _, _ in TITLES),
        lettering(BOLD, 27),
        lettering(REGULAR, 25),
    )


def question_card(question: Question, settings: Settings) -> bytes:
    """Draw the card of a question: its subject, party, status, number and day."""
    look = _look()
    picture = _start(settings.title, settings.municipality, question.status).copy()
    draw = _pen(picture)
    _title(draw, question.title, f"Vraag {question.number}")
    parties = look.party.legible(enumerate_words([each.name for each in question.parties]))
    look.party.draw(draw, LEFT, 330, look.party.fitted(parties, ROOM), INK)
    number = f"{question.number}  ·  {dutch_date(question.submitted)}"
    look.number.draw(draw, LEFT, 368, number, INK)
    return png(picture, colours(question.status, settings.ink))


def general_card(settings: Settings) -> bytes:
    """Draw the card of all other pages: what this archive is."""
    picture = _start(settings.title, settings.municipality, None).copy()
    draw = _pen(picture)
    _title(draw, "Alle vragen van de gemeenteraad aan het college, met de antwoorden", "")
    return png(picture, colours(None, settings.ink))


@cache
def _start(title: str, municipality: str, status: Status | None) -> Image.Image:
    """Draw what all cards of a status share: the bar with names, and the status."""
    look = _look()
    picture = blank()
    draw = _pen(picture)
    draw.rectangle((FILTER, 0, FILTER + WIDTH, BAR), INK)
    right = ROOM
    if municipality and municipality not in title:
        shown = look.name.fitted(look.name.legible(municipality), ROOM // 2)
        right -= look.name.width(shown)
        look.name.draw(draw, LEFT + right, 18, shown, PAPER)
        right -= 30
    name = look.name.fitted(look.name.legible(title), right)
    look.name.draw(draw, LEFT, 18, name, PAPER)
    if status:
        _badge(picture, status.words.capitalize())
    return picture


def _badge(picture: Image.Image, text: str) -> None:
    """Draw the status: letters of paper, with edges, on the accent."""
    look = _look().badge
    top, bottom = BADGE
    box = (LEFT, top, LEFT + look.width(text) + 32, bottom)
    _pen(picture).rounded_rectangle(box, 8, ACCENT)
    mask = Image.new("L", picture.size)
    look.draw(_pen(mask), LEFT + 16, top + 6, text, 255)
    for colour, least in ((EDGE, 64), (PAPER, 192)):
        picture.paste(colour, mask=mask.point([255 * (each >= least) for each in range(256)]))


def _title(draw: ImageDraw.ImageDraw, text: str, instead: str) -> None:
    """Draw a title in the largest letters in which all of it fits, or else in the smallest.

    What stands `instead` is drawn when the font has no letters for it.
    """
    letters = _look().titles
    legible = letters[0].legible(text)
    shown = legible if any(each.isalnum() for each in legible) else instead
    for look, (_, distance, most) in zip(letters, TITLES, strict=True):
        lines = look.lines(shown, ROOM, most)
        # All of it, and no word was broken: these letters, or else the smallest.
        if " ".join(lines) == shown or look is letters[-1]:
            for place, line in enumerate(lines):
                look.draw(draw, LEFT, TITLE_TOP + place * distance, line, INK)
            return


def _pen(picture: Image.Image) -> ImageDraw.ImageDraw:
    return ImageDraw.Draw(picture)
