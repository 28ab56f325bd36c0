"""What the guard finds in a text: a span that looks like something of a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

from archive.record import Personal


@dataclass(frozen=True, slots=True)
class Found:
    """A span of a text, from `start` up to `end`.

    `sure` tells that it must not be published; else somebody has to look. `key` is what it is
    known by: the number without spaces, the domain, the words of a name.
    """

    kind: Personal
    text: str
    start: int
    end: int
    sure: bool
    key: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """A text in outlines, in which cheap signs are looked for.

    `plain` is the text in small letters, with a space for what is not ASCII; `shape` has 9 for
    each digit and A or a for each letter, and `flat` has no capitals either.
    """

    plain: bytes
    shape: bytes
    flat: bytes


@dataclass(frozen=True, slots=True)
class Detector:
    """Finds one kind of thing in a text; one without any of the signs holds nothing of it."""

    find: Callable[[str], Iterator[Found]]
    words: tuple[bytes, ...] = ()
    shapes: tuple[bytes, ...] = ()
    flat: tuple[bytes, ...] = ()

    def may_find(self, sketch: Sketch) -> bool:
        """Whether looking closer is worth it."""
        for signs, outline in (
            (self.words, sketch.plain),
            (self.shapes, sketch.shape),
            (self.flat, sketch.flat),
        ):
            for sign in signs:  # Every record passes here, and a generator takes thrice as long.
                if sign in outline:
                    return True
        return False


_FIGURES = dict.fromkeys("012345678", "9") | {"?": " "}
_SHAPE = str.maketrans(
    _FIGURES | dict.fromkeys(ascii_uppercase, "A") | dict.fromkeys(ascii_lowercase, "a")
)
_ASCII = "".join(map(chr, range(128)))
_SHAPES = bytes.maketrans(_ASCII.encode(), _ASCII.translate(_SHAPE).encode())


def sketch_of(text: str) -> Sketch:
    """Draw the outlines of a text."""
    plain = text.encode("ascii", "replace")
    shape = plain.translate(_SHAPES)
    return Sketch(plain.lower().replace(b"?", b" "), shape, shape.lower())
