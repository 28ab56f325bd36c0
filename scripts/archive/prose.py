"""A record's Markdown to safe HTML, as GitHub, GitLab and Forgejo would show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from urllib.parse import unquote

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.footnote import footnote_plugin

from archive.linking import link_references
from archive.paragraphs import BETWEEN, paragraphs
from archive.references import references

TAGS = {
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
}
SCHEMES = {"http", "https", "mailto", "tel"}

_CELL_CLASSES = {"rv-midden", "rv-rechts"}
_ALIGNED = {"text-align:center": "rv-midden", "text-align:right": "rv-rechts"}

# A link whose text is its address: on paper that needs no telling twice.
_ADDRESS = "rv-adres"

_WITHOUT_SOURCE = re.compile(r'<img(?: alt="([^"]*)")?>')
_HEADING = re.compile(r"<(/?)h([1-6])>")
# What needs a closer look: pictures, identities, and links that name no site.
_DOUBTFUL = re.compile(r'<img|id=|aria-|href="(?!https?:|mailto:|tel:)')
TAG = re.compile(r"(?<!\\)</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>")
LINK = re.compile(r"(?<!\\)(!?)\[[^\[\]]*\]\(\s*<?([^\s<>()]+)>?(?:\s[^()]*)?\)")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def _cells_by_class(state: StateCore) -> None:
    """Align cells by a class: a strict Content-Security-Policy refuses a style."""
    for token in state.tokens:
        if token.type in ("td_open", "th_open"):
            style = token.attrs.pop("style", "")
            if style in _ALIGNED:
                token.attrs["class"] = _ALIGNED[str(style)]


def _addresses_by_class(state: StateCore) -> None:
    """Mark the links whose text is the address that they lead to."""
    for token in state.tokens:
        for child in token.children or () if token.type == "inline" else ():
            if child.type == "link_open" and child.info == "auto":
                child.attrs["class"] = _ADDRESS


def _way_back(
    renderer: RendererHTML,  # noqa: ARG001 (the renderer hands these over by place)
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,  # noqa: ARG001
    env: EnvType,
) -> str:
    """Link a footnote back to the place in the text that it belongs to."""
    note = tokens[index].meta["id"] + 1
    place = f"fnref-{env['docId']}-{note}"
    return f' <a href="#{place}" aria-label="Terug naar de tekst bij noot {note}">↩</a>'


def _make_markdown(linkify: bool) -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"linkify": linkify}).use(footnote_plugin)
    markdown.enable(["table", "strikethrough", "linkify"])
    if markdown.linkify:
        markdown.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    markdown.core.ruler.push("cells_by_class", _cells_by_class)
    markdown.core.ruler.push("addresses_by_class", _addresses_by_class)
    markdown.core.ruler.push("link_references", link_references)
    markdown.add_render_rule("footnote_anchor", _way_back)
    return markdown


# Looking for bare addresses costs a tenth of a build, and few texts have one.
_markdown, _markdown_with_addresses = _make_markdown(False), _make_markdown(True)


Filter = Callable[[str, str, str], str | None]


def _make_cleaner(attribute_filter: Filter | None = None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes={"td": _CELL_CLASSES, "th": _CELL_CLASSES, "a": {_ADDRESS}},
        url_schemes=SCHEMES,
        link_rel=None,
        attribute_filter=attribute_filter,
    )


# Most texts hold nothing that depends on where they stand.
_cleaner = _make_cleaner()


NO_LINKS: Mapping[str, str] = {}


def to_html(
    markdown: str,
    headings: int,
    prefix: str,
    files: Collection[str] = (),
    links: Mapping[str, str] = NO_LINKS,
) -> str:
    """Turn Markdown into HTML that holds nothing but text: no scripts, styles, forms or frames.

    Headings start at level `headings` and never skip one. `prefix` makes the addresses of
    footnotes unique where several texts stand on one page. A picture that is none of the `files`
    beside the record becomes its description; a link that leads nowhere becomes text. `links` are
    the addresses of what a text may refer to (see `archive.references`).
    """
    plain = paragraphs(markdown)
    if plain is not None and not references(markdown, links):
        return plain
    first, rest = _beginning(markdown, links)
    return first + sanitised(rest, headings, prefix, files, links)


def _beginning(markdown: str, links: Mapping[str, str]) -> tuple[str, str]:
    """Give the plain paragraphs that a text starts with, as HTML, and the rest of it.

    What follows on a blank line can't change a paragraph, nor can that change what follows.
    """
    found, place = "", 0
    for end in BETWEEN.finditer(markdown):
        text = markdown[place : end.start()]
        plain = paragraphs(text)
        # With an address further on, what stands here might be part of one too: "//a.nl".
        if plain is None or "//" in text or references(text, links):
            break
        found, place = found + plain, end.end()
    return found, markdown[place:]


def sanitised(
    markdown: str,
    headings: int,
    prefix: str,
    files: Collection[str],
    links: Mapping[str, str] = NO_LINKS,
) -> str:
    """Turn Markdown of any kind into safe HTML (see `to_html`)."""
    renderer = _markdown_with_addresses if "://" in markdown else _markdown
    raw = renderer.render(markdown, {"docId": prefix, "links": links})
    known = {*files, *links.values()}
    cleaner = _make_cleaner(_filter(prefix, known)) if _needs_filter(raw) else _cleaner
    html = cleaner.clean(raw)
    if "<img" in html:
        html = _WITHOUT_SOURCE.sub(r"\1", html)
    if "<h" in html:
        html = _headings(html, headings)
    return scrolling_tables(html)


def _needs_filter(raw: str) -> bool:
    return _DOUBTFUL.search(raw) is not None


def _filter(prefix: str, files: Collection[str]) -> Filter:
    ours = (f"fn-{prefix}-", f"fnref-{prefix}-")

    def keep(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "id":
            return value if value.startswith(ours) else None
        if attribute in ("src", "href") and not _may_stay(tag, value):
            return value if unquote(value).partition("#")[0] in files else None
        return value

    return keep


def _may_stay(tag: str, address: str) -> bool:
    """A link may lead to another site or to a place on the page; a picture may not."""
    return tag == "a" and (address.startswith("#") or SCHEME.match(address) is not None)


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


def scrolling_tables(html: str) -> str:
    """Let wide tables scroll by themselves, also by keyboard (WCAG 2.2, 1.4.10 and 2.1.1)."""
    if "<table" not in html:
        return html
    opening = '<div class="rv-tabel" role="group" aria-label="Tabel" tabindex="0"><table>'
    return html.replace("<table>", opening).replace("</table>", "</table></div>")


Found = tuple[int, str]


def dropped_tags(markdown: str) -> Iterator[Found]:
    """Places and texts of what looks like HTML and is not shown."""
    if "<" in markdown:
        for match in TAG.finditer(_without_code(markdown)):
            if match[1].lower() not in TAGS:
                yield match.start(), match[0]


def foreign_images(markdown: str) -> Iterator[Found]:
    """Places and addresses of pictures that stand on other sites."""
    if "![" in markdown:
        for match in LINK.finditer(_without_code(markdown)):
            if match[1] and SCHEME.match(match[2]):
                yield match.start(), match[2]


def local_links(markdown: str) -> Iterator[Found]:
    """Places and targets of links and pictures without a site: files beside the record."""
    if "](" in markdown:
        for match in LINK.finditer(_without_code(markdown)):
            if not SCHEME.match(match[2]) and not match[2].startswith("#"):
                yield match.start(), match[2]


def _without_code(markdown: str) -> str:
    """Blank out pieces of code; what follows keeps its place."""
    if "`" not in markdown:
        return markdown
    return CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)
