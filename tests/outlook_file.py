"""A small Outlook message as a compound file. Sources: MS-CFB 2.2 to 2.6, MS-OXMSG 2.1 to 2.4."""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime

_SECTOR, _MINI = 512, 64
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_TEXT, _BINARY, _TIME = 0x001F, 0x0102, 0x0040
_SUBJECT, _BODY, _SENDER, _SENT = 0x0037, 0x1000, 0x0C1A, 0x0039
_ENCLOSED_NAME, _ENCLOSED_DATA = 0x3707, 0x3701


@dataclass
class _Node:
    name: str
    data: bytes | None = None
    children: list[_Node] = field(default_factory=list)


def outlook_message(
    subject: str, sender: str, sent: datetime, body: str, enclosures: dict[str, bytes]
) -> bytes:
    """The bytes of an .msg file; everything in it must be small."""
    root = _Node("Root Entry")
    texts = {_SUBJECT: subject, _BODY: body, _SENDER: sender}
    entries = b""
    for tag, text in texts.items():
        entries += _add(root, tag, _TEXT, text.encode("utf-16-le"))
    ticks = int((sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    entries += struct.pack("<HHIQ", _TIME, _SENT, 6, ticks)
    count = len(enclosures)
    head = struct.pack("<8xIIII8x", 0, count, 0, count)
    root.children.append(_Node("__properties_version1.0", head + entries))
    for index, (name, data) in enumerate(enclosures.items()):
        storage = _Node(f"__attach_version1.0_#{index:08X}")
        own = _add(storage, _ENCLOSED_NAME, _TEXT, name.encode("utf-16-le"))
        own += _add(storage, _ENCLOSED_DATA, _BINARY, data)
        storage.children.append(_Node("__properties_version1.0", bytes(8) + own))
        root.children.append(storage)
    return _compound_file(root)


def _add(storage: _Node, tag: int, kind: int, data: bytes) -> bytes:
    storage.children.append(_Node(f"__substg1.0_{tag:04X}{kind:04X}", data))
    return struct.pack("<HHIII", kind, tag, 6, len(data) + (2 if kind == _TEXT else 0), 0)


def _compound_file(root: _Node) -> bytes:
    nodes: list[_Node] = []
    siblings: dict[int, int] = {}
    first: dict[int, int] = {}

    def number(node: _Node) -> int:
        at = len(nodes)
        nodes.append(node)
        children = [number(child) for child in sorted(node.children, key=_order)]
        first[at] = children[0] if children else _FREE
        siblings.update(itertools.pairwise(children))
        return at

    number(root)
    mini, starts, table = b"", {}, []
    for at, node in enumerate(nodes):
        if node.data is not None:
            starts[at] = len(table)
            count = max(1, -(-len(node.data) // _MINI))
            table += [*range(len(table) + 1, len(table) + count), _END]
            mini += node.data.ljust(count * _MINI, b"\0")
    directory = b""
    parts = [_pad(b"\0" * 128 * len(nodes)), _pad(struct.pack(f"<{len(table)}I", *table), b"\xff")]
    parts.append(_pad(mini))
    sizes = [len(part) // _SECTOR for part in parts]
    begins = [1, 1 + sizes[0], 1 + sizes[0] + sizes[1]]
    for at, node in enumerate(nodes):
        name = (node.name + "\0").encode("utf-16-le")
        kind = 5 if at == 0 else 1 if node.data is None else 2
        start = begins[2] if at == 0 else starts.get(at, 0)
        size = len(mini) if at == 0 else len(node.data or b"")
        directory += name.ljust(64, b"\0")
        directory += struct.pack(
            "<HBBIII", len(name), kind, 1, _FREE, siblings.get(at, _FREE), first[at]
        )
        directory += bytes(36) + struct.pack("<IQ", start, size)
    parts[0] = _pad(directory)
    fat = [_FAT]
    for begin, size in zip(begins, sizes, strict=True):
        fat += [*range(begin + 1, begin + size), _END]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, begins[0])
    head += struct.pack("<IIIIII", 0, 4096, begins[1], sizes[1], _END, 0)
    head += struct.pack("<109I", 0, *[_FREE] * 108)
    return head + _pad(struct.pack(f"<{len(fat)}I", *fat), b"\xff") + b"".join(parts)


def _order(node: _Node) -> tuple[int, str]:
    return len(node.name), node.name.upper()


def _pad(data: bytes, filler: bytes = b"\0") -> bytes:
    return data + filler * (-len(data) % _SECTOR)
