"""Web pages (.html), also as the body of a mail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from archive.documents.document import Document, Grid, Kind, Line, words
from archive.documents.encoding import decode
from archive.documents.runs import Look, Run, lines_of, numeral

_PASSED_BY = {"script", "style", "head", "title", "template", "noscript", "iframe", "object"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "ul",
}  # fmt: skip
_NUMBERS = {"a": "lower-letter", "A": "upper-letter", "i": "lower-roman", "I": "upper-roman"}


def read_web(name: str, data: bytes) -> Document:
    """Read an HTML file; scripts, styles and pictures are left out. Raises UnreadableError."""
    return web_document(name, decode(data))


def web_document(name: str, text: str) -> Document:
    """Read the text of a web page."""
    soup = BeautifulSoup(text, "lxml")
    for tag in soup(list(_PASSED_BY)):
        tag.decompose()
    walker = _Walker()
    blocks = tuple(walker.blocks(soup))
    counted = words([soup.get_text("\n" if soup.find(True) is None else "")])
    exact = words(line.whole for block in blocks for line in _flat(block))
    pictures = len(soup("img"))
    remarks = (f"afbeeldingen in het stuk: {pictures}, niet overgenomen",) if pictures else ()
    # Words of neighbouring blocks run together in the plain text, so only their letters are held
    # against each other there; a difference in letters is a line that was missed.
    same = _letters(counted) <= _letters(exact)
    return Document(name, blocks, words=None if same else counted, remarks=remarks, flowing=True)


def _letters(counted: dict[str, int]) -> int:
    return sum(len(word) * times for word, times in counted.items())


def _flat(block: Line | Grid) -> Iterator[Line]:
    if isinstance(block, Line):
        yield block
    else:
        yield from block.lines()


@dataclass
class _Walker:
    paragraphs: int = 0
    tables: int = 0
    pending: list[Run] = field(default_factory=list)

    def blocks(self, root: Tag) -> Iterator[Line | Grid]:
        model = Line("", "")
        yield from self._children(root, model, Look())
        yield from self._flush(model)

    def _children(self, tag: Tag, model: Line, look: Look) -> Iterator[Line | Grid]:
        for child in tag.children:
            yield from self._node(child, model, look)

    def _node(self, node: PageElement, model: Line, look: Look) -> Iterator[Line | Grid]:
        if isinstance(node, NavigableString):
            if not isinstance(node, PreformattedString):
                self.pending.append(look.run(_collapsed(str(node))))
            return
        if not isinstance(node, Tag):
            return
        name = node.name
        if name == "br":
            self.pending.append(look.run("\n"))
        elif name == "span" and "tab" in node.get_attribute_list("class"):
            self.pending.append(look.run("\t"))
        elif name not in _BLOCKS:
            yield from self._children(node, model, _look_of(node, look))
        else:
            yield from self._flush(model)
            yield from self._block(node, model, look)

    def _block(self, node: Tag, model: Line, look: Look) -> Iterator[Line | Grid]:
        name = node.name
        if name == "table":
            yield self._grid(node, look)
        elif name in ("ul", "ol"):
            yield from self._list(node, model, look)
        else:
            inner = model
            if name in ("header", "footer"):
                inner = replace(model, kind=Kind.FURNITURE)
            elif len(name) == 2 and name[0] == "h" and name[1].isdigit():
                inner = replace(model, kind=Kind.HEADING, depth=int(name[1]))
            elif name == "p" and model.kind is Kind.HEADING:
                inner = replace(model, kind=Kind.TEXT)
            yield from self._children(node, inner, _look_of(node, look))
            yield from self._flush(inner)

    def _list(self, node: Tag, model: Line, look: Look) -> Iterator[Line | Grid]:
        depth = len(node.find_parents(["ul", "ol"]))
        start = str(node.get("start", "1"))
        number = int(start) if start.isdigit() and len(start) < 6 else 1
        style = _NUMBERS.get(str(node.get("type", "1")), "decimal")
        for item in node.children:
            if not isinstance(item, Tag):
                continue
            if item.name != "li":
                yield from self._node(item, model, look)
                continue
            marker = f"{numeral(number, style)}." if node.name == "ol" else "-"
            number += 1
            first = True
            inner = Line("", "", kind=Kind.ITEM, marker=marker, depth=depth)
            for block in self._item(item, inner, look):
                if isinstance(block, Line) and block.marker == marker and block.depth == depth:
                    yield block if first else replace(block, kind=Kind.TEXT, marker="")
                    first = False
                else:
                    yield block

    def _item(self, item: Tag, model: Line, look: Look) -> Iterator[Line | Grid]:
        yield from self._children(item, model, look)
        yield from self._flush(model)

    def _grid(self, node: Tag, look: Look) -> Grid:
        self.tables += 1
        place = f"tabel {self.tables}"
        rows = []
        for index, row in enumerate(node.find_all("tr"), 1):
            if row.find_parent("table") is not node:
                continue
            cells = []
            for cell in row.find_all(["td", "th"]):
                if cell.find_parent("tr") is not row:
                    continue
                model = Line("", f"{place}, rij {index}")
                found = [
                    line
                    for block in (
                        *self._children(cell, model, _look_of(cell, look)),
                        *self._flush(model),
                    )
                    for line in _flat(block)
                ]
                cells.append(tuple(replace(line, place=model.place) for line in found))
            if cells:
                rows.append(tuple(cells))
        return Grid(tuple(rows), place)

    def _flush(self, model: Line) -> Iterator[Line]:
        runs, self.pending = self.pending, []
        if any(run.text.strip() for run in runs):
            self.paragraphs += 1
            place = model.place or f"alinea {self.paragraphs}"
            yield from lines_of(runs, replace(model, place=place))


def _look_of(tag: Tag, look: Look) -> Look:
    style = str(tag.get("style", "")).replace(" ", "").lower()
    name = tag.name
    return Look(
        look.bold or name in ("b", "strong", "th") or "font-weight:bold" in style,
        look.slanted or name in ("i", "em", "cite") or "font-style:italic" in style,
        look.underlined or name == "u",
        str(tag.get("href", "")) if name == "a" else look.address,
    )


def _collapsed(text: str) -> str:
    if not text.strip():
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return before + " ".join(text.split()) + after
