"""What stands in a text besides words, before it is made into HTML: tags, pictures, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.prose import SCHEME, TAGS

TAG = re.compile(r"(?<!\\)</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>")
LINK = re.compile(r"(?<!\\)(!?)\[[^\[\]]*\]\(\s*<?([^\s<>()]+)>?(?:\s[^()]*)?\)")
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)

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
