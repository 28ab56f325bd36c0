"""A record's Markdown to safe HTML, as GitHub, GitLab and Forgejo would show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

_OPTIONS = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
_EXTENSIONS = ["table", "autolink", "strikethrough"]

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2",
    "h3", "h4", "h5", "h6", "hr", "i", "img", "li", "ol", "p", "pre", "q", "s", "section", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "id", "aria-label"},
    "abbr": {"title"},
    "img": {"src", "alt"},
    "li": {"id"},
    "ol": {"start"},
    "td": {"align"},
    "th": {"align"},
}
# What the sanitiser drops with all that stands in it.
_SILENT_TAGS = {"script", "style"}
_SCHEMES = {"http", "https", "mailto", "tel"}

_ALIGN = re.compile(r'<(t[dh]) align="(left|center|right)">')
_ALIGNED = {"left": "", "center": ' class="rv-midden"', "right": ' class="rv-rechts"'}
_WITHOUT_SOURCE = re.compile(r'<img(?: alt="([^"]*)")?>')
_HEADING = re.compile(r"<(/?)h([1-6])>")
_TAG = re.compile(r"(?<!\\)</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>")
_LINK = re.compile(r"(?<!\\)(!?)\[[^\[\]]*\]\(\s*<?([^\s<>()]+)>?(?:\s[^()]*)?\)")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def to_html(markdown: str, headings: int, prefix: str) -> str:
    """Turn Markdown into HTML that holds nothing but text: no scripts, styles, forms or frames.

    Headings start at level `headings` and never skip one. `prefix` makes the addresses of
    footnotes unique where several texts stand on one page. A picture of another site becomes its
    description, a link with a strange scheme its text.
    """
    raw = cmarkgfm.markdown_to_html_with_extensions(markdown, _OPTIONS, _EXTENSIONS)
    html = nh3.clean(
        raw,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_SILENT_TAGS,
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=_filter(prefix) if _needs_filter(raw) else None,
    )
    if "<img" in html:
        html = _WITHOUT_SOURCE.sub(r"\1", html)
    if "<h" in html:
        html = _headings(html, headings)
    if "<table" in html:
        html = scrolling_tables(_ALIGN.sub(_aligned, html))
    return html


def _needs_filter(raw: str) -> bool:
    return "<img" in raw or " id=" in raw or "footnote" in raw or "aria-" in raw


def _filter(prefix: str) -> Callable[[str, str, str], str | None]:
    def keep(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return f"{prefix}-{value}" if value.startswith("fn") else None
        if attribute == "aria-label":
            back = value.removeprefix("Back to reference ")
            return f"Terug naar de tekst bij noot {back}" if back != value else None
        if attribute == "href" and value.startswith("#fn"):
            return f"#{prefix}-{value[1:]}"
        if tag == "img" and attribute == "src":
            return None if _SCHEME.match(value) else value
        return value

    return keep


def _headings(html: str, first: int) -> str:
    """Move headings to start at level `first`, so that none is more than one below the last."""
    above: list[int] = []

    def move(match: re.Match[str]) -> str:
        level = int(match[2])
        if not match[1]:
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
        return f"<{match[1]}h{min(first + len(above) - 1, 6)}>"

    return _HEADING.sub(move, html)


def _aligned(match: re.Match[str]) -> str:
    return f"<{match[1]}{_ALIGNED[match[2]]}>"


def scrolling_tables(html: str) -> str:
    """Let wide tables scroll by themselves, also by keyboard (WCAG 2.2, 1.4.10 and 2.1.1)."""
    opening = '<div class="rv-tabel" role="region" aria-label="Tabel" tabindex="0"><table>'
    return html.replace("<table>", opening).replace("</table>", "</table></div>")


Found = tuple[int, str]


def dropped_tags(markdown: str) -> Iterator[Found]:
    """Places and texts of what looks like HTML and is not shown."""
    if "<" in markdown:
        for match in _TAG.finditer(_without_code(markdown)):
            if match[1].lower() not in _TAGS:
                yield match.start(), match[0]


def foreign_images(markdown: str) -> Iterator[Found]:
    """Places and addresses of pictures that stand on other sites."""
    if "![" in markdown:
        for match in _LINK.finditer(_without_code(markdown)):
            if match[1] and _SCHEME.match(match[2]):
                yield match.start(), match[2]


def local_links(markdown: str) -> Iterator[Found]:
    """Places and targets of links and pictures without a site: files beside the record."""
    if "](" in markdown:
        for match in _LINK.finditer(_without_code(markdown)):
            if not _SCHEME.match(match[2]) and not match[2].startswith("#"):
                yield match.start(), match[2]


def _without_code(markdown: str) -> str:
    """Blank out pieces of code; what follows keeps its place."""
    if "`" not in markdown:
        return markdown
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)
