"""What stands on forms where a name could stand, and names nobody: bodies, labels, hints."""

from __future__ import annotations

import re

# Words that no name of a person or a party has, whatever stands around them.
_WORDS = re.compile(
    r"\b(?:"
    r"aanleiding|aanvraag|adres|alhier|afdeling|afgedaan|agendapunt|antwoord|antwoorden|archief|art"
    r"|artikel|beantwoord|beantwoording|behandelaar|behandeld|beste|bestemd|betreft"
    r"|bezoekadres|bijlage|bijlagen|blad|blz|brief|burgemeester|burgemeesters|cluster|college"
    r"|colleges|contact|contactpersoon|corsa|datum|deze|dezen|directeur|directie|document"
    r"|doorkiesnummer|dossiernummer|fax|fractie|fracties|geacht|geachte|gedeputeerde"
    r"|gedeputeerden|geen|gemeente(?![\s-](?:belang(?:en)?|partij|lijst)\b)|gemeentehuis|gemeenten|griffie|griffier|handtekening"
    r"|hoogachtend|iban|idem|indiener|indieners|informatie|ingediend|ingekomen|inhoud"
    r"|inleiding|inlichtingen|internet|invullen|item|ja|kenmerk|klik|kopie|kvk|leden|lid|logo"
    r"|mail|medewerker|memo|memorandum|minister|mobiel|mondeling|mondelinge|motie|naam|namen|namens|nee|nieuwsbrief"
    r"|nota|notitie|nummer|nvt|onbeantwoord|onbekend|ondergetekende|ondergetekenden"
    r"|ondertekenaar|ondertekenaars|ondertekening|onderwerp|ontvangen|opmerkingen|orde|pagina|par"
    r"|paraaf|parafering|persbericht|portefeuille|portefeuillehouder|portefeuillehouders"
    r"|postadres|postbus|postcode|postvak|presidium|provinciale|provincie|provinciehuis|raad"
    r"|raadhuis|raadsleden|raadslid|reactie|referentie|registratienummer|reglement|rvo"
    r"|samenleving|schriftelijk|schriftelijke|secretariaat|secretaris|sector|staatssecretaris|stadhuis|staten|statenleden"
    r"|statenlid|steller|team|tekst|tel|telefoon|telefoonnummer|titel|toelichting|uw"
    r"|vastgesteld|vergadering|versie|verslag|vertrouwelijk|verzenddatum|verzending|verzoek"
    r"|verzonden|volgt|voorzitter|vraag|vragen|vragensteller|vragenstellers|waarnemend|website"
    r"|wethouder|wethouders|wnd|www|zaak|zaaknummer|zie"
    r")\b",
    re.IGNORECASE,
)
_COMPOUNDS = re.compile(
    r"\b(?:gemeente(?!\s?-?belang|\s?partij)|raads|griffie|college|bestuurs|commissie|burgerzaken"
    r"|afdelings|programma|project)\w+",
    re.IGNORECASE,
)
# What a form writes where nobody filled anything in yet, and what fills a place.
_HINT = re.compile(
    r"[\W_]*(?:klik\b.*|kies\b.*|selecteer\b.*|vul\b.*|typ(?:e)?\b.*|hier\b.*|maak\s+een\s+keuze.*"
    r"|n\.?\s?v\.?\s?t\.?|n\.?n\.?b\.?|p\.?m\.?|volgt(?:\s+nog)?|\[.*\]|<[^@]*>|x+|\?+)[\W_]*",
    re.IGNORECASE | re.DOTALL,
)
# Small words alone, as a table or a column leaves them behind; in capitals too.
_SMALL = re.compile(
    r"(?:\W*\b(?:"
    r"en|de|het|aan|van|der|den|te|ter|ten|een|op|in|of|bij|voor|met|door|u|is|als|dat|die|ik"
    r"|wij|we|onze|ons|uit|om|naar|over|januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag"
    r"|zondag"
    r")\b\W*)*",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\w*(?:straat|laan|weg|plein|kade|gracht|singel|dreef|steeg|plantsoen|markt|boulevard"
    r"|ring|dijk|pad|hof)\s+\d+\s?[a-z]?\b|\b\d{4}\s?[A-Z]{2}\b",
    re.IGNORECASE,
)
# "OVER DE SCHULDHULPVERLENING", the end of a title in capitals.
_ABOUT = re.compile(r"(?:OVER|(?i:inzake|betreffende|omtrent|aangaande))\s")


def is_stranger(text: str) -> bool:
    """Whether a text names neither somebody nor a party: an office, a label, a hint, an address."""
    return (
        not re.search(r"[^\W\d_]", text)
        or _SMALL.fullmatch(text) is not None
        or _ABOUT.match(text) is not None
        or _WORDS.search(text) is not None
        or _COMPOUNDS.search(text) is not None
        or _HINT.fullmatch(text) is not None
        or _STREET.search(text) is not None
    )


def is_hint(text: str) -> bool:
    """Whether a field holds nothing yet: "Kies een item.", "n.v.t."."""
    return not re.search(r"\w", text) or _HINT.fullmatch(text) is not None
