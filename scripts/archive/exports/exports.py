"""Every file for the programs of others. A new export is one line in one of seven tables.

What an export is made from decides the table that it stands in: one question, one group of
questions, the settings, all questions, files of these, or the whole site. It gets that and the
settings, and nothing else. Two tell the sums of the others, so that they are made last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter

from archive.exports import csv_files, json_files, question_rows, sheet_rows
from archive.exports.addresses import whole_addresses
from archive.exports.cards import card, cards_of_the_whole
from archive.exports.catalogue.files import catalogue, catalogue_text
from archive.exports.catalogue.turtle import PLACE as TURTLE
from archive.exports.csv_files import group_csv, whole_csv
from archive.exports.deadlines import group_deadlines, whole_deadlines
from archive.exports.diwoo import PIECES as DIWOO
from archive.exports.diwoo import diwoo
from archive.exports.export import Collection, Export, Holdings, Item, Whole
from archive.exports.feed_files import group_feeds, question_feeds, whole_feeds
from archive.exports.form_data import FIXED, NUMBERED, form_data
from archive.exports.ground import ground_places
from archive.exports.json_files import group_json, question_json, whole_json, whole_lines
from archive.exports.keyed import Common, Join, Keyed, Keys, key_of
from archive.exports.manifest import manifest, manifest_text
from archive.exports.mdto import mdto
from archive.exports.metadata_file import whole_metadata
from archive.exports.ori import koop, vng
from archive.exports.ori.koop import ori_koop
from archive.exports.ori.vng import ori_vng
from archive.exports.ori.vng_people import ori_vng_people
from archive.exports.pieces import make_piece, place_of
from archive.exports.popolo import popolo
from archive.exports.ready import Ready
from archive.exports.record_files import record_file
from archive.exports.schema_file import whole_schema
from archive.exports.security_txt import security_txt
from archive.exports.sitemaps import robots, sitemaps
from archive.exports.sqlite_file import whole_sqlite
from archive.exports.words import word_places
from archive.exports.xlsx_file import BOOK, whole_xlsx
from archive.index import Group
from archive.settings import Settings
from archive.sum import Sum

OF_A_QUESTION: tuple[Callable[[Item, Settings], Iterable[Export]], ...] = (
    question_json,
    record_file,
    question_feeds,
    mdto,
    card,
)
OF_A_GROUP: tuple[Callable[[Collection, Settings], Iterable[Export]], ...] = (
    group_json,
    group_csv,
    group_feeds,
    group_deadlines,
)
# These need no question at all.
OF_THE_SETTINGS: tuple[Callable[[Whole], Iterable[Export]], ...] = (
    whole_metadata,
    whole_schema,
    security_txt,
    cards_of_the_whole,
)
# These need nothing but the questions, as the next ones, and take longest: a build begins with
# them, beside the rest.
LONGEST: tuple[Callable[[Whole], Iterable[Export]], ...] = (whole_sqlite, whole_xlsx)
OF_ALL_QUESTIONS: tuple[Callable[[Whole], Iterable[Export]], ...] = (
    whole_csv,
    whole_lines,
    ori_koop,
    ori_vng,
    ori_vng_people,
    popolo,
    whole_feeds,
    whole_deadlines,
    form_data,
    diwoo,
)
# These as well, out of rows that stand in the others.
OUT_OF_OTHERS: tuple[Callable[[Whole, Ready], Iterable[Export]], ...] = (whole_json,)
# The pieces of these files; the first ones share so much work that they are made together.
TOGETHER = (csv_files.LINES, json_files.LINES, sheet_rows.ROWS, question_rows.ROWS)
_PIECES = (*TOGETHER, koop.DOCUMENTS, vng.DOCUMENTS, vng.SUBMITTERS, NUMBERED, *DIWOO)
OF_THE_WHOLE: tuple[Callable[[Holdings], Iterable[Export]], ...] = (
    sitemaps,
    robots,
    whole_addresses,
)

_number = attrgetter("record.number")


def exports_of_all_questions(whole: Whole, keys: Keys, common: Common, join: Join) -> Keyed:
    """Give the exports that are made from the settings or the questions alone, with digests."""
    shared = join((common.settings, common.registers))
    settled = [(export, shared) for of_all in OF_THE_SETTINGS for export in of_all(whole)]
    made = (export for of_all in OF_ALL_QUESTIONS for export in of_all(whole))
    return [*settled, *_of_all(made, keys, common, join)]


def longest_exports(whole: Whole, keys: Keys, common: Common, join: Join) -> Keyed:
    """Give those of the questions that take longest; nothing is made out of them."""
    made = (export for longest in LONGEST for export in longest(whole))
    return _of_all(made, keys, common, join)


def make_pieces(whole: Whole) -> None:
    """Make the pieces that are made together, as far as these are not kept: see `KeptPieces`."""
    for block in whole.blocks:
        make_piece(whole, TOGETHER[0], block)


def exports_out_of_others(
    whole: Whole, ready: Ready, keys: Keys, common: Common, join: Join
) -> Keyed:
    """Give those that are made out of others of all questions, which stand `ready` by then."""
    made = (export for out_of_others in OUT_OF_OTHERS for export in out_of_others(whole, ready))
    return _of_all(made, keys, common, join)


def exports_of_question(item: Item, settings: Settings) -> list[Export]:
    """Give the exports of one question, which all have its key."""
    return [export for of_a_question in OF_A_QUESTION for export in of_a_question(item, settings)]


def exports_of_groups(
    whole: Whole, groups: Iterable[Group], ready: Ready, keys: Keys, join: Join
) -> Keyed:
    """Give the exports of groups of questions, each with a digest of what it is made from.

    In what is `ready` their rows may stand already.
    """
    found = []
    for group in groups:
        numbers = map(_number, group.questions)
        collection = Collection(group, whole.by_number, ready)
        own = group.address.encode()
        key = join((own, *map(keys.__getitem__, numbers)))
        for of_a_group in OF_A_GROUP:
            for export in of_a_group(collection, whole.settings):
                found.append((export, key_of(export, keys, (own,), key, join)))
    return found


def exports_of_the_whole(held: Holdings, common: Common, places: bytes, join: Join) -> Keyed:
    """Give the exports of the whole archive; `places` is a digest of all its addresses."""
    key = join((common.settings, places, str(len(held.items)).encode()))
    return [(export, key) for of_the_whole in OF_THE_WHOLE for export in of_the_whole(held)]


def exports_of_downloads(
    whole: Whole, sums: Mapping[str, Sum], common: Common, join: Join
) -> Keyed:
    """Give the exports that tell of the downloads; `sums` has those of these, by address."""
    text = catalogue_text(whole, sums)
    key = join((common.settings, text))
    return [(export, key) for export in catalogue(text, whole.kept)]


def exports_of_sums(sums: Mapping[str, bytes], common: Common, join: Join) -> Keyed:
    """Give the exports that tell the sums of all others: the SHA-256 of each, by address."""
    text = manifest_text(sums)
    key = join((common.settings, text))
    return [(export, key) for export in manifest(text)]


def places(whole: Whole) -> Iterator[str]:
    """Give every place where a piece is kept."""
    for kind in _PIECES:
        yield from (place_of(kind, block) for block in whole.blocks)
    yield from ground_places(whole)
    yield from word_places(whole)
    yield from (BOOK, TURTLE, FIXED)


def _of_all(exports: Iterable[Export], keys: Keys, common: Common, join: Join) -> Keyed:
    shared = (common.settings, common.registers)
    key = join((*shared, *keys.values()))
    return [(export, key_of(export, keys, shared, key, join)) for export in exports]
