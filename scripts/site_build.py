"""One build of the site, as MkDocs goes through it."""

from __future__ import annotations

import gc
import logging
import sys
from collections import ChainMap
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from archive.address import escaped
from archive.addressing import Addressing, attached
from archive.aspects import Views
from archive.building.beside import Beside, end_beside
from archive.building.code import code_digest
from archive.building.digest import Digests, digest_of, joined
from archive.building.exporting import Exporting, Exports
from archive.building.filled import Filled
from archive.building.marks import Marks
from archive.building.output import Output
from archive.building.page_outputs import PageOutputs
from archive.building.progress import Progress, nothing
from archive.building.publishing import ROUND, Publishing, Tell
from archive.building.readings import Readings
from archive.building.related import Related, related_beside
from archive.building.remembered import paths_before, remember, remembered, to_remember
from archive.building.sheet import Sheet
from archive.building.site import Site
from archive.building.sizes import size_of
from archive.building.store import Store
from archive.building.subjects import kept_subjects
from archive.building.views import kept_views
from archive.checks import Verdict, check
from archive.data_page import data_page
from archive.exports.export import Place
from archive.exports.json_files import DATA
from archive.exports.sitemaps import has_sitemaps
from archive.handbook import Handbook
from archive.lost import Lost
from archive.page import Declared, Page, Ready
from archive.pages import general_pages
from archive.pictures import ENDINGS, Size
from archive.question import Question
from archive.question_pages import page_changed
from archive.source import Source, read_source
from archive.subjects.subject import Subjects
from archive.templates import Templates
from site_frame import Frame, configured
from site_written import Written

log = get_plugin_logger("raadsvragen")


