"""What fills the gaps of one record's sentences; most words stay the same within a record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from archive.dates import dutch_date
from archive.fiction import names
from archive.fiction.calendar import month
from archive.fiction.template import render, sentence
from archive.fiction.vocabulary import Vocabulary, heads
from archive.fiction.words import Measure, Noun, compound, read_noun

Word = Noun | Measure

_FEASTS = (
    "de Havendagen*", "de Lichtjesavond", "het Sluisfeest", "de zomerkermis", "het bluesfestival",
    "de Oogstmarkt", "de Nacht van de Muziek", "het Mosselweekend", "de intocht",
)  # fmt: skip
_SERVICES = (
    "de schoonmaak", "het leerlingenvervoer", "de catering", "het groenonderhoud", "de beveiliging",
    "het drukwerk", "de bewegwijzering",
)  # fmt: skip
_IN_WORDS = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
)  # fmt: skip
_MAKERS: dict[str, Callable[[Random], Noun]] = {
    "wijk": names.neighbourhood,
    "straat": names.street,
    "plein": names.square,
    "firma": names.firm,
    "bewoner": names.resident,
}


class Scope:
    """Draws the words of one record.

    `today` is the day that the text was written on: months and years are counted from it.
    """

    def __init__(self, vocabulary: Vocabulary, rng: Random, today: date) -> None:
        self._vocabulary = vocabulary
        self.rng = rng
        self.today = today
        self.words: dict[str, Word] = {}
        self.texts: dict[str, str] = {}
        self.blocks: dict[str, Callable[[], str]] = {}

    def sentence(self, text: str) -> str:
        """Fill a template and begin it with a capital."""
        return sentence(text, self.rng, self.fill)

    def phrase(self, text: str) -> str:
        """Fill a template as it is."""
        return render(text, self.rng, self.fill)

    def fill(self, name: str, form: str) -> str:
        """Give the word for a gap; a word with a form is drawn once and then remembered."""
        word = self.words.get(name)
        if word is not None:
            return word.form(form)
        if name[0] in "#%€":
            return self._number(name)
        if name in self.texts:
            return self.texts[name]
        if name.isupper():
            return self.blocks[name]()
        if name in _FRESH:
            return _FRESH[name](self)
        return self.word(name).form(form)

    def word(self, name: str) -> Word:
        """The word of this record for a name like `doc` or `doc2`."""
        if name not in self.words:
            self.words[name] = self._another(name)
        return self.words[name]

    def _another(self, name: str) -> Word:
        kind = name.rstrip("12345")
        others = [word for key, word in self.words.items() if key.rstrip("12345") == kind]
        for _ in range(8):
            word = self._draw(kind)
            if word not in others:
                return word
        return word

    def _draw(self, kind: str) -> Word:
        rng, vocabulary = self.rng, self._vocabulary
        if kind in _MAKERS:
            return _MAKERS[kind](rng)
        match kind:
            case "naam":
                return names.building(rng)
            case "maat":
                measure = rng.choice(vocabulary.measures)
                thing = measure.thing
                filled = Noun(thing.article, self.phrase(thing.text), thing.plural)
                return Measure(filled, measure.prefix, measure.verb, measure.participle)
            case "ond":
                return self._subject()
            case "plek":
                return self._noun(rng.choice(vocabulary.places))
            case "org":
                return self._noun(rng.choice(vocabulary.organisations))
            case "groep":
                return Noun("", rng.choice(vocabulary.groups), plural=True)
            case "feest":
                return read_noun(rng.choice(_FEASTS))
            case "dienst":
                return read_noun(rng.choice(_SERVICES))
        return self.compound(kind)

    def compound(self, kind: str) -> Noun:
        """Build a compound of the theme: `het parkeerbeleid`, `de jeugdzorgmonitor`."""
        stem = self.rng.choice(self._vocabulary.stems)
        head = self.rng.choice(heads()[kind])
        while _echo(stem, head.text):
            head = self.rng.choice(heads()[kind])
        return Noun(head.article, compound(stem, head.text), head.plural)

    def _subject(self) -> Noun:
        chance = self.rng.random()
        if chance < 0.85:
            return self._noun(self.rng.choice(self._vocabulary.subjects))
        return self.compound(self.rng.choice(("last", "doc", "proef")))

    def _noun(self, text: str) -> Noun:
        noun = read_noun(text)
        return Noun(noun.article, self.phrase(noun.text), noun.plural)

    def _number(self, name: str) -> str:
        low, _, high = name[1:].partition("-")
        drawn = self.rng.randint(int(low), int(high))
        if name[0] == "#" and drawn < len(_IN_WORDS):
            return _IN_WORDS[drawn]
        if name[0] in "#%":
            return str(drawn) if drawn < 1000 else f"{drawn:,}".replace(",", ".")
        amount = drawn * 1000 + (self.rng.randrange(10) * 100 if drawn < 100 else 0)
        return f"€ {amount:,}".replace(",", ".")

    def _share(self) -> str:
        return (
            f"{self.rng.choice((14, 16, 17, 18, 19, 22, 23, 26, 27, 31, 34, 38, 41, 43))} procent"
        )


def _echo(stem: str, head: str) -> bool:
    """Whether a compound would say the same twice: `reservereserve`."""
    bare = stem.rstrip("s-")
    return bare in head or head in stem


_FRESH: dict[str, Callable[[Scope], str]] = {
    "naam": lambda scope: names.building(scope.rng).text,
    "pct": lambda scope: scope._share(),
    "maandtoen": lambda scope: month(scope.today, -scope.rng.randint(2, 15)),
    "maandstraks": lambda scope: month(scope.today, scope.rng.randint(2, 11)),
    "vorigjaar": lambda scope: str(scope.today.year - 1),
    "jaarstraks": lambda scope: str(scope.today.year + scope.rng.randint(1, 2)),
    "beslist": lambda scope: dutch_date(
        (scope.today - timedelta(days=scope.rng.randint(3, 20))).replace(day=1)
    ),
}
