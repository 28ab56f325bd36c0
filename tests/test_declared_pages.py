"""Pages that are declared by what they are made from: nothing on one changes without being told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive import aspects
from archive.aspects import Views, unknown
from archive.body import Body, Part, Section
from archive.building import views as building_views
from archive.building.digest import Digests
from archive.building.store import Store
from archive.building.views import kept_views
from archive.index import Archive
from archive.page import Declared
from archive.pages import general_pages
from archive.pictures import Size
from archive.question_pages import Around, around, told_together
from archive.record import Attachment, Correction, Record
from archive.subjects.reading import subjects_of
from test_question_page import ANSWERED, OPEN, archive

THEMES = ("Parkeren", "Wonen")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for many builds, as in the life of a site."""
    made = Store(tmp_path_factory.mktemp("kept"))
    yield made
    made.close()


def keys(made: Archive) -> list[bytes]:
    return list(map(Digests().of, made.questions))


def declared(made: Archive, views: Views) -> dict[str, Declared]:
    return {page.address: page for page in general_pages(made, subjects_of(made), views)}


def told(made: Archive, store: Store) -> dict[str, bytes]:
    """The digest of what each page is made from."""
    views = kept_views(made.questions, keys(made), store)
    return {address: Digests().of(each.shows) for address, each in declared(made, views).items()}


def shown(made: Archive) -> dict[str, bytes]:
    """The digest of each page itself."""
    pages = declared(made, unknown(made.questions))
    return {
        address: Digests().of(each.shows.page(made.settings)) for address, each in pages.items()
    }


def asked(number: int, day: date, title: str, of: tuple[str, ...], answer: int | None) -> Record:
    """A question of which most may differ; `answer` is after how many days, if at all."""
    base = OPEN if answer is None else ANSWERED
    return replace(
        base,
        number=f"{day.year}-{number:03}",
        subject=title,
        submitted=day,
        received=None,
        themes=of,
        attachments=(),
        postponements=(),
        corrections=(),
        answered=None if answer is None else day + timedelta(days=answer),
    )


