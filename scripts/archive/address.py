"""Addresses of this site as people write, paste and list them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote, unquote, urlsplit

# What tells that an address is known by its hash alone.
HASHED = re.compile(r"sha256:([0-9a-f]{64})")
# A name on disk takes 255 bytes at most.
LONGEST_NAME = 240
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\\]")


def tidy(written: str, site: str = "") -> str:
    """Give an address from the root of the site, as the archive knows it: `vragen/2014-001/`.

    `written` may be whole (`site` is the address of the site), start with a slash, be escaped, or
    end in `index.html` or a fragment. An address of another site is given back as it is.
    """
    address = written.strip()
    if site and address.startswith(site.rstrip("/")):
        address = address[len(site.rstrip("/")) :]
    if urlsplit(address).scheme in ("http", "https"):
        return address
    address = re.split("[#?]", address, maxsplit=1)[0]
    address = unicodedata.normalize("NFC", unquote(address)).lstrip("/")
    address = address.removesuffix("index.html")
    return address if not address or is_file(address) else f"{address.rstrip('/')}/"


def is_file(address: str) -> bool:
    """Whether an address is that of a file: the last part has a dot. Names of pages have none."""
    return "." in address.rpartition("/")[2]


def is_possible(address: str) -> bool:
    """Whether an address can be one of this site, and nothing that leads out of its folder."""
    parts = address.rstrip("/").split("/") if address else []
    return not _CONTROL.search(address) and all(
        part and not part.startswith(".") and len(part.encode()) <= LONGEST_NAME for part in parts
    )


def escaped(address: str) -> str:
    """Write an address as links do (RFC 3986): one line, nothing but ASCII."""
    return quote(address)


def hash_of(address: str) -> str:
    """Give the SHA-256 of an address, written as in links, from the root of the site."""
    return hashlib.sha256(escaped(address).encode()).hexdigest()
