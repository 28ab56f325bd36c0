"""Design tokens: a JSON file of names and values, as design tools and Style Dictionary write it.

Sources: Design Tokens Community Group, format 2025.10 (`$value`, `$type` of a token or a group);
Style Dictionary 3 (`value`, `type`); Tokens Studio (sets; those of `color-scheme-dark/…` are for
dark screens, as NL Design System has it).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from archive.finding import Findings
from archive.looks.written import Written
from archive.sentences import say

DARK_SETS = "color-scheme-dark"


@dataclass(frozen=True, slots=True)
class Token:
    """A token: what is written there, the type that is said, and the file that it is from."""

    value: object
    type: str
    source: Written


Tokens = Mapping[str, Token]


@dataclass(frozen=True, slots=True)
class Theme:
    """The tokens of a municipality by name; those of `dark` take their place on dark screens."""

    light: Tokens
    dark: Tokens


def read_theme(tokens: Written | None, dark: Written | None, findings: list[Findings]) -> Theme:
    """Read the tokens, and the file with those for dark screens. What is wrong goes to findings.

    All of the second file is for dark screens.
    """
    light, dark_too = _read(tokens, findings) if tokens else ({}, {})
    if dark:
        for found in _read(dark, findings):
            dark_too.update(found)
    return Theme(light, dark_too)


def _read(source: Written, findings: list[Findings]) -> tuple[dict[str, Token], dict[str, Token]]:
    """Read the tokens in a file, and those of its sets for dark screens."""
    found = Findings(source.path)
    findings.append(found)
    try:
        tree = json.loads(source.text)
        if not isinstance(tree, dict):
            raise TypeError
    except json.JSONDecodeError as error:
        found.error(error.lineno, "tokens", say("tokens.json", kolom=error.colno))
        return {}, {}
    except (TypeError, RecursionError):
        found.error(1, "tokens", say("tokens.vorm"))
        return {}, {}
    light: dict[str, Token] = {}
    dark: dict[str, Token] = {}
    for name, tokens in _sets(tree):
        kept = dark if name.split("/", maxsplit=1)[0] == DARK_SETS else light
        kept.update(_flat(tokens, "", "", source))
    return light, dark


def _sets(tree: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """Give the sets in a file by name; a later one may replace tokens of an earlier one.

    What stands in no set goes first, without a name.
    """
    about = tree.get("$metadata")
    order = about.get("tokenSetOrder") if isinstance(about, dict) else None
    said = [each for each in order if each in tree] if isinstance(order, list) else []
    names = list(dict.fromkeys([*said, *(key for key in tree if "/" in key)]))
    yield "", {key: value for key, value in tree.items() if key not in names}
    for name in names:
        yield name, tree[name]


def _flat(node: object, name: str, kind: str, source: Written) -> Iterator[tuple[str, Token]]:
    """Give each token below a node with its whole name. A group tells the type of what is in it."""
    if not isinstance(node, dict):
        return
    said = node.get("$type", node.get("type"))
    kind = said if isinstance(said, str) else kind
    for key in ("$value", "value"):
        if key in node and (key == "$value" or not isinstance(node[key], dict)):
            yield name, Token(node[key], kind, source)
            return
    for key, below in node.items():
        if not key.startswith("$"):
            yield from _flat(below, f"{name}.{key}" if name else key, kind, source)
