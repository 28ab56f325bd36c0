"""Text to front matter with line numbers, and back. The only module that knows YAML.

Every scalar is read as a string: YAML's guesses (`no` is False, `012` is 10) are
never made. Typing is the work of the FIELDS table.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from archive.finding import Findings
from archive.sentences import say

# A record holds lists of tables; anything deeper is a mistake, and a bound keeps
# hostile nesting from exhausting the stack.
_DEEPEST = 12

FENCE = "---"

# Line ends to YAML and to nobody else: with them the line of a fault would be wrong.
_STRANGE_BREAK = re.compile("[\x85\u2028\u2029]")
# What an import was not sure of stands above the value, until somebody has checked it.
_DOUBT = re.compile(r"\s*#\s*nagaan\b\s*:?\s*(.*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, always as the string that was written."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    values: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with values; `lines` gives the line of each key."""

    values: Mapping[str, Node]
    lines: Mapping[str, int]
    line: int


Node = Text | Items | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A record's file in its two halves; `body_line` is the line of the body's first line."""

    fields: Table
    body: str
    body_line: int


def read_document(text: str, findings: Findings) -> Document | None:
    """Split a record into front matter and body.

    Gives None, and says why in `findings`, when the front matter can't be read at all.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        findings.error(1, "geen-kop", say("geen-kop.begin"))
        return None
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        findings.error(1, "geen-kop", say("geen-kop.eind"))
        return None
    fields = read_table("\n".join(lines[1:end]), findings, first_line=2)
    _report_doubts(lines[1:end], findings)
    if fields is None:
        return None
    return Document(fields, "\n".join(lines[end + 1 :]), end + 2)


def _report_doubts(lines: Sequence[str], findings: Findings) -> None:
    for number, line in enumerate(lines, 2):
        if match := _DOUBT.match(line):
            doubt = match[1].strip().rstrip(".") or "klopt deze waarde?"
            findings.warning(number, "nagaan", say("nagaan.waarde", twijfel=doubt))


def read_table(text: str, findings: Findings, first_line: int = 1) -> Table | None:
    """Read YAML that must be a table of keys and values; None when it is not."""
    node = read_yaml(text, findings, first_line)
    if node is None or isinstance(node, Table):
        return node
    findings.error(node.line, "geen-sleutels", say("geen-sleutels.vorm"))
    return None


def read_yaml(
    text: str, findings: Findings, first_line: int = 1, at: tuple[str, ...] = ()
) -> Node | None:
    """Read any YAML as strings, lists and tables; None, with a finding, when it is broken.

    An empty text is an empty table. `first_line` is the line in the file of the
    text's first line. With `at`, only what stands under those keys is read: an empty
    table when there is nothing.
    """
    if strange := _STRANGE_BREAK.search(text):
        line = first_line + text.count("\n", 0, strange.start())
        findings.error(line, "yaml", say("yaml.onzichtbaar"))
        return None
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        # A quote that is never closed is found at the end; the mistake is where it was opened.
        opened = "quoted scalar" in (error.context or "")
        mark = (error.context_mark if opened else None) or error.problem_mark
        row = mark.line if mark else 0
        line = first_line + min(row, text.count("\n"))
        indent = text.split("\n")[line - first_line]
        findings.error(line, "yaml", _explain(error, tab=indent.lstrip(" ").startswith("\t")))
        return None
    except yaml.reader.ReaderError as error:
        position: int = error.position
        line = first_line + text.count("\n", 0, position)
        findings.error(line, "yaml", say("yaml.onzichtbaar"))
        return None
    except (yaml.YAMLError, ValueError, RecursionError):
        findings.error(first_line, "yaml", say("yaml.onleesbaar"))
        return None
    root = _descend(root, at)
    if root is None:
        return Table({}, {}, first_line)
    return _Converter(findings, first_line).convert(root, 0)


def _descend(node: yaml.Node | None, keys: tuple[str, ...]) -> yaml.Node | None:
    for key in keys:
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for name, value in node.value if name.value == key), None)
    return node


