"""Signatures: who stands below a letter, with functions and parties, in columns or one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archive.documents.letters.letters import PLACE_AND_DAY
from archive.documents.people.askers import askers_in
from archive.documents.people.kinds import OFFICIAL
from archive.documents.people.local_parties import named
from archive.documents.people.names import (
    FUNCTIONS,
    is_person,
    is_titled,
    strip_name,
    without_aside,
)
from archive.documents.people.parties import Parties
from archive.documents.people.strangers import is_hint
from archive.record import Asker

# Columns are made with tab stops, or with spaces.
_COLUMN = re.compile(r"\t|\s{3,}")
_CLOSING = re.compile(
    r"^(?:met\s.*groet\w*|hoogachtend|groet\w*|ondertekening|handtekening(?:en)?|w\.?\s?g\.?"
    r"|m\.?\s?v(?:r(?:iendel)?)?\.?\s?gr?\.?(?!\w)|vr\.\s?gr\.|hgr?\.(?!\w)"
    r"|was\s+getekend|aldus\s+(?:ingediend|gesteld)|alvast\s.*|bij\s+voorbaat\s.*)\s*[,.:]*\s*(?:$|(?=\S))",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^c\.?\s?c\.?\W|^(?:kopie|afschrift)\s|griffier|www\.|https?:|behandel|postbus|\bbijlage|\d{4}\s?[A-Z]{2}\b|^>|\bIBAN\b|disclaimer",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?")
# A function has no more words; more of them with a full stop are a sentence.
_FUNCTION = 4
# Fewer names are no column.
_FEWEST = 2
_FACTIONS = re.compile(
    r"(?:(?:mede\s+)?namens\s+)?(?:de\s+)?(?:raads)?fracties?(?:\s+van)?\s*:?", re.IGNORECASE
)


def rows_of(lines: Sequence[str]) -> list[str]:
    """Lay side by side what stands in columns: all of the first column, then the second."""
    found: list[str] = []
    block: list[list[str]] = []
    for line in [*lines, ""]:
        cells = [cell.strip() for cell in _COLUMN.split(line) if cell.strip()]
        if block and len(cells) == len(block[0]):
            block.append(cells)
            continue
        found += [cell for column in zip(*block, strict=True) for cell in column]
        block = [cells] if len(cells) > 1 else []
        found += cells if len(cells) == 1 else []
    return found


def signers(lines: Sequence[str], parties: Parties) -> list[Asker]:
    """Who signed, of those who can ask: a name with its function and party below or above it."""
    said = list(_said_parties(_apart(lines, parties), parties))
    kept = [_CLOSING.sub("", line.strip()) for line in rows_of(said)]
    kept = _in_turn([line for line in kept if _may_name(line)], parties)
    return askers_in(["; ".join(_called(_without_officials(kept), parties))], parties)


def _in_turn(lines: list[str], parties: Parties) -> list[str]:
    """Names with as many parties below them, as two columns have them, each with its own party."""
    signed = lines[1:] if lines and _FACTIONS.fullmatch(lines[0].strip(" ,")) else lines
    half = len(signed) // 2
    names, held = signed[:half], [line.strip(" ,;()") for line in signed[half:]]
    pairs = list(zip(names, held, strict=False))
    if len(signed) % 2 or half < _FEWEST or not any(map(parties.looks_like, held)):
        return lines
    if not all(_is_pair(party, name, parties) for name, party in pairs):
        return lines
    return [each for name, party in pairs for each in (name, f"fractie {party}")]


def _apart(lines: Sequence[str], parties: Parties) -> list[str]:
    """Part the cells of two rows whose white was lost: names, and below them as many parties.

    Each name must be a first name and a surname, so that their number shows where they part.
    """
    parted = list(lines)
    for at, (line, below) in enumerate(pairwise(lines)):
        spans = parties.find(below)
        rest = "".join(below[end:start] for start, end in _between(spans, len(below)))
        words = line.split()
        named = all(_WORD.fullmatch(word) for word in words)
        if len(spans) > 1 and not rest.strip() and named and len(words) == 2 * len(spans):
            parted[at] = "\t".join(map(" ".join, zip(words[::2], words[1::2], strict=True)))
            parted[at + 1] = "\t".join(below[start:end] for start, end in spans)
    return parted


def _between(spans: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """What is not in spans, as (start of the next, end of the one before)."""
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), length]
    return list(zip(starts, ends, strict=True))


def _said_parties(lines: Sequence[str], parties: Parties) -> Iterator[str]:
    """Say that all cells of a row are parties, where each has a name below or above it.

    Above names one of them must be known, below names look like a party.
    """
    for above, line, below in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        cells = line.strip().split("\t")
        known = [parties.is_known(cell.strip()) for cell in cells]
        heads = any(known) and _are_pairs(cells, below, parties)
        ends = any(map(parties.looks_like, cells)) and _are_pairs(cells, above, parties)
        if len(cells) > 1 and (heads or ends):
            yield "\t".join(
                cell if is_known else f"fractie {cell}"
                for cell, is_known in zip(cells, known, strict=True)
            )
        else:
            yield line


def _are_pairs(cells: Sequence[str], beside: str, parties: Parties) -> bool:
    """Whether the cells of a row can be parties, each with its member in the row beside it."""
    names = beside.strip().split("\t")
    return len(cells) == len(names) and all(
        parties.is_known(cell.strip()) or _is_pair(cell, name, parties)
        for cell, name in zip(cells, names, strict=True)
    )


def _may_name(line: str) -> bool:
    bare = without_aside(line)
    return (
        0 < len(line.split()) <= 12
        and not PLACE_AND_DAY.fullmatch(line.strip())
        and not is_hint(bare.strip(" ;"))
        and not _ASIDE.search(line)
        and not line.endswith("?")
    )


def _without_officials(lines: Sequence[str]) -> list[str]:
    """Without who signs as alderman, mayor or clerk, whose name stands above or below that."""
    gone: set[int] = set()
    for at, line in enumerate(lines):
        said = line.endswith(".") and len(line.split()) > _FUNCTION
        if (
            OFFICIAL.search(line)
            and not said
            and not re.search(r"\blid\s+van\b", line, re.IGNORECASE)
        ):
            gone.add(at)
            near = [each for each in (at - 1, at + 1) if 0 <= each < len(lines)]
            gone.update([each for each in near if is_person(lines[each])][:1])
    return [line for at, line in enumerate(lines) if at not in gone]


def _called(lines: Sequence[str], parties: Parties) -> Iterator[str]:
    """Say which lines are parties: below "Namens de fracties van:", in turn with names.

    Below a name and "raadslid" stands a party too.
    """
    rest = list(lines)
    above = ""
    while rest:
        line = rest.pop(0)
        yield line.rstrip(" ,;")
        if len(rest) == 1 and _is_function(line) and _is_pair(rest[0], above, parties):
            rest = [f"fractie {rest[0]}"]
        above = line
        if not _FACTIONS.fullmatch(line.strip(" ,")):
            continue
        while len(rest) > 1 and _is_pair(rest[0], rest[1], parties):
            party, name, *rest = rest
            yield from (f"fractie {party}", name)


def _is_function(line: str) -> bool:
    """Whether a line says what somebody is and nothing else: "fractievoorzitter"."""
    return bool(line.strip()) and not FUNCTIONS.sub("", line).strip(" ,;.")


def _is_pair(party: str, name: str, parties: Parties) -> bool:
    """Whether a line can be a party and the next one its member."""
    return (
        bool(named(party))
        and not is_titled(party)
        and is_person(strip_name(name))
        and not parties.looks_like(name)
    )
