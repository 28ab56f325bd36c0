"""Words that mean the same, as the search page uses them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive.registers import Synonyms
from archive.search.kept import kept
from archive.search.language import Language
from archive.search.supply import Store, digest
from archive.search.written import json_bytes


def synonyms(groups: Sequence[Synonyms], language: Language, store: Store) -> list[list[str]]:
    """Give each group as stems: one text for a word, with spaces in it for several words.

    They are kept, as long as the groups and the rules of the language stay.
    """
    words = json_bytes([language.rules, [group.words for group in groups]])
    [found] = kept(b"synonyms 1", [digest([words])], lambda _: _stemmed(groups, language), store)
    return list(found)


def _stemmed(groups: Iterable[Synonyms], language: Language) -> list[list[str]]:
    found = []
    for group in groups:
        stems = [" ".join(_stems(word, language)) for word in group.words]
        different = list(dict.fromkeys(filter(None, stems)))
        if len(different) > 1:
            found.append(different)
    return found


def _stems(text: str, language: Language) -> list[str]:
    return [language.stem(word) for word in language.words(text) if language.counts(word)]
