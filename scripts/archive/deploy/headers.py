"""What a web server sends along with the files of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive.deploy.inline import Inline

# Who saw the site once, asks for it by https for two years: so much the national standard wants.
_TWO_YEARS = 63_072_000
_POWERS = "accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi"

# For every file. What the site does not use is off, so that a fault in it can do no harm.
HEADERS: Mapping[str, str] = {
    "Strict-Transport-Security": f"max-age={_TWO_YEARS}",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Another site must not hear what somebody searched for here.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{power}=()" for power in f"{_POWERS} payment usb".split()),
    "Cross-Origin-Opener-Policy": "same-origin",
}

# What is taken away or mended must soon be so for everyone.
SHORT = "public, max-age=300"
FOREVER = "public, max-age=31536000, immutable"
# Names that are made from what the files hold.
NAMED_AFTER_CONTENT = (
    r"zoeken/delen/[a-z]+-[0-9a-f]{8,12}\.bin",
    r"stijl/raadsvragen\.[0-9a-f]{8}\.css",
)
# What other sites may read in a browser: data, feeds and calendars.
OPEN = (
    r"(data|feeds)/.*",
    r"(.+/)?(feed|vragen)\.(xml|json|csv)",
    r"(.+/)?[^/]+\.ics",
    r"vragen/[^/]+/([^/]+\.)?mdto\.xml",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A header that some files get instead of others; an empty value is not sent."""

    name: str
    usual: str
    other: str
    addresses: tuple[str, ...]


BY_ADDRESS = (
    Sent("Cache-Control", SHORT, FOREVER, NAMED_AFTER_CONTENT),
    Sent("Access-Control-Allow-Origin", "", "*", OPEN),
    Sent("Cross-Origin-Resource-Policy", "same-origin", "cross-origin", OPEN),
)


def policy(inline: Inline) -> str:
    """Give the Content-Security-Policy: the site's own files, and what stands in its pages."""
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *sorted(inline.scripts)],
        "style-src": ["'self'", *sorted(inline.styles)],
        "img-src": ["'self'"],
        "media-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())
