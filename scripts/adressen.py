#!/usr/bin/env python3
"""Fetch the list of addresses that the site on the internet has, so that none gets lost.

A build holds it against its own. When the site can't be reached, that is told and publishing goes
on: else a site that is down could not be put right again. What was fetched before still counts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.building.remembered import remember_fetched
from archive.live_list import UnreachableError, fetch_list
from archive.source import CONFIGURATION, read_settings_of

PATIENCE = 20.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Fetch the list of the archive's own site; 0, also when there is none to fetch."""
    parser = argparse.ArgumentParser(
        description="Haalt de lijst met adressen van de site op, zodat er geen verloren gaat."
    )
    parser.add_argument("map", nargs="?", type=Path, default=Path(), help="de map van het archief")
    folder = parser.parse_args(arguments).map
    if not (folder / CONFIGURATION).is_file():
        parser.error(f"in {folder} staat geen {CONFIGURATION}")
    site = read_settings_of(folder).site_address
    print(_fetch(folder, site) if site else "Er is nog geen site_url, dus er is niets op te halen.")
    return 0


def _fetch(folder: Path, site: str) -> str:
    """Fetch and keep the list, and tell what came of it."""
    try:
        text = fetch_list(site, PATIENCE)
    except UnreachableError as reason:
        return f"Let op: de lijst met adressen is niet opgehaald. Want: {reason}."
    if text is None:
        return f"{site} heeft nog geen lijst met adressen."
    remember_fetched(folder, text)
    return f"{len(text.splitlines())} adressen opgehaald van {site}."


if __name__ == "__main__":
    sys.exit(main())
