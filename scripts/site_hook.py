"""Ties the archive to MkDocs: the only file that imports it. Events in, archive out."""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from fnmatch import fnmatch
from functools import partial
from pathlib import Path, PurePosixPath

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from archive.building.code import code_digest
from archive.building.digest import Digests, digest_of, joined
from archive.building.output import Output
from archive.building.progress import Progress, nothing
from archive.building.publishing import Publishing
from archive.building.readings import Readings
from archive.building.site import Site
from archive.building.store import Store
from archive.building.supply import supplied
from archive.checks import Verdict, check
from archive.dates import reference_date
from archive.handbook import fill_in
from archive.pages import SEARCH, Page, all_pages
from archive.prose import scrolling_tables
from archive.report import summary
from archive.search.index_files import index_files
from archive.source import read_source
from archive.templates import Templates

log = get_plugin_logger("raadsvragen")

# What Material brings and this site does not use; the stylesheet is all that readers load.
UNUSED = ("assets/javascripts/*", "assets/images/*", "assets/stylesheets/palette.*", "*.css.map")
STYLESHEET = "assets/stylesheets/main.*.css"

# What of the configuration depends on the machine or the command, and not on the site.
ELSEWHERE = {"config_file_path", "docs_dir", "site_dir", "dev_addr", "watch", "hooks", "plugins"}


class ArchivePage(MkDocsPage):
    """A page made from the archive, as the frame of the site sees it."""

    def __init__(self, made: Page, config: MkDocsConfig, edit_url: str | None) -> None:
        super().__init__(made.title, _file(made.address, config), config)
        self.made = made
        self.meta = {"description": made.description}
        self.edit_url = edit_url
        self.toc = get_toc([])


class SiteFiles(Files):
    """All files of the site. MkDocs writes those of people; the archive's are only looked up."""

    def __init__(
        self, files: Sequence[File], pages: Mapping[str, Page], config: MkDocsConfig
    ) -> None:
        super().__init__(files)
        self._pages = pages
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """Give a file by its path; that of a page of the archive is made when asked for."""
        name = PurePosixPath(path)
        address = "" if name.as_posix() == "index.md" else f"{name.parent.as_posix()}/"
        if name.name == "index.md" and address in self._pages:
            return _file(address, self._config)
        return super().get_file_from_path(path)


def _file(address: str, config: MkDocsConfig) -> File:
    return File.generated(
        config, f"{address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV
    )


class _Build:
    """What one build hands from event to event."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.folder = Path(config.config_file_path or "mkdocs.yml").parent
        self.store = Store(self.folder)
        self.site = Site(Path(config.site_dir), self.folder, self.store)
        self.publishing = Publishing(self.site, self.store)
        self.progress = _progress()
        self.open = ExitStack()
        # An archive is many objects that all stay: looking through them for waste takes long.
        gc.disable()
        self.open.callback(gc.enable)
        self.open.callback(self.store.close)
        self.index_ready: Callable[[], None]
        self.verdict: Verdict
        self.templates: Templates
        self.env: Environment
        self.nav: Navigation
        self.pages: dict[str, Page] = {}

    def frame(self, config: MkDocsConfig) -> bytes:
        """The digest of all that pages share: code, configuration, menu and frame."""
        frames = Path(config.theme.custom_dir or ".")
        plain = {key: _plain(value) for key, value in config.items() if key not in ELSEWHERE}
        plain["theme"] = _plain(dict(config.theme))
        hooks = [Path(name).read_bytes() for name in config.hooks]
        menu = [(item.title, item.url) for item in self.nav.items if isinstance(item, MkDocsPage)]
        values = (plain, sorted(config.plugins), menu, self.env.globals["stylesheet"])
        return joined(
            (
                code_digest(),
                *map(digest_of, hooks),
                *(digest_of(path.read_bytes()) for path in sorted(frames.rglob("*.html"))),
                Digests().of((values, self.verdict.archive.settings)),
            )
        )


def _plain(value: object) -> object:
    """Give a value of the configuration without what differs from run to run."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return type(value).__qualname__


def _progress() -> Progress:
    """Tell how far a build is, unless it is asked to be quiet."""
    return Progress(log.info, sys.stderr if log.isEnabledFor(logging.INFO) else None)


_current: list[_Build] = []


