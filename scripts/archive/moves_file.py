"""The register of addresses that moved or lapsed, on paper: text to moves and back."""

from __future__ import annotations

from collections.abc import Iterable

from archive.address import HASHED, is_file, is_possible, tidy
from archive.finding import Findings
from archive.frontmatter import Items, Node, Table, Text, read_yaml, write_yaml
from archive.moves import Move
from archive.parsers import Parser, TableOf, filled_text
from archive.rules.texts import ATTACHMENT_TYPES
from archive.sentences import say

MOVES = "verhuisd.yml"
RULE = "verhuisd"
_HEAD = "# Adressen die niet meer werken zoals eerst. Uitleg: /handleiding/verbeteren/.\n"
# The files of the site stand here; a page may not take the place of one.
_TAKEN = (
    "assets/",
    "data/",
    "deelkaarten/",
    "lezen/",
    "lijst/",
    "stijl/",
    "volg/",
    "zoek/",
)


def read_moves(content: str, findings: Findings, site: str = "") -> tuple[Move, ...]:
    """Read the register; what is wrong goes to `findings` and is left out.

    `site` is the address of the site: addresses may be written whole.
    """
    root = read_yaml(content, findings)
    if root is None or root == Table({}, {}, 1):
        return ()
    if not isinstance(root, Items):
        findings.error(root.line, RULE, say("verhuisd.lijst"))
        return ()
    moves = (_move(node, findings, site) for node in root.values)
    return tuple(move for move in moves if move)


def _of_this_site(site: str) -> Parser[str]:
    def parse(node: Node, key: str, findings: Findings) -> str | None:
        written = filled_text(node, key, findings)
        if written is None:
            return None
        if key.endswith(": oud") and HASHED.fullmatch(written):
            return written
        address = tidy(written, site)
        if ":" in address.partition("/")[0] or not is_possible(address):
            findings.error(node.line, RULE, say("verhuisd.adres", adres=written))
            return None
        return address

    return parse


def _move(node: Node, findings: Findings, site: str) -> Move | None:
    address = _of_this_site(site)
    parse = TableOf(
        lambda old, new="", lapsed="": (old, new, lapsed),
        {"oud": address},
        {"nieuw": ("new", address), "vervallen": ("lapsed", filled_text)},
    )
    values = parse(node, "verhuisd", findings)
    if values is None:
        return None
    old, new, lapsed = values
    filled = {key for key in ("nieuw", "vervallen") if _is_filled(node, key)}
    if len(filled) != 1:
        findings.error(node.line, RULE, say("verhuisd.een-van-twee"))
        return None
    hashed = HASHED.fullmatch(old)
    if hashed and not lapsed:
        findings.error(node.line, RULE, say("verhuisd.hash"))
    elif not hashed and not _can_be_page(old):
        findings.error(node.line, RULE, say("verhuisd.plaats", adres=old))
    else:
        known = {"hash": hashed[1]} if hashed else {}
        return Move("" if hashed else old, new, lapsed, path=findings.path, line=node.line, **known)
    return None


def _is_filled(node: Node, key: str) -> bool:
    value = node.values.get(key) if isinstance(node, Table) else None
    return isinstance(value, Text) and value.value.strip() != ""


def _can_be_page(old: str) -> bool:
    """Whether a page may stand at an old address: it takes no place of a file that is made."""
    if not old or any("." in part for part in old.split("/")[:-1]):
        return False
    if not is_file(old):
        return not old.startswith(_TAKEN)
    in_question = old.startswith("vragen/") and old.count("/") == 2
    return in_question and old.rpartition(".")[2].lower() in ATTACHMENT_TYPES


def with_moves(content: str, moves: Iterable[Move]) -> str:
    """Write more moves at the end of the register; what stands there stays as it is."""
    found = read_yaml(content, Findings(""))
    kept = content if isinstance(found, Items) else _HEAD
    if not kept.endswith("\n"):
        kept += "\n"
    return kept + "".join(write_yaml([_written(move)]) for move in moves)


def _written(move: Move) -> dict[str, str]:
    old = f"sha256:{move.hash}" if move.hash else move.old
    return (
        {"oud": old, "vervallen": move.lapsed} if move.lapsed else {"oud": old, "nieuw": move.new}
    )
