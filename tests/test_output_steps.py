"""Files of a site are made step by step: each step for many files, one after the other."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from archive.building.output import Content, Output
from archive.building.progress import nothing
from archive.building.publishing import Publishing
from archive.building.site import Site
from archive.building.store import Store
from archive.sum import Sum


def _publish(folder: Path, outputs: list[Output]) -> Publishing:
    store = Store(folder)
    publishing = Publishing(Site(folder / "site", folder, store), store)
    with publishing.site.opened():
        publishing.add(outputs, nothing)
        publishing.finish()
    store.close()
    return publishing


def test_a_file_may_be_made_in_two_steps(tmp_path: Path) -> None:
    steps: list[str] = []

    def output(name: str) -> Output:
        def first() -> Callable[[], Content]:
            steps.append(f"{name} 1")
            return second

        def second() -> Content:
            steps.append(f"{name} 2")
            return name.encode()

        return Output(name, name.encode(), first, kept=True)

    publishing = _publish(tmp_path, [output("a"), output("b")])

    assert steps == ["a 1", "b 1", "a 2", "b 2"]
    assert (tmp_path / "site" / "a").read_bytes() == b"a"
    assert (tmp_path / "site" / "b").read_bytes() == b"b"
    assert publishing.report.made == 2


def test_pieces_that_are_all_there_make_the_same_file_as_others(tmp_path: Path) -> None:
    pieces = b"een", b"", b"twee"
    contents: list[Content] = [b"".join(pieces), pieces, list(pieces), iter(pieces)]

    publishing = _publish(
        tmp_path,
        [
            Output(f"{number}", b"%d" % number, lambda content=content: content, counted=True)  # type: ignore[misc]
            for number, content in enumerate(contents)
        ],
    )

    expected = Sum(7, hashlib.sha256(b"eentwee").digest())
    assert publishing.report.sums == {f"{number}": expected for number in range(4)}
    for number in range(4):
        assert (tmp_path / "site" / f"{number}").read_bytes() == b"eentwee"


def test_pieces_that_are_still_to_be_made_are_not_all_held_at_once(tmp_path: Path) -> None:
    made: list[str] = []

    def output(name: str) -> Output:
        def pieces() -> Content:
            for number in range(2):
                made.append(f"{name} {number}")
                yield b"x"

        return Output(name, name.encode(), pieces)

    _publish(tmp_path, [output("a"), output("b")])

    assert made == ["a 0", "a 1", "b 0", "b 1"]
