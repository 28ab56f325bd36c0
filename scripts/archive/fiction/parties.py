"""The parties of the made-up municipality, and how many seats each had."""

from __future__ import annotations

from datetime import date, timedelta

from archive.registers import Party

ELECTIONS = (
    date(2006, 3, 16),
    date(2010, 3, 11),
    date(2014, 3, 27),
    date(2018, 3, 29),
    date(2022, 3, 30),
    date(2026, 3, 26),
)
SPLIT = date(2015, 5, 21)
SPLIT_FROM, SPLIT_TO = "Zonnehaven Vooruit", "Groep d'Hondt-Vaarwater"
MERGED = "Samen Groen Sociaal"
_DAY = timedelta(days=1)
_MERGER = ELECTIONS[3]

PARTIES = (
    Party("Havenbelang", "Havenbelang Zonnehaven", start=ELECTIONS[0], aliases=("HB",)),
    Party("Zonnehaven Vooruit", start=ELECTIONS[0], aliases=("ZV",)),
    Party("Groene Oever", "", MERGED, start=ELECTIONS[0], end=_MERGER - _DAY),
    Party("Sociaal Zonnehaven", "", MERGED, start=ELECTIONS[0], end=_MERGER - _DAY),
    Party(
        "Dorpslijst",
        "Dorpslijst Lichtenoord en Ottersluis",
        start=ELECTIONS[0],
        aliases=("Dorpslijst Lichtenoord",),
    ),
    Party(
        "Vrije Burgers",
        "Vereniging Vrije Burgers",
        start=ELECTIONS[0],
        end=ELECTIONS[2] - _DAY,
    ),
    Party("Ondernemend Zonnehaven", start=ELECTIONS[0], aliases=("OZ",)),
    Party("Jong Zonnehaven", start=ELECTIONS[2]),
    Party("Zorg & Nabijheid", start=ELECTIONS[2], end=_MERGER - _DAY),
    Party(SPLIT_TO, "", "Stem van de Wijken", start=SPLIT, end=_MERGER - _DAY),
    Party(MERGED, start=_MERGER, aliases=("SGS",)),
    Party("Stem van de Wijken", start=_MERGER),
    Party("Burgerforum 26", start=ELECTIONS[5]),
)

# Seats after each election; the council has 25.
SEATS: tuple[tuple[tuple[str, int], ...], ...] = (
    (
        ("Havenbelang", 6),
        ("Zonnehaven Vooruit", 5),
        ("Groene Oever", 3),
        ("Sociaal Zonnehaven", 4),
        ("Dorpslijst", 2),
        ("Vrije Burgers", 3),
        ("Ondernemend Zonnehaven", 2),
    ),
    (
        ("Havenbelang", 5),
        ("Zonnehaven Vooruit", 6),
        ("Groene Oever", 3),
        ("Sociaal Zonnehaven", 3),
        ("Dorpslijst", 2),
        ("Vrije Burgers", 3),
        ("Ondernemend Zonnehaven", 3),
    ),
    (
        ("Havenbelang", 5),
        ("Zonnehaven Vooruit", 5),
        ("Groene Oever", 3),
        ("Sociaal Zonnehaven", 3),
        ("Dorpslijst", 2),
        ("Ondernemend Zonnehaven", 3),
        ("Jong Zonnehaven", 2),
        ("Zorg & Nabijheid", 2),
    ),
    (
        ("Havenbelang", 5),
        ("Zonnehaven Vooruit", 4),
        ("Samen Groen Sociaal", 6),
        ("Dorpslijst", 2),
        ("Ondernemend Zonnehaven", 3),
        ("Jong Zonnehaven", 2),
        ("Stem van de Wijken", 3),
    ),
    (
        ("Havenbelang", 4),
        ("Zonnehaven Vooruit", 4),
        ("Samen Groen Sociaal", 5),
        ("Dorpslijst", 2),
        ("Ondernemend Zonnehaven", 3),
        ("Jong Zonnehaven", 4),
        ("Stem van de Wijken", 3),
    ),
    (
        ("Havenbelang", 4),
        ("Zonnehaven Vooruit", 3),
        ("Samen Groen Sociaal", 5),
        ("Dorpslijst", 2),
        ("Ondernemend Zonnehaven", 3),
        ("Jong Zonnehaven", 4),
        ("Stem van de Wijken", 2),
        ("Burgerforum 26", 2),
    ),
)
