"""The colours that a stylesheet sets: custom properties of the whole page, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, QualifiedRule

from archive.looks.variables import DARK, LIGHT
from archive.looks.written import Written

PREFIX = "--rv-"
# What holds for the whole page.
WHOLE = {":root", "body"}
BOTH = (LIGHT, DARK)


@dataclass(frozen=True, slots=True)
class Setting:
    """A variable that is set: to what, for which schemes, on which line of which file."""

    name: str
    value: tuple[Node, ...]
    schemes: tuple[str, ...]
    source: Written
    line: int
    is_important: bool = False

    @property
    def written(self) -> str:
        """The value as it is written."""
        return str(tinycss2.serialize(self.value)).strip()


def settings_of(source: Written) -> list[Setting]:
    """Give the variables that a stylesheet sets, in order.

    What holds on some screens only (a width, paper) is left out, but for light and dark.
    """
    rules = tinycss2.parse_stylesheet(source.text, skip_comments=True, skip_whitespace=True)
    return list(_settings(rules, BOTH, source))


def _settings(
    rules: Sequence[Node], schemes: tuple[str, ...], source: Written
) -> Iterator[Setting]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            if _selectors(rule) & WHOLE:
                yield from _of_rule(rule, schemes, source)
        elif isinstance(rule, AtRule) and rule.lower_at_keyword == "media":
            chosen = _SCHEMES.get("".join(tinycss2.serialize(rule.prelude).lower().split()))
            if chosen and rule.content is not None:
                inside = tinycss2.parse_rule_list(rule.content, True, True)
                yield from _settings(inside, chosen, source)


# The conditions that tell light from dark, without their spaces.
_SCHEMES = {
    f"{before}(prefers-color-scheme:{each})": (each,)
    for each in BOTH
    for before in ("", "screenand")
}


def _selectors(rule: QualifiedRule) -> set[str]:
    return {each.strip() for each in tinycss2.serialize(rule.prelude).lower().split(",")}


def _of_rule(rule: QualifiedRule, schemes: tuple[str, ...], source: Written) -> Iterator[Setting]:
    for each in tinycss2.parse_blocks_contents(rule.content, True, True):
        if isinstance(each, Declaration) and each.name.startswith(PREFIX):
            name = each.name.removeprefix(PREFIX)
            value = tuple(each.value)
            yield Setting(name, value, schemes, source, each.source_line, each.important)