class Build:
    """What one build hands from event to event.

    `keys` has a digest for each question: of the code that works with it, and of all it holds.
    `subjects` are what questions are about, and `views` how pages look at these. `pages` are those
    of the archive by their addresses, declared and not made yet, but for those of `questions`.
    `written` are the addresses of the pages that people write; `earlier` are those that were
    published before, as in links, and `lost` those of them that are no more.
    """

    source: Source
    digests: Digests
    keys: list[bytes]
    subjects: Subjects
    views: Views
    written: list[str]
    addressing: Addressing
    exporting: Exporting
    earlier: set[str]
    lost: set[str]
    verdict: Verdict
    templates: Templates
    sheet: Sheet
    frame: Frame
    nav: Navigation
    kept_pages: Written
    filled: Filled
    index_ready: Callable[[], None]
    related: Callable[[], Related]

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config
        self.folder = Path(config.config_file_path or "mkdocs.yml").parent
        self.site_dir = config.site_dir
        self.pages: dict[str, Declared] = {}
        self.questions: dict[str, Question] = {}
        self.store = Store(self.folder)
        self.marks = Marks(self.folder, self.store)
        self.site = Site(Path(config.site_dir), self.folder, self.store)
        self.publishing = Publishing(self.site, self.store)
        self._relating = Beside()
        self.works = Beside(self._relating)
        # Nothing is told to who asked for quiet.
        self.progress = Progress(log.info, sys.stderr if log.isEnabledFor(logging.INFO) else None)
        self._open = ExitStack()
        # An archive is many objects that all stay: looking through them for waste takes long.
        gc.disable()
        self._open.callback(gc.enable)
        self._open.callback(gc.freeze)
        self._open.callback(self.store.close)

    def read(self, today: date) -> None:
        """Read and check the archive; `today` is the reference date."""
        readings = Readings(self.store, self.marks, code_digest())
        with self.progress.phase("lezen"):
            self.source = read_source(self.folder, readings.read, remembering=readings.remembering)
        with self.progress.phase("controleren"):
            self.verdict = check(self.source, today, readings.check)
        self.digests = Digests(self.source.drafts)
        self.digests.know(self.source.registers.shared)
        self.keys = self.digests.of_each(self.verdict.archive.questions, code_digest())

    def find_related(self) -> None:
        """Have it found beside this process which questions are alike; `related` waits for it."""
        works = self._relating  # It begins before the others can.
        self.related = related_beside(self.verdict.archive, self.keys, self.store, works)
        works.start()

    def open_site(self) -> None:
        """Have the site to itself, until `close`."""
        works = Beside()
        self.marks.look(works)
        self._open.enter_context(self.site.opened(works))
        self._open.callback(end_beside)

    def close(self) -> None:
        """Let go of the site and the store."""
        self._open.close()

    def outputs(self, tell: Tell) -> Iterator[list[Output]]:
        """Give the pages of the archive, but for that of open data, which tells of exports.

        They come list after list: what the pages of one list show needs no memory any more when the
        next is asked for. Those of questions come last: which ones are alike is still being found.
        """
        if self.site.is_first:  # Many texts are to be made: what they need is started once, here.
            import_module("archive.commonmark")
        outputs = self._outputs
        pages = [page for page in self.pages.values() if page.address != DATA]
        for start in range(0, len(pages), ROUND):
            yield list(map(outputs.of, pages[start : start + ROUND]))
        yield from outputs.of_questions(self.related(), self.exporting.months, tell)

    @cached_property
    def _outputs(self) -> PageOutputs:
        return PageOutputs(
            self.verdict.archive,
            self.keys,
            self.digests,
            self.views,
            self.publishing,
            sizes=self.sizes,
            shared=joined((self._configured, self.frame.digest)),
            begun=self._begun,
        )

    def sizes(self, question: Question) -> dict[str, Size]:
        """The sizes of the pictures beside a question, by the names of their files."""
        record = question.record
        found: dict[str, Size] = {}
        for attachment in record.attachments:
            path = record.path_beside(attachment.file)
            digest = self.marks.digest(path) if path.lower().endswith(ENDINGS) else b""
            if digest and (size := size_of(digest, (self.folder / path).read_bytes, self.store)):
                found[attachment.file] = size
        return found

    def page(self, made: Page) -> bytes:
        """Make one page in the frame of the site."""
        return self._begun(made)()

    def _begun(self, made: Page) -> Callable[[], bytes]:
        """Make what a page holds; what is given puts the frame of the site around it."""
        return partial(self.frame.page, made, self.templates.render(made))

    def files(self) -> list[Output]:
        """Give what MkDocs wrote, and the attachments of the questions at old addresses."""
        aside = self.site.aside
        outputs = []
        for path in sorted(path for path in aside.rglob("*") if path.is_file()):
            address = path.relative_to(aside).as_posix()
            outputs.append(Output(address, digest_of(path.read_bytes()), path.read_bytes))
        now = self.addressing.attached
        copied = {old: now[address] for old, address in self.addressing.copied.items()}
        return [*outputs, *self._copies(copied)]

    def _copies(self, paths: Mapping[str, str]) -> list[Output]:
        """Give files of the archive as they are; `paths` has the path of each by its address."""
        return [
            Output(address, self.marks.digest(path), partial(self._read, path), counted=True)
            for address, path in paths.items()
        ]

    def _read(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def find_shared(self) -> None:
        """Find what pages tell of many questions: groups, subjects (out of all texts), views.

        This needs nothing of the site, while it is still being looked up what that holds.
        """
        archive = self.verdict.archive
        _ = archive.groups
        self.subjects = kept_subjects(archive, self.keys, self.store, code_digest())
        self.views = kept_views(archive.questions, self.keys, self.store)
        self.questions = {each.address: each for each in archive.questions}

    def find_pages(self) -> None:
        """Find which pages the archive has, without making them."""
        pages = general_pages(self.verdict.archive, self.subjects, self.views)
        self.pages = {page.address: page for page in pages}

    @property
    def addresses(self) -> Mapping[str, Declared | Question]:
        """What has a page in the archive, by the address of that."""
        return ChainMap[str, Any](self.questions, self.pages)

    def add_pages(self, pages: Iterable[Page]) -> None:
        """Add pages that are made already, where the archive has none."""
        for page in pages:
            if page.address not in self.questions:
                self.pages.setdefault(page.address, Declared(Ready(page)))

    def find_addresses(self) -> None:
        """Add the pages at old addresses; find what was published before and would be lost."""
        archive = self.verdict.archive
        self.addressing = Addressing(archive, self.source.moves, self.addresses, self.written)
        self.add_pages(self.addressing.pages)
        self.earlier = remembered(self.folder, self.site, archive.settings.site_address)
        self.lost = self.addressing.lost(self.earlier)

    def explain_lost(self) -> list[Lost]:
        """Tell of each address that would be lost what to do about it."""
        if not self.lost:
            return []
        return self.addressing.explain(self.lost, self.earlier, paths_before(self.folder))

    @cached_property
    def _to_remember(self) -> str:
        lines = {*self.addressing.listed, *map(escaped, self.lost)}
        return to_remember(lines, paths_before(self.folder) | self.addressing.paths)

    def list_addresses(self) -> None:
        """List what `remember_addresses` will remember, while there is other work beside this."""
        _ = self._to_remember

    def remember_addresses(self) -> None:
        """Remember what was published; what was lost stays known, until somebody records it."""
        remember(self.folder, self._to_remember)

    def begin_exports(self, taken: Collection[str], wait: bool) -> None:
        """Publish the attachments; have those of all questions made beside, unless to `wait`.

        `taken` are the addresses of files that MkDocs writes.
        """
        archive, publishing = self.verdict.archive, self.publishing
        publishing.add(self._copies(attached(archive)), nothing)
        self.exporting = Exporting(archive, self.keys, self.digests, publishing, taken)
        if not wait:
            self.exporting.begin(self.works)

    def exports(self) -> Iterator[Exports]:
        """Give the files for the programs of others that are made in this process, in lists."""
        known = has_sitemaps(self.verdict.archive.settings)
        places = list(self._places()) if known else []
        return self.exporting.ours(places, self.addressing.listed)

    def last_exports(self) -> Iterator[Exports]:
        """Give the files that tell of others, and the page about them, list after list.

        Each list must have been added before the next is asked for.
        """
        yield from self.exporting.last()
        sums = self.publishing.report.sums
        page = data_page(self.verdict.archive, self.pages[DATA].changed, sums)
        yield Exports([self._outputs.of(Declared(Ready(page)))], True)

    def _places(self) -> Iterator[Place]:
        for page in self.pages.values():
            if page.indexed:
                yield Place(page.address, page.changed)
        archive = self.verdict.archive
        for each in archive.questions:
            yield Place(each.address, page_changed(archive, each))
        yield from map(Place, self.written)

    def save_marks(self) -> None:
        """Remember by which marks the files of the archive are known again."""
        self.marks.save({*self.source.files, *self.source.record_paths})

    @cached_property
    def _configured(self) -> bytes:
        return configured(self.config, self.folder)

    def keep_written(self, files: Files) -> None:
        """Get ready to keep what becomes of pages that people write; `files` are all of them."""
        addresses = "\n".join(sorted({*self.addresses, *(file.src_uri for file in files)}))
        key = digest_of(addresses.encode("utf-8", "surrogatepass"))
        self.kept_pages = Written(self.store, joined((self._configured, key)))
        self.filled = Filled(Handbook(self.verdict.archive), self.store, code_digest())
