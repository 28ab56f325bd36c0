"""What a text refers to: other questions, attachments, articles of laws."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.laws import articles
from archive.record import Attachment


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a text, and the address that it stands for."""

    start: int
    end: int
    address: str


# What could be the number of a question; whether it is one, the archive tells.
_NUMBER = re.compile(r"\d{4}-[0-9A-Za-z]{1,12}")


# What stands before a number that is not that of a question: those of motions and proposals have
# the same form.
_OTHER_PAPER = re.compile(
    r"(?:motie|amendement|voorstel|besluit|brief|nota|notitie|advies|verordening|begroting|rekening"
    r"|rapport|zaak|dossier|kenmerk|agendapunt|bijlage|bestand|project|periode|jaren|jaar|seizoen)"
    r"[a-z]*\s+(?:(?:met\s+)?(?:nummers?|nrs?\.?|kenmerk|zaaknummer)\s+)?[\"'‘“(]?\Z",
    re.IGNORECASE,
)
_A_QUESTION = re.compile(r"(?:vra(?:ag|gen)|nummers?|nrs?\.?)\s+[\"'‘“(]?\Z", re.IGNORECASE)
# So much of the text before a number is looked at.
BEFORE = 60
# "bijlage 2" of this question; with more behind or before it, it is often that of another paper.
_APPENDIX = re.compile(
    r"(?<![\w-])(?<!, )[Bb]ijlage\s+(\d{1,2}|[A-Z])(?![\w/-]|[.,:]\w)"
    r"(?!\s+(?:aan|behorende?|bij|in|op|uit|van)\b)"
)
_LABEL = r"bijlage[ _-]?(\d{1,2}|[a-z])(?![^\W_]|[.,_-]\d)"
_FILE_LABEL = re.compile(rf"(?:\d{{4}}-[0-9a-z]{{1,12}}-)?{_LABEL}", re.IGNORECASE)
_TITLE_LABEL = re.compile(rf"{_LABEL}|.*\({_LABEL}\)\Z", re.IGNORECASE)


def appendices(attachments: Iterable[Attachment]) -> dict[str, str]:
    """Give the files of what a text may call `bijlage 2`, by that name.

    An attachment is called so at the start of its title or of the name of its file. A name that
    two have is left out, and so is an attachment whose title and file tell different things.
    """
    found: dict[str, set[str]] = {}
    for each in attachments:
        labels = {*_label(_TITLE_LABEL, each.title), *_label(_FILE_LABEL, each.file)}
        for label in labels:
            found.setdefault(label, set()).add(each.file if len(labels) == 1 else "")
    return {
        label: min(files) for label, files in found.items() if len(files) == 1 and "" not in files
    }


def _label(pattern: re.Pattern[str], text: str) -> list[str]:
    match = pattern.match(text)
    return [_appendix(each) for each in match.groups() if each] if match else []


def _appendix(number: str) -> str:
    return f"bijlage {number.upper().lstrip('0') or '0'}"


def references(text: str, links: Mapping[str, str], before: str = "") -> list[Reference]:
    """Find what a text refers to, in order and never overlapping; `before` is what precedes it.

    `links` has the addresses of questions and attachments, by number, by name of the file, and by
    what `appendices` calls them.
    """
    found = [Reference(*each) for each in articles(text)]
    if links:
        found += [*_named(text, links, before), *_numbered(text, links)]
    return _apart(sorted(found, key=lambda each: (each.start, -each.end)))


def _named(text: str, links: Mapping[str, str], said: str) -> Iterator[Reference]:
    written = [name for name in links if name in text and not _APPENDIX.fullmatch(name)]
    if not written:
        return
    longest_first = sorted(written, key=lambda name: (-len(name), name))
    names = re.compile(rf"(?<![\w/.-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w/-]|\.\w)")
    for match in names.finditer(text):
        before = text[max(0, match.start() - BEFORE) : match.start()]
        if match.start() < BEFORE:
            before = said + before
        if not _NUMBER.fullmatch(match[0]) or _is_of_question(match[0], before):
            yield Reference(match.start(), match.end(), links[match[0]])


def _is_of_question(number: str, before: str) -> bool:
    """Whether a number is that of a question, and not of a motion, or years as in `2014-15`."""
    if _OTHER_PAPER.search(before):
        return False
    year, _, rest = number.partition("-")
    may_be_years = rest.isdigit() and int(rest[-2:]) > int(year[-2:]) and len(rest) in (2, 4)
    return not may_be_years or _A_QUESTION.search(before) is not None


def _numbered(text: str, links: Mapping[str, str]) -> Iterator[Reference]:
    for match in _APPENDIX.finditer(text) if "ijlage" in text else ():
        address = links.get(_appendix(match[1]))
        if address:
            yield Reference(match.start(), match.end(), address)


def _apart(found: Iterable[Reference]) -> list[Reference]:
    kept: list[Reference] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
