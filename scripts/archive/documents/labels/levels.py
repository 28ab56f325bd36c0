"""Labels and values that were printed on lines of their own, a little above each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from archive.documents.document import Block, Line
from archive.documents.labels.label_words import meaning_in_place
from archive.documents.labels.stacked import is_bare_label

# A label or its value is short, the end of a label shorter.
_SHORT, _END = 70, 34


def levelled(blocks: Sequence[Block]) -> list[Block]:
    """Put labels and values on one line that were printed on two or three."""
    return _evened(_with_centred_labels(blocks))


def with_label_ends(blocks: Sequence[Block]) -> list[Block]:
    """Put the end of a label, alone on the line below, with its beginning: "Ingediend" and "door".

    Their value stands beside the first of the two lines.
    """
    whole: list[Block] = []
    for block in blocks:
        above = whole[-1] if whole else None
        if isinstance(block, Line) and isinstance(above, Line) and "\t" in above.text:
            label, _, value = above.text.partition("\t")
            text = block.text.strip()
            alone = not block.gap and "\t" not in block.text and not block.marker
            longer = meaning_in_place(f"{label} {text}") if alone and len(text) < _END else None
            is_end = text[:1].islower() or meaning_in_place(text) is None
            if longer is not None and is_end and value.strip():
                whole[-1] = replace(above, text=f"{label} {text}\t{value}", markdown="")
                continue
        whole.append(block)
    return whole


def _with_centred_labels(blocks: Sequence[Block]) -> list[Block]:
    """Put a label beside its value that was printed level with the middle of it, on three lines."""
    put: list[Block] = []
    for block in blocks:
        *_, first, label = [None, None, *put]
        if (
            isinstance(block, Line)
            and isinstance(label, Line)
            and isinstance(first, Line)
            and first.text.startswith("\t")
            and block.text.startswith("\t")
            and not (block.gap or label.gap or "\t" in label.text)
            and is_bare_label(label.text)
        ):
            text = f"{label.text}{first.text} {block.text.strip()}"
            put[-2:] = [replace(first, text=text, markdown="")]
        else:
            put.append(block)
    return put


def _evened(blocks: Sequence[Block]) -> list[Block]:
    """Make one line of two whose halves were printed a little above each other.

    That starts with two labels; what is left over goes on with the value of the first.
    """
    evened: list[Block] = []
    open_run = False
    for block in blocks:
        above = evened[-1] if evened else None
        right = block.text[1:] if isinstance(block, Line) and block.text.startswith("\t") else ""
        alone = isinstance(above, Line) and "\t" not in above.text and not above.marker
        if (
            right
            and "\t" not in right
            and isinstance(block, Line)
            and isinstance(above, Line)
            and alone
            and (open_run or (is_bare_label(above.text) and is_bare_label(right)))
        ):
            evened[-1] = replace(above, text=f"{above.text}\t{right}", markdown="")
            open_run = True
            continue
        rest = isinstance(block, Line) and not block.gap and "\t" not in block.text
        if open_run and rest and isinstance(block, Line) and isinstance(above, Line) and not alone:
            left, tab, beside = above.text.partition("\t")
            follows = not is_bare_label(left) and not is_bare_label(block.text)
            if follows:
                evened[-1] = replace(above, text=f"{left} {block.text}{tab}{beside}")
                continue
        open_run = open_run and isinstance(block, Line) and len(block.text) < _SHORT
        evened.append(block)
    return evened
