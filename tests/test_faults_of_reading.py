"""Whose fault it is that a file can't be read: that of the file, or that of the program."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest

from archive.documents.document import Line
from archive.documents.reading import read
from archive.unreadable import UnreadableError

BROKEN = "beschadigd"
OURS = "fout in het programma"


def word_file() -> bytes:
    target = io.BytesIO()
    docx.Document().save(target)
    return target.getvalue()


# A file of each kind, and a step in reading it that goes wrong.
FILES = {
    "f.docx": (word_file(), "readers.word.Numbers", BROKEN),
    "f.rtf": (rb"{\rtf1 Vraag}", "readers.rich_text.rtf_to_text", BROKEN),
    "f.eml": (b"From: a@voorbeeld.nl\n\nVraag", "readers.mail.text_of", "niet te openen"),
    "f.pdf": (b"%PDF-1.7\nrommel", "readers.portable.pdfplumber.open", BROKEN),
}


def unknown_name() -> None:
    raise NameError("name 'regels' is not defined")


def wrong_call() -> None:
    unknown_name("regels")  # type: ignore[call-arg]


def no_such_field() -> None:
    getattr(Line("", ""), "regel")  # noqa: B009 (the name is wrong on purpose)


def no_such_field_of_theirs() -> None:
    getattr(docx.Document(), "regel")  # noqa: B009 (the name is wrong on purpose)


def missing_part() -> None:
    raise KeyError("word/document.xml")


def said_of(name: str, step: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> str:
    data, place, _ = FILES[name]
    monkeypatch.setattr(f"archive.documents.{place}", lambda *_, **__: step())
    with pytest.raises(UnreadableError) as raised:
        read(name, data)
    return str(raised.value)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (unknown_name, "NameError"),
        (wrong_call, "TypeError"),
        (no_such_field, "AttributeError"),
    ],
)
def test_a_fault_of_the_program_is_not_blamed_on_the_file(
    name: str, step: Callable[[], None], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = said_of(name, step, monkeypatch)
    assert f"{OURS} ({kind})" in said and "Meld dit" in said
    assert BROKEN not in said


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("step", [missing_part, no_such_field_of_theirs])
def test_what_a_broken_file_causes_is_not_reported_as_a_fault_of_the_program(
    name: str, step: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = said_of(name, step, monkeypatch)
    assert FILES[name][2] in said
    assert OURS not in said
