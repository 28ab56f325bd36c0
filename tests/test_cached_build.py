"""Whole builds with a store: the same bytes as without, and only what changed is made."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from archive.slug import slug
from conftest import EPOCH, PROJECT, build, build_or_fail

Edit = Callable[[Path, random.Random], None]

# So many small files are made of the whole archive, and again at every change: robots.txt, lists of
# people, calendars, the card of the site.
OF_THE_WHOLE = 30
COUNTS = re.compile(r"De site telt [\d.]+ bestanden: (.*?)\. Tijd")


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of its own that may be changed."""
    folder = tmp_path_factory.mktemp("cached") / "archive"
    command = [sys.executable, PROJECT / "scripts/voorbeeld.py", "--aantal", "90", "--map", folder]
    subprocess.run([*command, "--datum", "2026-11-23"], check=True, capture_output=True)
    configuration = folder / "mkdocs.yml"
    # A site that knows its address has more to tell.
    configuration.write_text(f"{configuration.read_text()}site_url: https://example.org/\n")
    return folder


def fresh(archive: Path, tmp_path: Path) -> dict[str, bytes]:
    """What a build without a store makes of an archive."""
    copy = archive.parent / f"copy-{tmp_path.name}"
    shutil.copytree(archive, copy, ignore=shutil.ignore_patterns(".cache", "site", ".site*"))
    found = files(build_or_fail(copy / "mkdocs.yml", tmp_path / "fresh"))
    shutil.rmtree(copy)
    shutil.rmtree(tmp_path / "fresh")
    return found


def counts(archive: Path, site: Path) -> dict[str, int]:
    """Build, and give how many files were made, found back and left."""
    done = build(archive / "mkdocs.yml", site, "--strict")
    assert done.returncode == 0, done.stderr
    told = COUNTS.search(done.stderr)
    assert told, done.stderr
    return {
        word: int(number.replace(".", ""))
        for number, word in re.findall(r"([\d.]+) (\w+)", told[1])
    }


