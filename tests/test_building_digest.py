"""Digests: another value has another digest, and nothing can hide from it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.building.digest import Digests, joined
from archive.checks import check
from archive.pages import all_pages
from archive.question import Status
from archive.record import Asker
from archive.source import read_source

TODAY = date(2026, 11, 23)

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.dates(),
    lambda inner: st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def of(value: object) -> bytes:
    return Digests().of(value)


@given(plain, plain)
def test_two_values_have_one_digest_only_when_they_are_the_same(one: object, two: object) -> None:
    assert (of(one) == of(two)) == (repr(one) == repr(two))


def test_a_list_is_not_what_its_items_are_together() -> None:
    assert of(["ab", "c"]) != of(["a", "bc"])
    assert of([["a"], "b"]) != of([["a", "b"]])
    assert of({"a": "b", "c": "d"}) != of({"c": "d", "a": "b"})
    assert of("1") != of(1)
    assert of(Status.OPEN) != of(Status.OPEN.value)


def test_a_dataclass_is_known_by_its_type_and_its_fields() -> None:
    asker = Asker("A. Jansen", "Groen")
    assert of(asker) == of(Asker("A. Jansen", "Groen"))
    assert of(asker) != of(replace(asker, party="Rood"))
    assert of(asker) != of(("A. Jansen", "Groen"))


def test_a_field_that_takes_no_part_in_comparing_does_not_count() -> None:
    @dataclass(frozen=True)
    class Entry:
        name: str
        line: int = field(default=1, compare=False)

    assert of(Entry("Groen", 3)) == of(Entry("Groen", 4))


def test_what_is_no_plain_value_is_refused() -> None:
    for value in (object(), lambda: 1, {1, 2}, iter([])):
        with pytest.raises(TypeError, match="plain values only"):
            of([value])


def test_objects_that_are_gone_are_not_taken_for_others() -> None:
    digests = Digests()
    found = {digests.of(Asker(str(number), "Groen")) for number in range(1000)}
    assert len(found) == 1000


def test_every_page_can_be_digested_and_no_two_are_alike(fiction: Path) -> None:
    archive = check(read_source(fiction), TODAY).archive
    digests = Digests()
    pages = list(all_pages(archive))
    assert len({digests.of(page) for page in pages}) == len(pages)
    again = check(read_source(fiction), TODAY).archive
    assert [of(page) for page in all_pages(again)] == [digests.of(page) for page in pages]


def test_several_digests_make_one_in_their_order() -> None:
    assert joined([b"a", b"b"]) != joined([b"b", b"a"])


def test_of_each_tells_values_and_what_they_share() -> None:
    digests = Digests()
    found = digests.of_each(["a", "b", "a"], b"code")
    assert found[0] == found[2]
    assert found[0] != found[1]
    assert digests.of_each(["a"], b"other") != found[:1]
