"""Material's stylesheet, without what no page of this site can use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tinycss2 import parse_blocks_contents, parse_stylesheet, serialize
from tinycss2.ast import Node

from archive.slimming.selectors import may_fit, selectors

# Rules within these are rules of their own; of the others (@font-face, @keyframes, @page) the site
# uses none of Material's.
_AROUND = ("media", "supports")
# A variable of Material, where it is used.
_USED = re.compile(r"var\(\s*(--md-[\w-]+)")
# Material draws its icons by pictures that stand in the sheet itself. The policy of the site
# refuses those (see `archive.deploy.headers`).
_DRAWN = re.compile(r"mask-image|url\(")


@dataclass(frozen=True, slots=True)
class Rule:
    """What is kept of a rule: its selectors, and its declarations by name."""

    selectors: str
    declarations: tuple[tuple[str, str], ...]

    def only(self, used: frozenset[str]) -> Rule:
        """Leave out variables of Material that are not `used`."""
        kept = (each for each in self.declarations if not _is_variable(each[0]) or each[0] in used)
        return Rule(self.selectors, tuple(kept))

    def __str__(self) -> str:
        told = ";".join(f"{name}:{value}" for name, value in self.declarations)
        return f"{self.selectors}{{{told}}}" if told else ""


@dataclass(frozen=True, slots=True)
class Around:
    """A condition, as `@media print`, with the rules that it holds for."""

    condition: str
    rules: tuple[Rule, ...]


def trimmed(sheet: str, beside: str) -> str:
    """Leave out of Material's sheet what no page can use.

    `beside` is the stylesheet of the site; variables that neither uses are left out too.
    """
    found = list(_kept(parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)))
    used = _used(_rules(found), beside)
    return "".join(_written(each, used) for each in found)


def _kept(nodes: Iterable[Node]) -> Iterator[Rule | Around]:
    for node in nodes:
        if node.type == "qualified-rule" and (rule := _rule(node)):
            yield rule
        elif node.type == "at-rule" and node.lower_at_keyword in _AROUND:
            within = tuple(_rules(_kept(parse_blocks_contents(node.content))))
            if within:
                yield Around(f"@{node.at_keyword} {serialize(node.prelude).strip()}", within)


def _rules(found: Iterable[Rule | Around]) -> Iterator[Rule]:
    for each in found:
        yield from each.rules if isinstance(each, Around) else (each,)


def _rule(node: Node) -> Rule | None:
    """Give what is kept of a rule, if anything is."""
    fitting = [serialize(each).strip() for each in selectors(node.prelude) if may_fit(each)]
    found = parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    declarations = tuple(
        (each.name, serialize(each.value).strip() + ("!important" if each.important else ""))
        for each in found
    )
    if not fitting or any(_is_drawn(*each) for each in declarations):
        return None
    return Rule(",".join(fitting), declarations)


def _is_drawn(name: str, value: str) -> bool:
    return not _is_variable(name) and _DRAWN.search(f"{name}:{value}") is not None


def _is_variable(name: str) -> bool:
    return name.startswith("--md-")


def _used(rules: Iterable[Rule], beside: str) -> frozenset[str]:
    """Find the variables that are used, also by way of others."""
    used = set(_USED.findall(beside))
    values: dict[str, set[str]] = {}
    for name, value in (each for rule in rules for each in rule.declarations):
        if _is_variable(name):
            values.setdefault(name, set()).update(_USED.findall(value))
        else:
            used.update(_USED.findall(value))
    found: set[str] = set()
    while used - found:
        found |= (new := used - found)
        used = used.union(*(values.get(name, set()) for name in new))
    return frozenset(found)


def _written(found: Rule | Around, used: frozenset[str]) -> str:
    if isinstance(found, Rule):
        return str(found.only(used))
    within = "".join(str(each.only(used)) for each in found.rules)
    return f"{found.condition}{{{within}}}" if within else ""
