"""What the form in the browser needs to find what the guard finds: see docs/beheer/privacy.js."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from archive.privacy import around, bsn, email, iban, name, plate, postcode, telephone
from archive.privacy.known import Known
from archive.registers import Registers
from archive.settings import Settings
from archive.surnames import FUNCTIONS, PARTICLES

Json = str | int | bool | Sequence["Json"] | Mapping[str, "Json"]


def fixed_patterns() -> Mapping[str, Json]:
    """Give the patterns and words of the detectors."""
    modules = (bsn, iban, telephone, email, postcode, plate, name)
    patterns: dict[str, str] = {"webadres": around.IN_ADDRESS}
    for module in modules:
        patterns |= module.PATTERNS
    return {
        "patronen": patterns,
        "landen": iban.structures(),
        "telefoons": telephone.of_people(),
        "kantoren": list(email.OFFICES),
        "thuis": list(email.AT_HOME),
        "kentekens": list(plate.FORMS),
        "functies": sorted(FUNCTIONS),
        "tussenvoegsels": sorted(PARTICLES),
    }


def known_patterns(settings: Settings, registers: Registers) -> Mapping[str, Json]:
    """Give what the archive itself makes known."""
    known = Known(settings, registers)
    return {
        "domeinen": list(known.domains()),
        "telefoons": list(known.telephones()),
        "postcodes": list(known.postcodes()),
        "namen": sorted(registers.surnames),
        "iedereen": not registers.people.readable,
    }
