"""Every file for the programs of others. A new export is one line in one of six tables.

What an export is made from decides the table that it stands in: one question, one group of
questions, all questions, the whole archive, or the sums of all others. It gets that and the
settings, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive.exports import csv_files, json_files, question_rows, sheet_rows
from archive.exports.addresses import whole_addresses
from archive.exports.cards import card, cards_of_the_whole
from archive.exports.catalogue.files import catalogue
from archive.exports.csv_files import group_csv, whole_csv
from archive.exports.deadlines import group_deadlines, whole_deadlines
from archive.exports.diwoo import PIECES as DIWOO
from archive.exports.diwoo import diwoo
from archive.exports.export import Collection, Export, Holdings, Item, Whole
from archive.exports.feed_files import group_feeds, question_feeds, whole_feeds
from archive.exports.form_data import NUMBERED, form_data
from archive.exports.json_files import group_json, question_json, whole_json
from archive.exports.manifest import manifest
from archive.exports.mdto import mdto
from archive.exports.metadata_file import whole_metadata
from archive.exports.ori import koop, vng
from archive.exports.ori.koop import ori_koop
from archive.exports.ori.vng import ori_vng
from archive.exports.ori.vng_people import ori_vng_people
from archive.exports.pieces import place_of
from archive.exports.popolo import popolo
from archive.exports.record_files import record_file
from archive.exports.schema_file import whole_schema
from archive.exports.security_txt import security_txt
from archive.exports.sitemaps import robots, sitemaps
from archive.exports.sqlite_file import whole_sqlite
from archive.exports.words import word_places
from archive.exports.xlsx_file import whole_xlsx
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
# These need nothing but the questions, and some of them take longest: a build begins with them,
# beside the rest.
OF_ALL_QUESTIONS: tuple[Callable[[Whole], Iterable[Export]], ...] = (
    whole_xlsx,
    whole_sqlite,
    whole_csv,
    whole_json,
    ori_koop,
    ori_vng,
    ori_vng_people,
    popolo,
    whole_metadata,
    whole_schema,
    whole_feeds,
    whole_deadlines,
    security_txt,
    form_data,
    cards_of_the_whole,
)
# These too, and it takes work to tell which files there will be.
OF_ALL_DIVIDED: tuple[Callable[[Whole], Iterable[Export]], ...] = (diwoo,)
# The pieces of these files; the first ones share so much work that they are made together.
TOGETHER = (csv_files.LINES, json_files.LINES, sheet_rows.ROWS, question_rows.ROWS)
_PIECES = (*TOGETHER, koop.DOCUMENTS, vng.DOCUMENTS, vng.SUBMITTERS, NUMBERED, *DIWOO)
OF_THE_WHOLE: tuple[Callable[[Holdings], Iterable[Export]], ...] = (
    sitemaps,
    robots,
    whole_addresses,
)
# These are made last.
OF_THE_SUMS: tuple[Callable[[Holdings, Mapping[str, Sum]], Iterable[Export]], ...] = (
    catalogue,
    manifest,
)


@dataclass(frozen=True, slots=True)
class Common:
    """Digests of what exports share besides questions: the settings with the code, and the rest."""

    settings: bytes
    registers: bytes


# Gives one digest of several.
Join = Callable[[Iterable[bytes]], bytes]
# A digest for each question, of all that its exports are made from, by its number.
Keys = Mapping[str, bytes]
Keyed = list[tuple[Export, bytes]]


def keys_of(whole: Whole, keys: Sequence[bytes], common: Common, join: Join) -> Keys:
    """Give the key of each question; `keys` has a digest for each, of all it holds itself."""
    return {
        item.question.number: join((key, common.settings, *_others(item)))
        for item, key in zip(whole.items, keys, strict=True)
    }


def exports_of_all_questions(whole: Whole, keys: Keys, common: Common, join: Join) -> Keyed:
    """Give the exports that are made from the questions alone, each with such a digest."""
    return _of_all(OF_ALL_QUESTIONS, whole, keys, common, join)


def exports_of_all_divided(whole: Whole, keys: Keys, common: Common, join: Join) -> Keyed:
    """Give those that are divided over files, of which it takes work to tell how many."""
    return _of_all(OF_ALL_DIVIDED, whole, keys, common, join)


def exports_of_question(item: Item, settings: Settings) -> list[Export]:
    """Give the exports of one question, which all have its key."""
    return [export for of_a_question in OF_A_QUESTION for export in of_a_question(item, settings)]


def exports(
    held: Holdings, keys: Keys, common: Common, places: bytes, join: Join
) -> Iterator[Keyed]:
    """Give the other exports of an archive, each with a digest of all that it is made from.

    They come in two lists: of groups, of the whole. They may read what was made of the questions.
    Exports that are made from the same have the same digest; `places` is that of all addresses.
    """
    yield list(_of_groups(held, keys, join))
    whole = join((common.settings, common.registers, places, *keys.values()))
    yield [(export, whole) for of_the_whole in OF_THE_WHOLE for export in of_the_whole(held)]


def exports_of_sums(held: Holdings, sums: Mapping[str, Sum]) -> Iterator[Export]:
    """Give the exports that tell the sums of the others; `sums` has these by address, in order."""
    for of_the_sums in OF_THE_SUMS:
        yield from of_the_sums(held, sums)


def places(whole: Whole) -> Iterator[str]:
    """Give every place where a piece is kept."""
    for kind in _PIECES:
        yield from (place_of(kind, block) for block in whole.blocks)
    yield from word_places(whole)


def _of_all(
    table: Iterable[Callable[[Whole], Iterable[Export]]],
    whole: Whole,
    keys: Keys,
    common: Common,
    join: Join,
) -> Keyed:
    key = join((common.settings, common.registers, *keys.values()))
    return [(export, key) for of_all in table for export in of_all(whole)]


def _others(item: Item) -> Iterator[bytes]:
    yield " ".join((*item.follow_ups, *map(str, item.followed_on))).encode()
    for attached in item.attached:
        yield attached.sha256


def _of_groups(held: Holdings, keys: Keys, join: Join) -> Iterator[tuple[Export, bytes]]:
    items = {item.question.number: item for item in held.items}
    for groups in held.archive.groups.values():
        for group in groups:
            numbers = [question.number for question in group.questions]
            key = join((group.address.encode(), *(keys[number] for number in numbers)))
            members = tuple(items[number] for number in numbers)
            collection = Collection(group, members, held.read)
            for of_a_group in OF_A_GROUP:
                yield from ((export, key) for export in of_a_group(collection, held.settings))
