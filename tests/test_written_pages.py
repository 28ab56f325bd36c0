"""The pages that people write are rendered when something of them changes, and not each time."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

from archive.building.store import Store
from site_theme import look_less
from site_written import Written

OVER = """# Over <dit> & dat

Zie [de rest](rest.md#deel) en [hier](#een-kop).

## Een kop

### Daaronder
"""
SETTINGS = """site_name: Proef
plugins: []
validation: {links: {anchors: warn, not_found: warn}}
markdown_extensions: [%s]
"""


class Project:
    """A site of two pages, with a store."""

    def __init__(self, folder: Path, over: str, extensions: str) -> None:
        (folder / "docs").mkdir(exist_ok=True)
        (folder / "docs/over.md").write_text(over)
        (folder / "docs/rest.md").write_text("# Rest\n\n## Deel\n")
        (folder / "mkdocs.yml").write_text(SETTINGS % extensions)
        self._folder = folder
        self.config: MkDocsConfig = load_config(str(folder / "mkdocs.yml"))
        self.files: Files = get_files(self.config)

    def page(self) -> Page:
        """The page that people wrote, not rendered yet."""
        file = self.files.get_file_from_path("over.md")
        assert file
        page = Page(None, file, self.config)
        page.read_source(self.config)
        return page

    def rendered(self, key: bytes = b"key") -> Page:
        """The page as a build would have it, with a store that lasts."""
        store = Store(self._folder)
        page = self.page()
        Written(store, key).render(page, self.config, self.files)
        store.save()
        store.close()
        return page


def told(page: Page) -> dict[str, Any]:
    """All that rendering put in a page."""
    return {
        "content": page.content,
        "toc": str(page.toc),
        "levels": [(each.title, each.id, each.level) for each in page.toc],
        "title": page.title,
        "anchors": page.present_anchor_ids,
        "links": page.links_to_anchors,
    }


@pytest.fixture
def rendering(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Which pages MkDocs rendered."""
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    done: list[str] = []
    real = Page.render

    def render(page: Page, config: MkDocsConfig, files: Files) -> None:
        done.append(page.file.src_uri)
        real(page, config, files)

    monkeypatch.setattr(Page, "render", render)
    yield done
    logging.getLogger("mkdocs").setLevel(logging.NOTSET)


def test_what_was_kept_is_what_rendering_gives(tmp_path: Path, rendering: list[str]) -> None:
    project = Project(tmp_path, OVER, "toc")
    first, again = project.rendered(), project.rendered()
    assert rendering == ["over.md"]
    plain = project.page()
    plain.render(project.config, project.files)
    assert told(first) == told(again) == told(plain)
    assert "Daaronder" in str(again.toc)
    assert again.links_to_anchors


@pytest.mark.parametrize(("over", "key"), [(f"{OVER}\nMeer.", b"key"), (OVER, b"other")])
def test_another_text_or_site_is_rendered_anew(
    tmp_path: Path, rendering: list[str], over: str, key: bytes
) -> None:
    Project(tmp_path, OVER, "toc").rendered()
    page = Project(tmp_path, over, "toc").rendered(key)
    assert len(rendering) == 2
    assert page.content


def test_what_mkdocs_warns_of_is_told_each_time(
    tmp_path: Path, rendering: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    project = Project(tmp_path, "Zie [niets](niets.md).", "toc")
    for times in (1, 2):
        project.rendered()
        warned = [each for each in caplog.records if "niets.md" in each.getMessage()]
        assert len(warned) == len(rendering) == times


def test_with_an_extension_of_others_nothing_is_kept(tmp_path: Path, rendering: list[str]) -> None:
    project = Project(tmp_path, OVER, "toc, pymdownx.snippets")
    project.rendered()
    project.rendered()
    assert len(rendering) == 2


def test_for_who_asked_for_quiet_pages_are_kept_too(tmp_path: Path, rendering: list[str]) -> None:
    project = Project(tmp_path, OVER, "toc")
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    first, again = project.rendered(), project.rendered()
    assert rendering == ["over.md"]
    assert told(first) == told(again)


def test_who_asked_for_quiet_hears_nothing_and_changes_nothing_of_what_is_told_later(
    tmp_path: Path, rendering: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    project = Project(tmp_path, "Zie [niets](niets.md).", "toc")
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    project.rendered()
    assert caplog.records == []
    assert logging.getLogger("mkdocs").level == logging.ERROR
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    project.rendered()
    assert any("niets.md" in each.getMessage() for each in caplog.records)
    assert len(rendering) == 2


def test_the_theme_has_all_its_files_but_those_in_hidden_folders() -> None:
    def wanted(name: str) -> bool:
        return not any(part.startswith(".") for part in name.split("/"))

    theme = Theme("material", static_templates=[])
    whole = theme.get_env().list_templates(filter_func=wanted)
    look_less(theme)
    assert [each for each in theme.get_env().list_templates() if wanted(each)] == whole
    assert any(each.startswith("assets/stylesheets/main.") for each in whole)
