"""Markdown as CommonMark has it, with tables, footnotes and bare addresses, to HTML of any kind.

It takes long to start, and most texts are no more than plain paragraphs: see `archive.prose`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.footnote import footnote_plugin

from archive.classes import ADDRESS, CENTRE, RIGHT
from archive.linking import link_references

_ALIGNED = {"text-align:center": CENTRE, "text-align:right": RIGHT}


def rendered(markdown: str, prefix: str, links: Mapping[str, str]) -> str:
    """Give the HTML of a text, which may hold anything; for `prefix` and `links` see `to_html`."""
    renderer = _markdown_with_addresses if "://" in markdown else _markdown
    html: str = renderer.render(markdown, {"docId": prefix, "links": links})
    return html


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
                child.attrs["class"] = ADDRESS


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
