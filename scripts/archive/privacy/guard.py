"""The guard: every kind of thing that it looks for in a text, in one table."""

from __future__ import annotations

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


def find(text: str) -> list[Found]:
    """Find everything in a text, in order of place; what is known is not left out yet."""
    sketch = sketch_of(text)
    found: list[Found] = []
    for detector in DETECTORS:
        if detector.may_find(sketch):
            found += [each for each in detector.find(text) if not _overlaps(each, found)]
    return sorted(found, key=lambda each: each.start)


def may_find(text: str) -> bool:
    """Whether looking in a text is worth it; costs a few microseconds a page."""
    sketch = sketch_of(text)
    return any(detector.may_find(sketch) for detector in DETECTORS)


def _overlaps(one: Found, others: list[Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)
