"""What crawlers may read, and where every page is: robots.txt and sitemap.xml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import urlsplit

from archive.exports.diwoo import diwoo_index
from archive.exports.export import Export, Holdings
from archive.exports.sitemap_files import (
    Entry,
    last_changed,
    portions,
    sitemap,
    sitemap_index,
)
from archive.settings import Settings

ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"


def has_sitemaps(settings: Settings) -> bool:
    """Whether there are sitemaps: these hold whole addresses only."""
    return bool(settings.site_address)


def sitemaps(held: Holdings) -> Iterable[Export]:
    """Give every page of the site: in one file, or in an index with several."""
    settings = held.settings
    if not has_sitemaps(settings):
        return
    entries = (Entry(settings.url(place.address), place.changed) for place in held.places)
    divided = portions(entries, lambda entry: entry.most_bytes)
    if len(divided) == 1:
        yield Export(SITEMAP, partial(sitemap, divided[0]))
        return
    index = []
    for number, portion in enumerate(divided, 1):
        address = f"sitemap-{number}.xml"
        changed = last_changed(entry.changed for entry in portion)
        index.append(Entry(settings.url(address), changed))
        yield Export(address, partial(sitemap, portion), large=True)
    yield Export(SITEMAP, partial(sitemap_index, index))


def robots(held: Holdings) -> Iterable[Export]:
    """Give what crawlers read first: everything may be read, and here are the sitemaps.

    The Woo harvester finds the index of its sitemaps here.
    """
    settings = held.settings
    found = [SITEMAP] if has_sitemaps(settings) else []
    found += [index] if (index := diwoo_index(held)) else []
    yield Export(ROBOTS, partial(_robots, settings, found))


def _robots(settings: Settings, found: list[str]) -> Iterator[bytes]:
    lines = [*_elsewhere(settings.site_address), "User-agent: *", "Disallow:"]
    if found:
        lines += ["", *(f"Sitemap: {settings.url(address)}" for address in found)]
    yield "".join(f"{line}\n" for line in lines).encode()


def _elsewhere(site: str) -> list[str]:
    """Warn in a site below a path: crawlers look at the root of a host only (RFC 9309, 2.3)."""
    parts = urlsplit(site)
    if not parts.path.strip("/"):
        return []
    return [
        f"# Dit bestand telt pas als het op {parts.scheme}://{parts.netloc}/{ROBOTS} staat.",
        "# Staat daar al een robots.txt? Zet de regels met Sitemap dan in dat bestand.",
    ]
