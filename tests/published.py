"""An archive that knows its municipality and its address, with its site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from archive.aspects import unknown
from archive.checks import check
from archive.dates import parse_iso
from archive.exports.export import Holdings, Place, holdings, whole_of
from archive.index import Archive
from archive.pages import general_pages
from archive.question_pages import page_changed
from archive.source import read_source
from archive.subjects.reading import subjects_of
from archive.sum import Counter, Sum
from conftest import REFERENCE_DATE

ADDRESS = "https://raadsvragen.example/archief/"
# A real code, since codes are looked up in the national list; the archives stay fictional.
CODE = "gm0363"
SEED, FICTION = "seed", "fiction"


@dataclass(frozen=True)
class Published:
    """A built site, and the archive that it was built from."""

    folder: Path
    site: Path

    @property
    def archive(self) -> Archive:
        """The archive, read anew."""
        return archive_of(self.folder)

    def held(self) -> Holdings:
        """What its exports are made from, read anew."""
        archive = self.archive
        views = unknown(archive.questions)
        general = general_pages(archive, subjects_of(archive), views)
        places = [Place(page.address, page.changed) for page in general]
        places += [Place(each.address, page_changed(archive, each)) for each in archive.questions]
        sums = {}
        for question in archive.questions:
            for attachment in question.record.attachments:
                beside = (self.folder / question.record.path).parent
                counter = Counter()
                list(counter.passing([(beside / attachment.file).read_bytes()]))
                sums[f"{question.address}{attachment.file}"] = counter.sum
        return holdings(whole_of(archive, sums), places)


def archive_of(folder: Path) -> Archive:
    """Read the archive in a folder, on the reference date of the tests."""
    today = parse_iso(REFERENCE_DATE)
    assert today
    return check(read_source(folder), today).archive


def holdings_of(archive: Archive) -> Holdings:
    """All that an archive holds, without the files of a site."""
    sums = {
        f"{question.address}{each.file}": Sum(0, b"")
        for question in archive.questions
        for each in question.record.attachments
    }
    return holdings(whole_of(archive, sums), ())
