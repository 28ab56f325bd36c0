"""The value lists of Dutch government that we use: codes, with their addresses and labels.

Source: TOOI (KOOP), https://standaarden.overheid.nl/tooi/. Of some lists tooi.json holds every
value, of others only those that occur.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson

LISTS = Path(__file__).with_name("tooi.json")

MUNICIPALITIES = "rwc_gemeenten_compleet"
THEMES = "scw_toplijst"
# In the order of article 3.3 of the Woo, first paragraph a to e, second paragraph a to l.
WOO_CATEGORIES = "scw_woo_informatiecategorieen"
DOCUMENT_KINDS = "ccw_plooi_documentsoorten"
HANDLINGS = "ccw_plooi_documenthandelingen"
RELATIONS = "scw_documentrelatie"
FILE_TYPES = "ccw_plooi_filetypes"
LANGUAGES = "scw_talen"


@dataclass(frozen=True, slots=True)
class Concept:
    """A value of a list: its permanent address, and its label as the list writes it."""

    address: str
    label: str


@cache
def concepts(name: str) -> Mapping[str, Concept]:
    """Give the values of a list by their codes; a municipality's code is `gm` and four figures."""
    found = _lists()[name]
    return {
        code: Concept(f"{found['basis']}{code}", label) for code, label in found["waarden"].items()
    }


@cache
def _lists() -> Mapping[str, Any]:
    lists: Mapping[str, Any] = orjson.loads(LISTS.read_bytes())
    return lists
