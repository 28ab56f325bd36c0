"""Bullets that are drawn, or are a letter of another font, in front of the text of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from archive.documents.readers.symbols import BULLET
from archive.documents.readers.words import Word, rows_of

_SMALLEST, _LARGEST, _OFF = 1.2, 9.0, 40.0
# A page with more small shapes than this has a drawing on it.
_MOST = 150


def with_bullets(words: Sequence[Word], page: Any) -> list[Word]:
    """Put a bullet before each row that has one drawn in front of it, or in a font of its own."""
    shapes = list(_shapes(page))
    found: list[Word] = []
    for printed in rows_of(words):
        first = printed[0]
        row = [replace(first, text=BULLET), *printed[1:]] if _is_sign(printed) else printed
        found += row
        if not shapes or first.text == BULLET:
            continue
        for word, before in zip(row, [None, *row], strict=False):
            left = before.x1 if before else 0.0
            shape = next((s for s in shapes if _is_before(s, word, left)), None)
            if shape is not None:
                found.append(
                    replace(word, text=BULLET, x0=shape["x0"], x1=shape["x1"], spaced=True)
                )
    return found


def _shapes(page: Any) -> Iterator[Any]:
    """The small shapes and images of a page that are about as wide as high; an open box is none."""
    drawn = [
        shape
        for shape in (*(rect for rect in page.rects if rect["fill"]), *page.curves)
        if _is_small(shape)
    ]
    images = [image for image in page.images if _is_small(image)]
    columns = Counter(round(image["x0"]) for image in images)
    # One small image may be anything; images below each other are those of a list.
    drawn += [image for image in images if columns[round(image["x0"])] > 1]
    if len(drawn) <= _MOST:
        yield from drawn


def _is_small(shape: Any) -> bool:
    width, height = shape["x1"] - shape["x0"], shape["bottom"] - shape["top"]
    return bool(
        _SMALLEST <= width <= _LARGEST
        and _SMALLEST <= height <= _LARGEST
        and 0.5 <= width / height <= 2
    )


def _is_before(shape: Any, word: Word, left: float) -> bool:
    middle = (shape["top"] + shape["bottom"]) / 2
    return bool(
        word.top < middle < word.bottom
        and left <= shape["x0"]
        and shape["x1"] <= word.x0 + 0.5 <= shape["x1"] + _OFF
    )


def _is_sign(row: Sequence[Word]) -> bool:
    """Whether a row starts with a sign of a font of its own: the "o" of Courier, an unknown one."""
    first = row[0]
    if len(row) < 2 or first.font == row[1].font or row[1].x0 - first.x1 < 0.3 * first.size:
        return False
    return first.text == "o" or (first.text.startswith("(cid:") and first.text.count("(") == 1)
