"""The preview of `mkdocs serve`: shows at once what was saved, and what is wrong above each page.

MkDocs' server has a number for each version of the site, the epoch. It lets requests wait while a
new one is made, and browsers reload when there is one. Here nobody needs to wait, since a site
changes as one whole.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger

from archive.building.mark import Mark
from archive.building.marks import mark_of
from archive.checks import check_draft
from archive.draft import Draft, read_file
from archive.faults import fault_page
from archive.finding import Finding
from archive.index import make_archive
from archive.page import Page
from archive.question import resolver
from archive.question_pages import question_page, shown
from archive.report import summary
from archive.source import general_findings
from site_build import Build

if TYPE_CHECKING:  # The server takes long to start, and is there in a preview only.
    from mkdocs.livereload import LiveReloadServer

log = get_plugin_logger("raadsvragen")

FAILED = "De site kon niet opnieuw worden gemaakt"
# So many records are shown at once when they are saved; with more, all is made again first.
MOST_AT_ONCE = 3
# A notice names so many faults.
MOST_FAULTS = 5
# Who types on saves again within so many seconds; what can wait, waits as long.
REST = 1.5


class Overtaken(Abort):
    """Something was saved while the site was being made: start again with that."""

    def __init__(self) -> None:
        super().__init__("Er is weer iets opgeslagen.")


class Preview:
    """Builds again when something is saved, from the first build until the preview ends."""

    _server: LiveReloadServer
    _whole: Callable[[], None]
    _inject: Callable[[bytes, int], bytes]

    def __init__(self) -> None:
        self.is_running = False
        self._last: Build | None = None
        self._has_failed = False
        self._marks: dict[str, Mark | None] = {}
        self._faults: list[Finding] = []
        self._notice = ""

    def run(self, server: LiveReloadServer) -> None:
        """Take over from MkDocs how a change is followed."""
        self.is_running = True
        self._server = server
        self._whole = server.builder
        self._inject = server._inject_js_into_html
        server.builder = self.build
        server._inject_js_into_html = self._with_notice  # type: ignore[method-assign]
        if self._last:
            server.watch(str(self._last.folder / "vragen"))
        self._watch_closely()

    def hands_over(self, build: Build) -> None:
        """Let a new build know what the last one left on the site: looking takes half a second."""
        if self._last and not self._has_failed and build.site.folder == self._last.site.folder:
            build.site.goes_on_from(self._last.site)

    def starts(self, build: Build) -> None:
        """Hear what was read for a build; stops it when registers or settings are not readable.

        Without them nearly every page would go, and come back when the mistake is mended.
        """
        errors = [finding for finding in build.source.general if finding.is_error]
        if self.is_running and errors:
            raise Abort(summary(errors))
        self.go_on()
        self._marks = {path: build.marks.mark(path) for path in build.source.record_paths}

    def go_on(self) -> None:
        """Raises Overtaken when something else was saved meanwhile, which comes first."""
        if self.is_running and self._server._want_rebuild:
            raise Overtaken

    def rest(self) -> None:
        """Wait a moment for the next save. Raises Overtaken when it comes."""
        for _ in range(20):
            self.go_on()
            time.sleep(REST / 20)

    def finished(self, build: Build) -> None:
        """Hear that a build is on the site."""
        self._last = build
        self._has_failed = False
        self._faults = list(build.verdict.errors)
        self._tell()

    def build(self) -> None:
        """Make the site again. A failure is told in the browser; the next save tries again."""
        server = self._server
        with server._epoch_cond:
            server._wanted_epoch = server._visible_epoch
            server._epoch_cond.notify_all()
        try:
            if self._last and self._show_saved(self._last):
                self._tell()
                self.reload()
            self._whole()
            _forget_builds_before()
        except Overtaken as overtaken:
            log.info(str(overtaken))
        except (Exception, SystemExit) as error:  # MkDocs ends a build by either of these.
            log.error("%s. %s", FAILED, error)
            self._has_failed = True
            self._tell_failure(error)
        server._wanted_epoch = self._next()

    def reload(self) -> None:
        """Let browsers show what the site holds by now."""
        with self._server._epoch_cond:
            self._server._wanted_epoch = self._server._visible_epoch = self._next()
            self._server._epoch_cond.notify_all()

    def _next(self) -> int:
        return max(self._server._visible_epoch + 1, round(time.monotonic() * 1000))

    def _show_saved(self, last: Build) -> bool:
        """Write the pages of the records that were saved since the last build, if they are few."""
        changed = [
            draft
            for draft in last.source.drafts
            if mark_of(f"{last.folder}/{draft.path}") != self._marks.get(draft.path)
        ]
        if len(changed) > MOST_AT_ONCE:
            return False
        pages = [self._page_of(last, draft) for draft in changed]
        for page in filter(None, pages):
            path = Path(self._server.root, page.address, "index.html")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(last.page(page))
            last.site.overwritten(f"{page.address}index.html")
        return any(pages)

    def _page_of(self, last: Build, before: Draft) -> Page | None:
        """Make the page of one record anew, with all else as it was; None when it moves or goes."""
        archive = last.verdict.archive
        draft = read_file(last.folder, before.path)
        record = draft.record
        known = before.record or record
        if known is None or (record and record.number != known.number):
            return None
        found = [*draft.findings, *check_draft(last.source, draft, archive.today)]
        faults = [finding for finding in found if finding.is_error]
        self._faults = [each for each in self._faults if each.path != before.path] + faults
        if faults:
            return fault_page(known.number, before.path, faults)
        known_by = archive.registers, archive.settings, archive.today
        question = resolver(*known_by)(record) if record else None
        if question is None:
            return None
        others = [each for each in archive.questions if each.number != question.number]
        everything = [*others, question]
        made = make_archive(everything, *known_by)
        numbers = last.related().get(question.number, ())
        shows = shown(made, question, numbers, last.sizes(question))
        return question_page(shows, archive.settings)

    def _tell(self) -> None:
        """Put the faults above each page, if there are any."""
        self._show(summary(self._faults), self._faults) if self._faults else self._show("", ())

    def _tell_failure(self, error: BaseException) -> None:
        """Put above each page what is wrong with settings or registers, or else what went wrong."""
        faults: list[Finding] = []
        if self._last:
            general = general_findings(self._last.folder)
            faults = [finding for finding in general if finding.is_error]
        self._show(FAILED, faults or [error])

    def _show(self, title: str, faults: Sequence[object]) -> None:
        self._notice = ""
        if self._last and title:
            named = [str(fault) for fault in faults[:MOST_FAULTS]]
            more = len(faults) - len(named)
            self._notice = self._last.templates.notice(title, named, more)

    def _with_notice(self, content: bytes, epoch: int) -> bytes:
        before, start, after = content.partition(b"<main")
        tag, end, rest = after.partition(b">")
        if start and end:
            content = before + start + tag + end + self._notice.encode() + rest
        return self._inject(content, epoch)

    def _watch_closely(self) -> None:
        """Hear of changes from the system, instead of looking at every file twice a second."""
        from watchdog.observers import Observer  # noqa: PLC0415 (see LiveReloadServer)

        server, polling = self._server, self._server.observer
        try:
            server.observer = Observer(timeout=0.1)  # type: ignore[assignment]
            for path in server._watched_paths:
                self._watch(path)
        except OSError:  # The system has nothing left to watch with.
            server.observer = polling
        else:
            server.watch = self._watch  # type: ignore[method-assign,assignment]

    def _watch(self, path: str) -> None:
        from archive.building.saved import Saved  # noqa: PLC0415 (see LiveReloadServer)

        self._server._watched_paths.setdefault(path, 1)
        self._server.observer.schedule(Saved(self._want_build), path, recursive=True)

    def _want_build(self) -> None:
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()


def _forget_builds_before() -> None:
    """Throw away what earlier builds held: a build asks not to look through what is there."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
