"""The guard: every kind of thing that it looks for in a text, in one table."""

from __future__ import annotations

from collections.abc import Sequence

from archive.privacy.bsn import BSN
from archive.privacy.email import EMAIL
from archive.privacy.found import Detector, Found, sketch_of
from archive.privacy.iban import IBAN
from archive.privacy.name import NAMES
from archive.privacy.plate import PLATES
from archive.privacy.postcode import POSTCODE
from archive.privacy.telephone import TELEPHONE

# Where two find something in one place, the first is right.
DETECTORS: tuple[Detector, ...] = (IBAN, EMAIL, TELEPHONE, BSN, PLATES, POSTCODE, NAMES)


def find(text: str, detectors: Sequence[Detector] | None = None) -> list[Found]:
    """Find everything in a text, in order of place; what is known is not left out yet.

    Where it is known already which detectors may find something, only those look.
    """
    found: list[Found] = []
    for detector in likely(text) if detectors is None else detectors:
        found += [each for each in detector.find(text) if not _overlaps(each, found)]
    return sorted(found, key=lambda each: each.start)


def likely(text: str) -> list[Detector]:
    """Give the detectors that may find something; costs a few microseconds a page."""
    sketch = sketch_of(text)
    return [detector for detector in DETECTORS if detector.may_find(sketch)]


def _overlaps(one: Found, others: list[Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)
