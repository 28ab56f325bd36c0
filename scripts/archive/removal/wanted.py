"""A text that must go, and how it is found again whatever happened to it on its way."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from archive.slug import slug

GONE = "[weggehaald]"

# What comes along from a word processor, and nobody sees.
_UNSEEN = "[\u00ad\u200b\u2060\ufeff]*"
# Between words: any white space, a quotation that goes on on the next line, bold and italic.
_GAP = r"(?:[\s>*_~`\\]|&nbsp;)+"
_ALIKE = {
    "'": "['’‘`´]",
    "-": "[-‐‑–]",
}
# After these, what is between brackets is a link or the address of one, and no text.
_MAKES_LINK = re.compile(r"[:(\[]")


@dataclass(frozen=True)
class Wanted:
    """A text that must go. White space, capitals and the form of quotes make no difference."""

    text: str

    @cached_property
    def anywhere(self) -> re.Pattern[str]:
        """Finds the text, also as a part of a longer word."""
        words = unicodedata.normalize("NFC", self.text).split()
        return re.compile(_GAP.join(map(_word, words)), re.IGNORECASE)

    @cached_property
    def _alone(self) -> re.Pattern[str]:
        before = r"(?<![^\W_])(?<![^\W_][\u00ad\u200b\u2060\ufeff])"
        after = rf"(?!{_UNSEEN}[^\W_])"
        return re.compile(rf"{before}(?:{self.anywhere.pattern}){after}", re.IGNORECASE)

    def count(self, text: str) -> int:
        """How often the text stands somewhere, parts of longer words not counted."""
        return len(self._alone.findall(text))

    def removed(self, text: str) -> str:
        """Give a line without the text."""
        return self._alone.sub(GONE, text)

    def removed_from_markdown(self, text: str) -> str:
        """Give Markdown without the text, in which the mark of what is gone is no link."""

        def mark(match: re.Match[str]) -> str:
            after = text[match.end() : match.end() + 1]
            return rf"\{GONE[:-1]}\]" if _MAKES_LINK.match(after) else GONE

        return self._alone.sub(mark, text)

    def names(self, path: str) -> bool:
        """Whether a path or an address names the text: written so, or as in an address."""
        word = slug(self.text)
        return bool(self.count(path)) or bool(word and f"-{word}-" in f"-{slug(path)}-")


def _word(word: str) -> str:
    return _UNSEEN.join(_ALIKE.get(_plain(letter), re.escape(letter)) for letter in word)


def _plain(letter: str) -> str:
    return {"’": "'", "‘": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-"}.get(
        letter, letter
    )
