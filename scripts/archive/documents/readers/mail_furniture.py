"""What mail programs and organisations add to each mail: disclaimers, addresses, advertisements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from archive.documents.document import Block, Kind, Line
from archive.documents.sheet import paragraphs

# Where a piece of such text starts; the disclaimers go on to the end of the message.
_DISCLAIMER = re.compile(
    r"disclaimer\b|proclaimer\b|de\s+(?:informatie|inhoud)\b.{0,80}\b(?:e-?mail|bericht|mail)"
    r"|(?:dit|deze)\s+(?:e-?mail(?:bericht)?|bericht|mail)\b.{0,120}"
    r"\b(?:bestemd|bedoeld|vertrouwelijk|geadresseerde|rechten)"
    r"|aan\s+(?:dit|deze|de\s+inhoud\s+van\s+(?:dit|deze))\s+(?:e-?mail\w*|bericht)"
    r"|this\s+(?:e-?mail|message|communication)\b.{0,120}\b(?:intended|confidential|privileged)"
    r"|the\s+(?:information|contents?)\b.{0,80}\b(?:e-?mail|message)"
    r"|als\s+u\s+(?:niet\s+de\s+(?:geadresseerde|beoogde)|dit\s+bericht\s+(?:ten\s+onrechte"
    r"|per\s+abuis))|(?:op\s+al\s+onze|the\s+municipality|de\s+gemeente\s+\S+\s+aanvaardt)\b"
    r".{0,160}\b(?:aansprakelijk|voorwaarden|liable)",
    re.IGNORECASE | re.DOTALL,
)
_ADDED = re.compile(
    r"(?:verzonden|verstuurd)\s+(?:vanaf|vanuit|met|via|van)\s+(?:mijn\s+)?(?:iphone|ipad|samsung"
    r"|android|outlook|mobiel\w*|telefoon|gmail|mail\b|smartphone|tablet|yahoo).{0,60}"
    r"|sent\s+(?:from|via)\s+(?:my\s+)?(?:iphone|ipad|samsung|android|outlook|mobile|mail\b|gmail"
    r"|yahoo).{0,60}|(?:get|download)\s+outlook\s+for\b.{0,60}|outlook\s+voor\s+\w+\s+downloaden"
    r"|denk\s+(?:aub\s+|a\.u\.b\.\s+)?(?:aan|om)\s+het\s+milieu.{0,120}"
    r"|.{0,40}\bconsider\s+the\s+environment.{0,80}"
    r"|(?:virusvrij|virus-free)\b.{0,80}|.{0,40}\bscanned\s+(?:by|for)\b.{0,80}"
    r"|u\s+ontvangt\s+niet\s+vaak\s+e-?mail\s+van\b.{0,160}"
    r"|you\s+don.t\s+often\s+get\s+email\s+from\b.{0,160}"
    r"|(?:let\s+op|waarschuwing|pas\s+op|caution|\[extern(?:al)?\])\s*[:!]?.{0,80}"
    r"\b(?:extern\w*|outside|buiten)\b.{0,200}"
    r"|(?:dit\s+bericht|deze\s+(?:e-?)?mail)\s+(?:is\s+afkomstig|komt)\s+van\s+(?:een\s+extern|buiten)"
    r".{0,160}|volg\s+(?:ons|mij)\s+(?:op|via)\b.{0,120}",
    re.IGNORECASE | re.DOTALL,
)
_CONTACT = re.compile(
    r"(?:(?:t|m|e|f|i|w|tel(?:efoon)?|mob(?:iel)?|fax|e-?mail|internet|website|bezoekadres|postadres"
    r"|kvk|telefoonnummer|doorkiesnummer)\s*[.:|]\s*\S.*|(?:www\.|https?://)\S+.*"
    r"|(?:\+31|0\d{1,3})[\s-]?\(?[\d)(\s-]{6,14}|\S+@\S+\.\S+|postbus\s+\d.*"
    r"|\d{4}\s?[A-Z]{2}\s+[A-Z].{1,40}|.{2,40}\|\s*\d{4}\s?[A-Z]{2}\b.*"
    r"|(?:werkdagen|aanwezig|afwezig|bereikbaar|niet\s+aanwezig)\b\s*:?.{2,80})",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"((?i:(?:met\s+)?(?:\w+\s+)?groet(?:en|jes)?|mvg|m\.v\.g\.?|hoogachtend)\s*,)\s+([A-Z].{1,60}?)"
)
_DELIMITER = re.compile(r"-{2,}|_{3,}|={3,}")


def without_furniture(message: Iterable[Block]) -> list[Block]:
    """Mark what was only added to a message; the sign above a signature goes out.

    "Groeten, Jan" becomes two lines, as letters have them.
    """
    blocks = [each for block in message for each in _closed(block)]
    kinds: dict[int, Kind] = {}
    lines = [block for block in blocks if isinstance(block, Line) and not block.label]
    disclaimed = signed = False
    groups = paragraphs(lines)
    asking = [
        at
        for at, group in enumerate(groups)
        if _asks(group) and not _DISCLAIMER.match(" ".join(line.text for line in group))
    ]
    for at, group in enumerate(groups):
        text = " ".join(line.text for line in group if not _is_delimiter(line))
        below = not asking or at > asking[-1]
        disclaimed = disclaimed or (below and _DISCLAIMER.match(text) is not None)
        if disclaimed or _ADDED.fullmatch(text):
            kinds.update((id(line), Kind.FURNITURE) for line in group)
            continue
        for line in group:
            signed = signed or _is_delimiter(line)
            if _ADDED.fullmatch(line.text) or (signed and _CONTACT.fullmatch(line.text.strip())):
                kinds[id(line)] = Kind.FURNITURE
    return _marked(blocks, kinds)


def _is_delimiter(line: Line) -> bool:
    return _DELIMITER.fullmatch(line.whole.strip()) is not None


def _closed(block: Block) -> list[Block]:
    if not isinstance(block, Line) or block.label or block.marker:
        return [block]
    match = _CLOSING.fullmatch(block.text)
    if match is None:
        return [block]
    return [
        replace(block, text=match[1], markdown=""),
        replace(block, text=match[2], markdown="", gap=False),
    ]


def _asks(group: Sequence[Line]) -> bool:
    """Whether a paragraph is a question, or an item of a numbered list."""
    return group[0].marker[:1].isdigit() or any(line.text.endswith("?") for line in group)


def _marked(blocks: Sequence[Block], kinds: dict[int, Kind]) -> list[Block]:
    marked: list[Block] = []
    gap = False
    for block in blocks:
        if not isinstance(block, Line):
            marked.append(block)
        elif _is_delimiter(block):
            gap = True
        else:
            line = replace(block, gap=block.gap or gap)
            kind = kinds.get(id(block))
            if kind is Kind.FURNITURE:
                line = replace(line, text=block.whole, kind=kind, marker="")
            marked.append(line)
            gap = False
    return marked
