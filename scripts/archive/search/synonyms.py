"""Words that mean the same, as the search page uses them."""

from __future__ import annotations

from collections.abc import Iterable

from archive.registers import Synonyms
from archive.search.language import Language


def synonyms(groups: Iterable[Synonyms], language: Language) -> list[list[str]]:
    """Give each group as stems: one text for a word, with spaces in it for several words."""
    found = []
    for group in groups:
        stems = [" ".join(_stems(word, language)) for word in group.words]
        different = list(dict.fromkeys(filter(None, stems)))
        if len(different) > 1:
            found.append(different)
    return found


def _stems(text: str, language: Language) -> list[str]:
    return [language.stem(word) for word in language.words(text) if language.counts(word)]
