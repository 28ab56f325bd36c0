"""The settings of a municipality: `extra.archief` in mkdocs.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import Any

from archive import dates
from archive.fields import Parser, choice, day, filled_text, list_of, plain, table_of, text
from archive.finding import Findings
from archive.frontmatter import Node, Plain, Text, read_yaml
from archive.record import Appraisal


class Unit(Enum):
    """In what an answer term is counted."""

    DAYS = "dagen"
    WEEKS = "weken"
    MONTHS = "maanden"


@dataclass(frozen=True, slots=True)
class AnswerTerm:
    """How long the college has, for questions received from `start` on."""

    start: date
    amount: int
    unit: Unit
    article: str = ""

    def deadline(self, received: date) -> date:
        """The last day on which an answer is in time."""
        match self.unit:
            case Unit.DAYS:
                return dates.add_days(received, self.amount)
            case Unit.WEEKS:
                return dates.add_days(received, 7 * self.amount)
            case Unit.MONTHS:
                return dates.add_months(received, self.amount)

    def __str__(self) -> str:
        """The term in words: `30 dagen`."""
        singular = {Unit.DAYS: "dag", Unit.WEEKS: "week", Unit.MONTHS: "maand"}
        return f"{self.amount} {singular[self.unit] if self.amount == 1 else self.unit.value}"


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the griffie."""

    name: str = "de griffie"
    email: str = ""
    phone: str = ""
    address: str = ""


class Forge(Enum):
    """The web interface in which the griffie edits."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the archive's files are kept, for links that say "edit" and "new"."""

    address: str
    forge: Forge
    branch: str = "main"

    def edit(self, path: str) -> str:
        """The address of the page on which a file is edited."""
        middle = {Forge.GITHUB: "edit", Forge.GITLAB: "-/edit", Forge.FORGEJO: "_edit"}
        return f"{self.address.rstrip('/')}/{middle[self.forge]}/{self.branch}/{path}"


@dataclass(frozen=True, slots=True)
class Licence:
    """Under what terms the data may be used again."""

    name: str
    address: str


CC_BY = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.nl")


@dataclass(frozen=True, slots=True)
class Settings:
    """What one municipality decides. Everything has a neutral default."""

    title: str = "Raadsvragen"
    site_address: str = ""
    municipality: str = ""
    code: str = ""
    contact: Contact = field(default_factory=Contact)
    terms: tuple[AnswerTerm, ...] = ()
    recipients: tuple[str, ...] = ()
    woo_category: str = "c_db4862c3"
    appraisal: Appraisal = Appraisal.UNDECIDED
    licence: Licence = CC_BY
    repository: Repository | None = None
    numbers_with_letters: bool = False
    accessibility_statement: str = ""

    def term(self, received: date) -> AnswerTerm | None:
        """The answer term for a question received on this day."""
        started = [term for term in self.terms if term.start <= received]
        return max(started, key=lambda term: term.start, default=None)

    def is_number(self, number: str) -> bool:
        """Whether a question's number has the form that this archive uses."""
        pattern = r"\d{4}-[0-9A-Za-z]{1,12}" if self.numbers_with_letters else r"\d{4}-\d{1,9}"
        return re.fullmatch(pattern, number) is not None


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


_address = _matching(r"https?://[^\s\"<>]+", "Schrijf een adres dat met https:// begint.")
_email = _matching(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+", "Schrijf een e-mailadres.")
_term: Parser[AnswerTerm] = table_of(
    AnswerTerm,
    {"vanaf": day, "waarde": _amount, "eenheid": choice(Unit)},
    {"artikel": ("article", text)},
)
_contact: Parser[Contact] = table_of(
    Contact,
    {},
    {
        "naam": ("name", filled_text),
        "email": ("email", _email),
        "telefoon": ("phone", filled_text),
        "adres": ("address", filled_text),
    },
)
_repository: Parser[Repository] = table_of(
    Repository,
    {"adres": _address, "soort": choice(Forge)},
    {"tak": ("branch", filled_text)},
)


def _values(**values: Any) -> dict[str, Any]:
    return values


_settings: Parser[dict[str, Any]] = table_of(
    _values,
    {},
    {
        "gemeente": ("municipality", filled_text),
        "gm_code": ("code", _matching(r"gm\d{4}", "Een code ziet eruit als gm0363.")),
        "griffie": ("contact", _contact),
        "antwoordtermijnen": ("terms", list_of(_term)),
        "verzonden_aan": ("recipients", list_of(filled_text)),
        "woo_categorie": (
            "woo_category",
            _matching(r"c_[0-9a-f]{8}", "Een code ziet eruit als c_db4862c3."),
        ),
        "bewaring": ("appraisal", choice(Appraisal)),
        "licentie": ("licence", table_of(Licence, {"naam": filled_text, "adres": _address})),
        "opslagplaats": ("repository", _repository),
        "nummer_met_letters": ("numbers_with_letters", _yes_no),
        "toegankelijkheidsverklaring": ("accessibility_statement", _address),
    },
)


def parent_of(content: str) -> str:
    """The path, relative to its own folder, of the file that a mkdocs.yml builds on (INHERIT)."""
    node = read_yaml(content, Findings(""), at=("INHERIT",))
    return node.value if isinstance(node, Text) else ""


def read_settings(content: str, base: Settings, findings: Findings) -> Settings:
    """Read the settings out of a mkdocs.yml, over those of the file it builds on.

    A key replaces the same key of `base` as a whole. What is wrong goes to `findings`;
    then `base` is given back.
    """
    node = read_yaml(content, findings, at=("extra", "archief"))
    if node is None:
        return base
    values = _settings(node, "extra: archief", findings)
    if values is None:
        return base
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
    }
    lists = ("antwoordtermijnen", "verzonden_aan")
    return {key: value for key, value in written.items() if value or key in lists}
