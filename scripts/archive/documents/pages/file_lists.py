"""Lists of files that web pages and council systems print below a paper: names, days and sizes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.document import Block, Line
from archive.documents.sheet import Left, Reason

_EXTENSION = r"\.(?:pdf|docx?|odt|rtf|xlsx?|ods|pptx?|jpe?g|png|zip|msg|eml)"
_FILE = re.compile(rf"[^?:;]{{1,140}}{_EXTENSION}", re.IGNORECASE)
_SIZE = r"\d+(?:[.,]\d+)?\s?(?:[kmg]i?b|bytes|kbytes)"
_DAY = r"\d{1,2}[-/. ]\w{1,9}\.?[-/. ]\d{2,4}(?:,?\s\d{1,2}[:.]\d{2})?"
# "antwoordbrief.pdf (203 kB)", "brief.docx  28-02-2023  1,2 MB"
_FILE_LINE = re.compile(
    rf"[-–•*]?\s*[^?:;]{{1,140}}{_EXTENSION}[\s(|,–-]+(?:(?:{_DAY}|{_SIZE}|pdf)[\s)|,–-]*)+",
    re.IGNORECASE,
)
# "Vragen D66 (pdf, 148 kB)", a title that a web page gives its file; without a size "(pdf)"
_KIND = r"(?:pdf|docx?|odt|rtf|xlsx?|ods|pptx?|word)(?:-?bestand)?"
_TITLED = rf"[-–•*]?\s*[^?:;]{{1,140}}\s[(\[](?:{_KIND}[\s,|/–-]*)?"
_TITLE_LINE = re.compile(rf"{_TITLED}{_SIZE}(?:[\s,|/–-]*{_KIND})?[)\]]", re.IGNORECASE)
_TITLE = re.compile(rf"{_TITLED}[)\]](?<!\s[(\[][)\]])", re.IGNORECASE)
_HEAD = (
    r"(?:bijlagen?|bijbehorende\s+\w+|(?:gekoppelde|gerelateerde|relevante)?\s*"
    r"(?:documenten|bestanden|stukken)|downloads?)(?:\s*\(\d+\))?"
)
_HEADING = re.compile(rf"{_HEAD}\s*:?", re.IGNORECASE)
# "Documenten: Vragen D66 (pdf, 148 kB)"
_IN_FRONT = re.compile(rf"{_HEAD}\s*:\s*(?=\S)", re.IGNORECASE)
# The name of a file has no more words.
_LONGEST = 12


def without_files(blocks: Sequence[Block]) -> tuple[list[Block], list[Left]]:
    """The blocks of a paper without lists of files and their headings, and what was taken out."""
    gone = {at for at, block in enumerate(blocks) if _lists_files(block)}
    gone |= {
        at
        for at, block in enumerate(blocks)
        if at and _heads_files(blocks[at - 1]) and _names_file(block)
    }
    for at in sorted(gone):
        # In a list that tells the size of one file, the others may have none.
        for step in (1, -1):
            beside = at + step
            while 0 <= beside < len(blocks) and _names_file(blocks[beside]):
                gone.add(beside)
                beside += step
    for at in sorted(gone):
        if at and _heads_files(blocks[at - 1]):
            gone.add(at - 1)
    kept = [block for at, block in enumerate(blocks) if at not in gone]
    left = [
        Left(f"{line.label} {line.whole}".strip(), line.place, Reason.FURNITURE)
        for at in sorted(gone)
        for line in _lines(blocks[at])
    ]
    return kept, left


def is_file(text: str) -> bool:
    """Whether a text is the name or title of a file, as a web page links to it, and no more."""
    return _is_one_of(text.strip(), _FILE, _FILE_LINE, _TITLE, _TITLE_LINE)


def _lists_files(block: Block) -> bool:
    if isinstance(block, Line):
        text = _IN_FRONT.sub("", block.whole.strip(), count=1)
        return not block.label and _is_one_of(text, _FILE_LINE, _TITLE_LINE)
    texts = [[" ".join(line.text for line in cell).strip() for cell in row] for row in block.rows]
    named = [any(_FILE.fullmatch(cell) for cell in row) for row in texts]
    # The first row may hold the heads of the columns.
    return any(named) and all(named[1:]) and len(texts[0]) > 1


def _heads_files(block: Block) -> bool:
    return isinstance(block, Line) and _HEADING.fullmatch(block.text.strip()) is not None


def _names_file(block: Block) -> bool:
    """Whether a line is the name of a file and nothing else."""
    return (
        isinstance(block, Line)
        and not block.label
        and len(block.text.split()) <= _LONGEST
        and _is_one_of(block.text.strip(), _FILE, _TITLE)
    )


def _is_one_of(text: str, *patterns: re.Pattern[str]) -> bool:
    return any(each.fullmatch(text) for each in patterns)


def _lines(block: Block) -> list[Line]:
    if isinstance(block, Line):
        return [block]
    return [line for row in block.rows for cell in row for line in cell]
