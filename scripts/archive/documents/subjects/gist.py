"""The words of a subject or a file's name that tell what it is about."""

from __future__ import annotations

import re

from archive.slug import slug

# Words that say what kind of paper a file is, or which version.
_KIND_WORDS = {
    "vraag", "vragen", "antwoord", "antwoorden", "beantwoording", "beantwoorden", "schriftelijke",
    "schriftelijk", "raadsvragen", "raadsvraag", "collegevragen", "brief", "antwoordbrief",
    "antwoordmemo", "antwoordformulier", "antwoordnota", "collegememo", "memo", "raadsmemo",
    "vragenbrief", "reactie", "college", "collegebrief", "raad", "raadsbrief", "gemeenteraad", "de",
    "het", "een", "met", "uit", "tot", "dat", "die", "hoe", "wat", "van", "voor", "door",
    "aan", "op", "over",
    "inzake", "betreffende",
    "mbt", "nav",
    "bij", "en", "def", "definitief", "definitieve", "concept", "versie", "getekend", "ondertekend",
    "geanonimiseerd", "geanonimiseerde", "openbaar", "scan", "kopie", "copy", "final", "nieuw",
    "ingekomen", "verzonden", "bijlage", "a", "b", "q", "v", "beantw", "vr", "antw", "av", "sv",
    "rvo", "art", "artikel", "ex", "fractie", "tussenbericht", "tussentijds", "vervolg", "deel",
    "ingediend", "gesteld", "technische", "mondelinge", "formulier", "bw", "benw",
}  # fmt: skip
_SUBJECT_WORDS = _KIND_WORDS | {
    "gemeente",
    "stand",
    "zaken",
    "rondom",
    "naar",
    "aanleiding",
    "stelt",
}
_DATE_IN_NAME = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|(?:19|20)\d\d([-_. ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])([-_. ])(?:0?[1-9]|1[0-2])\2(?:19|20)\d\d)(?!\d)"
)
_RULE_IN_NAME = re.compile(r"\bart(?:ikel|\.)?\s*\d{1,3}\b", re.IGNORECASE)


def subject_words(subject: str) -> frozenset[str]:
    """The words of a subject, without those that any subject may have."""
    return frozenset(
        word
        for word in slug(subject, longest=0).split("-")
        if len(word) > 2 and word not in _SUBJECT_WORDS
    )


def stem_of(name: str) -> tuple[str, ...]:
    """The words of a file's name that say what it is about; of its folder when it has none."""
    folder, _, file = name.rpartition("/")
    bare = _RULE_IN_NAME.sub(" ", _DATE_IN_NAME.sub(" ", file.rpartition(".")[0].replace("_", " ")))
    parts = re.split(r"[-_ .]+", slug(bare, longest=0))
    # "21a" holds the questions and "21b" the answer.
    parts = [re.sub(r"^(\d{1,4})[abqv]$", r"\1", part) for part in parts]
    stem = tuple(part for part in parts if part and part not in _KIND_WORDS)
    if folder and all(part.isdigit() for part in stem):
        return (*re.split(r"[-_ .]+", slug(folder, longest=0)), *stem)
    return stem
