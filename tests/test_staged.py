"""What is about to be committed is held against every rule, and nothing else is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml

from archive.checks import check
from archive.finding import Finding
from archive.folder import write_configuration
from archive.git import GitError, top_of
from archive.record import Record
from archive.source import Source, read_source
from archive.staged import judging
from archive.staged.index import Index
from archive.staged.judging import MANY, check_staged
from conftest import EPOCH, PROJECT, REFERENCE_DATE

TODAY = date.fromisoformat(REFERENCE_DATE)


class Repository:
    """A repository of a griffie, with an archive in a folder of it."""

    def __init__(self, top: Path, archive: Path) -> None:
        self.top = top
        self.archive = archive
        self.before: Source = read_source(archive)

    def git(self, *arguments: str | Path) -> str:
        who = ["-c", "user.name=Griffie", "-c", "user.email=griffie@example.org"]
        command = ["git", *who, *arguments]
        done = subprocess.run(command, cwd=self.top, check=True, capture_output=True, text=True)
        return done.stdout

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--allow-empty", "--message", "Archief")

    def record(self, fits: Callable[[Record], object]) -> Record:
        return next(record for record in self.before.records if fits(record))

    def edit(self, path: str, old: str, new: str, *, stage: bool = True) -> None:
        """Replace the first that fits a pattern in a file."""
        file = self.archive / path
        text = file.read_text(encoding="utf-8")
        changed = re.sub(old, new, text, count=1, flags=re.MULTILINE)
        assert changed != text
        file.write_text(changed, encoding="utf-8")
        if stage:
            self.git("add", file)

    def write(self, path: str, text: str) -> None:
        (self.archive / path).write_text(text, encoding="utf-8")
        self.git("add", self.archive / path)

    @property
    def index(self) -> Index:
        return Index(self.top, self.archive)

    def as_committed(self, folder: Path) -> list[Finding]:
        """Check all of what will be committed, in a folder of its own: what must be found."""
        self.git("checkout-index", "--all", f"--prefix={folder}/")
        where = folder / self.archive.relative_to(self.top)
        findings = check(read_source(where), TODAY).findings
        changed = self.index.changed
        return [each for each in findings if each.is_error or each.path in changed]


@pytest.fixture(scope="module")
def origin(fiction: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("origin") / "repository"
    archive = folder / "archief"
    write_configuration(archive, PROJECT, read_source(fiction).settings)
    shutil.copytree(fiction / "vragen", archive / "vragen")
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    Repository(folder, archive).commit()
    return folder


@pytest.fixture
def repository(origin: Path, tmp_path: Path) -> Repository:
    folder = tmp_path / "repository"
    shutil.copytree(origin, folder, symlinks=True)
    archive = folder / "archief"
    repository = Repository(folder, archive)
    write_configuration(archive, PROJECT, repository.before.settings)
    repository.commit()
    return Repository(folder, archive)


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Filled when the whole archive is checked."""
    seen: list[str] = []
    check_whole = judging._whole

    def noting(index: Index, today: date) -> object:
        seen.append("whole")
        return check_whole(index, today)

    monkeypatch.setattr(judging, "_whole", noting)
    return seen


def followed(repository: Repository) -> tuple[Record, Record]:
    """A question, and one that follows it."""
    later = repository.record(lambda each: each.follows)
    return repository.record(lambda each: each.number == later.follows), later


def sentence(repository: Repository) -> None:
    record = repository.record(lambda each: each.answered)
    repository.edit(record.path, r"\Z", "\nEen zin erbij.\n")


def several(repository: Repository) -> None:
    for record in repository.before.records[:20]:
        repository.edit(record.path, r"\Z", "\nEen zin erbij.\n")


def wrong_day(repository: Repository) -> None:
    repository.edit(repository.before.records[0].path, "^ingediend: .*", "ingediend: gisteren")


def unknown_party(repository: Repository) -> None:
    """The name is in the register, but the register is not in the commit."""
    repository.edit(repository.before.records[0].path, "partij: .*", "partij: Nieuw Begin")
    register = "vragen/register/partijen.yml"
    repository.edit(register, r"\Z", "- naam: Nieuw Begin\n", stage=False)


