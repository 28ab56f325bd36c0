"""The workflow files: what they keep, check, build and publish; and that their steps work."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import EPOCH, PROJECT, REFERENCE_DATE

GITHUB = ".github/workflows/site.yml"
GITLAB = ".gitlab-ci.yml"
FORGEJO = ".forgejo/workflows/site.yml"
FILES = (GITHUB, GITLAB, FORGEJO)
ACTIONS = (GITHUB, FORGEJO)

CHECK = "scripts/controleer.py"
# Fetches which addresses the site has, so that a build can tell whether one would be lost.
ADDRESSES = "scripts/adressen.py"
BUILD = "mkdocs build --strict"
# The job that publishes, and what publishes in it.
PUBLISHING = {
    GITHUB: ("publiceren", "actions/deploy-pages"),
    GITLAB: ("pages", "public"),
    FORGEJO: ("publiceren", "rsync --recursive"),
}


@cache
def workflow(file: str) -> dict[str, Any]:
    """Read a workflow file; every scalar as text, so that the key `on` stays `on`."""
    text = (PROJECT / file).read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (makes text only)
    return read


@dataclass
class Job:
    """One job, in the words that the three forges share."""

    runs: list[str] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    text: str = ""


def jobs(file: str) -> dict[str, Job]:
    read = workflow(file)
    found = {}
    if file == GITLAB:
        for name in ("controleren", "pages"):
            described = read["default"] | read[name]
            runs = [*described["before_script"], *described["script"]]
            kept = {path for each in described["cache"] for path in each["paths"]}
            found[name] = Job(runs, {path.rstrip("/") for path in kept}, str(described))
        return found
    for name, described in read["jobs"].items():
        steps = described["steps"]
        runs = [step["run"] for step in steps if "run" in step]
        caches = (step for step in steps if re.search("/cache(/restore)?@", step.get("uses", "")))
        kept = {step["with"]["path"] for step in caches}
        found[name] = Job(runs, kept, str(described))
    return found


def publishing(file: str) -> Job:
    return jobs(file)[PUBLISHING[file][0]]


def place(job: Job, command: str) -> int:
    """Which of the commands of a job this is."""
    (found,) = [number for number, run in enumerate(job.runs) if command in run]
    return found


@pytest.mark.parametrize("file", FILES)
def test_packages_and_results_are_kept_for_the_next_run(file: str) -> None:
    assert publishing(file).kept == {".venv", ".cache"}
    assert jobs(file)["controleren"].kept == {".venv", ".cache"}


def test_a_proposal_finds_what_was_made_and_keeps_nothing_of_what_it_makes() -> None:
    for file in ACTIONS:
        steps = workflow(file)["jobs"]["controleren"]["steps"]
        used = [step["uses"] for step in steps if step.get("with", {}).get("path") == ".cache"]
        assert [re.sub("@.*", "", each).rpartition("actions/")[2] for each in used] == [
            "cache/restore"
        ]
    policies = [each.get("policy") for each in workflow(GITLAB)["controleren"]["cache"]]
    assert policies == [None, "pull"]


@pytest.mark.parametrize("file", FILES)
def test_the_site_is_checked_then_built_strictly_then_published(file: str) -> None:
    job = publishing(file)
    assert place(job, "requirements-site.txt") < place(job, CHECK) < place(job, ADDRESSES)
    assert place(job, ADDRESSES) < place(job, BUILD)
    assert job.text.index(BUILD) < job.text.index(PUBLISHING[file][1])


@pytest.mark.parametrize("file", FILES)
def test_a_proposal_is_checked_and_made_for_a_look_and_never_published(file: str) -> None:
    job = jobs(file)["controleren"]
    assert place(job, "requirements-site.txt") < place(job, ADDRESSES) < place(job, BUILD)
    assert [CHECK in run for run in job.runs].index(True) < place(job, BUILD)
    for other in ("deploy-pages", "upload-pages", "rsync", "secrets", "write", "public"):
        assert other not in job.text


def test_a_reviewer_can_take_the_site_of_a_proposal() -> None:
    artifacts = workflow(GITLAB)["controleren"]["artifacts"]
    assert artifacts["paths"] == ["site/"]
    assert artifacts["expose_as"]
    for file in ACTIONS:
        steps = workflow(file)["jobs"]["controleren"]["steps"]
        (upload,) = [step for step in steps if "/upload-artifact@" in step.get("uses", "")]
        assert upload["with"]["path"] == "site"
        assert upload["with"]["include-hidden-files"] == "true"
        assert BUILD in steps[steps.index(upload) - 1]["run"]


def test_hidden_folders_of_the_site_are_published_too() -> None:
    """Where security.txt stands; GitHub leaves these out by itself."""
    steps = workflow(GITHUB)["jobs"]["publiceren"]["steps"]
    (upload,) = [step["with"] for step in steps if "upload-pages" in step.get("uses", "")]
    assert upload["include-hidden-files"] == "true"


# Forgejo has no schema of its own for all of this; what it shares with GitHub is held against that.
SCHEMAS = {
    GITHUB: ["vendor.github-workflows"],
    FORGEJO: ["vendor.github-workflows"],
    GITLAB: ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
}


def validate(file: str, path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *SCHEMAS[file], path]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("file", FILES)
def test_each_file_is_what_its_vendor_says_it_must_be(file: str, tmp_path: Path) -> None:
    done = validate(file, PROJECT / file)
    assert done.returncode == 0, done.stdout
    broken = tmp_path / "broken.yml"
    text = (PROJECT / file).read_text(encoding="utf-8")
    for key in ("timeout-minutes: 60", "timeout: 1 hour"):
        text = text.replace(key, f"onzin: {key.partition(': ')[2]}")
    broken.write_text(text, encoding="utf-8")
    assert validate(file, broken).returncode == 1


def commands(file: str, name: str) -> list[str]:
    """Every line of shell of a job, without comments."""
    lines = [line.strip() for run in jobs(file)[name].runs for line in run.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


# What only a forge can have: its own secrets, links and remarks, and the packages of its machine.
OF_THE_FORGE = (
    "apt-get ",
    "command -v rsync",
    "umask ",
    "map=$(mktemp -d)",
    "trap ",
    "printf ",
    "export RSYNC_RSH=",
    "curl ",
    "echo ",
    "if [ ! -x .venv/bin/python ]",
    "fi",
)
# How make is called to say the same.
MADE = (
    ["pakketten"],
    ["pakketten", "PYTHON=python"],
    ["check"],
    ["check-github"],
    ["check-github", "OPTIES=--sinds HEAD^1"],
    ["check-gitlab"],
    ["check", 'OPTIES=--sinds "origin/$$BASIS...HEAD"'],
    ["check-forgejo", 'OPTIES=--sinds "origin/$$BASIS...HEAD"'],
    ["site"],
    ["site", "SITE=public"],
    ["stuur", "DOEL=$$DOEL"],
)


@cache
def made() -> frozenset[str]:
    """Every line that make would run, called in one of these ways."""
    lines: set[str] = set()
    for arguments in MADE:
        done = subprocess.run(
            ["make", "--dry-run", "--no-print-directory", *arguments],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=True,
        )
        lines |= {line.strip() for line in done.stdout.splitlines()}
    return frozenset(lines)


@pytest.mark.parametrize(
    ("file", "name"), [(file, name) for file in FILES for name in ("controleren", "publiceren")]
)
def test_make_runs_the_very_lines_of_the_workflows(file: str, name: str) -> None:
    name = PUBLISHING[file][0] if name == "publiceren" else name
    lines = [each for each in commands(file, name) if not each.startswith(OF_THE_FORGE)]
    assert len(lines) >= 5
    assert [line for line in lines if line not in made()] == []


@pytest.mark.parametrize("file", FILES)
def test_only_main_is_published(file: str) -> None:
    name, how = PUBLISHING[file]
    assert [other for other, job in jobs(file).items() if how in job.text] == [name]
    if file == GITLAB:
        proposal, main = workflow(file)[name]["rules"]
        assert proposal == {
            "if": '$CI_PIPELINE_SOURCE == "merge_request_event"',
            "when": "never",
        }
        assert main == {"if": '$CI_COMMIT_BRANCH == "main"'}
        return
    condition = "github.event_name != 'pull_request' && github.ref == 'refs/heads/main'"
    assert workflow(file)["jobs"][name]["if"] == condition
    assert workflow(file)["on"]["push"] == {"branches": ["main"]}


@pytest.mark.parametrize("file", ACTIONS)
def test_the_site_is_also_made_every_night_and_by_hand(file: str) -> None:
    """In GitLab a schedule is no part of the file; its rules let every run of main through."""
    assert set(workflow(file)["on"]) == {"push", "pull_request", "schedule", "workflow_dispatch"}
    (night,) = workflow(file)["on"]["schedule"]
    assert re.fullmatch(r"\d+ [1-4] \* \* \*", night["cron"])


@pytest.mark.parametrize("file", FILES)
def test_the_day_is_that_of_the_netherlands(file: str) -> None:
    text = (PROJECT / file).read_text(encoding="utf-8")
    assert "SOURCE_DATE_EPOCH" not in text
    assert workflow(file)["variables" if file == GITLAB else "env"]["TZ"] == "Europe/Amsterdam"


@pytest.mark.parametrize("file", FILES)
def test_nothing_is_published_twice_at_once(file: str) -> None:
    if file == GITLAB:
        assert workflow(file)["pages"]["resource_group"] == "site"
        return
    only_proposals = "${{ github.event_name == 'pull_request' }}"
    assert workflow(file)["concurrency"] == {
        "group": "site-${{ github.ref }}",
        "cancel-in-progress": only_proposals,
    }


@pytest.mark.parametrize("file", ACTIONS)
def test_results_get_a_new_name_each_run_and_the_last_are_found(file: str) -> None:
    steps = workflow(file)["jobs"]["publiceren"]["steps"]
    (results,) = [step["with"] for step in steps if step.get("with", {}).get("path") == ".cache"]
    assert results["key"] == "archief-${{ github.run_id }}-${{ github.run_attempt }}"
    assert results["restore-keys"] == "archief-"


def test_on_github_a_job_may_do_no_more_than_it_needs() -> None:
    read = workflow(GITHUB)
    assert read["permissions"] == {"contents": "read"}
    assert "permissions" not in read["jobs"]["controleren"]
    assert read["jobs"]["publiceren"]["permissions"] == {
        "contents": "read",
        "pages": "write",
        "id-token": "write",
    }


@pytest.mark.parametrize("file", FILES)
def test_no_more_is_installed_than_the_site_needs(file: str) -> None:
    text = (PROJECT / file).read_text(encoding="utf-8")
    assert set(re.findall(r"requirements[\w.-]*", text)) == {"requirements-site.txt"}
    installed = set(re.findall(r"apt-get install [^;\n]*?([\w.-]+)(?=[;\n])", text))
    assert installed <= {"python3-venv", "rsync"}
    for other in ("make ", "npm", "chromium", "playwright", "font"):
        assert other not in text


@pytest.mark.parametrize("file", FILES)
def test_a_kept_environment_works_in_a_folder_with_another_name(file: str) -> None:
    """All commands of an environment but Python hold the folder in which they were installed."""
    text = (PROJECT / file).read_text(encoding="utf-8")
    assert set(re.findall(r"\.venv/bin/\w+", text)) == {".venv/bin/python"}


def pins(file: str) -> dict[str, str]:
    """Versions by package, from a list of `make lock`."""
    lines = (PROJECT / file).read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if "==" in line)


def test_the_packages_of_the_site_are_those_of_the_project() -> None:
    assert pins("requirements-site.txt").items() <= pins("requirements.txt").items()


# Run in a process of its own: as if no other package than these were installed.
ONLY = """
import sys
from importlib.metadata import packages_distributions

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in absent:
            raise ModuleNotFoundError(name)

