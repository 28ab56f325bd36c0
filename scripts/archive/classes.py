"""The classes that texts get: a strict Content-Security-Policy refuses styles."""

from __future__ import annotations

CENTRE, RIGHT = "rv-midden", "rv-rechts"
# A link whose text is its address: on paper that needs no telling twice.
ADDRESS = "rv-adres"
