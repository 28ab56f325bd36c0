"""The benchmark of building: its records, its figures, its tables and its plot."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from lxml import etree

from archive.body import Part
from archive.index import Archive
from archive.question import Question
from bench.snelheid import hugo, markdown, measure, ours
from bench.snelheid.engines import HUGO, HUGO_SEARCH, MATERIAL, OURS, ZENSICAL, engines
from bench.snelheid.figures import figure
from bench.snelheid.folders import File, Folder, size, text
from bench.snelheid.goals import LARGE, LARGEST
from bench.snelheid.groups import grouped, groups_of
from bench.snelheid.machine import Machine, this_machine
from bench.snelheid.measure import main
from bench.snelheid.memory import Peak
from bench.snelheid.plot import plot, ticks
from bench.snelheid.process import Cost, FailedError, run, together
from bench.snelheid.report import report
from bench.snelheid.result import Result, memory, seconds
from bench.snelheid.rounds import Failure, Rounds, Run, Scenario, states_of
from bench.snelheid.states import ADDED, State, read

HOSTILE = (
    '<script>alert(1)</script> op de "site"',
    "Jansen & Zonen: 'ontheffing' \\ [x](y) # {{< figuur >}}",
    "null",
    "2014",
    "--- 🚲 ---",
)


@pytest.fixture(scope="module")
def state(fiction: Path) -> State:
    return read(fiction)


@pytest.fixture(scope="module")
def archive(state: State) -> Archive:
    return state.archive


def titled(question: Question, title: str) -> Question:
    return replace(question, record=replace(question.record, subject=title))


def paths(files: list[File], pattern: str) -> list[str]:
    return [match[1] for file in files if (match := re.fullmatch(pattern, file.path))]


class TestGroups:
    def test_every_question_is_in_each_of_its_groups_once(self, archive: Archive) -> None:
        ways = grouped(archive.questions)
        for question in archive.questions:
            for way, names in groups_of(question).items():
                assert [name for name in ways[way] if question in ways[way][name]] == sorted(names)

    def test_parties_and_themes_are_those_of_the_archive(self, archive: Archive) -> None:
        ways = grouped(archive.questions)
        for way in ("partijen", "themas"):
            found = {group.name: list(group.questions) for group in archive.groups[way]}
            assert ways[way] == found
        askers = {group.name for group in archive.groups["indieners"]}
        holders = {group.name for group in archive.groups["portefeuillehouders"]}
        assert set(ways["personen"]) == askers | holders


class TestHugo:
    def test_each_question_is_one_page_with_its_groups(self, state: State) -> None:
        files = list(hugo.content(state))
        numbers = paths(files, r"content/vragen/(.+)\.md")
        assert sorted(numbers) == sorted(question.number for question in state.archive.questions)
        pages = {file.path: file.content.decode() for file in files if file.path.endswith(".md")}
        for question in state.archive.questions:
            front, _ = json.JSONDecoder().raw_decode(pages[f"content/vragen/{question.number}.md"])
            assert front["title"] == question.title
            assert {way: front[way] for way in groups_of(question)} == groups_of(question)

    def test_every_attachment_lies_beside_its_page(self, state: State) -> None:
        found = paths(list(hugo.content(state)), r"static/vragen/(.+/.+)")
        expected = [
            f"{question.number}/{attachment.file}"
            for question in state.archive.questions
            for attachment in question.record.attachments
        ]
        assert expected
        assert sorted(found) == sorted(expected)

    @pytest.mark.parametrize("title", HOSTILE)
    def test_a_hostile_title_stays_in_the_front_matter(self, archive: Archive, title: str) -> None:
        question = titled(archive.questions[0], title)
        front, end = json.JSONDecoder().raw_decode(hugo.page(question))
        assert front["title"] == question.title
        assert hugo.page(question)[end:].startswith("\n\n## Vraag\n\n")

    def test_a_text_is_never_a_command_to_hugo(self, archive: Archive) -> None:
        record = archive.questions[0].record
        section = replace(record.body.sections[0], text="{{< weg >}} en {{% weg %}} en {{ x }}")
        body = replace(record.body, sections=(section,))
        page = hugo.page(replace(archive.questions[0], record=replace(record, body=body)))
        assert "{{<" not in page
        assert "{{%" not in page
        assert "{{ x }}" in page


def front_matter(page: str) -> dict[str, str]:
    front = yaml.safe_load(page.split("---\n")[1])
    assert isinstance(front, dict)
    return front


class TestMarkdown:
    @pytest.fixture
    def pages(self, state: State) -> dict[str, str]:
        content = markdown.content_with("mkdocs.yml")(state)
        return {file.path: file.content.decode("utf-8", "replace") for file in content}

    def test_each_question_is_one_page(self, archive: Archive, pages: dict[str, str]) -> None:
        numbers = [path[12:-3] for path in pages if re.fullmatch(r"docs/vragen/[^/]+\.md", path)]
        assert sorted(numbers) == sorted(question.number for question in archive.questions)
        for question in archive.questions:
            page = pages[f"docs/vragen/{question.number}.md"]
            assert question.record.body.text(Part.QUESTION) in page

    def test_each_group_lists_its_questions_once(
        self, archive: Archive, pages: dict[str, str]
    ) -> None:
        for way, groups in grouped(archive.questions).items():
            listed = re.findall(r"\]\(([^/)]+)\.md\)", pages[f"docs/{way}/index.md"])
            for name, questions in zip(listed, groups.values(), strict=True):
                found = re.findall(r"\]\(\.\./vragen/(.+?)\.md\)", pages[f"docs/{way}/{name}.md"])
                assert found == [question.number for question in questions]

    def test_every_link_between_pages_leads_somewhere(self, pages: dict[str, str]) -> None:
        for path, page in pages.items():
            facts = [line for line in page.splitlines() if line.startswith("- ") and ".md)" in line]
            for target in re.findall(r"\]\(([^)]+\.md)\)", "\n".join(facts)):
                whole = (Path("/") / path).parent / target
                assert str(whole.resolve().relative_to("/")) in pages, f"{path}: {target}"

    def test_only_questions_are_searched(self, pages: dict[str, str]) -> None:
        for path, page in pages.items():
            if path.endswith(".md") and path.startswith("docs/"):
                searched = "search" not in front_matter(page)
                assert searched is path.startswith("docs/vragen/"), path

    @pytest.mark.parametrize("title", HOSTILE)
    def test_a_hostile_title_stays_in_the_front_matter(self, archive: Archive, title: str) -> None:
        question = titled(archive.questions[0], title)
        shown = front_matter(markdown.page(question))["title"]
        assert isinstance(shown, str)
        assert "<" not in shown
        assert shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == (
            question.title
        )

    def test_a_name_is_only_a_name(self) -> None:
        assert markdown.literal("[a](b) <b> & *c*") == r"\[a\](b) &lt;b&gt; &amp; \*c\*"

    def test_both_engines_get_the_same_pages(self, state: State, pages: dict[str, str]) -> None:
        other = {file.path for file in markdown.content_with("zensical.toml")(state)}
        assert other ^ set(pages) == {"mkdocs.yml", "zensical.toml"}


class TestStates:
    def test_our_own_records_are_the_files_of_the_archive(self, state: State) -> None:
        for file in ours.content(state):
            if "/register/" not in file.path:
                assert (state.source.folder / file.path).read_bytes() == file.content

    def test_one_answer_is_changed_in_the_newest_year(self, state: State, tmp_path: Path) -> None:
        states = states_of(state)
        folder = Folder(tmp_path)
        folder.update(ours.content(states[Scenario.COLD]))
        (path,) = folder.update(ours.content(states[Scenario.RECORD]))
        newest = max(
            question.submitted.year
            for question in state.archive.questions
            if question.record.body.text(Part.ANSWER)
        )
        assert path.startswith(f"vragen/{newest}/")
        assert ADDED in (tmp_path / path).read_text(encoding="utf-8")

    def test_one_party_gets_another_name_and_keeps_its_questions(self, state: State) -> None:
        before, after = state.archive, states_of(state)[Scenario.PARTY].archive
        names = {party.name for party in before.registers.parties.entries}
        (new,) = {party.name for party in after.registers.parties.entries} - names
        (old,) = names - {party.name for party in after.registers.parties.entries}
        had = {group.name: len(group.questions) for group in before.groups["partijen"]}
        has = {group.name: len(group.questions) for group in after.groups["partijen"]}
        assert had[old] == has[new] == max(had.values())
        assert len(after.questions) == len(before.questions)

    def test_a_renamed_party_changes_its_register_and_where_its_pages_are(
        self, state: State, tmp_path: Path
    ) -> None:
        states = states_of(state)
        folder = Folder(tmp_path)
        folder.update(ours.content(states[Scenario.RECORD]))
        changed = folder.update(ours.content(states[Scenario.PARTY]))
        registers = ("partijen", "verhuisd")
        assert changed == {f"vragen/register/{name}.yml" for name in registers}


class TestFolder:
    def test_what_stays_the_same_is_not_written(self, tmp_path: Path) -> None:
        folder = Folder(tmp_path)
        files = [text("a/b.md", "é"), text("c.md", "c")]
        assert folder.update(files) == {"a/b.md", "c.md"}
        assert folder.update(files) == set()
        assert folder.update([text("a/b.md", "e"), text("c.md", "c")]) == {"a/b.md"}

    def test_what_is_no_longer_content_goes_and_the_rest_stays(self, tmp_path: Path) -> None:
        folder = Folder(tmp_path)
        folder.update([text("a.md", "a"), text("b.md", "b")])
        (tmp_path / "site").write_text("site")
        assert folder.update([text("b.md", "b")]) == {"a.md"}
        assert sorted(path.name for path in tmp_path.iterdir()) == ["b.md", "site"]

    def test_the_size_is_that_of_all_files(self, tmp_path: Path) -> None:
        Folder(tmp_path).update([text("a/b.md", "12345"), text("c.md", "é")])
        assert size(tmp_path) == 7


def allocate(megabytes: int) -> str:
    return f"import time; held = b'x' * {megabytes * 10**6}; time.sleep(1.5)"


class TestProcess:
    def test_memory_of_a_child_counts(self) -> None:
        child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {allocate(80)!r}])"
        cost = run((sys.executable, "-c", child))
        assert 80 < cost.megabytes < 160

    def test_memory_that_forks_share_counts_once(self) -> None:
        code = "import os, time; held = b'x' * 80_000_000\nfor _ in range(3): os.fork() or exit()"
        forks = code.replace("exit()", "(time.sleep(1.5), os._exit(0))")
        cost = run((sys.executable, "-c", f"{forks}\ntime.sleep(1.5)"))
        assert 80 < cost.megabytes < 160

    def test_nothing_is_seen_of_a_process_that_is_gone(self) -> None:
        done = subprocess.Popen(["true"])
        done.wait()
        with Peak(done.pid) as peak:
            pass
        assert peak.megabytes == 0

    def test_a_command_that_fails_says_why(self) -> None:
        with pytest.raises(FailedError, match="dat kan niet"):
            run((sys.executable, "-c", "raise SystemExit('dat kan niet')"))

    def test_commands_in_turn_add_up_in_time_and_not_in_memory(self) -> None:
        assert together([Cost(1, 2, 300), Cost(10, 20, 100)]) == Cost(11, 22, 300)


MACHINE = Machine("Een processor", 2, 24.6, "Linux 6, Python 3.11")
TITLES = {OURS: "Raadsvragen", HUGO_SEARCH: "Hugo + Pagefind", MATERIAL: "MkDocs <Material>"}


def one(engine: str, wall: float, number: int = 1, count: int = LARGE, **other: object) -> Run:
    scenario = Scenario(str(other.get("scenario", Scenario.COLD)))
    return Run(engine, count, number, scenario, Cost(wall, wall * 1.5, wall * 10), 1_500_000)


def result(*runs: Run) -> Result:
    versions = {"Hugo": "0.111.3", "pagefind": "1.5.2"}
    missing = {"zensical": "pip install zensical"}
    return Result("25 november 2026", MACHINE, versions, missing, TITLES, runs)


@pytest.fixture
def made_up() -> Result:
    runs = [
        one(engine, wall * factor, number, scenario=scenario)
        for number, factor in ((1, 1.0), (2, 5.0), (3, 1.5))
        for scenario in Scenario
        for engine, wall in ((OURS, 10.0), (HUGO_SEARCH, 20.0), (MATERIAL, 300.0))
    ]
    runs.append(one(OURS, 150, count=LARGEST))
    return result(*runs)


class TestFigures:
    def test_a_figure_is_the_median_of_the_rounds(self, made_up: Result) -> None:
        assert made_up.figure(OURS, LARGE, Scenario.COLD, seconds) == 15
        assert made_up.figure(MATERIAL, LARGE, Scenario.PARTY, memory) == 4_500
        assert made_up.repeats == 3

    def test_a_ratio_is_to_hugo_with_pagefind_of_the_same_build(self, made_up: Result) -> None:
        assert made_up.ratio(OURS, LARGE, Scenario.COLD, seconds) == 0.5
        assert made_up.ratio(HUGO_SEARCH, LARGE, Scenario.COLD, seconds) == 1

    def test_what_was_not_measured_has_no_figure(self, made_up: Result) -> None:
        assert made_up.figure(ZENSICAL, LARGE, Scenario.COLD, seconds) is None
        assert made_up.ratio(OURS, LARGEST, Scenario.COLD, seconds) is None
        assert made_up.engines(LARGEST) == [OURS]
        assert made_up.counts == [LARGE, LARGEST]

    @pytest.mark.parametrize(
        ("value", "written"),
        [(None, "–"), (0.149, "0,15"), (9.5, "9,50"), (12.34, "12,3"), (1234.4, "1.234")],
    )
    def test_figures_are_dutch(self, value: float | None, written: str) -> None:
        assert figure(value) == written

    @pytest.mark.parametrize("highest", [0.03, 0.9, 1, 2.4, 9.99, 10, 37, 99, 100, 4321])
    def test_an_axis_has_a_few_round_marks(self, highest: float) -> None:
        marks = ticks(highest)
        assert marks[0] == 0
        assert 3 <= len(marks) <= 7
        assert marks[-1] <= highest < marks[-1] + marks[1] * 1.001

    def test_the_result_can_be_kept(self, made_up: Result) -> None:
        assert json.loads(json.dumps(made_up.as_json()))["runs"][0]["cost"]["wall"] == 10


class TestReport:
    def test_a_row_for_each_engine_with_its_ratios(self, made_up: Result) -> None:
        lines = report(made_up).splitlines()
        assert (
            "| Raadsvragen | 15,0 (0,50×) | 15,0 (0,50×) | 15,0 (0,50×) | 22,5 (0,50×) "
            "| 150 (0,50×) | 150 (0,50×) | 1,50 (1,00×) |"
        ) in lines
        assert "| Raadsvragen | 150 | – | – | 225 | 1.500 | – | 1,50 |" in lines

    def test_every_goal_is_judged(self, made_up: Result) -> None:
        judged = [line for line in report(made_up).splitlines() if "gehaald" in line]
        assert [line.split(" | ")[-1].removesuffix(" |") for line in judged] == [
            "gehaald",
            "niet gehaald",
            "gehaald",
            "gehaald",
        ]
        assert report(made_up).count("niet gemeten") == 2

    def test_a_missing_peer_is_named_with_how_to_install_it(self, made_up: Result) -> None:
        told = report(made_up)
        assert "- zensical ontbreekt. Installeren: `pip install zensical`" in told
        assert "- Hugo 0.111.3" in told

    def test_an_engine_that_failed_is_named_with_what_it_said(self, made_up: Result) -> None:
        failed = replace(made_up, failures=(Failure(MATERIAL, LARGEST, "te groot"),))
        told = report(failed)
        assert "MkDocs <Material> kon geen site maken: `te groot`" in told
        assert told.index("100.000 vragen") < told.index("te groot")

    def test_the_picture_is_shown_where_there_is_one(self, made_up: Result) -> None:
        assert "](uitslag.svg)" in report(made_up, "uitslag.svg")
        assert "![" not in report(made_up)

    def test_the_machine_is_described(self) -> None:
        machine = this_machine()
        assert machine.processor
        assert machine.cores >= 1
        assert machine.gigabytes > 0.1


class TestPlot:
    SVG = "{http://www.w3.org/2000/svg}"

    def test_one_bar_for_each_engine_in_every_panel(self, made_up: Result) -> None:
        drawn = etree.fromstring(plot(made_up))
        groups = drawn.findall(f"{self.SVG}g")
        assert len(groups) == 4
        for group in groups:
            widths = [float(bar.get("width", "")) for bar in group.findall(f"{self.SVG}rect")]
            assert len(widths) == 3
            assert widths[0] * 2 == pytest.approx(widths[1], abs=0.2)
            assert widths[0] * 30 == pytest.approx(widths[2], abs=2)

    def test_it_says_in_words_what_it_shows(self, made_up: Result) -> None:
        drawn = etree.fromstring(plot(made_up))
        assert drawn.findtext(f"{self.SVG}title") == "Een site van 10.000 vragen maken"
        described = drawn.findtext(f"{self.SVG}desc") or ""
        assert "Raadsvragen 15,0; Hugo + Pagefind 30,0; MkDocs <Material> 450." in described
        words = [each.text for each in drawn.iter(f"{self.SVG}text")]
        assert words.count("MkDocs <Material>") == 4
        assert {"seconden", "megabyte", "gemeten op 25 november 2026"} <= set(words)

    def test_everything_lies_within_the_picture(self, made_up: Result) -> None:
        drawn = etree.fromstring(plot(made_up))
        width, height = map(float, drawn.get("viewBox", "").split()[2:])
        for bar in drawn.iter(f"{self.SVG}rect"):
            right = float(bar.get("x", "0")) + float(bar.get("width", ""))
            assert right <= width
            assert float(bar.get("y", "0")) < height

    def test_the_longest_name_fits_beside_its_bar(self, made_up: Result) -> None:
        titles = {name: each.title for name, each in engines(Path()).items()}
        ours = [run for run in made_up.runs if (run.engine, run.count) == (OURS, LARGE)]
        runs = tuple(replace(run, engine=name) for run in ours for name in titles)
        drawn = etree.fromstring(plot(replace(made_up, titles=titles, runs=runs)))
        ends = [
            (len(each.text or ""), float(each.get("x", "")))
            for each in drawn.iter(f"{self.SVG}text")
            if each.text in titles.values()
        ]
        assert len(ends) >= len(titles)
        # A wide letter of 14 pixels, as of a system without a narrow font.
        assert all(letters * 8.5 <= end for letters, end in ends)


class TestEngines:
    def test_a_missing_program_is_named(self, tmp_path: Path) -> None:
        known = engines(tmp_path)
        assert [program.name for program in known[ZENSICAL].missing()] == ["zensical"]
        assert "pagefind" in [program.name for program in known[HUGO_SEARCH].missing()]
        assert known[OURS].missing() == []
        (program,) = known[ZENSICAL].missing()
        assert "requirements-snelheid.txt" in program.install

    def test_hugo_searches_what_hugo_alone_makes(self, tmp_path: Path) -> None:
        known = engines(tmp_path)
        alone, both = known[HUGO].commands(tmp_path), known[HUGO_SEARCH].commands(tmp_path)
        assert both[:1] == alone
        assert str(tmp_path / "public") in both[1]

    def test_the_other_engines_are_made_of_pinned_packages(self) -> None:
        folder = Path(__file__).parent / "bench"
        pinned = (folder / "requirements-snelheid.txt").read_text(encoding="utf-8")
        for name in ("mkdocs-material", "pagefind", "pagefind-bin", "zensical"):
            assert re.search(rf"^{name}==", pinned, re.MULTILINE), name


class TestRounds:
    @pytest.fixture
    def script(self, tmp_path: Path) -> Path:
        """An engine that notes whether it found its output."""
        script = tmp_path / "engine.py"
        script.write_text(
            "import pathlib, sys\n"
            "folder = pathlib.Path(sys.argv[1])\n"
            "with (folder / 'notes.txt').open('a') as notes:\n"
            "    print((folder / 'site').exists(), file=notes)\n"
            "(folder / 'site').mkdir(exist_ok=True)\n"
            "(folder / 'site/page.html').write_text('12345')\n"
        )
        return script

    def test_engines_take_turns_and_only_the_first_build_is_cold(
        self, state: State, tmp_path: Path, script: Path
    ) -> None:
        stand_ins = [
            replace(
                engine,
                commands=lambda folder: ((sys.executable, str(script), str(folder)),),
                output="site",
            )
            for engine in (engines(tmp_path)[name] for name in (OURS, HUGO))
        ]
        builds = Rounds(stand_ins, state, tmp_path / "work", repeats=2)
        passes = ((Scenario.COLD, Scenario.RECORD), (Scenario.PARTY,))
        found = [each for some in passes for each in builds.run(some) if isinstance(each, Run)]
        assert [(run.round, run.engine, run.scenario) for run in found] == [
            (number, engine, scenario)
            for some in passes
            for number in (1, 2)
            for engine in (OURS, HUGO)
            for scenario in some
        ]
        assert {run.size for run in found} == {5}
        assert {run.count for run in found} == {len(state.source.records)}
        for engine in (OURS, HUGO):
            for number in ("1", "2"):
                notes = (tmp_path / "work" / engine / number / "notes.txt").read_text().split()
                assert notes == ["False", "True", "True"]

    def test_an_engine_that_fails_does_not_stop_the_others(
        self, state: State, tmp_path: Path
    ) -> None:
        ours, other = (engines(tmp_path)[name] for name in (OURS, HUGO))
        wrong = (sys.executable, "-c", "raise SystemExit('te groot')")
        failing = replace(other, commands=lambda _: (wrong,))
        fine = replace(ours, commands=lambda folder: (("mkdir", "-p", f"{folder}/site"),))
        builds = Rounds([failing, fine], state, tmp_path / "work", repeats=2)
        found = [each for scenario in Scenario for each in builds.run([scenario])]
        count = len(state.source.records)
        assert [each for each in found if isinstance(each, Failure)] == [
            Failure(HUGO, count, "te groot")
        ]
        assert [each.engine for each in found[1:]] == [OURS] * 2 * len(Scenario)


def test_all_is_built_for_the_first_time_before_anything_of_many_files_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk is slow after that, and not for every engine alike."""
    built: list[tuple[int, tuple[Scenario, ...]]] = []

    class Noted:
        def __init__(self, *given: object) -> None:
            self.count = int(Path(str(given[2])).name)

        def run(self, scenarios: tuple[Scenario, ...]) -> list[Run]:
            built.append((self.count, scenarios))
            return []

    for name, stand_in in (
        ("Rounds", Noted),
        ("LARGEST", 30),
        ("write_archive", lambda *_: None),
        ("read", str),
    ):
        monkeypatch.setattr(measure, name, stand_in)
    assert main(["12", "20", "--groot", "--alleen", "raadsvragen", "--map", str(tmp_path)]) == 1
    cold, record, party = Scenario
    assert built == [
        (30, (cold, record)),
        (12, (cold,)),
        (20, (cold,)),
        (12, (record,)),
        (20, (record,)),
        (12, (party,)),
        (20, (party,)),
        (30, (party,)),
    ]


