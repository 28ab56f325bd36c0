"""Forms as plain text and as mails, as a word processor or mail program saves them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

Mail = dict[str, str | bool]


def make_text(html: str, target: Path, width: int = 0) -> Path:
    """Write the content of a form as a .txt file; `width` wraps its lines, 0 leaves them long."""
    target.write_text(text_of(html, width), encoding="utf-8")
    return target


def text_of(html: str, width: int = 0) -> str:
    """The content of a form as plain text, page headers and footers left out."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup(["header", "footer"]):
        tag.decompose()
    notes: list[str] = []
    for number, note in enumerate(soup.select("sup.noot"), 1):
        notes.append(f"[{number}] {' '.join(note.get_text().split())}")
        note.replace_with(f"[{number}]")
    lines: list[str] = []
    for child in (soup.body or soup).children:
        if isinstance(child, Tag):
            lines.extend(_block(child, width))
    return "\n".join([*lines, *notes]).strip() + "\n"


def _block(tag: Tag, width: int, indent: str = "") -> Iterator[str]:
    if tag.name in ("ul", "ol"):
        yield from _list(tag, width, indent)
        if not indent:
            yield ""
    elif tag.name == "table":
        for row in tag.find_all("tr"):
            cells = [_inline(cell).replace("\n", " ") for cell in row.find_all(["td", "th"])]
            yield "\t".join(cells)
        yield ""
    elif tag.name == "hr":
        yield "\f"
    elif tag.name == "div":
        for each in tag.find_all("p"):
            yield from _block(each, width)
    else:
        for line in _inline(tag).split("\n"):
            yield from _wrapped(line, width)
        yield ""


def _list(tag: Tag, width: int, indent: str) -> Iterator[str]:
    number = int(str(tag.get("start", "1")))
    for item in tag.find_all("li", recursive=False):
        marker = "•"
        if tag.name == "ol":
            marker = f"{chr(96 + number) if tag.get('type') == 'a' else number}."
        number += 1
        inner = item.find_all(["ul", "ol"], recursive=False)
        for each in inner:
            each.extract()
        yield from _wrapped(f"{indent}{marker} {_inline(item)}", width, indent)
        for each in inner:
            yield from _list(each, width, indent + "   ")


def _wrapped(line: str, width: int, indent: str = "") -> list[str]:
    if not width or "\t" in line:
        return [line]
    return textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) or [""]


def _inline(tag: Tag) -> str:
    out: list[str] = []
    for node in tag.descendants:
        if isinstance(node, NavigableString):
            text = str(node)
            words = " ".join(text.split())
            out.append(
                (" " if text[:1].isspace() else "")
                + words
                + (" " if text[-1:].isspace() and words else "")
            )
        elif (
            isinstance(node, Tag)
            and node.name in ("br", "p")
            and (node.name == "br" or node.find_previous_sibling())
        ):
            out.append("\n")
        elif isinstance(node, Tag) and "tab" in node.get_attribute_list("class"):
            out.append("\t")
    return "\n".join(part.strip(" ") for part in "".join(out).split("\n")).strip("\n")


def make_mail(html: str, mail: Mail, target: Path, enclosure: Path | None) -> Path:
    """Write a form as an .eml file: in the body, or enclosed with a short note around it."""
    message = EmailMessage()
    message["From"] = str(mail["van"])
    message["To"] = str(mail["aan"])
    message["Date"] = str(mail["datum"])
    message["Subject"] = str(mail["onderwerp"])
    if enclosure is None:
        message.set_content(text_of(html, 74), cte="quoted-printable")
        message.add_alternative(html, subtype="html", cte="quoted-printable")
    else:
        message.set_content(str(mail.get("tekst", "Zie de bijlage.")))
        message.add_attachment(
            enclosure.read_bytes(),
            maintype="application",
            subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
            filename=enclosure.name,
        )
    target.write_bytes(message.as_bytes())
    return target
