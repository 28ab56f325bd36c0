"""Archives of which it is known who publishes them, and what their sites hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from archive.checks import check
from archive.exports.export import Holdings, holdings
from archive.index import Archive
from archive.source import read_source
from archive.sum import Sum
from conftest import REFERENCE_DATE

ADDRESS = "https://raadsvragen.example/"
CODE = "gm0363"
SEED, FICTION = "seed", "fiction"


@dataclass(frozen=True)
class Published:
    """An archive and the site that was built of it."""

    archive: Archive
    site: Path


def archive_of(folder: Path) -> Archive:
    return check(read_source(folder), date.fromisoformat(REFERENCE_DATE)).archive


def holdings_of(archive: Archive) -> Holdings:
    """All that an archive holds, without the files of a site."""
    sums = {
        f"{question.address}{each.file}": Sum(0, b"")
        for question in archive.questions
        for each in question.record.attachments
    }
    return holdings(archive, (), sums, _unread)


def _unread(address: str) -> bytes:
    raise AssertionError(f"{address} is not needed")
