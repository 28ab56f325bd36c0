"""What kind of file each file of the site is, for a web server. Source: IANA Media Types."""

from __future__ import annotations

from collections.abc import Mapping

from archive.exports.downloads import JSON_LINES, SQLITE
from archive.exports.media_types import MEDIA_TYPES

# By the end of the name.
TYPES: Mapping[str, str] = {
    **MEDIA_TYPES,
    "bin": "application/octet-stream",
    "css": "text/css",
    "html": "text/html",
    "ics": "text/calendar",
    "js": "text/javascript",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "md": "text/markdown",
    "ndjson": JSON_LINES.media_type,
    "sqlite": SQLITE.media_type,
    "svg": "image/svg+xml",
    "ttl": "text/turtle",
    "xml": "application/xml",
}
# By the address from the root of the site, as a regular expression: what the name does not tell.
# An Atom feed stays plain XML: browsers show no feed with its stylesheet when it is called one, and
# who follows a link to it would see code.
TYPES_BY_ADDRESS: Mapping[str, str] = {
    r"(feeds/[a-z]+|(.+/)?feed)\.json": "application/feed+json",
    r"data/schema\.json": "application/schema+json",
}
# What becomes much smaller. Pictures, office files and the search index are small already.
SQUEEZED = frozenset(
    "css csv html ics js json jsonld md ndjson sqlite svg ttl txt xml".split()  # noqa: SIM905
)
UTF_8 = "; charset=utf-8"


def content_type(kind: str) -> str:
    """Give a media type as it is sent: all text of the site is UTF-8."""
    return f"{kind}{UTF_8}" if kind.startswith("text/") else kind
