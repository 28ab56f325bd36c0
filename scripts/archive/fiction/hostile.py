"""Texts that a careless program would trip over. Each occurs in every archive of 50 and more."""

from __future__ import annotations

from dataclasses import dataclass

_LONG_WORD = (
    "afvalstoffenheffingskwijtscheldingsaanvraagformulierenbeoordelingscommissievergadering"
)
_LONG_TITLE = (
    "de gevolgen van het uitstellen van de herinrichting van de doorgaande route langs de haven, "
    "de tijdelijke omleiding van het vrachtverkeer door de aangrenzende woonwijken, de daardoor "
    "ontstane schade aan geparkeerde auto’s en de vraag wie daarvan de kosten draagt"
)
_WIDE_TABLE = """\
| Wijk | jan | feb | mrt | apr | mei | jun | totaal |
|---|---:|---:|---:|---:|---:|---:|---:|
| Merelwoude | 12 | 9 | 14 | 22 | 31 | 28 | 116 |
| Zonnehaven-Noord | 41 | 38 | 35 | 44 | 50 | 61 | 269 |
| Ottersluis | 3 | 0 | 7 | 5 | 8 | 6 | 29 |"""


@dataclass(frozen=True, slots=True)
class Trap:
    """A subject to put in place of the usual one, or a text to add to the question."""

    subject: str = ""
    text: str = ""
    apostrophe: bool = False


_TRAPS = {
    3: Trap(apostrophe=True),
    5: Trap(subject="<script>alert(1)</script> op de gemeentelijke website"),
    9: Trap(subject="onveilige code </title><b> in meldingen"),
    11: Trap(subject="Jansen & Zonen & de \"tijdelijke\" 'ontheffing' < 3,5 ton"),
    13: Trap(subject="🚲 fietsen & 🌳 bomen: wat kan er wél?"),
    17: Trap(subject=_LONG_TITLE),
    19: Trap(subject="sluiproutes"),
    21: Trap(subject=f"werkwijze van de {_LONG_WORD}"),
    23: Trap(
        text="In het formulier staat de regel <script>alert('formulier')</script>, en dat hoort "
        "daar niet."
    ),
    25: Trap(text='Bij het bericht stond een plaatje: <img src=x onerror="alert(2)">.'),
    27: Trap(text="Wie op [deze knop](javascript:alert(3)) drukt, ziet een foutmelding."),
    29: Trap(text='<iframe src="https://example.org/kaart" title="kaart"></iframe>'),
    35: Trap(text=_WIDE_TABLE),
    37: Trap(
        text="Bron: <https://example.org/zonnehaven/documenten/"
        + "raadsinformatiesysteem/bijlagen/" * 6
        + "overzicht-meldingen-openbare-ruimte.html?jaar=2014&wijk=merelwoude&soort=alle>"
    ),
}


def trap(index: int) -> Trap | None:
    """The hostile text for a question by its place; rare beyond the first fifty."""
    return _TRAPS.get(index % 1000)
