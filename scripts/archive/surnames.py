"""By which words people go: surnames, without initials, titles and what stands between."""

from __future__ import annotations

from collections.abc import Iterable

PARTICLES = frozenset({
    "'s", "'t", "aan", "al", "ben", "bij", "bin", "d'", "da", "de", "del", "den", "der", "di", "do",
    "dos", "du", "el", "het", "in", "la", "las", "le", "les", "los", "op", "te", "ten", "ter",
    "tot", "uit", "van", "vande", "vanden", "vander", "ver", "vom", "von", "zu", "zum", "zur",
    "\u2019s", "\u2019t",
})  # fmt: skip
TITLES = frozenset({
    "bc", "dhr", "dr", "drs", "ds", "fam", "familie", "heer", "heren", "ing", "ir", "jhr", "jkvr",
    "mej", "mejuffrouw", "meneer", "mevr", "mevrouw", "mijnheer", "mr", "msc", "mw", "prof",
})  # fmt: skip
# What people are, which stands where a name could.
FUNCTIONS = frozenset({
    "ambassadeur", "ambtenaar", "burgemeester", "commissaris", "consul", "consul-generaal",
    "directeur", "eerste", "fractievoorzitter", "gedeputeerde", "griffier", "hoofd", "kamerlid",
    "lid", "locoburgemeester", "minister", "minister-president", "officier",
    "portefeuillehouder", "premier", "president", "professor", "raadslid", "raadsleden",
    "secretaris", "senator", "staatssecretaris", "statenlid", "vice", "vice-eersteminister",
    "vicepremier", "voorzitter", "wethouder", "wethouders",
})  # fmt: skip


def words_of(name: str) -> list[str]:
    """Give the words of a name in small letters; a double name also in its halves."""
    words = name.replace("\u2019", "'").replace("_", " ").lower().replace(",", " ").split()
    return [part for word in words for part in dict.fromkeys((word, *word.split("-")))]


def surnames(names: Iterable[str]) -> frozenset[str]:
    """Give the words that tell these people apart: `M.J. de Greef` gives `greef`.

    A first name in full is left out, for others have it too.
    """
    found: set[str] = set()
    for name in names:
        words = name.replace(",", " ").split()
        has_initials = any("." in word and word.lower().rstrip(".") not in TITLES for word in words)
        told = [word for word in words if _tells(word)]
        kept = told if has_initials or len(told) == 1 else told[1:]
        found.update(part for word in kept for part in words_of(word) if part not in PARTICLES)
    return frozenset(found)


def _tells(word: str) -> bool:
    small = word.lower()
    return "." not in word and small not in PARTICLES and small not in TITLES | FUNCTIONS