def _build() -> _Build:
    return _current[-1]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let MkDocs write beside the site, which changes as one whole at the end."""
    _close()
    build = _Build(config)
    _current.append(build)
    config.site_dir = str(build.site.aside)
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check the archive; a strict build stops here, before anything is written."""
    build = _build()
    try:
        today = reference_date(os.environ)
    except ValueError as error:
        raise PluginError(str(error)) from error
    readings = Readings(build.store, code_digest())
    with build.progress.phase("lezen"):
        source = read_source(build.folder, readings.read)
    with build.progress.phase("controleren"):
        build.verdict = check(source, today, readings.check)
    here = Path(os.path.relpath(build.folder))
    for finding in build.verdict.errors:
        log.warning(str(finding.seen_from(here)))
    if build.verdict.findings:
        log.info("%s Alle meldingen: python scripts/controleer.py", summary(build.verdict.findings))
    if config.strict and build.verdict.errors:
        raise Abort("Er is niets gepubliceerd: verbeter eerst de fouten.")
    build.open.enter_context(build.site.opened())
    build.index_ready = build.publishing.add_beside(lambda: _index(build))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Tell MkDocs which pages and attachments the archive has; leave out what nobody loads."""
    build = _build()
    archive = build.verdict.archive
    kept = [file for file in files if not _is_unused(file)]
    build.pages = {page.address: page for page in all_pages(archive)}
    build.templates = Templates(archive.settings)
    for file in kept:
        if file.dest_uri.removesuffix("index.html") in build.pages:
            raise PluginError(
                f"docs/{file.src_uri} heeft hetzelfde adres als een pagina van het archief. Geef "
                "dat bestand een andere naam."
            )
    return SiteFiles(kept, build.pages, config)


def _is_unused(file: File) -> bool:
    return any(fnmatch(file.src_uri, pattern) for pattern in UNUSED)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the menu for the pages of the archive."""
    _build().nav = nav
    return nav


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Fill in the municipality's settings in the pages that people write."""
    return fill_in(markdown, _build().verdict.archive)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Let the tables of hand-written pages scroll by themselves on a phone."""
    return scrolling_tables(html)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the frame of the site what it can't know by itself."""
    build = _build()
    env.autoescape = True  # MkDocs turns it off; every template that is used here is ours
    styles = [file.src_uri for file in files if fnmatch(file.src_uri, STYLESHEET)]
    env.globals.update(
        settings=build.verdict.archive.settings,
        stylesheet=styles[0],
        search=SEARCH,
        archive_pages=build.pages.values(),
    )
    build.env = env
    return env


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Make the pages of the archive and the search index, and let the site change."""
    if config.strict and _warned():
        return  # MkDocs is about to stop, so the site stays as it is.
    build = _build()
    publishing, progress = build.publishing, build.progress
    with progress.phase("pagina’s"):
        publishing.add(_written(build), nothing)
        pages = _pages(build, config)
        with progress.following(len(pages), "pagina’s") as tell:
            publishing.add(pages, tell)
    with progress.phase("zoeken"):
        build.index_ready()
    with progress.phase("plaatsen"):
        publishing.finish()
    log.info(progress.summary(publishing.report))
    _close()


def on_build_error(error: Exception) -> None:
    """Leave the site as it was."""
    _close()


def on_shutdown() -> None:
    """Leave no traces when a build was broken off."""
    _close()


def _close() -> None:
    while _current:
        _current.pop().open.close()


def _warned() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(each, CountHandler) and each.get_counts() for each in handlers)


def _written(build: _Build) -> list[Output]:
    """What MkDocs wrote, and the attachments of the questions."""
    aside = build.site.aside
    outputs = []
    for path in sorted(path for path in aside.rglob("*") if path.is_file()):
        content = path.read_bytes()
        address = path.relative_to(aside).as_posix()
        outputs.append(Output(address, digest_of(content), path.read_bytes))
    for question in build.verdict.archive.questions:
        beside = (build.folder / question.record.path).parent
        for attachment in question.record.attachments:
            path = beside / attachment.file
            key = digest_of(path.read_bytes())
            outputs.append(Output(f"{question.address}{attachment.file}", key, path.read_bytes))
    return outputs


def _pages(build: _Build, config: MkDocsConfig) -> list[Output]:
    frame = build.frame(config)
    digests = Digests()
    return [
        Output(
            f"{page.address}index.html",
            joined((frame, digests.of(page))),
            partial(_made, build, config, page),
            kept=True,
        )
        for page in build.pages.values()
    ]


def _made(build: _Build, config: MkDocsConfig, made: Page) -> bytes:
    """Make one page in the frame of the site, with the events that MkDocs has for pages."""
    repository = build.verdict.archive.settings.repository
    edit_url = repository.edit(made.source) if repository and made.source else None
    page = ArchivePage(made, config, edit_url)
    page.content = build.templates.render(made)
    context = get_context(build.nav, [], config, page)
    context = config.plugins.on_page_context(context, page=page, config=config, nav=build.nav)
    html = build.env.get_template("main.html").render(context)
    html = config.plugins.on_post_page(html, page=page, config=config)
    return html.encode("utf-8", errors="xmlcharrefreplace")


def _index(build: _Build) -> list[Output]:
    archive = build.verdict.archive
    supply = supplied(archive, build.store, code_digest())
    return [Output(file.address, file.key, file.content) for file in index_files(archive, supply)]


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Follow the records too, so that the preview shows what is being typed."""
    server.watch(str(Path(config.config_file_path or "mkdocs.yml").parent / "vragen"))
    return server
