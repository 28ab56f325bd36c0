"""Exports of groups are copied out of those of all questions, whoever makes them."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from archive.addressing import attached
from archive.building.beside import Beside
from archive.building.digest import Digests, joined
from archive.building.exporting import Exporting
from archive.building.output import Content, Output
from archive.building.progress import nothing
from archive.building.publishing import Publishing
from archive.building.site import Site
from archive.building.store import Store
from archive.exports import csv_files
from archive.sum import Sum
from exporting import held


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
    site = Site(folder, tmp_path, store)
    with site.opened():
        publishing = Publishing(site, store, spreads=False)
        publishing.report.sums.update(dict.fromkeys(attached(archive), Sum(0, bytes(32))))
        digests = Digests()
        keys = [joined([b"code", digests.of(each)]) for each in archive.questions]
        exporting = Exporting(archive, keys, digests, publishing, ())
        works = Beside()
        exporting.begin(works)
        works.start()
        monkeypatch.setattr(csv_files, "row", None)  # Rows of pieces are made elsewhere.
        works.help()
        for exports in exporting.last():
            publishing.add(exports.outputs, nothing)
        publishing.finish()
    store.close()
    rows = (folder / "data/vragen.csv").read_bytes()
    groups = sorted(folder.glob("partijen/*/vragen.csv"))
    assert len(groups) == len(archive.groups["partijen"])
    for each in groups:
        assert set(each.read_bytes().splitlines()) <= set(rows.splitlines())


def test_each_file_is_made_by_one_process(
    tmp_path: Path, fiction: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What this process takes back from a slow fork, that does not make once more."""
    archive = held(fiction).archive
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
    site = Noting(tmp_path / "site", tmp_path, store)
    with site.opened():
        publishing = Publishing(site, store, spreads=False)
        publishing.report.sums.update(dict.fromkeys(attached(archive), Sum(0, bytes(32))))
        digests = Digests()
        keys = [joined([b"code", digests.of(each)]) for each in archive.questions]
        exporting = Exporting(archive, keys, digests, publishing, ())
        works = Beside()
        exporting.begin(works)
        works.start()
        works.help()
        for exports in exporting.last():
            publishing.add(exports.outputs, nothing)
        publishing.finish()
    store.close()
    made = [line.split() for line in noted.read_text().splitlines()]
    addresses = [address for address, _ in made]
    assert len(addresses) == len(set(addresses))
    processes = dict(made)
    assert processes["data/vragen.ndjson"] == str(os.getpid())
