#!/usr/bin/env python3
"""Take a text, an attachment or all of a question out of the archive; its address stays."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.dates import parse_iso, reference_date
from archive.record import Ground, Removal
from archive.removal.carrying_out import carry_out
from archive.removal.history import next_steps
from archive.removal.plan import RefusedError, Request, make_plan
from archive.removal.telling import tell
from archive.removal.wanted import Wanted
from archive.source import read_source


def main(arguments: Sequence[str] | None = None) -> int:
    """Take something away; 0 when that is done, 1 when it was refused, 2 when called wrongly."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not (options.tekst or options.bijlage or options.alles):
        parser.error("zeg wat er weg moet: --tekst, --bijlage of --alles")
    if options.onderwerp and not options.alles:
        parser.error("--onderwerp hoort bij --alles")
    try:
        today = reference_date(os.environ)
    except ValueError as error:
        parser.error(str(error))
    day = parse_iso(options.datum) if options.datum else today
    if day is None:
        parser.error(f"'{options.datum}' is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-23")
    texts = [sys.stdin.read() if text == "-" else text for text in options.tekst]
    request = Request(
        number=options.nummer,
        removal=Removal(day, Ground(options.reden)),
        texts=tuple(map(Wanted, texts)),
        attachments=tuple(dict.fromkeys(options.bijlage)),
        all=options.alles,
        subject=options.onderwerp,
    )
    try:
        plan = make_plan(read_source(options.map), request, today)
        if not options.proef:
            carry_out(options.map, plan)
    except (RefusedError, OSError) as reason:
        print(f"Er is niets weggehaald. {reason}", file=sys.stderr)
        return 1
    print(tell(plan, is_done=not options.proef))
    print(next_steps(plan))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Haalt iets weg uit een vraag.")
    parser.add_argument("nummer", help="het nummer van de vraag, zoals 2014-001")
    parser.add_argument(
        "--tekst", action="append", default=[], help="tekst die weg moet; '-' leest van de invoer"
    )
    parser.add_argument("--bijlage", action="append", default=[], help="bestand dat weg moet")
    parser.add_argument("--alles", action="store_true", help="alles van deze vraag moet weg")
    parser.add_argument("--onderwerp", action="store_true", help="met --alles: het onderwerp ook")
    grounds = [ground.value for ground in Ground]
    parser.add_argument("--reden", choices=grounds, required=True, help="waarom het weg moet")
    parser.add_argument("--datum", help="de dag die op de pagina komt; anders vandaag")
    parser.add_argument("--proef", action="store_true", help="alleen vertellen, niets veranderen")
    parser.add_argument("--map", type=Path, default=Path(), help="de map van het archief")
    return parser


if __name__ == "__main__":
    sys.exit(main())
