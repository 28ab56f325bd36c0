"""Forms as real Word files: lists, tables, footnotes, text boxes, headers and footers."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import docx
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_FOOTNOTE_RELATION = f"{RELATIONSHIP_TYPE.OFFICE_DOCUMENT.rpartition('/')[0]}/footnotes"


def make_word(html: str, target: Path) -> Path:
    """Write the content of a form as a .docx file."""
    _Maker(BeautifulSoup(html, "html.parser")).save(target)
    return target


class _Maker:
    def __init__(self, soup: BeautifulSoup) -> None:
        self.soup = soup
        self.file = docx.Document()
        self.notes: list[str] = []
        self.lists = 0

    def save(self, target: Path) -> None:
        section = self.file.sections[0]
        section.left_margin = section.right_margin = Cm(2.5)
        body = self.soup.body or self.soup
        for child in body.children:
            if isinstance(child, Tag):
                self.block(child, self.file, section)
        if self.notes:
            self.add_notes()
        self.file.save(str(target))

    def block(self, tag: Tag, into: Any, section: Any = None, depth: int = 0) -> None:
        match tag.name:
            case "header" | "footer":
                region = section.header if tag.name == "header" else section.footer
                for index, each in enumerate(tag.find_all("p")):
                    paragraph = region.paragraphs[0] if index == 0 else region.add_paragraph()
                    self.inline(each, paragraph)
            case "h1" | "h2" | "h3":
                paragraph = into.add_paragraph(style=f"Heading {tag.name[1]}")
                self.inline(tag, paragraph)
            case "p":
                self.inline(tag, into.add_paragraph())
            case "ul" | "ol":
                self.list(tag, into, depth)
            case "table":
                self.table(tag, into)
            case "hr":
                into.add_page_break()
            case "div":
                self.box(tag, into)

    def list(self, tag: Tag, into: Any, depth: int) -> None:
        number = self.new_list(tag, depth)
        for item in tag.find_all("li", recursive=False):
            paragraph = into.add_paragraph()
            properties = paragraph._p.get_or_add_pPr()
            properties.append(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/>'
                    f'<w:numId w:val="{number}"/></w:numPr>'
                )
            )
            self.inline(item, paragraph)
            for inner in item.find_all(["ul", "ol"], recursive=False):
                self.list(inner, into, depth + 1)
            for inner in item.find_all("p", recursive=False)[1:]:
                self.inline(inner, into.add_paragraph())

    def new_list(self, tag: Tag, depth: int) -> int:
        self.lists += 1
        identity = 500 + self.lists
        root = self.file.part.numbering_part.element
        form, text = "bullet", "•"
        if tag.name == "ol":
            form = "lowerLetter" if tag.get("type") == "a" else "decimal"
            text = f"%{depth + 1}."
        root.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">'
                f'<w:lvl w:ilvl="{depth}"><w:start w:val="{tag.get("start", "1")}"/>'
                f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
            ),
        )
        root.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{identity}">'
                f'<w:abstractNumId w:val="{identity}"/></w:num>'
            )
        )
        return identity

    def table(self, tag: Tag, into: Any) -> None:
        rows = [row.find_all(["td", "th"], recursive=False) for row in tag.find_all("tr")]
        width = max(sum(int(str(cell.get("colspan", 1))) for cell in row) for row in rows)
        made = into.add_table(rows=len(rows), cols=width)
        made.style = "Table Grid"
        for at, row in enumerate(rows):
            column = 0
            for cell in row:
                span = int(str(cell.get("colspan", 1)))
                target = made.cell(at, column)
                if span > 1:
                    target = target.merge(made.cell(at, column + span - 1))
                self.cell(cell, target)
                column += span

    def cell(self, tag: Tag, target: Any) -> None:
        blocks = tag.find_all(["p", "ul", "ol", "table"], recursive=False)
        if not blocks:
            self.inline(tag, target.paragraphs[0])
            return
        for index, each in enumerate(blocks):
            if index == 0 and each.name == "p":
                self.inline(each, target.paragraphs[0])
            else:
                self.block(each, target)

    def box(self, tag: Tag, into: Any) -> None:
        """A text box, as Word writes it for old readers."""
        holder = into.add_paragraph()
        inside = into.add_paragraph()
        paragraphs = []
        for each in tag.find_all("p"):
            paragraph = into.add_paragraph()
            self.inline(each, paragraph)
            paragraphs.append(paragraph._p)
        inside._p.getparent().remove(inside._p)
        shape = parse_xml(
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
            '<v:shape style="width:200pt;height:80pt"><v:textbox><w:txbxContent/></v:textbox>'
            "</v:shape></w:pict></w:r>"
        )
        content = next(shape.iter(qn("w:txbxContent")))
        for each in paragraphs:
            each.getparent().remove(each)
            content.append(each)
        holder._p.append(shape)

    def inline(self, tag: Tag, paragraph: Any, **look: bool) -> None:
        for child in tag.children:
            if isinstance(child, NavigableString):
                text = (
                    " ".join(str(child).split()) if not str(child).strip() else _spaced(str(child))
                )
                if text or str(child):
                    self.run(paragraph, text or " ", look)
            elif isinstance(child, Tag):
                self.inline_tag(child, paragraph, look)

    def inline_tag(self, tag: Tag, paragraph: Any, look: dict[str, bool]) -> None:
        classes = tag.get_attribute_list("class")
        if tag.name in ("ul", "ol", "table") or (
            tag.name == "p" and tag.find_previous_sibling("p")
        ):
            return
        if tag.name == "br":
            paragraph.add_run().add_break()
        elif tag.name in ("b", "i", "u"):
            self.inline(tag, paragraph, **(look | {tag.name: True}))
        elif tag.name == "sup" and "noot" in classes:
            self.note(tag, paragraph)
        elif "tab" in classes:
            paragraph.add_run("\t")
        elif "pagina" in classes or "paginas" in classes:
            code = "NUMPAGES" if "paginas" in classes else "PAGE"
            paragraph._p.append(
                parse_xml(
                    f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>1</w:t></w:r>'
                    "</w:fldSimple>"
                )
            )
        elif tag.name == "a":
            self.link(tag, paragraph)
        else:
            self.inline(tag, paragraph, **look)

    def run(self, paragraph: Any, text: str, look: dict[str, bool]) -> None:
        run = paragraph.add_run(text)
        run.bold = look.get("b") or None
        run.italic = look.get("i") or None
        run.underline = look.get("u") or None

    def link(self, tag: Tag, paragraph: Any) -> None:
        address = str(tag.get("href", ""))
        identity = self.file.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        element = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{identity}"/>')
        run = deepcopy(paragraph.add_run(tag.get_text())._r)
        paragraph._p.remove(paragraph._p[-1])
        element.append(run)
        paragraph._p.append(element)

    def note(self, tag: Tag, paragraph: Any) -> None:
        self.notes.append(" ".join(tag.get_text().split()))
        paragraph._p.append(
            parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{len(self.notes)}"/></w:r>')
        )

    def add_notes(self) -> None:
        root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        for identity, text in enumerate(self.notes, 1):
            note = parse_xml(
                f'<w:footnote {nsdecls("w")} w:id="{identity}"><w:p><w:r><w:t/></w:r></w:p>'
                "</w:footnote>"
            )
            next(note.iter(qn("w:t"))).text = text
            root.append(note)
        from lxml import etree

        part = Part(
            PackURI("/word/footnotes.xml"),
            _FOOTNOTES,
            etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
            self.file.part.package,
        )
        self.file.part.relate_to(part, _FOOTNOTE_RELATION)


def _spaced(text: str) -> str:
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return before + " ".join(text.split()) + after
