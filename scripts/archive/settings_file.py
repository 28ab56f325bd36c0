"""The settings on paper: `extra.archief` in mkdocs.yml, read and written."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from archive.fields import plain
from archive.finding import Findings
from archive.frontmatter import Node, Plain, Table, Text, read_yaml
from archive.parsers import (
    Choice,
    ListOf,
    Parser,
    TableOf,
    day,
    filled_text,
    is_empty,
    text,
    unknown_keys,
)
from archive.record import Appraisal
from archive.settings import (
    Access,
    AnswerTerm,
    Contact,
    Forge,
    Licence,
    Repository,
    Security,
    Settings,
    Unit,
)
from archive.tooi import MUNICIPALITIES, WOO_CATEGORIES, concepts


def _matching(pattern: str, sentence: str) -> Parser[str]:
    def parse(node: Node, key: str, findings: Findings) -> str | None:
        value = filled_text(node, key, findings)
        if value is not None and not re.fullmatch(pattern, value):
            findings.error(node.line, "instelling", f"'{value}' kan niet bij '{key}'. {sentence}")
            return None
        return value

    return parse


def _amount(node: Node, key: str, findings: Findings) -> int | None:
    value = filled_text(node, key, findings)
    if value is not None and not re.fullmatch(r"[1-9]\d{0,2}", value):
        findings.error(
            node.line, "instelling", f"'{value}' kan niet bij '{key}'. Schrijf een getal, zoals 30."
        )
        return None
    return None if value is None else int(value)


def _yes_no(node: Node, key: str, findings: Findings) -> bool | None:
    value = filled_text(node, key, findings)
    words = {"ja": True, "true": True, "nee": False, "false": False}
    if value is not None and value.lower() not in words:
        findings.error(
            node.line, "instelling", f"'{value}' kan niet bij '{key}'. Schrijf ja of nee."
        )
        return None
    return None if value is None else words[value.lower()]


def _municipality_code(node: Node, key: str, findings: Findings) -> str | None:
    value = _gm_code(node, key, findings)
    if value is not None and value not in concepts(MUNICIPALITIES):
        # A municipality may be newer than our list, so its archive can be published all the same.
        findings.warning(
            node.line,
            "gm-code",
            f"De code '{value}' bij '{key}' staat niet in de lijst van gemeenten. Kijk of de code "
            "klopt. Anders maakt het archief geen bestanden voor de Woo.",
        )
    return value


def _woo_category(node: Node, key: str, findings: Findings) -> str | None:
    value = filled_text(node, key, findings)
    if value is not None and value not in concepts(WOO_CATEGORIES):
        findings.error(
            node.line,
            "instelling",
            f"'{value}' kan niet bij '{key}'. Kies de code van een soort informatie uit artikel "
            "3.3 van de Woo, zoals c_db4862c3.",
        )
        return None
    return value


_gm_code = _matching(r"gm\d{4}", "Een code ziet eruit als gm0363.")
_address = _matching(r"https?://[^\s\"<>]+", "Schrijf een adres dat met https:// begint.")
_email = _matching(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+", "Schrijf een e-mailadres.")
_reachable = _matching(
    r"https://[^\s\"<>]+|[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+",
    "Schrijf een e-mailadres, of een adres dat met https:// begint.",
)
_security: Parser[Security] = TableOf(
    Security, {"contact": _reachable, "verloopt": day}, {"beleid": ("policy", _address)}
)
_term: Parser[AnswerTerm] = TableOf(
    AnswerTerm,
    {"vanaf": day, "waarde": _amount, "eenheid": Choice(Unit)},
    {"artikel": ("article", text)},
)
_contact: Parser[Contact] = TableOf(
    Contact,
    {},
    {
        "naam": ("name", filled_text),
        "email": ("email", _email),
        "telefoon": ("phone", filled_text),
        "adres": ("address", filled_text),
    },
)
_repository: Parser[Repository] = TableOf(
    Repository,
    {"adres": _address, "soort": Choice(Forge)},
    {"tak": ("branch", filled_text)},
)

# Every key under `extra.archief`, with its attribute of Settings and its parser.
KEYS: dict[str, tuple[str, Parser[Any]]] = {
    "gemeente": ("municipality", filled_text),
    "gm_code": ("code", _municipality_code),
    "griffie": ("contact", _contact),
    "antwoordtermijnen": ("terms", ListOf(_term)),
    "verzonden_aan": ("recipients", ListOf(filled_text)),
    "woo_categorie": ("woo_category", _woo_category),
    "bewaring": ("appraisal", Choice(Appraisal)),
    "licentie": ("licence", TableOf(Licence, {"naam": filled_text, "adres": _address})),
    "opslagplaats": ("repository", _repository),
    "beheer": ("form", Choice(Access)),
    "nummer_met_letters": ("numbers_with_letters", _yes_no),
    "toegankelijkheidsverklaring": ("accessibility_statement", _address),
    "beveiliging": ("security", _security),
}


def parent_of(content: str) -> str:
    """The path, relative to its own folder, of the file that a mkdocs.yml builds on (INHERIT)."""
    node = read_yaml(content, Findings(""), at=("INHERIT",))
    return node.value if isinstance(node, Text) else ""


def pages_of(content: str) -> str:
    """The folder of the pages (docs_dir), as a mkdocs.yml says it; nothing when it does not."""
    node = read_yaml(content, Findings(""), at=("docs_dir",))
    return node.value.rstrip("/") if isinstance(node, Text) else ""


def read_settings(content: str, base: Settings, findings: Findings) -> Settings:
    """Read the settings out of a mkdocs.yml, over those of the file it builds on.

    A key replaces the same key of `base` as a whole. What is wrong goes to `findings`, and
    that key stays as it is in `base`.
    """
    table = read_yaml(content, findings, at=("extra", "archief"))
    if table is None:
        return base
    if not isinstance(table, Table):
        findings.error(
            table.line, "instelling", "Schrijf onder 'archief' regels als 'sleutel: waarde'."
        )
        return base
    unknown_keys(table, list(KEYS), findings, inside="extra: archief")
    values: dict[str, Any] = {"line": table.line}
    for key, (attribute, parse) in KEYS.items():
        node = table.values.get(key)
        value = None if node is None or is_empty(node) else parse(node, key, findings)
        if value is not None:
            values[attribute] = value
    for key, attribute in (("site_name", "title"), ("site_url", "site_address")):
        written = read_yaml(content, findings, at=(key,))
        if isinstance(written, Text):
            values[attribute] = written.value.strip()
    return replace(base, **values)


def write_settings(settings: Settings) -> dict[str, Plain]:
    """Give the settings as they stand under `extra.archief`.

    What is empty is left out, but for lists: an empty one replaces that of the file built on.
    """
    written: dict[str, Plain] = {
        "gemeente": settings.municipality,
        "gm_code": settings.code,
        "griffie": {
            key: value
            for key, value in {
                "naam": settings.contact.name,
                "email": settings.contact.email,
                "telefoon": settings.contact.phone,
                "adres": settings.contact.address,
            }.items()
            if value
        },
        "antwoordtermijnen": [
            {
                "vanaf": plain(term.start),
                "waarde": str(term.amount),
                "eenheid": term.unit.value,
                "artikel": term.article,
            }
            for term in settings.terms
        ],
        "verzonden_aan": list(settings.recipients),
        "bewaring": settings.appraisal.value,
        "opslagplaats": _write_repository(settings.repository),
        "beheer": settings.form.value,
    }
    lists = ("antwoordtermijnen", "verzonden_aan")
    return {key: value for key, value in written.items() if value or key in lists}


def _write_repository(repository: Repository | None) -> dict[str, Plain]:
    if repository is None:
        return {}
    forge, branch = repository.forge.value, repository.branch
    return {"adres": repository.address, "soort": forge, "tak": branch}
