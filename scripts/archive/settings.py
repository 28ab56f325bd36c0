"""The settings of a municipality: `extra.archief` in mkdocs.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from archive import dates
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


@dataclass(frozen=True, slots=True)
class Security:
    """Where weaknesses of the site can be told (RFC 9116), and until when this holds.

    `contact` is an e-mail address or a web address; `policy` is where the rules stand.
    """

    contact: str
    expires: date
    policy: str = ""


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

    def new(self, path: str, text: str) -> str:
        """The address of the page on which a file is made; path and text come percent-encoded.

        GitLab fills in the name alone: its editor ignores the text of an address (GitLab, issue
        594214). Source for Forgejo: "Pre-Fill New File name and contents" in the manual of Gitea.
        """
        ends = {
            Forge.GITHUB: f"new/{self.branch}?filename={path}&value={text}",
            Forge.GITLAB: f"-/new/{self.branch}?file_name={path}",
            Forge.FORGEJO: f"_new/{self.branch}?filename={path}&value={text}",
        }
        return f"{self.address.rstrip('/')}/{ends[self.forge]}"


class Access(Enum):
    """Who finds the way to the page on which the griffie fills in a form."""

    NONE = "geen"
    HIDDEN = "verborgen"
    SHOWN = "zichtbaar"


@dataclass(frozen=True, slots=True)
class Licence:
    """Under what terms the data may be used again."""

    name: str
    address: str


CC_BY = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.nl")


@dataclass(frozen=True, slots=True)
class Settings:
    """What one municipality decides. Everything has a neutral default.

    `ink` is the colour of its house style on pictures: red, green and blue, from 0 to 255. That one
    stands with the other colours, not in mkdocs.yml. `line` is where mkdocs.yml has `extra:
    archief`; it takes no part in comparing.
    """

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
    form: Access = Access.HIDDEN
    numbers_with_letters: bool = False
    accessibility_statement: str = ""
    security: Security | None = None
    ink: tuple[int, int, int] | None = None
    line: int = field(default=1, compare=False)

    def term(self, received: date) -> AnswerTerm | None:
        """The answer term for a question received on this day."""
        started = [term for term in self.terms if term.start <= received]
        return max(started, key=lambda term: term.start, default=None)

    @property
    def body(self) -> str:
        """The municipality as a body, as TOOI writes it: `gemeente Amsterdam`. May be empty."""
        name = self.municipality
        return f"gemeente {name}" if name and not name.lower().startswith("gemeente ") else name

    def url(self, address: str) -> str:
        """The whole address of something on the site; `address` itself when none is known."""
        return f"{self.site_address.rstrip('/')}/{address}" if self.site_address else address

    @property
    def has_form(self) -> bool:
        """Whether the griffie can fill in a form on the site."""
        return self.form is not Access.NONE

    @property
    def shows_form(self) -> bool:
        """Whether every page leads to that form."""
        return self.form is Access.SHOWN

    @property
    def number_pattern(self) -> str:
        """The form of a question's number in this archive, as a regular expression."""
        return "[0-9]{4}-[0-9A-Za-z]{1,12}" if self.numbers_with_letters else "[0-9]{4}-[0-9]{1,9}"

    def is_number(self, number: str) -> bool:
        """Whether a question's number has the form that this archive uses."""
        return re.fullmatch(self.number_pattern, number) is not None