def mended_on_disk_only(repository: Repository) -> None:
    record = repository.before.records[0]
    repository.edit(record.path, "^ingediend: .*", "ingediend: gisteren")
    repository.edit(record.path, "^ingediend: .*", f"ingediend: {record.submitted}", stage=False)


def broken_on_disk_only(repository: Repository) -> None:
    sentence(repository)
    path = repository.before.records[1].path
    repository.edit(path, "^ingediend: .*", "ingediend: gisteren", stage=False)


def new_question(repository: Repository) -> None:
    record = repository.record(lambda each: not each.attachments)
    text = (repository.archive / record.path).read_text(encoding="utf-8")
    year = record.number[:4]
    new = text.replace(f"nummer: {record.number}", f"nummer: {year}-987")
    repository.write(f"vragen/{year}/{year}-987-nieuw en één.md", new)


def number_used(repository: Repository) -> None:
    """The number stands in a file that has another number in its name."""
    first, second = repository.before.records[:2]
    repository.edit(second.path, "^nummer: .*", f"nummer: {first.number}")


def number_of_a_misplaced_file(repository: Repository) -> None:
    first, second = repository.before.records[:2]
    beside = f"{Path(first.path).parent.as_posix()}/zonder-nummer.md"
    repository.git("mv", repository.archive / first.path, repository.archive / beside)
    repository.commit()
    repository.edit(second.path, "^nummer: .*", f"nummer: '{first.number}'")


def follows_nothing(repository: Repository) -> None:
    _, later = followed(repository)
    repository.edit(later.path, "^vervolg_op: .*", "vervolg_op: 2001-99")


def follows_itself_in_time(repository: Repository) -> None:
    """The question that is followed would be asked after its follow-up."""
    earlier, later = followed(repository)
    after = later.submitted + timedelta(days=1)
    repository.edit(earlier.path, "^ingediend: .*", f"ingediend: {after}")


def renumbered_though_followed(repository: Repository) -> None:
    earlier, _ = followed(repository)
    repository.edit(earlier.path, "^nummer: .*", f"nummer: {earlier.number[:4]}-990")


def of_a_chain(repository: Repository) -> None:
    """A question between two others is changed."""
    numbers = {record.follows for record in repository.before.records}
    first, _ = followed(repository)
    middle = repository.record(lambda each: each.follows and each.number in numbers)
    assert first
    repository.edit(middle.path, r"\Z", "\nEen zin erbij.\n")


def gone_though_followed(repository: Repository) -> None:
    earlier, _ = followed(repository)
    repository.git("rm", "--quiet", repository.archive / earlier.path)


def moved(repository: Repository) -> None:
    record = repository.before.records[0]
    elsewhere = repository.archive / "vragen/1999"
    elsewhere.mkdir()
    repository.git("mv", repository.archive / record.path, elsewhere / Path(record.path).name)


def attachment_named(repository: Repository) -> None:
    record = repository.record(lambda each: not each.attachments)
    folder = Path(record.path).parent.as_posix()
    repository.write(f"{folder}/{record.number}-brief.txt", "Een brief.")
    lines = f"bijlagen:\n  - bestand: {record.number}-brief.txt\n    titel: Brief\nindieners:"
    repository.edit(record.path, "^indieners:", lines)


def attachment_mended_on_disk_only(repository: Repository) -> None:
    attachment_named(repository)
    path = next(path for path in repository.index.changed if path.endswith("brief.txt"))
    repository.write(path, "Mijn BSN is 111222333.")
    repository.edit(path, ".*", "Een brief.", stage=False)


def register_and_attachment_mended_on_disk_only(repository: Repository) -> None:
    attachment_mended_on_disk_only(repository)
    repository.edit("vragen/register/partijen.yml", r"\Z", "# Een opmerking.\n")


def register_and_attachment_broken_on_disk_only(repository: Repository) -> None:
    attachment_named(repository)
    path = next(path for path in repository.index.changed if path.endswith("brief.txt"))
    repository.edit(path, ".*", "Mijn BSN is 111222333.", stage=False)
    repository.edit("vragen/register/partijen.yml", r"\Z", "# Een opmerking.\n")


def attachment_of_nobody(repository: Repository) -> None:
    sentence(repository)
    folder = Path(repository.before.records[0].path).parent.as_posix()
    repository.write(f"{folder}/los.txt", "Een brief.")