def records(archive: Path) -> list[Path]:
    return sorted(archive.glob("vragen/2*/*.md"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add_a_sentence(archive: Path, chance: random.Random) -> None:
    path = chance.choice(records(archive))
    path.write_text(f"{path.read_text(encoding='utf-8')}\nEn een zwemplas.\n", encoding="utf-8")


def change_a_subject(archive: Path, chance: random.Random) -> None:
    change(chance.choice(records(archive)), "onderwerp: ", "onderwerp: anders ")


def remove_a_record(archive: Path, chance: random.Random) -> None:
    followed = "".join(path.read_text(encoding="utf-8") for path in records(archive))
    numbers = set(re.findall(r"vervolg_op: (\S+)", followed))
    free = [path for path in records(archive) if path.name[:8] not in numbers]
    chance.choice(free).unlink()


def add_a_record(archive: Path, chance: random.Random) -> None:
    path = chance.choice(records(archive))
    number = f"{path.name[:4]}-9{chance.randrange(100, 1000)}"
    text = re.sub(r"nummer: \S+", f"nummer: {number}", path.read_text(encoding="utf-8"), count=1)
    path.with_name(f"{number}-nieuw.md").write_text(text, encoding="utf-8")


def rename_a_file(archive: Path, chance: random.Random) -> None:
    path = chance.choice(records(archive))
    path.rename(path.with_name(f"{path.name[:8]}-anders{chance.randrange(1000)}.md"))


def rename(register: Path, name: str) -> None:
    """Give a party another name, by which its questions need not be changed."""
    text = register.read_text(encoding="utf-8")
    block = re.search(rf"- naam: {re.escape(name)}\n(?:  .*\n)*", text)
    assert block
    new = block[0].replace(f"- naam: {name}\n", f"- naam: {name} Nieuw\n")
    if "  aliassen:\n" in new:
        new = new.replace("  aliassen:\n", f"  aliassen:\n    - {name}\n")
    else:
        new += f"  aliassen:\n    - {name}\n"
    register.write_text(text.replace(block[0], new), encoding="utf-8")


def rename_a_party(archive: Path, chance: random.Random) -> None:
    register = archive / "vragen/register/partijen.yml"
    parties = re.findall(r"- naam: (\w.*)\n", register.read_text(encoding="utf-8"))
    rename(register, chance.choice(parties))


def change_the_settings(archive: Path, chance: random.Random) -> None:
    change(archive / "mkdocs.yml", "gemeente: ", f"gemeente: Nieuw-{chance.randrange(100)}-")


def change_the_wishes(archive: Path, chance: random.Random) -> None:
    register = archive / "vragen/register/onderwerpen.yml"
    text = f"weg: [vergunning]\naltijd: [{chance.choice(['Woning', 'Haven', 'Zwemplas'])}]\n"
    register.write_text(text, encoding="utf-8")


def built(archive: Path, site: Path) -> Path:
    """Build an archive of which the addresses may change, and record what is told of those."""
    told = build(archive / "mkdocs.yml", site, "--strict").stderr
    lost = dict.fromkeys(re.findall(r": Het adres (\S+) zou verdwijnen", told))
    lines = {old: line for line, old in re.findall(r"(- \{oud: (\S+), .*?\})", told)}
    register = archive / "vragen/register/verhuisd.yml"
    with register.open("a", encoding="utf-8") as file:
        for old in lost:
            if old in lines or "partijen/" not in old:
                file.write(f"{lines.get(old, f'- {{oud: {old}, vervallen: weg}}')}\n")
    return build_or_fail(archive / "mkdocs.yml", site)


EDITS: tuple[Edit, ...] = (
    add_a_sentence,
    change_a_subject,
    remove_a_record,
    add_a_record,
    rename_a_file,
    change_the_wishes,
    rename_a_party,
    change_the_settings,
)


@pytest.mark.parametrize("seed", range(2))
def test_after_random_edits_the_site_is_what_a_build_without_a_store_makes(
    archive: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 (no secret)
    folder = archive.parent / f"edited-{seed}"
    shutil.copytree(archive, folder)
    build_or_fail(folder / "mkdocs.yml", tmp_path / "site")
    for _ in range(3):
        edits = chance.sample(EDITS, 3)
        for edit in edits:
            edit(folder, chance)
        site = built(folder, tmp_path / "site")
        assert files(site) == fresh(folder, tmp_path), edits


def test_one_changed_answer_makes_few_files(archive: Path, tmp_path: Path) -> None:
    folder = archive.parent / "one"
    shutil.copytree(archive, folder)
    site = tmp_path / "site"
    first = counts(folder, site)
    assert first.keys() == {"gemaakt"}
    again = counts(folder, site)
    assert again == {"ongewijzigd": first["gemaakt"]}
    newest = records(folder)[-1]
    newest.write_text(f"{newest.read_text(encoding='utf-8')}\nNog een zin.\n", encoding="utf-8")
    before = files(site)
    counted = counts(folder, site)
    after = files(site)
    changed = {name for name in after if after[name] != before.get(name)}
    pages = {name for name in changed if name.endswith(".html")}
    # The page of open data tells the new checksums.
    assert pages == {f"vragen/{newest.name[:8]}/index.html", "data/index.html"}
    assert counted["gemaakt"] <= len(changed) + OF_THE_WHOLE


def test_a_changed_name_makes_only_the_pages_that_show_it(archive: Path, tmp_path: Path) -> None:
    folder = archive.parent / "party"
    shutil.copytree(archive, folder)
    site = build_or_fail(folder / "mkdocs.yml", tmp_path / "site")
    before = files(site)
    register = folder / "vragen/register/partijen.yml"
    names = re.findall(r"- naam: (\w.*)\n", register.read_text(encoding="utf-8"))
    pages = {page: content for page, content in before.items() if page.endswith(".html")}
    shown = {name: {page for page in pages if name.encode() in pages[page]} for name in names}
    # The name that most pages show: many others are beside a question of that party.
    name = max(names, key=lambda name: (len(shown[name]), name))
    rename(register, name)
    moved_to = f"partijen/{slug(f'{name} Nieuw')}/"
    moves = folder / "vragen/register/verhuisd.yml"
    moves.write_text(f"- {{oud: partijen/{slug(name)}/, nieuw: {moved_to}}}\n", encoding="utf-8")
    made_at = {page: (site / page).stat().st_mtime_ns for page in pages}
    build_or_fail(folder / "mkdocs.yml", site)
    after = files(site)
    assert after == fresh(folder, tmp_path)
    changed = {path for path in after if after[path] != before.get(path)}
    # A list knows all who signed, also where it shows the first of them; the page of a question
    # is made again for what it shows alone.
    again = {page for page in made_at if page.startswith("vragen/") and page in after}
    assert {page for page in again if (site / page).stat().st_mtime_ns != made_at[page]} <= changed
    moved = after.keys() - before.keys()
    moved |= {path for path in changed if path.startswith(f"partijen/{slug(name)}/")}
    pages = {path for path in changed - moved if path.endswith(".html")}
    assert pages <= shown[name] | {"data/index.html"}  # That page tells the new checksums.


def test_a_damaged_store_is_never_seen_on_the_site(archive: Path, tmp_path: Path) -> None:
    folder = archive.parent / "damaged"
    shutil.copytree(archive, folder)
    right = files(build_or_fail(folder / "mkdocs.yml", tmp_path / "site"))
    store = folder / ".cache/raadsvragen.sqlite"
    chance = random.Random(1)  # noqa: S311 (no secret)
    for damage in (200, 20_000):
        build_or_fail(folder / "mkdocs.yml", tmp_path / "site")  # A store that was damaged is gone.
        data = bytearray(store.read_bytes())
        for _ in range(damage):
            data[chance.randrange(100, len(data))] = chance.randrange(256)
        store.write_bytes(data)
        shutil.rmtree(tmp_path / "site")
        assert files(build_or_fail(folder / "mkdocs.yml", tmp_path / "site")) == right
    store.write_text("somebody else's file")
    assert files(build_or_fail(folder / "mkdocs.yml", tmp_path / "site")) == right


def test_a_build_that_is_stopped_leaves_the_site_and_the_next_one_mends(
    archive: Path, tmp_path: Path
) -> None:
    folder = archive.parent / "stopped"
    shutil.copytree(archive, folder)
    site = tmp_path / "site"
    before = files(build_or_fail(folder / "mkdocs.yml", site))
    change_the_settings(folder, random.Random(3))  # noqa: S311 (no secret)
    shutil.rmtree(folder / ".cache")
    command = [sys.executable, "-m", "mkdocs", "build", "-f", folder / "mkdocs.yml", "-d", site]
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    whole = (before, fresh(folder, tmp_path))
    for number, wait in ((signal.SIGTERM, 0.8), (signal.SIGINT, 1.0), (signal.SIGKILL, 1.2)):
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(number)
        process.wait(timeout=120)
        # Nobody can stop a sudden death halfway; the next build brings the old site back first.
        assert number is signal.SIGKILL or files(site) in whole
    assert files(build_or_fail(folder / "mkdocs.yml", site)) == whole[1]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_builds_at_once_make_one_right_site(archive: Path, tmp_path: Path) -> None:
    folder = archive.parent / "two"
    shutil.copytree(archive, folder)
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-q",
        "--strict",
        "-f",
        folder / "mkdocs.yml",
    ]
    environment = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    site = tmp_path / "site"
    both = [subprocess.Popen([*command, "-d", site], env=environment) for _ in range(2)]
    assert [process.wait(timeout=120) for process in both] == [0, 0]
    assert files(site) == fresh(folder, tmp_path)


def test_a_warning_of_mkdocs_in_a_strict_build_leaves_the_site(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    ignored = shutil.ignore_patterns(".git", ".venv", "node_modules", "site", ".*cache", "tests")
    shutil.copytree(PROJECT, folder, ignore=ignored)
    site = tmp_path / "site"
    before = files(build_or_fail(folder / "mkdocs.yml", site))
    change(folder / "docs/over.md", "zoeken/index.md", "zoekt/index.md")
    change(records(folder)[0], "onderwerp: ", "onderwerp: anders ")
    assert build(folder / "mkdocs.yml", site, "--strict").returncode == 1
    assert files(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project", "site"]
    assert build(folder / "mkdocs.yml", site).returncode == 0
    assert files(site) != before
