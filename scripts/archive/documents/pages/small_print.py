"""What forms say of themselves: where to fill in what, how to hand it in, and what follows."""

from __future__ import annotations

import re

TO_FILL_IN = re.compile(
    r"[\W_]*(?:(?:yn\s+te\s+foljen\b.{0,60}|(?:hier\s+)?(?:uw\s+)?(?:tekst\s+)?(?:nog\s+)?(?:in\s+te\s+vullen|invullen)"
    r"|nog\s+niet\s+beantwoord|(?:er\s+is\s+)?nog\s+geen\s+(?:antwoord|beantwoording|reactie)"
    r"|(?:de|deze|uw)\s+vra(?:ag|gen)\s+(?:is|zijn|wordt|worden)\s+nog\s+(?:niet\s+)?beantwoord"
    r"|(?:het\s+|de\s+)?(?:antwoord|beantwoording|reactie)\s+is\s+nog\s+niet\s+(?:beschikbaar|ontvangen|binnen|gereed)|(?:het\s+)?antwoord\s+volgt|volgt(?:\s+nog)?|n\.?v\.?t\.?"
    r"|klik\s+(?:hier|of\s+tik)|vul\s+hier)\b.{0,60}|door\s+de\s+griffie\b.{0,120})?[\W_]*",
    re.IGNORECASE,
)
# What small print says of the form itself, below all that was filled in.
_INSTRUCTION = re.compile(
    r"(?:let\s+op|aanwijzing(?:en)?|instructies?|voor\s+de\s+griffie"
    r"|dit\s+formulier|bij\s+meer\s+dan|vul\s+(?:per|dit|één)|per\s+formulier|n\.?b\.?)\b"
    r"[^?]*\b(?:formulier\w*|griffie|ingeleverd|ingediend|registratie|reglement)\b[^?]*"
    r"|toelichting\s+bij\s+(?:dit|het)\s+formulier\b[^?]*|voor\s+de\s+griffie\s*:[^?]*|dit\s+document\s+is\s+(?:automatisch|digitaal)\b[^?]*"
    r"|[^?]*\b(?:leveren|inleveren|levert)\s+dit\s+formulier\b[^?]*|opmerkingen?\s*:?"
    r"|(?=[^?]*\bgriffie)(?=[^?]*(?:\bformulier|@|\binleveren|\bregistratie|\bkamer\s\d|\bgepubliceerd))[^?]{0,260}"
    r"|(?:(?:be)?antwoord(?:en|ing)?|deze\s+brief|(?:de|deze)\s+vragen\s+en\s+(?:de\s+)?antwoorden)\s+word(?:t|en)\b"
    r"[^?]*\b(?:gezonden|gestuurd|toegezonden|verzonden|opgenomen|geplaatst|gezet|gepubliceerd)\b[^?]*|(?:terug\s+)?naar\s+(?:boven|overzicht)\b[^?]{0,60}"
    r"|(?:ingevolge|volgens|conform|krachtens|op\s+grond\s+van)\s[^?.]{0,60}\b(?:reglement|artikel|art)\b[^?]{0,80}\bbinnen\b"
    r"[^?]{0,40}\b(?:dagen|weken)\b[^?]{0,80}|[^?]{0,120}\breageren\?\s*(?:mail|bel|neem\s+contact|stuur)\b[^?]{0,120}"
    r"|(?:deze|dit)\s+(?:beantwoording|antwoorden|document|overzicht|lijst|stuk)\s+(?:is|zijn)\s+(?:\w+\s+)?(?:ambtelijk|technisch)\b[^?]*"
    r"|\(\s*hier\s+(?:mag|kan|kunt|kunnen|komt)\b[^?]{0,200}\)|(?:klik|lees|bekijk|download)\s+hier\b[^?]{0,80}"
    r"|de\s+(?:be)?antwoord(?:en|ing)\b[^.?!]{0,60}\b(?:is|zijn)\s+terug\s+te\s+vinden\b[^?]{0,80}"
    r"|ik\s+ga\s+akkoord\b[^?]{0,120}|bijlagen?\s+(?:toevoegen|toegevoegd|meesturen|uploaden)\s*:[^?]{0,80}"
    r"|dit\s+(?:is\s+een|bericht\s+is)\s+automatisch\b[^?]{0,200}"
    r"|[^?.]{0,80}(?:[|·]|\s[–-])\s*(?:proclaimer|privacy\w*|toegankelijkheid\w*|cookies|sitemap)\b[^?]*",
    re.IGNORECASE | re.DOTALL,
)


def is_instruction(paragraph: str) -> bool:
    """Whether a paragraph tells how the form is to be used or handled."""
    return len(paragraph) < 600 and _INSTRUCTION.fullmatch(paragraph.strip()) is not None


_HINT = re.compile(
    r"\btermijn\b[^?]{0,80}\b(?:dagen|weken)\b[^?]*\bgriffie|"
    r"\b(?:dit|het|een|ingevuld\w*|volledig\s+ingevuld\w*)\s+(?:ingevulde?\s+)?formulier\b[^?]*\b(?:stuur|sturen|mail|mailt"
    r"|mailen|zenden|inleveren|indienen|griffie)|\b(?:stuur|mail|zend)\w*\b[^?]*\b(?:formulier|griffie)\b|\bruimte\s+voor\s+de"
    r"\s+griffie\b|\b(?:reglement|rvo|artikel|art)\b[^?]{0,120}\bbinnen\s+(?:\w+\s+){1,3}(?:dagen|weken)\b"
    r"|\bbinnen\s+(?:\w+\s+){1,3}(?:dagen|weken)\b[^?]{0,80}\b(?:reglement|rvo|artikel|art)\b",
    re.IGNORECASE,
)


def is_hint(paragraph: str) -> bool:
    """Whether a paragraph below the questions tells what to do with the form, or its rule."""
    return "?" not in paragraph and len(paragraph) < 400 and _HINT.search(paragraph) is not None
