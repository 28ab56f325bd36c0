"""An outline as Markdown that shows every sign of the text as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bench.outline import Block, Item, Listing, Outline, Paragraph, Part

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\[\]\\*~`|]+")
_SIGNS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)|!(?=\[)")
_FIRST = re.compile(r"(?:([-+#=])|(\d{1,9})([.)]))(?=\s|$|[-=#])|#")
_RANGE = re.compile(r"\s*\btot\b(?! en met)\s*")


def markdown(outline: Outline, heading: str) -> str:
    """Write an outline; `heading` is the word above parts that can't be items of a list."""
    before = _blocks(outline.before)
    if not outline.certain:
        return _joined([before, *(_loose(part) for part in outline.parts)])
    if _is_list(outline.parts):
        return _joined([before, _joined(_item(part.label, part.blocks) for part in outline.parts)])
    return _joined([before, *(_headed(part, heading) for part in outline.parts)])


def escape(text: str) -> str:
    """Make one paragraph safe: Markdown shows the text and nothing else."""
    pieces, place = [], 0
    for match in _ADDRESS.finditer(text):
        pieces.append(_SIGNS.sub(r"\\\g<0>", text[place : match.start()]))
        pieces.append(match[0])
        place = match.end()
    pieces.append(_SIGNS.sub(r"\\\g<0>", text[place:]))
    return _FIRST.sub(_escape_first, "".join(pieces), count=1) if text else ""


def _escape_first(match: re.Match[str]) -> str:
    if match.start():
        return match[0]
    return f"{match[2]}\\{match[3]}" if match[2] else f"\\{match[0]}"


def _is_list(parts: Sequence[Part]) -> bool:
    return [part.numbers for part in parts] == [(n,) for n in range(1, len(parts) + 1)]


def _headed(part: Part, heading: str) -> str:
    numbers = re.sub(r"[.)]", "", part.label).strip()
    numbers = _RANGE.sub(" tot en met ", re.sub(r"\s+", " ", numbers))
    numbers = re.sub(r"\s*,\s*", ", ", re.sub(r"\s*(?:\bet\b|[&+])\s*", " en ", numbers))
    return _joined([f"### {heading} {numbers}", _blocks(part.blocks)])


def _loose(part: Part) -> str:
    return _blocks(_labelled(part.label, part.blocks))


def _labelled(label: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Put a mark that is only text before the first words of the blocks."""
    if blocks and isinstance(blocks[0], Paragraph):
        return (Paragraph(f"{label} {blocks[0].text}"), *blocks[1:])
    return (Paragraph(label), *blocks)


def _blocks(blocks: Iterable[Block]) -> str:
    return _joined(
        escape(block.text) if isinstance(block, Paragraph) else _listing(block) for block in blocks
    )


def _listing(listing: Listing) -> str:
    items = [_bullet(item) for item in listing.items]
    tight = not any("\n\n" in item for item in items)
    return ("\n" if tight else "\n\n").join(items)


def _bullet(item: Item) -> str:
    return _item("-", _labelled(item.label, item.blocks) if item.label else item.blocks)


def _item(mark: str, blocks: Iterable[Block]) -> str:
    indent = " " * (len(mark) + 1)
    text = _blocks(blocks)
    hung = re.sub(r"(?<=\n)(?=[^\n])", indent, text)
    return f"{mark} {hung}".rstrip()


def _joined(pieces: Iterable[str]) -> str:
    return "\n\n".join(piece for piece in pieces if piece)