records = st.lists(
    st.tuples(
        st.dates(date(2018, 11, 1), date(2020, 6, 1)),
        st.sampled_from(["parkeren", "parkeerplaatsen", "het zwembad", "wonen"]),
        st.sampled_from([THEMES, THEMES[:1], THEMES[1:]]),
        st.none() | st.integers(0, 60),
    ),
    min_size=1,
    max_size=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(records, records)
def test_a_page_that_is_another_one_was_told_to_be(
    store: Store, one: list[tuple[object, ...]], other: list[tuple[object, ...]]
) -> None:
    """Also when both archives have most questions in common, and all comes out of one store."""
    before, after = (
        archive(*(asked(number, *each) for number, each in enumerate(these)))  # type: ignore[arg-type]
        for these in (one, [*one[1:], *other[:1]])
    )
    old, new = shown(before), shown(after)
    old_told, new_told = told(before, store), told(after, store)
    assert new_told.keys() == new.keys()
    for address in old.keys() & new.keys():
        if old[address] != new[address]:
            assert old_told[address] != new_told[address], address


def test_what_no_page_shows_makes_none_anew(store: Store) -> None:
    longer = (*ANSWERED.body.sections[:-1], Section(Part.ANSWER, "Daarom, en om iets anders."))
    later = (*ANSWERED.corrections, Correction(date(2020, 8, 30), "Een naam is verbeterd."))
    changed = replace(ANSWERED, body=Body(longer), corrections=later)
    before, after = (told(archive(each), store) for each in (ANSWERED, changed))
    # That of open data tells when anything changed last.
    assert {address for address in after if after[address] != before[address]} == {"data/"}


def test_an_answer_makes_those_anew_that_count_it(store: Store) -> None:
    """And not those that only name the question, or know how many there are."""
    before, after = (told(archive(each), store) for each in (OPEN, ANSWERED))
    anew = {address for address in after if after[address] != before[address]}
    assert {"jaren/", "cijfers/", "jaren/2020/", "themas/wonen/", "themas/wonen/2020/"} <= anew
    assert not anew & {"themas/", "partijen/", "onderwerpen/", "onderwerpen/p/", "zoeken/"}


def test_of_a_month_that_stays_the_same_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    earlier = replace(OPEN, number="2020-900", submitted=date(2020, 4, 4), received=None)
    first = archive(OPEN, earlier)
    told(first, store)
    seen: list[str] = []

    def noting(question: aspects.Question) -> str:
        seen.append(question.number)
        return question.number

    monkeypatch.setattr(building_views, "ASPECTS", (noting,) * len(aspects.ASPECTS))
    again = archive(replace(OPEN, subject="fietsen"), earlier)
    kept_views(again.questions, keys(again), store)
    assert set(seen) == {OPEN.number}
    store.close()


def test_a_page_tells_when_its_questions_changed() -> None:
    made = archive(OPEN, ANSWERED)
    pages = declared(made, unknown(made.questions))
    assert pages["themas/wonen/"].changed == date(2020, 8, 9)
    assert pages["zoeken/"].changed is None
    assert not pages["onderwerpen/q/"].indexed


DAYS = [date(2019, 3, 1) + timedelta(days=10 * number) for number in range(12)]


LIKE = {f"2019-{number:03}": [f"2019-{number + 3:03}"] for number in range(len(DAYS))}


def row_of_questions(**changed: Record) -> Archive:
    """Questions after each other. Each has other ones for each thing that a page shows of others.

    It follows on the second before it, names the fourth before it and is like the third after it.
    """
    found = []
    for number, day in enumerate(DAYS):
        made = asked(number, day, f"plan {number}", THEMES[:1], 9)
        text = f"Zie vraag 2019-{number - 4:03}."
        body = Body((Section(Part.QUESTION, text), *made.body.sections[1:]))
        found.append(replace(made, follows=f"2019-{number - 2:03}", body=body))
    kept = (changed.get(f"q{number}", each) for number, each in enumerate(found))
    return archive(*(each for each in kept if each.number))


def arounds(made: Archive, sizes: Size = (3, 4)) -> dict[str, Around]:
    """Each question among the others."""
    pictures = {"kaart.png": sizes}
    return {
        each.number: around(made, each, LIKE.get(each.number, ()), pictures)
        for each in made.questions
    }


CHANGES = {
    "a title": {"subject": "een ander plan"},
    "a day": {"submitted": DAYS[6] + timedelta(days=1)},
    "an answer": {"answered": None, "body": Body(())},
    "a theme": {"themes": THEMES},
    "a number": {"number": "2019-100"},
    "a removal": {"number": ""},
    "what no other page shows": {"earlier_numbers": ("2018-900",)},
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_page_is_another_one_just_when_it_was_told_to_be(store: Store, change: str) -> None:
    """That it changed is told by no more than what it shows of the question that did."""
    one, other = rows(change)
    before, after = arounds(one), arounds(other)
    both = before.keys() & after.keys() - {"2019-006"}
    old, new = pages_told(before, store), pages_told(after, store)
    anew = {each for each in both if shown_of(before[each]) != shown_of(after[each])}
    assert {each for each in both if old[each] != new[each]} == anew


@pytest.mark.parametrize("change", CHANGES)
def test_pages_together_are_told_to_be_others_just_when_one_of_them_is(
    store: Store, change: str
) -> None:
    one, other = rows(change)
    before, after = arounds(one), arounds(other)
    for numbers in ([2, 3], [4], [5], [7], [8, 9], [10, 11]):
        names = [f"2019-{number:03}" for number in reversed(numbers)]
        anew = any(shown_of(before[each]) != shown_of(after[each]) for each in names)
        old, new = (told_of(each, names, store) for each in (one, other))
        assert (old != new) == anew, names


def test_pages_together_are_others_when_another_of_them_is_alike(store: Store) -> None:
    made = row_of_questions()
    views = kept_views(made.questions, keys(made), store)
    old, new = (
        told_together(made, made.questions[:2], {each.number: ["2019-003"]}, lambda _: {}, views)
        for each in made.questions[:2]
    )
    assert old != new


def test_pages_together_are_others_when_what_follows_on_one_is(store: Store) -> None:
    """Also on one that follows on nothing itself, with others between them."""
    first, between, later = (
        asked(number, DAYS[number], f"plan {number}", THEMES, 9) for number in (1, 2, 3)
    )
    later = replace(later, follows=first.number)
    one = archive(first, between, later)
    two = archive(first, between, replace(later, subject="een ander plan"))
    old, new = (told_of(each, [first.number], store) for each in (one, two))
    assert old != new


def test_pages_together_are_others_when_one_they_are_put_to_has_a_page(store: Store) -> None:
    put = replace(OPEN, addressed_to=ANSWERED.portfolio_holders[0], portfolio_holders=())
    other = asked(800, date(2018, 1, 1), "plan", THEMES, 9)
    one = archive(put, replace(other, portfolio_holders=()))
    two = archive(put, replace(other, portfolio_holders=ANSWERED.portfolio_holders))
    old, new = (told_of(each, [put.number], store) for each in (one, two))
    assert old != new


def test_pages_together_are_others_when_pictures_are(store: Store) -> None:
    record = replace(ANSWERED, attachments=(Attachment("kaart.png", "Kaart"),))
    made = archive(record)
    old, new = (told_of(made, [record.number], store, sizes) for sizes in ((3, 4), (4, 3)))
    assert old != new


def rows(change: str) -> tuple[Archive, Archive]:
    """The row of questions as it was, and with a change of the sixth."""
    before = row_of_questions()
    record = before.by_number["2019-006"].record
    return before, row_of_questions(q6=replace(record, **CHANGES[change]))


def told_of(made: Archive, numbers: list[str], store: Store, sizes: Size = (3, 4)) -> bytes:
    """The digest of what the pages of these questions show besides these."""
    questions = [made.by_number[number] for number in numbers]
    views = kept_views(made.questions, keys(made), store)
    pictures = {"kaart.png": sizes}
    return Digests().of(told_together(made, questions, LIKE, lambda _: pictures, views))


def test_a_page_is_another_one_when_its_pictures_are(store: Store) -> None:
    made = row_of_questions()
    old, new = (pages_told(arounds(made, size), store) for size in ((3, 4), (4, 3)))
    assert all(old[each] != new[each] for each in old)


def pages_told(these: dict[str, Around], store: Store) -> dict[str, bytes]:
    """The digest of what the page of each question is made from, besides the question itself."""
    questions = [each.question for each in these.values()]
    views = kept_views(questions, list(map(Digests().of, questions)), store)
    return {number: Digests().of(each.told(views)) for number, each in these.items()}


def shown_of(around: Around) -> bytes:
    """The digest of the same, as the page shows it."""
    return Digests().of(tuple(around.shown[1:]))
