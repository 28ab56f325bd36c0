#!/usr/bin/env python3
"""Mail what is new to those whom the council's form promises it; a trial unless told otherwise."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from archive.dates import reference_moment
from archive.mailing.delivering import Way
from archive.mailing.drafts import Drafts
from archive.mailing.fault import MailingError
from archive.mailing.git import top_of
from archive.mailing.news import BESIDES, PROMISED
from archive.mailing.run import Wish, carry_out
from archive.mailing.secrecy import keep_outside
from archive.mailing.server import Post, server_of
from archive.whereabouts import archive_of

LISTS, LOGBOOK = "MELD_LIJSTEN", "verstuurd.txt"


def main(arguments: Sequence[str] | None = None) -> int:
    """Show or send what is new; 1 when not all could be sent, 2 when called wrongly."""
    parser = command()
    options = parser.parse_args(arguments)
    place = options.lijsten or os.environ.get(LISTS)
    if not place:
        parser.error(f"noem het bestand met de lijsten, met --lijsten of in {LISTS}")
    try:
        moment = reference_moment(os.environ)
    except ValueError as error:
        parser.error(str(error))
    wish = Wish(
        folder=archive_of(options.naar),
        revision=options.sinds,
        lists=Path(place),
        logbook=Path(options.logboek or Path(place).with_name(LOGBOOK)),
        kinds={*PROMISED, *(BESIDES[word] for word in options.ook)},
        together=options.samen,
        most=options.hoogstens,
        trial=options.proef or not (options.verstuur or options.map),
        moment=moment,
    )
    try:
        with ExitStack() as stack:
            report = carry_out(wish, way_of(options, stack))
    except MailingError as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAfgebroken. Wat al is verstuurd, staat in het logboek.", file=sys.stderr)
        return 1
    print(*report.lines, sep="\n")
    return 0 if report.is_whole else 1


def way_of(options: argparse.Namespace, stack: ExitStack) -> Way | None:
    """The way to send that was chosen; None when nothing goes out."""
    if options.map:
        keep_outside(options.map, top_of(archive_of(options.naar)), "De map")
        return Drafts(options.map)
    if options.verstuur and not options.proef:
        return stack.enter_context(Post(server_of(os.environ)))
    return None


def command() -> argparse.ArgumentParser:
    """The command with its options."""
    parser = argparse.ArgumentParser(description="Mailt welke vragen en antwoorden nieuw zijn.")
    parser.add_argument("--sinds", required=True, metavar="VERSIE", help="een commit, tag of tak")
    parser.add_argument("--naar", type=Path, default=Path(), help="map van het archief")
    parser.add_argument("--lijsten", help=f"bestand met de adressen (of noem het in {LISTS})")
    parser.add_argument("--logboek", help=f"wat al is verstuurd ({LOGBOOK} naast de lijsten)")
    parser.add_argument("--samen", action="store_true", help="één bericht met alles wat nieuw is")
    parser.add_argument("--ook", action="append", choices=list(BESIDES), default=[], help="ook dit")
    parser.add_argument(
        "--hoogstens", type=int, default=20, metavar="AANTAL", help="zijn er meer vragen: niet doen"
    )
    parser.add_argument(
        "--proef", action="store_true", help="niets versturen of onthouden; ook zonder --verstuur"
    )
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--map", type=Path, help="schrijf de berichten als .eml in deze map")
    way.add_argument("--verstuur", action="store_true", help="verstuur met de mailserver")
    return parser


if __name__ == "__main__":
    sys.exit(main())
