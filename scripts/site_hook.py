"""Ties the archive to MkDocs: events in, archive out.

With the files beside it whose names begin in the same way, the only code that imports MkDocs.
"""

# ruff: noqa: E402 (what comes before the imports makes them sooner)

from __future__ import annotations

import gc

# Nothing of what is imported is waste that could be looked for; a build begins with turning this
# off too, and ends with turning it on.
gc.disable()

import logging
import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from posixpath import normpath
from sqlite3 import OperationalError
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from archive.building.compiled import Compiled
from archive.building.digest import digest_of
from archive.building.exporting import Exports
from archive.building.output import Output
from archive.building.progress import nothing
from archive.building.sizes import size_of
from archive.cards.size import HEIGHT, WIDTH
from archive.compiler import Compiler
from archive.dates import reference_date
from archive.exports.sitemaps import SITEMAP
from archive.faults import fault_pages
from archive.form_page import FORM
from archive.page import GENERAL_CARD, SEARCH
from archive.pictures import Size, with_places
from archive.prose import scrolling_tables
from archive.report import summary
from archive.source import CONFIGURATION
from archive.templates import Templates
from site_build import Build
from site_files import SiteFiles
from site_frame import Frame
from site_loaded import loaded
from site_preview import Preview
from site_theme import look_less

if TYPE_CHECKING:  # See `site_preview`.
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("raadsvragen")

NOTHING = "Er is niets gepubliceerd: verbeter eerst de fouten."
# So many lost addresses are told one by one; the lines that mend them are all told.
MOST_LOST = 100
NOTHING_LOST = (
    "Er is niets gepubliceerd, want er zouden adressen verdwijnen. Hebben die adressen nooit op "
    "internet gestaan? Haal dan de mappen .cache en site weg."
)
NOT_WRITTEN = (
    "De site kan niet worden geschreven, en is gebleven zoals hij was. Kijk of de schijf vol is en "
    "of u in de map van de site mag schrijven. Probeer het daarna opnieuw."
)
PASTE = "Deze regels kunt u in één keer in vragen/register/verhuisd.yml zetten:"

# MkDocs calls functions, so what lasts from one to the next stands here: the build that is under
# way, the last one that was finished, and the preview, if this is one.
_busy: list[Build] = []
_preview: list[Preview] = []


def on_startup(command: str, dirty: bool) -> None:
    """Note whether this is a preview, which goes on when something is wrong."""
    if command == "serve":
        _preview.append(Preview())


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let MkDocs write beside the site, which changes as one whole at the end."""
    _stop()
    build = Build(config)
    _busy.append(build)
    for preview in _preview:
        preview.hands_over(build)
    config.site_dir = str(build.site.aside)
    look_less(config.theme)
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Read and check the archive; a strict build stops here, before anything is written."""
    build = _busy[-1]
    build.open_site()
    try:
        build.read(reference_date(os.environ))
    except ValueError as error:
        raise PluginError(str(error)) from error
    verdict = build.verdict
    here = Path(os.path.relpath(build.folder))
    for finding in verdict.errors:
        log.warning(str(finding.seen_from(here)))
    for finding in verdict.findings:
        if finding.path.endswith(CONFIGURATION) and not finding.is_error:
            log.info(str(finding.seen_from(here)))  # MkDocs counts warnings, and stops for them.
    if verdict.findings:
        log.info("%s Alle meldingen: python scripts/controleer.py", summary(verdict.findings))
    if config.strict and verdict.errors:
        raise Abort(NOTHING)
    for preview in _preview:
        preview.starts(build)
    build.find_related()


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Tell MkDocs which pages the archive has; leave out what nobody loads."""
    build = _busy[-1]
    build.templates = Templates(build.verdict.archive.settings, Compiled())
    build.find_shared()
    # A first build finds its pages with all processors.
    if build.site.is_first:
        build.find_pages()
        _begin_beside(build, files)
    else:
        _begin_beside(build, files)
        build.find_pages()
    if _preview:
        build.add_pages(fault_pages(build.source, build.verdict))
    addresses = build.addresses
    config.theme.static_templates.discard(SITEMAP)  # The one of MkDocs; the archive makes its own.
    kept = loaded(files, build, config)
    for file in kept:
        if file.dest_uri.removesuffix("index.html") in addresses:
            raise PluginError(
                f"docs/{file.src_uri} heeft hetzelfde adres als een pagina van het archief. Geef "
                "dat bestand een andere naam."
            )
    build.written = sorted(
        file.url.removesuffix("./") for file in kept if file.is_documentation_page()
    )
    _check_addresses(build, config.strict and not _preview)
    build.keep_written(files)
    return SiteFiles(kept, build.addresses, config)


def _begin_beside(build: Build, files: Files) -> None:
    """Begin with exports and the index; what the site holds must be known from here on."""
    typing = any(preview.is_running for preview in _preview)
    build.begin_exports({file.dest_uri for file in files}, wait=typing)
    build.index_ready = build.publishing.add_beside(lambda: [_index(build)], build.works)
    build.works.start()


def _check_addresses(build: Build, strict: bool) -> None:
    """Tell which addresses would be lost; a strict build stops here, and nothing is written."""
    build.find_addresses()
    here = Path(os.path.relpath(build.folder))
    known = {(each.path, each.line) for each in build.verdict.errors}
    wrong = [each for each in build.addressing.findings if (each.path, each.line) not in known]
    lost = [] if _preview else build.explain_lost()
    for finding in (*wrong, *(each.finding for each in lost[:MOST_LOST])):
        log.warning(str(finding.seen_from(here)))
    if len(lost) > MOST_LOST:
        log.warning("En nog %d adressen.", len(lost) - MOST_LOST)
    if lines := [each.line for each in lost if each.line]:
        log.warning(f"{PASTE}\n%s", "\n".join(lines))
    if strict and (wrong or lost):
        raise Abort(NOTHING_LOST if lost else NOTHING)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the menu for the pages of the archive."""
    _busy[-1].nav = nav
    return nav