def test_what_stands_in_a_folder_already_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "13").mkdir()
    (tmp_path / "13/brief.txt").write_text("van iemand", encoding="utf-8")
    assert main(["12", "13", "--alleen", "raadsvragen", "--map", str(tmp_path)]) == 1
    assert "bestaat al. Kies een lege map." in capsys.readouterr().err
    assert [each.name for each in tmp_path.rglob("*")] == ["13", "brief.txt"]


@pytest.mark.parametrize("arguments", [["0"], ["--herhaal", "0"], ["--alleen", "jekyll"], ["x"]])
def test_a_wrong_call_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2


def test_our_own_site_is_measured_for_the_first_time_and_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "KEPT", tmp_path)
    options = ["--alleen", "raadsvragen", "--herhaal", "1", "--map", str(tmp_path), "--bewaar"]
    assert main(["12", *options]) == 0
    told = capsys.readouterr()
    assert re.search(r"^\| Raadsvragen \| \d", told.out, re.MULTILINE)
    assert told.err.count("raadsvragen") == len(Scenario)
    (page,) = (tmp_path / "12/raadsvragen/1/site/partijen").glob("*nieuwe-naam/index.html")
    assert "Nieuwe Naam" in page.read_text(encoding="utf-8")
    assert "](uitslag.svg)" in (tmp_path / "uitslag.md").read_text(encoding="utf-8")
    assert (tmp_path / "uitslag.svg").read_text(encoding="utf-8").startswith("<svg")
    assert len(json.loads((tmp_path / "uitslag.json").read_text(encoding="utf-8"))["runs"]) == 3


def test_when_nothing_is_there_it_says_what_to_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["12", "--alleen", "zensical", "--omgeving", str(tmp_path)]) == 1
    assert "pip install -r tests/bench/requirements-snelheid.txt" in capsys.readouterr().err
