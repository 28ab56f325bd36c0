"""Ties the archive to MkDocs: the only file that imports it. Events in, archive out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from archive.checks import Verdict, check
from archive.dates import reference_date
from archive.handbook import fill_in
from archive.pages import SEARCH, Page, all_pages
from archive.prose import scrolling_tables
from archive.report import summary
from archive.search.index_files import IndexFile, index_files
from archive.source import read_source
from archive.templates import Templates

log = get_plugin_logger("raadsvragen")

# What Material brings and this site does not use; the stylesheet is all that readers load.
UNUSED = ("assets/javascripts/*", "assets/images/*", "assets/stylesheets/palette.*", "*.css.map")
STYLESHEET = "assets/stylesheets/main.*.css"

# The preview makes the search index of so many questions anew at each change: half a second.
INDEXED_AT_ONCE = 500


class ArchivePage(MkDocsPage):
    """A page made from the archive; its HTML is made when it is written, to save memory."""

    def __init__(self, made: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(made.title, file, config)
        self.made = made
        self.meta = {"description": made.description}
        self.update_date = made.changed.isoformat() if made.changed else ""

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no text to read: everything was read at the start."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """There is no Markdown to render."""
        self.content = ""
        self.toc = get_toc([])
        self.present_anchor_ids = set()


class _Build:
    """What one build hands from event to event."""

    verdict: Verdict
    folder: Path
    templates: Templates
    previewing = False
    index: tuple[IndexFile, ...] = ()


_build = _Build()


def on_startup(command: str, dirty: bool) -> None:
    """Note whether this is a preview, in which the site is built again and again."""
    _build.previewing = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check the archive; a strict build stops here, before anything is written."""
    folder = Path(config.config_file_path or "mkdocs.yml").parent
    try:
        today = reference_date(os.environ)
    except ValueError as error:
        raise PluginError(str(error)) from error
    _build.folder = folder
    _build.verdict = check(read_source(folder), today)
    here = Path(os.path.relpath(folder))
    for finding in _build.verdict.errors:
        log.warning(str(finding.seen_from(here)))
    if _build.verdict.findings:
        log.info(
            "%s Alle meldingen: python scripts/controleer.py", summary(_build.verdict.findings)
        )
    if config.strict and _build.verdict.errors:
        raise Abort("Er is niets gepubliceerd: verbeter eerst de fouten.")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the archive and the attachments; leave out what nobody loads."""
    for file in [file for file in files if _is_unused(file)]:
        files.remove(file)
    archive = _build.verdict.archive
    written = {file.dest_uri: file for file in files}
    for page in all_pages(archive):
        file = File.generated(
            config,
            f"{page.address}index.md",
            content="",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        if double := written.get(file.dest_uri):
            raise PluginError(
                f"docs/{double.src_uri} heeft hetzelfde adres als een pagina van het archief. Geef "
                "dat bestand een andere naam."
            )
        ArchivePage(page, file, config)
        files.append(file)
    for question in archive.questions:
        beside = (_build.folder / question.record.path).parent
        for attachment in question.record.attachments:
            target = f"{question.address}{attachment.file}"
            path = str(beside / attachment.file)
            files.append(File.generated(config, target, abs_src_path=path))
    _build.templates = Templates(archive, lambda address: _has(files, address))
    return files


def _is_unused(file: File) -> bool:
    return any(fnmatch(file.src_uri, pattern) for pattern in UNUSED)


def _has(files: Files, address: str) -> bool:
    path = address.rstrip("/")
    return any(files.get_file_from_path(each) for each in (f"{path}/index.md", f"{path}.md"))


def on_page_markdown(
    markdown: str,
    page: MkDocsPage,
    config: MkDocsConfig,
    files: Files,
) -> str:
    """Fill in the municipality's settings in the pages that people write."""
    return markdown if isinstance(page, ArchivePage) else fill_in(markdown, _build.verdict.archive)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Let the tables of hand-written pages scroll by themselves on a phone."""
    return html if isinstance(page, ArchivePage) else scrolling_tables(html)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the frame of the site what it can't know by itself."""
    env.autoescape = True  # MkDocs turns it off; every template that is used here is ours
    styles = [file.src_uri for file in files if fnmatch(file.src_uri, STYLESHEET)]
    env.globals.update(
        settings=_build.verdict.archive.settings,
        stylesheet=styles[0],
        search=SEARCH,
    )
    return env


def on_page_context(
    context: TemplateContext,
    page: MkDocsPage,
    config: MkDocsConfig,
    nav: Navigation,
) -> TemplateContext:
    """Make the HTML of a page of the archive, just before it is written."""
    if isinstance(page, ArchivePage):
        page.content = _build.templates.render(page.made)
        source = page.made.source
        repository = _build.verdict.archive.settings.repository
        page.edit_url = repository.edit(source) if repository and source else None
    return context


def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Let go of the HTML of a page that has been made."""
    page.content = ""
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index, file by file, beside the pages."""
    site = Path(config.site_dir)
    for file in _index():
        path = site / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content())


def _index() -> Iterable[IndexFile]:
    """Give the search index; a preview of a large archive keeps the one it started with."""
    archive = _build.verdict.archive
    if not _build.previewing:
        return index_files(archive)
    if _build.index and len(archive.questions) > INDEXED_AT_ONCE:
        log.info("Zoeken gebruikt de index van het begin. Start opnieuw voor een nieuwe index.")
    else:
        _build.index = tuple(index_files(archive))
    return _build.index


def on_serve(
    server: LiveReloadServer,
    config: MkDocsConfig,
    builder: object,
) -> LiveReloadServer:
    """Follow the records too, so that the preview shows what is being typed."""
    server.watch(str(_build.folder / "vragen"))
    return server
