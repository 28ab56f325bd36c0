"""Exports of groups are copied out of those of all questions, whoever makes them."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from archive.addressing import attached
from archive.building.beside import Beside
from archive.building.digest import Digests
from archive.building.exporting import Exporting
from archive.building.output import Content, Output
from archive.building.progress import nothing
from archive.building.publishing import Publishing
from archive.building.site import Site
from archive.building.store import Store
from archive.exports import csv_files
from archive.index import Archive
from archive.sum import Sum
from exporting import held


def export_all(
    archive: Archive, site: Site, store: Store, started: Callable[[], None] = lambda: None
) -> None:
    """Make all exports in two processes; `started` is called as soon as the other one began."""
    with site.opened():
        publishing = Publishing(site, store, spreads=False)
        publishing.report.sums.update(dict.fromkeys(attached(archive), Sum(0, bytes(32))))
        digests = Digests()
        keys = digests.of_each(archive.questions, b"code")
        exporting = Exporting(archive, keys, digests, publishing, ())
        works = Beside()
        exporting.begin(works)
        works.start()
        started()
        works.help()
        for exports in exporting.last():
            publishing.add(exports.outputs, nothing)
        publishing.finish()
    store.close()


@pytest.mark.parametrize("portion", [1, 50_000])
@pytest.mark.parametrize("forks", [True, False])
def test_rows_of_a_group_are_made_once(
    tmp_path: Path, fiction: Path, monkeypatch: pytest.MonkeyPatch, forks: bool, portion: int
) -> None:
    """Without a fork this process helps with the last first: what that needs, it makes before."""
    monkeypatch.setattr("archive.building.beside.can_fork", lambda: forks)
    monkeypatch.setattr("archive.building.exporting.PORTION", portion)
    archive = held(fiction).archive
    store, folder = Store(tmp_path), tmp_path / "site"

    def no_more_rows() -> None:  # Those of pieces are made elsewhere.
        monkeypatch.setattr(csv_files, "row", None)

    export_all(archive, Site(folder, tmp_path, store), store, no_more_rows)
    rows = (folder / "data/vragen.csv").read_bytes()
    groups = sorted(folder.glob("partijen/*/vragen.csv"))
    assert len(groups) == len(archive.groups["partijen"])
    for each in groups:
        assert set(each.read_bytes().splitlines()) <= set(rows.splitlines())


def test_each_file_is_made_by_one_process(
    tmp_path: Path, fiction: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What this process takes back from a slow fork, that does not make once more."""
    store, noted = Store(tmp_path), tmp_path / "noted.txt"
    taken = multiprocessing.get_context("fork").Event()

    class Noting(Site):
        def add(self, address: str, content: Content) -> None:
            with noted.open("a") as file:
                file.write(f"{address} {os.getpid()}\n")
            if address == "data/vragen.ndjson":
                taken.set()
            super().add(address, content)

    def slow(exporting: Exporting, place: int) -> list[Output]:
        del exporting, place
        if multiprocessing.parent_process():
            assert taken.wait(60)
        return []

    monkeypatch.setattr(Exporting, "_one", slow)
    export_all(held(fiction).archive, Noting(tmp_path / "site", tmp_path, store), store)
    made = [line.split() for line in noted.read_text().splitlines()]
    addresses = [address for address, _ in made]
    assert len(addresses) == len(set(addresses))
    assert dict(made)["data/vragen.ndjson"] == str(os.getpid())
