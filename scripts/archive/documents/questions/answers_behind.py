"""Answers in the paragraph of their question, right behind its mark: "Vaart de pont? Nee."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive.documents.document import Kind
from archive.documents.labels.field_lines import rest_of
from archive.documents.sheet import Piece

# What an asker says behind a question mark, and answers nothing.
_ASKS_ON = re.compile(
    r"(?:zo\s+(?:ja|nee?|niet)|indien|in(?:dien)?\s+dat\s+geval|graag|gaarne|gelieve|s\.?v\.?p|alstublieft|en|of|maar"
    r"|waarom|hoe|wat|welke?|wie|wanneer|waar\w*|kunt?|kan|wilt?|wil|bent|is|zijn|heeft|hebt|deelt|a\.u\.b"
    r"|dit|deze\s+vraag|wij|we|ik|onze\s+fractie|de\s+fractie\b.{0,40}|verzoeke?|met\s+(?:andere\s+woorden|toelichting)"
    r"|motiveer|onderbouw|licht|noem|geef|specificeer|denk(?:t\s+u)?|bijvoorbeeld|d\.w\.z)\b|[(\[–-]",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\?[”’\"')]*\s+(?=[A-Z0-9€])")
# A word may answer: "Vaart de pont? Nee."
_SHORTEST = re.compile(r"(?:ja|nee|neen|geen|akkoord)\b", re.IGNORECASE)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """Pieces of one paragraph, and where in the text of the last of them an answer starts."""

    pieces: Sequence[Piece]

    @property
    def text(self) -> str:
        """All its text."""
        return " ".join(piece.line.text for piece in self.pieces)

    def cut(self) -> tuple[int, int]:
        """The piece and the place in it where the answer starts; (-1, 0) when none does."""
        for at in range(len(self.pieces) - 1, -1, -1):
            found = [*_BEHIND.finditer(self.pieces[at].line.text)]
            if self.pieces[at].line.text.rstrip("”’\"')").endswith("?"):
                return -1, 0
            if found:
                return (
                    (at, found[-1].end()) if _answers(self._from(at, found[-1].end())) else (-1, 0)
                )
        return -1, 0

    def _from(self, at: int, start: int) -> str:
        rest = [piece.line.text for piece in self.pieces[at + 1 :]]
        return " ".join([self.pieces[at].line.text[start:], *rest])


def _answers(text: str) -> bool:
    said = text.rstrip().endswith((".", "!")) and not _ASKS_ON.match(text)
    return said and (len(text.split()) >= _FEWEST or _SHORTEST.match(text) is not None)


def with_answers_behind(asked: Sequence[Piece], told: bool) -> list[Piece]:
    """Start a paragraph with each answer that stands behind its question.

    `told` tells that the paper says that they stand there; else most paragraphs must have one, as
    a question may end with something that is no question.
    """
    groups = _paragraphs(asked)
    asking = [group for group in groups if "?" in group.text]
    cuts = [group.cut() for group in asking]
    found = sum(at >= 0 for at, _ in cuts)
    others = any(_tells(group) for group in groups if group not in asking)
    enough = found > 0 if told else found > 1 and found * 2 > len(asking)
    if others or not enough:
        return list(asked)
    parted: list[Piece] = []
    for group in groups:
        at, start = group.cut() if group in asking else (-1, 0)
        parted += _parted(group.pieces, at, start) if at >= 0 else group.pieces
    return parted


def _parted(pieces: Sequence[Piece], at: int, start: int) -> list[Piece]:
    line = pieces[at].line
    before = replace(line, text=line.text[:start].rstrip(), markdown="")
    behind = replace(rest_of(line, line.text[start:]), kind=Kind.TEXT)
    return [
        *pieces[:at],
        replace(pieces[at], line=before),
        Piece(behind),
        *pieces[at + 1 :],
    ]


def _tells(group: _Paragraph) -> bool:
    """Whether a paragraph that asks nothing may be an answer itself: it is no heading."""
    first = group.pieces[0].line
    heads = first.kind is Kind.HEADING or first.strong or group.text.rstrip().endswith(":")
    return not heads and bool(group.text.strip())


def _paragraphs(asked: Sequence[Piece]) -> list[_Paragraph]:
    groups: list[list[Piece]] = []
    for piece in asked:
        if piece.line.gap or piece.line.marker or piece.numbers or not groups:
            groups.append([])
        groups[-1].append(piece)
    return [_Paragraph(tuple(group)) for group in groups]
