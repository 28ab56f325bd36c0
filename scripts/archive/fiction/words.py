"""Nouns with their article and number, and the compounds that are made of them."""

from __future__ import annotations

from dataclasses import dataclass

# Vowels that would be read as one sound get a hyphen between them (Groene Boekje, 6.E).
_CLASHES = (
    "aa",
    "ae",
    "ai",
    "au",
    "ee",
    "ei",
    "eu",
    "ie",
    "ii",
    "ij",
    "oe",
    "oi",
    "oo",
    "ou",
    "ui",
    "uu",
)

_VERBS = {
    "is": ("is", "zijn"),
    "was": ("was", "waren"),
    "wordt": ("wordt", "worden"),
    "werd": ("werd", "werden"),
    "heeft": ("heeft", "hebben"),
    "kan": ("kan", "kunnen"),
    "moet": ("moet", "moeten"),
    "gaat": ("gaat", "gaan"),
    "blijft": ("blijft", "blijven"),
    "komt": ("komt", "komen"),
    "vraagt": ("vraagt", "vragen"),
    "leidt": ("leidt", "leiden"),
    "verdient": ("verdient", "verdienen"),
    "laat": ("laat", "laten"),
    "zou": ("zou", "zouden"),
    "dreigt": ("dreigt", "dreigen"),
    "houdt": ("houdt", "houden"),
    "kwam": ("kwam", "kwamen"),
    "past": ("past", "passen"),
    "roept": ("roept", "roepen"),
}


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase without its article; `article` is `de`, `het` or empty for a name."""

    article: str
    text: str
    plural: bool = False

    def form(self, name: str) -> str:
        """Give the phrase, or the verb or pronoun that agrees with it.

        `""` with the article, `k` bare, `een` indefinite, `dit` and `dat` as demonstrative
        and relative pronoun; any other name is a verb of the table above.
        """
        match name:
            case "":
                return f"{self.article} {self.text}" if self.article else self.text
            case "k":
                return self.text
            case "een":
                bare = self.plural or not self.article
                return self.text if bare else f"een {self.text}"
            case "dit":
                return f"{'dit' if self.neuter else 'deze'} {self.text}"
            case "dat":
                return "dat" if self.neuter else "die"
        return _VERBS[name][self.plural]

    @property
    def neuter(self) -> bool:
        """Whether it takes `het` and `dit`."""
        return self.article == "het" and not self.plural


def read_noun(text: str) -> Noun:
    """Read `het loket`, `de kosten*` (plural) or a name without an article."""
    plural = text.endswith("*")
    text = text.removesuffix("*")
    article, _, rest = text.partition(" ")
    if article in ("de", "het") and rest:
        return Noun(article, rest, plural)
    return Noun("", text, plural)


def compound(first: str, second: str) -> str:
    """Write two words as one, with a hyphen where vowels clash: `energie-inspectie`."""
    return f"{first}{'-' if first[-1] + second[0] in _CLASHES else ''}{second}"


def capital(text: str) -> str:
    """Write a sentence with a capital; a leading apostrophe passes it on to the next word."""
    if text.startswith("'s "):
        return "'s " + text[3:4].upper() + text[4:]
    if text.startswith("ij"):
        return "IJ" + text[2:]
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that can be done: `het toezicht` + `uit` + `breiden`, `uitgebreid`."""

    thing: Noun
    prefix: str
    verb: str
    participle: str

    def form(self, name: str) -> str:
        """Give one use of the measure in a sentence.

        `te`: het toezicht uit te breiden; `inf`: het toezicht uitbreiden; `wat`: het toezicht;
        `deel`: uitgebreid; `wordt`, `is` and the like: the verb that agrees with the thing.
        """
        match name:
            case "te":
                return " ".join(f"{self.thing.form('')} {self.prefix} te {self.verb}".split())
            case "inf":
                return f"{self.thing.form('')} {self.prefix}{self.verb}"
            case "wat":
                return self.thing.form("")
            case "deel":
                return self.participle
        return self.thing.form(name)


_PREFIXES = ("aan", "af", "bij", "in", "neer", "op", "open", "terug", "uit", "vast", "vrij")
_SEPARABLE = {"aanbesteden": "aan", "thuisbezorgen": "thuis"}


def read_measure(text: str) -> Measure:
    """Read `het toezicht|uit|breiden|uitgebreid`.

    The second part may be empty: a separable verb is known by its participle.
    """
    thing, prefix, verb, participle = text.split("|")
    if not prefix:
        prefix = _SEPARABLE.get(verb) or _prefix_of(verb, participle)
        verb = verb.removeprefix(prefix)
    return Measure(read_noun(thing), prefix, verb, participle)


def _prefix_of(verb: str, participle: str) -> str:
    parted = (p for p in _PREFIXES if verb.startswith(p) and participle.startswith(f"{p}ge"))
    return next(parted, "")
