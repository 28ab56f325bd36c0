"""A register is read again only when its text is another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from archive.building.marks import Marks
from archive.building.readings import Readings
from archive.building.store import Store
from archive.finding import Findings
from archive.register_files import (
    read_curation,
    read_parties,
    read_people,
    read_synonyms,
    read_themes,
)

TEXTS: list[tuple[Callable[[str, Findings], object], str]] = [
    (
        read_parties,
        "- naam: Havenbelang\n  volledige_naam: Voor de haven\n  van: 2010-03-11\n"
        "- naam: Dorpslijst\n  tot: 2014-03-26\n  opvolger: Havenbelang\n  aliassen: [DL]\n",
    ),
    (
        read_people,
        "- naam: S. de Wit\n  rollen:\n    - {rol: raadslid, van: 2010-03-11, tot: 2014-03-26}\n"
        "    - rol: wethouder\n  partijen:\n    - {partij: Havenbelang, van: 2010-03-11}\n"
        "- rollen: [wethouder]\n",
    ),
    (read_themes, "- naam: Wonen\n  omschrijving: Huizen\n  iv3: ['8.1']\n  top: c_onbekend\n"),
    (read_synonyms, "- fiets, rijwiel\n- auto\n"),
    (read_curation, "weg:\n  - motie\nsamen:\n  - haven, havens\naltijd:\n  - kade\n"),
]


class Counting:
    """A reader that counts how often it reads."""

    def __init__(self, read: Callable[[str, Findings], object]) -> None:
        self.read = read
        self.times = 0
        self.__module__ = read.__module__
        self.__qualname__ = read.__qualname__

    def __call__(self, text: str, findings: Findings) -> object:
        """Read, and count that."""
        self.times += 1
        return self.read(text, findings)


def readings(folder: Path, code: bytes = b"code") -> tuple[Store, Readings]:
    store = Store(folder)
    return store, Readings(store, Marks(folder, store), code)


def outcome(
    folder: Path, read: Callable[[str, Findings], object], text: str, code: bytes = b"code"
) -> tuple[object, Findings]:
    store, these = readings(folder, code)
    findings = Findings("vragen/register/x.yml")
    found = these.remembering(read)(text, findings)
    store.save()
    store.close()
    return found, findings


def test_every_register_comes_back_with_its_findings(tmp_path: Path) -> None:
    wrong = 0
    for read, text in TEXTS:
        counting = Counting(read)
        plain = Findings("vragen/register/x.yml")
        wanted = repr(read(text, plain)), repr(plain)
        for _ in range(2):
            found, findings = outcome(tmp_path, counting, text)
            assert (repr(found), repr(findings)) == wanted
        assert counting.times == 1
        wrong += len(plain.found)
    assert wrong > 2


def test_another_text_or_other_code_is_read(tmp_path: Path) -> None:
    counting = Counting(read_synonyms)
    outcome(tmp_path, counting, "- fiets, rijwiel\n")
    outcome(tmp_path, counting, "- fiets, rijwiel, tweewieler\n")
    assert counting.times == 2
    outcome(tmp_path, counting, "- fiets, rijwiel\n", b"other")
    assert counting.times == 3


def test_another_register_with_the_same_text_is_read(tmp_path: Path) -> None:
    for read, _ in TEXTS:
        found, _ = outcome(tmp_path, read, "")
        assert found == read("", Findings("vragen/register/x.yml"))


def test_what_could_not_be_opened_is_not_remembered(tmp_path: Path) -> None:
    store, these = readings(tmp_path)
    findings = Findings("vragen/register/x.yml")
    findings.error(1, "geen-bestand", "Dit bestand ontbreekt.")
    register = these.remembering(read_parties)("", findings)
    assert not register.readable
    assert len(findings.found) == 1
    fine = Findings("vragen/register/x.yml")
    assert these.remembering(read_parties)("", fine).readable
    store.close()


def test_foreign_bytes_are_no_register(tmp_path: Path) -> None:
    store, these = readings(tmp_path)
    findings = Findings("vragen/register/x.yml")
    these.remembering(read_parties)("- naam: Havenbelang\n", findings)
    (key,) = store.used
    store.put(key, b"nonsense")
    again = these.remembering(read_parties)("- naam: Havenbelang\n", findings)
    assert [party.name for party in again.entries] == ["Havenbelang"]
    store.close()
