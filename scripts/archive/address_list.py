"""The list of every address that people may cite, and what is missing from it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from archive.address import escaped
from archive.exports.json_files import DATA

# Where the list stands. Pages, attachments, and what leads on from an old address or tells that it
# lapsed. Feeds and data files are not in it: their addresses follow from that of the page by a rule
# (`vragen/2014-001/` -> `vragen/2014-001/feed.xml`, `data/vragen/2014-001.json`), and with them a
# list of 10,000 questions would have three times as many lines and tell nothing more.
ADDRESS = f"{DATA}adressen.txt"
# The tools of the griffie are nobody's source.
_TOOLS = "beheer/"


def address_list(pages: Iterable[str], files: Iterable[str]) -> tuple[str, ...]:
    """Give the list: each address once, as in links and from the root of the site, in order."""
    cited = {escaped(_cited(page)) for page in pages if not page.startswith(_TOOLS)}
    return tuple(sorted(cited.union(map(escaped, files))))


def _cited(page: str) -> str:
    """Give an address of a page as it was cited: that of a file that is gone has no last slash."""
    whole = page.rstrip("/")
    return whole if "." in whole.rpartition("/")[2] else page


def listed_in(text: str, site: str) -> set[str]:
    """Give the addresses in a list that was published; `site` is the address of the site.

    An address of another site is left out.
    """
    start = f"{site.rstrip('/')}/" if site else ""
    lines = (line.partition("\t")[0].removeprefix(start) for line in text.splitlines())
    return {"" if line == "./" else line for line in lines if "://" not in line}


def missing_from(listed: Iterable[str], earlier: set[str]) -> set[str]:
    """Give the earlier addresses that a list does not have, unescaped."""
    return {unquote(line) for line in earlier.difference(listed)}