wanted = set(sys.argv[1].split())
def plain(package):
    return package.lower().replace("_", "-").replace(".", "-")
absent = {
    module for module, packages in packages_distributions().items()
    if wanted.isdisjoint(map(plain, packages))
}
assert {"docx", "pdfplumber"} <= absent
sys.meta_path.insert(0, Absent())
"""
SITE = "from mkdocs.__main__ import cli; cli(['build', '--strict', '--site-dir', sys.argv[2]])"
CHECKED = "import runpy; sys.argv[1:] = []; runpy.run_path('scripts/controleer.py', {}, '__main__')"


@pytest.mark.parametrize("command", [SITE, CHECKED], ids=["build", "check"])
def test_the_packages_of_the_site_are_enough(tmp_path: Path, command: str) -> None:
    packages = " ".join(pins("requirements-site.txt"))
    done = subprocess.run(
        [sys.executable, "-c", f"{ONLY}{command}", packages, tmp_path / "site"],
        cwd=PROJECT,
        env=os.environ | {"PYTHONPATH": "scripts", "SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def git(folder: Path, *arguments: str | Path) -> None:
    who = ["-c", "user.name=Griffie", "-c", "user.email=griffie@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def griffie(folder: Path) -> Path:
    """Make the repository of a griffie: a copy of the project with records of its own."""
    fiction = folder / "fiction"
    command = [sys.executable, PROJECT / "scripts/voorbeeld.py", "--aantal", "30"]
    subprocess.run(
        [*command, "--map", fiction, "--datum", REFERENCE_DATE], check=True, capture_output=True
    )
    repository = folder / "repository"
    for name in ("docs", "scripts"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / name, repository / name, ignore=ignored)
    for name in (".gitignore", ".gitattributes"):
        shutil.copy(PROJECT / name, repository)
    shutil.copytree(fiction / "vragen", repository / "vragen")
    settings = yaml.safe_load((fiction / "mkdocs.yml").read_text(encoding="utf-8"))["extra"]
    shared = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nextra:\n")[0]
    own = yaml.safe_dump({"extra": settings}, allow_unicode=True)
    (repository / "mkdocs.yml").write_text(f"{shared}\n{own}", encoding="utf-8")
    git(repository, "init", "--initial-branch", "main")
    git(repository, "add", ".")
    git(repository, "commit", "--message", "Archief")
    return repository


def run_in(clone: Path, repository: Path, kept: Path, branch: str = "main") -> str:
    """Take the steps of GitHub's file in a fresh clone; give what the steps said."""
    job = "publiceren" if branch == "main" else "controleren"
    # A proposal comes with what it goes on from, everything else with nothing before it.
    depth = "1" if branch == "main" else "2"
    taking = ["--depth", depth, "--branch", branch, repository.as_uri()]
    git(repository.parent, "clone", *taking, clone)
    take_along(clone, kept)
    environment = workflow(GITHUB)["env"] | {"GITHUB_STEP_SUMMARY": str(clone / "../summary.md")}
    said = ""
    for run in taken(GITHUB, job):
        done = step(clone, run, environment)
        assert done.returncode == 0, done.stdout + done.stderr
        said += done.stdout + done.stderr
    if job == "publiceren":
        for path in (".cache",):
            shutil.rmtree(kept / path, ignore_errors=True)
            shutil.copytree(clone / path, kept / path, copy_function=shutil.copy)
    return said


