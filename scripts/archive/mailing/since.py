"""What is new in an archive since a commit."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from archive.building.readings import read_again
from archive.exports.events import Kind
from archive.mailing.fault import MailingError
from archive.mailing.news import News, news
from archive.mailing.past import archive_at
from archive.report import summary
from archive.settings import Settings


def news_since(
    folder: Path, revision: str, kinds: Collection[Kind], today: date
) -> tuple[Settings, list[News]]:
    """Give the settings of an archive, and what is new in it.

    Raises MailingError when the archive has a fault: then it is not on the site, and a mail would
    lead nowhere.
    """
    source, verdict = read_again(folder, today)
    if verdict.errors:
        raise MailingError(
            f"Het archief heeft fouten en staat dus niet op de site. {summary(verdict.errors)} "
            "Kijk met 'python scripts/controleer.py'."
        )
    before = archive_at(source, revision, today)
    return source.settings, news(before, verdict.archive, kinds)
