"""A stylesheet written as tightly as its meaning allows (CSS Syntax Level 3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tinycss2 import parse_blocks_contents, parse_stylesheet, serialize
from tinycss2.ast import Node, WhitespaceToken

# Around these signs a space means nothing: in a selector, and in a value or a condition.
_IN_SELECTOR, _ELSEWHERE = frozenset(",>~+"), frozenset(",")


def shrunk(sheet: str) -> str:
    """Leave comments out, and spaces that mean nothing. Raises ValueError for what is no CSS."""
    return _rules(parse_stylesheet(sheet))


def _rules(nodes: Iterable[Node]) -> str:
    """Write rules, and the declarations that stand among them."""
    written = ""
    for node in nodes:
        if node.type == "error":
            raise ValueError(f"{node.source_line}: {node.message}")
        if node.type == "declaration":
            value = _tight(node.value, _ELSEWHERE) + ("!important" if node.important else "")
            written += f"{node.name}:{value};"
        elif node.type == "qualified-rule":
            written += _block(_tight(node.prelude, _IN_SELECTOR), node.content)
        elif node.type == "at-rule":
            written += _at_rule(node)
    return written


def _at_rule(node: Node) -> str:
    opening = f"@{node.at_keyword} {_tight(node.prelude, _ELSEWHERE)}".strip()
    return f"{opening};" if node.content is None else _block(opening, node.content)


def _block(opening: str, content: Sequence[Node]) -> str:
    within = _rules(parse_blocks_contents(content)).removesuffix(";")
    return f"{opening}{{{within}}}" if within else ""


def _tight(nodes: Sequence[Node], signs: frozenset[str]) -> str:
    return str(serialize(_without_spaces(nodes, signs)))


def _without_spaces(nodes: Sequence[Node], signs: frozenset[str]) -> list[Node]:
    kept: list[Node] = []
    for node in nodes:
        if node.type == "comment":
            continue
        if node.type == "whitespace":
            if kept and kept[-1].type != "whitespace" and not _is_sign(kept[-1], signs):
                kept.append(WhitespaceToken(node.source_line, node.source_column, " "))
            continue
        if kept and kept[-1].type == "whitespace" and _is_sign(node, signs):
            kept.pop()
        kept.append(_inside(node, signs))
    return kept[:-1] if kept and kept[-1].type == "whitespace" else kept


def _inside(node: Node, signs: frozenset[str]) -> Node:
    """Do the same within brackets, where a plus may be one of a sum."""
    if node.type == "function":
        node.arguments = _without_spaces(node.arguments, signs & _ELSEWHERE)
    elif node.type in ("() block", "[] block"):
        node.content = _without_spaces(node.content, signs & _ELSEWHERE)
    return node


def _is_sign(node: Node, signs: frozenset[str]) -> bool:
    return bool(node.type == "literal" and node.value in signs)
