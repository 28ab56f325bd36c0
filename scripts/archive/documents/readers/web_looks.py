"""How text in a web page looks, by its tags and their styles."""

from __future__ import annotations

import re

from bs4 import Tag

from archive.documents.runs import Look

_BULLETS = {"·", "o", "§", "-", "–", "•", "ü", "Ø", "v"}


def style(tag: Tag) -> str:
    """What a tag says about its own look, without spaces."""
    return str(tag.get("style", "")).replace(" ", "").lower()


def typed(tag: Tag) -> str:
    """The number that Outlook wrote in front of a paragraph; its bullets are signs of a font."""
    text = "".join(tag.get_text().split())
    return "- " if text in _BULLETS else f"{text} "


def is_quote(tag: Tag) -> bool:
    """Whether a block is what a mail quotes, and not only set in a little."""
    names = " ".join(map(str, tag.get_attribute_list("class")))
    return (
        tag.get("type") == "cite"
        or tag.has_attr("cite")
        or "quote" in names
        or "border-left" in style(tag)
    )


def look_of(tag: Tag, look: Look) -> Look:
    """How text in a tag looks, inside text that looks like `look`."""
    own = style(tag)
    name = tag.name
    return Look(
        look.bold
        or name in ("b", "strong", "th", "dt")
        or re.search(r"font-weight:(?:bold|[6-9]00)", own) is not None,
        look.slanted or name in ("i", "em", "cite") or "font-style:italic" in own,
        look.underlined or name in ("u", "ins") or "text-decoration:underline" in own,
        str(tag.get("href", "")) if name == "a" else look.address,
    )


def collapsed(text: str) -> str:
    """Text with its white space as a browser shows it."""
    if not text.strip():
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return before + " ".join(text.split()) + after