def take_along(clone: Path, kept: Path) -> None:
    """Give a clone what is kept: this machine's environment, so that nothing is installed."""
    (clone / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    if (kept / ".cache").exists():
        shutil.copytree(kept / ".cache", clone / ".cache", copy_function=shutil.copy)


def taken(file: str, name: str) -> list[str]:
    """The runs of a job that are taken when the packages are there and all goes well."""
    if file == GITLAB:
        return jobs(file)[name].runs[1:]
    steps = workflow(file)["jobs"][name]["steps"]
    return [each["run"] for each in steps if "run" in each and "if" not in each]


def step(
    folder: Path, run: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-e", "-c", run],
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH} | (environment or {}),
        capture_output=True,
        text=True,
        check=False,
    )


def propose(repository: Path, record: Path, text: str) -> None:
    """Make a proposal, as a branch and as what it would be when it is taken over."""
    git(repository, "checkout", "-b", "voorstel")
    record.write_text(text, encoding="utf-8")
    git(repository, "commit", "--all", "--message", "Voorstel")
    git(repository, "checkout", "-b", "samen", "main")
    git(repository, "merge", "--no-ff", "voorstel", "--message", "Samen")
    git(repository, "checkout", "main")


def counts(said: str) -> dict[str, int]:
    """Read how many files were made and found back, from the summary of a build."""
    (summary,) = re.findall(r"De site telt .*?: (.*?)\. Tijd", said)
    parts = re.findall(r"([\d.]+) (gemaakt|teruggevonden|ongewijzigd)", summary)
    return {what: int(number.replace(".", "")) for number, what in parts}


