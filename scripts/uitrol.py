#!/usr/bin/env python3
"""Make a built site ready for a web server of one's own: its settings, and small files."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.deploy.inline import inline_of_site
from archive.deploy.samples import samples
from archive.deploy.squeezing import squeeze
from archive.source import general_settings
from archive.wording import count


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the settings and the small files; 1 when a browser would refuse part of a page."""
    parser = argparse.ArgumentParser(
        description="Maakt de site klaar voor een eigen webserver (nginx of Apache)."
    )
    parser.add_argument(
        "--archief", type=Path, default=Path(), help="map van het archief (met mkdocs.yml)"
    )
    parser.add_argument("--site", type=Path, help="map van de site (anders: site in het archief)")
    parser.add_argument(
        "--naar", type=Path, help="map voor de instellingen (anders: uitrol in het archief)"
    )
    options = parser.parse_args(arguments)
    site = options.site or options.archief / "site"
    target = options.naar or options.archief / "uitrol"
    if not (site / "index.html").is_file():
        parser.error(f"hier staat geen site: {site}. Maak hem eerst, met 'make site'")
    inline = inline_of_site(site)
    if inline.refused:
        print("\n".join(f"{site.as_posix()}/{sentence}" for sentence in inline.refused))
        return 1
    try:
        made = samples(general_settings(options.archief).site_address, inline)
    except ValueError as error:
        parser.error(str(error))
    target.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (target / name).write_text(text, encoding="utf-8")
    done = squeeze(site)
    print(f"De instellingen voor nginx en Apache staan in {target}.")
    print(f"{count(done.made, 'bestand', 'bestanden')} klein gemaakt; {done.stayed} waren dat al.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
