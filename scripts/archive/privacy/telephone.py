"""Telephone numbers of people: mobile numbers, and numbers with an area code.

Which numbers those are is what the metadata of phonenumbers (Google's libphonenumber) says. Numbers
of services and companies (14 0xx, 0800, 088, 0900, 112) are others, and so never found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from archive.privacy.around import in_address
from archive.privacy.found import Detector, Found
from archive.record import Personal

# Numbers of the neighbours are written with their country in front.
COUNTRIES = {"31": "NL", "32": "BE", "49": "DE"}
_BETWEEN = r"[ .\-/\u00a0\u2013]{0,3}"
_MORE = r"(?:[ .\-\u00a0]?[0-9])"
_ENDS = r"(?![0-9A-Za-z])(?![.,\-][0-9])"


def _dutch(close: str = "") -> str:
    """A mobile number, or an area code of two or three figures and the rest: a date is neither."""
    return (
        rf"(?:6{close}{_BETWEEN}[0-9]{_MORE}{{7}}|[1-57][0-9]{close}{_BETWEEN}[0-9]{_MORE}{{6}}|"
        rf"[1-57][0-9]{{2}}{close}{_BETWEEN}[0-9]{_MORE}{{5}}){_ENDS}"
    )


NUMBER = (
    r"[(+0](?<![0-9A-Za-z+].)(?<![0-9][.,\-/].)"
    rf"(?:(?<=0){_dutch()}|(?<=\()0{_dutch(chr(92) + ')')}|(?:(?<=\+)|(?<=0)0)[ ]?"
    rf"(?:31\)?[ ]?(?:\(0\))?{_BETWEEN}{_dutch()}|"
    rf"(?:32|49)\)?[ ]?(?:\(0\))?{_BETWEEN}[1-9]{_MORE}{{6,12}}{_ENDS}))"
)
PATTERNS = {"telefoon": NUMBER}
_number = re.compile(NUMBER)


def find(text: str) -> Iterator[Found]:
    """Find numbers of people; one is sure when it is mobile, and so of one person."""
    for match in _number.finditer(text):
        key = international(match[0])
        mobile = _is_mobile(key)
        start, end = match.span()
        if mobile is not None and not in_address(text, start):
            yield Found(Personal.TELEPHONE, match[0], start, end, mobile, key)


def _is_mobile(key: str) -> bool | None:
    """Whether a number is mobile; None for one that is of nobody."""
    # This takes long to start, and most builds meet no number.
    from phonenumbers import PhoneNumber, PhoneNumberType, number_type  # noqa: PLC0415

    kind = number_type(PhoneNumber(int(key[:2]), int(key[2:])))
    if kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE):
        return True
    return False if kind == PhoneNumberType.FIXED_LINE else None


def international(number: str) -> str:
    """Give the figures of a number with its country in front: `31612345678`."""
    figures = re.sub("[^0-9]", "", number.replace("(0)", ""))
    if number.lstrip(" (").startswith("+"):
        return figures
    return figures[2:] if figures.startswith("00") else f"31{figures[1:]}"


def of_people() -> dict[str, dict[str, str]]:
    """Give by country which numbers are `mobiel` and which `vast`, without the country."""
    return {code: _patterns(region) for code, region in COUNTRIES.items()}


def _patterns(region: str) -> dict[str, str]:
    from phonenumbers import PhoneMetadata  # noqa: PLC0415

    known: Any = PhoneMetadata.metadata_for_region(region)
    kinds = {"mobiel": known.mobile, "vast": known.fixed_line}
    return {name: f"^(?:{kind.national_number_pattern})$" for name, kind in kinds.items()}


TELEPHONE = Detector(
    find,
    flat=(b"99999", b"999 999", b"999.999", b"999-999", b"99 99 9", b"99.99.9", b"99-99-9"),
)
