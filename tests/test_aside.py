"""Files of libraries that write to a path: written where they will stand, and counted there."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from archive.building.output import Output
from archive.building.progress import nothing
from archive.building.publishing import Publishing
from archive.building.site import Site
from archive.building.store import Store
from archive.exports.aside import Aside
from archive.sum import Sum

CONTENT = b"a base" * 100_000


def test_it_is_written_where_it_will_stand_and_counted(tmp_path: Path) -> None:
    written: list[Path] = []

    def write(path: Path) -> None:
        written.append(path)
        path.write_bytes(CONTENT)

    store, folder = Store(tmp_path), tmp_path / "site"
    site = Site(folder, tmp_path, store)
    with site.opened():
        publishing = Publishing(site, store)
        made = Output("data/base.sqlite", b"key", lambda: Aside(write), large=True, counted=True)
        publishing.add([made], nothing)
        assert [each.read_bytes() for each in written] == [CONTENT]
        publishing.finish()
    store.close()
    assert (folder / "data/base.sqlite").read_bytes() == CONTENT
    assert publishing.report.sums == {
        "data/base.sqlite": Sum(len(CONTENT), sha256(CONTENT).digest())
    }


def test_others_get_it_in_pieces_and_nothing_stays_behind() -> None:
    written: list[Path] = []

    def write(path: Path) -> None:
        written.append(path)
        path.write_bytes(CONTENT)

    assert b"".join(Aside(write)) == CONTENT
    assert [each.parent.exists() for each in written] == [False]
