"""Every type of page in a real browser: accessible, calm, and usable by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from archive.pages import all_pages
from browsing import Contexts, Visit, served, visit
from page_types import FICTION, PAGE_TYPES, PageType, Site, hand_written

pytest_plugins = ("site_fixtures", "browser_fixtures")

# The spacing that a page must bear. Source: WCAG 2.2, 1.4.12.
_SPACED = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
document.adoptedStyleSheets = [sheet];
"""
# What has the focus: its text, its ring, and whether a reader can see it.
_FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const style = getComputedStyle(at);
  const box = at.getClientRects()[0];
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    name: at.outerHTML.slice(0, 120),
    href: at.getAttribute('href') || '',
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    visible: box.width > 0 && over !== null && (at.contains(over) || over.contains(at)),
  };
}"""
_STOPS = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
  .filter(each => each.checkVisibility()).length"""
_LIVE = """() => [...document.querySelectorAll('*')].filter(each =>
  each.matches('script:not([src], [type="application/ld+json"]), iframe, object, embed')
  || each.matches('style, [style]')
  || [...each.attributes].some(one => one.name.startsWith('on'))
  || /^\\s*(javascript|data|vbscript):/i.test(each.getAttribute('href') || '')
).map(each => each.outerHTML.slice(0, 120))"""


# How every page is looked at: the width of the window, and the preference of its reader.
LOOKS = ((360, "light"), (360, "dark"), (1280, "light"), (1280, "dark"))
# The pages that people write are all of one make.
LOOKS_OF_WRITTEN = LOOKS[1:3]


@pytest.fixture(scope="module")
def opened(contexts: Contexts) -> Iterator[Visit]:
    """A page in which one after another is looked at."""
    with visit(contexts.get(1280), "about:blank") as found:
        yield found


@pytest.mark.parametrize("kind", PAGE_TYPES, ids=lambda kind: kind.name)
def test_a_page_is_accessible_and_calm(
    kind: PageType, sites: dict[str, Site], address: str, opened: Visit
) -> None:
    opened.look(1280, "light")
    opened.go(at(kind, sites, address))
    faults = []
    for width, scheme in LOOKS_OF_WRITTEN if kind.is_written else LOOKS:
        opened.look(width, scheme)
        found = [*opened.axe(), *opened.too_wide()]
        faults += [f"{scheme}, {width} px: {each}" for each in found]
    opened.look(320, "light")
    faults += [f"zoomed in to 320 px: {each}" for each in opened.too_wide()]
    opened.page.evaluate(_SPACED)
    faults += [f"320 px, spaced: {each}" for each in opened.too_wide()]
    faults += opened.left_the_host() + opened.page.evaluate(_LIVE)
    faults += unexpected(kind, opened.complaints)
    assert not faults, "\n".join(faults)


