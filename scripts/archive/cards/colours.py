"""The four colours of a card: those of the style, in light, with the ink of the house style."""

from __future__ import annotations

from archive.question import Status

Colour = tuple[int, int, int]

# Places in the list of colours. Letters have edges of the colour between ink and paper, so that
# those three must follow on one another.
INK, EDGE, PAPER, ACCENT = range(4)

_INK: Colour = (0x15, 0x42, 0x73)
_PAPER: Colour = (0xFF, 0xFF, 0xFF)
_ACCENTS: dict[Status | None, Colour] = {
    Status.POSTPONED: (0x7A, 0x52, 0x00),
    Status.OVERDUE: (0xA8, 0x20, 0x1A),
    Status.ANSWERED: (0x1D, 0x6B, 0x3A),
    Status.WITHDRAWN: (0x55, 0x5C, 0x66),
}


def colours(status: Status | None, ink: Colour | None = None) -> tuple[Colour, ...]:
    """Give the colours in order of their places.

    `ink` is that of the municipality, where it has one. For an open question, and for no question,
    the accent is ink.
    """
    shown = ink or _INK
    edge = (_between(shown, 0), _between(shown, 1), _between(shown, 2))
    return shown, edge, _PAPER, _ACCENTS.get(status, shown)


def _between(ink: Colour, channel: int) -> int:
    return (ink[channel] + _PAPER[channel]) // 2
