"""Text with little mark-up to HTML: lists, quotes and links of plain text, and what it refers to.

As with `archive.paragraphs`, Markdown and the sanitiser would give the same, and a test holds this
against them; this is done in a tenth of the time.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from archive.paragraphs import WITHIN, is_plain
from archive.references import BEFORE, references

# An address in which Markdown has nothing to write in another way.
_SITE = r"https?://[a-z0-9]+(?:[.-][a-z0-9]+)*(?:/[A-Za-z0-9.-]+)*/?"
_LINK = re.compile(rf"(?<!!)\[((?! ){WITHIN}+(?<! ))\]\(({_SITE})\)")
# Of what a text may refer to there are other addresses, which end up in a page as they are too.
_AS_IT_IS = re.compile(r"[A-Za-z0-9./:&=-]+")

_BULLET = re.compile(r"([-*+]) ")
_NUMBER = re.compile(r"\d{1,9}([.)]) ")
# With one of these, what follows on a list might go on with it.
_GOES_ON = frozenset("-*+0123456789 \t")


def block(text: str, links: Mapping[str, str], follows: str) -> str | None:
    """Give as HTML a text without blank lines; None when it may hold more than is known here.

    `follows` is the first character after the blank line behind it, if any is. For `links` see
    `archive.references`.
    """
    if text.startswith("> "):
        quoted = _without("> ", text)
        inside = quoted and _paragraph("\n".join(quoted), links)
        return f"<blockquote>\n{inside}</blockquote>\n" if inside else None
    if match := _BULLET.match(text):
        return None if follows in _GOES_ON else _list("ul", _without(match[0], text), links)
    if text.startswith(("1. ", "1) ")):
        return None if follows in _GOES_ON else _list("ol", _numbered(text), links)
    return _paragraph(text, links)


def _without(marker: str, text: str) -> list[str] | None:
    """Give lines without what each starts with; None when one does not."""
    lines = text.split("\n")
    if not all(line.startswith(marker) for line in lines):
        return None
    return [line[len(marker) :] for line in lines]


def _numbered(text: str) -> list[str] | None:
    """Give numbered lines without their numbers; None when a line has none of this kind."""
    lines = text.split("\n")
    found = [_NUMBER.match(line) for line in lines]
    if {match and match[1] for match in found} != {text[1]}:
        return None
    return [line[match.end() :] for line, match in zip(lines, found, strict=True) if match]


def _list(tag: str, lines: list[str] | None, links: Mapping[str, str]) -> str | None:
    items = [_inside(line, links) for line in lines or ()]
    if not items or None in items:
        return None
    inside = "".join(f"<li>{item}</li>\n" for item in items)
    return f"<{tag}>\n{inside}</{tag}>\n"


def _paragraph(text: str, links: Mapping[str, str]) -> str | None:
    inside = _inside(text, links)
    return None if inside is None else f"<p>{inside}</p>\n"


def _inside(text: str, links: Mapping[str, str]) -> str | None:
    """Give the lines of one paragraph or item."""
    shown = _LINK.sub(r"\1", text) if "](" in text else text
    # With an address further on, what stands here might be part of one too: "//a.nl".
    if not is_plain(shown) or "//" in shown or "\n\n" in shown:
        return None
    made, said, place = [], "", 0
    for link in _LINK.finditer(text):
        run = text[place : link.start()]
        made.append(_referring(run, links, said))
        made.append(_link(link[2], link[1]))
        said = f"{said}{run}{link[1]}"[-BEFORE:]
        place = link.end()
    made.append(_referring(text[place:], links, said))
    known = [each for each in made if each is not None]
    return "".join(known) if len(known) == len(made) else None


def _referring(text: str, links: Mapping[str, str], said: str) -> str | None:
    """Give plain text with links to what it refers to; `said` is what precedes it."""
    made, place = "", 0
    for each in references(text, links, said):
        if not _AS_IT_IS.fullmatch(each.address):
            return None
        made += _escaped(text[place : each.start]) + _link(
            each.address, text[each.start : each.end]
        )
        place = each.end
    return made + _escaped(text[place:])


def _link(address: str, text: str) -> str:
    return f'<a href="{_escaped(address)}">{_escaped(text)}</a>'


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
