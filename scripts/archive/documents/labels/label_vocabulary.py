"""The words that the labels of forms are made of, by what they say."""

from __future__ import annotations

# All words that a label of these kinds may have; with any other word it is running text.
SMALL = frozenset(
    {
        "de", "het", "een", "van", "voor", "door", "op", "in", "en", "of", "namens", "uw",
        "ons", "onze", "haar", "zijn", "per", "dd", "d.d", "s", "volledige", "gemeente",
        "gemeenteraad", "raad", "college", "b&w", "b", "w", "burgemeester", "griffie", "bestuur",
        "naam", "namen", "datum", "dag", "is", "wordt", "werd", "mede", "eerste", "tweede",
        "politieke", "lid", "leden", "betrokken", "betreffende", "bevoegde", "coördinerend",
        "coördinerende", "eerstverantwoordelijke", "behandelend", "behandelende", "korte",
        "behandeld", "raads", "gs", "db", "publicatie", "d&h", "verantw", "antwoordend",
        "antwoordende", "schriftelijk", "schriftelijke", "mondeling", "bij", "definitief",
        "definitieve", "bestuurlijk", "bestuurlijke", "eerst", "kort",
    }
)  # fmt: skip
LATER = frozenset(
    {
        "uiterlijk", "uiterlijke", "uiterste", "gewenste", "termijn", "vóór", "deadline",
        "verwachte", "streefdatum", "wettelijke",
    }
)  # fmt: skip
ANSWERED = frozenset(
    {
        "antwoord", "antwoorden", "beantw", "beantwoord", "beantwoording", "beantwoordingsdatum",
        "antwoorddatum", "afgedaan", "afdoening", "afgehandeld", "afhandeling", "verzonden",
        "verzending", "verstuurd", "besluit", "collegebesluit", "vastgesteld", "vaststelling",
        "collegevergadering", "gegeven", "reactie", "vergadering", "antwoordbrief", "raadsbrief",
        "collegebehandeling", "afdoeningsdatum", "goedgekeurd", "akkoord",
    }
)  # fmt: skip
RECEIVED = frozenset(
    ["ontvangen", "ontvangst", "ingekomen", "binnengekomen", "binnenkomst", "geregistreerd"]
)
ASKED = frozenset(
    {
        "ingediend", "indiening", "indienen", "gesteld", "stellen", "ingezonden", "inzending",
        "vraag", "vragen", "raadsvraag", "raadsvragen", "vraagstelling", "schriftelijke", "brief",
        "verzoek", "aangemeld", "aanmelding", "aangeleverd", "ingestuurd", "ingeleverd",
        "ingebracht",
    }
)  # fmt: skip
PEOPLE = frozenset(
    {
        "indiener", "indieners", "steller", "stellers", "vrager", "vragers", "vragensteller",
        "vragenstellers", "vraagsteller", "vraagstellers", "raadslid", "raadsleden", "statenlid",
        "statenleden", "afzender", "aanvrager", "ondertekenaar", "ondertekenaars", "vragende",
        "fractielid", "fractieleden", "burgerraadslid", "commissielid", "inzender", "inzenders",
    }
)  # fmt: skip
PARTIES = frozenset(
    ["fractie", "fracties", "partij", "partijen", "raadsfractie", "statenfractie", "groepering"]
)
HOLDERS = frozenset(
    {
        "portefeuillehouder", "portefeuillehouders", "portefeuille", "wethouder", "wethouders",
        "vakwethouder",
        "heemraad", "hoogheemraad",
        "collegelid", "collegeleden", "bestuurder", "gedeputeerde", "verantwoordelijk",
        "verantwoordelijke",
    }
)  # fmt: skip
SUBJECTS = frozenset(
    ["onderwerp", "titel", "betreft", "thema", "trefwoord", "trefwoorden", "aanduiding"]
)
# "College van burgemeester en wethouders" is a value.
BODIES = frozenset(["college", "burgemeester", "gemeenteraad"])
KNOWN = (
    SMALL
    | {"aan", "besproken", "behandeling", "voorzitter", "griffier", "raadsgriffie", "raadsgriffier"}
    | LATER
    | ANSWERED
    | RECEIVED
    | ASKED
    | PEOPLE
    | PARTIES
    | HOLDERS
    | SUBJECTS
)
# Words around those that name a section: "Vragen van de fractie en de beantwoording ervan".
AROUND = SMALL | {
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
ASKING = frozenset(
    ["vraag", "vragen", "vraagstelling", "raadsvragen", "statenvragen", "deelvragen", "vraagpunten"]
)
ANSWERING = frozenset(
    ["antwoord", "antwoorden", "beantwoording", "reactie", "reacties", "weerwoord"]
)
TELLING = frozenset(
    {
        "toelichting", "inleiding", "aanleiding", "achtergrond", "achtergronden", "context",
        "motivering", "situatieschets", "probleemstelling", "probleemschets", "overwegingen",
        "achtergrondinformatie", "feiten", "onderbouwing",
    }
)  # fmt: skip
# "Beantwoording verzonden", "Vastgesteld in B&W": what is done has its day.
DONE = frozenset(
    {
        "verzonden", "verstuurd", "vastgesteld", "afgedaan", "afgehandeld", "gegeven",
        "goedgekeurd",
        "aangemeld", "ingediend", "ingezonden", "ingeleverd", "ontvangen", "ingekomen",
        "binnengekomen", "ontvangst", "binnenkomst", "geregistreerd", "beantwoord",
    }
)  # fmt: skip
# Those of the college, and what is said of its meetings: "B&W d.d.", "In college van".
COLLEGE = frozenset(["college", "b&w", "gs"])
MET = frozenset(["in", "dd", "d.d", "datum", "vergadering", "besproken", "behandeld", "akkoord"])
DATED = frozenset(["datum", "dag", "op", "dd", "d.d"])
