"""Files of the site made small beforehand, for web servers that can send them as they are."""

from __future__ import annotations

# What is added to the name of a file, by the name that browsers have for how it was made small.
ENDINGS = {"br": ".br", "gzip": ".gz"}


def squeezed_from(address: str) -> str:
    """Give the address of the file that this would be made from; empty for any other file."""
    for ending in ENDINGS.values():
        if address.endswith(ending):
            return address.removesuffix(ending)
    return ""
