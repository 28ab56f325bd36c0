"""Where a weakness of the site can be told: security.txt (RFC 9116)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import urlsplit

from archive.exports.export import Export, Whole
from archive.settings import Security, Settings

SECURITY_TXT = ".well-known/security.txt"


def security_txt(held: Whole) -> Iterable[Export]:
    """Give the file, when the settings tell who can be reached."""
    settings = held.settings
    if settings.security:
        yield Export(SECURITY_TXT, partial(_lines, settings, settings.security))


def _lines(settings: Settings, security: Security) -> Iterator[bytes]:
    contact = security.contact
    fields = [
        ("Contact", contact if contact.startswith("https://") else f"mailto:{contact}"),
        ("Expires", f"{security.expires.isoformat()}T23:59:59Z"),
        ("Preferred-Languages", "nl, en"),
    ]
    if settings.site_address:
        fields.append(("Canonical", settings.url(SECURITY_TXT)))
    if security.policy:
        fields.append(("Policy", security.policy))
    lines = [*_elsewhere(settings.site_address), *(f"{name}: {value}" for name, value in fields)]
    yield "".join(f"{line}\n" for line in lines).encode()


def _elsewhere(site: str) -> list[str]:
    """Warn in a site below a path: who looks for this file looks at the root of a host only."""
    parts = urlsplit(site)
    if not parts.path.strip("/"):
        return []
    return [
        f"# Dit bestand telt pas als het op {parts.scheme}://{parts.netloc}/{SECURITY_TXT} staat."
    ]
