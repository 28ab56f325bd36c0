"""What the archive itself makes known: its municipality, its griffie and its people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from archive.privacy import postcode, telephone
from archive.privacy.found import Found
from archive.record import Personal
from archive.registers import Registers
from archive.settings import Settings

# A site below one of these says nothing of whose domain that is.
_HOSTS = (
    "github.io", "gitlab.io", "codeberg.page", "pages.dev", "netlify.app", "vercel.app",
    "azurestaticapps.net", "web.app", "sr.ht",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """Tells of what was found whether it is public already."""

    settings: Settings
    registers: Registers

    def has(self, found: Found) -> bool:
        """Whether this is of the municipality, its griffie, or somebody in the register."""
        holds = _KNOWN.get(found.kind)
        return holds is not None and holds(self, found.key)

    def has_name(self, key: str) -> bool:
        """Whether one of the words is the surname of somebody in the register."""
        if not self.registers.people.readable:
            return True
        return not self.registers.surnames.isdisjoint(key.split())

    def domains(self) -> tuple[str, ...]:
        """The domains of the municipality: of the griffie's mail, and of the site."""
        mail = self.settings.contact.email.rpartition("@")[2].lower()
        host = (urlsplit(self.settings.site_address).hostname or "").lower()
        site = "" if host.endswith(_HOSTS) else ".".join(host.split(".")[-2:])
        return tuple(dict.fromkeys(filter(None, (mail, site))))

    def telephones(self) -> tuple[str, ...]:
        """The number of the griffie."""
        number = self.settings.contact.phone
        return (telephone.international(number),) if re.search("[0-9]", number) else ()

    def postcodes(self) -> tuple[str, ...]:
        """The postcodes in the address of the griffie."""
        written = re.finditer(postcode.CODE, self.settings.contact.address)
        return tuple(re.sub("[^0-9A-Z]", "", each[0].upper()) for each in written)


def _of_domain(known: Known, domain: str) -> bool:
    return any(domain == each or domain.endswith(f".{each}") for each in known.domains())


_KNOWN: Mapping[Personal, Callable[[Known, str], bool]] = {
    Personal.EMAIL: _of_domain,
    Personal.TELEPHONE: lambda known, key: key in known.telephones(),
    Personal.ADDRESS: lambda known, key: key in known.postcodes(),
    Personal.NAME: Known.has_name,
    Personal.MAKER: Known.has_name,
}
