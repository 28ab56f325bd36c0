"""Lines at the foot of a section that are a day with a place, a body or an office in front."""

from __future__ import annotations

import re

from archive.documents.days.when import dates_in

# "Rietkraag", "Nieuw Rietkraag", without a comma behind it; "Gedaan te Rietkraag op"
_PLACE = re.compile(
    r"(?:(?:gedaan|opgemaakt|getekend)\s+te\s+)?"
    r"(?:(?-i:['’][st]-?\s?)?(?-i:[A-Z])[\w'’-]{2,}(?:[ -](?-i:[A-Z])[\w'’-]+){0,2})"
    r"(?:,?\s+(?:op|d\.?d\.?|de))?",
    re.IGNORECASE,
)
# "B&W", "Besluit college van": whose decision the answer is
_BODY = re.compile(
    r"(?:(?:besluit|antwoord|vergadering|akkoord)\s+(?:van\s+)?)?(?:(?:het\s+)?college(?:\s+van\s+(?:b\s?(?:&|en)\s?w|burgemeester\s+en\s+wethouders))?"
    r"|b\s?(?:&|en)\s?w|gs|gedeputeerde\s+staten|dagelijks\s+bestuur)\s*(?:,|:|van|op|d\.?d\.?)?",
    re.IGNORECASE,
)
# "B. de Wit, wethouder,"
_OFFICE = re.compile(
    r"(?:[a-z]{2,4}\.\s)*[A-Z][^,?]{2,40},\s+(?:burgemeester|wethouder|gedeputeerde|voorzitter|portefeuillehouder)(?:\s[^.?]{2,40})?,?"
)
# Words that stand before a day in a title or a sentence, and name no place.
_NO_PLACE = re.compile(
    r"(?:vra(?:ag|gen)|antwoord\w*|beantwoording|brief|mail|per|vanaf|sinds|tot|uiterlijk|ja|nee|voor|na|op|start|eind|begin|week|maandag"
    r"|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|datum|versie|bijlage|nota|motie|zie"
    # Steps of a planning: "Aanbesteding 3 mei 2020"
    r"|\w+(?:ing|tie|fase|werk|ronde|besluit))\b",
    re.IGNORECASE,
)


def is_dated_foot(text: str, *, by_asker: bool) -> bool:
    """Whether a line is a full day, with only a place in front; or who answered, of an answer."""
    days = dates_in(text)
    if len(days) != 1 or not days[0].full or text[days[0].end :].strip(" .)"):
        return False
    before = text[: days[0].start].strip(" (")
    if _PLACE.fullmatch(before) and not _NO_PLACE.match(before):
        return True
    return not by_asker and bool(_BODY.fullmatch(before) or _OFFICE.fullmatch(before))
