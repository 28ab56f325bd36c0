"""What pages add to a text, taken out again: running heads, page numbers, hyphens at line ends."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive.documents.document import Document, Grid, Kind, Line
from archive.documents.labels import Meaning, labelled
from archive.documents.markup import escape
from archive.documents.points import point_heading

Block = Line | Grid

_PAGE_NUMBER = re.compile(
    r"(?:[-–—|]\s*)?(?:(?:pagina|pag\.?|blad(?:zijde|nummer)?|blz\.?|p\.)\s*\d{1,3}"
    r"(?:\s*(?:van|/|\||-)\s*\d{1,3})?|\d{1,3}\s*(?:van|/)\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—])"
    r"(?:\s*[-–—|])?",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,3}")
# A registration mark of a publisher, alone on its line: ah-tk-20242025-575, ISSN 0921 - 7398.
_MARK = re.compile(r"(?:[a-z]{1,6}-){1,3}[\dA-Z-]{3,}|ISSN[ \d-]+\d", re.IGNORECASE)
_IMPRINT = re.compile(r"[a-z]{2,4}-[a-z]{2,4}-[\dA-Z-]{6,}")
_HYPHEN = re.compile(r"[^\W\d_]{2,}-$")
# "in- en uitstroom": the hyphen stands for what follows later.
_KEEPS_HYPHEN = re.compile(r"(?:en|of|tot|en/of|dan|als|noch|plus|t/m)\b")
_LOWER_WORD = re.compile(r"[^\W\d_]+")
_NOTE = re.compile(r"(\d{1,2})\s?(?=[A-Z«‘“\"(]|http|www)")
_EDGE = 3
_NUMBERED = re.compile(
    r"(?:vra(?:ag|gen)|antwoord(?:en)?|vraagnummer|nummer|punt|onderdeel)\b", re.IGNORECASE
)
# How much of the end of a line must be alike to be the same running head.
_END = 28


@dataclass(frozen=True, slots=True)
class Clean:
    """A document's blocks without what pages added.

    `furniture` are the lines that were taken out, `joined` the words that were broken off, as
    (first half, second half), and `notes` the footnotes by the mark that calls them.
    """

    blocks: tuple[Block, ...]
    furniture: tuple[Line, ...]
    joined: tuple[tuple[str, str], ...]
    notes: dict[str, Line]


def clean(document: Document) -> Clean:
    """Take running heads, page numbers and line-end hyphens out of a document."""
    blocks = list(document.blocks)
    furniture = {
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Line) and block.kind is Kind.FURNITURE
    }
    furniture |= _repeated(blocks) if document.pages else set()
    furniture |= _counting(blocks) if not document.flowing else set()
    furniture |= _numbers(blocks, furniture, document.pages)
    notes, blocks, moved = _notes_of_text(blocks, furniture)
    taken = tuple(block for i in sorted(furniture) if isinstance(block := blocks[i], Line))
    kept = _closed_up(blocks, furniture | moved)
    kept, joined = _without_hyphens(kept)
    return Clean(tuple(kept), taken, tuple(joined), {**document.notes, **notes})


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()))


def _repeated(blocks: Sequence[Block]) -> set[int]:
    """Lines at the edge of a page that return at the edge of other pages."""
    pages: dict[int, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if isinstance(block, Line):
            pages[block.page].append(index)
    seen: dict[tuple[bool, str], set[int]] = defaultdict(set)
    edges: list[tuple[bool, int]] = []
    for page in pages.values():
        edges += [(True, index) for index in page[:_EDGE]]
        edges += [(False, index) for index in page[-_EDGE:] if index not in page[:_EDGE]]
    for top, index in edges:
        line = blocks[index]
        if isinstance(line, Line):
            seen[top, _masked(line.whole)].add(line.page)
    return {
        index
        for top, index in edges
        if isinstance(line := blocks[index], Line)
        and len(seen[top, _masked(line.whole)]) >= 2
        and not _is_structure(line)
    }


def _is_structure(line: Line) -> bool:
    """A label or heading may stand at the top of two pages; what runs along has none."""
    return (_NUMBERED.match(line.whole) or point_heading(line.whole)) is not None or any(
        each.meaning is not Meaning.OTHER for each in labelled(line)
    )


def _counting(blocks: Sequence[Block]) -> set[int]:
    """Lines that are alike but for a number that goes up by one: a page number among words.

    The first page may have more in front of it, so their ends are compared too.
    """
    groups: dict[str, list[tuple[int, list[int]]]] = defaultdict(list)
    for index, block in enumerate(blocks):
        if isinstance(block, Line) and not block.marker and not _is_structure(block):
            numbers = [int(figure) for figure in re.findall(r"\d{1,9}", block.text)]
            mask = _masked(block.text)
            if numbers and len(mask) >= 12:
                groups[mask].append((index, numbers))
                if mask.endswith(" #") and len(mask) > _END:
                    groups[mask[-_END:]].append((index, numbers[-1:]))
    found: set[int] = set()
    for members in groups.values():
        columns = list(zip(*(numbers for _, numbers in members), strict=False))
        if len(members) >= 2 and any(_goes_up(column) for column in columns):
            found |= {index for index, _ in members}
    ends = {_masked(block.text) for i in found if isinstance(block := blocks[i], Line)}
    return found | {
        index
        for index, block in enumerate(blocks)
        if isinstance(block, Line) and any(_masked(block.text).endswith(end) for end in ends)
    }


def _goes_up(column: Sequence[int]) -> bool:
    return all(after - before == 1 for before, after in pairwise(column))


def _numbers(blocks: Sequence[Block], furniture: set[int], pages: bool) -> set[int]:
    """Page numbers alone on a line, and what publishers print beside them."""
    found: set[int] = set()
    last_of_page = {
        block.page: index for index, block in enumerate(blocks) if isinstance(block, Line)
    }
    first_of_page: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Line):
            first_of_page.setdefault(block.page, index)
    edges = {*last_of_page.values(), *first_of_page.values()} if pages else set()
    for index, block in enumerate(blocks):
        if not isinstance(block, Line) or index in furniture:
            continue
        beside = {index - 1, index + 1} & (furniture | found)
        if (
            _PAGE_NUMBER.fullmatch(block.whole)
            or (index in edges and _BARE.fullmatch(block.whole))
            or (beside and (_MARK.fullmatch(block.whole)))
        ):
            found.add(index)
    for index, (mark, after) in enumerate(pairwise(blocks), 1):
        # A publisher prints its registration mark above the last line of the first page.
        if isinstance(mark, Line) and isinstance(after, Line) and _IMPRINT.fullmatch(mark.whole):
            found |= {index - 1, index} if len(after.whole) < 120 else {index - 1}
    for index in sorted(furniture):
        before = blocks[index - 1] if index else None
        if isinstance(before, Line) and _MARK.fullmatch(before.whole):
            found.add(index - 1)
    return found


def _notes_of_text(
    blocks: list[Block], furniture: set[int]
) -> tuple[dict[str, Line], list[Block], set[int]]:
    """Find footnotes of a plain text: they stand just above what ends a page."""
    notes: dict[str, Line] = {}
    moved: set[int] = set()
    blocks = list(blocks)
    start = 0
    for end in sorted(furniture):
        if end - 1 in furniture or end == start:
            start = max(start, end + 1)
            continue
        for first, last, figure, cut in _foot(blocks, start, end):
            mark = figure if figure not in notes else f"{figure}-{len(notes) + 1}"
            call = _call(blocks, start, first, figure, moved)
            glued = call is None and _mark_glued(blocks, start, first, figure, mark)
            if call is None and not glued:
                continue
            texts = [line.whole for line in blocks[first:last] if isinstance(line, Line)]
            text = " ".join([texts[0][cut:], *texts[1:]])
            notes[mark] = Line(text, f"voetnoot {figure}, {blocks[first].place}")
            if call is not None:
                _mark(blocks, call, figure, mark, moved)
            moved.update(range(first, last))
        start = end + 1
    _endnotes(blocks, start, notes, moved)
    return notes, blocks, moved


def _endnotes(blocks: list[Block], start: int, notes: dict[str, Line], moved: set[int]) -> None:
    """Take the notes below the last line of a text, when each is called by a figure at a word."""
    found = _foot(blocks, start, len(blocks))
    for first, last, figure, cut in found:
        mark = figure if figure not in notes else f"{figure}-{len(notes) + 1}"
        if not _mark_glued(blocks, 0, found[0][0], figure, mark):
            continue
        texts = [line.whole for line in blocks[first:last] if isinstance(line, Line)]
        text = " ".join([texts[0][cut:], *texts[1:]])
        notes[mark] = Line(text, f"voetnoot {figure}, {blocks[first].place}")
        moved.update(range(first, last))


def _foot(blocks: list[Block], start: int, end: int) -> list[tuple[int, int, str, int]]:
    """The notes at the foot of the page from `start` to `end`: first, past the last, figure."""
    found: list[tuple[int, int, str, int]] = []
    last = end
    for index in range(end - 1, max(start, end - 14), -1):
        line = blocks[index]
        if not isinstance(line, Line):
            break
        match = _NOTE.match(line.whole)
        if match and (not found or int(match[1]) == int(found[0][2]) - 1):
            found.insert(0, (index, last, match[1], match.end()))
            last = index
        elif point_heading(line.whole):
            break
    return found


def _call(blocks: list[Block], start: int, end: int, figure: str, moved: set[int]) -> int | None:
    """The line, on the same page, that is or starts with the figure of a footnote.

    A sentence may go on behind it; that is only believed when nothing else calls the note.
    """
    for after in (r"[.,;:]?$|[.,;:]?\s(?=[A-Z])", r"\s(?=[a-z])"):
        for index in range(max(start, 1), end):
            line = blocks[index]
            if (
                isinstance(line, Line)
                and index not in moved
                and isinstance(blocks[index - 1], Line)
                and re.match(rf"{figure}(?:{after})", line.whole)
                and not point_heading(line.whole)
            ):
                return index
    return None


def _mark_glued(blocks: list[Block], start: int, end: int, figure: str, mark: str) -> bool:
    """Mark a footnote whose figure is glued to the word before it: "het bericht»1"."""
    call = re.compile(rf"(?<=[^\W\d_]|[)»”’\"?.]){figure}(?=[\s.,;:?!»)]|$)")
    for index in range(start, end):
        line = blocks[index]
        if not isinstance(line, Line):
            continue
        markdown = line.markdown or escape(line.text)
        if match := call.search(markdown):
            before, after = markdown[: match.start()], markdown[match.end() :]
            blocks[index] = replace(line, markdown=f"{before}[^{mark}]{after}")
            return True
    return False


def _mark(blocks: list[Block], call: int, figure: str, mark: str, moved: set[int]) -> None:
    before, line = blocks[call - 1], blocks[call]
    if not (isinstance(before, Line) and isinstance(line, Line)):
        return
    rest = line.whole[len(figure) :]
    punctuation = rest[:1] if rest[:1] in ".,;:" and rest[:1] else ""
    text = rest[len(punctuation) :].strip()
    blocks[call - 1] = replace(
        before,
        text=before.text + punctuation,
        markdown=f"{before.markdown or before.text}{punctuation}[^{mark}]",
    )
    if text:
        blocks[call] = replace(line, text=text, markdown="", marker="", kind=Kind.TEXT, gap=False)
    else:
        moved.add(call)


def _closed_up(blocks: Sequence[Block], furniture: set[int]) -> list[Block]:
    """Leave the furniture out; a paragraph that ran over the page is one again."""
    kept: list[Block] = []
    cut = False
    for index, block in enumerate(blocks):
        if index in furniture:
            cut = True
            continue
        before = kept[-1] if kept else None
        if (
            isinstance(block, Line)
            and isinstance(before, Line)
            and (cut or block.page != before.page)
            and not block.marker
            and not before.text.endswith((".", "?", "!", ":", ";"))
            and block.text[:1].islower()
        ):
            kept.append(replace(block, gap=False))
        else:
            kept.append(block)
        cut = False
    return kept


def _without_hyphens(blocks: list[Block]) -> tuple[list[Block], list[tuple[str, str]]]:
    """Join words that were broken off at a line end."""
    whole = Counter(
        word.lower()
        for block in blocks
        if isinstance(block, Line)
        for word in re.findall(r"(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)+", block.text)
    )
    joined: list[tuple[str, str]] = []
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        if isinstance(before, Line) and isinstance(block, Line) and _breaks_off(before, block):
            kept[-1], rest = _join(before, block, whole, joined)
            if rest.text:
                kept.append(rest)
        else:
            kept.append(block)
    return kept, joined


def _breaks_off(before: Line, line: Line) -> bool:
    return (
        not line.gap
        and not line.marker
        and _HYPHEN.search(before.text) is not None
        and line.text[:1].islower()
        and not _KEEPS_HYPHEN.match(line.text)
    )


def _join(
    before: Line, line: Line, whole: Counter[str], joined: list[tuple[str, str]]
) -> tuple[Line, Line]:
    head = re.search(r"[^\W\d_]+-$", before.text)
    tail = _LOWER_WORD.match(line.text)
    markdown = line.markdown or line.text
    old = before.markdown or before.text
    if head is None or tail is None or not markdown.startswith(tail[0]) or not old.endswith("-"):
        return before, line
    first, second = head[0][:-1], tail[0]
    if whole[f"{first}-{second}".lower()]:
        glue = "-"
    else:
        glue = ""
        joined.append((first, second))
    # What is glued to the second half stays with it: a comma, or the end of the sentence.
    end = len(line.text) - len(line.text[tail.end() :].lstrip(")]’”\"',.;:?!"))
    moved, rest = line.text[:end], line.text[end:].lstrip()
    markdown_rest = markdown[end:].lstrip() if markdown.startswith(moved) else rest
    return (
        replace(before, text=before.text[:-1] + glue + moved, markdown=old[:-1] + glue + moved),
        replace(line, text=rest, markdown=markdown_rest if line.markdown else ""),
    )
