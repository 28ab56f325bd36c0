"""Every question and attachment for the Woo index, as its harvester takes them in.

Source: KOOP, https://standaarden.overheid.nl/diwoo/metadata (0.9.8). The harvester looks in the
robots.txt for an index by its name, and from there in the sitemaps.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from archive.exports.diwoo_document import Document, documents
from archive.exports.diwoo_xml import Publication, diwoo_sitemap, most_bytes
from archive.exports.export import Export, Holdings
from archive.exports.sitemap_files import Entry, last_changed, portions, sitemap_index
from archive.settings import Settings
from archive.tooi import MUNICIPALITIES, WOO_CATEGORIES, concepts


def publication(settings: Settings) -> Publication | None:
    """Give who publishes, and what; None unless the site's address and the code are known."""
    publisher = concepts(MUNICIPALITIES).get(settings.code)
    if not settings.site_address or publisher is None:
        return None
    return Publication(publisher, concepts(WOO_CATEGORIES)[settings.woo_category])


def diwoo_index(held: Holdings) -> str:
    """Give the address of the index; empty when there is none.

    The categories are numbered as article 3.3 of the Woo lists them.
    """
    if not held.items or publication(held.settings) is None:
        return ""
    number = 1 + list(concepts(WOO_CATEGORIES)).index(held.settings.woo_category)
    return f"sitemapindex-diwoo-infocat{number:03}.xml"


def diwoo(held: Holdings) -> Iterable[Export]:
    """Give the index and its sitemaps. The oldest come first, so that most stay as they are."""
    address, by = diwoo_index(held), publication(held.settings)
    if not address or by is None:
        return
    found = (each for item in reversed(held.items) for each in documents(item, held))
    index = []
    for number, portion in enumerate(portions(found, most_bytes), 1):
        part = f"diwoo/sitemap-{number}.xml"
        index.append(Entry(held.settings.url(part), _changed(portion)))
        yield Export(part, partial(diwoo_sitemap, portion, by), large=True)
    yield Export(address, partial(sitemap_index, index))


def _changed(portion: Sequence[Document]) -> date | None:
    return last_changed(document.question.last_change for document in portion)
