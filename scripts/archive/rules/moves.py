"""The rules over addresses that moved or lapsed. A rule's docstring is the rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from archive.entrances import ENTRANCES
from archive.finding import Finding
from archive.moves import Move, Moves, moves_of, page_of
from archive.moves_file import RULE
from archive.record import Record
from archive.sentences import say
from archive.settings import Settings
from archive.source import Source

EARLIER = "eerder-nummer"
_MAY_COME_BACK = ("jaren/", *(entrance.address for entrance in ENTRANCES))


def check_moves(source: Source) -> list[Finding]:
    """Hold the moves of an archive against every rule that needs no pages."""
    found = list(earlier_numbers_free(source.records, source.settings))
    if not source.moves:
        return found
    pages = {page_of(record.number) for record in source.records}
    return [
        *found,
        *moved_once(source),
        *old_is_gone(source.moves, pages),
        *no_rounds(source),
        *new_questions_exist(source, pages),
    ]


def check_targets(moves: Moves, living: Collection[str]) -> list[Finding]:
    """Hold moves against all addresses that a site has; `living` has no redirects.

    Of numbers in records all that can be wrong is told by the other rules.
    """
    register = [move for move in moves.all if not move.path.endswith(".md")]
    known = {*living, *moves.by_old, *moves.mirrored(living)}
    return [
        *old_is_gone(register, living),
        *(_unknown(move) for move in moves.all if not move.lapsed and move.new not in known),
    ]


def earlier_numbers_free(records: Sequence[Record], settings: Settings) -> Iterator[Finding]:
    """An earlier number has the form of a number, and is or was of no other question."""
    renumbered = [record for record in records if record.earlier_numbers]
    now = {record.number.casefold(): record for record in records} if renumbered else {}
    first: dict[str, Record] = {}
    for record in renumbered:
        for number in record.earlier_numbers:
            owner, earlier = now.get(number.casefold()), first.setdefault(number.casefold(), record)
            if not settings.is_number(number):
                said = say("eerder-nummer.vorm", nummer=number)
            elif owner is record:
                said = say("eerder-nummer.zelf", nummer=number)
            elif owner:
                said = say("eerder-nummer.in-gebruik", nummer=number, bestand=owner.path)
            elif earlier is not record or record.earlier_numbers.count(number) > 1:
                said = say("eerder-nummer.dubbel", nummer=number, bestand=earlier.path)
            else:
                continue
            yield Finding(record.path, record.line("eerdere_nummers"), said, EARLIER)


def moved_once(source: Source) -> Iterator[Finding]:
    """An address moves or lapses once."""
    by_number = {move.old: move for move in moves_of(source.records)}
    first: dict[str, Move] = {}
    for move in source.moves:
        earlier = first.setdefault(move.old or move.hash, move)
        if earlier is not move:
            address = move.old or f"sha256:{move.hash}"
            yield _at(move, say("verhuisd.dubbel", adres=address, regel=earlier.line))
        elif move.old in by_number:
            path = by_number[move.old].path
            yield _at(move, say("verhuisd.dubbel-nummer", adres=move.old, bestand=path))


def old_is_gone(moves: Sequence[Move], living: Collection[str]) -> Iterator[Finding]:
    """An address that moved or lapsed is not that of a page or a file of now.

    But a group may get its first question again, in a year or at all: then its page is back.
    """
    for move in moves:
        if move.old in living and not move.hash and not move.old.startswith(_MAY_COME_BACK):
            yield _at(move, say("verhuisd.leeft", adres=move.old))


def no_rounds(source: Source) -> Iterator[Finding]:
    """Who follows an address comes to an end."""
    moves = Moves((*moves_of(source.records), *source.moves))
    for move in source.moves:
        if not move.hash and moves.end_of(move.old) is None:
            yield _at(move, say("verhuisd.rond", adres=move.old))


def new_questions_exist(source: Source, pages: Collection[str]) -> Iterator[Finding]:
    """An address leads to a question that exists; of other pages the build knows more."""
    if any(finding.is_error for finding in source.findings):
        return  # A record that can't be read may well be the one that is meant.
    known = {*pages, *(move.old for move in moves_of(source.records))}
    known |= {move.old for move in source.moves}
    for move in source.moves:
        parts = move.new.split("/")
        if parts[0] == "vragen" and len(parts) == 3 and parts[1] and page_of(parts[1]) not in known:
            yield _unknown(move)


def _unknown(move: Move) -> Finding:
    return _at(move, say("verhuisd.onbekend", adres=move.new))


def _at(move: Move, sentence: str) -> Finding:
    return Finding(move.path, move.line, sentence, RULE)
