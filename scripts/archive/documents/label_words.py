"""Labels told by their words, for the many ways in which forms put the same few words together."""

from __future__ import annotations

import re

from archive.documents.labels import meaning_of
from archive.documents.meanings import Meaning

_LONGEST = 7
# All words that a label of these kinds may have; with any other word it is running text.
_SMALL = frozenset(
    {
        "de", "het", "een", "van", "voor", "door", "op", "in", "bij", "en", "of", "namens", "uw",
        "ons", "onze", "haar", "zijn", "per", "dd", "d.d", "s", "volledige", "gemeente",
        "gemeenteraad", "raad", "college", "b&w", "b", "w", "burgemeester", "griffie", "bestuur",
        "naam", "namen", "datum", "dag", "is", "wordt", "werd", "mede", "eerste", "tweede",
        "politieke", "lid", "leden", "betrokken", "betreffende", "bevoegde", "coördinerend",
        "coördinerende", "eerstverantwoordelijke", "behandelend", "behandelende", "korte",
        "behandeld", "raads", "gs", "db", "publicatie", "d&h", "verantw", "antwoordend",
        "antwoordende",
    }
)  # fmt: skip
_LATER = frozenset(
    {
        "uiterlijk", "uiterlijke", "uiterste", "gewenste", "termijn", "vóór", "deadline",
        "verwachte", "streefdatum", "wettelijke",
    }
)  # fmt: skip
_ANSWERED = frozenset(
    {
        "antwoord", "antwoorden", "beantw", "beantwoord", "beantwoording", "beantwoordingsdatum",
        "antwoorddatum", "afgedaan", "afdoening", "afgehandeld", "afhandeling", "verzonden",
        "verzending", "verstuurd", "besluit", "collegebesluit", "vastgesteld", "vaststelling",
        "collegevergadering", "gegeven", "reactie", "vergadering",
    }
)  # fmt: skip
_RECEIVED = frozenset(
    ["ontvangen", "ontvangst", "ingekomen", "binnengekomen", "binnenkomst", "geregistreerd"]
)
_ASKED = frozenset(
    {
        "ingediend", "indiening", "indienen", "gesteld", "stellen", "ingezonden", "inzending",
        "vraag", "vragen", "raadsvraag", "raadsvragen", "vraagstelling", "schriftelijke", "brief",
        "verzoek",
    }
)  # fmt: skip
_PEOPLE = frozenset(
    {
        "indiener", "indieners", "steller", "stellers", "vrager", "vragers", "vragensteller",
        "vragenstellers", "vraagsteller", "vraagstellers", "raadslid", "raadsleden", "statenlid",
        "statenleden", "afzender", "aanvrager", "ondertekenaar", "ondertekenaars", "vragende",
        "fractielid", "fractieleden", "burgerraadslid", "commissielid", "inzender", "inzenders",
    }
)  # fmt: skip
_PARTIES = frozenset(
    ["fractie", "fracties", "partij", "partijen", "raadsfractie", "statenfractie", "groepering"]
)
_HOLDERS = frozenset(
    {
        "portefeuillehouder", "portefeuillehouders", "portefeuille", "wethouder", "wethouders",
        "vakwethouder",
        "heemraad", "hoogheemraad",
        "collegelid", "collegeleden", "bestuurder", "gedeputeerde", "verantwoordelijk",
        "verantwoordelijke",
    }
)  # fmt: skip
_SUBJECTS = frozenset(
    ["onderwerp", "titel", "betreft", "thema", "trefwoord", "trefwoorden", "aanduiding"]
)
# "College van burgemeester en wethouders" is a value.
_BODIES = frozenset(["college", "burgemeester", "gemeenteraad"])
_KNOWN = (
    _SMALL | _LATER | _ANSWERED | _RECEIVED | _ASKED | _PEOPLE | _PARTIES | _HOLDERS | _SUBJECTS
)
# Words around those that name a section: "Vragen van de fractie en de beantwoording ervan".
_AROUND = _SMALL | {
    "met", "gestelde", "stelt", "onderstaande", "volgende", "fractie", "fracties", "raadslid",
    "raadsleden", "statenlid", "vragensteller", "vragenstellers", "vragenstelster", "indiener",
    "indieners", "vraagsteller", "vraagstellers", "vraagstelster", "kort",
    "samengevat", "steller", "gs", "staten", "wethouders", "wethouder", "ervan", "daarvan",
    "daarop", "hierop", "bijbehorende", "zoals", "geschetst", "gegeven", "verstrekt", "onderwerp",
    "ondergetekende", "ondergetekenden", "partij", "partijen", "aan", "raadsfractie",
    "schriftelijke",
    "bestuur", "onze", "concrete", "deze", "feitelijke", "nadere", "om", "gaat", "waar", "waarom",
    "stellen", "wij", "dagelijks", "algemeen", "dijkgraaf", "heemraden", "gedeputeerde",
    "zijn", "wat", "politieke", "puntsgewijs", "toegevoegd",
}  # fmt: skip
_ASKING = frozenset(
    ["vraag", "vragen", "vraagstelling", "raadsvragen", "statenvragen", "deelvragen", "vraagpunten"]
)
_ANSWERING = frozenset(
    ["antwoord", "antwoorden", "beantwoording", "reactie", "reacties", "weerwoord"]
)
_TELLING = frozenset(
    {
        "toelichting", "inleiding", "aanleiding", "achtergrond", "achtergronden", "context",
        "motivering", "situatieschets", "probleemstelling", "probleemschets", "overwegingen",
        "achtergrondinformatie", "feiten", "onderbouwing",
    }
)  # fmt: skip
_LONGEST_HEADING = 10
# "Beantwoording verzonden", "Vastgesteld in B&W": what is done has its day.
_DONE = frozenset(["verzonden", "verstuurd", "vastgesteld", "afgedaan", "afgehandeld", "gegeven"])
_DATED = frozenset(["datum", "dag", "op", "dd", "d.d"])


