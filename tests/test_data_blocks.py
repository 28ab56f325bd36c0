"""A block of data in a real browser: under the strictest policy it is read, and never run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from archive.question import Question
from browsing import POLICY, served, visit
from conftest import build_or_fail
from page_types import FICTION, PAGE_TYPES, PageType, Site
from test_linked_data import HOSTILE
from test_site import RECORD, write

pytest_plugins = ("site_fixtures", "browser_fixtures")

# The data of a page, as somebody reads it who has a browser.
_DATA = """[...document.querySelectorAll('script[type="application/ld+json"]')]
  .map(each => JSON.parse(each.textContent))"""
_SCRIPTS = "[...document.scripts].filter(each => !each.src).map(each => each.type)"
# Written before anything of a page is read: what breaks the policy, and what would alert.
_WATCH = """
window.broken = [];
document.addEventListener('securitypolicyviolation', event =>
  window.broken.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""
# A page of each sort that has data.
NAMES = {"home", "answered", "open", "paired", "hostile title", "party", "year", "searching"}
STRICT = [each for each in PAGE_TYPES if each.name in NAMES]


def test_the_policy_is_strict() -> None:
    directives = dict(each.strip().split(" ", 1) for each in POLICY.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == "'self'"
    assert directives["base-uri"] == "'none'"


@pytest.fixture(scope="module")
def root(addressed: dict[str, Site]) -> Iterator[str]:
    """The address of the fictional archive, served under the policy."""
    with served({FICTION: addressed[FICTION].folder}) as address:
        yield f"{address}{FICTION}/"


@pytest.fixture(scope="module")
def watched(browser: Browser) -> Iterator[BrowserContext]:
    """A context in which pages keep what breaks the policy."""
    context = browser.new_context()
    context.add_init_script(_WATCH)
    yield context
    context.close()


@pytest.mark.parametrize("kind", STRICT, ids=lambda kind: kind.name)
def test_no_page_with_data_breaks_the_policy(
    kind: PageType, root: str, addressed: dict[str, Site], watched: BrowserContext
) -> None:
    with visit(watched, f"{root}{kind.address(addressed)}") as opened:
        assert opened.page.evaluate("window.broken") == []
        assert opened.complaints == []
        assert opened.left_the_host() == []
        assert set(opened.page.evaluate(_SCRIPTS)) <= {"application/ld+json"}


def hostile(site: Site) -> list[Question]:
    """The questions with a subject that would do something if it were no text."""
    return [each for each in site.archive.questions if set("<&") & set(each.title)]


def test_hostile_subjects_are_read_back_as_they_were_written(
    root: str, addressed: dict[str, Site], watched: BrowserContext
) -> None:
    questions = hostile(addressed[FICTION])
    assert questions
    for question in questions:
        with visit(watched, f"{root}{question.address}") as opened:
            (data,) = opened.page.evaluate(_DATA)
            assert data["@graph"][0]["mainEntity"]["name"] == question.title
            assert opened.complaints == []


def test_a_subject_cannot_end_the_block(tmp_path: Path, browser: Browser) -> None:
    subject = HOSTILE.replace("\x07", "").replace("\u2028", "")
    configuration = write(tmp_path, [RECORD])
    (path,) = (tmp_path / "vragen/2020").glob("*.md")
    text = path.read_text(encoding="utf-8")
    assert "onderwerp: " in text
    line = next(each for each in text.split("\n") if each.startswith("onderwerp: "))
    quoted = subject.replace("'", "''")
    path.write_text(text.replace(line, f"onderwerp: '{quoted}'"), encoding="utf-8")
    configuration.write_text(f"{configuration.read_text()}site_url: https://example.org/\n")
    site = build_or_fail(configuration, tmp_path / "site")
    # No policy at all: nothing but the escaping keeps the text from running.
    context = browser.new_context(bypass_csp=True)
    with served({"x": site}) as address, visit(context, f"{address}x/vragen/2020-001/") as opened:
        (data,) = opened.page.evaluate(_DATA)
        assert data["@graph"][0]["mainEntity"]["name"] == subject.strip()
        assert opened.page.evaluate(_SCRIPTS) == ["application/ld+json"]
        assert opened.complaints == []
        assert opened.page.locator("h1").inner_text() == " ".join(subject.split())
    context.close()


def test_a_script_on_the_page_does_break_the_policy(
    tmp_path: Path, watched: BrowserContext
) -> None:
    """Otherwise the tests above say little."""
    block = '<script type="application/ld+json">{"a": 1}</script>'
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{block}")
    (tmp_path / "run.html").write_text(f"<!doctype html><title>x</title>{block}<script>1</script>")
    found = {}
    with served({"x": tmp_path}) as address:
        for name in ("index.html", "run.html"):
            with visit(watched, f"{address}x/{name}") as opened:
                opened.page.wait_for_timeout(50)
                found[name] = opened.page.evaluate("window.broken")
    assert found == {"index.html": [], "run.html": ["script-src-elem: inline"]}
