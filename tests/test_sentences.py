"""What the checker says stands in one table, and all of it can be said."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from archive.sentences import say, sentences
from conftest import PROJECT

SAID = re.compile(r"\bsay(_meant)?\(\s*\"([a-z0-9.-]+)\"", re.DOTALL)


def code() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((PROJECT / "scripts").rglob("*.py"))
    )


def test_each_sentence_is_said_somewhere_and_each_that_is_said_exists() -> None:
    said = SAID.findall(code())
    names = {name for _, name in said}
    assert names | {f"{name}-bedoeld" for meant, name in said if meant} == set(sentences())


def test_what_is_filled_in_has_a_plain_name() -> None:
    for name, sentence in sentences().items():
        for _, field, form, conversion in Formatter().parse(sentence):
            assert field is None or field.isidentifier(), name
            assert not form and not conversion, name


def test_braces_in_what_is_filled_in_stay_text() -> None:
    said = say("nummer.vorm", nummer="{0.__class__}")
    assert said.startswith("'{0.__class__}' is geen nummer.")


def test_a_sentence_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(KeyError):
        say("nummer.bestaat-niet")
