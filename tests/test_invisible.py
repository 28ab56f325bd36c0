"""What nobody can see in a text is never printable: by that it is looked for."""

from __future__ import annotations

import sys

from archive import parsers


def test_what_is_printable_holds_nothing_invisible() -> None:
    for each in map(chr, range(sys.maxunicode + 1)):
        if each.isprintable():
            assert not parsers._INVISIBLE.search(each)
            assert not parsers._UNSEEN.search(each)


def test_what_is_invisible_is_found_among_other_letters() -> None:
    assert parsers.has_invisible("een\u202etekst")
    assert not parsers.has_invisible("een\ttekst\n")