def on_pre_page(page: MkDocsPage, config: MkDocsConfig, files: Files) -> MkDocsPage:
    """Let a page that people write be rendered only when it changes."""
    page.render = partial(_busy[-1].kept_pages.render, page)  # type: ignore[method-assign]
    return page


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Fill in the municipality's settings in the pages that people write."""
    return _busy[-1].filled.of(markdown)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Let the tables of hand-written pages scroll by themselves on a phone; place pictures."""

    def size(address: str) -> Size | None:
        path = Path(config.docs_dir, normpath(f"{page.file.url}{address}"))
        if not path.is_file():
            return None
        content = path.read_bytes()
        return size_of(digest_of(content), lambda: content, _busy[-1].store)

    return with_places(scrolling_tables(html), size)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the frame of the site what it can't know by itself."""
    build = _busy[-1]
    env.autoescape = True  # MkDocs turns it off; every template that is used here is ours
    env.code_generator_class = Compiler
    env.globals.update(
        made=None,  # What a page of the archive is made from; there are others.
        menu=[(item.title, item.url) for item in build.nav if getattr(item, "url", None)],
        settings=build.verdict.archive.settings,
        stylesheet=build.sheet.address,
        search=SEARCH,
        form=FORM,
        general_card=GENERAL_CARD,
        card_size=(WIDTH, HEIGHT),
    )
    build.frame = Frame(config, env, build.nav, build.verdict.archive.settings)
    return env


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Make the pages of the archive and the search index, and let the site change."""
    if config.strict and _warned():
        return  # MkDocs is about to stop, so the site stays as it is.
    build = _busy[-1]
    publishing, progress = build.publishing, build.progress
    with progress.phase("pagina’s"):
        publishing.add(build.files(), nothing)
        # That of open data comes last.
        with progress.following(len(build.addresses) - 1, "pagina’s") as tell:
            for pages in build.outputs(tell):
                publishing.add(pages, tell)
    for preview in _preview:
        if preview.is_running:  # Who types looks at pages; what else there is may follow.
            publishing.finish(more=True)
            preview.finished(build)
            preview.reload()
            preview.rest()
    with progress.phase("gegevens"):
        _add(build, build.exports())
        if not _preview:
            build.list_addresses()
        build.works.help()
    with progress.phase("zoeken"):
        build.index_ready()
    with progress.phase("gegevens"):
        _add(build, build.last_exports())
    with progress.phase("plaatsen"):
        publishing.finish()
        build.save_marks()
        if not _preview:
            build.remember_addresses()
    if not _preview:
        build.store.trim()
    log.info(progress.summary(publishing.report))
    if not _preview:
        log.info("De site staat in %s", build.site_dir)
    config.site_dir = build.site_dir
    for preview in _preview:
        preview.finished(build)
    _stop()


def _add(build: Build, lists: Iterable[Exports]) -> None:
    typing = any(preview.is_running for preview in _preview)
    for exports in lists:
        # What is made of the whole archive takes seconds, for which who types would wait.
        if typing and exports.whole:
            build.publishing.leave(exports.outputs)
        else:
            build.publishing.add(exports.outputs, nothing)


def on_build_error(error: Exception) -> None:
    """Leave the site as it was; tell in plain words when it can't be written."""
    _stop()
    if isinstance(error, OSError | OperationalError):  # The second is of the database.
        raise PluginError(f"{NOT_WRITTEN} ({error})") from error


def on_shutdown() -> None:
    """Leave no traces when a build was broken off."""
    _stop()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Follow the records too, so that the preview shows what is being typed."""
    _preview[-1].run(server)
    return server


def _stop() -> None:
    while _busy:
        _busy.pop().close()


def _warned() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(each, CountHandler) and each.get_counts() for each in handlers)


def _index(build: Build) -> list[Output]:
    # What the index needs takes long to start: here that happens in the process beside this one.
    from archive.search.index_files import index_files  # noqa: PLC0415
    from archive.search.supply import Supply  # noqa: PLC0415

    files = index_files(build.verdict.archive, Supply(build.keys, build.store))
    return [Output(file.address, file.key, file.content) for file in files]
