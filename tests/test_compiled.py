"""What templates become is kept, and never used for another template or when it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from archive.building import compiled
from archive.building.compiled import Compiled
from archive.templating import environment


def made(folder: Path, source: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, bool]:
    """Render a template; tell whether it had to become Python for that."""
    found: Environment = environment()
    found.loader = DictLoader({"a.html": source})
    found.bytecode_cache = Compiled(folder)
    times = []
    generate = found.code_generator_class

    class Counting(generate):  # type: ignore[misc,valid-type]
        def __init__(self, *values: object, **named: object) -> None:
            times.append(1)
            super().__init__(*values, **named)

    monkeypatch.setattr(found, "code_generator_class", Counting)
    return found.get_template("a.html").render(a=1), bool(times)


def test_a_template_becomes_python_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    assert made(folder, "{{ a }}", monkeypatch) == ("1", True)
    assert made(folder, "{{ a }}", monkeypatch) == ("1", False)
    assert made(folder, "{{ a }}.", monkeypatch) == ("1.", True)
    assert [path.suffix for path in folder.iterdir()] == [".jinja"]


def test_other_code_makes_it_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert made(tmp_path, "{{ a }}", monkeypatch) == ("1", True)
    monkeypatch.setattr(compiled, "code_digest", lambda: b"other")
    assert made(tmp_path, "{{ a }}", monkeypatch) == ("1", True)


@pytest.mark.parametrize("place", [0, 20, 60, -1])
def test_what_is_damaged_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    made(tmp_path, "{{ a }}", monkeypatch)
    (path,) = tmp_path.iterdir()
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    assert made(tmp_path, "{{ a }}", monkeypatch) == ("1", True)
    assert made(tmp_path, "{{ a }}", monkeypatch) == ("1", False)


def test_nothing_is_kept_where_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    assert made(tmp_path / "file", "{{ a }}", monkeypatch) == ("1", True)
