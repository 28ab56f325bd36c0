"""What a question is about; a follow-up is about the same as the question it follows."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from archive.fiction.schedule import Schedule
from archive.fiction.scope import Scope
from archive.fiction.seeds import seeded
from archive.fiction.vocabulary import Vocabulary, vocabularies


@dataclass(frozen=True, slots=True)
class Topics:
    """The subjects of a whole archive, each found from the seed and its place alone."""

    seed: str
    schedule: Schedule
    themes: tuple[str, ...]

    def parent(self, index: int) -> int | None:
        """The earlier question that this one follows; now and then three in a row."""
        if index % 50 in (30, 45):
            return index - 15
        rng = seeded(self.seed, index, "vervolg")
        if index < 4 or rng.random() > 0.045:
            return None
        return index - rng.randint(1, min(index, 45))

    def root(self, index: int) -> int:
        """The first question of the chain that this one belongs to."""
        parent = self.parent(index)
        while parent is not None:
            index, parent = parent, self.parent(parent)
        return index

    def scope(self, index: int, rng: Random) -> tuple[Vocabulary, Scope]:
        """The theme's vocabulary, and the words of a question with its subject filled in."""
        root = self.root(index)
        drawn = seeded(self.seed, root, "onderwerp")
        vocabulary = vocabularies()[drawn.choice(self.themes)]
        scope = Scope(vocabulary, drawn, self.schedule.days[root])
        for name in ("wijk", "straat", "plek", "org", "ond"):
            scope.word(name)
        scope.rng = rng
        scope.today = self.schedule.days[index]
        return vocabulary, scope
