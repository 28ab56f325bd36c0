"""The part of a form that the clerk fills in, by what stands above it."""

from __future__ import annotations

import re

_CLERK = r"(?:de\s+)?(?:raads|staten)?griffie(?:r)?"
# "Alleen voor de griffie", "Ruimte voor aantekeningen griffie", "Opmerkingen van de griffier"
FOR_CLERK = (
    rf"(?:(?:alleen|enkel|uitsluitend|bestemd|ruimte|vak|kader)\s+voor\s+{_CLERK}"
    r"|(?:ruimte\s+voor\s+)?(?:aantekening(?:en)?|notities?|opmerkingen|bijzonderheden|registratie)"
    rf"\s+(?:(?:van|door|voor)\s+)?{_CLERK})"
)
_HEADS = re.compile(
    r"(?:(?:(?:deel|blok|onderdeel)\s+)?(?:[A-H]|\d|[IVX]+)\W*\s+)?(?:(?:in\s+te\s+vullen\s+)?door\s+(?:de\s+griffie|het|de|college)\b"
    rf"|in\s+te\s+vullen|niet\s+invullen|{FOR_CLERK}\b)",
    re.IGNORECASE,
)


def heads_clerks_part(label: str) -> bool:
    """Whether a label is the heading of what the clerk fills in."""
    return _HEADS.match(label.strip()) is not None
