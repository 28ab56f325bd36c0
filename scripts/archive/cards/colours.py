"""The four colours of a card: those of the style, in light."""

from __future__ import annotations

from archive.question import Status

Colour = tuple[int, int, int]

# Places in the list of colours. Letters have edges of the colour between ink and paper, so that
# those three must follow on one another.
INK, EDGE, PAPER, ACCENT = range(4)

_INK: Colour = (0x15, 0x42, 0x73)
_PAPER: Colour = (0xFF, 0xFF, 0xFF)
_EDGE: Colour = (0x8A, 0xA0, 0xB9)
_ACCENTS: dict[Status, Colour] = {
    Status.OPEN: _INK,
    Status.POSTPONED: (0x7A, 0x52, 0x00),
    Status.OVERDUE: (0xA8, 0x20, 0x1A),
    Status.ANSWERED: (0x1D, 0x6B, 0x3A),
    Status.WITHDRAWN: (0x55, 0x5C, 0x66),
}


def colours(status: Status | None) -> tuple[Colour, ...]:
    """Give the colours in order of their places; without a status the accent is ink."""
    return _INK, _EDGE, _PAPER, _ACCENTS[status] if status else _INK
