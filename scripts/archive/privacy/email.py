"""E-mail addresses of people: not those of the municipality, and not those of an office."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.privacy.found import Detector, Found
from archive.record import Personal

ADDRESS = (
    r"[0-9A-Za-z_](?<![0-9A-Za-z_%+\-].)[0-9A-Za-z._%+\-]{0,63}"
    r"@(?:[0-9A-Za-z\-]{1,63}\.){1,8}(?:[a-z]{2,24}|[A-Z]{2,24})(?![0-9A-Za-z@_\-])"
)
PATTERNS = {"email": ADDRESS}
# What an office calls itself in front of the @, alone or as the first word.
OFFICES = (
    "administratie", "afdeling", "algemeen", "bestuur", "bestuurssecretariaat", "bezwaar",
    "boa", "burgemeester", "burgerzaken", "college", "commissie", "communicatie", "contact",
    "contactcentrum", "directie", "fractie", "fg", "gegevensbescherming", "gemeente",
    "gemeenteraad", "griffie", "handhaving", "helpdesk", "hello", "info", "informatie", "inkoop",
    "kantoor", "kcc", "klachten", "klantenservice", "loket", "mail", "media", "meldpunt",
    "noreply", "no-reply", "ombudsman", "pers", "persdienst", "post", "postbus", "privacy",
    "project", "raad", "raadsgriffie", "receptie", "redactie", "secretariaat", "secretaris",
    "security", "service", "servicedesk", "statengriffie", "support", "team", "vergunningen",
    "voorlichting", "voorzitter", "webmaster", "webredactie", "webteam", "wijkteam", "wmo", "wob",
    "woo",
)  # fmt: skip
# Who writes from here writes as a person.
AT_HOME = (
    "caiway.nl", "casema.nl", "chello.nl", "freedom.nl", "gmail.com", "gmx.net", "gmx.nl",
    "hetnet.nl", "home.nl", "hotmail.com", "hotmail.nl", "icloud.com", "kpnmail.nl",
    "kpnplanet.nl", "live.com", "live.nl", "mac.com", "me.com", "msn.com", "online.nl",
    "onsbrabantnet.nl", "outlook.com", "outlook.nl", "planet.nl", "proton.me", "protonmail.com",
    "quicknet.nl", "solcon.nl", "telfort.nl", "tele2.nl", "upcmail.nl", "versatel.nl", "wxs.nl",
    "xs4all.nl", "yahoo.com", "yahoo.nl", "zeelandnet.nl", "ziggo.nl", "zonnet.nl",
)  # fmt: skip
_address = re.compile(ADDRESS)
_BREAK = re.compile(r"[._+\-]")


def find(text: str) -> Iterator[Found]:
    """Find addresses that are no office's; one is sure when its domain is one for people."""
    for match in _address.finditer(text):
        name, _, domain = match[0].lower().rpartition("@")
        if name not in OFFICES and _BREAK.split(name)[0] not in OFFICES:
            yield Found(Personal.EMAIL, match[0], *match.span(), domain in AT_HOME, domain)


EMAIL = Detector(find, words=(b"@",))
