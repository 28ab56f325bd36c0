"""Record text as HTML: what people mean is shown, what attacks is not."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.markup import dropped_tags, foreign_images, local_links
from archive.prose import to_html

PROPERTY = settings(max_examples=250, deadline=None, derandomize=True)
PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
        "<iframe src=//e.x></iframe>", "<style>*{}</style>", "<form action=x><input></form>",
        "[a](javascript:alert(1))", "[b](JaVaScRiPt:x)", "<a href='data:text/html,x'>c</a>",
        "![d](https://e.x/a.png)", "![e](a.png)", "<a id=inhoud name=x style=a>f</a>", "[g][^1]",
        "\n\n[^1]: noot <b onclick=x>x</b>\n\n", "# h", "\n##### i\n", "\n## j\n", "<h2>k</h2>",
        "\n|a|b|\n|-:|:-:|\n|1|2|\n", "\n- l\n  - m\n", "\n1. n\n", "`<o>`", "**p**", "<q r",
        "&lt;script&gt;", "\\<s\\>", "<table><tr><td style='x'>t</td></tr></table>", "</div>",
        "tekst", "https://example.org/a_b_c", "<details open ontoggle=x>", "<!-- u -->",
        "<base href=//e.x>",
    ]
)  # fmt: skip
TAGS = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h3", "h4",
    "h5", "h6", "hr", "i", "img", "li", "ol", "p", "pre", "q", "s", "section", "span", "strong",
    "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip


class Seen(HTMLParser):
    """Collects the start tags of a text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def levels(html: str) -> list[int]:
    return [int(tag[1]) for tag, _ in Seen(html).tags if re.fullmatch(r"h\d", tag)]


@PROPERTY
@given(st.lists(PIECES | st.text(max_size=20), max_size=10).map("".join))
def test_nothing_live_gets_through(text: str) -> None:
    html = to_html(text, 3, "v", {"a.png"})
    for tag, attributes in Seen(html).tags:
        assert tag in TAGS
        assert not any(name.startswith("on") or name in ("style", "name") for name in attributes)
        assert attributes.get("src", "a.png") == "a.png"
        assert re.match(r"https?:|mailto:|tel:|#|//|a\.png|$", attributes.get("href", ""))
        assert re.match(r"fn(ref)?-v-|$", attributes.get("id", ""))


@PROPERTY
@given(st.lists(st.sampled_from(["# a", "## b", "### c", "##### d", "t\n===", "<h4>e</h4>"])))
def test_headings_start_where_asked_and_never_skip_a_level(lines: list[str]) -> None:
    last = 2
    for level in levels(to_html("\n\n".join(lines), 3, "v")):
        assert 3 <= level <= last + 1
        last = level


def test_lists_need_no_empty_line_and_nest_by_two_spaces() -> None:
    html = to_html("De punten:\n- een\n  - twee\n- drie", 3, "v")
    assert html.count("<ul>") == 2
    assert html.startswith("<p>De punten:</p>")


def test_cells_are_aligned_by_class_and_tables_scroll() -> None:
    html = to_html("|a|b|c|\n|-:|:-:|--|\n|1|2|3|", 3, "v")
    assert '<td class="rv-rechts">1</td>' in html
    assert '<td class="rv-midden">2</td>' in html
    assert "<td>3</td>" in html
    assert html.startswith('<div class="rv-tabel" role="group" aria-label="Tabel" tabindex="0">')


def test_footnotes_of_two_texts_on_a_page_do_not_meet() -> None:
    text = "Noot[^1].\n\n[^1]: Tekst."
    first, second = to_html(text, 3, "v"), to_html(text, 3, "a")
    ids = [{tag[1]["id"] for tag in Seen(html).tags if "id" in tag[1]} for html in (first, second)]
    assert len(ids[0]) == 2
    assert not ids[0] & ids[1]
    assert 'aria-label="Terug naar de tekst bij noot 1"' in first


def test_addresses_in_text_become_links() -> None:
    link = '<a href="https://example.org/a_b" class="rv-adres">https://example.org/a_b</a>'
    assert link in to_html("Zie https://example.org/a_b.", 3, "v")
    assert link in to_html("Zie <https://example.org/a_b>.", 3, "v")
    assert "rv-adres" not in to_html("[Zie](https://example.org/a_b).", 3, "v")


def test_a_picture_that_is_not_ours_becomes_its_description() -> None:
    assert to_html("![een kaart](https://e.x/a.png)", 3, "v") == "<p>een kaart</p>\n"
    assert to_html("![een kaart](weg.png)", 3, "v") == "<p>een kaart</p>\n"
    assert 'src="a%20b.png"' in to_html("![k](<a b.png>)", 3, "v", {"a b.png"})


def test_a_link_that_leads_nowhere_becomes_text() -> None:
    assert to_html("[lijst](weg.pdf)", 3, "v") == "<p><a>lijst</a></p>\n"
    assert 'href="k.pdf#p2"' in to_html("[kaart](k.pdf#p2)", 3, "v", {"k.pdf"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a <naam> b", [(2, "<naam>")]),
        ("a <br> <b>x</b>", []),
        ("a \\<naam\\>", []),
        ("`<naam>`", []),
        ("3 < 4 en 5 > 2", []),
        ("</title>x", [(0, "</title>")]),
    ],
)
def test_what_looks_like_html_and_is_not_shown_is_found(
    text: str, found: list[tuple[int, str]]
) -> None:
    assert list(dropped_tags(text)) == found


def test_links_and_pictures_are_found_with_their_places() -> None:
    text = "[a](b.pdf) ![c](https://e.x/d.png) [e](https://e.x) [f](#vraag-1) `[g](h)`"
    assert list(local_links(text)) == [(0, "b.pdf")]
    assert list(foreign_images(text)) == [(11, "https://e.x/d.png")]
