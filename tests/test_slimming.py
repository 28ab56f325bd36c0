"""What readers load is small, and means what it meant."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tinycss2 import parse_blocks_contents, parse_stylesheet, serialize

from archive.building.sheet import slim_sheet
from archive.building.store import Store
from archive.deploy.headers import NAMED_AFTER_CONTENT
from archive.slimming.scripts import FOLDERS
from archive.slimming.scripts import shrunk as shrunk_script
from archive.slimming.selectors import selectors
from archive.slimming.stylesheets import shrunk
from archive.slimming.trimming import trimmed
from archive.stylesheet import stylesheet
from browsing import Contexts, Visit, photographed, visit
from conftest import PROJECT
from page_types import PAGE_TYPES, PageType, Site
from searching import NODE

pytest_plugins = ("site_fixtures", "browser_fixtures")

DOCS = PROJECT / "docs"
# So much of a page is looked at, in CSS pixels; what fits no selector is asked of all of it.
TALLEST = 4000
# What an element is at some moment, and the parts of it that are none: neither tells what a page
# has.
_MOMENT = re.compile(
    r":not\([^()]*\)|::?(?:after|before|marker|selection|placeholder|-[\w-]+)|"
    r":(?:hover|focus(?:-within|-visible)?|active|target|checked|indeterminate|disabled)"
)
# In the place of the sheets of a page, the same with another first one.
_ANOTHER = """first => {
  const links = [...document.styleSheets];
  const texts = links.map(sheet => [...sheet.cssRules].map(rule => rule.cssText).join("\\n"));
  links.forEach(sheet => (sheet.disabled = true));
  document.adoptedStyleSheets = [first, ...texts.slice(1)].map(text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}"""
# Which of these selectors select something; what the browser can't read, is given too.
_FITTING = """found => found.filter(each => {
  try {
    return document.querySelector(each);
  } catch {
    return true;
  }
})"""
_RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText);
}"""


@pytest.fixture(scope="module")
def material() -> str:
    """The stylesheet of Material as it is published."""
    folder = Path(str(files("material"))) / "templates/assets/stylesheets"
    (path,) = folder.glob("main.*.min.css")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def ours() -> str:
    return stylesheet(DOCS)


@dataclass(frozen=True)
class Sheets:
    """A sheet with all of Material and one with what is kept, and what was left out."""

    whole: str
    slim: str
    gone: list[str]


@pytest.fixture(scope="module")
def sheets(material: str, ours: str) -> Sheets:
    kept = trimmed(material, ours)
    return Sheets(f"{material}\n{ours}", f"{kept}\n{ours}", left_out(material, kept))


def every_selector(sheet: str) -> set[str]:
    """Every selector of a sheet, also under a condition, that sets more than variables."""
    found: set[str] = set()
    for node in parse_stylesheet(sheet):
        if node.type == "qualified-rule" and sets_more_than_variables(node):
            found |= {serialize(each).strip() for each in selectors(node.prelude)}
        elif node.type == "at-rule" and node.lower_at_keyword in ("media", "supports"):
            found |= every_selector(serialize(node.content))
    return found


def sets_more_than_variables(rule: Any) -> bool:
    declarations = parse_blocks_contents(rule.content)
    return not all(each.name.startswith("--md-") for each in declarations)


def left_out(sheet: str, kept: str) -> list[str]:
    """What the selectors that were left out select at some moment."""
    gone = every_selector(sheet) - every_selector(kept)
    found = (_MOMENT.sub("", each) for each in gone)
    # What stood for every element, stands for none when it is empty.
    return sorted({re.sub(r"(^|[ >~+])(?=$|[ >~+])", r"\1*", each) for each in found})


class TestTrimming:
    @pytest.mark.parametrize(
        ("sheet", "kept"),
        [
            (".md-typeset p{a:b}", ".md-typeset p{a:b}"),
            (".md-nav a{a:b}.md-typeset .tabbed-set{a:b}#x{a:b}iframe{a:b}", ""),
            (".md-nav,.md-typeset h1,.md-x{a:b}", ".md-typeset h1{a:b}"),
            (".md-typeset a:not(.md-button){a:b}", ".md-typeset a:not(.md-button){a:b}"),
            (".md-typeset :is(.tabbed,td)>p{a:b}", ".md-typeset :is(.tabbed,td)>p{a:b}"),
            (".md-typeset :is(.tabbed,.x){a:b}", ""),
            ("[dir=ltr] p{a:b}[dir=rtl] p{a:b}", "[dir=ltr] p{a:b}"),
            ('[dir="ltr"] p{a:b}[data-md-state] p{a:b}', '[dir="ltr"] p{a:b}'),
            ("a:hover,a:before{a:b!important}", "a:hover,a:before{a:b!important}"),
            ("@media print{.md-nav{a:b}p{a:b}}", "@media print{p{a:b}}"),
            ("@media print{.md-nav{a:b}}@font-face{a:b}@page{a:b}", ""),
            (":root{--md-a:var(--md-b);--md-b:1;--md-c:2}p{a:var(--md-a)}", None),
            ("p:before{mask-image:var(--md-icon)}p{background:url(data:x)}", ""),
        ],
    )
    def test_what_a_page_can_use_is_kept(self, sheet: str, kept: str | None) -> None:
        wanted = ":root{--md-a:var(--md-b);--md-b:1}p{a:var(--md-a)}" if kept is None else kept
        assert trimmed(sheet, "") == wanted

    def test_a_variable_that_only_the_site_uses_is_kept(self) -> None:
        assert trimmed(":root{--md-a:1;--md-b:2}", "p{a:var( --md-a, 3)}") == ":root{--md-a:1}"

    def test_material_becomes_a_tenth(self, material: str, ours: str) -> None:
        kept = trimmed(material, ours)
        assert ".md-typeset table:not([class]) th{" in kept
        assert len(material) / 20 < len(kept) < len(material) / 10


@pytest.fixture(scope="module")
def opened(contexts: Contexts) -> Iterator[Visit]:
    """A page in which one after another is looked at."""
    with visit(contexts.get(1280), "about:blank") as found:
        yield found


@pytest.mark.parametrize("kind", PAGE_TYPES, ids=lambda kind: kind.name)
def test_a_page_looks_as_it_would_with_all_of_material(
    kind: PageType, sites: dict[str, Site], address: str, opened: Visit, sheets: Sheets
) -> None:
    look = (360, "dark") if PAGE_TYPES.index(kind) % 2 else (1280, "light")
    opened.look(*look)
    opened.go(f"{address}{kind.site}/{kind.address(sites)}")
    opened.settle()
    page = opened.page
    assert page.evaluate(_FITTING, sheets.gone) == []
    # A browser that is busy draws an edge otherwise now and then; what is left out stays so.
    assert any(looks(page, sheets.slim) == looks(page, sheets.whole) for _ in range(4))


def test_another_look_and_a_selector_that_fits_are_seen(
    sites: dict[str, Site], address: str, contexts: Contexts, material: str, ours: str
) -> None:
    kind = next(each for each in PAGE_TYPES if each.name == "every mark-up")
    with visit(contexts.get(1280), f"{address}{kind.site}/{kind.address(sites)}") as opened:
        page = opened.page
        less = trimmed(material.replace("blockquote", "blockquotes"), ours)
        found = page.evaluate(_FITTING, left_out(material, less))
        assert "[dir=ltr] .md-typeset blockquote" in found
        assert looks(page, f"{less}\n{ours}") != looks(page, f"{material}\n{ours}")


def told(rules: list[str]) -> list[str]:
    """Rules without what a browser leaves as it was written, and those that say nothing."""
    written = (re.sub(r",\s+", ",", re.sub(r"[^{}]+\{\s*\}", "", rule)) for rule in rules)
    return [rule for rule in written if not re.search(r"\{\s*\}$", rule) and rule]


def looks(page: Page, sheet: str) -> bytes:
    """A picture of a page with this sheet in the place of its first one."""
    page.evaluate(_ANOTHER, sheet)
    size = page.viewport_size
    assert size
    tall = int(page.evaluate("document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(tall, TALLEST)}
    return photographed(page, clip)


class TestStylesheets:
    @pytest.mark.parametrize(
        ("sheet", "tight"),
        [
            ("/* a */ a , b > c ~ d + e { f : g ; h: i , j; }", "a,b>c~d+e{f:g;h:i,j}"),
            ("a { width: calc(1px + 2px) ; }", "a{width:calc(1px + 2px)}"),
            ("a :hover, a:not( .b ) { c: d !important }", "a :hover,a:not(.b){c:d!important}"),
            (".a/**/.b{c: d/**/e}", ".a.b{c:d/**/e}"),
            ("@media  (min-width: 1em) {\n a { b: c }\n}", "@media (min-width: 1em){a{b:c}}"),
            ("@import  'x' ;a{b: ' , /* c */ '}", '@import "x";a{b:" , /* c */ "}'),
            ("a { } @media print { b { } }", ""),
            ("a { b: c; & > d { e: f } }", "a{b:c;& > d{e:f}}"),
            ("@page { margin: 1cm }", "@page{margin:1cm}"),
        ],
    )
    def test_only_what_means_nothing_goes(self, sheet: str, tight: str) -> None:
        assert shrunk(sheet).replace("&>", "& > ") == tight

    @pytest.mark.parametrize("sheet", ["a { b c }", "a { b: c } d", "}"])
    def test_what_is_no_stylesheet_is_refused(self, sheet: str) -> None:
        with pytest.raises(ValueError, match=r"^1: "):
            shrunk(sheet)

    @pytest.mark.parametrize(
        "path", sorted(DOCS.rglob("*.css")), ids=lambda path: str(path.relative_to(DOCS))
    )
    def test_a_browser_reads_the_same_rules(self, path: Path, browser: Browser) -> None:
        text = path.read_text(encoding="utf-8")
        context = browser.new_context()
        page = context.new_page()
        before, after = (page.evaluate(_RULES, each) for each in (text, shrunk(text)))
        context.close()
        assert told(after) == told(before)


class TestSheet:
    def test_the_site_has_one_small_sheet_named_after_its_content(
        self, seed_site: Path, material: str, ours: str, tmp_path: Path
    ) -> None:
        sheet = slim_sheet(material, ours, Store(tmp_path))
        assert (seed_site / sheet.address).read_text(encoding="utf-8") == sheet.content
        assert f'href="./{sheet.address}"' in (seed_site / "index.html").read_text(encoding="utf-8")
        assert any(re.fullmatch(pattern, sheet.address) for pattern in NAMED_AFTER_CONTENT)
        assert len(sheet.content) < 50_000
        assert [path.name for path in (seed_site / "stijl").glob("raadsvragen*")] == [
            Path(sheet.address).name
        ]
        assert not (seed_site / "assets").exists()

    def test_it_is_made_once_and_anew_when_it_changes(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store = Store(tmp_path)
        first = slim_sheet("p{a:b}", "p{c:d}", store)
        other = slim_sheet("p{a:b}", "p{c:e}", store)
        assert (first.content, other.content) == ("p{a:b}p{c:d}", "p{a:b}p{c:e}")
        assert first.address != other.address

        def refuse(*_: str) -> str:
            raise AssertionError("made twice")

        monkeypatch.setattr("archive.building.sheet._made", refuse)
        assert slim_sheet("p{a:b}", "p{c:d}", store) == first


class TestScripts:
    def test_every_script_means_what_it_meant(self) -> None:
        paths = [path for folder in FOLDERS for path in sorted((DOCS / folder).rglob("*.js"))]
        texts = [path.read_text(encoding="utf-8") for path in paths]
        assert printed(texts) == printed([shrunk_script(text) for text in texts])
        assert sum(map(len, map(shrunk_script, texts))) < 0.7 * sum(map(len, texts))

    def test_a_text_over_lines_would_be_seen_to_change(self) -> None:
        text = "const a = `\n  // b\n`;\n"
        assert printed([text]) != printed([shrunk_script(text)])

    def test_comments_and_indents_go(self) -> None:
        text = '// a\n/**\n * b\n */\nf(() => {\n  g("// c"); // d\n\n  /* e */ h();\n});\n'
        assert shrunk_script(text) == 'f(() => {\ng("// c"); // d\n/* e */ h();\n});\n'

    def test_the_scripts_whose_types_are_checked_are_those_that_become_small(self) -> None:
        checked = json.loads((PROJECT / "tests/tsconfig.json").read_text(encoding="utf-8"))
        assert sorted(checked["include"]) == sorted(f"../docs/{folder}*.js" for folder in FOLDERS)

    def test_the_site_has_them_small(self, seed_site: Path) -> None:
        for folder in FOLDERS:
            if not (seed_site / folder).exists():
                continue  # A site without an address has nothing to copy.
            for path in sorted((DOCS / folder).rglob("*.js")):
                published = (seed_site / path.relative_to(DOCS)).read_text(encoding="utf-8")
                assert published == shrunk_script(path.read_text(encoding="utf-8"))


def printed(texts: list[str]) -> list[str]:
    """The scripts in one lay-out, without comments."""
    done = subprocess.run(
        [NODE, PROJECT / "tests/printing.mjs"],
        input=json.dumps(texts),
        check=True,
        capture_output=True,
        text=True,
    )
    return list(json.loads(done.stdout))
