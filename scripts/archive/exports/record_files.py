"""The record of each question, as the text of its file: Markdown with front matter."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from archive.exports.export import Export, Item
from archive.exports.json_files import DATA
from archive.record import Record
from archive.record_file import write_record
from archive.settings import Settings


def record_file(item: Item, settings: Settings) -> Iterable[Export]:
    """Give one question as its record: what the form in the browser opens, and others can keep."""
    del settings
    record = item.question.record
    address = f"{DATA}vragen/{record.number}.md"
    yield Export(address, partial(_written, record), counted=True)


def _written(record: Record) -> tuple[bytes]:
    return (write_record(record).encode(),)