def attachment_gone(repository: Repository) -> None:
    record = repository.record(lambda each: each.attachments)
    file = Path(record.path).parent / record.attachments[0].file
    repository.git("rm", "--quiet", repository.archive / file)


def attachment_dropped(repository: Repository) -> None:
    record = repository.record(lambda each: len(each.attachments) == 1)
    repository.edit(record.path, r"^bijlagen:\n(?:[ -].*\n)+", "")


def attachment_left_out(repository: Repository) -> None:
    """A file stands on disk, but is not in the commit."""
    attachment_named(repository)
    record = next(each for each in read_source(repository.archive).records if each.attachments)
    names = [each.file for each in record.attachments]
    assert names
    path = next(path for path in repository.index.changed if path.endswith("brief.txt"))
    repository.git("rm", "--quiet", "--cached", repository.archive / path)


def party_renamed(repository: Repository) -> None:
    repository.edit("vragen/register/partijen.yml", "- naam: (.*)", r"- naam: Verzonnen \1")


def faulty_register(repository: Repository) -> None:
    repository.edit("vragen/register/themas.yml", r"\Z", "- naam: [\n")


def linked(repository: Repository) -> None:
    record = repository.before.records[0]
    path = repository.archive / record.path
    path.unlink()
    path.symlink_to("/etc/hostname")
    repository.git("add", path)


def linked_anew(repository: Repository) -> None:
    path = repository.archive / "vragen/2020/2020-955-koppeling.md"
    path.symlink_to("/etc/hostname")
    repository.git("add", path)


def explanation(repository: Repository) -> None:
    repository.write("vragen/LEESMIJ.md", "Dit is geen vraag.")
    repository.write("vragen/.verborgen.md", "Dit ook niet.")


def much(repository: Repository) -> None:
    for record in repository.before.records[: MANY + 1]:
        repository.edit(record.path, r"\Z", "\nEen zin erbij.\n")


GLANCES = (
    sentence,
    several,
    wrong_day,
    unknown_party,
    mended_on_disk_only,
    broken_on_disk_only,
    new_question,
    of_a_chain,
    attachment_named,
    attachment_left_out,
    attachment_mended_on_disk_only,
    linked_anew,
    explanation,
)
WHOLES = (
    number_used,
    number_of_a_misplaced_file,
    follows_nothing,
    follows_itself_in_time,
    renumbered_though_followed,
    gone_though_followed,
    moved,
    register_and_attachment_mended_on_disk_only,
    register_and_attachment_broken_on_disk_only,
    attachment_of_nobody,
    attachment_gone,
    attachment_dropped,
    party_renamed,
    faulty_register,
    linked,
    much,
)
# What is wrong with none of these.
RIGHT = {sentence, several, new_question, attachment_named, explanation, much, of_a_chain}
RIGHT |= {broken_on_disk_only, register_and_attachment_broken_on_disk_only}


@pytest.mark.parametrize("change", [*GLANCES, *WHOLES], ids=lambda each: each.__name__)
def test_what_is_found_is_what_a_check_of_the_whole_would_find(
    change: Callable[[Repository], None],
    repository: Repository,
    whole: list[str],
    tmp_path: Path,
) -> None:
    change(repository)
    found = check_staged(repository.index, TODAY)
    assert found == repository.as_committed(tmp_path / "committed")
    assert bool(whole) == (change in WHOLES)
    told = attachment_dropped, moved
    assert any(each.is_error for each in found) == (
        change not in RIGHT and change not in (*told, attachment_of_nobody)
    )


def test_a_commit_without_records_is_looked_at_no_further(repository: Repository) -> None:
    (repository.top / "ander.txt").write_text("x")
    repository.git("add", "ander.txt")
    assert check_staged(repository.index, TODAY) == []


def test_colours_are_judged_as_they_will_be_committed(repository: Repository) -> None:
    style = repository.archive / "docs/stijl"
    shutil.copytree(PROJECT / "docs/stijl", style)
    repository.edit("mkdocs.yml", "^docs_dir: .*$", "docs_dir: docs")
    repository.git("add", style)
    repository.commit()
    sheet = "docs/stijl/huisstijl.css"
    repository.write(sheet, ":root { --rv-tekst: #eee; }")
    repository.edit(sheet, "#eee", "#111", stage=False)
    found = check_staged(repository.index, TODAY)
    assert {(each.path, each.rule) for each in found} == {(sheet, "kleur")}
    repository.edit(sheet, "#111", "#112")
    repository.write("docs/stijl/tokens.json", "{")
    assert {each.path for each in check_staged(repository.index, TODAY)} == {
        sheet,
        "docs/stijl/tokens.json",
    }


