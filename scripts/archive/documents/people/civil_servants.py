"""Who works for the municipality: answers technical questions, and holds no portfolio."""

from __future__ import annotations

import re

from archive.documents.people.kinds import OFFICIAL
from archive.documents.sheet import Found

# "Beantwoord door": civil servants do so too, where "Portefeuillehouder" names an alderman.
_BY = re.compile(r"\bdoor\b", re.IGNORECASE)
_SERVANT = re.compile(
    r"\b(?:\w*(?:medewerk(?:st)?er|adviseur|ambtenaar|beheerder|coördinator|strateeg|jurist|planoloog"
    r"|leider|manager|specialist|controller|consulent|econoom|stedenbouwkundige)s?"
    r"|afdelingshoofd|hoofd\s+(?:van\s+)?(?:de\s+)?(?:afdeling|team)|(?:team|afdeling|cluster)\s+[^\W\d_]+|ambtelijk)\b",
    re.IGNORECASE,
)


_SENDER = re.compile(r"\W*(?:van|afzender|door)\W*", re.IGNORECASE)


def is_sent_by_servant(found: Found) -> bool:
    """Whether a memo is from somebody with a function at the town hall: who asks is another."""
    sends = _SENDER.fullmatch(found.label) is not None
    lines = found.value.strip().split("\n")
    behind = re.split(r"[,(]", lines[0], maxsplit=1)[1:]
    return (
        sends
        and bool(behind)
        and _SERVANT.search(behind[0]) is not None
        and not re.search(r"\b(?:raads|fractie)", found.value, re.IGNORECASE)
    )


def is_civil_servant(found: Found) -> bool:
    """Whether a field of who answered names somebody by a function at the town hall alone."""
    return (
        _BY.search(found.label) is not None
        and _SERVANT.search(found.value) is not None
        and OFFICIAL.search(found.value) is None
    )
