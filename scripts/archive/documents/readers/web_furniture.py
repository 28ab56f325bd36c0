"""What a web page has around its text: menus, breadcrumbs, notices about cookies, footers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

_TAGS = {"nav", "aside", "footer", "dialog", "button", "select", "input", "menu"}
_ROLES = {
    "navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog",
    "alertdialog", "toolbar",
}  # fmt: skip
_NAMES = re.compile(
    r"breadcrumbs?|kruimel(?:pad|spoor)?|cookies?|cookie(?:banner|melding|notice|bar)|consent|navbar"
    r"|nav|navigation|navigatie|menu|mainmenu|hoofdmenu|submenu|topbar|skip|skiplinks?|footer|sidebar"
    r"|zijbalk|share|sharing|social|socials|delen|related|gerelateerd|pagination|paginering"
    r"|toolbar|printlink|feedback|masthead|colophon|readspeaker|languageswitch",
    re.IGNORECASE,
)
# Headings above lists of links, at the end of a page.
_HEADINGS = re.compile(
    r"(?:zie|lees)\s+ook|documenten|downloads?|bijlagen?|gerelateerd\w*(?:\s+\w+)?"
    r"|meer\s+(?:informatie|weten|lezen|over\b.*|nieuws)|delen|deel\s+(?:deze|dit)\s+\w+|contact"
    r"|volg\s+ons|snel\s+naar|direct\s+(?:naar|regelen)|over\s+deze\s+(?:site|website)|menu"
    r"|navigatie|inhoud(?:sopgave)?|op\s+deze\s+pagina|in\s+deze\s+rubriek|hoofdmenu|zoeken|links?"
    r"|handige\s+links|andere\s+(?:vragen|raadsvragen|onderwerpen)|recente\s+\w+|u\s+bent\s+hier"
    r"|bestanden|ook\s+interessant|laatste\s+nieuws|uw\s+reactie|was\s+deze\s+\w+\s+nuttig",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"[^\W_]+")


def furniture_tags(soup: BeautifulSoup) -> set[int]:
    """The tags, by `id()`, that hold no text of the form; most of a page is never among them."""
    found: set[int] = set()
    whole = _count(soup.get_text(" "))
    title = soup.find("h1")
    for tag in soup.find_all(True):
        if tag.name in ("html", "body", "main", "article"):
            continue
        holds_title = isinstance(title, Tag) and any(each is tag for each in title.parents)
        if _is_furniture(tag) and not holds_title and _count(tag.get_text(" ")) * 2 <= whole:
            found.add(id(tag))
    for heading in soup.find_all(["h2", "h3", "h4", "h5", "h6"]):
        if _HEADINGS.fullmatch(" ".join(heading.get_text(" ").split()).rstrip(" :?")):
            below = list(_below(heading))
            if all(_is_links(tag) for tag in below):
                found.update(id(tag) for tag in (heading, *below))
    return found


def _is_furniture(tag: Tag) -> bool:
    if tag.name in _TAGS or (tag.name == "header" and tag.find_parent(["main", "article"]) is None):
        return True
    if str(tag.get("role", "")).lower() in _ROLES or tag.get("aria-hidden") == "true":
        return True
    names = [*tag.get_attribute_list("class"), tag.get("id")]
    words = [word for name in names if name for word in re.split(r"[-_\s]+", str(name)) if word]
    return any(_NAMES.fullmatch(word) for word in words)


def _below(heading: Tag) -> Iterator[Tag]:
    """What stands below a heading, up to the next one that is not deeper."""
    for tag in heading.find_next_siblings():
        if re.fullmatch(r"h\d", tag.name) and tag.name <= heading.name:
            return
        yield tag


def _is_links(tag: Tag) -> bool:
    """Whether a part of a page is little more than links."""
    linked = sum(_count(link.get_text(" ")) for link in tag.find_all("a"))
    linked += _count(tag.get_text(" ")) if tag.name == "a" else 0
    return linked * 2 >= _count(tag.get_text(" "))


def _count(text: str) -> int:
    return len(_COUNTS.findall(text))
