"""A record's Markdown to safe HTML, as GitHub, GitLab and Forgejo would show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from urllib.parse import unquote

import nh3

from archive.classes import ADDRESS, CENTRE, RIGHT
from archive.paragraphs import BETWEEN, paragraphs
from archive.plain_blocks import block
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

_WITHOUT_SOURCE = re.compile(r'<img(?: alt="([^"]*)")?>')
_HEADING = re.compile(r"<(/?)h([1-6])>")
# What needs a closer look: pictures, identities, and links that name no site.
_DOUBTFUL = re.compile(r'<img|id=|aria-|href="(?!https?:|mailto:|tel:)')
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


Filter = Callable[[str, str, str], str | None]


def _make_cleaner(attribute_filter: Filter | None = None) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes={"td": {CENTRE, RIGHT}, "th": {CENTRE, RIGHT}, "a": {ADDRESS}},
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
    if rest and "://" in markdown and "://" not in rest:
        # With an address in a text, less than that is one too, as "//a.nl".
        return sanitised(markdown, headings, prefix, files, links)
    return first + sanitised(rest, headings, prefix, files, links) if rest else first


def _beginning(markdown: str, links: Mapping[str, str]) -> tuple[str, str]:
    """Give what a text starts with and has little mark-up, as HTML, and the rest of it.

    What follows on a blank line can't change such a block, nor can that change what follows.
    """
    found, place = "", 0
    while place < len(markdown):
        end = BETWEEN.search(markdown, place)
        text = markdown[place : end.start() if end else None]
        behind = end.end() if end else len(markdown)
        made = block(text, links, markdown[behind : behind + 1])
        if made is None:
            break
        found, place = found + made, behind
    return found, markdown[place:]


def sanitised(
    markdown: str,
    headings: int,
    prefix: str,
    files: Collection[str],
    links: Mapping[str, str] = NO_LINKS,
) -> str:
    """Turn Markdown of any kind into safe HTML (see `to_html`)."""
    from archive.commonmark import rendered  # noqa: PLC0415 (most builds need none of it)

    raw = rendered(markdown, prefix, links)
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