def _explain(error: yaml.MarkedYAMLError, tab: bool) -> str:
    problem = (error.problem or "").lower()
    if tab:
        return say("yaml.tab")
    if "mapping values are not allowed" in problem:
        return say("yaml.dubbele-punt")
    if "quoted scalar" in problem or "quoted scalar" in (error.context or "").lower():
        return say("yaml.aanhalingsteken")
    if "cannot start any token" in problem or "alias" in problem or "anchor" in problem:
        return say("yaml.eerste-teken")
    return say("yaml.past-niet")


class _Converter:
    """Turns PyYAML's nodes into ours, and refuses what a record never needs."""

    def __init__(self, findings: Findings, first_line: int) -> None:
        self._findings = findings
        self._first_line = first_line
        self._seen: set[int] = set()

    def convert(self, node: yaml.Node, depth: int) -> Node | None:
        line = node.start_mark.line + self._first_line
        if isinstance(node, yaml.ScalarNode):
            return Text(node.value, line)
        if id(node) in self._seen:
            self._findings.error(line, "yaml", say("yaml.verwijzing"))
            return None
        self._seen.add(id(node))
        if depth > _DEEPEST:
            self._findings.error(line, "yaml", say("yaml.te-diep"))
            return None
        if isinstance(node, yaml.SequenceNode):
            values = (self.convert(child, depth + 1) for child in node.value)
            return Items(tuple(value for value in values if value is not None), line)
        return self._table(node, line, depth)

    def _table(self, node: yaml.Node, line: int, depth: int) -> Table:
        values: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key_line = key_node.start_mark.line + self._first_line
            if not isinstance(key_node, yaml.ScalarNode):
                self._findings.error(key_line, "yaml", say("yaml.sleutel"))
                continue
            key = key_node.value
            if key in values:
                sentence = say("dubbele-sleutel.twee-keer", sleutel=key, regel=lines[key])
                self._findings.error(key_line, "dubbele-sleutel", sentence)
                continue
            value = self.convert(value_node, depth + 1)
            if value is not None:
                values[key] = value
                lines[key] = key_line
        return Table(values, lines, line)


Plain = str | Sequence["Plain"] | Mapping[str, "Plain"]

# What may stand without quotes; the form in the browser writes by the same pattern. It says no to
# more than YAML does, so that it needs no context.
BARE = (
    r"[^\x00-\x20\x7f-\xa0\-?:,\[\]{}#&*!|>'\"%@`\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
    r"(?:[^\x00-\x1f\x7f-\x9f:#\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|:(?![ ]|$)|(?<! )#)*"
)
_BARE = re.compile(BARE)


def write_yaml(value: Plain) -> str:
    """Write strings, lists and tables as YAML that `read_yaml` reads back the same.

    Dates and numbers stay bare, as people write them; so does each string that can.
    """
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: Plain) -> Iterator[str]:
    if isinstance(value, str):
        yield _scalar(value)
    elif not value:
        yield "{}" if isinstance(value, Mapping) else "[]"
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _entry(f"{_scalar(key)}:", each)
    else:
        for each in value:
            first, *others = _lines(each)
            yield f"- {first}"
            yield from (f"  {line}" for line in others)


def _entry(start: str, value: Plain) -> Iterator[str]:
    if value and not isinstance(value, str):
        yield start
        yield from (f"  {line}" for line in _lines(value))
    else:
        yield f"{start} {_scalar(value) if isinstance(value, str) else next(_lines(value))}"


def _scalar(text: str) -> str:
    """Quote a text where it must; a JSON string is one of YAML too (YAML 1.2, section 1.3)."""
    bare = _BARE.fullmatch(text) and not text.endswith(" ")
    return text if bare else _UNPRINTABLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


# JSON leaves these as they are; YAML does not take them.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def write_document(
    fields: Mapping[str, Plain], body: str, doubts: Mapping[str, str] | None = None
) -> str:
    """Write a record's file: front matter, an empty line, the body.

    `doubts` are by key: a line `# nagaan: …` is put above it, which `read_document` reports.
    """
    parts = []
    for key, value in fields.items():
        if doubts and key in doubts:
            parts.append(f"# nagaan: {' '.join(doubts[key].split())}\n")
        parts.append(write_yaml({key: value}))
    return f"{FENCE}\n{''.join(parts)}{FENCE}\n\n{body.strip()}\n"