def test_the_first_commit_of_all_is_checked(fiction: Path, tmp_path: Path) -> None:
    archive = tmp_path / "new/archive"
    write_configuration(archive, PROJECT, read_source(fiction).settings)
    shutil.copytree(fiction / "vragen", archive / "vragen")
    subprocess.run(["git", "init", "--quiet", archive], check=True)
    repository = Repository(archive, archive)
    wrong_day(repository)
    repository.git("add", "--all")
    assert [each.is_error for each in check_staged(repository.index, TODAY)].count(True) == 1


def test_an_archive_outside_the_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is not in the subpath"):
        Index(tmp_path / "repository", tmp_path)


def test_what_git_says_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(GitError, match="not a git repository"):
        top_of(Path())


# A griffie's own repository: the program and its records, with the hook in place.
@pytest.fixture
def griffie(tmp_path: Path) -> Repository:
    folder = tmp_path / "griffie"
    for name in ("scripts", "vragen", ".ci"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / name, folder / name, ignore=ignored)
    for name in ("mkdocs.yml", "Makefile", ".gitignore", "requirements.txt"):
        shutil.copy(PROJECT / name, folder)
    # The packages are there already; they stay out of what is committed, also as a link.
    (folder / ".venv/bin").mkdir(parents=True)
    (folder / ".venv/site").touch()
    python = folder / ".venv/bin/python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    repository = Repository(folder, folder)
    repository.commit()
    subprocess.run(["make", "haak"], cwd=folder, check=True, capture_output=True)
    return repository


def commit(repository: Repository, *arguments: str) -> subprocess.CompletedProcess[str]:
    who = ["-c", "user.name=Griffie", "-c", "user.email=griffie@example.org"]
    return subprocess.run(
        ["git", *who, "commit", "--message", "Vraag", *arguments],
        cwd=repository.top,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", [[], ["--all"], ["vragen"]], ids=["staged", "all", "path"])
def test_git_refuses_a_commit_with_a_fault_and_says_why(
    griffie: Repository, arguments: list[str]
) -> None:
    path = griffie.before.records[0].path
    griffie.edit(path, "^ingediend: .*", "ingediend: gisteren", stage=not arguments)
    done = commit(griffie, *arguments)
    assert done.returncode == 1
    assert f"{path}:" in done.stderr + done.stdout
    assert "'gisteren'" in done.stderr + done.stdout
    assert griffie.git("rev-list", "--count", "HEAD") == "1\n"
    assert commit(griffie, *arguments, "--no-verify").returncode == 0


def test_git_makes_a_commit_without_faults(griffie: Repository) -> None:
    griffie.edit(griffie.before.records[0].path, r"\Z", "\nEen zin erbij.\n")
    assert commit(griffie).returncode == 0
    assert griffie.git("rev-list", "--count", "HEAD") == "2\n"


def test_a_hook_that_is_there_stays(griffie: Repository) -> None:
    hook = griffie.top / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\n# Van een ander\n")
    done = subprocess.run(["make", "haak"], cwd=griffie.top, check=False, capture_output=True)
    assert done.returncode != 0
    assert "Van een ander" in hook.read_text()


def test_pre_commit_runs_the_same_as_the_hook_of_git() -> None:
    read = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    ((hook,),) = [each["hooks"] for each in read["repos"]]
    assert hook["entry"] in (PROJECT / ".ci/pre-commit").read_text(encoding="utf-8")
    assert re.match(hook["files"], "vragen/2014/2014-001.md")
    assert re.match(hook["files"], "mkdocs.yml")
    assert not re.match(hook["files"], "docs/over.md")


def test_a_glance_loads_neither_the_store_nor_the_processes() -> None:
    heavy = "{'sqlite3', 'multiprocessing', 'numpy', 'archive.building.store'}"
    code = f"import sys, controleer; sys.exit(bool({heavy} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code], cwd=PROJECT / "scripts", check=True)
