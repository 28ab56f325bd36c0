"""A search page that is open in the browser, and the marks by which its results are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as BrowserError

from bench.zoeken.answer import Answer, loads
from bench.zoeken.queries import Query
from bench.zoeken.server import Served, served
from bench.zoeken.sessions import Session, sessions

PATIENCE = 60_000
QUIET = 120

# Notes when the results of each query stood in the page, and when something was last typed.
_WATCH = """
(() => {
  const shown = %s;
  const moments = new Map();
  window.bench = { moments, typed: 0 };
  addEventListener("input", (event) => { bench.typed = event.timeStamp; }, true);
  const look = () => {
    const question = shown();
    if (question !== null && !moments.has(question)) moments.set(question, performance.now());
  };
  new MutationObserver(look).observe(document, {
    attributes: true, characterData: true, childList: true, subtree: true,
  });
})();
"""
_WAIT = """
([question, patience]) => new Promise((resolve, reject) => {
  const end = performance.now() + patience;
  const look = () => {
    if (bench.moments.has(question)) resolve(bench.moments.get(question) - bench.typed);
    else if (performance.now() > end) reject(new Error("geen resultaten"));
    else setTimeout(look, 5);
  };
  look();
})
"""
_NUMBERS = """
(items) => [...document.querySelectorAll(items)].slice(0, 10).map((item) =>
  decodeURIComponent(/\\/vragen\\/([^/?#]+)/.exec(item.querySelector("a[href]").href)[1]))
"""


@dataclass(frozen=True, slots=True)
class Marks:
    """How a search page is used and read.

    `shown` is a function in JavaScript that gives the query whose results stand in the page, or
    null. `items` and `field` are selectors; `key` is pressed when a query has been typed.
    `empty` is a function that tells whether the page shows no results after its field was
    emptied, for a page that does not tell whose results it shows.
    """

    path: str
    shown: str
    items: str
    field: str
    key: str
    empty: str = ""


# The marks of our own page, and of the page for Pagefind that was made like it.
CONTRACT = Marks(
    path="zoeken/",
    shown="""() => {
      const list = document.getElementById("resultaten");
      const ready = list?.getAttribute("aria-busy") === "false" && "vraag" in list.dataset;
      return ready ? list.dataset.vraag : null;
    }""",
    items="#resultaten > li",
    field="#zoekveld",
    key="Enter",
)


@dataclass
class Visit:
    """One page in a browser that has seen nothing of the site before."""

    page: Page
    server: Served
    marks: Marks
    complaints: list[str] = field(default_factory=list)

    def open(self, query: Query) -> Answer:
        """Open the page with a query in its address."""
        self.server.sent.clear()
        address = f"{self.server.address}{self.marks.path}?{urlencode({'q': query.text})}"
        with self._patience(query):
            self.page.goto(address, timeout=PATIENCE)
        return self._answer(query, first=True)

    def type(self, query: Query) -> Answer:
        """Type a query in the page that is open."""
        with self._patience(query):
            if self.marks.empty:
                self._fill("")
                self.page.wait_for_function(self.marks.empty, timeout=PATIENCE)
            self.page.evaluate("() => bench.moments.clear()")
            self.server.sent.clear()
            self._fill(query.text)
        return self._answer(query, first=False)

    def _fill(self, text: str) -> None:
        self.page.fill(self.marks.field, text)
        self.page.press(self.marks.field, self.marks.key)

    def _answer(self, query: Query, first: bool) -> Answer:
        with self._patience(query):
            milliseconds = self.page.evaluate(_WAIT, [query.text, PATIENCE])
            self._settle()
            numbers = tuple(self.page.evaluate(_NUMBERS, self.marks.items))
        return Answer(query.text, first, numbers, milliseconds, loads(self.server.sent))

    @contextmanager
    def _patience(self, query: Query) -> Iterator[None]:
        """Say what was asked, and what the page complained of, when the browser gives up."""
        try:
            yield
        except BrowserError as error:
            told = "; ".join([error.message, *self.complaints])
            raise RuntimeError(f"{self.page.url}: “{query.text}”: {told}") from error

    def _settle(self) -> None:
        """Wait until the page asks for nothing more."""
        before = -1
        while before != len(self.server.sent):
            before = len(self.server.sent)
            self.page.wait_for_timeout(QUIET)


@contextmanager
def visit(browser: Browser, server: Served, marks: Marks) -> Iterator[Visit]:
    """Open a page in a fresh context: an empty cache, nothing stored."""
    context = browser.new_context(locale="nl-NL")
    context.add_init_script(_WATCH % marks.shown)
    page = context.new_page()
    opened = Visit(page, server, marks)
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    yield opened
    context.close()


def ask(
    browser: Browser, folder: Path, marks: Marks, queries: Sequence[Query], typed: int = 1
) -> list[Answer]:
    """Ask every query of a site in a folder, each typed once, `typed` of them in each visit.

    A visit that does not count goes before: the server warms up with it.
    """
    plan = sessions(queries, typed)
    with served(folder) as server:
        _, *counted = [_visited(browser, server, marks, each) for each in (plan[0], *plan)]
    return [answer for answers in counted for answer in answers]


def _visited(browser: Browser, server: Served, marks: Marks, session: Session) -> list[Answer]:
    with visit(browser, server, marks) as opened:
        return [opened.open(session.first), *(opened.type(query) for query in session.typed)]