def meaning_in_place(label: str) -> Meaning | None:
    """What a text introduces that stands where labels stand: in a cell of its own, before a colon.

    Where the table of labels does not have it, its words tell.
    """
    told = meaning_of(label) or _by_words(label)
    if told is None and " / " in label:
        # "Antwurd fêststeld op / Antwoord vastgesteld op", in two languages
        return next((found for part in label.split(" / ") if (found := _by_words(part))), None)
    return told


def section_in_place(heading: str) -> Meaning | None:
    """What section a heading opens that stands alone, told by its words; None when it opens none.

    The word that comes first counts: "Vragen en antwoorden", "Antwoord op de vragen".
    """
    words = re.findall(r"b&w|[^\W\d_]+", re.sub(r"\([^)]*\)", " ", heading.lower()))
    if not 1 < len(words) <= _LONGEST_HEADING:
        return None
    kinds = (
        (_ASKING, Meaning.QUESTION),
        (_ANSWERING, Meaning.ANSWER),
        (_TELLING, Meaning.EXPLANATION),
    )
    if not (_AROUND | _ASKING | _ANSWERING | _TELLING).issuperset(words):
        return None
    return next((meaning for word in words for kind, meaning in kinds if word in kind), None)


def _by_words(label: str) -> Meaning | None:
    words = re.findall(r"d\.d|b&w|d&h|[^\W\d_]+", re.sub(r"\([^)]*\)", " ", label.lower()))
    if not 1 < len(words) <= _LONGEST or not _KNOWN.issuperset(words):
        return None
    found = set(words)
    if found & _LATER:
        return Meaning.OTHER
    dated = bool(found & (_DATED | _DONE)) or words[-1] in ("op", "van")
    for kinds, meaning in (
        (_ANSWERED, Meaning.ANSWERED),
        (_RECEIVED, Meaning.RECEIVED),
        (_ASKED, Meaning.SUBMITTED),
    ):
        if dated and found & kinds and not found & (_PEOPLE | _HOLDERS):
            return meaning
    for kinds, meaning in (
        (_HOLDERS, Meaning.PORTFOLIO),
        (_PEOPLE, Meaning.ASKERS),
        (_PARTIES, Meaning.PARTY),
        (_SUBJECTS, Meaning.SUBJECT),
    ):
        if found & kinds and not found & (_ANSWERED | _RECEIVED | _BODIES):
            return meaning
    return None
