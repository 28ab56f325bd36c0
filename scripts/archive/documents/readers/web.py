"""Web pages (.html), also as the body of a mail."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from archive.documents.document import Block, Document, Kind, Line, words
from archive.documents.encoding import decode
from archive.documents.readers.nested import settled
from archive.documents.readers.web_furniture import furniture_tags
from archive.documents.readers.web_looks import collapsed, is_quote, look_of, style, typed
from archive.documents.readers.web_tables import definitions, rows_of
from archive.documents.runs import Look, Run, lines_of, numeral

_PASSED_BY = {"script", "style", "head", "title", "template", "noscript", "iframe", "object"}
_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "td", "th", "tr", "ul",
}  # fmt: skip
_NUMBERS = {"a": "lower-letter", "A": "upper-letter", "i": "lower-roman", "I": "upper-roman"}


def read_web(name: str, data: bytes) -> Document:
    """Read an HTML file; scripts, styles and pictures are left out. Raises UnreadableError."""
    return web_document(name, decode(data))


def web_document(name: str, text: str) -> Document:
    """Read the text of a web page; menus and the like are marked as what pages add."""
    soup = _soup(text)
    blocks = tuple(_Walker(furniture_tags(soup)).blocks(soup))
    counted = words([soup.get_text("\n" if soup.find(True) is None else "")])
    exact = words(line.whole for block in blocks for line in _flat(block))
    # Words of neighbouring blocks run together in the plain text, so only their letters are held
    # against each other there; a difference in letters is a line that was missed.
    same = _letters(counted) <= _letters(exact)
    return _document(name, blocks, soup, None if same else counted)


def quoted_document(name: str, text: str) -> tuple[Document, list[int]]:
    """Read the body of a mail; gives how deep each of its blocks is quoted too."""
    soup = _soup(text)
    walker = _Walker(set())
    found = [(block, walker.quoted) for block in walker.blocks(soup)]
    blocks = tuple(block for block, _ in found)
    return _document(name, blocks, soup, None), [level for _, level in found]


def _soup(text: str) -> BeautifulSoup:
    # Outlook puts its own numbers between signs that only Word reads.
    soup = BeautifulSoup(re.sub(r"<!\[(?:if[^>]*|endif)\]>", "", text), "lxml")
    for tag in soup(list(_PASSED_BY)):
        tag.decompose()
    return soup


def _document(
    name: str, blocks: tuple[Block, ...], soup: BeautifulSoup, counted: Counter[str] | None
) -> Document:
    pictures = len(soup("img"))
    remarks = (f"afbeeldingen in het stuk: {pictures}, niet overgenomen",) if pictures else ()
    return Document(name, blocks, words=counted, remarks=remarks, flowing=True)


def _letters(counted: dict[str, int]) -> int:
    return sum(len(word) * times for word, times in counted.items())


def _flat(block: Block) -> Iterator[Line]:
    if isinstance(block, Line):
        yield block
    else:
        yield from block.lines()


@dataclass
class _Walker:
    """Goes through a page; `quoted` is how many quotes the last block stood in."""

    furniture: set[int]
    quoted: int = 0
    paragraphs: int = 0
    tables: int = 0
    pending: list[Run] = field(default_factory=list)

    def blocks(self, root: Tag) -> Iterator[Block]:
        model = Line("", "")
        yield from self._children(root, model, Look())
        yield from self._flush(model)

    def _children(self, tag: Tag, model: Line, look: Look) -> Iterator[Block]:
        for child in tag.children:
            yield from self._node(child, model, look)

    def _node(self, node: PageElement, model: Line, look: Look) -> Iterator[Block]:
        if isinstance(node, NavigableString):
            if not isinstance(node, PreformattedString):
                self.pending.append(look.run(collapsed(str(node))))
            return
        if not isinstance(node, Tag):
            return
        name = node.name
        if name == "br":
            self.pending.append(look.run("\n"))
        elif name == "span" and "tab" in node.get_attribute_list("class"):
            self.pending.append(look.run("\t"))
        elif "mso-list:ignore" in style(node):
            self.pending.append(look.run(typed(node)))
        elif name in _BLOCKS or id(node) in self.furniture:
            yield from self._flush(model)
            yield from self._block(node, model, look)
        else:
            yield from self._children(node, model, look_of(node, look))

    def _block(self, node: Tag, model: Line, look: Look) -> Iterator[Block]:
        name = node.name
        if id(node) in self.furniture or model.kind is Kind.FURNITURE:
            added = replace(model, kind=Kind.FURNITURE, marker="")
            yield from self._children(node, added, look)
            yield from self._flush(added)
        elif name == "table":
            yield from self._table(node, look)
        elif name == "dl":
            yield from self._definitions(node, look)
        elif name in ("ul", "ol"):
            yield from self._list(node, model, look)
        elif name == "blockquote" and is_quote(node):
            self.quoted += 1
            yield from self._inside(node, model, look)
            self.quoted -= 1
        else:
            inner = model
            if len(name) == 2 and name[0] == "h" and name[1].isdigit():
                inner = replace(model, kind=Kind.HEADING, depth=int(name[1]))
            elif name == "p" and model.kind is Kind.HEADING:
                inner = replace(model, kind=Kind.TEXT)
            yield from self._inside(node, inner, look)

    def _inside(self, node: Tag, model: Line, look: Look) -> Iterator[Block]:
        yield from self._children(node, model, look_of(node, look))
        yield from self._flush(model)

    def _list(self, node: Tag, model: Line, look: Look) -> Iterator[Block]:
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
            written = str(item.get("value", ""))
            number = int(written) if written.isdigit() and len(written) < 6 else number
            marker = f"{numeral(number, style)}." if node.name == "ol" else "-"
            number += 1
            first = True
            inner = Line("", "", kind=Kind.ITEM, marker=marker, depth=depth)
            for block in self._inside(item, inner, look):
                if isinstance(block, Line) and block.marker == marker and block.depth == depth:
                    yield block if first else replace(block, kind=Kind.TEXT, marker="")
                    first = False
                else:
                    yield block

    def _table(self, node: Tag, look: Look) -> Iterator[Block]:
        self.tables += 1
        place = f"tabel {self.tables}"
        rows = [
            [self._cell(cell, look) if cell is not None else [] for cell in row]
            for row in rows_of(node)
        ]
        yield from settled(rows, place)

    def _cell(self, cell: Tag, look: Look) -> list[Block]:
        return list(self._inside(cell, Line("", ""), look))

    def _definitions(self, node: Tag, look: Look) -> Iterator[Block]:
        self.tables += 1
        pairs = [
            (self._cell(term, look), [block for each in said for block in self._cell(each, look)])
            for term, said in definitions(node)
        ]
        asks = any(
            isinstance(block, Line) and "?" in block.text for term, _ in pairs for block in term
        )
        if asks:
            for term, said in pairs:
                yield from (*term, *said)
        elif pairs:
            yield from settled([[term, said] for term, said in pairs], f"tabel {self.tables}")

    def _flush(self, model: Line) -> Iterator[Line]:
        """Write what was read up to here; each line of it may have a number that was typed."""
        runs, self.pending = self.pending, []
        if not any(run.text.strip() for run in runs):
            return
        self.paragraphs += 1
        place = model.place or f"alinea {self.paragraphs}"
        gap, first = True, True
        for row in _rows(runs):
            made = list(
                lines_of(row, replace(model, place=place) if first else _below(model, place))
            )
            yield from (replace(line, gap=gap) for line in made)
            gap = not made
            first = first and not made


def _rows(runs: list[Run]) -> Iterator[list[Run]]:
    """Cut runs at the breaks in them."""
    row: list[Run] = []
    for run in runs:
        pieces = run.text.split("\n")
        for piece in pieces[:-1]:
            yield [*row, replace(run, text=piece)]
            row = []
        row.append(replace(run, text=pieces[-1]))
    yield row


def _below(model: Line, place: str) -> Line:
    """What a line below a break is: no item of its own."""
    kind = Kind.TEXT if model.kind is Kind.ITEM else model.kind
    return replace(model, place=place, kind=kind, marker="")
