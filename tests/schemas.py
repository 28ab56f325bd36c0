"""The schemas of the standards, read without the network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

MDTO = "mdto/MDTO-XML1.0.1.xsd"
SITEMAP = "sitemaps/sitemap.xsd"
SITEMAP_INDEX = "sitemaps/siteindex.xsd"
DIWOO = "diwoo/driver-sitemap-diwoo.xsd"


class _Beside(etree.Resolver):  # type: ignore[misc]
    """Finds the schema of MDTO, which DiWoo names by its address on the web."""

    def __init__(self, standards: Path) -> None:
        self._standards = standards

    def resolve(self, url: str, public_id: str, context: object) -> object:
        del public_id
        if url.startswith("https:"):
            assert url.endswith("/MDTO-XML1.0.1.xsd"), url
            return self.resolve_filename(str(self._standards / MDTO), context)
        return None


def schema(shared: Path, name: str) -> Any:
    """Give one of the schemas."""
    standards = shared / "standards"
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Beside(standards))
    return etree.XMLSchema(etree.parse(str(standards / name), parser))