def files(site: Path) -> dict[str, bytes]:
    found = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def test_the_steps_make_the_site_and_find_their_pages_back_the_next_time(tmp_path: Path) -> None:
    repository = griffie(tmp_path)
    first = counts(run_in(tmp_path / "first", repository, tmp_path / "kept"))
    assert "teruggevonden" not in first

    record = min((repository / "vragen").glob("*/*.md"))
    record.write_text(record.read_text(encoding="utf-8") + "\nEen zin erbij.\n", encoding="utf-8")
    git(repository, "commit", "--all", "--message", "Zin erbij")
    second = counts(run_in(tmp_path / "second", repository, tmp_path / "kept"))
    run_in(tmp_path / "clean", repository, tmp_path / "nothing-kept")

    made = files(tmp_path / "second/site")
    assert made == files(tmp_path / "clean/site")
    assert made != files(tmp_path / "first/site")
    pages = sum(name.endswith("/index.html") for name in made)
    assert second["teruggevonden"] > 0.8 * pages


def test_the_steps_of_a_proposal_make_the_same_site_and_tell_of_what_changes(
    tmp_path: Path,
) -> None:
    repository = griffie(tmp_path)
    run_in(tmp_path / "first", repository, tmp_path / "kept")
    before = files(tmp_path / "kept")
    late = next(
        path
        for path in sorted((repository / "vragen").glob("*/*.md"))
        if "\n## Antwoord\n" in path.read_text(encoding="utf-8")
        and "\nverdaagd:" not in path.read_text(encoding="utf-8")
    )
    text = late.read_text(encoding="utf-8").partition("\n## Antwoord\n")[0]
    propose(repository, late, re.sub("\nbeantwoord: .*", "", text) + "\n")
    said = run_in(tmp_path / "proposal", repository, tmp_path / "kept", "samen")
    assert counts(said)["teruggevonden"] > 0
    told = re.findall(r"^::warning file=([^,]+),", said, re.MULTILINE)
    assert set(told) == {late.relative_to(repository).as_posix()}
    link = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert link.startswith("[Haal het voorbeeld van de site op](")
    assert files(tmp_path / "kept") == before

    git(repository, "checkout", "main")
    git(repository, "merge", "samen")
    run_in(tmp_path / "merged", repository, tmp_path / "kept")
    assert files(tmp_path / "proposal/site") == files(tmp_path / "merged/site")


