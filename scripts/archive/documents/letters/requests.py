"""What an asker says below the questions: how, when and from whom an answer is hoped for."""

from __future__ import annotations

import re

_WAITS = r"(?:antwoord\w*|beantwoord\w*|beantwoording|reactie|toelichting|tegemoet|inlichtingen)"
_REQUEST = re.compile(
    rf"(?:(?:wij|ik|we|de\s+(?:\w+[\s-])?fracties?\b[^?]{{0,60}}?|onze\s+fractie"
    rf"|ondergetekende\w*|namens\s[^?]{{2,60}}?)\s+(?:zien?|ziet|ontvang(?:en|t)?|krijg(?:en|t)?"
    rf"|verne(?:em|emt|men)|hoor|horen|verzoek(?:en|t)?|vraag|vragen|vraagt|hoop|hopen|hoopt"
    rf"|wacht(?:en)?|verwacht(?:en)?|reken(?:en|t)?|kijk(?:en|t)?|stel(?:len|t)?\s+het\s+op\s+prijs)\b[^?]*\b{_WAITS}[^?]*"
    rf"|(?:deze|de|bovenstaande|onze|mijn)\s+vragen\s+(?:zie|zien|hoor|horen|krijg|krijgen|wil|willen|wens|wensen|ontvang|ontvangen)\s+"
    rf"(?:wij|we|ik)\b[^?]*\b{_WAITS}[^?]*"
    rf"|(?:graag|gaarne|verzoeke?)\b[^?]*\b{_WAITS}[^?]*"
    r"|(?:deze|de|bovenstaande)\s+vragen\s+(?:graag|gaarne|s\.?v\.?p\.?)\b[^?]*"
    r"|(?:beantwoording|antwoord|reactie)\s+(?:graag|gaarne|s\.?v\.?p\.?|gewenst)\b[^?]*"
    r"|(?:u\s+)?(?:bij\s+voorbaat|alvast|dank|dankend)\b[^?]{0,100}"
    rf"|(?:uw|een)\s+(?:spoedig|schriftelijk|tijdig)\w*\s[^?]*\b{_WAITS}[^?]*"
    r"|in\s+afwachting\s+van\b[^?]{0,140}"
    r"|uw\s+(?:antwoord|reactie|beantwoording)\b[^?]{0,80}\btegemoet\b[^?]{0,40}"
    rf"|[^?]{{0,160}}?\b(?:verzoek(?:en|t)?|hopen|hoop|vragen|vraag|ontvang(?:en)?)\s+(?:wij|ik|we)\b[^?]*\b{_WAITS}[^?]*"
    rf"|[^?]{{2,200}}?\b(?:zien?|ziet|wacht(?:en)?)\b[^?]*\b{_WAITS}[^?]*\btegemoet\b[^?]{{0,80}}"
    # "Gezien de datum stellen wij een spoedige beantwoording op prijs."
    rf"|[^?]{{0,200}}?\bop\s+prijs\b[^?]*\b{_WAITS}[^?]*|[^?]{{0,200}}?\b{_WAITS}\b[^?]*\bop\s+prijs\b[^?]{{0,60}}"
    rf"|[^?]{{0,160}}?\b(?:verwacht(?:en)?|waarde(?:er|ren)|reken(?:en)?|wacht(?:en)?|zou(?:den)?)\s+(?:wij|ik|we)\b[^?]*\b{_WAITS}[^?]*"
    rf"|(?:(?-i:[A-Z])[\w/&’'-]*\s+){{1,6}}(?:ziet|zien|ontvangt|ontvangen|verneemt|vernemen"
    rf"|hoort|horen|verzoekt|verzoeken)\b[^?]*\b{_WAITS}[^?]*)",
    re.IGNORECASE,
)
# A sentence that announces what follows closes nothing.
_ANNOUNCES = re.compile(r":\s*$|\b(?:volgende|onderstaande|hieronder)\b", re.IGNORECASE)


def is_request(paragraph: str) -> bool:
    """Whether a paragraph below the questions only asks for an answer."""
    text = " ".join(paragraph.split())
    return (
        len(text) < 300 and _REQUEST.fullmatch(text) is not None and _ANNOUNCES.search(text) is None
    )
