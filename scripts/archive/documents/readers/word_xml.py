"""Small questions to the XML of a Word file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PASSED_BY = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), FALLBACK}


def is_on(properties: Any, name: str) -> bool:
    """Whether a property such as bold is switched on."""
    found = properties.find(qn(name))
    return found is not None and found.get(qn("w:val")) not in ("0", "false", "none", "off")


def value(element: Any, name: str, default: str) -> str:
    """The value of a property's child, or the default where it has none."""
    found = element.find(qn(name))
    return found.get(qn("w:val"), default) if found is not None else default


def cells(row: Any) -> Iterator[Any]:
    """The cells of a row itself, not those of tables inside it."""
    for cell in row.iter(qn("w:tc")):
        if next(cell.iterancestors(qn("w:tr"))) is row:
            yield cell


def outermost_boxes(element: Any) -> list[Any]:
    """Text boxes below a drawing; the copy that Word keeps for old readers is passed by."""
    if element.tag == qn("w:txbxContent"):
        return [element]
    found = []
    for child in element:
        if isinstance(child.tag, str) and child.tag != FALLBACK:
            found.extend(outermost_boxes(child))
    return found


def form_field(element: Any) -> str:
    """What a field of an old form shows: a ticked box, or the chosen line of a list."""
    box = element.find(f"{qn('w:ffData')}/{qn('w:checkBox')}")
    if box is not None:
        state = box.find(qn("w:checked"))
        if state is None:
            state = box.find(qn("w:default"))
        ticked = state is not None and state.get(qn("w:val"), "1") not in ("0", "false")
        return "☒" if ticked else "☐"
    return ""


def all_text(root: Any) -> str:
    """All text below an element, without a thought for structure."""
    parts: list[str] = []
    passed: list[Any] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if tag in PASSED_BY:
            if event == "start":
                passed.append(element)
            else:
                passed.pop()
        elif passed:
            continue
        elif event == "end" and tag in (qn("w:t"),):
            parts.append(element.text or "")
        elif tag in (qn("w:p"), qn("w:br"), qn("w:tab"), qn("w:cr"), qn("w:sym")):
            parts.append("\n")
        elif event == "end" and tag == qn("w:noBreakHyphen"):
            parts.append("-")
    return "".join(parts)


def parser() -> etree.XMLParser:
    """A parser that follows no entity and no address."""
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
