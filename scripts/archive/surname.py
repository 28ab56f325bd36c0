"""Surnames, to put people in the order in which Dutch readers look for them."""

from __future__ import annotations

from archive.slug import slug

# What may stand before a surname; Dutch lists of names are ordered without it.
_PREFIXES = {
    "aan", "af", "al", "am", "auf", "bij", "d'", "da", "das", "de", "degli", "dei", "del", "della",
    "den", "der", "des", "di", "die", "do", "dos", "du", "een", "el", "het", "i", "im", "in", "l'",
    "la", "las", "le", "les", "lo", "los", "of", "onder", "op", "over", "s'", "'s", "'t", "te",
    "ten", "ter", "thor", "tho", "thoe", "to", "toe", "tot", "uijt", "uit", "uyt", "van", "ver",
    "vom", "von", "voor", "vor", "zu", "zum", "zur",
}  # fmt: skip


def is_prefix(word: str) -> bool:
    """Whether a word may stand before a surname: `de`, `van`, `'t`."""
    return word.replace("’", "'").lower() in _PREFIXES


def surname(name: str) -> str:
    """Give the surname in a full name, without its prefix.

    `M.J. de Greef-Nelissen` gives `Greef-Nelissen`, `Ahmed de l'Étang` gives `Étang`.
    Without a prefix it is the last word.
    """
    words = name.replace("’", "'").split()
    prefixes = [place for place, word in enumerate(words[:-1]) if word.lower() in _PREFIXES]
    if prefixes:
        first = prefixes[0]
        while first < len(words) - 1 and words[first].lower() in _PREFIXES:
            first += 1
        rest = " ".join(words[first:])
    else:
        rest = words[-1] if words else ""
    head, mark, tail = rest.partition("'")
    return tail if mark and f"{head}'".lower() in _PREFIXES else rest


def by_surname(name: str) -> str:
    """Make a key that sorts people by surname, then by the whole name."""
    return f"{slug(surname(name))} {slug(name)}"
