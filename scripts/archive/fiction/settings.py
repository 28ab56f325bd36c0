"""What the made-up municipality has decided."""

from __future__ import annotations

from datetime import date

from archive.settings import AnswerTerm, Contact, Settings, Unit

MUNICIPALITY = "Zonnehaven"

SETTINGS = Settings(
    title="Raadsvragen Zonnehaven (verzonnen voorbeeld)",
    municipality=MUNICIPALITY,
    contact=Contact(
        name="de griffie van Zonnehaven",
        email="griffie@example.org",
        address="Havenplein 1, Zonnehaven",
    ),
    terms=(
        AnswerTerm(
            date(2006, 1, 1),
            30,
            Unit.DAYS,
            "artikel 41, derde lid, van het reglement van orde 2006",
        ),
        AnswerTerm(
            date(2018, 3, 29),
            3,
            Unit.WEEKS,
            "artikel 38, tweede lid, van het reglement van orde 2018",
        ),
    ),
    recipients=("college", "MT", "alle raadsleden"),
)
