"""The names of the files of the index."""

from __future__ import annotations

from archive.search.index_files import SHORT, _names


def test_names_are_short_and_become_longer_only_when_two_begin_alike() -> None:
    assert _names(["0123456789abcdef", "fedcba9876543210"]) == ["01234567", "fedcba98"]
    alike = ["0123456789abcdef", "0123456789ffffff"]
    assert _names(alike) == ["0123456789a", "0123456789f"]
    assert len(_names(["a" * 32])[0]) == SHORT
    assert _names([]) == []
