"""Files that are set ready, read again for what is made of them."""

from __future__ import annotations

from collections.abc import Container
from typing import BinaryIO

from archive.building.replacement import Replacement
from archive.building.site import Site


def opened(site: Site, there: Container[str], address: str) -> BinaryIO | None:
    """Open what stands ready for an address, or else what the site holds there.

    Gives None unless the address is one of those of which it is known that something is `there`.
    """
    if address not in there:
        return None
    try:
        return (Replacement(site.folder, site.aside.parent).new / address).open("rb")
    except FileNotFoundError:
        return (site.folder / address).open("rb")
