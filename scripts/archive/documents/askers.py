"""Texts as askers with their parties, in the order in which they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.documents.names import FUNCTIONS, NOT_NAMES, is_name, strip_name
from archive.documents.parties import FACTION, SHARED, Parties, strip_faction
from archive.record import Asker

# "Onze fractie" names no party.
_WHOSE = {"onze", "ons", "mijn", "uw", "deze", "alle", "beide", "hun", "zijn", "haar", "een", "de"}


def askers_in(values: Sequence[str], parties: Parties) -> list[Asker]:
    """Read texts as askers with their parties, in the order in which they stand.

    A name or a party that is not there is "".

    Names before a party share it ("A. de Vries en B. Smit (CDA)"); a party in front holds for
    the names behind it. A name without a party keeps an empty one, and the other way round.
    """
    pieces: list[tuple[str, str]] = []
    for value in values:
        for line in value.split("\n"):
            pieces.extend(_pieces(line, parties))
            pieces.append(("end", ""))
    return _joined(pieces)


def _pieces(text: str, parties: Parties) -> list[tuple[str, str]]:
    """Cut a line into names and parties. Brackets hold a party, a function or a first name."""
    text = " ".join(text.replace("\t", " ; ").split())
    protected, known = _protect(text, parties)
    cut = re.split(
        r"\s*(?:;|,|\s[-–—]\s|\s/\s|(?<=\w)/(?=[A-Z]\.)|:|\ben\b|&|\+|\b(?i:namens)\b"
        r"|\bvan(?=\s+(?:de\s+)?fractie)|(?<=[\w.)])\s*\((?![A-Z][a-z]+\)\s+[A-Za-z])|\))\s*",
        protected,
    )
    found: list[tuple[str, str]] = []
    for part in cut:
        written = re.sub(r"\ue000(\d+)\ue001", lambda match: known[int(match[1])], part)
        written = written.strip(" .()")
        if not written:
            continue
        found.extend(_kind_of(written, part, parties, known))
    return found


# A party of two words with a sign between them, behind a name: "M. Smit, Student & Starter".
_PAIR = re.compile(r"(?:(?<=,\s)|(?<=\())[A-Z]\w+\s&\s[A-Z]\w+(?=[),;]|\s*$)")


def _protect(text: str, parties: Parties) -> tuple[str, list[str]]:
    """Put a sign in the place of known parties, so that "en" in a name does not cut it."""
    known: list[str] = []
    out: list[str] = []
    position = 0
    pairs = [match.span() for match in _PAIR.finditer(text)]
    for start, end in sorted([*parties.find(text), *pairs]):
        if start < position:
            continue
        known.append(text[start:end])
        out.append(f"{text[position:start]}\ue000{len(known) - 1}\ue001")
        position = end
    return "".join([*out, text[position:]]), known


def _kind_of(written: str, part: str, parties: Parties, known: list[str]) -> list[tuple[str, str]]:
    if match := re.fullmatch(
        r"(.*?)\s*\ue000(\d+)\ue001\s*(?:-?\s*(?:raads)?fractie.*)?(.*)", part.strip(" .()")
    ):
        before = strip_name(
            re.sub(
                r"\bfracties?(?:\s+van(?:\s+de)?)?$|\bvan(?:\s+de)?$|\bde$",
                "",
                match[1],
                flags=re.IGNORECASE,
            ).strip()
        )
        after = strip_name(match[3])
        found = [("name", before)] if is_name(before) and not SHARED.match(match[1] + " ") else []
        return [
            *found,
            ("party", known[int(match[2])]),
            # One word behind a party is the place of its branch.
            *([("name", after)] if is_name(after) and " " in after else []),
        ]
    faction = strip_faction(written)
    named = FACTION.match(written) is not None
    shared = SHARED.fullmatch(written + " ") is not None
    if faction.lower() in _WHOSE or (named and faction == faction.lower()):
        return []
    short = len(faction) <= 60 and len(faction.split()) <= 7
    if (
        faction
        and short
        and not shared
        and (named or (faction != written and parties.looks_like(faction)))
    ):
        return [("party", faction)]
    if parties.looks_like(written):
        return [("party", written)]
    bare = FUNCTIONS.sub(" ", written).strip()
    if bare != written and parties.looks_like(bare):
        return [("party", bare)]
    name = strip_name(written)
    return [("name", name)] if is_name(name) and not NOT_NAMES.fullmatch(name) else []


def _joined(pieces: list[tuple[str, str]]) -> list[Asker]:
    """Give each name its party."""
    found: list[Asker] = []
    waiting: list[int] = []
    leading = ""
    first = next((kind for kind, _ in pieces if kind != "end"), "")
    loose: list[str] = []
    for kind, text in pieces:
        if kind == "end":
            leading = leading if first == "party" and waiting == [] else ""
            continue
        if kind == "name":
            found.append(Asker(text, leading))
            if not leading:
                waiting.append(len(found) - 1)
        elif waiting:
            for index in waiting:
                found[index] = Asker(found[index].name, text)
            waiting = []
            leading = ""
        else:
            leading = text if first == "party" else ""
            loose.append(text)
    if not found:
        return [Asker("", party) for party in dict.fromkeys(loose)]
    return list(dict.fromkeys(found))
