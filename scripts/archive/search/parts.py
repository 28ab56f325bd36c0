"""The parts of every word of an archive; those of before are used again where they still hold."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

from archive.search.compounds import KNOWN, Level, Splitter
from archive.search.known_words import KnownWords, Looked, mark
from archive.search.language import Language


class Looker:
    """Looks at words: what their stem is, and of which stems they are made.

    `level` tells how often a stem is used (see `Splitter`).
    """

    def __init__(self, language: Language, level: Level) -> None:
        self._language = language
        self._splitter = Splitter(language, level)
        self._marks = array("I")

    def look(self, word: str) -> Looked:
        """Look at a word. No word is a part of itself."""
        splitter = self._splitter
        start = len(splitter.consulted)
        own, parts = self._language.stem(word), splitter.split(word)
        self._marks.extend(map(mark, splitter.stems[len(self._marks) :]))
        marks = array("I", map(self._marks.__getitem__, splitter.consulted[start:]))
        stems = " ".join(dict.fromkeys([own, *parts])) if parts else own
        return Looked(stems, marks.tobytes())


def changed_stems(levels: Mapping[str, int], before: Mapping[str, int]) -> list[str]:
    """Give the stems whose level is another one, as far as compounds come apart by it."""
    changed = levels.items() ^ before.items()
    return sorted({stem for stem, level in changed if level >= KNOWN})


def find_parts(
    words: Sequence[str], looker: Looker, known: KnownWords, changed: Iterable[str]
) -> list[Looked]:
    """Find the stem and the parts of all words.

    A word that is known is not looked at again, unless the level of a stem that decided then is
    among those that `changed`.
    """
    doubtful = {*known.decided_by(changed)}
    before = {word: looked for word, looked in known.all() if word not in doubtful}
    return [before.get(word) or looker.look(word) for word in words]