def test_no_question_at_all_is_too_wide_for_a_telephone(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    wide = []
    with visit(contexts.get(320), f"{address}{FICTION}/") as opened:
        for question in sites[FICTION].archive.questions:
            opened.page.goto(f"{address}{FICTION}/{question.address}", wait_until="load")
            opened.page.evaluate(_SPACED)
            wide += [f"{question.address}: {each}" for each in opened.too_wide()]
        assert wide == []
        assert opened.complaints == []
        assert opened.left_the_host() == []


@pytest.mark.parametrize("name", ["home", "paired", "years", "waiting", "theme", "handleiding"])
def test_a_page_says_the_same_without_scripts(
    name: str, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    kind = named(name)
    texts = []
    for scripts in (True, False):
        context = contexts.get(1280, java_script_enabled=scripts)
        with visit(context, at(kind, sites, address)) as opened:
            # But for what works by a script only, and is not there without it.
            opened.page.evaluate("document.querySelector('.rv-keuzes')?.remove()")
            texts.append(opened.page.locator("main").inner_text())
    assert len(texts[0]) > 40
    assert texts[0] == texts[1]


@pytest.mark.parametrize("name", ["answered", "paired", "table", "seed record"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_the_answer_remains_and_the_navigation_goes(
    name: str, scheme: str, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    kind = named(name)
    with visit(contexts.get(1280, scheme), at(kind, sites, address)) as opened:
        page = opened.page
        answer = page.locator(".rv-antwoord, .rv-blok--antwoord > .md-typeset").first
        shown = answer.inner_text()
        assert visible(page, "nav") > 0
        page.emulate_media(media="print")
        assert visible(page, "nav, form, .rv-spring, .rv-voet ul") == 0
        assert page.locator("h1").is_visible()
        assert answer.is_visible()
        assert answer.inner_text() == shown
        assert computed(page, "body", "backgroundColor") == "rgb(255, 255, 255)"
        assert computed(page, "body", "color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_from_home_to_an_answer_by_keyboard(
    scheme: str, sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    question = sites[FICTION].archive.answered[0]
    with visit(contexts.get(1280, scheme), f"{address}{FICTION}/") as opened:
        page = opened.page
        page.keyboard.press("Tab")
        first = seen_focus(page)
        assert first["href"] == "#inhoud"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "inhoud"
        for _ in range(50):
            page.keyboard.press("Tab")
            if seen_focus(page)["href"].endswith(question.address):
                break
        else:
            pytest.fail(f"no link to {question.address} within 50 stops")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{question.address}")
        assert page.locator("h1").inner_text() == question.title
        answer = page.locator(".rv-antwoord, .rv-blok--antwoord").first
        assert answer.is_visible()
        assert len(answer.inner_text()) > len("Antwoord")


@pytest.mark.parametrize("name", ["home", "paired", "table", "years", "askers", "handleiding"])
@pytest.mark.parametrize("look", [(360, "dark"), (1280, "light")])
def test_every_stop_of_the_keyboard_is_seen(
    name: str, look: tuple[int, str], sites: dict[str, Site], address: str, contexts: Contexts
) -> None:
    with visit(contexts.get(*look), at(named(name), sites, address)) as opened:
        stops = int(opened.page.evaluate(_STOPS))
        assert stops > 10
        for _ in range(stops):
            opened.page.keyboard.press("Tab")
            seen_focus(opened.page)
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate(_FOCUS) is None, "there are more stops than links"


def test_every_template_and_every_hand_written_page_is_looked_at(sites: dict[str, Site]) -> None:
    templates: set[str] = set()
    looked_at: set[str] = set()
    for name, site in sites.items():
        addresses = {kind.address(sites) for kind in PAGE_TYPES if kind.site == name}
        for page in all_pages(site.archive):
            templates.add(page.template)
            if page.address in addresses:
                looked_at.add(page.template)
    assert looked_at == templates
    assert {"over/", "privacy/", "toegankelijkheid/", "handleiding/"} <= set(hand_written())


def test_the_browser_finds_what_is_wrong(tmp_path: Path, contexts: Contexts) -> None:
    """Every check above, on a page with all the faults at once."""
    (tmp_path / "index.html").write_text(
        "<!doctype html><html><head><title>x</title></head><body style='margin: 0'>"
        "<main id=inhoud><img src='weg.png'><img src='https://elsewhere.example/x.png' alt=''>"
        f"<pre>{'w' * 400}</pre><a href='#inhoud'>een</a><script>alert(1)</script>"
        "</main></body></html>"
    )
    with (
        served({"fout": tmp_path}) as below,
        visit(contexts.get(360), f"{below}fout/") as opened,
    ):
        rules = {found.split()[0] for found in opened.axe()}
        assert {"image-alt", "html-has-lang", "page-has-heading-one"} <= rules
        assert len(opened.too_wide()) == 1
        assert opened.left_the_host() == ["https://elsewhere.example/x.png"]
        assert len(opened.page.evaluate(_LIVE)) == 2
        told = "\n".join(opened.complaints)
        for part in ("inline style", "inline script", "404: ", "elsewhere.example"):
            assert part in told, part
        with pytest.raises(AssertionError):
            opened.page.evaluate(
                "const s = new CSSStyleSheet(); s.replaceSync('a { outline: none }');"
                "document.adoptedStyleSheets = [s]"
            )
            opened.page.keyboard.press("Tab")
            seen_focus(opened.page)


def named(name: str) -> PageType:
    return next(kind for kind in PAGE_TYPES if kind.name == name)


def at(kind: PageType, sites: dict[str, Site], address: str) -> str:
    """The whole address of the page that stands for a type."""
    below = "deze-is-er-niet/" if kind.is_missing else kind.address(sites)
    return f"{address}{kind.site}/{below}"


def unexpected(kind: PageType, complaints: list[str]) -> list[str]:
    """What the page complained of; that it isn't there is no news on the page that says so."""
    if kind.is_missing:
        return [each for each in complaints if "404" not in each]
    return complaints


def visible(page: Page, selector: str) -> int:
    return sum(each.is_visible() for each in page.locator(selector).all())


def computed(page: Page, selector: str, name: str) -> str:
    script = "(at, name) => getComputedStyle(at)[name]"
    return str(page.locator(selector).evaluate(script, name))


def seen_focus(page: Page) -> dict[str, Any]:
    """What has the focus; fails when a reader can't see it or its ring."""
    found: dict[str, Any] | None = page.evaluate(_FOCUS)
    assert found is not None, "nothing has the focus"
    assert found["ring"], f"no ring: {found['name']}"
    assert found["visible"], f"not in sight: {found['name']}"
    return found
