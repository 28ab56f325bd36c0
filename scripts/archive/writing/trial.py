"""One value of a record that is being asked for, held against the rules before the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from archive.body import Body, Part, Section, read_body, write_body
from archive.draft import Draft
from archive.fields import FIELDS
from archive.finding import Finding, Findings
from archive.folder import RECORDS
from archive.frontmatter import Items, Node, Plain, Table, Text
from archive.record import Record
from archive.record_file import record_path
from archive.source import Source
from archive.writing.proposal import judged

# Where the value stands that is asked for now; what is found elsewhere was told before.
_HERE = 2
# Where the text of the record starts.
_BODY = 10


@dataclass
class Trial:
    """A record that grows by one value at a time. What the checker refuses is not taken."""

    source: Source
    today: date
    record: Record
    values: dict[str, Plain] = field(default_factory=dict)

    def take(self, key: str, value: Plain) -> list[Finding]:
        """Try what would stand under a key of the front matter; give what the checker says."""
        findings = Findings("")
        described = next(each for each in FIELDS if each.key == key)
        read = described.parse(node_of(value), key, findings)
        if findings.found or read is None:
            return findings.found
        record = replace(self.record, **{described.attribute: read})
        found = [each for each in self._judge(record, _lines(key, read)) if each.line == _HERE]
        if not any(finding.is_error for finding in found):
            self.record = record
            self.values[key] = value
        return found

    def take_text(self, part: Part, text: str) -> list[Finding]:
        """Try the text of a part; give what the checker says."""
        findings = Findings("")
        kept = [each for each in self.record.body.sections if each.part is not part]
        body = read_body(write_body(Body((*kept, Section(part, text)))), _BODY, findings)
        if findings.found:
            return findings.found
        record = replace(self.record, body=body)
        found = [each for each in self._judge(record, {}) if each.line >= _BODY]
        if not any(finding.is_error for finding in found):
            self.record = record
        return found

    def texts(self) -> Mapping[Part, str]:
        """The texts that were taken."""
        return {each.part: each.text for each in self.record.body.sections}

    def _judge(self, record: Record, lines: Mapping[str, int]) -> Sequence[Finding]:
        path = record.path or f"{RECORDS}/{record_path(record)}"
        tried = replace(record, path=path, lines=lines)
        # What is not asked for yet is not missing: a record with a fault is not held to be whole.
        fault = Finding(path, 0, "", "")
        return judged(self.source, Draft(path, tried, (fault,)), self.today)


def _lines(key: str, value: Any) -> dict[str, int]:
    items = range(len(value)) if isinstance(value, tuple) else ()
    return {key: _HERE} | {f"{key}.{place}": _HERE for place in items}


def node_of(value: Plain) -> Node:
    """Give a value as it is read from the front matter."""
    if isinstance(value, str):
        return Text(value, _HERE)
    if isinstance(value, Mapping):
        nodes = {key: node_of(each) for key, each in value.items()}
        return Table(nodes, dict.fromkeys(nodes, _HERE), _HERE)
    return Items(tuple(node_of(each) for each in value), _HERE)
