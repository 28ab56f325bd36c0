"""The colours of the site, and the design tokens that set them.

The names of tokens are those that themes of NL Design System share: the basis tokens, and those of
a few components by NL Design System (`nl`) and by Utrecht (`utrecht`).
"""

from __future__ import annotations

from dataclasses import dataclass

LIGHT, DARK = "light", "dark"


@dataclass(frozen=True, slots=True)
class Family:
    """Colours that go together, each with the token that sets it in each of several ways.

    The first way of which the theme has the first token is taken, for all colours at once: letters
    of one component on the ground of another were never seen by a designer.
    """

    names: tuple[str, ...]
    ways: tuple[tuple[str, ...], ...]


FAMILIES = (
    # The grounds go first: what stands on them may be derived from them.
    Family(
        ("kaart",),
        (("utrecht.document.background-color",), ("basis.color.default.bg-document",)),
    ),
    Family(("vlak",), (("basis.color.default.bg-subtle",),)),
    Family(("nadruk",), (("basis.color.accent-1.bg-subtle",),)),
    Family(
        ("accent",),
        (
            ("nl.link.color",),
            ("utrecht.link.color",),
            ("basis.color.action-2.color-default",),
            ("basis.color.accent-1.color-default",),
        ),
    ),
    Family(
        ("knop", "knop-tekst"),
        (
            ("nl.button.primary.background-color", "nl.button.primary.color"),
            (
                "utrecht.button.primary-action.background-color",
                "utrecht.button.primary-action.color",
            ),
            ("utrecht.button.background-color", "utrecht.button.color"),
            (
                "basis.color.action-1-inverse.bg-default",
                "basis.color.action-1-inverse.color-default",
            ),
        ),
    ),
    Family(
        ("balk", "balk-tekst"),
        (
            ("utrecht.page-header.background-color", "utrecht.page-header.color"),
            (
                "basis.color.accent-1-inverse.bg-default",
                "basis.color.accent-1-inverse.color-default",
            ),
            ("utrecht.button.background-color", "utrecht.button.color"),
        ),
    ),
    Family(
        ("tekst",),
        (("utrecht.document.color",), ("basis.color.default.color-document",)),
    ),
    Family(
        ("lijn",),
        (("utrecht.separator.color",), ("basis.color.default.border-subtle",)),
    ),
    Family(("groen",), (("basis.color.positive.color-default",),)),
    Family(("rood",), (("basis.color.negative.color-default",),)),
    Family(("oker",), (("basis.color.warning.color-default",),)),
)

# What each colour is for, as it is told to who sets it.
WORDS = {
    "accent": "links",
    "accent-tekst": "letters op de kleur van links",
    "knop": "knoppen",
    "knop-tekst": "letters op knoppen",
    "balk": "de balk bovenaan",
    "balk-tekst": "letters in de balk bovenaan",
    "vlak": "de achtergrond van de pagina",
    "kaart": "de achtergrond van lijsten en teksten",
    "nadruk": "de achtergrond van koppen van tabellen",
    "tekst": "gewone tekst",
    "zacht": "bijschriften en randen van invoervelden",
    "lijn": "lijnen",
    "focus": "de rand om het gekozen onderdeel",
    "groen": "de status ‘beantwoord’",
    "rood": "de status ‘te laat’",
    "oker": "de status ‘verdaagd’",
    "stift": "gemarkeerde woorden",
    "vakje": "gekleurde vakjes in tabellen",
}
