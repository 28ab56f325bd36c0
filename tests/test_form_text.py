"""The texts of the form: the preview against the site's own renderer, and pasting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from archive.numbered import Numbered, pair, take_apart
from archive.prose import to_html
from archive.source import read_source
from browsing import served
from conftest import PROJECT

pytest_plugins = ("browser_fixtures",)

# HTML is for nobody who fills in a form: the site takes it out, the preview shows what is left.
_HTML = re.compile(r"</?[a-z!]", re.IGNORECASE)
_WAY_BACK = re.compile(r' <a href="#fnref[^>]*>↩</a>')
# A tree of elements in one line: their names, what a reader sees of their attributes, the texts.
_TREE = """(root) => {
  const blocks = 'p div ul ol li blockquote pre hr h1 h2 h3 h4 h5 h6 table thead tbody tr td th ' +
    'section br';
  const names = new Set(blocks.split(' '));
  const shown = (node) => {
    if (node.nodeType === 3) return node.data.replace(/[<>]/g, '¤');
    const name = node.tagName.toLowerCase();
    const edge = names.has(name) ? '\\u0001' : '';
    const told = [['start', 'ol'], ['href', 'a'], ['class', 'td'], ['class', 'th']]
      .filter(([, of]) => of === name)
      .map(([key]) => key)
      .map(key => node.getAttribute(key)).filter(each => each !== null && !each.startsWith('#'));
    const inside = [...node.childNodes].map(shown).join('');
    return `${edge}<${[name, ...told].join(' ')}>${edge}${inside}${edge}</${name}>${edge}`;
  };
  const text = [...root.childNodes].map(shown).join('');
  return text.replace(/\\s+/g, ' ').replace(/ ?\\u0001+ ?/g, '');
}"""
_BOTH = """async ([pairs, source]) => {
  const tree = eval(source);
  const { rendered } = await import('./beheer/markdown.js');
  return pairs.map(([text, html]) => {
    const ours = document.createElement('div');
    ours.append(rendered(text, 3));
    const theirs = new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html');
    return [tree(ours), tree(theirs.body.firstChild)];
  });
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A blank page beside the scripts of the form."""
    folder = tmp_path_factory.mktemp("scripts")
    (folder / "index.html").write_text("<!doctype html><title>leeg</title>")
    for name in ("beheer", "zoek"):
        (folder / name).symlink_to(PROJECT / "docs" / name)
    context = browser.new_context(bypass_csp=True)
    with served({"blad": folder}) as below:
        opened = context.new_page()
        opened.goto(f"{below}blad/")
        yield opened
    context.close()


@pytest.fixture(scope="module")
def texts(fiction: Path) -> list[str]:
    """Every text of the fictional archive."""
    records = [draft.record for draft in read_source(fiction).drafts if draft.record]
    return [section.text for record in records for section in record.body.sections]


def trees(page: Page, texts: list[str]) -> list[list[str]]:
    pairs = [[text, _WAY_BACK.sub("", to_html(text, 3, "n"))] for text in texts]
    found: list[list[str]] = page.evaluate(_BOTH, [pairs, _TREE])
    return found


def test_the_preview_shows_the_texts_of_an_archive_as_the_site_does(
    page: Page, texts: list[str]
) -> None:
    plain = [text for text in texts if not _HTML.search(text)]
    assert len(plain) > 600
    differ = [
        text for text, (ours, site) in zip(plain, trees(page, plain), strict=True) if ours != site
    ]
    assert differ == []


@pytest.mark.parametrize(
    "text",
    [
        "*een* **twee** ***drie*** _vier_ __vijf__ ~~zes~~ `zeven` een_woord_zo 2*3*4",
        "**vet *schuin* vet** *a **b** c* **niet vet ** *** los",
        "regel\nregel  \nna harde\\\nen weer\n\nalinea",
        "# een\n\n## twee\n\n#### vier ####\n\nKop\n---\n\nTitel\n===\n\n####### geen",
        "- a\n- b\n  - c\n    1. d\n    2. e\n- f\n\n+ g\n\n\n+ h",
        "1. a\n2) b\n3) c\n\n   alinea\n\n7. zeven\n8. acht",
        "- a\n\n  b\n\n      code\n- c\nlui\n\n> q\nlui\n> > r\n\ntekst\n- d",
        "tekst\n2. geen lijst\n1. wel een",
        "-\n- b\n\n  c\n\n1986. Een jaar",
        "```py\n# <b>\n- x\n```\n\n~~~\n```\n~~~\n\n    ingesprongen\n\n    code",
        "tekst\n\n```\nniet gesloten",
        "| a | b |\n|:-:|--:|\n| *1* | `x\\|y` |\n| 2 |\ntekst\n\nna",
        "a | b\n--|--\n1 | 2 | 3\n\n| geen |\ntabel",
        "[a](https://example.org/ 'titel') [b](<https://example.org/a b>) [c](x.pdf) [d](#e)",
        '[ref] en [tekst][ref] en [niet]\n\n[ref]: https://example.org/r "t"',
        "<https://example.org/?a=b&c> <a@example.org> https://example.org/a_(b)_c. (https://x.nl)",
        "![plaatje](https://example.org/x.png) ![](x.png) [x](javascript:alert(1)) [y](data:z)",
        "\\*geen\\* \\# &amp; &eacute; &#233; &onbekend; & \\q AT&T",
        "Noot[^a] en[^b] en [^c].\n\n[^b]: twee\n    meer\n\n[^a]: een *x*\n\n[^d]: ongebruikt",
        "***\n\n- - -\n\n* * a\n\n___",
        "“vet”: **‘ja’** en **nee**, (*zo*) *'n**'* **a**b **c **d**",
        "\ttab\n\n-\ttab\n\n1.\ta\n\n\tb",
    ],
)
def test_the_preview_shows_mark_up_as_the_site_does(text: str, page: Page) -> None:
    ((ours, site),) = trees(page, [text])
    assert ours == site


def test_numbered_texts_are_cut_and_paired_as_on_the_site(page: Page, fiction: Path) -> None:
    bodies = [draft.record.body for draft in read_source(fiction).drafts if draft.record]
    pairs = [[each.sections[0].text, each.sections[-1].text] for each in bodies]
    found = page.evaluate(
        """async (pairs) => {
          const { pointsOf, pairsOf } = await import('./beheer/points.js');
          return pairs.map(([asked, answered]) => {
            const [one, other] = [pointsOf(asked), pointsOf(answered)];
            return [one, other, one && other && pairsOf(one, other)];
          });
        }""",
        pairs,
    )
    numbered = 0
    for (asked, answered), (one, other, both) in zip(pairs, found, strict=True):
        expected = take_apart(asked), take_apart(answered)
        assert (one, other) == (_points(expected[0]), _points(expected[1]))
        matched = pair(*expected) if expected[0] and expected[1] else None
        assert [each["answer"]["numbers"] for each in both or []] == [
            list(each.answer.numbers) for each in matched or ()
        ]
        numbered += expected[0] is not None
    assert numbered > 100


def _points(numbered: Numbered | None) -> dict[str, Any] | None:
    if numbered is None:
        return None
    points = [{"numbers": list(each.numbers), "text": each.text} for each in numbered.points]
    return {"before": numbered.before, "points": points, "after": numbered.after}
