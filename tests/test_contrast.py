"""Colours can be read: those of the site, and those that a municipality sets."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.checks import check
from archive.finding import Finding, Level
from archive.folder import write_configuration
from archive.looks.colour import Colour, contrast, read_colour
from archive.looks.failing import failures, proposal
from archive.looks.nearest import nearest_that
from archive.looks.pairs import PAIRS, TEXT, TINTS
from archive.looks.palette import COLOURS
from archive.looks.sheet import BOTH
from archive.looks.variables import FAMILIES, WORDS
from archive.looks.wardrobe import read_wardrobe
from archive.looks.written import Looks, Written
from archive.rules.looks import check_looks
from archive.settings import Settings
from archive.source import read_source
from browsing import Contexts, Visit, visit
from conftest import PROJECT, REFERENCE_DATE, build
from page_types import PAGE_TYPES, PageType, Site
from test_browser import at
from test_tokens import DEFAULTS

pytest_plugins = ("site_fixtures", "browser_fixtures")

HOUSE = "docs/stijl/huisstijl.css"
TODAY = date.fromisoformat(REFERENCE_DATE)


def housed(*lines: str) -> Looks:
    """The files of a municipality with these lines in its stylesheet."""
    return Looks(DEFAULTS, house=Written(HOUSE, "\n".join(lines)))


def found(*lines: str) -> list[Finding]:
    return check_looks(housed(*lines))


def colour(written: str) -> Colour:
    known = read_colour(written)
    assert known is not None
    return known


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#fff", "#000", 21.0),
        ("#000", "#fff", 21.0),
        ("#777", "#fff", 4.48),
        ("#767676", "#fff", 4.54),
        ("#154273", "#154273", 1.0),
        ("red", "white", 4.0),
    ],
)
def test_how_much_two_colours_differ(one: str, other: str, ratio: float) -> None:
    assert contrast(colour(one), colour(other)) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("scheme", BOTH)
def test_the_colours_of_the_site_can_be_read(scheme: str) -> None:
    palette = read_wardrobe(Looks(DEFAULTS)).palettes[scheme]
    ratios = {(pair.ink, pair.ground): contrast(*pair_of) for pair, *pair_of in palette.pairs()}
    assert ratios.keys() == {(pair.ink, pair.ground) for pair in PAIRS}
    low = [pair for pair in PAIRS if ratios[pair.ink, pair.ground] < pair.least]
    assert low == []


def test_every_colour_has_a_name_that_people_know() -> None:
    names = {name for pair in PAIRS for name in (pair.ink, pair.ground)}
    names |= {name for family in FAMILIES for name in family.names}
    assert names <= WORDS.keys()
    assert TINTS.keys() <= names


def test_a_house_colour_that_cannot_be_read_is_an_error_with_a_proposal() -> None:
    lines = [":root {", "  --rv-accent: #ffd800;", "  --rv-accent-tekst: #000;", "}"]
    (finding,) = found(*lines, dark("--rv-accent: #9cc4f0;"))
    assert (finding.path, finding.line, finding.level) == (HOUSE, 2, Level.ERROR)
    assert "'" not in finding.message
    for told in ("#ffd800", "van links", "lichte weergave", "#eef3f9", "op 1, en", "4,5 op 1"):
        assert told in finding.message, told
    proposed = colour(re.findall(r"#[0-9a-f]{6}", finding.message)[-1])
    assert contrast(proposed, colour("#eef3f9")) >= TEXT


def dark(inside: str) -> str:
    return f"@media (prefers-color-scheme: dark) {{ :root {{ {inside} }} }}"


def test_who_sets_a_colour_for_light_only_is_told_of_dark() -> None:
    findings = found(":root { --rv-accent: #154273; }")
    (finding,) = findings
    assert "donkere weergave" in finding.message
    line = re.search(r"'(--rv-accent: #[0-9a-f]{6};)'", finding.message)
    assert line
    assert found(":root { --rv-accent: #154273; }", dark(line[1])) == []


def test_a_ground_is_told_when_the_letters_are_those_of_the_site() -> None:
    findings = found(":root { --rv-vlak: #888; }", dark("--rv-vlak: #14171b;"))
    (finding,) = findings
    assert "de achtergrond van de pagina" in finding.message
    proposed = re.findall(r"#[0-9a-f]{6}", finding.message)[-1]
    assert found(f":root {{ --rv-vlak: {proposed}; }}", dark("--rv-vlak: #14171b;")) == []


@pytest.mark.parametrize(
    "css",
    [
        "",
        "/* --rv-accent: #ffd800; */",
        ":root { --rv-radius: 1rem; --eigen: #fff; }",
        ".rv-kop { --rv-accent: #ffd800; }",
        "@media print { :root { --rv-accent: #ffd800; } }",
        "@media (min-width: 40em) { :root { --rv-accent: #ffd800; } }",
        "}}}} :root",
        "@import url(x);",
        "@media (prefers-color-scheme: dark) ;",
    ],
)
def test_what_sets_no_colour_of_the_page_is_let_be(css: str) -> None:
    assert found(css) == []


@pytest.mark.parametrize(
    "css",
    [
        ":root { --rv-tekst: #eee; }",
        "html, :ROOT { --rv-tekst: rgb(238, 238, 238) }",
        "body{--rv-tekst:hsl(0 0% 93%)}",
        ":root { --rv-tekst: #111; } :root { --rv-tekst: #eee; }",
        ":root { --rv-tekst: #eee !important; } :root { --rv-tekst: #111; }",
        ":root { --rv-tekst: oklch(95% 0 0); }",
        "@media (prefers-color-scheme:light) { :root { --rv-tekst: #eee; } }",
        "@media screen and (prefers-color-scheme: light) { :root { --rv-tekst: #eee; } }",
        ":root { --rv-tekst: light-dark(#eee, #eee); }",
        ":root { --rv-tekst: var(--rv-vlak); }",
        ":root { --rv-tekst: rgb(0 0 0 / 30%); }",
    ],
)
def test_a_colour_is_found_however_it_is_set(css: str) -> None:
    assert any("lichte" in each.message and "gewone tekst" in each.message for each in found(css))


@pytest.mark.parametrize(
    "value",
    ["color-mix(in srgb, red, blue)", "paars", "color(display-p3 1 0 0)", "12px", "var(--eigen)"],
)
def test_a_colour_that_the_checker_cannot_read_is_told(value: str) -> None:
    (finding,) = found("", f":root {{ --rv-accent: {value}; }}")
    assert (finding.path, finding.line, finding.level) == (HOUSE, 2, Level.WARNING)
    assert value in finding.message and "'--rv-accent'" in finding.message


HEX = st.builds("#{:06x}".format, st.integers(0, 0xFFFFFF))
NAMES = sorted(COLOURS - TINTS.keys())


@settings(deadline=None)
@given(HEX, HEX, st.sampled_from([3.0, 4.5]))
def test_there_is_a_colour_near_every_other_that_differs_enough(
    one: str, ground: str, least: float
) -> None:
    below = colour(ground)
    near = nearest_that(colour(one), lambda tried: contrast(tried, below) >= least)
    assert near is not None
    assert contrast(colour(str(near)), below) >= least
    if contrast(colour(one), below) >= least:
        assert str(near) == one


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), HEX, min_size=1, max_size=3))
def test_a_proposal_mends_what_it_is_for(chosen: dict[str, str]) -> None:
    css = "".join(f"--rv-{name}: {value};" for name, value in chosen.items())
    house = housed(f":root {{ {css} }}", dark(css))
    assert len(check_looks(house)) <= 2 * len(chosen)
    for palette in read_wardrobe(house).palettes.values():
        for name, worst in failures(palette).items():
            better = proposal(palette, name, worst.pair)
            assert better is not None
            written = colour(str(better))
            ratios = {pair: contrast(*both) for pair, *both in palette.pairs(name, written)}
            assert ratios[worst.pair] >= worst.pair.least


def test_who_takes_every_proposal_is_done() -> None:
    """Also when colours depend on each other: what is proposed is right in all pairs at once."""
    css = ":root { --rv-accent: #ffd800; --rv-accent-tekst: #fff; --rv-zacht: #bbb; }"
    for _ in range(4):
        light = [each for each in found(css) if "lichte" in each.message]
        if not light:
            break
        seen = re.findall(r"#[0-9a-f]{6}", light[0].message)
        long = {"#ffffff": "#fff", "#bbbbbb": "#bbb"}
        css = css.replace(f" {long.get(seen[0], seen[0])};", f" {seen[-1]};", 1)
    assert light == []


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """An archive with pages of its own, in which a colour can be set."""
    folder = tmp_path / "stad"
    shutil.copytree(PROJECT / "docs", folder / "docs")
    shutil.copytree(PROJECT / "vragen", folder / "vragen")
    write_configuration(folder, PROJECT, Settings(title="Vragen", municipality="Stad"))
    configuration = folder / "mkdocs.yml"
    text = re.sub(r"^docs_dir: .*$", "docs_dir: docs", configuration.read_text(), flags=re.M)
    configuration.write_text(text, encoding="utf-8")
    return folder


def test_a_house_colour_that_cannot_be_read_stops_a_strict_build(town: Path) -> None:
    (town / HOUSE).write_text(":root {\n --rv-balk-tekst: #154272;\n}\n", encoding="utf-8")
    done = build(town / "mkdocs.yml", town / "site", "--strict")
    assert done.returncode != 0
    assert f"{HOUSE}:2: De kleur #154272 van letters in de balk bovenaan" in done.stderr
    assert not (town / "site").exists()
    command = [sys.executable, PROJECT / "scripts/controleer.py", town]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 1
    assert "#154272" in checked.stdout


def test_tokens_colour_a_built_site(town: Path) -> None:
    tokens = '{"utrecht": {"link": {"color": {"value": "#5b2a86"}}}}'
    (town / "docs/stijl/tokens.json").write_text(tokens, encoding="utf-8")
    done = build(town / "mkdocs.yml", town / "site", "--strict")
    assert done.returncode == 0, done.stderr
    (sheet,) = (town / "site/stijl").glob("raadsvragen.*.css")
    css = sheet.read_text(encoding="utf-8")
    places = [css.index("#154273"), css.index("#5b2a86"), css.rindex("@media print")]
    assert places == sorted(places)
    assert not list((town / "site").rglob("tokens*.json"))


def test_an_archive_finds_its_colours_through_the_configuration(town: Path) -> None:
    (town / HOUSE).write_text(":root { --rv-tekst: #eee; }", encoding="utf-8")
    here = check(read_source(town), TODAY).findings
    assert [each.path for each in here if each.rule == "kleur"] == [HOUSE]
    below = town / "onder"
    below.mkdir()
    (below / "mkdocs.yml").write_text("INHERIT: ../mkdocs.yml\ndocs_dir: ../docs/\n")
    there = check(read_source(below), TODAY).findings
    assert [each.path for each in there if each.rule == "kleur"] == [f"../{HOUSE}"]


# Gives every variable a colour of its own, and tells which letters stand on which ground.
_WALK = """names => {
  const marks = {};
  const css = names.map((name, at) => {
    const colour = `rgb(${10 + at * 7}, ${200 - at * 5}, ${(at * 37) % 251})`;
    marks[colour] = name;
    return `--rv-${name}: ${colour} !important;`;
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { ${css.join(' ')} } * { transition: none !important; }`);
  document.adoptedStyleSheets = [sheet];
  document.querySelectorAll('details').forEach(each => { each.open = true; });
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const found = getComputedStyle(at).backgroundColor;
      if (found.startsWith('color(')) return 'vakje';
      if (found !== 'rgba(0, 0, 0, 0)') return marks[found] || found;
    }
    return 'canvas';
  };
  const found = {};
  const note = (colour, element, on, how) => {
    found[`${how} ${marks[colour] || colour} ${ground(on)}`] ||= element.outerHTML.slice(0, 120);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const hidden = element.closest('script, noscript, option, .rv-verborgen, [hidden]');
    if (walker.currentNode.data.trim() && !hidden && element.checkVisibility()) {
      note(getComputedStyle(element).color, element, element, 'text');
    }
  }
  for (const element of document.querySelectorAll('input, textarea, select')) {
    const style = getComputedStyle(element);
    if (element.checkVisibility() && style.appearance !== 'auto') {
      note(style.borderTopColor, element, element.parentElement, 'shape');
    }
  }
  for (const element of document.querySelectorAll('.rv-staaf rect:not(.rv-staaf-rest, .rv-doos)')) {
    note(getComputedStyle(element).fill, element, element, 'shape');
  }
  return found;
}"""
VARIABLES = sorted({"accent-tekst", "balk", "knop", *NAMES})
KNOWN = {(pair.ink, pair.ground) for pair in PAIRS}
TEXTS = {(pair.ink, pair.ground) for pair in PAIRS if pair.least == TEXT}


def shown(opened: Visit) -> dict[tuple[str, str, str], str]:
    """Each pair of colours on a page: how it is used, the ink and the ground, with an example."""
    walked: dict[str, str] = opened.page.evaluate(_WALK, VARIABLES)
    found = {}
    for key, html in walked.items():
        how, rest = key.split(" ", 1)
        ink, ground = rest.rsplit(" ", 1)
        found[how, ink, ground] = html
    return found


@pytest.fixture(scope="module")
def walked(
    sites: dict[str, Site], address: str, contexts: Contexts
) -> dict[str, dict[tuple[str, str, str], str]]:
    """The pairs of colours on a page of every type."""
    pages = {}
    with visit(contexts.get(1280), "about:blank") as opened:
        for kind in PAGE_TYPES:
            opened.go(_address(kind, sites, address))
            if kind.name == "searching":
                opened.page.wait_for_selector("mark")
            pages[kind.name] = shown(opened)
    return pages


def _address(kind: PageType, sites: dict[str, Site], address: str) -> str:
    query = "?q=vraag" if kind.name == "searching" else ""
    return f"{at(kind, sites, address)}{query}"


def test_the_table_has_every_pair_of_colours_that_pages_show(
    walked: dict[str, dict[tuple[str, str, str], str]],
) -> None:
    strange = {
        f"{name}: {how} {ink} on {ground}: {html}"
        for name, pairs in walked.items()
        for (how, ink, ground), html in pairs.items()
        if (ink, ground) not in (TEXTS if how == "text" else KNOWN)
    }
    assert strange == set()


def test_the_table_asks_for_no_pair_that_pages_do_not_show(
    walked: dict[str, dict[tuple[str, str, str], str]],
) -> None:
    seen = {
        (ink, ground) for pairs in walked.values() for how, ink, ground in pairs if how == "text"
    }
    assert TEXTS - seen == set()


def test_colours_are_those_of_a_browser(contexts: Contexts, address: str) -> None:
    written = [
        "rebeccapurple", "#abc", "rgb(1 2 3)", "hsl(210 69% 27%)", "hwb(120 10% 20%)",
        "lab(50% 20 30)", "lch(50% 30 120)", "oklab(0.6 0.1 -0.1)", "oklch(0.5 0.1 250)",
        "color(srgb 0.2 0.4 0.6)", "color(xyz 0.2 0.3 0.4)", "color(xyz-d50 0.2 0.3 0.4)",
    ]  # fmt: skip
    script = """written => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d');
      return written.map(each => {
        pen.fillStyle = each;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
      });
    }"""
    with visit(contexts.get(1280), f"{address}zaad/") as opened:
        for text, channels in zip(written, opened.page.evaluate(script, written), strict=True):
            ours = [round(each * 255) for each in colour(text).channels]
            assert ours == pytest.approx(channels, abs=1), text