@pytest.mark.parametrize("file", [GITLAB, FORGEJO])
def test_the_steps_of_the_other_forges_make_a_site_of_a_proposal(tmp_path: Path, file: str) -> None:
    repository = griffie(tmp_path)
    record = min((repository / "vragen").glob("*/*.md"))
    propose(repository, record, record.read_text(encoding="utf-8") + "\nEen zin erbij.\n")
    git(tmp_path, "clone", "--branch", "voorstel", repository.as_uri(), tmp_path / "clone")
    take_along(tmp_path / "clone", tmp_path / "nothing-kept")
    for run in taken(file, "controleren"):
        done = step(tmp_path / "clone", run, {"BASIS": "main"})
        assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "clone/site/index.html").is_file()


def test_a_fault_in_a_proposal_is_a_remark_on_the_line_in_forgejo(tmp_path: Path) -> None:
    repository = griffie(tmp_path)
    record = min((repository / "vragen").glob("*/*.md"))
    text = record.read_text(encoding="utf-8")
    propose(repository, record, re.sub("\ningediend: .*", "\ningediend: gisteren", text))
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--branch", "voorstel", repository.as_uri(), clone)
    take_along(clone, tmp_path / "nothing-kept")
    steps = workflow(FORGEJO)["jobs"]["controleren"]["steps"]
    (check,) = [each for each in steps if each.get("id") == "controle"]
    remarks = steps[steps.index(check) + 1]
    assert remarks["if"] == "failure() && steps.controle.outcome == 'failure'"
    assert step(clone, check["run"], {"BASIS": "main"}).returncode == 1
    with listening() as (address, heard):
        environment = {"BASIS": "main", "ADRES": address, "TOEGANG": "geheim"}
        assert step(clone, remarks["run"], environment).returncode == 0
    ((headers, body),) = heard
    assert headers["Authorization"] == "token geheim"
    assert headers["Content-Type"] == "application/json"
    review = json.loads(body)
    path = record.relative_to(repository).as_posix()
    line = text.split("\n").index(next(x for x in text.split("\n") if x.startswith("ingediend")))
    (comment,) = [each for each in review["comments"] if "gisteren" in each["body"]]
    assert (comment["path"], comment["new_position"]) == (path, line + 1)
    assert review["event"] == "COMMENT"


@contextmanager
def listening() -> Iterator[tuple[str, list[tuple[dict[str, str], str]]]]:
    """Be the API of a forge: give its address, and what it is told."""
    heard = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            heard.append((dict(self.headers), body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *arguments: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", heard
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_fault_is_told_with_its_line_and_nothing_is_made(tmp_path: Path) -> None:
    repository = griffie(tmp_path)
    record = min((repository / "vragen").glob("*/*.md"))
    text = record.read_text(encoding="utf-8")
    record.write_text(re.sub("\ningediend: .*", "\ningediend: gisteren", text), encoding="utf-8")
    (repository / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    for file in FILES:
        job = publishing(file)
        done = subprocess.run(
            ["bash", "-e", "-c", job.runs[place(job, CHECK)]],
            cwd=repository,
            env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
            capture_output=True,
            text=True,
            check=False,
        )
        path = record.relative_to(repository).as_posix()
        assert done.returncode == 1, file
        assert re.search(rf"^{re.escape(path)}:\d+: 'gisteren'", done.stdout, re.MULTILINE), file
        assert ("::error file=" in done.stdout) == (file == GITHUB)
    report = json.loads((repository / "meldingen.json").read_text(encoding="utf-8"))
    errors = [each["location"]["path"] for each in report if each["severity"] == "major"]
    assert errors == [path]
