"""The benchmark of searching: its figures, the order of its queries, its server and its notes."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection
from math import log2
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench.zoeken.answer import Answer, Load, Outcome, loads
from bench.zoeken.evaluation import ALL, Evaluation
from bench.zoeken.metrics import Scores, mean, ndcg, percentile, recall, score, success
from bench.zoeken.queries import Query, kinds, read_queries
from bench.zoeken.sample import sample
from bench.zoeken.server import Sent, served
from bench.zoeken.sessions import sessions
from bench.zoeken.workshop import Workshop, digest

GRADES = {"a": 2, "b": 1, "c": 1}


class TestMetrics:
    def test_the_best_order_is_worth_one(self) -> None:
        assert score(GRADES, ["a", "c", "b"]) == Scores(1, 1, 1)

    def test_a_grade_of_two_gains_three_and_lower_places_gain_less(self) -> None:
        ideal = 3 + 1 / log2(3) + 1 / log2(4)
        assert ndcg(GRADES, ["x", "a"]) == pytest.approx(3 / log2(3) / ideal)
        assert ndcg(GRADES, ["b", "x", "a"]) == pytest.approx((1 + 3 / log2(4)) / ideal)

    def test_the_ideal_counts_what_was_not_found_but_no_more_than_ten(self) -> None:
        grades = {str(number): 1 for number in range(30)}
        assert ndcg(grades, [str(number) for number in range(10, 20)]) == pytest.approx(1)

    def test_recall_is_over_what_fits_in_ten(self) -> None:
        grades = {str(number): 1 for number in range(30)}
        assert recall(grades, [str(number) for number in range(5)]) == 0.5
        assert recall(GRADES, ["c", "x"]) == pytest.approx(1 / 3)

    def test_nothing_after_the_tenth_counts(self) -> None:
        found = [*"0123456789", "a"]
        assert score(GRADES, found) == Scores(0, 0, 0)

    def test_a_number_that_is_found_twice_counts_once(self) -> None:
        assert recall(GRADES, ["a", "a", "a"]) == pytest.approx(1 / 3)
        assert ndcg(GRADES, ["a", "a"]) == ndcg(GRADES, ["a"])

    def test_success_is_about_the_first_alone(self) -> None:
        assert success(GRADES, ["b", "x"]) == 1
        assert success(GRADES, ["x", "a"]) == 0
        assert success(GRADES, []) == 0

    def test_a_grade_of_zero_is_not_relevant(self) -> None:
        assert score({"a": 0}, ["a"]) == Scores(0, 0, 0)

    def test_the_mean_of_each_figure(self) -> None:
        assert mean([Scores(1, 0.5, 0), Scores(0, 0.5, 1)]) == Scores(0.5, 0.5, 0.5)

    @pytest.mark.parametrize(("part", "value"), [(0.5, 10), (0.95, 19), (1, 20)])
    def test_percentiles_are_values_that_were_measured(self, part: float, value: int) -> None:
        assert percentile(range(20, 0, -1), part) == value


class TestQueries:
    def test_judged_ids_become_numbers(self, tmp_path: Path) -> None:
        path = tmp_path / "queries.jsonl"
        path.write_text('{"q": "één", "soort": "x", "rel": {"12": 2, "13": 1}}\n\n', "utf-8")
        assert read_queries(path) == [Query("één", "x", {"2017-12": 2, "2017-13": 1})]

    @pytest.mark.parametrize("line", ['{"q": "a", "soort": "x"}', '["a"]', '{"q": ', "3"])
    def test_another_layout_is_refused(self, tmp_path: Path, line: str) -> None:
        path = tmp_path / "queries.jsonl"
        path.write_text(line, encoding="utf-8")
        with pytest.raises(ValueError, match=r"\w"):
            read_queries(path)

    def test_kinds_keep_their_order(self) -> None:
        assert kinds([Query("1", "b"), Query("2", "a"), Query("3", "b")]) == ["b", "a"]


class TestSessions:
    QUERIES = tuple(Query(str(number), "x", {str(number % 3): 1}) for number in range(12))

    @pytest.mark.parametrize("size", [1, 2, 5, 20])
    def test_every_query_is_typed_once_in_order(self, size: int) -> None:
        plan = sessions((*self.QUERIES, *map(Query, "ab", "xx")), size)
        typed = [query for session in plan for query in session.typed]
        assert typed[:12] == list(self.QUERIES)
        assert len(typed) == 14

    def test_a_visit_opens_with_a_query_about_something_else(self) -> None:
        for session in sessions(self.QUERIES, 2):
            assert all(
                session.first.grades.keys().isdisjoint(typed.grades) for typed in session.typed
            )

    def test_one_query_is_too_little(self) -> None:
        with pytest.raises(ValueError, match="minstens twee"):
            sessions(self.QUERIES[:1], 1)

    def test_when_all_are_about_the_same_it_is_still_another_query(self) -> None:
        queries = [Query(text, "x", {"1": 1}) for text in "abcd"]
        assert all(session.first not in session.typed for session in sessions(queries, 1))


class TestSample:
    def test_frequent_and_rare_words_apart_and_together(self) -> None:
        titles = [f"Woord{'x' * n} eenmaal{'z' * n}" for n in range(8)] * 2
        rare = [f"zeldzaam{'q' * n}" for n in range(8)]
        queries = sample([*titles, *rare])
        assert [query.kind for query in queries] == ["vaak"] * 4 + ["zelden"] * 4 + ["samen"] * 4
        assert all(query.text in rare for query in queries[4:8])
        assert len({query.text for query in queries}) == 12

    def test_the_same_titles_in_another_order_give_the_same_queries(self) -> None:
        titles = [f"woord{'x' * n} haven" for n in range(20)]
        assert sample(titles) == sample(reversed(titles))


def fetch(address: str, **head: str) -> tuple[int, dict[str, str], bytes]:
    parts = urlsplit(address)
    connection = HTTPConnection(parts.netloc)
    connection.request("GET", address.removeprefix(f"http://{parts.netloc}"), headers=head)
    response = connection.getresponse()
    answer = response.status, dict(response.headers), response.read()
    connection.close()
    return answer


ZIPPED = {"Accept-Encoding": "gzip"}


class TestServer:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "zoeken").mkdir()
        (tmp_path / "zoeken/index.html").write_text("<p>zoek</p>" * 100, "utf-8")
        (tmp_path / "woorden.json").write_text("[1]", "utf-8")
        (tmp_path / "plank.bin").write_bytes(b"\0" * 1000)
        return tmp_path

    def test_text_is_compressed_and_what_was_compressed_before_is_not(self, folder: Path) -> None:
        with served(folder) as server:
            _, head, body = fetch(f"{server.address}zoeken/?q=x", **ZIPPED)
            assert head["Content-Encoding"] == "gzip"
            assert gzip.decompress(body) == b"<p>zoek</p>" * 100
            _, head, body = fetch(f"{server.address}plank.bin", **ZIPPED)
            assert "Content-Encoding" not in head
            assert len(body) == 1000

    def test_files_are_kept_and_pages_asked_for_again(self, folder: Path) -> None:
        with served(folder) as server:
            assert "max-age=31536000" in fetch(f"{server.address}plank.bin")[1]["Cache-Control"]
            page = f"{server.address}zoeken/"
            _, head, _ = fetch(page)
            assert head["Cache-Control"] == "no-cache"
            assert fetch(page, **{"If-None-Match": head["ETag"]})[::2] == (304, b"")

    def test_every_byte_of_head_and_body_is_counted(self, folder: Path) -> None:
        with served(folder) as server:
            _, head, body = fetch(f"{server.address}woorden.json")
            lines = ["HTTP/1.1 200 OK", *(f"{name}: {value}" for name, value in head.items())]
            size = sum(len(line) + 2 for line in lines) + 2 + len(body)
            assert server.sent == [Sent("/woorden.json", size)]

    def test_nothing_outside_the_folder(self, folder: Path) -> None:
        with served(folder / "zoeken") as server:
            assert fetch(f"{server.address}woorden.json")[0] == 404
            assert fetch(f"{server.address}../plank.bin")[0] == 404


class TestAnswers:
    def test_bytes_are_told_apart_by_path(self) -> None:
        paths = {
            "/zoeken/": Load.PAGE,
            "/stijl/a.css": Load.PAGE,
            "/zoek/engine.js": Load.SCRIPTS,
            "/pagefind/wasm.nl.pagefind": Load.SCRIPTS,
            "/zoeken/delen/plank-3f2a.bin": Load.INDEX,
            "/search/search_index.json": Load.INDEX,
            "/zoeken/teksten/2017-1.json": Load.TEXTS,
            "/pagefind/fragment/nl_1.pf_fragment": Load.TEXTS,
        }
        for path, load in paths.items():
            sums = loads([Sent(path, 7)])
            assert sums == dict.fromkeys(map(str, Load), 0) | {str(load): 7}, path

    def test_an_outcome_can_be_kept(self) -> None:
        answer = Answer("a", False, ("1", "2"), 1.5, {"index": 3, "scripts": 4})
        outcome = Outcome("x", "2026-11-23", (answer,))
        assert Outcome.from_json(outcome.as_json()) == outcome
        assert answer.total == 7

    def test_another_list_when_opened_than_when_typed_is_told(self) -> None:
        answers = [Answer(text, True, ("1",), 1, loads([])) for text in "ab"]
        answers += [Answer("a", False, ("1",), 1), Answer("b", False, ("2",), 1)]
        outcome = Outcome("raadsvragen", "2026-11-23", tuple(answers))
        assert outcome.unsteady() == ["b"]
        queries = [Query("a", "x", {"1": 2}), Query("b", "y", {"1": 2})]
        evaluation = Evaluation(queries, {"raadsvragen": outcome}, {"1": "Een", "2": "Twee"})
        assert "“b”" in evaluation.report(each_query=False)
        scores = evaluation.scores()["raadsvragen"]
        assert {kind: each.ndcg for kind, each in scores.items()} == {"x": 1, "y": 0, ALL: 0.5}

    def test_an_engine_without_network_has_no_bytes(self) -> None:
        outcome = Outcome("tantivy", "2026-11-23", (Answer("a", False, ("1",), 0.1),))
        report = Evaluation([Query("a", "x", {"1": 2})], {"tantivy": outcome}, {"1": "Een"}).report(
            each_query=True
        )
        assert report.count("| Tantivy") == 2
        assert "### a (x)" in report


class TestWorkshop:
    def test_a_thing_is_made_anew_when_its_recipe_changed(self, tmp_path: Path) -> None:
        made: list[str] = []

        def make(path: Path) -> None:
            made.append(path.name)
            path.mkdir()

        for recipe in "aabb":
            Workshop(tmp_path / "map").made("site", recipe, make)
        assert made == ["site", "site"]

    def test_what_failed_half_way_is_made_again(self, tmp_path: Path) -> None:
        def fail(path: Path) -> None:
            path.mkdir()
            path.mkdir()

        workshop = Workshop(tmp_path)
        with pytest.raises(FileExistsError):
            workshop.made("site", "a", fail)
        assert workshop.made("site", "a", Path.mkdir).is_dir()

    def test_a_recipe_changes_with_each_ingredient(self, tmp_path: Path) -> None:
        file = tmp_path / "map" / "a.txt"
        file.parent.mkdir()
        file.write_text("1", encoding="utf-8")
        recipes = {digest("x"), digest("x", file), digest("y", file), digest("x", file.parent)}
        file.write_text("2", encoding="utf-8")
        recipes |= {digest("x", file), digest("x", file.parent)}
        assert len(recipes) == 6
