"""Names and text of the XML in OpenDocument files. Source: OASIS OpenDocument 1.3, part 3."""

from __future__ import annotations

from typing import Any

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
XML = "{http://www.w3.org/XML/1998/namespace}"

# What is no text of the document: deleted text, notes in the margin, what a picture shows.
PASSED_BY = {
    f"{TEXT}tracked-changes",
    f"{OFFICE}annotation",
    f"{TEXT}table-of-content",
    f"{OFFICE}forms",
    f"{TEXT}sequence-decls",
    f"{SVG}title",
    f"{SVG}desc",
}


def collapsed(text: str | None) -> str:
    """White space counts as one space (part 3, 6.1.2), also where lines were broken in the XML."""
    if not text:
        return ""
    return (
        (" " if text[0].isspace() else "")
        + " ".join(text.split())
        + (" " if text[-1].isspace() and text.strip() else "")
    )


def is_box(element: Any) -> bool:
    """Whether an element is a text box or a shape with text of its own."""
    return str(element.tag).startswith(DRAW) and any(
        child.tag in (f"{TEXT}p", f"{TEXT}h", f"{TEXT}list", f"{TABLE}table") for child in element
    )


def all_text(root: Any) -> str:
    """All text below an element, without a thought for structure."""
    parts: list[str] = []

    def walk(element: Any) -> None:
        if not isinstance(element.tag, str) or element.tag in PASSED_BY:
            return
        if element.tag == f"{TEXT}note-citation":
            return
        if element.tag not in (f"{TEXT}span", f"{TEXT}a"):
            parts.append("\n")
        parts.append(element.text or "")
        for child in element:
            walk(child)
            parts.append(child.tail or "")
        if element.tag in (f"{TEXT}p", f"{TEXT}h"):
            parts.append("\n")

    walk(root)
    return "".join(parts)
