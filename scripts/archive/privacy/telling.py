"""What the guard says of what it found; the form in the browser says the same (`told`)."""

from __future__ import annotations

import json
from collections.abc import Mapping

from archive.privacy.found import Found
from archive.record import Personal
from archive.sentences import say

# By kind, and whether it is sure.
SENTENCES: Mapping[tuple[Personal, bool], str] = {
    (Personal.BSN, True): "privacy-bsn.zeker",
    (Personal.BSN, False): "privacy-bsn.vraag",
    (Personal.ACCOUNT, True): "privacy-iban.zeker",
    (Personal.ACCOUNT, False): "privacy-iban.vraag",
    (Personal.TELEPHONE, True): "privacy-telefoon.zeker",
    (Personal.TELEPHONE, False): "privacy-telefoon.vraag",
    (Personal.EMAIL, True): "privacy-email.zeker",
    (Personal.EMAIL, False): "privacy-email.vraag",
    (Personal.ADDRESS, True): "privacy-adres.zeker",
    (Personal.ADDRESS, False): "privacy-adres.vraag",
    (Personal.PLATE, True): "privacy-kenteken.zeker",
    (Personal.PLATE, False): "privacy-kenteken.vraag",
    (Personal.NAME, False): "privacy-naam.vraag",
    (Personal.PLACE, True): "privacy-plaats.zeker",
    (Personal.MAKER, False): "privacy-maker.vraag",
    (Personal.DEVICE, False): "privacy-toestel.vraag",
}


def tell(found: Found) -> str:
    """Say what was found and what to do: take it away, or allow it with these lines."""
    text = one_line(found.text)
    return f"{say(SENTENCES[found.kind, found.sure], tekst=text)} {allowing(found.kind, text)}"


def allowing(kind: Personal, text: str) -> str:
    """Say which lines allow a text, as they stand in the front matter."""
    quoted = json.dumps(one_line(text), ensure_ascii=False)
    return say("privacy.toestaan", melding=kind.value, tekst=quoted)


def one_line(text: str) -> str:
    """Give a text as it stands in the front matter, on one line."""
    return " ".join(text.split())
