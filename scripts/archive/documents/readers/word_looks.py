"""How runs in a Word file look, by themselves and by their styles, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

from archive.documents.readers.word_xml import PASSED_BY, form_field, is_on, outermost_boxes
from archive.documents.runs import Look, Run

HEADING = re.compile(r"(?:heading|kop) ?(\d)$", re.IGNORECASE)
# Dingbats that Word keeps as a code of a symbol font.
_BOXES = {"F0FE": "☒", "F0FD": "☒", "F0A8": "☐", "F06F": "☐", "F0FC": "☑", "2612": "☒", "2610": "☐"}


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by their identity, and what runs look like with them."""

    known: Mapping[str, Any]

    def look(self, identity: str, look: Look | None = None) -> Look:
        """How a style makes text look, on top of another look; headings are bold by themselves."""
        found = look or Look()
        chain: list[Any] = []
        style = self.known.get(identity)
        while style is not None and style not in chain:
            chain.append(style)
            style = style.base_style
        if any(HEADING.match(each.name or "") for each in chain):
            return found
        for each in reversed(chain):
            found = _look_of(each.element, found)
        return found

    def runs(self, parent: Any, part: Any, boxes: list[Any], look: Look) -> Iterator[Run]:
        """The runs of a paragraph; the text boxes that are anchored in it are added to `boxes`."""
        for child in parent:
            tag = child.tag
            if tag in PASSED_BY or not isinstance(tag, str):
                continue
            if tag == qn("w:r"):
                named = self.look(style_of(child, "w:rPr"), look)
                yield from self._run(child, boxes, _look_of(child, named))
            elif tag == qn("w:hyperlink"):
                target = _target(child, part)
                yield from self.runs(child, part, boxes, replace(look, address=target))
            elif tag != qn("w:pPr"):
                yield from self.runs(child, part, boxes, look)

    def _run(self, element: Any, boxes: list[Any], look: Look) -> Iterator[Run]:
        for child in element:
            tag = child.tag
            if tag in PASSED_BY or not isinstance(tag, str):
                continue
            if tag == qn("w:t"):
                yield look.run(child.text or "")
            elif tag in (qn("w:tab"), qn("w:ptab")):
                yield look.run("\t")
            elif tag in (qn("w:br"), qn("w:cr")):
                yield look.run("\n")
            elif tag == qn("w:noBreakHyphen"):
                yield look.run("-")
            elif tag == qn("w:sym"):
                yield look.run(_BOXES.get(child.get(qn("w:char"), "").upper(), "•"))
            elif tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
                kind = "e" if tag == qn("w:endnoteReference") else ""
                yield Run("", note=f"{kind}{child.get(qn('w:id'))}")
            elif tag == qn("w:fldChar"):
                yield look.run(form_field(child))
            else:
                found = outermost_boxes(child)
                boxes.extend(found)


def style_of(element: Any, properties: str) -> str:
    """The style that a paragraph or run names."""
    found = element.find(f"{qn(properties)}/{qn(properties.replace('Pr', 'Style'))}")
    return str(found.get(qn("w:val"))) if found is not None else ""


def _look_of(run: Any, look: Look) -> Look:
    """The look of a run or style: what it does not say is as around it."""
    properties = run.find(qn("w:rPr"))
    if properties is None:
        return look

    def on(name: str, before: bool) -> bool:
        return is_on(properties, name) if properties.find(qn(name)) is not None else before

    return replace(
        look,
        bold=on("w:b", look.bold),
        slanted=on("w:i", look.slanted),
        underlined=on("w:u", look.underlined) and not look.address,
    )


def _target(hyperlink: Any, part: Any) -> str:
    rel = part.rels.get(hyperlink.get(qn("r:id"), "")) if part is not None else None
    return str(rel.target_ref) if rel is not None and rel.is_external else ""
