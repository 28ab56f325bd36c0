"""What forms print of their own below what was filled in: hints, terms, versions."""

from __future__ import annotations

import re

_TERM = r"binnen\s+(?:\w+\s+){1,3}(?:dagen|weken|maanden?)"
_TEXTS = tuple(
    re.compile(rf"[\W_]*(?:{pattern})[\W_]*", re.IGNORECASE)
    for pattern in (
        # What mail programs add
        r"(?:disclaimer\b\s*:?\s*)?(?:dit|deze)\s+(?:e-?mail(?:bericht)?|mail|bericht)\b[^?]*\b(?:geadresseerden?|vertrouwelijk\w*|ontvanger)\b[^?]*",
        r"(?:disclaimer\b\s*:?\s*)?aan\s+(?:deze|dit|de\s+inhoud\s+van\s+(?:deze|dit))\s+(?:e-?mail\w*|mail|bericht)\b[^?]*\bgeen\s+rechten\b[^?]*|denk\s+aan\s+het\s+milieu\b[^?]{0,120}|disclaimer",
        # "* doorhalen wat niet van toepassing is", "zie ommezijde"
        r"(?:s\.?v\.?p\.?\s+)?(?:doorhalen|doorstrepen|aankruisen|aanvinken|invullen)\s+wat\s[^?]{0,60}",
        r"zie\s+(?:ook\s+)?(?:ommezijde|achterzijde|keerzijde|toelichting\s+(?:op|aan)\s+de\s+achterzijde)\b[^?]{0,60}",
        # "Versie januari 2015", "Formulier vastgesteld in het presidium van 4 mei 2010"
        r"(?:versie|model)(?:\s+(?:\w+\s+)?\d[\d./-]*)(?:\s+van\s+\d[^?.!]{4,20})?",
        r"(?:dit\s+)?formulier\s+(?:is\s+)?(?:vastgesteld|gewijzigd|goedgekeurd)\b[^?]{0,80}",
        # "Het college beantwoordt de vragen binnen dertig dagen (artikel 40 RvO)."
        rf"(?:het\s+college|de\s+burgemeester|burgemeester\s+en\s+wethouders|b&w)\s+(?:be)?antwoord(?:t|en)?\b[^?.!]{{0,60}}\b{_TERM}\b[^?!]{{0,60}}",
        r"(?:de\s+)?beantwoordingstermijn\b[^?]{0,160}|(?:wettelijke\s+)?termijn\s+(?:van|voor)\s+(?:de\s+)?(?:be)?antwoord\w*\b[^?]{0,100}",
        r"(?:de\s+)?(?:schriftelijke\s+|mondelinge\s+)?vragen\s+(?:dienen|moeten|worden)\b[^?]{0,140}"
        r"\b(?:ingediend|ingeleverd|aangeleverd|gemaild)\b[^?]{0,120}",
        r"de\s+griffie(?:r)?\s+(?:stuurt|zendt|zorgt|plaatst|publiceert|registreert|geleidt)\b[^?]{0,60}\b(?:vragen|formulier|antwoord\w*)\b[^?]{0,160}",
        r"(?:deze|bovenstaande)\s+vragen\s+(?:worden|zijn)\s+gesteld\s+(?:op\s+grond\s+van|conform|krachtens|ex)\b[^?]{0,100}",
        # An empty place, and to whom else it goes
        r"ruimte\s+voor\s+(?:het\s+|de\s+)?(?:antwoord|beantwoording)(?:\s+(?:door|van)\s[^?.!:]{2,40})?\s*:?",
        r"(?:c\.?\s?c\.?|kopie|afschrift)\s*:?\s+(?:aan\s+)?(?:de\s+|het\s+)?(?:fractie|raads|griffie|college)\w*\b[^?.]{0,60}",
        r"(?:verzonden|verstuurd)\s+vanaf\s+(?:mijn|een)\s[^?.]{2,40}|sent\s+from\s+my\s[^?.]{2,30}",
    )
)


def is_form_text(paragraph: str) -> bool:
    """Whether a paragraph is a text of the form itself, and nothing that somebody filled in."""
    text = " ".join(paragraph.split())
    return len(text) < 400 and any(pattern.fullmatch(text) for pattern in _TEXTS)
