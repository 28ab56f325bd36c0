#!/usr/bin/env python3
"""Make a new record, or add an answer to one: asked for on the terminal, or from options."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from archive.body import Part
from archive.building.readings import read_again
from archive.dates import reference_date
from archive.source import CONFIGURATION, Source
from archive.whereabouts import archive_of
from archive.writing.conversation import Conversation
from archive.writing.making import answer_asked_for, new_answer, new_record, record_asked_for
from archive.writing.options import NOT_FOR_ANSWERS, add_options, given, texts_of, values_of
from archive.writing.proposal import NotWrittenError, Proposal, write_again, write_new

TALK = Conversation(input, print)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a record; 1 when nothing was written, 2 when called wrongly."""
    parser = argparse.ArgumentParser(
        description="Maakt een nieuwe vraag in het archief. Zonder opties stelt hij vragen."
    )
    parser.add_argument("--antwoord", metavar="NUMMER", help="zet een antwoord bij deze vraag")
    parser.add_argument("--naar", type=Path, default=Path(), help="map van het archief")
    parser.add_argument("--proef", action="store_true", help="alleen laten zien, niets schrijven")
    add_options(parser)
    options = parser.parse_args(arguments)
    if options.antwoord and (wrong := given(options) & NOT_FOR_ANSWERS):
        parser.error(f"--{min(wrong)} kan niet samen met --antwoord")
    folder = archive_of(options.naar)
    if not (folder / CONFIGURATION).is_file():
        parser.error(f"hier is geen archief ({CONFIGURATION} ontbreekt): {options.naar}")
    try:
        today = reference_date(os.environ)
    except ValueError as error:
        parser.error(str(error))
    try:
        proposal = make(read_again(folder, today)[0], options, today)
        return finish(folder, proposal, options)
    except NotWrittenError as reason:
        print(f"Er is niets geschreven. {reason}", file=sys.stderr)
    except (EOFError, KeyboardInterrupt):
        print("\nAfgebroken. Er is niets geschreven.", file=sys.stderr)
    return 1


def make(source: Source, options: argparse.Namespace, today: date) -> Proposal:
    """Make what is asked for, of the options or by asking."""
    if not given(options):
        if options.antwoord:
            return answer_asked_for(source, options.antwoord, TALK, today)
        return record_asked_for(source, TALK, today)
    values, texts = values_of(options), texts_of(options, sys.stdin.buffer.read)
    if options.antwoord:
        return new_answer(source, options.antwoord, values, texts.get(Part.ANSWER, ""), today)
    return new_record(source, values, texts, today)


def finish(folder: Path, proposal: Proposal, options: argparse.Namespace) -> int:
    """Show what the checker says, and write the file if that is wanted."""
    for finding in proposal.findings:
        print(f"{'' if finding.is_error else 'Let op: '}{finding.message}", file=sys.stderr)
    if not proposal.is_right:
        raise NotWrittenError("Verbeter dit en probeer het opnieuw.")
    if options.proef or not given(options):
        print(f"\n{proposal.path}:\n\n{proposal.text}", end="")
    if options.proef:
        print("\nDit was een proef: er is niets geschreven.")
        return 0
    if not given(options) and not TALK.yes("\nOpslaan?"):
        print("Er is niets geschreven.")
        return 1
    (write_again if options.antwoord else write_new)(folder, proposal)
    print(f"Geschreven: {folder / proposal.path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
