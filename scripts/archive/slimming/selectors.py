"""Selectors (Selectors Level 4), as far as tells whether a page can have what they select."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tinycss2 import serialize
from tinycss2.ast import Node

from archive.slimming.kept import ATTRIBUTES, CLASSES, ELEMENTS

# Of these one selector must fit; of what `:not` tells, a page need have nothing.
_OF_ONE = ("is", "where", "has")


def selectors(prelude: Sequence[Node]) -> Iterator[list[Node]]:
    """Give each selector of a rule."""
    found: list[Node] = []
    for node in prelude:
        if node == ",":
            yield found
            found = []
        else:
            found.append(node)
    yield found


def may_fit(selector: Sequence[Node]) -> bool:
    """Whether a page can have an element that a selector selects."""
    before = ""
    for node in selector:
        if not _may_be(node, before):
            return False
        before = node.value if node.type == "literal" else ""
    return True


def _may_be(node: Node, before: str) -> bool:
    """Whether a page can have what one part tells; `before` is the sign that it stands behind."""
    if node.type == "ident":
        known = CLASSES if before == "." else ELEMENTS
        return before == ":" or node.value in known
    if node.type == "[] block":
        return _may_have(node.content)
    if node.type == "function" and node.lower_name in _OF_ONE:
        return any(may_fit(each) for each in selectors(node.arguments))
    return bool(node.type != "hash")  # No element of a text has an identity that Material knows.


def _may_have(attribute: Sequence[Node]) -> bool:
    """Whether a page can have an attribute, with the value that is asked of it."""
    name, _, value = serialize(attribute).partition("=")
    wanted = ATTRIBUTES.get(name.rstrip("^~|$*").strip())
    return wanted is not None and (not wanted or value.strip("\"' ") == wanted)
