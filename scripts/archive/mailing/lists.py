"""The lists of people who get the mail, and who sends it: a file outside the repository."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.headerregistry import Address
from pathlib import Path

from archive.finding import Findings
from archive.frontmatter import Items, Node, Table, Text, read_table
from archive.mailing.fault import MailingError
from archive.mailing.secrecy import masked
from archive.parsers import unknown_keys
from archive.record_file import decode
from archive.settings import Settings

SENDER, LISTS = "afzender", "lijsten"
# Printable ASCII: what is more needs servers that take it, and towns' addresses do without.
_ADDRESS = re.compile(r"[!-~]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class MailList:
    """A list by its name on the form, with its addresses, each once."""

    name: str
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """Who sends, and the lists in the order of the settings."""

    sender: Address
    lists: tuple[MailList, ...]


def read_lists(path: Path, settings: Settings) -> Lists:
    """Read the lists that the settings name. Raises MailingError; it never tells an address."""
    if not settings.recipients:
        raise MailingError(
            "In mkdocs.yml staat bij 'verzonden_aan' niemand. Zet daar de namen van de lijsten."
        )
    findings = Findings(str(path))
    table = read_table(_content(path, findings), findings)
    if table is not None:
        unknown_keys(table, (SENDER, LISTS), findings)
    if table is None or findings.found:
        raise MailingError(str(findings.found[0]))
    return Lists(
        _sender(table.values.get(SENDER), path, settings),
        _lists(table.values.get(LISTS), path, settings),
    )


def _content(path: Path, findings: Findings) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        raise MailingError(
            f"Het bestand met de lijsten, {path}, is niet te openen. Maak het, of noem een ander "
            "met --lijsten."
        ) from None
    return decode(data, findings) or ""


def _lists(node: Node | None, path: Path, settings: Settings) -> tuple[MailList, ...]:
    written: Mapping[str, Node] = node.values if isinstance(node, Table) else {}
    for name in written:
        if name not in settings.recipients:
            raise MailingError(
                f"{path}: de lijst '{masked(name)}' staat niet bij 'verzonden_aan' in mkdocs.yml. "
                "Schrijf de naam hetzelfde."
            )
    return tuple(_list(name, written.get(name), path) for name in settings.recipients)


def _list(name: str, node: Node | None, path: Path) -> MailList:
    if node is None:
        raise MailingError(
            f"{path}: de lijst '{name}' ontbreekt. Die staat bij 'verzonden_aan' in mkdocs.yml."
        )
    if not isinstance(node, Items) or not node.values:
        raise MailingError(
            f"{path}:{node.line}: de lijst '{name}' is leeg. Zet eronder '- ' en een adres."
        )
    addresses = [_address(each, name, path).addr_spec for each in node.values]
    return MailList(name, tuple({each.casefold(): each for each in addresses}.values()))


def _address(node: Node, where: str, path: Path) -> Address:
    """Read an address, with or without a name before it."""
    written = node.value if isinstance(node, Text) else ""
    match = re.fullmatch(r'\s*(?:"?([^"<>]*?)"?\s*<([^<>]*)>|(\S+))\s*', written)
    name, address = (match[1] or "", match[2] or match[3]) if match else ("", "")
    if _ADDRESS.fullmatch(address or ""):
        try:
            return Address(name, addr_spec=address)
        except (HeaderParseError, ValueError, IndexError):
            pass
    raise MailingError(f"{path}:{node.line}: hier staat bij '{where}' geen e-mailadres.")


def _sender(node: Node | None, path: Path, settings: Settings) -> Address:
    if node is not None:
        return _address(node, SENDER, path)
    contact = settings.contact
    if not contact.email:
        raise MailingError(
            f"{path}: er is geen afzender. Zet in dit bestand een regel 'afzender: …', of in "
            "mkdocs.yml bij 'griffie' het e-mailadres."
        )
    address = _address(Text(contact.email, 1), SENDER, path)
    return Address(contact.name, addr_spec=address.addr_spec)
