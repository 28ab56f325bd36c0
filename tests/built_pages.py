"""Reading built pages: their elements and attributes, as a browser without scripts would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

Element = tuple[str, dict[str, str]]
# Attributes whose value is an address, or holds one.
ADDRESSES = (
    "href", "src", "srcset", "action", "formaction", "data", "poster", "cite", "background", "ping",
)  # fmt: skip
# Elements whose address is loaded with the page, and those that load something by themselves.
LOADING = {"link", "img", "script", "iframe", "source", "video", "audio", "object", "embed"}
# Elements that do things, of which no page needs any.
LIVE = {"script", "iframe", "object", "embed", "frame", "applet", "base", "style", "svg", "math"}


# A script of this type is a block of data: a browser does not run it, so no policy is asked.
# Source: HTML Standard, 4.12.1 (data block, prepare the script element).
DATA_BLOCK = "application/ld+json"
# A bar of a chart, drawn by our own template. No text of a record can have this class.
BAR = "rv-staaf"
_OUR_SCRIPT = re.compile(
    r"(?:\./|(?:\.\./)+|/(?:[\w-]+/)*)(?:zoek|lezen|lijst|beheer|volg)/[a-z-]+\.js"
)


@dataclass
class BuiltPage:
    """One page of a site: its address from the root, its elements in their order, and its data."""

    address: str
    elements: list[Element] = field(default_factory=list)
    title: str = ""
    data: list[str] = field(default_factory=list)

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element with this tag."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def ids(self) -> list[str]:
        """Every id, as often as it is there."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def addresses(self) -> Iterator[tuple[str, str, str]]:
        """Every tag, attribute and value that leads somewhere."""
        for tag, attributes in self.elements:
            for attribute in ADDRESSES:
                if attribute in attributes:
                    yield tag, attribute, attributes[attribute]


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__()
        self.page = page
        self._in_title = False
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.page.elements.append((tag, attributes))
        self._in_title = tag == "title"
        self._in_data = _is_data(tag, attributes)
        if self._in_data:
            self.page.data.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if tag == "script":
            self._in_data = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.page.title += data
        if self._in_data:
            self.page.data[-1] += data


def read_page(html: str, address: str = "") -> BuiltPage:
    """Read one page."""
    page = BuiltPage(address)
    reader = _Reader(page)
    reader.feed(html)
    reader.close()
    return page


def read_pages(site: Path) -> dict[str, BuiltPage]:
    """Read every page of a site, by its path from the root (`vragen/index.html`)."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {path: read_page((site / path).read_text(encoding="utf-8"), path) for path in paths}


def paths_of(site: Path) -> frozenset[str]:
    """Every file of a site, from its root."""
    return frozenset(
        path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()
    )


def is_outside(address: str) -> bool:
    """Whether an address names a scheme or another host."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def dead_ends(pages: dict[str, BuiltPage], paths: frozenset[str], below: str) -> Iterator[str]:
    """Tell of every address in a page that leads to no file or no id of the same site.

    `below` is the path that the site is served under; the address of a folder is that of its
    index.html.
    """
    ids = {path: frozenset(page.ids) for path, page in pages.items()}
    for path, page in pages.items():
        for tag, attribute, value in page.addresses:
            if is_outside(value):
                continue
            parts = urlsplit(urljoin(f"{below}{path}", value))
            target = unquote(parts.path)
            if not target.startswith(below):
                yield f"{path}: <{tag} {attribute}={value!r}> leaves the site"
                continue
            target = target.removeprefix(below)
            if not target or target.endswith("/"):
                target += "index.html"
            if target not in paths:
                yield f"{path}: <{tag} {attribute}={value!r}> leads to no file"
            elif parts.fragment and unquote(parts.fragment) not in ids.get(target, ()):
                yield f"{path}: <{tag} {attribute}={value!r}> leads to no id"


def faults(page: BuiltPage) -> Iterator[str]:
    """Tell what is wrong with the make-up of one page, whatever it is about."""
    yield from _frame_faults(page)
    ids = page.ids
    for double in sorted({each for each in ids if ids.count(each) > 1} if _has_double(ids) else ()):
        yield f"id {double!r} is there {ids.count(double)} times"
    for tag, attribute, value in page.addresses:
        if value.startswith("/") and page.address != "404.html":
            yield f"<{tag} {attribute}={value!r}> starts at the root of the host"


def _has_double(ids: list[str]) -> bool:
    return len(set(ids)) != len(ids)


def _frame_faults(page: BuiltPage) -> Iterator[str]:
    if [each.get("lang") for each in page.all("html")] != ["nl"]:
        yield "the language is not nl"
    if len(page.all("h1")) != 1:
        yield f"{len(page.all('h1'))} times h1"
    if len(page.all("title")) != 1 or not page.title.strip():
        yield f"title {page.title!r}"
    descriptions = [each for each in page.all("meta") if each.get("name") == "description"]
    if len(descriptions) != 1 or not descriptions[0].get("content", "").strip():
        yield f"descriptions {descriptions}"


def _is_our_script(tag: str, attributes: dict[str, str]) -> bool:
    """Whether this is a script of the site itself, in a file: what stands inside is not run."""
    return tag == "script" and _OUR_SCRIPT.fullmatch(attributes.get("src", "")) is not None


def _is_data(tag: str, attributes: dict[str, str]) -> bool:
    """Whether this is a block of data, which is not run."""
    return tag == "script" and attributes == {"type": DATA_BLOCK}


def live_parts(page: BuiltPage) -> Iterator[str]:
    """Tell of everything that runs, styles by itself or loads something from elsewhere."""
    for tag, attributes in page.elements:
        is_ours = _is_our_script(tag, attributes) or _is_data(tag, attributes)
        is_ours = is_ours or (tag == "svg" and attributes.get("class") == BAR)
        if tag in LIVE and not is_ours:
            yield f"<{tag}>"
        for name in attributes:
            if name.startswith("on") or name in ("style", "srcdoc"):
                yield f"<{tag} {name}>"
        if tag == "meta" and attributes.get("http-equiv"):
            yield f"<meta http-equiv={attributes['http-equiv']!r}>"
        if tag == "link" and attributes.get("rel") == "canonical":
            continue
        for name in ADDRESSES:
            value = attributes.get(name, "")
            scheme = urlsplit(value).scheme
            if scheme and scheme not in ("http", "https", "mailto", "tel", "webcal"):
                yield f"<{tag} {name}={value!r}>"
            elif is_outside(value) and (tag in LOADING or tag == "form"):
                yield f"<{tag} {name}={value!r}> is loaded from elsewhere"
